"""Payment cards: the number, and by label the security code and the expiry date.

Source: ISO/IEC 7812-1 (length 12 to 19, Luhn check digit); the issuers' number ranges as published by the card networks.
The check digit is never required of a number written in the usual groups: one slip of OCR breaks it.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.digits import DIGIT, as_digits, passes_luhn, true_digits
from redact.detect.patterns import Pattern, Re2Recognizer, before

GAP = r"(?: {1,3}| ?[.\-] ?)"
PATTERNS = (
    Pattern(
        "grouped by four",
        rf"{DIGIT}{{4}}{GAP}{DIGIT}{{4}}{GAP}{DIGIT}{{4}}{GAP}{DIGIT}{{4}}(?:{GAP}{DIGIT}{{3}})?",
        scores.CERTAIN,
    ),
    Pattern("grouped 4-6-5", rf"{DIGIT}{{4}}{GAP}{DIGIT}{{6}}{GAP}{DIGIT}{{5}}", scores.CERTAIN),
    Pattern("other spacing", r"[2-6]\d(?:[ \-]?\d){11,17}", scores.LIKELY),
    Pattern(
        "security code",
        r"(?i)\b(?:cvv2?|cvc2?|csc|cvn|card verification (?:code|value)|security code|kartenprüfnummer|prüfziffer)"
        r"(?: ?\([^)\n]{0,20}\))?[ :=#*\"'\-]{1,6}(\d{3,4})\b",
        scores.STRONG,
        1,
        "CVV",
    ),
    Pattern(
        "expiry date",
        r"(?i)\b(?:exp(?:iry|iration|ires|\.)?(?: date)?|valid (?:thru|until|to)|good thru|gültig bis|mm ?/ ?yy(?:yy)?)"
        r"[ :=.\"'\-]{1,4}((?:0[1-9]|1[0-2]) ?[/\-] ?(?:20)?[2-4]\d)\b",
        scores.STRONG,
        1,
        "CARD_EXPIRY",
    ),
)

ISSUER_LENGTHS = (
    (("4",), {13, 16, 19}),
    (("34", "37"), {15}),
    (("300", "301", "302", "303", "304", "305", "309", "36", "38", "39"), {14, 16, 19}),
    (("35",), {16, 17, 18, 19}),
    (("51", "52", "53", "54", "55", *map(str, range(2221, 2721))), {16}),
    (("50", "56", "57", "58", "60", "61", "62", "63", "64", "65", "67", "68", "69", "81", "82"), set(range(12, 20))),
)
"""First digits of the networks' ranges, and how long their numbers are."""


def has_issuer(digits: str) -> bool:
    """Return whether a card network has numbers that begin so and are that long."""
    return any(digits.startswith(first) and len(digits) in lengths for first, lengths in ISSUER_LENGTHS)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if pattern.kind:
        return pattern.score
    value = text[start:end]
    if _continues(text, start, end) or true_digits(value) < 10:
        return 0.0
    digits = as_digits(value)
    if not has_issuer(digits) or len(set(digits)) < 2:
        return 0.0
    if pattern.name == "other spacing":
        return _ungrouped(text, start, digits, value)
    if passes_luhn(digits):
        return pattern.score
    groups = value.replace("-", " ").replace(".", " ").split()
    # The ticks of an axis ("3000 4000 5000 6000") and rows of years are no card; a card has no two groups of that kind.
    is_scale = sum(group.endswith("00") or group[:2] in ("19", "20") for group in groups) >= 2
    return 0.0 if is_scale else scores.POSSIBLE


def _ungrouped(text: str, start: int, digits: str, value: str) -> float:
    """Return how sure digits in no particular groups are: one time in ten any number passes the check."""
    if not passes_luhn(digits) or value.count(" ") + value.count("-") > 6:
        return 0.0
    is_common = len(digits) in (15, 16)
    return scores.LIKELY if is_common and not before(text, start, 12).endswith(("id ", "id: ", "id=", "#")) else scores.DOUBTFUL


def _continues(text: str, start: int, end: int) -> bool:
    """Return whether the number is a piece of something longer."""
    front, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if front[-1:].isalnum() or front[-1:] in ("_", "/") or behind[:1].isalnum() or behind[:1] == "_":
        return True
    return (front[-1:] in ("-", ".") and front[:1].isalnum()) or (behind[:1] in ("-", ".") and behind[1:].isalnum())


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "payment card",
        PATTERNS,
        kinds=["CREDIT_CARD", "CVV", "CARD_EXPIRY"],
        summary="Payment card numbers, also misread by OCR; security code and expiry by label",
        judge=judge,
        context=("card", "credit", "debit", "visa", "mastercard", "amex", "pan", "karte", "kartennummer", "carte", "tarjeta"),
    )
