"""The splitter finds every line, keeps neighbours apart, and says the same frame by frame as from scratch."""

from __future__ import annotations

import itertools

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from redact.ocr.split import split
from redact.ocr.splitter import Splitter
from redact.ocr.strokes import level_edges, long_enough, strokes
from redact.types import Box, Pixels
from tests.conftest import Drawing


def as_jpeg(pixels: Pixels, quality: int) -> Pixels:
    done, file = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return np.asarray(cv2.imdecode(file, cv2.IMREAD_COLOR), np.uint8)


@pytest.mark.parametrize("quality", [60, 75, 90])
def test_the_traces_of_a_jpeg_are_no_part_of_a_line_nor_is_the_box_around_it(screen: Drawing, quality: int) -> None:
    pixels = screen("inside a box", size=14).copy()
    pixels[8, 10:140] = pixels[40, 10:140] = 0
    pixels[8:41, 10] = pixels[8:41, 140] = 0
    (line,), _ = split(pixels)
    (found,), _ = split(as_jpeg(pixels, quality), is_jpeg=True)
    assert np.abs(np.subtract(line_sides(line), line_sides(found))).max() <= 2


def test_faint_text_of_a_jpeg_is_a_line_where_nothing_strong_is_near(screen: Drawing) -> None:
    pixels = as_jpeg(np.vstack([screen("strong"), screen("faint words", ink="#bbbbbb")]), 75)
    assert len(split(pixels, is_jpeg=True)[0]) == 2


def line_sides(box: Box) -> list[int]:
    return [box.left, box.top, box.right, box.bottom]


def test_lines_close_above_each_other_come_apart(screen: Drawing) -> None:
    rows = screen("gypsy jumps", "Illinois bell", size=16)
    assert len(split(rows)[0]) == 2


def test_rows_of_a_tight_terminal_come_apart() -> None:
    pixels = np.full((20 * 13, 600, 3), 255, np.uint8)
    for row in range(20):
        cv2.putText(pixels, "jpg Query_id [gypsy] |f(y)| jumps", (2, 13 * row + 10), cv2.FONT_HERSHEY_PLAIN, 0.9, (0, 0, 0))
    lines, areas = split(pixels)
    assert max(line.height for line in lines) < 18
    assert not areas


def test_a_box_around_text_is_no_part_of_its_line(screen: Drawing) -> None:
    pixels = screen("inside a box", size=14).copy()
    pixels[8, 10:140] = pixels[40, 10:140] = 0
    pixels[8:41, 10] = pixels[8:41, 140] = 0
    lines, _ = split(pixels)
    assert len(lines) == 1
    assert lines[0].left > 12
    assert lines[0].right < 138


@pytest.mark.parametrize("radius", [3, 5, 8])
def test_a_round_button_leaves_no_border_in_its_line_even_with_others_below_it(radius: int) -> None:
    image = Image.new("RGB", (4 * 240, 4 * 90), "white")
    buttons = [(20 + 9 * number, 6 + 28 * number, 130 + 9 * number, 26 + 28 * number) for number in range(3)]
    for button in buttons:
        ImageDraw.Draw(image).rounded_rectangle([4 * side for side in button], 4 * radius, outline="#888888", width=4)
    pixels = np.array(image.resize((240, 90), Image.Resampling.BOX))
    for left, top, _, _ in buttons:
        cv2.putText(pixels, "ssh user", (left + 12, top + 14), cv2.FONT_HERSHEY_PLAIN, 0.8, (0, 0, 0))
    lines, _ = split(pixels)
    assert len(lines) == len(buttons)
    for line, (left, top, right, bottom) in zip(lines, buttons, strict=True):
        assert left + 8 < line.left < line.right < right - 8
        assert top + 3 < line.top < line.bottom < bottom - 3


@pytest.mark.parametrize("gap", [2, 3, 4])
@pytest.mark.parametrize(("ink", "ground", "cover"), [(0, 255, 0), (220, 30, 60)])
def test_a_bar_over_a_word_neither_joins_the_words_beside_it_nor_takes_letters_from_them(
    gap: int, ink: int, ground: int, cover: int
) -> None:
    pixels = np.full((60, 300, 3), ground, np.uint8)
    pixels[20:34, 40:42] = pixels[20:34, 46:48] = ink  # two stems, as of "ll"
    pixels[26:28, 40:48] = ink
    start, stop = 48 + gap, 148 + gap
    pixels[18:36, start:stop] = cover
    pixels[20:34, stop + gap : stop + gap + 2] = ink
    pixels[32:34, stop + gap : stop + gap + 9] = ink  # "L"
    lines, _ = split(pixels)
    assert len(lines) == 2
    for line, (left, right) in zip(lines, ((40, 48), (stop + gap, stop + gap + 9)), strict=True):
        assert abs(line.left - left) <= 1
        assert abs(line.right - right) <= 1
        assert abs(line.top - 20) <= 1
        assert abs(line.bottom - 34) <= 1


@pytest.mark.parametrize("size", [9, 14, 32, 60])
def test_no_ink_of_text_is_lost_at_any_size(screen: Drawing, size: int) -> None:
    pixels = screen("Tjgq fi_x, t;y", size=size)
    lines, areas = split(pixels)
    covered = np.zeros(pixels.shape[:2], bool)
    for box in [*lines, *areas]:
        covered[max(box.top - 1, 0) : box.bottom + 1, box.left - 1 : box.right + 1] = True
    assert not ((pixels.min(axis=2) < 100) & ~covered).any()


def test_a_letter_beside_the_border_of_its_cell_is_kept() -> None:
    pixels = np.full((60, 200, 3), 255, np.uint8)
    pixels[10, 10:150] = pixels[30, 10:150] = pixels[10:31, 10] = 180
    pixels[15:26, 14] = 0
    lines, _ = split(pixels)
    assert any(line.left <= 14 < line.right and line.top <= 15 and line.bottom >= 26 for line in lines)


def test_boxes_do_not_depend_on_which_is_light_and_which_is_dark(screen: Drawing) -> None:
    pixels = screen("Margaret Oakley", "Order 2026-118", size=13)
    assert split(pixels) == split(255 - pixels)


def test_text_of_the_same_brightness_as_its_ground_is_found(screen: Drawing) -> None:
    assert len(split(screen("Margaret Oakley", ink="#cc0000", ground="#006800"))[0]) == 1


def drawn(*pieces: tuple[str, int, int, int]) -> tuple[Pixels, list[Box]]:
    """Draw pieces of text: (text, left, middle, size). Return the picture and the box of each piece's ink."""
    image, boxes = Image.new("RGB", (640, 120), "white"), []
    for text, left, middle, size in pieces:
        pen, font = ImageDraw.Draw(image), ImageFont.load_default(size)
        pen.text((left, middle), text, "black", font, anchor="lm")
        boxes.append(Box(*map(int, pen.textbbox((left, middle), text, font, anchor="lm"))))
    return np.asarray(image), boxes


@pytest.mark.parametrize("text", ["snake____case", "____dunder____", "a - - - b", "k ==== v"])
@pytest.mark.parametrize("size", [14, 22])
def test_level_strokes_belong_to_the_letters_beside_them(text: str, size: int) -> None:
    pixels, (ink,) = drawn((text, 30, 60, size))
    (line,), _ = split(pixels)
    assert line.left <= ink.left + 1
    assert line.right >= ink.right - 2
    assert line.bottom >= ink.bottom - 1


def test_an_underline_is_no_part_of_its_line() -> None:
    pixels, (link, more) = drawn(("linked", 30, 60, 30), ("more", 118, 60, 30))
    pixels = pixels.copy()
    pixels[link.bottom + 3 : link.bottom + 5, link.left : link.right] = (0, 0, 255)
    (line,), _ = split(pixels)
    assert line.right >= more.right - 1
    assert line.bottom <= link.bottom + 1


def test_small_text_beside_a_heading_is_a_line_of_its_own() -> None:
    pixels, inks = drawn(("Inbox", 30, 60, 40), ("3 unread messages", 145, 60, 13))
    lines, _ = split(pixels)
    assert sorted(line.height for line in lines) == pytest.approx(sorted(ink.height for ink in inks), abs=3)


def test_accents_belong_to_their_letters() -> None:
    pixels, (ink,) = drawn(("mumumumu", 30, 60, 24))
    pixels = pixels.copy()
    for left in range(ink.left + 4, ink.right - 8, 14):
        pixels[ink.top - 6 : ink.top - 3, left : left + 6] = 0
    assert [line.top for line in split(pixels)[0]] == [ink.top - 6]


def test_a_comma_of_a_heading_joins_no_small_text_to_it() -> None:
    pixels, _ = drawn(("a small text that ends here", 30, 58, 14), ("63", 214, 60, 44), (",", 276, 60, 44))
    assert sorted(line.height > 20 for line in split(pixels)[0]) == [False, True]


def test_words_without_tall_letters_stay_with_the_others() -> None:
    pixels, _ = drawn(("moon Apply (gym) rw-r--r-- one", 30, 60, 26))
    assert len(split(pixels)[0]) == 1


def test_tall_brackets_stay_with_what_they_hold() -> None:
    pixels, _ = drawn(("(", 30, 60, 26), ("380", 46, 60, 22), (")", 91, 60, 26))
    assert len(split(pixels)[0]) == 1


def test_a_comma_joins_what_stands_far_apart_on_both_its_sides() -> None:
    pixels, _ = drawn(("63", 30, 60, 40), (",", 88, 60, 40), ("16", 112, 60, 40))
    assert len(split(pixels)[0]) == 1


@pytest.mark.parametrize("shape", [(1, 1), (2, 3), (3, 40), (40, 3), (100, 29)])
@pytest.mark.parametrize("scale", [1, 1.5, 2, 3])
def test_frames_of_any_size_can_be_split(shape: tuple[int, int], scale: float) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (*shape, 3), np.uint8)
    for box in itertools.chain(*split(pixels, scale)):
        assert 0 <= box.left < box.right <= shape[1]
        assert 0 <= box.top < box.bottom <= shape[0]


def test_a_screen_full_of_dots_can_be_split() -> None:
    pixels = np.full((1200, 3000, 3), 255, np.uint8)
    pixels[::3, ::16] = 0
    assert split(pixels) == ([], [])


def test_strokes_stand_on_both_sides_of_a_step_in_any_color() -> None:
    for channel in range(3):
        pixels = np.zeros((1, 6, 3), np.uint8)
        pixels[0, 3:, channel] = 24
        assert strokes(pixels).tolist() == [[0, 0, 255, 255, 0, 0]]
        assert not strokes(pixels // 2).any()


def test_level_edges_stand_on_both_sides_of_a_step_down() -> None:
    pixels = np.zeros((6, 1, 3), np.uint8)
    pixels[3:] = 8
    assert level_edges(pixels).ravel().tolist() == [0, 0, 255, 255, 0, 0]


@pytest.mark.parametrize("length", [1, 2, 3, 5, 8, 30])
@pytest.mark.parametrize("axis", [0, 1])
def test_long_stretches_begin_where_they_do(length: int, axis: int) -> None:
    mask = np.where(np.random.default_rng(1).random((40, 40)) < 0.8, 255, 0).astype(np.uint8)
    expected = np.lib.stride_tricks.sliding_window_view(mask, length, axis=axis).min(axis=-1)
    assert (long_enough(mask, length, axis) == expected).all()


EDITS = st.lists(
    st.tuples(st.sampled_from(["fill", "noise", "scroll", "same", "size"]), st.integers(0, 2**32 - 1)), min_size=1, max_size=8
)


@settings(max_examples=40, deadline=None)
@given(edits=EDITS, scale=st.sampled_from([1.0, 1.5, 2.0]))
def test_frame_by_frame_the_boxes_are_those_from_scratch(edits: list[tuple[str, int]], scale: float) -> None:
    splitter = Splitter()
    pixels = np.full((150, 200, 3), 255, np.uint8)
    cv2.putText(pixels, "Margaret Oakley", (8, 90), cv2.FONT_HERSHEY_PLAIN, 1, (0, 0, 0))
    assert splitter.split(pixels, scale) == split(pixels, scale)
    for kind, seed in edits:
        pixels = edited(pixels, kind, np.random.default_rng(seed))
        assert splitter.split(pixels, scale) == split(pixels, scale)


def edited(pixels: Pixels, kind: str, rng: np.random.Generator) -> Pixels:
    height, width = pixels.shape[:2]
    top, left = int(rng.integers(height)), int(rng.integers(width))
    part = slice(top, top + int(rng.integers(1, 60))), slice(left, left + int(rng.integers(1, 60)))
    new = pixels.copy()
    if kind == "fill":
        new[part] = rng.integers(0, 256, 3)
    elif kind == "noise":
        new[part] = rng.integers(0, 256, new[part].shape)
    elif kind == "scroll":
        new = np.roll(new, int(rng.integers(-9, 10)), axis=int(rng.integers(2)))
    elif kind == "size":
        new = np.full((*rng.integers(1, 160, 2).tolist(), 3), 200, np.uint8)
    return new


def test_what_a_caller_does_to_its_frames_afterwards_is_nothing_to_the_splitter(screen: Drawing) -> None:
    splitter, pixels = Splitter(), screen("Margaret Oakley").copy()
    splitter.split(pixels)[0].clear()
    pixels[:] = 0
    assert splitter.split(pixels) == ([], [])
    blank = np.zeros_like(pixels)
    assert splitter.split(blank) == ([], [])
    assert splitter.split(screen("Margaret Oakley")) == split(screen("Margaret Oakley"))


@pytest.mark.parametrize("blot", [1, 2])
def test_what_is_full_of_strokes_is_an_area_and_not_nothing(blot: int) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (200 // blot, 300 // blot, 3), np.uint8)
    pixels = np.full((300, 400, 3), 255, np.uint8)
    pixels[50:250, 50:350] = np.kron(noise, np.ones((blot, blot, 1), np.uint8))
    _, areas = split(pixels)
    assert max(area.width * area.height for area in areas) >= 0.95 * 200 * 300, "text may stand on it"
