"""The structure of a GIF file, and a copy of it that holds its first picture's indices and nothing else.

Source: GIF89a specification (CompuServe, 1990).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from redact.formats import coded, colour, sandbox
from redact.formats.damage import Damaged
from redact.types import Pixels

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_PLAIN_TEXT, _CONTROL, _COMMENT, _APPLICATION = 0x01, 0xF9, 0xFE, 0xFF
_APPLICATIONS = {b"XMP DataXMP": coded.XMP, b"ICCRGBG1012": coded.ICC, b"NETSCAPE2.0": coded.HINTS, b"ANIMEXTS1.0": coded.HINTS}

_MAX_BLOCKS = 1_000_000
"""Of up to 255 bytes."""


@dataclass(frozen=True, slots=True)
class Gif:
    width: int
    height: int
    left: int
    top: int
    part_width: int
    part_height: int
    """Of the first picture, which may cover a part of the canvas."""
    palette: bytes = field(repr=False)
    clear: int | None
    """The index that is see-through."""
    bare: bytes = field(repr=False)
    """A GIF of the first picture alone, without a palette: its indices come out as they are."""
    left_behind: frozenset[str]

    codec, weight = "gif", 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded."""
        indices = sandbox.decoded("Gif", self.bare, self.part_width, self.part_height, 1, seconds)[:, :, 0]
        colours = np.frombuffer(self.palette, np.uint8).reshape(-1, 3)
        alphas = np.full(len(colours), 255, np.uint8)
        if self.clear is not None and self.clear < len(alphas):
            alphas[self.clear] = 0
        part, behind = colour.coloured(indices, colours, alphas)
        return colour.on_canvas(part, self.left, self.top, self.width, self.height), behind


def read(data: bytes) -> Gif:
    """Return what a GIF file holds. Its compressed picture is not looked into. Raises Damaged."""
    behind: set[str] = set()
    clear: int | None = None
    found: tuple[bytes, bytes, bytes] | None = None
    for kind, head, palette, blocks in _parts(data):
        if kind == _TRAILER:
            if blocks:
                behind.add(coded.BEHIND)
        elif kind == _IMAGE and found is not None:
            behind.add(coded.FRAMES)
        elif kind == _IMAGE:
            found = head, palette, blocks
        elif kind == _CONTROL and found is None:
            clear = blocks[4] if len(blocks) == 6 and blocks[1] & 1 else None
        elif kind != _CONTROL:
            behind.add(_extra(kind, blocks))
    if found is None:
        raise Damaged("has no picture in it")
    head, palette, blocks = found
    width, height = struct.unpack_from("<HH", data, 6)
    left, top, part_width, part_height, flags = struct.unpack("<HHHHB", head)
    if left + part_width > width or top + part_height > height or not part_width or not part_height:
        raise Damaged("has its picture outside of its canvas")
    if not palette:
        raise Damaged("has no palette")
    size = struct.pack("<HH", part_width, part_height)
    bare = b"".join((b"GIF89a", size, b"\0\0\0,\0\0\0\0", size, bytes([flags & 0x40]), blocks, b";"))
    return Gif(width, height, left, top, part_width, part_height, palette, clear, bare, frozenset(behind))


def _extra(kind: int, blocks: bytes) -> str:
    if kind == _APPLICATION:
        return _APPLICATIONS.get(blocks[1:12], coded.OTHER)
    return {_COMMENT: coded.COMMENT, _PLAIN_TEXT: coded.TEXT}.get(kind, coded.OTHER)


def _parts(data: bytes) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    """Yield what each part is, and of a picture its descriptor and its palette; then its blocks, with what the LZW code needs.

    An extension is called by its label. What follows the trailer is in place of its blocks.
    """
    if len(data) < 13:
        raise Damaged("is cut short")
    shared, at = _palette(data, 13, data[10])
    taken = 0
    while True:
        kind = data[at] if at < len(data) else -1
        if kind == _TRAILER:
            yield kind, b"", b"", data[at + 1 : at + 2]
            return
        if kind == _IMAGE and at + 10 < len(data):
            head = data[at + 1 : at + 10]
            own, start = _palette(data, at + 10, head[8])
            end, count = _blocks_end(data, start + 1, _MAX_BLOCKS - taken)
            yield kind, head, own or shared, data[start:end]
        elif kind == _EXTENSION and at + 1 < len(data):
            end, count = _blocks_end(data, at + 2, _MAX_BLOCKS - taken)
            yield data[at + 1], b"", b"", data[at + 2 : end]
        else:
            raise Damaged("is cut short" if kind in (-1, _IMAGE, _EXTENSION) else "has bytes between its parts")
        taken += count + 1
        at = end


def _palette(data: bytes, at: int, flags: int) -> tuple[bytes, int]:
    """Return the palette that begins at `at`, if the flags say that there is one, and where it ends."""
    end = at + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
    if end > len(data):
        raise Damaged("is cut short")
    return data[at:end], end


def _blocks_end(data: bytes, at: int, most: int) -> tuple[int, int]:
    """Return where a row of blocks that begins at `at` ends, and how many there are, the empty one at the end included."""
    for count in range(1, most + 1):
        if at >= len(data):
            raise Damaged("is cut short")
        size = data[at]
        at += size + 1
        if at > len(data):
            raise Damaged("is cut short")
        if not size:
            return at, count
    raise Damaged("has too many parts")
