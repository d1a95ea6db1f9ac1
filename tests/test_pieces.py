"""Decisions on the same characters or pixels count as one."""

from __future__ import annotations

from redact.pieces import Piece, kept_apart, merged
from redact.types import Action, Box, Decision, Finding, InEvent, OnScreen, Place, Typed, WholeFrame


def decided(kind: str, *where: Place, score: float = 0.9, action: Action = Action.MASK) -> Decision:
    return Decision(Finding(kind, "test", score, where, ""), action, "rule")


def test_pieces_that_overlap_are_one_and_the_surest_of_them_counts() -> None:
    sure, guess = decided("A"), decided("B", score=0.5)
    assert merged([Piece(4, 9, guess), Piece(0, 5, sure)]) == [Piece(0, 9, sure)]


def test_a_stricter_decision_counts_more_than_a_surer_one() -> None:
    soft, strict = decided("A", action=Action.SURROGATE), decided("B", score=0.5)
    assert merged([Piece(0, 5, soft), Piece(2, 3, strict)]) == [Piece(0, 5, strict)]


def test_pieces_side_by_side_stay_two() -> None:
    one = decided("A")
    assert merged([Piece(5, 9, one), Piece(0, 5, one)]) == [Piece(0, 5, one), Piece(5, 9, one)]


def test_what_else_a_hidden_value_could_have_been_is_not_told() -> None:
    hidden = decided("CREDIT_CARD", InEvent(1, ("text",), 0, 16), OnScreen("a", Box(0, 0, 90, 9)), Typed(3, 0, 16))
    beside: list[Place] = [
        InEvent(1, ("text",), 4, 9),
        InEvent(1, ("text",), 16, 19),
        OnScreen("a", Box(80, 5, 99, 14)),
        Typed(3, 18, 20),
    ]
    apart: list[Place] = [
        InEvent(1, ("label",), 0, 9),
        InEvent(2, ("text",), 0, 9),
        OnScreen("a", Box(0, 9, 90, 18)),
        OnScreen("b", Box(0, 0, 9, 9)),
        Typed(4, 8, 20),
    ]
    kept = [decided("PHONE_NUMBER", place, action=Action.KEEP) for place in [*beside, *apart]]
    assert [each.finding.places for each in kept_apart([hidden, *kept])] == [(place,) for place in apart]


def test_nothing_is_kept_of_what_is_gone_as_a_whole() -> None:
    gone = WholeFrame("a")
    assert list(kept_apart([decided("A", gone, action=Action.DROP), decided("B", gone, action=Action.KEEP)])) == []
    assert list(kept_apart([decided("B", InEvent(7, ("text",), 0, 4), action=Action.KEEP)], gone={7})) == []
