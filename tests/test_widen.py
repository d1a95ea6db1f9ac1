"""A box reaches further than what it hides, over flat ground and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.formats import Image
from redact.policy import Hiding
from redact.types import Box, Pixels
from redact.widen import widened

HEIGHT, WIDTH = 200, 640
GROUND = 240


def page() -> Pixels:
    return np.full((HEIGHT, WIDTH, 3), GROUND, np.uint8)


def wide(pixels: Pixels, box: Box, *others: Box, reach: str = "bucket", scale: float = 1.0) -> Box:
    is_hidden = np.zeros(pixels.shape[:2], np.bool_)
    for each in (box, *others):
        is_hidden[each.top : each.bottom, each.left : each.right] = True
    return widened(box, Image(pixels, "png", None), is_hidden, Hiding(reach=reach), scale)  # type: ignore[arg-type]


def test_a_box_is_the_bucket_of_its_middle_and_half_of_one_on_each_side() -> None:
    # The middle, 200, lies in [192, 256); the rows' middle, 86, in [80, 96).
    assert wide(page(), Box(180, 80, 220, 92)) == Box(160, 72, 288, 104)


def test_values_that_differ_in_length_have_one_box_wherever_the_text_is_set() -> None:
    left = {wide(page(), Box(170, 80, 170 + width, 92)) for width in range(44, 100)}
    right = {wide(page(), Box(280 - width, 80, 280, 92)) for width in range(50, 110)}
    middle = {wide(page(), Box(220 - width // 2, 80, 220 + width // 2, 92)) for width in range(30, 110)}
    assert [len(left), len(right), len(middle)] == [1, 1, 1]


def test_what_is_longer_takes_one_bucket_more_on_each_side() -> None:
    assert wide(page(), Box(130, 80, 290, 92)) == Box(96, 72, 352, 104)


def test_on_a_finer_screen_buckets_are_larger() -> None:
    assert wide(page(), Box(180, 80, 220, 92), scale=2) == Box(64, 48, 320, 112)


def test_what_stands_beside_a_value_ends_its_box() -> None:
    pixels = page()
    pixels[84:90, 230:240] = 0
    pixels[100:104, 170:175] = 0
    assert wide(pixels, Box(180, 80, 220, 92)) == Box(160, 72, 229, 99)


def test_another_hidden_value_ends_no_box() -> None:
    pixels = page()
    pixels[84:90, 230:240] = 0
    assert wide(pixels, Box(180, 80, 220, 92), Box(228, 80, 244, 92)).right == 288


def test_ground_that_runs_from_one_colour_to_another_is_flat() -> None:
    pixels = page()
    pixels[:] = np.linspace(120, 240, HEIGHT).astype(np.uint8)[:, None, None]
    box = wide(pixels, Box(180, 80, 220, 92))
    assert (box.left, box.right) == (160, 288)


def test_letters_that_touch_the_box_are_no_ground() -> None:
    pixels = page()
    pixels[84:90, 220:222] = pixels[86:88, 220:230] = 0
    assert wide(pixels, Box(180, 80, 220, 92)).right == 221, "the end of the stroke beside it at most"


def test_a_box_reaches_to_the_edges_of_the_field_that_holds_it() -> None:
    pixels = page()
    pixels[70:110, 100] = pixels[70:110, 420] = 0
    pixels[70, 100:421] = pixels[109, 100:421] = 0
    assert wide(pixels, Box(110, 82, 150, 95), reach="widget") == Box(102, 72, 419, 108)


def test_a_field_that_ends_at_a_letter_is_none() -> None:
    pixels = page()
    pixels[70:110, 100] = pixels[70, 100:421] = pixels[109, 100:421] = 0
    pixels[84:90, 420] = 0
    assert wide(pixels, Box(110, 82, 150, 95), reach="widget") == Box(102, 72, 224, 104)


def test_where_nothing_holds_it_a_box_goes_by_its_bucket() -> None:
    plain = np.full((HEIGHT, 2000, 3), GROUND, np.uint8)
    assert wide(plain, Box(180, 80, 220, 92), reach="widget") == Box(160, 72, 288, 104)


@given(st.integers(0, WIDTH - 2), st.integers(0, HEIGHT - 2), st.integers(1, 300), st.integers(1, 40), st.integers(0, 9))
def test_a_widened_box_holds_the_box_and_lies_in_the_picture(left: int, top: int, width: int, height: int, seed: int) -> None:
    box = Box(left, top, min(left + width, WIDTH), min(top + height, HEIGHT))
    pixels = page()
    random = np.random.default_rng(seed)
    for _ in range(6):
        y, x = int(random.integers(HEIGHT)), int(random.integers(WIDTH))
        pixels[y : y + 6, x : x + 20] = 0
    found = wide(pixels, box)
    assert 0 <= found.left <= box.left < box.right <= found.right <= WIDTH
    assert 0 <= found.top <= box.top < box.bottom <= found.bottom <= HEIGHT


@given(st.integers(0, 255))
def test_what_is_hidden_has_no_part_in_how_far_a_box_reaches(value: int) -> None:
    pixels = page()
    pixels[90:100, 300:310] = 0
    changed = pixels.copy()
    changed[80:92, 180:220] = value
    assert wide(changed, Box(180, 80, 220, 92)) == wide(pixels, Box(180, 80, 220, 92))


@pytest.mark.parametrize("reach", ["bucket", "widget"])
def test_a_box_at_the_edge_of_the_picture_ends_there(reach: str) -> None:
    assert wide(page(), Box(0, 0, 30, 12), reach=reach).left == 0
