"""Covered pixels are never an input to what replaces them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redact.formats import Limits
from redact.formats.images import decode, encode
from redact.paint import BLACK, is_covered, mask_colour, paint
from redact.types import Action, Box, Cover, Pixels

SIDE = 48


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, top = draw(st.integers(0, SIDE - 2)), draw(st.integers(0, SIDE - 2))
    return Box(left, top, draw(st.integers(left + 1, SIDE)), draw(st.integers(top + 1, SIDE)))


COVERS = st.lists(st.builds(Cover, boxes(), st.sampled_from([Action.MASK, Action.BLUR])), min_size=1, max_size=4)


def noise(seed: int) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)


def changed_inside(pixels: Pixels, covers: list[Cover], seed: int) -> Pixels:
    other = pixels.copy()
    for cover in covers:
        area = (slice(cover.box.top, cover.box.bottom), slice(cover.box.left, cover.box.right))
        other[area] = noise(seed)[area]
    return other


@given(COVERS, st.integers(0, 1000))
@settings(deadline=None)
@pytest.mark.parametrize("encoding", ["png", "jpeg"])
def test_what_was_under_the_boxes_changes_no_byte_of_the_file(encoding: str, covers: list[Cover], seed: int) -> None:
    pixels = noise(seed)
    other = changed_inside(pixels, covers, seed + 1)
    assert encode(paint(pixels, covers), encoding) == encode(paint(other, covers), encoding)  # type: ignore[arg-type]


@given(COVERS, st.integers(0, 1000))
@settings(deadline=None)
def test_nothing_outside_the_boxes_changes(covers: list[Cover], seed: int) -> None:
    pixels = noise(seed)
    painted = paint(pixels, covers)
    is_outside = np.ones((SIDE, SIDE), bool)
    for cover in covers:
        is_outside[cover.box.top : cover.box.bottom, cover.box.left : cover.box.right] = False
    assert (painted[is_outside] == pixels[is_outside]).all()


@given(COVERS, st.integers(0, 1000))
@settings(deadline=None)
def test_painting_once_more_changes_nothing(covers: list[Cover], seed: int) -> None:
    painted = paint(noise(seed), covers)
    assert (paint(painted, covers) == painted).all()


def test_a_mask_is_one_flat_colour() -> None:
    painted = paint(noise(1), [Cover(Box(4, 5, 30, 20), Action.MASK)])
    assert (painted[5:20, 4:30] == BLACK).all()


def test_a_blur_takes_the_colour_of_what_is_around_it() -> None:
    pixels = np.full((SIDE, SIDE, 3), (200, 180, 40), np.uint8)
    pixels[10:20, 10:30] = 0
    painted = paint(pixels, [Cover(Box(8, 8, 34, 24), Action.BLUR)])
    assert np.abs(painted.astype(int) - (200, 180, 40)).max() <= 1


def test_a_blur_over_the_whole_picture_has_nothing_to_go_by_and_is_flat() -> None:
    painted = paint(noise(2), [Cover(Box(0, 0, SIDE, SIDE), Action.BLUR)])
    assert (painted == BLACK).all()


def test_a_box_is_never_painted_with_keep() -> None:
    with pytest.raises(ValueError, match="masked, blurred or drawn over"):
        Cover(Box(0, 0, 1, 1), Action.KEEP)


def test_the_mask_survives_the_file() -> None:
    painted = paint(noise(3), [Cover(Box(0, 0, 16, 16), Action.MASK)])
    assert (decode(encode(painted, "png"), Limits()).pixels == painted).all()


@pytest.mark.parametrize("action", [Action.MASK, Action.BLUR])
def test_what_shows_through_a_box_is_not_covered(action: Action) -> None:
    pixels = np.random.default_rng(3).integers(0, 255, (60, 80, 3), np.uint8)
    covers = [Cover(Box(10, 10, 50, 30), action)]
    painted = paint(pixels, covers)
    assert is_covered(painted, covers, "png")
    painted[20, 30] = (200, 90, 10)
    assert not is_covered(painted, covers, "png")
    assert not is_covered(pixels, covers, "png")


def test_the_mask_of_a_value_has_its_colour_and_one_of_no_value_is_black() -> None:
    assert mask_colour("") == BLACK == (0, 0, 0)
    assert mask_colour("0000aaaa") == (89, 45, 45)
    assert mask_colour("5555aaaa") == (45, 89, 45)
    assert mask_colour("aaaa0000") == (45, 45, 89)
    painted = paint(noise(4), [Cover(Box(4, 5, 30, 20), Action.MASK, "5555aaaa"), Cover(Box(31, 5, 40, 20), Action.MASK)])
    assert (painted[5:20, 4:30] == (45, 89, 45)).all()
    assert (painted[5:20, 31:40] == BLACK).all()


@given(st.integers(0, 0xFFFF))
def test_every_mask_is_dark_and_has_a_hue(number: int) -> None:
    colour = mask_colour(f"{number:04x}")
    assert max(colour) == 89
    assert min(colour) == 45


def test_values_of_other_tokens_have_other_hues() -> None:
    assert len({mask_colour(f"{number:02x}00") for number in range(0, 256, 2)}) == 128


def test_in_a_jpeg_which_would_smear_it_there_is_no_colour() -> None:
    cover = Cover(Box(8, 8, 24, 24), Action.MASK, "5555aaaa")
    assert (paint(noise(1), [cover], "jpeg")[8:24, 8:24] == BLACK).all()
    assert (paint(noise(1), [cover], "png")[8:24, 8:24] == mask_colour("5555aaaa")).all()


def test_a_mask_of_another_value_is_not_that_of_this_one() -> None:
    box = Box(10, 10, 40, 30)
    painted = paint(noise(5), [Cover(box, Action.MASK, "5555aaaa")])
    assert is_covered(painted, [Cover(box, Action.MASK, "5555aaaa")], "png")
    assert not is_covered(painted, [Cover(box, Action.MASK, "aaaa5555")], "png")
