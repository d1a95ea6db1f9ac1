"""The judge of texts: half a value is not found, what is not planted is a false alarm, and no dress changes what is read."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest

from redact.types import UNREAD, Match
from tests.bench.texts import evasions, interface, speed
from tests.bench.texts.filled import HOLE, SPLITS, Filled, Item, Value, fill, fill_all, split_of
from tests.bench.texts.judged import Figures, is_covered, judge
from tests.bench.texts.part import SOURCES, distinct
from tests.bench.texts.text_tables import ALL, NAMELESS, sums
from tests.bench.texts.values import KEYS, Values

TEXT = Filled("Ann Lee, (12) 34, total 5", "{{name}}, {{phone}}, total 5", (Item("PERSON", 0, 7), Item("PHONE_NUMBER", 9, 16)))


def found(*spans: tuple[str, int, int], score: float = 0.9) -> list[Match]:
    return [Match(kind, start, end, score, "x") for kind, start, end in spans]


@pytest.mark.parametrize(
    ("matches", "covered"),
    [
        (found(("A", 9, 16)), True),
        (found(("A", 10, 12), ("B", 14, 16)), True),
        (found(("A", 10, 16)), True),
        (found(("A", 10, 15)), False),
        ([], False),
    ],
)
def test_an_item_is_found_when_all_its_letters_and_digits_are_covered(matches: list[Match], covered: bool) -> None:
    assert is_covered(TEXT.text, 9, 16, matches) is covered


def judged(*matches: Match, text: Filled = TEXT) -> dict[str, tuple[int, int, int, int, int]]:
    report = judge([text], lambda _: matches)
    return {kind: (f.items, f.found, f.found_as, f.spans, f.right_spans) for kind, f in report.by_type.items()}


def test_the_kind_does_not_matter_for_finding_and_is_reported() -> None:
    figures = judged(*found(("PERSON", 0, 7), ("CREDIT_CARD", 9, 16)))
    assert figures["PERSON"] == (1, 1, 1, 1, 1)
    assert figures["PHONE_NUMBER"] == (1, 1, 0, 0, 0)
    assert figures["CREDIT_CARD"] == (0, 0, 0, 1, 1)


def test_what_touches_nothing_planted_is_a_false_alarm_and_a_low_score_is_nothing() -> None:
    assert judged(*found(("PERSON", 18, 23)))["PERSON"] == (1, 0, 0, 1, 0)
    assert judged(*found(("PERSON", 0, 7), ("PERSON", 18, 23), score=0.3))["PERSON"] == (1, 0, 0, 0, 0)


def test_what_is_neither_right_nor_wrong_counts_nowhere() -> None:
    text = Filled("pay 5 EUR", "pay {{amount}}", (Item("", 4, 9, is_neutral=True),))
    assert judged(*found(("SALARY", 4, 9)), text=text) == {}


def test_a_text_that_was_not_looked_at_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="not looked at"):
        judged(*found((UNREAD, 0, 25)))


def test_f2_weighs_a_miss_more_than_a_false_alarm() -> None:
    assert Figures(items=10, found=5, spans=5, right_spans=5).f2 == pytest.approx(0.5556, abs=1e-4)
    assert Figures(items=10, found=10, spans=20, right_spans=10).f2 == pytest.approx(0.8333, abs=1e-4)
    assert Figures(items=3).f2 == 0


def test_sums_with_and_without_names() -> None:
    report = judge([TEXT], lambda _: found(("PHONE_NUMBER", 9, 16), ("PERSON", 18, 23)))
    assert (sums(report)[ALL].recall.part, sums(report)[ALL].recall.whole, sums(report)[ALL].spans) == (1, 2, 2)
    assert (sums(report)[NAMELESS].f2, sums(report)[NAMELESS].spans) == (1, 1)


def test_a_template_is_filled_and_says_where() -> None:
    drawn = {"name": Value("Ann Lee", "PERSON"), "time": Value("10:15"), "amount": Value("$5", "", True)}
    filled = fill("{{name}} at {{time}}: {{amount}}", drawn.__getitem__)
    assert filled.text == "Ann Lee at 10:15: $5"
    assert filled.items == (Item("PERSON", 0, 7), Item("", 18, 20, True))


@pytest.mark.parametrize("source", SOURCES)
def test_templates_are_many_differ_have_known_holes_and_fill_both_halves(source: str) -> None:
    templates = SOURCES[source]
    assert len(set(templates)) == len(templates) >= {"sentences": 120, "screen lines": 100}[source]
    assert {key for template in templates for key in HOLE.findall(template)} <= set(KEYS)
    assert all(sum(split_of(each) == split for each in templates) > len(templates) / 3 for split in SPLITS)


@pytest.mark.parametrize("split", SPLITS)
def test_values_and_templates_are_of_their_half_and_the_same_at_every_run(split: str) -> None:
    pytest.importorskip("faker")
    templates = [template for template in SOURCES["sentences"] if "{{name}}" in template]
    one, other = (list(fill_all(templates, split, Values(split, 5).draw_anew, 2)) for _ in range(2))
    assert one == other
    assert {split_of(filled.template) for filled in one} == {split}
    values = [filled.text[item.start : item.end] for filled in one for item in filled.items if item.kind]
    assert len(values) > 20
    assert {split_of(value) for value in values} == {split}


def test_every_key_gives_a_value_of_one_line() -> None:
    pytest.importorskip("faker")
    draw = Values("tune", 5).draw_anew()
    assert all(value.text.strip() and "\n" not in value.text for value in map(draw, KEYS))


@pytest.mark.parametrize("name", evasions.DRESSES)
def test_a_dress_changes_a_value_and_is_the_same_at_every_run(name: str) -> None:
    dress, value = evasions.DRESSES[name], "Abe-Ox 0123 4567"
    dressed = dress(value, Random(1))
    assert dressed != value
    assert dressed == dress(value, Random(1))
    assert not dressed.isascii()


def test_a_detector_without_folding_fails_the_evasions() -> None:
    def only_plain(text: str) -> Iterable[Match]:
        return found(("X", 0, len(text))) if text.isascii() else []

    counted = evasions.measure(lambda: lambda key: Value("Abe-Ox 0123 4567", key), only_plain, times=1)
    assert counted.plain == counted.values == len(evasions.CONTEXTS)
    assert counted.covered == 0
    assert counted.dressed > 100 * counted.values


def test_interface_strings_are_many_and_alarms_in_them_are_counted_by_string() -> None:
    pytest.importorskip("django")
    pytest.importorskip("polib")
    texts = interface.strings()
    assert len(set(texts)) == interface.NUMBER
    counted = interface.alarms(texts, lambda text: found(("PERSON", 0, 1), ("PERSON", 1, 2)))
    assert [(each.strings, each.alarmed, each.persons) for each in counted.values()] == [
        (each.strings, each.strings, each.strings) for each in counted.values()
    ]
    assert sum(each.strings for each in counted.values()) == interface.NUMBER


def test_the_clock_refuses_lines_that_the_detector_would_remember() -> None:
    with pytest.raises(ValueError, match="no two alike"):
        speed.lines_a_second(["a line"] * speed.FEWEST_LINES)
    assert distinct(["a", "b", "a"]) == ["a", "b"]


def test_the_slowest_recogniser_comes_first() -> None:
    slow = speed.slowest(["SSN 1"])
    assert [each.seconds_a_megabyte for each in slow] == sorted((each.seconds_a_megabyte for each in slow), reverse=True)
    assert {each.piece for each in slow} == {"SSN 1"}
