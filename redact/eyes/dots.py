"""Finds the dots of secret fields wherever they stand, and hides all of the field, so that nobody can count them."""

from __future__ import annotations

import cv2
import numpy as np

from redact.boxes import clip, moved
from redact.eyes.bullets import Row, rows
from redact.eyes.detector import Sighting
from redact.ocr.memory import Memory
from redact.types import SECURE, Box, Pixels

FEWEST = 4
"""Dots of a row: three are an ellipsis."""
TALLEST_FIELD, WIDEST_FIELD = 9.0, 110.0
"""Sides of a field, in dots."""
SAME_GROUND = (12, 24)
"""Steps of 255 that a field's ground may differ by, the most where the traces of a JPEG are in it."""
LARGEST_DOT_CSS_PIXELS = 14
SCORE = 0.8
BAND, OVERLAP = 128, 32
"""Rows of the bands of a frame that are looked through, and how many two of them share: most bands are as they were before."""
KEPT = 5000
"""Bands whose rows are remembered."""


class Dots:
    name = "dots"
    kinds = (SECURE,)
    summary = "Rows of dots in fields, as those for passwords show them"

    def __init__(self) -> None:
        self._known: Memory[tuple[Row, ...]] = Memory(KEPT)

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        fields = set()
        for top in range(0, pixels.shape[0], BAND - OVERLAP):
            for row in self._rows(pixels[top : top + BAND]):
                if row.count >= FEWEST and row.box.height <= LARGEST_DOT_CSS_PIXELS * scale:
                    fields.add(_field(pixels, moved(row.box, 0, top)))
        return [Sighting(SECURE, field, SCORE) for field in sorted(field for field in fields if field is not None)]

    def _rows(self, band: Pixels) -> tuple[Row, ...]:
        key = self._known.key(band, "dots")
        known = self._known.get(key)
        if known is None:
            known = tuple(rows(np.ascontiguousarray(band)))
            self._known.put(key, known)
        return known


def _field(pixels: Pixels, box: Box) -> Box | None:
    """Return the field that holds a row of dots: its ground up to the borders around it. None if there is no field."""
    height, width = pixels.shape[:2]
    dot = box.height
    reach = clip(
        Box(
            box.left - round(WIDEST_FIELD * dot),
            box.top - round(TALLEST_FIELD * dot),
            box.right + round(WIDEST_FIELD * dot),
            box.bottom + round(TALLEST_FIELD * dot),
        ),
        width,
        height,
    )
    assert reach is not None
    around = pixels[reach.top : reach.bottom, reach.left : reach.right].copy()
    # Right above the dots, or behind them: what is farther away may be the border, or what lies beyond.
    above = max(box.top - reach.top - max(dot // 3, 2), 0)
    strip = around[above, box.left - reach.left : box.right - reach.left].astype(np.int16)
    away = np.abs(strip - np.median(strip, axis=0)).max(axis=1)
    behind = min(box.right - reach.left + 2 * dot, around.shape[1] - 1), (box.top + box.bottom) // 2 - reach.top
    for slack in SAME_GROUND:
        for seed in ((box.left - reach.left + int(away.argmin()), above), behind):
            field = _filled(around, seed, slack)
            if field is not None:
                field = moved(field, reach.left, reach.top)
                is_held = field.top > reach.top and field.bottom < reach.bottom
                is_held &= field.left <= box.left and field.right >= box.right
                if is_held and field.height <= TALLEST_FIELD * dot and field.width >= 2 * field.height:
                    return field
    return None


def _filled(around: Pixels, seed: tuple[int, int], slack: int) -> Box | None:
    """Return the box around what has the ground of `seed` and hangs together with it."""
    mask = np.zeros((around.shape[0] + 2, around.shape[1] + 2), np.uint8)
    # A fill of the ground stops at the field's border, and goes around what is written in it.
    how = 4 | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY
    cv2.floodFill(around.copy(), mask, seed, (0, 0, 0), (slack,) * 3, (slack,) * 3, how)
    filled = mask[1:-1, 1:-1]
    ys, xs = np.flatnonzero(filled.any(axis=1)), np.flatnonzero(filled.any(axis=0))
    return Box(int(xs[0]), int(ys[0]), int(xs[-1]) + 1, int(ys[-1]) + 1) if len(ys) and len(xs) else None
