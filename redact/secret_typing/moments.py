"""The moments at which a stretch of typing can be compared with the screen: frames that show what stood there by then.

A screenshot may be older than the keys just before it, and after a click, a scroll or a change of window it shows something else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from redact.keystrokes import Typing, text_at
from redact.types import Event, Frame, Session

LAG_S = 0.2
"""Seconds that a screen may need to show a key: programs far away take as long as that."""
SILENT_KEYS = frozenset("Shift Control Alt AltGraph Meta CapsLock Fn FnLock NumLock OS Super Dead Compose Process".split())
"""Keys that change nothing on the screen by themselves. Source: W3C, UI Events KeyboardEvent key Values."""


class Moment(NamedTuple):
    """A frame, what must have stood in the field by then, and what may have. Recorded text: show it to nobody."""

    frame: Frame
    settled: str
    latest: str


class Moments:
    """What happens around the stretches of one session."""

    def __init__(self, session: Session) -> None:
        self._frames = sorted(session.frames, key=lambda frame: frame.event_id)
        self._times = [event.time_s for event in session.events]
        self._turns = [event.id for event in session.events if _is_turn(event)]
        self._events = session.events

    def of(self, typing: Typing) -> Iterator[Moment]:
        """Yield the moments of `typing` in order: from its first key until something else is done after its last."""
        first = bisect_left(self._frames, typing.events[0], key=lambda frame: frame.event_id)
        for frame in self._frames[first:]:
            edited = [edit.event_id for edit in typing.edits if edit.event_id < frame.event_id]
            turn = bisect_right(self._turns, edited[-1]) if edited else len(self._turns)
            if turn < len(self._turns) and self._turns[turn] < frame.event_id:
                if self._turns[turn] > typing.events[-1]:
                    return
                continue
            latest = text_at(typing.edits, frame.event_id)
            before = text_at(typing.edits, bisect_right(self._times, frame.time_s - LAG_S) - 1)
            yield Moment(frame, _common(before, latest), latest)

    def is_submitted(self, typing: Typing) -> bool:
        """Return whether Enter, Tab or a click followed the last key, as behind a field that is filled in."""
        turn = bisect_right(self._turns, max((edit.event_id for edit in typing.edits), default=typing.events[-1]))
        if turn == len(self._turns):
            return False
        event = self._events[self._turns[turn]]
        return event.type == "pointer" or (event.type == "key" and event.record["key"] in ("Enter", "Tab"))


def _common(before: str, latest: str) -> str:
    """Return the beginning that two texts share."""
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, latest, strict=False)))


def _is_turn(event: Event) -> bool:
    """Return whether the screen may look another after `event`, or its text go elsewhere."""
    if event.type == "key":
        return event.record["action"] == "down" and event.record["key"] not in SILENT_KEYS
    if event.type == "pointer":
        return event.record.get("action") in ("down", "click", "dblclick")
    return event.type in ("text", "wheel", "focus", "window", "navigate", "pause", "resume")
