"""The redaction log: one line for each redaction, written from the decisions, so that it cannot disagree with what was done.

A line says where, what kind, found by what, how surely, and by which rule; never the text, and nothing that a guess could be
tested against: the token is a keyed HMAC, whose key is not in the output.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redact.errors import InputError
from redact.rewrite import Rewritten
from redact.strings import pointer_text
from redact.types import META, Action, Decision, InEvent, OnScreen, Place, Pointer, Typed, WholeEvent

NAME = "redaction-log.jsonl"
DROPPED = "dropped"
HIDDEN_KEY = "<redacted key>"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One redaction.

    `where` is {"frame", "box"}, {"frame": "dropped"}, {"line"} or {"line", "field"} of events.jsonl, or {"session", "field"}."""

    kind: str
    where: Mapping[str, Any]
    recognizer: str
    score: float
    action: str
    rule: str
    token: str

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "where": dict(self.where),
            "recognizer": self.recognizer,
            "score": self.score,
            "action": self.action,
            "rule": self.rule,
            "token": self.token,
        }


def entries(decisions: Iterable[Decision], rewritten: Rewritten, frame_names: Mapping[str, str]) -> tuple[LogEntry, ...]:
    """Return a line for each place that was not kept, in the order of the decisions."""
    hidden = [decision for decision in decisions if decision.action is not Action.KEEP]
    keys = {
        (place.event_id, place.pointer)
        for decision in hidden
        for place in decision.finding.places
        if isinstance(place, InEvent) and place.is_key
    }
    return tuple(
        LogEntry(
            decision.finding.kind,
            where,
            decision.finding.recognizer,
            round(decision.finding.score, 2),
            decision.action.value,
            decision.rule,
            decision.finding.token,
        )
        for decision in hidden
        for where in _distinct(_where(place, rewritten, frame_names, keys) for place in decision.finding.places)
    )


def _distinct(found: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    seen: list[dict[str, Any]] = []
    for where in found:
        if where not in seen:
            seen.append(where)
            yield where


def _where(
    place: Place, rewritten: Rewritten, frame_names: Mapping[str, str], keys: Collection[tuple[int, Pointer]]
) -> dict[str, Any]:
    if isinstance(place, OnScreen):
        box = place.box
        if place.frame_id in frame_names:
            return {"frame": frame_names[place.frame_id], "box": [box.left, box.top, box.right, box.bottom]}
        return {"frame": DROPPED}
    if isinstance(place, InEvent):
        if place.event_id in rewritten.gone:
            return {"line": rewritten.line_of_event[place.event_id]}
        field = pointer_text(_public(place, keys))
        if place.event_id == META:
            return {"session": True, "field": field}
        return {"line": rewritten.line_of_event[place.event_id], "field": field}
    if isinstance(place, Typed):
        line = {"line": rewritten.line_of_typing[place.typing_id]}
        # What was typed and erased again has left no text in which a placeholder could stand.
        return {**line, "field": "/text"} if place.start < place.end else line
    if isinstance(place, WholeEvent):
        return {"line": rewritten.line_of_event[place.event_id]}
    return {"frame": DROPPED}


def _public(place: InEvent, keys: Collection[tuple[int, Pointer]]) -> Pointer:
    return tuple(
        HIDDEN_KEY if (place.event_id, place.pointer[: depth + 1]) in keys else part for depth, part in enumerate(place.pointer)
    )


def counts(log: Iterable[LogEntry]) -> dict[str, dict[str, int]]:
    """Return how many redactions there are by kind and action, sorted."""
    found = Counter((entry.kind, entry.action) for entry in log)
    table: dict[str, dict[str, int]] = {}
    for (kind, action), number in sorted(found.items()):
        table.setdefault(kind, {})[action] = number
    return table


def write(folder: Path, log: Sequence[LogEntry]) -> None:
    text = "".join(json.dumps(entry.as_json(), ensure_ascii=False, separators=(",", ":")) + "\n" for entry in log)
    (folder / NAME).write_text(text, "utf-8", newline="\n")


def read(folder: Path) -> tuple[LogEntry, ...]:
    """Return the log of a sanitized session. Raises InputError if there is none or it is broken."""
    path = folder / NAME
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{folder}: no readable {NAME}; name the output folder of redact run") from error
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(LogEntry(**json.loads(line)))
        except (ValueError, TypeError) as error:
            raise InputError(f"{path}, line {number}: not a log entry; the output was changed, make it again") from error
    return tuple(found)
