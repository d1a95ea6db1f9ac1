"""What the detector makes of texts with planted values.

An item is found if every letter and digit of it lies in something that would be hidden, whatever it is taken for. A found span is
right if it touches an item. F2 weighs a miss more than a false alarm: 5PR / (4P + R).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from redact.detect.scores import HIDDEN
from redact.types import UNREAD, Match
from tests.bench.figures import Share
from tests.bench.texts.filled import Filled, Item

ALSO = {
    "PERSON, coined": {"PERSON"},
    "POSTCODE": {"STREET_ADDRESS", "ZIP", "LOCATION"},
    "LOCATION": {"STREET_ADDRESS", "CITY", "COUNTRY"},
    "STREET_ADDRESS": {"LOCATION"},
    "API_KEY": {"SECRET"},
    "US_DRIVER_LICENSE": {"DRIVER_LICENSE"},
    "PASSPORT": {"US_PASSPORT", "UK_PASSPORT", "DE_PASSPORT"},
    "CVV": {"CARD_CVV"},
    "PASSWORD": {"PIN", "SECRET"},
}
"""Other kinds that name the same thing."""


@dataclass(slots=True)
class Figures:
    """How one type fares. found_as: of the items, those found as what they are."""

    items: int = 0
    found: int = 0
    found_as: int = 0
    spans: int = 0
    right_spans: int = 0

    @property
    def recall(self) -> Share:
        return Share(self.found, self.items)

    @property
    def precision(self) -> Share:
        return Share(self.right_spans, self.spans)

    @property
    def f2(self) -> float:
        """Return F2, 0 where nothing was right."""
        recall = self.found / self.items if self.items else 0.0
        precision = self.right_spans / self.spans if self.spans else 1.0
        return 5 * precision * recall / (4 * precision + recall) if recall else 0.0


@dataclass(slots=True)
class Report:
    """The figures of one half of one source, and where they come from."""

    by_type: dict[str, Figures] = field(default_factory=dict)
    missed: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """By type and template."""
    alarms: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """By kind, recogniser and template."""

    def of(self, kind: str) -> Figures:
        return self.by_type.setdefault(kind, Figures())

    def all_but(self, left_out: Collection[str] = ()) -> Figures:
        """Return the sum over all types but some."""
        chosen = [figures for kind, figures in self.by_type.items() if kind not in left_out]
        return Figures(
            sum(each.items for each in chosen),
            sum(each.found for each in chosen),
            sum(each.found_as for each in chosen),
            sum(each.spans for each in chosen),
            sum(each.right_spans for each in chosen),
        )


def hidden(matches: Iterable[Match]) -> list[Match]:
    """Return what would be hidden. A text that was not looked at is an error here: it would count as found."""
    chosen = [match for match in matches if match.score >= HIDDEN]
    if any(match.kind == UNREAD for match in chosen):
        raise RuntimeError("a text of the bench was not looked at")
    return chosen


def is_covered(text: str, start: int, end: int, matches: Collection[Match]) -> bool:
    """Return whether every letter and digit of text[start:end] lies in one of `matches`."""
    return all(
        any(match.start <= position < match.end for match in matches)
        for position in range(start, end)
        if text[position].isalnum()
    )


def judge(texts: Iterable[Filled], look: Callable[[str], Iterable[Match]]) -> Report:
    """Return how `look` fares with `texts`."""
    report = Report()
    for filled in texts:
        matches = hidden(look(filled.text))
        for item in filled.items:
            if not item.is_neutral:
                _judge_item(report, filled, item, matches)
        for kind, start, end in sorted({(match.kind, match.start, match.end) for match in matches}):
            touched = [item for item in filled.items if item.start < end and start < item.end]
            if touched and all(item.is_neutral for item in touched):
                continue
            figures = report.of(_type(kind, touched))
            figures.spans += 1
            figures.right_spans += bool(touched)
            if not touched:
                found_by = next(m.recognizer for m in matches if (m.kind, m.start, m.end) == (kind, start, end))
                report.alarms[kind, found_by, filled.template] += 1
    return report


def _judge_item(report: Report, filled: Filled, item: Item, matches: Collection[Match]) -> None:
    figures = report.of(item.kind)
    is_found = is_covered(filled.text, item.start, item.end, matches)
    kinds = {match.kind for match in matches if match.start < item.end and item.start < match.end}
    figures.items += 1
    figures.found += is_found
    figures.found_as += is_found and not kinds.isdisjoint({item.kind, *ALSO.get(item.kind, ())})
    if not is_found:
        report.missed[item.kind, filled.template] += 1


def _type(kind: str, touched: Collection[Item]) -> str:
    """Return the type that a found span is counted under: that of an item it names, else its own."""
    named = [item.kind for item in touched if kind in ALSO.get(item.kind, ()) and kind != item.kind]
    return named[0] if named and kind not in {item.kind for item in touched} else kind
