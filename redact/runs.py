"""The one join between text and places.

Recognisers see plain text and answer in offsets. Here, and nowhere else, offsets become boxes in a frame or characters in an
event, by interval overlap: a word partly inside a match is inside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from redact.types import InEvent, Place, Pointer, Reading, TextRun, TextSpan, Typed


def event_run(event_id: int, pointer: Pointer, text: str, *, label: str = "", at: int = 0, is_key: bool = False) -> TextRun:
    """Return a run over one string of an event, or over the part of it that begins `at` a character.

    `label` stands in front of it, for recognisers that go by labels.
    """
    front = _front(label)
    place = InEvent(event_id, pointer, at, at + len(text), is_key)
    return TextRun(front + text, (TextSpan(len(front), len(front) + len(text), place),))


def labelled(run: TextRun, label: str) -> TextRun:
    """Return `run` with `label` and a colon in front, which stand in no place."""
    if not label:
        return run
    front = _front(label)
    spans = tuple(TextSpan(span.start + len(front), span.end + len(front), span.place) for span in run.spans)
    return TextRun(front + run.text, spans)


def _front(label: str) -> str:
    return label.rstrip(" :") + ": " if label else ""


def reading_run(readings: Iterable[Reading], *, between: str = " ") -> TextRun:
    """Return a run over the words of lines of a frame, joined by spaces within a line and by `between` from line to line."""
    text, spans = "", []
    for reading in readings:
        for number, word in enumerate(reading):
            if text and not word.is_glued:
                text += " " if number else between
            spans.append(TextSpan(len(text), len(text) + len(word.text), word.box))
            text += word.text
    return TextRun(text, tuple(span for span in spans if span.start < span.end))


def places(run: TextRun, start: int, end: int) -> tuple[Place, ...]:
    """Return the places of characters [start, end) of `run`.

    What can be divided is (characters of a string); what cannot (a word on a screen) is taken whole. A match that covers no
    place at all, such as one inside a label put in front, gives none.
    """
    found = (_part(span, start, end) for span in run.spans if span.start < end and start < span.end)
    return tuple(dict.fromkeys(found))


def _part(span: TextSpan, start: int, end: int) -> Place:
    place = span.place
    if not isinstance(place, InEvent | Typed) or place.end - place.start != span.end - span.start:
        return place
    first, last = max(start, span.start) - span.start, min(end, span.end) - span.start
    return replace(place, start=place.start + first, end=place.start + last)


def text_at(run: TextRun, start: int, end: int) -> str:
    """Return the recorded characters of [start, end): those that stand in a place, with a space where others stood between."""
    said, last = "", end
    for span in run.spans:
        if span.start < end and start < span.end:
            said += " " if span.start > last else ""
            said += run.text[max(start, span.start) : min(end, span.end)]
            last = span.end
    return said
