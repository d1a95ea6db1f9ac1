"""The items of an AVIF file: which pictures and other things it holds, where their bytes are, and what belongs together.

Source: ISO/IEC 14496-12 (boxes, iloc, iinf, iref) and 23008-12 (iprp).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from redact.formats.damage import Damaged

BoxList: TypeAlias = list[tuple[bytes, bytes]]
"""The kind and the content of each box."""

_MAX_BOXES = 10_000


class _Reader:
    """Takes whole numbers from the beginning of some bytes, the highest byte first. Raises Damaged where they end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")

    def take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._data):
            raise Damaged("is cut short")
        taken, self._at = self._data[self._at : end], end
        return taken

    @property
    def rest(self) -> bytes:
        return self._data[self._at :]

    def version(self) -> tuple[int, int]:
        """Return the version and the flags with which many boxes begin."""
        return self.number(1), self.number(3)


@dataclass(frozen=True, slots=True)
class Items:
    main: int
    kinds: Mapping[int, bytes]
    """Of each item, such as b"av01" or b"Exif"."""
    links: frozenset[tuple[bytes, int, int]]
    """What an item is to another: the kind of link, the item, the other."""
    properties: Mapping[int, tuple[tuple[bytes, bytes, bool], ...]] = field(repr=False)
    """Of each item: kind, content, and whether nobody may show it without."""
    contents: Mapping[int, tuple[bytes, ...]] = field(repr=False)


def boxes(data: bytes) -> tuple[BoxList, int]:
    """Return the boxes that lie whole in `data`, and where the last of them ends. Raises Damaged if there are too many."""
    found: BoxList = []
    at = 0
    while at + 8 <= len(data):
        size, start = int.from_bytes(data[at : at + 4], "big"), at + 8
        if size == 1:
            size, start = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        end = at + size if size else len(data)
        if end < start or end > len(data):
            break
        found.append((data[at + 4 : at + 8], data[start:end]))
        if len(found) > _MAX_BOXES:
            raise Damaged("has too many parts")
        at = end
    return found, at


def items(data: bytes, meta: bytes) -> Items:
    """Return the items that a file's meta box tells of. Raises Damaged."""
    parts = dict(whole(meta[4:]))
    if not {b"pitm", b"iinf", b"iloc", b"iprp"} <= parts.keys():
        raise Damaged("has no picture in it")
    main = _Reader(parts[b"pitm"])
    return Items(
        main.number(4 if main.version()[0] else 2),
        _kinds(parts[b"iinf"]),
        _links(parts.get(b"iref", bytes(4))),
        _properties(parts[b"iprp"]),
        _contents(parts[b"iloc"], data, parts.get(b"idat", b"")),
    )


def whole(data: bytes) -> BoxList:
    """Return the boxes that `data` is made of. Raises Damaged if it is made of anything else."""
    found, end = boxes(data)
    if end < len(data):
        raise Damaged("is cut short")
    return found


def _kinds(iinf: bytes) -> dict[int, bytes]:
    reader = _Reader(iinf)
    reader.number(4 if reader.version()[0] else 2)
    kinds: dict[int, bytes] = {}
    for kind, content in whole(reader.rest):
        entry = _Reader(content)
        version, _ = entry.version()
        if kind != b"infe" or version not in (2, 3):
            raise Damaged("is coded in a way that is not read here")
        item = entry.number(2 if version == 2 else 4)
        entry.number(2)  # How it is encrypted, which a picture on a screen is not.
        kinds[item] = entry.take(4)
    return kinds


def _links(iref: bytes) -> frozenset[tuple[bytes, int, int]]:
    reader = _Reader(iref)
    size = 4 if reader.version()[0] else 2
    links: set[tuple[bytes, int, int]] = set()
    for kind, content in whole(reader.rest):
        entry = _Reader(content)
        item = entry.number(size)
        links.update((kind, item, entry.number(size)) for _ in range(entry.number(2)))
    return frozenset(links)


def _properties(iprp: bytes) -> dict[int, tuple[tuple[bytes, bytes, bool], ...]]:
    parts = whole(iprp)
    known = whole(dict(parts).get(b"ipco", b""))
    found: dict[int, tuple[tuple[bytes, bytes, bool], ...]] = {}
    for kind, content in parts:
        if kind != b"ipma":
            continue
        reader = _Reader(content)
        version, flags = reader.version()
        is_wide = flags & 1
        for _ in range(reader.number(4)):
            item = reader.number(4 if version else 2)
            own = []
            for _ in range(reader.number(1)):
                entry = reader.number(2 if is_wide else 1)
                needed = 0x8000 if is_wide else 0x80
                number = entry & (needed - 1)
                if number > len(known):
                    raise Damaged("has a header that makes no sense")
                if number:
                    own.append((*known[number - 1], bool(entry & needed)))
            found[item] = (*found.get(item, ()), *own)
    return found


def _contents(iloc: bytes, data: bytes, idat: bytes) -> dict[int, tuple[bytes, ...]]:
    reader = _Reader(iloc)
    version, _ = reader.version()
    first, second = reader.number(1), reader.number(1)
    offset_size, length_size, base_size = first >> 4, first & 15, second >> 4
    index_size = second & 15 if version else 0
    if version > 2 or not length_size or not {0, 4, 8}.issuperset((offset_size, length_size, base_size, index_size)):
        raise Damaged("has a header that makes no sense")
    found: dict[int, tuple[bytes, ...]] = {}
    left = len(data)
    for _ in range(reader.number(4 if version == 2 else 2)):
        item = reader.number(4 if version == 2 else 2)
        source = (data, idat)[_method(reader.number(2))] if version else data
        if reader.number(2):
            raise Damaged("has its picture in another file")
        base = reader.number(base_size)
        pieces = []
        for _ in range(reader.number(2)):
            reader.number(index_size)
            start, size = base + reader.number(offset_size), reader.number(length_size)
            # Pieces may lie over one another, and would be more than the file.
            left -= size
            if not size or start + size > len(source) or left < 0:
                raise Damaged("is cut short")
            pieces.append(source[start : start + size])
        found[item] = tuple(pieces)
    return found


def _method(construction: int) -> int:
    if construction & 15 > 1:
        raise Damaged("is coded in a way that is not read here")
    return construction & 15
