"""E-mail addresses, telephone numbers, street addresses."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found

EMAILS = [
    ("write to jane.doe@example.com today", "jane.doe@example.com"),
    ("write to jane.doe@example.com.", "jane.doe@example.com"),
    ("<jane.doe+news@mail.example.co.uk>", "jane.doe+news@mail.example.co.uk"),
    ("mailto:o'hara@example.ie?subject=x", "o'hara@example.ie"),
    ("https://x.example/?q=jane%40example.com&y=1", "jane%40example.com"),
    ("Jürgen.Müller@exämple.de schrieb", "Jürgen.Müller@exämple.de"),
    ("jane. doe@example. com", "jane. doe@example. com"),
    ("To jane.doe @ example.com now", "jane.doe @ example.com"),
    ("jane.doe@exam…", "jane.doe@exam…"),
    ("jane.doe@exam...", "jane.doe@exam..."),
    ("ｊａｎｅ＠example．com", "ｊａｎｅ＠example．com"),
    ("ja\u200bne@exam\u200bple.com", "ja\u200bne@exam\u200bple.com"),
]
NOT_EMAILS = ["icon@2x.png", "react@18.2.0", "@types/node", "git@github.example:team/repo", "foo @bar", "a@b", "5 @ 3.50"]


@pytest.mark.parametrize(("text", "value"), EMAILS, ids=range(len(EMAILS)))
def test_an_address_is_found_however_it_is_written(found: Found, text: str, value: str) -> None:
    assert found(text, "EMAIL_ADDRESS") == [value]


@pytest.mark.parametrize("text", NOT_EMAILS)
def test_an_at_sign_alone_makes_no_address(found: Found, text: str) -> None:
    assert found(text, "EMAIL_ADDRESS") == []


def test_two_addresses_in_a_row_are_both_found(found: Found) -> None:
    assert found("ann@example.com,bob@example.com", "EMAIL_ADDRESS") == ["ann@example.com", "bob@example.com"]


PHONES = [
    ("Call (212) 555-0142 now", "(212) 555-0142"),
    ("(212) 555-0142 x17", "(212) 555-0142 x17"),
    ("212.555.0142", "212.555.0142"),
    ("212-555-0142", "212-555-0142"),
    ("+44 20 7946 0958", "+44 20 7946 0958"),
    ("0044 20 7946 0958", "0044 20 7946 0958"),
    ("+4930901820", "+4930901820"),
    ("06 12 34 56 78", "06 12 34 56 78"),
    ("030 / 901820", "030 / 901820"),
    ("020 7946 0958", "020 7946 0958"),
    ("Phone: 2125550142", "2125550142"),
    ("Telefon 0171 5550142", "0171 5550142"),
    ("PHONE(404) 555-0119 E-MAIL", "(404) 555-0119"),
]
NOT_PHONES = [
    "2024-01-15 10:22:33",
    "15.01.2024",
    "01/02/2024 10:30",
    "$1,234,567.00",
    "v10.2.30.4567",
    "10.20.30.40",
    "Order 2125550142",
    "1705312953000",
    "4e613a36-5119-4dcc-af9b-74f84ffcbf42",
    "e18d0da1234567890",
    "0 10 20 30 40 50 60 70 80",
    "219-09-9999",
    "1 1 1 1 1 1 1 1 1 1 1",
]


@pytest.mark.parametrize(("text", "value"), PHONES)
def test_a_telephone_number_is_found(found: Found, text: str, value: str) -> None:
    assert found(text, "PHONE_NUMBER") == [value]


@pytest.mark.parametrize("text", NOT_PHONES)
def test_other_numbers_are_no_telephone_numbers(found: Found, text: str) -> None:
    assert found(text, "PHONE_NUMBER") == []


ADDRESSES = [
    ("742 Evergreen Terrace, Springfield, IL 62704", "742 Evergreen Terrace, Springfield, IL 62704"),
    ("lives at 123 Maple Street Apt 4B", "123 Maple Street Apt 4B"),
    ("ADDRESS7501 Alder Mill Ave, Boise, ID 83788", "ADDRESS7501 Alder Mill Ave, Boise, ID 83788"),
    ("17 Baker Street, London NW1 6XE", "17 Baker Street, London NW1 6XE"),
    ("Hauptstraße 12, 10115 Berlin", "Hauptstraße 12, 10115 Berlin"),
    ("Am Alten Weg 3a", "Am Alten Weg 3a"),
    ("12 rue de la Paix, 75002 Paris", "12 rue de la Paix, 75002 Paris"),
]


@pytest.mark.parametrize(("text", "value"), ADDRESSES)
def test_a_street_address_is_found_with_its_town(found: Found, text: str, value: str) -> None:
    assert found(text, "STREET_ADDRESS") == [value]


@pytest.mark.parametrize(
    "text", ["12 Open Close", "5 Star Drive", "Room 12 Floor 3", "Page 1 of 10", "Wall Street", "2024 Report", "Spring 2026"]
)
def test_a_number_and_capitals_are_no_address(found: Found, text: str) -> None:
    assert found(text, "STREET_ADDRESS") == []
