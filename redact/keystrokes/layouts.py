"""What a key writes under each layout, for recordings that say which key was pressed and not what it meant.

The tables are in layouts.toml; `code` is W3C KeyboardEvent.code, `keyCode` the number that came before it (UI Events, appendix
on legacy key codes).
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROWS = (
    "Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal",
    "KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight",
    "KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash",
    "IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash",
)
CODES = " ".join(ROWS).split()
NO_CHARACTER = "∅"
NUMPAD = {**{f"Numpad{digit}": str(digit) for digit in range(10)}, "NumpadMultiply": "*", "NumpadAdd": "+"} | {
    "NumpadSubtract": "-",
    "NumpadDivide": "/",
    "NumpadComma": ",",
    "NumpadEqual": "=",
}
DECIMAL = "NumpadDecimal"
NUMPAD_KEYCODES = {**{96 + digit: f"Numpad{digit}" for digit in range(10)}, 106: "NumpadMultiply", 107: "NumpadAdd"} | {
    108: "NumpadComma",
    109: "NumpadSubtract",
    110: DECIMAL,
    111: "NumpadDivide",
}
NAMED_KEYCODES = {
    8: "Backspace",
    9: "Tab",
    12: "Clear",
    13: "Enter",
    16: "Shift",
    17: "Control",
    18: "Alt",
    19: "Pause",
    20: "CapsLock",
    27: "Escape",
    32: " ",
    33: "PageUp",
    34: "PageDown",
    35: "End",
    36: "Home",
    37: "ArrowLeft",
    38: "ArrowUp",
    39: "ArrowRight",
    40: "ArrowDown",
    44: "PrintScreen",
    45: "Insert",
    46: "Delete",
    91: "Meta",
    92: "Meta",
    93: "ContextMenu",
    **{111 + number: f"F{number}" for number in range(1, 25)},
    144: "NumLock",
    145: "ScrollLock",
    225: "AltGraph",
    229: "Process",
}
"""What keys are called that no layout moves. Source: UI Events, fixed virtual key codes."""
NAMED_CODES = {"Space": " ", "OSLeft": "Meta", "OSRight": "Meta", "NumpadEnter": "Enter"}
"""Codes whose key has another name. All other keys that write nothing are called as their code, sides left out."""


@dataclass(frozen=True, slots=True)
class Level:
    """What one key writes with certain modifiers: a character, or an accent for the next one."""

    text: str
    is_dead: bool = False


class Layout:
    """One arrangement of the keys, such as AZERTY. Its facts are Windows'."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._plain = dict(zip(CODES, " ".join(table["plain"]).split(), strict=True))
        self._shift = dict(zip(CODES, " ".join(table["shift"]).split(), strict=True))
        self._altgr = _pairs(table["altgr"])
        self._locks_all = table.get("locks_all", False)
        self._numpad = {**NUMPAD, DECIMAL: str(table["decimal"])}
        self._codes = {int(keycode): code for code, keycode in _pairs(table["keycodes"]).items()} | NUMPAD_KEYCODES
        self._codes |= {48 + digit: f"Digit{digit}" for digit in range(10)}
        # A letter's number is the letter's, wherever the layout has it.
        letters = {text: code for code, text in self._plain.items() if "a" <= text <= "z"}
        self._codes |= {ord(letter.upper()): code for letter, code in letters.items()}

    def code(self, keycode: int) -> str:
        """Return the `code` of the key that has a legacy number, empty if no writing key has it."""
        return self._codes.get(keycode, "")

    def level(self, code: str, is_shifted: bool = False, is_altgr: bool = False, is_locked: bool = False) -> Level | None:
        """Return what a key writes, None if nothing. is_locked: Caps Lock is on, which turns Shift round."""
        if code in self._numpad:
            return Level(self._numpad[code])
        if is_altgr:
            # No layout here has characters on Shift and AltGr, but the capitals of letters that it has on AltGr.
            cell = self._altgr.get(code, NO_CHARACTER)
            cell = cell.upper() if is_shifted != is_locked and cell.isalpha() and cell != "µ" else cell
        else:
            levels = self._shift if is_shifted != (is_locked and self._has_lock(code)) else self._plain
            cell = levels.get(code, NO_CHARACTER)
        if cell == NO_CHARACTER:
            return None
        return Level(cell[1:], is_dead=True) if len(cell) > 1 and cell.startswith("*") else Level(cell)

    def _has_lock(self, code: str) -> bool:
        """Return whether Caps Lock matters to a key: to letters, and on some layouts to nearly all."""
        plain, shift = self._plain.get(code, ""), self._shift.get(code, "")
        is_letter = plain.isalpha() and plain.upper() == shift
        return is_letter or (self._locks_all and code not in ("Backquote", "IntlBackslash"))


def layouts() -> tuple[str, ...]:
    """Return the names of the layouts that are known: "us", "uk", "de", "fr" (AZERTY), "es"."""
    return tuple(_tables())


@cache
def layout_of(name: str) -> Layout:
    """Return the layout of a name that `layouts` lists."""
    return Layout(_tables()[name])


def named_key(code: str, keycode: int) -> str:
    """Return the `key` of a key that every layout has alike, such as "Enter", " " or "Shift"; empty for writing keys.

    A code that is not known here comes back as it is.
    """
    if code in NAMED_CODES:
        return NAMED_CODES[code]
    if not code:
        return NAMED_KEYCODES.get(keycode, "")
    if code.startswith("Arrow"):
        return code
    is_writing = code in CODES or code in NUMPAD or code == DECIMAL
    return "" if is_writing else code.removesuffix("Left").removesuffix("Right")


@cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "layouts.toml").read_text("utf-8"))


def _pairs(rows: list[str]) -> dict[str, str]:
    """Return what stands after each code in rows of both by turns."""
    cells = " ".join(rows).split()
    return dict(zip(cells[::2], cells[1::2], strict=True))
