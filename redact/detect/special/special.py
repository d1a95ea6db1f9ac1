"""Finds the lines that tell a special category of somebody: words of tables, with a label or a person beside them.

All words of all categories are looked for in one pass, as `word_list` does it: whatever their case and accents and whatever a
reader of screens has made of their letters. Alone they are nothing. A hit is the whole line, as what stands around such a word
says it too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs
from presidio_analyzer import RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

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
BREAK = re.compile(rf"[\n\r{FILLER}]")
COLON_HERE, GAP_HERE = re.compile(COLON), re.compile(GAP)
YES = re.compile(r"(?i)(?:yes|true|ja|oui|sí|si|sì|sim|tak|y|x|1)\b")
NEVER_BESIDE = frozenset("_\\@=$")
"""What stands beside words of programs."""


class Found(NamedTuple):
    """Where an entry stands in a text."""

    start: int
    end: int
    entry: Entry


class _Places:
    """Those of the entries found that have one of `roles`, by kind: a text may hold thousands."""

    def __init__(self, found: Iterable[Found], roles: Collection[str]) -> None:
        self._found: dict[str, list[Found]] = {}
        for each in found:
            if each.entry.role in roles:
                self._found.setdefault(each.entry.kind, []).append(each)
        self._starts = {kind: [each.start for each in places] for kind, places in self._found.items()}

    def between(self, kind: str, first: int, last: int) -> list[Found]:
        """Return those of `kind` that start at one of [first, last]."""
        starts = self._starts.get(kind, [])
        return self._found[kind][bisect_left(starts, first) : bisect_right(starts, last)] if starts else []

    def cover(self, each: Found) -> bool:
        """Return whether one of them stands where `each` does, or where a part of it does."""
        places = self.between(each.entry.kind, each.start - LONGEST_PHRASE, each.end - 1)
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
        self._hits = lru_cache(maxsize=4)(lambda text: tuple(self._look(text)))
        names = ", ".join(each.kind.lower().replace("_", " ") for each in categories)
        self.summary = f"Lines that tell somebody's {names}"
        super().__init__([each.kind for each in categories], name="special category")

    def load(self) -> None:
        """Nothing is loaded later."""

    def occurs(self, text: str) -> bool:
        return bool(self._hits(text))

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        return [RecognizerResult(kind, start, end, score) for kind, start, end, score in self._hits(text)]

    def _look(self, text: str) -> Iterator[tuple[str, int, int, float]]:
        found = self._found(text)
        if not found:
            return
        words = Words(text, [match.start() for match in BREAK.finditer(text)])
        nothing, values = _Places(found, frozenset((category.NOTHING,))), _Places(found, VALUES)
        best: dict[tuple[str, int, int], float] = {}
        for each in found:
            line = (each.entry.kind, *words.line(each.start))
            if best.get(line, 0.0) >= (scores.STRONG if each.entry.role in LABELS else scores.LIKELY):
                continue
            score = 0.0
            if each.entry.role in LABELS:
                score = scores.STRONG if _announces(text, each, line[2], values) else 0.0
            elif each.entry.role in PROSE and not nothing.cover(each):
                score = scores.LIKELY if _is_said(text, each, words) else 0.0
            if score:
                best[line] = max(score, best.get(line, 0.0))
        for (kind, start, end), score in best.items():
            inside = text[start:end]
            start += len(inside) - len(inside.lstrip())
            yield kind, start, start + len(inside.strip()), score

    def _found(self, text: str) -> list[Found]:
        """Return where entries stand as whole words, from left to right."""
        found = []
        for number, start, end in occurrences(self._automaton, text):
            if start and text[start - 1].isalnum() and not text[start].isupper():
                continue  # most short entries stand inside other words
            for entry in self._entries[self._order[number]]:
                if (last := _end_of(text, start, end, entry)) and _begins(text, start, entry):
                    found.append(Found(start, last, entry))
        return sorted(found, key=lambda each: each.start)


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


def _is_said(text: str, each: Found, words: Words) -> bool:
    """Return whether the line tells it of a person."""
    kind, role, languages = each.entry.kind, each.entry.role, each.entry.languages
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


def _announces(text: str, each: Found, line_end: int, values: _Places) -> bool:
    """Return whether a value stands behind the label `each`, before `line_end`."""
    rest = text[each.end : min(line_end, each.end + LONGEST_GAP)]
    colon = COLON_HERE.match(rest)
    if colon is None:
        gap = GAP_HERE.match(rest)
        start = each.end + gap.end() if gap else -1
        return each.entry.role == category.LABEL and bool(values.between(each.entry.kind, start, start))
    start = each.end + colon.end()
    if each.entry.role == category.YES_LABEL:
        return YES.match(text[start : start + 6]) is not None
    listed = values.between(each.entry.kind, start, min(start + LONGEST_VALUE, line_end))
    if any(_is_one(text[start : value.start]) for value in listed):
        return True
    value = text[start : min(line_end, start + 60)]
    return (
        each.entry.role == category.LABEL
        and "|" not in colon[0]
        and value[:1].isalpha()
        and not is_placeholder(value, is_rest=True)
        and fold(value.split()[0]) != fold(each.entry.phrase)
    )


def _is_one(between: str) -> bool:
    """Return whether what stands in front of the listed word is of the same value."""
    return not any(sign in between for sign in ":=|;\t{}()")
