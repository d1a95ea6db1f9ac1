"""Seeds of authenticator apps: base32, whole or in groups of four, beside words that say so; and what such apps hand over.

Source: RFC 4648 section 6 (base32), RFC 6238, the otpauth-migration addresses that Google Authenticator exports.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer

PATTERNS = (
    Pattern("export", r"(?i)otpauth-migration ?: ?/ ?/ ?[a-z]{1,12}\?data=[A-Za-z0-9+/%=_\-]{16,}", scores.CERTAIN),
    Pattern(
        "groups",
        r"(?:^|[\s:\"'(])([A-Za-z2-7]{4}(?:[ \-][A-Za-z2-7]{4}){3,15}(?:[ \-][A-Za-z2-7]{1,3})?=*)(?:$|[\s.,\"')])",
        scores.STRONG,
        1,
    ),
    Pattern("whole", r"(?:^|[\s:=\"'(])([A-Z2-7]{16,64}={0,6}|[a-z2-7]{16,64})(?:$|[\s.,\"')])", scores.STRONG, 1),
)
WORDS = re.compile(
    r"(?i)authenticat(?:or|ion app)|2fa|mfa|two[ \-]?(?:factor|step)|t?otp\b|set-?up key|manual(?:ly)? ent(?:ry|er)"
    r"|enter (?:this|the) (?:key|code|secret)|scan (?:it|the|this|qr)|base32|zwei-?faktor|2-step|secret key|einrichtungsschlüssel"
    r"|schlüssel eingeben"
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if pattern.name == "export":
        return pattern.score
    value = text[start:end]
    groups = value.rstrip("=").replace("-", " ").split()
    # Words of four letters make groups too: a seed has digits, or is in capitals throughout with letters few words have.
    has_digits = sum(map(str.isdigit, value)) >= 2
    is_one_case = value.isupper() or value.islower()
    if not is_one_case or not (has_digits or (value.isupper() and pattern.name == "whole" and len(set(value)) >= 10)):
        return 0.0
    with_digits = sum(any(map(str.isdigit, group)) for group in groups)
    if pattern.name == "groups" and with_digits * 4 < len(groups):
        return 0.0
    return pattern.score if WORDS.search(text, max(0, start - 100), start) else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "authenticator seed",
        PATTERNS,
        kinds=["SECRET"],
        summary="Seeds of authenticator apps beside words that say so, and their exports",
        judge=judge,
    )
