"""The one join between text and places.

Recognisers see plain text and answer in offsets. Here, and nowhere else, offsets become boxes in a frame or characters in an
event, by interval overlap: a word partly inside a match is inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from redact.types import InEvent, Place, Pointer, Reading, TextRun, TextSpan, Typed

ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def event_run(event_id: int, pointer: Pointer, text: str, *, label: str = "", at: int = 0, is_key: bool = False) -> TextRun:
    """Return a run over one string of an event, or over the part of it that begins `at` a character.

    `label` stands in front of it, for recognisers that go by labels.
    """
    front = _front(label)
    place = InEvent(event_id, pointer, at, at + len(text), is_key)
    return TextRun(front + text, (TextSpan(len(front), len(front) + len(text), place),))


def decoded_run(event_id: int, pointer: Pointer, text: str, *, label: str = "", is_key: bool = False) -> TextRun | None:
    """Return a run over what a string of an event says once it is percent-decoded; None if nothing in it is encoded.

    Source: RFC 3986, section 2.1. What is no UTF-8 stays as it is.
    """
    said, spans, at = "", [], 0
    for escapes in ESCAPES.finditer(text):
        try:
            chars = bytes.fromhex(escapes[0].replace("%", "")).decode()
        except UnicodeDecodeError:
            continue
        if at < escapes.start():
            spans.append(_span(event_id, pointer, len(said), at, escapes.start() - at, escapes.start() - at, is_key))
            said += text[at : escapes.start()]
        at = escapes.start()
        for char in chars:
            encoded = 3 * len(char.encode())
            spans.append(_span(event_id, pointer, len(said), at, 1, encoded, is_key))
            said, at = said + char, at + encoded
    if not spans:
        return None
    if at < len(text):
        spans.append(_span(event_id, pointer, len(said), at, len(text) - at, len(text) - at, is_key))
    return labelled(TextRun(said + text[at:], tuple(spans)), label)


def _span(event_id: int, pointer: Pointer, start: int, at: int, length: int, encoded: int, is_key: bool) -> TextSpan:
    return TextSpan(start, start + length, InEvent(event_id, pointer, at, at + encoded, is_key))


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
    found: list[Place] = []
    for place in dict.fromkeys(_part(span, start, end) for span in run.spans if span.start < end and start < span.end):
        if found and (both := _joined(found[-1], place)):
            found[-1] = both
        else:
            found.append(place)
    return tuple(found)


def _joined(before: Place, place: Place) -> InEvent | None:
    """Return two places in a string as one, if the second begins where the first ends, as the pieces of an encoded value do."""
    if not isinstance(before, InEvent) or not isinstance(place, InEvent) or before.end != place.start:
        return None
    both = replace(before, end=place.end)
    return both if replace(place, start=before.start) == both else None


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
