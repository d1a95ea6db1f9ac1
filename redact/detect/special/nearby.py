"""Whether a word of a category is about a person: by the words around it, of the same line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from functools import cached_property

from redact.detect.names import is_first, is_last
from redact.detect.names.parts import is_listed
from redact.detect.special import signs

TOKEN = re.compile(r"[^\W_]+")
BEFORE, AFTER = 8, 5
"""Words in front of a word and behind it in which a person may be named."""
VERB = 5
"""Words in front of it in which a verb may stand."""
NAMES = 12
"""Words on either side in which a first and a last name may stand beside each other: the row of a table."""
MOST_BETWEEN = 4
"""Words between a form of "to be" and a trait."""
STOPS = frozenset(".!?;:|\n")


class Words:
    """The words of one text, and what stands around a place in it. breaks: where its lines end, sorted.

    Where words of one sort stand is worked out once per text, as a text may hold thousands of words to judge.
    """

    def __init__(self, text: str, breaks: list[int]) -> None:
        self._text, self._breaks = text, breaks
        spans = [found.span() for found in TOKEN.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._words = [text[start:end] for start, end in spans]
        self._lower = [word.lower() for word in self._words]
        self._standing: dict[int, list[int]] = {}

    def line(self, position: int) -> tuple[int, int]:
        """Return where the line that holds `position` starts and ends."""
        number = bisect_right(self._breaks, position)
        start = self._breaks[number - 1] + 1 if number else 0
        return start, self._breaks[number] if number < len(self._breaks) else len(self._text)

    def around(self, start: int, end: int, characters: int) -> tuple[str, str]:
        """Return the text that anything here depends on in front of the phrase at [start, end), and with the phrase behind it.

        characters: how many behind it are included at least.
        """
        first, last = self.line(start)
        low = max(bisect_left(self._starts, start) - NAMES - 1, 0)
        high = min(bisect_left(self._starts, end) + NAMES, len(self._ends) - 1)
        front = self._starts[low] if low < len(self._starts) else 0
        return self._text[max(front, first, 1) - 1 : start], self._text[
            start : min(max(self._ends[high], end + characters), last) + 1
        ]

    def place(self, start: int, end: int) -> Place:
        """Return which words stand around the phrase at [start, end)."""
        first, last = self.line(start)
        low, here, behind, high = (bisect_left(self._starts, position) for position in (first, start, end, last))
        return Place(low, here, behind, high, self._text[end : end + 1])

    def is_of_something_else(self, place: Place) -> bool:
        """Return whether the phrase is part of a name: of an institution or a subject by its next word, or of a person."""
        if place.has_next and place.sign == " " and self._lower[place.behind] in signs.INSTITUTIONS:
            return True
        return place.behind - place.here == 1 and place.low < place.here and self._is_last_name(place.here)

    def _is_last_name(self, number: int) -> bool:
        """Return whether word `number` is a last name right behind another name: "Jane Gay"."""
        front, word = self._words[number - 1], self._words[number]
        is_beside = self._text[self._ends[number - 1] : self._starts[number]] == " "
        return is_beside and front[0].isupper() and word[0].isupper() and len(front) > 1 and is_last(word)

    def is_about_somebody(self, place: Place, kind: str, languages: tuple[str, ...]) -> bool:
        """Return whether a person, a pronoun for one, or what is said of people alone stands near."""
        if self._has(signs.people(languages), *place.around(BEFORE, AFTER)):
            return True
        return self.is_said_of_somebody(place, kind, languages) or self._names_somebody(place)

    def is_said_of_somebody(self, place: Place, kind: str, languages: tuple[str, ...]) -> bool:
        """Return whether a verb that is said of people stands in front, or a form of one that begins the sentence."""
        first = max(place.low, place.here - VERB)
        if self._has(signs.said(kind, languages), first, place.here):
            return True
        starts = signs.starts(languages)
        return self._has(starts, first, place.here) and any(
            self._lower[number] in starts and self._opens(number, place) for number in range(first, place.here)
        )

    def is_a_trait(self, place: Place, language: str) -> bool:
        """Return whether it is said of somebody as "she is" says it, and ends there: "she is black", not "it is black text"."""
        if place.sign in ("-", "/") or (
            place.has_next and place.sign == " " and self._lower[place.behind] not in signs.FOLLOW[language]
        ):
            return False
        number = place.here - 1
        lowest = max(place.low, place.here - 1 - MOST_BETWEEN)
        copulas, middle = signs.COPULAS[language], signs.MIDDLE[language]
        while number > lowest and self._lower[number] in middle and self._lower[number] not in copulas:
            number -= 1
        if number < place.low:
            return False
        verb = self._lower[number]
        if verb in signs.FIRST[language] or (verb in signs.STARTS[language] and self._opens(number, place)):
            return True
        if verb not in copulas or number == place.low:
            return False
        subject = self._lower[number - 1]
        return subject in signs.PRONOUNS[language] or subject in signs.KIN[language] or is_name(self._words[number - 1])

    def _opens(self, number: int, place: Place) -> bool:
        """Return whether word `number` begins the line or a sentence."""
        return number == place.low or not STOPS.isdisjoint(self._text[self._ends[number - 1] : self._starts[number]])

    def _has(self, sort: Collection[str], first: int, last: int) -> bool:
        """Return whether one of words [first, last) is of `sort`, a set that lives as long as the program."""
        standing = self._standing.get(id(sort))
        if standing is None:
            standing = self._standing[id(sort)] = [n for n, word in enumerate(self._lower) if word in sort]
        return _has_between(standing, first, last)

    def _names_somebody(self, place: Place) -> bool:
        pairs, subjects = self._names
        first, last = place.around(NAMES, NAMES)
        # A pair is counted by its first word, so it may not reach into the phrase: "Jane Christian" is no Christian.
        if _has_between(pairs, first, place.here - 1) or _has_between(pairs, place.behind, last - 1):
            return True
        return _has_between(subjects, max(place.low, place.here - BEFORE), place.here)

    @cached_property
    def _names(self) -> tuple[list[int], list[int]]:
        """Where a first and a last name stand beside each other; and where one name is the subject: "Ravi is on sick leave"."""
        capital = [number for number, word in enumerate(self._words) if word[0].isupper() and len(word) > 1]
        last = len(self._words) - 1
        pairs = [n for n in capital if n < last and _is_pair(self._words[n], self._words[n + 1])]
        subjects = [
            n
            for n in capital
            if n < last and self._words[n + 1][0].islower() and is_name(self._words[n]) and is_first(self._words[n])
        ]
        return pairs, subjects


class Place:
    """Where a phrase stands among the words of its line.

    Words [low, here) stand in front of it, [behind, high) behind it. sign: the character right behind it.
    """

    __slots__ = ("behind", "here", "high", "low", "sign")

    def __init__(self, low: int, here: int, behind: int, high: int, sign: str) -> None:
        self.low, self.here, self.behind, self.high, self.sign = low, here, behind, high, sign

    @property
    def has_next(self) -> bool:
        return self.behind < self.high

    def around(self, before: int, after: int) -> tuple[int, int]:
        """Return the first and the last word, excluded, of so many in front and behind."""
        return max(self.low, self.here - before), min(self.high, self.behind + after)


def is_name(word: str) -> bool:
    """Return whether `word` is written as a name, and is no other word."""
    return word[:1].isupper() and len(word) > 2 and is_listed(word)


def _has_between(numbers: list[int], first: int, last: int) -> bool:
    position = bisect_left(numbers, first)
    return position < len(numbers) and numbers[position] < last


def _is_pair(one: str, other: str) -> bool:
    """Return whether two words are a first and a last name, in either order; one of them has to be a name and nothing else."""
    if not (one[:1].isupper() and other[:1].isupper() and min(len(one), len(other)) > 1):
        return False
    if not (is_listed(one) or is_listed(other)):
        return False
    return (is_first(one) and is_last(other)) or (is_last(one) and is_first(other))
