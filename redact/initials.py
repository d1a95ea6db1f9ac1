"""Initials that stand for a person whose name is hidden beside them: by themselves, or in the disc of an avatar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redact.types import Box, Line, Word

MOST = 3
"""Letters of initials."""
AVATAR, SQUARE = (1.4, 3.5), 1.15
"""Heights of a name that an avatar is high, and how much longer one of its sides may be than the other."""
BESIDE, BELOW = 4.0, 1.5
"""Heights of a name that its initials may be away, to a side and above or below: avatars are larger than lines."""


def initials(lines: Sequence[Line], names: Sequence[tuple[str, Box]]) -> Iterator[tuple[str, Box]]:
    """Yield the name and the box of what stands for one of `names` beside it on a screen: its initials, or an avatar."""
    for word in _short(lines) if names else ():
        for name, box in names:
            if initials_of(name).startswith(word.text.replace(".", "")) and _is_beside(word.box, box):
                yield name, word.box
                break
    for line in lines if names else ():
        for name, box in names:
            if _is_avatar(line, box):
                yield name, line.box
                break


def initials_of(name: str) -> str:
    """Return the first letters of the words of a name, of "Doe, Jane" in the order in which they are said."""
    last, comma, first = name.partition(",")
    return "".join(word[0] for word in (f"{first} {last}" if comma else name).split() if word[0].isalpha()).upper()


def _short(lines: Sequence[Line]) -> Iterator[Word]:
    for line in lines:
        words = line.readings[-1]
        for word in words:
            letters = word.text.replace(".", "")
            # "I" and "A" are words, unless nothing else stands there.
            if letters.isalpha() and letters.isupper() and len(letters) <= MOST and (len(words) == 1 or len(letters) > 1):
                yield word


def _is_avatar(line: Line, name: Box) -> bool:
    """Return whether a line is the disc or the square of an avatar: readers take it, with its letters, for one large sign."""
    box = line.box
    return (
        sum(len(word.text) for word in line.readings[-1]) <= MOST
        and AVATAR[0] * name.height <= box.height <= AVATAR[1] * name.height
        and box.height <= SQUARE * box.width
        and box.width <= SQUARE * box.height
        and box.top < name.bottom
        and name.top < box.bottom
        and _is_beside(box, name)
    )


def _is_beside(word: Box, name: Box) -> bool:
    aside = max(name.left - word.right, word.left - name.right)
    apart = max(name.top - word.bottom, word.top - name.bottom)
    return aside <= BESIDE * name.height and apart <= BELOW * name.height
