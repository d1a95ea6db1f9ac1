"""What guessing would get, and how far above that a number of hits may be before it was no guessing."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RISK = 0.001
"""The probability with which guessing gets more hits than `most_hits`."""
BROKEN = 0.95
"""The share of trials from which on an attack has broken something."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often an attack was right.

    against: what hid the secret. chance: the share of trials that guessing gets right, 0 to 1. is_control: whether `against` is
    a weaker way of hiding, which shows that the attack works.
    """

    attack: str
    against: str
    hits: float
    trials: int
    chance: float
    is_control: bool = False

    @property
    def share(self) -> float:
        return self.hits / self.trials

    @property
    def is_broken(self) -> bool:
        return self.share >= BROKEN

    @property
    def is_chance(self) -> bool:
        return self.hits <= most_hits(self.trials, self.chance)

    @property
    def is_as_it_should_be(self) -> bool:
        return self.is_broken if self.is_control else self.is_chance


def most_hits(trials: int, chance: float, risk: float = RISK) -> int:
    """Return the least number of hits that `trials` guesses exceed with a probability of at most `risk`: a one-sided bound."""
    below = 0.0
    for hits in range(trials + 1):
        below += math.comb(trials, hits) * chance**hits * (1 - chance) ** (trials - hits)
        if 1 - below <= risk:
            return hits
    return trials


def picked(distances: NDArray[np.float64], truth: int) -> float:
    """Return what picking the nearest candidate is worth: 1 if it is the truth; among n that are as near, 1/n."""
    nearest = np.flatnonzero(distances <= distances.min() + 1e-9)
    return float(truth in nearest) / len(nearest)
