"""Addresses of India: flat, house or plot, building, road, locality, town and PIN code.

Source: the parts of Indian addresses by usage; the PIN code has six digits and begins with none but 0 (India Post).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER
from redact.detect.street.parts import TOWN, WORD, YEAR, country, is_counted, is_plain, unless

HOUSE_WORD = (
    r"(?i:h\.? ?no\.?|house no\.?|d\.? ?no\.?|door no\.?|flat(?: no\.?)?|plot(?: no\.?)?|shop no\.?|qtr\.?(?: no\.?)?|s\.?"
    r" ?no\.?|bungalow no\.?)"
)
HOUSE_NUMBER = r"[A-Z]{0,2}-?\d{1,5}[A-Z]?(?:[/\-][A-Z]?\d{1,4}[A-Z]?){0,4}"
LOCALITY = (
    r"(?:Nagar|Marg|Chowk|Layout|Colony|Vihar|Enclave|Bagh|Ganj|Puram|Gali|Salai|Peth|Wadi|Society|Bazaar|Bazar|Mohalla"
    r"|Extension|Extn"
    r"|NAGAR|MARG|COLONY|LAYOUT)"
)
ROAD = r"(?:Road|Rd|Street|St|Lane|Cross|Main|Path|Circle|Block|Phase|Stage|Sector|Apartments|Towers|Residency|Heights|Complex)"
ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
PIECE = rf"(?:[{CAPITAL}#]|\d)[{LETTER}\d'./#\-]*"
SEGMENT = rf"{PIECE}(?: (?:of |the |& )?{PIECE}){{0,4}}"
COMMA = r"(?:, ?(?:\r?\n)?| ?\r?\n)"
PIN = r"(?:(?:PIN|Pin|pin)(?: code)?[ :\-]{1,3})?[1-9]\d{2} ?\d{3}\b"
TAIL = rf"{TOWN}(?: ?[\-,]| -)? ?\n?{PIN}"
PATTERNS = (
    Pattern("with PIN code", rf"\b(?:{HOUSE_WORD} ?{HOUSE_NUMBER}|{HOUSE_NUMBER}),? "
            rf"(?:{SEGMENT}{COMMA}){{1,5}}{TAIL}", scores.STRONG),
    Pattern("parts with PIN code", rf"(?:{SEGMENT}{COMMA}){{1,5}}{TAIL}", scores.LIKELY),
    Pattern("house and locality", rf"\b{HOUSE_WORD} ?{HOUSE_NUMBER},? (?:{SEGMENT},? ){{0,3}}{PIECE}", scores.LIKELY),
    Pattern("house", rf"\b(?i:h\. ?no\.?|house no\.?|door no\.?|d\.no\.?) ?:? ?{HOUSE_NUMBER}", scores.POSSIBLE),
    Pattern("plot", rf"\b(?:Flat|Plot)(?: [Nn]o\.?)? ?{HOUSE_NUMBER}\b", scores.DOUBTFUL),
    Pattern("locality", rf"\b\d{{1,4}}[A-Z]?(?:/\d{{1,4}})?,? (?:{WORD} ){{1,3}}{LOCALITY}\b", scores.LIKELY),
    Pattern("road", rf"\b\d{{1,4}}[A-Z]?(?:/\d{{1,4}})?, (?:{WORD} ){{1,3}}(?:Road|Rd|Street|Lane)\b", scores.LIKELY),
    Pattern("cross and main", rf"\b{ORDINAL} (?:Cross|Main|Block|Stage|Phase),? (?:{ORDINAL} (?:Cross|Main|Block|Stage"
        rf"|Phase),? )?{WORD}"
            rf"(?: {WORD})?", scores.DOUBTFUL),
    Pattern("town", rf"{TOWN}(?: ?- ?| ){PIN}", scores.DOUBTFUL),
)  # fmt: skip


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "with PIN code":
        if is_counted(text, start):
            return scores.FAINT
        named = re.search(rf"\b(?:{LOCALITY}|{ROAD})\b", value) or re.match(rf"{HOUSE_WORD}|\d+[/\-]", value)
        return unless(not named and is_plain(value), pattern.score)
    if pattern.name == "parts with PIN code":
        return unless(is_plain(value) or not re.search(rf"\b(?:{LOCALITY}|{ROAD})\b", value), pattern.score)
    if pattern.name == "house and locality":
        return pattern.score if re.search(rf"\b(?:{LOCALITY}|{ROAD}|Sector \d+)\b", value) else scores.DOUBTFUL
    if pattern.name in ("locality", "road"):
        return unless(
            is_counted(text, start) or bool(YEAR.match(value)) or is_plain(re.sub(rf"{LOCALITY}|{ROAD}", "", value)),
            pattern.score,
        )
    if pattern.name == "cross and main":
        return unless(not re.search(rf"{ORDINAL}.*{ORDINAL}", value), scores.LIKELY)
    if pattern.name == "town":
        return 0.0 if is_plain(value) else pattern.score
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("Indian", PATTERNS, judge, "Street addresses of India")
