"""The library's four calls, without a file."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import redact
from redact import Redactor, UsageError
from redact.paint import mask_colour
from tests.conftest import Drawing
from tests.pseudonyms import bare

MAIL = "margaret.oakley@example.com"


def test_text_comes_back_with_placeholders_and_its_log(redactor: Redactor) -> None:
    done = redactor.text(f"Write to {MAIL}.")
    assert bare(done.text) == "Write to <EMAIL_ADDRESS>."
    assert [(entry.kind, entry.action) for entry in done.log] == [("EMAIL_ADDRESS", "mask")]


@pytest.mark.parametrize("text", ["", " ", "Open the File menu\n", "naïve – “quoted” 🙂\r\n"])
def test_harmless_text_comes_back_as_it_was(redactor: Redactor, text: str) -> None:
    assert redactor.text(text).text == text


def test_a_picture_comes_back_covered_and_the_rest_as_it_was(redactor: Redactor, screen: Drawing) -> None:
    pixels = screen(f"To {MAIL}", "Open the File menu")
    done = redactor.image(pixels)
    assert done.pixels is not None
    (entry,) = done.log
    left, top, right, bottom = entry.where["box"]
    assert (done.pixels[top:bottom, left:right] == mask_colour(entry.token)).all()
    done.pixels[top:bottom, left:right] = pixels[top:bottom, left:right]
    assert np.array_equal(done.pixels, pixels)


@pytest.mark.parametrize("shape", [(4, 4), (4, 4, 4), (0, 4, 3)])
def test_what_is_no_picture_is_refused(redactor: Redactor, shape: tuple[int, ...]) -> None:
    with pytest.raises(UsageError, match="uint8"):
        redactor.image(np.zeros(shape, np.uint8))


def test_events_come_back_with_typing_as_text_and_screenshots_dropped(redactor: Redactor, keys: Any) -> None:
    records = [{"t": 0.0, "type": "screenshot", "file": "frames/1.png", "width": 9, "height": 9}]
    records += [{"t": 1.0, **event} for event in keys(MAIL)]
    done = redactor.events(records)
    assert [record["type"] for record in done.records] == ["screenshot", "text"]
    assert done.records[0]["dropped"] is True
    assert bare(done.records[1]["text"]) == "<EMAIL_ADDRESS>"


def test_a_value_typed_once_is_hidden_wherever_else_it_stands(redactor: Redactor, keys: Any) -> None:
    secure = {"t": 0.0, "type": "focus", "role": "textbox", "name": "Secret", "secure": True}
    records = [secure, *({"t": 1.0, **event} for event in keys("kestrel-97-orbit"))]
    records += [{"t": 2.0, "type": "navigate", "url": "https://x.example/?q=kestrel-97-orbit"}]
    assert "kestrel" not in str(redactor.events(records).records)


def test_no_field_of_a_known_event_passes_unseen(redactor: Redactor) -> None:
    """A recorder may write anything anywhere."""
    records: list[dict[str, Any]] = [
        {"t": 0.0, "type": "pointer", "action": MAIL, "x": 1, "y": 2, "button": MAIL},
        {"t": 1.0, "type": "key", "action": "down", "key": MAIL, "code": MAIL, "modifiers": [MAIL]},
        {"t": 2.0, "type": MAIL, MAIL: {"deep": [{MAIL: MAIL}]}},
        {"t": 3.0, "type": "pause", "why": MAIL},
    ]
    done = redactor.events(records)
    assert MAIL not in str(done.records)
    assert MAIL not in str([entry.where for entry in done.log])


def test_a_short_key_is_refused() -> None:
    with pytest.raises(UsageError, match="at least 16"):
        Redactor(key=b"short")


def test_the_public_names_are_there() -> None:
    assert sorted(redact.__all__) == redact.__all__
    assert all(hasattr(redact, name) for name in redact.__all__)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import redact, sys; print([m for m in ('spacy', 'cv2', 'onnxruntime', 'presidio_analyzer') if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
