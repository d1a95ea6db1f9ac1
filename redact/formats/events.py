"""One line of events.jsonl: the fields that later stages rely on are checked, all others are kept as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeGuard

from redact.errors import InputError
from redact.formats import strict_json
from redact.formats.container import is_inside
from redact.types import Event, Frame

_LARGEST = 2.0**53
"""Beyond it a float no longer tells neighbours apart."""


def is_number(value: object, low: float, high: float) -> TypeGuard[float]:
    """Whether a JSON value is a number of low to high. JSON's true is not 1, though Python's is."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_coordinate(value: object) -> bool:
    return is_number(value, -_LARGEST, _LARGEST)


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _is_key_action(value: object) -> bool:
    return value in ("down", "up")


def _is_size(value: object) -> bool:
    return isinstance(value, int) and is_number(value, 1, 65535)


def _is_tree(value: object) -> bool:
    return isinstance(value, (list, dict))


def _is_bounds(value: object) -> bool:
    return isinstance(value, list) and len(value) == 4 and all(map(_is_coordinate, value))


Check: TypeAlias = Callable[[object], bool]

_WORDS: Mapping[Check, str] = {
    _is_text: "a string",
    _is_coordinate: "a number",
    _is_yes_or_no: "true or false",
    _is_key_action: '"down" or "up"',
    _is_size: "a whole number of 1 to 65535",
    _is_tree: "a list or an object",
    _is_bounds: "a list of four numbers",
}

_NEEDED: Mapping[str, Mapping[str, Check]] = {
    "key": {"action": _is_key_action, "key": _is_text},
    "text": {"text": _is_text},
    "pointer": {"action": _is_text, "x": _is_coordinate, "y": _is_coordinate},
    "wheel": {"x": _is_coordinate, "y": _is_coordinate},
    "window": {"app": _is_text, "title": _is_text},
    "navigate": {"url": _is_text},
    "focus": {"role": _is_text, "name": _is_text},
    "clipboard": {"text": _is_text},
    "tree": {"nodes": _is_tree},
}

_OPTIONAL: Mapping[str, Mapping[str, Check]] = {
    "key": {"code": _is_text, "repeat": _is_yes_or_no},
    "text": {"source": _is_text},
    "wheel": {"dx": _is_coordinate, "dy": _is_coordinate},
    "focus": {"secure": _is_yes_or_no, "bounds": _is_bounds},
    "clipboard": {"action": _is_text},
}

_SCREENSHOT: Mapping[str, Check] = {"file": _is_text, "width": _is_size, "height": _is_size}


def parse_event(line: bytes, index: int, where: str) -> Event:
    """Return the event on one line. index: its position in the session, from 0. Raises InputError."""
    if not line.strip(b" \t\r\n"):
        raise InputError(f"{where}: empty; write one event a line")
    record = strict_json.parse(line, where)
    if not isinstance(record, dict):
        raise InputError(f"{where}: not an object; write one event a line")
    time_s, kind = record.get("t"), record.get("type")
    if not is_number(time_s, 0, _LARGEST):
        raise InputError(f"{where}: t is not a number of 0 or more; write seconds since the session began")
    if not isinstance(kind, str):
        raise InputError(f"{where}: type is not a string; say what happened")
    for name, check in _NEEDED.get(kind, {}).items():
        _check(record, name, check, where)
    for name, check in _OPTIONAL.get(kind, {}).items():
        if name in record:
            _check(record, name, check, where)
    return Event(index, float(time_s), kind, record)


def frame_of(event: Event, where: str) -> Frame | None:
    """Return the frame that a screenshot event names, or None. Raises InputError.

    Two events may name the same file: a recorder need not store a picture twice. They have one frame each, with the
    same id.
    """
    record = event.record
    if event.type != "screenshot" or record.get("dropped") is True:
        return None
    for name, check in _SCREENSHOT.items():
        _check(record, name, check, where)
    if not is_inside(record["file"]):
        raise InputError(f"{where}: file leads outside the session; write a relative path without '..'")
    return Frame(record["file"], event.id, event.time_s, record["width"], record["height"])


def _check(record: Mapping[str, Any], name: str, check: Check, where: str) -> None:
    if not check(record.get(name)):
        raise InputError(f"{where}: {name} is not {_WORDS[check]}; write it as the format says")
