"""Tells whether a written file is a picture and nothing else: no text, no profile, no preview, nothing behind its end.

What the pixel data itself unpacks to is not searched for texts. It is all pixels, and what those say is read from the decoded
picture: a run of colours that happens to spell a value says nothing to anyone.
"""

from __future__ import annotations

_PNG = b"\x89PNG\r\n\x1a\n"
_JFIF = b"JFIF\0"
_APP0, _SOS, _EOI = 0xE0, 0xDA, 0xD9
_PICTURE = frozenset({0xC0, 0xC1, 0xC2, 0xC4, _SOS, 0xDB, 0xDD})
"""Markers of a picture's segments: frame, Huffman tables, scan, quantization tables, restart interval. Source: ITU-T T.81."""
_JFIF_SIZE = 16
"""Bytes of a JFIF header that has no preview in it. Source: ITU-T T.871."""


def is_bare(name: str, data: bytes) -> bool:
    """Return whether the file of this name is a PNG or a JPEG, as its name says, with nothing in it but one picture."""
    if name.lower().endswith(".png"):
        return _is_bare_png(data)
    return name.lower().endswith((".jpg", ".jpeg")) and _is_bare_jpeg(data)


def _is_bare_png(data: bytes) -> bool:
    """Return whether a PNG is its header, its pixels and its end, and nothing comes after."""
    at, kinds = len(_PNG), []
    while at + 12 <= len(data):
        kinds.append(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    has_order = kinds[:1] == [b"IHDR"] and kinds[-1:] == [b"IEND"] and set(kinds[1:-1]) == {b"IDAT"}
    return data.startswith(_PNG) and has_order and at == len(data) and data[-12:-4] == b"\0\0\0\0IEND"


def _is_bare_jpeg(data: bytes) -> bool:
    """Return whether a JPEG is a JFIF header without preview, tables and scans, and ends where the picture ends."""
    at, has_scan = 2, False
    while data[:2] == b"\xff\xd8" and at + 4 <= len(data) and data[at] == 0xFF:
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        is_header = marker == _APP0 and at == 2 and size == _JFIF_SIZE and data[at + 4 : at + 9] == _JFIF
        if not (is_header or marker in _PICTURE) or size < 2:
            return False
        at += 2 + size
        if marker == _SOS:
            has_scan = True
            at = _end_of_scan(data, at)
    return has_scan and data[at:] == bytes((0xFF, _EOI))


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands behind a scan's data, in which 0xFF is followed by 0 or by a number of restart."""
    while (at := data.find(b"\xff", at)) >= 0:
        if data[at + 1 : at + 2] != b"\0" and not 0xD0 <= int.from_bytes(data[at + 1 : at + 2], "big") <= 0xD7:
            return at
        at += 2
    return len(data)
