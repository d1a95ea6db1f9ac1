"""BMP files, which are read here and need no decoder: their rows are not compressed. Source: BITMAPV5HEADER (Microsoft).

Run lengths (RLE), embedded PNGs and JPEGs, and pixels of 16 bits are refused: no screen has been recorded so for long.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from redact.formats import coded, colour
from redact.formats.damage import Damaged
from redact.types import Pixels

_CORE, _INFO, _WITH_ALPHA, _V5 = 12, 40, 56, 124
_HEADERS = (_CORE, _INFO, 52, _WITH_ALPHA, 108, _V5)
_PLAIN, _FIELDS, _ALPHA_FIELDS = 0, 3, 6
_BYTE_OF = {0xFF << 8 * place: place for place in range(4)}
_PROFILES = (0x4C494E4B, 0x4D424544)
"""LINK and MBED: the colour space is that of a profile in the file."""


@dataclass(frozen=True, slots=True)
class Bmp:
    width: int
    height: int
    depth: int
    """Bits a pixel."""
    is_top_down: bool
    palette: bytes = field(repr=False)
    """Blue, green and red of each entry."""
    places: tuple[int, ...]
    """Of 32 bits: the bytes that are red, green and blue, and alpha if there is one."""
    rows: bytes = field(repr=False)
    left_behind: frozenset[str]

    codec, weight = "bmp", 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded. The work is bounded by the picture's size; `seconds` are not looked at."""
        rows = np.frombuffer(self.rows, np.uint8).reshape(self.height, -1)
        used = (self.width * self.depth + 7) // 8
        padding = frozenset(("bytes between the rows",)) if rows[:, used:].any() else frozenset[str]()
        pixels, behind = self._coloured(rows[:, :used] if self.is_top_down else rows[::-1, :used])
        return pixels, behind | padding

    def _coloured(self, rows: NDArray[np.uint8]) -> tuple[Pixels, frozenset[str]]:
        if self.depth <= 8:
            colours = np.frombuffer(self.palette, np.uint8).reshape(-1, 3)[:, ::-1]
            return colour.coloured(colour.unpacked(rows, self.depth, self.width), colours)
        samples = rows.reshape(self.height, self.width, self.depth // 8)
        if self.depth == 24:
            return np.ascontiguousarray(samples[:, :, ::-1]), frozenset()
        if len(self.places) == 4:
            return colour.flattened(samples[:, :, self.places])
        (unused,) = {0, 1, 2, 3} - set(self.places)
        lowest, highest = int(samples[:, :, unused].min()), int(samples[:, :, unused].max())
        behind = frozenset(("fourth bytes of the pixels",)) if lowest != highest else frozenset[str]()
        return np.ascontiguousarray(samples[:, :, self.places]), behind


def read(data: bytes) -> Bmp:
    """Return what a BMP file holds. Raises Damaged."""
    if len(data) < 14 + _CORE:
        raise Damaged("is cut short")
    rows_at, size = struct.unpack_from("<II", data, 10)
    if size not in _HEADERS:
        raise Damaged("has a header of the wrong size")
    header = data[14 : 14 + size]
    if len(header) < size:
        raise Damaged("is cut short")
    kind, entries = _PLAIN, 0
    if size == _CORE:
        width, height, planes, depth = struct.unpack_from("<HHHH", header, 4)
    else:
        width, height, planes, depth, kind = struct.unpack_from("<iiHHI", header, 4)
        (entries,) = struct.unpack_from("<I", header, 32)
    is_top_down, height = height < 0, abs(height)
    if width < 0 or planes != 1 or depth not in (1, 4, 8, 24, 32):
        raise Damaged("has a header that makes no sense, or is coded in a way that is not read here")
    fields_at, masks = _masks(data, size, kind, depth)
    palette_at = fields_at if size == _INFO else 14 + size
    entries = (min(entries, 2**depth) or 2**depth) if depth <= 8 else 0
    entry_bytes = 3 if size == _CORE else 4
    palette_end = palette_at + entries * entry_bytes
    row_bytes = (width * depth + 31) // 32 * 4
    end = rows_at + row_bytes * height
    if palette_end > rows_at or end > len(data):
        raise Damaged("is cut short")
    entry = np.frombuffer(data[palette_at:palette_end], np.uint8).reshape(-1, entry_bytes)
    behind = frozenset(_extra(data, header, palette_end, rows_at, end))
    return Bmp(width, height, depth, is_top_down, entry[:, :3].tobytes(), masks, data[rows_at:end], behind)


def _masks(data: bytes, size: int, kind: int, depth: int) -> tuple[int, tuple[int, ...]]:
    """Return where the masks that follow a short header end, and which bytes of 32 bits are red, green, blue and alpha."""
    at = 14 + _INFO
    if kind == _PLAIN:
        return at, (2, 1, 0) if depth == 32 else ()
    if kind not in (_FIELDS, _ALPHA_FIELDS) or depth != 32 or size == _CORE:
        raise Damaged("is coded in a way that is not read here")
    has_alpha = kind == _ALPHA_FIELDS or size >= _WITH_ALPHA
    count = 4 if has_alpha else 3
    if at + 4 * count > len(data):
        raise Damaged("is cut short")
    masks = struct.unpack_from(f"<{count}I", data, at)
    if has_alpha and not masks[3]:
        masks = masks[:3]
    places = tuple(_BYTE_OF.get(mask, -1) for mask in masks)
    if -1 in places or len(set(places)) != len(places):
        raise Damaged("is coded in a way that is not read here")
    return at + 4 * count, places


def _extra(data: bytes, header: bytes, palette_end: int, rows_at: int, end: int) -> Iterator[str]:
    """Yield what the file holds besides the picture."""
    if data[palette_end:rows_at].strip(b"\0"):
        yield "bytes before the picture"
    if len(header) == _V5 and int.from_bytes(header[56:60], "little") in _PROFILES:
        yield coded.ICC
        at, size = struct.unpack_from("<II", header, 112)
        if 14 + at == end:
            end += size
    if data[end:].strip(b"\0"):
        yield coded.BEHIND
