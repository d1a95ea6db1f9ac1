"""Post-office boxes: "P.O. Box 123", "Postfach 10 20 30", "BP 123", "Apartado 45", "Casella postale 12".

Source: what the posts of the countries call a box. "BP" is also a blood pressure, so a postcode must follow it.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.street.parts import BETWEEN, TOWN, country

NUMBER = r"\d{1,6}(?: \d{2,3}){0,2}"
TAIL = (
    rf"(?:{BETWEEN}(?:[A-Z]{{1,2}}-)?(?:\d{{5}}|\d{{4}}(?: ?[A-Z]{{2}}\b)?|\d{{2}}-\d{{3}}) {TOWN}|{BETWEEN}{TOWN},?"
    rf" [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?)"
)
SURE = (
    r"(?i:p\.? ?[o0]\.? ?box|post office box|gpo box|postfach|postbus|boîte postale|boite postale|apartado(?: de correos|"
    r" postal)|apdo\.?"
    r"|casilla(?: de correo)?|casella postale|caixa postal|skr(?:ytka|\.) pocz(?:towa|t\.)|私書箱)"
)
UNSURE = r"(?:B\.? ?P\.?|C\.P\.|CS|Apartado|Box|Private Bag|Locked Bag|Case postale)"
SIGN = r"(?i: ?(?:n\.?o\.?|nr\.?|#|:))? ?"
PATTERNS = (
    Pattern("box with town", rf"\b(?:{SURE}|{UNSURE}){SIGN}{NUMBER}{TAIL}", scores.STRONG),
    Pattern("box", rf"\b{SURE}{SIGN}{NUMBER}\b", scores.LIKELY),
    Pattern("perhaps a box", rf"\b(?:B\.P\.|BP|Apartado|Private Bag|Locked Bag|Case postale){SIGN}{NUMBER}\b", scores.DOUBTFUL),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("post box", PATTERNS, judge, "Post-office boxes of a dozen countries")
