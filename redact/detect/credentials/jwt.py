"""JSON Web Tokens, whole, cut off or spaced out by OCR.

Source: RFC 7519 and RFC 7515 section 3.1: three base64url parts; the first encodes {"…, which begins eyJ.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.credentials.token_shape import looks_random, reads_as_words
from redact.detect.patterns import Pattern, Re2Recognizer

PART = r"[A-Za-z0-9_\-]"
# What OCR reads where eyJ and the dots stood.
BEGIN = r"e ?[yY] ?[JjI]"
LEAST_MISREAD = 60
"""Characters: no shorter token has all its parts."""
PATTERNS = (
    Pattern("whole", rf"\bey[JI]{PART}{{8,}}\.{PART}{{8,}}(?:\.{PART}{{4,}})?", scores.CERTAIN),
    Pattern("encrypted", rf"\beyJ{PART}{{8,}}\.{PART}*\.{PART}+\.{PART}+\.{PART}+", scores.CERTAIN),
    Pattern(
        "damaged",
        rf"\b{BEGIN} ?(?:{PART}{{3,}} ?){{1,12}}[.,] ?(?:{PART}{{3,}} ?){{1,24}}(?:[.,] ?(?:{PART}{{5,}} ?){{1,12}})?",
        scores.LIKELY,
    ),
    # In small letters dots come and go. Nothing else of this length begins so.
    Pattern("misread", r"\bey ?[A-Za-z0-9]+(?: ?[A-Za-z0-9_\-.,/]{8,}){1,8}", scores.POSSIBLE),
    Pattern("cut off", rf"\beyJ{PART}{{16,}}", scores.LIKELY),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "misread" and (len(value) < LEAST_MISREAD or reads_as_words(value)):
        return 0.0
    return pattern.score if looks_random(value.replace(" ", "")) and value.count(" ") <= len(value) / 8 else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "JSON Web Token",
        PATTERNS,
        kinds=["JWT"],
        summary="JSON Web Tokens, also cut off or spaced out",
        judge=judge,
    )
