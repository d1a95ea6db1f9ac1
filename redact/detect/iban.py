"""International bank account numbers of every country, grouped or not.

Source: ISO 13616-1; lengths from the SWIFT IBAN registry. Wrong check digits lower the score and never reject: one slip of OCR
breaks them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.digits import passes_mod_97, true_digits
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex

LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29, "BY": 28,
    "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28,
    "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28,
    "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24,
    "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26,
    "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
}  # fmt: skip

CHECK_DIGITS = str.maketrans("OoQIl|SB", "00011158")


class AccountNumberRecognizer(RegexRecognizer):
    """International bank account numbers: length by country, check digits for certainty"""

    # The country, its two check digits, and as much as the longest IBAN has, one space or dash between any two characters.
    _shape = Regex(rf"(?i)\b(?:{'|'.join(LENGTHS)}) ?[0-9OQIl|SB]{{2}}(?:[ \-]{{0,2}}[0-9A-Za-z|]){{11,30}}")

    def __init__(self) -> None:
        super().__init__("IBAN", ["IBAN_CODE"], [self._shape], context=["iban", "konto", "kontonummer", "bank"])

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for ((start, limit),) in self._shape.each(text):
            end = self._end(text, start, limit)
            score = self._score(text[start:end]) if end else 0.0
            # Text taken out of a page runs together ("…20 07Reference"): then only the check digits can tell.
            if score and (score >= scores.CERTAIN or not text[end : end + 1].isalnum()):
                yield RecognizerResult("IBAN_CODE", start, end, score)

    @staticmethod
    def _end(text: str, start: int, limit: int) -> int:
        """Return where the country's number of characters ends, or 0 if there are too few."""
        wanted = LENGTHS[text[start : start + 2].upper()]
        for position in range(start, limit):
            wanted -= text[position] not in " -"
            if not wanted:
                return position + 1
        return 0

    @staticmethod
    def _score(value: str) -> float:
        compact = value.replace(" ", "").replace("-", "")
        account = compact[4:].upper()
        confused = account.translate(CHECK_DIGITS)
        check = compact[2:4].translate(CHECK_DIGITS)
        candidates = (account, confused, account[:4] + confused[4:])
        if any(body.isalnum() and passes_mod_97(compact[:2].upper() + check + body) for body in candidates):
            return scores.CERTAIN
        # A British or Dutch IBAN has four letters; only French, Maltese and a few others may have more, and seldom do.
        is_account = compact[:2].isupper() and true_digits(account) >= len(account) - 5
        return scores.POSSIBLE if is_account else 0.0
