"""Turns key, text, clipboard and pointer events into stretches of typing, each with the keys that made it.

A field holds what is typed between two changes of focus. Within it a stretch ends where Enter or Tab is pressed, or where the
keys no longer tell where the caret is. A stretch is what is replaced as a whole, so that of redacted typing neither the keys
nor their number nor their rhythm remain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from redact.boxes import box_of
from redact.keystrokes.edits import Edit, State
from redact.keystrokes.keyboard import MODIFIERS, NAMED_KEYS, Keyboard
from redact.keystrokes.layouts import layouts
from redact.keystrokes.stretch import Field, Stretch
from redact.keystrokes.stroke import Command, Stroke
from redact.types import Box, Event

BELONGS_TOGETHER_S = 1.0
"""Between the keys of a paste and the event that says what was pasted."""
LEAVES = frozenset({Command.ENTER, Command.TAB})
"""These are what the person does with the field, not what is in it: they stay, and the stretch ends."""
POINTS = frozenset({"down", "click", "dblclick"})


@dataclass(frozen=True, slots=True)
class Typing:
    """One stretch of typing. `events`: every key and text event of it, in order; `text`: what it left behind."""

    id: int
    field_id: int
    events: tuple[int, ...]
    text: str = field(repr=False)
    states: tuple[State, ...] = field(default=(), repr=False)
    """What stood there before something was erased or written elsewhere, and when a screenshot was taken."""
    label: str = field(default="", repr=False)
    is_secret: bool = False
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    """All that was done to the text, from nothing on."""
    role: str = ""
    """The role of the field, in the words of the recorder."""
    bounds: Box | None = None
    """Where the field was on the screen when it got the focus."""
    sources: tuple[int, ...] = field(default=(), repr=False)
    """For each character of the text the event that wrote it: a key, a text, or the clipboard."""
    is_seam: bool = False
    """Whether it goes on, at an unknown place, in what the stretch before it left behind."""
    erased_before: int = 0
    """Characters of what stood there before it that it took away first."""
    variants: tuple[str, ...] = field(default=(), repr=False)
    """What it may have been too, where the keyboard's layout is not known."""

    @property
    def erased(self) -> tuple[str, ...]:
        return tuple(state.text for state in self.states)


def typings(events: Sequence[Event], os: str = "") -> tuple[Typing, ...]:
    """Return the stretches of typing in `events`, in order of their first key. os: the recording's.

    Where keys say only which they are and not what they write, the text is that of the first layout; what others make of it are
    variants.
    """
    first, *others = layouts()
    found = _read(events, os, first)
    if any(event.type == "key" and event.record.get("key", "") in ("", "Unidentified") for event in events):
        return _with_variants(found, [_read(events, os, layout) for layout in others])
    return found


def orphans(events: Sequence[Event]) -> tuple[int, ...]:
    """Return the events of keys that come up and never went down: they were held when the recording began, or while it paused.

    They are the last letters of what nobody was to see.
    """
    down, found = set[str](), []
    for event in events:
        if event.type == "key":
            physical = Keyboard.physical(event.record)
            if event.record["action"] == "down":
                down.add(physical)
            elif physical not in down and str(event.record.get("key", "")) not in NAMED_KEYS - {"Unidentified"}:
                found.append(event.id)
            else:
                down.discard(physical)
    return tuple(found)


def _read(events: Sequence[Event], os: str, layout: str) -> tuple[Typing, ...]:
    reader = _Reader(events, os, layout)
    for number in range(len(events)):
        reader.take(number)
    return reader.found()


def _with_variants(found: Sequence[Typing], others: Sequence[Sequence[Typing]]) -> tuple[Typing, ...]:
    """Return `found`, each with the texts of all stretches in `others` that have a key in common with it."""
    owner = {event: typing.id for typing in found for event in typing.events}
    variants: dict[int, dict[str, None]] = {typing.id: {} for typing in found}
    for typing in (typing for other in others for typing in other):
        for number in dict.fromkeys(owner[event] for event in typing.events if event in owner):
            variants[number].update(dict.fromkeys((typing.text, *typing.erased)))
    return tuple(
        replace(typing, variants=tuple(text for text in variants[typing.id] if text.strip() and text != typing.text))
        for typing in found
    )


class _Reader:
    def __init__(self, events: Sequence[Event], os: str, layout: str) -> None:
        self._events, self._os = events, os
        self._keyboard = Keyboard(os, layout)
        self._stretches: list[Stretch] = []
        self._field = Field(0)
        self._current: Stretch | None = None
        self._is_seam = False
        self._clipboard = ""
        self._down: dict[str, Stretch | None] = {}
        """The keys that are held, and the stretch that each belongs to; None for a key that belongs to none."""
        self._held: dict[str, list[int]] = {}
        """The modifiers that are held and have changed no key yet, and their events."""
        self._tapped: list[int] = []
        """The events of modifiers that were let go and changed no key."""

    def found(self) -> tuple[Typing, ...]:
        for stretch in self._stretches:
            stretch.events.sort()
        return tuple(
            Typing(
                number,
                s.field.id,
                tuple(s.events),
                s.editor.text,
                tuple(state for state in s.states if state.text != s.editor.text),
                s.field.label,
                s.field.is_secure,
                tuple(s.edits),
                s.field.role,
                s.field.bounds,
                tuple(s.editor.sources),
                s.is_seam,
                s.erased_before,
            )
            for number, s in enumerate(sorted((s for s in self._stretches if s.events), key=lambda s: s.events[0]))
        )

    def take(self, number: int) -> None:
        event = self._events[number]
        record = event.record
        if event.type == "key":
            if record["action"] == "down":
                self._press(number, record)
            else:
                self._release(event, record)
        elif event.type == "text":
            self._own(event).insert(str(record["text"]), event.id)
        elif event.type == "clipboard":
            self._clip(number, record)
        elif event.type == "focus":
            said = str(record.get("name", "")), str(record.get("role", "")), box_of(record.get("bounds"))
            self._enter(*said, is_secure=record.get("secure") is True)
        elif event.type in ("window", "navigate", "pause", "resume"):
            self._enter()
        elif event.type == "pointer" and record.get("action") in POINTS:
            # The click may have moved the caret anywhere, even into a field that no focus event tells of.
            self._end(is_seam=True)
        elif event.type == "screenshot" and self._current is not None:
            self._current.look()

    def _press(self, number: int, record: Mapping[str, Any]) -> None:
        event = self._events[number]
        stroke = self._keyboard.press(record)
        physical = self._keyboard.physical(record)
        key = str(record.get("key", ""))
        if key.lower() in MODIFIERS and key in NAMED_KEYS:
            self._down.pop(physical, None)
            self._held.setdefault(physical, []).append(event.id)
            return
        if stroke.command in LEAVES or (stroke.command is Command.UNKNOWN and key in NAMED_KEYS):
            self._down[physical] = None
            self._leave(is_seam=stroke.command is Command.UNKNOWN)
            return
        stretch = self._own(event)
        self._down[physical] = stretch
        self._do(stretch, number, stroke)
        if stretch.editor.is_lost:
            self._end(is_seam=True)

    def _do(self, stretch: Stretch, number: int, stroke: Stroke) -> None:
        event_id = self._events[number].id
        if stroke.command in (Command.COPY, Command.CUT):
            self._clipboard = stretch.editor.selected or self._clipboard
        if stroke.command is Command.PASTE and not stroke.text:
            if not self._is_told(number, ("clipboard", "text")):
                stretch.insert(self._clipboard, event_id)
            return
        stretch.strike(stroke, event_id)

    def _release(self, event: Event, record: Mapping[str, Any]) -> None:
        self._keyboard.release(record)
        physical = self._keyboard.physical(record)
        if physical in self._held:
            self._tapped += [*self._held.pop(physical), event.id]
        elif (stretch := self._down.pop(physical, None)) is not None:
            stretch.events.append(event.id)

    def _clip(self, number: int, record: Mapping[str, Any]) -> None:
        self._clipboard = str(record["text"])
        if record.get("action") == "paste" and self._current is not None:
            is_text = self._is_told(number, ("text",)) or self._is_told(number, ("text",), is_before=True)
            if not is_text:
                self._current.insert(self._clipboard, self._events[number].id)

    def _is_told(self, number: int, kinds: Sequence[str], *, is_before: bool = False) -> bool:
        """Return whether an event of `kinds` right behind the event `number`, or right before it, says what was pasted."""
        start = self._events[number]
        for event in reversed(self._events[:number]) if is_before else self._events[number + 1 :]:
            is_key = event.type == "key" and event.record["action"] == "down" and event.record.get("key") not in NAMED_KEYS
            if is_key or abs(event.time_s - start.time_s) > BELONGS_TOGETHER_S:
                return False
            if event.type in kinds and "paste" in (event.record.get("action"), event.record.get("source")):
                return True
        return False

    def _own(self, event: Event) -> Stretch:
        if self._current is None:
            self._current = Stretch(self._field, self._os, is_seam=self._is_seam)
            self._stretches.append(self._current)
        for physical, events in self._held.items():
            self._down[physical] = self._current
            self._current.events += events
        self._current.events += [*self._tapped, event.id]
        self._held, self._tapped = {}, []
        return self._current

    def _leave(self, *, is_seam: bool) -> None:
        """End the stretch with a key that is none of it, nor are the modifiers that are held with it."""
        if self._current is not None:
            self._current.events += self._tapped
        self._down |= dict.fromkeys(self._held)
        self._held, self._tapped = {}, []
        self._end(is_seam=is_seam)

    def _end(self, *, is_seam: bool) -> None:
        self._is_seam = is_seam and (self._current is not None or self._is_seam)
        self._current = None

    def _enter(self, label: str = "", role: str = "", bounds: Box | None = None, *, is_secure: bool = False) -> None:
        self._end(is_seam=False)
        self._field = Field(self._field.id + 1, label, role, bounds, is_secure)
