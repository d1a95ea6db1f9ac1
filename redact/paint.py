"""Covers boxes of a picture. Covered pixels are never an input to what replaces them.

A mask is one flat colour: the value's pseudonym in pixels, the same wherever that value stood. A blur is a soft continuation of
what surrounds the box: it is computed from the pixels outside every covered box, and painting the result once more changes
nothing. That is how a written frame can be checked without the raw one.
"""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import hsv_to_rgb

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.types import Action, Box, Cover, Pixels

BLACK = (0, 0, 0)
"""What a mask is painted with that stands for no value, RGB."""
SATURATION, BRIGHTNESS = 0.5, 0.35
"""Of all other masks, 0 to 1: dark enough to be told from a field, whatever the hue."""

Grid = NDArray[np.float32]


def paint(pixels: Pixels, covers: Sequence[Cover]) -> Pixels:
    """Return a copy of `pixels` with every box covered.

    pixels: (height, width, 3), uint8, RGB. Boxes must lie inside it. The result depends only on pixels outside all boxes.
    """
    painted = pixels.copy()
    is_outside = np.ones(pixels.shape[:2], np.bool_)
    for cover in covers:
        is_outside[_slices(cover.box)] = False
    for cover in covers:
        if cover.action is Action.BLUR:
            _blur(painted, is_outside, cover.box)
    for cover in covers:
        if cover.action is Action.MASK:
            painted[_slices(cover.box)] = mask_colour(cover.token)
    return painted


def mask_token(token: str, encoding: str) -> str:
    """Return the token that a mask's colour shows. In a JPEG, which would smear colours over the edges, all masks are black."""
    return "" if encoding == "jpeg" else token


def mask_colour(token: str) -> tuple[int, int, int]:
    """Return the colour of a value's masks, RGB. token: hexadecimal, or nothing."""
    if not token:
        return BLACK
    red, green, blue = hsv_to_rgb(int(token[:4], 16) / 0x10000, SATURATION, BRIGHTNESS)
    return round(255 * red), round(255 * green), round(255 * blue)


def is_covered(pixels: Pixels, covers: Sequence[Cover], tolerance: int) -> bool:
    """Return whether painting `covers` once more would change nothing by more than `tolerance` levels."""
    again = paint(pixels, covers)
    return all(int(cv2.absdiff(pixels[_slices(cover.box)], again[_slices(cover.box)]).max()) <= tolerance for cover in covers)


def _blur(painted: Pixels, is_outside: NDArray[np.bool_], box: Box) -> None:
    """Fill the covered pixels of `box` from the outside pixels around it, in place."""
    reach = max(min(box.width, box.height), 8)
    height, width = is_outside.shape
    window = Box(
        max(box.left - reach, 0),
        max(box.top - reach, 0),
        min(box.right + reach, width),
        min(box.bottom + reach, height),
    )
    area = _slices(window)
    weight = is_outside[area].astype(np.float32)
    colour = painted[area].astype(np.float32) * weight[..., None]
    filled = _pulled(colour, weight)
    inside = np.zeros_like(is_outside)
    inside[_slices(box)] = True
    hole = (inside & ~is_outside)[area]
    painted[area][hole] = np.clip(np.rint(filled[hole]), 0, 255).astype(np.uint8)


def _pulled(colour: Grid, weight: Grid) -> Grid:
    """Return colours for every pixel: the known ones, and between them averages from coarser and coarser scales.

    colour: (height, width, 3), premultiplied by `weight`, (height, width), 0 where nothing is known.
    """
    known = colour / np.maximum(weight, 1e-6)[..., None]
    if weight.min() > 0.999 or min(weight.shape) < 2:
        total = float(weight.sum())
        ground = colour.sum(axis=(0, 1)) / total if total else np.asarray(BLACK, np.float32)
        return np.where((weight > 0)[..., None], known, ground).astype(np.float32)
    coarse = _pulled(np.asarray(cv2.pyrDown(colour), np.float32), np.asarray(cv2.pyrDown(weight), np.float32))
    fine = np.asarray(cv2.pyrUp(coarse, dstsize=(weight.shape[1], weight.shape[0])), np.float32)
    share = np.minimum(weight, 1)[..., None]
    return np.asarray(share * known + (1 - share) * fine, np.float32)


def _slices(box: Box) -> tuple[slice, slice]:
    return slice(box.top, box.bottom), slice(box.left, box.right)
