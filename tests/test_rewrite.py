"""Events are rewritten as decided, and keep their shape."""

from __future__ import annotations

from typing import Any

from redact.keystrokes import typings
from redact.placeholders import is_placeholder
from redact.rewrite import Rewritten, rewrite
from redact.strings import pointer_text, texts
from redact.types import Action, Decision, Event, Finding, Frame, InEvent, Place, Session, Typed, WholeEvent


def decided(kind: str, *where: Place, action: Action = Action.MASK, score: float = 0.9) -> Decision:
    return Decision(Finding(kind, "test", score, where, ""), action, "rule")


def run(records: list[dict[str, Any]], *decisions: Decision, names: dict[str, str] | None = None) -> Rewritten:
    events = tuple(Event(n, float(n), r["type"], {"t": float(n), **r}) for n, r in enumerate(records))
    shots = tuple(Frame(e.record["file"], e.id, e.time_s, 9, 9) for e in events if e.type == "screenshot")
    session = Session(events, shots, {"id": "s1", "user": "jane"})
    return rewrite(session, decisions, typings(events), names or {})


def press(*keys: str) -> list[dict[str, Any]]:
    return [{"type": "key", "action": action, "key": key} for key in keys for action in ("down", "up")]


def test_found_characters_become_a_placeholder_of_no_particular_length() -> None:
    done = run([{"type": "window", "app": "M", "title": "To Jane Doe now"}], decided("PERSON", InEvent(0, ("title",), 3, 11)))
    assert done.records[0]["title"] == "To <PERSON> now"


def test_what_overlaps_goes_as_one_under_the_name_of_the_surest() -> None:
    done = run(
        [{"type": "window", "app": "M", "title": "abcdefgh"}],
        decided("PERSON", InEvent(0, ("title",), 1, 4), score=0.5),
        decided("PASSWORD", InEvent(0, ("title",), 3, 6), score=0.9),
    )
    assert done.records[0]["title"] == "a<PASSWORD>gh"


def test_what_is_kept_stays() -> None:
    done = run(
        [{"type": "window", "app": "M", "title": "Jane"}], decided("PERSON", InEvent(0, ("title",), 0, 4), action=Action.KEEP)
    )
    assert done.records[0]["title"] == "Jane"


def test_neighbours_of_one_kind_stay_two() -> None:
    done = run(
        [{"type": "window", "app": "M", "title": "ab cd"}],
        decided("PERSON", InEvent(0, ("title",), 0, 2)),
        decided("PERSON", InEvent(0, ("title",), 3, 5)),
    )
    assert done.records[0]["title"] == "<PERSON> <PERSON>"


def test_keys_and_numbers_of_an_object_can_be_redacted() -> None:
    record = {"type": "x", "seen": {"jane@example.com": 4111111111111111, "ok": 12}}
    done = run(
        [record],
        decided("EMAIL_ADDRESS", InEvent(0, ("seen", "jane@example.com"), 0, 16, is_key=True)),
        decided("CREDIT_CARD", InEvent(0, ("seen", "jane@example.com"), 0, 16)),
    )
    assert done.records[0]["seen"] == {"<EMAIL_ADDRESS>": "<CREDIT_CARD>", "ok": 12}


def test_redacted_typing_is_one_text_event_at_its_first_key() -> None:
    done = run(
        [*press("x", "Enter"), *press("h", "i", "Backspace", "o"), *press("Enter"), *press("y")],
        decided("PERSON", Typed(1, 0, 2)),
    )
    kinds = [(r["type"], r.get("key") or r.get("text"), r["t"]) for r in done.records]
    assert kinds == [
        ("key", "x", 0.0), ("key", "x", 0.05), ("key", "Enter", 0.1), ("key", "Enter", 0.15),
        ("text", "<PERSON>", 0.2),
        ("key", "Enter", 0.3), ("key", "Enter", 0.35), ("key", "y", 0.4), ("key", "y", 0.45),
    ]  # fmt: skip
    assert done.line_of_typing[1] == 5


def test_two_secrets_of_other_length_leave_the_same_records() -> None:
    def typed(word: str) -> list[Any]:
        focus = {"type": "focus", "role": "textbox", "name": "Password", "secure": True}
        done = run([focus, *press(*word)], decided("PASSWORD", Typed(0, 0, len(word))))
        return list(done.records)

    assert typed("short") == typed("a far longer one")


def test_a_finding_in_erased_text_takes_its_keys_away_too() -> None:
    done = run(press("a", "Backspace", "b"), decided("PERSON", Typed(0, 0, 0)))
    assert [r["text"] for r in done.records] == ["b"]


def test_a_dropped_frame_keeps_its_event() -> None:
    shot = {"type": "screenshot", "file": "frames/1.png", "width": 9, "height": 9}
    assert run([shot]).records[0] == {"t": 0.0, "type": "screenshot", "width": 9, "height": 9, "dropped": True}
    assert run([shot], names={"frames/1.png": "frames/1.png"}).records[0] == {"t": 0.0, **shot}


def test_a_dropped_event_goes_and_one_that_says_where_keeps_its_place() -> None:
    records = [{"type": "window", "app": "Bank", "title": "Accounts"}, {"type": "clipboard", "action": "copy", "text": "x"}]
    done = run(records, decided("P", WholeEvent(0), action=Action.DROP), decided("P", WholeEvent(1), action=Action.DROP))
    assert list(done.records) == [{"t": 0.0, "type": "window", "app": "<PRIVATE_WINDOW>", "title": "<PRIVATE_WINDOW>"}]


def test_a_key_that_comes_up_after_its_private_window_has_gone_goes_with_it() -> None:
    key = {"type": "key", "key": "s"}
    records = [{**key, "action": "down"}, {"type": "window", "app": "A", "title": "T"}, {**key, "action": "up"}]
    done = run(records, decided("P", WholeEvent(0), action=Action.DROP))
    assert [record["type"] for record in done.records] == ["window"]


def test_the_session_description_is_rewritten_too() -> None:
    done = run([{"type": "pause"}], decided("USERNAME", InEvent(-1, ("user",), 0, 4)))
    assert done.meta["user"] == "<USERNAME>"


def test_every_string_key_and_long_number_is_offered() -> None:
    document = {"a": ["x", 1234567, 12, True, None], "b": {"c": 1.5}}
    found = [(pointer_text(t.pointer), t.text, t.is_key) for t in texts(document)]
    assert found == [
        ("/a", "a", True), ("/a/0", "x", False), ("/a/1", "1234567", False), ("/b", "b", True), ("/b/c", "c", True),
    ]  # fmt: skip


def test_only_a_known_kind_makes_a_placeholder() -> None:
    assert is_placeholder("<PERSON>", {"PERSON"})
    assert not is_placeholder("<JANE_DOE>", {"PERSON"})
    assert not is_placeholder("x <PERSON>", {"PERSON"})


def test_what_is_masked_whole_stays_in_its_place_and_says_nothing() -> None:
    copied = {"type": "clipboard", "action": "copy", "text": "x"}
    records = [{"type": "window", "app": "Bank", "title": "Accounts"}, *press("s"), copied]
    done = run(records, decided("PRIVATE_WINDOW", *(WholeEvent(n) for n in range(4))))
    hidden = "<PRIVATE_WINDOW>"
    assert [{k: v for k, v in record.items() if k != "t"} for record in done.records] == [
        {"type": "window", "app": hidden, "title": hidden},
        {"type": "clipboard", "action": "copy", "text": hidden},
    ]


def test_what_is_held_during_redacted_typing_is_not_said() -> None:
    held = {"type": "keyboard", "pressed_keys": ["s", "Shift"], "layout": "us"}
    done = run([*press("s"), held, *press("t"), held], decided("PERSON", Typed(0, 0, 2)))
    assert [set(record) - {"t"} for record in done.records] == [
        {"type", "text", "source"}, {"type", "layout"}, {"type", "pressed_keys", "layout"},
    ]  # fmt: skip
