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

Mask = NDArray[np.uint8]
"""(height, width), uint8: 255 where something is, 0 elsewhere."""

Stats = NDArray[np.int32]
"""A row for each thing that stands somewhere: left, top, right, bottom."""


def strokes(pixels: Pixels) -> Mask:
    """Return (height, width), uint8: 255 on both sides of each step along a row, 0 elsewhere."""
    found = np.zeros(pixels.shape[:2], np.uint8)
    if found[:, 1:].size:
        difference = cv2.absdiff(pixels[:, 1:], pixels[:, :-1])
        cv2.threshold(difference, STEP - 1, 255, cv2.THRESH_BINARY, dst=difference)
        # No channel has no weight in gray, so a step in any of them is seen there.
        gray = cv2.cvtColor(difference, cv2.COLOR_RGB2GRAY)
        edges = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY, dst=gray)[1]
        found[:, :-1] = edges
        cv2.bitwise_or(found[:, 1:], edges, dst=found[:, 1:])
    return found


def level_edges(pixels: Pixels) -> Mask:
    """Return (height, width), uint8: 255 on both sides of each step in brightness along a column, 0 elsewhere."""
    found = np.zeros(pixels.shape[:2], np.uint8)
    if found[1:].size:
        gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
        edges = cv2.threshold(cv2.absdiff(gray[1:], gray[:-1]), GRAY_STEP - 1, 255, cv2.THRESH_BINARY)[1]
        found[:-1] = edges
        cv2.bitwise_or(found[1:], edges, dst=found[1:])
    return found


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
