"""The catalogue of tokens: whose they are, what they look like, and where that is written down. The data is `token_kinds.csv`.

Columns, sorted by vendor and what it is:

- form: what it looks like, in the notation of `token_form`.
- near: for a form that much else has too, words of which one must stand in front of it; see `token_exact`.
- check: a check of `token_checks` that such a token passes. It confirms and never rejects: schemes change.
- severity: critical (whoever has it has the account or the money), high (most of a service), medium (little, or a test
  account), low (meant to be seen, but it tells whose account that is).
- source: the vendor's page about such tokens or about signing in. Where vendors are silent about lengths, these are what their
  own examples have, with some room.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import NamedTuple

from redact.detect.credentials.token_form import Form, parse

SEVERITIES = ("critical", "high", "medium", "low")


class TokenKind(NamedTuple):
    """One row."""

    vendor: str
    what: str
    written: str
    form: Form
    near: tuple[str, ...]
    check: str
    severity: str
    source: str


def _load() -> tuple[TokenKind, ...]:
    lines = files(__package__).joinpath("token_kinds.csv").read_text("utf-8").splitlines()
    return tuple(
        TokenKind(
            row["vendor"],
            row["what"],
            row["form"],
            parse(row["form"]),
            tuple(filter(None, row["near"].split("; "))),
            row["check"],
            row["severity"],
            row["source"],
        )
        for row in csv.DictReader(lines)
    )


TOKEN_KINDS = _load()
