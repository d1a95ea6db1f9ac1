"""Takes the upright sides of boxes, tables and bars out of a mask of strokes, and leaves the stems of letters.

Level sides need not be taken out: they have no steps along the row.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.ocr.strokes import Mask, long_enough

LEAST_CSS = 8
TALLEST_LETTER_CSS = 64
"""Headings reach about 60 px. What is upright without a break and as tall as this is a border, with or without corners."""
LEVEL_CSS = 30
"""The least length of a level edge that is a box's: longer than the bar of a heading's T."""
CORNER_CSS = 10
WIDEST_CSS = 12
"""More columns than this side by side, upright without a break, are a picture, and what stands on it is not to be lost."""

Numbers = NDArray[np.int32]


def erase_borders(ink: Mask, edges: Mask, scale: float, ringing: int = 0) -> None:
    """Erase borders from `ink`, in place.

    ink, edges: (height, width), uint8, steps along rows and along columns. scale: their pixels per CSS pixel.
    ringing: pixels that an edge may go on beyond its end.
    """
    # Where a border crosses another of its colour there is no step: close the gap, or tables keep their columns' borders.
    gap = np.ones((2 * int(scale) + 1, 1), np.uint8)
    x, top, bottom = _upright(np.asarray(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, gap), np.uint8), int(LEAST_CSS * scale))
    is_tall = bottom - top >= int(TALLEST_LETTER_CSS * scale)
    is_border = is_tall & ~_is_wide(x, is_tall, int(WIDEST_CSS * scale))
    for left, start, stop in np.stack([x, top, bottom], axis=1)[is_border].tolist():
        ink[start:stop, left] = 0
    x, top, bottom = x[~is_tall], top[~is_tall], bottom[~is_tall]
    level = _Level(edges, int(LEVEL_CSS * scale))
    thick, most = round(3 * scale), round(CORNER_CSS * scale)
    sides = _sides(x, top, bottom, level, thick, most, ringing)
    sides = sides[~_is_beside_square(x[sides], top[sides], bottom[sides], level, thick + 2, most)]
    for left, start, right, stop in _side_by_side(x[sides], top[sides], bottom[sides]):
        corner = min(most, (stop - start) // 2)
        x0, x1 = max(left - corner, 0), right + corner
        above = _last_together(level.within(x0, x1, start - corner, start + 2)[::-1], thick)
        below = _last_together(level.within(x0, x1, stop - 2, stop + corner), thick) + 1
        ink[max(above - 1, 0) : start, x0:x1] = 0
        ink[stop : below + 1, x0:x1] = 0
        # A round corner goes on inside the box, beside what is upright. A square one has its level edge above that, or below.
        bend = min(thick + 2, (stop - start) // 2)
        x0, x1 = max(left - bend, 0), right + bend
        if not level.within(left, right, above, above + 1):
            _erase_bend(ink[start : start + bend, x0:x1], left - x0, right - x0)
        if not level.within(left, right, below - 1, below):
            _erase_bend(ink[stop - bend : stop, x0:x1], left - x0, right - x0)
        ink[max(above - 1, 0) : below + 1, left:right] = 0


def _last_together(rows: list[int], apart: int) -> int:
    """Return the last of the rows that are no further than `apart` from the one before. rows: not empty, ascending or not."""
    for row, after in pairwise(rows):
        if abs(after - row) > apart:
            return row
    return rows[-1]


def _erase_bend(ink: Mask, left: int, right: int) -> None:
    """Erase what hangs on columns [left, right) of `ink`, in place, and is not so wide that it goes on at its sides."""
    count, labels = cv2.connectedComponents(ink, connectivity=8, ltype=cv2.CV_32S)
    is_bend = np.zeros(count, np.bool_)
    is_bend[labels[:, left:right]] = True
    is_bend[labels[:, [0, -1]]] = False
    is_bend[0] = False
    ink[is_bend[labels]] = 0


class _Level:
    """Level edges of at least some length, at least 30 pixels. Few rows have any, and only those are kept."""

    def __init__(self, edges: Mask, length: int) -> None:
        self._height, self._width = edges.shape
        self._length = length
        # To find the rows, eight pixels are looked at as one: a level edge fills at least two of those.
        eights = edges[:, : self._width // 8 * 8].view(np.uint64) == np.iinfo(np.uint64).max
        is_kept = (eights[:, 1:] & eights[:, :-1]).any(axis=1)
        self._rows = np.flatnonzero(is_kept)
        self._before = np.concatenate([[0], np.cumsum(is_kept)]).astype(np.int32)
        self._begins = long_enough(edges[is_kept], length, axis=1)
        self._sums = np.zeros((len(self._rows) + 1, self._begins.shape[1] + 1), np.int32)
        if self._begins.size:
            self._sums = np.asarray(cv2.integral(self._begins & 1), np.int32)

    def is_near(self, above: int, below: int) -> NDArray[np.bool_]:
        """Return, for each row y from 0 to height, whether any row of [y - above, y + below) has a level edge."""
        y = np.arange(self._height + 1)
        return np.asarray(self._row(y + below) > self._row(y - above))

    def some(self, x0: Numbers, x1: Numbers, y0: Numbers, y1: Numbers) -> NDArray[np.bool_]:
        """Return, for each rectangle, whether a level edge runs through it."""
        wide = self._sums.shape[1]
        x0, x1 = (np.minimum(np.maximum(x, 0), wide - 1) for x in (x0 - self._length + 1, x1))
        a, b = self._row(y0) * wide, self._row(y1) * wide
        flat = self._sums.ravel()
        return np.asarray(flat[b + x1] - flat[a + x1] - flat[b + x0] + flat[a + x0] > 0)

    def within(self, x0: int, x1: int, y0: int, y1: int) -> list[int]:
        """Return the rows of [y0, y1) that have a level edge in columns [x0, x1)."""
        a, b = self._row(np.array([y0, y1])).tolist()
        rows: list[int] = self._rows[a:b][self._begins[a:b, max(x0 - self._length + 1, 0) : x1].any(axis=1)].tolist()
        return rows

    def _row(self, y: NDArray[np.integer]) -> Numbers:
        return self._before.take(y, mode="clip")


def _upright(mask: Mask, length: int) -> tuple[Numbers, Numbers, Numbers]:
    """Return left, top and bottom of every stretch along a column of at least `length`, sorted by column, then by row."""
    height, width = mask.shape
    inside = long_enough(mask, length, axis=0)
    turns = np.zeros((len(inside) + 1, width), np.uint8)
    turns[:-1] = inside
    turns[1:] ^= inside
    at = np.flatnonzero(turns != 0).astype(np.int32)
    # Down each column, stretches begin and end by turns.
    at = np.sort(at % width * height + at // width)
    return at[::2] // height, at[::2] % height, at[1::2] % height + length - 1


def _is_wide(x: Numbers, is_tall: NDArray[np.bool_], most: int) -> NDArray[np.bool_]:
    """Return which stretches stand among tall ones in more than `most` neighbouring columns."""
    columns = x[is_tall]
    columns = columns[np.diff(columns, prepend=-2) > 0]
    starts = np.flatnonzero(np.diff(columns, prepend=-2) > 1)
    lengths = np.diff(starts, append=len(columns))
    wide = np.repeat(lengths > most, lengths)
    if not wide.any():
        return np.zeros(len(x), np.bool_)
    return np.isin(x, columns[wide])


def _sides(x: Numbers, top: Numbers, bottom: Numbers, level: _Level, thick: int, most: int, ringing: int) -> NDArray[np.intp]:
    """Return the indexes of the stretches that are sides of boxes and not stems of letters.

    At both ends of a box's side a long level edge begins, or ends. A letter has none, or it stands in the middle of two.
    thick: pixels that a box's thick border may take. most: pixels that a rounded corner may take.
    ringing: pixels that a level edge may go on beyond its end.
    """
    near = np.flatnonzero(level.is_near(most, 2)[top] & level.is_near(2, most)[bottom])
    x, top, bottom = x[near], top[near], bottom[near]
    corner = np.minimum(most, (bottom - top) // 2)  # the rounder a box, the higher it is too
    is_side = np.zeros(len(x), np.bool_)
    for side in (-1, 1):
        left = np.arange(len(x))
        for is_top in (True, False):
            found, left = left, left[:0]
            # If there is another box beside the corner, what is at the very end of the stretch still tells.
            for reach, apart in ((most, thick), (2, 1)):
                if not len(found):
                    break
                at, round_, y = x[found], corner[found], (top if is_top else bottom)[found]
                away = np.minimum(round_, reach)
                rows = (y - away, y + 2) if is_top else (y - 2, y + away)
                is_near = level.some(*((at + 1, at + 1 + round_) if side < 0 else (at - round_, at)), *rows)
                found, at, rows = found[is_near], at[is_near], (rows[0][is_near], rows[1][is_near])
                apart += ringing
                is_beyond = level.some(*((at - apart - 2, at - apart) if side < 0 else (at + 1 + apart, at + apart + 3)), *rows)
                left, found = np.concatenate([left, found[~is_beyond]]), found[is_beyond]
        is_side[left] = True
    return near[is_side]


def _is_beside_square(x: Numbers, top: Numbers, bottom: Numbers, level: _Level, inside: int, outside: int) -> NDArray[np.bool_]:
    """Return which sides are stems of letters, for standing close to the higher side of a box of square corners.

    A painted bar may stand as close to the next letter as a border to its own. inside, outside: how many columns are close.
    """
    found = np.zeros(len(x), np.bool_)
    if not len(x):
        return found
    # A square box's side is a step: two columns alike. Of a round one each is longer than the next.
    key = (x.astype(np.int64) << 42) + (top.astype(np.int64) << 21) + bottom
    beside = np.searchsorted(key, key + (1 << 42))
    is_first = key.take(beside, mode="clip") == key + (1 << 42)
    if not is_first.any():
        return found
    is_square = is_first.copy()
    is_square[beside[is_first]] = True
    for within, above, below, has_edge in ((1, 1, 2, True), (inside, inside, -1, False)):
        square = np.flatnonzero(is_square)
        column, start, stop = x[square], top[square], bottom[square]
        is_square[square] = (level.some(column - within, column + within + 1, start - above, start + below) == has_edge) & (
            level.some(column - within, column + within + 1, stop - below, stop + above) == has_edge
        )
    square_x, square_top, square_bottom = x[is_square], top[is_square], bottom[is_square]
    near = np.where(level.some(x, x + 1, top - outside, top + 2), inside, outside)
    first, last = np.searchsorted(square_x, x - near), np.searchsorted(square_x, x + near, side="right")
    for at in np.flatnonzero(~is_square & (first < last)).tolist():
        those = slice(first[at], last[at])
        is_higher = (square_top[those] <= top[at]) & (square_bottom[those] >= bottom[at])
        is_higher &= square_bottom[those] - square_top[those] >= bottom[at] - top[at] + 2
        found[at] = (is_higher & (np.abs(square_x[those] - x[at]) > 2)).any()
    return found


def _side_by_side(x: Numbers, top: Numbers, bottom: Numbers) -> list[list[int]]:
    """Join stretches in neighbouring columns: return left, top, right, bottom of what they make up."""
    done: list[list[int]] = []
    for left, start, stop in zip(x.tolist(), top.tolist(), bottom.tolist(), strict=True):
        for other in reversed(done):
            if other[2] == left and other[1] <= stop and start <= other[3]:
                other[1:] = [min(other[1], start), left + 1, max(other[3], stop)]
                break
        else:
            done.append([left, start, left + 1, stop])
    return done
