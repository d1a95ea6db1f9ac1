"""What a sample says of the whole: the largest rate of leaks that it leaves room for, at a stated confidence."""

from __future__ import annotations

import math

CONFIDENCE = 0.95
"""How often a bound is true, however large the rate is that nobody knows."""
HALVINGS = 60
"""More than a double has digits."""


def upper_bound(leaks: int, looked_at: int, confidence: float = CONFIDENCE) -> float:
    """Return the one-sided upper bound, 0 to 1, on the rate of which `leaks` among `looked_at` are a random sample.

    With none among n that is 1 - (1 - confidence) ** (1 / n), about 3 / n at .95: the rule of three. Of a sample that is a good
    part of all there is, the bound is too high and never too low. Raises ValueError for more leaks than were looked at.

    Source: C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial,
    Biometrika 26 (1934).
    """
    if not 0 <= leaks <= looked_at or not 0 < confidence < 1:
        raise ValueError(f"{leaks} of {looked_at} at a confidence of {confidence} makes no sense")
    if leaks == looked_at:
        return 1.0
    low, high = leaks / looked_at, 1.0
    for _ in range(HALVINGS):
        rate = (low + high) / 2
        if _at_most(leaks, looked_at, rate) > 1 - confidence:
            low = rate
        else:
            high = rate
    return high


def _at_most(leaks: int, looked_at: int, rate: float) -> float:
    """Return the probability of `leaks` or fewer at a rate between 0 and 1."""
    return math.fsum(
        math.exp(
            math.lgamma(looked_at + 1)
            - math.lgamma(number + 1)
            - math.lgamma(looked_at - number + 1)
            + number * math.log(rate)
            + (looked_at - number) * math.log1p(-rate)
        )
        for number in range(leaks + 1)
    )
