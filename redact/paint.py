"""Covers boxes of a picture. Covered pixels are never an input to what replaces them.

A mask is one flat colour: the value's pseudonym in pixels, the same wherever that value stood. A blur is a soft continuation of
what surrounds the box, computed from the pixels outside every covered box. A surrogate is invented text, drawn as the text around
it is. Painting the result once more changes nothing: that is how a written frame can be checked without the raw one.
"""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import hsv_to_rgb

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.lettering import letter
from redact.surrogates import surrogate
from redact.types import Action, Box, Cover, Pixels

BLACK = (0, 0, 0)
"""What a mask is painted with that stands for no value, RGB."""
BLOCK = 8
"""Pixels of a side of the blocks in which our JPEGs are coded; they have no coarser ones for colour."""
EXACT, CODED, ROUGH = 2, 6, 64
"""Levels by which what was painted may be off once it is written: for rounding, for JPEG's coding, and for that where a block
has edges."""
SMOOTH = 4
"""Levels within a block without edges."""
SATURATION, BRIGHTNESS = 0.5, 0.35
"""Of all other masks, 0 to 1: dark enough to be told from a field, whatever the hue."""

Grid = NDArray[np.float32]


def paint(pixels: Pixels, covers: Sequence[Cover], encoding: str = "png") -> Pixels:
    """Return a copy of `pixels`, which is to be written as `encoding`, with every box covered.

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
        if cover.lettering is not None:
            letter(painted, cover.box, surrogate(cover.kind, cover.token), cover.lettering)
    for cover in covers:
        if cover.action is Action.MASK:
            # A JPEG would smear a colour over the edges of its box.
            painted[_slices(cover.box)] = mask_colour(cover.token if encoding != "jpeg" else "")
    return painted


def without_letters(pixels: Pixels, covers: Sequence[Cover]) -> Pixels:
    """Return a painted picture for readers: with nothing but its ground where a surrogate is drawn, which is nobody's."""
    lettered = [cover for cover in covers if cover.lettering is not None]
    if not lettered:
        return pixels
    plain = pixels.copy()
    for cover in lettered:
        plain[_slices(cover.box)] = cover.lettering.ground if cover.lettering else BLACK
    return plain


def mask_colour(token: str) -> tuple[int, int, int]:
    """Return the colour of a value's masks, RGB. token: hexadecimal, or nothing."""
    if not token:
        return BLACK
    red, green, blue = hsv_to_rgb(int(token[:4], 16) / 0x10000, SATURATION, BRIGHTNESS)
    return round(255 * red), round(255 * green), round(255 * blue)


def is_covered(pixels: Pixels, covers: Sequence[Cover], encoding: str) -> bool:
    """Return whether painting `covers` once more would change nothing but what writing the picture as `encoding` has changed."""
    again = paint(pixels, covers, encoding)
    tolerance = _tolerance(again) if encoding == "jpeg" else np.full(pixels.shape[:2], EXACT, np.uint8)
    is_same = cv2.absdiff(pixels, again).max(axis=2) <= tolerance
    return all(is_same[_slices(cover.box)].all() for cover in covers)


def _tolerance(pixels: Pixels) -> NDArray[np.uint8]:
    """Return by how many levels a JPEG may be off in each pixel: more where the block around it has edges."""
    height, width = pixels.shape[:2]
    blocks = cv2.copyMakeBorder(pixels, 0, -height % BLOCK, 0, -width % BLOCK, cv2.BORDER_REPLICATE)
    blocks = blocks.reshape(blocks.shape[0] // BLOCK, BLOCK, -1, BLOCK, 3)
    varies = (blocks.max(axis=(1, 3)) - blocks.min(axis=(1, 3))).max(axis=2) > SMOOTH
    tolerance = np.where(varies, np.uint8(ROUGH), np.uint8(CODED))
    return tolerance.repeat(BLOCK, axis=0).repeat(BLOCK, axis=1)[:height, :width]


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
