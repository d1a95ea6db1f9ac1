"""People in the path of an address: "/customers/mara-lindqvist-4412", where words of a name are joined by hyphens.

Login names there ("/users/mara.l") are `username`'s.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from redact.detect import scores
from redact.detect.names import is_ambiguous, is_first, is_interface, is_last
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

PART = rf"(?:[{LETTER}]|%[C-F][0-9A-F]%[89AB][0-9A-F]){{2,30}}"
FOLDERS = (
    r"(?:customers?|clients?|patients?|employees?|contacts?|people|persons?|candidates?|applicants?|members?|staff|team|users?"
    r"|profiles?"
    r"|authors?|tenants?|students?|teachers?|leads?|guests?|attendees?|speakers?|doctors?|agents?|users?|in|user-profile"
    r"|directory)"
)
PATTERNS = (
    Pattern(
        "words joined",
        rf"(?i)/{FOLDERS}/(?:[0-9]{{1,12}}-)?({PART}(?:(?:[\-_.+]|%20){PART}){{1,3}})(?:[\-_.][0-9a-f]{{1,12}})?(?:$"
        rf"|[/?#\s\"'<>)\],.;])",
        scores.LIKELY, 1,
    ),
)  # fmt: skip
ENDINGS = frozenset("html htm php aspx jsp json xml csv pdf png jpg svg ts tsx js jsx py md txt css".split())


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    words = re.split(r"[\-_.+ ]", unquote(text[start:end]))
    if words[-1].lower() in ENDINGS:
        return 0.0
    if any(is_interface(word) for word in words):
        return 0.0
    has_first, has_last = any(map(is_first, words)), any(map(is_last, words))
    is_sure = any((is_first(word) or is_last(word)) and not is_ambiguous(word) for word in words)
    return pattern.score if is_sure and has_first and (has_last or len(words) == 2) else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "path of an address",
        PATTERNS,
        kinds=["PERSON"],
        summary="Names joined by hyphens behind /customers/, /people/ and the like",
        judge=judge,
    )
