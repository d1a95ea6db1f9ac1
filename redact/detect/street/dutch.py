"""Addresses of the Netherlands and of Flanders: street and number, then postcode and town.

Source: Dutch street words by usage; a Dutch postcode is four digits and two letters (PostNL), a Belgian one four digits.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER
from redact.detect.street.parts import BETWEEN, TOWN, WORD, country, is_plain, unless

SURE = r"straat|gracht|laan|plein|kade|dijk|singel|steeg|dreef|pad|hof|baan|boulevard|plantsoen|steenweg|STRAAT|GRACHT|LAAN|PLEIN"
UNSURE = (
    r"weg|pad|hof|ring|markt|burg|wal|haven|kamp|park|baan|hoek|veld|akker|berg|boulevard|erf|oord|daal|horst|donk|brink|rode"
)
NAME = rf"(?:{WORD} (?:van (?:de[nr]? )?|de )?){{0,3}}[{CAPITAL}][{LETTER}'\-]*"
SEPARATE = r"(?:Straat|Gracht|Laan|Plein|Kade|Dijk|Singel|Steeg|Weg|Pad|Hof)"
NUMBER = r"\d{1,5}(?: ?[\-/]? ?(?:[A-Za-z]{1,2}\b|[IVX]{1,4}\b|hs\b|bis\b|huis\b|\d{1,4}\b))?(?:,? bus \d{1,4})?"
POSTCODE = r"(?:(?:NL|B|BE)-? ?)?(?:\d{4} ?[A-Z]{2}|\d{4})"
PATTERNS = (
    Pattern(
        "with town",
        rf"(?:{NAME}(?:{SURE}|{UNSURE})|(?:{WORD} ){{1,3}}{SEPARATE}|\b(?:Lange|Korte|Oude|Nieuwe|De|Het|'[st]) {WORD}(?:"
        rf" {WORD})?)"
        rf" {NUMBER}{BETWEEN}{POSTCODE},? {TOWN}",
        scores.STRONG,
    ),
    Pattern("any with postcode", rf"(?:{WORD} ){{1,4}}{NUMBER}{BETWEEN}\d{{4}} ?[A-Z]{{2}},? {TOWN}", scores.LIKELY),
    Pattern("street", rf"{NAME}(?:{SURE}) {NUMBER}", scores.LIKELY),
    Pattern("small", rf"[{LETTER}]{{3,}}(?:straat|gracht|laan|plein|steeg|singel) {NUMBER}", scores.POSSIBLE),
    Pattern("number with postcode", rf"[{CAPITAL}][{LETTER}]+ {NUMBER},? \d{{4}} [A-Z]{{2}}\b", scores.DOUBTFUL),
)
NOT_A_STREET = re.compile(
    r"(?i)\b(?:arkade|dekade|blockade|blokkade|milaan|alleen|brigade|facade|porselaan|kassalaan|van dijk|(?:touch|note"
    r"|launch|key|track|think|game|tele|i|write|draw|sketch|mouse|scratch|ether|hel|brake|num|left|right|word)pad"
    r"|(?:haupt)?bahnhof|friedhof|gasthof|innenhof|gerichtshof|schulhof|startbaan|busbaan|autobaan|loopbaan)\b"
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    name = re.split(r" \d", value, maxsplit=1)[0]
    if NOT_A_STREET.search(name):
        return 0.0
    if pattern.name == "any with postcode":
        return unless(is_plain(value), pattern.score)
    if pattern.name == "street":
        return unless(bool(re.fullmatch(r"\D+ (?:19|20)\d\d", value)), pattern.score)
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("Dutch", PATTERNS, judge, "Street addresses of the Netherlands and of Flanders")
