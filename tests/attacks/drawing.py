"""Draws small invented interfaces: a label, a value in a field, and what stands around them."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

from redact.boxes import grow, snap, union
from redact.types import Box, Colour, Pixels

Font: TypeAlias = ImageFont.FreeTypeFont
Align: TypeAlias = Literal["left", "right", "centre"]

WIDTH, HEIGHT = 640, 360
BUILT_IN = ""
"""The name of Pillow's own font, which is always there."""
FOLDER = Path("/usr/share/fonts/truetype")
DEBIAN = (
    "dejavu/DejaVuSans.ttf",
    "liberation/LiberationSans-Regular.ttf",
    "noto/NotoSans-Regular.ttf",
    "liberation/LiberationSerif-Regular.ttf",
    "dejavu/DejaVuSansMono.ttf",
)
"""Of the packages fonts-dejavu-core, fonts-liberation and fonts-noto-core."""
THEMES: tuple[tuple[Colour, Colour, Colour], ...] = (
    ((20, 20, 20), (255, 255, 255), (235, 238, 242)),
    ((30, 34, 40), (244, 244, 240), (255, 255, 255)),
    ((225, 228, 232), (32, 34, 38), (24, 25, 28)),
    ((240, 240, 255), (28, 42, 66), (20, 32, 52)),
    ((120, 20, 30), (250, 246, 236), (255, 255, 255)),
)
"""Ink, ground and field."""
QUALITIES, SUBSAMPLINGS = (60, 75, 90, 95), {"4:4:4": 0, "4:2:0": 2}


@dataclass(frozen=True, slots=True)
class Look:
    """How an interface looks. font: a file below FOLDER, or BUILT_IN. is_beside: whether the label is left of the value."""

    font: str
    size_px: int
    theme: int
    x: int
    y: int
    is_beside: bool
    align: Align = "left"


def fonts() -> tuple[str, ...]:
    """Return the fonts that there are here, Pillow's own first."""
    return (BUILT_IN, *(name for name in DEBIAN if (FOLDER / name).exists()))


@lru_cache(maxsize=256)
def font(name: str, size_px: int) -> Font:
    loaded = ImageFont.truetype(str(FOLDER / name), size_px) if name else ImageFont.load_default(size_px)
    assert isinstance(loaded, ImageFont.FreeTypeFont)
    return loaded


def a_look(random_: random.Random, sizes_px: tuple[int, int] = (12, 18)) -> Look:
    """Return one of the many looks."""
    return Look(
        font=random_.choice(fonts()),
        size_px=random_.randint(*sizes_px),
        theme=random_.randrange(len(THEMES)),
        x=random_.randint(12, 40),
        y=random_.randint(70, 130),
        is_beside=random_.random() < 0.5,
    )


def value_at(look: Look, label: str) -> tuple[int, int]:
    """Return where a left-aligned value is drawn: x and y of the pen."""
    if look.is_beside:
        return look.x + int(font(look.font, look.size_px).getlength(label + ": ")) + 8, look.y
    return look.x, look.y + 2 * look.size_px


def field_of(look: Look, label: str) -> Box:
    """Return the field that holds the value."""
    left, top = value_at(look, label)
    return Box(left - 6, top - 5, WIDTH - 12, top + look.size_px + 9)


def screen(look: Look, label: str, shown: str, note: str = "Status: open", dots: int = 0) -> Image.Image:
    """Return an interface with `shown` as the value below or beside its `label`; or `dots` in its place."""
    image = _empty(look, label, note).copy()
    pen, ink = ImageDraw.Draw(image), THEMES[look.theme][0]
    pen.text(pen_at(look, label, shown), shown, ink, font(look.font, look.size_px))
    left, top = value_at(look, label)
    middle, radius = top + look.size_px // 2 + 2, max(look.size_px // 5, 3)
    for number in range(dots):
        x = left + radius + number * 3 * radius
        pen.ellipse((x - radius, middle - radius, x + radius, middle + radius), ink)
    return image


@lru_cache(maxsize=8)
def _empty(look: Look, label: str, note: str) -> Image.Image:
    ink, ground, field = THEMES[look.theme]
    image = Image.new("RGB", (WIDTH, HEIGHT), ground)
    pen, small = ImageDraw.Draw(image), font(look.font, 13)
    pen.rectangle((0, 0, WIDTH, 30), field)
    pen.text((12, 7), "Desk", ink, small)
    pen.text((12, 44), "Order 1182", ink, font(look.font, 16))
    box = field_of(look, label)
    pen.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), field, ink)
    pen.text((look.x, look.y), label + ":" * look.is_beside, ink, font(look.font, look.size_px))
    pen.text((12, 240), note, ink, small)
    pen.text((12, 280), "Opened on Tuesday, two items", ink, small)
    return image


def pen_at(look: Look, label: str, shown: str) -> tuple[int, int]:
    """Return where the pen begins to write a value in its field."""
    left, top = value_at(look, label)
    free = field_of(look, label).right - 6 - left - int(font(look.font, look.size_px).getlength(shown))
    return left + {"left": 0, "centre": free // 2, "right": free}[look.align], top


def around_field(look: Look, label: str) -> Box:
    """Return the part of the screen around the field, on the grid of JPEG's blocks. What is farther away no value changes."""
    return snap(grow(field_of(look, label), 24, WIDTH, HEIGHT), 16, WIDTH, HEIGHT)


def ink_box(look: Look, label: str, shown: Sequence[str]) -> Box:
    """Return the smallest box, within `around_field`, around all that the letters of any of these values change."""
    part = _edges(around_field(look, label))
    blank, boxes = _empty(look, label, "Status: open").crop(part), []
    for value in shown:
        found = ImageChops.difference(blank, screen(look, label, value).crop(part)).getbbox()
        assert found is not None
        boxes.append(Box(*found))
    return union(boxes)


def field_screen(look: Look, label: str, shown: str) -> Image.Image:
    """Return the part of an interface that is `around_field`."""
    return screen(look, label, shown).crop(_edges(around_field(look, label)))


def _edges(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.right, box.bottom


def pixels(image: Image.Image) -> Pixels:
    return np.asarray(image.convert("RGB"), np.uint8)


def encoded(image: Image.Image, suffix: str, quality: int = 90, subsampling: str = "4:4:4", progressive: bool = False) -> bytes:
    """Return the file of a picture: "png", or "jpg" as a recorder would write it."""
    file = io.BytesIO()
    if suffix == "png":
        image.save(file, "PNG")
    else:
        image.save(file, "JPEG", quality=quality, subsampling=SUBSAMPLINGS[subsampling], progressive=progressive)
    return file.getvalue()


def moved(look: Look, dx: int, dy: int) -> Look:
    return replace(look, x=look.x + dx, y=look.y + dy)


def margin(box: Box, pixels_: int = 2) -> Box:
    """Return a box with what redact adds around letters at a scale of 1."""
    return grow(box, pixels_, WIDTH, HEIGHT)


def ink_around(look: Look, label: str, shown: Sequence[str]) -> Box:
    """Return `ink_box` in pixels of the whole screen."""
    part, box = around_field(look, label), ink_box(look, label, shown)
    return Box(part.left + box.left, part.top + box.top, part.left + box.right, part.top + box.bottom)
