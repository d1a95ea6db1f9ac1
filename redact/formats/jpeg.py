"""The structure of a JPEG file, and a copy of it that ends where the picture ends.

Source: ITU-T T.81 (markers and segments), Exif 3.0 (orientation).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from redact.formats.damage import Damaged

SIGNATURE = b"\xff\xd8\xff"

_PROGRESSIVE = 0xC2
_SOF = (0xC0, 0xC1, _PROGRESSIVE)
"""Baseline, extended and progressive. What libjpeg calls the others nobody's recorder writes."""
_OTHER_SOF = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_SOS, _EOI, _APP1, _TEM = 0xDA, 0xD9, 0xE1, 0x01

_NEEDED = (0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xEE)
"""Frame, tables, scan, restart interval, and the two that say which colour space it is (JFIF and Adobe)."""

_MAX_SCANS = 100
"""A progressive picture has about ten. Each scan is a pass over the whole picture, however few bytes it has."""
_MAX_SEGMENTS = 10_000

# Inside a scan 0xFF is followed by 0 (a stuffed byte), a restart marker, or more 0xFF to fill.
_SCAN_END = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


@dataclass(frozen=True, slots=True)
class Jpeg:
    width: int
    height: int
    is_progressive: bool
    mcu_px: int
    """The side of the blocks that the picture is coded in: a change in one spreads through it, and no further."""
    bare: bytes = field(repr=False)
    """A JPEG file of this picture and nothing else."""


def read(data: bytes) -> Jpeg:
    """Return what a JPEG file holds. Its compressed picture is not looked into. Raises Damaged."""
    parts = [b"\xff\xd8"]
    frame: bytes | None = None
    is_progressive = False
    scans = 0
    for marker, segment, scan in _segments(data):
        if marker in _OTHER_SOF or (marker in _SOF and frame is not None):
            raise Damaged("is coded in a way that is not read here")
        if marker in _SOF:
            frame, is_progressive = segment, marker == _PROGRESSIVE
        if marker == _SOS:
            scans += 1
            if frame is None or scans > _MAX_SCANS:
                raise Damaged("has its parts in the wrong order")
        if marker == _APP1 and _orientation(segment) not in (0, 1):
            # A screen is not turned, and the coding blocks of a turned picture do not start at its top left.
            raise Damaged("is turned by its Exif orientation")
        if marker in _NEEDED:
            parts += (struct.pack(">BBH", 0xFF, marker, len(segment) + 2), segment, scan)
    if frame is None or not scans:
        raise Damaged("has no picture in it")
    width, height, mcu_px = _described(frame)
    return Jpeg(width, height, is_progressive, mcu_px, b"".join((*parts, b"\xff\xd9")))


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield each marker with its segment's content, and what a scan's is followed by, to the end of the picture."""
    at = 2
    for _ in range(_MAX_SEGMENTS):
        if data[at : at + 1] not in (b"\xff", b""):
            raise Damaged("has bytes between its parts")
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if data[at + 1 : at + 2] == bytes([_EOI]):
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
        yield marker, data[at + 4 : end], data[end:scan_end]
        at = scan_end
    raise Damaged("has too many parts")


def _described(frame: bytes) -> tuple[int, int, int]:
    if len(frame) < 6 or len(frame) != 6 + 3 * frame[5]:
        raise Damaged("has a header of the wrong size")
    depth, height, width, components = struct.unpack_from(">BHHB", frame)
    factors = [factor for byte in frame[7::3] for factor in (byte >> 4, byte & 15)]
    if depth != 8 or components not in (1, 3, 4) or not all(1 <= factor <= 4 for factor in factors):
        raise Damaged("is coded in a way that is not read here")
    # The blocks of a picture with one component are never interleaved, whatever factors it states.
    return width, height, 8 if components == 1 else 8 * max(factors)


def _orientation(segment: bytes) -> int:
    """Return the Exif orientation: 1 is upright, 0 is not stated."""
    tiff = segment.removeprefix(b"Exif\0\0")
    if tiff == segment or tiff[:2] not in (b"II", b"MM"):
        return 0
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
        (entries,) = struct.unpack_from(f"{order}H", tiff, directory)
        for index in range(entries):
            tag, kind, count, value = struct.unpack_from(f"{order}HHIH", tiff, directory + 2 + 12 * index)
            if (tag, kind, count) == (0x0112, 3, 1):
                return int(value)
    except struct.error:
        return 0  # A directory that leads nowhere states nothing.
    return 0
