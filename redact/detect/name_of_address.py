"""Names that an e-mail address in the same text gives away: "Mara Lindqvist", "Lindqvist, Mara", "M. Lindqvist", "Mara"."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.email_address import AT, DOMAIN
from redact.detect.local_part import names_of
from redact.detect.names import is_ambiguous, is_first, is_interface, is_last
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import CAPITAL, LETTER, Regex, Span

SHORTEST_ALONE = 3
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
PLAIN = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "æ": "ae"})
BETWEEN = (" ", ", ", ". ")
PARTS = rf"[{LETTER}]+(?:[._\-][{LETTER}0-9]+){{1,3}}(?:\+[{LETTER}0-9._\-]+)?"
"""A local part of several: no other gives a name away."""


class NameOfAddressRecognizer(RegexRecognizer):
    """Names written out in a text that holds an e-mail address made of them"""

    _address = Regex(rf"(?:^|[^{LETTER}0-9._%+'\-])({PARTS}){AT}{DOMAIN}")
    _word = Regex(rf"(?:^|[^{LETTER}0-9_@.\-])([{CAPITAL}][{LETTER}'\-]*)")

    def __init__(self) -> None:
        super().__init__(
            "name of an address", ["PERSON"], [self._address], summary="Names that an address in the text gives away"
        )

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        addresses = [(whole, names_of(text[slice(*local)])) for whole, local in self._address.each(text, 0)]
        companions: dict[str, set[str]] = {}
        for together in {frozenset(map(_plain, names)) for _, names in addresses if names}:
            for name in together:
                companions.setdefault(name, set()).update(together, (other[0] for other in together))
        if not companions:
            return
        known = frozenset(companions)
        initials = {name[0] for name in known}
        words = [
            (span, spellings)
            for _, span in self._word.each(text, 1)
            if (spellings := _spellings(text[slice(*span)])) & known or (span[1] - span[0] == 1 and initials & spellings)
        ]
        inside = {position for whole, names in addresses if names for position in range(*whole)}
        for run in _runs(text, [word for word in words if word[0][0] not in inside]):
            if score := _score(text, run, companions):
                yield RecognizerResult("PERSON", run[0][0][0], run[-1][0][1], score)


Word = tuple[Span, frozenset[str]]


def _runs(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """Yield words that stand side by side together: "Lindqvist, Mara" is one."""
    run: list[Word] = []
    for word in words:
        if run and (text[run[-1][0][1] : word[0][0]] not in BETWEEN or len(run) == 4):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _score(text: str, run: list[Word], companions: dict[str, set[str]]) -> float:
    """Return how sure a run of words is a name. companions: for each name those in an address with it, and their initials."""
    spelled = [spellings for _, spellings in run]
    for name in {spelling for spellings in spelled for spelling in spellings if len(run) > 1}:
        if name in companions and all(spellings & companions[name] for spellings in spelled):
            return scores.LIKELY
    # A word alone, or words of several people: it has to be one that nothing else is called.
    whole = [text[slice(*span)] for span, _ in run]
    is_telling = all(
        len(word) >= SHORTEST_ALONE and not is_interface(word) and not is_ambiguous(word) and (is_first(word) or is_last(word))
        for word in whole
    )
    return scores.POSSIBLE if is_telling else 0.0


@lru_cache(maxsize=4096)
def _spellings(word: str) -> frozenset[str]:
    """Return how `word` may be written in an address."""
    word = word.removesuffix("'s").replace("'", "").replace("-", "")
    return frozenset((_plain(word), _plain(word.lower().translate(SPELLED_OUT))))


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(PLAIN))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def recognizer() -> NameOfAddressRecognizer:
    return NameOfAddressRecognizer()
