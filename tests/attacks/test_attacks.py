"""Each attack breaks what hides a value weakly, and guesses where redact hid it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import numpy as np
import pytest

from redact.redactor import Redactor
from tests.attacks import carving, drawing, guessing, mosaic, nearby, order, ringing, values, widths
from tests.attacks.chance import Outcome, most_hits, picked

POLICY = 'version = 1\nname = "attacks"\n[pseudonyms]\nscope = "{scope}"\n[input]\nbad_frames = "drop"'


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(POLICY.format(scope="session"), key=b"a key that the attacker has not", threads=1)


def are_as_they_should_be(outcomes: Iterator[Outcome]) -> bool:
    found = list(outcomes)
    assert {each.is_control for each in found} == {True, False}
    return all(each.is_as_it_should_be for each in found)


def look_all_the_same(outcomes: Iterator[Outcome]) -> bool:
    """Return whether controls are broken and everything else leaves all candidates as near as each other, which is no hit or miss
    but exactly what chance is."""
    found = list(outcomes)
    assert {each.is_control for each in found} == {True, False}
    return all(each.is_broken if each.is_control else each.hits == pytest.approx(each.trials * each.chance) for each in found)


def test_a_coin_is_right_no_more_than_30_times_in_40_but_once_in_a_thousand() -> None:
    # 1 - the sum of C(40, k) / 2^40 for k up to 30 is .00034, and up to 29 it is .0011.
    assert most_hits(40, 0.5) == 30
    assert most_hits(10, 0.0) == 0


def test_picking_one_of_a_thousand_once_in_twenty_times_is_chance_and_twice_is_not() -> None:
    # At least one hit has a probability of .020, and at least two of .00019.
    assert Outcome("guess", "redact", 1, 20, 0.001).is_chance
    assert not Outcome("guess", "redact", 2, 20, 0.001).is_chance


def test_candidates_that_are_as_near_share_the_hit() -> None:
    assert picked(np.array([3.0, 0.0, 0.0, 0.0, 5.0]), 2) == pytest.approx(1 / 3)
    assert picked(np.array([3.0, 0.0, 0.0]), 0) == 0


def test_drawing_candidates_undoes_mosaic_and_blur_but_not_what_redact_paints() -> None:
    assert look_all_the_same(mosaic.measure(trials=4, count=40))


def test_traces_of_jpeg_tell_the_number_below_a_tight_box_but_not_below_redacts() -> None:
    chosen = [(75, "4:2:0", False), (60, "4:4:4", True), (90, "4:4:4", False), (95, "4:2:0", True)]
    assert look_all_the_same(ringing.measure(trials=2, count=40, chosen=chosen))


def test_nothing_beside_the_picture_is_left_in_its_file(redactor: Redactor) -> None:
    for name, (naive, ours) in carving.attack(redactor, marks=1).items():
        assert (name, naive, ours) == (name, 1, 0)


@pytest.mark.parametrize("scene", ["half covered", "scrolled", "typed"])
def test_frames_beside_the_one_that_shows_a_value_do_not_tell_it(redactor: Redactor, scene: str) -> None:
    trials = 6
    naive, ours = nearby.attack(redactor, scene, values.candidates(nearby.KIND, 40, seed=4), trials)
    assert Outcome(scene, "only the whole value", naive, trials, 1 / 40, is_control=True).is_broken
    assert ours < 1, "no trial tells the value: candidates that fit equally well share the hit"


def test_hashing_all_numbers_finds_plain_tokens_and_raw_digests_but_no_keyed_ones() -> None:
    assert are_as_they_should_be(guessing.measure(trials=6, count=1000, frames=1))


def test_neither_lines_nor_tokens_nor_colours_stand_in_the_order_of_the_values() -> None:
    assert are_as_they_should_be(order.measure(trials=30))


def test_a_tight_box_tells_most_of_a_name() -> None:
    (look, *_), names = widths.looks(1), widths.surnames(48)
    tight = [drawing.ink_box(look, widths.LABEL, [widths.FIRST + name]) for name in names]
    assert widths.bits(tight) > 3  # of log2(48), which is 5.6


@pytest.mark.skipif(find_spec("redact.widen") is None, reason="boxes are not widened yet")
def test_redacts_boxes_tell_half_a_bit_of_a_name_at_most() -> None:
    redactor = Redactor(POLICY.format(scope="none"), key=b"a key that the attacker has not", threads=1)
    names = values.MORE_SURNAMES[::3] + values.SURNAMES[::6]
    told = [widths.attack(redactor, look, names) for look in widths.looks(3)]
    assert sum(each.ours for each in told) / len(told) <= 0.5


def test_eight_boxes_that_are_all_different_tell_three_bits_and_two_kinds_of_four_tell_one() -> None:
    assert widths.bits(range(8)) == 3
    assert widths.bits("aaaabbbb") == 1
    assert widths.bits("aaaa") == 0
