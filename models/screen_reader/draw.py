"""Draws one line of text as a screen shows it, with what a screen has around it, and cuts it out as the splitter would.

Skia rasterises as it does in Chromium, HarfBuzz shapes. The text's coverage is drawn once, white on black; colours, grounds,
highlights and gradients are put together from it, so that each of them can be anything.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
import skia
import uharfbuzz
from numpy.typing import NDArray
from redact.ocr.screen_line import prepared
from redact.ocr.strokes import strokes

from alphabet import FOREIGN
from fonts import Face, Fonts
from texts import FOREIGN_CATALOGUES, Texts

SIZES = (
    9,
    10,
    10,
    11,
    11,
    11,
    12,
    12,
    12,
    12,
    13,
    13,
    13,
    13,
    14,
    14,
    14,
    14,
    15,
    15,
    16,
    16,
    16,
    17,
    18,
    18,
    20,
    22,
    24,
    28,
    32,
    40,
    48,
    60,
)
SCALES = (1, 1, 1, 1, 1, 1.1, 1.25, 1.5, 1.5, 1.75, 2, 2)
MOST_PIXELS = 72
ROOM, ROOM_ABOVE = 24, 8
"""Pixels beside and above the text for what stands there."""
WIDEST = 1760
"""Widest input to train on."""
EDGINGS = (skia.Font.Edging.kAntiAlias, skia.Font.Edging.kSubpixelAntiAlias, skia.Font.Edging.kAlias)
HINTINGS = (skia.FontHinting.kNone, skia.FontHinting.kSlight, skia.FontHinting.kNormal, skia.FontHinting.kFull)
GEOMETRIES = (skia.PixelGeometry.kRGB_H_PixelGeometry, skia.PixelGeometry.kBGR_H_PixelGeometry)
FIGURES = {"onum": 0.12, "zero": 0.08, "tnum": 0.1, "pnum": 0.1}
"""How often figures are set in another way that a font knows: with descenders, with a dotted zero, all as wide."""
WHITE = skia.Paint(Color=skia.ColorWHITE)
ICONS = "".join(map(chr, range(0xF000, 0xF2E0)))
SPACED = ("Han", "Thai", "Hebrew", "Georgian", "Armenian")
"""Scripts whose letters stand side by side: one sign is read for each of them, in other scripts one for each word."""

Coverage = NDArray[np.float32]
"""(height, width, 3): how much of each colour of each pixel is covered, 0 to 1."""


@dataclass(frozen=True)
class Sample:
    """A line image as the network takes it, and what stands there."""

    image: NDArray[np.uint8]
    text: str
    kind: str
    family: str


@dataclass(frozen=True)
class Style:
    """How the text of one line is set."""

    face: Face
    size: float
    edging: skia.Font.Edging
    hinting: skia.FontHinting
    is_subpixel: bool
    is_emboldened: bool
    geometry: skia.PixelGeometry
    spacing: float
    features: dict[str, bool]
    stretch: float = 1.0
    skew: float = 0.0


class Lines:
    """Draws lines without end."""

    def __init__(self, rng: Random, texts: Texts, fonts: Fonts) -> None:
        self._rng, self._texts, self._fonts = rng, texts, fonts
        self._noise = np.random.default_rng(rng.getrandbits(32))
        self._families = sorted(fonts.text)
        self._weights = [2.5 if fonts.text[family][0].is_mono else 1.0 for family in self._families]

    def draw(self, kind: str = "") -> Sample | None:
        """Return one line, or nothing where the choice made none that can be read."""
        rng = self._rng
        if not kind and rng.random() < 0.04:
            kind, text, shown, faces = self._foreign()
            face = faces[-1]
        else:
            faces = self._fonts.text[rng.choices(self._families, self._weights)[0]]
            upright = [face for face in faces if not face.is_italic]
            regular = [face for face in upright if not face.is_bold]
            choice = rng.random()
            face = rng.choice((choice < 0.7 and regular) or (choice < 0.93 and upright) or faces)
            for _ in range(20):
                kind, text = self._texts.line(kind)
                if face.known.issuperset(text):
                    break
            else:
                return None
            shown = text
        style = self._style(face)
        coverage = self._set(shown, style)
        if coverage is None or coverage.max() < 0.5:
            return None
        pixels, box = self._scene(coverage, style)
        left, top, right, bottom = box
        crop = pixels[top:bottom, left:right]
        if crop.shape[0] < 4 or crop.shape[1] < 2:
            return None
        image, _ = prepared(np.ascontiguousarray(self._worn(crop)))
        # CTC needs an output for each character, and one between two that are alike.
        if image.shape[1] > WIDEST or image.shape[1] // 2 - 8 < 1.2 * len(text):
            return None
        return Sample(image, text, kind, face.family)

    def _foreign(self) -> tuple[str, str, str, list[Face]]:
        rng = self._rng
        script = rng.choice(("Han", "Han", "Han", "Han", *FOREIGN_CATALOGUES))
        faces = [face for name, face in self._fonts.foreign if name == script]
        while not faces:
            script = "Han"
            faces = [face for name, face in self._fonts.foreign if name == script]
        shown = ""
        face = rng.choice(faces)
        while not shown or not all(face.typeface.unicharToGlyph(ord(char)) for char in shown if char != " "):
            shown = self._texts.foreign(script)
            face = rng.choice(faces)
        if script in SPACED:
            text = "".join(char if char == " " else FOREIGN for char in shown if not _is_mark(char))
        else:
            text = " ".join(FOREIGN for _ in shown.split())
        return "foreign", text, shown, [face]

    def _style(self, face: Face) -> Style:
        rng = self._rng
        size = rng.choice(SIZES) * rng.choice(SCALES)
        is_subpixel = rng.random() < 0.6
        spacing = 0.0
        if face.is_mono and rng.random() < 0.4:  # some monospaced fonts stand far apart
            spacing = rng.uniform(-0.03, 0.17) * size
        elif rng.random() < 0.08:
            spacing = rng.choice((-0.3, 0.3, 0.5, 1, 1, 2, 3))
        features = {name: True for name, share in FIGURES.items() if rng.random() < share}
        if spacing or rng.random() < 0.5:
            features |= {"liga": False, "calt": False, "clig": False}
        return Style(
            face,
            min(size if is_subpixel else round(size), MOST_PIXELS),
            rng.choices(EDGINGS, (60, 35, 5))[0],
            rng.choices(HINTINGS, (35, 35, 15, 15))[0],
            is_subpixel,
            rng.random() < 0.03,
            rng.choice(GEOMETRIES),
            spacing,
            features,
            rng.uniform(0.82, 1.2) if rng.random() < 0.35 else 1.0,
            rng.uniform(-0.25, 0.05) if rng.random() < 0.06 else 0.0,
        )

    def _set(self, text: str, style: Style) -> Coverage | None:
        """Return the coverage of `text`, with room around it."""
        rng = self._rng
        font = skia.Font(style.face.typeface, style.size)
        font.setEdging(style.edging)
        font.setHinting(style.hinting)
        font.setSubpixel(style.is_subpixel)
        font.setEmbolden(style.is_emboldened)
        font.setScaleX(style.stretch)
        font.setSkewX(style.skew)
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(style.face.shaper, buffer, style.features)
        unit = style.size / style.face.shaper.face.upem
        glyphs, places = [], []
        x = ROOM + (rng.random() if style.is_subpixel else 0)
        # Some monospaced fonts have their dots at one side of the cell.
        aside = rng.uniform(-0.2, 0.12) * style.size if style.face.is_mono and rng.random() < 0.25 else 0.0
        least_space, most_space = rng.choices(((0, 0), (0, 0.9), (-0.07, 0)), (76, 12, 12))[0]
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(info.codepoint)
            shift = aside if text[info.cluster] in ".,:;!'\"" else 0.0
            places.append(skia.Point(x + shift + position.x_offset * unit * style.stretch, -position.y_offset * unit))
            advance = position.x_advance * unit * style.stretch
            if text[info.cluster] == " ":
                advance += rng.uniform(least_space, most_space) * style.size
            x += (advance if style.is_subpixel else round(advance)) + style.spacing
        metrics = font.getMetrics()
        above, below = int(-metrics.fAscent) + ROOM_ABOVE, int(metrics.fDescent) + ROOM_ABOVE
        width, height = int(x) + 2 * ROOM, above + below
        if width > 6000 or not glyphs:
            return None
        builder = skia.TextBlobBuilder()
        builder.allocRunPos(font, glyphs, places)
        image = np.zeros((height, width, 4), np.uint8)
        info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kOpaque_AlphaType)
        surface = skia.Surface.MakeRasterDirect(info, image, width * 4, skia.SurfaceProps(0, style.geometry))
        surface.getCanvas().drawTextBlob(builder.make(), 0, above, WHITE)
        del surface
        if rng.random() < 0.5:
            image = cv2.LUT(image, (255 * np.linspace(0, 1, 256) ** rng.uniform(0.65, 1.5)).astype(np.uint8))
        return np.asarray(image[..., :3] * np.float32(1 / 255), np.float32)

    def _scene(self, coverage: Coverage, style: Style) -> tuple[NDArray[np.uint8], tuple[int, int, int, int]]:
        """Return the line with its surroundings, and the box to cut out: left, top, right, bottom."""
        rng = self._rng
        height, width = coverage.shape[:2]
        ink, ground = self._colours()
        ink_field = np.broadcast_to(ink, coverage.shape)
        ground_field = np.broadcast_to(ground, coverage.shape)
        if rng.random() < 0.12:  # runs of other colours, as in code
            ink_field = ink_field.copy()
            for _ in range(rng.randint(1, 4)):
                start = rng.randrange(width)
                ink_field[:, start : start + rng.randint(10, 200)] = self._ink_on(ground)
        if rng.random() < 0.07:
            ground_field = self._uneven(ground_field, 0.5)
        if rng.random() < 0.07:
            start, length = rng.randint(-40, width), rng.randint(8, width + 40)
            span = slice(max(start, 0), max(start + length, 0))
            ink_field, ground_field = ink_field.copy(), ground_field.copy()
            ground_field[:, span] = shade = self._near(ground) if rng.random() < 0.5 else self._any_colour()
            if abs(_luma(shade) - _luma(ink)) < 60:
                ink_field[:, span] = self._ink_on(shade)
        tight = self._tight(coverage)
        coverage = coverage.copy()
        extra = self._beside(coverage, style, tight)
        pixels = ground_field + (ink_field - ground_field) * np.maximum(coverage, extra)
        left, top, right, bottom = (
            edge + rng.choices((-1, 0, 1, 2), weights)[0]
            for edge, weights in zip(tight, ((35, 60, 5, 0), (35, 60, 5, 0), (0, 50, 35, 15), (0, 60, 28, 12)), strict=True)
        )
        if rng.random() < 0.1:  # what stands beside the line made the cut higher
            more = round((bottom - top) * rng.uniform(0.05, 0.45))
            top, bottom = (top - more, bottom) if rng.random() < 0.3 else (top, bottom + more)
        box = max(left, 0), max(top, 0), min(right, width), min(bottom, height)
        pixels = self._framed(pixels, box, ground)
        if rng.random() < 0.04:
            self._point(pixels, box)
        return np.clip(pixels, 0, 255).astype(np.uint8), box

    def _tight(self, coverage: Coverage) -> tuple[int, int, int, int]:
        """Return the box of the ink as far as the splitter sees it."""
        seen = strokes((coverage * self._rng.choice((255, 200, 120))).astype(np.uint8)) > 0
        columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
        if not len(columns):
            return 0, 0, 0, 0
        return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1

    def _beside(self, coverage: Coverage, style: Style, tight: tuple[int, int, int, int]) -> Coverage:
        """Return the coverage of what is no text of the line: underlines, carets, icons, the lines above and below."""
        rng = self._rng
        height, width = coverage.shape[:2]
        left, top, right, bottom = tight
        extra = np.zeros_like(coverage)
        thick = max(round(style.size / rng.uniform(12, 18)), 1)
        if rng.random() < 0.07:  # an underline
            y = bottom + rng.randint(-max(int(style.size * 0.22), 1), max(int(style.size * 0.3), 3))
            extra[y : y + thick, left:right] = 1
        if rng.random() < 0.04:  # a caret
            x = max(rng.choice((left - 2, right + 1, rng.randint(left, right))), 1)
            gap = coverage[:, x - 1 : x + 2].max(initial=0) < 0.2
            if gap or rng.random() < 0.15:
                extra[max(top - 2, 0) : bottom + 2, x : x + rng.choice((1, 1, 2))] = 1
        if rng.random() < 0.1 and width < 1500:  # the lines above and below
            other = self._set(self._texts.line()[1], style) if style.face.known.issuperset("a") else None
            if other is not None:
                shift = int(style.size * rng.uniform(1.0, 1.5))
                lines = np.zeros_like(coverage)
                common = min(width, other.shape[1]), min(height, other.shape[0])
                lines[: common[1], : common[0]] = other[: common[1], : common[0]]
                for by in (shift, -shift):
                    moved = np.roll(lines, by, axis=0)
                    moved[: max(by, 0)] = 0
                    moved[height + min(by, 0) :] = 0
                    # What would overlap the line is another layout than any screen has.
                    moved[top:bottom] = 0
                    extra = np.maximum(extra, moved)
        if rng.random() < 0.06 and self._fonts.icons:
            sign = rng.choice(ICONS)
            look = Style(
                rng.choice(self._fonts.icons),
                style.size * rng.uniform(0.8, 1.2),
                style.edging,
                style.hinting,
                is_subpixel=True,
                is_emboldened=False,
                geometry=style.geometry,
                spacing=0,
                features={},
            )
            icon = self._set(sign, look)
            if icon is not None:
                self._place_icon(extra, icon, tight, style)
        return extra

    def _place_icon(self, extra: Coverage, icon: Coverage, tight: tuple[int, int, int, int], style: Style) -> None:
        rows, columns = np.flatnonzero(icon.any(axis=(1, 2))), np.flatnonzero(icon.any(axis=(0, 2)))
        if not len(rows):
            return
        icon = icon[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        gap = max(int(style.size * self._rng.uniform(0.25, 0.5)), 2)
        left, top, right, bottom = tight
        x = left - gap - icon.shape[1] if self._rng.random() < 0.6 else right + gap
        y = (top + bottom - icon.shape[0]) // 2
        if x >= 0 and y >= 0 and x + icon.shape[1] <= extra.shape[1] and y + icon.shape[0] <= extra.shape[0]:
            extra[y : y + icon.shape[0], x : x + icon.shape[1]] = icon

    def _framed(
        self, pixels: NDArray[np.float32], box: tuple[int, int, int, int], ground: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Draw what wrong cuts leave at the edges of the box: rules and borders, and boxes painted over what stood beside it."""
        rng = self._rng
        left, top, right, bottom = box
        choice = rng.random()
        if choice < 0.05:
            pixels = pixels.copy()
            shade = (0, 0, 0) if rng.random() < 0.7 else self._any_colour()
            if rng.random() < 0.6:
                pixels[:, right - 1 :] = shade
            if rng.random() < 0.6:
                pixels[:, : left + 1] = shade
            return pixels
        if choice > 0.11:
            return pixels
        colour = self._near(ground) if rng.random() < 0.6 else self._any_colour()
        pixels = pixels.copy()
        for edge in rng.sample(("top", "bottom", "left", "right"), rng.randint(1, 3)):
            if edge == "top":
                pixels[max(top - 1, 0), left:right] = colour
            elif edge == "bottom":
                pixels[min(bottom, len(pixels) - 1), left:right] = colour
            elif edge == "left":
                pixels[top:bottom, max(left - 2, 0)] = colour
            else:
                pixels[top:bottom, min(right + 1, pixels.shape[1] - 1)] = colour
        return pixels

    def _point(self, pixels: NDArray[np.float32], box: tuple[int, int, int, int]) -> None:
        """Draw the mouse pointer over the line: its arrow covers a character at most."""
        rng = self._rng
        left, top, right, bottom = box
        size = max((bottom - top) * rng.uniform(0.6, 1.1), 8)
        x, y = rng.uniform(left, right), rng.uniform(top, bottom + 4)
        arrow = np.array([(0, 0), (0, 1), (0.24, 0.78), (0.4, 1.1), (0.52, 1.04), (0.38, 0.74), (0.68, 0.7)]) * size + (x, y)
        points = np.round(arrow * 8).astype(np.int32)
        dark = rng.random() < 0.6
        cv2.fillPoly(pixels, [points], (0, 0, 0) if dark else (255, 255, 255), cv2.LINE_AA, 3)
        cv2.polylines(pixels, [points], True, (255, 255, 255) if dark else (0, 0, 0), 1, cv2.LINE_AA, 3)

    def _worn(self, crop: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the crop as recorders leave it: some are compressed, resized or noisy."""
        rng = self._rng
        choice = rng.random()
        height, width = crop.shape[:2]
        if choice < 0.08:
            _, data = cv2.imencode(".jpg", crop, (cv2.IMWRITE_JPEG_QUALITY, rng.randint(55, 95)))
            return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
        if choice < 0.15:
            factor = rng.uniform(0.7, 1.5)
            size = max(round(width * factor), 4), max(round(height * factor), 7)
            return np.asarray(
                cv2.resize(crop, size, interpolation=rng.choice((cv2.INTER_LINEAR, cv2.INTER_AREA, cv2.INTER_CUBIC))), np.uint8
            )
        if choice < 0.18:
            return np.asarray(cv2.GaussianBlur(crop, (0, 0), rng.uniform(0.3, 0.6)), np.uint8)
        if choice < 0.22:
            noisy = crop + self._noise.normal(0, rng.uniform(1, 6), crop.shape)
            return np.clip(noisy, 0, 255).astype(np.uint8)
        return crop

    def _colours(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        rng = self._rng
        choice = rng.random()
        if choice < 0.45:
            ground = np.array([rng.randint(238, 255)] * 3) - (0 if rng.random() < 0.6 else [rng.randint(0, 14) for _ in range(3)])
        elif choice < 0.8:
            ground = np.array([rng.randint(0, 55)] * 3) + (0 if rng.random() < 0.5 else [rng.randint(0, 25) for _ in range(3)])
        else:
            ground = self._any_colour()
        ground = ground.astype(np.float32)
        return self._ink_on(ground), ground

    def _ink_on(self, ground: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a colour that can be read on `ground`: mostly as strong as it gets, sometimes a hint or a colour."""
        rng = self._rng
        is_light = _luma(ground) > 130
        if rng.random() < 0.5:
            shade = rng.randint(0, 70) if is_light else rng.randint(190, 255)
            return np.array([shade] * 3, np.float32)
        while True:
            ink = self._any_colour() if rng.random() < 0.6 else np.array([rng.randint(0, 255)] * 3, np.float32)
            if abs(_luma(ink) - _luma(ground)) > 55:
                return ink

    def _any_colour(self) -> NDArray[np.float32]:
        return np.array([self._rng.randint(0, 255) for _ in range(3)], np.float32)

    def _near(self, colour: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.clip(colour + [self._rng.randint(-45, 45) for _ in range(3)], 0, 255).astype(np.float32)

    def _uneven(self, ground: NDArray[np.float32], strength: float) -> NDArray[np.float32]:
        """Return a ground that changes slowly, as gradients and out-of-focus photographs do."""
        height, width = ground.shape[:2]
        coarse = self._noise.normal(0, 18 * strength, (3, max(width // 60, 2), 3)).astype(np.float32)
        return np.clip(ground + cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), 0, 255).astype(np.float32)


def _luma(colour: NDArray[np.float32]) -> float:
    return float(colour @ np.array([0.299, 0.587, 0.114], np.float32))


def _is_mark(char: str) -> bool:
    """Return whether `char` stands above or below the one before it."""
    return unicodedata.category(char) in ("Mn", "Me", "Cf")
