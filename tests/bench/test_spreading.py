"""What the bench calls spreading is switched off while it is measured, and on again behind it; and its figures are right."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from redact.redactor import Redactor
from tests.bench import spreading, stages, tables, typing_tables
from tests.bench.figures import Judged, Outcome
from tests.bench.planted import Planted, Recording
from tests.bench.spreading import SWITCHED_OFF, Spreading, measure, switched_off
from tests.bench.stages import SPREAD, STAGES, Stopwatch
from tests.bench.typed import Figures, Left
from tests.bench.typing_model import Agreement
from tests.bench.typists import Figure

ADDRESS = "rosalind.frank@example.org"
ENCODED = base64.b64encode(ADDRESS.encode()).decode()
"""What nobody would know for an address but by having seen it."""


def said(redactor: Redactor) -> list[object]:
    """Return what is left of two texts that say the same, one of them in another spelling."""
    records = [{"t": number, "type": "tip", "said": text} for number, text in enumerate((ADDRESS, ENCODED))]
    return [record["said"] for record in redactor.events(records).records]


def test_switched_off_a_value_is_hidden_only_where_it_is_known_by_itself(redactor: Redactor) -> None:
    with switched_off():
        first, second = said(redactor)
    assert first != ADDRESS
    assert second == ENCODED


def test_behind_it_spreading_is_on_again(redactor: Redactor) -> None:
    with switched_off():
        pass
    assert ENCODED not in said(redactor)


def test_everything_that_is_timed_as_spreading_is_switched_off_but_for_what_only_remembers() -> None:
    remembers = {"redact.spread:Values.add", "redact.neighbours:Changes.add"}
    assert {name for stage, name in STAGES if stage == SPREAD} == {*SWITCHED_OFF, *remembers}


def test_a_function_that_is_no_more_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "SWITCHED_OFF", ["redact.spread:Values.unmatches"])
    with pytest.raises(LookupError, match="unmatches is no more"), switched_off():
        pass


def test_the_second_run_is_the_one_without_spreading() -> None:
    stopwatch, on, off = Stopwatch(), Outcome(refused={"b": "LeakFound"}), Outcome()
    stopwatch.seconds.update({SPREAD: 2.0, stages.REST: 38.0})
    on.ink["tune"] = off.ink["tune"] = 200
    on.ink_left["tune"], off.ink_left["tune"] = 196, 199

    def again(recordings: Sequence[Recording]) -> Outcome:
        owner, name = stages.found(SWITCHED_OFF[0])
        assert getattr(owner, name) is spreading._nothing
        assert [recording.name for recording in recordings] == ["a"], "what nothing was published of cannot be compared"
        return off

    found = measure(on, stopwatch, [Recording(name, "tune", Path(), (), 1.0) for name in "ab"], again)
    assert found.off is off
    assert found.share == 0.05
    assert found.points_lost("tune") == pytest.approx(1.5)


def test_only_items_of_which_all_can_be_read_count_as_whole() -> None:
    items = [Planted("s", "tune", "x", "PERSON", "screen", ("Ann",), apart, "1.png", ()) for apart in (None, "partial")]
    judged = [Judged(item, True, 1.0) for item in items]
    assert Outcome(judged=judged).whole == judged[:1]


LEFT = (Left("x", "PERSON", "events", 8),)
TYPED = [Figures("a", "tune", 3, ()), Figures("b", "tune", 4, LEFT), Figures("c", "held", 5, LEFT)]


def as_json(document: dict[str, object]) -> Any:
    return json.loads(json.dumps(document))


def test_typed_values_are_counted_by_the_places_of_their_split() -> None:
    share = Outcome(typed=TYPED).typed_left("tune")
    assert (share.part, share.whole) == (1, 7)


def test_the_saved_figures_of_the_sessions_say_which_typed_values_are_left() -> None:
    saved = as_json(tables.document({"redact": Outcome(typed=TYPED)}))
    assert saved["redact"]["typed"]["typed_values_recoverable"] == {"tune": [1, 7], "held": [1, 5]}


MODEL = Agreement(sequences=2, states=8, agreeing=7, lost=Counter(undo=1), kinds=Counter(insert=9, undo=1))


def test_the_saved_figures_of_typing_are_those_that_were_measured() -> None:
    figures = [Figure("sentence", "fixed", 0.09, 240, 12)]
    saved = as_json(typing_tables.document({"tune": MODEL}, figures, Spreading(Outcome(typed=TYPED), Outcome(), 0.05)))
    assert saved["model"]["tune"]["agreeing"] == [7, 8]
    assert saved["model"]["tune"]["lost"] == [1, 10]
    assert saved["typists"] == [{"of": "sentence", "state": "fixed", "told": 0.09, "is_chance": True}]
    assert saved["spreading"]["share_of_time"] == 0.05
    assert saved["spreading"]["on"]["held"]["typed_values_recoverable"] == [1, 5]


def test_the_tables_of_typing_can_be_shown_of_sessions_of_one_half(capsys: pytest.CaptureFixture[str]) -> None:
    on = Outcome(typed=TYPED[:2], refused={"d": "LeakFound"})
    typing_tables.show({"tune": MODEL}, [Figure("sentence", "keep", 0.5, 240, 12)], Spreading(on, Outcome(), 0.05))
    shown = capsys.readouterr().out
    assert "d (LeakFound)" in shown
    assert "50.0%" in shown
    assert "5.0% of the time" in shown
