"""From the lines of a screen to the runs that recognisers look through.

A line alone is not all: a label stands beside or above what it names, a value is wrapped from one line to the next.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from redact.boxes import grow, snap
from redact.formats import Image
from redact.runs import labelled, reading_run
from redact.types import Box, Line, TextRun

EDGE_CSS_PIXELS = 2
WRAPPED_WIDTH = 0.7
"""The share of a paragraph's width that a line has at least if it ends there because it is full."""
MOST_WRAPPED = 4
"""Lines that one unbroken value may be wrapped over."""
LONGEST_LABEL = 30
LABEL = re.compile(r"[^\W\d_][^\d=@$<>{}\[\];]*")
"""What can name a field: words, and neither numbers nor code."""
FAR = 100_000
"""Pixels beyond any screen: what stands above counts only where nothing stands beside."""


def screen_runs(frame_id: str, lines: Sequence[Line]) -> Iterator[TextRun]:
    """Yield a run for each reading of each line, and where a label stands beside or above it, behind that."""
    for line, label in zip(lines, _screen_labels(lines), strict=True):
        for reading in dict.fromkeys(line.readings):
            if reading:
                yield labelled(reading_run(frame_id, [reading]), label)
    for stack in _stacks(lines):
        yield from _wrapped_runs(frame_id, stack)


def _wrapped_runs(frame_id: str, stack: Sequence[Line]) -> Iterator[TextRun]:
    """Yield runs over the seams of lines of one paragraph: a value may be wrapped at a space, or in the middle of a word."""
    readings = [line.readings[-1] for line in stack]
    full = WRAPPED_WIDTH * max(line.box.width for line in stack)
    for start, line in enumerate(stack[:-1]):
        if line.box.width >= full:
            yield reading_run(frame_id, readings[start : start + 2])
            end = start + 2
            while end < min(len(readings), start + MOST_WRAPPED) and len(readings[end - 1]) == 1:
                end += 1
            yield reading_run(frame_id, readings[start:end], between="")
    # A key block is known by its first line only.
    if any("BEGIN" in word.text or "PRIVATE" in word.text for reading in readings for word in reading):
        yield reading_run(frame_id, readings, between="\n")


def _stacks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines that stand right below each other and begin at the same edge, as the lines of a paragraph do."""
    lines = [line for line in lines if line.readings[-1]]
    if not lines:
        return []
    edges = np.array([(line.box.left, line.box.top, line.box.bottom) for line in lines])
    left, top, bottom = edges.T
    height = bottom - top
    following: dict[int, int] = {}
    for number, line in enumerate(lines):
        gap = top - line.box.bottom
        is_next = (
            (abs(left - line.box.left) <= line.box.height)
            & (top > line.box.top)
            & (-line.box.height < 2 * gap)
            & (gap <= np.maximum(line.box.height, height))
            & (height < 2.2 * line.box.height)
            & (line.box.height < 2.2 * height)
        )
        if is_next.any():
            following[number] = int(np.where(is_next, gap, FAR).argmin())
    stacks = []
    for start in sorted(following.keys() - following.values()):
        stack = [start]
        while stack[-1] in following:
            stack.append(following[stack[-1]])
        stacks.append([lines[number] for number in stack])
    return stacks


def _screen_labels(lines: Sequence[Line]) -> list[str]:
    """Return the text of the label of each line: left of it and ending in a colon, or right above it; or nothing."""
    said = [" ".join(word.text for word in line.readings[-1]) for line in lines]
    labels = [
        (line, text) for line, text in zip(lines, said, strict=True) if len(text) <= LONGEST_LABEL and LABEL.fullmatch(text)
    ]
    if not labels:
        return [""] * len(lines)
    edges = np.array([(line.box.left, line.box.top, line.box.right, line.box.bottom) for line, _ in labels])
    left, top, right, bottom = edges.T
    has_colon = np.array([text.endswith(":") for _, text in labels])
    found = []
    for line in lines:
        box = line.box
        gap, drop = box.left - right, box.top - bottom
        is_beside = has_colon & (top < box.bottom) & (box.top < bottom) & (gap >= 0) & (gap < 12 * box.height)
        # A field's label is no larger than what is in the field; a heading is.
        is_small = bottom - top <= 1.3 * box.height
        is_above = (drop >= 0) & (drop <= 2 * box.height) & (abs(box.left - left) <= 2 * box.height) & is_small
        distance = np.where(is_beside, gap, np.where(is_above, FAR + drop, 2 * FAR))
        best = int(distance.argmin())
        found.append(labels[best][1] if distance[best] < 2 * FAR else "")
    return found


class Margin:
    """What is added around a word so that covering it leaves nothing of it: the faint edge of its letters, and in a JPEG the
    blocks that it shares with what is around it, with one pixel more for the smoothing between blocks."""

    def __init__(self, image: Image, scale: float) -> None:
        self._pixels = math.ceil(EDGE_CSS_PIXELS * scale)
        self._grid = image.jpeg_mcu
        self._height, self._width = image.pixels.shape[:2]

    def line(self, line: Line) -> Line:
        return Line(
            line.box,
            tuple(tuple(replace(word, box=self.box(word.box)) for word in reading) for reading in line.readings),
        )

    def box(self, box: Box) -> Box:
        wide = grow(box, self._pixels, self._width, self._height)
        if self._grid is None:
            return wide
        return grow(snap(wide, self._grid, self._width, self._height), 1, self._width, self._height)
