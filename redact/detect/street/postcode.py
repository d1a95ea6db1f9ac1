"""Postcodes by their label: "ZIP 94107", "PLZ: 80331", "CEP 01310-100", `"postal_code": "SW1A 2AA"`.

Source: the postcode forms of the Universal Postal Union. The value alone is taken.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.street.english import UK_POSTCODE

VALUE = (
    rf"(\d{{5}}-\d{{3,4}}\b|\d{{2}}-\d{{3}}\b|\d{{3}}-\d{{4}}\b|\d{{4}}-\d{{3}}\b|[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
    rf"|(?i:{UK_POSTCODE})|[A-Z]\d{{4}}[A-Z]{{3}}\b"
    r"|\d{4} ?[A-Z]{2}\b|\d{3} \d{2,3}\b|\d{4,8}\b)"
)
LABEL = (
    r"(?i:zip[ _]?code|post(?:al)?[ _]?code|post[ _]?code|postleitzahl|plz|code[ _]postal|código[ _]postal|codigo[ _]postal"
    r"|codice[ _]postale"
    r"|kod[ _]pocztowy|postcode|pin ?code|cep|postnummer|postnr\.?|psč|irányítószám|eircode|郵便番号|postindex|почтовый индекс"
    r"|индекс)"
)
BARE = r"(?:(?i:zip)|CAP|C\.P\.|CP|C\.A\.P\.)"
SIGN = r"[\"']? ?(?:[:=#]|：|is|nr\.?|-)? ?[\"']?"
PATTERNS = (
    Pattern("label", rf"(?:^|[^A-Za-z]){LABEL}{SIGN}{VALUE}", scores.STRONG, 1),
    Pattern("element", rf"(?i:<(?:\w{{1,8}}:)?(?:zip|zipcode|postcode|postalcode|plz)>){VALUE}", scores.STRONG, 1),
    Pattern("bare", rf"(?:\b|_){BARE}[\"']? ?[:=] ?[\"']?{VALUE}", scores.STRONG, 1),
    Pattern("bare without sign", r"(?:\b|_)(?:ZIP|Zip|CAP|C\.P\.) (\d{5}(?:-\d{4})?)\b", scores.POSSIBLE, 1),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    behind = text[end : end + 3]
    if behind[:1].isalnum() or (behind[:1] in "./-" and behind[1:2].isdigit()):
        return 0.0
    # "ZIP 10000 files" counts.
    return 0.0 if pattern.name == "bare without sign" and behind[1:2].islower() else pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer("postcode", PATTERNS, kinds=["POSTCODE"], summary="Postcodes after a label", judge=judge)
