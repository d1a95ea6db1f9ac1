"""Initials are hidden beside the name that they stand for, and letters that are a word or stand elsewhere are not."""

from __future__ import annotations

import pytest

from redact.initials import initials, initials_of
from redact.types import Box, Line, Word

NAME = ("Rosa Frank", Box(100, 100, 180, 112))


def line(text: str, left: int, top: int) -> Line:
    words, right = [], left
    for word in text.split():
        words.append(Word(word, Box(right, top, right + 8 * len(word), top + 12), 1.0))
        right += 8 * len(word) + 6
    return Line(Box(left, top, right, top + 12), (tuple(words),))


def hidden(*lines: Line) -> list[str]:
    """Return the words that are taken for initials of Rosa Frank."""
    found = {box for _, box in initials(lines, [NAME])}
    return [word.text for each in lines for word in each.readings[-1] if word.box in found]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Rosa Frank", "RF"),
        ("Frank, Rosa", "RF"),
        ("rosa frank", "RF"),
        ("Rosa Maria Frank", "RMF"),
        ("Rosa (Finance)", "R"),
        ("Émile Zola", "ÉZ"),
        ("Rosa", "R"),
        ("", ""),
    ],
)
def test_the_first_letters_of_a_name(name: str, letters: str) -> None:
    assert initials_of(name) == letters


@pytest.mark.parametrize("text", ["RF", "R.F.", "R"])
def test_the_letters_in_an_avatar_beside_a_hidden_name_are_hidden(text: str) -> None:
    assert hidden(line(text, 60, 100)) == [text]
    assert hidden(line(text, 190, 100)) == [text], "to the right"
    assert hidden(line(text, 130, 122)) == [text], "below"


@pytest.mark.parametrize("text", ["RX", "FR", "rf", "R2", "ROSA", "RFX"])
def test_other_letters_are_not(text: str) -> None:
    assert hidden(line(text, 60, 100)) == []


def test_letters_beside_nobody_are_not() -> None:
    assert hidden(line("RF", 400, 100)) == [], "four heights to the side"
    assert hidden(line("RF", 130, 140)) == [], "one and a half heights below"
    assert list(initials([line("RF", 60, 100)], [])) == []


def test_a_letter_that_is_a_word_of_a_sentence_beside_a_name_is_not() -> None:
    ida = ("Ida Frank", NAME[1])
    sentence, avatar = line("I met her", 60, 116), line("I", 60, 100)
    assert [box for _, box in initials([sentence, avatar], [ida])] == [avatar.readings[-1][0].box]


def test_two_letters_among_other_words_are_hidden() -> None:
    assert hidden(line("RF wrote", 60, 116)) == ["RF"]


def test_the_initials_of_two_people_go_to_whom_they_stand_for() -> None:
    other = ("Ben Ngozi", Box(100, 120, 180, 132))
    found = list(initials([line("BN", 60, 120), line("RF", 60, 100)], [NAME, other]))
    assert [name for name, _ in found] == ["Ben Ngozi", "Rosa Frank"]


@pytest.mark.parametrize(
    ("disc", "is_covered"),
    [
        (Box(60, 90, 90, 120), True),
        (Box(190, 90, 220, 120), True),
        (Box(60, 90, 80, 120), False),
        (Box(84, 100, 97, 113), False),
        (Box(10, 40, 100, 130), False),
        (Box(60, 125, 90, 155), False),
        (Box(240, 90, 270, 120), False),
    ],
    ids=["in front", "behind", "no disc", "as high as the text", "larger than any", "below", "far off"],
)
def test_the_disc_of_an_avatar_beside_a_name_is_hidden_whatever_is_read_in_it(disc: Box, is_covered: bool) -> None:
    assert hidden(Line(disc, ((Word("g", disc, 0.9),),))) == ["g"] * is_covered


def test_a_large_word_beside_a_name_is_no_avatar() -> None:
    box = Box(60, 90, 90, 120)
    assert hidden(Line(box, ((Word("draft", box, 0.9),),))) == []
