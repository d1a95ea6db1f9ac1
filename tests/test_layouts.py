"""Keys of which a recorder says only where they are, or their number, are read through every layout that is known."""

from __future__ import annotations

from typing import Any

import pytest

from redact.keystrokes.keyboard import Keyboard
from redact.keystrokes.layouts import layouts
from redact.keystrokes.stroke import Command

WINDOWS, LINUX = "Windows 11", "Linux"


def read(layout: str, *records: dict[str, Any], os: str = "") -> str:
    """Return what keys write, each pressed and let go, of which the recorder does not say what they mean."""
    keyboard, text = Keyboard(os, layout), ""
    for record in records:
        text += keyboard.press(record).text
        if record.get("held") is None:
            keyboard.release(record)
    return text


def codes(*names: str) -> list[dict[str, Any]]:
    return [{"code": name} for name in names]


def held(code: str) -> dict[str, Any]:
    return {"code": code, "held": True}


def test_the_layouts_that_are_known() -> None:
    assert layouts() == ("us", "uk", "de", "fr", "es")


@pytest.mark.parametrize(
    ("layout", "written"),
    [("us", "qzm;2-/"), ("uk", "qzm;2-/"), ("de", "qymö2ß-"), ("fr", "aw,mé)!"), ("es", "qzmñ2'-")],
)
def test_codes_are_read_through_a_layout(layout: str, written: str) -> None:
    assert read(layout, *codes("KeyQ", "KeyZ", "KeyM", "Semicolon", "Digit2", "Minus", "Slash")) == written


@pytest.mark.parametrize(("layout", "written"), [("us", 'Q@}"'), ("uk", 'Q"}@'), ("de", 'Q"*Ä'), ("fr", "A2£%"), ("es", 'Q"*')])
def test_shift_writes_the_other_level(layout: str, written: str) -> None:
    assert read(layout, held("ShiftLeft"), *codes("KeyQ", "Digit2", "BracketRight", "Quote")) == written


@pytest.mark.parametrize(("layout", "written"), [("us", ""), ("uk", "é€"), ("de", "@€~"), ("fr", "€{¤"), ("es", "€~]")])
def test_altgr_writes_the_third_level(layout: str, written: str) -> None:
    altgr = {"key": "AltGraph", "code": "AltRight", "held": True}
    assert read(layout, altgr, *codes("KeyQ", "KeyE", "Digit4", "BracketRight")) == written


@pytest.mark.parametrize(
    ("layout", "pressed", "written"),
    [
        ("de", ["Equal", "KeyE"], "é"),
        ("de", ["Backquote", "KeyA"], "â"),
        ("de", ["Equal", "KeyX"], "´x"),
        ("de", ["Equal", "Space", "KeyE"], "´e"),
        ("de", ["Backquote", "Backquote", "KeyE"], "^^e"),
        ("de", ["Equal", "Backspace", "KeyE"], "e"),
        ("fr", ["BracketLeft", "KeyE"], "ê"),
        ("es", ["Quote", "KeyO"], "ó"),
    ],
)
def test_dead_keys_put_their_accent_on_the_next_letter(layout: str, pressed: list[str], written: str) -> None:
    assert read(layout, *codes(*pressed)) == written


@pytest.mark.parametrize(("layout", "written"), [("us", "AZ1;\\"), ("de", "AY1Ö<"), ("fr", "QW1M<")])
def test_caps_lock_makes_capitals_and_on_azerty_digits(layout: str, written: str) -> None:
    assert read(layout, *codes("CapsLock", "KeyA", "KeyZ", "Digit1", "Semicolon", "IntlBackslash")) == written


def test_caps_lock_ends_where_it_is_pressed_again_and_not_where_it_repeats() -> None:
    assert read("us", *codes("CapsLock", "KeyA", "CapsLock", "KeyA")) == "Aa"
    assert read("us", {"code": "CapsLock"}, {"code": "CapsLock", "repeat": True}, {"code": "KeyA"}) == "A"


def test_caps_lock_may_be_listed_as_a_modifier() -> None:
    assert read("us", {"code": "KeyA", "modifiers": ["CapsLock"]}) == "A"


def test_shift_makes_capitals_of_letters_on_the_third_level_and_of_dead_ones() -> None:
    altgr = {"key": "AltGraph", "code": "AltRight", "held": True}
    assert read("uk", altgr, held("ShiftLeft"), *codes("KeyE", "Digit4")) == "É€"
    assert read("de", altgr, held("ShiftLeft"), *codes("KeyM")) == "µ"
    assert read("de", *codes("Equal"), held("ShiftLeft"), *codes("KeyE")) == "É"


def test_control_and_alt_are_altgr_on_windows() -> None:
    assert read("de", held("ControlLeft"), held("AltLeft"), *codes("KeyQ"), os=WINDOWS) == "@"
    assert read("de", held("ControlLeft"), held("AltLeft"), *codes("KeyQ"), os=LINUX) == ""


def test_altgr_on_a_key_that_has_no_third_level_does_nothing() -> None:
    assert Keyboard(LINUX, "us").press({"code": "KeyQ", "modifiers": ["AltGraph"]}).command is Command.NOTHING


def test_a_dead_key_with_control_is_a_shortcut() -> None:
    keyboard = Keyboard(LINUX, "de")
    assert keyboard.press({"code": "Equal", "modifiers": ["Control"]}).command is Command.UNKNOWN
    assert keyboard.press({"code": "KeyE"}).text == "e"


@pytest.mark.parametrize(
    ("layout", "written"),
    [("us", "a1;'\\ 7.*"), ("uk", "a1;#\\ 7.*"), ("de", "a1üä^7,*"), ("fr", "a&$²* 7.*"), ("es", "a1`´º 7.*")],
)
def test_legacy_numbers_are_read_through_a_layout(layout: str, written: str) -> None:
    # A, 1, OEM 1, OEM 7, OEM 5, the space bar, and 7, decimal and multiply of the numeric pad. Some of them are dead.
    assert read(layout, *({"keyCode": number} for number in (65, 49, 186, 222, 220, 32, 103, 110, 106))) == written


@pytest.mark.parametrize(("layout", "code"), [("us", "KeyA"), ("fr", "KeyQ"), ("de", "KeyA")])
def test_a_shortcut_is_where_its_layout_has_the_letter(layout: str, code: str) -> None:
    assert Keyboard(LINUX, layout).press({"code": code, "modifiers": ["Control"]}).command is Command.SELECT_ALL
