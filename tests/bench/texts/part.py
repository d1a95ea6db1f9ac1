"""The part "text" of the bench, from the values to the figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from redact.detect import Detector
from tests.bench.texts import evasions, interface, speed
from tests.bench.texts.evasions import Evasions
from tests.bench.texts.filled import SPLITS, Filled, fill_all
from tests.bench.texts.interface import Alarms
from tests.bench.texts.judged import Report, judge
from tests.bench.texts.screen_lines import LINES
from tests.bench.texts.sentences import SENTENCES
from tests.bench.texts.speed import Slow
from tests.bench.texts.values import Values

SOURCES: dict[str, tuple[str, ...]] = {"sentences": SENTENCES, "screen lines": LINES}
SEEDS = {split: number for number, split in enumerate(SPLITS, 1)}
TIMES = 12
"""How often each template is filled."""
TIMES_FOR_SPEED = 55
TIMES_FOR_EVASIONS = 4


@dataclass(frozen=True, slots=True)
class Measured:
    """reports: by source and half. alarms, dressed: by half. stock: lines a second of Presidio's own, 0 if not measured."""

    reports: dict[tuple[str, str], Report]
    alarms: dict[str, Alarms]
    dressed: dict[str, Evasions]
    lines: int
    lines_a_second: float
    stock: float
    slow: list[Slow]


def measure() -> Measured:
    """Return all figures: half a minute. Raises ImportError if Faker, Django or polib is not installed."""
    strings = interface.strings()
    detector = Detector()
    look = detector.matches
    values = {split: Values(split, SEEDS[split]) for split in SPLITS}
    reports = {
        (source, split): judge(fill_all(templates, split, values[split].draw_anew, TIMES), look)
        for source, templates in SOURCES.items()
        for split in SPLITS
    }
    alarms = interface.alarms(strings, look)
    dressed = {split: evasions.measure(values[split].draw_anew, look, TIMES_FOR_EVASIONS) for split in SPLITS}
    lines = distinct([*many_lines(values), *strings])
    return Measured(
        reports,
        alarms,
        dressed,
        len(lines),
        speed.lines_a_second(lines),
        _if_installed(speed.stock_lines_a_second, lines),
        speed.slowest(),
    )


def many_lines(values: dict[str, Values]) -> list[str]:
    """Return screen lines for the clock, from both halves: none of them is judged."""
    filled: list[Filled] = []
    for split in SPLITS:
        filled += fill_all(LINES, split, values[split].draw_anew, TIMES_FOR_SPEED)
    return [each.text for each in filled]


def distinct(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _if_installed(figure: Callable[[Sequence[str]], float], lines: Sequence[str]) -> float:
    try:
        return figure(lines)
    except ImportError:
        return 0.0
