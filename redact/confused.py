"""Text without what readers of screens confuse: case, spaces, punctuation, accents, and letters that look like others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import ahocorasick_rs

CONFUSED = str.maketrans("oil|!szbgq", "0111152899")
"""Each character that OCR takes for another, and the one that stands for all of them."""
LEAST_CONFUSED = 5
"""Letters from which on a word may be misread; of fewer, chance makes other words."""


class _Folds(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code)).casefold()
        self[code] = folded = "".join(filter(str.isalnum, plain)).translate(CONFUSED)
        return folded


FOLDS = _Folds()
"""At most as many as there are characters in Unicode, and it says nothing of the order that they came in."""


def fold(text: str) -> str:
    """Return `text` folded."""
    return text.translate(FOLDS)


def origins(text: str) -> list[int]:
    """Return for each character of the folded text the index of the one that it comes from."""
    return [index for index, char in enumerate(text) for _ in FOLDS[ord(char)]]


def occurrences(automaton: ahocorasick_rs.AhoCorasick, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where the folded words of `automaton` stand in `text`: the word's number, and its characters [start, end)."""
    found = automaton.find_matches_as_indexes(fold(text), overlapping=True)
    places = origins(text) if found else []
    for number, start, end in found:
        yield number, places[start], places[end - 1] + 1


def stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether no letter and no figure stands beside characters [start, end)."""
    return not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
