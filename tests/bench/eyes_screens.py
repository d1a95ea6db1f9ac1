"""What the screens of the eyes' bench are drawn on: a page with text, in a light or a dark theme."""

from __future__ import annotations

import random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from redact.types import Pixels

THEMES = (
    ((255, 255, 255), (30, 30, 30)),
    ((246, 247, 249), (60, 64, 72)),
    ((24, 26, 32), (220, 222, 226)),
    ((13, 17, 23), (139, 148, 158)),
)
TEXTS = (
    "Scan this code with your phone",
    "Open the settings and choose Devices",
    "Invoices of this month",
    "Search",
    "Last changed an hour ago",
    "Nothing to show here yet",
    "Meeting notes, draft",
    "Drag files here or browse",
    "Add a member to this team",
    "Version 4.2",
)


def page(chance: random.Random, width: int, height: int) -> Pixels:
    """Return a screen with lines of text on it."""
    ground, ink = chance.choice(THEMES)
    image = Image.new("RGB", (width, height), ground)
    pen = ImageDraw.Draw(image)
    for top in range(12, height - 30, chance.choice((26, 34, 48))):
        pen.text(
            (chance.choice((16, 40, 180)), top), chance.choice(TEXTS), ink, ImageFont.load_default(chance.choice((12, 14, 18)))
        )
    return np.array(image)


def paste(screen: Pixels, picture: Pixels, left: int, top: int) -> None:
    """Put `picture` on `screen`, in place."""
    screen[top : top + picture.shape[0], left : left + picture.shape[1]] = picture


def jpeg(pixels: Pixels, quality: int) -> Pixels:
    """Return what is left of a picture when it went through a JPEG."""
    _, data = cv2.imencode(".jpg", pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    again = cv2.imdecode(data, cv2.IMREAD_COLOR)
    assert again is not None
    return np.ascontiguousarray(again[..., ::-1], np.uint8)
