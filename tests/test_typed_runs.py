"""What was typed is looked through as it stood there at any moment, and each character is known by the keys that wrote it."""

from __future__ import annotations

import pytest

from redact.keystrokes import typing_runs
from redact.redactor import Redactor
from redact.runs import places
from redact.types import InEvent, Place, TextRun, Typed
from tests.pseudonyms import bare
from tests.strokes import CLICK, Record, clip, codes, focus, held, press, typed, up, window

CARD, CODE, MAIL = "4000123412341234", "207944", "rosa.frank@example.org"


def runs(*records: Record) -> list[TextRun]:
    return [run for run, _ in typing_runs(typed(*records))]


def texts(*records: Record) -> list[str]:
    return [run.text for run in runs(*records)]


def stands(text: str, *records: Record) -> list[Place]:
    """Return where the characters stand of the one run that says `text`."""
    (run,) = (run for run in runs(*records) if run.text == text)
    return [place for n in range(len(text)) for place in places(run, n, n + 1)]


def boxes(value: str, size: int, label: str = "") -> list[Record]:
    parts = [value[start : start + size] for start in range(0, len(value), size)]
    return [record for part in parts for record in (focus(label), *press(*part))]


def said(redactor: Redactor, *records: Record) -> list[str]:
    """Return what is typed in the output, each stretch by itself: the texts, and the keys that went down."""
    done = redactor.events([{"t": n / 10, **record} for n, record in enumerate(records)]).records
    return [bare(r.get("text") or r["key"]) for r in done if r["type"] == "text" or r.get("action") == "down"]


def test_a_field_is_offered_as_a_whole_over_its_lines() -> None:
    found = typing_runs(typed(focus("Note"), *press("a", "Enter", "b")))
    assert [(run.text, label) for run, label in found] == [("a\nb", "Note")]


def test_what_goes_on_where_the_caret_was_lost_is_looked_at_in_one_piece_too() -> None:
    records = [*press(*"Rosa"), CLICK, *press(*"lind")]
    assert texts(*records) == ["Rosa\nlind", "Rosalind", "lindRosa"]
    assert stands("Rosalind", *records) == [Typed(n // 4, n % 4, n % 4 + 1) for n in range(8)]


def test_after_undo_too() -> None:
    assert "Rosalind" in texts(*press(*"Rosa"), *held("Control", "z"), *press(*"lind"))


def test_what_the_second_stretch_took_away_first_is_not_in_that_piece() -> None:
    records = [*press(*"Rosxy"), CLICK, *press("Backspace", "Backspace", *"alind")]
    assert {"Rosalind", "Rosxalind"} <= set(texts(*records)), "one Backspace may have done something else"
    assert stands("Rosalind", *records)[:4] == [Typed(0, 0, 1), Typed(0, 1, 2), Typed(0, 2, 3), Typed(1, 0, 1)]


def test_what_was_typed_behind_enter_is_not_joined_to_what_stood_before() -> None:
    assert texts(*press(*"Rosa", "Enter", *"lind")) == ["Rosa\nlind"]


def test_an_erased_state_stands_where_it_survives_and_else_in_the_keys_that_wrote_it() -> None:
    records = press(*"car", "Backspace", "Backspace", *"up")
    assert stands("car", *records) == [Typed(0, 0, 1), Typed(0, 0, 0, (2,)), Typed(0, 0, 0, (4,))]


def test_what_survives_of_a_state_is_found_where_it_went() -> None:
    records = press(*"ad", "ArrowLeft", *"bc", "Delete")
    assert stands("abcd", *records) == [Typed(0, 0, 1), Typed(0, 1, 2), Typed(0, 2, 3), Typed(0, 0, 0, (2,))]


def test_of_a_text_that_came_at_once_and_is_all_there_each_character_is_where_it_went() -> None:
    records = [{"type": "text", "text": "ab", "source": "ime"}, *press("x", "Backspace", "y")]
    assert stands("abx", *records) == [Typed(0, 0, 1), Typed(0, 1, 2), Typed(0, 0, 0, (1,))]


def test_of_a_text_that_came_at_once_and_is_gone_in_part_what_is_left_may_be_any_of_it() -> None:
    records = [{"type": "text", "text": "abcd", "source": "ime"}, *press("Backspace", "x")]
    assert stands("abcd", *records) == [Typed(0, 0, 4)] * 4


def test_what_was_pasted_stands_in_its_clipboard_event_too() -> None:
    records = [*press("a"), clip("paste", "Rosa"), *press("b")]
    pasted = runs(*records)[-1]
    assert pasted.text == "aRosab"
    assert places(pasted, 0, 6) == (InEvent(2, ("text",), 0, 4),)


def test_boxes_with_a_piece_each_are_joined_and_every_piece_is_in_its_box() -> None:
    records = boxes(CARD, 4)
    assert {CARD, "4000 1234 1234 1234"} <= set(texts(*records))
    assert stands(CARD, *records) == [Typed(n // 4, n % 4, n % 4 + 1) for n in range(16)]


def test_a_code_in_boxes_of_one_sign_is_joined_under_the_label_of_a_code() -> None:
    found = typing_runs(typed(*boxes(CODE, 1, "Digit")))
    assert (CODE, "Verification code") in [(run.text, label) for run, label in found]


@pytest.mark.parametrize(
    ("records", "joined"),
    [
        (boxes("207", 1), "207"),
        (boxes("123456789012345678", 9), "123456789012345678"),
        ([focus(), *press("2"), focus(), *press("-"), *boxes("079", 1)], "2-079"),
    ],
    ids=["three signs", "nine characters", "a sign that is none"],
)
def test_other_fields_side_by_side_are_not_joined(records: list[Record], joined: str) -> None:
    assert joined not in texts(*records)


def test_a_variant_stands_in_the_whole_stretch() -> None:
    records = codes("KeyY", "KeyZ", "KeyA")
    (variant,) = (run for run in runs(*records) if run.text == "zya")
    assert places(variant, 0, 1) == (Typed(0, 0, 3),)


def test_a_card_in_four_boxes_is_hidden_in_each(redactor: Redactor) -> None:
    found = said(redactor, *boxes(CARD, 4))
    assert found == ["<CREDIT_CARD>"] * 4


def test_a_code_in_six_boxes_is_hidden_in_each(redactor: Redactor) -> None:
    found = said(redactor, *boxes(CODE, 1))
    assert len(found) == 6
    assert not {*found}.intersection(CODE)


def test_what_survives_of_an_erased_address_is_hidden_in_what_was_left_behind(redactor: Redactor) -> None:
    assert said(redactor, *press(*MAIL, *["Backspace"] * 4, *" then")) == ["<EMAIL_ADDRESS> then"]


def test_a_name_that_was_typed_and_erased_is_known_by_its_parts_too(redactor: Redactor) -> None:
    name = "Siobhan Wrzeskowa"
    erased = [focus("Full name"), *press(*name, *["Backspace"] * len(name), "x"), window("Notes", "ask Siobhan about it")]
    done = redactor.events([{"t": n / 10, **record} for n, record in enumerate(erased)]).records
    assert bare(done[-1]["title"]) == "ask <PERSON> about it"


def test_an_address_typed_in_two_stretches_is_hidden_in_both(redactor: Redactor) -> None:
    found = said(redactor, *press(*"rosa.frankx"), CLICK, *press("Backspace", *"@example.org"))
    assert found == ["<EMAIL_ADDRESS>"] * 2


def test_an_address_typed_by_place_alone_on_another_keyboard_is_hidden_whole(redactor: Redactor) -> None:
    # With German keycaps this is "zoya@example.org"; with American ones "yoza" and no @ at all.
    pressed = [
        "KeyY",
        "KeyO",
        "KeyZ",
        "KeyA",
        "AltGr+KeyQ",
        *(f"Key{key}" for key in "EXAMPLE"),
        "Period",
        *("KeyO", "KeyR", "KeyG"),
    ]
    assert said(redactor, focus("To"), *codes(*pressed)) == ["<EMAIL_ADDRESS>"]


def test_a_card_typed_by_place_alone_with_french_keycaps_is_hidden_whole(redactor: Redactor) -> None:
    pressed = [f"Shift+Digit{figure}" for figure in CARD]
    assert said(redactor, focus("Number"), *codes(*pressed)) == ["<CREDIT_CARD>"]


def test_a_key_that_was_held_before_the_recording_is_gone(redactor: Redactor) -> None:
    done = redactor.events([{"t": 0.0, **up("s")}, *({"t": 0.1, **record} for record in press("a"))]).records
    assert [record["key"] for record in done] == ["a", "a"]
