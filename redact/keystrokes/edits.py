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


def text_at(edits: Iterable[Edit], event_id: int) -> str:
    """Return what stood there right after the event `event_id`, with `edits` in the order in which they were made."""
    text = ""
    for edit in edits:
        if edit.event_id > event_id:
            break
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
