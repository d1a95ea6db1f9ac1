"""Each engine reads what screens show; the splitter loses nothing; what is unsure is said to be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from redact.errors import MissingTool, UsageError
from redact.ocr import OcrEngine, ScreenReader, engines, load
from redact.ocr.crops import fitted
from redact.ocr.split import split, strokes
from redact.types import Box, Pixels, Reading, Word
from tests.conftest import Drawing


def read(engine: OcrEngine, pixels: Pixels, scale: float = 1) -> list[str]:
    seen = ScreenReader([engine], lambda reading: range(0), 0.0).see(pixels, scale)
    return [" ".join(word.text for word in line.readings[0]) for line in seen.lines]


@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize(("ink", "ground"), [("black", "white"), ("#dddddd", "#1e1e1e"), ("white", "#3366cc")])
def test_an_engine_reads_light_and_dark_screens_at_each_scale(
    engine: OcrEngine, screen: Drawing, scale: float, ink: str, ground: str
) -> None:
    pixels = screen("Send the invoice to Margaret", "Order 2026-118 of 14 March", ink=ink, ground=ground, scale=scale)
    assert read(engine, pixels, scale) == ["Send the invoice to Margaret", "Order 2026-118 of 14 March"]


def test_an_engine_reads_text_of_10_pixels(engine: OcrEngine, screen: Drawing) -> None:
    assert read(engine, screen("Payment reference and date", size=10)) == ["Payment reference and date"]


def test_an_engine_puts_words_where_they_stand(engine: OcrEngine, screen: Drawing) -> None:
    pixels = screen("Margaret Oakley")
    seen = ScreenReader([engine], lambda reading: range(0), 0.0).see(pixels)
    first, second = seen.lines[0].readings[0]
    ink = np.flatnonzero((pixels < 128).any(axis=(0, 2)))
    assert first.box.left <= ink.min()
    assert second.box.right > ink.max()
    gap = ink[np.argmax(np.diff(ink))], ink[np.argmax(np.diff(ink)) + 1]
    assert gap[0] < first.box.right <= gap[1] + 1, "the border between the words lies in the gap between them"


def test_an_engine_finds_no_words_where_there_are_none(engine: OcrEngine) -> None:
    assert read(engine, np.full((200, 300, 3), 255, np.uint8)) == []


class Recorded:
    """An engine that says what it is told to, and counts what it was asked."""

    name, version = "recorded", "1"

    def __init__(self, confidence: float, text: str = "Margaret") -> None:
        self.confidence, self.text, self.asked = confidence, text, 0

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        self.asked += len(crops)
        return [(Word(self.text, Box(0, 0, crop.shape[1], crop.shape[0]), self.confidence),) for crop in crops]

    def read_area(self, pixels: Pixels) -> list[Reading]:
        return []


def test_a_line_is_read_once_wherever_it_comes_back(screen: Drawing) -> None:
    engine = Recorded(1.0)
    reader = ScreenReader([engine], lambda reading: range(0), 0.4)
    pixels = screen("one", "two", "three")
    reader.see(pixels)
    reader.see(np.roll(pixels, 9, axis=0))
    assert engine.asked == 3


def test_words_below_the_limit_are_unread(screen: Drawing) -> None:
    seen = ScreenReader([Recorded(0.3)], lambda reading: range(0), 0.4).see(screen("whatever"))
    assert len(seen.unread) == 1


def test_a_line_that_is_unsure_as_a_whole_is_unread_as_a_whole(screen: Drawing) -> None:
    pixels = screen("whatever stands here")
    (line,), _ = split(pixels)
    assert ScreenReader([Recorded(0.55)], lambda reading: range(0), 0.4).see(pixels).unread == (line,)
    assert ScreenReader([Recorded(0.65)], lambda reading: range(0), 0.4).see(pixels).unread == ()


class Blind(Recorded):
    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        return [() for _ in crops]


def test_a_line_of_text_in_which_nothing_was_read_is_unread(screen: Drawing) -> None:
    reader = ScreenReader([Blind(1.0)], lambda reading: range(0), 0.4)
    pixels = screen("whatever stands here")
    assert reader.see(pixels).unread == tuple(split(pixels)[0])
    bar = np.full((60, 300, 3), 255, np.uint8)
    bar[20:30, 20:200] = 0
    assert reader.see(bar).unread == (), "a progress bar is no text"


def test_of_two_readings_the_surer_one_counts(screen: Drawing) -> None:
    seen = ScreenReader([Recorded(0.3), Recorded(0.9)], lambda reading: range(len(reading)), 0.4).see(screen("whatever"))
    assert seen.unread == ()
    assert len(seen.lines[0].readings) == 2


def test_only_doubtful_lines_are_read_twice(screen: Drawing) -> None:
    second = Recorded(1.0)
    ScreenReader([Recorded(1.0), second], lambda reading: range(0), 0.4).see(screen("one", "two"))
    assert second.asked == 0


def test_an_unsure_icon_is_not_unread(screen: Drawing) -> None:
    assert ScreenReader([Recorded(0.1, "x")], lambda reading: range(0), 0.4).see(screen("o")).unread == ()


def test_lines_close_above_each_other_come_apart(screen: Drawing) -> None:
    rows = screen("gypsy jumps", "Illinois bell", size=16)
    assert len(split(rows)[0]) == 2


def test_a_box_around_text_is_no_part_of_its_line(screen: Drawing) -> None:
    pixels = screen("inside a box", size=14).copy()
    pixels[8, 10:140] = pixels[40, 10:140] = 0
    pixels[8:41, 10] = pixels[8:41, 140] = 0
    lines, _ = split(pixels)
    assert len(lines) == 1
    assert lines[0].left > 12
    assert lines[0].right < 138


@pytest.mark.parametrize("size", [9, 14, 32, 60])
def test_no_ink_of_text_is_lost_at_any_size(screen: Drawing, size: int) -> None:
    pixels = screen("Tjgq fi_x, t;y", size=size)
    lines, areas = split(pixels)
    covered = np.zeros(pixels.shape[:2], bool)
    for box in [*lines, *areas]:
        covered[max(box.top - 1, 0) : box.bottom + 1, box.left - 1 : box.right + 1] = True
    assert not ((pixels.min(axis=2) < 100) & ~covered).any()


def test_fitted_words_share_out_all_ink_of_their_line(screen: Drawing) -> None:
    pixels = screen("one two three")
    (box,), _ = split(pixels)
    crop = pixels[box.top : box.bottom, box.left : box.right]
    third = crop.shape[1] // 3
    rough = tuple(Word(t, Box(n * third, 2, n * third + 5, 6), 1.0) for n, t in enumerate(("one", "two", "three")))
    words = fitted(rough, crop)
    assert [(w.box.top, w.box.bottom) for w in words] == [(0, crop.shape[0])] * 3
    assert (words[0].box.left, words[-1].box.right) == (0, crop.shape[1])
    for left, right in pairwise(words):
        assert left.box.right == right.box.left
        assert not strokes(crop)[:, left.box.right].any(), "the border runs through a letter"


def test_an_unknown_engine_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no such engine"):
        load("crystal ball", 1)


def test_without_any_engine_the_error_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str, threads: int) -> OcrEngine:
        raise MissingTool(f"{name} is not installed; install it")

    monkeypatch.setattr(engines, "_engine", missing)
    with pytest.raises(MissingTool, match="install it"):
        load("auto", 1)


def test_without_tesseract_the_embedded_engine_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    real = engines._engine

    def no_tesseract(name: str, threads: int) -> OcrEngine:
        if name == "tesseract":
            raise MissingTool("not here")
        return real(name, threads)

    monkeypatch.setattr(engines, "_engine", no_tesseract)
    assert [engine.name for engine in load("auto", 1)] == ["rapidocr"]
