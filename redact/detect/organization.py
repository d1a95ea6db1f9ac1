"""Organisations by what companies, schools and authorities have at the end or the beginning of their names."""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.model_names import is_nothing_special
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER

WORD = rf"[{CAPITAL}0-9][{LETTER}0-9&'.\-]*"
JOINT = r"(?:&|and|und|et|y|e|of|für|de|der|di|van)"
NAME = rf"{WORD}(?:,? (?:{JOINT} )?{WORD}){{0,4}}"
FORM = (
    r"(?:GmbH(?: & Co\. ?KG)?|AG|KG|OHG|UG|e\.V\.|Ltd\.?|Limited|LLP|LLC|PLC|plc|Inc\.?|Corp\.?|Corporation|Co\.|Company"
    r"|S\.A\.?S?\.?|SAS|SARL|S\.?à ?r\.?l\.?|S\.L\.U?\.?|S\.p\.A\.|SpA|S\.r\.l\.|Srl|B\.V\.|BV|N\.V\.|Oy|Oyj|AB|A/S|ApS|AS|ASA"
    r"|Sp\. ?z ?o\.? ?o\.?|s\.r\.o\.|a\.s\.|Kft\.?|Zrt\.?|d\.o\.o\.|SRL|Ltda\.?|S/A"
    r"|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|K\.K\.|Co\., ?Ltd\.?)"
)
PATTERNS = (
    Pattern("legal form", rf"(?:^|[^{LETTER}0-9])({NAME},? {FORM})(?:[^{LETTER}0-9]|$)", scores.LIKELY, 1),
    Pattern(
        "label",
        r"(?i)(?:^|[^\w])(?:company(?: name)?|employer|organi[sz]ation|arbeitgeber|firma|société|entreprise|empresa"
        rf"|azienda|bedrijf|empregador)[\"']? ?[:=] ?[\"']?((?-i:{NAME}))",
        scores.POSSIBLE,
        1,
    ),
)


ENDS_IN_FORM = re.compile(rf",? (?P<form>{FORM})$")
QUERY = re.compile(r"\b(?:SELECT|FROM|JOIN|INTO|INSERT|CREATE|TABLE|VIEW|WITH|UPDATE|CAST|ALTER)\b")
"""Where AS is no Norwegian company but what a query calls a column."""
BESIDE = 60
"""Characters in front of a match in which a query's words may stand."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    """Return how sure it is that this is an organisation: not at all if its words are ordinary ones ("New Company")."""
    form = ENDS_IN_FORM.search(text, start, end) if pattern.name == "legal form" else None
    words = re.findall(r"[^\W\d_]{2,}", text[start : form.start() if form else end])
    if not words or all(map(is_nothing_special, words)):
        return 0.0
    if form and form["form"] == "AS" and QUERY.search(text, max(0, start - BESIDE), end):
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "organisation",
        PATTERNS,
        kinds=["ORGANIZATION"],
        summary="Organisations by their legal form (GmbH, Ltd, S.A.) or a label",
        judge=judge,
    )
