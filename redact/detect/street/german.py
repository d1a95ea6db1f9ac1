"""Addresses of Germany, Austria and Switzerland: street and number, then postcode and town.

Source: German street words by usage; postcodes have five digits in Germany and four in Austria and Switzerland (UPU).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER
from redact.detect.street.parts import BETWEEN, FIRM, HOUSE, TOWN, WORD, capitals, country, is_plain, unless

STREET_WORD = r"stra(?:ß|ss|B|fi)e|str\.|str|gasse|gässli|gäßchen|STRASSE|STRAßE|STR\.|GASSE"
"""With what screens make of the ß."""
OTHER_WORD = r"weg|platz|allee|ring|damm|ufer|chaussee|steig|stieg|promenade|twiete|graben|WEG|PLATZ|ALLEE"
PLACE_WORD = r"hof|berg|park|markt|kai|pfad|winkel|feld|garten|tal|bach|wiese|anger|siedlung|zeile|höhe|hang|rain|brücke|tor|wall"
SEPARATE = r"Stra(?:ß|ss|B)e|Str\.?|Gasse|Weg|Platz|Allee|Ring|Damm|Ufer|Chaussee|Steig|Promenade|Graben|STRASSE|STR\."
PREPOSITION = r"(?:Am|An|Auf|Im|In|Zum|Zur|Unter|Hinter|Vor|Bei|Beim)(?: (?:der|den|dem))?"
POSTCODE = r"(?:(?:D|DE|A|AT|CH)-? ?)?\d{4,5}"
FURTHER = (
    r"(?:(?:,| /)? (?:(?:Stiege|Stg\.|Top|Tür|Whg\.|Wohnung|App\.|Haus|Hinterhaus|HH|EG|\d\. ?(?:OG|Stock))(?: ?\d{1,3})?))*"
)
TAIL = rf"{FURTHER}{BETWEEN}{POSTCODE} {TOWN}"
COMPOUND = rf"(?:{WORD}[ \-]){{0,2}}[{CAPITAL}][{LETTER}\-]*"
PATTERNS = (
    Pattern("street with town", rf"(?:{COMPOUND}(?:{STREET_WORD}|{OTHER_WORD}|{PLACE_WORD}) ?{HOUSE}){TAIL}", scores.STRONG),
    Pattern("two words with town", rf"(?:{WORD}[ \-]){{1,3}}(?:{SEPARATE}) ?{HOUSE}{TAIL}", scores.STRONG),
    Pattern("preposition with town", rf"\b{PREPOSITION} (?:{WORD}[ \-]?){{1,3}} ?{HOUSE}{TAIL}", scores.STRONG),
    Pattern("house with town", rf"(?:{WORD} ){{1,3}}{HOUSE}{FIRM}{POSTCODE} {TOWN}", scores.LIKELY),
    Pattern("street", rf"{COMPOUND}(?:{STREET_WORD}) ?{HOUSE}{FURTHER}", scores.STRONG),
    Pattern("small", rf"[{LETTER}]{{3,}}(?:straße|strasse|str\.|gasse) {HOUSE}", scores.LIKELY),
    Pattern("other", rf"{COMPOUND}(?:{OTHER_WORD}) {HOUSE}", scores.LIKELY),
    Pattern("two words", rf"(?:{WORD}[ \-]){{1,3}}(?:{SEPARATE}) {HOUSE}{FURTHER}", scores.LIKELY),
    Pattern(
        "of the", rf"\bStra(?:ß|ss)e (?:des|der|am|zum|zur|im|in der) (?:\d{{1,2}}\. )?{WORD}(?: {WORD})? {HOUSE}", scores.STRONG
    ),
    Pattern("preposition", rf"\b{PREPOSITION} (?:(?:{WORD}) ){{1,2}}{HOUSE}", scores.DOUBTFUL),
)
NOT_A_STREET = re.compile(
    r"(?i)\b(?:arbeits|park|steck|speicher|sitz|stell|lager|lade|markt-?|bau|spiel|sport|schlaf|studien|einbau|rast|platz"
    r"|listen|start"
    r"|tabellen|aus|um|rück|lösungs|mittel|trink|hin|liefer|dienst|post|transport|verkehrs|schleich|nor|sub|sp|st|b|keyb|arr)"
    r"(?:weg|platz|ring|str)\b"
)
"""Compounds that end like a street and are none."""
GERUND = re.compile(r"^[^\W\d_]*ring\s*\d")
"""English: "Spring 5", "String 12", "Monitoring 3"."""
MENU = re.compile(
    r"(?i)\b(?:tab|seite|version|kapitel|teil|schritt|nummer|zeile|spalte|bild|montag|jahr|januar|monat|tag|woche|eine?|der"
    r"|die|das|dieser|copyright)\b"
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    name = re.split(r"\d", value, maxsplit=1)[0]
    if NOT_A_STREET.search(name) or MENU.search(name):
        return 0.0
    if pattern.name == "house with town":
        town = re.split(r"\d", value)[-1]
        is_years = re.search(r"(?:19|20)\d\d ?- ?(?:19|20)\d\d", value)
        return pattern.score if not is_years and not is_plain(name) and not is_plain(town) and len(capitals(town)) < 4 else 0.0
    if pattern.name.endswith("with town"):
        return unless(bool(re.match(r"[^\W\d_]*ring \d", value)) and is_plain(value), pattern.score)
    # "Spring 2026" and "Hiring 2025": four digits after a German street are more likely a year than a house.
    if pattern.name in ("other", "two words") and re.fullmatch(r"\D+ (?:19|20)\d\d", value):
        return scores.DOUBTFUL
    if pattern.name == "other":
        return unless(bool(GERUND.match(value)) or (" " in name.strip() and is_plain(name)), pattern.score)
    if pattern.name == "two words":
        return unless(is_plain(name.replace("Weg", "").replace("Ring", "")), pattern.score)
    if pattern.name == "street" and re.search(r"str ?\d", value):
        return unless(is_plain(name) or len(name) < 8, scores.LIKELY)
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("German", PATTERNS, judge, "Street addresses of Germany, Austria and Switzerland")
