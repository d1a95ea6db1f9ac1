"""Small pictures in the formats that are decoded in a process of their own, and BMPs, made from nothing."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
from PIL import Image as Pillow

from .samples import picture

SECRET = b"4111-1111-1111-1111"

FADED = np.array([[[200, 10, 10, 0], [200, 10, 10, 255], [200, 10, 10, 128]]], np.uint8)
"""One colour, see-through, opaque and half."""
FADED_ON_WHITE = [[[255, 255, 255], [200, 10, 10], [227, 132, 132]]]


def saved(image: Pillow.Image, kind: str, **settings: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()


def drawn(seed: int = 1) -> Pillow.Image:
    return Pillow.fromarray(picture(seed=seed))


def of_few_colours() -> Pillow.Image:
    """Return a picture with a palette of two colours, blue and red, and the indices 0 1 1 0 in its first row."""
    image = Pillow.new("P", (4, 2), 0)
    image.putpalette([0, 0, 200, 200, 0, 0])
    image.putdata([0, 1, 1, 0, 0, 0, 0, 0])
    return image


def bmp_file(width: int, height: int, depth: int, rows: bytes, *, palette: bytes = b"", masks: tuple[int, ...] = ()) -> bytes:
    """masks: of red, green, blue and alpha, for a header that has them."""
    size = 108 if masks else 40
    kind = 3 if masks else 0
    entries = len(palette) // 4
    header = struct.pack("<IiiHHIIiiII", size, width, height, 1, depth, kind, 0, 0, 0, entries, 0)
    header += struct.pack("<4I", *masks) if masks else b""
    header = header.ljust(size, b"\0")
    start = 14 + size + len(palette)
    return b"BM" + struct.pack("<IHHI", start + len(rows), 0, 0, start) + header + palette + rows


def with_tag(tiff: bytes, tag: int, kind: int, value: int) -> bytes:
    """Return a little-endian TIFF whose first directory has one entry replaced, or one more at its end."""
    (at,) = struct.unpack_from("<I", tiff, 4)
    (count,) = struct.unpack_from("<H", tiff, at)
    entries = [tiff[at + 2 + 12 * index : at + 14 + 12 * index] for index in range(count)]
    kept = [entry for entry in entries if struct.unpack_from("<H", entry)[0] != tag]
    kept.append(struct.pack("<HHII", tag, kind, 1, value))
    directory = struct.pack("<H", len(kept)) + b"".join(sorted(kept, key=lambda entry: struct.unpack_from("<H", entry)[0]))
    return tiff[:4] + struct.pack("<I", len(tiff)) + tiff[8:] + directory + bytes(4)


SAMPLES = {
    "webp": saved(drawn(), "webp", lossless=True),
    "webp lossy": saved(drawn(), "webp", quality=90),
    "gif": saved(drawn().quantize(64), "gif"),
    "bmp": saved(drawn(), "bmp"),
    "tiff": saved(drawn(), "tiff", compression="tiff_lzw"),
    "avif": saved(drawn(), "avif", quality=90),
}
"""A file of 48 x 32 pixels, by what its codec is called."""
