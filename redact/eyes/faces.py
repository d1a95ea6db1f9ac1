"""Finds faces in photographs, and hides the head; of an avatar, all of it."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from redact.boxes import clip, grow, moved
from redact.eyes.detector import Sighting
from redact.eyes.mtcnn import Networks
from redact.eyes.photographs import photographs
from redact.ocr.memory import Memory
from redact.types import Box, Pixels

AVATAR_CSS_PIXELS = 112
"""The sides of an avatar, at most, with the margin that a photograph is looked at with."""
SQUARE = 1.6
"""How much longer one side of an avatar's box may be than the other."""
EDGE = 0.12
"""How far around an avatar its box reaches, in its height: the outermost part of a disc is not wide enough to be told."""
SMALLEST, SMALLEST_OF_AVATAR = 20, 12
"""Pixels of a face's width."""
ASIDE, ABOVE, BELOW = 0.25, 0.45, 0.2
"""How far a head reaches beyond its face, in widths and heights of that."""
KEPT = 2000
"""Photographs whose faces are remembered."""


class Faces:
    name = "faces"
    kinds = ("FACE",)
    summary = "Faces of 20 pixels and more in photographs and video, and of 12 in avatars, by the networks of MTCNN"

    def __init__(self) -> None:
        self._networks: Networks | None = None
        self._known: Memory[tuple[tuple[Box, float], ...]] = Memory(KEPT)

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        height, width = pixels.shape[:2]
        found = []
        for area in photographs(pixels):
            is_avatar = _is_avatar(area, scale)
            for face, score in self.faces(pixels, area, SMALLEST_OF_AVATAR if is_avatar else SMALLEST):
                head = grow(area, ceil(EDGE * area.height), width, height) if is_avatar else clip(_head(face), width, height)
                if head is not None:
                    found.append(Sighting("FACE", head, score))
        return found

    def faces(self, pixels: Pixels, area: Box, smallest: int = SMALLEST) -> list[tuple[Box, float]]:
        """Return the faces inside a part of a frame, and how sure each is. smallest: pixels of a face's width."""
        crop = np.ascontiguousarray(pixels[area.top : area.bottom, area.left : area.right])
        key = self._known.key(crop, f"faces {smallest}")
        known = self._known.get(key)
        if known is None:
            if self._networks is None:
                self._networks = Networks()
            known = tuple(_box(row) for row in self._networks.faces(crop, smallest).tolist())
            self._known.put(key, known)
        return [(moved(face, area.left, area.top), score) for face, score in known]


def _box(row: list[float]) -> tuple[Box, float]:
    left, top, right, bottom, score = row
    return Box(floor(left), floor(top), max(ceil(right), floor(left) + 1), max(ceil(bottom), floor(top) + 1)), score


def _is_avatar(area: Box, scale: float) -> bool:
    long, short = max(area.width, area.height), min(area.width, area.height)
    return long <= AVATAR_CSS_PIXELS * scale and long <= SQUARE * short


def _head(face: Box) -> Box:
    wide, high = face.width, face.height
    return Box(
        face.left - ceil(ASIDE * wide),
        face.top - ceil(ABOVE * high),
        face.right + ceil(ASIDE * wide),
        face.bottom + ceil(BELOW * high),
    )
