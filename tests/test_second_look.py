"""The second look: what the first reader does not see, the other one finds; and what was looked at is counted as it was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from redact import manifest
from redact.errors import LeakFound
from redact.formats import Image
from redact.leak_rate import upper_bound
from redact.log import read
from redact.ocr import OcrEngine
from redact.redactor import Redactor
from redact.second_look import NO_ENGINE, SecondLook
from redact.second_reading import SecondReader
from redact.spread import Values
from redact.types import Box, OnScreen, Pixels, Reading, WholeFrame, Word
from tests.conftest import Builder, Drawing

BEFORE = 'version = 1\nname = "x"\n[second_look]\nshare = '
SECRET = "odile.pellegrin@example.com"
FRAME = "frames/000001.png"


@pytest.fixture(scope="module")
def careless() -> Redactor:
    """Reads no unchanged line again."""
    return Redactor(BEFORE + "0.0", key=b"a key for tests only")


@pytest.fixture(scope="module")
def thorough() -> Redactor:
    """Reads every unchanged line again."""
    return Redactor(BEFORE + "1.0", key=b"a key for tests only")


@pytest.fixture(autouse=True)
def blind(careless: Redactor, thorough: Redactor, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first reader takes each address at example.com for a word, and is sure of it."""
    for redactor in (careless, thorough):
        engine = redactor._lookout().reader._first

        def blind(crops: Sequence[Pixels], seeing: object = engine.read_lines) -> list[Reading]:
            assert callable(seeing)
            return [tuple(_misread(word) for word in reading) for reading in seeing(crops)]

        monkeypatch.setattr(engine, "read_lines", blind)


def _misread(word: Word) -> Word:
    return replace(word, text="nothing", confidence=0.99, starts=()) if word.text.endswith("@example.com") else word


def boxes(out: Path) -> list[list[int]]:
    return [entry.where["box"] for entry in read(out) if "box" in entry.where]


def test_what_only_the_second_reader_sees_of_an_unchanged_line_is_covered_and_counted(
    careless: Redactor, thorough: Redactor, recording: Builder, screen: Drawing, tmp_path: Path
) -> None:
    folder = recording([], {FRAME: screen(f"Reply to {SECRET} today", "and to nobody else")})
    passed = careless.session(folder, tmp_path / "careless").second_look
    assert boxes(tmp_path / "careless") == []  # The first reader alone does not find it.
    assert passed is not None
    assert (passed.lines_sampled, passed.leaks, passed.bound) == (0, 0, 1.0)

    found = thorough.session(folder, tmp_path / "thorough").second_look
    ((left, _, right, _),) = boxes(tmp_path / "thorough")
    assert 70 <= left <= 100
    assert 180 <= right - left <= 230
    assert found is not None
    assert (found.lines_changed, found.lines, found.leaks, found.lines_sampled) == (2, 3, 1, 2)
    assert found.bound == pytest.approx(upper_bound(1, 2))
    said = json.loads((tmp_path / "thorough" / "manifest.json").read_text("utf-8"))["second_look"]
    assert said["engine"].startswith("rapidocr ")
    assert (said["leaks"], said["bound"], said["confidence"]) == (1, 0.974679, 0.95)
    assert thorough.verify(tmp_path / "thorough") == found


def test_of_a_line_that_a_box_has_changed_everything_else_is_read_by_the_second_reader(
    careless: Redactor, recording: Builder, screen: Drawing, tmp_path: Path
) -> None:
    folder = recording([], {FRAME: screen(f"SSN 541-23-6789 and then write to {SECRET} today")})
    report = careless.session(folder, tmp_path / "out")
    assert set(report.counts) == {"US_SSN", "EMAIL_ADDRESS"}
    assert report.second_look is not None
    assert report.second_look.lines_sampled == 0


def test_the_check_of_the_written_files_asks_the_second_reader_too(
    thorough: Redactor, recording: Builder, screen: Drawing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redact.covering.LOOKS", 0)
    folder = recording([], {FRAME: screen(f"Ask {SECRET} about it")})
    with pytest.raises(LeakFound, match="EMAIL_ADDRESS can still be seen"):
        thorough.session(folder, tmp_path / "out")


def test_a_second_reader_that_fails_has_not_looked(
    thorough: Redactor, recording: Builder, screen: Drawing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(pixels: Pixels, scale: float, covered: Sequence[Box], *, is_jpeg: bool) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(thorough._lookout().second, "see", crash)
    image = Image(screen("nobody is here"), "png", None)
    (finding,) = SecondLook(thorough._lookout()).findings(FRAME, image, 1.0, (), Values(b""))
    height, width = image.pixels.shape[:2]
    assert (finding.kind, finding.recognizer) == ("UNREAD", "second reader (RuntimeError)")
    assert finding.places == (OnScreen(FRAME, Box(0, 0, width, height)),)
    assert not any(isinstance(place, WholeFrame) for place in finding.places)


def test_where_no_other_engine_is_installed_the_report_says_so(
    recording: Builder, screen: Drawing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redact.redactor.another", lambda first, threads: None)
    folder = recording([], {FRAME: screen("nobody is here")})
    report = Redactor(BEFORE + "1.0", ocr="screen").session(folder, tmp_path / "out")
    assert report.second_look is not None
    assert (report.second_look.engine, report.second_look.bound) == (NO_ENGINE, 1.0)
    assert manifest.read(tmp_path / "out")["second_look"]["engine"] == NO_ENGINE


class Scribe:
    """An engine that keeps what it is shown, and reads the same everywhere."""

    name, version, finds_lines = "scribe", "1", False

    def __init__(self, confidence: float = 1.0) -> None:
        self.shown: list[Pixels] = []
        self._confidence = confidence

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        self.shown += crops
        return [(Word("word", Box(0, 0, crop.shape[1], crop.shape[0]), self._confidence),) for crop in crops]

    def read_area(self, pixels: Pixels) -> list[Reading]:
        return []


MASK = (90, 0, 90)


def masked(pixels: Pixels, left: int, right: int) -> tuple[Pixels, Box]:
    box = Box(left, 0, right, pixels.shape[0])
    painted = pixels.copy()
    painted[:, left:right] = MASK
    return painted, box


@pytest.fixture
def scribe(thorough: Redactor) -> tuple[Scribe, SecondReader]:
    engine = Scribe()
    checked: OcrEngine = engine
    return engine, SecondReader(thorough._lookout().reader, checked, 0.0, 0.4)


@pytest.mark.parametrize(("right", "between"), [(230, []), (170, ["\N{OBJECT REPLACEMENT CHARACTER}"])])
def test_the_second_reader_is_shown_what_boxes_have_left_and_nothing_of_the_boxes(
    right: int, between: list[str], scribe: tuple[Scribe, SecondReader], screen: Drawing
) -> None:
    engine, reader = scribe
    pixels, box = masked(screen("something in front of the box and something behind it"), 150, right)
    seen = reader.see(pixels, 1.0, [box])
    assert len(engine.shown) == 2
    assert not any((crop == MASK).all(axis=2).any() for crop in engine.shown)
    assert [word.text for line in seen.lines for word in line.readings[0]] == ["word", *between, "word"]
    reader.see(pixels, 1.0, [box])
    assert len(engine.shown) == 2  # Once is enough for the same pixels.


def test_a_letter_or_two_at_the_edge_of_a_box_are_not_read(scribe: tuple[Scribe, SecondReader], screen: Drawing) -> None:
    engine, reader = scribe
    pixels, box = masked(screen("In"), 30, 500)
    reader.see(pixels, 1.0, [box])
    assert engine.shown == []


def test_what_the_second_reader_is_unsure_of_is_nothing(thorough: Redactor, screen: Drawing) -> None:
    reader = SecondReader(thorough._lookout().reader, Scribe(confidence=0.3), 1.0, 0.4)
    seen = reader.see(screen("a whole line of words"), 1.0, [])
    assert len(seen.sampled) == 1
    assert [line.readings for line in seen.lines] == [((),)]


def test_the_sample_depends_on_the_pixels_of_a_line_and_on_nothing_else(thorough: Redactor, screen: Drawing) -> None:
    lines = [f"line number {number} of many" for number in range(40)]
    samples = []
    for order in (lines, lines[::-1]):
        reader = SecondReader(thorough._lookout().reader, Scribe(), 0.3, 0.4)
        frames = [reader.see(screen(line), 1.0, []) for line in order]
        samples.append({key for seen in frames for key in seen.sampled.values()})
        assert len({key for seen in frames for key in seen.unchanged}) == 40
    assert samples[0] == samples[1]
    assert 4 <= len(samples[0]) <= 22  # 12 of 40 are expected; outside of this once in a thousand drawings


def test_a_blank_frame_has_nothing_to_look_at(scribe: tuple[Scribe, SecondReader]) -> None:
    engine, reader = scribe
    seen = reader.see(np.full((80, 200, 3), 255, np.uint8), 1.0, [])
    assert (seen.lines, seen.changed, seen.unchanged) == ((), frozenset(), frozenset())
    assert engine.shown == []
