"""What addresses of all countries are written with: words, house numbers, what stands between the parts, and what refutes one.

Every piece is a source of RE2 expressions. They are kept small: an expression of a whole address holds a dozen of them.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.names import is_interface
from redact.detect.patterns import Judge, Pattern, Re2Recognizer, before
from redact.detect.regex import CAPITAL, LETTER

START = r"(?:\b|(?i:address|adresse|adres))"
"""Text taken out of a page runs together: "ADDRESS7501 Alder…"."""
WORD = rf"[{CAPITAL}][{LETTER}'.\-]*"
TOWN_WORD = rf"[{CAPITAL}](?:[{LETTER}'.\-]*[{LETTER}])?"
"""Without the full stop that ends the sentence."""
SMALL_WORD = (
    r"(?:(?i:of|the|upon|am|an der|an|auf|bei|im|in|in der|unter|ob der|vorm?|de|del|della|delle|dei|di|da|do|das|dos|e|y|la"
    r"|las|los|le|les|du|des"
    r"|sur|sous|en|aan|den|op|'s)[ \-]|(?i:d'|l'|dell'|nell'|all'))"
)
TOWN = (
    rf"(?:(?:'[st]|St\.|Ste\.|Bad|Sta\.)[ \-])?{TOWN_WORD}(?:[ /]{SMALL_WORD}{{0,2}}{TOWN_WORD}"
    rf"|[ \-]{SMALL_WORD}{TOWN_WORD}){{0,3}}(?: \([A-Z]{{2}}\))?"
)
BETWEEN = r"(?: ?(?:[,;|·]|-|\\n|\r?\n) ?(?:\r?\n)? ?| )"
"""Between two parts: a comma, a dash, a line's end (as JSON writes it too), or nothing but a space."""
FIRM = r"(?: ?(?:[,;|·]|-|\\n|\r?\n) ?(?:\r?\n)? ?)"
"""The same, and more than a space."""
HOUSE = r"\d{1,4}(?: ?[a-zA-Z]\b)?(?: ?[\-/+] ?\d{1,4}[a-zA-Z]?\b){0,3}"

LABELS = tuple(
    "address addresses addr adresse adressen anschrift wohnanschrift wohnadresse lieferadresse rechnungsadresse wohnhaft"
    " dirección"
    " direccion domicilio indirizzo residenza endereço endereco morada adres bezorgadres woonadres zamieszkania zameldowania"
    " postcode postal postadresse street straße strasse shipping billing delivery mailing ship deliver live lives living"
    " residence"
    " resides residing residential wohnt habite domicilié domicile livraison facturation envío entrega vive reside abita woont"
    " mieszka mora homeaddress shippingaddress billingaddress streetaddress postaladdress deliveryaddress addressline1 line1"
    " 住所 所在地 현주소 地址".split()
)
"""Words that announce an address, in lower case. They lift what the shape alone leaves in doubt."""

COUNTED = re.compile(
    r"\b(?:page|step|chapter|section|line|row|col|column|figure|fig|table|version|ver|v|level|lvl|season|episode|ep|part|item|top"
    r"|issue|pr|task|day|week|sprint|phase|slide|grade|bug|ticket|error|code|port|build|release|http|frame|layer|player|score"
    r"|seite|kapitel|schritt|página|pagina|capítulo|paso|étape|strona|rozdział)[ .:#]{1,2}$|[$€£¥#]$|\d[.,:]$|[\w@/]-$|[=<>]$"
)
"""What stands in front of a number that counts or pays, in lower case."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? $")


def is_counted(text: str, start: int) -> bool:
    """Return whether the number that begins at `start` counts pages, pays a price, or goes on from something else."""
    front = before(text, start, 16)
    return bool(COUNTED.search(front) or MONTH.search(front))


def capitals(value: str) -> list[str]:
    """Return the words of `value` that begin with a capital, without their punctuation."""
    return [word for word in re.findall(r"[^\W\d_][^\W\d_'.\-]*", value) if not word[0].islower()]


def is_plain(value: str) -> bool:
    """Return whether a word of menus, buttons or headings stands in `value`."""
    return any(is_interface(word) for word in capitals(value))


GOES_ON = re.compile(r"[^\W_]|[_@(\[]|[.:/\\%$€£][^\W_]|[.:]\d")
GOES_BACK = re.compile(r"(?:[^\W\d_]['\-]|[_@/\\%.$€£])$")
GLUED = ("addre", "adres")
"""A label that text taken out of a page has lost the space behind."""


def lacks_separation(text: str, start: int, end: int) -> bool:
    """Return whether what was found is a part of a longer word, path or number."""
    if GOES_ON.match(text, end):
        return True
    if start and text[start - 1].isalnum():
        return not text[start : start + 5].lower().startswith(GLUED)
    return bool(GOES_BACK.search(text[max(0, start - 2) : start]))


def country(name: str, patterns: tuple[Pattern, ...], judge: Judge, summary: str) -> Re2Recognizer:
    """Return the recogniser of one country's addresses. Its judge is asked about what stands by itself only."""

    def judged(text: str, start: int, end: int, pattern: Pattern) -> float:
        return 0.0 if lacks_separation(text, start, end) else judge(text, start, end, pattern)

    return Re2Recognizer(f"{name} address", patterns, kinds=["STREET_ADDRESS"], summary=summary, judge=judged, context=LABELS)


def either_case(words: str) -> str:
    """Return an alternation of `words` (parted by spaces, each as RE2 reads it) as they are and in capitals."""
    return "|".join(dict.fromkeys(form for word in words.split() for form in (word, word.upper())))


def unless(doubtful: bool, score: float) -> float:
    """Return `score`, or what only a word beside it can lift if it is `doubtful`."""
    return scores.DOUBTFUL if doubtful else score
