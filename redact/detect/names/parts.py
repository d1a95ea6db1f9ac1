"""What gives a person away besides the whole name: its first and its last name where they stand alone, and its logins."""

from __future__ import annotations

import re

from redact.detect.names import is_first, is_last, is_word

PARTICLES = frozenset("van von de der den del della di da dos du la le el al bin ibn ter zu af and und et".split())
TITLES = frozenset("mr mrs ms miss mx dr prof sir madam herr frau monsieur madame mme mlle señor señora sra".split())
LEAST_LOGIN = 6


def parts(name: str, *, is_sure: bool) -> tuple[str, ...]:
    """Return the words of `name` that are a name by themselves; none of a name of one word.

    Capitals beside small letters are initials, or no name. A part that is also an ordinary word ("Mark", "Page") is none: alone
    it nearly always means that. is_sure: whether it is certain that this is a name; otherwise only what a list knows is a part.
    """
    words = re.findall(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*", name)
    told = [word for word in words if word.lower() not in PARTICLES | TITLES and (name.isupper() or not word.isupper())]
    return tuple(word for word in told if _is_telling(word) and (is_sure or is_listed(word))) if len(told) > 1 else ()


def logins(name: str) -> tuple[str, ...]:
    """Return the login names that are made of a first and a last name, of six characters and more: "jdoe", "doej", "janed"."""
    words = re.findall(r"[^\W\d_]+", name.casefold())
    if len(words) != 2:
        return ()
    first, last = words
    return tuple(login for login in (first[0] + last, last + first[0], first + last[0]) if len(login) >= LEAST_LOGIN)


def is_listed(word: str) -> bool:
    """Return whether `word` is a first or a last name, and nothing else."""
    return (is_first(word) or is_last(word)) and not is_word(word)


def _is_telling(word: str) -> bool:
    return len(word) >= 3 and word[0].isupper() and not is_word(word)
