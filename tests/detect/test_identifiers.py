"""Identifiers of the tables. Their numbers are worked out from patterns here; a ? is the first digit or letter that passes."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from redact.detect import Detector, scores
from redact.detect.identifiers import TABLES, checks
from redact.detect.identifiers.identifier import Identifier
from tests.detect.conftest import Found
from tests.detect.identifier_cases import ALONE, BESIDE_OTHERS, HITS, NEAR, NOTHING

ROWS = [row for table in TABLES.values() for row in table]
KINDS = frozenset(row.kind for row in ROWS)


def filled(kind: str, value: str) -> str:
    """Return `value` with each ? replaced so that the check of a row of that kind passes."""
    rows = [row for row in ROWS if row.kind == kind]
    alphabet = "0123456789" if value.count("?") > 1 or kind == "MACHINE_READABLE_ZONE" else "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for characters in itertools.product(alphabet, repeat=value.count("?")):
        rest = iter(characters)
        candidate = re.sub(r"\?", lambda _, rest=rest: next(rest), value)  # type: ignore[misc]
        if any(row.passes(candidate) and re.fullmatch(row.shape, candidate) for row in rows):
            return candidate
    raise AssertionError(f"nothing passes for {kind}")


def shown(kind: str, text: str, value: str) -> str:
    """Return `text` with `value` in it, filled in where it has a ?."""
    return text.format(filled(kind, value) if "?" in value else value)


def spoilt(value: str) -> str:
    """Return `value` with its last digit changed."""
    position = max(index for index, character in enumerate(value) if character.isdigit())
    return f"{value[:position]}{(int(value[position]) + 1) % 10}{value[position + 1 :]}"


def ids(cases: list[tuple[str, str, str]]) -> Iterator[str]:
    counted: dict[str, int] = {}
    for kind, *_ in cases:
        counted[kind] = counted.get(kind, 0) + 1
        yield f"{kind}-{counted[kind]}"


def new(detector: Detector, text: str) -> list[str]:
    return [match.kind for match in detector.matches(text) if match.kind in KINDS and match.score >= scores.HIDDEN]


@pytest.mark.parametrize(("kind", "text", "value"), HITS, ids=ids(HITS))
def test_an_identifier_is_found_with_its_label(found: Found, kind: str, text: str, value: str) -> None:
    value = filled(kind, value)
    assert found(text.format(value), kind) == [value]


@pytest.mark.parametrize(("kind", "text", "value"), NEAR, ids=ids(NEAR))
def test_digits_that_pass_are_found_if_a_word_is_near(found: Found, kind: str, text: str, value: str) -> None:
    value = filled(kind, value)
    assert found(text.format(value), kind) == [value]
    assert found(text.format(spoilt(value)), kind) == []
    assert found(f"order {value} was sent", kind) == []


@pytest.mark.parametrize(("kind", "text", "value"), BESIDE_OTHERS, ids=ids(BESIDE_OTHERS))
def test_a_labelled_value_ends_where_it_ends(found: Found, kind: str, text: str, value: str) -> None:
    assert found(shown(kind, text, value), kind) == [shown(kind, "{}", value)]


@pytest.mark.parametrize("kind", ALONE)
def test_a_way_of_writing_that_little_else_has_needs_no_word(found: Found, kind: str) -> None:
    value = filled(kind, next(value for hit, _, value in HITS if hit == kind))
    assert found(f"see {value}, please", kind) == [value]
    assert found(f"see x{value}", kind) == []
    assert found(f"see https://x.example/{value}", kind) == []


def test_every_identifier_has_a_hit_and_a_source() -> None:
    assert {kind for kind, _, _ in HITS} == KINDS
    assert all(row.source for row in ROWS)
    assert len({row.name for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("kind", "text", "value"), HITS, ids=ids(HITS))
def test_a_labelled_value_is_found_with_a_slip_in_it(found: Found, kind: str, text: str, value: str) -> None:
    row = next(row for row in ROWS if row.kind == kind)
    if "?" in value and row.labels and not row.is_strict:
        wrong = spoilt(filled(kind, value))
        assert found(text.format(wrong), kind) == [wrong]


@pytest.mark.parametrize(("kind", "text", "value"), HITS, ids=ids(HITS))
def test_a_piece_of_something_longer_is_no_identifier(found: Found, kind: str, text: str, value: str) -> None:
    value = filled(kind, value)
    for piece in (f"{value}7", f"A{value}", f"https://x.example/a/{value}/b"):
        assert value not in found(f"see {piece}", kind)


@pytest.mark.parametrize("number", range(len(NOTHING)))
def test_other_numbers_and_labels_without_a_number_are_nothing(detector: Detector, number: int) -> None:
    assert new(detector, NOTHING[number]) == []


def test_interface_strings_and_numbers_give_nothing(detector: Detector) -> None:
    draw = random.Random(20)
    words = (files("redact.detect.names") / "interface.txt").read_text("utf-8").split()
    for _ in range(300):
        shown = " ".join(draw.choices(words, k=draw.randint(1, 4)))
        shown = draw.choice((shown, shown.title(), shown.upper()))
        number = draw.choice((
            f"{draw.randint(1, 999):,}", f"{draw.randint(1, 99)}%", f"${draw.randint(1, 9999)}.{draw.randint(10, 99)}",
            # The next are dates, times, orders, versions, addresses, hashes, telephone and other numbers.
            f"20{draw.randint(10, 29)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
            f"{draw.randint(0, 23)}:{draw.randint(10, 59)}",
            f"{draw.randint(10, 99)}-{draw.randint(10000, 99999)}",
            f"v{draw.randint(1, 9)}.{draw.randint(0, 30)}.{draw.randint(0, 9)}",
            f"10.{draw.randint(0, 255)}.{draw.randint(0, 255)}.7",
            f"{draw.getrandbits(160):040x}", f"(555) 010-{draw.randint(1000, 9999)}",
            f"#{draw.randint(10**5, 10**11)}", f"{draw.randint(10**9, 10**12)}",
        ))  # fmt: skip
        for text in (shown, f"{shown} {number}", number):
            assert new(detector, text) == []


@pytest.mark.parametrize("piece", ["1", "a.", "A1", "nhs 1", "employee id ", "<", "1-2."])
def test_a_text_made_to_be_slow_is_read_to_its_end(detector: Detector, piece: str) -> None:
    text = piece * (60_000 // len(piece)) + " PESEL: 12345678901"
    matches = detector.matches(text)
    assert any(match.end == len(text) and match.kind == "PL_PESEL" for match in matches)
    assert "UNREAD" not in {match.kind for match in matches}


def test_no_check_raises(detector: Detector) -> None:
    draw = random.Random(4)
    alphabet = "0123456789ABCXZ<-/. ()"
    for row in ROWS:
        for _ in range(200):
            row.passes("".join(draw.choices(alphabet, k=draw.randint(1, 44))))


def test_published_examples_pass_our_checks() -> None:
    assert checks.is_vin("1M8GDM9AXKP042788")
    assert checks.is_npi("1234567893")
    assert checks.icao_digit("L898902C3") == "6"
    assert checks.is_rvnr("65170839J003")
    assert checks.is_taiwan_id("A123456789")
    assert checks.is_nric("S1234567D")
    assert checks.is_hkid("A123456(3)")
    assert checks.is_au_medicare("2123456701")
    assert checks.is_bitcoin("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")
    assert not checks.is_bitcoin("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1")


def test_a_table_says_what_its_words_are() -> None:
    row = Identifier("X", "x", "one|two words", r"\d{9}", "none", lambda value: True, near="three")
    assert row.context == ("one", "three")
