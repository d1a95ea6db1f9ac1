"""Text as the patterns want it, and the way back to the characters it came from.

Full-width digits, curly quotes, six kinds of dash, no-break spaces, letters of other alphabets that look like ours, digits of
other scripts, strokes put through letters and characters that show as nothing all hide a value from a pattern. A folded text
has plain ones instead, and remembers for each character where it stood.

Source: Unicode Standard Annex 15 (NFKC), its general categories Cf (format), Pd (dash) and Zs (space), and the numeric values
of its digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from redact.detect.lookalikes import ALWAYS, LETTERS, NOTHING, is_other_script

WORD = re.compile(r"\s+|\S+")
VARIATIONS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0x180B, 0x180E), *range(0xE0100, 0xE01F0))))
"""They choose a form of the character before them and show nothing themselves."""


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
    """Return `text` with compatibility characters, lookalikes, digits, dashes, quotes and spaces made plain.

    Characters that show as nothing are left out.
    """
    if text.isascii():
        return Folded(text)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for word in WORD.finditer(text):
        if word[0].isascii():
            folded.append(word[0])
            starts += range(word.start(), word.end())
            ends += range(word.start() + 1, word.end() + 1)
            continue
        spans = list(_clusters(text, *word.span()))
        for (start, end), plain in zip(spans, _word([text[start:end] for start, end in spans]), strict=True):
            folded.append(plain)
            starts += [start] * len(plain)
            ends += [end] * len(plain)
    return Folded("".join(folded), tuple(starts), tuple(ends))


def _clusters(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the span of each character of [first, last) with the combining marks that follow it."""
    start = first
    for position in range(first + 1, last + 1):
        if position == last or not unicodedata.combining(text[position]):
            yield start, position
            start = position


def _word(clusters: list[str]) -> list[str]:
    """Return the plain form of each cluster of a word. What a lookalike stands for is told by the rest of its word."""
    plain = [_plain(cluster) for cluster in clusters]
    whole = "".join(plain)
    # "José" may come in two pieces; keys and addresses have no accents, nor has any word one on most of its letters.
    marked = sum(len(cluster) > 1 for cluster in clusters)
    if marked and (2 * marked > len(clusters) > 2 or not whole.replace("-", "").replace("'", "").isalpha()):
        plain = [_plain(_without_marks(cluster)) for cluster in clusters]
        whole = "".join(plain)
    if not LETTERS.keys().isdisjoint(whole):
        latin = [LETTERS.get(character, character) for character in plain]
        if any(map(_is_latin_or_digit, whole)) and not any(is_other_script(character) for part in latin for character in part):
            return latin
    return plain


def _is_latin_or_digit(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or "\u00c0" <= character <= "\u024f"


@lru_cache(maxsize=8192)
def _plain(cluster: str) -> str:
    """Return what a character with its combining marks is plainly: several characters, one or none."""
    if cluster.isascii():
        return cluster
    if len(cluster) > 1:
        whole = unicodedata.normalize("NFC", cluster)
        # What no language writes is struck through or piled up, to be read by people alone.
        cluster = whole if len(whole) == 1 else _without_marks(cluster)
    return "".join(map(_plain_character, cluster))


def _plain_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Me") or character in NOTHING or character in VARIATIONS:
        return ""
    if category == "Cs":  # Half of a pair: JSON can hold it, UTF-8 cannot.
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    if character in ALWAYS:
        return ALWAYS[character]
    plain = unicodedata.normalize("NFKC", character)
    return "".join(ALWAYS.get(part) or _digit(part) for part in plain)


def _digit(character: str) -> str:
    """Return the digit that `character` is in another script or in a circle, or the character."""
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)


def _without_marks(cluster: str) -> str:
    """Return a character without the marks that can be put on any. Those alone are left as they are."""
    return "".join(character for character in cluster if not _is_mark(character)) or cluster


def _is_mark(character: str) -> bool:
    """Return whether `character` is a mark for Latin, Greek or Cyrillic letters, or for any: not a vowel of another script."""
    return (
        ("\u0300" <= character <= "\u036f" and character not in NOTHING)
        or "\u0483" <= character <= "\u0489"
        or "\u1ab0" <= character <= "\u1aff"
        or "\u1dc0" <= character <= "\u1dff"
        or "\u20d0" <= character <= "\u20ff"
        or "\ufe20" <= character <= "\ufe2f"
    )
