"""A written file is a picture and nothing else: whatever is added to one, wherever, is seen."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import numpy as np
import pytest

from redact.bare import is_bare
from redact.formats.images import encode

PIXELS = np.random.default_rng(1).integers(0, 255, (40, 60, 3)).astype(np.uint8)
PNG, JPEG = encode(PIXELS, "png"), encode(PIXELS, "jpeg")


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


@pytest.mark.parametrize(("name", "data"), [("a.png", PNG), ("A.PNG", PNG), ("a.jpg", JPEG), ("a.jpeg", JPEG)])
def test_what_is_written_is_bare(name: str, data: bytes) -> None:
    assert is_bare(name, data)


PNG_EXTRAS: dict[str, Callable[[bytes], bytes]] = {
    "a comment": lambda png: png[:33] + chunk(b"tEXt", b"Comment\0Odile") + png[33:],
    "a profile": lambda png: png[:33] + chunk(b"iCCP", b"x\0\0x") + png[33:],
    "a palette": lambda png: png[:33] + chunk(b"PLTE", b"abc") + png[33:],
    "a second header": lambda png: png[:33] + png[8:33] + png[33:],
    "bytes behind the end": lambda png: png + b"Odile",
    "bytes in the end": lambda png: png[:-12] + chunk(b"IEND", b"Odile"),
    "no end": lambda png: png[:-12],
    "another signature": lambda png: b"Odile" + png[5:],
}
JPEG_EXTRAS: dict[str, Callable[[bytes], bytes]] = {
    "a comment": lambda jpeg: jpeg[:2] + segment(0xFE, b"Odile") + jpeg[2:],
    "a comment behind the header": lambda jpeg: jpeg[:20] + segment(0xFE, b"Odile") + jpeg[20:],
    "Exif": lambda jpeg: jpeg[:20] + segment(0xE1, b"Exif\0\0Odile") + jpeg[20:],
    "a profile": lambda jpeg: jpeg[:20] + segment(0xE2, b"ICC_PROFILE\0Odile") + jpeg[20:],
    "a second header": lambda jpeg: jpeg[:20] + jpeg[2:20] + jpeg[20:],
    "a preview in the header": lambda jpeg: jpeg[:2] + segment(0xE0, jpeg[6:18] + b"\1\1Odi") + jpeg[20:],
    "bytes behind the end": lambda jpeg: jpeg + b"Odile",
    "a second picture": lambda jpeg: jpeg + jpeg,
    "no end": lambda jpeg: jpeg[:-2],
    "another signature": lambda jpeg: b"Od" + jpeg[2:],
}


@pytest.mark.parametrize("added", PNG_EXTRAS)
def test_a_png_with_anything_else_is_not(added: str) -> None:
    assert not is_bare("a.png", PNG_EXTRAS[added](PNG))


@pytest.mark.parametrize("added", JPEG_EXTRAS)
def test_a_jpeg_with_anything_else_is_not(added: str) -> None:
    assert not is_bare("a.jpg", JPEG_EXTRAS[added](JPEG))


@pytest.mark.parametrize(("name", "data"), [("a.png", JPEG), ("a.jpg", PNG), ("a.txt", PNG), ("a", PNG), ("a.png", b"")])
def test_a_file_that_is_not_what_its_name_says_is_not(name: str, data: bytes) -> None:
    assert not is_bare(name, data)
