"""The judge of readings: a wrong one counts as wrong, and the truth that it goes by can be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from redact.ocr.strokes import strokes
from redact.types import FOREIGN, Box, Pixels, Reading, Word
from tests.bench import lines
from tests.bench.lines import SCRIPTS, TrueLine
from tests.bench.reading import DROPPED, MISTAKEN, NOTICED, crop, measure
from tests.bench.slips import ALL, GROUPS, Read, by_group, distance
from tests.conftest import Drawing

SOMEWHERE = Box(0, 0, 10, 10)


def line(text: str, *twins: str, kind: str = "token", box: Box = SOMEWHERE) -> TrueLine:
    return TrueLine("page.png", 1, box, kind, text, "Karmilla", 13, "gray", twins)


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("", "abc", 3), ("kitten", "sitting", 3), ("abc", "abc", 0), ("abc", "", 3), ("ab", "ba", 2)]
)
def test_distance_counts_what_is_inserted_deleted_or_changed(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == apart


@pytest.mark.parametrize(
    ("text", "wrong", "raw"), [("Il0O", 0, 0), ("lI0O", 0, 2), ("IlO0", 2, 2), ("Il0", 1, 1), ("", 4, 4), (" Il0O\n", 0, 0)]
)
def test_a_wrong_reading_counts_and_only_twins_are_let_pass(text: str, wrong: int, raw: int) -> None:
    slips = by_group([Read(line("Il0O", "Il"), text), Read(line("right", kind="name"), "right")])
    assert (slips["tokens"].wrong, slips["tokens"].raw, slips["tokens"].right) == (wrong, raw, wrong == 0)
    assert (slips[ALL].chars, slips[ALL].wrong, slips[ALL].lines) == (9, wrong, 2)
    assert slips["names"].error == 0


def test_what_was_not_found_is_all_wrong() -> None:
    slips = by_group([Read(line("four"), "", is_found=False)])["tokens"]
    assert (slips.error, slips.share_right, slips.found) == (100, 0, 0)


class Parrot:
    """Reads nothing, and says what it was told to say."""

    name, version, finds_lines = "parrot", "1", False

    def __init__(self, said: str) -> None:
        self._said = said

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        return [self._reading(crop.shape[1], crop.shape[0]) for crop in crops]

    def _reading(self, width: int, height: int) -> Reading:
        confidence = 0.0 if FOREIGN in self._said else 1.0
        return (Word(self._said, Box(0, 0, width, height), confidence),) if self._said else ()

    def read_area(self, pixels: Pixels) -> list[Reading]:
        return []


def drawn(screen: Drawing, monkeypatch: pytest.MonkeyPatch, kind: str = "name") -> list[TrueLine]:
    """Draw a page of one line, and return the truth about it."""
    pixels = screen("Rosalind Frank")
    rows, columns = np.nonzero(strokes(pixels))
    box = Box(int(columns[0]), int(rows[0]), int(columns.max()) + 1, int(rows[-1]) + 1)
    monkeypatch.setattr("tests.bench.reading.page", lambda _: pixels)
    return [line("Rosalind Frank", kind=kind, box=box)]


@pytest.mark.parametrize(("said", "wrong"), [("Rosalind Frank", 0), ("Rosalind Frink", 1), ("", 14)])
def test_engines_are_judged_by_what_they_say(screen: Drawing, monkeypatch: pytest.MonkeyPatch, said: str, wrong: int) -> None:
    reader = measure(Parrot(said), drawn(screen, monkeypatch))
    assert [by_group(reads)[ALL].wrong for reads in (reader.given, reader.found)] == [wrong, wrong]
    assert [read.is_found for read in reader.found] == [bool(said)]


@pytest.mark.parametrize(("said", "fate"), [("Rosalind", MISTAKEN), (FOREIGN, NOTICED), ("漢字", NOTICED), ("", NOTICED)])
def test_another_script_must_be_noticed(screen: Drawing, monkeypatch: pytest.MonkeyPatch, said: str, fate: str) -> None:
    assert [found for _, found in measure(Parrot(said), drawn(screen, monkeypatch, "Chinese")).scripts] == [fate]


def test_a_line_that_nobody_saw_is_dropped(screen: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    truth = drawn(screen, monkeypatch, "Chinese")
    blank = np.full_like(screen("Rosalind Frank"), 255)
    monkeypatch.setattr("tests.bench.reading.page", lambda _: blank)
    assert [fate for _, fate in measure(Parrot(FOREIGN), truth).scripts] == [DROPPED]


@pytest.fixture(scope="module")
def truth() -> list[TrueLine]:
    return lines.read()


def test_every_true_line_lies_in_its_page_with_ink_from_edge_to_edge(truth: list[TrueLine]) -> None:
    for each in truth:
        pixels = lines.page(each.page)
        assert each.box.right <= pixels.shape[1]
        assert each.box.bottom <= pixels.shape[0]
        image = crop(pixels, each.box)
        # Faint ends of letters are in the box and not in the crop.
        assert image.shape[0] > 0.7 * each.box.height, each
        assert image.shape[1] > each.box.width - 6 * each.scale, each


def test_the_pages_hold_every_kind_and_no_line_twice(truth: list[TrueLine]) -> None:
    assert {each.kind for each in truth} == {*SCRIPTS, *(kind for kinds in GROUPS.values() for kind in kinds)}
    assert len({(each.page, each.box) for each in truth}) == len(truth)
    assert all(set(group) & set(each.text) for each in truth for group in each.twins)
    assert {Path(each.page).name for each in truth} == {path.name for path in lines.FOLDER.glob("*.png")}
