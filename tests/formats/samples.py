"""Small recordings and pictures, whole and broken, made from nothing."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from redact.formats.images import encode
from redact.types import Pixels

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "hostile"
"""Collections of broken files, kept beside the checkout. Tests that use them skip where they are not there."""

META: Mapping[str, Any] = {
    "format": "redact-session",
    "version": 1,
    "id": "demo",
    "screen": {"width": 48, "height": 32, "scale": 2},
}
SHOT: Mapping[str, Any] = {"t": 0, "type": "screenshot", "file": "frames/000001.png", "width": 48, "height": 32}


def picture(height: int = 32, width: int = 48, seed: int = 1) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def session(
    folder: Path,
    events: Iterable[Mapping[str, Any]] = (SHOT,),
    meta: Mapping[str, Any] = META,
    frames: Mapping[str, bytes] | None = None,
) -> Path:
    (folder / "frames").mkdir(parents=True)
    (folder / "session.json").write_text(json.dumps(meta))
    (folder / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))
    for name, data in (frames if frames is not None else {"000001.png": encode(picture(), "png")}).items():
        (folder / "frames" / name).write_bytes(data)
    return folder


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_chunks(file: bytes) -> list[tuple[bytes, bytes]]:
    found: list[tuple[bytes, bytes]] = []
    at = 8
    while at < len(file) and (not found or found[-1][0] != b"IEND"):
        (size,) = struct.unpack_from(">I", file, at)
        found.append((file[at + 4 : at + 8], file[at + 8 : at + 8 + size]))
        at += 12 + size
    return found


def png_file(
    width: int, height: int, depth: int, colour_type: int, rows: bytes, before: bytes = b"", after: bytes = b""
) -> bytes:
    """rows: filter byte and samples of each row. before, after: chunks around the picture's."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + header + before + pixels + after + chunk(b"IEND", b"")
