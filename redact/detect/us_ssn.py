"""United States social security and individual taxpayer numbers.

Source: Social Security Administration, "Social Security Number Randomization" (no area 000, 666 or 900 to 999, no group 00, no
serial 0000); Internal Revenue Service, Publication 1915 (ITIN: begins with 9, group 50 to 65, 70 to 88, 90 to 92, 94 to 99).
Any nine digits in a row are as often an order number: those need a word beside them.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.digits import DIGIT, as_digits, true_digits
from redact.detect.patterns import Pattern, Re2Recognizer

PATTERNS = (
    Pattern("with dashes", rf"{DIGIT}{{3}} ?- ?{DIGIT}{{2}} ?- ?{DIGIT}{{4}}", scores.STRONG),
    Pattern("with spaces or dots", r"\d{3} \d{2} \d{4}|\d{3}\.\d{2}\.\d{4}", scores.POSSIBLE),
    Pattern("one separator lost", r"\d{3} ?- ?\d{6}|\d{5} ?- ?\d{4}", scores.FAINT),
    Pattern("digits only", r"\d{9}", scores.FAINT),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    front, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if true_digits(value) < 6 or front.isalnum() or behind.isalnum() or front in ("-", "_", "/") or behind in ("-", "_", "/"):
        return 0.0
    digits = as_digits(value)
    if len(digits) != 9 or digits[:3] in ("000", "666") or digits[3:5] == "00" or digits[5:] == "0000":
        return 0.0
    if digits[0] == "9" and not 50 <= int(digits[3:5]) <= 99:
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "US social security",
        PATTERNS,
        kinds=["US_SSN"],
        summary="United States social security and taxpayer numbers",
        judge=judge,
        context=("ssn", "social", "security", "itin", "taxpayer", "ss", "soc"),
    )
