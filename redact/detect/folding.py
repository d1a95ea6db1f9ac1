"""Text as the patterns want it, and the way back to the characters it came from.

Full-width digits, curly quotes, six kinds of dash, no-break spaces and characters that show as nothing all hide a value from a
pattern. A folded text has plain ones instead, and remembers for each character where it stood.

Source: Unicode Standard Annex 15 (NFKC) and its general categories Cf (format), Pd (dash) and Zs (space).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

QUOTES = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "−": "-"}


@dataclass(frozen=True, slots=True)
class Folded:
    """text: the folded text. Character i of it came from characters [starts[i], ends[i]) of the original."""

    text: str = field(repr=False)
    starts: tuple[int, ...] | None = field(default=None, repr=False)
    ends: tuple[int, ...] | None = field(default=None, repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters [start, end) of the folded text stood in the original."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Return `text` with compatibility characters, dashes, quotes and spaces made plain and invisible characters left out."""
    if text.isascii():
        return Folded(text)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for character in _plain(text[start:end]):
            folded.append(character)
            starts.append(start)
            ends.append(end)
    return Folded("".join(folded), tuple(starts), tuple(ends))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each character with the combining marks that follow it."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or not unicodedata.combining(text[position]):
            yield start, position
            start = position


def _plain(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    if len(cluster) == 1:
        category = unicodedata.category(cluster)
        if category == "Cf":
            return ""
        if category == "Cs":  # Half of a pair: JSON can hold it, UTF-8 cannot.
            return "\N{REPLACEMENT CHARACTER}"
        if category == "Pd":
            return "-"
        if category == "Zs":
            return " "
        if cluster in QUOTES:
            return QUOTES[cluster]
    return "".join(QUOTES.get(character, character) for character in unicodedata.normalize("NFKC", cluster))
