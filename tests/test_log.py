"""The log says where a redaction stands in what was written, and never the text."""

from __future__ import annotations

from typing import Any

from redact import log
from redact.keystrokes import typings
from redact.rewrite import Rewritten, rewrite
from redact.shown import Shown
from redact.types import Action, Box, Decision, Event, Finding, Frame, InEvent, OnScreen, Place, Session, Typed, WholeEvent


def decided(kind: str, *where: Place, action: Action = Action.MASK) -> Decision:
    return Decision(Finding(kind, "test", 0.9, where, ""), action, "rule")


def logged(records: list[dict[str, Any]], *decisions: Decision, names: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """Return where each line of the log says that its redaction stands."""
    names = names or {}
    shown = [
        Shown(decision, place)
        for decision in decisions
        for place in decision.finding.places
        if isinstance(place, OnScreen) and place.frame_id in names
    ]
    return [dict(entry.where) for entry in log.entries(decisions, shown, done(records, *decisions, names=names), names)]


def done(records: list[dict[str, Any]], *decisions: Decision, names: dict[str, str] | None = None) -> Rewritten:
    events = tuple(Event(n, float(n), r["type"], {"t": float(n), **r}) for n, r in enumerate(records))
    shots = tuple(Frame(e.record["file"], e.id, e.time_s, 9, 9) for e in events if e.type == "screenshot")
    return rewrite(Session(events, shots, {"id": "s1"}), decisions, typings(events), names or {})


COPY = {"type": "clipboard", "action": "copy", "text": "Wrzesk"}
IN_COPY = InEvent(1, ("text",), 0, 6)


def test_a_finding_in_an_event_that_stays_has_its_field() -> None:
    assert logged([{"type": "pause"}, COPY], decided("PERSON", IN_COPY)) == [{"line": 2, "field": "/text"}]


def test_a_finding_in_an_event_that_was_dropped_has_no_field() -> None:
    records = [{"type": "pause"}, COPY, {"type": "resume"}]
    assert logged(records, decided("PERSON", IN_COPY), decided("P", WholeEvent(1), action=Action.DROP)) == [
        {"line": 2},
        {"line": 2},
    ]


def test_a_finding_that_drops_its_own_event_has_no_field() -> None:
    assert logged([{"type": "pause"}, COPY], decided("PERSON", IN_COPY, action=Action.DROP)) == [{"line": 2}]


def test_a_finding_in_a_key_that_one_event_stands_for_has_no_field() -> None:
    keys = [{"type": "key", "action": "down", "key": key, "code": f"x{key}"} for key in "ab"]
    found = logged(keys, decided("PERSON", Typed(0, 0, 2)), decided("USERNAME", InEvent(1, ("code",), 0, 2)))
    assert found == [{"line": 1, "field": "/text"}, {"line": 2}]


def test_an_event_that_keeps_its_place_keeps_its_fields() -> None:
    window = {"type": "window", "app": "Notes", "title": "Wrzesk"}
    inside = decided("PERSON", InEvent(0, ("title",), 0, 6), action=Action.DROP)
    assert logged([window], inside) == [{"line": 1, "field": "/title"}]
    assert done([window], inside).gone == frozenset()


def test_what_is_gone_are_the_dropped_and_the_coalesced() -> None:
    shot = {"type": "screenshot", "file": "f.png", "width": 9, "height": 9}
    keys: list[dict[str, Any]] = [{"type": "key", "action": action, "key": "a"} for action in ("down", "up")]
    records: list[dict[str, Any]] = [shot, COPY, {"type": "pause"}, *keys]
    hidden = decided("PERSON", IN_COPY, action=Action.DROP), decided("PERSON", Typed(0, 0, 1))
    assert done(records, *hidden, decided("P", WholeEvent(0), action=Action.DROP)).gone == {1, 3, 4}


def test_a_key_of_an_object_is_not_said_in_the_log() -> None:
    records = [{"type": "x", "seen": {"wrzesk": "Wrzesk"}}]
    key, value = InEvent(0, ("seen", "wrzesk"), 0, 6, is_key=True), InEvent(0, ("seen", "wrzesk"), 0, 6)
    found = logged(records, decided("USERNAME", key), decided("PERSON", value))
    assert found == [{"line": 1, "field": f"/seen/{log.HIDDEN_KEY}"}] * 2


def test_boxes_are_said_of_frames_that_stay_and_not_of_others() -> None:
    shot = {"type": "screenshot", "file": "f.png", "width": 9, "height": 9}
    seen = decided("PERSON", OnScreen("f.png", Box(1, 2, 3, 4)))
    assert logged([shot], seen, names={"f.png": "f.png"}) == [{"frame": "f.png", "box": [1, 2, 3, 4]}]
    assert logged([shot], seen) == [{"frame": "dropped"}]


def test_what_was_kept_is_not_in_the_log() -> None:
    assert logged([{"type": "pause"}, COPY], decided("PERSON", IN_COPY, action=Action.KEEP)) == []


def test_what_overlaps_has_one_line_and_is_what_it_most_surely_is() -> None:
    email, name = Finding("EMAIL_ADDRESS", "a", 0.9, (InEvent(1, ("text",), 0, 6),), "1"), InEvent(1, ("text",), 2, 4)
    person = Finding("PERSON", "b", 0.6, (name,), "2")
    decisions = [Decision(person, Action.MASK, "rule"), Decision(email, Action.MASK, "rule")]
    rewritten = done([{"type": "pause"}, COPY], *decisions)
    assert [(entry.kind, entry.recognizer) for entry in log.entries(decisions, [], rewritten, {})] == [("EMAIL_ADDRESS", "a")]


def test_lines_are_in_the_order_of_places_and_not_of_what_was_found() -> None:
    records = [{"type": "x", "b": "Wrzesk", "a": "Wrzesk"}, COPY]
    found = logged(
        records,
        decided("PERSON", IN_COPY, InEvent(0, ("b",), 0, 6)),
        decided("PERSON", InEvent(0, ("a",), 3, 6), InEvent(0, ("a",), 0, 2)),
    )
    fields = [(where["line"], where["field"]) for where in found]
    assert fields == [(1, "/a"), (1, "/a"), (1, "/b"), (2, "/text")]
