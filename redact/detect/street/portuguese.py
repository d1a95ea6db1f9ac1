"""Addresses of Brazil and Portugal: street word, name, number, then complement, quarter, town, state and postcode.

Source: the street words of the Brazilian post (Correios, tipos de logradouro) by usage; the CEP is eight digits, the Portuguese
postcode seven; the 27 federative units (ISO 3166-2:BR).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER
from redact.detect.street.parts import BETWEEN, TOWN, TOWN_WORD, WORD, country, either_case, is_plain, unless

UF = r"(?:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)"
SURE = either_case("Rua Avenida Travessa Alameda Praça Rodovia Estrada Ladeira Beco Viela Pça\\. Trav\\. Calçada")
UNSURE = either_case(
    "R\\. Av\\. Tv\\. Al\\. Rod\\. Estr\\. Largo Quadra Praia Parque Passarela Jardim Vila Viaduto Via Vale Trevo Trecho"
    " Setor Sítio"
    " Residencial Recanto Pátio Núcleo Morro Loteamento Lagoa Lago Fazenda Favela Esplanada Estação Feira Conjunto"
    " Condomínio Colônia"
    " Chácara Campo Área Aeroporto Distrito Vereda"
)
SMALL = r"(?:(?i:de|do|da|dos|das|e|o|a|nossa|são|santa) ){0,3}"
NAME = rf"{SMALL}(?:\d{{1,2}} de )?{WORD}(?: {SMALL}{WORD}){{0,5}}"
NUMBER = r"(?:,? ?(?:n\.?o?\.? ?)?\d{1,5}(?: ?[A-Za-z]\b)?|, ?[sS]/[nN]o?\b)"
FURTHER = (
    r"(?:(?: ?[,\-]){1,2} ?(?i:apto?\.?|apartamento|bloco|bl\.|casa|sala|conj\.?|conjunto|loja|andar|lote|lt\.|quadra|qd\."
    r"|fundos|cobertura)"
    r"(?: ?[A-Za-z0-9]{1,5}\b)?|,? \d{1,2}\.?o ?(?:andar|esq|dto|dir|[A-D])?\b\.?)*"
)
CEP = r"(?:CEP:? ?)?(?:\d{5} ?- ?\d{3}|\d{2}\.?\d{3}-?\d{3})\b"
PORTUGUESE_POSTCODE = r"\d{4}-\d{3}\b"
SEGMENT = rf"[{CAPITAL}][{LETTER}'.]*(?: [{LETTER}0-9'.]+){{0,5}}"
BR_BETWEEN = r"(?: ?[,\-/|] ?(?:\r?\n)?| ?\r?\n)"
PLACE = rf"(?:{BR_BETWEEN}{SEGMENT}){{0,3}}"
TAIL = (
    rf"{FURTHER}{PLACE}(?:{BR_BETWEEN}{UF}\b(?:{BETWEEN}{CEP})?"
    rf"|{BETWEEN}(?:{CEP}|{PORTUGUESE_POSTCODE})(?:{BETWEEN}(?:da |do |de |das |dos )?{TOWN}(?: ?[/\-,] ?{UF}\b)?)?)"
)
PATTERNS = (
    Pattern("with town", rf"(?:{SURE}|{UNSURE}) {NAME}{NUMBER}?{TAIL}", scores.STRONG),
    Pattern("sure", rf"\b(?:{SURE}) {NAME}{NUMBER}{FURTHER}(?: ?[,\-] {TOWN_WORD}(?: {TOWN_WORD}){{0,2}})?", scores.LIKELY),
    Pattern("unsure", rf"(?:{UNSURE}) {NAME}{NUMBER}{FURTHER}", scores.POSSIBLE),
    Pattern(
        "small",
        rf"\b(?:rua|avenida|travessa|alameda|praça|rodovia) (?:{NAME}|(?:[a-zà-ÿ]{{2,}} ?){{1,4}}?){NUMBER}",
        scores.POSSIBLE,
    ),
    Pattern("town", rf"{TOWN} ?[,\-/] ?{UF},? (?:CEP:? ?)?\d{{5}}-\d{{3}}\b", scores.LIKELY),
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "with town":
        first = value.split()[0].strip(",")
        # "Campo Total - SE" has neither a number nor a postcode.
        return unless(not re.search(r"\d", value) and (is_plain(value) or not re.fullmatch(SURE, first)), pattern.score)
    if pattern.name == "unsure":
        # "R. Smith 5", "Campo Texto 3", "Vale Plus 12": only a comma, a small word or "Av." makes a street.
        is_written_so = bool(re.search(r",| (?:do|da|dos|das) ", value)) or value.startswith("Av")
        return unless(
            is_plain(value) or not is_written_so or (value.startswith(("R.", "Al.")) and "," not in value), pattern.score
        )
    if pattern.name == "small":
        return unless(not re.search(r", ?\d|,? n", value), pattern.score)
    if pattern.name == "sure":
        return unless(is_plain(value) and "," not in value, pattern.score)
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("Portuguese", PATTERNS, judge, "Street addresses of Brazil and Portugal")
