"""Values of several kinds that belong to nobody, each time others: what canaries are made of."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

FIRST = "Tomas Ingrid Marek Helena Rupert Beatrice Anselm Odile Casper Wilma Jarek Linnea".split()
LAST = "Bergström Kowalczyk Whitcombe Falkenrath Oduya Marchetti Lindqvist Haverkamp Pellegrin Szalai".split()
WORD = "harbour lantern meadow cobalt juniper orchard granite willow".split()
LETTERS, CAPITALS = "abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ"


def _digits(dice: random.Random, number: int) -> str:
    return "".join(dice.choice("0123456789") for _ in range(number))


def _email(dice: random.Random) -> str:
    """At a domain that is reserved for examples (RFC 2606)."""
    return f"{dice.choice(FIRST).lower()}.{dice.choice(WORD)}{_digits(dice, 2)}@example.{dice.choice(('com', 'org', 'net'))}"


def _phone(dice: random.Random) -> str:
    """One of the numbers 555-0100 to 555-0199, which North American telephone companies give to nobody."""
    return f"+1 {dice.choice((212, 312, 415, 617, 713))}-555-01{_digits(dice, 2)}"


def _card(dice: random.Random) -> str:
    body = f"4{_digits(dice, 14)}"
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(body)]
    check = -sum(number // 10 + number % 10 for number in doubled) % 10
    number = f"{body}{check}"
    return " ".join(number[start : start + 4] for start in range(0, 16, 4))


def _ssn(dice: random.Random) -> str:
    return f"{dice.randrange(100, 600)}-{dice.randrange(10, 100)}-{dice.randrange(1000, 10000)}"


def _iban(dice: random.Random) -> str:
    account = _digits(dice, 18)
    number = f"DE{98 - int(account + '131400') % 97:02d}{account}"  # "131400" is DE00 in figures, as ISO 13616 has it
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def _api_key(dice: random.Random) -> str:
    return "AKIA" + "".join(dice.choice(CAPITALS + "234567") for _ in range(16))


def _password(dice: random.Random) -> str:
    drawn = [
        dice.choice(alphabet) for alphabet in (CAPITALS, LETTERS, "23456789", "#$%&", LETTERS, CAPITALS, "23456789", LETTERS)
    ]
    dice.shuffle(drawn)
    return "".join(drawn) + dice.choice(WORD)


def _person(dice: random.Random) -> str:
    return f"{dice.choice(FIRST)} {dice.choice(LAST)}"


INVENTED: Mapping[str, Callable[[random.Random], str]] = {
    "API_KEY": _api_key,
    "CREDIT_CARD": _card,
    "EMAIL_ADDRESS": _email,
    "IBAN_CODE": _iban,
    "PASSWORD": _password,
    "PERSON": _person,
    "PHONE_NUMBER": _phone,
    "US_SSN": _ssn,
}
LABELS: Mapping[str, str] = {
    "API_KEY": "API key:",
    "CREDIT_CARD": "Card number:",
    "EMAIL_ADDRESS": "Email:",
    "IBAN_CODE": "IBAN:",
    "PASSWORD": "Password:",
    "PERSON": "Customer:",
    "PHONE_NUMBER": "Phone:",
    "US_SSN": "SSN:",
}
NEED_LABEL = frozenset({"PASSWORD", "PERSON"})
"""Kinds that nothing but what stands beside them tells from any other words."""


def invented_value(kind: str, dice: random.Random) -> str:
    """Return a value of one of the kinds in INVENTED. The same dice give the same value."""
    return INVENTED[kind](dice)
