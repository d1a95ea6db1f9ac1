"""Puts words into rows: what stands side by side, no further apart than a wide space, and is of one size."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.ocr.strokes import Mask, Stats

PAIR = 2
"""Pixels along a row that are looked at as one where the gap between two words is measured."""
TOGETHER = 256
"""Small things whose lines are looked for at one time, so that a screen full of dots needs no more memory than others."""
SMALL_CSS = 6
"""The least height of a small text that stands beside a heading."""
OTHER_SIZE = 1.5
"""How much higher a word is, at least, than one of a smaller size. Words of one size differ too: "moon" is half of "Apply"."""


def rows(words: Stats, ink: Mask, level: Mask, scale: float) -> Stats:
    """Join words that stand side by side in one row, no further apart than a wide space. ink: the mask that they are in.
    level: the level edges."""
    if not len(words):
        return words
    reach, middle, half = _bar(words, scale)
    # Drawn as bars through the middles of the words; what touches is one row.
    height_px, width_px = ink.shape
    cells = -(-width_px // PAIR)
    left = -(-np.maximum(words[:, 0] - reach, 0) // PAIR)
    right = np.maximum((np.minimum(words[:, 2] + reach, width_px) - 1) // PAIR, left) + 1
    y0, y1 = np.maximum(middle - half, 0), np.minimum(middle + half + 1, height_px)
    lengths = np.repeat(right - left, y1 - y0)
    canvas = np.zeros(height_px * cells, np.uint8)
    canvas[ranges(ranges(y0, y1 - y0) * cells + np.repeat(left, y1 - y0), lengths)] = 255
    _, labels = cv2.connectedComponents(canvas.reshape(height_px, cells), connectivity=8, ltype=cv2.CV_32S)
    row = labels[middle, (left + right) // 2]
    row = _of_one_size(words, row, ink, scale)
    return _unite(words, _without_brackets(words, row, level, scale))


def _of_one_size(words: Stats, row: NDArray[np.int32], ink: Mask, scale: float) -> NDArray[np.int32]:
    """Return the rows with small text that stands beside a heading, and not on its base line, in rows of its own."""
    height, width = words[:, 3] - words[:, 1], words[:, 2] - words[:, 0]
    row = row.copy()
    is_small = (height >= SMALL_CSS * scale) & (width >= 2.5 * height)
    highest = np.zeros(int(row.max(initial=0)) + 1, np.int32)
    np.maximum.at(highest, row, height)
    free = len(highest)
    for number in np.unique(row[is_small & (highest[row] >= OTHER_SIZE * height)]).tolist():
        members = np.flatnonzero(row == number)
        tall = height[members]
        small = members[is_small[members] & (OTHER_SIZE * tall <= tall.max())]
        large = members[tall >= OTHER_SIZE * height[small].max()] if len(small) else small
        if width[large].sum() < 0.8 * tall.max():  # the sides of a box, no heading
            continue
        core = _core(words[large], ink)
        other = [word for word in small.tolist() if not _is_level(_core(words[[word]], ink), core)]
        if other:
            # What is neither, such as a dot, goes with what it stands nearest to.
            rest = np.setdiff1d(members, np.concatenate([other, large]))
            away = [_distance(words[rest], words[part]) for part in (other, large)]
            row[other] = free
            row[rest[away[0] < away[1]]] = free
            free += 1
    return row


def _core(words: Stats, ink: Mask) -> tuple[int, int]:
    """Return the first row and the row after the last that have half as much ink as a full row, or more: from the height of a
    small letter down to the base line."""
    top, bottom = int(words[:, 1].min()), int(words[:, 3].max())
    profile = np.zeros(bottom - top, np.int64)
    for left, above, right, below in words.tolist():
        profile[above - top : below - top] += np.count_nonzero(ink[above:below, left:right], axis=1)
    # The fullest rows may be those of dashes.
    full = np.flatnonzero(profile >= np.sort(profile)[int(0.6 * len(profile))] / 2)
    return top + int(full[0]), top + int(full[-1]) + 1


def _is_level(small: tuple[int, int], large: tuple[int, int]) -> bool:
    """Return whether two cores are those of words of one size on one base line."""
    tall = large[1] - large[0]
    return abs(small[1] - large[1]) <= max(0.25 * tall, 1) and 1.7 * (small[1] - small[0]) > tall


def _distance(some: Stats, others: Stats) -> NDArray[np.int32]:
    """Return how far each thing is, along the row, from the nearest of the others."""
    away = np.maximum(some[:, :1] - others[:, 2], others[:, 0] - some[:, 2:3])
    return np.asarray(np.maximum(away, 0).min(axis=1, initial=np.iinfo(np.int32).max))


def _without_brackets(words: Stats, row: NDArray[np.int32], level: Mask, scale: float) -> NDArray[np.int32]:
    """Return the rows with what is no text of theirs in rows of its own: icons and pictures, which are much higher, and the
    round ends of boxes, which stand out above and below, and from which the box goes on."""
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
            if is_picture[members == member] or _goes_on(words[member], level, scale):
                row[member] = free
                free += 1
    return row


def _goes_on(end: Stats, level: Mask, scale: float) -> bool:
    """Return whether a level edge leads away from the top or from the bottom of something, as from a box that may be cut off."""
    left, top, right, bottom = end.tolist()
    near, far = round(2 * scale), int(12 * scale)
    ends = slice(max(top - near, 0), top + near), slice(max(bottom - near, 0), bottom + near)
    sides = slice(max(left - far, 0), left), slice(right, right + far)
    return any((np.count_nonzero(level[rows, columns], axis=1) >= far // 2).any() for rows in ends for columns in sides)


def _unite(boxes: Stats, group: NDArray[np.int32]) -> Stats:
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.diff(group[order], prepend=-1))
    ordered = boxes[order]
    least = np.minimum.reduceat(ordered[:, :2], starts, axis=0)
    most = np.maximum.reduceat(ordered[:, 2:], starts, axis=0)
    return np.concatenate([least, most], axis=1)


def absorb(lines: Stats, scale: float) -> Stats:
    """Give dots, accents, commas and underscores, which stand apart from their letters, to the line that they belong to."""
    if len(lines) < 2:
        return lines
    height, width = lines[:, 3] - lines[:, 1], lines[:, 2] - lines[:, 0]
    is_narrow = width <= 1.2 * np.maximum(height.max(), 10 * scale)
    small = np.flatnonzero((height <= 20 * scale) & (is_narrow | (height <= SMALL_CSS * scale)))
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
    done = _unite(lines, group)
    before = lines[np.unique(group)]
    return _closed(done, np.flatnonzero((done[:, 0] < before[:, 0]) | (done[:, 2] > before[:, 2])), scale)


def _closed(lines: Stats, longer: NDArray[np.intp], scale: float) -> Stats:
    """Return lines with those joined that have come close for being longer now, by a comma or a dot between them."""
    group = np.arange(len(lines), dtype=np.int32)
    reach, middle, half = _bar(lines, scale)
    height = lines[:, 3] - lines[:, 1]
    for number in longer.tolist():
        gap = np.maximum(lines[:, 0] - lines[number, 2], lines[number, 0] - lines[:, 2])
        near = (gap >= 0) & (gap <= reach + reach[number]) & (abs(middle - middle[number]) <= half + half[number] + 1)
        near &= (height < 2 * height[number]) & (height[number] < 2 * height)
        for other in np.flatnonzero(near).tolist():
            group[group == group[other]] = group[number]
    return _unite(lines, group)


def _bar(words: Stats, scale: float) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Return how far from a word, along the row, others may stand; the middle of the word; half the height of its middle part."""
    height = words[:, 3] - words[:, 1]
    reach = (0.5 * np.maximum(height, 10 * scale)).astype(np.int32)
    return reach, (words[:, 1] + words[:, 3]) // 2, height // 5


def _nearest(small: Stats, lines: Stats, scale: float) -> NDArray[np.intp]:
    """Return for each small thing the index of the line that it may belong to, the nearest one, or -1."""
    height, middle = lines[:, 3] - lines[:, 1], (lines[:, 1] + lines[:, 3]) // 2
    left, top, right, bottom = small.T[..., None]
    tall, wide = bottom - top, right - left
    apart = np.maximum(np.maximum(lines[:, 1] - bottom, top - lines[:, 3]), 0)
    beside = np.maximum(np.maximum(lines[:, 0] - right, left - lines[:, 2]), 0)
    is_inside = (lines[:, 0] <= left) & (right <= lines[:, 2])
    fits = (
        (tall < 0.7 * height)
        # The accents of a word may be one thing, as wide as the word.
        & ((wide <= 1.2 * np.maximum(height, 10 * scale)) | ((tall < 0.35 * height) & is_inside & (bottom <= middle)))
        # The hook of a heading's f overlaps its line; what stands apart from a line and is larger is one of its own.
        & (apart <= np.where(tall <= 8 * scale, 0.35 * np.maximum(height, 6 * scale), 0))
        & (beside <= 0.6 * height)
    )
    nearest = np.where(fits, apart + beside, np.iinfo(np.int32).max).argmin(axis=1)
    return np.where(fits.any(axis=1), nearest, -1)


def ranges(starts: NDArray[np.int32], lengths: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the numbers from each start on, as many as its length says, one after the other."""
    ends = np.cumsum(lengths)
    offsets: NDArray[np.int64] = np.repeat(starts - (ends - lengths), lengths)
    return offsets + np.arange(len(offsets))
