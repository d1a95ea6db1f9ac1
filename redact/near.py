"""Values that a reader of screens got a little wrong: within a tenth of the characters of one that is known.

Of a value cut into one piece more than it may have slips, one piece is right. So the pieces are looked for, all in one pass, and
only where one stands the whole is compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

import ahocorasick_rs

LEAST, LEAST_OF_FIGURES = 10, 12
"""Folded characters from which on a value may have a slip. Numbers of fewer figures are neighbours of each other."""
SLIPS = ((90, 9), (60, 6), (32, 3), (18, 2), (LEAST, 1))
"""How many slips a value may have, from so many folded characters on."""


class NearValues:
    """The folded values that are long enough to be known although they were misread.

    slips: how many each folded value may have.
    """

    def __init__(self, slips: Mapping[str, int]) -> None:
        self._slips = slips
        places: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for value in sorted(slips):
            if few := slips[value]:
                edges = [len(value) * number // (few + 1) for number in range(few + 2)]
                for start, end in pairwise(edges):
                    places[value[start:end]].append((value, start))
        self._pieces = list(places.items())
        self._automaton = ahocorasick_rs.AhoCorasick([piece for piece, _ in self._pieces]) if self._pieces else None

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield each value that stands in the folded `text` with a slip or more, and its characters [start, end)."""
        if self._automaton is None:
            return
        tried = set()
        for number, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for value, offset in self._pieces[number][1]:
                slips, at = self._slips[value], start - offset
                if (value, at) not in tried:
                    tried.add((value, at))
                    first = max(at - slips, 0)
                    window = text[first : at + len(value) + slips]
                    if 0 < _nearest_end(value, window)[0] <= slips:
                        _, begin, end = nearest(value, window)
                        yield value, first + begin, first + end


def allowed(text: str, folded: str) -> int:
    """Return how many slips a value may have.

    text: the value as it was found: folded, letters that look like figures are figures.
    """
    figures = sum(map(str.isdigit, text))
    if 2 * figures >= len(folded):
        return int(len(folded) >= LEAST_OF_FIGURES)
    return next((slips for length, slips in SLIPS if len(folded) >= length), 0)


def nearest(value: str, text: str) -> tuple[int, int, int]:
    """Return the least number of characters to insert, delete or change to make a part of `text` of `value`, and that part.

    Of parts that are as near, it is the shortest of those that end first.
    """
    distance, end = _nearest_end(value, text)
    _, length = _nearest_end(value[::-1], text[:end][::-1], is_anchored=True)
    return distance, end - length, end


def _nearest_end(value: str, text: str, *, is_anchored: bool = False) -> tuple[int, int]:
    """Return the least distance of `value` to a part of `text`, and where that part ends. is_anchored: it begins with the text.

    One column of the table of distances is two whole numbers, whose bits say where it rises and where it falls. Source: G. Myers,
    A fast bit-vector algorithm for approximate string matching based on dynamic programming, 1999, as H. Hyyrö has it.
    """
    places: dict[str, int] = defaultdict(int)
    for number, char in enumerate(value):
        places[char] |= 1 << number
    every, last = (1 << len(value)) - 1, 1 << (len(value) - 1)
    rises, falls, distance = every, 0, len(value)
    best, end = distance, 0
    for column, char in enumerate(text, 1):
        same = places.get(char, 0)
        diagonal = (((same & rises) + rises) ^ rises) | same | falls
        up, down = falls | (every & ~(diagonal | rises)), rises & diagonal
        distance += bool(up & last) - bool(down & last)
        up, down = (up << 1) | is_anchored, down << 1
        rises, falls = every & (down | ~(diagonal | up)), every & up & diagonal
        if distance < best:
            best, end = distance, column
    return best, end
