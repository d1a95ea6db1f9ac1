"""What is known of a value besides the whole of it: its beginnings, its parts, and what a reader of screens makes of it."""

from __future__ import annotations

import pytest

from redact.name_forms import NameForms
from redact.spread import Values
from redact.types import Match

MAIL, CARD, NAME = "hollister77@example.org", "4000123412341234", "Siobhan Wrzeskowa"


def values(kind: str, text: str, score: float = 0.9, *, is_typed: bool = False) -> Values:
    found = Values(b"key")
    found.add(kind, text, score, is_typed=is_typed)
    return found


def hits(found: Values, text: str, *, is_inexact: bool = False) -> list[tuple[str, str]]:
    return [(match.recognizer, text[match.start : match.end]) for match in found.matches(text, is_inexact=is_inexact)]


def begun(found: Values, text: str) -> list[str]:
    return [text[match.start : match.end] for match in found.begun(text)]


@pytest.mark.parametrize(
    ("text", "beginnings"),
    [
        ("to holl", ["holl"]),
        ("to Hollister77@", ["Hollister77@"]),
        ("to hol", []),
        ("to xholl", []),
        ("holl then", []),
        ("to holl\nand", ["holl"]),
        ("holl\nto hollis", ["holl", "hollis"]),
        ("to holl ", ["holl "]),
    ],
)
def test_a_line_that_ends_with_the_beginning_of_a_value_was_on_its_way_to_it(text: str, beginnings: list[str]) -> None:
    assert begun(values("EMAIL_ADDRESS", MAIL), text) == beginnings


def test_a_beginning_of_two_words_is_taken_from_the_first() -> None:
    known = values("PERSON", NAME)
    known.add("PASSWORD", "wrzeburg9x", 0.9)
    assert begun(known, "ask Siobhan Wrze") == ["Siobhan Wrze"]


def test_a_whole_value_is_no_beginning() -> None:
    assert begun(values("EMAIL_ADDRESS", MAIL), f"to {MAIL}") == []


def test_a_word_that_stands_in_prose_is_no_beginning() -> None:
    known = values("PASSWORD", "housekeeper9x")
    assert begun(known, "the house") == []
    assert begun(known, "the housek") == ["housek"]


def test_of_an_organisation_or_a_place_which_begin_with_words_there_are_no_beginnings() -> None:
    assert begun(values("ORGANIZATION", "Coppermoor Timber"), "the Copperm") == []
    typed = values("ORGANIZATION", "Coppermoor Timber", is_typed=True)
    assert hits(typed, "the Copperm now") == []


def test_a_beginning_of_what_was_typed_is_that_value() -> None:
    known = values("CREDIT_CARD", CARD, is_typed=True)
    assert known.token("4000 1234") == known.token(CARD)
    assert known.token("4000") != known.token(CARD), "too few figures to be looked for"
    assert values("CREDIT_CARD", CARD).token("4000 1234") != known.token(CARD), "it was not typed"


def parted() -> Values:
    found = Values(b"key")
    found.add("CREDIT_CARD", CARD, 0.9)
    found.add_parts("CREDIT_CARD", ("5731", "1982", "4400", "67", "9x", "207"), 0.8)
    return found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ends in 5731 now", ["5731"]),
        ("in 1982 and 4400", []),
        ("x5731, 57310", []),
        ("67 and 9x", []),
        ("or 207", []),
    ],
    ids=["alone", "a year and a round sum", "in a longer number", "two signs", "three signs"],
)
def test_a_part_that_was_typed_into_one_of_several_fields_is_found_where_it_stands_alone(text: str, parts: list[str]) -> None:
    assert hits(parted(), text) == [("spread (part)", part) for part in parts]


def test_what_is_all_that_a_field_holds_may_be_any_part_of_three_signs() -> None:
    known = parted()
    assert [known.part(text) for text in ("207", "1982", "57 31")] == [("CREDIT_CARD", 0.8)] * 3
    assert [known.part(text) for text in ("67", "5732", "")] == [None] * 3
    assert Values(b"key").part("5731") is None


def test_a_part_has_the_token_of_the_whole() -> None:
    known = Values(b"key")
    known.add("CREDIT_CARD", CARD, 0.9)
    known.add_parts("CREDIT_CARD", ("4000", "1234", "1234", "1234"), 0.9)
    assert known.token("1234") == known.token(CARD)


def test_a_value_between_words_whose_spaces_got_lost_is_found() -> None:
    known = values("PERSON", "Ann Thayer")
    assert ("spread", "Ann Thayer") in hits(known, "regardsAnn Thayer12 High Street")
    assert hits(known, "regardsann thayerstreet") == []
    assert ("spread", "Ann Thayer") not in hits(known, "regardsAnn Thayerson")
    assert ("spread", "Ann Thay") not in hits(values("PERSON", "Ann Thay"), "regardsAnn Thay12"), "seven letters"
    assert ("spread", "ann thayer") not in hits(known, "toXann thayer12")
    assert ("spread", "ANN THAYER") not in hits(known, "HANN THAYER"), "no letter turns from small to large"
    assert hits(values("PASSWORD", "cat99x"), "concat99x12") == [], "too short to be told from chance"


def test_on_a_screen_a_value_is_found_with_a_slip_and_in_a_text_it_is_not() -> None:
    known = values("EMAIL_ADDRESS", MAIL)
    slip = "to hoIlistcr77@example.org now"
    assert hits(known, slip, is_inexact=True) == [("spread", "hoIlistcr77@example.org")]
    assert hits(known, slip) == []


def test_a_short_value_with_a_slip_is_found_only_where_it_stands_alone() -> None:
    known = values("PERSON", "Ann Ngozika")
    assert ("spread", "Ann Ngczika") in hits(known, "by Ann Ngczika today", is_inexact=True)
    assert hits(known, "byAnn Ngczikatoday", is_inexact=True) == []


def test_a_value_is_what_it_was_where_it_was_surest() -> None:
    known = values("PHONE_NUMBER", "20794412", 0.5)
    known.add("EMPLOYEE_ID", "20794412", 0.9)
    known.add("ORDER_NUMBER", "20794412", 0.6)
    here = Match("PHONE_NUMBER", 0, 9, 0.5, "phone")
    assert known.surest("2079 4412", here) == ("EMPLOYEE_ID", 0.9, "spread")
    assert known.surest("4412 2079", here) == ("PHONE_NUMBER", 0.5, "phone")


def test_the_forms_of_a_name_are_that_person() -> None:
    known = values("PERSON", NAME)
    whole = known.token(NAME)
    forms = ["Siobhan", "wrzeskowa", "SIOBHAN WRZESKOWA", "Wrzeskowa, Siobhan", "swrzeskowa"]
    assert [form for form in forms if known.token(form) != whole] == ["Wrzeskowa, Siobhan"]
    known.add("PERSON", "Wrzeskowa, Siobhan", 0.9)
    assert known.token("Wrzeskowa, Siobhan") == whole


def test_a_form_that_two_people_have_is_neither() -> None:
    known = values("PERSON", NAME)
    known.add("PERSON", "Siobhan Ngozika", 0.9)
    assert known.token("Siobhan") not in {known.token(NAME), known.token("Siobhan Ngozika")}
    assert known.token("Wrzeskowa") == known.token(NAME)


def test_a_form_belongs_to_the_one_name_that_has_it() -> None:
    forms = NameForms()
    assert forms.add(NAME, 0.9, "whole")
    assert not forms.add(NAME, 0.9, "whole"), "nothing new"
    assert (forms.whole("5108han"), forms.whole("other")) == ("whole", "other")
    assert forms.of("5108han") == ("PERSON", 0.9)
    forms.add("Siobhan Ngozika", 0.9, "another")
    assert forms.whole("5108han") == "5108han"


def test_the_names_in_an_address_are_looked_for() -> None:
    known = values("EMAIL_ADDRESS", "siobhan.wrzeskowa@example.org", 0.95)
    assert ("spread", "Siobhan") in hits(known, "ask Siobhan")
    assert ("spread", "swrzeskowa") in hits(known, "by swrzeskowa")


def test_what_tells_in_front_of_an_address_is_looked_for() -> None:
    found = hits(values("EMAIL_ADDRESS", MAIL), "signed in as hollister77")
    assert found == [("spread", "hollister77")]


@pytest.mark.parametrize("role", ["support", "noreply", "rosa", "harbor"])
def test_a_role_a_short_or_an_ordinary_word_in_front_of_an_address_is_not(role: str) -> None:
    assert hits(values("EMAIL_ADDRESS", f"{role}@example.org"), f"the {role} line") == []


def test_a_misread_value_has_the_token_of_the_right_one() -> None:
    known = Values(bytes(16))
    known.add("EMAIL_ADDRESS", "hollister77@example.org", 0.9)
    assert known.token("hollistcr77@example.org") == known.token("hollister77@example.org")
    assert known.token("hollister77%40example.org") == known.token("hollister77@example.org")
    assert known.token("from hollistcr77@example.org to all of us") != known.token("hollister77@example.org")
