"""OpenCV as the decoder of bare PNGs and JPEGs, whose structures bound its work; it runs in this process.

OpenCV refuses PNG data that inflates to too little, and drops what is too much. A JPEG scan that is damaged inside
shows as gray or wrong blocks: libjpeg only warns. Such a picture is looked at and redacted as it shows.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.formats.damage import Damaged
from redact.types import Pixels


def decoded(file: bytes, flags: int, width: int, height: int) -> NDArray[Any]:
    """Return the samples of a picture file, in OpenCV's order, blue first. Raises Damaged if they are not of that size."""
    try:
        samples = cv2.imdecode(np.frombuffer(file, np.uint8), flags)
    except cv2.error:
        samples = None
    if samples is None or samples.shape[:2] != (height, width):
        raise Damaged("is damaged or cut short")
    return samples


def rgb(bgr: NDArray[Any]) -> Pixels:
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)
