"""What an Exif block says of the picture that it stands beside. Source: Exif 3.0, TIFF 6.0."""

from __future__ import annotations

import struct

from redact.formats.damage import Damaged

_ORIENTATION, _SHORT = 0x0112, 3


def check_upright(tiff: bytes) -> None:
    """Raise Damaged if an Exif block says that the picture is to be turned.

    A screen is not turned, and the coding blocks of a turned picture do not start at its top left.
    """
    if _orientation(tiff) not in (0, 1):
        raise Damaged("is turned by its Exif orientation")


def has_thumbnail(tiff: bytes) -> bool:
    """Return whether a second directory follows, which is where Exif has its small picture."""
    try:
        order, directory, entries = _directory(tiff)
        (following,) = struct.unpack_from(f"{order}I", tiff, directory + 2 + 12 * entries)
    except struct.error:
        return False
    return bool(following)


def _directory(tiff: bytes) -> tuple[str, int, int]:
    """Return the byte order, the offset of the first directory, and its entries. Raises struct.error."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        raise struct.error
    (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
    (entries,) = struct.unpack_from(f"{order}H", tiff, directory)
    return order, directory, entries


def _orientation(tiff: bytes) -> int:
    """Return the Exif orientation: 1 is upright, 0 is not stated."""
    try:
        order, directory, entries = _directory(tiff)
        for index in range(entries):
            tag, kind, count, value = struct.unpack_from(f"{order}HHIH", tiff, directory + 2 + 12 * index)
            if (tag, kind, count) == (_ORIENTATION, _SHORT, 1):
                return int(value)
    except struct.error:
        return 0  # A directory that leads nowhere states nothing.
    return 0
