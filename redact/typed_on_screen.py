"""What a typed value shows on the screen before it is all there: in its field, in a mirror of it, in a list of suggestions.

What is to be hidden is known from the keys, and so is which letters of it stood there when a frame was taken. They are looked
for where the field is, and by themselves all over the frame. Where they cannot be found in the field, its place is covered.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from redact.boxes import overlap, share_outside, union
from redact.confused import fold, origins, stands_alone
from redact.detect.names import is_ordinary
from redact.keystrokes import State, Typing, states_at
from redact.look import FrameText
from redact.near import nearest
from redact.runs import places, reading_run
from redact.types import Action, Box, Decision, Event, Finding, Line, OnScreen, Typed

LEAST_ELSEWHERE = 4
"""Folded characters from which on the beginning of a value is looked for outside its field."""
LEAD = 12
"""Characters in front of a value that help to find its first letters in the field."""
LEAST_MISREAD, FEW = 4, 8
"""Folded characters that may have a slip of the reader, and from which on two."""
FRAME_CSS = 4
"""Pixels of the sides of a field in which no letters stand."""
HIGHEST_LINE_CSS = 44
"""Pixels that a field of one line is high at most."""
LEAVES = frozenset({"focus", "window", "navigate"})
MOVES = frozenset({"window", "navigate", "wheel"})

_Shown = tuple[int, FrameText]
"""The event that took a frame, and what stands in it."""
_Found = tuple[Finding, OnScreen]
"""A finding, and its one place."""


@dataclass(frozen=True, slots=True)
class _Hidden:
    """What of a stretch is to be hidden: the events that wrote it, what it says in the end, and the finding that says so."""

    wrote: frozenset[int]
    text: str = field(repr=False)
    finding: Finding


def typed_on_screen(
    typings: Sequence[Typing],
    decisions: Sequence[Decision],
    events: Sequence[Event],
    frames: Sequence[_Shown],
    scale: float,
) -> Iterator[Finding]:
    """Yield where the letters of hidden typing stand in the frames from its first key until the field is left, and in the field
    for as long as the page stays.

    frames: what each says, behind the event that took it, in their order. scale: device pixels per CSS pixel.
    """
    hidden = _hidden(typings, decisions)
    covered: dict[str, set[Box]] = {}
    for decision in decisions:
        for place in decision.finding.places if decision.action is not Action.KEEP else ():
            if isinstance(place, OnScreen):
                covered.setdefault(place.frame_id, set()).add(place.box)
    for typing in typings:
        if typing.id in hidden:
            during, behind = _shown(typing, events, frames)
            states = states_at(typing.edits, [event_id for event_id, _ in (*during, *behind)])
            for part in hidden[typing.id]:
                for finding, place in _Follower(typing, part, states, scale).findings(during, behind):
                    boxes = covered.setdefault(place.frame_id, set())
                    if place.box not in boxes and share_outside(place.box, boxes) > 0:
                        boxes.add(place.box)
                        yield finding


def _hidden(typings: Sequence[Typing], decisions: Sequence[Decision]) -> Mapping[int, list[_Hidden]]:
    by_id = {typing.id: typing for typing in typings}
    found: dict[int, list[_Hidden]] = {}
    for decision in decisions:
        wrote: dict[int, set[int]] = {}
        texts: dict[int, str] = {}
        for place in decision.finding.places if decision.action is not Action.KEEP else ():
            if isinstance(place, Typed):
                typing = by_id[place.typing_id]
                # What a field held before it held nothing but this value was one of its kind, or on the way to it.
                is_all = typing.is_secret or (place.start, place.end) == (0, len(typing.text))
                everything = {edit.event_id for edit in typing.edits} if is_all else ()
                wrote.setdefault(typing.id, set()).update(typing.sources[place.start : place.end], place.wrote, everything)
                texts[typing.id] = texts.get(typing.id, "") + typing.text[place.start : place.end]
        for number, events in wrote.items():
            found.setdefault(number, []).append(_Hidden(frozenset(events), texts[number], decision.finding))
    return found


def _shown(typing: Typing, events: Sequence[Event], frames: Sequence[_Shown]) -> tuple[list[_Shown], list[_Shown]]:
    """Return the frames from the first key of a stretch until its field is left, then those until its page goes or moves."""
    rest = events[typing.events[-1] + 1 :]
    left = next((event.id for event in rest if _leaves(event)), sys.maxsize)
    gone = next((event.id for event in rest if event.type in MOVES), sys.maxsize)
    during = [frame for frame in frames if typing.events[0] < frame[0] < left]
    return during, [frame for frame in frames if left < frame[0] < gone]


def _leaves(event: Event) -> bool:
    return event.type in LEAVES or (event.type in ("key", "pointer") and event.record["action"] == "down")


@dataclass(frozen=True, slots=True)
class _Said:
    """What of a value stood in a field at a moment, folded, and what stood right in front of it."""

    lead: str = field(repr=False)
    letters: str = field(repr=False)
    is_ordinary: bool = False
    """Whether it is a word of prose by itself."""


class _Follower:
    """Looks for one value of one stretch in frame after frame."""

    def __init__(self, typing: Typing, hidden: _Hidden, states: Mapping[int, State], scale: float) -> None:
        self._typing, self._hidden, self._states = typing, hidden, states
        bounds = typing.bounds
        is_line = bounds is not None and bounds.height <= HIGHEST_LINE_CSS * scale
        self._line_bounds = _inside(bounds, math.ceil(FRAME_CSS * scale)) if bounds and is_line else None

    def findings(self, during: Sequence[_Shown], behind: Sequence[_Shown]) -> Iterator[_Found]:
        said = [(text, self._said(event_id)) for event_id, text in during]
        own = [self._in_field(text, part) for text, part in said]
        place = max((box for boxes in own for box in boxes), key=lambda box: box.width, default=self._line_bounds)
        for (text, part), boxes in zip(said, own, strict=True):
            yield from self._found(text, boxes, is_of_its_moment=False)
            # A letter or two behind other text may be scrolled out of sight, and a place that holds more is not given up for it.
            if place and not boxes and part.letters and (len(part.letters) >= LEAST_MISREAD or not part.lead):
                yield from self._found(text, [place])
            if len(part.letters) >= LEAST_ELSEWHERE and not part.is_ordinary:
                yield from self._found(text, [b for line in text.lines for b in _standing(line, "", part.letters)])

        if self._typing.bounds is not None:
            for event_id, text in behind:
                part = self._said(event_id)
                yield from self._found(text, self._in_field(text, part), is_of_its_moment=False)
                # Few letters may not be read: all of a field is given up for them, if it holds nothing else.
                if self._line_bounds and len(part.letters) < LEAST_MISREAD and part.letters == fold(self._typing.text):
                    yield from self._found(text, [self._line_bounds])

    def _found(self, text: FrameText, boxes: Sequence[Box], *, is_of_its_moment: bool = True) -> Iterator[_Found]:
        for box in dict.fromkeys(boxes):
            finding = self._hidden.finding
            where = OnScreen(text.frame_id, text.margin.box(box))
            yield replace(finding, places=(where,), is_of_its_moment=is_of_its_moment), where

    def _said(self, event_id: int) -> _Said:
        """Return what of the value stood in the field at an event, with what was typed into it by mistake."""
        state = self._states[event_id]
        meant = [number for number, source in enumerate(state.sources) if source in self._hidden.wrote]
        if not meant:
            return _Said("", "")
        first, last = meant[0], meant[-1] + 1
        if len({state.sources[number] for number in meant}) < len(meant) and self._hidden.text in state.text:
            # It came at once with what stands beside it.
            first = state.text.index(self._hidden.text)
            last = first + len(self._hidden.text)
        rest = state.text[last:]
        slip = rest.split(maxsplit=1)[0] if rest[:1].strip() else ""
        said = state.text[first:last] + slip
        return _Said(fold(state.text[max(first - LEAD, 0) : first]), fold(said), is_ordinary(said))

    def _in_field(self, text: FrameText, said: _Said) -> list[Box]:
        """Return where the letters stand in the field, as far as its place is known, or else by themselves anywhere."""
        if not said.letters:
            return []
        bounds = self._typing.bounds
        lines = [line for line in text.lines if bounds is None or overlap(line.box, bounds)]
        found: list[Box] = []
        if bounds is not None or len(said.lead + said.letters) >= LEAST_MISREAD:
            found = [box for line in lines for box in _standing(line, said.lead, said.letters)]
        if not found and bounds is not None and len(said.letters) >= LEAST_MISREAD:
            found = [box for line in lines for box in _misread(line, said.letters)]
        return found


def _inside(box: Box, pixels: int) -> Box:
    """Return a field without its frame, if anything is left of it then."""
    if min(box.width, box.height) <= 2 * pixels:
        return box
    return Box(box.left + pixels, box.top + pixels, box.right - pixels, box.bottom - pixels)


def _standing(line: Line, lead: str, letters: str) -> Iterator[Box]:
    """Yield the boxes of the words of a line that hold exactly these folded letters, behind `lead` or by themselves."""
    for reading in dict.fromkeys(line.readings):
        run = reading_run([reading])
        folded = fold(run.text)
        start = folded.find(lead + letters)
        where = origins(run.text) if start >= 0 else []
        while start >= 0:
            first, last = where[start + len(lead)], where[start + len(lead + letters) - 1] + 1
            if lead or stands_alone(run.text, first, last):
                yield union(place for place in places(run, first, last) if isinstance(place, Box))
            start = folded.find(lead + letters, start + 1)


def _misread(line: Line, letters: str) -> Iterator[Box]:
    for reading in dict.fromkeys(line.readings):
        run = reading_run([reading])
        distance, start, end = nearest(letters, fold(run.text))
        if distance <= (1 if len(letters) < FEW else 2) and start < end:
            where = origins(run.text)
            yield union(place for place in places(run, where[start], where[end - 1] + 1) if isinstance(place, Box))
