"""Codes and keys that get somebody back in: lists of recovery codes under a heading, BitLocker's and 1Password's keys.

Source: Microsoft's BitLocker documentation (eight groups of six digits, each divisible by eleven), 1Password's white paper (the
Secret Key), the lists that GitHub, Google and others show.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex

HEADING = Regex(
    r"(?i)\b(?:(?:recovery|backup|rescue|scratch|emergency|wiederherstellungs|sicherungs|notfall|ersatz|herstel|reserve?"
    r"|återställnings)[ \-_]?(?:codes?|koder|keys?|schlüssel)|codes? de (?:secours|récupération)"
    r"|c[oó]digos? de (?:respaldo|recuperaci[oó]n|backup|recuperação|reserva)|codici? di (?:backup|recupero|riserva)"
    r"|kod[ey]? (?:zapasow[ey]|odzyskiwania)|záložní kód|yedek kod)"
    r"|резервны[ей] код|バックアップ ?コード|リカバリ ?コード|备用(?:验证)?码|恢复代码|백업 ?코드|복구 ?코드"
)
LISTED_CHARACTERS = 600
"""How far under its heading a list goes."""
GROUP = re.compile(
    r"(?<![\w\-./:])(?:(?:[0-9a-z]{4,6}[\- ][0-9a-z]{4,6}(?:[\- ][0-9a-z]{4,6}){0,6})|\d{8,10}"
    r"|[0-9a-f]{8,16}|[0-9a-z]{10,12})(?![\w\-./:])"
    r"|(?<![\w\-./:])[0-9A-Z]{4,6}(?:-[0-9A-Z]{2,6}){1,7}(?![\w\-./:])"
)
DATE = re.compile(r"(?:19|20)\d{2}[\- ]\d{2}|(?:19|20)\d{6}")
KEYS = Regex(r"\b(?:\d{6}(?: ?[\-] ?\d{6}){7}|A3-[A-Z0-9]{6}(?: ?- ?[A-Z0-9]{5,6}){3,6})\b")


class RecoveryCodeRecognizer(RegexRecognizer):
    """Lists of recovery codes under their heading, and recovery keys by their form"""

    def __init__(self) -> None:
        super().__init__("recovery code", ["OTP", "SECRET"], (HEADING, KEYS), summary=type(self).__doc__ or "")

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for (span,) in KEYS.each(text):
            yield RecognizerResult("SECRET", *span, scores.CERTAIN)
        looked_to = 0
        for (span,) in HEADING.each(text):
            end = min(len(text), span[1] + LISTED_CHARACTERS)
            for found in GROUP.finditer(text, max(span[1], looked_to), end):
                if is_code(found[0]):
                    yield RecognizerResult("OTP", found.start(), found.end(), scores.STRONG)
            looked_to = max(looked_to, end)


def is_code(value: str) -> bool:
    """Return whether digits stand in most of the groups of `value`, as in no words and no date."""
    groups = re.split(r"[\- ]", value)
    with_digits = sum(any(map(str.isdigit, group)) for group in groups)
    return with_digits * 2 > len(groups) and not DATE.match(value) and len(set(value)) >= 4


def recognizer() -> RecoveryCodeRecognizer:
    return RecoveryCodeRecognizer()
