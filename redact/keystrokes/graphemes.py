"""What one step of an arrow passes, and what one Backspace takes: a user's character is often several code points.

Source: UAX #29, extended grapheme clusters, without the rules for prepended marks and Indic conjuncts; for Backspace, Chromium,
which takes accents one by one and emoji whole.
"""

from __future__ import annotations

import unicodedata

JOINER = "\u200d"
ENCLOSING_KEYCAP = "\u20e3"
REGIONAL = ("\U0001f1e6", "\U0001f1ff")
SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
TAGS = ("\U000e0020", "\U000e007f")
SELECTORS = ("\ufe00", "\ufe0f")
JAMO = ("\u1100", "\u11ff")
TRAILING_JAMO = ("\u1160", "\u11ff")
SYLLABLES = ("\uac00", "\ud7a3")
LONGEST = 64
"""Code points that are looked at around a place, so that no recording can make a step costly. No one's character has as many."""
SPACING_LETTERS = frozenset("\u0e33\u0eb3\uff9e\uff9f")
"""Letters by their category that stand with the one before them."""


def cluster_end(text: str, start: int) -> int:
    """Return where the user's character ends that begins at `start`; the end of the text stays where it is."""
    at = min(start + 1, len(text))
    while at < min(len(text), start + LONGEST) and not _is_boundary(text, at):
        at += 1
    return at


def cluster_start(text: str, end: int) -> int:
    """Return where the user's character begins that ends at `end`; the start of the text stays where it is."""
    at = max(end - 1, 0)
    while at > max(0, end - LONGEST) and not _is_boundary(text, at):
        at -= 1
    return at


def backspace_start(text: str, end: int) -> int:
    """Return from where on Backspace erases what stands before `end`."""
    start = cluster_start(text, end)
    cluster = text[start:end]
    is_emoji = _is_emoji(cluster[:1]) or cluster.endswith(ENCLOSING_KEYCAP)
    if is_emoji or (len(cluster) == 2 and _is_in(cluster[1], SELECTORS)):
        return start
    return max(end - 1, 0)


def _is_boundary(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if unicodedata.category(before) == "Cc":
        return (before, after) != ("\r", "\n")
    if _is_extender(after):
        return False
    if before == JOINER and _is_emoji(after):
        base = at - 1
        while base > max(0, at - LONGEST) and _is_extender(text[base]):
            base -= 1
        return not _is_emoji(text[base])
    if _is_in(before, REGIONAL) and _is_in(after, REGIONAL):
        start = at
        while start > max(0, at - LONGEST) and _is_in(text[start - 1], REGIONAL):
            start -= 1
        return (at - start) % 2 == 0
    return not (_is_in(after, TRAILING_JAMO) and (_is_in(before, JAMO) or _is_in(before, SYLLABLES)))


def _is_extender(char: str) -> bool:
    if char < "\u0300":
        return False
    return (
        unicodedata.category(char)[0] == "M"
        or char in (JOINER, "\u200c")
        or char in SPACING_LETTERS
        or _is_in(char, SKIN_TONES)
        or _is_in(char, TAGS)
    )


def _is_emoji(char: str) -> bool:
    """Return whether `char` can begin an emoji. Symbols that are none stand alone, so that it does not matter for them."""
    return char != "" and unicodedata.category(char) == "So"


def _is_in(char: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= char <= ends[1]
