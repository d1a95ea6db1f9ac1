"""The notation of invented texts: what is fixed, and in braces what is drawn.

{000} figures, {AAA} capitals, {aaa} small letters, {xxx} hexadecimal digits, as many as stand there; {01-28} a number of that
range, as wide as its first; {one|other} one of these; {first} a word of that list, {first lower} in small letters. {luhn} is the
check digit of all figures in front of it, {mod97} the two of an account number that has nothing but capitals and figures.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence

FIELD = re.compile(r"\{([^{}]+)\}")
RANGE = re.compile(r"(\d+)-(\d+)")
CHECKS = ("luhn", "mod97")
SIGNS = {"0": "0123456789", "A": "BCDFGHJKLMNPQRSTVWXZ", "a": "bcdfghjkmnpqrstvwxz", "x": "0123456789abcdef"}
"""What each sign of a field may become. Vowels would make words, and a small l is read as a figure."""

Words = Mapping[str, Sequence[str]]


class Draws:
    """Numbers that follow from a seed, and look as if drawn."""

    def __init__(self, seed: bytes) -> None:
        self._left = int.from_bytes(hashlib.sha512(seed).digest(), "big")

    def below(self, number: int) -> int:
        """Return one of `number` numbers from 0. 512 bits are enough for every form there is."""
        self._left, drawn = divmod(self._left, number)
        return drawn


def fill(form: str, words: Words, draws: Draws) -> str:
    """Return `form` with each of its fields drawn. Raises ValueError for a field that is none."""
    text = ""
    for fixed, field in _parts(form):
        text += fixed
        if field == "luhn":
            text += _luhn(text)
        elif field == "mod97":
            text += "{}"
        elif field:
            pick, lists = _alphabets(field, words)
            text += pick([options[draws.below(len(options))] for options in lists])
    return text.replace("{}", _mod_97(text)) if "{}" in text else text


def choices(form: str, words: Words) -> int:
    """Return how many texts a form has."""
    number = 1
    for _, field in _parts(form):
        if field and field not in CHECKS:
            for options in _alphabets(field, words)[1]:
                number *= len(options)
    return number


def _parts(form: str) -> list[tuple[str, str]]:
    """Return what is fixed and the field behind it, in turn; the last field is empty."""
    split = FIELD.split(form)
    return list(zip(split[::2], [*split[1::2], ""], strict=True))


def _alphabets(field: str, words: Words) -> tuple[Callable[[list[str]], str], list[Sequence[str]]]:
    """Return what a field is drawn from, part by part, and what makes one text of the parts."""
    if limits := RANGE.fullmatch(field):
        width = len(limits[1])
        return "".join, [[f"{number:0{width}}" for number in range(int(limits[1]), int(limits[2]) + 1)]]
    if "|" in field:
        return "".join, [field.split("|")]
    if field[0] in SIGNS and len({*field}) == 1:
        return "".join, [SIGNS[sign] for sign in field]
    name, _, case = field.partition(" ")
    if name not in words or case not in ("", "lower"):
        raise ValueError(f"{{{field}}} is no field of a form")
    return (lambda parts: "".join(parts).lower()) if case else "".join, [words[name]]


def _luhn(text: str) -> str:
    """Return the check digit of the figures in `text`. Source: ISO/IEC 7812-1, annex B."""
    total = 0
    for position, figure in enumerate(reversed([int(sign) for sign in text if sign.isdigit()])):
        doubled = figure * (2 - position % 2)
        total += doubled - 9 * (doubled > 9)
    return str(-total % 10)


def _mod_97(text: str) -> str:
    """Return the check digits that belong where "{}" stands, behind the country. Source: ISO 13616-1, ISO/IEC 7064."""
    country, _, account = text.replace(" ", "").partition("{}")
    rest = int("".join(str(int(sign, 36)) for sign in account + country + "00")) % 97
    return f"{98 - rest:02}"
