"""How fast the catalogue's exact scan is over ordinary text, beside Python's `re` with a key word in front of each expression."""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from redact.detect.credentials.token_exact import exact
from redact.detect.credentials.token_kinds import TOKEN_KINDS
from tests.bench import clock

MEGABYTES = 4
BASELINE_MEGABYTES = 0.5
"""The other way is slow."""
PIECE = 16_000
"""Characters that the detector is given at once, at most."""
LINES, LINE = 40_000, 60


@dataclass(frozen=True, slots=True)
class Speed:
    """Of one core."""

    megabytes_a_second: float
    lines_a_second: float


def measure() -> dict[str, Speed]:
    """Return how fast each way is over the source of Python's library, which holds no tokens and many words that begin some."""
    text = ordinary(MEGABYTES)
    return {
        "redact, exact": _speed(exact, text, LINES),
        "Python's re, with key words": _speed(by_key_words(), text[: int(BASELINE_MEGABYTES * 1e6)], LINES // 10),
    }


def ordinary(megabytes: float) -> str:
    """Return so much of the source of Python's library."""
    text, size = [], 0
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        text.append(path.read_text("utf-8", errors="replace"))
        size += len(text[-1])
        if size >= megabytes * 1e6:
            break
    whole = "".join(text)
    return (whole * (int(megabytes * 1e6) // len(whole) + 1))[: int(megabytes * 1e6)]


def by_key_words() -> Callable[[str], object]:
    """Return a scan as most scanners do it: each expression over the whole text, if one of its words is anywhere in it."""
    ways = [
        ([word.lower() for word in (kind.near or (kind.form.prefix,)) if word], re.compile(kind.form.regex()))
        for kind in TOKEN_KINDS
    ]

    def scan(text: str) -> list[str]:
        lower = text.lower()
        return [
            found[0]
            for words, regex in ways
            if not words or any(word in lower for word in words)
            for found in regex.finditer(text)
        ]

    return scan


def _speed(scan: Callable[[str], object], text: str, lines: int) -> Speed:
    scan(text[:PIECE])
    pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
    short = [line[:LINE] for line in text.splitlines() if len(line) >= LINE]
    short = (short * (lines // len(short) + 1))[:lines]
    return Speed(len(text.encode()) / 1e6 / _seconds(scan, pieces), len(short) / _seconds(scan, short))


def _seconds(scan: Callable[[str], object], texts: Iterable[str]) -> float:
    began = clock.seconds()
    for text in texts:
        scan(text)
    return clock.seconds() - began
