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

from redact.ocr.bars import with_bars
from redact.ocr.borders import TALLEST_LETTER_CSS, erase_borders
from redact.ocr.rows import absorb, ranges, rows
from redact.ocr.strokes import Mask, Stats, level_edges, shrunk, strokes
from redact.types import Box, Pixels

LEAST_HEIGHT = 4
RINGING = 4
"""Pixels that a JPEG's traces of a level edge may go on beyond the end of that."""
CELL = 4
"""Pixels along a row that are looked at as one where exact columns do not matter yet: the gap between two letters."""


def split(pixels: Pixels, scale: float = 1.0, *, is_jpeg: bool = False) -> tuple[list[Box], list[Box]]:
    """Return the boxes of the lines of text, and of the areas that do not come apart into lines (photographs, drawings).

    pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel. is_jpeg: whether they are from one. Boxes: sorted
    from top to bottom, then from left to right; right and bottom excluded.
    """
    return lines(strokes(pixels, is_jpeg=is_jpeg), level_edges(pixels, is_jpeg=is_jpeg), scale, RINGING * is_jpeg)


def lines(ink: Mask, level: Mask, scale: float, ringing: int = 0) -> tuple[list[Box], list[Box]]:
    """Return what `split` returns, of the strokes and the level edges of a screen."""
    height, width = ink.shape
    if not ink.size:
        return [], []
    shrink = max(int(scale), 1)
    ink, level = shrunk(ink, shrink), shrunk(level, shrink)
    scale = scale / shrink
    erase_borders(ink, level, scale, ringing)
    words, blocks = _split_tall(_words(ink), ink, scale)
    words = with_bars(_tight(words, ink), level, scale)
    found = absorb(rows(words, ink, level, scale), scale)
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
    tall, cells = words[:, 3] - words[:, 1], _in_cells(ink)
    y = ranges(words[:, 1], tall)
    left, right = (
        np.bitwise_or.reduceat(cells[y, np.repeat(cell, tall)], np.cumsum(tall) - tall).view(np.uint8).reshape(-1, CELL)
        for cell in (words[:, 0] // CELL, words[:, 2] // CELL - 1)
    )
    tight = words.copy()
    tight[:, 0] += left.argmax(axis=1)
    tight[:, 2] -= right[:, ::-1].argmax(axis=1)
    return tight


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


def _boxes(found: Stats, shrunk: int, width: int, height: int) -> list[Box]:
    ordered = found[np.lexsort((found[:, 0], found[:, 1]))] if len(found) else found
    full = np.minimum(ordered * shrunk, (width, height, width, height))
    return [Box(*row) for row in full.tolist()]
