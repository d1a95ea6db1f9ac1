"""Simulated typists are known again by what was recorded, and not by what comes out."""

from __future__ import annotations

import pytest

from tests.bench.typists import PASSWORD, SENTENCE, cleaned, entries, told

COUNT = 8


@pytest.mark.parametrize(("text", "is_secure"), [(PASSWORD, True), (SENTENCE, False)], ids=["redacted", "ordinary"])
def test_typists_are_told_by_what_was_recorded_and_only_by_chance_by_what_comes_out(text: str, is_secure: bool) -> None:
    raw = entries(text, is_secure=is_secure, slips=is_secure, count=COUNT)
    assert told("text", "recorded", raw, COUNT).accuracy >= 0.9
    assert told("text", "fixed", cleaned(raw, "fixed"), COUNT).is_chance
    if is_secure:
        assert told("text", "keep", cleaned(raw, "keep"), COUNT).is_chance


def test_rounding_to_seconds_is_not_enough() -> None:
    raw = entries(SENTENCE, is_secure=False, slips=False, count=COUNT)
    assert not told("text", "coarse", cleaned(raw, "coarse"), COUNT).is_chance
