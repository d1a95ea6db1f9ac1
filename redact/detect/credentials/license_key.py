"""Licence keys: groups of capitals and digits, by their label, or five groups of five by themselves.

Source: Microsoft's product keys (25 characters in five groups) and what others copied from them.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer

DASH = r" ?- ?"
LABEL = (
    r"(?:licen[cs]e|product|activation|serial|registration|registry|cd|unlock|software|subscription|volume|upgrade|lizenz|produkt"
    r"|aktivierungs|clave de (?:producto|licencia)|cl[eé] de (?:licence|produit)|seriennummer)"
)
THING = r"(?:[ \-_]?(?:key|code|number|no\.?|nr\.?|schlüssel|id))?"
PATTERNS = (
    Pattern("five by five", rf"\b[A-Z0-9]{{5}}(?:{DASH}[A-Z0-9]{{5}}){{4}}\b", scores.STRONG),
    Pattern(
        "label",
        rf"(?i)\b{LABEL}{THING}[\"']?[^\S\n]?(?:is|[:=])?\s{{0,3}}[\"']?([a-z0-9]{{4,8}}(?:{DASH}[a-z0-9]{{4,8}}){{2,7}})\b",
        scores.STRONG,
        1,
    ),
    Pattern(
        "label and spaces",
        rf"\b(?i:{LABEL}{THING})[\"']? ?[:=] ?[\"']?([A-Z0-9]{{4,6}}(?: [A-Z0-9]{{4,6}}){{2,7}})\b",
        scores.LIKELY,
        1,
    ),
)
FILLER = re.compile(r"[Xx0]{3,}-[Xx0]{3,}")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].replace(" ", "")
    if text[start - 1 : start] == "-" or text[end : end + 1] == "-" or FILLER.match(value):
        return 0.0
    digits, letters = sum(map(str.isdigit, value)), sum(map(str.isalpha, value))
    if pattern.name == "five by five":
        return pattern.score if digits >= 2 and letters >= 2 else 0.0
    # Between capitals nothing but the label tells words from groups: "ABCDE-…" counts, "multi-user-edition" does not.
    groups = re.split(r"[\- ]", text[start:end])
    are_even = len({len(group) for group in value.split("-")}) == 1
    if not digits and not (value.isupper() and are_even and len(groups) >= 3 and pattern.name == "label"):
        return 0.0
    return pattern.score if digits < 2 or letters or len(value) >= 16 else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "licence key",
        PATTERNS,
        kinds=["LICENSE_KEY"],
        summary="Licence and product keys in groups, by their label or five by five",
        judge=judge,
    )
