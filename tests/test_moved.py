"""What is hidden in one frame is hidden where it was scrolled to and an edge cuts it."""

from __future__ import annotations

import numpy as np

from redact.moved import moved
from redact.neighbours import Changes
from redact.types import Action, Box, Decision, Finding, OnScreen, Pixels

BOX = Box(40, 60, 120, 76)


def page(up: int = 0, bar: int = 0) -> Pixels:
    """Return a page with letters in BOX that was scrolled by `up` rows, below a bar of so many rows."""
    letters = np.random.default_rng(5).integers(0, 2, (10, BOX.width), np.uint8) * 255
    pixels = np.full((160, 200, 3), 250, np.uint8)
    top = BOX.top + 3 - up
    pixels[top : top + 10, BOX.left : BOX.right] = letters[..., None]
    pixels[:bar] = 40
    return pixels


def found(
    *pages: Pixels, at: int = 0, box: Box = BOX, is_widget: bool = False, is_of_its_moment: bool = False
) -> list[tuple[str, Box]]:
    changes = Changes()
    for number, pixels in enumerate(pages):
        changes.add(str(number), pixels)
    finding = Finding("PERSON", "test", 0.9, (OnScreen(str(at), box, is_widget=is_widget),), "ab", is_of_its_moment)
    decisions = moved([Decision(finding, Action.MASK, "rule")], changes, lambda name: pages[int(name)])
    places = [place for decision in decisions for place in decision.finding.places]
    return [(place.frame_id, place.box) for place in places if isinstance(place, OnScreen)]


def test_a_value_that_can_be_read_is_followed_and_not_hidden() -> None:
    assert found(page(), page(up=20)) == []
    assert found(page(), page(up=20), page(up=30, bar=37)) == [("2", Box(40, 35, 120, 45))]


def test_a_value_is_hidden_in_the_frames_before_too() -> None:
    assert found(page(up=30, bar=37), page(), at=1) == [("0", Box(40, 35, 120, 45))]


def test_the_lower_part_of_a_value_below_a_bar_is_hidden() -> None:
    assert found(page(), page(up=30, bar=37)) == [("1", Box(40, 35, 120, 45))]


def test_a_row_or_two_are_no_value() -> None:
    assert found(page(), page(up=30, bar=41)) == []


def test_other_letters_are_let_be() -> None:
    other = page(up=30, bar=37)
    other[:, 50:60] = 0
    assert found(page(), other) == []


def test_a_field_is_not_looked_for_nor_is_what_holds_for_its_moment() -> None:
    assert found(page(), page(up=30, bar=37), is_widget=True) == []
    assert found(page(), page(up=30, bar=37), is_of_its_moment=True) == []


def test_empty_ground_is_not_looked_for() -> None:
    blank, other = np.full((160, 200, 3), 250, np.uint8), np.full((160, 200, 3), 250, np.uint8)
    other[70, 50] = 0
    assert found(blank, other) == []
