"""Surrogates in texts: how they are put there, and how a text is looked through that has some."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any
from urllib.parse import quote

from presidio_anonymizer.operators import Operator, OperatorType

from redact.placeholders import FILLER, placeholder
from redact.surrogates import surrogate

WORD_FRONT = re.compile(r"[^\s\"'<>]+\Z")
LONGEST_URL = 2_000
"""Characters that are looked through for the beginning of an address."""
URL_FRONT = re.compile(r"(?i)(?:[a-z][a-z0-9+.\-]*://|\bwww\.|(?:[a-z0-9\-]+\.)+[a-z]{2,}(?::\d+)?[/?#])")
"""What stands in front of a place inside an address. Source: RFC 3986; people and browsers leave the scheme out."""


class Surrogate(Operator):
    """An operator for Presidio's AnonymizerEngine: puts invented text in the place of a value, or where none is a placeholder.

    Parameters: `token`, as `Pseudonym` has it; `kind`, if it is another than the entity type; `is_in_url`, whether the value
    stands in an address, where whatever means something there is percent-encoded.
    """

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        given = params or {}
        kind, token = given.get("kind") or given["entity_type"], given["token"](text)
        invented = surrogate(kind, token)
        if not invented:
            return placeholder(kind, token)
        return in_url(invented) if given.get("is_in_url") else invented

    def validate(self, params: dict[str, Any] | None = None) -> None:
        if not callable((params or {}).get("token")):
            raise ValueError("the operator needs `token`: a function from a text to its token")

    def operator_name(self) -> str:
        return "surrogate"

    def operator_type(self) -> OperatorType:
        return OperatorType.Anonymize


def is_in_url(text: str, at: int) -> bool:
    """Return whether the place `at` lies inside an address, behind its scheme or its host. Its own first character does not."""
    word = WORD_FRONT.search(text, max(at - LONGEST_URL, 0), at)
    return word is not None and URL_FRONT.search(word[0]) is not None


def in_url(text: str) -> str:
    """Return `text` as it may stand in any part of an address."""
    return quote(text, safe="")


def without_invented(text: str, invented: Collection[str]) -> str:
    """Return `text` with characters that no recogniser takes for anything in the place of each of `invented`: its length stays.

    invented: what stands there by the log, and nothing else, as "47" may be somebody's age elsewhere. Only whole words are taken.
    """
    forms = sorted({form for each in invented if each for form in (each, in_url(each))}, key=lambda form: (-len(form), form))
    if not forms:
        return text
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
    return found.sub(lambda match: FILLER * len(match[0]), text)
