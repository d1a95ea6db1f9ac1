"""Which typing answers a prompt for a secret: a terminal shows nothing of a password, and no focus event says that it is one."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from redact.confused import fold
from redact.detect.credentials.prompt import asks_for_secret
from redact.keystrokes import Typing
from redact.policy import Surroundings
from redact.runs import reading_run
from redact.types import Line

ASIDE, BELOW = 1.0, 3.0
"""Heights of a line that the line below it may begin to its left or right, and may be away from it."""
LEAST_COMMAND, LONGEST_COMMAND = 4, 40
"""Characters by which a command is known again on the screen; of a longer one, its end."""

COLON = re.compile(r"[:;：][\s*•●_|█▌]*$")

TERMINAL = re.compile(
    r"(?i)term|console|konsole|shell|alacritty|kitty|ghostty|tilix|guake|yakuake|putty|hyper|warp|foot|rxvt|\bcmd\b|\bbash\b|\bzsh\b"
)
"""What terminals are called, and their text fields."""

Shown = tuple[int, Sequence[Line]]
"""The event that took a screenshot, and the lines on it."""


def prompted(
    typings: Sequence[Typing], frames: Sequence[Shown], enters: Sequence[int], around: Sequence[Surroundings]
) -> frozenset[int]:
    """Return the ids of the stretches of `typings` that a prompt on one of `frames` asked for.

    enters: the events at which Enter was pressed, sorted. around: what was in front at each event.

    Either the prompt stands right below the command that was typed before them, in any frame after, with nothing behind it; or it
    is, in a terminal, the lowest line of its column between the Enter before them and the one behind. (In a form, that may be the
    label of any field.)
    """
    asks = cache(_asks)  # a line that stays is the same object in the next frame
    prompts = [(event, lines) for event, lines in frames if any(map(asks, lines))]
    waiting = [event for event, lines in prompts if _waits(lines, asks)]
    answered = [(event, _commands(lines, asks)) for event, lines in prompts]
    found = set()
    for before, typing in zip((None, *typings), typings, strict=False):
        number = bisect_left(enters, typing.events[0])
        first = enters[number - 1] if number else -1
        number = bisect_left(enters, typing.events[-1])
        last = enters[number] if number < len(enters) else sys.maxsize
        is_terminal = TERMINAL.search(f"{around[typing.events[0]].app}\n{typing.label}") is not None
        if (is_terminal and any(first < event < last for event in waiting)) or (
            before is not None
            and before.field_id == typing.field_id
            and any(_ends_one(before.text, commands) for event, commands in answered if event > last)
        ):
            found.add(typing.id)
    return frozenset(found)


def _waits(lines: Sequence[Line], asks: Callable[[Line], bool]) -> bool:
    """Return whether a prompt for a secret is the lowest line of its column."""
    return any(
        asks(line) and any(COLON.search(text) for text in _said(line)) and next(_below(line, lines), None) is None
        for line in lines
    )


def _commands(lines: Sequence[Line], asks: Callable[[Line], bool]) -> list[str]:
    """Return what the lines say, folded, right below which a prompt for a secret stands."""
    nearest = ((line, min(_below(line, lines), key=lambda each: each.box.top, default=None)) for line in lines)
    return [fold(text) for line, below in nearest if below is not None and asks(below) for text in _said(line)]


def _ends_one(command: str, lines: Iterable[str]) -> bool:
    """Return whether one of `lines`, folded, ends with `command`."""
    wanted = fold(command)[-LONGEST_COMMAND:]
    return len(wanted) >= LEAST_COMMAND and any(line.endswith(wanted) for line in lines)


def _below(line: Line, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines near below `line` that begin where it does."""
    height = line.box.height
    for other in lines:
        if (
            line.box.bottom - height / 2 <= other.box.top <= line.box.bottom + BELOW * height
            and abs(other.box.left - line.box.left) <= ASIDE * height
        ):
            yield other


def _asks(line: Line) -> bool:
    return any(map(asks_for_secret, _said(line)))


def _said(line: Line) -> list[str]:
    return [reading_run([reading]).text for reading in line.readings]
