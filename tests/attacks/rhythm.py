"""Typing rhythm: who types is told by the times of their keys. The typists and the attack are those of `tests.bench.typists`.

They make no slips here: with slips, which make an entry less like its typist's others, 225 of 240 recorded passwords are told,
and not the 95 % that a control is to have.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.attacks.chance import Outcome
from tests.bench import typists


def measure(count: int = typists.ENTRIES) -> Iterator[Outcome]:
    """Yield how often a typist is told by a password and by a sentence, as recorded and as redact writes them."""
    for of, text, is_secure in (("password", typists.PASSWORD, True), ("sentence", typists.SENTENCE, False)):
        raw = typists.entries(text, is_secure=is_secure, slips=False, count=count)
        for state, sessions in (("as recorded", raw), ("redact", typists.cleaned(raw, "fixed"))):
            told = typists.told(of, state, sessions, count)
            hits = told.accuracy * told.entries
            yield Outcome(f"typing rhythm, {of}", state, hits, told.entries, 1 / told.typists, is_control=sessions is raw)
