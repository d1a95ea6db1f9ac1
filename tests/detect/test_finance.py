"""Payment cards, bank accounts, social security numbers. The numbers are the issuers' own test numbers or made up."""

from __future__ import annotations

import pytest

from redact.detect import Detector
from redact.detect.digits import passes_luhn, passes_mod_97
from tests.detect.conftest import Found

CARDS = [
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111  1111 1111  1111",
    "4111 . 1111 . 1111 . 1111".replace(" . ", "."),
    "4111111111111111",
    "3782 822463 10005",
    "5555 5555 5555 4444",
    "4lll 1111 I111 1111",
    "4111 1111 1111 1112",
]
NOT_CARDS = [
    "1705312953123456",
    "3000 4000 5000 6000",
    "2021 2022 2023 2024",
    "1234 5678 9012 3456",
    "4111111111111112",
    "9876543210123456",
    "BOSS SOIL BOLD GLOB",
    "id 41111111111111119999",
]


@pytest.mark.parametrize("number", CARDS)
def test_a_card_number_is_found_even_with_a_slip_in_it(found: Found, number: str) -> None:
    assert found(f"paid with {number} today", "CREDIT_CARD") == [number]


@pytest.mark.parametrize("text", NOT_CARDS)
def test_other_long_numbers_are_no_cards(found: Found, text: str) -> None:
    assert found(text, "CREDIT_CARD") == []


def test_the_check_digit_decides_how_sure_a_card_is(detector: Detector) -> None:
    (right,) = [m.score for m in detector.matches("4111 1111 1111 1111") if m.kind == "CREDIT_CARD"]
    (wrong,) = [m.score for m in detector.matches("4111 1111 1111 1112") if m.kind == "CREDIT_CARD"]
    assert right > 0.9 > 0.6 > wrong >= 0.4


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("CVV: 123", "CVV", "123"),
        ("CVC (3 digits) 987", "CVV", "987"),
        ("Security code 1234", "CVV", "1234"),
        ("Exp. 04/27", "CARD_EXPIRY", "04/27"),
        ("Valid thru 11/2029", "CARD_EXPIRY", "11/2029"),
    ],
)
def test_what_stands_beside_a_card_number_is_found_by_its_label(found: Found, text: str, kind: str, value: str) -> None:
    assert found(text, kind) == [value]


IBANS = [
    "DE89 3704 0044 0532 0130 00",
    "DE89370400440532013000",
    "GB29 NWBK 6016 1331 9268 19",
    "FR14 2004 1010 0505 0001 3M02 606",
    "NO93 8601 1117 947",
    "DE89 37O4 0O44 0532 013O 00",
    "DE89 3704 0044 0532 0130 01",
]


@pytest.mark.parametrize("iban", IBANS)
def test_an_iban_is_found_even_with_a_slip_in_it(found: Found, iban: str) -> None:
    assert found(f"IBAN {iban} (checked)", "IBAN_CODE") == [iban]


def test_an_iban_that_runs_into_the_next_word_is_found_by_its_check_digits(found: Found) -> None:
    assert found("DE89370400440532013000Reference", "IBAN_CODE") == ["DE89370400440532013000"]
    assert found("DE89370400440532013001Reference", "IBAN_CODE") == []


@pytest.mark.parametrize("text", ["IS 12 34", "DE rate 19 %", "DE8937040044", "GB 2024 report of the year", "NO93 is short"])
def test_a_country_code_alone_makes_no_iban(found: Found, text: str) -> None:
    assert found(text, "IBAN_CODE") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("219-09-9999", "219-09-9999"),
        ("219–09–9999", "219–09–9999"),
        ("2l9-O9-9999", "2l9-O9-9999"),
        ("219 09 9999", "219 09 9999"),
        ("SSN 219099999", "219099999"),
        ("social security: 219099999", "219099999"),
    ],
)
def test_a_social_security_number_is_found(found: Found, text: str, value: str) -> None:
    assert found(text, "US_SSN") == [value]


@pytest.mark.parametrize(
    "text", ["219099999", "000-12-3456", "666-12-3456", "219-00-9999", "219-09-0000", "1219-09-9999", "order 219099999"]
)
def test_numbers_that_were_never_given_out_are_no_social_security_numbers(found: Found, text: str) -> None:
    assert found(text, "US_SSN") == []


def test_check_digits() -> None:
    assert passes_luhn("4111111111111111")
    assert not passes_luhn("4111111111111112")
    assert passes_mod_97("GB29NWBK60161331926819")
    assert not passes_mod_97("GB29NWBK60161331926818")
