"""The directory of a TIFF file's first picture: its tags, and what they say that is not the picture. Source: TIFF 6.0 (Adobe)."""

from __future__ import annotations

import enum
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from redact.formats import coded
from redact.formats.damage import Damaged


class Tag(enum.IntEnum):
    WIDTH = 256
    HEIGHT = 257
    DEPTH = 258
    COMPRESSION = 259
    MEANING = 262
    FILL_ORDER = 266
    STRIPS = 273
    ORIENTATION = 274
    SAMPLES = 277
    ROWS = 278
    STRIP_SIZES = 279
    PLANES = 284
    PREDICTOR = 317
    PALETTE = 320
    EXTRA = 338
    SAMPLE_FORMAT = 339


_TILES = frozenset((322, 323, 324, 325))
_NAMES = {
    **dict.fromkeys((269, 270, 271, 272, 285, 305, 315, 316, 33432), coded.TEXT),
    **dict.fromkeys((254, 255, 280, 281, 282, 283, 290, 291, 296, 297, 301, 318, 319, 532), coded.HINTS),
    **dict.fromkeys((330, 513, 514), coded.THUMBNAIL),
    306: coded.TIME,
    700: coded.XMP,
    33723: "IPTC",
    34377: "Photoshop resources",
    34665: coded.EXIF,
    34675: coded.ICC,
}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes of a value, by its type."""
_NUMBERS = {1: "B", 3: "H", 4: "I"}
"""The types that are whole numbers of 0 and more, as struct calls them."""


@dataclass(frozen=True, slots=True)
class Tags:
    values: Mapping[int, tuple[int, ...]] = field(repr=False)
    has_tiles: bool
    left_behind: frozenset[str]

    def all(self, tag: Tag, otherwise: tuple[int, ...] | None = None) -> tuple[int, ...]:
        """Return the numbers of a tag. Raises Damaged if it is not there and has no usual value."""
        found = self.values.get(tag, otherwise)
        if found is None:
            raise Damaged("has a header that makes no sense")
        return found

    def one(self, tag: Tag, otherwise: int | None = None) -> int:
        found = self.all(tag, None if otherwise is None else (otherwise,))
        if len(found) != 1:
            raise Damaged("has a header that makes no sense")
        return found[0]


def directory(data: bytes, order: str) -> Tags:
    """Return the tags of a TIFF file's first picture. order: of bytes, as struct has it. Raises Damaged."""
    values: dict[int, tuple[int, ...]] = {}
    others: set[int] = set()
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        (entries,) = struct.unpack_from(f"{order}H", data, at)
        (following,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * entries)
        used = at + 6 + 12 * entries
        for entry in range(at + 2, at + 2 + 12 * entries, 12):
            tag, kind, count = struct.unpack_from(f"{order}HHI", data, entry)
            size = _SIZES.get(kind, 1) * count
            (start,) = struct.unpack_from(f"{order}I", data, entry + 8) if size > 4 else (entry + 8,)
            used = max(used, start + size)
            if tag not in Tag.__members__.values() or kind not in _NUMBERS or not count:
                others.add(tag)
            elif tag in values or start + size > len(data):
                raise Damaged("has a header that makes no sense")
            else:
                values[tag] = struct.unpack_from(f"{order}{count}{_NUMBERS[kind]}", data, start)
    except struct.error:
        raise Damaged("is cut short") from None
    behind = {_NAMES.get(tag, coded.OTHER) for tag in others - _TILES}
    strips = zip(values.get(Tag.STRIPS, ()), values.get(Tag.STRIP_SIZES, ()), strict=False)
    used = max([used, *(start + size for start, size in strips)])
    if following:
        behind.add(coded.FRAMES)
    elif data[used:].strip(b"\0"):
        behind.add(coded.BEHIND)
    return Tags(values, bool(others & _TILES), frozenset(behind))
