"""Street addresses of the United States, Britain, Germany and France, with postcode and town where they follow.

Source: USPS Publication 28 (street suffixes), Royal Mail's postcode format; German and French street words by usage.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.names import is_interface
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER

WORD = rf"[{CAPITAL}][{LETTER}'.\-]*"
WORDS = rf"(?:{WORD} ){{1,3}}"
SUFFIX = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Parkway|Pkwy"
    r"|Circle|Cir|Highway|Hwy|Trail|Trl|Crescent|Close|Gardens|Grove|Mews|Row|Hill|Walk|Alley|Loop|Plaza)"
)
UNIT = r"(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|#)\.? ?#?[A-Za-z0-9\-]{1,6})?"
STATE_ZIP = r"[A-Z]{2},? \d{5}(?:-\d{4})?"
TOWN = rf"{WORD}(?: {WORD}){{0,2}}"
UK_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
NUMBER = r"\d{1,5}[A-Za-z]?(?:[\-/]\d{1,4}[A-Za-z]?)?"
STREET = rf"(?:\b|(?i:address)){NUMBER} (?:[NSEW]\.? )?{WORDS}{SUFFIX}\b\.?{UNIT}"
"""Text taken out of a page runs together: "ADDRESS7501 Alder…"."""
PATTERNS = (
    Pattern(
        "number and street",
        rf"{STREET}(?:,? {TOWN})?(?:,? (?:{STATE_ZIP}|{UK_POSTCODE}))",
        scores.STRONG,
    ),
    Pattern("number and street", STREET, scores.LIKELY),
    Pattern("PO box", r"\b(?i:p\.? ?o\.? ?box) \d{1,6}\b", scores.LIKELY),
    Pattern(
        "German",
        rf"\b(?:[{CAPITAL}][{LETTER}\-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer)|"
        rf"(?:{WORD} ){{1,2}}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer)) \d{{1,4}} ?[a-z]?\b(?:,? "
        rf"(?:D-)?\d{{5}} {TOWN})?",
        scores.STRONG,
    ),
    Pattern(
        "French",
        rf"\b\d{{1,4}}(?: ?(?:bis|ter))?,? (?i:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours|route) (?:"
        rf"(?i:de|du|des|la|le|les|l'|d') ?){{0,3}}{WORD}(?:[ \-]{WORD}){{0,3}}(?:,? \d{{5}} {TOWN})?",
        scores.STRONG,
    ),
    Pattern("town and postcode", rf"\b{TOWN},? [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?\b", scores.POSSIBLE),
    Pattern("British postcode", rf"\b{UK_POSTCODE}\b", scores.DOUBTFUL),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    # "Spring 2026" and "Hiring 2025": four digits after a German street are more likely a year than a house.
    if pattern.name == "German" and re.fullmatch(r"\D+ (?:19|20)\d\d", value):
        return scores.DOUBTFUL
    # "2024 Mountain View Drive Sync" and "3 Open Close": a year, or a suffix that is an everyday word after a small number.
    if (
        pattern.name == "number and street"
        and pattern.score < scores.STRONG
        and value.rsplit(" ", 1)[-1] in ("Close", "Row", "Way", "Walk", "Loop", "Place", "Drive")
    ):
        number, street, *rest = value.split()
        return scores.POSSIBLE if len(number) in (2, 3, 4) and len(rest) == 1 and not is_interface(street) else scores.DOUBTFUL
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "street address",
        PATTERNS,
        kinds=["STREET_ADDRESS"],
        summary="Street addresses of the United States, Britain, Germany and France",
        judge=judge,
        context=(
            "address",
            "postcode",
            "postal",
            "adresse",
            "anschrift",
            "street",
            "shipping",
            "billing",
            "delivery",
            "ship",
            "live",
            "lives",
        ),
    )
