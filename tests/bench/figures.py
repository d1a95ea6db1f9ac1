"""Shares of what was judged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from tests.bench.planted import Planted
from tests.bench.typed import Figures

Group = TypeVar("Group", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Judged:
    """One planted item in one place of what a subject wrote."""

    item: Planted
    is_hidden: bool
    hidden_share: float
    """Of its ink, on screen. Events hide all of an item or nothing."""


@dataclass(slots=True)
class Outcome:
    """What one subject did to the recordings."""

    judged: list[Judged] = field(default_factory=list)
    ink: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Pixels of ink outside all planted items, by split."""
    ink_left: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    seconds: float = 0.0
    """Of one core."""
    frames: int = 0
    typed: list[Figures] = field(default_factory=list)
    """What of the typed values can be had again, by session."""
    refused: dict[str, str] = field(default_factory=dict)
    """Sessions of which nothing was published, and by which error. They count nowhere else."""
    unreadable: int = 0
    """Items that this bench cannot read in the raw events, and so cannot judge."""
    seen: Counter[str] = field(default_factory=Counter)
    """Frames and lines that the reader met, and how many of them it knew: "frames", "frames known", "lines", "lines known"."""
    read: Counter[str] = field(default_factory=Counter)
    """Lines that each engine read."""

    @property
    def ms_a_frame(self) -> float:
        return 1000 * self.seconds / self.frames if self.frames else 0.0

    @property
    def whole(self) -> list[Judged]:
        """The items of which all can be read."""
        return [each for each in self.judged if each.item.apart is None]

    def other_ink_left(self, split: str) -> Share:
        """Return how much of the ink outside all planted items was left alone."""
        return Share(self.ink_left.get(split, 0), self.ink.get(split, 0))

    def typed_left(self, split: str) -> Share:
        """Return from how many of the places where typed values stood they can be had again."""
        chosen = [each for each in self.typed if each.split == split]
        return Share(sum(len(each.left) for each in chosen), sum(each.places for each in chosen))


@dataclass(frozen=True, slots=True)
class Share:
    part: int
    whole: int

    @property
    def percent(self) -> float:
        return 100 * self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.part / self.whole:6.1%} {self.part:>4}/{self.whole:<4}" if self.whole else ""


def hidden(judged: Iterable[Judged], group: Callable[[Judged], Group]) -> Mapping[Group, Share]:
    """Return how many items are hidden in each group."""
    counts: dict[Group, list[int]] = defaultdict(lambda: [0, 0])
    for each in judged:
        counts[group(each)][0] += each.is_hidden
        counts[group(each)][1] += 1
    return {key: Share(*counted) for key, counted in counts.items()}


def hidden_everywhere(judged: Iterable[Judged]) -> Mapping[str, Share]:
    """Return how many values are hidden in every place where they stand, by split: one that shows once is known."""
    values: dict[tuple[str, str, str], bool] = {}
    for each in judged:
        key = each.item.split, each.item.session, each.item.id
        values[key] = values.get(key, True) and each.is_hidden
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (split, _, _), is_hidden in values.items():
        found[split][0] += is_hidden
        found[split][1] += 1
    return {split: Share(*counted) for split, counted in found.items()}
