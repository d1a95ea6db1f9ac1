"""Attributes as prose says them: "is a Polish citizen", "was born in Lublin"."""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.attributes.nations import DEMONYMS, NATION, is_nation
from redact.detect.attributes.place import PLACE, is_place
from redact.detect.names import is_ambiguous, is_first, is_interface, is_last
from redact.detect.patterns import Pattern, Re2Recognizer, before
from redact.detect.regex import CAPITAL, LETTER

NATIONAL = rf"(?:(?:New|South|North|United|Great|Saudi|Sri) )?[{CAPITAL}][{LETTER}]{{2,18}}"
PEOPLE = (
    "neighbou?rs?|parents?|mothers?|mom|mum|fathers?|dad|husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|sons?"
    "|daughters?|kids|children|child|sisters?|brothers?|siblings|cousins?|aunt|uncle|nephew|niece|grandparents|grandmother"
    "|grandfather|family|ancestors|friends?|colleagues?|boss|manager|doctor|teacher|nanny|roommates?|flatmates?|tenants?"
    "|landlord|landlady|patient|client|applicant|candidate|employees?|passengers?|defendant|witness|suspect|victim|guests?"
)
SOMEBODY = (
    r"(?:i am|i'm|he is|he's|she is|she's|we are|we're|they are|they're"
    r"|i was|he was|she was|we were|they were|who is"
    rf"|who are|(?:{PEOPLE})(?:,(?: \S+){{1,8}},)? (?:is|are|was|were))"
)
PATTERNS = (
    Pattern(
        "citizen",
        rf"(?:\b(?:a|an|am|is|are|was|were|as|both|dual|holds|has) |[,;(] ?)({NATIONAL}) (?:citizen|national"
        rf"|nationality|citizenship|subject)s?\b",
        scores.LIKELY, 1, "NATIONALITY",
    ),
    Pattern(
        "somebody is",
        rf"(?i:\b{SOMEBODY} (?:(?:both|all|half|also|originally|partly|part) )?)({NATIONAL})"
        rf"(?:[.,;!?)](?:$|[^{LETTER}0-9])|$|\n| (?:and|but|by|who|with|from|living|citizen|born|while)\b)",
        scores.LIKELY, 1, "NATIONALITY",
    ),
    Pattern(
        "a name is", rf"\b[{CAPITAL}][{LETTER}'\-]+ (?:is|was) (?:half |also )?({NATIONAL})"
        rf"(?:[.,;!?)](?:$|[^{LETTER}0-9])|$| (?:and|but|by)\b)",
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
    if pattern.name == "somebody is":
        return pattern.score if value.split()[-1].lower() in DEMONYMS else 0.0
    if pattern.name == "a name is":
        name = before(text, start, 40).split()
        subject = name[-3] if len(name) > 2 and name[-1] in ("half", "also") else name[-2] if len(name) > 1 else ""
        is_named = (is_first(subject) or is_last(subject)) and not is_ambiguous(subject) and not is_interface(subject)
        return pattern.score if is_named and value.split()[-1].lower() in DEMONYMS else 0.0
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
