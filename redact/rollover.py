"""Undoes rollover: a key comes up right behind where it went down, not behind the next one, as fast typists let it.

In which order keys overlap tells who typed, and so does what was held while something else happened. Only what a held key
can have changed keeps its place before the key comes up: other keys for a modifier, clicks and turns of the wheel for any.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from redact.keystrokes.keyboard import Keyboard
from redact.types import Event

MODIFIERS = frozenset({"Shift", "Control", "Alt", "AltGraph", "Meta", "OS", "Super", "Hyper", "Fn", "Symbol"})
"""Keys that change others while they are held. Source: W3C, UI Events KeyboardEvent key Values."""


@dataclass(frozen=True, slots=True)
class Ups:
    """Which keys came up, and which modifiers were only held on."""

    down_of: Mapping[int, int]
    """By the event of a key that comes up: the last event at which the same key went down."""
    repeats: frozenset[int]
    """Downs of modifiers that were down already: an automatic repeat, whose number tells how long they were held."""


def ups(events: Sequence[Event]) -> Ups:
    """Return which down each up of `events` belongs to. What never went down or never came up has no part in it."""
    held: dict[str, int] = {}
    down_of: dict[int, int] = {}
    repeats = set()
    for event in events:
        if event.type != "key":
            continue
        name = Keyboard.physical(event.record)
        if event.record["action"] == "down":
            if name in held and is_modifier(event):
                repeats.add(event.id)
            else:
                held[name] = event.id
        elif name in held:
            down_of[event.id] = held.pop(name)
        elif nameless := [name for name, down in held.items() if _is_nameless(events[down])]:
            # Without a code, a "!" may come up as the "1" that it is without Shift.
            down_of[event.id] = held.pop(nameless[-1])
    return Ups(down_of, frozenset(repeats))


def intruding(down_of: Mapping[int, int], redacted: Iterable[Sequence[int]]) -> set[int]:
    """Return the ups of keys that went down before one of the stretches of typing `redacted`, and come up while it lasts."""
    return {up for stretch in redacted for up in range(stretch[0], stretch[-1] + 1) if down_of.get(up, up) < stretch[0]}


def unrolled(
    events: Sequence[Event], down_of: Mapping[int, int], moving: Collection[int], redacted: Iterable[Sequence[int]]
) -> list[Event]:
    """Return all of `events`, those ups that are `moving` right behind their downs.

    redacted: the events of each stretch of typing that leaves a single event. What comes up while it lasts comes up before it,
    or right behind that event, so that nothing shows of when that was.
    """
    starts = {number: stretch[0] for stretch in redacted for number in range(stretch[0], stretch[-1] + 1)}
    pressed, pointed = _last_acts(events)
    places: list[tuple[int, int, int]] = []
    for event in events:
        down = down_of.get(event.id)
        if down is None or event.id not in moving:
            places.append((event.id, 0, 0))
            continue
        start = starts.get(event.id, event.id)
        until = start if down < start else event.id
        act = max(pressed[until], pointed[until]) if is_modifier(event) else pointed[until]
        # Of several keys that come up behind one event, the last one down is the first one up.
        places.append((max(down, starts.get(act, act)), 1, -down))
    return [event for _, event in sorted(zip(places, events, strict=True), key=lambda pair: pair[0])]


def is_modifier(event: Event) -> bool:
    return event.record.get("key") in MODIFIERS


def _is_nameless(event: Event) -> bool:
    return not event.record.get("code") and not is_modifier(event)


def _last_acts(events: Sequence[Event]) -> tuple[list[int], list[int]]:
    """Return, for each event, the last one before it at which a key other than a modifier was pressed, and the last at which
    the pointer did more than move; -1 for none."""
    pressed, pointed = [-1], [-1]
    for event in events:
        is_press = event.type == "text" or (event.type == "key" and event.record["action"] == "down" and not is_modifier(event))
        is_act = event.type == "wheel" or (event.type == "pointer" and event.record["action"] != "move")
        pressed.append(event.id if is_press else pressed[-1])
        pointed.append(event.id if is_act else pointed[-1])
    return pressed, pointed
