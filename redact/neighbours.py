"""A value that is hidden in one frame is hidden in its neighbours as well, unless its pixels changed.

A recogniser may see it in one of them only: what stands beside it, or how a reader cuts the line, was another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from redact.boxes import share_outside
from redact.types import Action, Box, Decision, OnScreen, Pixels

CELL = 4
"""Pixels of the sides of the squares in which changes are told. Boxes reach that far beyond the ink."""
LEAST_CELLS = 3
"""Of the width of what is left of a value: a letter, and what it stands on."""
INK = 40
"""Levels between letters and their ground."""
Cells = NDArray[np.bool_]


class Changes:
    """What differs between each frame and the one before it."""

    def __init__(self) -> None:
        self._last: Pixels | None = None
        self._frames: list[str] = []
        self._cells: list[tuple[tuple[int, int], NDArray[np.uint8]] | None] = []
        """For each frame but the first: which squares changed, packed, and in how many rows and columns; None for all."""

    def add(self, frame_id: str, pixels: Pixels) -> None:
        """Take the next frame. pixels: (height, width, 3), uint8."""
        if self._frames:
            cells = _changed(self._last, pixels)
            self._cells.append(None if cells is None else (cells.shape, np.packbits(cells)))
        self._last = pixels
        self._frames.append(frame_id)

    def steps(self, *, is_forward: bool) -> Iterator[tuple[str, str, Cells]]:
        """Yield each two neighbours of one size, from the first to the last frame or back, and what changed between them."""
        found = [(a, b, packed) for (a, b), packed in zip(pairwise(self._frames), self._cells, strict=True)]
        for before, after, packed in found if is_forward else [(b, a, packed) for a, b, packed in reversed(found)]:
            if packed is not None:
                (rows, columns), bits = packed
                yield before, after, np.unpackbits(bits, count=rows * columns).reshape(rows, columns).astype(bool)


def carried(decisions: Iterable[Decision], changes: Changes, pixels_of: Callable[[str], Pixels | None]) -> Iterator[Decision]:
    """Yield a decision for each box that is hidden in one frame, and looks the same in a neighbour that does not hide it; or for
    what of it still stands there beside a dialog or a menu.

    pixels_of: gives a frame's pixels, if it can be had.
    """
    hidden: dict[str, dict[Box, Decision]] = {}
    for decision in decisions:
        if decision.action is not Action.KEEP and not decision.finding.is_of_its_moment:
            for place in decision.finding.places:
                if isinstance(place, OnScreen):
                    hidden.setdefault(place.frame_id, {}).setdefault(place.box, decision)
    for is_forward in (True, False):
        for before, after, cells in changes.steps(is_forward=is_forward):
            yield from _carried(hidden, before, after, cells, pixels_of)


def _carried(
    hidden: dict[str, dict[Box, Decision]], before: str, after: str, changed: Cells, pixels_of: Callable[[str], Pixels | None]
) -> Iterator[Decision]:
    here = hidden.setdefault(after, {})
    for box, decision in list(hidden.get(before, {}).items()):
        for rest, same in _left(box, changed):
            if rest not in here and share_outside(rest, here) > 0 and (same == box or _has_ink(same, pixels_of(after))):
                finding = replace(decision.finding, places=(OnScreen(after, rest),))
                here[rest] = replace(decision, finding=finding)
                yield here[rest]


def _left(box: Box, changed: Cells) -> Iterator[tuple[Box, Box]]:
    """Yield what is to be hidden of a box, as high as it is, and which part of that did not change: all of it, or what stands
    beside something new."""
    is_same = ~part(changed, box).any(axis=0)
    if is_same.all():
        yield box, box
        return
    edges = np.flatnonzero(np.diff(is_same, prepend=False, append=False)).tolist()
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        start = box.left // CELL
        left, right = max((start + first) * CELL, box.left), min((start + last) * CELL, box.right)
        if last - first >= LEAST_CELLS:
            # The squares beside it changed, and may hold a part of a letter.
            wide = Box(max(left - CELL, box.left), box.top, min(right + CELL, box.right), box.bottom)
            yield wide, Box(left, box.top, right, box.bottom)


def _has_ink(box: Box, pixels: Pixels | None) -> bool:
    if pixels is None:
        return False
    shown = pixels[box.top : box.bottom, box.left : box.right]
    return int(np.ptp(shown, axis=(0, 1)).max()) >= INK


def part(cells: Cells, box: Box) -> Cells:
    """Return the squares of a frame in which a box lies."""
    return cells[box.top // CELL : -(-box.bottom // CELL), box.left // CELL : -(-box.right // CELL)]


def _changed(before: Pixels | None, after: Pixels) -> Cells | None:
    """Return which squares of a frame are not as they were; None if it has another size."""
    if before is None or before.shape != after.shape:
        return None
    if before is after:
        height, width = after.shape[:2]
        return np.zeros((-(-height // CELL), -(-width // CELL)), np.bool_)
    differs = words(before) ^ words(after)
    differs = differs[..., 0] | differs[..., 1] | differs[..., 2]
    return np.asarray(np.bitwise_or.reduce(differs.reshape(-1, CELL, differs.shape[1]), axis=1) > 0)


def words(pixels: Pixels) -> NDArray[np.uint32]:
    """Return each row as three words for each CELL pixels, (height, width / CELL, 3): compared five times as fast as bytes."""
    height, width = pixels.shape[:2]
    padding = (0, -height % CELL), (0, -width % CELL), (0, 0)
    whole = np.pad(pixels, padding) if height % CELL or width % CELL else np.ascontiguousarray(pixels)
    return whole.reshape(whole.shape[0], -1, 3 * CELL).view(np.uint32)
