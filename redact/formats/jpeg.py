"""The structure of a JPEG file, and a copy of it that ends where the picture ends.

Source: ITU-T T.81 (markers and segments), JFIF 1.02 (thumbnails), libjpeg-turbo (what it smooths).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import cv2

from redact.formats import coded, exif, opencv
from redact.formats.damage import Damaged
from redact.types import Pixels

SIGNATURE = b"\xff\xd8\xff"

_PROGRESSIVE = 0xC2
_SOF = (0xC0, 0xC1, _PROGRESSIVE)
"""Baseline, extended and progressive. What libjpeg calls the others nobody's recorder writes."""
_OTHER_SOF = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_SOS, _EOI, _APP0, _APP1, _TEM = 0xDA, 0xD9, 0xE0, 0xE1, 0x01

_EXIF = b"Exif\0\0"

_NAMES = {
    (_APP1, b"http://ns.adobe.com/xap/"): coded.XMP,
    (_APP1, b"http://ns.adobe.com/xmp/"): coded.XMP,
    (0xE2, b"ICC_PROFILE\0"): coded.ICC,
    (0xE2, b"MPF\0"): coded.FRAMES,
    (0xED, b"Photoshop "): "Photoshop resources",
    (0xFE, b""): coded.COMMENT,
}

_NEEDED = (0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xEE)
"""Frame, tables, scan, restart interval, and the two that say which colour space it is (JFIF and Adobe)."""

_MAX_SCANS = 100
"""A progressive picture has about ten. Each scan is a pass over the whole picture, however few bytes it has."""
_SMOOTHED = 10
"""Coefficients of a block, the coarsest, whose missing bits libjpeg makes up for."""
_MAX_SEGMENTS = 10_000

# Inside a scan 0xFF is followed by 0 (a stuffed byte), a restart marker, or more 0xFF to fill.
_SCAN_END = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


@dataclass(frozen=True, slots=True)
class Jpeg:
    width: int
    height: int
    is_progressive: bool
    mcu_px: int
    """The side of the blocks that the picture is coded in. A change in one spreads through it, and one pixel further where
    colour is coarser than light, since libjpeg blends neighbouring colours there."""
    bare: bytes = field(repr=False)
    """A JPEG file of this picture and nothing else."""
    left_behind: frozenset[str]

    codec = "jpeg"

    @property
    def weight(self) -> int:
        return 2 if self.is_progressive else 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded. The work is bounded by the picture's size and its number of scans; `seconds` are not looked at."""
        return opencv.rgb(opencv.decoded(self.bare, cv2.IMREAD_COLOR, self.width, self.height)), frozenset()


def read(data: bytes) -> Jpeg:
    """Return what a JPEG file holds. Its compressed picture is not looked into. Raises Damaged."""
    parts = [b"\xff\xd8"]
    frame: bytes | None = None
    behind: set[str] = set()
    scans: list[bytes] = []
    is_progressive = False
    for marker, segment, scan, end in _segments(data):
        if marker in _OTHER_SOF or (marker in _SOF and frame is not None):
            raise Damaged("is coded in a way that is not read here")
        if marker in _SOF:
            frame, is_progressive = segment, marker == _PROGRESSIVE
        if marker == _SOS:
            scans.append(segment)
            if frame is None or len(scans) > _MAX_SCANS:
                raise Damaged("has its parts in the wrong order")
        if marker == _APP1 and segment.startswith(_EXIF):
            exif.check_upright(segment.removeprefix(_EXIF))
        if marker == _EOI and end < len(data):
            behind.add(coded.BEHIND)
        behind.update(_extra(marker, segment))
        if marker in _NEEDED:
            segment = _without_thumbnail(segment) if marker == _APP0 else segment
            parts += (struct.pack(">BBH", 0xFF, marker, len(segment) + 2), segment, scan)
    if frame is None or not scans:
        raise Damaged("has no picture in it")
    width, height, mcu_px = _described(frame)
    if is_progressive and not _is_complete(frame, scans):
        raise Damaged("has not all scans of its picture")
    return Jpeg(width, height, is_progressive, mcu_px, b"".join((*parts, b"\xff\xd9")), frozenset(behind))


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes, int]]:
    """Yield each marker with its segment's content, what a scan's is followed by, and its end, to the end of the picture."""
    at = 2
    for _ in range(_MAX_SEGMENTS):
        if data[at : at + 1] not in (b"\xff", b""):
            raise Damaged("has bytes between its parts")
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if data[at + 1 : at + 2] == bytes([_EOI]):
            yield _EOI, b"", b"", at + 2
            return
        if at + 4 > len(data):
            raise Damaged("is cut short")
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in (0x00, _TEM, *range(0xD0, 0xD9)) or size < 2:
            raise Damaged("has its parts in the wrong order")
        end = scan_end = at + 2 + size
        if end > len(data):
            raise Damaged("is cut short")
        if marker == _SOS:
            found = _SCAN_END.search(data, end)
            if not found:
                raise Damaged("is cut short")
            scan_end = found.start()
        yield marker, data[at + 4 : end], data[end:scan_end], scan_end
        at = scan_end
    raise Damaged("has too many parts")


def _described(frame: bytes) -> tuple[int, int, int]:
    if len(frame) < 6 or len(frame) != 6 + 3 * frame[5]:
        raise Damaged("has a header of the wrong size")
    depth, height, width, components = struct.unpack_from(">BHHB", frame)
    factors = [factor for byte in frame[7::3] for factor in (byte >> 4, byte & 15)]
    # A factor of 3 has blocks of 24 pixels beside others of 8 or 16, and nobody's recorder writes it.
    if depth != 8 or components not in (1, 3, 4) or not {1, 2, 4}.issuperset(factors):
        raise Damaged("is coded in a way that is not read here")
    # The blocks of a picture with one component are never interleaved, whatever factors it states.
    return width, height, 8 if components == 1 else 8 * max(factors)


def _is_complete(frame: bytes, scans: Sequence[bytes]) -> bool:
    """Return whether the scans of a progressive picture end with all bits of its first coefficients, for all components.

    Where they do not, libjpeg makes up for it from the blocks around, and what is in a block spreads two blocks further.
    """
    bits_left: dict[tuple[int, int], int] = {}
    for scan in scans:
        end = 1 + 2 * scan[0] if scan else 0
        if len(scan) != end + 3:
            raise Damaged("has its parts in the wrong order")
        first, last, bits = scan[end], scan[end + 1], scan[end + 2] & 15
        for component in scan[1:end:2]:
            bits_left.update(((component, coefficient), bits) for coefficient in range(first, min(last + 1, _SMOOTHED)))
    return all(bits_left.get((component, number)) == 0 for component in frame[6::3] for number in range(_SMOOTHED))


def _extra(marker: int, segment: bytes) -> Iterator[str]:
    """Yield what a segment holds besides the picture."""
    if marker == _APP0 and (segment.startswith(b"JFXX") or (segment.startswith(b"JFIF") and segment[12:14].strip(b"\0"))):
        yield coded.THUMBNAIL
    elif marker == _APP1 and segment.startswith(_EXIF):
        yield coded.EXIF
        if exif.has_thumbnail(segment.removeprefix(_EXIF)):
            yield coded.THUMBNAIL
    elif marker not in (*_NEEDED, _EOI):
        yield next((name for (kind, start), name in _NAMES.items() if marker == kind and segment.startswith(start)), coded.OTHER)


def _without_thumbnail(app0: bytes) -> bytes:
    return app0[:12] + b"\0\0" if app0.startswith(b"JFIF\0") else b""
