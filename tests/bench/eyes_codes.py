"""Screens with QR and bar codes on them, drawn by other libraries than the one that looks for them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import barcode  # type: ignore[import-untyped]
import cv2
import numpy as np
import segno
import zxingcpp
from numpy.typing import NDArray

from redact.types import Box, Pixels
from tests.bench.eyes_screens import jpeg, page, paste

Modules = NDArray[np.bool_]

QUIET_BARS = 20
"""Modules of ground beside a bar code: ten times its narrowest bar, which some kinds draw with two."""
QR_STYLES = (
    "plain",
    "inverted",
    "dots",
    "all dots",
    "rounded",
    "logo",
    "coloured",
    "little quiet",
    "turned",
    "photographed",
    "jpeg",
)
MATRIX = {"aztec": "Aztec", "data matrix": "DataMatrix", "pdf417": "PDF417"}
LINEAR = ("code128", "code39", "ean13", "ean8", "upca", "itf", "codabar")
WORDS = (
    "otpauth://totp/Kestrel:{n}?secret=JBSWY3DPEHPK3PXP&issuer=Kestrel",
    "https://kestrel.example/join/{n}",
    "WIFI:S:Kestrel-{n};T:WPA;P:tulip mango;;",
    "BEGIN:VCARD\nVERSION:3.0\nFN:Anouk Velden\nTEL:+31 20 555 {n}\nEND:VCARD",
    "{n}",
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen, where a code stands on it, and what it was drawn as."""

    pixels: Pixels
    box: Box
    style: str
    side: int


def qr(seed: int, style: str) -> Drawn:
    """Return a screen with a QR code of 80 to 320 pixels, with at least two pixels a module."""
    chance = random.Random(f"qr {style} {seed}")
    text = chance.choice(WORDS).format(n=chance.randrange(10**4, 10**8))
    code = segno.make_qr(text, error="h" if style == "logo" else chance.choice("lmq"))
    modules = np.array([[bool(cell) for cell in row] for row in code.matrix])
    least = max(2, -(-80 // len(modules)))
    pitch = chance.randint(least, max(least, 320 // len(modules)))
    ink, ground = _colours(chance, style)
    quiet = chance.choice((1, 2)) if style == "little quiet" else 4
    cell = {"dots": _dot, "all dots": _dot, "rounded": _rounded}.get(style, _square)
    picture = _drawn(modules, pitch, quiet, ink, ground, cell)
    if style == "dots":
        _put_finders(picture, len(modules), pitch, quiet, ink, ground)
    if style == "logo":
        _put_logo(picture, chance)
    return _placed(chance, picture, style, quiet * pitch, ground)


def matrix(seed: int, name: str) -> Drawn:
    """Return a screen with a code of another kind that is an area. Its modules are two to six pixels."""
    chance = random.Random(f"{name} {seed}")
    text = chance.choice(WORDS).format(n=chance.randrange(10**4, 10**8))
    made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, MATRIX[name]))
    image = np.array(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    pitch = chance.randint(3 if len(image) < 40 else 2, 5)
    ink, ground = _colours(chance, chance.choice(("plain", "inverted")) if name != "pdf417" else "plain")
    picture = _drawn(image < 128, pitch, 3, ink, ground, _square)
    return _placed(chance, picture, chance.choice(("plain", "jpeg")), 3 * pitch, ground, name)


def linear(seed: int, name: str) -> Drawn:
    """Return a screen with a bar code whose narrowest bar is one to four pixels."""
    chance = random.Random(f"{name} {seed}")
    digits = "".join(chance.choices("0123456789", k={"ean13": 12, "ean8": 7, "upca": 11}.get(name, 10)))
    if name == "codabar":
        made = zxingcpp.create_barcode(f"A{digits}B", zxingcpp.BarcodeFormat.Codabar)
        bars = np.array(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))[0] < 128
    else:
        bars = np.array([bit == "1" for bit in barcode.get(name, digits).build()[0]])
    pitch = chance.randint(1, 4)
    picture = _drawn(bars[None], pitch, QUIET_BARS, (0, 0, 0), (255, 255, 255), _square)
    row = picture[len(picture) // 2]
    margin = np.full((4, len(row), 3), 255, np.uint8)
    picture = np.concatenate([margin, np.tile(row, (chance.randint(24, 90), 1, 1)), margin])
    return _placed(chance, picture, chance.choice(("plain", "jpeg")), QUIET_BARS * pitch, (255, 255, 255), name)


def behind_a_window(seed: int, share: float) -> Drawn:
    """Return a screen with a QR code of which `share` of the width is behind a window."""
    drawn = qr(seed, "plain")
    box, pixels = drawn.box, drawn.pixels.copy()
    left = box.right - round(share * box.width)
    pixels[max(box.top - 30, 0) : box.bottom + 30, left : box.right + 60] = (236, 238, 242)
    return Drawn(pixels, Box(box.left, box.top, left, box.bottom), f"{share:.0%} behind a window", drawn.side)


def _placed(
    chance: random.Random, picture: Pixels, style: str, quiet: int, ground: tuple[int, int, int], name: str = ""
) -> Drawn:
    if style == "turned":
        picture, quiet = _turned(picture, quiet, chance.uniform(-40, 40), ground)
    elif style == "photographed":
        picture = _photographed(picture, chance)
    screen = page(chance, 900, 620)
    height, width = picture.shape[:2]
    if height > 560 or width > 840:
        shrink = min(560 / height, 840 / width)
        picture = cv2.resize(picture, (int(width * shrink), int(height * shrink)), interpolation=cv2.INTER_AREA).astype(np.uint8)
        height, width, quiet = *picture.shape[:2], int(quiet * shrink)
    left, top = chance.randint(20, 880 - width), chance.randint(20, 600 - height)
    paste(screen, picture, left, top)
    low = quiet if name not in LINEAR else 4
    box = Box(left + quiet, top + low, left + width - quiet, top + height - low)
    return Drawn(
        jpeg(screen, chance.choice((60, 75, 90))) if style == "jpeg" else screen, box, name or style, min(box.width, box.height)
    )


def _colours(chance: random.Random, style: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    if style == "inverted":
        return chance.choice(((255, 255, 255), (230, 237, 243))), chance.choice(((0, 0, 0), (22, 27, 34), (32, 33, 36)))
    if style == "coloured":
        return chance.choice(((20, 60, 120), (120, 20, 60), (0, 90, 60))), chance.choice(((255, 250, 220), (225, 240, 255)))
    return (0, 0, 0), (255, 255, 255)


def _drawn(
    modules: Modules,
    pitch: int,
    quiet: int,
    ink: tuple[int, int, int],
    ground: tuple[int, int, int],
    cell: Callable[[int], NDArray[np.float64]],
) -> Pixels:
    fine = np.kron(np.pad(modules, quiet).astype(float), cell(pitch))[..., None]
    return (fine * ink + (1 - fine) * ground).round().astype(np.uint8)


def _square(pitch: int) -> NDArray[np.float64]:
    return np.ones((pitch, pitch))


def _dot(pitch: int) -> NDArray[np.float64]:
    return _disc(pitch, 0.46)


def _rounded(pitch: int) -> NDArray[np.float64]:
    return np.minimum(_disc(pitch, 0.6), 1)


def _disc(pitch: int, radius: float) -> NDArray[np.float64]:
    fine = 8
    at = (np.arange(pitch * fine) + 0.5) / (pitch * fine) - 0.5
    inside = (at[:, None] ** 2 + at[None] ** 2 <= radius**2).astype(float)
    return np.asarray(inside.reshape(pitch, fine, pitch, fine).mean(axis=(1, 3)), np.float64)


def _put_finders(
    picture: Pixels, modules: int, pitch: int, quiet: int, ink: tuple[int, int, int], ground: tuple[int, int, int]
) -> None:
    """Draw the three corners in one piece, as programs do that draw everything else with dots."""
    for row, column in ((0, 0), (0, modules - 7), (modules - 7, 0)):
        for ring, colour in ((0, ink), (1, ground), (2, ink)):
            left, top, side = (quiet + column + ring) * pitch, (quiet + row + ring) * pitch, (7 - 2 * ring) * pitch
            picture[top : top + side, left : left + side] = colour


def _put_logo(picture: Pixels, chance: random.Random) -> None:
    middle, half = len(picture) // 2, round(len(picture) * chance.uniform(0.08, 0.12))
    cv2.rectangle(picture, (middle - half, middle - half), (middle + half, middle + half), (255, 255, 255), -1)
    cv2.circle(picture, (middle, middle), int(half * 0.85), tuple(chance.choices(range(40, 220), k=3)), -1)


def _turned(picture: Pixels, quiet: int, degrees: float, ground: tuple[int, int, int]) -> tuple[Pixels, int]:
    """Return a code that does not stand upright, and how far around it there is only ground."""
    inside = len(picture) - 2 * quiet
    angle = np.radians(abs(degrees))
    tall = inside * (np.cos(angle) + np.sin(angle))
    side = int(tall) + 2 * quiet
    way = cv2.getRotationMatrix2D((len(picture) / 2, len(picture) / 2), degrees, 1)
    way = way + np.array([[0, 0, 1], [0, 0, 1]]) * ((side - len(picture)) / 2)
    return np.asarray(cv2.warpAffine(picture, way, (side, side), flags=cv2.INTER_LINEAR, borderValue=ground), np.uint8), quiet


def _photographed(picture: Pixels, chance: random.Random) -> Pixels:
    height, width = picture.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    off = np.array([[chance.uniform(-0.06, 0.06) * width, chance.uniform(-0.06, 0.06) * height] for _ in corners], np.float32)
    way = cv2.getPerspectiveTransform(corners, corners + off)
    seen = cv2.warpPerspective(picture, way, (width, height), borderValue=(200, 200, 200)).astype(np.float32)
    light = np.linspace(chance.uniform(0.5, 0.8), chance.uniform(0.8, 1), width)[None, :, None]
    grain = np.random.default_rng(chance.randrange(1 << 30)).normal(0, 6, seen.shape)
    return np.clip(cv2.GaussianBlur(seen, (3, 3), 0.7) * light + grain, 0, 255).astype(np.uint8)
