"""Finds cards and passports of persons: a shape of the standard size that holds a face and lines of text."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.boxes import grow, overlap
from redact.eyes.detector import Sighting
from redact.eyes.faces import Faces
from redact.eyes.photographs import photographs
from redact.types import Box, Pixels

ASPECTS = (85.6 / 53.98, 125 / 88)
"""Of ID-1, which cards have, and of ID-3, a passport's page. Source: ISO/IEC 7810."""
SLACK = 0.12
"""By what share an aspect may be off: a photograph is never taken straight from above."""
LEAST_WIDTH_CSS_PIXELS = 120
FACE = (0.16, 0.75)
"""The height of the face on a document, as a share of the document's."""
LEAST_LINES = 3
EDGES = 20, 60
"""Steps of 255 at which an outline goes on, and begins."""


class IdDocuments:
    name = "id_documents"
    kinds = ("ID_DOCUMENT",)
    summary = "Cards and passport pages: a shape of their proportions with a face and lines of text in it"

    def __init__(self) -> None:
        self._faces = Faces()

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        areas = photographs(pixels)
        if not areas:
            return []
        height, width = pixels.shape[:2]
        gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
        cards = [card for card in _cards(gray, LEAST_WIDTH_CSS_PIXELS * scale) if any(overlap(card, area) for area in areas)]
        found: list[Sighting] = []
        for card in cards:
            faces = [face for face, _ in self._faces.faces(pixels, card) if _is_portrait(face, card)]
            if faces and _lines(gray, card, faces[0]) >= LEAST_LINES and not any(overlap(each.box, card) for each in found):
                found.append(Sighting("ID_DOCUMENT", grow(card, round(0.02 * card.width), width, height), 0.8))
        return found


def _cards(gray: NDArray[np.uint8], least: float) -> list[Box]:
    """Return the boxes of outlines with the proportions of a document, the largest first."""
    edges = cv2.dilate(cv2.Canny(gray, *EDGES), np.ones((3, 3), np.uint8))
    contours, _ = cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = set()
    for contour in contours:
        x, y, w, h = cv2.boundingRect(contour)
        if max(w, h) < least:
            continue
        (_, _), (a, b), _ = cv2.minAreaRect(contour)
        long, short = max(a, b), max(min(a, b), 1)
        is_card = any(abs(long / short / aspect - 1) <= SLACK for aspect in ASPECTS)
        if is_card and cv2.contourArea(cv2.convexHull(contour)) >= 0.85 * long * short:
            found.add(Box(x, y, x + w, y + h))
    return sorted(found, key=lambda box: (-box.width * box.height, box))


def _is_portrait(face: Box, card: Box) -> bool:
    """Return whether a face is as large as a portrait on a document, and not in its middle as in a picture of somebody."""
    share = face.height / min(card.width, card.height)
    aside = abs((face.left + face.right) / 2 - (card.left + card.right) / 2) / card.width
    return FACE[0] <= share <= FACE[1] and aside >= 0.1


def _lines(gray: NDArray[np.uint8], card: Box, face: Box) -> int:
    """Return how many lines of text stand beside or below the face."""
    part = gray[card.top : card.bottom, card.left : card.right].copy()
    inside = grow(face, face.width // 3, gray.shape[1], gray.shape[0])
    top, left = max(inside.top - card.top, 0), max(inside.left - card.left, 0)
    part[top : inside.bottom - card.top, left : inside.right - card.left] = int(np.median(part))
    strong = (cv2.absdiff(part[:, 1:], part[:, :-1]) > 40).astype(np.uint8)
    joined = cv2.morphologyEx(strong, cv2.MORPH_CLOSE, np.ones((1, max(card.width // 25, 5)), np.uint8))
    _, _, found, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return sum(w >= 0.12 * card.width and 4 <= h <= 0.15 * card.height and w >= 2.5 * h for _, _, w, h, _ in found[1:].tolist())
