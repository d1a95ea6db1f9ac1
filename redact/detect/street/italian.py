"""Addresses of Italy: street word, name, number, then postcode, town and province.

Source: Italian street words ("denominazioni urbanistiche") by usage; the postcode (CAP) has five digits (Poste Italiane).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.street.parts import BETWEEN, TOWN, WORD, country, either_case, is_plain, unless

SURE = either_case(
    "Viale V\\.le Corso C\\.so Piazza P\\.zza P\\.za Piazzale P\\.le Vicolo Lungotevere Lungarno Contrada C\\.da Piazzetta"
    " Località"
)
UNSURE = either_case(
    "Via V\\. Largo Strada Borgo Salita Vico Traversa Rotonda Incrocio Canale Stretto Viottolo Calle Rampa Passo Frazione Loc\\."
)
SMALL = r"(?:(?:di|del|della|delle|dei|degli|da|dal|dalla|al|alla|alle|e|la|lo|le|i|in) |(?:dell'|d'|all'|dall'|nell'|l')){0,3}"
NAME = rf"{SMALL}(?:\d{{1,2}} )?{WORD}(?: {SMALL}{WORD}){{0,4}}"
NUMBER = (
    r"(?:,? (?:(?:n\.?|n\.?o\.?|nr\.?|civico) ?)?\d{1,4}(?: ?[/\-]? ?[A-Za-z]\b|/\d{1,3}|(?: bis))?|,? (?:s\.?n\.?c\.?|snc)\b)"
)
FURTHER = r"(?:,? (?i:appartamento|app\.?|int\.?|interno|scala|sc\.|piano|palazzina|pal\.)(?: ?[A-Za-z0-9]{1,4})?\b)*"
TAIL = rf"{FURTHER}{BETWEEN}(?:I-|IT-)?\d{{5}},? {TOWN}(?:,? [A-Z]{{2}}\b)?"
PATTERNS = (
    Pattern("with town", rf"\b(?:{SURE}|{UNSURE}) {NAME}{NUMBER}{TAIL}", scores.STRONG),
    Pattern("sure", rf"\b(?:{SURE}) {NAME}{NUMBER}{FURTHER}", scores.LIKELY),
    Pattern("unsure", rf"\b(?:{UNSURE}) {NAME}{NUMBER}{FURTHER}", scores.POSSIBLE),
    Pattern("small", rf"\b(?:via|viale|corso|piazza) (?:{NAME}|[a-zà-ù]{{3,}}(?: [a-zà-ù]{{3,}})?){NUMBER}{TAIL}", scores.STRONG),
    Pattern("small street word", rf"\b(?:via|viale|corso|piazza) {NAME}{NUMBER}", scores.POSSIBLE),
)
ENDS_ITALIAN = re.compile(r"[aeiouàèìòù]$|^[A-Z]\.?$|^(?:XX|IV|VI|VII|VIII|XII|San|Don)$")
"""Nearly all Italian words end in a vowel; what mail and calls come by does not."""
NOT_A_STREET = frozenset(
    "google phone mobile cable chrome mozilla skype remote apple adobe office line wire satellite voice bridge one drive home vpc"
    " cli api online pipeline mastercard visa europe service interface firmware console database table google-drive wifi wi-fi"
    " software middleware apache azure cloudflare firebase oracle telefono posta".split()
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name in ("with town", "small"):
        return pattern.score
    if pattern.name == "sure":
        return unless(is_plain(value), pattern.score)
    name = re.split(r",| \d+[^ ]*$| \d", value)[0].split()[1:]
    capitals = [word for word in name if not word[0].islower()]
    is_italian = all(ENDS_ITALIAN.search(word) and word.lower() not in NOT_A_STREET for word in capitals)
    is_year = bool(re.search(r"\b(?:19|20)\d\d$", value))
    return unless(not capitals or not is_italian or is_plain(" ".join(name)) or is_year, pattern.score)


def recognizer() -> Re2Recognizer:
    return country("Italian", PATTERNS, judge, "Street addresses of Italy")
