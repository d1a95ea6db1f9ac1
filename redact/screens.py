"""From the lines of a screen to the runs that recognisers look through.

A line alone is not all: a label stands beside or above what it names, a value is wrapped from one line to the next.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from redact.boxes import grow, is_in_row, snap
from redact.formats import Image
from redact.placeholders import FILLER
from redact.runs import labelled, reading_run
from redact.tables import headers_on_screen, is_header
from redact.types import Box, Line, Reading, TextRun, Word

KEPT_RUNS = 20_000
EDGE_CSS_PIXELS = 2
WRAPPED_WIDTH = 0.7
"""The share of a paragraph's width that a line has at least if it ends there because it is full."""
MOST_WRAPPED = 4
"""Lines that one unbroken value may be wrapped over."""
FAR = 100_000
"""Pixels beyond any screen: what stands above counts only where nothing stands beside."""


class Screens:
    """Makes the runs over what stands on a screen. What follows from the same lines is made once."""

    def __init__(self) -> None:
        self._line_runs = lru_cache(maxsize=KEPT_RUNS)(_line_runs)
        self._wrapped_runs = lru_cache(maxsize=KEPT_RUNS)(_wrapped_runs)
        self._said = lru_cache(maxsize=KEPT_RUNS)(_said)

    def runs(self, lines: Sequence[Line], covered: Sequence[Box] = ()) -> Iterator[TextRun]:
        """Yield a run for each reading of each line, behind its label where it stands in a column, or beside or below one; then
        the runs over lines that belong together.

        covered: boxes that are painted over. What stands behind one is not what the label in front of it names.
        """
        if not lines:
            return
        lines = [_with_gaps(line, covered) for line in lines] if covered else lines
        edges = np.array([(line.box.left, line.box.top, line.box.right, line.box.bottom) for line in lines])
        # What is left of a line beside a box names nothing.
        said = ["" if _is_beside(line.box, covered) else self._said(line) for line in lines]
        columns = headers_on_screen(said, [line.box for line in lines])
        for number, (line, label) in enumerate(zip(lines, _labels(said, edges), strict=True)):
            yield from self._line_runs(line, columns.get(number, "" if _is_behind(line.box, covered) else label))
        for stack in _stacks(edges):
            if columns.keys() >= {*stack}:
                continue  # a cell does not go on in the row below
            yield from self._wrapped_runs(tuple(lines[number] for number in stack))


def _with_gaps(line: Line, covered: Sequence[Box]) -> Line:
    """Return a line with FILLER where a box stands between two of its words."""
    boxes = [box for box in covered if is_in_row(box, line.box) and box.left < line.box.right and line.box.left < box.right]
    return Line(line.box, tuple(_filled(reading, boxes) for reading in line.readings)) if boxes else line


def _filled(reading: Reading, boxes: Sequence[Box]) -> Reading:
    words: list[Word] = []
    for word in reading:
        middle = (words[-1].box.right + word.box.left) // 2 if words else 0
        if words and any(box.left <= middle < box.right for box in boxes):
            words.append(Word(FILLER, replace(word.box, left=middle, right=middle + 1), 1.0))
        words.append(word)
    return tuple(words)


def _is_behind(line: Box, covered: Sequence[Box]) -> bool:
    """Return whether a box stands right in front of a line, in its row."""
    return any(is_in_row(box, line) and -line.height < line.left - box.right <= 2 * line.height for box in covered)


def _is_beside(line: Box, covered: Sequence[Box]) -> bool:
    """Return whether a box stands right beside a line, in its row, or covers a part of it."""
    return any(
        is_in_row(box, line) and box.left - line.right <= line.height and line.left - box.right <= line.height for box in covered
    )


def _said(line: Line) -> str:
    return reading_run([line.readings[-1]]).text


def _line_runs(line: Line, label: str) -> tuple[TextRun, ...]:
    return tuple(labelled(reading_run([reading]), label) for reading in dict.fromkeys(line.readings) if reading)


def _wrapped_runs(stack: tuple[Line, ...]) -> tuple[TextRun, ...]:
    """Return runs over the seams of lines of one paragraph: a value may be wrapped at a space, or in the middle of a word."""
    runs = []
    readings = [line.readings[-1] for line in stack]
    full = WRAPPED_WIDTH * max(line.box.width for line in stack)
    for start, line in enumerate(stack[:-1]):
        if line.box.width >= full:
            runs.append(reading_run(readings[start : start + 2]))
            end = start + 2
            while end < min(len(readings), start + MOST_WRAPPED) and len(readings[end - 1]) == 1:
                end += 1
            runs.append(reading_run(readings[start:end], between=""))
    # A key block is known by its first line only.
    if any("BEGIN" in word.text or "PRIVATE" in word.text for reading in readings for word in reading):
        runs.append(reading_run(readings, between="\n"))
    return tuple(run for run in runs if run.spans)  # where the second reader saw nothing, nothing wraps


def _stacks(edges: NDArray[np.int64]) -> list[list[int]]:
    """Return the numbers of the lines that stand right below each other and begin at the same edge, as those of a paragraph do.

    edges: left, top, right, bottom of each line.
    """
    left, top, _, bottom = edges.T
    height = bottom - top
    gap = top[None] - bottom[:, None]  # from the bottom of the row's line down to the top of the column's
    is_next = (
        (abs(left[None] - left[:, None]) <= height[:, None])
        & (top[None] > top[:, None])
        & (-height[:, None] < 2 * gap)
        & (gap <= np.maximum(height[None], height[:, None]))
        & (height[None] < 2.2 * height[:, None])
        & (height[:, None] < 2.2 * height[None])
    )
    nearest = np.where(is_next, gap, FAR).argmin(axis=1).tolist()
    following = {number: nearest[number] for number in np.flatnonzero(is_next.any(axis=1)).tolist()}
    stacks = []
    for start in sorted(following.keys() - following.values()):
        stack = [start]
        while stack[-1] in following:
            stack.append(following[stack[-1]])
        stacks.append(stack)
    return stacks


def _labels(said: Sequence[str], edges: NDArray[np.int64]) -> list[str]:
    """Return the text of the label of each line: left of it and ending in a colon, or right above it; or nothing.

    said: what each line says. edges: left, top, right, bottom of each line.
    """
    naming = [number for number, text in enumerate(said) if is_header(text)]
    if not naming:
        return [""] * len(said)
    left, top, right, bottom = edges[naming].T
    x0, y0, _, y1 = edges.T[:, :, None]
    height = y1 - y0
    has_colon = np.array([said[number].endswith(":") for number in naming])
    gap, drop = x0 - right, y0 - bottom
    is_beside = has_colon & (top < y1) & (y0 < bottom) & (gap >= 0) & (gap < 12 * height)
    # A field's label is no larger than what is in the field; a heading is.
    is_small = bottom - top <= 1.3 * height
    is_above = (drop >= 0) & (drop <= 2 * height) & (abs(x0 - left) <= 2 * height) & is_small
    distance = np.where(is_beside, gap, np.where(is_above, FAR + drop, 2 * FAR))
    best = distance.argmin(axis=1)
    found = distance[np.arange(len(said)), best] < 2 * FAR
    labels = [said[naming[label]] if has else "" for label, has in zip(best.tolist(), found.tolist(), strict=True)]
    # What is a label itself is no value: it stands below the label of the field above.
    return ["" if text.endswith(":") else label for text, label in zip(said, labels, strict=True)]


class Margin:
    """What is added around a word so that covering it leaves nothing of it: the faint edge of its letters, and in a JPEG the
    blocks that it shares with what is around it, with one pixel more for the smoothing between blocks."""

    def __init__(self, image: Image, scale: float) -> None:
        self._pixels = math.ceil(EDGE_CSS_PIXELS * scale)
        self._grid = image.jpeg_mcu
        self._height, self._width = image.pixels.shape[:2]

    def box(self, box: Box) -> Box:
        wide = grow(box, self._pixels, self._width, self._height)
        if self._grid is None:
            return wide
        return grow(snap(wide, self._grid, self._width, self._height), 1, self._width, self._height)
