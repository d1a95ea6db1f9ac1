"""Order: names that are numbers in a sorted list, or lines that are sorted, say which of two values comes first."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from colorsys import rgb_to_hsv
from typing import TypeAlias

from redact.log import LogEntry
from redact.paint import SATURATION, mask_colour
from redact.redactor import Redactor
from tests.attacks import values
from tests.attacks.chance import Outcome

KIND, MANY = "US_SSN", 6
Log: TypeAlias = Sequence[tuple[int, str]]
"""The line of the recording and the token of each line of a log, in its order."""


def by_value(said: Sequence[str]) -> Log:
    """Return the log of a redactor that goes through its values in order, and numbers them."""
    return [(said.index(value), f"{0x10000 * number // len(said):04x}" + 12 * "0") for number, value in enumerate(sorted(said))]


def ours(redactor: Redactor, said: Sequence[str]) -> Log:
    events = [
        {"t": float(number), "type": "clipboard", "action": "copy", "text": f"SSN: {value}"} for number, value in enumerate(said)
    ]
    return [(int(entry.where["line"]) - 1, entry.token) for entry in _once(redactor.events(events).log)]


def _once(log: Sequence[LogEntry]) -> list[LogEntry]:
    return list({(entry.where["line"], entry.token): entry for entry in log}.values())


def first_by_line(log: Log) -> tuple[int, int]:
    """Return two places of the recording, first the one whose value this log says comes first: the line that is above."""
    return log[0][0], log[-1][0]


def first_by_token(log: Log) -> tuple[int, int]:
    tokens = sorted((token, place) for place, token in log)
    return tokens[0][1], tokens[-1][1]


def first_by_colour(log: Log) -> tuple[int, int]:
    hues = sorted((rgb_to_hsv(*mask_colour(token))[0], place) for place, token in log)
    return hues[0][1], hues[-1][1]


TOLD: dict[str, Callable[[Log], tuple[int, int]]] = {
    "order of log lines": first_by_line,
    "order of tokens": first_by_token,
    "order of mask colours": first_by_colour,
}


def attack(tell: Callable[[Log], tuple[int, int]], log_of: Callable[[Sequence[str]], Log], trials: int, seed: int = 0) -> int:
    """Return how often it is told rightly which of two values comes first in order."""
    random_, hits = random.Random(f"order {seed}"), 0
    for _ in range(trials):
        said = list({values.ssn(random_): None for _ in range(MANY)})
        first, second = tell(log_of(said))
        hits += said[first] < said[second]
    return hits


def measure(trials: int = 400) -> Iterator[Outcome]:
    """Yield how often the order of two values is told, from what is sorted by value and from what redact writes."""
    assert SATURATION > 0, "without a hue there would be no order of colours"
    redactor = Redactor('version = 1\nname = "order"', key=b"a key that the attacker has not")
    for name, tell in TOLD.items():
        yield Outcome(name, "sorted by value", attack(tell, by_value, trials), trials, 0.5, is_control=True)
        yield Outcome(name, "redact", attack(tell, lambda said: ours(redactor, said), trials), trials, 0.5)
