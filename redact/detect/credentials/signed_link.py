"""Addresses that let in whoever has them: signed links, links to reset a password or to join, what OAuth hands over.

The secret part is taken: the value of a parameter, or the part of the path behind a word such as reset-password.
Source: AWS and Azure documentation (signed requests, shared access signatures), RFC 6749 (code, state, access_token), Firebase
documentation (oobCode); the paths that Django, Devise and Laravel use.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.token_shape import looks_random
from redact.detect.patterns import Pattern, Re2Recognizer

BEGIN = r"(?i)(?:[?&#;]|&amp;|%3F|%26)"
EQUALS = r"(?:=|%3D)"
VALUE = r"((?:[A-Za-z0-9_\-.~+/=:]|%[013-9A-F][0-9A-F]|%2[0-57-9A-F]){8,})"
"""Not an encoded &, which ends the value of an address inside an address."""
WORDS = (
    r"(?:(?:reset|forgot|set|change|recover|create)[\-_]?password|password[\-_]?(?:reset|recovery)|password/(?:reset|edit)|reset"
    r"|(?:accept[\-_]?)?invit(?:e|ation)s?|shared_invite|join|magic(?:[\-_]?(?:link|login))?|unsubscribe|opt[\-_]?out"
    r"|verify(?:[\-_]?(?:e?mail|account))?|verification|(?:confirm|activate)(?:[\-_]?(?:e?mail|account|registration))?"
    r"|confirmation|activation|login[\-_]?(?:link|token)|passwordless|one[\-_]?time(?:[\-_]?(?:login|link))?|unlock)"
)
PATTERNS = (
    Pattern(
        "parameter",
        rf"{BEGIN}(?:[a-z_\-]{{0,30}}token|x-(?:amz|goog)-(?:signature|credential|security-token)|sig|signature|hmac|oobcode|jwt"
        rf"|magic|ticket|samlresponse|assertion|login_hint_token|auth(?:key)?|client_secret){EQUALS}{VALUE}",
        scores.STRONG,
        1,
    ),
    Pattern("OAuth", rf"{BEGIN}(?:code|state|nonce|code_verifier|code_challenge|session_state){EQUALS}{VALUE}", scores.STRONG, 1),
    Pattern(
        "invitation",
        r"\b(?:discord\.gg|chat\.whatsapp\.com|t\.me/joinchat|(?:t|telegram)\.me/\+|signal\.group/#)/?([A-Za-z0-9_\-]{8,})",
        scores.LIKELY,
        1,
    ),
    Pattern(
        "path",
        rf"(?i)/{WORDS}(?:/[a-z0-9_\-]{{1,16}}){{0,2}}/([a-z0-9_\-.~=%:]{{12,}})(?:$|[/?#\s\"'<>)\],])",
        scores.STRONG,
        1,
    ),
)
UUID = re.compile(r"(?i)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
LONG_ENOUGH = 16


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if value[0] in "$<{%*" or is_slug(value):
        return 0.0
    if pattern.name == "OAuth":
        return pattern.score if looks_random(value) and (len(value) >= LONG_ENOUGH or is_mixed(value)) else 0.0
    if pattern.name == "invitation":
        return pattern.score if looks_random(value, least_digits=1) else 0.0
    if UUID.fullmatch(value):
        return pattern.score
    is_long = len(value) >= LONG_ENOUGH or is_mixed(value)
    return pattern.score if is_long and looks_random(value) and re.search(r"\d", value) else 0.0


def is_mixed(value: str) -> bool:
    """Return whether digits, capitals and small letters stand in a value of ten or more, as nobody writes them."""
    return len(value) >= 10 and any(map(str.isdigit, value)) and any(map(str.islower, value)) and any(map(str.isupper, value))


def is_slug(value: str) -> bool:
    """Return whether `value` is words, joined by hyphens: the title of a page."""
    parts = [part for part in re.split(r"[-_.]", value) if part]
    words = sum(part.isalpha() and (part[1:].islower() or len(part) == 1) for part in parts)
    return len(parts) >= 2 and words * 2 > len(parts) and not any(len(part) >= 16 and not part.isalpha() for part in parts)


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "signed link",
        PATTERNS,
        kinds=["SECRET"],
        summary="Signed links, links that reset or invite, and what OAuth hands over",
        judge=judge,
    )
