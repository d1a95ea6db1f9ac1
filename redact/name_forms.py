"""The shorter forms of the names that were found: a first or a last name alone, a login made of both."""

from __future__ import annotations

from collections.abc import Iterator

from redact.confused import LEAST_CONFUSED, fold, stands_alone
from redact.detect.names.parts import is_listed, logins, parts
from redact.detect.scores import STRONG

LEAST_GLUED = 8
"""Letters from which on a form is one at the beginning of a longer word too; fewer begin many other words."""


class NameForms:
    """By its folded form, each form of a name, its kind and its score."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[str, float]] = {}
        self._written: dict[str, set[str]] = {}
        self._wholes: dict[str, set[str]] = {}

    def add(self, name: str, score: float, whole: str) -> bool:
        """Remember the forms of a person's `name`, and return whether one is new. whole: what the name is the same by, folded."""
        short, is_new = parts(name, is_sure=score >= STRONG), False
        for kind, forms in (("PERSON", short), ("USERNAME", logins(name))):
            for form in forms:
                self._found.setdefault(fold(form), (kind, score))
                self._wholes.setdefault(fold(form), set()).add(whole)
                written = self._written.setdefault(fold(form), set())
                is_new |= form.casefold() not in written
                written.add(form.casefold())
        return is_new

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def whole(self, folded: str) -> str:
        """Return the name that `folded` is a form of, if that is one person's alone; otherwise itself."""
        wholes = self._wholes.get(folded, ())
        return next(iter(wholes)) if len(wholes) == 1 else folded

    def of(self, folded: str) -> tuple[str, float]:
        """Return the kind and the score of a form."""
        return self._found[folded]

    def is_meant(self, folded: str, text: str, start: int, end: int) -> bool:
        """Return whether what looks like a form at [start, end) is one: a word by itself, written as a name is.

        "Lan" is not Ian, and what no list knows for a name has a capital.
        """
        word = text[start:end]
        if not stands_alone(text, start, end):
            # In a field or on a worn screen the next word may follow without a space: "Fennimorecheck".
            is_glued = len(folded) >= LEAST_GLUED and word[:1].isupper() and not text[max(start - 1, 0) : start].isalnum()
            return is_glued and self._found[folded][0] == "PERSON" and word.casefold() in self._written[folded]
        if self._found[folded][0] == "USERNAME":
            return word.isalnum()
        is_same = len(folded) >= LEAST_CONFUSED or word.casefold() in self._written[folded]
        return is_same and (word[:1].isupper() or is_listed(word))
