"""Addresses of France, and of French-speaking Belgium and Switzerland, where the number stands behind the street.

Source: French street words by usage and their postal abbreviations (NF Z 10-011); postcodes have five digits in France, four in
Belgium and Switzerland (UPU).
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.street.parts import BETWEEN, FIRM, START, TOWN, WORD, country, is_counted, is_plain, unless

SURE = (
    r"(?i:rue|boulevard|boul\.|bd\.?|bld|blvd\.?|chemin|allées?|impasse|quai|faubourg|fbg|venelle|ruelle|chaussée|lieu-dit"
    r"|sentier)"
)
UNSURE = (
    r"(?i:avenue|av\.?|place|pl\.?|ch\.|cours|route|rte|square|passage|villa|cité|résidence|promenade|esplanade|lotissement"
    r"|montée"
    r"|côte|hameau|traverse|clos|rond-point|voie|parc)"
)
SMALL = r"(?:(?i:de|du|des|la|le|les|et|sur|aux?|saint|sainte) |(?i:l'|d')){0,4}"
PARTICLE = r"(?:(?i:de|du|des) (?:(?i:la|le|les) |(?i:l'))?|(?i:d'|la |le |les |aux? ))"
NAME = rf"{SMALL}{WORD}(?:[ \-]{SMALL}{WORD}){{0,4}}"
NUMBER = rf"{START}\d{{1,4}}(?:[A-Da-d]\b)?(?: ?(?:bis|ter|quater|BIS|TER)\b)?(?:[\-/]\d{{1,4}})?,? "
BEHIND = r",? \d{1,4}[A-Za-z]?(?:,? (?:bte|boîte|boite|b\.) ?[A-Z0-9]{1,5})?"
FURTHER = r"(?:,? (?:(?i:appt|apt|appartement|bât|bâtiment|bat|esc|escalier|étage)\.? ?[A-Za-z0-9]{1,5}))*"
POSTCODE = r"(?:(?:F|FR|B|BE|CH)-? ?)?\d{4,5}"
TAIL = rf"{FURTHER}{BETWEEN}{POSTCODE} {TOWN}(?: \d{{1,2}}\b)?"
PATTERNS = (
    Pattern("with town", rf"{NUMBER}(?:{SURE}|{UNSURE}) {NAME}{TAIL}", scores.STRONG),
    Pattern("without number, with town", rf"\b(?:{SURE}|{UNSURE}) {NAME}{FIRM}{POSTCODE} {TOWN}", scores.LIKELY),
    Pattern("street", rf"{NUMBER}{SURE} {NAME}{FURTHER}", scores.STRONG),
    Pattern("small", rf"{NUMBER}(?:{SURE}|avenue|place) {PARTICLE}[a-zà-ÿ]+(?:[ \-][a-zà-ÿ]+)?\b", scores.POSSIBLE),
    Pattern("of the", rf"{NUMBER}{UNSURE} {PARTICLE}{WORD}(?:[ \-]{SMALL}{WORD}){{0,4}}{FURTHER}", scores.LIKELY),
    Pattern("unsure", rf"{NUMBER}{UNSURE} {WORD}(?:[ \-]{SMALL}{WORD}){{0,4}}{FURTHER}", scores.POSSIBLE),
    Pattern("number behind, with town", rf"\b(?:{SURE}|{UNSURE}) {NAME}{BEHIND}{TAIL}", scores.STRONG),
    Pattern("number behind", rf"\b{SURE} {NAME}{BEHIND}\b", scores.LIKELY),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "without number, with town":
        return unless(is_plain(value.partition(" ")[2]), pattern.score)
    if pattern.name.endswith("with town"):
        return pattern.score
    if is_counted(text, start):
        return scores.FAINT
    if pattern.name == "unsure":
        # "5 Route Handler", "3 Place Order", "12 Square Root": French writes the street word small, or the name is no such word.
        words = value.split()
        is_small = any((word[0].islower() and len(word) > 3) or word.startswith("av") for word in words)
        return unless(is_plain(" ".join(words[2:])) or not is_small, pattern.score)
    if pattern.name == "number behind":
        return unless(is_plain(value), pattern.score)
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("French", PATTERNS, judge, "Street addresses of France and of French-speaking Belgium and Switzerland")
