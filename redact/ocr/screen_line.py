"""A line image as the screen reader's network takes it: ink on nothing, 28 pixels high.

Training and reading both pass through here, so that the network never sees what it was not trained on.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.types import Pixels

HEIGHT = 28
INK_HEIGHT = 21
"""What the height of the crop becomes: the rest is ground above and below."""
LEAST_HEIGHT = 7
"""A row of dots or dashes is not drawn larger than text of this height would be."""
SIDE = 8
"""Ground before and after the line."""
STEP = 32
"""Widths are multiples of this, so that lines of one width go through the network together."""

Gray = NDArray[np.uint8]
"""(HEIGHT, width): 128 is the ground, 255 the colour farthest from it, 0 as far on the other side."""


def prepared(crop: Pixels, ink_height: int = INK_HEIGHT) -> tuple[Gray, float]:
    """Return the network's input for a line image, and by how much it was enlarged.

    crop: (height, width, 3), uint8, RGB, cut tightly around the ink. ink_height: what its height becomes, in pixels. The ground
    is its commonest colour; every pixel becomes its place on the way from there to the farthest colour. So neither the theme nor
    the colour of the text matters.
    """
    height, width = crop.shape[:2]
    ground = np.median(crop.reshape(-1, 3), axis=0)
    apart = crop.astype(np.float32) - ground.astype(np.float32)
    lengths = np.einsum("hwc,hwc->hw", apart, apart)
    farthest = apart.reshape(-1, 3)[int(lengths.argmax())]
    ink = apart @ (farthest / max(float(farthest @ farthest), 1.0))
    scale = ink_height / max(height, LEAST_HEIGHT)
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    ink = cv2.resize(ink, size, interpolation=cv2.INTER_LINEAR if scale >= 1 else cv2.INTER_AREA)
    out = np.full((HEIGHT, -(-(size[0] + 2 * SIDE) // STEP) * STEP), 128, np.uint8)
    top = (HEIGHT - size[1]) // 2
    out[top : top + size[1], SIDE : SIDE + size[0]] = np.clip(128.5 + 127 * ink, 0, 255).astype(np.uint8)
    return out, scale
