"""Values to plant, drawn from Faker's locales with a fixed seed, and invented here where Faker has none.

One fact flatters the detector: its word lists of names were made from Faker's. So one name in three is coined of syllables, and
stands in no list; those are counted under a type of their own, too.
"""

from __future__ import annotations

import importlib
import string
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from random import Random
from typing import Any

from tests.bench.texts.filled import Draw, Value, split_of

LOCALES = "en_US en_US en_US en_GB en_GB en_IN en_AU en_CA de_DE fr_FR es_ES es_MX it_IT nl_NL pl_PL pt_BR sv_SE cs_CZ".split()
IBAN_LOCALES = "en_GB de_DE fr_FR es_ES it_IT nl_NL pl_PL de_AT de_CH".split()
COINED = "PERSON, coined"
NATIONALITIES = (
    "American British Canadian Mexican Brazilian Argentinian Colombian Peruvian Irish Scottish German Austrian Swiss French "
    "Belgian Dutch Spanish Portuguese Italian Greek Polish Czech Slovak Hungarian Romanian Bulgarian Croatian Serbian "
    "Swedish Norwegian Danish Finnish Turkish Russian Ukrainian Egyptian Moroccan Nigerian Kenyan Indian Pakistani Chinese "
    "Japanese Korean Thai Vietnamese Indonesian Filipino Australian Iranian Israeli Syrian"
).split()
TITLES = "Mr. Mrs. Ms. Dr. Prof.".split()
PRODUCTS = "lamp keyboard headset toaster printer backpack notebook kettle monitor chair".split()
SYLLABLES = "ba bre chi dor el fan gu hal ir jo kel lum mar nev or pri qua ros sil tor ul ven wy xan yor zil".split()
BASE62 = string.ascii_letters + string.digits
SHOWN_DATES = ("%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%B %d, %Y", "%d %b %Y")
NAMES = ("PERSON", COINED, "LOCATION", "ORGANIZATION")
"""What a model of names is for."""


class Values:
    """Draws values of one half. Raises ImportError if Faker is not installed."""

    def __init__(self, split: str, seed: int) -> None:
        faker: Any = importlib.import_module("faker").Faker
        self._split = split
        self.rng = Random(seed)
        self._fakers: dict[str, Any] = {}
        for number, locale in enumerate(dict.fromkeys((*LOCALES, *IBAN_LOCALES))):
            self._fakers[locale] = faker(locale)
            self._fakers[locale].seed_instance(100 * seed + number)

    def draw_anew(self) -> Draw:
        """Return a function that draws values of one country."""
        faker = self._fakers[self.rng.choice(LOCALES)]
        return lambda key: self._draw(key, faker)

    def _draw(self, key: str, faker: Any) -> Value:
        kind, make = KEYS[key]
        while True:
            is_coined = kind == "PERSON" and self.rng.random() < 1 / 3
            text = self._coined(key) if is_coined else make(self, faker)
            # Some of what Faker makes has several lines or is empty; that is no value of one line.
            if text and "\n" not in text and (not kind or split_of(text) == self._split):
                return Value(text, COINED if is_coined else kind, key in NEUTRAL)

    def _coined(self, key: str) -> str:
        return f"{self.word(2)} {self.word(3)}" if key == "name" else self.word(3 if key == "last_name" else 2)

    def digits(self, pattern: str) -> str:
        """Return `pattern` with a digit for each # and a capital for each ?."""
        drawn = {"#": string.digits, "?": string.ascii_uppercase}
        return "".join(self.rng.choice(drawn[c]) if c in drawn else c for c in pattern)

    def one(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def shape(self, *patterns: str) -> str:
        return self.digits(self.rng.choice(patterns))

    def of(self, locale: str) -> Any:
        """Return the Faker of a locale."""
        return self._fakers[locale]

    def word(self, syllables: int) -> str:
        return "".join(self.rng.choices(SYLLABLES, k=syllables)).capitalize()

    def card(self, faker: Any) -> str:
        number = str(faker.credit_card_number(self.one("visa", "mastercard", "amex", "discover")))
        gap = self.one("", " ", "-")
        sizes = (4, 6, 5) if len(number) == 15 else (4, 4, 4, 4) if len(number) == 16 else (len(number),)
        ends = [sum(sizes[:place]) for place in range(len(sizes) + 1)]
        return gap.join(number[start:end] for start, end in pairwise(ends))

    def iban(self) -> str:
        number = str(self._fakers[self.rng.choice(IBAN_LOCALES)].iban())
        groups = " ".join(number[start : start + 4] for start in range(0, len(number), 4))
        return self.one(number, groups)

    def key(self) -> str:
        prefix, length = self.rng.choice((("sk_live_", 24), ("ghp_", 36), ("AKIA", 16), ("xoxb-", 40), ("glpat-", 20), ("", 40)))
        alphabet = string.ascii_uppercase + "234567" if prefix == "AKIA" else BASE62
        return prefix + "".join(self.rng.choices(alphabet, k=length))

    def routing(self) -> str:
        body = self.digits("0#######")
        total = sum(weight * int(digit) for weight, digit in zip((3, 7, 1) * 3, body, strict=False))
        return body + str(-total % 10)

    def password(self) -> str:
        word = self.word(2)
        return self.one(
            f"{word}{self.digits('##')}!",
            f"{word.lower()}-{self.word(2).lower()}-{self.digits('##')}",
            "".join(self.rng.choices(BASE62 + "!#%+=?_", k=12)) + self.digits("#"),
        )

    def ip(self, faker: Any) -> str:
        return str(faker.ipv6() if self.rng.random() < 0.2 else faker.ipv4_private() if self.rng.random() < 0.5 else faker.ipv4())

    def date(self, first_year: int, last_year: int) -> str:
        """Return a day. Faker's own dates go by today's, and then no two runs would draw the same values."""
        first, last = date(first_year, 1, 1).toordinal(), date(last_year, 12, 31).toordinal()
        return date.fromordinal(self.rng.randint(first, last)).strftime(self.one(*SHOWN_DATES))


Make = Callable[[Values, Any], str]
KEYS: dict[str, tuple[str, Make]] = {
    "name": ("PERSON", lambda v, f: f"{f.first_name()} {f.last_name()}"),
    "first_name": ("PERSON", lambda v, f: f.first_name()),
    "last_name": ("PERSON", lambda v, f: f.last_name()),
    "address": ("STREET_ADDRESS", lambda v, f: f.street_address()),
    "zip": ("POSTCODE", lambda v, f: f.postcode()),
    "city": ("LOCATION", lambda v, f: f.city()),
    "country": ("LOCATION", lambda v, f: v.of("en_US").country()),
    "organization": ("ORGANIZATION", lambda v, f: f.company()),
    "phone": ("PHONE_NUMBER", lambda v, f: f.phone_number()),
    "email": ("EMAIL_ADDRESS", lambda v, f: f"{f.user_name()}{v.one('', '', '.x', '+news')}@{f.domain_name()}"),
    "credit_card": ("CREDIT_CARD", Values.card),
    "digits_card": ("CREDIT_CARD", lambda v, f: f.credit_card_number("visa16")),
    "cvv": ("CVV", lambda v, f: v.digits("###")),
    "pin": ("PASSWORD", lambda v, f: v.digits("####")),
    "iban": ("IBAN_CODE", lambda v, f: v.iban()),
    "ssn": ("US_SSN", lambda v, f: v.of("en_US").ssn()),
    "dob": ("DATE_OF_BIRTH", lambda v, f: v.date(1935, 2007)),
    "ip": ("IP_ADDRESS", Values.ip),
    "mac": ("MAC_ADDRESS", lambda v, f: f.mac_address()),
    "age": ("AGE", lambda v, f: str(v.rng.randint(18, 97))),
    "nationality": ("NATIONALITY", lambda v, f: v.one(*NATIONALITIES)),
    "driver_license": ("US_DRIVER_LICENSE", lambda v, f: v.shape("?#######", "?###-####-####", "########", "??######")),
    "passport": ("PASSPORT", lambda v, f: v.shape("?########", "#########", "??#######")),
    "mrn": ("MEDICAL_RECORD_NUMBER", lambda v, f: v.shape("########", "######", "MRN-#######")),
    "account": ("US_BANK_NUMBER", lambda v, f: v.shape("##########", "############", "#### #### ####")),
    "routing": ("ABA_ROUTING_NUMBER", lambda v, f: v.routing()),
    "employee_id": ("EMPLOYEE_ID", lambda v, f: v.shape("E#####", "######", "EMP-#####")),
    "customer_id": ("CUSTOMER_ID", lambda v, f: v.shape("########", "C-######")),
    "member_id": ("US_HEALTH_INSURANCE_MEMBER_ID", lambda v, f: v.shape("???#########", "W########")),
    "policy": ("INSURANCE_POLICY", lambda v, f: v.shape("POL-######", "##-????-####", "#########")),
    "plate": ("LICENSE_PLATE", lambda v, f: v.shape("???-####", "#???###", "?? ## ???")),
    "vin": ("VIN", lambda v, f: v.of("en_US").vin()),
    "username": ("USERNAME", lambda v, f: f.user_name()),
    "password": ("PASSWORD", lambda v, f: v.password()),
    "api_key": ("API_KEY", lambda v, f: v.key()),
    "title": ("", lambda v, f: v.one(*TITLES)),
    "job": ("", lambda v, f: v.of("en_US").job()),
    "amount": ("", lambda v, f: v.one("${}", "€{}", "£{}", "{} EUR").format(v.shape("##.##", "###", "#,###.##"))),
    "host": ("", lambda v, f: v.one("laptop", "web-01", "devbox", "mac-mini")),
    "date": ("", lambda v, f: v.date(2023, 2026)),
    "time": ("", lambda v, f: v.one("09:15", "3:40 PM", "17:05", "11:30 am", "08:02:41")),
    "order": ("", lambda v, f: v.one("", "#") + v.shape("##-#######", "A-#####", "#####")),
    "number": ("", lambda v, f: v.shape("#", "##", "###", "#,###")),
    "product": ("", lambda v, f: v.one(*PRODUCTS)),
}
"""By key of a hole: the type, and how to make one."""
NEUTRAL = frozenset({"title", "job", "amount", "host"})
