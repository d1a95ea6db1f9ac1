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
    at = caret
    while at > line and _kind(text[at - 1]) is _Kind.SPACE:
        at -= 1
    found = next((start for start, end, _ in _spans(text, line) if start < at <= end), line)
    return None if _is_unspaced(text, at - 1) or _is_unspaced(text, found - 1) else found


def word_end_after(text: str, caret: int) -> int | None:
    """Return where the word ends that stands behind `caret`, spaces skipped: Linux and macOS."""
    end_of_line = _line_end(text, caret)
    if end_of_line == caret:
        return None if caret < len(text) else caret
    at = caret
    while at < end_of_line and _kind(text[at]) is _Kind.SPACE:
        at += 1
    return _span_end(text, at)


def word_start_after(text: str, caret: int) -> int | None:
    """Return where the next word behind `caret` begins: Windows."""
    end_of_line = _line_end(text, caret)
    if end_of_line == caret:
        return None if caret < len(text) else caret
    at: int | None = caret
    if _kind(text[caret]) is not _Kind.SPACE:
        at = _span_end(text, caret)
    while at is not None and at < end_of_line and _kind(text[at]) is _Kind.SPACE:
        at += 1
    return at


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _is_unspaced(text: str, at: int) -> bool:
    """Return whether a letter of a script without spaces stands at `at`, or one of the marks on it does."""
    while 0 <= at < len(text) and _kind(text[at]) is _Kind.MARK:
        at -= 1
    return 0 <= at < len(text) and _kind(text[at]) is _Kind.UNSPACED


def _span_end(text: str, at: int) -> int | None:
    """Return where the span ends that the character at `at` belongs to; the end of the text where none stands there."""
    for start, end, kind in _spans(text, text.rfind("\n", 0, at) + 1):
        if start <= at < end:
            return None if kind is _Kind.UNSPACED or _is_unspaced(text, end) else end
    return at


def _spans(text: str, start: int) -> Iterator[tuple[int, int, _Kind]]:
    """Yield the spans of the line that begins at `start`: where each starts, ends, and what it is made of."""
    end_of_line = _line_end(text, start)
    at = start
    while at < end_of_line:
        begun, kind = at, _kind(text[at])
        at += 1
        last = text[at - 1]
        while at < end_of_line and (found := _continues(text, at, kind, last)):
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
    return char if found is kind or (kind is _Kind.MARK and found is not _Kind.SPACE) else ""


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
