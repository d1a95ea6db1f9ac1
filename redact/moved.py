"""A value that is hidden in one frame is hidden in its neighbours also where it was scrolled to and an edge cuts it.

Readers pass over half a line. So rows of pixels of each hidden box are looked for in the same columns of the next frame. Where
all of a value stands, it can be read, and whether it is one there is for others to say: it is followed, and not hidden here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from redact.boxes import share_outside
from redact.neighbours import CELL, Changes, part, words
from redact.types import Action, Box, Decision, OnScreen, Pixels

LEAST_ROWS = 4
"""Rows with ink that must be the same, from the first or the last one on, and their least share of the box's."""
LEAST_SHARE = 0.4
EDGE = 2
"""Pixels around what was found: the faint edges of letters in a row that is not the same."""

Rows = NDArray[np.uint64]


def moved(decisions: Iterable[Decision], changes: Changes, pixels_of: Callable[[str], Pixels | None]) -> Iterator[Decision]:
    """Yield a decision for each box of one frame of which a part stands higher or lower in a neighbour, and is not hidden there.

    pixels_of: gives a frame's pixels, if it can be had.
    """
    hidden: dict[str, dict[Box, Decision]] = {}
    for decision in decisions:
        if decision.action is not Action.KEEP and not decision.finding.is_of_its_moment:
            for place in decision.finding.places:
                if isinstance(place, OnScreen) and not place.is_widget:
                    hidden.setdefault(place.frame_id, {}).setdefault(place.box, decision)
    for is_forward in (True, False):
        known = {frame_id: dict(boxes) for frame_id, boxes in hidden.items()}
        for before, after, changed in changes.steps(is_forward=is_forward):
            if boxes := {box: each for box, each in known.get(before, {}).items() if part(changed, box).any()}:
                yield from _moved(boxes, known.setdefault(after, {}), hidden.get(after, {}), (before, after), pixels_of)


def _moved(
    boxes: Mapping[Box, Decision],
    known: dict[Box, Decision],
    covered: Mapping[Box, Decision],
    frame_ids: tuple[str, str],
    pixels_of: Callable[[str], Pixels | None],
) -> Iterator[Decision]:
    """Yield what of `boxes` in one frame is cut in the next, and add to `known` all that stands there.

    covered: what is hidden in the next frame already.
    """
    there, here = map(pixels_of, frame_ids)
    if there is None or here is None:
        return
    from_words, to_words = words(there), words(here)
    for box, decision in boxes.items():
        columns = slice(box.left // CELL, -(-box.right // CELL))
        rows = _hashes(from_words[box.top : box.bottom, columns])
        for top, bottom, is_whole in _found(rows, _hashes(to_words[:, columns]), box.top):
            place = Box(box.left, max(top - EDGE, 0), box.right, min(bottom + EDGE, here.shape[0]))
            if place not in known and share_outside(place, covered) > 0:
                finding = replace(decision.finding, places=(OnScreen(frame_ids[1], place),))
                known[place] = replace(decision, finding=finding)
                if not is_whole:
                    yield known[place]


def _found(rows: Rows, of_frame: Rows, top: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the rows of a frame, from the top, in which rows of a box stand, and whether they are all of its rows with ink.

    What did not move is not yielded.
    """
    is_ink = _is_ink(rows)
    inked = np.flatnonzero(is_ink)
    if len(inked) < LEAST_ROWS:
        return
    least = max(LEAST_ROWS, LEAST_SHARE * len(inked))
    seen: set[int] = set()
    for row in inked.tolist():
        for at in np.flatnonzero(of_frame == rows[row]).tolist():
            shift = at - row
            if shift in (top, *seen):
                continue
            seen.add(shift)
            first, last = max(-shift, 0), min(len(of_frame) - shift, len(rows))
            is_same = np.zeros(len(rows), np.bool_)
            is_same[first:last] = rows[first:last] == of_frame[first + shift : last + shift]
            same = _from_an_end(inked, is_same[inked])
            if len(same) >= least and len(np.unique(rows[same])) >= LEAST_ROWS:
                yield shift + int(same[0]), shift + int(same[-1]) + 1, len(same) == len(inked)


def _from_an_end(inked: NDArray[np.int64], is_same: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the rows of a value that are the same from its first or its last one on: an edge cuts off one end."""
    before = len(inked) if is_same.all() else int(is_same.argmin())
    behind = len(inked) if is_same.all() else int(is_same[::-1].argmin())
    return inked[:before] if before >= behind else inked[len(inked) - behind :]


def _is_ink(rows: Rows) -> NDArray[np.bool_]:
    """Return which rows are not the ground: the commonest row of a box is."""
    distinct, which = np.unique(rows, return_inverse=True)
    counts = np.bincount(which)
    ground = distinct[counts.argmax()] if counts.max() > 1 else None
    return np.ones(len(rows), np.bool_) if ground is None else rows != ground


def _hashes(rows_of_words: NDArray[np.uint32]) -> Rows:
    """Return a number for each row of pixels: the same for the same pixels."""
    flat = rows_of_words.reshape(len(rows_of_words), -1).astype(np.uint64)
    factors = np.random.default_rng(0).integers(1, 2**63, flat.shape[1], np.uint64) * np.uint64(2) + np.uint64(1)
    return np.asarray((flat * factors).sum(axis=1, dtype=np.uint64))
