"""False alarms on the strings of real interfaces: nobody is in them.

Source: Django's message catalogues, in its wheel (BSD): what its administration pages, forms and errors say, in many languages.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from redact.types import Match
from tests.bench.texts.filled import split_of
from tests.bench.texts.judged import hidden

NUMBER = 1000
LANGUAGES = "de fr es it pt_BR nl pl cs hu ro sv da nb fi tr el ru uk".split()
VARIABLE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]*>")


@dataclass(slots=True)
class Alarms:
    """In how many strings of how many something would be hidden, and what. by_kind: strings."""

    strings: int = 0
    alarmed: int = 0
    persons: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)


def strings(seed: int = 1) -> list[str]:
    """Return NUMBER interface strings, half of them English. Raises ImportError if Django or polib is not installed."""
    folder = Path(importlib.import_module("django").__file__ or "").parent
    read: Any = importlib.import_module("polib").pofile
    english, translated = set(), set()
    for language in LANGUAGES:
        for path in sorted(folder.glob(f"**/locale/{language}/LC_MESSAGES/*.po")):
            for message in read(str(path)):
                english |= set(_lines(message.msgid))
                translated |= set(_lines(message.msgstr))
    rng = Random(seed)
    half = NUMBER // 2
    return [*rng.sample(sorted(english), half), *rng.sample(sorted(translated - english), half)]


def _lines(message: str) -> list[str]:
    # A variable stands for what is not known here; with nothing in its place the rest reads as on a screen.
    lines = (" ".join(VARIABLE.sub("", line).split()) for line in message.splitlines())
    return [line for line in lines if len(line) > 2]


def alarms(texts: Sequence[str], look: Callable[[str], Iterable[Match]]) -> dict[str, Alarms]:
    """Return, for each half, in how many of `texts` something would be hidden."""
    found: dict[str, Alarms] = {"tune": Alarms(), "held": Alarms()}
    for text in texts:
        matches = hidden(look(text))
        each = found[split_of(text)]
        each.strings += 1
        each.alarmed += bool(matches)
        each.persons += any(match.kind == "PERSON" for match in matches)
        for match in {match.kind: match for match in matches}.values():
            each.by_kind[match.kind] += 1
            each.examples.setdefault(match.kind, []).append(text[match.start : match.end])
    return found
