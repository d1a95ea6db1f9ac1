"""Texts with planted values: a template with its holes filled, and where each value stands.

Templates and values have a tune half and a held half, told by their own text, so that nothing held is ever looked at for tuning.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

SPLITS = ("tune", "held")
HOLE = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True)
class Value:
    """What fills a hole. kind: the type it is counted under, or "" if it is none (an order number, a time)."""

    text: str
    kind: str = ""
    is_neutral: bool = False
    """Whether to hide it is neither right nor wrong, such as a job or an amount."""


@dataclass(frozen=True, slots=True)
class Item:
    """A value that stands at characters [start, end) of a text."""

    kind: str
    start: int
    end: int
    is_neutral: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A text, what is planted in it, and the template that it was made of."""

    text: str
    template: str
    items: tuple[Item, ...] = field(default=())


Draw = Callable[[str], Value]
"""From the key of a hole: a value."""


def split_of(text: str) -> str:
    """Return the half that `text` falls into."""
    return SPLITS[zlib.crc32(text.encode()) % 2]


def fill(template: str, draw: Draw) -> Filled:
    """Return `template` with a drawn value in each hole."""
    text, items, position = "", [], 0
    for hole in HOLE.finditer(template):
        text += template[position : hole.start()]
        value = draw(hole[1])
        if value.kind or value.is_neutral:
            items.append(Item(value.kind, len(text), len(text) + len(value.text), value.is_neutral))
        text += value.text
        position = hole.end()
    return Filled(text + template[position:], template, tuple(items))


def fill_all(templates: Iterable[str], split: str, draw_anew: Callable[[], Draw], times: int) -> Iterator[Filled]:
    """Yield each template of `split`, filled `times` times. draw_anew: called for each text, so that its values fit together."""
    for template in templates:
        if split_of(template) == split:
            for _ in range(times):
                yield fill(template, draw_anew())
