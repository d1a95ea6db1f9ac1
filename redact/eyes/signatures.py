"""Finds signatures: one long stroke of a pen, or a few, that turn all ways."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.boxes import grow
from redact.eyes.detector import Sighting
from redact.types import Box, Pixels

WIDTH, HEIGHT = (60, 520), (18, 220)
"""CSS pixels of a signature."""
ASPECT = (1.3, 9.0)
"""How much wider than high it is."""
INK = (0.03, 0.3)
"""The share of its box that is ink."""
CONTRAST = 60
"""Steps of 255 from the ground to ink."""
LONGEST_STROKE = 1.8
"""How much longer the pen went than the signature is wide, at least."""
DIRECTIONS, EVENNESS = 8, 0.75
"""How many directions of strokes are told apart, and how even they are at least: 1 if each is as frequent."""
THIN = 0.14
"""The share of a signature's height that its pen is wide, at most."""
UNEVEN = 20
"""Steps of 255 that the ground around a signature differs by, at most: a photograph has lines too."""
STEP = 4
"""Points of an outline over which its direction is taken."""


class Signatures:
    name = "signatures"
    kinds = ("SIGNATURE",)
    summary = "Handwritten signatures: few long, thin strokes that turn all ways"

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        height, width = pixels.shape[:2]
        if height < HEIGHT[0] * scale or width < WIDTH[0] * scale:
            return []
        gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
        ground = cv2.medianBlur(cv2.resize(gray, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA), 15)
        ground = cv2.resize(ground, (width, height), interpolation=cv2.INTER_LINEAR)
        is_ink = (cv2.absdiff(gray, ground) >= CONTRAST).astype(np.uint8)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(is_ink, connectivity=8)
        found = []
        for number, (x, y, w, h, area) in enumerate(stats[1:].tolist(), 1):
            is_sized = WIDTH[0] * scale <= w <= WIDTH[1] * scale and HEIGHT[0] * scale <= h <= HEIGHT[1] * scale
            if is_sized and ASPECT[0] * h <= w <= ASPECT[1] * h and INK[0] * w * h <= area <= INK[1] * w * h:
                ink = (labels[y : y + h, x : x + w] == number).astype(np.uint8)
                if _is_on_paper(gray[y : y + h, x : x + w], ink) and _is_written(ink):
                    found.append(Sighting("SIGNATURE", grow(Box(x, y, x + w, y + h), round(0.35 * h), width, height), 0.6))
        return found


def _is_on_paper(gray: NDArray[np.uint8], ink: NDArray[np.uint8]) -> bool:
    """Return whether what is around the ink is even, as paper and screens are. gray, ink: (height, width)."""
    around = gray[cv2.dilate(ink, np.ones((5, 5), np.uint8)) == 0]
    return around.size > 0 and float(around.std()) <= UNEVEN


def _is_written(ink: NDArray[np.uint8]) -> bool:
    """Return whether what hangs together is as a pen draws it. ink: (height, width), 0 or 1."""
    outlines, _ = cv2.findContours(np.pad(ink, 1), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    around = sum(len(outline) for outline in outlines)
    height, width = ink.shape
    # Of a line, the outline is twice as long as it is, and what it encloses is that times the pen's width.
    pen, length = 2 * float(ink.sum()) / around, around / 2
    if pen > max(THIN * height, 2) or length < LONGEST_STROKE * width:
        return False
    counts = np.zeros(DIRECTIONS)
    for outline in outlines:
        steps = (np.roll(outline[:, 0], -STEP, axis=0) - outline[:, 0]).astype(float)
        angles = np.arctan2(steps[:, 1], steps[:, 0]) % np.pi
        counts += np.bincount((angles / np.pi * DIRECTIONS + 0.5).astype(int) % DIRECTIONS, minlength=DIRECTIONS)
    share = counts[counts > 0] / counts.sum()
    return float(-(share * np.log(share)).sum() / np.log(DIRECTIONS)) >= EVENNESS
