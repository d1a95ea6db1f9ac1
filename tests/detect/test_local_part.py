"""Names in e-mail addresses, and the same names elsewhere in a text. All people are invented."""

from __future__ import annotations

import pytest

from redact.detect.local_part import names_of
from tests.detect.conftest import Found

NAMES = [
    ("mara.lindqvist", ("mara", "lindqvist")),
    ("Mara_Lindqvist", ("Mara", "Lindqvist")),
    ("lindqvist.mara", ("lindqvist", "mara")),
    ("mara.k.lindqvist", ("mara", "lindqvist")),
    ("mara.lindqvist2+news", ("mara", "lindqvist")),
    ("zorblax.quillaine", ("zorblax", "quillaine")),
    ("m.lindqvist", ("lindqvist",)),
]
NO_NAMES = [
    "info",
    "no-reply",
    "first.last",
    "support.team",
    "billing-de",
    "mara",
    "a.b",
    "x12.34",
    "release.notes",
    "",
    "+x",
    "ci_build",
]


@pytest.mark.parametrize(("local_part", "names"), NAMES)
def test_a_local_part_of_two_names_gives_them(local_part: str, names: tuple[str, ...]) -> None:
    assert names_of(local_part) == names


@pytest.mark.parametrize("local_part", NO_NAMES)
def test_a_role_has_no_name(local_part: str) -> None:
    assert names_of(local_part) == ()


WRITTEN_OUT = [
    ("zorblax.quillaine@example.com wrote. Zorblax Quillaine is out", "Zorblax Quillaine"),
    ("zorblax.quillaine@example.com or Quillaine, Zorblax", "Quillaine, Zorblax"),
    ("Z. Quillaine\nzorblax.quillaine@example.com", "Z. Quillaine"),
    ("juergen.quillmann@example.com: Jürgen Quillmann", "Jürgen Quillmann"),
    ("mara.lindqvist@example.com\nBest,\nMara", "Mara"),
    ("ask Lindqvist (mara.lindqvist@example.com)", "Lindqvist"),
]
NOT_WRITTEN_OUT = [
    "Zorblax Quillaine is out, says info@example.com",
    "mark.page@example.com: Mark all as read, Page 3",
    "MARA-12 and maralindqvist, mara.lindqvist@example.com",
    "Release notes: release.notes@example.com",
]


@pytest.mark.parametrize(("text", "value"), WRITTEN_OUT, ids=range(len(WRITTEN_OUT)))
def test_a_name_that_an_address_gives_away_is_found_elsewhere(found: Found, text: str, value: str) -> None:
    assert value in found(text, "PERSON")


@pytest.mark.parametrize("text", NOT_WRITTEN_OUT, ids=range(len(NOT_WRITTEN_OUT)))
def test_another_word_is_not(found: Found, text: str) -> None:
    assert found(text, "PERSON") == []


def test_without_the_address_the_name_is_not_found(found: Found) -> None:
    assert found("Zorblax Quillaine is out", "PERSON") == []
