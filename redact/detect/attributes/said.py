"""Attributes as prose says them: "is a Polish citizen", "was born in Lublin"."""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.attributes.nations import NATION, is_nation
from redact.detect.attributes.place import PLACE, is_place
from redact.detect.patterns import Pattern, Re2Recognizer, before
from redact.detect.regex import CAPITAL, LETTER

NATIONAL = rf"(?:(?:New|South|North|United|Great|Saudi|Sri) )?[{CAPITAL}][{LETTER}]{{2,18}}"
PATTERNS = (
    Pattern(
        "citizen",
        rf"\b(?:a|an|am|is|are|was|were|as|both|dual|holds|has) ({NATIONAL}) (?:citizen|national|nationality|citizenship"
        rf"|subject)s?\b",
        scores.LIKELY, 1, "NATIONALITY",
    ),
    Pattern("citizen of", rf"\b(?:citizen|national)s? of (?:the )?({NATIONAL})", scores.LIKELY, 1, "NATIONALITY"),
    Pattern(
        "Staatsangehörige", rf"(?i)\b({NATION}) (?:staatsangehörige|staatsbürger)", scores.LIKELY, 1, "NATIONALITY",
    ),
    Pattern(
        "de nationalité", rf"(?i)\b(?:de nationalité|de nacionalidad|di nazionalità|de nacionalidade) ({NATION})",
        scores.LIKELY, 1, "NATIONALITY",
    ),
    Pattern(
        "born in",
        rf"(?i)(?:\b(?:(?:was|were|is|am|i'm|and|he|she|they|who|,) )?born in"
        rf"|geboren in|geboren te|\bnacid[oa] en|\bnat[oa] a|\bnascid[oa] em|urodzon[ya] w|[^{LETTER}]née? à) ({PLACE})",
        scores.LIKELY, 1, "PLACE_OF_BIRTH",
    ),
    Pattern(
        "born on, in",
        rf"(?i)\bborn(?: on)? [^\n,;]{{4,22}},? in ({PLACE})", scores.LIKELY, 1, "PLACE_OF_BIRTH",
    ),
)  # fmt: skip
THINGS = re.compile(
    r"\b(?:idea|company|project|movement|startup|start-up|brand|music|style|concept|band|firm|tradition|language|sport|it|genre"
    r"|team)\b"
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.kind == "NATIONALITY":
        return pattern.score if is_nation(value) or is_nation(value.split()[-1]) else 0.0
    return pattern.score if is_place(value) and not THINGS.search(before(text, start, 50)) else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "attribute in prose",
        PATTERNS,
        kinds=["NATIONALITY", "PLACE_OF_BIRTH"],
        summary="Nationality and place of birth as prose says them",
        judge=judge,
    )
