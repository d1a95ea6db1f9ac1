"""Where on a screen there are photographs: what is drawn has flat grounds and hard edges, what a camera took has soft ones."""

from __future__ import annotations

import cv2
import numpy as np

from redact.boxes import apart
from redact.eyes.areas import areas, shares
from redact.types import Box, Pixels

CELL = 4
"""Pixels that are looked at as one."""
SOFTEST, HARDEST = 1, 24
"""Steps of 255 from a pixel to its neighbours, in photographs. The ground of a screen has none, its text has larger ones."""
SOFT_SHARE = 0.5
"""Of a cell's pixels."""
ROUGH_SHARE = 0.9
"""Of a cell's pixels, if hard steps count too: a small photograph has many, and no ground."""
GAP = 3
"""Cells without, within a photograph: highlights and shadows."""
SMALLEST = 16
"""Pixels of a photograph's sides."""
REACH = 6
"""Pixels around a photograph that belong to it: its edge is often drawn soft or round."""


def photographs(pixels: Pixels) -> list[Box]:
    """Return boxes that hold all photographs of a frame, and of what is drawn only what is drawn as soft. They do not overlap."""
    height, width = pixels.shape[:2]
    if min(height, width) < SMALLEST:
        return []
    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    step = np.zeros_like(gray)
    step[:, :-1] = cv2.absdiff(gray[:, 1:], gray[:, :-1])
    step[:-1] = cv2.max(step[:-1], cv2.absdiff(gray[1:], gray[:-1]))
    soft, rough = (
        shares(np.asarray(cv2.inRange(step, np.array(SOFTEST), np.array(most)), np.uint8), CELL) for most in (HARDEST, 255)
    )
    has_soft = ((soft >= 255 * SOFT_SHARE) | (rough >= 255 * ROUGH_SHARE)).astype(np.uint8)
    # Single cells are the soft edges of letters.
    has_soft = np.asarray(cv2.morphologyEx(has_soft, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8)), np.uint8)
    return apart(areas(has_soft, CELL, GAP, SMALLEST, REACH, (height, width)))
