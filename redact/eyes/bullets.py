"""Rows of the dots that a secret field shows, one for each character: found by their pixels, as readers of text pass over them.

A dot is a small filled blob, as wide as high; a row is dots of one size, at one height and one distance. Letters are no row: "o"
has a hole, and neighbours in a word differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.boxes import union
from redact.detect.credentials.mask_signs import FEWEST, is_mask
from redact.types import Box, Line, Pixels

LEAST_CONTRAST = 40
"""Steps of 255 between a dot and its ground."""
GROUND = 31
"""Pixels around a place whose median is taken for the ground; more than twice a dot."""
SPARSE = 3
"""Of so many pixels in a row or a column one is taken for the ground."""
SMALLEST, LARGEST = 2, 26
"""Sides of a dot, in pixels: that of a small font, and of a large one on a fine screen."""
FILLED = 0.5
"""The least share of its square that a dot fills. A circle's is 0.79; a small asterisk's is as low as this."""
SLACK = 1.6
"""Pixels that two distances within a row may differ by: fonts place glyphs at fractions of a pixel."""
FARTHEST = 3.0
"""Widths of a dot from one to the next, at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of dots, and how many they are."""

    box: Box
    count: int


def rows(pixels: Pixels) -> list[Row]:
    """Return the rows of dots on a picture, from top to bottom. pixels: (height, width, 3), uint8, RGB."""
    contrast = _contrast(pixels)
    strongest = cv2.dilate(contrast, np.ones((5, 5), np.uint8))
    is_ink = (contrast >= LEAST_CONTRAST) & (contrast.astype(np.uint16) * 2 > strongest)
    _, _, found, _ = cv2.connectedComponentsWithStats(is_ink.astype(np.uint8), connectivity=4)
    dots = [Box(x, y, x + w, y + h) for x, y, w, h, area in found[1:].tolist() if _is_dot(w, h, area)]
    return sorted(_chained(dots), key=lambda row: (row.box.top, row.box.left))


def ink_width(pixels: Pixels) -> int:
    """Return in how many columns of a picture something stands on its ground."""
    return int((_contrast(pixels) >= LEAST_CONTRAST).any(axis=0).sum())


def read_rows(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield the rows of dots or asterisks that a reader of text has read as such."""
    for line in lines:
        for reading in line.readings:
            for word in reading:
                if is_mask(word.text):
                    yield Row(word.box, len(word.text))


def _contrast(pixels: Pixels) -> NDArray[np.uint8]:
    """Return by how much each pixel differs from the ground around it, in steps of 255."""
    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    # Of a ground every third pixel says as much, in a ninth of the time.
    ground = cv2.medianBlur(np.ascontiguousarray(gray[SPARSE // 2 :: SPARSE, SPARSE // 2 :: SPARSE]), GROUND // SPARSE | 1)
    height, width = gray.shape
    return np.asarray(cv2.absdiff(gray, cv2.resize(ground, (width, height), interpolation=cv2.INTER_NEAREST)), np.uint8)


def _is_dot(width: int, height: int, area: int) -> bool:
    return (
        SMALLEST <= width <= LARGEST
        and SMALLEST <= height <= LARGEST
        and abs(width - height) <= max(1, height // 4)
        and area >= FILLED * width * height
    )


def _chained(dots: Sequence[Box]) -> Iterator[Row]:
    """Yield the rows that `dots` make."""
    chains: list[list[Box]] = []
    open_at: dict[int, list[list[Box]]] = {}
    for dot in sorted(dots):
        near = [chain for top in (dot.top - 1, dot.top, dot.top + 1) for chain in open_at.get(top, ()) if _goes_on(chain, dot)]
        if near:
            near[0].append(dot)
        else:
            chains.append([dot])
            open_at.setdefault(dot.top, []).append(chains[-1])
    return (Row(union(chain), len(chain)) for chain in chains if len(chain) >= FEWEST)


def _goes_on(chain: Sequence[Box], dot: Box) -> bool:
    """Return whether `dot` is the next one of `chain`."""
    last = chain[-1]
    step = dot.left - last.left
    return (
        abs(dot.width - last.width) <= 1
        and abs(dot.height - last.height) <= 1
        and last.right <= dot.left
        and step <= FARTHEST * max(last.width, dot.width) + 1
        and (len(chain) < 2 or abs(step - (last.left - chain[-2].left)) <= SLACK)
    )
