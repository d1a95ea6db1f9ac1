"""Geometry on boxes: small pure functions."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from redact.types import Box


def union(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all of `boxes`, of which there is at least one."""
    every = list(boxes)
    return Box(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )


def overlap(a: Box, b: Box) -> int:
    """Return the number of pixels that `a` and `b` share."""
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    return max(width, 0) * max(height, 0)


def grow(box: Box, pixels: int, width: int, height: int) -> Box:
    """Return `box` widened by `pixels` on each side, within an image of `width` by `height`."""
    return Box(
        max(box.left - pixels, 0),
        max(box.top - pixels, 0),
        min(box.right + pixels, width),
        min(box.bottom + pixels, height),
    )


def apart(boxes: Iterable[Box]) -> list[Box]:
    """Return `boxes` with those that overlap made one."""
    found: list[Box] = []
    for box in sorted(boxes):
        while touching := [other for other in found if overlap(other, box)]:
            found = [other for other in found if other not in touching]
            box = union([box, *touching])
        found.append(box)
    return sorted(found)


def clip(box: Box, width: int, height: int) -> Box | None:
    """Return the part of `box` inside an image of `width` by `height`, or None where there is none."""
    left, top = max(box.left, 0), max(box.top, 0)
    right, bottom = min(box.right, width), min(box.bottom, height)
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def is_in_row(box: Box, line: Box) -> bool:
    """Return whether `box` takes up more than half of the height of `line`, wherever it stands from left to right."""
    return 2 * (min(box.bottom, line.bottom) - max(box.top, line.top)) > line.height


def moved(box: Box, across: int, down: int) -> Box:
    """Return `box` so many pixels farther to the right and down."""
    return Box(box.left + across, box.top + down, box.right + across, box.bottom + down)


def snap(box: Box, grid: int, width: int, height: int) -> Box:
    """Return `box` widened outwards to multiples of `grid` pixels, within an image of `width` by `height`."""
    return Box(
        box.left // grid * grid,
        box.top // grid * grid,
        min(-(-box.right // grid) * grid, width),
        min(-(-box.bottom // grid) * grid, height),
    )


def share_outside(box: Box, others: Iterable[Box]) -> float:
    """Return the share of `box`, 0 to 1, that none of `others` covers."""
    is_outside = np.ones((box.height, box.width), np.bool_)
    for other in others:
        if overlap(box, other):
            rows = slice(max(other.top - box.top, 0), max(other.bottom - box.top, 0))
            is_outside[rows, max(other.left - box.left, 0) : max(other.right - box.left, 0)] = False
    return float(is_outside.mean())


def box_of(bounds: object) -> Box | None:
    """Return the box that an event's [x, y, width, height] say, if they say one."""
    if not isinstance(bounds, list) or len(bounds) != 4 or not all(isinstance(n, int | float) for n in bounds):
        return None
    x, y, width, height = bounds
    if width <= 0 or height <= 0:
        return None
    return Box(math.floor(x), math.floor(y), math.ceil(x + width), math.ceil(y + height))
