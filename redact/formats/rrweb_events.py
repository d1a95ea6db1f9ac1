"""The words of rrweb's events, and where in a document its events and their nodes stand.

Source: the types of rrweb 2 (packages/types), which read version 1 as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from redact.types import Pointer

FULL_SNAPSHOT: Final = 2
INCREMENTAL: Final = 3
META: Final = 4
CUSTOM: Final = 5
MUTATION: Final = 0
INPUT: Final = 5
"""The types of events, and the sources of incremental ones, that are understood. All others are scanned as they stand."""
ELEMENT: Final = 2
TEXT: Final = 3

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Added:
    """A node that came to the page. next_id: that of the node before which it stands."""

    pointer: Pointer = field(repr=False)
    node: Node = field(repr=False)
    parent_id: int | None = None
    next_id: int | None = None


def events(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """Yield each event in what a document says, and where it stands."""
    if is_event(value):
        yield pointer, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from events(inner, (*pointer, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from events(inner, (*pointer, number))


def is_event(value: Any) -> bool:
    return isinstance(value, Mapping) and is_id(value.get("type")) and "data" in value and "timestamp" in value


def is_id(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def data_of(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an event's data, nothing if that is no object."""
    data = event["data"]
    return data if isinstance(data, Mapping) else {}


def source_of(event: Mapping[str, Any]) -> int | None:
    """Return the source of an incremental event, None for others."""
    source = data_of(event).get("source")
    return source if event["type"] == INCREMENTAL and is_id(source) else None


def objects(value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """Yield the objects of an array, and where each stands; none if it is no array."""
    for number, each in enumerate(value if isinstance(value, list) else ()):
        if isinstance(each, Mapping):
            yield (*pointer, number), each


def added(event: Mapping[str, Any], pointer: Pointer) -> Iterator[Added]:
    """Yield the nodes that an event brings, each before those in it."""
    data = data_of(event)
    if event["type"] == FULL_SNAPSHOT:
        if isinstance(data.get("node"), Mapping):
            yield from _subtree(Added((*pointer, "data", "node"), data["node"]))
    elif source_of(event) == MUTATION:
        for at, each in objects(data.get("adds"), (*pointer, "data", "adds")):
            if isinstance(each.get("node"), Mapping):
                yield from _subtree(Added((*at, "node"), each["node"], each.get("parentId"), each.get("nextId")))


def _subtree(top: Added) -> Iterator[Added]:
    yield top
    for at, child in objects(top.node.get("childNodes"), (*top.pointer, "childNodes")):
        yield from _subtree(Added(at, child, top.node.get("id")))
