"""Invented text in the place of a hidden value: of the same kind, and the same wherever that value stood.

Whose a surrogate is can be told from the value's token only, and that is a keyed HMAC: see `redact.pseudonyms`. The forms are in
`forms.toml`.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import resources
from typing import Any

from redact.surrogates.form import Draws, Words, choices, fill

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PHRASE = "{kind} {0000}"
"""The form of a kind that the table does not know: an organisation's own."""


def surrogate(kind: str, token: str) -> str:
    """Return the invented text for the value of `kind` that has `token`; "" where none is to be drawn.

    A pure function of these two. token: hexadecimal, or "" for one text that all values of a kind share. Two values share theirs
    by chance once in `variety(kind)` times: there are 90,000 names, three times as many e-mail addresses, 7,200 telephone
    numbers, 762 IP addresses, 49 ages; for cards, accounts, ids and keys from 40 million on, for what is only named 10,000.
    """
    forms = _forms(kind)
    if not forms:
        return ""
    draws = Draws(f"{kind}\0{token}".encode())
    return fill(forms[draws.below(len(forms))], _words(kind), draws)


def variety(kind: str) -> int:
    """Return how many surrogates there are for a kind."""
    return sum(choices(form, _words(kind)) for form in dict.fromkeys(_forms(kind)))


def kinds() -> frozenset[str]:
    """Return every kind that the table names."""
    return frozenset(_table()[0])


def _forms(kind: str) -> list[str]:
    return _table()[0].get(kind, [PHRASE] if kind else [])


def _words(kind: str) -> Words:
    return {**_table()[1], "kind": [kind.replace("_", " ").capitalize()]}


@cache
def _table() -> tuple[dict[str, list[str]], Words]:
    said: dict[str, Any] = tomllib.loads(resources.files("redact.surrogates").joinpath("forms.toml").read_text("utf-8"))
    forms = {kind: group["forms"] for group in said["kinds"] for kind in group["of"].split()}
    return forms, {name: words.split() for name, words in said["words"].items()}
