"""Puts together the level strokes of signs: dashes, underscores, equals signs. Only a bar's two ends are steps along the row.

A bar beside letters is a sign of theirs. One that lies below all of a word is its underline, and no text.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from redact.ocr.strokes import Mask, Stats

END_CSS, THICKEST_CSS = 4, 7
"""The most width, and height, of a bar's end."""
SHORTEST_CSS = 4
LONGEST_CSS = 400
"""A longer bar is a rule. What is longer than it is known to be has no ends here."""
BESIDE = 0.4
"""How far a bar may stand from its word, in the word's height."""
BELOW = 0.45
"""How far below a word its underline may lie, in the word's height."""


def with_bars(words: Stats, level: Mask, scale: float) -> Stats:
    """Return `words` with each bar joined to the words beside it, and without the ends of underlines.

    level: (height, width), level edges. scale: its pixels per CSS pixel.
    """
    bars, is_end = _bars(words, level, scale)
    others, kept = words[~is_end], []
    for left, top, right, bottom in bars:
        height = others[:, 3] - others[:, 1]
        below = top - others[:, 3]
        beside = np.maximum(others[:, 0] - right, left - others[:, 2])
        is_line = height > 2 * (bottom - top)
        is_above = is_line & (-2 * scale <= below) & (below <= BELOW * height) & (beside < 0)
        if -beside[is_above].sum() > (right - left) / 2:
            continue
        is_beside = (-END_CSS * scale <= beside) & (beside <= BESIDE * height) & (others[:, 1] < bottom)
        near = np.flatnonzero(is_line & is_beside & (below <= BELOW * height))
        whole = np.concatenate([others[near], [[left, top, right, bottom]]])
        whole = np.concatenate([whole[:, :2].min(axis=0), whole[:, 2:].max(axis=0)])
        if len(near):
            others[near[0]] = whole
            others = np.delete(others, near[1:], axis=0)
        else:
            kept.append(whole)
    return np.concatenate([others, np.array(kept, np.int32).reshape(-1, 4)])


def _bars(words: Stats, level: Mask, scale: float) -> tuple[list[tuple[int, int, int, int]], NDArray[np.bool_]]:
    """Return left, top, right and bottom of the bars, and which words are no more than the ends of one."""
    least, most = int(SHORTEST_CSS * scale), int(LONGEST_CSS * scale)
    is_end = np.zeros(len(words), np.bool_)
    bars: list[tuple[int, int, int, int]] = []
    for number in _from_which_an_edge_leads(words, level, scale).tolist():
        left, top, right, bottom = words[number].tolist()
        rows = level[max(top - 1, 0) : bottom + 1]
        after = max(_run(row) for row in rows[:, right : right + most])
        before = max(_run(row[::-1]) for row in rows[:, max(left - most, 0) : left])
        if max(after, before) < least:
            continue
        is_end[number] = True
        left, right = left - before, right + after
        # Of one bar there are two ends, and of underscores side by side one is the next one's too.
        same = next((bar for bar in bars if bar[0] <= right and left <= bar[2] and abs(bar[1] - top) <= 1), None)
        if same:
            bars.remove(same)
            left, top, right, bottom = min(left, same[0]), min(top, same[1]), max(right, same[2]), max(bottom, same[3])
        bars.append((left, top, right, bottom))
    return bars, is_end


def _from_which_an_edge_leads(words: Stats, level: Mask, scale: float) -> NDArray[np.intp]:
    """Return the numbers of the small things beside which there are level edges, from left to right."""
    width, height = words[:, 2] - words[:, 0], words[:, 3] - words[:, 1]
    small = np.flatnonzero((width <= END_CSS * scale) & (height <= THICKEST_CSS * scale))
    x0, y0, x1, y1 = words[small].T
    leads = np.zeros(len(small), np.bool_)
    for x in (x0 - 2, x1 + 1):
        for y in (y0 - 1, y0, y1 - 1, y1):
            leads |= level[np.clip(y, 0, level.shape[0] - 1), np.clip(x, 0, level.shape[1] - 1)] != 0
    return small[leads][np.argsort(words[small[leads], 0], kind="stable")]


def _run(row: NDArray[np.uint8]) -> int:
    """Return how many pixels from the first one on are set."""
    unset = row.tobytes().find(0)
    return unset if unset >= 0 else len(row)
