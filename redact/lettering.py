"""Draws invented text where a value was covered, in the size and the colours of the text beside it.

Size and colours are told from pixels outside all covered boxes, and the drawing from nothing but box, text and lettering: so it
says nothing of what stood there, and can be drawn again to check it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from redact.types import Box, Colour, Lettering, Pixels

SMALLEST_PX, LARGEST_PX = 7, 72
"""Sizes of a font between which anything is drawn."""
LEAST_SHRUNK = 0.75
"""The share of its size down to which a text is made smaller so that it fits."""
CAPITAL, DESCENT = 0.7, 0.2
"""How far capitals reach above the base line and letters below it, in the font's size; most faces of screens are alike in it."""
ALIKE = 0.8
"""The share of the size that fits into a box from which on text beside it is of the size that was in it."""
LEAST_OWN = 0.1
"""The share of a box that must be beside what it hides for that to be its ground."""
REACHES_PX = (3, 12, 48)
"""How far from a box its ground is looked for, until there is anything outside of all boxes."""
CONTRAST = 60
"""The least difference from the ground, summed over red, green and blue, that is ink: noise and shades of the ground are less."""
FAINT = 0.6
"""The share of the strongest contrast below which a pixel is the edge of a letter."""
LEAST_LETTERS = 3
"""What fewer letters than these have in common is chance."""
WHITE, BLACK = (255, 255, 255), (0, 0, 0)

Mask = NDArray[np.bool_]


def lettering(pixels: Pixels, is_outside: Mask, box: Box) -> Lettering:
    """Return how text is drawn in `box`, by what stands around it: on its rows, else near them.

    pixels: (height, width, 3), uint8, RGB. is_outside: (height, width), True where nothing stands that is to be hidden; no other
    pixel has a say. Without any text near, the ink is black or white, and the size what fits into the box. The base line is that
    of the text beside the box, if there is any.
    """
    ground = _ground(pixels, is_outside, box)
    fitting = min(max(int(box.height / (CAPITAL + 2 * DESCENT)), SMALLEST_PX), LARGEST_PX)
    best = Lettering(fitting, BLACK if _luminance(ground) > 127 else WHITE, ground)
    size_px = base_px = 0
    for area in _neighbourhoods(box, *is_outside.shape):
        found = _text(pixels[_slices(area)], is_outside[_slices(area)], ground, fitting)
        if found is not None and found[0] > size_px:
            size_px = found[0]
            is_beside = (area.top, area.bottom) == (box.top, box.bottom)
            base_px = found[2] if is_beside and not base_px else base_px
            best = Lettering(min(max(size_px, SMALLEST_PX), fitting), found[1], ground, base_px)
        if size_px >= ALIKE * fitting:
            break
    return best


def letter(painted: Pixels, box: Box, text: str, how: Lettering) -> None:
    """Fill `box` with the ground and draw `text` into it, in place; no pixel outside the box changes.

    From the left, in the middle of the box's height; smaller where it would not fit, on several lines where the box is high
    enough, and what still goes beyond its right edge is cut off. Characters beyond ASCII are left out: the face has none of them.
    """
    ground, ink = np.asarray(how.ground, np.float32), np.asarray(how.ink, np.float32)
    drawn = "".join(sign for sign in text if " " <= sign <= "~") if how.size_px else ""
    share = _drawn(drawn, box.width, box.height, how.size_px or SMALLEST_PX, how.base_px)
    painted[_slices(box)] = np.rint(ground + share[..., None] * (ink - ground)).astype(np.uint8)


def _ground(pixels: Pixels, is_outside: Mask, box: Box) -> Colour:
    """Return the commonest colour in a box beside what it hides; else at both of its sides, half way up, where its own field,
    cell or button is; else around it."""
    height, width = is_outside.shape
    own = pixels[_slices(box)][is_outside[_slices(box)]]
    if len(own) >= LEAST_OWN * box.width * box.height:
        return _commonest(own)
    middle = box.height // 4
    for reach in REACHES_PX:
        for above in (-middle, reach):
            left, right = max(box.left - reach, 0), min(box.right + reach, width)
            ring = _slices(Box(left, max(box.top - above, 0), right, min(box.bottom + above, height)))
            colours = pixels[ring][is_outside[ring]]
            if len(colours):
                return _commonest(colours)
    return WHITE


def _neighbourhoods(box: Box, height: int, width: int) -> Iterator[Box]:
    """Yield where to look for text: beside a box, on all of its rows, and around it; in the box's heights."""
    for aside, above in ((16, 0), (80, 0), (16, 4)):
        left, right = max(box.left - aside * box.height, 0), min(box.right + aside * box.height, width)
        yield Box(left, max(box.top - above * box.height, 0), right, min(box.bottom + above * box.height, height))


def _text(pixels: Pixels, is_outside: Mask, ground: Colour, most_px: int) -> tuple[int, Colour, int] | None:
    """Return the size in pixels and the colour of the largest text in a part of a picture that is no larger than `most_px`, and
    how far down its base line is.

    Letters are thin and short strokes that differ from the ground.
    """
    contrast = np.abs(pixels.astype(np.int16) - np.asarray(ground, np.int16)).sum(axis=2, dtype=np.int32)
    ink = np.where(is_outside & (contrast >= CONTRAST), np.uint8(1), np.uint8(0))
    for width, height in ((most_px // 3 + 2, most_px // 3 + 2), (2 * most_px, 1), (1, 3 * most_px // 2)):
        # What holds such a rectangle is a surface, a rule or a border.
        ink &= 1 - cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((height, width), np.uint8))
    _, labels, found, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    heights = found[:, cv2.CC_STAT_HEIGHT]
    is_letter = (
        (heights >= SMALLEST_PX * CAPITAL) & (heights <= most_px * CAPITAL + 1) & (found[:, cv2.CC_STAT_WIDTH] <= 2 * most_px)
    )
    is_letter[0] = False
    if is_letter.sum() < LEAST_LETTERS:
        return None
    tallest = np.sort(heights[is_letter])[-LEAST_LETTERS]
    of_text = (is_letter & (heights >= ALIKE * tallest))[labels]
    strongest = FAINT * float(np.quantile(contrast[of_text], 0.95))
    bottoms = (found[:, cv2.CC_STAT_TOP] + heights)[is_letter]
    return (
        round(float(tallest) / CAPITAL),
        _commonest(pixels[of_text & (contrast >= strongest)]),
        int(np.bincount(bottoms).argmax()),
    )


def _commonest(colours: NDArray[np.uint8]) -> Colour:
    """Return the colour that most of `colours` (count, 3) are or nearly are. Of equally many, the darkest in red."""
    coarse = (colours >> 4) @ np.asarray([256, 16, 1], np.int32)
    exact = colours[coarse == np.bincount(coarse).argmax()] @ np.asarray([1 << 16, 1 << 8, 1], np.int32)
    values, counts = np.unique(exact, return_counts=True)
    commonest = int(values[counts.argmax()])
    return commonest >> 16, commonest >> 8 & 255, commonest & 255


def _luminance(colour: Colour) -> float:
    """Return 0 to 255. Source: ITU-R BT.601."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def _drawn(text: str, width: int, height: int, size_px: int, base_px: int) -> NDArray[np.float32]:
    """Return (height, width): the share of ink in each pixel, 0 to 1. base_px: where the base line of a single line is."""
    pad = max(round(size_px / 4), 1)
    lines = _wrapped(text, size_px, width - 2 * pad)
    if round(CAPITAL * size_px) + len(lines) * _pitch(size_px) > height + _pitch(size_px):
        lines = [text]
    least = max(LEAST_SHRUNK * size_px, SMALLEST_PX)
    while size_px > least and max((_font(size_px).getlength(line) for line in lines), default=0) > width - pad:
        size_px -= 1
    image = Image.new("L", (width, height))
    pen = ImageDraw.Draw(image)
    above = (height - (len(lines) - 1) * _pitch(size_px) - round(CAPITAL * size_px)) // 2
    for number, line in enumerate(lines):
        base = above + round(CAPITAL * size_px) + number * _pitch(size_px)
        base = base_px if base_px and len(lines) == 1 else base
        pen.text((pad, base), line, 255, _font(size_px), anchor="ls")
    return np.asarray(image, np.float32) / np.float32(255)


def _wrapped(text: str, size_px: int, width: int) -> list[str]:
    """Return `text` in lines that are no wider than `width` pixels, but for words that are wider themselves."""
    lines: list[str] = []
    for word in text.split():
        if lines and _font(size_px).getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _pitch(size_px: int) -> int:
    return round(1.3 * size_px)


@lru_cache(maxsize=LARGEST_PX)
def _font(size_px: int) -> ImageFont.FreeTypeFont:
    """Return the face that is a part of Pillow: the same on every machine, whatever fonts that has."""
    font = ImageFont.load_default(size_px)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("this Pillow was built without FreeType, which draws surrogates; install Pillow's own wheel")
    return font


def _slices(box: Box) -> tuple[slice, slice]:
    return slice(box.top, box.bottom), slice(box.left, box.right)
