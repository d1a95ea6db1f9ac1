"""What is painted in a frame."""

from __future__ import annotations

import numpy as np

from redact.formats import Image
from redact.policy import Hiding
from redact.shown import shown
from redact.types import Action, Box, Decision, Finding, OnScreen

IMAGE = Image(np.full((200, 640, 3), 255, np.uint8), "png", None)


def decided(box: Box, *, kind: str = "A", score: float = 0.9, action: Action = Action.MASK, is_widget: bool = True) -> Decision:
    place = OnScreen("a", box, is_widget=is_widget)
    return Decision(Finding(kind, "test", score, (place,), "5555aaaa"), action, "rule")


def boxes(*decisions: Decision) -> list[tuple[str, Box]]:
    return [(each.decision.finding.kind, each.place.box) for each in shown(decisions, "a", IMAGE, Hiding(), 1.0)]


def test_a_box_within_another_is_not_painted_for_it_tells_of_the_text() -> None:
    large = decided(Box(0, 0, 90, 20))
    assert boxes(decided(Box(10, 5, 20, 15), kind="B", score=1.0), large) == [("A", Box(0, 0, 90, 20))]


def test_of_two_in_one_box_the_surer_one_is_painted() -> None:
    box = Box(0, 0, 90, 20)
    assert boxes(decided(box, score=0.5), decided(box, kind="B", score=0.6)) == [("B", box)]


def test_a_mask_within_a_blur_is_painted_too() -> None:
    outer, inner = Box(0, 0, 90, 20), Box(10, 5, 20, 15)
    assert boxes(decided(inner, kind="B"), decided(outer, action=Action.BLUR)) == [("A", outer), ("B", inner)]


def test_the_box_of_a_text_is_widened_and_that_of_a_field_is_not() -> None:
    box = Box(180, 80, 220, 92)
    assert boxes(decided(box)) == [("A", box)]
    assert boxes(decided(box, is_widget=False)) == [("A", Box(160, 72, 288, 104))]


def test_values_of_different_length_side_by_side_are_hidden_from_top_to_bottom() -> None:
    found = boxes(decided(Box(9, 90, 20, 99), kind="B"), decided(Box(50, 10, 80, 20)), decided(Box(9, 10, 20, 20)))
    assert [box.top for _, box in found] == [10, 10, 90]
    assert [box.left for _, box in found] == [9, 50, 9]


def test_other_frames_and_what_is_kept_or_dropped_are_not_painted() -> None:
    box = Box(0, 0, 9, 9)
    assert boxes(decided(box, action=Action.KEEP), decided(box, action=Action.DROP)) == []
    assert shown([decided(box)], "b", IMAGE, Hiding(), 1.0) == []
