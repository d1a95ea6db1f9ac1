"""What somebody who replays key events would see in the field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ENDS_A_FIELD = frozenset({"focus", "window", "navigate"})
CHORDS = frozenset({"Control", "Meta", "Alt"})


def typed(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return every text that stood in a field: at its end, and before each time that something was erased."""
    return [text for states in fields(records) for text in states]


def fields(records: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """Return what `typed` does, field by field. The last text of each is what it held in the end."""
    field, found = _Field(), []
    for record in records:
        if record["type"] in ENDS_A_FIELD or (_is_down(record) and record["key"] in ("Enter", "Tab")):
            found.append(field.end())
            field = _Field()
        elif record["type"] == "text":
            field.insert(record["text"])
        elif _is_down(record):
            field.press(record["key"], frozenset(record.get("modifiers") or ()))
    return [states for states in [*found, field.end()] if states]


def _is_down(record: Mapping[str, Any]) -> bool:
    return bool(record["type"] == "key" and record["action"] == "down")


class _Field:
    def __init__(self) -> None:
        self._seen: list[str] = []
        self._chars: list[str] = []
        self._caret = 0
        self._anchor: int | None = None
        """Where the selection begins or ends that does so at the caret too."""

    def insert(self, text: str) -> None:
        self._erase(self._caret, self._caret)
        self._chars[self._caret : self._caret] = text
        self._caret += len(text)

    def press(self, key: str, modifiers: frozenset[str]) -> None:
        is_chord = not CHORDS.isdisjoint(modifiers)
        if is_chord and key.lower() == "a":
            self._anchor, self._caret = 0, len(self._chars)
        elif is_chord and key.lower() == "x" and self._anchor is not None:
            self._erase(self._caret, self._caret)
        elif key in ("ArrowLeft", "ArrowRight", "Home", "End"):
            self._move(key, is_selecting="Shift" in modifiers)
        elif key == "Backspace":
            self._erase(max(self._caret - 1, 0), self._caret)
        elif key == "Delete":
            self._erase(self._caret, min(self._caret + 1, len(self._chars)))
        elif len(key) == 1 and not is_chord:
            self.insert(key)

    def end(self) -> list[str]:
        self._note()
        return self._seen

    def _move(self, key: str, *, is_selecting: bool) -> None:
        if not is_selecting:
            self._anchor = None
        elif self._anchor is None:
            self._anchor = self._caret
        last = len(self._chars)
        to = {"ArrowLeft": self._caret - 1, "ArrowRight": self._caret + 1, "Home": 0, "End": last}[key]
        self._caret = min(max(to, 0), last)

    def _erase(self, start: int, end: int) -> None:
        """Take out what is selected, or characters [start, end) if nothing is."""
        if self._anchor is not None:
            start, end = sorted((self._anchor, self._caret))
        if start < end:
            self._note()
        del self._chars[start:end]
        self._caret, self._anchor = start, None

    def _note(self) -> None:
        if self._chars:
            self._seen.append("".join(self._chars))
