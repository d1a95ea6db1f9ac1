"""Matching JPEG's ringing: letters leave traces in the whole block that they are coded in, also outside a box around them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from redact.formats import Image, Limits
from redact.formats.images import decode, encode
from redact.paint import paint
from redact.screens import Margin
from redact.types import Action, Box, Cover
from tests.attacks import drawing, values
from tests.attacks.chance import Outcome, picked
from tests.attacks.drawing import QUALITIES, SUBSAMPLINGS, Look

KIND = "US_SSN"
Boxed: TypeAlias = Callable[[Image, Box], Box]
Coding: TypeAlias = tuple[int, str, bool]
"""Quality, subsampling, and whether it is progressive."""


def tight(image: Image, ink: Box) -> Box:
    """Return the box right around the letters."""
    return ink


def ours(image: Image, ink: Box) -> Box:
    """Return the box as redact makes it of a JPEG."""
    return Margin(image, 1.0).box(ink)


def attack(boxed: Boxed, candidates: Sequence[str], coding: Coding, trials: int, seed: int = 0) -> float:
    """Return how often the right one of `candidates` is picked: each is drawn, coded, covered and written, and compared."""
    random_ = random.Random(f"ringing {coding} {seed}")
    hits = 0.0
    for _ in range(trials):
        look, truth = drawing.a_look(random_), random_.randrange(len(candidates))
        hits += picked(_distances(boxed, candidates, coding, look, truth), truth)
    return hits


def _distances(boxed: Boxed, candidates: Sequence[str], coding: Coding, look: Look, truth: int) -> NDArray[np.float64]:
    label = values.LABELS[KIND]
    quality, subsampling, progressive = coding
    ink = drawing.ink_box(look, label, candidates)
    written = []
    for value in candidates:
        picture = drawing.field_screen(look, label, value)
        image = decode(drawing.encoded(picture, "jpg", quality, subsampling, progressive), Limits())
        painted = paint(image.pixels, [Cover(boxed(image, ink), Action.MASK)])
        written.append(decode(encode(painted, "jpeg"), Limits()).pixels.astype(np.int16))
    return np.array([float(np.abs(each - written[truth]).sum()) for each in written])


def codings() -> list[Coding]:
    return list(product(QUALITIES, SUBSAMPLINGS, (False, True)))


def measure(trials: int = 10, count: int = 200, chosen: Sequence[Coding] = ()) -> Iterator[Outcome]:
    """Yield how well one of `count` SSNs can be picked by its traces, for each way of coding."""
    candidates = values.candidates(KIND, count, seed=2)
    for coding in chosen or codings():
        quality, subsampling, progressive = coding
        said = f"JPEG traces, quality {quality}, {subsampling}{', progressive' if progressive else ''}"
        for name, boxed in (("tight box", tight), ("redact's box", ours)):
            hits = attack(boxed, candidates, coding, trials)
            yield Outcome(said, name, hits, trials, 1 / count, is_control=boxed is tight)
