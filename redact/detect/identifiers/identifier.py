"""What the tables are made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from redact.detect import scores
from redact.detect.regex import LETTER

CODE = r"[A-Z0-9](?:[A-Z0-9\-./_]{0,38}[A-Z0-9])"
"""What a company may call somebody or something: only a label tells."""

END = r"(?:[^A-Za-z0-9_%@<\-/.,:]|[<\-/.,:][^A-Za-z0-9_]|[<\-/.,:]?$)"
"""What stands behind every value, so that of several ways of writing the one is taken that ends where the value does."""


class Identifier(NamedTuple):
    """One kind of number or code.

    Any number of eight to twelve digits passes somebody's check, so a check alone finds nothing: either the way of writing is
    one that little else has (`alone`), or a word must be near.
    """

    kind: str
    name: str
    labels: str
    """What stands directly in front of it, in the languages concerned: phrases in lower case with | between them."""
    shape: str
    """Every way of writing it, capitals only: groups with `\\d` for a digit, `0-9` inside brackets, and none that captures."""
    source: str
    """The public document that says so."""
    check: Callable[[str], bool] | None = None
    """Whether a value can have been given out. Asked about the value as written, in capitals, and without separators."""
    alone: str = ""
    """The way of writing that needs no word, if there is one."""
    sure: float = scores.STRONG
    """How sure that way of writing is."""
    near: str = ""
    """Single words that support it from a few words away, besides the labels that are single words."""
    is_strict: bool = False
    """Whether a labelled value has to pass too, as what has this shape is more often something else. Otherwise OCR may err."""
    fewest: int = 4
    """How many true digits a labelled value has at least; fewer are a word, or a number of pages."""

    @property
    def context(self) -> tuple[str, ...]:
        """Words that support digits from a few words away. Without a check, only those that the table names."""
        single = [label for label in self.labels.split("|") if label.isalpha()] if self.check else []
        return tuple(dict.fromkeys([*single, *self.near.split()]))

    def passes(self, value: str) -> bool:
        """Return whether the check, if there is one, lets `value` pass."""
        if self.check is None:
            return True
        compact = re.sub(r"[ .\-/]", "", value)
        return any(map(self.check, dict.fromkeys((value, value.upper(), compact.upper()))))


def any_of(phrases: str) -> str:
    """Return an expression for one of `phrases`, written apart, together, or with _ or - between their words."""
    escaped = (re.escape(phrase).replace(r"\ ", r"[ _\-]?").replace("'", "'?") for phrase in phrases.split("|"))
    return rf"(?:^|[^{LETTER}0-9])(?:{'|'.join(escaped)})"


def goes_on(text: str, end: int) -> bool:
    """Return whether what ends at `end` is only the beginning of something longer: a word, a decimal, a path, a share."""
    behind = text[end : end + 2]
    return (
        behind[:1].isalnum()
        or behind[:1] in ("_", "%", "@")
        or (behind[:1] in ("-", "/", ".", ",", ":", "<") and behind[1:].isalnum())
    )


def is_end(text: str, start: int) -> bool:
    """Return whether what starts at `start` is only the end of something longer: a word, a decimal, a price, a path."""
    front = text[max(0, start - 2) : start]
    return (
        front[-1:].isalnum()
        or front[-1:] in ("_", "/", "\\", "$", "€", "£", "¥", "+", "@", "~", "^", "%", "&")
        or (front[-1:] in ("-", ".", ",", ":") and front[:1].isalnum() and (front[-1:] != ":" or front[:1].isdigit()))
    )
