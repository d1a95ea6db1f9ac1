"""What is hidden in a frame is hidden in its neighbours where its pixels are the same, and only there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from redact.neighbours import CELL, Changes, carried
from redact.types import Action, Box, Decision, Finding, OnScreen, Pixels, WholeFrame

BOX = Box(20, 20, 60, 36)


def page(*dots: tuple[int, int], height: int = 100) -> Pixels:
    """Draw a white page with a dark dot at each (x, y)."""
    pixels = np.full((height, 120, 3), 255, np.uint8)
    for x, y in dots:
        pixels[y, x] = (255, 254, 255)
    return pixels


def changes(*pages: Pixels) -> Changes:
    found = Changes()
    for number, pixels in enumerate(pages):
        found.add(str(number), pixels)
    return found


def hidden(*places: OnScreen, action: Action = Action.MASK) -> Decision:
    return Decision(Finding("PERSON", "test", 0.9, places, "ab"), action, "rule")


def nothing(frame_id: str) -> None:
    """No pixels can be had."""


def found(*pages: Pixels, at: int, box: Box = BOX) -> list[tuple[str, Box]]:
    """Return where else a box is hidden that is hidden in the frame `at`."""
    decisions = list(carried([hidden(OnScreen(str(at), box))], changes(*pages), lambda name: pages[int(name)]))
    assert all(len(decision.finding.places) == 1 for decision in decisions)
    places = [decision.finding.places[0] for decision in decisions]
    return sorted((place.frame_id, place.box) for place in places if isinstance(place, OnScreen))


def test_what_is_hidden_in_one_frame_is_hidden_in_the_frames_around_it_for_as_long_as_it_looks_the_same() -> None:
    assert found(page(), page(), page(), at=1) == [("0", BOX), ("2", BOX)]
    assert found(page(), page(), page(), page(), at=0) == [("1", BOX), ("2", BOX), ("3", BOX)]


def test_one_level_of_one_colour_of_one_pixel_is_a_change() -> None:
    assert found(page(), page((59, 35)), at=0) == []
    assert found(page(), page((20, 20)), at=1) == []


def test_what_changes_beside_the_box_is_none_of_it() -> None:
    assert found(page(), page((60, 20), (20, 36), (19, 20), (20, 19)), at=0) == [("1", BOX)]


def test_a_change_is_told_in_squares_so_a_box_that_shares_one_has_changed() -> None:
    odd = Box(21, 20, 60, 36)
    assert found(page(), page((20, 20)), at=0, box=odd) == []
    assert odd.left // CELL == 20 // CELL


def test_a_change_stops_it_and_what_looks_as_before_is_looked_at_anew() -> None:
    assert found(page(), page((30, 30)), page(), at=0) == []


def test_a_frame_of_another_size_is_another() -> None:
    assert found(page(), page(height=96), page(), at=0) == []


def test_a_box_at_the_edge_of_a_frame_of_odd_size_is_seen_to_change() -> None:
    edge = Box(100, 90, 119, 97)
    before, after = (page(height=97)[:, :119] for _ in range(2))
    assert found(before, after, at=0, box=edge) == [("1", edge)]
    after = after.copy()
    after[96, 118] = 0
    assert found(before, after, at=0, box=edge) == []


def test_a_box_that_is_hidden_there_already_is_not_hidden_twice() -> None:
    wide = Box(10, 10, 80, 50)
    twice = hidden(OnScreen("0", BOX), OnScreen("1", wide))
    places = [decision.finding.places for decision in carried([twice], changes(page(), page()), nothing)]
    assert places == [(OnScreen("0", wide),)], "only the wider one goes back"


def test_a_box_that_is_hidden_there_in_part_is_hidden() -> None:
    part = hidden(OnScreen("0", BOX), OnScreen("1", Box(20, 20, 59, 36)))
    boxes = [decision.finding.places for decision in carried([part], changes(page(), page()), nothing)]
    assert (OnScreen("1", BOX),) in boxes


def test_it_is_hidden_as_it_was_and_says_why() -> None:
    (decision,) = carried([hidden(OnScreen("0", BOX), action=Action.BLUR)], changes(page(), page()), nothing)
    assert (decision.action, decision.rule, decision.finding.token) == (Action.BLUR, "rule", "ab")
    assert decision.finding.recognizer == "test"


def test_what_holds_for_its_moment_alone_is_not_carried() -> None:
    there = hidden(OnScreen("0", BOX))
    of_its_moment = replace(there, finding=replace(there.finding, is_of_its_moment=True))
    assert list(carried([of_its_moment], changes(page(), page()), nothing)) == []


def test_what_is_kept_is_not_carried_nor_is_a_whole_frame() -> None:
    whole = Decision(Finding("UNREAD", "test", 1.0, (WholeFrame("0"),), ""), Action.DROP, "rule")
    kept = hidden(OnScreen("0", BOX), action=Action.KEEP)
    assert list(carried([kept, whole], changes(page(), page()), nothing)) == []


def written() -> Pixels:
    """Return a page with strokes, one in every fourth column of the box."""
    pixels = page()
    pixels[BOX.top + 4 : BOX.bottom - 4, BOX.left + 2 : BOX.right : 4] = 0
    return pixels


def test_what_stands_of_a_value_beside_a_dialog_is_hidden_as_well() -> None:
    below = written()
    below[10:60, 44:] = 90
    assert found(written(), below, at=0) == [("1", Box(BOX.left, BOX.top, 48, BOX.bottom))]
    assert found(below, written(), below, at=1) == [(name, Box(BOX.left, BOX.top, 48, BOX.bottom)) for name in "02"]


def test_empty_ground_beside_a_dialog_is_left_alone() -> None:
    below = page()
    below[10:60, 44:] = 90
    assert found(page(), below, at=0) == []
