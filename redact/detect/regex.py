"""Regular expressions that cannot hang, one at a time or all at once.

Presidio's own PatternRecognizer runs the `regex` module under a time limit and skips the pattern when the limit is reached:
it fails open. Here RE2 does the work, in time linear in the text whatever the text is, and there is nothing to skip. This is
the only module that imports `re2`. RE2 has no look-around; what must not stand beside a value is said by a recogniser's judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias

import re2  # type: ignore[import-untyped]

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

    def __init__(self, source: str) -> None:
        options = re2.Options()
        options.max_mem = MEMORY_BYTES
        self.source = source
        self._compiled = re2.compile(source.encode(), options)
        self._groups = range(self._compiled.groups + 1)
        self._has_groups = self._compiled.groups > 0
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
        for spans in self._spans(encoded, group):
            if offsets is not None:
                spans = tuple((offsets[start], offsets[end]) if start >= 0 else (-1, -1) for start, end in spans)
            yield spans

    def _spans(self, encoded: bytes, group: int) -> Iterator[tuple[Span, ...]]:
        """Yield the spans in bytes. Several recognisers take their time here, so nothing is asked of a match twice."""
        if group == 0:
            for found in self._compiled.finditer(encoded):
                yield tuple(map(found.span, self._groups)) if self._has_groups else (found.span(),)
            return
        position = 0
        while position <= len(encoded) and (found := self._compiled.search(encoded, position)):
            spans = tuple(map(found.span, self._groups))
            position = max(spans[group][1], spans[0][0] + 1, position + 1)
            while position < len(encoded) and encoded[position] & 0xC0 == 0x80:
                position += 1
            yield spans


class Regexes:
    """Many expressions, and which of them have a match in a text: as each alone would say, in a tenth of the time.

    RE2 derives by itself from each expression which strings no match of it can be without, and looks for all those strings in
    one pass; only an expression whose strings are there is searched for. So nobody has to write a cheap test beside an
    expression, which could lose a match.
    """

    def __init__(self, regexes: Iterable[Regex]) -> None:
        self._regexes = tuple(regexes)
        self._filter = re2.Filter()
        options = re2.Options()
        options.max_mem = MEMORY_BYTES
        for regex in self._regexes:
            self._filter.Add(regex.source.encode(), options)
        self._filter.Compile()

    def occurring(self, text: str) -> frozenset[Regex]:
        """Return the expressions that have a match in `text`."""
        return frozenset(self._regexes[number] for number in self._filter.Match(_encoded(text)[0]) or ())
