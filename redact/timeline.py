"""When what happened is said to have happened, so that nobody is known again by how they type or lead the mouse.

Rhythm shows in more than the time between two keys: in how long a key is held, in which order keys overlap, in how long a
field takes, in the pause behind it, and in the phase of whatever else goes by a clock, such as screenshots taken once a
second. So typing has a beat of its own, what stands between two keys has no time, what follows is moved by the difference,
and what the recorder took by itself stands at what the person did last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from redact.policy import Behaviour
from redact.rollover import intruding, is_modifier, unrolled, ups
from redact.types import Event

CADENCE_MS = 100
"""From one key to the next."""
HOLD_MS = 50
"""From a key's down to its up, and to whatever comes behind it that is no typing."""
COARSE_MS = 1000

ACTS = frozenset({"key", "text", "pointer", "wheel", "clipboard", "window", "navigate", "focus", "pause", "resume"})
"""What a person did, or what came of it at once. Everything else may be the recorder's own, and go by a clock."""

CLOCK = re.compile(r"(?i)time|stamp|clock|elapsed|duration|delay|latency|^(end|stop|finish)|^ts$|_(s|ms|us|ns|sec|secs|seconds)$")
"""Names of fields that a recorder may have put a time into besides `t`."""
DATE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Timeline:
    """Which event comes when in the result."""

    order: tuple[Event, ...]
    """All events of the recording."""
    times_s: Mapping[int, float]
    """By the id of each event that is to be written."""
    left_out: frozenset[int]
    """Events that only tell how somebody moves, and are not to be written."""
    down_of: Mapping[int, int]
    """By the event of a key that comes up: the event that it is to agree with, as its own fields tell what was held by then."""
    is_recorded: bool
    """Whether the times are those of the recording."""


def timeline(events: Sequence[Event], gone: Collection[int], redacted: Sequence[Sequence[int]], behaviour: Behaviour) -> Timeline:
    """Return the order and the times of `events`, in seconds since the session began, to the millisecond.

    gone: events that are not written. redacted: the events of each stretch of typing of which the first alone is written.
    """
    is_fixed, is_coarse = behaviour.rhythm == "fixed", behaviour.rhythm == "coarse"
    found = ups(events)
    redacted = [_pressed(stretch, events) for stretch in redacted]
    firsts = {stretch[0] for stretch in redacted}
    timeless = {e.id for e in events if _is_typing(e) and (is_fixed or e.id in gone or e.id in firsts)}
    timeless |= intruding(found.down_of, redacted)
    sent = {number for stretch in redacted for number in _sent(stretch, events)}
    timeless |= sent.union(up for up, down in found.down_of.items() if down in sent)
    order = tuple(unrolled(events, found.down_of, timeless, redacted))
    left_out = found.repeats.difference(gone) if is_fixed else frozenset()
    if behaviour.mouse == "endpoints":
        left_out |= _passed(event for event in order if event.id not in gone)
    down_of = found.down_of if is_fixed else {}
    hidden = left_out.union(gone)
    if not timeless and not is_coarse:
        return Timeline(order, {e.id: e.record["t"] for e in order if e.id not in hidden}, left_out, down_of, is_recorded=True)
    breaks = _breaks(order).difference(*(range(stretch[0], stretch[-1]) for stretch in redacted))
    times_ms = _times_ms(order, hidden, timeless, firsts, _bursts(order, timeless, breaks))
    if is_coarse:
        typed = {event.id for event in order if _is_typing(event)}.difference(timeless)
        times_ms = _rounded_down(times_ms, _bursts(order, typed, breaks))
    times_s = {number: time_ms / 1000 for number, time_ms in times_ms.items()}
    return Timeline(order, times_s, left_out, down_of, is_recorded=False)


def without_clocks(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return `record` without the times that a recorder has put into fields of its own."""

    def is_time(name: str, value: object) -> bool:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        is_date = isinstance(value, str) and DATE.match(value) is not None
        return name not in ("t", "started") and (is_number or is_date) and CLOCK.search(name) is not None

    return {name: value for name, value in record.items() if not is_time(name, value)}


def _times_ms(
    order: Sequence[Event],
    hidden: Collection[int],
    timeless: Collection[int],
    firsts: Collection[int],
    bursts: Mapping[int, int],
) -> dict[int, int]:
    """Return the time of each event that is written.

    timeless: events of which no recorded time may tell. firsts: those among them that stand for a whole stretch of typing.
    """
    said: dict[int, int] = {}
    start = next((event for event in order if event.id not in hidden), None)
    now = beat = rest = _ms(start.time_s) if start else 0
    if start and start.id in bursts:
        now -= CADENCE_MS if _is_press(start) or start.id in firsts else HOLD_MS  # The first event stays where it was.
    burst: int | None = None
    act: tuple[int, float] | None = None
    seen: tuple[int, float] | None = None
    """When the first act, and the first observation, that the next ones are measured from, is said to have been, and was."""
    for event in order:
        if event.id in bursts:
            if bursts[event.id] != burst:
                burst, beat, rest = bursts[event.id], now, now
            now = max(now, rest)
            if event.id in timeless and event.id not in hidden:
                is_press = event.id in firsts or _is_press(event)
                beat += CADENCE_MS if is_press else 0
                rest = beat + HOLD_MS
                now = beat if is_press else rest
            act = seen = None
        elif event.id in hidden:
            continue
        else:
            now, burst = (now if burst is None else rest), None
            if timeless and event.type not in ACTS:
                seen = seen or (now, event.time_s)
                now = seen[0] + _ms(event.time_s - seen[1])
            else:
                act, seen = act or (now, event.time_s), None
                now = max(now, act[0] + _ms(event.time_s - act[1]))
        if event.id not in hidden:
            said[event.id] = now
    return said


def _ms(seconds: float) -> int:
    # Twice, so that what differs by the error of a float alone does not differ.
    return max(round(round(seconds, 6) * 1000), 0)


def _rounded_down(times_ms: Mapping[int, int], bursts: Mapping[int, int]) -> dict[int, int]:
    """Return times with those of `bursts` at full seconds, unless that is before what happened before."""
    said, now = {}, 0
    for number, time_ms in times_ms.items():
        now = max(now, time_ms // COARSE_MS * COARSE_MS if number in bursts else time_ms)
        said[number] = now
    return said


def _bursts(order: Sequence[Event], typed: Collection[int], breaks: Collection[int]) -> dict[int, int]:
    """Return the number of the burst that each event belongs to: all from the first to the last of `typed` without a break."""
    found: dict[int, int] = {}
    between: list[int] = []
    number, is_open = 0, False
    for event in order:
        if event.id in typed:
            number += not is_open
            found |= dict.fromkeys((*between, event.id), number)
            between, is_open = [], True
        elif event.id in breaks or _is_typing(event):
            between, is_open = [], False
        elif is_open:
            between.append(event.id)
    return found


def _breaks(order: Iterable[Event]) -> set[int]:
    """Return the events behind which another field is typed into, or the same one anew.

    Another title or address is none: it may follow each key of a search.
    """
    found: set[int] = set()
    app = None
    for event in order:
        is_other_app = event.type == "window" and event.record["app"] != app
        if (
            is_other_app
            or event.type in ("focus", "wheel", "pause", "resume")
            or (event.type == "pointer" and not _is_move(event))
        ):
            found.add(event.id)
        app = event.record["app"] if event.type == "window" else app
    return found


def _passed(events: Iterable[Event]) -> frozenset[int]:
    """Return the moves of the pointer between the first and the last of each run. What the recorder took ends no run."""
    passed: set[int] = set()
    run: list[int] = []
    for event in events:
        if _is_move(event):
            run.append(event.id)
        elif event.type in ACTS:
            passed.update(run[1:-1])
            run = []
    return frozenset(passed.union(run[1:-1]))


def _pressed(stretch: Sequence[int], events: Sequence[Event]) -> Sequence[int]:
    """Return a stretch without what comes up behind its last key."""
    presses = [number for number, event_id in enumerate(stretch) if _is_press(events[event_id])]
    return stretch[: presses[-1] + 1] if presses else stretch[:1]


def _sent(stretch: Sequence[int], events: Sequence[Event]) -> Iterable[int]:
    """Return the Enter or Tab right behind a stretch, if one is: it is pressed in the same rhythm."""
    behind = (event for event in islice(events, stretch[-1] + 1, None) if event.type in ACTS)
    after = next((event for event in behind if event.type != "key" or event.record["action"] == "down"), None)
    return [after.id] if after and after.type == "key" and after.record["key"] in ("Enter", "Tab") else []


def _is_typing(event: Event) -> bool:
    return event.type in ("key", "text")


def _is_press(event: Event) -> bool:
    return event.type == "text" or (event.type == "key" and event.record["action"] == "down" and not is_modifier(event))


def _is_move(event: Event) -> bool:
    return event.type == "pointer" and event.record["action"] == "move"
