"""Screens with photographs of people on them: avatars, tiles of video calls and pictures in pages.

The people are the 100 faces of 25 pixels that scikit-image has from Labeled Faces in the Wild. Those show a face from brow to
chin and no more, and so each is drawn here with shoulders and a background of its own.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import skimage
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from redact.types import Box, Pixels
from tests.bench.eyes_screens import jpeg, page, paste

DATA = Path(skimage.__file__).parent / "data"
BACKGROUNDS = ("coffee.png", "rocket.jpg", "brick.png", "gravel.png", "chelsea.png", "moon.png")
FACES = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen, where a face stands on it, and what it was drawn as. side: pixels of the face, or of the avatar."""

    pixels: Pixels
    box: Box
    style: str
    side: int


def avatar(seed: int, side: int) -> Shown:
    """Return a screen with a round or square avatar of `side` pixels, most of which is a face."""
    chance = random.Random(f"avatar {seed} {side}")
    face, share = person(seed), chance.uniform(0.62, 0.9)
    picture = _in_scene(face, round(side * share), side, side, chance)
    screen = page(chance, 640, 400)
    left, top = chance.randint(10, 500), chance.randint(10, 280)
    if chance.random() < 0.7:
        fine = np.zeros((side * 4, side * 4), np.uint8)
        cv2.circle(fine, (side * 2, side * 2), side * 2, 255, -1)
        mask = cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA)[..., None] / 255
        under = screen[top : top + side, left : left + side]
        picture = (mask * picture + (1 - mask) * under).round().astype(np.uint8)
    paste(screen, picture, left, top)
    return Shown(_saved(screen, chance), Box(left, top, left + side, top + side), "avatar", side)


def tile(seed: int, side: int) -> Shown:
    """Return a screen with a tile of a video call, in which a face is `side` pixels wide."""
    chance = random.Random(f"tile {seed} {side}")
    width, height = max(320, 3 * side), max(180, 2 * side)
    picture = _in_scene(person(seed), side, width, height, chance)
    screen = page(chance, width + 320, height + 220)
    left, top = chance.randint(10, 300), chance.randint(10, 200)
    paste(screen, picture, left, top)
    x, y = left + (width - side) // 2, top + (height - side) // 2
    return Shown(_saved(screen, chance), Box(x, y, x + side, y + side), "tile", side)


def initials(seed: int, side: int) -> Shown:
    """Return a screen with a disc of `side` pixels that has one or two letters."""
    chance = random.Random(f"initials {seed} {side}")
    screen = Image.fromarray(page(chance, 640, 400))
    left, top = chance.randint(340, 580 - side), chance.randint(10, 280)
    fine = Image.new("RGB", (side * 4, side * 4))
    pen = ImageDraw.Draw(fine)
    ground = tuple(chance.choices(range(30, 190), k=3))
    pen.rectangle((0, 0, side * 4, side * 4), ground)
    text = "".join(chance.choices("ABDEGHJKLMNPRSTVW", k=chance.choice((1, 2, 2))))
    pen.text((side * 2, side * 2), text, (255, 255, 255), ImageFont.load_default(side * 4 * 0.42), anchor="mm")
    mask = Image.new("L", fine.size)
    ImageDraw.Draw(mask).ellipse((0, 0, side * 4 - 1, side * 4 - 1), 255)
    way = Image.Resampling.BOX
    screen.paste(fine.resize((side, side), way), (left, top), mask.resize((side, side), way))
    return Shown(np.array(screen), Box(left, top, left + side, top + side), "initials", side)


@lru_cache
def _faces() -> NDArray[np.uint8]:
    faces = np.load(DATA / "lfw_subset.npy")[:FACES]
    return np.asarray((255 * faces).round(), np.uint8)


@lru_cache
def background(name: str) -> Pixels:
    """Return a picture of scikit-image's in which nobody is to be seen."""
    picture = cv2.imread(str(DATA / name), cv2.IMREAD_COLOR)
    assert picture is not None
    return np.ascontiguousarray(picture[..., ::-1], np.uint8)


def person(seed: int) -> Pixels:
    """Return one of the faces, in colours of skin. (25, 25, 3)"""
    gray = _faces()[seed % FACES].astype(np.float32)[..., None] / 255
    # Gray pictures of people are rare on screens: skin goes from dark brown over red to pale.
    low, high = np.array((28, 14, 10), np.float32), np.array((255, 226, 205), np.float32)
    return np.asarray((low + gray * (high - low)).round(), np.uint8)


def _in_scene(face: Pixels, side: int, width: int, height: int, chance: random.Random) -> Pixels:
    """Return a picture with a face of `side` pixels in its middle, with hair and shoulders."""
    behind = background(chance.choice(BACKGROUNDS))
    scene = cv2.GaussianBlur(cv2.resize(behind, (width, height), interpolation=cv2.INTER_AREA), (0, 0), max(side / 30, 0.6))
    x, y = width // 2, height // 2
    cloth, hair = tuple(chance.choices(range(20, 220), k=3)), tuple(chance.choices(range(10, 90), k=3))
    cv2.ellipse(scene, (x, y + round(1.25 * side)), (round(1.05 * side), round(0.75 * side)), 0, 0, 360, cloth, -1)
    cv2.ellipse(scene, (x, y - round(0.12 * side)), (round(0.62 * side), round(0.72 * side)), 0, 0, 360, hair, -1)
    shown = np.asarray(cv2.GaussianBlur(scene, (0, 0), max(side / 40, 0.5)), np.float32)
    large = cv2.resize(face, (side, side), interpolation=cv2.INTER_CUBIC if side > 25 else cv2.INTER_AREA)
    oval = np.zeros((side, side), np.float32)
    cv2.ellipse(oval, (side // 2, side // 2), (round(0.47 * side), round(0.5 * side)), 0, 0, 360, 1.0, -1)
    mask = np.asarray(cv2.GaussianBlur(oval, (0, 0), max(side / 30, 0.5)), np.float32)[..., None]
    part = shown[y - side // 2 : y - side // 2 + side, x - side // 2 : x - side // 2 + side]
    part[:] = mask * large + (1 - mask) * part
    grain = np.random.default_rng(chance.randrange(1 << 30)).normal(0, 1.5, shown.shape)
    return np.asarray(np.clip(shown + grain, 0, 255), np.uint8)


def _saved(screen: Pixels, chance: random.Random) -> Pixels:
    return jpeg(screen, chance.choice((70, 85))) if chance.random() < 0.3 else screen
