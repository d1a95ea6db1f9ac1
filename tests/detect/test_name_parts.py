"""What of a name gives its bearer away alone, and what would blank half the screen."""

from __future__ import annotations

import pytest

from redact.detect.names.parts import logins, parts

SURE = [
    ("Wrzesk Korvane", ("Wrzesk", "Korvane")),
    ("Dr. Siobhan van der Korvane", ("Siobhan", "Korvane")),
    ("SIOBHAN KORVANE", ("SIOBHAN", "KORVANE")),
    ("Korvane, Wrzesk", ("Korvane", "Wrzesk")),
    ("Wrzesk-Zarn O'Korvane", ("Wrzesk-Zarn", "O'Korvane")),
    ("Mark Korvane", ("Korvane",)),
    ("Mark Page", ()),
    ("J. Korvane", ()),
    ("Von Korvane", ()),
    ("Wrzesk", ()),
    ("wrzesk korvane", ()),
    ("Al Ng", ()),
    ("", ()),
]


@pytest.mark.parametrize(("name", "expected"), SURE)
def test_the_parts_of_a_name_are_its_words_that_mean_nothing_else(name: str, expected: tuple[str, ...]) -> None:
    assert parts(name, is_sure=True) == expected


def test_of_a_name_that_is_a_guess_only_listed_words_are_parts() -> None:
    assert parts("Siobhan Korvane", is_sure=False) == ("Siobhan",)
    assert parts("Wrzesk Korvane", is_sure=False) == ()


LOGINS = [
    ("Wrzesk Korvane", ("wkorvane", "korvanew", "wrzeskk")),
    ("KORVANE, Wrzesk", ("kwrzesk", "wrzeskk", "korvanew")),
    ("Jo Ng", ()),
    ("Wrzesk", ()),
    ("Wrzesk Zarn Korvane", ()),
]


@pytest.mark.parametrize(("name", "expected"), LOGINS)
def test_logins_are_made_of_two_names_and_are_no_shorter_than_six(name: str, expected: tuple[str, ...]) -> None:
    assert logins(name) == expected
