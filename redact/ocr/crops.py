"""What every engine wants done to a line image before it reads it, and to the words after."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.ocr.split import strokes
from redact.types import Box, Pixels, Reading


def padded(crop: Pixels, share: float) -> tuple[Pixels, int]:
    """Return `crop` with `share` of its height of plain ground on every side, and the number of pixels added to each."""
    pad = max(3, int(crop.shape[0] * share))
    edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    ground = np.median(edge, axis=0).tolist()
    return cv2.copyMakeBorder(crop, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=ground).astype(np.uint8), pad


def fitted(reading: Reading, crop: Pixels) -> Reading:
    """Return `reading` with boxes that share out all of the crop's ink.

    Engines place words only roughly. The border between two neighbours goes to the middle of the widest gap near where
    the engine has it; the outermost words reach to the crop's edges and every word from its top to its bottom. So no ink
    of a line lies outside the boxes of its words, and covering a word covers all of it.
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
    return tuple(
        replace(word, box=Box(left, 0, right, height))
        for word, left, right in zip(words, borders, borders[1:], strict=False)
        if left < right
    )


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
