"""A keyboard knows what a press does: under every platform, with whatever is held, and from whatever the recorder says."""

from __future__ import annotations

from typing import Any

import pytest

from redact.keystrokes.keyboard import NAMED_KEYS, Keyboard
from redact.keystrokes.platform import family
from redact.keystrokes.stroke import Command, Stroke

WINDOWS, MAC, LINUX = "Windows 11", "macOS 15.1", "Linux"


def pressed(chord: str, os: str = "") -> Stroke:
    """Return what the last of some keys does while the others are held: pressed("Control+a"). No modifiers are listed."""
    *held, key = chord.split("+") if chord[-1] != "+" else (*chord[:-2].split("+"), "+")
    keyboard = Keyboard(os)
    for name in filter(None, held):
        keyboard.press({"key": name})
    return keyboard.press({"key": key})


@pytest.mark.parametrize(
    ("chord", "os", "command"),
    [
        ("Backspace", "", Command.ERASE_CHARACTER_BACK),
        ("Shift+Backspace", "", Command.ERASE_CHARACTER_BACK),
        ("Enter", "", Command.ENTER),
        ("Shift+Enter", "", Command.ENTER),
        ("Control+Enter", "", Command.UNKNOWN),
        ("Tab", "", Command.TAB),
        ("Alt+Tab", "", Command.UNKNOWN),
        ("Escape", "", Command.ESCAPE),
        ("Dead", "", Command.NOTHING),
        ("Process", "", Command.NOTHING),
        ("Unidentified", "", Command.NOTHING),
        ("AudioVolumeUp", "", Command.NOTHING),
        ("F5", "", Command.UNKNOWN),
        ("PageUp", "", Command.UNKNOWN),
        ("Control+Backspace", WINDOWS, Command.ERASE_WORD_BACK),
        ("Control+Backspace", LINUX, Command.ERASE_WORD_BACK),
        ("Control+Backspace", "", Command.ERASE_WORD_BACK),
        ("Control+Backspace", MAC, Command.UNKNOWN),
        ("Control+Shift+Backspace", LINUX, Command.ERASE_LINE_BACK),
        ("Control+Shift+Backspace", WINDOWS, Command.UNKNOWN),
        ("Alt+Backspace", MAC, Command.ERASE_WORD_BACK),
        ("Alt+Backspace", WINDOWS, Command.UNDO),
        ("Alt+Backspace", "", Command.ERASE_WORD_BACK),
        ("Meta+Backspace", MAC, Command.ERASE_LINE_BACK),
        ("Alt+Delete", MAC, Command.ERASE_WORD_FORWARD),
        ("Alt+ArrowLeft", MAC, Command.MOVE_WORD_BACK),
        ("Alt+ArrowLeft", WINDOWS, Command.UNKNOWN),  # It goes back to the page before.
        ("Control+ArrowLeft", WINDOWS, Command.MOVE_WORD_BACK),
        ("Meta+ArrowLeft", MAC, Command.MOVE_LINE_START),
        ("Meta+ArrowUp", MAC, Command.MOVE_TEXT_START),
        ("Meta+ArrowLeft", WINDOWS, Command.UNKNOWN),
        ("Home", WINDOWS, Command.MOVE_LINE_START),
        ("Home", MAC, Command.UNKNOWN),
        ("Control+Home", LINUX, Command.MOVE_TEXT_START),
        ("Control+a", WINDOWS, Command.SELECT_ALL),
        ("Control+A", WINDOWS, Command.SELECT_ALL),
        ("Control+a", MAC, Command.MOVE_LINE_START),
        ("Control+a", "", Command.SELECT_ALL),
        ("Meta+a", MAC, Command.SELECT_ALL),
        ("Meta+a", "", Command.SELECT_ALL),
        ("Meta+a", WINDOWS, Command.UNKNOWN),
        ("Control+k", MAC, Command.ERASE_LINE_FORWARD),
        ("Control+k", LINUX, Command.UNKNOWN),
        ("Control+x", LINUX, Command.CUT),
        ("Shift+Delete", WINDOWS, Command.CUT),
        ("Shift+Delete", MAC, Command.ERASE_CHARACTER_FORWARD),
        ("Control+c", LINUX, Command.COPY),
        ("Control+Insert", WINDOWS, Command.COPY),
        ("Control+v", LINUX, Command.PASTE),
        ("Control+Shift+V", LINUX, Command.PASTE),
        ("Shift+Insert", WINDOWS, Command.PASTE),
        ("Control+z", LINUX, Command.UNDO),
        ("Control+Shift+Z", LINUX, Command.REDO),
        ("Control+y", WINDOWS, Command.REDO),
        ("Meta+y", MAC, Command.UNKNOWN),
        ("Control+s", LINUX, Command.NOTHING),
        ("Control+f", LINUX, Command.UNKNOWN),
        ("Alt+a", WINDOWS, Command.UNKNOWN),
        ("Control+Alt+a", WINDOWS, Command.UNKNOWN),
    ],
)
def test_what_a_chord_does(chord: str, os: str, command: Command) -> None:
    assert pressed(chord, os).command is command


@pytest.mark.parametrize(
    ("chord", "os", "text"),
    [
        ("a", "", "a"),
        ("Shift+A", "", "A"),
        ("CapsLock+A", "", "A"),
        ("+", "", "+"),
        ("é", "", "é"),
        ("´x", "", "´x"),  # A dead key and a letter that takes no accent.
        ("hello", "", "hello"),
        ("Control+hello", LINUX, "hello"),
        ("Control+Alt+@", WINDOWS, "@"),
        ("Control+AltGraph+@", WINDOWS, "@"),
        ("AltGraph+€", LINUX, "€"),
        ("Alt+@", MAC, "@"),
        ("Alt+Shift+a", MAC, "a"),
        ("Alt+@", "", "@"),
    ],
)
def test_what_a_key_writes(chord: str, os: str, text: str) -> None:
    assert pressed(chord, os) == Stroke(Command.INSERT, text)


def test_the_left_control_and_right_alt_of_windows_are_altgr() -> None:
    keyboard = Keyboard(WINDOWS)
    keyboard.press({"key": "Control", "code": "ControlLeft"})
    keyboard.press({"key": "Alt", "code": "AltRight"})
    assert keyboard.press({"key": "e", "code": "KeyE"}) == Stroke(Command.INSERT, "e")


def test_shift_extends_a_move() -> None:
    assert pressed("Shift+ArrowLeft") == Stroke(Command.MOVE_CHARACTER_BACK, extends=True)
    assert pressed("ArrowLeft") == Stroke(Command.MOVE_CHARACTER_BACK)


def test_a_modifier_that_came_up_is_held_no_longer() -> None:
    keyboard = Keyboard()
    keyboard.press({"key": "Control", "code": "ControlLeft"})
    keyboard.release({"key": "Control", "code": "ControlLeft"})
    assert keyboard.press({"key": "a"}).command is Command.INSERT


@pytest.mark.parametrize(
    "said",
    [
        {"modifiers": ["Control"]},
        {"modifiers": ["ControlLeft"]},
        {"modifiers": "ctrl"},
        {"modifiers": "Control+NumLock"},
        {"ctrlKey": True, "shiftKey": False},
    ],
    ids=["a list", "with its side", "a word", "joined", "flags"],
)
def test_an_event_says_what_is_held(said: dict[str, Any]) -> None:
    assert Keyboard(LINUX).press({"key": "a", **said}).command is Command.SELECT_ALL


def test_a_recorder_that_says_what_is_held_is_believed_when_a_release_got_lost() -> None:
    keyboard = Keyboard(LINUX)
    keyboard.press({"key": "Control", "code": "ControlLeft", "modifiers": ["Control"]})
    assert keyboard.press({"key": "a", "code": "KeyA"}) == Stroke(Command.INSERT, "a")


def test_a_repeat_does_it_again() -> None:
    keyboard = Keyboard()
    assert [keyboard.press({"key": "x", "repeat": number > 0}).text for number in range(3)] == ["x", "x", "x"]


def test_shortcuts_of_another_script_are_where_the_american_keyboard_has_them() -> None:
    keyboard = Keyboard(LINUX)
    assert keyboard.press({"key": "ф", "code": "KeyA", "modifiers": ["Control"]}).command is Command.SELECT_ALL


def test_a_key_is_the_same_on_its_way_down_and_up() -> None:
    keyboard = Keyboard()
    assert keyboard.physical({"key": "A", "code": "KeyA"}) == keyboard.physical({"key": "a", "code": "KeyA"}) == "KeyA"
    assert keyboard.physical({"key": "A"}) == keyboard.physical({"key": "a"}) == "a"
    assert keyboard.physical({"keyCode": 65}) == "65"
    assert keyboard.physical({"key": "ArrowLeft", "code": "Unidentified"}) == "arrowleft"


@pytest.mark.parametrize(
    ("record", "command"),
    [
        ({"keyCode": 8}, Command.ERASE_CHARACTER_BACK),
        ({"keyCode": 13}, Command.ENTER),
        ({"keyCode": 37}, Command.MOVE_CHARACTER_BACK),
        ({"keyCode": 46}, Command.ERASE_CHARACTER_FORWARD),
        ({"keyCode": 116}, Command.UNKNOWN),
        ({"keyCode": 229}, Command.NOTHING),
        ({"code": "NumpadEnter"}, Command.ENTER),
        ({"key": "Unidentified", "code": "ArrowRight"}, Command.MOVE_CHARACTER_FORWARD),
        ({"key": "", "code": "ShiftRight"}, Command.NOTHING),
        ({"code": "KeyA"}, Command.UNKNOWN),
        ({"code": "IntlYen"}, Command.UNKNOWN),
        ({"code": "Lang1"}, Command.UNKNOWN),
        ({"key": "Unidentified", "code": "KeyA", "isComposing": True}, Command.NOTHING),
        ({}, Command.NOTHING),
    ],
    ids=lambda value: value.name if isinstance(value, Command) else "-".join(map(str, value.values())),
)
def test_keys_that_every_layout_has_alike_need_none(record: dict[str, Any], command: Command) -> None:
    assert Keyboard().press(record).command is command


def test_names_of_keys_are_no_text() -> None:
    assert "Backspace" in NAMED_KEYS
    assert "hunter2" not in NAMED_KEYS
    assert all(Keyboard().press({"key": name}).command is not Command.INSERT for name in NAMED_KEYS)


def test_no_text_shows_in_its_repr() -> None:
    keyboard = Keyboard()
    keyboard.press({"key": "hunter"})
    assert "hunter" not in repr(keyboard)


@pytest.mark.parametrize(
    ("os", "found"),
    [
        ("Windows 11", "windows"),
        ("win32", "windows"),
        ("macOS 15.1", "mac"),
        ("Mac OS X", "mac"),
        ("Darwin 24.1", "mac"),
        ("Ubuntu 24.04", "linux"),
        ("Linux x86_64", "linux"),
        ("Android 15", ""),
        ("", ""),
    ],
)
def test_the_family_of_a_system(os: str, found: str) -> None:
    assert family(os) == found
