"""Rewrites a session's events: placeholders or surrogates for found text, one event for redacted typing, none for the dropped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from redact.event_text import is_format
from redact.keystrokes import Typing
from redact.pieces import Piece
from redact.placeholders import placeholder
from redact.policy import Behaviour
from redact.replaced import replaced
from redact.strings import Text, rewritten
from redact.timeline import timeline, without_clocks
from redact.types import (
    META,
    PRIVATE,
    SECURE,
    Action,
    Decision,
    Event,
    InEvent,
    Pointer,
    Session,
    Typed,
    WholeEvent,
)

CONTEXT = frozenset({"window", "navigate"})
"""Events that say where what follows happens. Dropping one would put the rest into the wrong place: its strings go."""


HELD = re.compile(
    r"(?i)^modifiers$|(?:pressed|held|down)_?(?:keys|buttons)|(?:keys|buttons)_?(?:pressed|held|down)|key(?:board)?_?state"
)
"""Names of fields in which recorders list the keys that are held."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The new records, and where each event and each stretch of typing of the recording went among them."""

    meta: Mapping[str, Any] = field(repr=False)
    records: Sequence[Mapping[str, Any]] = field(repr=False)
    line_of_event: Mapping[int, int]
    """Line numbers from 1, by event id. An event that is gone has the line that stands where it stood."""
    line_of_typing: Mapping[int, int]
    gone: frozenset[int]
    """The events of which no field is left, as they were dropped or one event stands for many."""

    def of_event(self, event_id: int) -> dict[str, Any]:
        """Return what a log line says of where an event is."""
        return {"line": self.line_of_event[event_id]}

    def of_typing(self, typing_id: int) -> dict[str, Any]:
        return {"line": self.line_of_typing[typing_id]}


def rewrite(
    session: Session,
    decisions: Iterable[Decision],
    typings: Sequence[Typing],
    frame_names: Mapping[str, str],
    behaviour: Behaviour = Behaviour(),  # noqa: B008 - frozen
) -> Rewritten:
    """Carry out `decisions` on the events of `session`, and put them on a time line that tells of no rhythm.

    frame_names: what each frame that stays is called in the result, by id; the others are dropped. behaviour: what may still
    be told of how somebody types and moves.
    """
    plan = _Plan(decisions, typings, session.events)
    line = timeline(session.events, plan.gone, plan.stretches, behaviour)
    records: list[Mapping[str, Any]] = []
    line_of_event: dict[int, int] = {}
    line_of_typing: dict[int, int] = {}
    frames = {frame.event_id: frame for frame in session.frames}
    downs: dict[int, Mapping[str, Any]] = {}
    for event in line.order:
        line_of_event[event.id] = len(records) + 1
        typing = plan.coalesced.get(event.id)
        if typing is not None and event.id == typing.events[0]:
            line_of_typing[typing.id] = max(len(records) + (event.id not in plan.gone), 1)
        if event.id in plan.gone or event.id in line.left_out:
            continue
        if typing is not None:
            record = _one_event(event, typing, plan.typed[typing.id])
        else:
            record = _edited(event.record, event.id, plan, event if event.id in plan.dropped or event.id in plan.masked else None)
            if event.id in plan.during:
                record = _without_held(record)
            if event.type == "screenshot":
                record = _screenshot(record, frame_names.get(frames[event.id].id) if event.id in frames else None)
            if event.id in line.down_of:
                record = _agreeing(record, event, downs.pop(line.down_of[event.id], {}))
            elif event.type == "key":
                downs[event.id] = record
            record = record if line.is_recorded else without_clocks(record)
        records.append({**record, "t": line.times_s[event.id]})
    line_of_event[META] = 0
    meta = _edited(session.meta, META, plan)
    gone = plan.gone.union(plan.coalesced, line.left_out)
    return Rewritten(meta if line.is_recorded else without_clocks(meta), records, line_of_event, line_of_typing, gone)


class _Plan:
    """The decisions, sorted by what they change."""

    def __init__(self, decisions: Iterable[Decision], typings: Sequence[Typing], events: Iterable[Event]) -> None:
        self.pieces: dict[tuple[int, Pointer, bool], list[Piece]] = defaultdict(list)
        self.typed: dict[int, list[Piece]] = defaultdict(list)
        self.dropped: set[int] = set()
        self.dropped_typings: set[int] = set()
        self.masked: set[int] = set()
        """Events of which what happened stays, and nothing that they say."""
        for decision in decisions:
            if decision.action is Action.KEEP:
                continue
            is_drop = decision.action is Action.DROP
            for place in decision.finding.places:
                if isinstance(place, InEvent):
                    piece = Piece(place.start, place.end, decision)
                    self.pieces[place.event_id, place.pointer, place.is_key].append(piece)
                    if is_drop:
                        self.dropped.add(place.event_id)
                elif isinstance(place, Typed):
                    self.typed[place.typing_id].append(Piece(place.start, place.end, decision))
                    if is_drop:
                        self.dropped_typings.add(place.typing_id)
                elif isinstance(place, WholeEvent):
                    is_masked = decision.finding.kind == PRIVATE and not is_drop
                    (self.masked if is_masked else self.dropped).add(place.event_id)
        for typing in typings:
            # A key may come up after its window has gone.
            if not (self.dropped.isdisjoint(typing.events) and self.masked.isdisjoint(typing.events)):
                self.dropped.update(event_id for event_id in typing.events if event_id not in self.masked)
        redacted = [typing for typing in typings if typing.id in self.typed]
        self.coalesced = {event_id: typing for typing in redacted for event_id in typing.events}
        self.stretches = [typing.events for typing in redacted]
        """The events of each stretch of typing that leaves at most one event."""
        self.during = frozenset(number for stretch in self.stretches for number in range(stretch[0], stretch[-1] + 1))
        """All events from the first to the last of such a stretch."""
        self.gone = frozenset(
            {event.id for event in events if event.id in self.dropped and event.type not in (*CONTEXT, "screenshot")}
            | {event.id for event in events if event.id in self.masked and event.type == "key"}
            | {event_id for typing in redacted for event_id in typing.events[typing.id not in self.dropped_typings :]}
        )
        """Events that are not written, as they were dropped or another one stands for them."""


def _one_event(event: Event, typing: Typing, pieces: Sequence[Piece]) -> dict[str, Any]:
    """Return what stands for a whole stretch of typing, in the place of its first event."""
    source = event.record.get("source", "typed") if event.type == "text" else "typed"
    text = placeholder(SECURE, pieces[0].decision.finding.token) if typing.is_secret else replaced(typing.text, pieces)
    return {"t": event.time_s, "type": "text", "text": text, "source": source}


def _edited(record: Mapping[str, Any], event_id: int, plan: _Plan, hidden: Event | None = None) -> dict[str, Any]:
    """Return `record` with placeholders for what was found. hidden: its event, if nothing that it says may stay."""

    def new(text: Text) -> str | None:
        if hidden is not None and not text.is_key and text.is_worth_a_look and not is_format(hidden, text):
            return placeholder(PRIVATE)
        pieces = plan.pieces.get((event_id, text.pointer, text.is_key))
        return replaced(text.text, pieces, is_key=text.is_key) if pieces else None

    edited: dict[str, Any] = rewritten(record, new)
    return edited


def _without_held(record: dict[str, Any]) -> dict[str, Any]:
    """Return the record of an event during redacted typing without what it says of the keys that were held then."""
    return {name: value for name, value in record.items() if not HELD.search(name)}


def _agreeing(record: dict[str, Any], event: Event, down: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record of a key that comes up with the words that it had when it went down.

    Whether "A" or "a" comes up tells which of the key and Shift was let go first. What was found in the record stays found.
    """
    fresh = {name for name in record.keys() & down.keys() if record[name] == event.record[name]}
    return record | {name: down[name] for name in fresh.difference(("t", "type", "action", "repeat"))}


def _screenshot(record: dict[str, Any], name: str | None) -> dict[str, Any]:
    if name is None:
        return {key: value for key, value in record.items() if key != "file"} | {"dropped": True}
    return {**record, "file": name}
