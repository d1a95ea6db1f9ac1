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

from redact.ocr.borders import TALLEST_LETTER_CSS, erase_borders
from redact.ocr.strokes import Mask, level_edges, shrunk, strokes
from redact.types import Box, Pixels

LEAST_HEIGHT = 4
CELL = 4
"""Pixels along a row that are looked at as one where exact columns do not matter yet: the gap between two letters."""

PAIR = 2
"""The same, where the gap between two words is measured."""
TOGETHER = 256
"""Small things whose lines are looked for at one time, so that a screen full of dots needs no more memory than others."""

Stats = NDArray[np.int32]
"""A row for each component: left, top, right, bottom."""


def split(pixels: Pixels, scale: float = 1.0) -> tuple[list[Box], list[Box]]:
    """Return the boxes of the lines of text, and of the areas that do not come apart into lines (photographs, drawings).

    pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel. Boxes: sorted from top to bottom, then from
    left to right; right and bottom excluded.
    """
    return lines(strokes(pixels), level_edges(pixels), scale)


def lines(ink: Mask, level: Mask, scale: float) -> tuple[list[Box], list[Box]]:
    """Return what `split` returns, of the strokes and the level edges of a screen."""
    height, width = ink.shape
    if not ink.size:
        return [], []
    shrink = max(int(scale), 1)
    ink, level = shrunk(ink, shrink), shrunk(level, shrink)
    scale = scale / shrink
    erase_borders(ink, level, scale)
    words, blocks = _split_tall(_words(ink), ink, scale)
    found = _absorb(_rows(_tight(words, ink), ink.shape, scale), scale)
    found = found[(found[:, 3] - found[:, 1] >= LEAST_HEIGHT) & (found[:, 2] - found[:, 0] >= 2)]
    return _boxes(found, shrink, width, height), _boxes(blocks, shrink, width, height)


def _words(ink: Mask) -> Stats:
    """Return what stands together: letters with no more than a cell of ground between them. Left and right: whole cells."""
    cells = (_in_cells(ink) != 0).view(np.uint8)
    # Short labels take a third of the time. Whatever stands together begins below a blank cell: there are no more than those.
    most = np.count_nonzero(cells[1:] > cells[:-1]) + cells.shape[1]
    labels = cv2.CV_16U if most < np.iinfo(np.uint16).max else cv2.CV_32S
    _, _, stats, _ = cv2.connectedComponentsWithStats(cells, connectivity=8, ltype=labels)
    found: Stats = stats[1:, :4].astype(np.int32)
    found[:, 2:] += found[:, :2]
    found[:, ::2] *= CELL
    return found


def _in_cells(ink: Mask) -> NDArray[np.uint32]:
    """Return (height, cells of a row): four pixels as one number."""
    if ink.shape[1] % CELL:
        ink = np.asarray(cv2.copyMakeBorder(ink, 0, 0, 0, -ink.shape[1] % CELL, cv2.BORDER_CONSTANT), np.uint8)
    return ink.view(np.uint32)


def _tight(words: Stats, ink: Mask) -> Stats:
    """Return `words` without the blank columns at both sides that they have for being made of whole cells."""
    if not len(words):
        return words
    rows, cells = words[:, 3] - words[:, 1], _in_cells(ink)
    y = _ranges(words[:, 1], rows)
    left, right = (
        np.bitwise_or.reduceat(cells[y, np.repeat(cell, rows)], np.cumsum(rows) - rows).view(np.uint8).reshape(-1, CELL)
        for cell in (words[:, 0] // CELL, words[:, 2] // CELL - 1)
    )
    tight = words.copy()
    tight[:, 0] += left.argmax(axis=1)
    tight[:, 2] -= right[:, ::-1].argmax(axis=1)
    return tight


def _ranges(starts: NDArray[np.int32], lengths: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the numbers from each start on, as many as its length says, one after the other."""
    ends = np.cumsum(lengths)
    offsets: NDArray[np.int64] = np.repeat(starts - (ends - lengths), lengths)
    return offsets + np.arange(len(offsets))


def _split_tall(words: Stats, ink: Mask, scale: float) -> tuple[Stats, Stats]:
    """Cut what is taller than the usual word at its emptiest rows. What stays too tall is a block."""
    heights = words[:, 3] - words[:, 1]
    usual = float(np.median(heights[heights >= LEAST_HEIGHT])) if (heights >= LEAST_HEIGHT).any() else 10 * scale
    limit = min(max(1.8 * usual, 16 * scale), TALLEST_LETTER_CSS * scale)
    pieces, blocks = [words[heights <= limit]], []
    for left, top, right, bottom in words[heights > limit].tolist():
        profile = np.count_nonzero(ink[top:bottom, left:right], axis=1)
        cuts = _cuts(profile, 0.08, LEAST_HEIGHT, limit) or _cuts(profile, 0.2, max(0.6 * usual, LEAST_HEIGHT), limit)
        if cuts:
            pieces += [np.array([[left, top + a, right, top + b]], np.int32) for a, b in pairwise([0, *cuts, bottom - top])]
        elif bottom - top <= TALLEST_LETTER_CSS * scale and not _cuts(profile, 0.08, LEAST_HEIGHT, np.inf):
            pieces.append(np.array([[left, top, right, bottom]], np.int32))
        else:
            blocks.append([left, top, right, bottom])
    return np.concatenate(pieces), np.array(blocks, np.int32).reshape(-1, 4)


def _cuts(profile: NDArray[np.intp], share: float, least: float, most: float) -> list[int]:
    """Return the rows between lines of text, or none if it does not come apart into lines of `least` to `most` pixels.

    profile: how much ink each row has. share: of the fullest row's ink, what an empty row may have.
    """
    is_filled = profile > max(profile.max() * share, 2)
    rows = np.flatnonzero(np.diff(is_filled.astype(np.int8), prepend=0, append=0)).reshape(-1, 2)
    tall = rows[:, 1] - rows[:, 0]
    # Lines that touch are of one font. What is much lower than the others is a part of a large letter.
    rows = rows[tall >= max(least, 0.45 * tall.max(initial=0))]
    if len(rows) < 2 or tall.max() > most:
        return []
    # The cut rows are shared out to the lines on both sides, so that no accent or tail is lost between them.
    cuts: list[int] = ((rows[:-1, 1] + rows[1:, 0] + 1) // 2).tolist()
    return cuts


def _rows(words: Stats, shape: tuple[int, ...], scale: float) -> Stats:
    """Join words that stand side by side in one row, no further apart than a wide space."""
    if not len(words):
        return words
    height = np.maximum(words[:, 3] - words[:, 1], 10 * scale)
    reach = (0.5 * height).astype(np.int32)
    middle = (words[:, 1] + words[:, 3]) // 2
    half = np.maximum((words[:, 3] - words[:, 1]) // 5, 0)
    # Drawn as bars through the middles of the words; what touches is one row.
    height_px, cells = shape[0], -(-shape[1] // PAIR)
    left = -(-np.maximum(words[:, 0] - reach, 0) // PAIR)
    right = np.maximum((np.minimum(words[:, 2] + reach, shape[1]) - 1) // PAIR, left) + 1
    y0, y1 = np.maximum(middle - half, 0), np.minimum(middle + half + 1, height_px)
    lengths = np.repeat(right - left, y1 - y0)
    canvas = np.zeros(height_px * cells, np.uint8)
    canvas[_ranges(_ranges(y0, y1 - y0) * cells + np.repeat(left, y1 - y0), lengths)] = 255
    _, labels = cv2.connectedComponents(canvas.reshape(height_px, cells), connectivity=8, ltype=cv2.CV_32S)
    row = labels[middle, (left + right) // 2]
    return _unite(words, _without_brackets(words, row, scale))


def _without_brackets(words: Stats, row: NDArray[np.int32], scale: float) -> NDArray[np.int32]:
    """Return the rows with what is no text of theirs in rows of its own: icons and pictures, which are much higher, and the
    round ends of boxes, which stand out above and below."""
    height, width = words[:, 3] - words[:, 1], words[:, 2] - words[:, 0]
    row = row.copy()
    free = int(row.max(initial=0)) + 1
    lowest = np.full(free, np.iinfo(np.int32).max, np.int32)
    np.minimum.at(lowest, row, height)
    may_be = (height > 12 * scale) & (width <= 1.3 * height) & (height > 1.25 * lowest[row])
    for number in np.unique(row[may_be]).tolist():
        members = np.flatnonzero(row == number)
        tall, box = height[members], words[members]
        usual = np.median(np.repeat(tall, width[members]))
        core = box[tall <= 1.25 * usual]
        over, under = core[:, 1].min() - box[:, 1], box[:, 3] - core[:, 3].max()
        is_picture = (tall > 1.7 * usual) & (np.maximum(over, under) > 1)
        is_end = (tall > 1.25 * usual) & (np.minimum(over, under) >= 2 * scale)
        for member in members[(is_picture | is_end) & may_be[members]].tolist():
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
    small = np.flatnonzero((height <= 20 * scale) & (width <= 1.2 * np.maximum(height.max(), 10 * scale)))
    small = small[np.argsort(lines[small, 1], kind="stable")]
    group = np.arange(len(lines), dtype=np.int32)
    far = int(0.35 * max(height.max(), 6 * scale)) + 1
    for first in range(0, len(small), TOGETHER):
        some = small[first : first + TOGETHER]
        top, bottom = lines[some, 1].min() - far, lines[some, 3].max() + far
        near = np.flatnonzero((lines[:, 3] >= top) & (lines[:, 1] <= bottom))
        nearest = _nearest(lines[some], lines[near], scale)
        group[some] = np.where(nearest < 0, some, near[nearest])
    # A dot may have been given to what was itself given away.
    while (group[group] != group).any():
        group = group[group]
    return _unite(lines, group)


def _nearest(small: Stats, lines: Stats, scale: float) -> NDArray[np.intp]:
    """Return for each small thing the index of the line that it may belong to, the nearest one, or -1."""
    height = lines[:, 3] - lines[:, 1]
    left, top, right, bottom = small.T[..., None]
    tall, wide = bottom - top, right - left
    apart = np.maximum(np.maximum(lines[:, 1] - bottom, top - lines[:, 3]), 0)
    beside = np.maximum(np.maximum(lines[:, 0] - right, left - lines[:, 2]), 0)
    fits = (
        (tall < 0.7 * height)
        & (wide <= 1.2 * np.maximum(height, 10 * scale))
        # The hook of a heading's f overlaps its line; what stands apart from a line and is larger is one of its own.
        & (apart <= np.where(tall <= 8 * scale, 0.35 * np.maximum(height, 6 * scale), 0))
        & (beside <= 0.6 * height)
    )
    nearest = np.where(fits, apart + beside, np.iinfo(np.int32).max).argmin(axis=1)
    return np.where(fits.any(axis=1), nearest, -1)


def _boxes(found: Stats, shrunk: int, width: int, height: int) -> list[Box]:
    ordered = found[np.lexsort((found[:, 0], found[:, 1]))] if len(found) else found
    full = np.minimum(ordered * shrunk, (width, height, width, height))
    return [Box(*row) for row in full.tolist()]
