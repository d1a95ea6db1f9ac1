"""Carries out decisions in the documents of another tool's recording, where each text stands.

Every document and every event stays. A key that was hidden is another key; of a place where nothing may be seen no text is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from redact.event_text import is_format
from redact.formats.document import RECORD
from redact.formats.json_text import Edits
from redact.formats.layout import Origin
from redact.keystrokes import Typing
from redact.pieces import Piece
from redact.placeholders import placeholder
from redact.replaced import replaced
from redact.rollover import ups
from redact.strings import texts
from redact.types import PRIVATE, Action, Decision, Event, InEvent, Place, Pointer, Session, Typed, WholeEvent


@dataclass(frozen=True, slots=True)
class InPlace:
    """New texts by the events of documents, and the decisions with their places in these."""

    edits: Mapping[int, Edits] = field(repr=False)
    decisions: Sequence[Decision]


def in_place(
    session: Session, decisions: Iterable[Decision], typings: Sequence[Typing], origins: Mapping[int, Origin]
) -> InPlace:
    """Return what is to be written. origins: of the events of `session` that are no documents, by their id."""
    home = _Home(session, typings, origins)
    pieces: dict[int, dict[tuple[Pointer, bool], list[Piece]]] = defaultdict(lambda: defaultdict(list))
    strokes: dict[int, dict[Pointer, str]] = defaultdict(dict)
    empty: set[int] = set()
    found = []
    for decision in decisions:
        places = tuple(place for each in decision.finding.places for place in home.places(each))
        found.append(replace(decision, finding=replace(decision.finding, places=places)))
        if decision.action is Action.KEEP:
            continue
        for place in places:
            if isinstance(place, InEvent):
                pieces[place.event_id][place.pointer, place.is_key].append(Piece(place.start, place.end, decision))
            elif isinstance(place, WholeEvent):
                empty.add(place.event_id)
            elif isinstance(place, Typed):
                for event_id in home.keys(place):
                    strokes[origins[event_id].event_id].update(origins[event_id].seen.stroke)
    changed = {*pieces, *strokes, *empty}
    documents = [event for event in session.events if event.type == RECORD and event.id in changed]
    edits = {
        event.id: dict(_edits(event, pieces[event.id], strokes[event.id], is_empty=event.id in empty)) for event in documents
    }
    return InPlace(edits, found)


class _Home:
    """Where in its document something stands that was found in an event which was read from it."""

    def __init__(self, session: Session, typings: Sequence[Typing], origins: Mapping[int, Origin]) -> None:
        self._events, self._origins = session.events, origins
        self._typings = {typing.id: typing for typing in typings}
        self._up_of = {down: up for up, down in ups(session.events).down_of.items()}

    def places(self, place: Place) -> Iterator[Place]:
        """Yield a place as it is in documents. Typing stays, and what of it came at once has a place besides."""
        origin = self._origins.get(place.event_id) if isinstance(place, InEvent | WholeEvent) else None
        if isinstance(place, Typed):
            if any(self._origins[event_id].seen.stroke for event_id in self.keys(place)):
                yield place
            yield from self._texts(place)
        elif origin is None:
            yield place
        elif isinstance(place, InEvent) and not place.is_key and place.pointer[0] in origin.seen.pointers:
            pointer, at = origin.seen.pointers[str(place.pointer[0])], origin.seen.at
            yield InEvent(origin.event_id, pointer, at + place.start, at + place.end)
        else:
            yield WholeEvent(origin.event_id)

    def keys(self, place: Typed) -> Iterator[int]:
        """Yield the events of the keys that wrote what is hidden; all of them if it is a secret."""
        typing = self._typings[place.typing_id]
        wrote = typing.events if typing.is_secret else (*typing.sources[place.start : place.end], *place.wrote)
        for event_id in dict.fromkeys(wrote):
            yield event_id
            if event_id in self._up_of:
                yield self._up_of[event_id]

    def _texts(self, place: Typed) -> Iterator[InEvent]:
        """Yield what of the typing that is hidden stands in texts that came at once."""
        typing = self._typings[place.typing_id]
        for event_id in dict.fromkeys((*typing.sources[place.start : place.end], *place.wrote)):
            event, origin = self._events[event_id], self._origins[event_id]
            if event.type in ("text", "clipboard") and "text" in origin.seen.pointers:
                text = str(event.record["text"])
                stands = [at for at, source in enumerate(typing.sources) if source == event_id]
                is_whole = len(stands) == len(text)
                inside = [number for number, at in enumerate(stands) if place.start <= at < place.end] if is_whole else []
                start, end = (inside[0], inside[-1] + 1) if inside else (0, len(text))
                yield InEvent(origin.event_id, origin.seen.pointers["text"], origin.seen.at + start, origin.seen.at + end)


def _edits(
    event: Event, pieces: Mapping[tuple[Pointer, bool], Collection[Piece]], stroke: Mapping[Pointer, str], *, is_empty: bool
) -> Iterator[tuple[tuple[Pointer, bool], str]]:
    for text in texts(event.record):
        key = text.pointer, text.is_key
        if is_empty and text.is_worth_a_look and not is_format(event, text):
            yield key, placeholder(PRIVATE)
        elif not text.is_key and text.pointer in stroke:
            yield key, stroke[text.pointer]
        elif key in pieces:
            yield key, replaced(text.text, pieces[key], is_key=text.is_key)
