"""A password that was typed into the wrong window and taken back is found, and nothing else that was erased."""

from __future__ import annotations

import pytest

from redact.erased import erased_findings
from redact.redactor import Redactor
from redact.spread import Values
from redact.types import SECURE, Finding, Typed
from tests.strokes import Record, focus, press, typed, window

WORD = "Gwn7kestrel!"


def erased(word: str, before: str = "", after: str = "x") -> list[Record]:
    return press(*before, *word, *["Backspace"] * len(word), *after)


def found(*records: Record) -> list[Finding]:
    return list(erased_findings(typed(*records), Values(b"key")))


def test_a_password_that_was_taken_back_stands_in_the_keys_that_wrote_it() -> None:
    (finding,) = found(*erased("Gwn7kest!", before="a "))
    assert finding.kind == SECURE
    assert finding.places == (Typed(0, 0, 0, tuple(range(4, 22, 2))),)


def test_it_is_looked_for_everywhere_and_so_are_its_beginnings() -> None:
    values = Values(b"key")
    assert len(list(erased_findings(typed(*erased(WORD)), values))) == 1
    assert [match.kind for match in values.matches(f"say {WORD} now")] == [SECURE]
    assert [match.kind for match in values.matches("say Gwn7kest now")] == [SECURE]


def test_it_is_one_value_with_one_token_wherever_it_was_erased() -> None:
    values = Values(b"key")
    findings = list(erased_findings(typed(*erased(WORD), focus("City"), *erased(WORD)), values))
    assert [finding.token for finding in findings] == [values.token(WORD)] * 2


@pytest.mark.parametrize(
    "word",
    ["Gwn7kes", "gwn7kestrel", "GWN7KESTREL", "Tuesday's", "harborline", "2026-11-22", "rosa@example.org", "notes/2026.txt"],
    ids=[
        "seven characters",
        "two classes",
        "two other classes",
        "prose",
        "one class",
        "a date",
        "an address",
        "a file",
    ],
)
def test_other_words_that_were_taken_back_are_none(word: str) -> None:
    assert found(*erased(word)) == []


def test_what_was_left_standing_in_part_was_not_taken_back() -> None:
    assert found(*press(*WORD, *["Backspace"] * (len(WORD) - 1), "x")) == []


def test_what_was_typed_to_be_seen_is_none() -> None:
    assert found(*press(*WORD)) == []


def test_it_is_gone_from_keys_and_titles(redactor: Redactor) -> None:
    records = [window("Chat"), focus("Message"), *erased(WORD, after="sorry"), window("Chat", f"Draft {WORD}")]
    done = redactor.events([{"t": n / 10, **record} for n, record in enumerate(records)]).records
    assert [record["text"] for record in done if record["type"] == "text"] == ["sorry"]
    assert not [record for record in done if record["type"] == "key"]
    assert "Gwn7" not in done[-1]["title"]
