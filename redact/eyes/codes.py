"""Finds QR codes, their relatives and bar codes, and says what those say that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from redact.boxes import clip, grow, moved, overlap, union
from redact.eyes.areas import patterned
from redact.eyes.code_content import content_of
from redact.eyes.code_shapes import Gray, bars, has_modules, squares
from redact.eyes.detector import Sighting
from redact.ocr.memory import Memory
from redact.types import Box, Pixels

QUIET, LEAST_QUIET = 0.05, 4
"""How far around a code its box reaches: a share of its longer side, and pixels."""
SMALLEST = 16
"""Pixels of the longer side of what may be a code that cannot be read."""
UNREADABLE, BY_LOOKS = 0.6, 0.5
"""How sure it is that there is a code, if none can be read."""
SAME_ROW = 24
"""Steps of 255 that a bar code's rows differ by from one to the next, on average, at most."""
KEPT = 5000
"""Parts of frames whose codes are remembered."""
READABLE_MODULE = 4
"""Pixels of a module in the second picture of what looks like a code: dots run together, and a wide code becomes small."""


class Codes:
    name = "codes"
    kinds = ("QR_CODE", "BARCODE")
    summary = "QR, Aztec, Data Matrix, PDF417 and bar codes, by ZXing; those that cannot be read, by their looks"

    def __init__(self) -> None:
        self._known: Memory[tuple[Sighting, ...]] = Memory(KEPT)

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        found = []
        for area in patterned(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)):
            crop = np.ascontiguousarray(pixels[area.top : area.bottom, area.left : area.right])
            key = self._known.key(crop, "codes")
            seen = self._known.get(key)
            if seen is None:
                seen = tuple(_codes(np.asarray(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY), np.uint8)))
                self._known.put(key, seen)
            found += [replace(each, box=moved(each.box, area.left, area.top)) for each in seen]
        return found


def _codes(gray: Gray) -> list[Sighting]:
    """Return what codes there are in a part of a frame."""
    height, width = gray.shape
    found = list(_read(gray))
    for box, module in squares(gray):
        if not any(seen.text and overlap(seen.box, box) for seen in found):
            box = grow(box, round(2 * module), width, height)
            box = union([box, *(seen.box for seen in found if overlap(seen.box, box))])
            found = [seen for seen in found if not overlap(seen.box, box)]
            found += list(_again(gray, box, module)) or [Sighting("QR_CODE", box, BY_LOOKS, sort="by its looks")]
    for box in bars(gray):
        if not any(overlap(seen.box, box) for seen in found):
            found.append(Sighting("BARCODE", _with_quiet(box, width, height), BY_LOOKS, sort="by its looks"))
    return found


def _read(gray: Gray) -> Iterator[Sighting]:
    """Yield the codes that ZXing can read, and those that it sees and cannot."""
    import zxingcpp

    height, width = gray.shape
    for code in zxingcpp.read_barcodes(gray, return_errors=True):
        at = code.position
        corners = [at.top_left, at.top_right, at.bottom_right, at.bottom_left]
        across, down = [corner.x for corner in corners], [corner.y for corner in corners]
        box = clip(Box(min(across), min(down), max(across) + 1, max(down) + 1), width, height)
        if box is None or (not code.valid and max(box.width, box.height) < SMALLEST):
            continue
        is_linear = code.format in zxingcpp.barcode_formats_list(zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.AllLinear))
        kind = "BARCODE" if is_linear else "QR_CODE"
        box = _with_quiet(_tall(gray, box, code.orientation) if is_linear else box, width, height)
        if code.valid:
            content = content_of(code.text)
            yield Sighting(kind, box, 1.0, content.text, content.sort)
        elif is_linear or has_modules(gray[box.top : box.bottom, box.left : box.right]):
            yield Sighting(kind, box, UNREADABLE, sort="unreadable")


def _again(gray: Gray, box: Box, module: float) -> Iterator[Sighting]:
    """Yield what can be read where a code is by its looks, once its modules are smooth and no larger than they need to be."""
    crop = cv2.GaussianBlur(gray[box.top : box.bottom, box.left : box.right], (0, 0), max(0.4 * module, 0.5))
    shrink = min(READABLE_MODULE / module, 1)
    size = max(round(box.width * shrink), 1), max(round(box.height * shrink), 1)
    for seen in _read(np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA), np.uint8)):
        if seen.text:
            yield Sighting(seen.kind, box, seen.score, seen.text, seen.sort)
            return


def _tall(gray: Gray, box: Box, degrees: int) -> Box:
    """Return the box of a bar code with all of its bars: ZXing says only from where to where it looked."""
    if degrees % 90 > 3:
        return box
    if degrees % 180:
        box = _tall(np.ascontiguousarray(gray.T), Box(box.top, box.left, box.bottom, box.right), 0)
        return Box(box.top, box.left, box.bottom, box.right)
    columns = gray[:, box.left : box.right].astype(np.int16)
    middle = (box.top + box.bottom) // 2
    is_same = np.abs(columns - columns[middle]).mean(axis=1) < SAME_ROW
    above, below = np.flatnonzero(~is_same[:middle]), np.flatnonzero(~is_same[middle:])
    top = int(above[-1]) + 1 if len(above) else 0
    bottom = middle + int(below[0]) if len(below) else len(gray)
    return Box(box.left, min(top, box.top), box.right, max(bottom, box.bottom))


def _with_quiet(box: Box, width: int, height: int) -> Box:
    return grow(box, max(round(QUIET * max(box.width, box.height)), LEAST_QUIET), width, height)
