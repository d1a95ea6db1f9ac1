"""A text field as Chromium's behaves: text, caret and selection under the strokes of a keyboard.

What keys do not tell is not guessed: the field is lost then, and whoever replays the keys starts a new one. Source: Chromium's
editing commands and editing behaviours, checked against recordings of a real one (fixtures/editing).
"""

from __future__ import annotations

from redact.keystrokes.edits import Edit
from redact.keystrokes.graphemes import backspace_start, cluster_end, cluster_start
from redact.keystrokes.platform import family
from redact.keystrokes.stroke import Command, Stroke
from redact.keystrokes.words import word_end_after, word_start_after, word_start_before

LONGEST_LINE = 60
"""Characters from which on a line of a multi-line field may be wrapped, so that Home and End lead nobody knows where."""
ERASES = {
    Command.ERASE_CHARACTER_FORWARD: Command.MOVE_CHARACTER_FORWARD,
    Command.ERASE_WORD_BACK: Command.MOVE_WORD_BACK,
    Command.ERASE_WORD_FORWARD: Command.MOVE_WORD_FORWARD,
    Command.ERASE_LINE_BACK: Command.MOVE_LINE_START,
    Command.ERASE_LINE_FORWARD: Command.MOVE_LINE_END,
}
"""What erases, and the move over the same characters. Backspace is not among them: it takes less than an arrow passes."""
TAKES_BREAK = frozenset({Command.ERASE_WORD_BACK, Command.ERASE_LINE_BACK})
"""What takes the break before it and no more at the start of a line."""
BACK = frozenset(
    {
        Command.MOVE_CHARACTER_BACK,
        Command.MOVE_WORD_BACK,
        Command.MOVE_LINE_START,
        Command.MOVE_TEXT_START,
        Command.MOVE_UP,
    }
)
FORWARD = frozenset(
    {
        Command.MOVE_CHARACTER_FORWARD,
        Command.MOVE_WORD_FORWARD,
        Command.MOVE_LINE_END,
        Command.MOVE_TEXT_END,
        Command.MOVE_DOWN,
    }
)
VERTICAL = frozenset({Command.MOVE_UP, Command.MOVE_DOWN})
WORDS = frozenset({Command.MOVE_WORD_BACK, Command.MOVE_WORD_FORWARD})
TO_THE_EDGE = frozenset({Command.MOVE_LINE_START, Command.MOVE_LINE_END, Command.MOVE_TEXT_START, Command.MOVE_TEXT_END})
LOSES = frozenset({Command.UNDO, Command.REDO, Command.TAB, Command.UNKNOWN})


class Editor:
    """One text field, empty at first. Positions are code points.

    text: what stands in it. sources: for each character the id of the event that wrote it. caret, anchor: the ends of the
    selection, of which the caret moves; equal where nothing is selected. is_lost: text or caret are not known from here on.
    is_multiline: None where it is not known; then Enter, which may be a new line or not, loses the field.
    """

    def __init__(self, is_multiline: bool | None = None, os: str = "") -> None:
        self.text = ""
        self.sources: list[int] = []
        self.caret = self.anchor = 0
        self.is_lost = False
        self._is_multiline, self._os = is_multiline, family(os)
        self._is_directed = True
        """Whether the selection has a moving end. On a Mac one that was not made by arrows has none until it is extended."""
        self._is_first_column: bool | None = None
        """Whether the row of Up and Down under way began in the first column; None where none is under way."""

    def __repr__(self) -> str:
        return f"Editor({len(self.text)} characters, caret {self.caret}, anchor {self.anchor}, is_lost {self.is_lost})"

    @property
    def selected(self) -> str:
        return self.text[self._start : self._end]

    def strike(self, stroke: Stroke, event_id: int) -> Edit | None:
        """Do what a stroke does. Returns the change of the text, None if there is none.

        What CUT takes is in `selected` before it. PASTE without a text does nothing: its text comes by `insert`.
        """
        command = stroke.command
        if command not in VERTICAL and command is not Command.NOTHING:
            self._is_first_column = None
        if command is Command.INSERT or (command is Command.PASTE and stroke.text):
            return self.insert(stroke.text, event_id)
        if command is Command.ENTER:
            self.is_lost = self.is_lost or self._is_multiline is None
            return self.insert("\n", event_id) if self._is_multiline else None
        if command is Command.CUT:
            return self._replace(self._start, self._end, "", event_id) if self.selected else None
        if command in ERASES or command is Command.ERASE_CHARACTER_BACK:
            return self._erase(command, event_id)
        if command in BACK or command in FORWARD:
            self._move(command, stroke.extends)
        elif command is Command.SELECT_ALL:
            self.anchor, self.caret, self._is_directed = 0, len(self.text), self._os != "mac"
        elif command in LOSES:
            self.is_lost = True
        return None

    def insert(self, text: str, event_id: int) -> Edit:
        """Write or paste a text in place of the selection. Line breaks become what the field makes of them."""
        if self._is_multiline is False:
            text = text.rstrip("\r\n").replace("\r\n", " ").replace("\r", " ").replace("\n", " ")
        else:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return self._replace(self._start, self._end, text, event_id)

    @property
    def _start(self) -> int:
        return min(self.caret, self.anchor)

    @property
    def _end(self) -> int:
        return max(self.caret, self.anchor)

    def _replace(self, start: int, end: int, text: str, event_id: int) -> Edit:
        self.text = self.text[:start] + text + self.text[end:]
        self.sources[start:end] = [event_id] * len(text)
        self.caret = self.anchor = start + len(text)
        return Edit(event_id, start, end, text)

    def _erase(self, command: Command, event_id: int) -> Edit | None:
        if self.selected:
            return self._replace(self._start, self._end, "", event_id)
        if command is Command.ERASE_CHARACTER_BACK:
            reached: int | None = backspace_start(self.text, self.caret)
        else:
            reached = self._reached(ERASES[command], self.caret)
        if reached == self.caret and command is Command.ERASE_LINE_FORWARD:
            reached = cluster_end(self.text, self.caret)  # At the end of a line it takes the break.
        elif command in TAKES_BREAK and self.caret == self._line(self.caret)[0]:
            reached = cluster_start(self.text, self.caret)
        if reached is None:
            self.is_lost = True
            return None
        start, end = min(self.caret, reached), max(self.caret, reached)
        return self._replace(start, end, "", event_id) if start < end else None

    def _move(self, command: Command, extends: bool) -> None:
        if extends and not self._is_directed:
            ends = (self._end, self._start) if command in BACK else (self._start, self._end)
            self.anchor, self.caret = ends
        self._is_directed = True
        was_selected = self.anchor != self.caret
        if was_selected and not extends and command in (Command.MOVE_CHARACTER_BACK, Command.MOVE_CHARACTER_FORWARD):
            self.caret = self.anchor = self._start if command in BACK else self._end
            return
        at = self.caret
        if not extends and command in VERTICAL:
            at = self._start if command in BACK else self._end
        reached = self._vertical(command, at) if command in VERTICAL else self._reached(command, at)
        if reached is None:
            self.is_lost = True
        elif not extends:
            self.caret = self.anchor = reached
        else:
            self._extend(command, reached)

    def _extend(self, command: Command, reached: int) -> None:
        if self._os == "mac" and self.anchor != self.caret:
            is_across = min(self.caret, reached) < self.anchor < max(self.caret, reached)
            if command in TO_THE_EDGE and (command in BACK) == (self.caret > self.anchor):
                self.anchor = self.caret  # A Mac never gives up what is selected on the way to an edge.
            elif command in WORDS and is_across:
                reached = self.anchor
        self.caret = reached

    def _reached(self, command: Command, at: int) -> int | None:
        """Return where a move leads from `at`, None if that is not known."""
        if command is Command.MOVE_CHARACTER_BACK:
            return cluster_start(self.text, at)
        if command is Command.MOVE_CHARACTER_FORWARD:
            return cluster_end(self.text, at)
        if command is Command.MOVE_WORD_BACK:
            return word_start_before(self.text, at)
        if command is Command.MOVE_WORD_FORWARD:
            return self._word_forward(at)
        if command in (Command.MOVE_TEXT_START, Command.MOVE_TEXT_END):
            return 0 if command is Command.MOVE_TEXT_START else len(self.text)
        start, end = self._line(at)
        if self._may_wrap(start, end):
            return None
        return start if command is Command.MOVE_LINE_START else end

    def _word_forward(self, at: int) -> int | None:
        end, start = word_end_after(self.text, at), word_start_after(self.text, at)
        if self._os == "windows":
            return start
        return end if self._os or end == start else None

    def _line(self, at: int) -> tuple[int, int]:
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end

    def _may_wrap(self, start: int, end: int) -> bool:
        return self._is_multiline is not False and end - start > LONGEST_LINE

    def _vertical(self, command: Command, at: int) -> int | None:
        """Return where Up or Down lead: known at the first and last line, from the first column, and to an empty line.

        Else a column in pixels decides. In a single line they choose from lists and histories, which nobody sees.
        """
        start, end = self._line(at)
        if not self._is_multiline or self._may_wrap(start, end):
            return None
        self._is_first_column = at == start and self._is_first_column is not False
        is_up = command is Command.MOVE_UP
        if (start == 0) if is_up else (end == len(self.text)):
            edge = 0 if is_up else len(self.text)
            return {"windows": at, "": None}.get(self._os, edge)
        first, last = self._line(start - 1 if is_up else end + 1)
        is_known = (self._is_first_column or first == last) and not self._may_wrap(first, last)
        return first if is_known else None
