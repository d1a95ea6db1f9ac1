"""The bound on the rate of leaks, against values of the literature and what it must mean."""

from __future__ import annotations

import pytest

from redact.leak_rate import upper_bound


@pytest.mark.parametrize(
    ("leaks", "looked_at", "bound"),
    [
        (0, 100, 0.02951),  # 1 - .05 ** (1 / 100)
        (0, 1, 0.95),
        (0, 300, 0.00994),
        (1, 100, 0.04656),
        (10, 100, 0.16372),
        (99, 100, 0.99949),  # .95 ** (1 / 100)
        (100, 100, 1.0),
        (0, 0, 1.0),
    ],
)
def test_the_bound_is_that_of_clopper_and_pearson(leaks: int, looked_at: int, bound: float) -> None:
    assert upper_bound(leaks, looked_at) == pytest.approx(bound, abs=0.000006)


def test_none_of_many_gives_three_by_their_number() -> None:
    assert upper_bound(0, 100_000) == pytest.approx(3 / 100_000, rel=0.01)


def test_a_higher_confidence_gives_a_higher_bound() -> None:
    assert upper_bound(0, 100, 0.999) == pytest.approx(0.06675, abs=0.000006)  # 1 - .001 ** (1 / 100)


@pytest.mark.parametrize(("leaks", "looked_at", "confidence"), [(2, 1, 0.95), (-1, 5, 0.95), (0, 5, 1.0)])
def test_what_makes_no_sense_is_refused(leaks: int, looked_at: int, confidence: float) -> None:
    with pytest.raises(ValueError, match="makes no sense"):
        upper_bound(leaks, looked_at, confidence)
