"""What keys do together with Control, Alt and Meta on each platform, and what named keys do.

Source: Chromium's tables of editing keys, GTK's for Linux, the text system's key bindings for macOS. Where the platform is
not known Control and Meta (Cmd) both give commands.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from redact.keystrokes.stroke import Command

LETTERS = {
    "a": Command.SELECT_ALL,
    "c": Command.COPY,
    "x": Command.CUT,
    "v": Command.PASTE,
    "z": Command.UNDO,
    "y": Command.REDO,
    # Bold, italic, underlined, saved, zoomed: the text stays as it is.
    **dict.fromkeys("bius+-=0", Command.NOTHING),
}
WITH_SHIFT = {"c": Command.COPY, "v": Command.PASTE, "z": Command.REDO}
EMACS = {
    "a": Command.MOVE_LINE_START,
    "e": Command.MOVE_LINE_END,
    "b": Command.MOVE_CHARACTER_BACK,
    "f": Command.MOVE_CHARACTER_FORWARD,
    "p": Command.MOVE_UP,
    "n": Command.MOVE_DOWN,
    "d": Command.ERASE_CHARACTER_FORWARD,
    "h": Command.ERASE_CHARACTER_BACK,
    "k": Command.ERASE_LINE_FORWARD,
}
"""What Control gives on a Mac, in every text field."""

PLAIN = {
    "Enter": Command.ENTER,
    "Tab": Command.TAB,
    "Escape": Command.ESCAPE,
    "Backspace": Command.ERASE_CHARACTER_BACK,
    "Delete": Command.ERASE_CHARACTER_FORWARD,
    "ArrowLeft": Command.MOVE_CHARACTER_BACK,
    "ArrowRight": Command.MOVE_CHARACTER_FORWARD,
    "ArrowUp": Command.MOVE_UP,
    "ArrowDown": Command.MOVE_DOWN,
    "Home": Command.MOVE_LINE_START,
    "End": Command.MOVE_LINE_END,
    "Insert": Command.NOTHING,
    "Copy": Command.COPY,
    "Cut": Command.CUT,
    "Paste": Command.PASTE,
    "Undo": Command.UNDO,
    "Redo": Command.REDO,
}
BY_WORD = {
    "ArrowLeft": Command.MOVE_WORD_BACK,
    "ArrowRight": Command.MOVE_WORD_FORWARD,
    "Backspace": Command.ERASE_WORD_BACK,
    "Delete": Command.ERASE_WORD_FORWARD,
}
"""With Control, on a Mac with Option."""
WITH_CONTROL = {
    **BY_WORD,
    "Home": Command.MOVE_TEXT_START,
    "End": Command.MOVE_TEXT_END,
    "Insert": Command.COPY,
}
WITH_CMD = {
    "ArrowLeft": Command.MOVE_LINE_START,
    "ArrowRight": Command.MOVE_LINE_END,
    "ArrowUp": Command.MOVE_TEXT_START,
    "ArrowDown": Command.MOVE_TEXT_END,
    "Backspace": Command.ERASE_LINE_BACK,
    "Delete": Command.ERASE_LINE_FORWARD,
}
WITH_SHIFT_ALONE = {"Insert": Command.PASTE, "Delete": Command.CUT}

HARMLESS = frozenset(
    "Alt AltGraph CapsLock Control Fn FnLock Meta NumLock ScrollLock Shift Symbol SymbolLock Hyper Super OS Dead Process "
    "Unidentified Compose Convert NonConvert Alphanumeric Eisu KanaMode KanjiMode HangulMode HanjaMode JunjaMode Hankaku "
    "Zenkaku ZenkakuHankaku Hiragana Katakana HiraganaKatakana Romaji ModeChange GroupFirst GroupLast GroupNext GroupPrevious "
    "BrightnessDown BrightnessUp AudioVolumeDown AudioVolumeUp AudioVolumeMute MicrophoneToggle MicrophoneVolumeMute MediaPause "
    "MediaPlay MediaPlayPause MediaStop MediaTrackNext MediaTrackPrevious PrintScreen Eject WakeUp".split()
)
"""Keys that leave the text, the caret and the focus as they are, whatever is held."""


def named_command(key: str, held: Set[str], os: str) -> Command:
    """Return what a named key does. held: "Shift", "Control", "Alt", "Meta"; os: as `family` says it."""
    if key in HARMLESS:
        return Command.NOTHING
    with_shift, commands = "Shift" in held, held - {"Shift"}
    if os == "mac" and key in ("Home", "End", "Insert"):
        return Command.UNKNOWN  # They scroll there, or are not there at all.
    if commands == {"Alt"} and os == "windows" and key == "Backspace":
        return Command.UNDO
    if with_shift and commands and key in ("Backspace", "Delete", "Insert"):
        is_gtk = (key, os, commands) == ("Backspace", "linux", {"Control"})
        return Command.ERASE_LINE_BACK if is_gtk else Command.UNKNOWN
    table: Mapping[str, Command] = {}
    if not commands:
        table = {**PLAIN, **WITH_SHIFT_ALONE} if with_shift and os != "mac" else PLAIN
    elif commands == {"Control"} and os != "mac":
        table = WITH_CONTROL
    elif commands == {"Alt"} and os in ("mac", ""):
        table = BY_WORD
    elif commands == {"Meta"} and os in ("mac", ""):
        table = WITH_CMD
    return table.get(key, Command.UNKNOWN)


def letter_command(letter: str, held: Set[str], os: str) -> Command:
    """Return what a key that writes does while Control, Alt or Meta is held, and no AltGr."""
    with_shift, commands = "Shift" in held, held - {"Shift"}
    if os == "mac" and commands == {"Control"}:
        return EMACS.get(letter.lower(), Command.UNKNOWN)
    primary = {"mac": ({"Meta"},), "": ({"Control"}, {"Meta"})}.get(os, ({"Control"},))
    if commands not in primary or (os == "mac" and letter.lower() == "y"):
        return Command.UNKNOWN
    return (WITH_SHIFT if with_shift else LETTERS).get(letter.lower(), Command.UNKNOWN)
