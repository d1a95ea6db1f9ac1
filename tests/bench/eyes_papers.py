"""Screens with signatures, identity documents and fields for passwords, drawn."""

from __future__ import annotations

import random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from redact.types import Box, Pixels
from tests.bench.eyes_faces import Shown, person
from tests.bench.eyes_screens import page, paste


def signature(seed: int, side: int) -> Shown:
    """Return a screen with a signature `side` pixels wide: a spline through loops, drawn with a thin pen."""
    chance = random.Random(f"signature {seed} {side}")
    screen = page(chance, 800, 500)
    top, left, high = chance.randint(60, 300), chance.randint(250, 780 - side), round(side * chance.uniform(0.25, 0.45))
    screen[top - 20 : top + high + 40, left - 15 : left + side + 15] = (255, 255, 255)
    points, x = [], 0.0
    while x < side * 0.92:
        points.append((x, chance.uniform(0.0, 1.0) * high))
        x += chance.uniform(-0.03, 0.13) * side
    line = _spline(np.array(points)) + np.array((left, top))
    line[:, 0] = np.clip(line[:, 0], left, left + side)
    line[:, 1] = np.clip(line[:, 1], top, top + high)
    cv2.polylines(
        screen,
        [np.round(line * 16).astype(np.int32)],
        False,
        chance.choice(((10, 10, 40), (20, 30, 140), (0, 0, 0))),
        chance.choice((1, 2, 2, 3)),
        cv2.LINE_AA,
        4,
    )
    low, right_bottom = line.min(axis=0), line.max(axis=0)
    return Shown(screen, Box(*map(int, low), *(int(n) + 1 for n in right_bottom)), "signature", side)


def id_document(seed: int, side: int) -> Shown:
    """Return a screen with an identity card `side` pixels wide."""
    chance = random.Random(f"id {seed} {side}")
    high = round(side / 1.586)
    pale = np.array(chance.choices(range(170, 235), k=3), float)
    ramp = np.linspace(0, 1, side)[None, :, None]
    card = np.broadcast_to(pale * (1 - ramp) + (pale - 40) * ramp, (high, side, 3))
    noisy = card + np.random.default_rng(seed).normal(0, 2, card.shape)
    paper: Pixels = np.clip(noisy, 0, 255).astype(np.uint8)
    face = round(0.3 * side)
    shoulders = round(0.62 * high)
    x, y = round(0.05 * side), round(0.22 * high)
    paper[y : y + shoulders, x : x + face] = (200, 205, 210)
    portrait = round(face * 0.8), round(face * 0.95)
    picture = np.asarray(cv2.resize(person(seed), portrait, interpolation=cv2.INTER_CUBIC), np.uint8)[
        : shoulders - round(0.06 * face)
    ]
    paste(paper, picture, x + round(0.1 * face), y + round(0.05 * face))
    image = Image.fromarray(paper)
    pen = ImageDraw.Draw(image)
    size = max(side // 22, 8)
    lines = ("IDENTITY CARD", "Surname  VELDEN", "Given names  ANOUK", "Date of birth  04 11 1987", "No.  K4417 20931")
    for number, text in enumerate(lines):
        pen.text(
            (round(0.42 * side), round(0.1 * high) + number * round(0.15 * high)),
            text,
            (20, 20, 30),
            ImageFont.load_default(size),
        )
    mask = Image.new("L", image.size)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, side - 1, high - 1), round(0.04 * side), 255)
    screen = Image.fromarray(page(chance, side + 300, high + 200))
    left, top = chance.randint(20, 260), chance.randint(20, 160)
    screen.paste(image, (left, top), mask)
    return Shown(np.array(screen), Box(left, top, left + side, top + high), "id card", side)


def password_field(seed: int, side: int) -> Shown:
    """Return a screen with a field that holds `side` dots."""
    chance = random.Random(f"dots {seed} {side}")
    screen = Image.fromarray(page(chance, 800, 500))
    is_dark = np.array(screen)[0, 0].mean() < 128
    ground = chance.choice(((32, 34, 40), (45, 45, 48)) if is_dark else ((255, 255, 255), (242, 244, 248)))
    ink = (230, 230, 230) if is_dark else (40, 40, 40)
    wide, high = chance.randint(240, 420), chance.randint(28, 48)
    left, top = chance.randint(20, 360), chance.randint(40, 420)
    dot, gap = chance.choice((5, 6, 7, 8)), chance.choice((2, 3, 4))
    pen = ImageDraw.Draw(screen)
    pen.rectangle((left - 12, top - 30, left + wide + 12, top + high + 12), tuple(int(n) for n in np.array(screen)[0, 0]))
    if chance.random() < 0.5:
        pen.rectangle((left, top, left + wide, top + high), ground, (150, 155, 160))
    else:
        pen.rounded_rectangle((left, top, left + wide, top + high), 6, ground, (120, 130, 170), 2)
    fine = Image.new("L", (dot * 8, dot * 8))
    ImageDraw.Draw(fine).ellipse((0, 0, dot * 8 - 1, dot * 8 - 1), 255)
    mask = fine.resize((dot, dot), Image.Resampling.BOX)
    for number in range(min(side, (wide - 24) // (dot + gap))):
        screen.paste(ink, (left + 12 + number * (dot + gap), top + (high - dot) // 2), mask)
    return Shown(np.array(screen), Box(left + 4, top + 4, left + wide - 3, top + high - 3), "dots", side)


def _spline(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a smooth line through `points`: a Catmull-Rom spline."""
    p = np.concatenate([points[:1], points, points[-1:]])
    t = np.linspace(0, 1, 16, endpoint=False)[:, None]
    parts = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False)
    ]
    return np.concatenate(parts)
