"""Invented secrets, drawn by seed: as many as wanted of one kind, all in the same format."""

from __future__ import annotations

import base64
import json
import random
import string
from collections.abc import Callable, Mapping

LOWER, ALNUM = string.ascii_lowercase, string.ascii_letters + string.digits
FIRST = "Anna Beth Carl Dora Emil Fred Gina Hugo Iris Jack Kate Lena Marc Nora Otto Paul Rita Saul Tina Vera".split()
SURNAMES = (
    "Archer Bailey Barlow Becker Benson Carver Castle Conway Cooper Dalton Dawson Easton Fisher Fowler Garner Graham Harper "
    "Hobson Jensen Keller Kimble Lawson Lowell Marlow Mercer Miller Morgan Norris Osborn Palmer Parker Porter Quincy Ramsey "
    "Rogers Sawyer Taylor Tucker Turner Vernon Walker Warner Watson Weaver Wilson Wright Abbott Hudson"
).split()
"""Of six letters each."""
MORE_SURNAMES = (
    "Ash Bell Cole Dunn Ford Hill Iles Lim Moss Nye Pike Rudd Shaw Tate Vick West York Adams Brook Clark Drake Ellis Frost Grant "
    "Hayes Irwin Jones Knapp Lloyd Mills Nolan Olsen Price Reyes Stone Tyler Usher Vance Wells Young Andrews Bradley Collins "
    "Donovan Edwards Fleming Gardner Hammond Jackson Kendall Langley Maxwell Norwood Perkins Raymond Simmons Thomson Wallace "
    "Anderson Bradford Crawford Davidson Ferguson Harrison Jennings Lancaster Middleton Nightingale Pemberton Richardson "
    "Somerville Throckmorton Underwood Whittington Worthington Featherstone Montgomery"
).split()
"""Of other lengths."""


def digits(random_: random.Random, count: int) -> str:
    return "".join(random_.choices(string.digits, k=count))


def ssn(random_: random.Random) -> str:
    area = random_.choice([number for number in range(100, 900) if number != 666])
    return f"{area}-{random_.randint(10, 99)}-{random_.randint(1000, 9999)}"


def card(random_: random.Random) -> str:
    body = "4" + digits(random_, 14)
    doubled = (int(digit) * (2 - number % 2) for number, digit in enumerate(body))
    number = body + str(-sum(each - 9 * (each > 9) for each in doubled) % 10)
    return " ".join(number[start : start + 4] for start in range(0, 16, 4))


def phone(random_: random.Random) -> str:
    return f"+49 30 {random_.randint(2, 9)}{digits(random_, 7)}"


def email(random_: random.Random) -> str:
    return f"{random_.choice(FIRST).lower()}.{random_.choice(SURNAMES).lower()}@example.org"


def iban(random_: random.Random) -> str:
    account = digits(random_, 18)
    number = f"DE{98 - int(account + '131400') % 97:02d}{account}"
    return " ".join(number[start : start + 4] for start in range(0, 22, 4))


def api_key(random_: random.Random) -> str:
    return "sk_live_" + "".join(random_.choices(ALNUM, k=24))


def jwt(random_: random.Random) -> str:
    head = _base64url(json.dumps({"alg": "HS256"}).encode())
    body = _base64url(json.dumps({"sub": digits(random_, 10)}).encode())
    return f"{head}.{body}.{''.join(random_.choices(ALNUM, k=43))}"


def password(random_: random.Random) -> str:
    """Return one of any length, which is not the format's to tell."""
    start = random_.choice(LOWER).upper() + "".join(random_.choices(LOWER, k=random_.randint(4, 16)))
    return start + digits(random_, 2) + random_.choice("!-_")


def person(random_: random.Random) -> str:
    return f"{random_.choice(FIRST)} {random_.choice(SURNAMES)}"


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


DRAWN: Mapping[str, Callable[[random.Random], str]] = {
    "US_SSN": ssn,
    "CREDIT_CARD": card,
    "PHONE_NUMBER": phone,
    "EMAIL_ADDRESS": email,
    "IBAN_CODE": iban,
    "API_KEY": api_key,
    "JWT": jwt,
    "PASSWORD": password,
    "PERSON": person,
}
"""By kind."""
LABELS = {
    "US_SSN": "SSN",
    "CREDIT_CARD": "Card number",
    "PHONE_NUMBER": "Phone",
    "EMAIL_ADDRESS": "E-mail",
    "IBAN_CODE": "IBAN",
    "API_KEY": "API key",
    "JWT": "Token",
    "PASSWORD": "Password",
    "PERSON": "Patient name",
}
"""What names a value on a screen, by kind."""


def candidates(kind: str, count: int, seed: int) -> list[str]:
    """Return `count` different values of one kind."""
    random_ = random.Random(f"{kind} {seed}")
    found: dict[str, None] = {}
    while len(found) < count:
        found[DRAWN[kind](random_)] = None
    return list(found)
