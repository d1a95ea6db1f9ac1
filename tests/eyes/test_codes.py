"""Codes are hidden whatever they look like and whatever they say; text, charts and pictures are no codes."""

from __future__ import annotations

import numpy as np
import pytest

from redact.boxes import share_outside
from redact.eyes.codes import Codes, _tall
from redact.types import Box, Pixels
from tests.bench import eyes_codes
from tests.bench.eyes_faces import background
from tests.conftest import Drawing


def hidden(pixels: Pixels, box: Box) -> bool:
    return share_outside(box, [sighting.box for sighting in Codes().find(pixels, 1)]) == 0


@pytest.mark.parametrize("style", eyes_codes.QR_STYLES)
def test_a_qr_code_is_hidden_whole_however_it_is_drawn(style: str) -> None:
    drawn = eyes_codes.qr(1, style)
    (seen,) = Codes().find(drawn.pixels, 1)
    assert seen.kind == "QR_CODE"
    assert share_outside(drawn.box, [seen.box]) == 0


@pytest.mark.parametrize("name", eyes_codes.MATRIX)
def test_relatives_of_qr_codes_are_hidden(name: str) -> None:
    drawn = eyes_codes.matrix(1, name)
    assert hidden(drawn.pixels, drawn.box)


@pytest.mark.parametrize("name", eyes_codes.LINEAR)
def test_a_bar_code_is_hidden_with_all_of_its_bars(name: str) -> None:
    drawn = eyes_codes.linear(1, name)
    (seen,) = Codes().find(drawn.pixels, 1)
    assert seen.kind == "BARCODE"
    assert share_outside(drawn.box, [seen.box]) == 0


def test_of_a_bar_code_that_was_read_in_a_few_rows_all_rows_are_hidden() -> None:
    gray = np.full((120, 200), 255, np.uint8)
    gray[10:110, 20:180:7] = 0
    assert _tall(gray, Box(20, 50, 180, 60), 0) == Box(20, 10, 180, 110)
    assert _tall(np.ascontiguousarray(gray.T), Box(50, 20, 60, 180), 90) == Box(10, 20, 110, 180)


def test_a_bar_code_on_its_side_is_hidden_with_all_of_its_bars() -> None:
    drawn = eyes_codes.linear(1, "code128")
    turned = np.ascontiguousarray(drawn.pixels.transpose(1, 0, 2))
    assert hidden(turned, Box(drawn.box.top, drawn.box.left, drawn.box.bottom, drawn.box.right))


@pytest.mark.parametrize("share", [0.1, 0.25])
def test_a_qr_code_that_nobody_can_read_is_hidden_by_its_looks(share: float) -> None:
    drawn = eyes_codes.behind_a_window(1, share)
    (seen,) = Codes().find(drawn.pixels, 1)
    assert (seen.kind, seen.text) == ("QR_CODE", "")
    assert share_outside(drawn.box, [seen.box]) < 0.02


def test_a_bar_code_without_the_ground_beside_it_is_hidden_by_its_looks() -> None:
    drawn = eyes_codes.linear(1, "code128")
    box, pixels = drawn.box, drawn.pixels.copy()
    half = (box.left + box.right) // 2
    pixels[:, half:] = 128
    assert hidden(pixels, Box(box.left, box.top, half, box.bottom))


def test_two_codes_on_one_screen_are_both_hidden() -> None:
    one, other = eyes_codes.qr(1, "plain"), eyes_codes.linear(1, "ean13")
    both = np.concatenate([one.pixels, other.pixels])
    below = Box(other.box.left, other.box.top + 620, other.box.right, other.box.bottom + 620)
    assert hidden(both, one.box)
    assert hidden(both, below)


def test_what_a_code_says_is_told_and_never_shown() -> None:
    (seen,) = Codes().find(eyes_codes.qr(1, "plain").pixels, 1)
    assert seen.text
    assert seen.text not in repr(seen)
    assert "text" not in repr(seen).replace("sort='text'", "")


def test_a_code_that_comes_back_elsewhere_is_where_it_is_now() -> None:
    codes, drawn = Codes(), eyes_codes.qr(1, "plain")
    (first,) = codes.find(drawn.pixels, 1)
    lower = np.concatenate([np.full_like(drawn.pixels[:64], drawn.pixels[0, 0]), drawn.pixels])
    (second,) = codes.find(lower, 1)
    assert (
        share_outside(
            Box(
                *(
                    n + d
                    for n, d in zip(
                        (first.box.left, first.box.top, first.box.right, first.box.bottom), (0, 64, 0, 64), strict=True
                    )
                )
            ),
            [second.box],
        )
        < 0.05
    )


def test_what_is_remembered_makes_no_difference() -> None:
    seeds = (1, 3, 5, 1)
    codes = Codes()
    remembered = [codes.find(eyes_codes.qr(seed, "logo").pixels, 1) for seed in seeds]
    assert remembered == [Codes().find(eyes_codes.qr(seed, "logo").pixels, 1) for seed in seeds]


@pytest.mark.parametrize("name", ["brick.png", "coffee.png", "text.png", "page.png", "chelsea.png"])
def test_a_picture_is_no_code(name: str) -> None:
    assert Codes().find(background(name), 1) == []


def test_text_and_a_table_are_no_codes(screen: Drawing) -> None:
    table = screen("Quantity  1  12  7", "Total  88  120  19", "Illicit hills, lilli lil ill", scale=2).copy()
    table[::20] = 90
    table[:, ::30] = 90
    assert Codes().find(table, 1) == []


def test_an_empty_frame_and_a_tiny_one_have_no_codes() -> None:
    assert Codes().find(np.zeros((300, 400, 3), np.uint8), 1) == []
    assert Codes().find(np.zeros((1, 1, 3), np.uint8), 1) == []
