"""What was seen before is not looked at again, and it makes no difference to what is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from redact.formats import NativeRecording, images
from redact.ocr.memory import Memory
from redact.redactor import Redactor
from tests.conftest import Builder, Drawing
from tests.leaks import FIXTURES

KEY = b"a key for tests only"


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Counted:
    """Calls what it was given, and counts."""

    def __init__(self, inner: Callable[..., Any]) -> None:
        self.inner, self.calls = inner, 0

    def __call__(self, *given: Any) -> Any:
        self.calls += 1
        return self.inner(*given)


@pytest.mark.parametrize("name", ["terminal-tune", "mail-held"])
def test_without_memory_the_same_bytes_are_written(name: str, tmp_path: Path) -> None:
    session = FIXTURES / "sessions" / name
    for remembers in (True, False):
        Redactor(key=KEY, remembers=remembers).session(session, tmp_path / str(remembers))
    assert tree(tmp_path / "True") == tree(tmp_path / "False")


def test_a_warm_redactor_writes_what_a_cold_one_does(tmp_path: Path) -> None:
    warm = Redactor(key=KEY)
    for name in ("mail-tune", "crm-tune"):
        warm.session(FIXTURES / "sessions" / name, tmp_path / f"warm-{name}")
    Redactor(key=KEY).session(FIXTURES / "sessions" / "crm-tune", tmp_path / "cold")
    assert tree(tmp_path / "cold") == tree(tmp_path / "warm-crm-tune")


def test_frames_that_are_the_same_file_are_decoded_and_encoded_once(
    recording: Builder, screen: Drawing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = recording([], {f"frames/{n:06}.png": screen("Reply to margaret.oakley@example.com") for n in range(1, 6)})
    decoded, encoded = Counted(NativeRecording.pixels), Counted(images.encode)
    monkeypatch.setattr(NativeRecording, "pixels", lambda self, frame: decoded(self, frame))
    monkeypatch.setattr("redact.formats.sink.encode", encoded)
    redactor = Redactor(key=KEY)
    redactor.session(raw, tmp_path / "out")
    assert decoded.calls == 2, "once to look, once to check what was written"
    assert encoded.calls == 1
    frames = {data for name, data in tree(tmp_path / "out").items() if name.endswith(".png")}
    assert len(frames) == 1
    assert sum("frame" in line for line in (tmp_path / "out" / "redaction-log.jsonl").read_text().splitlines()) == 5


def test_a_frame_that_says_another_size_than_its_twin_is_still_checked(
    recording: Builder, screen: Drawing, tmp_path: Path
) -> None:
    raw = recording([], {"frames/000001.png": screen("one"), "frames/000002.png": screen("one", "two")})
    shutil.copy(raw / "frames/000001.png", raw / "frames/000002.png")
    with pytest.raises(images.BadFrame, match="its event says"):
        Redactor(key=KEY).session(raw, tmp_path / "out")


def test_memory_forgets_what_was_used_longest_ago() -> None:
    memory: Memory[int] = Memory(2)
    pictures = [np.full((2, 2, 3), shade, np.uint8) for shade in range(3)]
    one, two, three = (memory.key(picture, "line") for picture in pictures)
    memory.put(one, 1)
    memory.put(two, 2)
    assert memory.get(one) == 1
    memory.put(three, 3)
    assert (memory.get(one), memory.get(two), memory.get(three)) == (1, None, 3)


def test_memory_tells_shapes_and_purposes_apart() -> None:
    memory: Memory[int] = Memory(2)
    row = np.zeros((1, 4, 3), np.uint8)
    assert len({memory.key(row, "line"), memory.key(row.reshape(2, 2, 3), "line"), memory.key(row, "part")}) == 3
    assert memory.key(row, "line") != Memory(2).key(row, "line"), "nobody outside can foresee the keys"
