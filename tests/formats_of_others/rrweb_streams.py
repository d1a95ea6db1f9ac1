"""Streams of rrweb events, built by hand, and what a copy of one says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

Json = dict[str, Any]

NOON_MS = 1_795_246_428_000


def text(number: int, said: str) -> Json:
    return {"type": 3, "textContent": said, "id": number}


def element(number: int, tag: str, *children: Json, **attributes: str) -> Json:
    said = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return {"type": 2, "tagName": tag, "attributes": said, "childNodes": [*children], "id": number}


def page(*body: Json, href: str = "http://127.0.0.1/form") -> list[Json]:
    """Return the events with which a recording of a page begins."""
    html = element(2, "html", element(3, "body", *body))
    return [
        {"type": 4, "data": {"href": href, "width": 800, "height": 600}},
        {"type": 2, "data": {"node": {"type": 0, "childNodes": [html], "id": 1}, "initialOffset": {"left": 0, "top": 0}}},
    ]


def typed(number: int, *values: str) -> list[Json]:
    """Return an input event for each value of a field."""
    return [{"type": 3, "data": {"source": 5, "text": value, "isChecked": False, "id": number}} for value in values]


def growing(number: int, value: str) -> list[Json]:
    """Return the input events of a value that is typed without a slip."""
    return typed(number, *(value[:length] for length in range(1, len(value) + 1)))


def mutation(**said: Sequence[Json]) -> Json:
    return {"type": 3, "data": {"source": 0, "texts": [], "attributes": [], "removes": [], "adds": [], **said}}


def stream(*events: Json) -> list[Json]:
    """Return events with their times."""
    return [{**event, "timestamp": NOON_MS + 20 * number} for number, event in zip(count(), events, strict=False)]


def write(folder: Path, events: Sequence[Json], name: str = "visit.json") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(events), "utf-8")
    return folder


def values(events: Sequence[Json]) -> list[str]:
    """Return what fields say, event by event."""
    return [event["data"]["text"] for event in events if event["data"].get("source") == 5]


def shape(value: object) -> object:
    """Return what of an event no copy may change: its structure, numbers and truths."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return "" if isinstance(value, str) else value
