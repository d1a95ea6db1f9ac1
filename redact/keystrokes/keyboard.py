"""Turns key events into strokes: keeps what is held, locked and pending, and knows what the platform makes of it.

Events: W3C UI Events, with `key`, `code`, `repeat` and `modifiers` as the session format has them, and what other recorders
give of `keyCode` and `isComposing`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from redact.keystrokes.layouts import Layout, layout_of, named_key
from redact.keystrokes.platform import family
from redact.keystrokes.shortcuts import letter_command, named_command
from redact.keystrokes.stroke import Command, Stroke

NAMED_KEYS = frozenset(
    (
        "Unidentified Alt AltGraph CapsLock Control Fn FnLock Meta NumLock ScrollLock Shift Symbol SymbolLock Hyper Super OS "
        "Enter Tab ArrowDown ArrowLeft ArrowRight ArrowUp End Home PageDown PageUp Backspace Clear Copy CrSel Cut Delete "
        "EraseEof ExSel Insert Paste Redo Undo Accept Again Attn Cancel ContextMenu Escape Execute Find Help Pause Play Props "
        "Select ZoomIn ZoomOut BrightnessDown BrightnessUp Eject LogOff Power PowerOff PrintScreen Hibernate Standby WakeUp "
        "AllCandidates Alphanumeric CodeInput Compose Convert Dead FinalMode GroupFirst GroupLast GroupNext GroupPrevious "
        "ModeChange NextCandidate NonConvert PreviousCandidate Process SingleCandidate HangulMode HanjaMode JunjaMode Eisu "
        "Hankaku Hiragana HiraganaKatakana KanaMode KanjiMode Katakana Romaji Zenkaku ZenkakuHankaku Soft1 Soft2 Soft3 Soft4 "
        "ChannelDown ChannelUp Close MailForward MailReply MailSend MediaClose MediaFastForward MediaPause MediaPlay "
        "MediaPlayPause MediaRecord MediaRewind MediaStop MediaTrackNext MediaTrackPrevious New Open Print Save SpellCheck "
        "AudioVolumeDown AudioVolumeUp AudioVolumeMute MicrophoneToggle MicrophoneVolumeMute SpeechInputToggle "
        "LaunchApplication1 LaunchApplication2 LaunchCalendar LaunchContacts LaunchMail LaunchMediaPlayer LaunchMusicPlayer "
        "LaunchPhone LaunchScreenSaver LaunchSpreadsheet LaunchWebBrowser LaunchWebCam LaunchWordProcessor BrowserBack "
        "BrowserFavorites BrowserForward BrowserHome BrowserRefresh BrowserSearch BrowserStop AppSwitch Call Camera CameraFocus "
        "EndCall GoBack GoHome HeadsetHook LastNumberRedial Notification MannerMode VoiceDial"
    ).split()
).union(f"F{number}" for number in range(1, 25))
"""Key values that are names. Source: W3C, UI Events KeyboardEvent key Values. Any other value is text, and so is looked at."""

MODIFIERS = {
    "shift": "Shift",
    "control": "Control",
    "ctrl": "Control",
    "alt": "Alt",
    "option": "Alt",
    "opt": "Alt",
    "altgraph": "AltGraph",
    "altgr": "AltGraph",
    "meta": "Meta",
    "cmd": "Meta",
    "command": "Meta",
    "super": "Meta",
    "os": "Meta",
    "win": "Meta",
    "capslock": "CapsLock",
}
"""What recorders call modifiers, in lower case and without their side, and what W3C calls them."""
ACCENTS = {"^": "\u0302", "´": "\u0301", "`": "\u0300", "¨": "\u0308", "~": "\u0303"}
"""What a dead key puts on the next letter, by the character that it writes alone."""
FLAGS = {"shiftKey": "Shift", "ctrlKey": "Control", "altKey": "Alt", "metaKey": "Meta"}
COMMANDING = frozenset({"Control", "Alt", "Meta"})
BEING_COMPOSED = "Process"
"""The key of an input method at work. What it composes comes as a text."""
NOTHING, UNKNOWN = Stroke(Command.NOTHING), Stroke(Command.UNKNOWN)


class Keyboard:
    """One person's keyboard.

    os: the recording's `os`; empty where it is not known: then both Control and Cmd give commands. layout: one of `layouts()`,
    for keys that come without a usable `key`; without one those that would write are UNKNOWN.
    """

    def __init__(self, os: str = "", layout: str = "") -> None:
        self._os = family(os)
        self._layout: Layout | None = layout_of(layout) if layout else None
        self._down: dict[str, str] = {}
        """The modifiers that are held, by the key that each is."""
        self._says_held = False
        """Whether this recorder says what is held. It is believed then: a key whose release got lost would stay down for ever."""
        self._is_locked = False
        self._accent = ""

    @staticmethod
    def physical(record: Mapping[str, Any]) -> str:
        """Return which key it is, the same for its down and its up: Shift changes what a key says, not which key it is."""
        return _code(record) or str(_keycode(record) or "") or str(record.get("key", "")).lower()

    def release(self, record: Mapping[str, Any]) -> None:
        """Take note of a `key` event with action `up`."""
        self._down.pop(self.physical(record), None)

    def press(self, record: Mapping[str, Any]) -> Stroke:
        """Return what a `key` event with action `down` does to the field. A repeat does it again."""
        key = self._said(record)
        if (name := MODIFIERS.get(key.lower())) and key in NAMED_KEYS:
            if name == "CapsLock":
                self._is_locked ^= record.get("repeat") is not True
            else:
                self._down[self.physical(record)] = name
        held = self._held(record)
        if key in NAMED_KEYS:
            command = named_command(key, held & (COMMANDING | {"Shift"}), self._os)
            self._accent = self._accent if command is Command.NOTHING else ""
            return Stroke(command, extends="Shift" in held)
        if key:
            return self._written(key, record, held)
        return self._read(record, held)

    def _said(self, record: Mapping[str, Any]) -> str:
        """Return an event's `key`, or what it is called under every layout; empty for a key whose meaning the layout decides."""
        said = record.get("key")
        if isinstance(said, str) and said not in ("", "Unidentified"):
            return said
        code, keycode = _code(record), _keycode(record)
        if record.get("isComposing") is True or not (code or keycode):
            return BEING_COMPOSED
        named = named_key(code, keycode)
        return named if named in NAMED_KEYS or named == " " else ""

    def _held(self, record: Mapping[str, Any]) -> frozenset[str]:
        """Return what is held, in W3C's names. Where AltGr is, Control and Alt are a part of it."""
        said, down = _modifiers(record), set(self._down.values())
        self._says_held = self._says_held or bool(said)
        # Windows presses the left Control with AltGr, and few recorders list AltGr among the modifiers.
        is_altgr = "AltGraph" in said | down or (self._os != "mac" and {"ControlLeft", "AltRight"} <= self._down.keys())
        held = said if self._says_held else said | down
        return frozenset((held - COMMANDING) | {"AltGraph"} if is_altgr else held)

    def _written(self, key: str, record: Mapping[str, Any], held: frozenset[str]) -> Stroke:
        """Return what a key does that says a text."""
        if self._writes(key, held & COMMANDING):
            return Stroke(Command.INSERT, self._with_accent(key))
        code = _code(record)
        # On a keyboard of another script the shortcuts are where they are on the American one.
        letter = code.removeprefix("Key") if not key.isascii() and code.startswith("Key") else key
        command = letter_command(letter, held & (COMMANDING | {"Shift"}), self._os)
        return Stroke(command, extends="Shift" in held)

    def _writes(self, key: str, commands: frozenset[str]) -> bool:
        """Return whether a key writes its text in spite of the modifiers: Option does on a Mac, Control with Alt is AltGr."""
        is_plain = key.isascii() and (key.isalnum() or key == " ")
        if commands == {"Alt"}:
            return self._os == "mac" or (self._os == "" and not is_plain)
        if commands == {"Control", "Alt"}:
            return self._os in ("windows", "") and not is_plain
        return not commands or len(key) > 1

    def _read(self, record: Mapping[str, Any], held: frozenset[str]) -> Stroke:
        """Return what a key does that only the layout tells the meaning of."""
        if self._layout is None:
            return UNKNOWN
        code = _code(record) or self._layout.code(_keycode(record))
        is_altgr = "AltGraph" in held or (self._os == "windows" and {"Control", "Alt"} <= held)
        is_locked = self._is_locked or "CapsLock" in held
        level = self._layout.level(code, "Shift" in held, is_altgr, is_locked)
        if level is None:
            return NOTHING if is_altgr else UNKNOWN
        if not level.is_dead or held & COMMANDING:
            return self._written(level.text, record, held)
        if self._accent:
            # Two dead keys one after the other write both of their accents.
            text, self._accent = self._accent + level.text, ""
            return Stroke(Command.INSERT, text)
        self._accent = level.text
        return NOTHING

    def _with_accent(self, text: str) -> str:
        """Return a text with the pending accent on it, or behind it where there is no such letter."""
        accent, self._accent = self._accent, ""
        if not accent or text == " ":
            return accent or text
        composed = unicodedata.normalize("NFC", text + ACCENTS[accent])
        return composed if len(composed) == len(text) else accent + text


def _code(record: Mapping[str, Any]) -> str:
    code = record.get("code")
    return code if isinstance(code, str) and code != "Unidentified" else ""


def _keycode(record: Mapping[str, Any]) -> int:
    keycode = record.get("keyCode")
    return keycode if isinstance(keycode, int) else 0


def _modifiers(record: Mapping[str, Any]) -> set[str]:
    """Return the modifiers that an event names: in a list, joined to one string, or each in a field of its own."""
    named = record.get("modifiers")
    names = re.split(r"[^A-Za-z]+", named) if isinstance(named, str) else named if isinstance(named, list | tuple) else ()
    found = {MODIFIERS.get(str(name).removesuffix("Left").removesuffix("Right").lower(), "") for name in names}
    return (found | {name for flag, name in FLAGS.items() if record.get(flag) is True}) - {""}
