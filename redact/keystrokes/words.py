"""Where a word begins and ends for Control with an arrow (Option on a Mac), as Chromium has it.

A line is runs of white space, words, and runs of everything else. A word is letters, digits, underscores and the marks on
them; an apostrophe between letters and a full stop or comma between digits belong to it. Where only a dictionary knows
(Chinese, Japanese, Thai), and across a break of lines, where programs differ, the answer is None.
Source: UAX #29 with the tailoring of ICU and Chromium, in which colons and full stops part letters; checked against Chromium.
"""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterator

WITHOUT_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "IDEOGRAPHIC", "THAI", "LAO", "KHMER", "MYANMAR")
"""How the Unicode names of letters begin that are written without spaces between words."""
BETWEEN_LETTERS = frozenset("'’·‧")
BETWEEN_DIGITS = frozenset("'’.,;")
ZERO_WIDTH_SPACE = "\u200b"
FARTHEST = 256
"""Characters that a step passes at most, so that no recording can make one costly. Where it would pass more is not known."""


class _Kind(enum.Enum):
    SPACE = enum.auto()
    LETTER = enum.auto()
    HANGUL = enum.auto()
    DIGIT = enum.auto()
    JOINER = enum.auto()
    UNSPACED = enum.auto()
    MARK = enum.auto()
    OTHER = enum.auto()


IN_WORD = frozenset({_Kind.LETTER, _Kind.DIGIT, _Kind.JOINER})


def word_start_before(text: str, caret: int) -> int | None:
    """Return where the word begins that stands before `caret`, spaces skipped. Positions: code points."""
    line = text.rfind("\n", 0, caret) + 1
    if line == caret:
        return None if caret else 0
    near = max(line, caret - FARTHEST)
    at = caret
    while at > near and _kind(text[at - 1]) is _Kind.SPACE:
        at -= 1
    found = next((start for start, end, _ in _spans(text, near, caret) if start < at <= end), near)
    is_beyond = found == near > line
    return None if is_beyond or _is_unspaced(text, at - 1) or _is_unspaced(text, found - 1) else found


def word_end_after(text: str, caret: int) -> int | None:
    """Return where the word ends that stands behind `caret`, spaces skipped: Linux and macOS."""
    near = _near_end(text, caret)
    if near == caret:
        return None if caret < len(text) else caret
    return _known(text, _span_end(text, _spaces_end(text, caret, near), near), near)


def word_start_after(text: str, caret: int) -> int | None:
    """Return where the next word behind `caret` begins: Windows."""
    near = _near_end(text, caret)
    if near == caret:
        return None if caret < len(text) else caret
    end: int | None = caret if _kind(text[caret]) is _Kind.SPACE else _span_end(text, caret, near)
    return None if end is None else _known(text, _spaces_end(text, end, near), near)


def _near_end(text: str, caret: int) -> int:
    """Return how far a step is followed: to the end of the line, or to where it is too far."""
    end = text.find("\n", caret, caret + FARTHEST)
    return min(len(text), caret + FARTHEST) if end < 0 else end


def _known(text: str, reached: int | None, near: int) -> int | None:
    """Return where a step leads if it does so before it is too far."""
    is_beyond = reached == near < len(text) and text[near] != "\n"
    return None if is_beyond else reached


def _spaces_end(text: str, at: int, near: int) -> int:
    while at < near and _kind(text[at]) is _Kind.SPACE:
        at += 1
    return at


def _span_end(text: str, at: int, near: int) -> int | None:
    """Return where the span ends that the character at `at` belongs to; `near` where none stands there."""
    start_of_line = text.rfind("\n", max(0, at - FARTHEST), at) + 1
    for start, end, kind in _spans(text, start_of_line or max(0, at - FARTHEST), near):
        if start <= at < end:
            return None if kind is _Kind.UNSPACED or _is_unspaced(text, end) else end
    return near


def _is_unspaced(text: str, at: int) -> bool:
    """Return whether a letter of a script without spaces stands at `at`, or one of the marks on it does."""
    while 0 <= at < len(text) and _kind(text[at]) is _Kind.MARK:
        at -= 1
    return 0 <= at < len(text) and _kind(text[at]) is _Kind.UNSPACED


def _spans(text: str, start: int, stop: int) -> Iterator[tuple[int, int, _Kind]]:
    """Yield the spans of a part of a line: where each starts, ends, and what it is made of."""
    at = start
    while at < stop:
        begun, kind, last = at, _kind(text[at]), text[at]
        at += 1
        while at < stop and (found := _continues(text, at, kind, last)):
            at += 1
            last = found
        yield begun, at, kind


def _continues(text: str, at: int, kind: _Kind, last: str) -> str:
    """Return the character that a span goes on from if the one at `at` belongs to it, else nothing.

    last: the character of the span before `at`, marks left out.
    """
    char, found = text[at], _kind(text[at])
    if found is _Kind.MARK:
        return last
    if kind in IN_WORD:
        following = _kind(text[at + 1]) if at + 1 < len(text) else _Kind.SPACE
        around = (_kind(last), following)
        joins = (char in BETWEEN_LETTERS and around == (_Kind.LETTER, _Kind.LETTER)) or (
            char in BETWEEN_DIGITS and around == (_Kind.DIGIT, _Kind.DIGIT)
        )
        return char if found in IN_WORD or joins else ""
    return char if found is kind else ""


def _kind(char: str) -> _Kind:
    if char.isspace() or char == ZERO_WIDTH_SPACE:
        return _Kind.SPACE
    category = unicodedata.category(char)
    if category == "Nd":
        return _Kind.DIGIT
    if category == "Pc":
        return _Kind.JOINER
    if category[0] == "M" or category == "Cf":
        return _Kind.MARK
    if category[0] != "L" and category != "Nl":
        return _Kind.OTHER
    if char < "\u0e00":
        return _Kind.LETTER
    name = unicodedata.name(char, "")
    if name.startswith(WITHOUT_SPACES):
        return _Kind.UNSPACED
    return _Kind.HANGUL if name.startswith("HANGUL") else _Kind.LETTER
