"""A value that was misread by a slip or two is found, and one that is another value is not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from redact.near import NearValues, allowed, nearest

LETTERS = st.text("ab0", max_size=8)


def distance(one: str, other: str) -> int:
    """Return how many characters to insert, delete or change between two texts, tried out one character at a time."""
    if not one or not other:
        return len(one) + len(other)
    return min(distance(one[1:], other) + 1, distance(one, other[1:]) + 1, distance(one[1:], other[1:]) + (one[0] != other[0]))


@given(st.text("ab0", min_size=1, max_size=4), st.text("ab0", max_size=5))
def test_the_nearest_part_is_as_near_as_the_nearest_of_all_parts(value: str, text: str) -> None:
    found, start, end = nearest(value, text)
    parts = {text[a:b] for a in range(len(text) + 1) for b in range(a, len(text) + 1)}
    assert found == min(distance(value, part) for part in parts)
    assert found == distance(value, text[start:end])


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("harbor", "the harbor gate", (0, 4, 10)),
        ("harbor", "the harbr gate", (1, 4, 9)),
        ("harbor", "the harxbor gate", (1, 4, 11)),
        ("harbor", "the narbor gate", (1, 5, 10)),
        ("harbor", "", (6, 0, 0)),
    ],
)
def test_the_nearest_part_and_where_it_stands(value: str, text: str, found: tuple[int, int, int]) -> None:
    assert nearest(value, text) == found


@pytest.mark.parametrize(
    ("value", "slips"),
    [
        ("ninechars", 0),
        ("tencharact", 1),
        ("seventeencharacte", 1),
        ("eighteencharacters", 2),
        ("thirtyonecharactersfrombegintoe", 2),
        ("thirtytwocharactersfrombegintoen", 3),
        ("x" * 60, 6),
        ("x" * 90, 9),
        ("4000123412", 0),
        ("40001234123", 0),
        ("400012341234", 1),
        ("4000123412341234", 1),
        ("40001234123412341234123412341234", 1),
        ("a4000b", 0),
    ],
)
def test_long_values_may_have_slips_and_numbers_of_few_figures_none(value: str, slips: int) -> None:
    assert allowed(value, value) == slips


def hits(value: str, text: str) -> list[str]:
    return [text[start:end] for _, start, end in NearValues({value: allowed(value, value)}).find(text)]


def test_a_value_that_was_misread_is_found_where_it_stands() -> None:
    assert hits("rosafrankexample", "tor0sarrankexamplenow") == []
    assert hits("rosafrankexample", "tor0safrankexamplenow") == ["r0safrankexample"]
    assert hits("rosafrankexample", "torosafrankexmplenow") == ["rosafrankexmple"]


def test_a_value_that_was_read_right_is_left_to_those_who_look_for_it() -> None:
    assert hits("rosafrankexample", "torosafrankexamplenow") == []


def test_a_number_with_one_figure_changed_is_found_and_one_with_two_is_another() -> None:
    assert hits("4000123412341234", "x4000123412841234x") == ["4000123412841234"]
    assert hits("4000123412341234", "x4000128412841234x") == []


def test_without_a_long_value_there_is_nothing_to_find() -> None:
    assert hits("harbor", "harbr") == []
    assert list(NearValues({}).find("harbor")) == []


@given(st.text("abcdef", min_size=10, max_size=40), LETTERS, LETTERS, st.data())
def test_every_value_with_as_many_slips_as_it_may_have_is_found(value: str, before: str, after: str, data: st.DataObject) -> None:
    read = value
    for _ in range(data.draw(st.integers(1, allowed(value, value)), "slips")):
        at = data.draw(st.integers(0, len(read) - 1), "place")
        lost, changed, added = "", "x", "x" + read[at]
        read = read[:at] + data.draw(st.sampled_from([lost, changed, added]), "what stands there") + read[at + 1 :]
    text = before + read + after
    assume(value not in text)
    assert value in {found for found, _, _ in NearValues({value: allowed(value, value)}).find(text)}


def test_a_name_whose_letters_look_like_figures_is_no_number() -> None:
    assert allowed("Bill Isold", "81111501d") == 0
    assert allowed("Iris Abbott", "1r15a880tt") == 1
