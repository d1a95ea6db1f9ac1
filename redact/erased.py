"""What somebody typed and took back because it was a password: it went into the wrong window."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redact.detect.credentials.password_shape import chosen
from redact.detect.scores import LIKELY
from redact.keystrokes import State, Typing
from redact.spread import Values
from redact.types import SECURE, Finding, Typed

LEAST, FEWEST_CLASSES = 8, 3
"""Characters, and kinds of characters, of a word that is nothing but a password where no label says so."""
CLASSES = tuple(map(re.compile, ("[a-z]", "[A-Z]", "[0-9]", r"[^\w\s]")))
WORD = re.compile(r"\S+")


def erased_findings(typings: Iterable[Typing], values: Values) -> Iterator[Finding]:
    """Yield the passwords among the words of which nothing was left standing. What was typed to be seen stays what it is."""
    for typing in typings:
        for state in typing.states if not typing.is_secret else ():
            for word, wrote in _erased(state, set(typing.sources)):
                if _is_password(word):
                    values.add(SECURE, word, LIKELY, is_typed=True)
                    where = Typed(typing.id, 0, 0, tuple(dict.fromkeys(wrote)))
                    yield Finding(SECURE, "erased", LIKELY, (where,), values.token(word))


def _erased(state: State, lasting: set[int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for word in WORD.finditer(state.text):
        wrote = state.sources[word.start() : word.end()]
        if lasting.isdisjoint(wrote):
            yield word[0], wrote


def _is_password(word: str) -> bool:
    classes = sum(kind.search(word) is not None for kind in CLASSES)
    return len(word) >= LEAST and classes >= FEWEST_CLASSES and chosen(word, is_told=False) > 0
