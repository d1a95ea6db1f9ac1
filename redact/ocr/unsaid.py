"""Tells from the strokes of a line image whether a reading of it left something out.

An engine that is shown a field's frame with the text in it may read the frame and nothing else, and be quite sure of it.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from redact.ocr.strokes import strokes
from redact.types import Box, Pixels, Reading

LEAST_STROKES = 6
"""How many stand side by side in a short word."""
STROKES_A_LETTER = 4
"""More than any letter has side by side; on the fixtures' screens no word has more than 3.5 for each of its letters."""


def unsaid(reading: Reading, crop: Pixels) -> list[Box]:
    """Return the parts of a line that have more strokes side by side than the letters have that were read there.

    reading: with boxes in the line image. Where nothing was read, a line that is not long can be an icon.
    """
    height, width = crop.shape[:2]
    is_ink = strokes(crop) > 0
    so_far = np.zeros((height, width), np.int32)
    np.cumsum(is_ink[:, 1:] & ~is_ink[:, :-1], axis=1, out=so_far[:, 1:])
    if not reading:
        is_text = width >= 3 * height and int(so_far[:, -1].max(initial=0)) >= LEAST_STROKES
        return [Box(0, 0, width, height)] if is_text else []
    # What stands between two words belongs to the nearer one.
    borders = [0, *((one.box.right + other.box.left) // 2 for one, other in pairwise(reading)), width - 1]
    return [
        Box(left, 0, right + 1, height)
        for word, (left, right) in zip(reading, pairwise(borders), strict=True)
        if left < right and int((so_far[:, right] - so_far[:, left]).max()) > LEAST_STROKES + STROKES_A_LETTER * len(word.text)
    ]
