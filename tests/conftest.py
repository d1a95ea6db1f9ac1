"""What all tests share: no network, drawn screens, and sessions built from a few lines."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from redact.errors import MissingTool
from redact.formats.images import encode
from redact.ocr import ENGINES, OcrEngine, load
from redact.redactor import Redactor
from redact.types import Pixels
from tests.leaks import FIXTURES, sessions


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Nothing in this package opens a socket, and no test needs one. The main job runs under this too."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket.socket, "connect_ex", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


@pytest.fixture(scope="session", params=[*sorted(ENGINES), "tesseract by processes"])
def engine(request: pytest.FixtureRequest) -> OcrEngine:
    """Each OCR engine. One that is not installed is skipped, except where both must be there, as in CI."""
    try:
        if request.param not in ENGINES:
            with pytest.MonkeyPatch.context() as patch:
                patch.setitem(sys.modules, "tesserocr", None)
                return load("tesseract", 2)[0]
        return load(request.param, 2)[0]
    except MissingTool as error:
        if os.environ.get("REDACT_REQUIRE_ENGINES"):
            pytest.fail(f"{request.param} must be installed here: {error}")
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def redactor() -> Redactor:
    return Redactor(key=b"a key for tests only")


@pytest.fixture(scope="session")
def cleaned(redactor: Redactor, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every drawn session, sanitized once."""
    folder = tmp_path_factory.mktemp("clean")
    for name in sessions():
        redactor.session(FIXTURES / "sessions" / name, folder / name)
    return {name: folder / name for name in sessions()}


Drawing = Callable[..., Pixels]


@pytest.fixture(scope="session")
def screen() -> Drawing:
    """Draws lines of text: screen("one", "two", size=14, ink="black", ground="white", scale=1)."""

    def draw(*lines: str, size: int = 14, ink: str = "black", ground: str = "white", scale: float = 1) -> Pixels:
        pitch = int(size * scale * 2.2)
        image = Image.new("RGB", (int(560 * scale), pitch * len(lines) + pitch), ground)
        pen, font = ImageDraw.Draw(image), ImageFont.load_default(size * scale)
        for row, line in enumerate(lines):
            pen.text((int(20 * scale), pitch // 2 + row * pitch), line, ink, font)
        return np.asarray(image)

    return draw


Builder = Callable[..., Path]


@pytest.fixture
def recording(tmp_path: Path) -> Builder:
    """Writes a session: recording([{...}, …], {"frames/000001.png": pixels}, **more of session.json)."""

    def build(events: Sequence[Mapping[str, Any]], frames: Mapping[str, Pixels] | None = None, **meta: Any) -> Path:
        folder = tmp_path / "raw"
        folder.mkdir()
        frames = frames or {}
        shots = [
            {"t": float(n), "type": "screenshot", "file": name, "width": p.shape[1], "height": p.shape[0]}
            for n, (name, p) in enumerate(frames.items())
        ]
        start = len(shots)
        numbered = [{"t": start + n / 10, **event} for n, event in enumerate(events)]
        described = {"format": "redact-session", "version": 1, "id": "s1", "screen": {"width": 800, "height": 600, "scale": 1}}
        (folder / "session.json").write_text(json.dumps({**described, **meta}))
        (folder / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in [*shots, *numbered]))
        for name, pixels in frames.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(encode(pixels, "jpeg" if name.endswith("jpg") else "png"))
        return folder

    return build


@pytest.fixture
def keys() -> Callable[[str], list[dict[str, Any]]]:
    """Types a text: keys("ab{Backspace}") gives its key events, down and up."""

    def typed(text: str) -> list[dict[str, Any]]:
        return [{"type": "key", "action": action, "key": key} for key in _keys(text) for action in ("down", "up")]

    return typed


def _keys(text: str) -> Iterator[str]:
    while text:
        if text.startswith("{"):
            key, _, text = text[1:].partition("}")
        else:
            key, text = text[0], text[1:]
        yield key
