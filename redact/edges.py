"""What stands at the edges of a value in a text: signs that belong to it, and words that do not."""

from __future__ import annotations

from redact.name_forms import LEAST_GLUED


def edges_of(text: str) -> tuple[str, str]:
    """Return the signs right before the first and right behind the last letter or figure of a text, up to a space."""
    inside = [index for index, char in enumerate(text) if char.isalnum()]
    if not inside:
        return "", ""
    before, behind = text[: inside[0]], text[inside[-1] + 1 :]
    return before[before.rfind(" ") + 1 :], behind.partition(" ")[0]


def with_edges(text: str, start: int, end: int, edges: tuple[str, str]) -> tuple[int, int]:
    """Return where a value stands in `text` with as many of its first and last signs as stand there: "!" may be of a password."""
    before, behind = edges
    while before and start and text[start - 1] == before[-1]:
        before, start = before[:-1], start - 1
    while behind and text[end : end + 1] == behind[0]:
        behind, end = behind[1:], end + 1
    return start, end


def is_glued(folded: str, text: str, start: int, end: int) -> bool:
    """Return whether a value stands between words whose spaces got lost: "regardsJane Doe12 High Street"."""
    return len(folded) >= LEAST_GLUED and _turns(text, start) and _turns(text, end)


def _turns(text: str, at: int) -> bool:
    """Return whether a word may end at a place: no letter or figure on both sides, a capital, or a figure beside a letter."""
    before, after = text[max(at - 1, 0) : at], text[at : at + 1]
    if not (before.isalnum() and after.isalnum()):
        return True
    return (before.islower() and after.isupper()) or before.isdigit() != after.isdigit()
