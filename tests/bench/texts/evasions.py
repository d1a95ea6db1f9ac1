"""Values dressed up so that people still read them and a plain pattern does not: no attack is needed, some programs write so.

Each dress is put on a value within a plain text; what counts is whether the value is covered in the text as it was dressed.
Source of the characters: the Unicode Character Database, and confusables.txt of Unicode Technical Standard 39.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

from redact.types import Match
from tests.bench.texts.filled import Draw, Value, fill
from tests.bench.texts.judged import hidden, is_covered

Dress = Callable[[str, Random], str]

CONTEXTS = (
    "Email: {{email}}",
    "please write to {{email}} soon",
    "Card: {{credit_card}}",
    "charge {{credit_card}} tonight",
    "IBAN: {{iban}}",
    "pay it to {{iban}} now",
    "SSN: {{ssn}}",
    "Social security number {{ssn}}",
    "Phone: {{phone}}",
    "api_key = {{api_key}}",
    "the API key {{api_key}} works",
    "Full name: {{name}}",
    "Dear {{name}},",
)
HOMOGLYPHS = {
    "Cyrillic": ("ABCEHIKMOPSTXaceijopsxyh", "АВСЕНІКМОРЅТХасеіјорѕхуһ"),
    "Greek": ("ABEHIKMNOPTXYZovu", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖονυ"),
}
DIGITS = {"Arabic-Indic": 0x660, "Persian": 0x6F0, "Devanagari": 0x966, "full-width": 0xFF10, "bold": 0x1D7CE, "double": 0x1D7D8}
CIRCLED = dict(zip(string.digits, "⓪①②③④⑤⑥⑦⑧⑨", strict=True))
RAISED = dict(zip(string.digits, "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
DASHES = "‐‑‒–—―−﹘﹣-⁃"
SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u180e\u034f\ufe0f"
MARKS = "\u0301\u0308\u0336\u0332\u0323\u20d2"
BIDI = "\u200e\u200f\u202a\u202c\u2066\u2069\u061c"


def _between(marks: str) -> Dress:
    return lambda text, rng: "".join(c + rng.choice(marks) if c.isalnum() else c for c in text[:-1]) + text[-1:]


def _swapped(table: dict[str, str]) -> Dress:
    return lambda text, rng: "".join(table.get(c, c) for c in text)


def _any_of(plain: str, others: str) -> Dress:
    return lambda text, rng: "".join(rng.choice(others) if c == plain else c for c in text)


def _now_and_then(table: dict[str, str]) -> Dress:
    """Every other letter: one that has all its letters from another alphabet is a word of that alphabet."""
    return lambda text, rng: "".join(table.get(c, c) if rng.random() < 0.5 else c for c in text)


def _mathematical(upper: int, lower: int) -> Dress:
    letters = {c: chr(upper + i) for i, c in enumerate(string.ascii_uppercase)}
    return _swapped(letters | {c: chr(lower + i) for i, c in enumerate(string.ascii_lowercase)})


DRESSES: dict[str, Dress] = {
    "zero width": _between(ZERO_WIDTH),
    "bidi marks": _between(BIDI),
    "soft hyphens": _between("\u00ad"),
    "combining marks": _between(MARKS),
    "full width": lambda text, rng: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "bold letters": _mathematical(0x1D400, 0x1D41A),
    "sans letters": _mathematical(0x1D5A0, 0x1D5BA),
    "script letters": _mathematical(0x1D4D0, 0x1D4EA),
    "circled digits": _swapped(CIRCLED),
    "raised digits": _swapped(RAISED),
    "dashes": _any_of("-", DASHES),
    "spaces": _any_of(" ", SPACES),
    **{f"{name} letters": _now_and_then(dict(zip(*pair, strict=True))) for name, pair in HOMOGLYPHS.items()},
    **{f"{name} digits": _swapped({str(i): chr(zero + i) for i in range(10)}) for name, zero in DIGITS.items()},
}


def all_dresses() -> dict[str, Dress]:
    """Return every dress and every two of them, one over the other."""
    twos = {f"{one} + {other}": _both(DRESSES[one], DRESSES[other]) for one, other in combinations(DRESSES, 2)}
    return {**DRESSES, **twos}


def _both(one: Dress, other: Dress) -> Dress:
    return lambda text, rng: one(other(text, rng), rng)


@dataclass(slots=True)
class Evasions:
    """covered: dressed values that are found whole. plain: those of `values` that are found undressed."""

    values: int = 0
    plain: int = 0
    dressed: int = 0
    covered: int = 0
    missed: dict[tuple[str, str], int] = field(default_factory=dict)
    """By dress and key. Only of values that are found undressed."""


def measure(draw_anew: Callable[[], Draw], look: Callable[[str], Iterable[Match]], times: int, seed: int = 1) -> Evasions:
    """Return how `look` fares with dressed values of each context. A value counts only if it is found undressed."""
    counts, rng, dresses = Evasions(), Random(seed), all_dresses()
    for template in CONTEXTS:
        for _ in range(times):
            value = _drawn(template, draw_anew())
            counts.values += 1
            if not _is_found(template, value, look):
                continue
            counts.plain += 1
            for name, dress in dresses.items():
                dressed = dress(value, rng)
                if dressed == value:
                    continue
                is_found = _is_found(template, dressed, look)
                counts.dressed += 1
                counts.covered += is_found
                if not is_found:
                    key = name, template
                    counts.missed[key] = counts.missed.get(key, 0) + 1
    return counts


def _drawn(template: str, draw: Draw) -> str:
    filled = fill(template, draw)
    (item,) = filled.items
    return filled.text[item.start : item.end]


def _is_found(template: str, value: str, look: Callable[[str], Iterable[Match]]) -> bool:
    filled = fill(template, lambda key: Value(value, key))
    (item,) = filled.items
    return is_covered(filled.text, item.start, item.end, hidden(look(filled.text)))
