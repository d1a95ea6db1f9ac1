"""Splits the frames of a recording one after the other: what did not change since the frame before is not looked at again."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.ocr.split import lines
from redact.ocr.strokes import level_edges, strokes
from redact.types import Box, Pixels

TILE_HEIGHT, TILE_WIDTH = 16, 32
"""Pixels. Small, so that a blinking caret does not make the lines around it look changed."""


class Splitter:
    """Gives for each frame exactly what `split` gives, in less time the more of the frame is as it was in the frame before."""

    def __init__(self) -> None:
        self._scale = 0.0
        self._found: tuple[list[Box], list[Box]] = [], []
        self._pixels = np.zeros((0, 0, 3), np.uint8)
        self._strokes = self._level = np.zeros((0, 0), np.uint8)

    def split(self, pixels: Pixels, scale: float = 1.0) -> tuple[list[Box], list[Box]]:
        """Return the boxes of lines and of areas, as `redact.ocr.split.split` does. pixels and scale: as there."""
        if pixels.shape != self._pixels.shape:
            self._forget(pixels.shape)
        changed = _changed_tiles(self._pixels, pixels)
        for box in _rectangles(changed, *pixels.shape[:2]):
            self._renew(pixels, box)
        if scale != self._scale or changed.any():
            self._scale, self._found = scale, lines(self._strokes, self._level, scale)
        found, areas = self._found
        return list(found), list(areas)

    def _forget(self, shape: tuple[int, ...]) -> None:
        """Go on from a black frame, on which nothing stands."""
        self._found = [], []
        self._pixels = np.zeros(shape, np.uint8)
        self._strokes, self._level = np.zeros(shape[:2], np.uint8), np.zeros(shape[:2], np.uint8)

    def _renew(self, pixels: Pixels, box: Box) -> None:
        """Look at a part of the frame again."""
        rows, columns = slice(box.top, box.bottom), slice(box.left, box.right)
        self._pixels[rows, columns] = pixels[rows, columns]
        # What a mask says of a pixel depends on the two pixels beside it, or above and below. So the pixels next to the part
        # are told anew as well, and for that one more is looked at, which itself is told wrong.
        left, right = max(box.left - 2, 0), box.right + 2
        top, bottom = max(box.top - 2, 0), box.bottom + 2
        across = slice(max(box.left - 1, 0), box.right + 1)
        along = slice(max(box.top - 1, 0), box.bottom + 1)
        self._strokes[rows, across] = strokes(pixels[rows, left:right])[:, across.start - left :][:, : across.stop - across.start]
        self._level[along, columns] = level_edges(pixels[top:bottom, columns])[along.start - top :][: along.stop - along.start]


def _changed_tiles(before: Pixels, now: Pixels) -> NDArray[np.bool_]:
    """Return (rows of tiles, columns of tiles): whether any pixel of the tile differs."""
    height, width = now.shape[:2]
    starts = np.arange(0, 3 * width, 3 * TILE_WIDTH)
    changed = np.zeros((-(-height // TILE_HEIGHT), len(starts)), np.bool_)
    for number, top in enumerate(range(0, height, TILE_HEIGHT)):
        old, new = before[top : top + TILE_HEIGHT], now[top : top + TILE_HEIGHT]
        if cv2.norm(old, new, cv2.NORM_INF) > 0:
            columns = np.bitwise_or.reduce(cv2.bitwise_xor(old, new), axis=0).ravel()
            changed[number] = np.bitwise_or.reduceat(columns, starts) > 0
    return changed


def _rectangles(changed: NDArray[np.bool_], height: int, width: int) -> Iterator[Box]:
    """Yield boxes that cover all changed tiles: one for each stretch of rows of tiles that have any."""
    has_any = changed.any(axis=1).astype(np.int8)
    turns = np.flatnonzero(np.diff(has_any, prepend=0, append=0))
    for first, last in turns.reshape(-1, 2).tolist():
        columns = np.flatnonzero(changed[first:last].any(axis=0))
        left, right = int(columns[0]) * TILE_WIDTH, (int(columns[-1]) + 1) * TILE_WIDTH
        yield Box(left, first * TILE_HEIGHT, min(right, width), min(last * TILE_HEIGHT, height))
