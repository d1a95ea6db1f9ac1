"""Pages without any mark of a secret field: what is typed there is gone from the whole recording if the screen hides it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from redact.formats.images import encode
from redact.redactor import Redactor
from redact.types import Box, Pixels
from tests.leaks import picture
from tests.pseudonyms import bare

Keys = Callable[[str], list[dict[str, Any]]]

NAME, WORD = "depot seven", "violetharbor"
FIELDS = [60, 90, 260, 30], [60, 160, 260, 30]


def page(name: str, dots: int, note: str = "") -> Pixels:
    """Draw a page with two fields, one with a text and one with dots."""
    image = Image.new("RGB", (640, 320), "white")
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(15)
    pen.text((60, 40), "Ledger of the depots", "black", font)
    for x, y, width, height in FIELDS:
        pen.rectangle((x, y, x + width, y + height), "white", "gray")
    pen.text((72, 97), name, "black", font)
    for number in range(dots):
        pen.ellipse((72 + 8 * number, 172, 77 + 8 * number, 177), "black")
    pen.text((60, 230), note, "black", font)
    return np.asarray(image)


def record(folder: Path, keys: Keys, dots: int, *, is_echoed: bool = False, second_name: str = "") -> Path:
    """Write a recording of somebody who fills in the page; the second field shows dots or nothing for its keys."""
    second = page(NAME, dots)
    if is_echoed:
        image = Image.fromarray(second)
        ImageDraw.Draw(image).text((72, 167), WORD, "black", ImageFont.load_default(15))
        second = np.asarray(image)
    frames = [page(NAME, 0), second, page(NAME, 0, f"The word is {WORD} now")]
    first, other = ({"type": "focus", "role": "textbox", "name": "", "bounds": bounds} for bounds in FIELDS)
    other["name"] = second_name
    shots = [{"type": "screenshot", "file": f"frames/00000{n}.png", "width": 640, "height": 320} for n, _ in enumerate(frames, 1)]
    enter = [{"type": "key", "action": action, "key": "Enter"} for action in ("down", "up")]
    events = [
        {"type": "window", "app": "Browser", "title": "Ledger of the depots"},
        *(first, *keys(NAME), shots[0], other, *keys(WORD), shots[1], *enter),
        {"type": "navigate", "url": "https://ledger.example/home"},
        shots[2],
        {"type": "clipboard", "action": "copy", "text": f"the word is {WORD}"},
    ]
    raw = folder / "raw"
    (raw / "frames").mkdir(parents=True)
    described = {"format": "redact-session", "version": 1, "id": "s1", "screen": {"width": 640, "height": 320, "scale": 1}}
    (raw / "session.json").write_text(json.dumps(described))
    (raw / "events.jsonl").write_text("".join(json.dumps({"t": n / 4, **event}) + "\n" for n, event in enumerate(events)))
    for shot, pixels in zip(shots, frames, strict=True):
        (raw / str(shot["file"])).write_bytes(encode(pixels, "png"))
    return raw


def typed(folder: Path) -> list[str]:
    records = map(json.loads, (folder / "events.jsonl").read_text("utf-8").splitlines())
    return [bare(event["text"]) for event in records if event["type"] == "text"]


def is_same(folder: Path, raw: Path, number: int, box: Box) -> bool:
    name = f"frames/00000{number}.png"
    part = slice(box.top, box.bottom), slice(box.left, box.right)
    return np.array_equal(picture(raw / name)[part], picture(folder / name)[part])


@pytest.mark.parametrize(("dots", "rule"), [(len(WORD), "bullets"), (0, "no echo")])
def test_what_the_screen_hides_is_gone_everywhere(dots: int, rule: str, redactor: Redactor, keys: Keys, tmp_path: Path) -> None:
    raw, out = record(tmp_path, keys, dots), tmp_path / "out"
    note = Box(60, 225, 400, 255)
    report = redactor.session(raw, out)
    assert rule in {entry.recognizer for entry in report.log}
    assert typed(out) == ["<PASSWORD>"], "the other field keeps its keys"
    assert WORD in (raw / "events.jsonl").read_text()
    assert WORD not in (out / "events.jsonl").read_text()
    assert not is_same(out, raw, 3, note)
    assert is_same(out, raw, 1, Box(60, 90, 320, 120)), "the other field stays"


def test_the_dots_are_covered_with_their_field(redactor: Redactor, keys: Keys, tmp_path: Path) -> None:
    raw, out = record(tmp_path, keys, len(WORD)), tmp_path / "out"
    redactor.session(raw, out)
    left = picture(out / "frames/000002.png")[160:190, 60:320].reshape(-1, 3)
    assert len({*map(tuple, left.tolist())}) == 1


def test_a_field_is_covered_for_its_name(redactor: Redactor, keys: Keys, tmp_path: Path) -> None:
    raw, out = record(tmp_path, keys, 0, is_echoed=True, second_name="Passphrase"), tmp_path / "out"
    report = redactor.session(raw, out)
    assert typed(out) == ["<PASSWORD>"]
    assert {entry.where.get("frame") for entry in report.log if entry.recognizer == "field name"} >= {"frames/000002.png"}
    assert not is_same(out, raw, 2, Box(60, 160, 320, 190))


def test_what_the_screen_shows_stays(redactor: Redactor, keys: Keys, tmp_path: Path) -> None:
    raw, out = record(tmp_path, keys, 0, is_echoed=True), tmp_path / "out"
    report = redactor.session(raw, out)
    assert typed(out) == []
    assert not {entry.recognizer for entry in report.log} & {"bullets", "no echo", "no echo (unread)"}
    assert is_same(out, raw, 2, Box(60, 160, 320, 190))
