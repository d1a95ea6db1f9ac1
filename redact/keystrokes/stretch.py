"""A stretch of typing under way: the keys that belong to it, the text that they made, and what stood there meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field

from redact.keystrokes.editor import Editor
from redact.keystrokes.edits import Edit, State
from redact.keystrokes.stroke import Command, Stroke
from redact.placeholders import before_placeholder
from redact.types import Box

REACH = 200
"""Characters before and behind the caret that are kept of what stood there: further off nothing changed since."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where typing goes: what lies between two changes of focus, and what its focus event said of it."""

    id: int
    label: str = field(default="", repr=False)
    role: str = ""
    bounds: Box | None = None
    is_secure: bool = False


class Stretch:
    """Typing into one field for as long as the keys tell where the caret is. Its keys may still come up after it has ended.

    is_seam: whether it goes on, at an unknown place, in a text that the stretch before it left behind.
    """

    def __init__(self, where: Field, os: str, *, is_seam: bool) -> None:
        self.field, self.is_seam = where, is_seam
        self.editor = Editor(os=os)
        self.events: list[int] = []
        self.edits: list[Edit] = []
        self.states: list[State] = []
        self.erased_before = 0
        """Backspaces at its beginning, which took what stood there before it."""
        self._last: Edit | None = None

    def strike(self, stroke: Stroke, event_id: int) -> None:
        editor = self.editor
        if stroke.command is Command.ERASE_CHARACTER_BACK and editor.caret == editor.anchor == 0:
            self.erased_before += 1
        # A letter behind the last one is most of what happens, and leaves nothing to take note of.
        is_next = stroke.command is Command.INSERT and editor.caret == editor.anchor == self._caret
        before = None if is_next else (editor.text, list(editor.sources))
        self._edited(editor.strike(stroke, event_id), before)

    def insert(self, text: str, event_id: int) -> None:
        before = self.editor.text, list(self.editor.sources)
        self._edited(self.editor.insert(text, event_id), before)

    def look(self) -> None:
        """Take note of what stands there now."""
        self._note(self.editor.text, self.editor.sources, self.editor.caret)

    @property
    def _caret(self) -> int | None:
        """Where the last edit left the caret."""
        return None if self._last is None else self._last.start + len(self._last.text)

    def _edited(self, edit: Edit | None, before: tuple[str, list[int]] | None) -> None:
        if edit is None:
            return
        if before is not None and not self._goes_on(edit):
            self._note(*before, edit.end)
        self._last = edit
        self.edits.append(edit)

    def _goes_on(self, edit: Edit) -> bool:
        """Return whether the last edit's state is only one on the way: the next letter is written, the next one erased."""
        last = self._last
        if last is None or edit.start < edit.end:
            return last is not None and not edit.text and not last.text
        return edit.start == self._caret

    def _note(self, text: str, sources: list[int], caret: int) -> None:
        part = slice(*(before_placeholder(text, at) for at in (max(caret - REACH, 0), caret + REACH)))
        state = State(text[part], tuple(sources[part]))
        if state.text.strip() and state not in self.states[-1:]:
            self.states.append(state)
