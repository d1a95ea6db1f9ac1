"""Rows of dots are counted by their pixels; letters, rules and lists are none."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from redact.eyes.bullets import Row, ink_width, read_rows, rows
from redact.types import Box, Line, Pixels, Word
from tests.conftest import Drawing


def drawn(draw: Callable[[ImageDraw.ImageDraw], None], ground: str = "white") -> Pixels:
    # Drawn four times as large and made small, so that the edges are as soft as on a screen.
    image = Image.new("RGB", (300 * 4, 60 * 4), ground)
    draw(ImageDraw.Draw(image))
    return np.asarray(image.resize((300, 60), Image.Resampling.BOX))


def dots(count: int, side: float, pitch: float, ink: str = "black", ground: str = "white") -> Pixels:
    def draw(pen: ImageDraw.ImageDraw) -> None:
        for number in range(count):
            left, top = 4 * (20 + number * pitch), 4 * 24
            pen.ellipse((left, top, left + 4 * side, top + 4 * side), ink)

    return drawn(draw, ground)


@pytest.mark.parametrize(("side", "pitch"), [(4, 4.95), (5, 7), (7, 9.5), (9, 13), (12, 14.25)])
@pytest.mark.parametrize("count", [4, 11])
def test_a_row_of_dots_is_counted(count: int, side: float, pitch: float) -> None:
    (row,) = rows(dots(count, side, pitch))
    assert row.count == count
    assert abs(row.box.left - 20) <= 1
    assert abs(row.box.right - (20 + (count - 1) * pitch + side)) <= 2


def test_a_row_on_a_dark_ground_is_counted() -> None:
    assert [row.count for row in rows(dots(8, 5, 7, "#ffeecc", "#101418"))] == [8]


def test_three_dots_are_an_ellipsis() -> None:
    assert rows(dots(3, 4, 6)) == []


@pytest.mark.parametrize(
    "line", ["Anouk Velden", "cooler boots soon", "illicit hills", "wrzesk@kestrel.example", "- - - - -", "____"]
)
def test_letters_are_no_dots(line: str, screen: Drawing) -> None:
    assert rows(screen(line)) == []


def test_dots_far_apart_are_no_row() -> None:
    assert rows(dots(6, 4, 40)) == []


def test_a_column_of_dots_is_no_row() -> None:
    def draw(pen: ImageDraw.ImageDraw) -> None:
        for number in range(5):
            pen.ellipse((80, 40 * number, 96, 40 * number + 16), "black")

    assert rows(drawn(draw)) == []


def test_rows_that_were_read_are_taken_by_their_words() -> None:
    label, stars = Box(0, 0, 60, 12), Box(66, 2, 120, 10)
    line = Line(Box(0, 0, 120, 12), ((Word("Password:", label, 1.0), Word("******", stars, 1.0)),))
    assert list(read_rows([line])) == [Row(stars, 6)]


def test_ink_is_as_wide_as_what_stands_on_the_ground() -> None:
    assert ink_width(drawn(lambda pen: None)) == 0
    assert ink_width(drawn(lambda pen: pen.rectangle((80, 80, 119, 119), "black"))) == 10
