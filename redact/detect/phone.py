"""Telephone numbers.

Which digits a country gives out is known to `phonenumbers` (Google's libphonenumber metadata, inside its wheel). Here are the
shapes that are offered to it, each at most 30 characters long, so that no run of digits makes it slow: its own matcher tries
every part of a long run. Bare digits are as often an order number, so a national number needs a word or separators.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

import phonenumbers
from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.patterns import before
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex

INTERNATIONAL = r"(?:\+ ?|\b00 ?)[1-9](?:[ ().\-/]{0,2}\d){6,14}"
NORTH_AMERICAN = r"(?:\b1[ .\-])?(?:\(\d{3}\) ?|\b\d{3} ?[ .\-/] ?)\d{3} ?[ .\-] ?\d{4}"
TRUNK = r"(?:\(0\d{1,5}\)|\b0\d{1,5})(?:(?:[ .\-]{1,2}| ?/ ?)\d{2,8}){1,5}"
"""A leading zero, as most of Europe writes national numbers."""
LABELLED = r"[(\d](?:[ ().\-/]{0,2}\d){5,14}"

SHAPE = Regex(rf"({INTERNATIONAL})|({NORTH_AMERICAN})|({TRUNK})|({LABELLED})")
EXTENSION = re.compile(r" ?(?:x|ext\.?|#|extension) ?\d{1,6}\b", re.IGNORECASE)
NOT_A_PHONE = re.compile(
    r"\b(?:19|20)\d\d[.\-/ ]\d\d?[.\-/ ]\d\d?\b|\b\d\d?[./\-]\d\d?[./\-](?:19|20)?\d\d(?!\d)|^\d{1,3}(?:\.\d{1,3}){3}$"
    r"|^\d{3}[ .\-]\d{2}[ .\-]\d{4}$"
)
"""Dates, IPv4 addresses, and the grouping of a social security number."""
LABEL = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|cell|cellphone|call|fax|sms|text|whatsapp|ph|contact|telefon|handy|mobil|rufnummer|fon"
    r"|téléphone|tél|portable|teléfono|telefono|móvil|cellulare|telefone|celular|telefoon|komórka)\b",
    re.IGNORECASE,
)
SAID = re.compile(
    r"\b(?:my|his|her|their|our|your)(?: \w{2,8})? numbers?\b(?![ \w]* (?:of|plate)\b)|\bnew number\b|\bring (?:me|him|her|us)\b"
    r"|\breach(?:able)? (?:me |him |her |us |them )?(?:on|at|under)\b|\bdial\b",
    re.IGNORECASE,
)
"""What announces a number in prose. Accounts, orders and cards have one too, and say so between "my" and "number"."""
OTHER_NUMBERS = re.compile(
    r"\b(?:account|order|card|routing|customer|policy|ticket|case|invoice|tracking|serial|member|passport|license|licence|id|ssn"
    r"|social|security|insurance|flight|seat|room|house|reference|tax|pin|bank|employee|student|part|model)\b",
    re.IGNORECASE,
)
BEHIND_ADDRESS = re.compile(r"@[\w.\-]+\.[a-z]{2,12}[\"'>]?[ \t]*[,;|\t ][ \t]*[\"']?$", re.IGNORECASE)
"""In a row of people the number stands behind the e-mail address."""
LABEL_CHARACTERS = 30
LEAST_IN_A_ROW = 9
SAID_CHARACTERS = 48


@lru_cache(maxsize=4096)
def verdict(digits: str, regions: tuple[str, ...]) -> str:
    """Return "valid", "possible" or "" for `digits`, an international number with +, or a national one of any of the regions."""
    best = ""
    for region in ("ZZ",) if digits.startswith("+") else regions:
        try:
            number = phonenumbers.parse(digits, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return "valid"
        if phonenumbers.is_possible_number(number):
            best = "possible"
    return best


def national(text: str) -> str:
    """Return the digits of an international number as its own country writes them, without a leading 0; "" if it is none."""
    try:
        return phonenumbers.national_significant_number(phonenumbers.parse(text))
    except phonenumbers.NumberParseException:
        return ""


def national_prefix(region: str) -> str:
    """Return the digit that a country dials in front of its own numbers, mostly "0", or "" where there is none."""
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    return (metadata.national_prefix if metadata else None) or ""


class TelephoneRecognizer(RegexRecognizer):
    """Telephone numbers: international, and national ones of the regions"""

    _enough_digits = Regex(r"(?:\d[^\d\n]{0,3}){6}\d")

    def __init__(self, regions: tuple[str, ...]) -> None:
        self.regions = regions
        self._regions_of_shape = {
            2: tuple(region for region in regions if phonenumbers.country_code_for_region(region) == 1),
            # Italy has no prefix to strip: the zero is part of the number.
            3: tuple(region for region in regions if region == "IT" or national_prefix(region) == "0"),
        }
        super().__init__("phone", ["PHONE_NUMBER"], [SHAPE])

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for spans in SHAPE.each(text) if self._enough_digits.finds(text) else ():
            start, end = spans[0]
            shape = next(number for number in range(1, 5) if spans[number][0] >= 0)
            if score := self._score(text, start, end, shape):
                extension = EXTENSION.match(text, end, end + 20)
                yield RecognizerResult("PHONE_NUMBER", start, extension.end() if extension else end, score)

    def _score(self, text: str, start: int, end: int, shape: int) -> float:
        value = text[start:end]
        if _continues(text, start, end) or NOT_A_PHONE.search(value):
            return 0.0
        digits = "".join(character for character in value if character.isdigit())
        if shape == 1:
            return {"valid": scores.CERTAIN, "possible": scores.LIKELY}.get(
                verdict("+" + digits.removeprefix("00"), ("ZZ",)), 0.0
            )
        front = before(text, start, LABEL_CHARACTERS)
        is_labelled = LABEL.search(front) is not None or is_said(text, start)
        if not is_labelled and shape >= 3 and len(digits) >= LEAST_IN_A_ROW and BEHIND_ADDRESS.search(front):
            return scores.LIKELY if verdict(digits, self.regions) == "valid" else 0.0
        if shape == 4 and not is_labelled:
            return 0.0
        found = verdict(digits, self._regions_of_shape.get(shape, self.regions))
        if is_labelled:
            return {"valid": scores.STRONG, "possible": scores.LIKELY}.get(found, scores.POSSIBLE if shape < 4 else 0.0)
        return {"valid": scores.LIKELY, "possible": scores.POSSIBLE}.get(found, 0.0)


def is_said(text: str, start: int) -> bool:
    """Return whether prose in front of `start` says that a telephone number follows: "my number is", "the new one is"."""
    front = before(text, start, SAID_CHARACTERS)
    return SAID.search(front) is not None and OTHER_NUMBERS.search(front) is None


def _continues(text: str, start: int, end: int) -> bool:
    """Return whether the digits are a piece of something longer: an identifier, a hash, a decimal, a path."""
    front, behind = text[max(0, start - 2) : start], text[end : end + 2]
    # Text taken out of a page runs together: "PHONE(404) 555-…".
    if (
        (front[-1:].isalnum() and text[start] not in "(+")
        or front[-1:] in ("_", "$", "€", "£", "#", "=")
        or (behind[:1].isalpha() and behind[:1] not in "xe")
    ):
        return True
    if behind[:1].isdigit() or behind[:1] in ("_", "%"):
        return True
    return (front[-1:] in ("-", ".", "/", ":", ",") and front[:1].isalnum() and front[:1].isdigit()) or (
        behind[:1] in ("-", ".", "/", ":", ",") and behind[1:].isdigit()
    )
