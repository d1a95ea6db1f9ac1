"""What becomes of what the recognisers say."""

from __future__ import annotations

from redact.detect import Detector
from redact.look import Lookout
from redact.ocr import load
from redact.policy import parse
from redact.runs import reading_run
from redact.spread import Values
from redact.types import Box, Match, Word


class Says(Detector):
    """A detector that says what it is told to."""

    def __init__(self, *said: Match) -> None:
        self._said = said

    def prepare(self, texts: object) -> None:
        """There is nothing to ask."""

    def matches(self, text: str, *, with_names: bool = True) -> tuple[Match, ...]:
        return self._said


def test_a_faint_finding_does_not_stand_in_for_a_sure_one_in_the_same_place() -> None:
    # Both cover the same words of a screen: one with the comma behind them, one without.
    faint, sure = Match("STREET_ADDRESS", 0, 12, 0.1, "faint"), Match("STREET_ADDRESS", 0, 11, 0.9, "sure")
    words = (Word("Rosenweg", Box(0, 0, 80, 20), 1.0), Word("61,", Box(90, 0, 120, 20), 1.0))
    lookout = Lookout(Says(faint, sure), load("screen", 1), parse('version = 1\nname = "x"', "x", ()))
    found = {finding.score for finding in lookout.findings([reading_run([words])], Values(bytes(16)))}
    assert 0.9 in found
