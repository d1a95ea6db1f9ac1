"""Whether ink of a raw frame still stands in the written one.

Ink is every pixel that differs from a neighbour. It stands if the two still differ and both are what they were: what has been
covered by one flat colour has no such pair left, whatever that colour is. The measure knows nothing of which boxes were painted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.types import Box, Pixels

FAINT = 12
"""The largest difference between two shades, of 255, that nobody can see."""
HIDDEN = 0.95
"""The share of an item's ink that must be gone. The rest allows for ink of its neighbours that reaches into its box."""
MARGIN_CSS = 4
"""What is this close to a planted item is nobody's: neither it nor the rest of the screen."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Compared:
    """A raw frame and what became of it. Both (height, width): where the raw one has ink, and where that still stands."""

    ink: Mask
    stands: Mask

    def hidden_share(self, boxes: Iterable[Box]) -> float:
        """Return how much of the ink in `boxes` is gone, 0 to 1."""
        ink = stands = 0
        for box in boxes:
            area = slice(box.top, box.bottom), slice(box.left, box.right)
            ink += int(np.count_nonzero(self.ink[area]))
            stands += int(np.count_nonzero(self.stands[area]))
        if not ink:
            raise ValueError("a planted box without ink: draw the fixtures again")
        return 1 - stands / ink

    def others(self, boxes: Iterable[Box], scale: float) -> tuple[int, int]:
        """Return how many pixels of ink there are outside `boxes`, and how many of them still stand."""
        elsewhere = np.ones_like(self.ink)
        margin = round(MARGIN_CSS * scale)
        for box in boxes:
            elsewhere[max(box.top - margin, 0) : box.bottom + margin, max(box.left - margin, 0) : box.right + margin] = False
        return int(np.count_nonzero(self.ink & elsewhere)), int(np.count_nonzero(self.stands & elsewhere))


def compare(raw: Pixels, written: Pixels | None) -> Compared:
    """Compare a frame with what was written for it; None for a frame that was dropped."""
    across, down = _steps(raw, 1), _steps(raw, 0)
    if written is None:
        return Compared(_both_sides(across, down), np.zeros(raw.shape[:2], np.bool_))
    same = _difference(raw, written) <= FAINT
    still_across = across & _steps(written, 1) & same[:, 1:] & same[:, :-1]
    still_down = down & _steps(written, 0) & same[1:] & same[:-1]
    return Compared(_both_sides(across, down), _both_sides(still_across, still_down))


def _steps(pixels: Pixels, axis: int) -> Mask:
    """Return where a pixel differs from the one to its right (axis 1) or below it (axis 0)."""
    if axis:
        return _difference(pixels[:, 1:], pixels[:, :-1]) > FAINT
    return _difference(pixels[1:], pixels[:-1]) > FAINT


def _difference(one: Pixels, other: Pixels) -> NDArray[np.uint8]:
    found = cv2.absdiff(np.ascontiguousarray(one), np.ascontiguousarray(other))
    return np.asarray(cv2.max(cv2.max(found[..., 0], found[..., 1]), found[..., 2]), np.uint8)


def _both_sides(across: Mask, down: Mask) -> Mask:
    marked = np.zeros((across.shape[0], down.shape[1]), np.bool_)
    marked[:, 1:] |= across
    marked[:, :-1] |= across
    marked[1:] |= down
    marked[:-1] |= down
    return marked
