"""Finds the lines that tell a special category of somebody: words of tables, with a label or a person beside them.

All words of all categories are looked for in one pass, as `word_list` does it: whatever their case and accents and whatever a
reader of screens has made of their letters. Alone they are nothing. A hit is the whole line, as what stands around such a word
says it too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import ahocorasick_rs

from redact.confused import LEAST_CONFUSED, fold, occurrences
from redact.detect import scores
from redact.detect.attributes.attribute import COLON, GAP, is_placeholder
from redact.detect.recognizer import LookupRecognizer
from redact.detect.special import category
from redact.detect.special.category import LABELS, PROSE, VALUES, Category, Entry
from redact.detect.special.nearby import Words
from redact.placeholders import FILLER

LONGEST_ENDING = 7
LONGEST_PHRASE = 40
LONGEST_GAP = 40
LONGEST_VALUE = 25
"""Characters of a value in front of its listed word: "Roman Catholic"."""
FARTHEST = LONGEST_GAP + LONGEST_VALUE + LONGEST_PHRASE
"""How many characters behind a label are looked at, at most."""
BREAK = re.compile(rf"[\n\r{FILLER}]")
COLON_HERE, GAP_HERE = re.compile(COLON), re.compile(GAP)
YES = re.compile(r"(?i)(?:yes|true|ja|oui|sí|si|sì|sim|tak|y|x|1)\b")
NEVER_BESIDE = frozenset("_\\@=$")
"""What stands beside words of programs."""


class Found(NamedTuple):
    """Where the entries of one phrase stand in a text. phrase: its number among the phrases."""

    phrase: int
    start: int
    end: int
    entries: tuple[Entry, ...]


class _Places:
    """Those of the entries found that have one of `roles`, by kind: a text may hold thousands."""

    def __init__(self, found: Iterable[Found], roles: Collection[str]) -> None:
        self._found: dict[str, list[Found]] = {}
        for each in found:
            for kind in {entry.kind for entry in each.entries if entry.role in roles}:
                self._found.setdefault(kind, []).append(each)
        self._starts = {kind: [each.start for each in places] for kind, places in self._found.items()}

    def between(self, kind: str, first: int, last: int) -> list[Found]:
        """Return those of `kind` that start at one of [first, last]."""
        starts = self._starts.get(kind, [])
        return self._found[kind][bisect_left(starts, first) : bisect_right(starts, last)] if starts else []

    def cover(self, each: Found, kind: str) -> bool:
        """Return whether one of `kind` stands where `each` does, or where a part of it does."""
        places = self.between(kind, each.start - LONGEST_PHRASE, each.end - 1)
        return any(other.start < each.end and each.start < other.end for other in places)


class SpecialCategories(LookupRecognizer):
    """The lines that hold one of the categories."""

    def __init__(self, categories: Iterable[Category]) -> None:
        categories = tuple(categories)
        self._entries: dict[str, list[Entry]] = {}
        for each in categories:
            for entry in each.entries():
                self._entries.setdefault(fold(entry.phrase), []).append(entry)
        self._order = sorted(self._entries)
        self._automaton = ahocorasick_rs.AhoCorasick(self._order)
        names = ", ".join(each.kind.lower().replace("_", " ") for each in categories)
        self.summary = f"Lines that tell somebody's {names}"
        super().__init__("special category", [each.kind for each in categories])

    def look(self, text: str) -> Iterator[tuple[str, int, int, float]]:
        found = self._found(text)
        if not found:
            return
        words = Words(text, [match.start() for match in BREAK.finditer(text)])
        nothing, values = _Places(found, frozenset((category.NOTHING,))), _Places(found, VALUES)
        best: dict[tuple[str, int, int], float] = {}
        # A text packed with such words says the same over and over, and judging takes longer than finding.
        judged: dict[tuple[int, int, str, str], dict[str, float]] = {}
        for each in found:
            first, last = words.line(each.start)
            around = each.phrase, each.end - each.start, *words.around(each.start, each.end, FARTHEST)
            if around not in judged:
                said = [(entry.kind, _score(text, each, entry, words, last, values, nothing)) for entry in each.entries]
                judged[around] = {kind: max(score for other, score in said if other == kind) for kind, score in said if score}
            for kind, score in judged[around].items():
                best[kind, first, last] = max(score, best.get((kind, first, last), 0.0))
        for (kind, start, end), score in best.items():
            inside = text[start:end]
            start += len(inside) - len(inside.lstrip())
            yield kind, start, start + len(inside.strip()), score

    def _found(self, text: str) -> list[Found]:
        """Return where entries stand as whole words, from left to right."""
        found = []
        known: dict[tuple[int, str, str], list[tuple[int, tuple[Entry, ...]]]] = {}
        for number, start, end in occurrences(self._automaton, text):
            if start and text[start - 1].isalnum() and not text[start].isupper():
                continue  # most short entries stand inside other words
            around = number, text[start - 1 : start], text[start : end + LONGEST_ENDING + 1]
            if around not in known:
                lasts: dict[int, list[Entry]] = {}
                for entry in self._entries[self._order[number]]:
                    if _begins(text, start, entry) and (last := _end_of(text, start, end, entry)):
                        lasts.setdefault(last - start, []).append(entry)
                known[around] = [(length, tuple(entries)) for length, entries in lasts.items()]
            found += [Found(number, start, start + length, entries) for length, entries in known[around]]
        return sorted(found, key=lambda each: each.start)


def _score(text: str, each: Found, entry: Entry, words: Words, line_end: int, values: _Places, nothing: _Places) -> float:
    """Return how sure it is that the line tells `entry` of somebody, by what stands beside it."""
    if entry.role in LABELS:
        return scores.STRONG if _announces(text, each.end, entry, line_end, values) else 0.0
    is_said = entry.role in PROSE and not nothing.cover(each, entry.kind) and _is_said(text, each, entry, words)
    return scores.LIKELY if is_said else 0.0


def _begins(text: str, start: int, entry: Entry) -> bool:
    """Return whether no letter stands in front. A label may be the second word of a name in a program: "employeeReligion"."""
    before = text[start - 1] if start else " "
    if entry.role not in LABELS:
        return not before.isalnum() and before not in NEVER_BESIDE
    return not before.isalnum() or (text[start].isupper() and before.islower())


def _end_of(text: str, start: int, end: int, entry: Entry) -> int:
    """Return where the word that `entry` begins at `start` ends, or 0 if the text says something else there."""
    same, phrase = text[start:end], entry.phrase
    if len(phrase) < LEAST_CONFUSED and same.casefold() != phrase.casefold():
        return 0
    if BREAK.search(same) or (phrase[0].isupper() and not same[0].isupper()) or (phrase.isupper() and same != same.upper()):
        return 0
    if entry.role not in LABELS and "_" in same:
        return 0
    longest = end + LONGEST_ENDING if entry.is_stem else end
    while end < min(longest, len(text)) and text[end].isalpha():
        end += 1
    after = text[end : end + 1]
    return 0 if after.isalnum() or (entry.role not in LABELS and after and after in NEVER_BESIDE) else end


def _is_said(text: str, each: Found, entry: Entry, words: Words) -> bool:
    """Return whether the line tells it of a person."""
    kind, role, languages = entry.kind, entry.role, entry.languages
    if role == category.SAID:
        return True
    place = words.place(each.start, each.end)
    if words.is_of_something_else(place):
        return False
    if role == category.WORD:
        return words.is_about_somebody(place, kind, languages)
    if role == category.TRAIT:
        return any(words.is_a_trait(place, language) for language in languages)
    return role == category.OBJECT and words.is_said_of_somebody(place, kind, languages)


def _announces(text: str, end: int, entry: Entry, line_end: int, values: _Places) -> bool:
    """Return whether a value stands behind the label `entry` that ends at `end`, before `line_end`."""
    rest = text[end : min(line_end, end + LONGEST_GAP)]
    colon = COLON_HERE.match(rest)
    if colon is None:
        gap = GAP_HERE.match(rest)
        start = end + gap.end() if gap else -1
        return entry.role == category.LABEL and bool(values.between(entry.kind, start, start))
    start = end + colon.end()
    if entry.role == category.YES_LABEL:
        return YES.match(text[start : start + 6]) is not None
    listed = values.between(entry.kind, start, min(start + LONGEST_VALUE, line_end))
    if any(_is_one(text[start : value.start]) for value in listed):
        return True
    value = text[start : min(line_end, start + 60)]
    return (
        entry.role == category.LABEL
        and "|" not in colon[0]
        and value[:1].isalpha()
        and not is_placeholder(value, is_rest=True)
        and fold(value.split()[0]) != fold(entry.phrase)
    )


def _is_one(between: str) -> bool:
    """Return whether what stands in front of the listed word is of the same value."""
    return not any(sign in between for sign in ":=|;\t{}()")
