"""Which strings of an event are recorded text, and what names them: the format's own words are nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from redact.runs import decoded_run, event_run
from redact.strings import Text, at, texts
from redact.tables import cells
from redact.types import ABOUT_THE_PERSON, META, Event, TextRun

MEASURES = {
    "screenshot": frozenset({"width", "height"}),
    "pointer": frozenset({"x", "y"}),
    "wheel": frozenset({"x", "y", "dx", "dy"}),
}
"""Numbers of known events, which say nothing about anyone. All other numbers are scanned, if they are long."""

TYPING = frozenset({("key", "key"), ("text", "text")})
"""What `keystrokes` reads. All other strings are scanned as they stand."""

KNOWN_TYPES = frozenset(
    {"screenshot", "key", "text", "pointer", "wheel", "window", "navigate", "focus", "clipboard", "tree", "pause", "resume"}
)
KNOWN_FIELDS = frozenset(
    (
        "t type file width height action key code repeat modifiers text source x y dx dy button app title url role name secure "
        "bounds nodes dropped"
    ).split()
)
"""Field names of the format, which are no recorded text."""

META_FIELDS = frozenset({"format", "version", "id", "screen", "started", *ABOUT_THE_PERSON})
"""Field names of session.json."""
SCREEN = frozenset({"width", "height", "scale"})
"""Those of its `screen`."""
STARTED = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
"""A time as ISO 8601 writes it. What else stands in its place is a text like any other."""

UNTELLING = frozenset({"name", "title", "text", "url", "value", "type", "id", "label", "role", "app", "key", "data"})
"""Field names that say nothing about what stands in them."""

CODES = re.compile(
    r"Key[A-Z]|Digit\d|F\d\d?|Numpad(?:\d|Add|Subtract|Multiply|Divide|Decimal|Enter|Equal|Comma)|Arrow(?:Up|Down|Left|Right)"
    r"|(?:Shift|Control|Alt|Meta)(?:Left|Right)|Bracket(?:Left|Right)|Intl(?:Backslash|Ro|Yen)|Audio\w{4,12}|Media\w{4,12}"
    r"|Space|Enter|Tab|Escape|Backspace|Delete|Insert|Home|End|PageUp|PageDown|CapsLock|NumLock|ScrollLock|ContextMenu|PrintScreen"
    r"|Pause|Minus|Equal|Backslash|Semicolon|Quote|Backquote|Comma|Period|Slash|Lang[1-5]|Convert|NonConvert|KanaMode|Unidentified|"
)
"""The keys of a keyboard. Source: W3C UI Events KeyboardEvent code Values."""
WORDS = {
    "code": CODES,
    "action": re.compile(r"down|up|move|click|dblclick|copy|cut|paste"),
    "source": re.compile(r"typed|paste|ime|autofill|dictation"),
    "button": re.compile(r"left|right|middle|back|forward|primary|secondary|auxiliary"),
    "modifiers": re.compile(r"(?i)shift|ctrl|control|alt|altgraph|meta|cmd|command|super|win|option|fn|capslock|numlock"),
}
"""What the format's fields of known events can say without saying anything about anyone."""


def event_runs(events: Iterable[Event]) -> Iterator[TextRun]:
    """Yield a run for every string of every event that is not typing, and for every cell of those that are tables."""
    for event in events:
        for text in texts(event.record):
            if not is_format(event, text):
                label = _label(event.record, text)
                yield event_run(event.id, text.pointer, text.text, label=label, is_key=text.is_key)
                if "%" in text.text and (run := decoded_run(event.id, text.pointer, text.text, label=label, is_key=text.is_key)):
                    yield run
                for header, start, end in cells(text.text):
                    yield event_run(event.id, text.pointer, text.text[start:end], label=header, at=start, is_key=text.is_key)


def is_format(event: Event, text: Text) -> bool:
    """Return whether a text is the format's own and nobody's, or is read as typing."""
    if event.owns is not None:
        return event.owns(text.pointer, text.text, text.is_key)
    field = text.pointer[0]
    if not text.is_key and event.type in KNOWN_TYPES and field in WORDS and WORDS[str(field)].fullmatch(text.text):
        return True
    if len(text.pointer) > 1:
        return False
    if text.is_key:
        return field in KNOWN_FIELDS
    if text.is_number:
        return field == "t" or field in MEASURES.get(event.type, ())
    return (event.type, field) in TYPING or (field == "type" and event.type in KNOWN_TYPES)


def meta_runs(meta: Mapping[str, Any]) -> Iterator[TextRun]:
    """Yield a run for every other string of session.json, and for the names of fields that are not the format's."""
    for text in texts(meta):
        if not _is_own(text):
            yield event_run(META, text.pointer, text.text, is_key=text.is_key)


def _is_own(text: Text) -> bool:
    """Return whether a text of session.json is the format's own, or has its kind by its field alone."""
    field = text.pointer[0]
    if text.is_key:
        return text.pointer in {(name,) for name in META_FIELDS} or (field == "screen" and text.text in SCREEN)
    if field == "screen":
        return text.is_number and text.pointer[-1] in SCREEN
    return field in (*ABOUT_THE_PERSON, "format", "version") or (field == "started" and STARTED.fullmatch(text.text) is not None)


def _label(record: Mapping[str, Any], text: Text) -> str:
    """Return what names a string: the key that it stands under, or the name that its object carries."""
    if text.is_key:
        return ""
    key = next((str(part) for part in reversed(text.pointer) if isinstance(part, str)), "")
    if key.casefold() == "value":
        holder = at(record, text.pointer[:-1])
        name = holder.get("name") if isinstance(holder, Mapping) else None
        return name if isinstance(name, str) and len(name) <= 40 else ""
    return "" if key.casefold() in UNTELLING else key.replace("_", " ")
