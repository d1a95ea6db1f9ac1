"""Words that somebody listed: whoever is employed, who the customers are, what projects are called; and towns.

All are looked for in one pass, whatever their case and whatever a reader of screens has made of their letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import ahocorasick_rs

from redact.confused import LEAST_CONFUSED, fold, occurrences, stands_alone
from redact.detect import scores
from redact.detect.recognizer import LookupRecognizer


class WordList(LookupRecognizer):
    """Listed words and phrases, wherever they stand as whole words.

    lists: for each kind its entries. score: how sure a hit is. is_proper: whether a hit has to begin with a capital and to be as
    many words.
    """

    def __init__(
        self,
        name: str,
        lists: Mapping[str, Iterable[str]],
        *,
        summary: str,
        score: float = scores.STRONG,
        is_proper: bool = False,
    ) -> None:
        self.summary, self._score, self._is_proper = summary, score, is_proper
        self._entries: dict[str, list[tuple[str, str]]] = {}
        for kind, entries in lists.items():
            for entry in entries:
                if folded := fold(entry):
                    self._entries.setdefault(folded, []).append((kind, entry.strip().casefold()))
        self._order = sorted(self._entries)
        self._automaton = ahocorasick_rs.AhoCorasick(self._order) if self._order else None
        super().__init__(name, sorted(lists))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where listed words stand in `text`."""
        return [(start, end) for _, start, end, _ in self.found(text)]

    def look(self, text: str) -> Iterator[tuple[str, int, int, float]]:
        for number, first, last in occurrences(self._automaton, text) if self._automaton else ():
            if not stands_alone(text, first, last) or (self._is_proper and not text[first].isupper()):
                continue
            word = text[first:last].casefold()
            for kind, entry in self._entries[self._order[number]]:
                is_same = word == entry or len(entry) >= LEAST_CONFUSED
                if is_same and not (self._is_proper and word.count(" ") != entry.count(" ")):  # "We are" is not Weare
                    yield kind, first, last, self._score
