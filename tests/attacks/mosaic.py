"""Candidate drawing: whoever knows what may stand below a blur draws each possibility, blurs it as well, and compares.

The box is one for all candidates: what the size of a box tells is `widths.py`'s.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.lettering import lettering
from redact.paint import paint
from redact.types import Action, Box, Cover, Pixels
from tests.attacks import drawing, values
from tests.attacks.chance import Outcome, picked
from tests.attacks.drawing import Look

BLOCK_PX, RADIUS_PX = 8, 4
Hide: TypeAlias = Callable[[Pixels, Box], Pixels]


def mosaic(pixels: Pixels, box: Box) -> Pixels:
    """Return a picture with a box in blocks, each of the mean colour of what stands there."""
    hidden = pixels.copy()
    for top in range(box.top, box.bottom, BLOCK_PX):
        for left in range(box.left, box.right, BLOCK_PX):
            block = hidden[top : min(top + BLOCK_PX, box.bottom), left : min(left + BLOCK_PX, box.right)]
            block[:] = block.reshape(-1, 3).mean(axis=0).round()
    return hidden


def gaussian(pixels: Pixels, box: Box) -> Pixels:
    """Return a picture with a box blurred, as editors do."""
    hidden = pixels.copy()
    area = hidden[box.top : box.bottom, box.left : box.right]
    area[:] = cv2.GaussianBlur(area, (0, 0), RADIUS_PX)
    return hidden


def ours(pixels: Pixels, box: Box, action: Action) -> Pixels:
    """Return a picture with a box covered as redact covers it. Of colours and names that stand for values see `guessing.py`."""
    is_outside = np.ones(pixels.shape[:2], np.bool_)
    is_outside[box.top : box.bottom, box.left : box.right] = False
    how = lettering(pixels, is_outside, box) if action is Action.SURROGATE else None
    return paint(pixels, [Cover(box, action, "5555aaaa" if how else "", "PERSON", how)])


CONTROLS: dict[str, Hide] = {f"mosaic of {BLOCK_PX} px": mosaic, f"gaussian blur of {RADIUS_PX} px": gaussian}
OURS: dict[str, Hide] = {
    f"redact, {action.value}": partial(ours, action=action) for action in (Action.MASK, Action.BLUR, Action.SURROGATE)
}


def attack(kind: str, hide: Hide, candidates: Sequence[str], trials: int, seed: int = 0) -> float:
    """Return how often the right one of `candidates` is picked from what `hide` leaves; what is as near counts its share."""
    random_ = random.Random(f"mosaic {kind} {seed}")
    hits = 0.0
    for _ in range(trials):
        look, truth = drawing.a_look(random_), random_.randrange(len(candidates))
        hits += picked(_distances(kind, hide, candidates, look, truth), truth)
    return hits


def _distances(kind: str, hide: Hide, candidates: Sequence[str], look: Look, truth: int) -> NDArray[np.float64]:
    label = values.LABELS[kind]
    box = drawing.margin(drawing.ink_box(look, label, candidates))
    hidden = [hide(drawing.pixels(drawing.field_screen(look, label, value)), box).astype(np.int16) for value in candidates]
    return np.array([float(np.abs(each - hidden[truth]).sum()) for each in hidden])


def measure(trials: int = 40, count: int = 200) -> Iterator[Outcome]:
    """Yield how well SSNs and surnames can be picked from `count` candidates, of what weak styles and ours leave."""
    for kind in ("US_SSN", "PERSON"):
        candidates = values.candidates(kind, count, seed=1)
        for name, hide in (CONTROLS | OURS).items():
            hits = attack(kind, hide, candidates, trials)
            yield Outcome(f"drawing candidates, {kind}", name, hits, trials, 1 / count, is_control=name in CONTROLS)
