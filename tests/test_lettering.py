"""Invented text is drawn in the size and the colours of what stands around its box, and of nothing that stood inside."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from redact.lettering import LARGEST_PX, SMALLEST_PX, letter, lettering
from redact.types import Box, Colour, Lettering, Pixels

WIDTH, HEIGHT = 320, 96
LIGHT, DARK = (250, 250, 246), (20, 24, 40)
NAVY, PEACH, GREY = (10, 20, 90), (255, 220, 190), (120, 124, 130)
BOX = Box(100, 40, 200, 58)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, top = draw(st.integers(0, WIDTH - 2)), draw(st.integers(0, HEIGHT - 2))
    return Box(left, top, draw(st.integers(left + 1, WIDTH)), draw(st.integers(top + 1, HEIGHT)))


TEXTS = st.text(st.characters(min_codepoint=0, max_codepoint=0x2FF), max_size=60)
COLOURS = st.tuples(*[st.integers(0, 255)] * 3)
LETTERINGS = st.builds(Lettering, st.integers(SMALLEST_PX, LARGEST_PX), COLOURS, COLOURS)


def noise(seed: int) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)


def page(*lines: tuple[int, int, str, int, Colour], ground: Colour = LIGHT) -> Pixels:
    """Draw lines of text: left, base line, text, size, ink."""
    image = Image.new("RGB", (WIDTH, HEIGHT), ground)
    pen = ImageDraw.Draw(image)
    for left, base, text, size_px, ink in lines:
        pen.text((left, base), text, ink, ImageFont.load_default(size_px), anchor="ls")
    return np.array(image)


def outside(*covered: Box) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    mask = np.ones((HEIGHT, WIDTH), np.bool_)
    for box in covered:
        mask[box.top : box.bottom, box.left : box.right] = False
    return mask


def how(pixels: Pixels, *others: Box) -> Lettering:
    return lettering(pixels, outside(BOX, *others), BOX)


def ink_of(painted: Pixels, how: Lettering) -> tuple[slice, slice]:
    """Return the rows and columns that hold anything but the ground."""
    rows, columns = np.nonzero((painted != how.ground).any(axis=2))
    return slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1)


@given(boxes(), st.lists(boxes(), max_size=3), st.integers(0, 1000))
@settings(deadline=None, max_examples=50)
def test_what_was_inside_any_box_has_no_say_in_size_and_colours(box: Box, others: list[Box], seed: int) -> None:
    is_outside, pixels = (
        outside(box, *others),
        page((4, 50, "Order 17 Harbour Steps", 14, NAVY), (9, 80, "paid in March", 12, GREY)),
    )
    other = np.where(is_outside[..., None], pixels, noise(seed))
    assert lettering(pixels, is_outside, box) == lettering(other, is_outside, box)


@given(boxes(), TEXTS, LETTERINGS, st.integers(0, 1000))
@settings(deadline=None, max_examples=100)
def test_no_pixel_outside_the_box_changes_and_all_inside_follow_from_text_and_lettering(
    box: Box, text: str, how: Lettering, seed: int
) -> None:
    pixels, again, other = noise(seed), noise(seed), noise(seed + 1)
    for painted in (pixels, again, other):
        letter(painted, box, text, how)
    is_outside = outside(box)
    assert (pixels[is_outside] == noise(seed)[is_outside]).all()
    assert pixels.tobytes() == again.tobytes()
    assert (pixels[~is_outside] == other[~is_outside]).all()


def test_ground_ink_and_size_are_those_of_the_text_on_the_same_rows() -> None:
    pixels = page((8, 53, "Assigned to", 13, NAVY), (100, 53, "Rosa Frank", 13, NAVY), (8, 85, "last week", 13, PEACH))
    assert how(pixels) == Lettering(13, NAVY, LIGHT, base_px=13)
    dark = page((8, 53, "Assigned to", 13, PEACH), (100, 53, "Rosa Frank", 13, PEACH), ground=DARK)
    assert how(dark) == Lettering(13, PEACH, DARK, base_px=13)


def test_a_surrogate_stands_on_the_base_line_of_the_text_beside_it() -> None:
    pixels = page((8, 53, "Assigned to", 13, NAVY), (100, 53, "Rosa Frank", 13, NAVY))
    letter(pixels, BOX, "H", how(pixels))
    rows = np.flatnonzero((pixels[:, BOX.left : BOX.right] != LIGHT).any(axis=(1, 2)))
    beside = np.flatnonzero((pixels[BOX.top : BOX.bottom, 8:16] != LIGHT).any(axis=(1, 2))) + BOX.top
    assert int(rows.max()) == int(beside.max())


def test_text_that_is_hidden_itself_says_nothing() -> None:
    pixels = page((8, 53, "Assigned to", 13, NAVY), (8, 25, "Harbour Steps", 13, GREY))
    assert how(pixels, Box(4, 38, 90, 58)).ink == GREY


def test_where_the_rows_say_nothing_the_neighbourhood_does() -> None:
    pixels = page((8, 25, "Assigned to", 13, NAVY), (8, 85, "last week", 13, NAVY))
    assert how(pixels) == Lettering(13, NAVY, LIGHT)


def test_smaller_text_beside_a_name_is_not_its_size() -> None:
    pixels = page((220, 52, "yesterday 10:12", 9, GREY), (100, 80, "Shall we meet on Monday", 13, NAVY))
    assert replace(how(pixels), base_px=0) == Lettering(13, NAVY, LIGHT)


def test_the_ink_is_that_of_the_letters_that_give_the_size() -> None:
    pixels = page((4, 52, "Ebb Edd", 13, NAVY), (204, 52, "mm mm mm mm mm mm", 9, (90, 30, 0)))
    assert replace(how(pixels), base_px=0) == Lettering(13, NAVY, LIGHT)


@pytest.mark.parametrize(("ground", "ink"), [(LIGHT, (0, 0, 0)), (DARK, (255, 255, 255))])
def test_without_any_text_the_ink_is_what_can_be_read_on_the_ground(ground: Colour, ink: Colour) -> None:
    assert how(page(ground=ground)) == Lettering(16, ink, ground)


def test_the_ground_is_that_of_the_cell_and_not_of_the_page() -> None:
    pixels = page()
    pixels[42:56] = PEACH
    assert how(pixels).ground == PEACH


def test_rules_borders_and_surfaces_are_no_ink() -> None:
    pixels = page((8, 53, "Assigned to", 13, NAVY))
    pixels[36], pixels[60], pixels[36:60, 210] = GREY, GREY, GREY
    for left in range(212, 310, 12):
        pixels[44:54, left : left + 10] = (200, 0, 0)
    assert how(pixels).ink == NAVY


def test_where_everything_is_covered_nothing_is_told() -> None:
    assert lettering(noise(1), outside(Box(0, 0, WIDTH, HEIGHT)), BOX) == Lettering(16, (0, 0, 0), (255, 255, 255))


def test_the_text_stands_whole_in_its_box() -> None:
    painted, drawn = page(), Lettering(13, NAVY, LIGHT)
    letter(painted, Box(20, 30, 300, 50), "Gregory Quill", drawn)
    rows, columns = ink_of(painted, drawn)
    assert 22 <= columns.start <= 26
    assert 34 <= rows.start <= 37, "capitals stand in the middle of the box"
    assert 45 <= rows.stop <= 49, "and what hangs below the base line is in it"
    assert columns.stop - columns.start == pytest.approx(ImageFont.load_default(13).getlength("Gregory Quill"), abs=3)


def test_what_is_a_little_too_wide_is_drawn_smaller_and_what_is_much_too_wide_is_cut_off() -> None:
    drawn = Lettering(16, NAVY, LIGHT)
    wide, narrow, narrower = page(), page(), page()
    letter(wide, Box(20, 30, 200, 50), "Gregory Quills", drawn)
    letter(narrow, Box(20, 30, 120, 50), "Gregory Quills", drawn)
    assert ink_of(wide, drawn)[1].stop > 120
    assert ink_of(narrow, drawn)[1].stop <= 118
    assert (narrow[:, :119] != wide[:, :119]).any()
    letter(narrower, Box(20, 30, 60, 50), "Gregory Quills", drawn)
    assert ink_of(narrower, drawn)[1].stop >= 59


def test_in_a_high_box_the_text_goes_over_several_lines_of_its_size() -> None:
    painted, drawn = page(), Lettering(14, NAVY, LIGHT)
    letter(painted, Box(20, 10, 100, 80), "120 Heatherbrook Close", drawn)
    has_ink = (painted != LIGHT).any(axis=(1, 2))
    assert int((np.diff(has_ink.astype(int)) == 1).sum()) == 3


@pytest.mark.parametrize("text", ["", " ", "\u5f20\u4f1f", "\n\t"])
def test_what_cannot_be_drawn_leaves_the_flat_ground_and_no_empty_squares(text: str) -> None:
    painted = noise(3)
    letter(painted, BOX, text, Lettering(13, NAVY, LIGHT))
    assert (painted[BOX.top : BOX.bottom, BOX.left : BOX.right] == LIGHT).all()


def test_the_face_has_every_character_of_ascii() -> None:
    font = ImageFont.load_default(20)
    missing = bytes(font.getmask("\u5f20"))
    assert [sign for sign in map(chr, range(32, 127)) if bytes(font.getmask(sign)) == missing] == []
