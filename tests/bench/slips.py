"""How far a reading is from what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.bench.lines import TrueLine

GROUPS: Mapping[str, tuple[str, ...]] = {
    "names": ("name",),
    "e-mails": ("email",),
    "prose": ("prose",),
    "tokens": ("token",),
    "numbers": ("number",),
    "URLs": ("url",),
    "interface": ("interface", "translated"),
    "code, terminal": ("code", "terminal"),
    "addresses, rows": ("address", "row"),
}
ALL = "all"


@dataclass(frozen=True, slots=True)
class Read:
    """What an engine made of a line; nothing if it was not found."""

    line: TrueLine
    text: str
    is_found: bool = True


@dataclass(slots=True)
class Slips:
    """Wrong characters and right lines of a group. Twins count as one character, but not in `raw`."""

    chars: int = 0
    wrong: int = 0
    raw: int = 0
    lines: int = 0
    right: int = 0
    found: int = 0

    @property
    def error(self) -> float:
        """In % of the characters."""
        return 100 * self.wrong / self.chars if self.chars else 0.0

    @property
    def raw_error(self) -> float:
        return 100 * self.raw / self.chars if self.chars else 0.0

    @property
    def share_right(self) -> float:
        """In % of the lines."""
        return 100 * self.right / self.lines if self.lines else 0.0

    def add(self, read: Read) -> None:
        truth, text = spaced(read.line.text), spaced(read.text)
        raw = distance(truth, text)
        wrong = distance(folded(truth, read.line.twins), folded(text, read.line.twins)) if raw else 0
        self.chars += len(truth)
        self.wrong += wrong
        self.raw += raw
        self.lines += 1
        self.right += not wrong
        self.found += read.is_found


def by_group(reads: Iterable[Read]) -> dict[str, Slips]:
    """Return the slips of each group that has lines, and of all lines."""
    groups = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
    found = {group: Slips() for group in (*GROUPS, ALL)}
    for read in reads:
        found[groups[read.line.kind]].add(read)
        found[ALL].add(read)
    return {group: slips for group, slips in found.items() if slips.lines}


def spaced(text: str) -> str:
    """Return `text` with single spaces, and none at its ends."""
    return " ".join(text.split())


def folded(text: str, twins: Iterable[str]) -> str:
    """Return `text` with every character of a group of twins made the group's first."""
    return text.translate({ord(char): group[0] for group in twins for char in group})


def distance(one: str, other: str) -> int:
    """Return the least number of characters to insert, delete or change to make `other` of `one`."""
    above = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        costs = [row]
        for column, against in enumerate(other, 1):
            costs.append(min(above[column] + 1, costs[-1] + 1, above[column - 1] + (char != against)))
        above = costs
    return above[-1]
