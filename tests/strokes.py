"""Typing for tests: a few words make key events, a tenth of a second apart."""

from __future__ import annotations

from typing import Any

from redact.keystrokes import Typing, typings
from redact.types import Event

Record = dict[str, Any]


def events(*records: Record) -> list[Event]:
    timed = [{"t": n / 10, **record} for n, record in enumerate(records)]
    return [Event(n, record["t"], record["type"], record) for n, record in enumerate(timed)]


def typed(*records: Record) -> list[Typing]:
    return list(typings(events(*records)))


def down(key: str) -> Record:
    return {"type": "key", "action": "down", "key": key}


def up(key: str) -> Record:
    return {"type": "key", "action": "up", "key": key}


def press(*keys: str) -> list[Record]:
    """Press each key and let it go."""
    return [stroke for key in keys for stroke in (down(key), up(key))]


def held(modifier: str, *keys: str) -> list[Record]:
    """Press keys while a modifier is held."""
    return [down(modifier), *press(*keys), up(modifier)]


def codes(*names: str) -> list[Record]:
    """Press keys of which the recorder only says which they are; "Shift+Digit4" and "AltGr+KeyQ" with a modifier held."""
    found: list[Record] = []
    for name in names:
        modifier, _, code = name.rpartition("+")
        key = {"type": "key", "key": "Unidentified", "code": code}
        strokes = [{**key, "action": "down"}, {**key, "action": "up"}]
        if modifier:
            names_of = {"Shift": ("Shift", "ShiftLeft"), "AltGr": ("AltGraph", "AltRight")}
            around = dict(zip(("key", "code"), names_of[modifier], strict=True))
            strokes = [{**down(""), **around}, *strokes, {**up(""), **around}]
        found += strokes
    return found


def focus(name: str = "", **more: object) -> Record:
    return {"type": "focus", "role": "textbox", "name": name, **more}


def clip(action: str, text: str) -> Record:
    return {"type": "clipboard", "action": action, "text": text}


def window(app: str, title: str = "") -> Record:
    return {"type": "window", "app": app, "title": title}


CLICK = {"type": "pointer", "action": "click", "x": 1, "y": 1, "button": 0}
