"""Each engine reads what screens show; the splitter loses nothing; what is unsure is said to be."""

from __future__ import annotations

import hashlib
import json
import runpy
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from redact.boxes import share_outside
from redact.errors import MissingTool, UsageError
from redact.formats import Image
from redact.ocr import OcrEngine, ScreenReader, engines, load
from redact.ocr.crops import fitted
from redact.ocr.rapid import _broad
from redact.ocr.screen import _one_kind, _one_script
from redact.ocr.split import split
from redact.ocr.strokes import strokes
from redact.screens import Margin
from redact.types import FOREIGN, Box, Pixels, Reading, Word
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

    version = "1"

    def __init__(self, confidence: float, text: str = "Margaret", name: str = "recorded", finds_lines: bool = True) -> None:
        self.confidence, self.text, self.name, self.finds_lines = confidence, text, name, finds_lines
        self.asked = 0

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


def test_a_reading_that_leaves_out_most_of_a_line_is_no_reading_of_it(screen: Drawing) -> None:
    pixels = screen("whatever stands here")
    (line,), _ = split(pixels)
    frame = Recorded(0.9, "[")
    assert ScreenReader([frame], lambda reading: range(0), 0.4).see(pixels).unread == (line,), "sure of a bracket"
    other = Recorded(0.8, "whatever stands here", "other")
    seen = ScreenReader([frame, other], lambda reading: range(0), 0.4).see(pixels)
    assert (other.asked, seen.unread) == (1, ()), "another engine is asked, and counts"


def test_only_the_part_of_a_line_that_was_left_out_is_unread(screen: Drawing) -> None:
    class Half(Recorded):
        def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
            half = [(crop.shape[1] // 2, crop.shape[:2]) for crop in crops]
            return [
                (Word("whatever stands on", Box(0, 0, at, height), 0.9), Word("|", Box(at, 0, width, height), 0.9))
                for at, (height, width) in half
            ]

    pixels = screen("whatever stands on the screen today")
    (line,), _ = split(pixels)
    (missed,) = ScreenReader([Half(0.9)], lambda reading: range(0), 0.4).see(pixels).unread
    assert (missed.left - line.left, missed.right) == (line.width // 2, line.right)


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


@pytest.mark.parametrize(("text", "unread"), [("Meier", 1), ("\u4f60\u597d", 0)])
def test_another_script_is_read_by_who_reads_it_or_unread(screen: Drawing, text: str, unread: int) -> None:
    first, second = Recorded(0.0, FOREIGN), Recorded(0.9, text, "second")
    seen = ScreenReader([first, second], lambda reading: range(len(reading)), 0.4).see(screen("whatever"))
    assert len(seen.unread) == unread, "who reads Latin letters where another script stands has not read it"


def test_another_script_that_only_the_first_engine_sees_is_unread(screen: Drawing) -> None:
    seen = ScreenReader([Recorded(0.0, FOREIGN)], lambda reading: range(0), 0.4).see(screen("whatever"))
    assert len(seen.unread) == 1


@pytest.mark.parametrize(("drawn", "text", "unread"), [("o", FOREIGN, 0), ("oo", FOREIGN * 2, 1), ("oooo", FOREIGN, 1)])
def test_one_square_sign_alone_is_an_icon(screen: Drawing, drawn: str, text: str, unread: int) -> None:
    seen = ScreenReader([Recorded(0.0, text)], lambda reading: range(0), 0.4).see(screen(drawn))
    assert len(seen.unread) == unread


def test_the_third_engine_reads_other_scripts_in_place_of_the_second(screen: Drawing) -> None:
    second, third = Recorded(1.0, "x", "second"), Recorded(1.0, "\u0645", "third")
    ScreenReader([Recorded(0.0, FOREIGN), second, third], lambda reading: range(len(reading)), 0.4).see(screen("whatever"))
    assert (second.asked, third.asked) == (0, 1)
    ScreenReader([Recorded(0.0, "what"), second, third], lambda reading: range(len(reading)), 0.4).see(screen("whatever"))
    assert (second.asked, third.asked) == (1, 1)


def test_what_no_engine_can_find_lines_in_is_unread() -> None:
    pixels = np.full((300, 400, 3), 255, np.uint8)
    blotches = np.random.default_rng(1).integers(0, 255, (40, 60, 3), np.uint8)
    pixels[50:250, 50:350] = cv2.GaussianBlur(np.kron(blotches, np.ones((5, 5, 1), np.uint8)), (0, 0), 1.2)
    _, areas = split(pixels)
    assert areas, "a picture does not come apart into lines"
    unread = ScreenReader([Recorded(1.0, finds_lines=False)], lambda reading: range(0), 0.4).see(pixels).unread
    assert [share_outside(area, unread) for area in areas] == [0] * len(areas)
    assert ScreenReader([Recorded(1.0)], lambda reading: range(0), 0.4).see(pixels).unread == ()


def test_a_reader_that_remembers_nothing_reads_the_same(screen: Drawing) -> None:
    frames = [screen("one", "two"), screen("two", "three"), screen("one", "two")]
    engines = [Recorded(1.0), Recorded(1.0)]
    with_, without = (
        ScreenReader([engine], lambda r: range(0), 0.4, remembers)
        for engine, remembers in zip(engines, (True, False), strict=True)
    )
    for frame in frames:
        one, other = with_.see(frame), without.see(frame)
        assert [(line.box, line.readings) for line in one.lines] == [(line.box, line.readings) for line in other.lines]
    assert [engine.asked for engine in engines] == [3, 6]
    assert (with_.counts.frames, with_.counts.frames_known, with_.counts.lines, with_.counts.lines_new) == (3, 1, 4, 3)


def test_a_line_that_stays_where_it_was_is_the_same_object(screen: Drawing) -> None:
    reader = ScreenReader([Recorded(1.0)], lambda reading: range(0), 0.4)
    assert reader.see(screen("one", "two")).lines[0] is reader.see(screen("one", "three")).lines[0]


def test_the_screen_reader_reads_a_line_the_same_beside_any_others(screen: Drawing) -> None:
    engine = load("screen", 2)[0]
    pixels = screen("Margaret Oakley", "Order 2026-118 of 14 March", "4111 1111 1111 1111", "a b", "Margaret Oaxley")
    crops = [pixels[box.top : box.bottom, box.left : box.right] for box in split(pixels)[0]]
    together = engine.read_lines(crops)
    assert together == [engine.read_lines([crop])[0] for crop in crops]
    assert together == list(reversed(engine.read_lines(crops[::-1])))


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_covered_word_leaves_no_ink_and_hides_none_of_its_neighbours(screen: Drawing, scale: float) -> None:
    pixels = screen("first middle last", scale=scale)
    lines = ScreenReader(load("screen", 1), lambda reading: range(0), 0.4).see(pixels, scale).lines
    words = {word.text: Margin(Image(pixels, "png", None), scale).box(word.box) for word in lines[0].readings[0]}
    is_ink = pixels.min(axis=2) < 250
    columns = np.flatnonzero(is_ink.any(axis=0))
    gaps = columns[np.flatnonzero(np.diff(columns) > 3 * scale)]
    begin, end = int(gaps[0]) + 1, int(gaps[1]) + 1
    box = words["middle"]
    is_ink[box.top : box.bottom, box.left : box.right] = False
    assert not is_ink[:, begin:end].any(), "something of the word is left"
    assert box.left > begin - 4 * scale, "the letter before it is hidden too"
    assert box.right < end + 8 * scale, "the letter after it is hidden too"


@pytest.mark.parametrize(("confidence", "unread"), [(0.5, 1), (0.9, 0)])
def test_a_line_of_a_photograph_that_is_read_unsurely_is_unread(confidence: float, unread: int) -> None:
    class Photographed(Recorded):
        def read_area(self, pixels: Pixels) -> list[Reading]:
            return [(Word("Margaret", Box(2, 2, 30, 12), self.confidence),)]

    pixels = np.random.default_rng(1).integers(0, 255, (200, 300, 3), np.uint8)
    _, areas = split(pixels)
    seen = ScreenReader([Photographed(confidence)], lambda reading: range(0), 0.4).see(pixels)
    assert len([box for box in seen.unread if (box.width, box.height) == (28, 10)]) == unread * len(areas) > unread - 1


def test_a_narrow_area_is_not_enlarged_beyond_measure() -> None:
    for height, width in ((74, 8), (8, 900), (300, 400)):
        broad = _broad(np.full((height, width, 3), 255, np.uint8))
        assert broad.shape[0] >= height
        assert broad.shape[1] >= width
        assert max(broad.shape[:2]) * 736 / min(broad.shape[:2]) <= 4 * 736 + 736 / 96


def test_a_damaged_model_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hashlib.sha256", lambda data: hashlib.blake2b(data))
    with pytest.raises(MissingTool, match="damaged"):
        load("screen", 1)


def test_the_model_is_small_and_reads_what_its_recipe_says() -> None:
    folder = Path(engines.__file__).parent / "screen_reader"
    card = json.loads((folder / "reader.json").read_text("utf-8"))
    model = (folder / "reader.onnx").read_bytes()
    assert (len(model), hashlib.sha256(model).hexdigest()) == (card["bytes"], card["sha256"])
    assert len(model) <= 8_000_000
    recipe = runpy.run_path(str(Path(__file__).parents[1] / "models/screen_reader/alphabet.py"))
    assert card["alphabet"] == recipe["ALPHABET"]


def test_letters_that_look_latin_are_latin_in_a_latin_word() -> None:
    assert _one_script("p\u0430ypal") == "paypal"
    assert _one_script("\u0410BC123") == "ABC123"
    assert _one_script("\u043c\u0430\u043c\u0430") == "\u043c\u0430\u043c\u0430"


def test_words_are_in_the_order_in_which_they_are_read(screen: Drawing) -> None:
    pixels = screen("aaaa bbbb cccc", size=14)
    crop = np.ascontiguousarray(pixels[10:40, 18:140])
    boxes = [Box(left, 0, left + 30, 30) for left in (2, 40, 80)]

    def order(*texts: str) -> list[str]:
        return [word.text for word in fitted(tuple(map(lambda t, b: Word(t, b, 1.0), texts, boxes)), crop)]

    assert order("one", "two", "three") == ["one", "two", "three"]
    assert order("\u0645\u0627\u0631\u0633", "2", "\u0628\u064a\u0646") == ["\u0628\u064a\u0646", "2", "\u0645\u0627\u0631\u0633"]


@pytest.mark.parametrize(
    ("read", "word"),
    [
        ("2I0-145O", "210-1450"),
        ("7I3,o5", "713,05"),
        ("eI937ec7-3d22-874d-a8b5-a4l88cc5a4I6", "e1937ec7-3d22-874d-a8b5-a4188cc5a416"),
        ("72317EB7DBOD5A", "72317EB7DB0D5A"),
        *((word, word) for word in ("50l", "O2", "I5", "Oslo", "1O", "Il", "defaced", "sk_live_O0Il", "ABCDEFOl")),
    ],
)
def test_a_number_has_no_letters_that_look_like_digits(read: str, word: str) -> None:
    assert _one_kind(read) == word


def test_an_unknown_engine_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no such engine"):
        load("crystal ball", 1)


def test_an_engine_that_is_missing_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str, threads: int) -> OcrEngine:
        raise MissingTool(f"{name} is not installed; install it")

    monkeypatch.setattr(engines, "_engine", missing)
    with pytest.raises(MissingTool, match="install it"):
        load("auto", 1)


def test_no_engine_that_reads_by_itself_needs_a_system_package() -> None:
    assert [engine.name for engine in load("auto", 1)] == ["screen", "rapidocr"]


def test_languages_are_for_tesseract() -> None:
    with pytest.raises(UsageError, match="leaves out"):
        load("rapidocr", 1, "ara")


def test_a_language_that_is_not_installed_is_named() -> None:
    pytest.importorskip("pytesseract")
    with pytest.raises(MissingTool, match=r"tlh|Tesseract is not installed"):
        load("tesseract", 1, "tlh")
