"""Rows of dots and asterisks beside a label for a password: no value, but their count is its length.

The same row is a rating, a separator or a leader anywhere else.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.mask_signs import DOTS, FEWEST, is_mask
from redact.detect.credentials.prompt import FOR
from redact.detect.credentials.secret_words import NO_WORD_BEFORE, PASSWORD, PIN
from redact.detect.patterns import Pattern, Re2Recognizer, before, without_trailing

LABEL = rf"(?:{PASSWORD}|{PIN}|pass)"
WHOSE = rf"(?:'s)?(?: (?:{FOR}) [^\s:]{{1,40}}(?: [^\s:]{{1,20}}){{0,3}}| ?\([^)\n]{{1,40}}\))?"
PATTERNS = (
    Pattern(
        "row", rf"(?i){NO_WORD_BEFORE}{LABEL}{WHOSE}[\"'`]?[ \t]{{0,3}}[:=|]?[ \t]{{0,20}}\n?[ \t]{{0,8}}[\"'`]?"
        rf"((?:[{DOTS}] ?){{{FEWEST},64}})", scores.LIKELY, 1,
    ),
    # OCR reads small dots as full stops; leaders of a list look so too, and have no colon in front and something behind.
    Pattern("full stops", rf"(?i){NO_WORD_BEFORE}{LABEL}{WHOSE} ?: ?(\.{{6,64}}) ?(?:$|\n)", scores.LIKELY, 1),
)  # fmt: skip


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if not is_mask(text[start:end]):
        return 0.0
    # "/***** password *****/" is a banner, and "***Password***" is bold.
    if re.search(r"\*{2}|[•·]{3}", before(text, start, 60)) or text[end : end + 1] in ("/", "*"):
        return 0.0
    return pattern.score


def ending(text: str, start: int, end: int) -> int:
    """Return where the row ends without the space behind it."""
    return without_trailing(text, start, end, " ")


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "masked password",
        PATTERNS,
        kinds=["PASSWORD"],
        summary="Rows of dots and asterisks beside a label for a password, whose length they tell",
        judge=judge,
        ending=ending,
    )
