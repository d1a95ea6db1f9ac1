"""Recognisers that are a table of patterns and a judge."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from presidio_analyzer import RecognizerResult

from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape to look for: its name, its regular expression, how sure a match is, and which group is the value."""

    name: str
    regex: str
    score: float
    group: int = 0
    kind: str = ""
    """Only for recognisers of several kinds."""


Judge: TypeAlias = Callable[[str, int, int, Pattern], float]
"""From the text, the value's start and end and the pattern that found it: the score, 0 if it is nothing after all.

It looks no further than `reach` characters to either side: what stands there decides, wherever in a text that is.
"""
REACH = 100


Ending: TypeAlias = Callable[[str, int, int], int]
"""From the text and the value's start and end: where the value ends, which may be earlier."""


def as_found(text: str, start: int, end: int, pattern: Pattern) -> float:
    """Return the pattern's own score."""
    return pattern.score


class Re2Recognizer(RegexRecognizer):
    """A recogniser made of patterns, a judge and context words."""

    def __init__(
        self,
        name: str,
        patterns: Sequence[Pattern],
        *,
        kinds: Sequence[str],
        summary: str,
        judge: Judge = as_found,
        context: Sequence[str] = (),
        reach: int = REACH,
        ending: Ending | None = None,
    ) -> None:
        self._ending = ending
        self._reach = reach
        self._compiled = [(pattern, Regex(pattern.regex)) for pattern in patterns]
        self._judge = judge
        super().__init__(name, kinds, (regex for _, regex in self._compiled), context=context, summary=summary)

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        """Yield what the patterns find and the judge lets stand."""
        for pattern, regex in self._compiled:
            judged: dict[tuple[str, str, str], float] = {}
            for spans in regex.each(text, pattern.group) if regex in occurring else ():
                start, end = spans[pattern.group]
                if self._ending:
                    end = self._ending(text, start, end)
                if start >= end:
                    continue
                # A text packed with hits says the same over and over, and judging takes longer than finding.
                around = text[max(0, start - self._reach) : start], text[start:end], text[end : end + self._reach]
                score = judged.get(around)
                if score is None:
                    score = judged[around] = self._judge(text, start, end, pattern)
                if score > 0:
                    yield RecognizerResult(pattern.kind or self.supported_entities[0], start, end, score)


def without_trailing(text: str, start: int, end: int, characters: str) -> int:
    """Return where text[start:end] ends without any of `characters` at its end."""
    while end > start and text[end - 1] in characters:
        end -= 1
    return end


def before(text: str, start: int, length: int = 40) -> str:
    """Return up to `length` characters in front of `start`, of the same line, in lower case."""
    return text[max(0, start - length) : start].rpartition("\n")[2].lower()
