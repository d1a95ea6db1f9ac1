"""The clock around the stages: time counts once, for the innermost of them, and a stage that went missing is an error."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from tests.bench import stages
from tests.bench.scaling import repeat
from tests.bench.stages import Stopwatch
from tests.conftest import Builder


class Work:
    def run(self) -> list[int]:
        return [step + self.inner() for step in self.steps()]

    def steps(self) -> Iterator[int]:
        yield 1
        yield 2

    def inner(self) -> int:
        return 0


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    """Return a stopwatch for Work, under a clock that goes on by a second whenever it is read."""
    places = (("other", "run"), ("decode", "steps"), ("verify", "inner"))
    monkeypatch.setattr(stages, "STAGES", [(stage, f"tests.bench.test_stages:Work.{name}") for stage, name in places])
    monkeypatch.setattr(stages, "ORDER", ["decode", "verify", "other"])
    seconds = count()
    monkeypatch.setattr("tests.bench.clock.seconds", lambda: next(seconds))
    return Stopwatch()


def test_time_counts_once_and_for_the_innermost_stage(stopwatch: Stopwatch) -> None:
    with stopwatch.running():
        Work().inner()  # outside a session
        assert Work().run() == [1, 2]
    # Three turns of the generator, of which the last ends it, two calls, and what is between them.
    assert dict(stopwatch.seconds) == {"decode": 3, "verify": 2, "other": 6}
    assert dict(stopwatch.second_look) == {"verify": 2}


def test_a_stage_that_is_never_reached_is_an_error(stopwatch: Stopwatch) -> None:
    with pytest.raises(LookupError, match="decode, verify, other"), stopwatch.running():
        pass


def test_a_function_that_is_no_more_is_an_error(stopwatch: Stopwatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "STAGES", [("decode", "redact.formats.images:undecode")])
    with pytest.raises(LookupError, match="undecode is no more"), stopwatch.running():
        pass


@pytest.mark.parametrize("name", [name for _, name in stages.STAGES])
def test_the_functions_of_all_stages_are_there(name: str) -> None:
    owner, attribute = stages.found(name)
    assert callable(getattr(owner, attribute))


def test_a_session_is_repeated_with_its_times_going_on(recording: Builder) -> None:
    source = recording([{"type": "text", "text": "a"}])
    repeat(source, source.parent / "often", 3)
    lines = (source.parent / "often" / "events.jsonl").read_text("utf-8").splitlines()
    assert [float(line.split('"t": ')[1].split(",")[0]) for line in lines] == [0.0, 1.0, 2.0]
