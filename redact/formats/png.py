"""The structure of a PNG file, and a copy of it that holds nothing but the picture.

Text, profiles, previews, the later frames of an animation and whatever follows the picture are not copied, so that
the decoder never meets them: some inflate to gigabytes. Source: PNG specification, third edition (W3C, 2025).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from redact.formats.damage import Damaged

SIGNATURE = b"\x89PNG\r\n\x1a\n"

GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
_DEPTHS = {GRAY: (1, 2, 4, 8, 16), RGB: (8, 16), PALETTE: (1, 2, 4, 8), GRAY_ALPHA: (8, 16), RGB_ALPHA: (8, 16)}

_MAX_CHUNKS = 200_000
"""A picture of 64 megapixels in the usual chunks of 8 KiB has 30 thousand."""


@dataclass(frozen=True, slots=True)
class Png:
    width: int
    height: int
    depth: int
    """Bits a sample."""
    colour_type: int
    transparency: bytes = field(repr=False)
    """The content of tRNS: an alpha for each palette entry, or the one colour that is see-through."""
    bare: bytes = field(repr=False)
    """A PNG file of this picture and nothing else: no tRNS either, since a palette is already laid on white in it."""


def read(data: bytes) -> Png:
    """Return what a PNG file holds. Its compressed picture is not looked into. Raises Damaged."""
    header = palette = transparency = b""
    picture: list[bytes] = []
    last = b""
    for kind, content in _chunks(data):
        if (kind == b"IHDR") != (last == b"") or (kind == b"IDAT" and picture and last != b"IDAT"):
            raise Damaged("has its parts in the wrong order")
        if kind == b"IHDR":
            header = content
        elif kind == b"PLTE":
            palette = content
        elif kind == b"tRNS":
            transparency = content
        elif kind == b"IDAT":
            picture.append(content)
        elif kind != b"IEND" and not kind[0] & 0x20:
            raise Damaged("needs an extension of PNG that is not read here")
        last = kind
    width, height, depth, colour_type = _described(header)
    parts = [_chunk(b"IHDR", header)]
    if colour_type == PALETTE:
        parts.append(_chunk(b"PLTE", _opaque(palette, transparency, depth)))
    parts += [_chunk(b"IDAT", content) for content in picture]
    return Png(width, height, depth, colour_type, transparency, b"".join((SIGNATURE, *parts, _chunk(b"IEND", b""))))


def on_white(colours: NDArray[np.uint8], alphas: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return colours laid on a white ground, rounded. Alpha 0 gives white and 255 the colour itself."""
    opacity = alphas.astype(np.uint16)
    return ((colours * opacity + 255 * (255 - opacity) + 127) // 255).astype(np.uint8)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks that a decoder must understand, and tRNS, to the end of the picture."""
    at = len(SIGNATURE)
    for _ in range(_MAX_CHUNKS):
        if at + 12 > len(data):
            raise Damaged("is cut short")
        (size,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        end = at + 12 + size
        if end > len(data):
            raise Damaged("is cut short")
        if not kind[0] & 0x20 or kind == b"tRNS":
            content = data[at + 8 : end - 4]
            if _checksum(kind, content) != data[end - 4 : end]:
                raise Damaged("has a wrong checksum")
            yield kind, content
        if kind == b"IEND":
            return
        at = end
    raise Damaged("has too many parts")


def _described(header: bytes) -> tuple[int, int, int, int]:
    if len(header) != 13:
        raise Damaged("has a header of the wrong size")
    width, height, depth, colour_type, compression, filtering, interlace = struct.unpack(">IIBBBBB", header)
    if depth not in _DEPTHS.get(colour_type, ()) or compression or filtering or interlace > 1:
        raise Damaged("has a header that makes no sense")
    return width, height, depth, colour_type


def _opaque(palette: bytes, alphas: bytes, depth: int) -> bytes:
    """Return a palette laid on white, so that the colour of a see-through entry does not come up.

    Filled up with black to its full length: decoders differ on an index that has no entry.
    """
    full_length = 3 << depth
    if not palette or len(palette) % 3 or len(palette) > full_length or len(alphas) > len(palette) // 3:
        raise Damaged("has a palette that makes no sense")
    colours = np.frombuffer(palette, np.uint8).reshape(-1, 3)
    opacity = np.frombuffer(alphas.ljust(len(colours), b"\xff"), np.uint8).reshape(-1, 1)
    return on_white(colours, opacity).tobytes().ljust(full_length, b"\0")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return b"".join((struct.pack(">I", len(content)), kind, content, _checksum(kind, content)))


def _checksum(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(content, zlib.crc32(kind)))
