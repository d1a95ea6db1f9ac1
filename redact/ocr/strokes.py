"""Finds the strokes of what stands on a screen: steps from one pixel to the next."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.types import Pixels

STEP = 24
"""The least difference of neighbouring pixels in a channel that is a stroke's edge; gradients and JPEG noise stay below."""

GRAY_STEP = 8
"""The least difference in brightness that is a box's edge. A color that differs by STEP in red or green differs by as much."""

TRACES_PX = 17
"""How wide around a pixel a JPEG has spread what stands there: its own block and a part of the next ones."""
STROKE_SHARE, LEVEL_SHARE = 0.25, 0.1
"""The least share of the greatest step around it that a step has in a JPEG if it is no trace of that."""

Mask = NDArray[np.uint8]
"""(height, width), uint8: 255 where something is, 0 elsewhere."""

Stats = NDArray[np.int32]
"""A row for each thing that stands somewhere: left, top, right, bottom."""


def strokes(pixels: Pixels, *, is_jpeg: bool = False) -> Mask:
    """Return (height, width), uint8: 255 on both sides of each step along a row, 0 elsewhere.

    is_jpeg: whether the traces of a JPEG's coding are in the picture. At low quality they are as strong as strokes may be.
    """
    found = np.zeros(pixels.shape[:2], np.uint8)
    if found[:, 1:].size:
        difference = cv2.absdiff(pixels[:, 1:], pixels[:, :-1])
        cv2.threshold(difference, STEP - 1, 255, cv2.THRESH_BINARY, dst=difference)
        # No channel has no weight in gray, so a step in any of them is seen there.
        gray = cv2.cvtColor(difference, cv2.COLOR_RGB2GRAY)
        edges = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY, dst=gray)[1]
        if is_jpeg:
            steps = cv2.absdiff(pixels[:, 1:], pixels[:, :-1]).max(axis=2)
            edges[_is_trace(steps, STROKE_SHARE)] = 0
        found[:, :-1] = edges
        cv2.bitwise_or(found[:, 1:], edges, dst=found[:, 1:])
    return found


def level_edges(pixels: Pixels, *, is_jpeg: bool = False) -> Mask:
    """Return (height, width), uint8: 255 on both sides of each step in brightness along a column, 0 elsewhere.

    is_jpeg: as `strokes` has it.
    """
    found = np.zeros(pixels.shape[:2], np.uint8)
    if found[1:].size:
        gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
        steps = cv2.absdiff(gray[1:], gray[:-1])
        edges = cv2.threshold(steps, GRAY_STEP - 1, 255, cv2.THRESH_BINARY)[1]
        if is_jpeg:
            edges[_is_trace(np.asarray(steps, np.uint8), LEVEL_SHARE)] = 0
        found[:-1] = edges
        cv2.bitwise_or(found[1:], edges, dst=found[1:])
    return found


def _is_trace(steps: Mask, share: float) -> NDArray[np.bool_]:
    """Return which steps are so much smaller than one near them that they may be no more than its traces."""
    greatest = np.asarray(cv2.dilate(steps, np.ones((TRACES_PX, TRACES_PX), np.uint8)), np.uint8)
    return np.asarray(steps < greatest * np.float32(share))


def shrunk(mask: Mask, by: int) -> Mask:
    """Return a copy of `mask` in coarser pixels, each set if any of its `by` by `by` is."""
    if by == 1:
        return mask.copy()
    height, width = -(-mask.shape[0] // by), -(-mask.shape[1] // by)
    if mask.shape != (height * by, width * by):
        below, beside = height * by - mask.shape[0], width * by - mask.shape[1]
        mask = np.asarray(cv2.copyMakeBorder(mask, 0, below, 0, beside, cv2.BORDER_CONSTANT), np.uint8)
    mean = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.threshold(mean, 0, 255, cv2.THRESH_BINARY)[1], np.uint8)


def long_enough(mask: Mask, length: int, axis: int) -> Mask:
    """Return where a stretch of at least `length` set pixels along `axis` begins; shorter than `mask` by length - 1."""
    reached = 1
    while reached < length:
        by = min(reached, length - reached)
        mask = mask[by:] & mask[:-by] if axis == 0 else mask[:, by:] & mask[:, :-by]
        reached += by
    return mask
