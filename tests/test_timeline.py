"""What is left of typing has no rhythm in it, what follows does not tell how long it took, and the rest keeps its times."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from redact.keystrokes import typings
from redact.policy import Behaviour
from redact.redactor import Redactor
from redact.rewrite import Rewritten, rewrite
from redact.types import Action, Decision, Event, Finding, InEvent, Place, Session, Typed, WholeEvent
from tests.bench.typists import PASSWORD, SENTENCE, Records, Typist

FIXED, COARSE, KEEP = (Behaviour(rhythm=rhythm, mouse="keep") for rhythm in ("fixed", "coarse", "keep"))

SHOT: dict[str, Any] = {"type": "screenshot", "width": 9, "height": 9, "dropped": True}
WHEEL: dict[str, Any] = {"type": "wheel", "x": 1, "y": 1, "dx": 0, "dy": 9}
FOCUS: dict[str, Any] = {"type": "focus", "role": "textbox", "name": "Note"}
SECRET: dict[str, Any] = {**FOCUS, "name": "Password", "secure": True}


def down(key: str, **more: Any) -> dict[str, Any]:
    return {"type": "key", "action": "down", "key": key, **more}


def up(key: str, **more: Any) -> dict[str, Any]:
    return {"type": "key", "action": "up", "key": key, **more}


def pointer(action: str, x: int = 1) -> dict[str, Any]:
    return {"type": "pointer", "action": action, "x": x, "y": 1}


def run(recorded: list[tuple[float, dict[str, Any]]], behaviour: Behaviour = FIXED, *hidden: Place) -> Rewritten:
    """Rewrite what was `recorded`, by time, with `hidden` to go."""
    events = tuple(Event(n, t, record["type"], {"t": t, **record}) for n, (t, record) in enumerate(recorded))
    actions = [Action.DROP if isinstance(place, WholeEvent) else Action.MASK for place in hidden]
    decisions = [Decision(Finding("P", "test", 0.9, (h,), ""), a, "rule") for h, a in zip(hidden, actions, strict=True)]
    meta = {"id": "s1", "started": "2026-03-01T10:00:00", "ended": "2026-03-01T10:09:00"}
    return rewrite(Session(events, (), meta), decisions, typings(events), {}, behaviour)


def said(done: Rewritten) -> list[tuple[float, str]]:
    """Return each record's time, and in a word what it is."""
    words = {"down": "{}", "up": "{} up"}
    return [
        (r["t"], words[r["action"]].format(r["key"]) if r["type"] == "key" else r.get("action") or r.get("text") or r["type"])
        for r in done.records
    ]


def test_keys_come_at_a_fixed_beat_each_up_again_before_the_next() -> None:
    slow = [(2.0, FOCUS), (3.0, down("a")), (3.2, up("a")), (7.0, down("b")), (7.01, up("b"))]
    rolled = [(2.0, FOCUS), (2.1, down("a")), (2.15, down("b")), (2.3, up("a")), (2.4, up("b"))]
    beat = [(2.0, "focus"), (2.1, "a"), (2.15, "a up"), (2.2, "b"), (2.25, "b up")]
    assert said(run(slow)) == said(run(rolled)) == beat


def test_enter_and_tab_belong_to_the_beat() -> None:
    done = run([(0.0, FOCUS), (1.0, down("a")), (1.1, down("Tab")), (1.2, up("a")), (1.9, up("Tab")), (8.0, down("Enter"))])
    assert said(done)[1:] == [(0.1, "a"), (0.15, "a up"), (0.2, "Tab"), (0.25, "Tab up"), (0.3, "Enter")]


def test_what_follows_is_moved_so_that_neither_the_typing_nor_the_pause_behind_it_shows() -> None:
    def after(pace_s: float, rest_s: float) -> list[tuple[float, str]]:
        last = 1 + 2 * pace_s
        typed = [(1.0, down("a")), (1 + pace_s / 2, up("a")), (last, down("b")), (last + 0.01, up("b"))]
        rest = last + rest_s
        return said(run([(0.5, FOCUS), *typed, (rest, pointer("click")), (rest + 2.5, WHEEL), (rest + 2.75, pointer("click"))]))

    assert after(0.05, 0.2)[-3:] == [(0.75, "click"), (3.25, "wheel"), (3.5, "click")]
    assert after(0.05, 0.2) == after(0.9, 4.0)


def test_the_pause_before_the_first_key_does_not_show() -> None:
    assert said(run([(0.5, FOCUS), (0.9, down("a"))])) == said(run([(0.5, FOCUS), (3.0, down("a"))]))


def test_a_screenshot_between_keys_keeps_its_place_and_has_no_time() -> None:
    done = run([(0.0, FOCUS), (1.0, down("a")), (1.2, SHOT), (1.3, up("a")), (4.0, SHOT), (5.0, down("b")), (6.0, SHOT)])
    assert said(done)[1:] == [
        (0.1, "a"), (0.15, "a up"), (0.15, "screenshot"), (0.15, "screenshot"), (0.2, "b"), (0.25, "screenshot"),
    ]  # fmt: skip


def test_screenshots_that_go_by_a_clock_do_not_tell_how_long_typing_took() -> None:
    """The clock's phase before and behind the typing would tell its length to the millisecond."""

    def around(length_s: float) -> list[tuple[float, str]]:
        typed = [(1.25, down("a")), (1.25 + length_s, down("b"))]
        end = 1.25 + length_s
        acts = [(0.25, FOCUS), *typed, (end + 0.1, pointer("click")), (end + 2.5, pointer("click"))]
        return said(run(sorted([*acts, *((float(n), SHOT) for n in range(1, 6))], key=lambda each: each[0])))

    assert around(0.3) == around(0.6)
    shots = [(0.5, "screenshot"), (1.5, "screenshot"), (2.5, "screenshot")]
    assert around(0.3)[-6:] == [(0.5, "click"), *shots, (2.9, "click"), (2.9, "screenshot")]


def test_a_title_that_changes_with_each_key_is_no_pause() -> None:
    title = {"type": "window", "app": "Search", "title": "t"}
    done = run([(0.0, title), (1.0, down("a")), (1.5, title), (3.0, SHOT), (4.0, down("b"))])
    assert [t for t, _ in said(done)] == [0.0, 0.1, 0.15, 0.15, 0.2]


def test_another_field_is_another_burst_and_what_lies_between_keeps_its_length() -> None:
    done = run([(0.0, FOCUS), (1.0, down("a")), (2.0, pointer("down")), (2.2, pointer("up")), (2.3, FOCUS), (9.0, down("b"))])
    assert [t for t, _ in said(done)] == [0.0, 0.1, 0.15, 0.35, 0.45, 0.55]


def test_modifiers_stay_around_the_keys_that_they_change() -> None:
    done = run([(0.0, FOCUS), (1.0, down("x")), (1.1, down("Shift")), (1.2, up("x")), (1.3, down("A")), (1.4, up("Shift"))])
    assert said(done)[1:] == [(0.1, "x"), (0.15, "x up"), (0.15, "Shift"), (0.2, "A"), (0.25, "Shift up")]


@pytest.mark.parametrize("code", [{"code": "KeyA"}, {}], ids=["with codes", "without"])
@pytest.mark.parametrize(("typed", "plain"), ["Aa", "!1"], ids=["letter", "sign"])
def test_which_of_a_key_and_shift_is_let_go_first_does_not_show(typed: str, plain: str, code: dict[str, str]) -> None:
    start = [(0.0, FOCUS), (1.0, down("Shift")), (1.1, down(typed, **code))]
    key_first = [*start, (1.2, up(typed, **code)), (1.3, up("Shift"))]
    shift_first = [*start, (1.2, up("Shift")), (1.3, up(plain, **code))]
    assert run(key_first).records == run(shift_first).records
    assert said(run(key_first))[-2:] == [(0.15, f"{typed} up"), (0.15, "Shift up")]


def test_a_held_key_repeats_and_how_long_shift_was_held_does_not_show() -> None:
    held = [(1.0, down("Shift")), *((1.5 + n / 30, down("Shift", repeat=True)) for n in range(9))]
    done = run([(0.0, FOCUS), *held, (2.0, down("A")), (2.5, down("A", repeat=True)), (2.6, up("A")), (2.7, up("Shift"))])
    assert said(done)[1:] == [(0.05, "Shift"), (0.1, "A"), (0.2, "A"), (0.25, "A up"), (0.25, "Shift up")]


def test_no_up_and_no_down_is_invented() -> None:
    done = run([(0.0, FOCUS), (1.0, up("q", code="KeyQ")), (1.1, down("a", code="KeyA")), (1.4, down("b", code="KeyB"))])
    assert [word for _, word in said(done)] == ["focus", "q up", "a", "b"]


@pytest.mark.parametrize("key", ["Control", " "])
def test_a_key_that_is_held_while_the_pointer_acts_stays_down_as_long(key: str) -> None:
    acts = [pointer("down"), pointer("move", 2), pointer("move", 3), pointer("up")]
    done = run([(1.0, down(key)), *((2.0 + n, act) for n, act in enumerate(acts)), (7.0, up(key)), (9.0, SHOT)])
    assert [word for _, word in said(done)] == [key, "down", "move", "move", "up", f"{key} up", "screenshot"]


def test_keys_that_are_kept_as_recorded_are() -> None:
    recorded = [(0.0, FOCUS), (1.0001, down("a")), (1.1, down("b")), (1.2, up("a")), (1.25, SHOT), (1.3, up("b")), (9, WHEEL)]
    done = run(recorded, KEEP)
    assert list(done.records) == [{"t": t, **record} for t, record in recorded]


def test_coarse_typing_has_full_seconds_and_the_rest_its_own_times() -> None:
    done = run(
        [(0.3, FOCUS), (2.4, down("a")), (2.9, down("b")), (2.95, SHOT), (3.1, up("a")), (3.4, SHOT), (4.7, WHEEL)], COARSE
    )
    assert [t for t, _ in said(done)] == [0.3, 2.0, 2.0, 2.0, 3.0, 3.4, 4.7]


def test_coarse_times_and_those_of_a_confused_recorder_never_go_backwards() -> None:
    assert [t for t, _ in said(run([(0.3, FOCUS), (0.4, down("a")), (1.2, up("a"))], COARSE))] == [0.3, 0.3, 1.0]
    assert [t for t, _ in said(run([(0.0, FOCUS), (1.0, down("a")), (5.0, WHEEL), (6.0, WHEEL), (5.5, FOCUS)]))] == [
        0.0, 0.1, 0.15, 1.15, 1.15,
    ]  # fmt: skip


def test_of_moves_of_the_pointer_the_first_and_the_last_of_each_run_stay() -> None:
    path = [*(pointer("move", x) for x in range(5)), pointer("down"), *(pointer("move", x) for x in range(5, 9)), pointer("up")]
    recorded = [(n / 4, act) for n, act in enumerate(path)]
    recorded.insert(2, (0.25, SHOT))
    xs = [(r["t"], r.get("action"), r.get("x")) for r in run(recorded, Behaviour(rhythm="keep", mouse="endpoints")).records]
    assert xs == [
        (0.0, "move", 0), (0.25, None, None), (1.0, "move", 4), (1.25, "down", 1),
        (1.5, "move", 5), (2.25, "move", 8), (2.5, "up", 1),
    ]  # fmt: skip
    assert len(run(recorded, KEEP).records) == len(recorded)


def test_a_finding_in_a_move_that_is_left_out_is_logged_without_a_field() -> None:
    recorded = [(float(n), pointer("move", n)) for n in range(4)]
    assert run(recorded, Behaviour(mouse="endpoints")).gone == {1, 2}


def test_the_log_finds_the_lines_of_what_was_moved() -> None:
    done = run([(0.0, FOCUS), (1.0, down("a")), (1.1, down("b")), (1.2, up("a")), (1.3, up("b")), (1.4, WHEEL)])
    assert [done.line_of_event[n] for n in range(6)] == [1, 2, 4, 3, 5, 6]


@pytest.mark.parametrize("behaviour", [FIXED, COARSE, KEEP], ids=lambda behaviour: behaviour.rhythm)
def test_redacted_typing_takes_no_time_whatever_the_policy_says(behaviour: Behaviour) -> None:
    def around(keys: str, pace_s: float, lag_s: float) -> Rewritten:
        """Type keys after Tab, which comes up among them, with a screenshot meanwhile, and Enter before the last is up."""
        typed = [(2 + n * pace_s, down(key)) for n, key in enumerate(keys)]
        end = 2 + len(keys) * pace_s + lag_s
        start = [(0.0, FOCUS), (1.0, down("Tab")), (1.1, SECRET), typed[0], (2.001, up("Tab")), (2.002, SHOT)]
        rest = [(end, down("Enter")), (end, up(keys[-1])), (end, SHOT), (end + 1, WHEEL), (end + 3.5, WHEEL)]
        return run([*start, *typed[1:], *rest], behaviour, Typed(0, 0, len(keys)))

    assert said(around("abc", 0.2, 0.1)) == said(around("correcthorse", 0.11, 5.0))
    words = [word for _, word in said(around("abc", 0.2, 0.1))]
    assert words == ["focus", "Tab", "Tab up", "focus", "<PASSWORD>", "screenshot", "Enter", "screenshot", "wheel", "wheel"]
    times = [t for t, _ in said(around("abc", 0.2, 0.1))]
    assert times[5] - times[4] == pytest.approx(0.05)
    assert times[9] - times[8] == pytest.approx(2.5)


def test_what_happens_during_redacted_typing_has_one_time_and_what_follows_its_own() -> None:
    """Even if a key comes up late, when somebody types into another field."""
    during = [(1.0, down("a")), (2.0, WHEEL), (3.0, WHEEL), (4.0, down("b")), (4.1, up("b"))]
    after = [(6.0, pointer("click")), (9.5, WHEEL), (10.0, down("c")), (11.0, up("a"))]
    done = run([(0.0, FOCUS), *during, *after], FIXED, Typed(0, 0, 2))
    assert said(done) == [
        (0.0, "focus"), (0.1, "<P>"), (0.15, "wheel"), (0.15, "wheel"), (0.15, "click"), (3.65, "wheel"), (3.75, "c"),
    ]  # fmt: skip


def test_a_modifier_held_since_before_redacted_typing_does_not_tell_when_it_came_up() -> None:
    def held(at: int) -> list[str]:
        recorded = [down("Shift"), down("Tab"), up("Tab"), SECRET, down("A"), SHOT, down("B"), down("C")]
        recorded.insert(at, up("Shift"))
        return [word for _, word in said(run([(float(n), record) for n, record in enumerate(recorded)], FIXED, Typed(0, 0, 3)))]

    assert held(5) == held(6) == held(7) == ["Shift", "Tab", "Tab up", "Shift up", "focus", "<PASSWORD>", "screenshot"]
    assert held(8) == ["Shift", "Tab", "Tab up", "focus", "<PASSWORD>", "Shift up", "screenshot"]


def test_how_much_was_typed_in_a_private_place_does_not_show() -> None:
    def visit(keys: str) -> list[tuple[float, str]]:
        window = {"type": "window", "app": "Vault", "title": "t"}
        typed = [(3.0 + n, down(key)) for n, key in enumerate(keys)]
        recorded = [(1.0, window), *typed, (20.0, {**window, "app": "Notes"}), (21.0, WHEEL)]
        return said(run(recorded, KEEP, *(WholeEvent(n) for n in range(1 + len(keys)))))

    assert visit("ab") == visit("abcdefgh") == [(1.0, "window"), (1.0, "window"), (2.0, "wheel")]


def test_times_that_a_recorder_puts_elsewhere_go_unless_all_are_kept() -> None:
    extra = {"timeStamp": 4711.2, "at_ms": 4711, "startTime": "2026-03-01T10:00:01", "keyCode": 65, "isComposing": False}
    (kept,) = run([(1.0, down("a", **extra))]).records
    assert kept == {"t": 1.0, **down("a"), "keyCode": 65, "isComposing": False}
    assert run([(1.0, down("a", **extra))], KEEP).records[0]["timeStamp"] == 4711.2


def test_the_session_description_keeps_its_start_and_tells_no_length() -> None:
    assert run([(1.0, down("a"))]).meta == {"id": "s1", "started": "2026-03-01T10:00:00"}
    assert run([(1.0, down("a"))], KEEP).meta["ended"] == "2026-03-01T10:09:00"


def test_what_was_found_in_a_key_that_comes_up_stays_hidden() -> None:
    done = run([(1.0, down("q", note="x")), (2.0, up("q", note="Wrzesk"))], FIXED, InEvent(1, ("note",), 0, 6))
    assert [record["note"] for record in done.records] == ["x", "<P>"]


ENTRIES = [(number, word) for number in range(4) for word in (PASSWORD, "tiny-Fern", "a Much longer one, with 9 words?")]


@pytest.mark.parametrize("rhythm", ["fixed", "coarse", "keep"])
def test_the_same_act_with_another_secret_by_other_hands_gives_the_same_bytes(rhythm: str) -> None:
    redactor = Redactor(f'version = 1\nname = "x"\n[pseudonyms]\nscope = "none"\n[behaviour]\nrhythm = "{rhythm}"')
    raw = [Typist(n).entry(word, random.Random(n), is_secure=True, slips=True) for n, word in ENTRIES]
    assert len({len(records) for records in raw}) > 4
    written = {json.dumps(redactor.events(records).records) for records in raw}
    assert len(written) == 1
    assert [r["type"] for r in json.loads(written.pop())][3:7] == ["focus", "text", "screenshot", "key"]


def mixed(seed: int) -> Records:
    """Return a session of everything in any order, with typing by several hands."""
    drawn, clock, records = random.Random(seed), 0.0, []
    others = [SHOT, WHEEL, FOCUS, SECRET, pointer("move"), pointer("move"), pointer("click"), {"type": "heartbeat"}]
    others += [{"type": "window", "app": app, "title": "t"} for app in ("Notes", "Mail", "KeePassXC")]
    for _ in range(12):
        if drawn.random() < 0.4:
            words = drawn.sample(SENTENCE.split(), 3)
            typed = Typist(drawn.randrange(99)).entry(" ".join(words), drawn, is_secure=False, slips=True)[4:-4]
        else:
            typed = [{"t": drawn.uniform(0, 1), **drawn.choice(others)} for _ in range(drawn.randrange(1, 5))]
        for record in sorted(typed, key=lambda record: float(record["t"])):
            records.append({**record, "t": clock + record["t"]})
        clock = records[-1]["t"]
    return records


@pytest.mark.parametrize("seed", range(12))
def test_times_never_go_backwards_and_what_was_cleaned_once_stays_as_it_is(seed: int, redactor: Redactor) -> None:
    once = redactor.events(mixed(seed)).records
    times = [record["t"] for record in once]
    assert times == sorted(times)
    assert all(round(t, 3) == t for t in times)
    assert redactor.events(once).records == once
