"""What somebody who replays key events would see in the field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ENDS_A_FIELD = frozenset({"focus", "window", "navigate"})
CHORDS = frozenset({"Control", "Meta", "Alt"})


def typed(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return every text that stood in a field: at its end, and before each time that something was erased."""
    field = _Field()
    for record in records:
        if record["type"] in ENDS_A_FIELD:
            field.end()
        elif record["type"] == "text":
            field.insert(record["text"])
        elif record["type"] == "key" and record["action"] == "down":
            field.press(record["key"], not CHORDS.isdisjoint(record.get("modifiers") or ()))
    field.end()
    return field.seen


class _Field:
    def __init__(self) -> None:
        self.seen: list[str] = []
        self._chars: list[str] = []
        self._caret = 0

    def insert(self, text: str) -> None:
        self._chars[self._caret : self._caret] = text
        self._caret += len(text)

    def press(self, key: str, is_chord: bool) -> None:
        if key == "Backspace" and self._caret:
            self._note()
            self._caret -= 1
            del self._chars[self._caret]
        elif key == "Delete":
            self._note()
            del self._chars[self._caret : self._caret + 1]
        elif key in ("ArrowLeft", "ArrowRight"):
            self._caret = min(max(self._caret + (1 if key == "ArrowRight" else -1), 0), len(self._chars))
        elif key in ("Home", "End"):
            self._caret = 0 if key == "Home" else len(self._chars)
        elif key in ("Enter", "Tab"):
            self.end()
        elif len(key) == 1 and not is_chord:
            self.insert(key)

    def end(self) -> None:
        self._note()
        self._chars, self._caret = [], 0

    def _note(self) -> None:
        if self._chars:
            self.seen.append("".join(self._chars))
