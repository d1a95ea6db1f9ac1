"""Glyph widths: how much the size and the place of a box tell about the name below it, in bits.

All that is known of a box is asked, its left, top, right and bottom; where the field stands is given. A name that is not found
at all is counted apart, for that is no matter of geometry.
"""

from __future__ import annotations

import importlib
import math
import random
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from redact.redactor import Redactor
from tests.attacks import drawing, values
from tests.attacks.drawing import Align, Look

LABEL, FIRST = "Patient name", "Anna "
ALIGNMENTS: tuple[Align, ...] = ("left", "right", "centre")
SIZES_PX = (11, 12, 13, 14, 16, 18, 20)


@dataclass(frozen=True, slots=True)
class Told:
    """What the geometry of boxes tells in one look, in bits: of a tight box, and of redact's."""

    look: Look
    names: int
    tight: float
    ours: float
    missed: int


def bits(geometry: Iterable[Hashable]) -> float:
    """Return the entropy of what was seen, each name as likely as any: what it tells of the name, as it follows from it."""
    counts = Counter(geometry)
    total = sum(counts.values())
    return -sum(count / total * math.log2(count / total) for count in counts.values()) if total else 0.0


def surnames(count: int) -> list[str]:
    """Return surnames: Faker's where it is installed, otherwise a few of our own."""
    try:
        provider = importlib.import_module("faker.providers.person.en_US").Provider
    except ImportError:
        return [*values.SURNAMES, *values.MORE_SURNAMES][:count]
    return [name for name in dict.fromkeys(provider.last_names) if name.isalpha()][:count]


def looks(count: int, seed: int = 0) -> list[Look]:
    """Return looks that go through alignments and sizes, in three fonts, at offsets of all kinds."""
    random_ = random.Random(f"widths {seed}")
    chosen = drawing.fonts()[:3]
    return [
        Look(
            chosen[number // 3 % len(chosen)],
            SIZES_PX[number % len(SIZES_PX)],
            theme=random_.randrange(len(drawing.THEMES)),
            x=random_.randint(12, 60),
            y=random_.randint(70, 130),
            is_beside=random_.random() < 0.5,
            align=ALIGNMENTS[number % 3],
        )
        for number in range(count)
    ]


def attack(redactor: Redactor, look: Look, names: Sequence[str]) -> Told:
    """Return what tight boxes tell about `names`, and what the boxes in redact's log tell."""
    tight = [drawing.ink_box(look, LABEL, [FIRST + name]) for name in names]
    ours = [_boxes(redactor, look, FIRST + name) for name in names]
    return Told(look, len(names), bits(tight), bits(box for box in ours if box), ours.count(()))


def _boxes(redactor: Redactor, look: Look, name: str) -> tuple[tuple[int, ...], ...]:
    done = redactor.image(drawing.pixels(drawing.screen(look, LABEL, name)))
    return tuple(sorted({tuple(entry.where["box"]) for entry in done.log if "box" in entry.where}))


def measure(count: int = 1000, chosen: int = 9) -> Iterator[Told]:
    """Yield what boxes tell of `count` surnames in each of several looks."""
    redactor = Redactor('version = 1\nname = "widths"\n[pseudonyms]\nscope = "none"', key=b"a key for widths only", threads=1)
    names = surnames(count)
    for look in looks(chosen):
        yield attack(redactor, look, names)
