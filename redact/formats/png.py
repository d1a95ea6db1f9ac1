"""The structure of a PNG file, and a copy of it that holds nothing but the picture.

Text, profiles, previews, the later frames of an animation and whatever follows the picture are not copied, so that
the decoder never meets them: some inflate to gigabytes. Source: PNG specification, third edition (W3C, 2025).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.formats import coded, colour, opencv
from redact.formats.damage import Damaged
from redact.types import Pixels

SIGNATURE = b"\x89PNG\r\n\x1a\n"

GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
_DEPTHS = {GRAY: (1, 2, 4, 8, 16), RGB: (8, 16), PALETTE: (1, 2, 4, 8), GRAY_ALPHA: (8, 16), RGB_ALPHA: (8, 16)}

_SAMPLES = {GRAY: 1, RGB: 3, PALETTE: 1, GRAY_ALPHA: 2, RGB_ALPHA: 4}

_MAX_CHUNKS = 200_000
"""A picture of 64 megapixels in the usual chunks of 8 KiB has 30 thousand."""

_PIECE_BYTES = 2**20
"""Inflated at a time."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of an interlaced picture: the first column and row of each, and the steps to the next."""

_NAMES = {
    **dict.fromkeys((b"tEXt", b"zTXt", b"iTXt"), coded.TEXT),
    **dict.fromkeys((b"acTL", b"fcTL", b"fdAT"), coded.FRAMES),
    **dict.fromkeys((b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"cICP", b"mDCV", b"cLLI"), coded.HINTS),
    **dict.fromkeys((b"sPLT", b"hIST"), "suggested palette"),
    b"eXIf": coded.EXIF,
    b"iCCP": coded.ICC,
    b"tIME": coded.TIME,
}
_XMP = b"XML:com.adobe.xmp"
_ANCILLARY_BYTES = 32
"""Of a chunk that is not needed: enough to tell XMP from another text."""


@dataclass(frozen=True, slots=True)
class Png:
    width: int
    height: int
    depth: int
    """Bits a sample."""
    colour_type: int
    is_interlaced: bool
    palette: bytes = field(repr=False)
    transparency: bytes = field(repr=False)
    """The content of tRNS: an alpha for each palette entry, or the one colour that is see-through."""
    compressed: tuple[bytes, ...] = field(repr=False)
    bare: bytes = field(repr=False)
    """A PNG file of this picture and nothing else: no tRNS, and instead of a palette's colours the indices as gray."""
    left_behind: frozenset[str]

    codec = "png"

    @property
    def weight(self) -> int:
        return 2 if self.depth == 16 else 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded. The work is bounded by the picture's size; `seconds` are not looked at."""
        size = _inflated_bytes(self.width, self.height, self.depth * _SAMPLES[self.colour_type], self.is_interlaced)
        more = frozenset((coded.BEHIND,)) if _has_more(self.compressed, size) else frozenset[str]()
        pixels, behind = self._coloured()
        return pixels, behind | more

    def _coloured(self) -> tuple[Pixels, frozenset[str]]:
        if self.colour_type == PALETTE:
            return self._by_palette()
        if self.depth <= 8 and self.colour_type in (GRAY, RGB) and not self.transparency:
            return opencv.rgb(self._decoded(cv2.IMREAD_COLOR)), frozenset()
        samples = self._decoded(cv2.IMREAD_UNCHANGED)
        if samples.ndim == 2:
            samples = samples[:, :, np.newaxis]
        if samples.shape[2] not in (1, 3, 4) or samples.dtype not in (np.uint8, np.uint16):
            raise Damaged("is decoded in a way that this version of OpenCV should not")
        is_clear = self._clear_colour(samples)
        if samples.dtype == np.uint16:
            samples >>= 8
        high: NDArray[np.uint8] = samples.astype(np.uint8, copy=False)
        behind = frozenset((colour.LOW_BYTES,)) if self.depth == 16 else frozenset[str]()
        if is_clear is not None and is_clear.any():
            high[is_clear] = 255
            behind |= {colour.SEE_THROUGH}
        if high.shape[2] == 4:
            pixels, clear = colour.flattened(np.asarray(cv2.cvtColor(high, cv2.COLOR_BGRA2RGBA), np.uint8))
            return pixels, behind | clear
        return opencv.rgb(high if high.shape[2] == 3 else high.repeat(3, axis=2)), behind

    def _decoded(self, flags: int) -> NDArray[Any]:
        return opencv.decoded(self.bare, flags, self.width, self.height)

    def _by_palette(self) -> tuple[Pixels, frozenset[str]]:
        spread = self._decoded(cv2.IMREAD_GRAYSCALE)
        indices = np.asarray(spread // (255 // (2**self.depth - 1)), np.uint8)  # OpenCV has spread them over 0 to 255.
        colours = np.frombuffer(self.palette, np.uint8).reshape(-1, 3)
        return colour.coloured(indices, colours, np.frombuffer(self.transparency.ljust(len(colours), b"\xff"), np.uint8))

    def _clear_colour(self, samples: NDArray[Any]) -> NDArray[np.bool_] | None:
        """Return where a picture without alpha has the one colour that its tRNS calls see-through."""
        if self.colour_type not in (GRAY, RGB) or not self.transparency:
            return None
        if len(self.transparency) != 2 * samples.shape[2]:
            raise Damaged("has a transparency that makes no sense")
        key = np.frombuffer(self.transparency, ">u2")[::-1].astype(np.uint32)  # OpenCV's order is blue first.
        if self.depth < 8:
            key = key * (255 // (2**self.depth - 1))
        is_clear: NDArray[np.bool_] = np.all(samples == key, axis=2)
        return is_clear


def read(data: bytes) -> Png:
    """Return what a PNG file holds. Its compressed picture is not looked into. Raises Damaged."""
    header = palette = transparency = b""
    picture: list[bytes] = []
    behind = set()
    last = b""
    for kind, content, end in _chunks(data):
        if kind[0] & 0x20 and kind != b"tRNS":
            behind.add(coded.XMP if content.startswith(_XMP) else _NAMES.get(kind, coded.OTHER))
            continue
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
        elif kind != b"IEND":
            raise Damaged("needs an extension of PNG that is not read here")
        elif end < len(data):
            behind.add(coded.BEHIND)
        last = kind
    width, height, depth, colour_type = _described(header)
    if colour_type == PALETTE:
        _check_palette(palette, transparency, depth)
        header = struct.pack(">IIBBBBB", width, height, depth, GRAY, 0, 0, header[12])
    elif palette:
        behind.add("suggested palette")
    parts = [_chunk(b"IHDR", header), *(_chunk(b"IDAT", content) for content in picture), _chunk(b"IEND", b"")]
    bare = b"".join((SIGNATURE, *parts))
    return Png(
        width, height, depth, colour_type, bool(header[12]), palette, transparency, tuple(picture), bare, frozenset(behind)
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield the kind, the content and the end of each chunk, to the end of the picture; of those not needed, the beginning."""
    at = len(SIGNATURE)
    for _ in range(_MAX_CHUNKS):
        if at + 12 > len(data):
            raise Damaged("is cut short")
        (size,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        end = at + 12 + size
        if end > len(data):
            raise Damaged("is cut short")
        if kind[0] & 0x20 and kind != b"tRNS":
            yield kind, data[at + 8 : min(end - 4, at + 8 + _ANCILLARY_BYTES)], end
        else:
            content = data[at + 8 : end - 4]
            if _checksum(kind, content) != data[end - 4 : end]:
                raise Damaged("has a wrong checksum")
            yield kind, content, end
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


def _check_palette(palette: bytes, alphas: bytes, depth: int) -> None:
    if not palette or len(palette) % 3 or len(palette) > 3 << depth or len(alphas) > len(palette) // 3:
        raise Damaged("has a palette that makes no sense")


def _has_more(parts: Sequence[bytes], size: int) -> bool:
    """Return whether a zlib stream holds a little more than `size` bytes, or is followed by others. Raises Damaged.

    libpng would inflate what is too much to its end, and drop it: a file of the largest size would take it minutes.
    """
    stream = zlib.decompressobj()
    inflated = 0
    try:
        for part in parts:
            rest = part
            while rest and not stream.eof:
                inflated += len(stream.decompress(rest, _PIECE_BYTES))
                if inflated > size + _PIECE_BYTES:
                    raise Damaged("inflates to more than its picture")
                rest = stream.unconsumed_tail
            if stream.eof and (rest or stream.unused_data):
                return True
    except zlib.error:
        raise Damaged("is damaged or cut short") from None
    return inflated > size


def _inflated_bytes(width: int, height: int, bits: int, is_interlaced: bool) -> int:
    """Return how many bytes the rows of a picture have, each behind the number of its filter. bits: of a pixel."""
    total = 0
    for left, top, right_step, down_step in _PASSES if is_interlaced else ((0, 0, 1, 1),):
        columns, rows = -((left - width) // right_step), -((top - height) // down_step)
        total += rows * (1 + (columns * bits + 7) // 8) if columns > 0 and rows > 0 else 0
    return total


def _chunk(kind: bytes, content: bytes) -> bytes:
    return b"".join((struct.pack(">I", len(content)), kind, content, _checksum(kind, content)))


def _checksum(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(content, zlib.crc32(kind)))
