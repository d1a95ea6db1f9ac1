"""Whether typists can be told apart: twelve simulated ones, told by the nearest of their other entries.

Each has times of its own for holding a key and for reaching the next, and so lets keys overlap, pauses, and slips in a way of
their own. What is measured is how often everything numeric in an entry, as recorded and as it comes out, names its typist.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from redact.redactor import Redactor

Records: TypeAlias = list[dict[str, Any]]

TYPISTS, ENTRIES = 12, 20
PASSWORD = "Marsh-Lantern7!"
SENTENCE = "The blue chair goes to the second floor next week."
SHIFTED = dict(zip('!@#$%^&*()_+:"<>?', "1234567890-=;',./", strict=True))
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Figure:
    """How often a typist was told from one of the others, by the entries `of`, as they are in `state`."""

    of: str
    state: str
    accuracy: float
    entries: int
    typists: int

    @property
    def chance(self) -> tuple[float, float]:
        """The interval that 95 % of guesses at random fall into (normal approximation of the binomial)."""
        share = 1 / self.typists
        width = 1.96 * (share * (1 - share) / self.entries) ** 0.5
        return share - width, share + width

    @property
    def is_chance(self) -> bool:
        low, high = self.chance
        return low <= self.accuracy <= high


class Typist:
    """Somebody's hands. seed: who they are."""

    def __init__(self, seed: int) -> None:
        own = random.Random(seed)
        self._hold_s, self._flight_s = own.uniform(0.06, 0.14), own.uniform(0.09, 0.24)
        self._spread, self._start_s = own.uniform(0.06, 0.15), own.uniform(0.3, 1.2)
        self._slip, self._think, self._rest_s = own.uniform(0.0, 0.06), own.uniform(0.0, 0.06), own.uniform(0.2, 0.9)
        self._of_key: dict[str, float] = {}

    def entry(self, text: str, random_: random.Random, *, is_secure: bool, slips: bool) -> Records:
        """Return a session in which `text` is typed into a field and sent, and something else is done afterwards."""
        name = "Password" if is_secure else "Note"
        before: Records = [
            {"t": 0.0, "type": "window", "app": "Forms", "title": "Entry"},
            {"t": 0.2, "type": "screenshot", "file": "frames/1.png", "width": 800, "height": 600},
            {"t": 1.0, "type": "pointer", "action": "click", "x": 200, "y": 120, "button": 0},
            {"t": 1.05, "type": "focus", "role": "textbox", "name": name, "secure": is_secure},
        ]
        keys = [*self._slipped(text, random_ if slips else None), "Enter"]
        typed = self._typed(keys, 1.05 + self._drawn(self._start_s, random_), random_)
        sent = max(record["t"] for record in typed) + self._drawn(self._rest_s, random_)
        after: Records = [
            {"t": sent, "type": "screenshot", "file": "frames/3.png", "width": 800, "height": 600},
            {"t": sent + 0.3, "type": "pointer", "action": "click", "x": 300, "y": 220, "button": 0},
            {"t": sent + 1.4, "type": "wheel", "x": 300, "y": 220, "dx": 0, "dy": 120},
            {"t": sent + 2.0, "type": "screenshot", "file": "frames/4.png", "width": 800, "height": 600},
        ]
        return [*before, *typed, *after]

    def _slipped(self, text: str, random_: random.Random | None) -> Iterator[str]:
        for char in text:
            if random_ and random_.random() < self._slip:
                yield from (random_.choice(LETTERS), "Backspace")
            yield char

    def _typed(self, keys: Sequence[str], start_s: float, random_: random.Random) -> Records:
        down_s, records, shifts = start_s, [], []
        for number, key in enumerate(keys):
            flight_s = self._drawn(self._habit(f"{key} {keys[min(number + 1, len(keys) - 1)]}", self._flight_s), random_)
            code = SHIFTED.get(key, key.lower())
            if key != code and len(key) == 1:
                # Shift comes up before the next key, or that one would be another.
                shifts.append((down_s - 0.02, down_s + min(self._drawn(self._hold_s, random_), 0.8 * flight_s)))
            held_s = self._drawn(self._habit(key, self._hold_s), random_)
            is_twice = keys[number + 1 : number + 2] == [key]
            up_s = down_s + (min(held_s, 0.9 * flight_s) if is_twice else held_s)
            is_shifted = any(first <= up_s < last for first, last in shifts)
            said = key if is_shifted or len(key) > 1 else code
            records.append({"t": down_s, "type": "key", "action": "down", "key": key, "code": code})
            records.append({"t": up_s, "type": "key", "action": "up", "key": said, "code": code})
            if number == len(keys) // 2:
                shot = {"type": "screenshot", "file": "frames/2.png", "width": 800, "height": 600}
                records.append({"t": down_s + 0.01, **shot})
            thinks = random_.random() < self._think
            down_s += flight_s + (random_.uniform(0.5, 2.0) if thinks else 0.0)
        for first, last in shifts:
            records.append({"t": first, "type": "key", "action": "down", "key": "Shift", "code": "ShiftLeft"})
            records.append({"t": last, "type": "key", "action": "up", "key": "Shift", "code": "ShiftLeft"})
        return sorted(records, key=lambda record: float(record["t"]))

    def _habit(self, name: str, mean_s: float) -> float:
        """Return the mean time that this typist has for a key or for two keys in a row."""
        # Named by key, so that which entry comes first does not change the hands.
        if name not in self._of_key:
            own = random.Random(f"{self._hold_s} {self._flight_s} {name}")
            self._of_key[name] = mean_s * own.uniform(0.6, 1.5)
        return self._of_key[name]

    def _drawn(self, mean_s: float, random_: random.Random) -> float:
        return max(random_.gauss(mean_s, mean_s * self._spread), 0.02)


def entries(text: str, *, is_secure: bool, slips: bool, count: int = ENTRIES) -> list[Records]:
    """Return `count` sessions of each typist, one typist after the other."""
    drawn = []
    for number in range(TYPISTS):
        typist, random_ = Typist(number), random.Random(f"{number} {text}")
        drawn += [typist.entry(text, random_, is_secure=is_secure, slips=slips) for _ in range(count)]
    return drawn


def cleaned(sessions: Iterable[Records], rhythm: str) -> list[Records]:
    """Return what comes out of `sessions` under a policy with this rhythm."""
    redactor = Redactor(f'version = 1\nname = "typists"\n[behaviour]\nrhythm = "{rhythm}"', key=b"a key for the typists")
    return [[dict(record) for record in redactor.events(session).records] for session in sessions]


def told(of: str, state: str, sessions: Sequence[Records], count: int = ENTRIES) -> Figure:
    """Return how often the nearest other entry is of the same typist. Of several that are as near, each counts its share."""
    table = _table([_features(session) for session in sessions])
    hits = 0.0
    for number, row in enumerate(table):
        distances = np.abs(table - row).sum(axis=1)
        distances[number] = np.inf
        nearest = np.flatnonzero(distances <= distances.min() + 1e-9)
        hits += float(np.mean(nearest // count == number // count))
    return Figure(of, state, hits / len(sessions), len(sessions), len(sessions) // count)


def measure() -> list[Figure]:
    """Return the figures: what was recorded, and what comes out of it."""
    found = []
    for of, text, is_secure, slips, rhythms in (
        ("password", PASSWORD, True, True, ("fixed", "keep")),
        ("sentence", SENTENCE, False, False, ("fixed", "coarse")),
        ("sentence with slips", SENTENCE, False, True, ("fixed",)),
    ):
        raw = entries(text, is_secure=is_secure, slips=slips)
        found.append(told(of, "recorded", raw))
        found += [told(of, rhythm, cleaned(raw, rhythm)) for rhythm in rhythms]
    return found


def _features(records: Records) -> dict[str, float]:
    """Return everything in a session that is a number or can be counted, by a name that other sessions have too."""
    found: dict[str, float] = {"lines": len(records)}
    seen: Counter[str] = Counter()
    last: dict[str, float] = {}
    before = 0.0
    for line, record in enumerate(records):
        said = f"{record['type']} {record.get('action', '')} {record.get('key', '')}"
        seen[said] += 1
        numbers = {name: float(value) for name, value in record.items() if isinstance(value, int | float)}
        numbers |= {"line": line, "since": record["t"] - before}
        before = record["t"]
        if record["type"] == "key":
            held = f"down {record.get('code')}"
            numbers["held" if record["action"] == "up" else "flight"] = before - last.get(
                held if record["action"] == "up" else "down", 0.0
            )
            if record["action"] == "down":
                last |= {held: before, "down": before}
        for name, value in numbers.items():
            found[f"{said} {seen[said]} {name}"] = found[f"line {line} {name}"] = value
    return found | {f"count {said}": number for said, number in seen.items()}


def _table(rows: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
    """Return a row of features for each session, each feature with a mean of 0 and, if it differs at all, a deviation of 1."""
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, np.nan) for name in names] for row in rows]).round(6)
    table = table - np.nanmean(table, axis=0)
    deviation = np.nanstd(table, axis=0)
    scaled: NDArray[np.float64] = np.nan_to_num(table / np.where(deviation > 1e-9, deviation, 1.0))
    return scaled
