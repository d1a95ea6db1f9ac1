"""The structure of an AVIF file, and a copy of it that holds its main picture and nothing else.

The main picture is one AV1 item, and another for its alpha. Grids, overlays, layers, crops and turned pictures are refused.
Source: AVIF 1.1 (Alliance for Open Media), ISO/IEC 23008-12 (items and their properties).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from redact.formats import coded, colour, exif, sandbox
from redact.formats.avif_items import Items, boxes, items
from redact.formats.damage import Damaged
from redact.types import Pixels

Properties: TypeAlias = Sequence[tuple[bytes, bytes]]
"""The kind and the content of each that is copied."""

_ALPHA = b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"
_COPIED = (b"ispe", b"pixi", b"av1C", b"auxC")
_HINTS = (b"pasp", b"clli", b"mdcv", b"cclv", b"amve", b"a1lx")
_OWN = (b"ftyp", b"meta", b"mdat", b"free", b"skip")


@dataclass(frozen=True, slots=True)
class Avif:
    width: int
    height: int
    bare: bytes = field(repr=False)
    """An AVIF of this picture alone."""
    left_behind: frozenset[str]

    codec, weight = "avif", 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded."""
        return colour.flattened(sandbox.decoded("Avif", self.bare, self.width, self.height, 4, seconds))


def read(data: bytes) -> Avif:
    """Return what an AVIF file holds. Its compressed picture is not looked into. Raises Damaged."""
    top, end = boxes(data)
    found = items(data, dict(top).get(b"meta", b""))
    alphas = [item for kind, item, to in found.links if (kind, to) == (b"auxl", found.main) and _is_alpha(found, item)]
    if found.kinds.get(found.main) != b"av01" or len(alphas) > 1:
        raise Damaged("is coded in a way that is not read here")
    behind = {coded.FRAMES if kind == b"moov" else coded.OTHER for kind, _ in top if kind not in _OWN}
    if end < len(data):
        behind.add(coded.BEHIND)
    wanted = (found.main, *alphas)
    for item in found.kinds.keys() - set(wanted):
        behind.update(_extra(found, item))
    properties = []
    for item in wanted:
        copied, others = _sorted(found.properties.get(item, ()))
        properties.append(copied)
        behind.update(others)
    sizes = {content for own in properties for kind, content in own if kind == b"ispe"}
    size = sizes.pop() if len(sizes) == 1 else b""
    if len(size) != 12:
        raise Damaged("has two sizes, or none")
    width, height = struct.unpack_from(">II", size, 4)
    pictures = [b"".join(found.contents.get(item, ())) for item in wanted]
    is_premultiplied = any((b"prem", found.main, item) in found.links for item in alphas)
    return Avif(width, height, _file(properties, pictures, is_premultiplied), frozenset(behind))


def _is_alpha(found: Items, item: int) -> bool:
    return any(kind == b"auxC" and content[4:].startswith(_ALPHA) for kind, content, _ in found.properties.get(item, ()))


def _sorted(properties: Sequence[tuple[bytes, bytes, bool]]) -> tuple[Properties, set[str]]:
    """Return the properties without which a picture cannot be decoded, and the names of the others. Raises Damaged."""
    copied = []
    others = set()
    for kind, content, is_needed in properties:
        if kind in _COPIED or (kind == b"colr" and content.startswith(b"nclx")):
            copied.append((kind, content))
        elif kind == b"colr":
            others.add(coded.ICC)
        elif kind in (b"irot", b"imir", b"clap"):
            raise Damaged("is turned or cropped by a property")
        elif is_needed:
            raise Damaged("is coded in a way that is not read here")
        else:
            others.add(coded.HINTS if kind in _HINTS else coded.OTHER)
    return copied, others


def _extra(found: Items, item: int) -> Iterator[str]:
    """Yield what an item is that is not the picture."""
    kind = found.kinds[item]
    if kind == b"Exif":
        yield coded.EXIF
        content = b"".join(found.contents.get(item, ()))
        if exif.has_thumbnail(content[4 + int.from_bytes(content[:4], "big") :]):
            yield coded.THUMBNAIL
    elif kind == b"mime":
        yield coded.XMP
    elif any(link[:2] == (b"thmb", item) for link in found.links):
        yield coded.THUMBNAIL
    else:
        yield coded.FRAMES if kind in (b"av01", b"grid", b"iovl", b"iden") else coded.OTHER


def _file(properties: Sequence[Properties], pictures: Sequence[bytes], is_premultiplied: bool) -> bytes:
    """Return an AVIF of one picture, and its alpha if there are two."""
    start = _box(b"ftyp", b"avif", bytes(4), b"avifmif1miaf")
    at = len(start) + len(_meta(properties, pictures, is_premultiplied, 0)) + 8
    return b"".join((start, _meta(properties, pictures, is_premultiplied, at), _box(b"mdat", *pictures)))


def _meta(properties: Sequence[Properties], pictures: Sequence[bytes], is_premultiplied: bool, at: int) -> bytes:
    """at: where in the file the first picture begins."""
    places, entries, owned, known = [], [], [], 0
    for item, (own, picture) in enumerate(zip(properties, pictures, strict=True), 1):
        places.append(struct.pack(">HHHII", item, 0, 1, at, len(picture)))
        entries.append(_box(b"infe", b"\2\0\0\0", struct.pack(">HH", item, 0), b"av01\0"))
        needed = [0x80 if kind == b"av1C" else 0 for kind, _ in own]
        owned.append(struct.pack(f">HB{len(own)}B", item, len(own), *(flag | known + n for n, flag in enumerate(needed, 1))))
        at, known = at + len(picture), known + len(own)
    count = struct.pack(">H", len(pictures))
    links = [_box(b"auxl", struct.pack(">HHH", 2, 1, 1))] if len(pictures) > 1 else []
    links += [_box(b"prem", struct.pack(">HHH", 1, 1, 2))] if is_premultiplied else []
    return _box(
        b"meta",
        bytes(4),
        _box(b"hdlr", bytes(8), b"pict", bytes(13)),
        _box(b"pitm", bytes(4), b"\0\1"),
        _box(b"iloc", bytes(4), b"\x44\0", count, *places),
        _box(b"iinf", bytes(4), count, *entries),
        _box(b"iref", bytes(4), *links),
        _box(
            b"iprp",
            _box(b"ipco", *(_box(kind, content) for own in properties for kind, content in own)),
            _box(b"ipma", bytes(4), struct.pack(">I", len(pictures)), *owned),
        ),
    )


def _box(kind: bytes, *content: bytes) -> bytes:
    return b"".join((struct.pack(">I", 8 + sum(map(len, content))), kind, *content))
