"""What a request shows to be let in: Authorization headers of every scheme, and headers that hold a key.

Source: RFC 9110 section 11 (schemes), RFC 7617 (Basic), RFC 7616 (Digest), AWS documentation (Signature Version 4). Digest and
AWS are taken whole: who logs in where is no more for others than the response.
"""

from __future__ import annotations

import base64
import binascii

from redact.detect import scores
from redact.detect.credentials.token_shape import is_word, looks_random
from redact.detect.patterns import Pattern, Re2Recognizer, before, without_trailing

QUOTE = r"\\?[\"'`]?"
AFTER_NAME = rf"{QUOTE} ?(?:[:=,]|=>|->) ?{QUOTE}"
VALUE = r"([A-Za-z0-9+/_.~\-]{6,}={0,2}(?: [A-Za-z0-9+/_.~][A-Za-z0-9+/_.~\-]{4,}={0,2}){0,3})"
"""With the spaces that OCR puts in; `ending` leaves off what is a word after all."""
PARAMETER = r"[a-z\-]{2,12} ?= ?(?:\\?\"[^\"\n]*\\?\"|[^\s,\"]+)"
PATTERNS = (
    Pattern("Basic", rf"(?i)\bauthorization{AFTER_NAME}basic {{1,3}}{VALUE}", scores.STRONG, 1),
    Pattern(
        "Authorization",
        rf"(?i)\bauthorization{AFTER_NAME}(?:(?:bearer|token|apikey|api-key|key|oauth|negotiate|ntlm|splunk|bot|hmac) {{1,3}})?"
        rf"{VALUE}",
        scores.STRONG,
        1,
    ),
    Pattern("Digest", rf"(?i)\bdigest +((?:{PARAMETER},? *){{2,}})", scores.STRONG, 1),
    Pattern(
        "AWS",
        r"(?i)\bAWS4-[A-Z0-9\-]{8,24} +(Credential ?= ?[^\s,]+,? *SignedHeaders ?= ?[^\s,]+,? *"
        r"Signature ?= ?[0-9a-f]{6,}(?: [0-9a-f]{6,}){0,4})",
        scores.CERTAIN,
        1,
    ),
    Pattern(
        "header with a key",
        r"(?i)\b(?:x-[a-z0-9\-]{0,30}(?:key|token|secret|auth|session|signature)|(?:private|job|deploy)-token|api-?key"
        rf"|[a-z\-]{{1,30}}-(?:subscription|api|access|auth)-(?:key|token)){QUOTE} ?:? ?{QUOTE}{VALUE}",
        scores.STRONG,
        1,
    ),
)
NO_SECRETS = ("cache-key", "idempotency-key", "surrogate-key", "websocket-key", "partition-key", "routing-key", "object-key")
"""Headers that end as those with a key do."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].rstrip(" ,").replace(" ", "")
    if pattern.name == "Basic":
        return pattern.score if holds_a_pair(value) or looks_random(value) else 0.0
    if pattern.name == "Digest":
        return pattern.score if "response" in value.lower() and "nonce" in value.lower() else 0.0
    if pattern.name == "AWS":
        return pattern.score
    if pattern.name == "header with a key" and any(name in before(text, start) for name in NO_SECRETS):
        return 0.0
    if text[end : end + 1] == "(":
        return 0.0
    least = 8 if pattern.name != "header with a key" or ":" in text[max(0, start - 4) : start] else 16
    return pattern.score if len(value) >= least and looks_random(value) and not is_word(value) else 0.0


def holds_a_pair(value: str) -> bool:
    """Return whether `value` is base64 of text with a colon, as a user and a password are written."""
    try:
        plain = base64.b64decode(value.rstrip("=") + "=" * (-len(value.rstrip("=")) % 4), validate=True)
    except (binascii.Error, ValueError):
        return False
    return b":" in plain[1:] and all(32 <= byte < 127 or byte >= 160 for byte in plain)


def is_no_word(piece: str) -> bool:
    """Return whether `piece` has digits among letters, or capitals all over."""
    capitals, small = sum(map(str.isupper, piece)), sum(map(str.islower, piece))
    return capitals + small > 0 and (any(map(str.isdigit, piece)) or (len(piece) >= 8 and capitals >= 3 and small >= 1))


def ending(text: str, start: int, end: int) -> int:
    """Return where the value ends: without what separates it from what follows, and in front of the first word."""
    pieces = text[start:end].split(" ")
    if "=" not in pieces[0].rstrip("="):
        kept = 1
        while kept < len(pieces) and is_no_word(pieces[kept]):
            kept += 1
        end = start + len(" ".join(pieces[:kept]))
    return without_trailing(text, start, end, " ,.")


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "authorization header",
        PATTERNS,
        kinds=["SECRET"],
        summary="Authorization headers of every scheme, and headers that hold a key",
        judge=judge,
        ending=ending,
    )
