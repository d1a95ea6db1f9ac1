"""Addresses of Spain and Latin America: street word, name, number, then floor and door, postcode and town.

Source: the street words and abbreviations of Correos (Spain) by usage; Colombian grid addresses ("Calle 100 # 19-54").
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.street.parts import BETWEEN, TOWN, WORD, country, either_case, is_plain, unless

SURE = either_case(
    "Calle C/ Avda\\.? Avenida Paseo P\\.?o\\. Pza\\.? Plza\\.? Ctra\\.? Carretera Travesía Callejón Glorieta Jirón"
    " Urbanización Urb\\."
    " Rambla Cuesta Pasadizo Calzada Carrera Cra\\.? Kra\\.? Polígono Pasaje"
)
UNSURE = either_case(
    "Cl\\. C\\. Av\\. Plaza Camino Ronda Barrio Diagonal Transversal Vial Acceso Alameda Cañada Via Vía Alto Arroyo Bajada"
    " Caleta Callejuela"
    " Grupo Jr\\. Pol\\. Torrente Vereda Ronda Pje\\.? Prolongación Circuito Cerrada Privada Boulevard Bulevar Rampa Cantón"
)
SMALL = r"(?:(?i:de|del|la|las|los|el|y|san|santa) ){0,4}"
NAME = rf"{SMALL}{WORD}(?: {SMALL}{WORD}){{0,4}}"
NUMBER = r"(?:,? ?(?:(?i:n\.?o\.?|núm\.?|num\.?|nro\.?|numero|#) ?)?\d{1,5}(?: ?[A-Za-z]\b)?(?:[\-/]\d{1,4})?|,? [sS]/[nN]\b)"
FURTHER = (
    r"(?:,? ?(?:(?i:apt|apto|apartamento|piso|puerta|pta|esc|escalera|bloque|portal|planta|dpto|depto|departamento|int|interior"
    r"|local|of|oficina|torre)\b\.? ?[A-Za-z0-9]{1,5}\b|(?i:bajo|ático|entlo\.?|izq\.?|izda\.?|dcha\.?|dch\.?)\b"
    r"|\d{1,2} ?[oaª]?\.?(?: ?(?:[A-H]|izq|dcha|izda|[oa])\b\.?){0,2}))*"
)
"""The sign of "3º" is an o when the text has been folded."""
STREET = rf"\b(?:{SURE}|{UNSURE})(?:\b ?| ){NAME}{NUMBER}"
TAIL = (
    rf"{FURTHER} ?(?:{BETWEEN}(?:(?:Col\.|Colonia|Barrio|Urb\.|Fracc\.) )?{TOWN}){{0,2}}{BETWEEN}"
    rf"(?:(?:C\.? ?P\.?:? ?|E-)?\d{{5}}\b(?:{BETWEEN}{TOWN})?|{TOWN}(?:{BETWEEN}\d{{5}}\b)|[A-Z]\d{{4}}[A-Z]{{0,3}} {TOWN})"
)
PATTERNS = (
    Pattern("with town", rf"{STREET}{TAIL}", scores.STRONG),
    Pattern("sure", rf"\b(?:{SURE})(?:\b ?| ){NAME}{NUMBER}{FURTHER}", scores.LIKELY),
    Pattern("unsure", rf"\b(?:{UNSURE}) {NAME}{NUMBER}{FURTHER}", scores.POSSIBLE),
    Pattern("small", rf"\b(?:calle|avenida|avda\.?|plaza|paseo) {SMALL}(?:[a-zà-ÿ]{{3,}} ){{1,3}}{NUMBER}", scores.DOUBTFUL),
    Pattern(
        "small street word", rf"\b(?:calle|c/|avenida|avda\.|av\.|plaza|paseo|carretera) ?{NAME}{NUMBER}{FURTHER}", scores.LIKELY
    ),
    Pattern(
        "grid",
        r"(?i)\b(?:calle|cl\.?|carrera|cra\.?|kra\.?|kr\.?|diagonal|transversal|av(?:enida)?\.?) ?\d{1,3}[a-z]?(?: (?:bis"
        r"|sur|norte))?"
        r" ?(?:#|no\.?|n\.?o\.?) ?\d{1,3}[a-z]?(?: ?- ?\d{1,3})\b",
        scores.STRONG,
    ),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "with town":
        is_shared = re.match(r"(?i)via |boulevard |grupo |alto |acceso |circuito |diagonal |transversal |plaza ", value)
        return unless(bool(is_shared) and is_plain(value), pattern.score)
    if pattern.name == "unsure":
        # "Plaza Hotel 5", "Via Slack 12", "Diagonal Matrix 3": an Italian, an English and a mathematical word.
        has_small_word = re.search(r"(?i) (?:del?|las?|los|el) ", value)
        has_number_sign = re.search(r"(?i), ?\d|s/n$|n\.?o\.? ?\d", value)
        is_spanish = re.match(r"(?i)camino|ronda|barrio|cañada|arroyo|torrente|vereda|vial|callejuela|prolongación", value)
        is_other = re.match(r"(?i)via |boulevard |grupo |alto |acceso ", value)
        return unless(
            not (has_small_word or has_number_sign or (is_spanish and not is_plain(value)) or value.startswith("Av"))
            or bool(is_other),
            pattern.score,
        )
    if pattern.name in ("sure", "small street word"):
        return unless(is_plain(value), pattern.score)
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("Spanish", PATTERNS, judge, "Street addresses of Spain and Latin America")
