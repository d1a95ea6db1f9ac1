"""From samples to what a viewer shows: opaque colours, with whatever is see-through laid on white.

Colour is decided here and not by a decoder: a colour under alpha 0, which nobody saw, must not come up.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.types import Pixels

SEE_THROUGH = "see-through pixels"
UNUSED_ENTRIES = "unused palette entries"
LOW_BYTES = "low bytes of 16-bit samples"

_BAND_ROWS = 32


def on_white(colours: NDArray[np.uint8], alphas: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return colours laid on a white ground, rounded. Alpha 0 gives white and 255 the colour itself."""
    opacity = alphas.astype(np.uint16)
    return ((colours * opacity + 255 * (255 - opacity) + 127) // 255).astype(np.uint8)


def flattened(rgba: NDArray[np.uint8]) -> tuple[Pixels, frozenset[str]]:
    """Return (height, width, 4) samples, red first and alpha last, laid on white, and what stayed behind of them."""
    if rgba[:, :, 3].min() == 255:  # Screens are opaque, though some recorders write an alpha.
        return np.ascontiguousarray(rgba[:, :, :3]), frozenset()
    rgb = np.empty((*rgba.shape[:2], 3), np.uint8)
    for top in range(0, len(rgba), _BAND_ROWS):  # In bands, since the sums take four times the memory.
        band = rgba[top : top + _BAND_ROWS]
        rgb[top : top + _BAND_ROWS] = on_white(band[:, :, :3], band[:, :, 3:])
    return rgb, frozenset((SEE_THROUGH,))


def coloured(
    indices: NDArray[np.uint8], colours: NDArray[np.uint8], alphas: NDArray[np.uint8] | None = None
) -> tuple[Pixels, frozenset[str]]:
    """Return a palette's colours at (height, width) indices, laid on white, and what stayed behind of the palette.

    colours: (entries, 3), RGB. alphas: (entries,). An index without an entry is black: decoders differ on it.
    """
    table = np.zeros((256, 3), np.uint8)
    table[: len(colours)] = colours if alphas is None else on_white(colours, alphas[:, np.newaxis])
    is_used = cv2.calcHist([indices], [0], None, [256], [0, 256]).reshape(-1)[: len(colours)] > 0
    behind = set()
    if (~is_used & colours.any(axis=1)).any():  # Palettes are filled up with black.
        behind.add(UNUSED_ENTRIES)
    if alphas is not None and (is_used & (alphas < 255)).any():
        behind.add(SEE_THROUGH)
    pixels = cv2.LUT(cv2.cvtColor(indices, cv2.COLOR_GRAY2RGB), table.reshape(1, 256, 3))
    return np.asarray(pixels, np.uint8), frozenset(behind)


def gray(samples: NDArray[np.uint8]) -> Pixels:
    """Return (height, width) samples, 0 black to 255 white, as RGB."""
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(samples), cv2.COLOR_GRAY2RGB), np.uint8)


def unpacked(rows: NDArray[np.uint8], depth: int, width: int) -> NDArray[np.uint8]:
    """Return the first `width` samples of each row. rows: (height, bytes); depth: 1, 2, 4 or 8 bits, the first the highest."""
    if depth == 8:
        return np.ascontiguousarray(rows[:, :width])
    samples = np.empty((len(rows), rows.shape[1] * 8 // depth), np.uint8)
    for place in range(8 // depth):
        samples[:, place :: 8 // depth] = rows >> (8 - depth * (place + 1)) & (2**depth - 1)
    return np.ascontiguousarray(samples[:, :width])


def on_canvas(part: Pixels, left: int, top: int, width: int, height: int) -> Pixels:
    """Return a white picture of `width` and `height` with `part` at its place, which must lie inside it."""
    if part.shape[:2] == (height, width):
        return part
    canvas = np.full((height, width, 3), 255, np.uint8)
    canvas[top : top + part.shape[0], left : left + part.shape[1]] = part
    return canvas
