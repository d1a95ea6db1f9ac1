"""The structure of a WebP file, and a copy of it that holds its first picture and nothing else.

Source: WebP container specification, RFC 9649 (lossless), RFC 6386 (VP8).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from redact.formats import coded, colour, exif, sandbox
from redact.formats.damage import Damaged
from redact.types import Pixels

_NAMES = {b"ICCP": coded.ICC, b"XMP ": coded.XMP, b"EXIF": coded.EXIF, b"ANIM": coded.HINTS}
_LOSSY, _LOSSLESS, _ALPHA, _EXTENDED, _FRAME = b"VP8 ", b"VP8L", b"ALPH", b"VP8X", b"ANMF"
_MAX_CHUNKS = 100_000


@dataclass(frozen=True, slots=True)
class WebP:
    width: int
    height: int
    left: int
    top: int
    part_width: int
    part_height: int
    """Of the first picture, which may cover a part of an animation's canvas."""
    codec: str
    bare: bytes = field(repr=False)
    """A WebP of the first picture alone."""
    left_behind: frozenset[str]

    weight = 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded."""
        rgba = sandbox.decoded("WebP", self.bare, self.part_width, self.part_height, 4, seconds)
        part, behind = colour.flattened(rgba)
        return colour.on_canvas(part, self.left, self.top, self.width, self.height), behind


def read(data: bytes) -> WebP:
    """Return what a WebP file holds. Its compressed picture is not looked into. Raises Damaged."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise Damaged("is cut short")
    behind = {coded.BEHIND} if len(data) > end + end % 2 else set()
    canvas: tuple[int, int] | None = None
    frame: bytes | None = None
    still: dict[bytes, bytes] = {}
    for kind, content in _chunks(data[12:end]):
        if kind == _EXTENDED and canvas is None and len(content) == 10:
            canvas = 1 + int.from_bytes(content[4:7], "little"), 1 + int.from_bytes(content[7:10], "little")
        elif kind == _FRAME and frame is None and not still:
            frame = content
        elif kind == _FRAME:
            behind.add(coded.FRAMES)
        elif kind in (_LOSSY, _LOSSLESS, _ALPHA) and kind not in still and frame is None:
            still[kind] = content
        else:
            behind.add(_NAMES.get(kind, coded.OTHER))
        if kind == b"EXIF":
            tiff = content.removeprefix(b"Exif\0\0")
            exif.check_upright(tiff)
            behind |= {coded.THUMBNAIL} if exif.has_thumbnail(tiff) else set()
    left = top = 0
    stated = canvas
    if frame is not None:
        if canvas is None or len(frame) < 16:
            raise Damaged("has its parts in the wrong order")
        left, top, *size = (int.from_bytes(frame[at : at + 3], "little") for at in range(0, 12, 3))
        left, top, stated = 2 * left, 2 * top, (size[0] + 1, size[1] + 1)
        still = dict(_chunks(frame[16:]))
    width, height, codec, bare = _bare(still)
    if stated not in (None, (width, height)):
        raise Damaged("has two sizes")
    canvas = canvas or (width, height)
    if left + width > canvas[0] or top + height > canvas[1]:
        raise Damaged("has its picture outside of its canvas")
    return WebP(*canvas, left, top, width, height, codec, bare, frozenset(behind))


def _bare(still: dict[bytes, bytes]) -> tuple[int, int, str, bytes]:
    """Return the width, the height and the codec of one picture, and a file of it."""
    lossy, lossless, alpha = still.get(_LOSSY), still.get(_LOSSLESS), still.get(_ALPHA)
    if lossless is not None and lossy is None:
        if len(lossless) < 5 or lossless[0] != 0x2F:
            raise Damaged("has a header that makes no sense")
        bits = int.from_bytes(lossless[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, "webp", _file((_LOSSLESS, lossless))
    if lossy is None or lossless is not None:
        raise Damaged("has no picture in it")
    if len(lossy) < 10 or lossy[0] & 1 or lossy[3:6] != b"\x9d\x01\x2a":
        raise Damaged("has a header that makes no sense")
    width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", lossy, 6))
    if alpha is None:
        return width, height, "webp lossy", _file((_LOSSY, lossy))
    if not width or not height:
        raise Damaged("has no width or no height")
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return width, height, "webp lossy", _file((_EXTENDED, b"\x10\0\0\0" + sizes), (_ALPHA, alpha), (_LOSSY, lossy))


def _file(*chunks: tuple[bytes, bytes]) -> bytes:
    parts = [b"WEBP"]
    for kind, content in chunks:
        parts += (kind, struct.pack("<I", len(content)), content, b"\0" * (len(content) % 2))
    body = b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(_MAX_CHUNKS):
        if at >= len(data):
            return
        if at + 8 > len(data):
            raise Damaged("is cut short")
        end = at + 8 + int.from_bytes(data[at + 4 : at + 8], "little")
        if end > len(data):
            raise Damaged("is cut short")
        yield data[at : at + 4], data[at + 8 : end]
        at = end + end % 2
    raise Damaged("has too many parts")
