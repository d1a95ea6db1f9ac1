"""The redaction log: one line for each redaction, written from the decisions, so that it cannot disagree with what was done.

A line says where, what kind, found by what, how surely, and by which rule; never the text, and nothing that a guess could be
tested against: the token is a keyed HMAC, whose key is not in the output.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from redact.errors import InputError
from redact.pieces import Piece, merged, strength
from redact.shown import Shown
from redact.strings import pointer_text
from redact.types import META, Action, Decision, InEvent, OnScreen, Place, Pointer, Typed, WholeEvent, WholeFrame

NAME = "redaction-log.jsonl"
DROPPED = "dropped"
HIDDEN_KEY = "<redacted key>"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One redaction.

    `where` is {"frame", "box"} (with "lettering" for a surrogate), {"frame": "dropped"}, {"line"} or {"line", "field"} of
    events.jsonl, or {"session", "field"}; in the copy of another tool's recording {"file", "record", "field"}, without a record
    for what is in none, or {"files", "field"} for the name of a file.
    """

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


class Written(Protocol):
    """Where the events and the typing of a recording went in what is written."""

    @property
    def gone(self) -> Collection[int]:
        """Events of which no field is left."""

    def of_event(self, event_id: int) -> dict[str, Any]:
        """Return what a log line says of where an event is, or would be."""

    def of_typing(self, typing_id: int) -> dict[str, Any]: ...


def entries(
    decisions: Iterable[Decision], shown: Iterable[Shown], written: Written, frame_names: Mapping[str, str]
) -> tuple[LogEntry, ...]:
    """Return a line for each place in which something was hidden: the session's description, then events, then frames.

    What overlaps was hidden as one, and has one line. So neither the number of lines nor their order tells of the text.
    """
    hidden = [decision for decision in decisions if decision.action is not Action.KEEP]
    texts: dict[_Field, list[Piece]] = defaultdict(list)
    others: dict[tuple[str, str], tuple[dict[str, Any], Decision]] = {}
    keys = {
        (place.event_id, place.pointer)
        for decision in hidden
        for place in decision.finding.places
        if isinstance(place, InEvent) and place.is_key
    }
    for decision in hidden:
        for place in decision.finding.places:
            if isinstance(place, InEvent) and place.event_id not in written.gone:
                texts[place.event_id, place.pointer, place.is_key].append(Piece(place.start, place.end, decision))
            elif isinstance(place, Typed) and place.start < place.end:
                texts[place.typing_id, None, False].append(Piece(place.start, place.end, decision))
            elif not isinstance(place, OnScreen | WholeFrame) or place.frame_id not in frame_names:
                where = _where(place, written)
                key = json.dumps(where, sort_keys=True), decision.finding.kind
                best = others.get(key, (where, decision))[1]
                others[key] = where, max(best, decision, key=strength)
    found = [
        _entry(piece.decision, _of_field(field, written, keys)) for field, pieces in texts.items() for piece in merged(pieces)
    ]
    found += [_entry(decision, where) for where, decision in others.values()]
    found += [_entry(each.decision, _of_box(each.place, frame_names)) for each in shown]
    return tuple(sorted(found, key=_order))


_Field: TypeAlias = tuple[int, Pointer | None, bool]
"""An event's field and whether it is a key there; or a stretch of typing, without a pointer."""


def _entry(decision: Decision, where: dict[str, Any]) -> LogEntry:
    finding = decision.finding
    score = round(finding.score, 2)
    return LogEntry(finding.kind, where, finding.recognizer, score, decision.action.value, decision.rule, finding.token)


def _order(entry: LogEntry) -> tuple[bool, str, int, str, str]:
    """Return where a line stands: stable sorting leaves the lines of one field as they stand in it, those of a frame too."""
    where = entry.where
    kind = entry.kind if "field" not in where and "box" not in where else ""
    number = where.get("line", where.get("record", 0))
    return "frame" in where, where.get("file", ""), number, where.get("field", where.get("frame", "")), kind


def _of_field(field: _Field, written: Written, keys: Collection[tuple[int, Pointer]]) -> dict[str, Any]:
    number, pointer, _ = field
    if pointer is None:
        return {**written.of_typing(number), "field": "/text"}
    public = pointer_text(_public(number, pointer, keys))
    return {**({"session": True} if number == META else written.of_event(number)), "field": public}


def _of_box(place: OnScreen, frame_names: Mapping[str, str]) -> dict[str, Any]:
    box = place.box
    where: dict[str, Any] = {"frame": frame_names[place.frame_id], "box": [box.left, box.top, box.right, box.bottom]}
    if place.lettering is not None:
        where["lettering"] = asdict(place.lettering)
    return where


def _where(place: Place, written: Written) -> dict[str, Any]:
    """Return where something was that is gone as a whole. What was typed and erased again has left no text to put a name into."""
    if isinstance(place, Typed):
        return written.of_typing(place.typing_id)
    if isinstance(place, InEvent | WholeEvent):
        return written.of_event(place.event_id)
    return {"frame": DROPPED}


def _public(event_id: int, pointer: Pointer, keys: Collection[tuple[int, Pointer]]) -> Pointer:
    return tuple(HIDDEN_KEY if (event_id, pointer[: depth + 1]) in keys else part for depth, part in enumerate(pointer))


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
