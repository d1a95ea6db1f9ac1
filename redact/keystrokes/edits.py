"""What became of a text, edit by edit, so that any moment of it can be had again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Edit:
    """At an event, characters [start, end) were replaced by `text`, behind which the caret stands then."""

    event_id: int
    start: int
    end: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class State:
    """What stood in a field, or around its caret, and for each character the event that wrote it."""

    text: str = field(repr=False)
    sources: tuple[int, ...]


def states_at(edits: Iterable[Edit], event_ids: Iterable[int]) -> dict[int, State]:
    """Return what stood there right after each of the events, with `edits` in the order in which they were made."""
    text, sources = "", list[int]()
    rest, states = iter(edits), {}
    edit = next(rest, None)
    for event_id in sorted(event_ids):
        while edit is not None and edit.event_id <= event_id:
            text = text[: edit.start] + edit.text + text[edit.end :]
            sources[edit.start : edit.end] = [edit.event_id] * len(edit.text)
            edit = next(rest, None)
        states[event_id] = State(text, tuple(sources))
    return states


def state_at(edits: Iterable[Edit], event_id: int) -> State:
    """Return what stood there right after the event `event_id`."""
    return states_at(edits, [event_id])[event_id]


def text_at(edits: Iterable[Edit], event_id: int) -> str:
    """Return the text of `state_at`."""
    return state_at(edits, event_id).text
