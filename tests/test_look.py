"""What becomes of what the recognisers say."""

from __future__ import annotations

import numpy as np

from redact.circumstances import orphan_findings, surroundings, taken_out_findings
from redact.detect import Detector
from redact.formats import Image
from redact.look import FrameText, Lookout, keystroke_runs
from redact.ocr import load
from redact.policy_file import parse
from redact.runs import event_run, reading_run
from redact.screens import Margin
from redact.spread import Values
from redact.taint import taken_out
from redact.types import (
    TAKEN_OUT,
    UNREAD,
    Box,
    Finding,
    InEvent,
    Line,
    Match,
    OnScreen,
    Session,
    TextRun,
    TextSpan,
    Typed,
    WholeEvent,
    Word,
)
from tests.strokes import Record, clip, down, events, focus, press, typed, up, window

PLAIN = parse('version = 1\nname = "x"', "x", ())
VAULT_IS_PRIVATE = parse('version = 1\nname = "x"\n[apps]\ndrop = ["Vault"]', "x", ())
SECRET = "tulip mango harbor"


class Says(Detector):
    """A detector that says what it is told to."""

    def __init__(self, *said: Match) -> None:
        self._said = said

    def prepare(self, texts: object) -> None:
        """There is nothing to ask."""

    def matches(self, text: str, *, with_names: bool = True) -> tuple[Match, ...]:
        return self._said


def looking(*said: Match) -> Lookout:
    return Lookout(Says(*said), load("screen", 1), PLAIN)


def test_a_faint_finding_does_not_stand_in_for_a_sure_one_in_the_same_place() -> None:
    # Both cover the same words of a screen: one with the comma behind them, one without.
    faint, sure = Match("STREET_ADDRESS", 0, 12, 0.1, "faint"), Match("STREET_ADDRESS", 0, 11, 0.9, "sure")
    words = (Word("Rosenweg", Box(0, 0, 80, 20), 1.0), Word("61,", Box(90, 0, 120, 20), 1.0))
    lookout = looking(faint, sure)
    found = {finding.score for finding in lookout.findings([reading_run([words])], Values(bytes(16)))}
    assert 0.9 in found


def test_a_key_that_was_held_before_is_what_nobody_could_look_at() -> None:
    session = Session(tuple(events(up("s"), down("a"), up("a"))), (), {})
    assert list(orphan_findings(session)) == [Finding(UNREAD, "key held before", 1.0, (WholeEvent(0),), "")]


def found_taken_out(*records: Record) -> tuple[list[Finding], Values]:
    session, values = Session(tuple(events(*records)), (), {}), Values(bytes(16))
    around = surroundings(session)
    private = frozenset(event.id for event in session.events if not VAULT_IS_PRIVATE.lets(around[event.id]))
    return list(taken_out_findings(taken_out(session.events, private.__contains__), private, values)), values


def test_what_was_copied_in_a_private_place_is_found_where_it_is_pasted_and_looked_for() -> None:
    found, values = found_taken_out(window("Vault"), clip("copy", SECRET), window("Notes"), clip("paste", SECRET))
    assert [finding.places for finding in found] == [(InEvent(3, ("text",), 0, 18),)], "the private place itself is dropped"
    assert [finding.token for finding in found] == [values.token(SECRET)]
    assert [match.kind for match in values.matches(f"say {SECRET}")] == [TAKEN_OUT]


def test_what_was_copied_where_the_policy_lets_it_is_not_found() -> None:
    found, values = found_taken_out(window("Mail"), clip("copy", SECRET), window("Notes"), clip("paste", SECRET))
    assert (found, values.matches(SECRET)) == ([], ())


def test_what_a_value_had_in_each_of_two_fields_is_known_as_its_part() -> None:
    runs = keystroke_runs(typed(focus(), *press(*"5731"), focus(), *press(*"2098")))
    joined = next(run for run in runs if run.text == "57312098")
    lookout, values = looking(Match("CREDIT_CARD", 1, 8, 0.9, "test")), Values(bytes(16))
    lookout.add_values([joined], values, PLAIN)
    assert [values.part(text) for text in ("731", "2098", "5731")] == [("CREDIT_CARD", 0.9), ("CREDIT_CARD", 0.9), None]


def test_a_value_in_one_of_two_fields_has_no_parts() -> None:
    runs = keystroke_runs(typed(focus(), *press(*"5731"), focus(), *press(*"2098")))
    lookout, values = looking(Match("CREDIT_CARD", 0, 4, 0.9, "test")), Values(bytes(16))
    lookout.add_values([run for run in runs if run.text == "57312098"], values, PLAIN)
    assert values.part("5731") is None


def test_a_value_in_one_field_has_no_parts() -> None:
    lookout, values = looking(Match("CREDIT_CARD", 0, 8, 0.9, "test")), Values(bytes(16))
    lookout.add_values(keystroke_runs(typed(focus(), *press(*"57312098"))), values, PLAIN)
    assert values.part("57312098") is None


def known_parts() -> Values:
    values = Values(bytes(16))
    values.add("CREDIT_CARD", "5731209857312098", 0.9)
    values.add_parts("CREDIT_CARD", ("573", "209"), 0.9)
    return values


def test_a_string_that_is_nothing_but_a_part_is_hidden_and_one_that_is_typed_is_not_for_that() -> None:
    values = known_parts()
    told = [finding.places for finding in looking().findings([event_run(0, ("value",), "573", label="Box")], values)]
    assert told == [(InEvent(0, ("value",), 0, 3),)]
    assert list(looking().findings([event_run(0, ("value",), "no 573")], values)) == []
    assert list(looking().findings([TextRun("573", (TextSpan(0, 3, Typed(0, 0, 3)),))], values)) == []


def test_only_typing_that_was_given_up_is_on_its_way_to_a_value() -> None:
    values = Values(bytes(16))
    values.add("EMAIL_ADDRESS", "hollister77@example.org", 0.9)
    typing = TextRun("to holl", (TextSpan(0, 7, Typed(0, 0, 7)),))
    assert [finding.places for finding in looking().findings([typing], values)] == [(Typed(0, 3, 7),)]
    assert list(looking().findings([event_run(0, ("title",), "to holl")], values)) == []


def test_a_finding_has_the_kind_that_its_value_has_where_it_was_surest() -> None:
    values = Values(bytes(16))
    values.add("EMPLOYEE_ID", "20794412", 0.9)
    lookout = looking(Match("PHONE_NUMBER", 0, 8, 0.95, "test"))
    assert {finding.kind for finding in lookout.findings([event_run(0, ("x",), "20794412")], values)} == {"EMPLOYEE_ID"}


def words(left: int, *said: str) -> Line:
    boxes = [Box(left + 60 * number, 100, left + 60 * number + 50, 112) for number in range(len(said))]
    reading = tuple(Word(text, box, 1.0) for text, box in zip(said, boxes, strict=True))
    return Line(Box(left, 100, boxes[-1].right, 112), (reading,))


def test_initials_beside_a_name_that_is_hidden_are_hidden_as_that_person() -> None:
    margin = Margin(Image(np.zeros((200, 400, 3), np.uint8), "png", None), 1.0)
    values = Values(b"key")
    values.add("PERSON", "Siobhan Wrzeskowa", 0.9)
    frame = FrameText("a", (words(60, "SW"), words(120, "Siobhan", "Wrzeskowa")), (), margin)
    found = {finding.recognizer: finding for finding in looking().screen_findings(frame, values)}
    assert found["initials"].places == (OnScreen("a", Box(58, 98, 112, 114)),)
    assert found["initials"].token == values.token("Siobhan Wrzeskowa")
    nobody = FrameText("a", (words(60, "SW"), words(120, "Quarterly", "Ledger")), (), margin)
    assert list(looking().screen_findings(nobody, values)) == []
    values.add("ORGANIZATION", "Quarterly Wharf", 0.9)
    firm = FrameText("a", (words(60, "QW"), words(120, "Quarterly", "Wharf")), (), margin)
    assert {finding.recognizer for finding in looking().screen_findings(firm, values)} == {"spread"}
