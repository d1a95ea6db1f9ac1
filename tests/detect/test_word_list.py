"""Listed words are found in whatever way they are written, and only where they stand as words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.confused import LEAST_CONFUSED, fold
from redact.detect import Detector, scores
from redact.detect.word_list import WordList

LISTS = {"PERSON": ["Éloïse Brûlé", "Ian Oz", "Ori"], "PROJECT_CODENAME": ["Blue Heron", "ORCA", "Kestrelmoor", "青鷺計画"]}


@pytest.fixture(scope="module")
def words() -> WordList:
    return WordList("list", LISTS, summary="for tests")


def found(words: WordList, text: str) -> list[str]:
    return [text[start:end] for start, end in words.spans(text)]


HITS = [
    ("the Kestrelmoor release", "Kestrelmoor"),
    ("KESTRELMOOR, kestrel", "KESTRELMOOR"),
    ("/srv/kestrelmoor/bin", "kestrelmoor"),
    ("kestrelmoor_2024.csv", "kestrelmoor"),
    ("Kestre1mo0r plan", "Kestre1mo0r"),
    ("Kestrel moor", "Kestrel moor"),
    ("ELOISE BRULE wrote", "ELOISE BRULE"),
    ("Eloïse  Brulé", "Eloïse  Brulé"),
    ("E\u0301loi\u0308se Brûlé", "E\u0301loi\u0308se Brûlé"),
    ("ＢＬＵＥ ＨＥＲＯＮ", "ＢＬＵＥ ＨＥＲＯＮ"),
    ("blue-heron-api", "blue-heron"),
    ("BlueHeron", "BlueHeron"),
    ("B1ue Her0n", "B1ue Her0n"),
    ("orca: done", "orca"),
    ("(Ori)", "Ori"),
    ("ask lan 0z", "lan 0z"),
    ("「青鷺計画」", "青鷺計画"),
]
NOTHING = [
    "Kestrelmoors",
    "NewKestrelmoor",
    "Kestrelmoor2",
    "Kestrel",
    "Blue Herons",
    "a blue, white heron",
    "0rca",
    "orcas",
    "0ri",
    "Orinoco",
    "priority",
    "Eloise",
    "",
    " -_.",
]


@pytest.mark.parametrize(("text", "value"), HITS, ids=range(len(HITS)))
def test_a_listed_word_is_found_however_it_is_written(words: WordList, text: str, value: str) -> None:
    assert found(words, text) == [value]


@pytest.mark.parametrize("text", NOTHING)
def test_parts_of_words_and_short_words_misread_are_nothing(words: WordList, text: str) -> None:
    assert found(words, text) == []
    assert not words.occurs(text)


def test_a_word_under_two_kinds_is_found_as_both() -> None:
    both = WordList("list", {"CLIENT": ["Quincewell"], "ORGANIZATION": ["quincewell"]}, summary="")
    assert found(both, "at Quincewell") == ["Quincewell", "Quincewell"]


def test_a_proper_name_needs_a_capital() -> None:
    towns = WordList("towns", {"LOCATION": ["Kestrelmoor"]}, summary="", is_proper=True)
    assert found(towns, "Kestrelmoor, kestrelmoor") == ["Kestrelmoor"]


@pytest.mark.parametrize("entries", [[], ["", " ", "-"]])
def test_a_list_of_nothing_finds_nothing(entries: list[str]) -> None:
    assert found(WordList("list", {"PERSON": entries}, summary=""), "a - b  c") == []


def test_a_listed_word_is_hidden_by_the_detector_and_says_by_what() -> None:
    detector = Detector(find=LISTS)
    (match,) = [match for match in detector.matches("the Blue Heron", with_names=False) if match.kind == "PROJECT_CODENAME"]
    assert (match.start, match.end, match.recognizer) == (4, 14, "policy list")
    assert match.score >= scores.HIDDEN


def test_a_short_word_is_exactly_itself() -> None:
    """Chance makes four letters of four others."""
    assert LEAST_CONFUSED == 5
    assert found(WordList("list", {"X": ["Boss"]}, summary=""), "B0ss, 8oss, BOSS") == ["BOSS"]


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["Kestrelmoor", "Blue Heron", "青鷺計画"]))
def test_a_word_between_others_is_found_at_its_place(front: str, behind: str, word: str) -> None:
    words = WordList("list", LISTS, summary="")
    start = len(front) + 3
    assert (start, start + len(word)) in words.spans(f"{front} ; {word} ; {behind}")


@given(st.text(max_size=40))
def test_what_is_found_folds_to_what_is_listed(text: str) -> None:
    words = WordList("list", LISTS, summary="")
    listed = {fold(entry) for entries in LISTS.values() for entry in entries}
    text = f"{text} Ori {text}"
    spans = words.spans(text)
    assert spans
    assert all(fold(text[start:end]) in listed for start, end in spans)
