"""Offsets become places by overlap: what is partly inside a match is inside it, and what stands nowhere gives nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.runs import decoded_run, event_run, labelled, places, reading_run, text_at
from redact.types import Box, InEvent, Word


def word(text: str, left: int) -> Word:
    return Word(text, Box(left, 0, left + 10, 10), 1.0)


def test_a_word_partly_inside_a_match_is_hidden_whole() -> None:
    run = reading_run([(word("(Jane", 0), word("Doe)", 20))])
    start = run.text.index("Jane Doe")
    assert places(run, start, start + 8) == (Box(0, 0, 10, 10), Box(20, 0, 30, 10))


def test_a_match_between_two_words_is_in_no_place() -> None:
    run = reading_run([(word("a", 0), word("b", 20))])
    assert places(run, 1, 2) == ()


def test_characters_of_a_string_are_divided() -> None:
    run = event_run(7, ("title",), "Inbox of Jane")
    assert places(run, 9, 13) == (InEvent(7, ("title",), 9, 13),)


def test_a_label_in_front_stands_in_no_place() -> None:
    run = event_run(7, ("value",), "Jane", label="Name:")
    assert run.text == "Name: Jane"
    assert places(run, 0, 10) == (InEvent(7, ("value",), 0, 4),)
    assert places(run, 0, 5) == ()


def test_the_text_of_a_match_has_no_label_in_it() -> None:
    assert text_at(event_run(7, ("value",), "Jane", label="Name"), 2, 8) == "Ja"


def test_the_text_of_a_match_has_a_space_only_where_something_stood_between() -> None:
    glued = reading_run([(word("Jane", 0), word("Do", 20), Word("e", Box(30, 0, 40, 10), 1.0, is_glued=True))])
    assert text_at(glued, 0, len(glued.text)) == "Jane Doe"


TEXTS = st.text(min_size=1, max_size=12)


@given(TEXTS, TEXTS, st.data())
def test_every_character_of_a_match_is_in_its_places_and_no_other(text: str, label: str, data: st.DataObject) -> None:
    run = labelled(event_run(0, ("x",), text), label)
    start = data.draw(st.integers(0, len(run.text) - 1))
    end = data.draw(st.integers(start + 1, len(run.text)))
    front = len(run.text) - len(text)
    expected = text[max(start - front, 0) : max(end - front, 0)]
    found = places(run, start, end)
    assert "".join(text[p.start : p.end] for p in found if isinstance(p, InEvent)) == expected


def test_what_is_percent_encoded_stands_where_its_escapes_stand() -> None:
    run = decoded_run(3, ("url",), "?q=M%C3%BCller%20Jo&x", label="Name")
    assert run is not None
    assert run.text == "Name: ?q=M\u00fcller Jo&x"
    at = run.text.index("M\u00fcller")
    assert places(run, at, at + len("M\u00fcller Jo")) == (InEvent(3, ("url",), 3, 19),)
    assert places(run, at + 1, at + 2) == (InEvent(3, ("url",), 4, 10),), "both bytes of one letter"


@pytest.mark.parametrize("text", ["plain", "100 % sure", "%zz", "%FF%FE"])
def test_what_is_not_encoded_has_no_decoded_run(text: str) -> None:
    assert decoded_run(3, ("url",), text) is None
