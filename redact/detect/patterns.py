"""Regular expressions that cannot hang, and the recogniser that runs them.

Presidio's own PatternRecognizer runs the `regex` module under a time limit and skips the pattern when the limit is reached:
it fails open. Here RE2 does the work, in time linear in the text whatever the text is, and there is nothing to skip. This is
the only module that imports `re2`. RE2 has no look-around; what must not stand beside a value is said by `judge`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

import re2  # type: ignore[import-untyped]
from presidio_analyzer import EntityRecognizer, RecognizerResult

if TYPE_CHECKING:
    from presidio_analyzer.nlp_engine import NlpArtifacts

Span: TypeAlias = tuple[int, int]

MEMORY_BYTES = 64 << 20
"""RE2's default of 8 MiB is too little for some; it is an upper bound, not what is taken."""
LARGEST_PROGRAM = 40_000
"""A larger one leaves RE2 no room for its fast automaton. Repeats with a high bound and `\\pL` make large ones."""

LETTER = r"A-Za-z\x{C0}-\x{1FFF}\x{3040}-\x{D7FF}"
"""Letters of any script, for use inside brackets: a few ranges, where `\\pL` is 600 of them. A few signs come with them."""
CAPITAL = r"A-Z\x{C0}-\x{DE}\x{100}-\x{1FFF}\x{3040}-\x{D7FF}"
"""What a name can begin with. Beyond Latin-1 capital and small letters alternate, so both are taken."""


@lru_cache(maxsize=4)
def _encoded(text: str) -> tuple[bytes, tuple[int, ...] | None]:
    """Return the UTF-8 of `text` and, unless it is ASCII, the character offset of each of its bytes."""
    encoded = text.encode()
    if len(encoded) == len(text):
        return encoded, None
    # A byte 10xxxxxx continues a character; every other byte begins one.
    return encoded, tuple(accumulate((byte & 0xC0 != 0x80 for byte in encoded[1:] + b" "), initial=0))


class Regex:
    """A regular expression in RE2's syntax. `\\b`, `\\w` and `\\d` are ASCII there; letters of any script are `\\pL`."""

    def __init__(self, source: str, *, ignore_case: bool = False) -> None:
        options = re2.Options()
        options.case_sensitive = not ignore_case
        options.max_mem = MEMORY_BYTES
        self.source = source
        self._compiled = re2.compile(source.encode(), options)
        if self._compiled.programsize > LARGEST_PROGRAM:
            raise ValueError(f"{source[:40]!r}… compiles to {self._compiled.programsize} steps, more than {LARGEST_PROGRAM}")

    def finds(self, text: str) -> bool:
        """Return whether `text` has a match."""
        return self._compiled.search(_encoded(text)[0]) is not None

    def each(self, text: str, group: int = 0) -> Iterator[tuple[Span, ...]]:
        """Yield, per match from left to right, the spans of the whole match and of its groups ((-1, -1) if one took no part).

        The search goes on where `group` ended, so what stands behind one value may stand in front of the next.
        """
        encoded, offsets = _encoded(text)
        position = 0
        while position <= len(encoded) and (found := self._compiled.search(encoded, position)):
            spans: tuple[Span, ...] = tuple(found.span(number) for number in range(self._compiled.groups + 1))
            position = max(spans[group][1], spans[0][0] + 1, position + 1)
            while position < len(encoded) and encoded[position] & 0xC0 == 0x80:
                position += 1
            if offsets is not None:
                spans = tuple((offsets[start], offsets[end]) if start >= 0 else (-1, -1) for start, end in spans)
            yield spans


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
"""From the text, the value's start and end and the pattern that found it: the score, 0 if it is nothing after all."""


def as_found(text: str, start: int, end: int, pattern: Pattern) -> float:
    """Return the pattern's own score."""
    return pattern.score


class Re2Recognizer(EntityRecognizer):
    """A Presidio recogniser made of patterns, a judge and context words.

    gate: most texts have no match at all; what does not match this cheap expression is not searched further.
    """

    def __init__(
        self,
        name: str,
        patterns: Sequence[Pattern],
        *,
        kinds: Sequence[str],
        summary: str,
        judge: Judge = as_found,
        context: Sequence[str] = (),
        gate: str = "",
        ignore_case: bool = False,
    ) -> None:
        self._compiled = [(pattern, Regex(pattern.regex, ignore_case=ignore_case)) for pattern in patterns]
        self._gate = Regex(gate, ignore_case=True) if gate else None
        self._judge = judge
        self.summary = summary
        super().__init__(supported_entities=list(kinds), name=name, context=list(context))

    def load(self) -> None:
        """Nothing is loaded later."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """Return what the patterns found and the judge let stand."""
        if self._gate and not self._gate.finds(text):
            return []
        results = []
        for pattern, regex in self._compiled:
            for spans in regex.each(text, pattern.group):
                start, end = spans[pattern.group]
                score = self._judge(text, start, end, pattern) if start < end else 0.0
                if score > 0:
                    results.append(RecognizerResult(pattern.kind or self.supported_entities[0], start, end, score))
        return results


def before(text: str, start: int, length: int = 40) -> str:
    """Return up to `length` characters in front of `start`, of the same line, in lower case."""
    return text[max(0, start - length) : start].rpartition("\n")[2].lower()
