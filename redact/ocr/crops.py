"""What every engine wants done to a line image before it reads it, and to the words after."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.ocr.strokes import strokes
from redact.types import Box, Pixels, Reading, Word

LONG = 12
"""Characters from which on a word is parted at its separators: an address or a path need not go whole for a part of it."""
PART = re.compile(r"[/?&=:;,|()<>\[\]{}\"']+|[^/?&=:;,|()<>\[\]{}\"']+")


def cut(pixels: Pixels, box: Box) -> Pixels:
    """Return a part of a picture, in memory of its own order."""
    return np.ascontiguousarray(pixels[box.top : box.bottom, box.left : box.right])


def padded(crop: Pixels, share: float) -> tuple[Pixels, int]:
    """Return `crop` with `share` of its height of plain ground on every side, and the number of pixels added to each."""
    pad = max(3, int(crop.shape[0] * share))
    edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    ground = np.median(edge, axis=0).tolist()
    return cv2.copyMakeBorder(crop, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=ground).astype(np.uint8), pad


def fitted(reading: Reading, crop: Pixels) -> Reading:
    """Return `reading` with boxes that share out all of the crop's ink, and with long words parted.

    Engines place words only roughly. The border between two neighbours goes to the middle of the widest gap near where
    the engine has it; the outermost words reach to the crop's edges and every word from its top to its bottom. So no ink
    of a line lies outside the boxes of its words, and covering a word covers all of it. Words are in the order in which they
    are read: where most of them are written from right to left, that is from the right.
    """
    height, width = crop.shape[:2]
    words = sorted(reading, key=lambda word: word.box.left)
    is_blank = np.asarray(~strokes(crop).any(axis=0))
    borders = [0]
    for left, right in pairwise(words):
        near, far = sorted((left.box.right, right.box.left))
        start = max(near - height // 2, (left.box.left + left.box.right) // 2, borders[-1] + 1)
        stop = min(far + height // 2, (right.box.left + right.box.right) // 2, width - 1)
        borders.append(min(_gap(is_blank, start, stop, (near + far) // 2), width - 1))
    borders.append(width)
    placed = [
        replace(word, box=Box(left, 0, right, height))
        for word, left, right in zip(words, borders, borders[1:], strict=False)
        if left < right
    ]
    in_order = reversed(placed) if 2 * sum(map(_is_from_right, placed)) > len(placed) else placed
    return tuple(part for word in in_order for part in _parted(word))


def _is_from_right(word: Word) -> bool:
    """Return whether a word is written from right to left."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in word.text)


def _gap(is_blank: NDArray[np.bool_], start: int, stop: int, middle: int) -> int:
    """Return the middle of the widest blank stretch in [start, stop), the one nearest to `middle` among equals."""
    best = (0, 0, max(middle, start))
    column = start
    while column < stop:
        first = column
        while column < stop and is_blank[column]:
            column += 1
        if column > first:
            best = max(best, (column - first, -abs((first + column) // 2 - middle), (first + column) // 2))
        column += 1
    return best[2]


def _parted(word: Word) -> Iterator[Word]:
    """Yield the parts of a long word. Letters touch, so there is no gap to go by, and characters are placed only roughly:

    each part has the separators on both its sides in its box too, as a margin. The separators' own boxes lie inside those.
    """
    parts = list(PART.finditer(word.text))
    if len(word.text) < LONG or len(parts) < 2 or len(word.starts) != len(word.text):
        yield replace(word, starts=())
        return
    starts = [word.box.left, *(min(max(x, word.box.left), word.box.right) for x in word.starts[1:]), word.box.right]
    for number, part in enumerate(parts):
        is_separator = PART.fullmatch("/" + part[0]) is not None
        first = part.start() if is_separator or number == 0 else parts[number - 1].start()
        last = part.end() if is_separator or number == len(parts) - 1 else parts[number + 1].end()
        left, right = min(starts[first : last + 1]), max(starts[first : last + 1])
        if left == right:
            left, right = word.box.left, word.box.right
        box = Box(left, word.box.top, right, word.box.bottom)
        yield Word(part[0], box, word.confidence, is_glued=word.is_glued or number > 0)
