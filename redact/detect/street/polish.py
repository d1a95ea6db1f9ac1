"""Addresses of Poland: "ul. Kwiatowa 5/7 m. 3, 00-950 Warszawa".

Source: Polish street words and their abbreviations by usage; a postcode is two digits, a dash and three (Poczta Polska).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer, before
from redact.detect.regex import LETTER
from redact.detect.street.parts import BETWEEN, TOWN, WORD, country, is_plain, unless

SURE = r"(?i:ul\.|ulica|aleja|aleje|osiedle|skwer|bulwar|pl\. ?gen\.)"
UNSURE = r"(?:(?i:al\.|pl\.|os\.|plac|rondo)|Al\.|Pl\.|Os\.)"
NAME = (
    rf"(?:(?:gen\.|ks\.|św\.|dr\.?|prof\.|płk\.?|marsz\.|kard\.|bł\.) )?(?:\d{{1,2}} )?{WORD}(?:[ \-](?:i |z |na |w "
    rf"|\d{{1,2}} )?{WORD}){{0,4}}"
)
NUMBER = (
    r"\d{1,4}(?: ?[A-Za-z]\b)?(?:[/\-]\d{1,4}[A-Za-z]?)?(?:,? ?(?:m\.|lok\.|lokal|mieszk\.|mieszkanie|klatka) ?\d{1,4}[A-Za-z]?)?"
)
POSTCODE = r"(?:PL-? ?)?\d{2} ?- ?\d{3}"
PATTERNS = (
    Pattern("with town", rf"\b(?:{SURE}|{UNSURE}) ?{NAME} {NUMBER}{BETWEEN}{POSTCODE},? {TOWN}", scores.STRONG),
    Pattern("village with town", rf"(?:{WORD} ){{1,3}}{NUMBER}{BETWEEN}{POSTCODE},? {TOWN}", scores.LIKELY),
    Pattern("sure", rf"\b{SURE} ?{NAME} {NUMBER}", scores.STRONG),
    Pattern("small", rf"\b(?i:ul\.|ulica) ?[{LETTER}]{{3,}}(?: [{LETTER}]{{3,}})? {NUMBER}", scores.LIKELY),
    Pattern("unsure", rf"\b{UNSURE} ?{NAME} {NUMBER}", scores.POSSIBLE),
    Pattern("square without number", rf"\b(?:ul\.|al\.) ?{WORD}(?: {WORD})?", scores.DOUBTFUL),
)
GENITIVE = re.compile(r"(?:[aiyuą]|go|ej|ów|ch|skie|ckie|[IVX]{1,5})$")
"""How the last word of a Polish street's name ends, which "Al. Gore 3" does not."""
NOT_A_STREET = re.compile(r"(?i)\b(?:windows|linux|ubuntu|android|macos|ios|debian|fedora|version|v|perl|script|file|module)\b")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "with town":
        return pattern.score
    if pattern.name == "village with town":
        return unless(is_plain(value), pattern.score)
    # "et al. Smith 2020" is a book.
    if before(text, start, 4).endswith("et ") or NOT_A_STREET.search(value):
        return 0.0
    if pattern.name == "unsure":
        name = re.split(r" \d", value)[0]
        return unless(not GENITIVE.search(name) or is_plain(value) or bool(re.search(r" (?:19|20)\d\d$", value)), pattern.score)
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("Polish", PATTERNS, judge, "Street addresses of Poland")
