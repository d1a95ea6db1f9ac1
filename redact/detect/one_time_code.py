"""One-time codes: four to eight digits beside a word that says so. An error code, an exit code or a ZIP code is none."""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer, before

WORDS = (
    r"(?:otp|totp|2fa|mfa|one[ \-]?time(?: pass(?:word|code)?| code| pin)?|verification(?: code)?|security code"
    r"|auth(?:entication|enticator)? code|login code|sign[ \-]?in code|access code|confirmation code|passcode"
    r"|bestätigungscode|sicherheitscode|tan|code de vérification|código(?: de verificación)?|codice|\d-digit code"
    r"|pin code|code)"
)
CODE = r"(\d{3}[ \-]\d{3}|[A-Z]-\d{6}|\d{4,8})"
PATTERNS = (
    Pattern(
        "after the word",
        rf"(?i)\b{WORDS}[\"')]{{0,2}}(?: for [\w.@ ]{{1,30}})?(?: is| lautet| est| es|)[ :=\-#\"'\n]{{1,4}}{CODE}(?:$|[^\w\-./])",
        scores.STRONG,
        1,
    ),
    Pattern(
        "before the word",
        rf"(?i)(?:^|[\s(]){CODE} (?:is|ist|est|es) (?:your|ihr|dein|votre|su|tu)\b[^\n]{{0,40}}(?:code|otp|passcode|tan|pin)",
        scores.STRONG,
        1,
    ),
    Pattern(
        "backup code",
        r"(?i)(?:recovery|backup|scratch) codes?[^\n]{0,20}[ :\n]((?:[0-9a-z]{4,5}-[0-9a-z]{4,5}\s?)+)",
        scores.STRONG,
        1,
    ),
)
OTHER_CODES = (
    "error", "exit", "status", "zip", "postal", "country", "area", "source", "promo", "discount", "qr", "http",
    "return", "response", "currency", "color", "colour", "product", "language", "dial", "airport", "reason", "tax",
    "sort", "vs", "bar", "post",
)  # fmt: skip
INDIAN_POSTCODE = re.compile(r"pin ?code[^0-9a-z]{0,4}(?:is )?$")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    # "Backup codes for well-known apps": codes of letters alone stand among others that have digits.
    if pattern.name == "backup code" and not re.search(r"[0-9]{2}", text):
        return 0.0
    # India calls its postcodes so.
    if INDIAN_POSTCODE.search(before(text, start)) and re.fullmatch(r"[1-9]\d{2}[ \-]?\d{3}", text[start:end]):
        return 0.0
    words = before(text, start, 60).replace("_", " ").split()
    if any(word.strip("(\"':") in OTHER_CODES for word in words[-4:]):
        return 0.0
    # The bare word "code" stands in front of much; four digits after it are as often a year.
    if words and words[-1].strip(":=") == "code" and pattern.name == "after the word":
        return scores.POSSIBLE if end - start >= 6 else 0.0
    return pattern.score if end - start >= 4 else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "one-time code",
        PATTERNS,
        kinds=["OTP"],
        summary="One-time and backup codes beside a word that says so",
        judge=judge,
    )
