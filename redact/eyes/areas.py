"""Areas of a frame that are worth a closer look: where cells of it that have something lie together."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.boxes import grow
from redact.types import Box

CELL, GAP, REACH = 16, 2, 32
"""Pixels of a cell, cells without anything within a code, and pixels that are looked at around it."""
STRONG = 24
"""Steps of 255 that are an edge."""
MANY = 0.12
"""The share of a cell's pixels that are edges, of bars."""
AROUND, LEAST_LIGHT = (64, 128), 0.27
"""Pixels around a place that are light or dark in comparison, and the least share that either has in a code."""
EVEN = ((2, 3), (3, 2), (1, 5), (5, 1))
"""Cells that are even together in a code, at least one of these."""
REST = 5
"""Cells of a code around the part that is even."""
SMALLEST = 16
"""Pixels of the shorter side of what is looked at."""


def patterned(gray: NDArray[np.uint8]) -> list[Box]:
    """Return the parts of a frame that are busy and in which light and dark take about the same room: in codes they do, while of
    text most is ground. They may overlap."""
    if min(gray.shape) < SMALLEST:
        return []
    is_busy = _busy(gray)
    seeds = np.zeros_like(is_busy)
    for around in AROUND:
        is_light = cv2.compare(gray, cv2.blur(gray, (around, around)), cv2.CMP_GT)
        light = shares(np.asarray(cv2.blur(is_light, (around // 2, around // 2)), np.uint8), CELL)
        is_even = ((light > 255 * LEAST_LIGHT) & (light < 255 * (1 - LEAST_LIGHT))).astype(np.uint8) & is_busy
        for size in EVEN:
            seeds = np.maximum(seeds, cv2.morphologyEx(is_even, cv2.MORPH_OPEN, np.ones(size, np.uint8)))
    # The rest of a code may have large modules, or a logo.
    for _ in range(REST):
        seeds = np.minimum(cv2.dilate(seeds, np.ones((3, 3), np.uint8)), is_busy)
    return areas(np.asarray(seeds, np.uint8), CELL, GAP, SMALLEST, REACH, (gray.shape[0], gray.shape[1]))


def _busy(gray: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return which cells of a frame are busy, 0 or 1."""
    next_to, below = np.pad(gray[:, 1:], ((0, 0), (0, 1)), "edge"), np.pad(gray[1:], ((0, 1), (0, 0)), "edge")
    edges = (cv2.threshold(cv2.absdiff(gray, other), STRONG, 255, cv2.THRESH_BINARY)[1] for other in (next_to, below))
    across, down = (shares(np.asarray(each, np.uint8), CELL) for each in edges)
    # A rule or the side of a box has edges one way, and few: it must not tie what is on a screen into one.
    return (((across > 0) & (down > 0)) | (cv2.max(across, down) >= 255 * MANY)).astype(np.uint8)


def areas(cells: NDArray[np.uint8], cell: int, gap: int, smallest: int, reach: int, size: tuple[int, int]) -> list[Box]:
    """Return boxes around what lies together in `cells`, which are 0 or 1. They may overlap.

    cell: pixels of a cell's side. gap: cells that may lie between. smallest: pixels of an area's shorter side. reach: pixels that
    each box is wider on all sides. size: height and width of the frame.
    """
    height, width = size
    margin = gap + 1
    kernel = np.ones((gap + 1, gap + 1), np.uint8)
    padded = cv2.copyMakeBorder(cells, margin, margin, margin, margin, cv2.BORDER_CONSTANT)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, kernel)[margin:-margin, margin:-margin]
    _, _, found, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(closed), connectivity=4)
    return [
        grow(Box(x * cell, y * cell, min((x + w) * cell, width), min((y + h) * cell, height)), reach, width, height)
        for x, y, w, h, _ in found[1:].tolist()
        if min(w, h) * cell >= smallest
    ]


def shares(mask: NDArray[np.uint8], cell: int) -> NDArray[np.uint8]:
    """Return how much of each cell is set in `mask`, which is 0 or 255: 0 to 255."""
    # Whole cells take a third of the time.
    below, beside = -mask.shape[0] % cell, -mask.shape[1] % cell
    whole = cv2.copyMakeBorder(mask, 0, below, 0, beside, cv2.BORDER_CONSTANT)
    size = whole.shape[1] // cell, whole.shape[0] // cell
    return np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA), np.uint8)
