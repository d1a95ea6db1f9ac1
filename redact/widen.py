"""How far a box reaches beyond what it hides, so that neither its width nor its height nor its place tells what that was.

Where straight lines hold a value on all sides, as those of a field, a button or a cell do, its box reaches to them and tells
nothing at all. Elsewhere it goes by the bucket in which the middle of the value lies: it has that bucket and half of one on each
side, and one more on each side while the value reaches further. The middle moves by half of what the length of a value does, and
so seldom comes to lie in another bucket, whether the text is set to the left, to the right or in the middle. Measured on 1,000
surnames: `python -m tests.attacks`.

Only flat ground is taken: the first thing that stands beside a value ends its box, and nothing else is hidden with it. In running
text the word behind a value stands where it stands, and tells the value's width with or without a box.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from redact.boxes import grow
from redact.formats import Image
from redact.policy import Hiding
from redact.types import Box, Pixels

ROWS = 4
"""Parts of a bucket that its rows are high: lines are closer together than words are long."""
FLAT, FLAT_JPEG = 12, 32
"""Levels by which flat ground may vary, for gradients, and for what JPEG leaves beside lines."""
STRAIGHT = 0.9
"""The share of a line that has one colour: the corners of fields are round."""
GAP = 1
"""Pixels of ground that are left beside what ends a box, so that its edge looks as it did."""
STEP = 64
"""Columns that are compared at once."""
WIDEST, HIGHEST = 800, 80
"""CSS pixels of a field, a cell or a button: what is larger is the page."""


def widened(box: Box, image: Image, is_hidden: NDArray[np.bool_], hiding: Hiding, scale: float) -> Box:
    """Return `box` as far as it reaches in a picture.

    is_hidden: (height, width), where something will be covered; of what stands there
    nothing is looked at. scale: device pixels per CSS pixel.
    """
    pixels, flat = image.pixels, FLAT if image.jpeg_mcu is None else FLAT_JPEG
    height, width = pixels.shape[:2]
    if hiding.reach == "widget":
        most = grow(box, round(WIDEST * scale), width, height)
        found, is_held = _grown(box, most, pixels, is_hidden, flat)
        if is_held and found.width <= WIDEST * scale and found.height <= HIGHEST * scale:
            return found
    bucket = max(round(hiding.bucket_px * scale), 1)
    return _grown(box, bucketed(box, bucket, width, height), pixels, is_hidden, flat)[0]


def bucketed(box: Box, bucket: int, width: int, height: int) -> Box:
    """Return how far `box` may reach in an image of `width` by `height`: equal for all values that share a bucket."""
    left, right = _bucketed(box.left, box.right, bucket, width)
    top, bottom = _bucketed(box.top, box.bottom, max(bucket // ROWS, 1), height)
    return Box(left, top, right, bottom)


def _bucketed(first: int, last: int, bucket: int, end: int) -> tuple[int, int]:
    """Return where a box that has to hold [first, last) begins and ends, within [0, end)."""
    middle = (first + last) // 2 // bucket * bucket
    low, high = middle - bucket // 2, middle + bucket + bucket // 2
    more = max(-(-max(low - first, last - high) // bucket), 0) * bucket
    return max(low - more, 0), min(high + more, end)


def _grown(box: Box, most: Box, pixels: Pixels, is_hidden: NDArray[np.bool_], flat: int) -> tuple[Box, bool]:
    """Return `box` grown towards `most` over flat ground, to the sides first and then as wide as it became up and down; and
    whether lines stopped it on all sides."""
    rows = slice(box.top, box.bottom)
    to_left = pixels[rows, most.left : box.left][:, ::-1], is_hidden[rows, most.left : box.left][:, ::-1]
    to_right = pixels[rows, box.right : most.right], is_hidden[rows, box.right : most.right]
    (left, is_held_left), (right, is_held_right) = _run(*to_left, flat), _run(*to_right, flat)
    columns = slice(box.left - left, box.right + right)
    above, below = slice(most.top, box.top), slice(box.bottom, most.bottom)
    up = _turned(pixels[above, columns])[:, ::-1], is_hidden[above, columns].T[:, ::-1]
    (top, is_held_above) = _run(*up, flat)
    (bottom, is_held_below) = _run(_turned(pixels[below, columns]), is_hidden[below, columns].T, flat)
    is_held = is_held_left and is_held_right and is_held_above and is_held_below
    return Box(columns.start, box.top - top, columns.stop, box.bottom + bottom), is_held


def _turned(pixels: Pixels) -> Pixels:
    return pixels.transpose(1, 0, 2)


def _run(strip: Pixels, is_hidden: NDArray[np.bool_], flat: int) -> tuple[int, bool]:
    """Return over how many of its columns, from the first one on, a strip of a picture is as its first visible column, and
    whether what ends that is a straight line."""
    if not strip.size:
        return 0, False
    first = (~is_hidden).argmax(axis=1)
    ground = strip[np.arange(len(strip)), first]
    # Most runs are short, and strips as wide as a screen.
    for start in range(0, strip.shape[1], STEP):
        part = slice(start, start + STEP)
        beside = np.broadcast_to(ground[:, None], strip[:, part].shape)
        differs = np.maximum(strip[:, part], beside) - np.minimum(strip[:, part], beside) > flat
        ends = ((differs[..., 0] | differs[..., 1] | differs[..., 2]) & ~is_hidden[:, part]).any(axis=0)
        if ends.any():
            end = start + int(ends.argmax())
            line = strip[:, end].astype(np.int16)
            is_straight = (np.abs(line - np.median(line, axis=0)) <= flat).all(axis=1)
            return max(end - GAP, 0), bool(is_straight.mean() >= STRAIGHT)
    return strip.shape[1], False
