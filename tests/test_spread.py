"""A found value is found again in other spellings, and slight ones are not looked for."""

from __future__ import annotations

import base64

import pytest

from redact.confused import fold, origins
from redact.spread import Values


def values(kind: str, text: str) -> Values:
    found = Values(b"key")
    found.add(kind, text, 0.9)
    return found


def hits(found: Values, text: str) -> list[str]:
    return [text[match.start : match.end] for match in found.matches(text)]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Call 212-555-0143 now", "212-555-0143"),
        ("tel=2125550143&x", "2125550143"),
        ("(2I2) 555 O143", "(2I2) 555 O143"),
    ],
)
def test_a_number_is_found_without_its_spaces_and_with_ocr_slips(text: str, hit: str) -> None:
    assert hits(values("PHONE_NUMBER", "(212) 555-0143"), text) == [hit]


def test_an_international_number_is_found_as_its_country_writes_it() -> None:
    known = values("PHONE_NUMBER", "+49 30 23125678")
    assert hits(known, "30 23125678") == ["30 23125678"]
    assert hits(known, "tel 030/23125678") != []
    assert hits(known, "order 23125678") == []


def test_a_name_is_found_in_other_case_and_with_other_accents() -> None:
    assert "ELOISE BRULE" in hits(values("PERSON", "Éloïse Brûlé"), "ELOISE BRULE wrote")


def test_a_part_of_a_name_is_found_where_it_stands_alone() -> None:
    known = values("PERSON", "Siobhan Wrzesk")
    assert hits(known, "thanks Siobhan!") == ["Siobhan"]
    assert hits(known, "ask siobhan") == ["siobhan"], "a listed name needs no capital"
    assert hits(known, "Wrzesk and wrzesk") == ["Wrzesk"], "what no list knows needs one"
    assert hits(known, "Siobhanette and Wrzeska") == []


def test_a_long_part_is_found_where_the_next_word_follows_without_a_space() -> None:
    known = values("PERSON", "Siobhan Wrzeskowa")
    assert hits(known, "Wrzeskowacheck") == ["Wrzeskowa"]
    assert hits(known, "wrzeskowacheck, preWrzeskowa, Wrzesk0wacheck") == []


def test_a_part_that_is_an_ordinary_word_is_not_looked_for() -> None:
    assert hits(values("PERSON", "Mark Page"), "Mark as read, Page 3") == []


def test_a_short_part_is_itself_and_not_what_a_reader_could_take_it_for() -> None:
    known = values("PERSON", "Ian Ngozi")
    assert hits(known, "Ian called") == ["Ian"]
    assert hits(known, "the LAN and Lan") == []


def test_the_login_made_of_a_name_is_found() -> None:
    known = values("PERSON", "Tomasz Ngozi")
    assert hits(known, "by: tngozi, ngozit") == ["tngozi", "ngozit"]
    assert hits(known, "tngozian") == []


def test_what_stands_in_a_placeholder_is_no_part_of_a_name() -> None:
    assert hits(values("PERSON", "Iban Ngozi"), "<IBAN_CODE>") == []


@pytest.mark.parametrize(
    ("kind", "text", "score"),
    [
        ("LOCATION", "Brookhaven", 0.5),
        ("ORGANIZATION", "Coppermoor", 0.5),
        ("PERSON", "Ledgerline", 0.5),
        ("GENDER", "non-binary", 0.9),
    ],
)
def test_a_guess_and_what_many_have_are_not_looked_for_elsewhere(kind: str, text: str, score: float) -> None:
    known = Values(bytes(16))
    known.add(kind, text, score)
    assert hits(known, f"in {text} too") == []


def test_a_short_value_is_not_found_inside_a_word() -> None:
    assert hits(values("PASSWORD", "cat99"), "concat991") == []


def test_a_long_value_is_found_inside_a_word() -> None:
    token = "a1b2c3d4e5f6g7"
    assert hits(values("API_KEY", token), f"key{token}end") == [token]


@pytest.mark.parametrize("slight", ["42", "Will", "1234", "Anna", "a b"])
def test_slight_values_are_not_looked_for(slight: str) -> None:
    assert hits(values("PERSON", slight), f"xx {slight} yy") == []


@pytest.mark.parametrize("before", ["", "x", "xy"])
def test_a_value_is_found_in_base64_at_every_offset_and_the_whole_token_goes(before: str) -> None:
    value = "jane.doe@example.com"
    token = base64.b64encode(f"{before}{value}:rest".encode()).decode()
    assert token in hits(values("EMAIL_ADDRESS", value), f"Authorization: Basic {token} ok")


def test_a_value_is_found_percent_encoded_and_in_hexadecimal() -> None:
    value = "jane.doe@example.com"
    found = values("EMAIL_ADDRESS", value)
    assert any("jane.doe%40example.com" in hit for hit in hits(found, "?q=jane.doe%40example.com"))
    assert hits(found, f"blob {value.encode().hex()}") == [value.encode().hex()]


def test_the_beginning_of_a_typed_value_is_found_where_it_stands_alone() -> None:
    found = Values(b"key")
    found.add("CREDIT_CARD", "4000 0525 3670 1234", 0.9, is_typed=True)
    assert "4000 0525 36" in hits(found, "Card 4000 0525 36")
    assert hits(found, "Card 40000") == []


def test_every_byte_form_of_a_value_is_known() -> None:
    forms = set(values("PASSWORD", "hunter2!x9871").forms())
    assert {b"hunter2!x9871", "hunter2!x9871".encode("utf-16-le"), b"hunter2%21x9871"} <= forms


def test_a_token_is_the_same_for_the_same_value_and_differs_under_another_key() -> None:
    one, other = Values(b"one"), Values(b"other")
    assert one.token("Jane Doe") == one.token("JANE DOE")
    assert one.token("Jane Doe") != one.token("Jane Roe")
    assert one.token("Jane Doe") != other.token("Jane Doe")


def test_nothing_prints_a_value() -> None:
    assert "hunter" not in repr(values("PASSWORD", "hunter2!x9871"))


def test_folding_knows_where_each_character_came_from() -> None:
    assert (fold("Ä-ﬁ"), origins("Ä-ﬁ")) == ("af1", [0, 2, 2])


def test_the_signs_that_a_value_begins_and_ends_with_are_hidden_with_it() -> None:
    known = values("PASSWORD", "!Wrzesk98_!")
    assert hits(known, "copied !Wrzesk98_! at once") == ["!Wrzesk98_!"]
    assert hits(known, "copied wrzesk98! at once") == ["wrzesk98"], "the signs of another text stay"
    assert hits(known, "wrzesk98_?") == ["wrzesk98_"]
    assert hits(values("PASSWORD", "| Wrzesk98 -"), "copied Wrzesk98 - at once") == ["Wrzesk98"], "what stands apart is none"
