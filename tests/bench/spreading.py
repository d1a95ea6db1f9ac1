"""What it costs and what it hides to look for one value everywhere: the same sessions with it, and with it switched off.

Switched off is what goes from one place to another: values found elsewhere, frames beside one another, letters of a value that
is being typed, initials of a name. What recognisers find by themselves stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import patch

from tests.bench.figures import Outcome
from tests.bench.planted import Recording
from tests.bench.stages import SPREAD, Stopwatch, found

SWITCHED_OFF: Final = (
    "redact.spread:Values.matches",
    "redact.spread:Values.begun",
    "redact.spread:Values.part",
    "redact.look:initials",
    "redact.job:typed_on_screen",
    "redact.job:carried",
    "redact.job:moved",
)
SECOND_LOOK: Final = "redact.verify:verify"
"""What would withhold a session in which a known value is left, and is not asked, so that there is something to judge."""


@dataclass(frozen=True, slots=True)
class Spreading:
    """on, off: what became of the sessions. share: of the time of a session that spreading takes, 0 to 1."""

    on: Outcome
    off: Outcome
    share: float

    def points_lost(self, split: str) -> float:
        """Return how many points less of the other ink is left alone than without spreading."""
        return self.off.other_ink_left(split).percent - self.on.other_ink_left(split).percent


def measure(
    on: Outcome, stopwatch: Stopwatch, recordings: Sequence[Recording], redact: Callable[[Sequence[Recording]], Outcome]
) -> Spreading:
    """Return the figures. on, stopwatch: of a run over `recordings` as it always is. redact: does such a run."""
    with switched_off():
        off = redact([recording for recording in recordings if recording.name not in on.refused])
    return Spreading(on, off, stopwatch.seconds[SPREAD] / sum(stopwatch.seconds.values()))


@contextmanager
def switched_off() -> Iterator[None]:
    """Redact without spreading while this lasts. Raises LookupError if a function is not where it was."""
    with ExitStack() as patches:
        for name in (*SWITCHED_OFF, SECOND_LOOK):
            patches.enter_context(patch.object(*found(name), _nothing))
        yield


def _nothing(*_: Any, **__: Any) -> tuple[()]:
    """Return what is no match, no part and no finding."""
    return ()
