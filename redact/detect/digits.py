"""Digits as OCR reads them, and the check digits of cards and bank accounts."""

from __future__ import annotations

CONFUSED = str.maketrans("OoQDIl|SsBZG", "000011155826")
"""Letters that OCR reads where a digit stood."""

DIGIT = "[0-9OoQDIl|SsBZG]"
"""A digit, or a letter read in its place."""


def as_digits(text: str) -> str:
    """Return the digits of `text`, letters that OCR takes for digits included, everything else left out."""
    return "".join(character for character in text.translate(CONFUSED) if character in "0123456789")


def true_digits(text: str) -> int:
    """Return how many characters of `text` are digits without any reading in."""
    return sum(character in "0123456789" for character in text)


def passes_luhn(digits: str) -> bool:
    """Return whether `digits` end in a valid check digit.

    Source: ISO/IEC 7812-1, Luhn formula. Random digits pass one time in ten, so check length and issuer too.
    """
    total = 0
    for position, digit in enumerate(map(int, reversed(digits))):
        doubled = digit * (1 + position % 2)
        total += doubled - 9 * (doubled > 9)
    return total % 10 == 0


def passes_mod_97(iban: str) -> bool:
    """Return whether an IBAN without spaces has valid check digits. Letters and digits only, else ValueError.

    Source: ISO 13616-1, ISO/IEC 7064 MOD 97-10. Random digits pass one time in 97.
    """
    return int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1
