"""Splits a screen into the exact boxes of its lines of text.

Screen text is crisp, so its strokes stand out by a step from one pixel to the next along the row. Steps along the column are
not looked at: underlines, box borders and rules lie along rows, and so they neither count as text nor tie lines together.
What the steps show is gathered into words, words into lines. Nothing is dropped for being small, except below the four
pixels in which no letter can be told from another.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.types import Box, Pixels

STEP = 24
"""The least difference of neighbouring pixels in a channel that is a stroke's edge; gradients and JPEG noise stay below."""
LEAST_HEIGHT = 4
MOST_HEIGHT_CSS = 64
"""Headings reach about 60 px. What is taller is a picture or a border."""

Mask = NDArray[np.uint8]
Stats = NDArray[np.int32]
"""A row for each component: left, top, right, bottom."""


def split(pixels: Pixels, scale: float = 1.0) -> tuple[list[Box], list[Box]]:
    """Return the boxes of the lines of text, and of the areas that do not come apart into lines (photographs, drawings).

    pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel. Boxes: sorted from top to bottom, then from
    left to right; right and bottom excluded.
    """
    shrink = max(int(scale), 1)
    ink, level = _shrunk(strokes(pixels), shrink), _shrunk(_steps(pixels, axis=0), shrink)
    scale = scale / shrink
    _erase_borders(ink, level, scale)
    reach = max(round(2 * scale), 1)
    words = _components(_morphed(ink, cv2.MORPH_CLOSE, 2 * reach + 1, 1))
    words, blocks = _split_tall(words, ink, scale)
    lines = _absorb(_rows(words, ink.shape, scale), scale)
    lines = lines[(lines[:, 3] - lines[:, 1] >= LEAST_HEIGHT) & (lines[:, 2] - lines[:, 0] >= 2)]
    height, width = pixels.shape[:2]
    return _boxes(lines, shrink, width, height), _boxes(blocks, shrink, width, height)


def strokes(pixels: Pixels) -> Mask:
    """Return (height, width), uint8: 255 on both sides of each step along a row, 0 elsewhere."""
    return _steps(pixels, axis=1)


def _shrunk(mask: Mask, by: int) -> Mask:
    """Return `mask` in coarser pixels, each set if any of its `by` by `by` is. A 2x screen needs no finer a look."""
    if by == 1:
        return mask
    height, width = -(-mask.shape[0] // by), -(-mask.shape[1] // by)
    full = cv2.copyMakeBorder(mask, 0, height * by - mask.shape[0], 0, width * by - mask.shape[1], cv2.BORDER_CONSTANT)
    mean = cv2.resize(full, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.threshold(mean, 0, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _steps(pixels: Pixels, axis: int) -> Mask:
    found = np.zeros(pixels.shape[:2], np.uint8)
    before = (slice(None, -1), slice(None)) if axis == 0 else (slice(None), slice(None, -1))
    after = (slice(1, None), slice(None)) if axis == 0 else (slice(None), slice(1, None))
    if pixels.shape[axis] > 1:
        difference = cv2.absdiff(pixels[after], pixels[before])
        strongest = cv2.max(cv2.max(difference[..., 0], difference[..., 1]), difference[..., 2])
        edges = np.asarray(cv2.threshold(strongest, STEP - 1, 255, cv2.THRESH_BINARY)[1], np.uint8)
        found[before] = edges
        found[after] |= edges
    return found


def _erase_borders(ink: Mask, steps_down: Mask, scale: float) -> None:
    """Take the upright sides of boxes, tables and bars out of `ink`, in place. steps_down: the steps along columns."""
    # Where a border crosses another of its colour there is no step: close the gap, or tables keep their columns' borders.
    upright = _morphed(ink, cv2.MORPH_CLOSE, 1, 2 * int(scale) + 1)
    tall = _morphed(upright, cv2.MORPH_OPEN, 1, int(MOST_HEIGHT_CSS * scale))
    ink &= ~tall
    bars = _components(_morphed(upright & ~tall, cv2.MORPH_OPEN, 1, int(8 * scale)))
    level = _morphed(steps_down, cv2.MORPH_OPEN, int(30 * scale), 1)
    border = round(3 * scale) + 1
    for left, top, right, bottom in bars[_are_sides(bars, level, border, scale)].tolist():
        corner = _corner(bottom - top, scale)
        x0, x1 = max(left - corner, 0), right + corner
        start = max(top - corner, 0)
        above = int(np.flatnonzero(level[start : top + 2, x0:x1].any(axis=1))[0]) + start - border
        below = int(np.flatnonzero(level[bottom - 2 : bottom + corner, x0:x1].any(axis=1))[-1]) + bottom - 2 + border
        ink[max(above, 0) : below, left:right] = 0
        ink[max(above, 0) : top, x0:x1] = 0
        ink[bottom:below, x0:x1] = 0


def _corner(straight: int, scale: float) -> int:
    """Return how many pixels the rounded corner at the end of a side may take. The rounder a box, the higher it is too."""
    return min(round(10 * scale), straight // 2)


def _are_sides(bars: Stats, level: Mask, border: int, scale: float) -> NDArray[np.bool_]:
    """Return which bars are sides of boxes and not stems of letters.

    At both ends of a box's side a long level edge begins, or ends. A letter has none, or it stands in the middle of two.
    border: pixels that a box's thick border may take.
    """
    sums = cv2.integral(level // 255)
    left, top, right, bottom = bars.T
    corner = np.array([_corner(straight, scale) for straight in (bottom - top).tolist()], np.int32)

    def some(x0: NDArray[np.int32], x1: NDArray[np.int32], y0: NDArray[np.int32], y1: NDArray[np.int32]) -> NDArray[np.bool_]:
        x0, x1 = np.clip(x0, 0, level.shape[1]), np.clip(x1, 0, level.shape[1])
        y0, y1 = np.clip(y0, 0, level.shape[0]), np.clip(y1, 0, level.shape[0])
        return np.asarray(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0] > 0)

    ends = ((top - corner, top + 2), (bottom - 2, bottom + corner))
    is_left = is_right = np.ones(len(bars), np.bool_)
    for y0, y1 in ends:
        is_left = is_left & ~some(left - border - 2, left - border, y0, y1) & some(right, right + corner, y0, y1)
        is_right = is_right & ~some(right + border, right + border + 2, y0, y1) & some(left - corner, left, y0, y1)
    return np.asarray(is_left | is_right)


def _morphed(mask: Mask, operation: int, width: int, height: int) -> Mask:
    return np.asarray(cv2.morphologyEx(mask, operation, np.ones((height, width), np.uint8)), np.uint8)


def _components(mask: Mask) -> Stats:
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_32S)
    found = stats[1:, :4].astype(np.int32)
    found[:, 2:] += found[:, :2]
    return found


def _split_tall(words: Stats, ink: Mask, scale: float) -> tuple[Stats, Stats]:
    """Cut what is taller than the usual word at its emptiest rows. What stays too tall is a block."""
    heights = words[:, 3] - words[:, 1]
    usual = float(np.median(heights[heights >= LEAST_HEIGHT])) if (heights >= LEAST_HEIGHT).any() else 10 * scale
    limit = max(2.2 * usual, 22 * scale)
    pieces, blocks = [words[heights <= limit]], []
    for left, top, right, bottom in words[heights > limit]:
        profile = np.count_nonzero(ink[top:bottom, left:right], axis=1)
        filled = profile > max(profile.max() * 0.08, 2)
        edges = np.flatnonzero(np.diff(np.concatenate(([0], filled.view(np.int8), [0]))))
        rows = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= LEAST_HEIGHT]
        if bottom - top <= MOST_HEIGHT_CSS * scale and len(rows) < 2:
            pieces.append(np.array([[left, top, right, bottom]], np.int32))
        elif len(rows) >= 2 and max(b - a for a, b in rows) <= limit:
            # The cut rows are shared out to the lines on both sides, so that no accent or tail is lost between them.
            middles = [0, *((a[1] + b[0] + 1) // 2 for a, b in pairwise(rows)), bottom - top]
            pieces += [np.array([[left, top + a, right, top + b]], np.int32) for a, b in pairwise(middles)]
        else:
            blocks.append([left, top, right, bottom])
    return np.concatenate(pieces), np.array(blocks, np.int32).reshape(-1, 4)


def _rows(words: Stats, shape: tuple[int, ...], scale: float) -> Stats:
    """Join words that stand side by side in one row, no further apart than a wide space."""
    if not len(words):
        return words
    height = np.maximum(words[:, 3] - words[:, 1], 10 * scale)
    reach = (0.5 * height).astype(np.int32)
    middle = (words[:, 1] + words[:, 3]) // 2
    half = np.maximum((words[:, 3] - words[:, 1]) // 5, 0)
    canvas = np.zeros(shape[:2], np.uint8)
    left, right = np.maximum(words[:, 0] - reach, 0), np.minimum(words[:, 2] + reach, shape[1]) - 1
    for x0, x1, y, h in zip(left.tolist(), right.tolist(), middle.tolist(), half.tolist(), strict=True):
        cv2.rectangle(canvas, (x0, y - h), (x1, y + h), 255, cv2.FILLED)
    _, labels = cv2.connectedComponents(canvas, connectivity=8, ltype=cv2.CV_32S)
    row = labels[np.clip(middle, 0, shape[0] - 1), (words[:, 0] + words[:, 2]) // 2]
    return _unite(words, _without_brackets(words, row, scale))


def _without_brackets(words: Stats, row: NDArray[np.int32], scale: float) -> NDArray[np.int32]:
    """Return the rows with what is no text of theirs in rows of its own: icons and pictures, which are much higher, and the
    round ends of boxes, which stand out above and below."""
    height, width = words[:, 3] - words[:, 1], words[:, 2] - words[:, 0]
    row = row.copy()
    free = int(row.max(initial=0)) + 1
    for number in np.unique(row[height > 12 * scale]).tolist():
        members = np.flatnonzero(row == number)
        tall, box = height[members], words[members]
        usual = np.median(np.repeat(tall, width[members]))
        core = box[tall <= 1.25 * usual]
        over, under = core[:, 1].min() - box[:, 1], box[:, 3] - core[:, 3].max()
        is_picture = (tall > 1.7 * usual) & (np.maximum(over, under) > 1)
        is_end = (tall > 1.25 * usual) & (np.minimum(over, under) >= 2 * scale)
        for member in members[(is_picture | is_end) & (width[members] <= 1.3 * tall)].tolist():
            row[member] = free
            free += 1
    return row


def _unite(boxes: Stats, group: NDArray[np.int32]) -> Stats:
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.diff(group[order], prepend=-1))
    ordered = boxes[order]
    least = np.minimum.reduceat(ordered[:, :2], starts, axis=0)
    most = np.maximum.reduceat(ordered[:, 2:], starts, axis=0)
    return np.concatenate([least, most], axis=1)


def _absorb(lines: Stats, scale: float) -> Stats:
    """Give dots, accents, commas and underscores, which stand apart from their letters, to the line that they belong to."""
    if len(lines) < 2:
        return lines
    height, width = lines[:, 3] - lines[:, 1], lines[:, 2] - lines[:, 0]
    group = np.arange(len(lines), dtype=np.int32)
    for number in np.flatnonzero(height <= 20 * scale).tolist():
        left, top, right, bottom = lines[number]
        apart = np.maximum(np.maximum(lines[:, 1] - bottom, top - lines[:, 3]), 0)
        beside = np.maximum(np.maximum(lines[:, 0] - right, left - lines[:, 2]), 0)
        fits = (
            (height[number] < 0.7 * height)
            & (width[number] <= 1.2 * np.maximum(height, 10 * scale))
            # The hook of a heading's f overlaps its line; what stands apart from a line and is larger is one of its own.
            & (apart <= (0.35 * np.maximum(height, 6 * scale) if height[number] <= 8 * scale else 0))
            & (beside <= 0.6 * height)
        )
        if fits.any():
            group[number] = int(np.argmin(np.where(fits, apart + beside, np.iinfo(np.int32).max)))
    # A dot may have been given to what was itself given away.
    while (group[group] != group).any():
        group = group[group]
    return _unite(lines, group)


def _boxes(found: Stats, shrunk: int, width: int, height: int) -> list[Box]:
    ordered = found[np.lexsort((found[:, 0], found[:, 1]))] if len(found) else found
    full = np.minimum(ordered * shrunk, (width, height, width, height))
    return [Box(*row) for row in full.tolist()]
