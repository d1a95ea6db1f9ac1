"""Each eye of the second look sees what the others do not: output is falsified, with a manifest that agrees."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from redact import log, manifest
from redact.errors import LeakFound
from redact.redactor import Redactor
from redact.spread import Values
from redact.verify import verify
from tests.conftest import Builder, Drawing

MAIL = "margaret.oakley@example.com"
FRAME = "frames/000001.png"


@pytest.fixture
def out(redactor: Redactor, recording: Builder, screen: Drawing, keys: Any, tmp_path: Path) -> Path:
    secure = {"type": "focus", "role": "textbox", "name": "Password", "secure": True}
    events = [{"type": "window", "app": "Mail", "title": f"To {MAIL}"}, secure, *keys("abc")]
    redactor.session(recording(events, {FRAME: screen(f"Reply to {MAIL}", "and nobody else")}), tmp_path / "out")
    return tmp_path / "out"


def seal(out: Path, **said: Any) -> None:
    """Write a manifest that agrees with the files as they are now."""
    old = manifest.read(out)
    kept = {
        key: old[key]
        for key in ("outcome", "policy", "ocr", "names_model", "frames", "events", "files_left_out", "counts", "kept")
    }
    manifest.write(out, kept | said)


def edit_events(out: Path, change: Callable[[list[Any]], None]) -> None:
    events = [json.loads(line) for line in (out / "events.jsonl").read_text().splitlines()]
    change(events)
    (out / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))


def unpaint(out: Path) -> None:
    (out / FRAME).write_bytes((out.parent / "raw" / FRAME).read_bytes())


def forget_the_boxes(out: Path) -> dict[str, Any]:
    entries = [entry for entry in log.read(out) if "box" not in entry.where]
    log.write(out, entries)
    return {"counts": log.counts(entries)}


def add_a_chunk(out: Path) -> None:
    png = (out / FRAME).read_bytes()
    content = b"tEXt" + b"Comment\0hello"
    chunk = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    (out / FRAME).write_bytes(png[:33] + chunk + png[33:])


def add_a_tail(out: Path) -> None:
    (out / FRAME).write_bytes((out / FRAME).read_bytes() + b"PK\3\4")


def test_an_honest_seal_passes(redactor: Redactor, out: Path) -> None:
    seal(out)
    redactor.verify(out)


def test_a_box_of_the_log_that_is_not_painted_is_seen(redactor: Redactor, out: Path) -> None:
    unpaint(out)
    seal(out)
    with pytest.raises(LeakFound, match="a box of the log is not covered"):
        redactor.verify(out)


def test_what_can_still_be_read_is_seen_where_the_log_says_nothing(redactor: Redactor, out: Path) -> None:
    unpaint(out)
    seal(out, **forget_the_boxes(out))
    with pytest.raises(LeakFound, match="EMAIL_ADDRESS can still be seen"):
        redactor.verify(out)


@pytest.mark.parametrize("add", [add_a_chunk, add_a_tail])
def test_a_png_with_more_in_it_than_a_picture_is_seen(add: Callable[[Path], None], redactor: Redactor, out: Path) -> None:
    add(out)
    seal(out)
    with pytest.raises(LeakFound, match="more in it than a picture"):
        redactor.verify(out)


def test_a_file_of_another_kind_is_seen(redactor: Redactor, out: Path) -> None:
    (out / "frames" / "notes.txt").write_text("nothing")
    seal(out)
    with pytest.raises(LeakFound, match=r"frames/notes\.txt: no picture"):
        redactor.verify(out)


def test_a_picture_that_no_event_names_is_seen(redactor: Redactor, out: Path) -> None:
    """No reader would look at it."""
    (out / "frames" / "000002.png").write_bytes((out / FRAME).read_bytes())
    seal(out)
    with pytest.raises(LeakFound, match="1 pictures that no event names"):
        redactor.verify(out)


def test_what_the_log_says_was_invented_is_no_leak(redactor: Redactor, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit_events(out, lambda events: events[1].update(title=f"To {MAIL}, <EMAIL_ADDRESS>"))
    seal(out)
    monkeypatch.setattr("redact.verify.invented_texts", lambda entries: {line: [MAIL, "Margaret"] for line in range(99)})
    redactor.verify(out)
    edit_events(out, lambda events: events[1].update(title=f"To other.{MAIL}, <EMAIL_ADDRESS>, 541-23-6789"))
    seal(out)
    with pytest.raises(LeakFound, match="US_SSN is left"):
        redactor.verify(out)


def test_the_manifest_says_what_was_looked_at_twice_and_agrees_with_another_look(redactor: Redactor, out: Path) -> None:
    said = manifest.read(out)
    assert redactor.verify(out).as_manifest() == said["second_look"]
    assert (said["second_look"]["lines_changed"], said["second_look"]["leaks"]) == (1, 0)
    assert "manifest.json" not in said["files"]


def test_a_log_that_was_shortened_is_seen(redactor: Redactor, out: Path) -> None:
    log.write(out, log.read(out)[1:])
    seal(out)
    with pytest.raises(LeakFound, match="its counts are not those of the log"):
        redactor.verify(out)


def test_text_that_was_put_back_is_seen(redactor: Redactor, out: Path) -> None:
    edit_events(out, lambda events: events[1].update(title=f"To {MAIL}"))
    seal(out)
    with pytest.raises(LeakFound, match=r"line 2: EMAIL_ADDRESS is left"):
        redactor.verify(out)


def test_a_placeholder_that_the_log_has_and_the_events_have_not_is_seen(redactor: Redactor, out: Path) -> None:
    edit_events(out, lambda events: events[1].update(title="To nobody"))
    seal(out)
    with pytest.raises(LeakFound, match="where no placeholder stands"):
        redactor.verify(out)


def test_something_in_a_secure_field_is_seen(redactor: Redactor, out: Path) -> None:
    edit_events(out, lambda events: events[-1].update(text="abc"))
    seal(out)
    with pytest.raises(LeakFound, match="left in a secure field"):
        redactor.verify(out)


def test_a_found_value_in_the_bytes_of_any_file_is_seen(redactor: Redactor, out: Path) -> None:
    """Here in a digest of the manifest, where no recogniser looks."""
    digest = manifest.read(out)["files"][FRAME]["sha256"]
    found = Values(b"key")
    found.add("API_KEY", digest, 1.0)
    with pytest.raises(LeakFound, match="a found value stands in its bytes"):
        verify(out, redactor.policy, redactor._lookout(), found)
