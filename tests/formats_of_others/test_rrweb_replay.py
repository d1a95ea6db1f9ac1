"""What the real rrweb records of a real page, and what its Replayer shows of the copy.

Opt in: `npm install --ignore-scripts --prefix build/rrweb rrweb@2.2.2`, the group `fixtures`, and Debian's Chromium.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from redact.redactor import Redactor
from tests.formats_of_others.rrweb_streams import Json, shape, write

RRWEB = Path(__file__).parents[2] / "build/rrweb/node_modules/rrweb/dist/rrweb.umd.cjs"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
ADDRESS = "marlene.ottway@example.org"
PASSWORD = "Quoll-7-harbour"
PAGE = """
<style>body { font: 14px sans-serif } .who::after { content: " (you)" }</style>
<h1>Account</h1>
<label for="mail">E-mail</label><input id="mail" type="email">
<label>Password <input id="secret" type="password"></label>
<textarea id="note"></textarea>
<div id="editor" contenteditable="true"></div>
<p class="who">Signed in as <b>marlene.ott</b>way@example.org</p>
<canvas id="board" width="200" height="40"></canvas>
<script>
  document.getElementById("mail").addEventListener("input", (event) => event.target.setAttribute("value", event.target.value));
</script>
"""
RECORD = """() => {
  window.recorded = [];
  const masks = { password: false };
  rrweb.record({ emit: (event) => recorded.push(event), maskInputOptions: masks, recordCanvas: true, inlineStylesheet: true });
}"""
DRAW = """(said) => document.getElementById("board").getContext("2d").fillText(said, 4, 20)"""
REPLAY = """async (events) => {
  const replayer = new rrweb.Replayer(events, { root: document.body, showWarning: true, UNSAFE_replayCanvas: true });
  const shown = new Promise((done) => replayer.on("fullsnapshot-rebuilded", done));
  replayer.pause(replayer.getMetaData().totalTime);
  await shown;
  await new Promise((done) => setTimeout(done, 200));
  const page = replayer.iframe.contentDocument;
  const fields = ["mail", "secret", "note"].map((id) => [id, page.getElementById(id).value]);
  return { ...Object.fromEntries(fields), editor: page.getElementById("editor").textContent, page: page.body.textContent };
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Debian's chromium is not installed")
    if not RRWEB.exists():
        pytest.skip("rrweb is not in build/rrweb; see the head of this file")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield running
        running.close()


def opened(browser: Any, html: str) -> Any:
    """Return a page without a network that has rrweb."""
    context = browser.new_context(offline=True)
    context.route("**/*", lambda route: route.abort())
    page = context.new_page()
    page.set_content(html)
    page.add_script_tag(content=RRWEB.read_text("utf-8"))
    return page


@pytest.fixture(scope="module")
def recorded(browser: Any) -> list[Json]:
    page = opened(browser, PAGE)
    page.evaluate(RECORD)
    page.click("#mail")
    page.keyboard.type("marlone")
    for _ in "one":
        page.keyboard.press("Backspace")
    page.keyboard.type(ADDRESS[4:])
    page.click("#secret")
    page.keyboard.type(PASSWORD)
    page.click("#note")
    page.keyboard.type(f"letters go to {ADDRESS} before noon")
    page.click("#editor")
    page.keyboard.type(f"copy: {ADDRESS}")
    page.evaluate(DRAW, ADDRESS)
    page.wait_for_timeout(300)
    events: list[Json] = page.evaluate("recorded")
    page.close()
    return events


def replayed(browser: Any, events: list[Json]) -> tuple[dict[str, str], list[str]]:
    """Return what the Replayer shows at the end, and all that it complains of."""
    page = opened(browser, "<body></body>")
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    shown: dict[str, str] = page.evaluate(REPLAY, events)
    page.close()
    return shown, complaints


def test_the_replayer_shows_the_copy_and_placeholders_in_it(
    browser: Any, recorded: list[Json], redactor: Redactor, tmp_path: Path
) -> None:
    redactor.session(write(tmp_path / "raw", recorded), tmp_path / "copy")
    copy = json.loads((tmp_path / "copy" / "visit.json").read_bytes())
    assert len(copy) == len(recorded)
    assert shape(copy) == shape(recorded)
    before, complaints_before = replayed(browser, recorded)
    assert before["mail"] == ADDRESS
    assert before["secret"] == PASSWORD
    after, complaints = replayed(browser, copy)
    assert complaints == complaints_before
    assert after["mail"].startswith("<EMAIL_ADDRESS")
    assert after["secret"].startswith("<PASSWORD")
    assert after["note"].startswith("letters go to <EMAIL_ADDRESS")
    assert after["note"].endswith("> before noon")
    assert after["editor"].startswith("copy: <EMAIL_ADDRESS")
    assert "Signed in as <EMAIL_ADDRESS" in after["page"]


def test_no_beginning_of_a_value_is_left_in_any_byte(recorded: list[Json], redactor: Redactor, tmp_path: Path) -> None:
    redactor.session(write(tmp_path / "raw", recorded), tmp_path / "copy")
    raw = json.dumps(recorded)
    said = "".join(path.read_text("utf-8") for path in (tmp_path / "copy").iterdir())
    beginnings = [value[:length] for value in (ADDRESS, PASSWORD) for length in range(4, len(value) + 1)]
    assert [part for part in beginnings if part not in raw] == []
    assert [part for part in beginnings if part in said] == []
