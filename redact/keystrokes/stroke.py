"""What one press of a key does to the field that has the focus, in words that are the same on every platform."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class Command(enum.Enum):
    """What a key does. BACK is towards the start of the text and FORWARD towards its end."""

    INSERT = enum.auto()
    ENTER = enum.auto()
    ERASE_CHARACTER_BACK = enum.auto()
    ERASE_CHARACTER_FORWARD = enum.auto()
    ERASE_WORD_BACK = enum.auto()
    ERASE_WORD_FORWARD = enum.auto()
    ERASE_LINE_BACK = enum.auto()
    ERASE_LINE_FORWARD = enum.auto()
    MOVE_CHARACTER_BACK = enum.auto()
    MOVE_CHARACTER_FORWARD = enum.auto()
    MOVE_WORD_BACK = enum.auto()
    MOVE_WORD_FORWARD = enum.auto()
    MOVE_LINE_START = enum.auto()
    MOVE_LINE_END = enum.auto()
    MOVE_TEXT_START = enum.auto()
    MOVE_TEXT_END = enum.auto()
    MOVE_UP = enum.auto()
    MOVE_DOWN = enum.auto()
    SELECT_ALL = enum.auto()
    COPY = enum.auto()
    CUT = enum.auto()
    PASTE = enum.auto()
    UNDO = enum.auto()
    REDO = enum.auto()
    TAB = enum.auto()
    ESCAPE = enum.auto()
    NOTHING = enum.auto()
    """It leaves the text, the caret and the focus as they are: a modifier, a key that is dead, a volume key."""
    UNKNOWN = enum.auto()
    """It may do anything to the text, the caret or the focus: a program's own shortcut, F5, Page Up."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One press. `text`: what INSERT writes. `extends`: Shift makes a move extend the selection."""

    command: Command
    text: str = field(default="", repr=False)
    extends: bool = False
