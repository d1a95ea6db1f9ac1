"""What is painted in a frame: the decisions on it, each in a box that does not tell its size, and none inside another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from redact.boxes import share_outside
from redact.formats import Image
from redact.lettering import lettering
from redact.pieces import strength
from redact.policy import Hiding
from redact.types import COVERING, Action, Box, Cover, Decision, Finding, OnScreen, Pixels
from redact.widen import widened

COVERED = 0.5
"""A finding is covered if at most this share of it lies outside the painted boxes; a reader that is shown a black bar may
place a letter half a width beside it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision, and where in a frame it is carried out."""

    decision: Decision
    place: OnScreen

    @property
    def cover(self) -> Cover:
        """What is to be painted."""
        finding = self.decision.finding
        return Cover(self.place.box, self.decision.action, finding.token, finding.kind, self.place.lettering)


def shown(decisions: Iterable[Decision], frame_id: str, image: Image, hiding: Hiding, scale: float) -> list[Shown]:
    """Return what is painted of `decisions` in a frame, from top to bottom.

    Of what is to be covered nothing goes into the choice of a box but where it stands.
    """
    found = _outermost(
        Shown(decision, place)
        for decision in decisions
        if decision.action in COVERING
        for place in decision.finding.places
        if isinstance(place, OnScreen) and place.frame_id == frame_id
    )
    is_hidden = np.zeros(image.pixels.shape[:2], np.bool_)
    for each in found:
        is_hidden[each.place.box.top : each.place.box.bottom, each.place.box.left : each.place.box.right] = True
    wide: dict[Box, Box] = {}
    for place in (each.place for each in found):
        if place.box not in wide:
            wide[place.box] = place.box if place.is_widget else widened(place.box, image, is_hidden, hiding, scale)
    found = _outermost(replace(each, place=replace(each.place, box=wide[each.place.box])) for each in found)
    return _lettered(found, image.pixels, ~is_hidden)


def _lettered(found: Sequence[Shown], pixels: Pixels, is_outside: NDArray[np.bool_]) -> list[Shown]:
    """Return `found` with the lettering of what is to be drawn: chosen by pixels in which nothing stands that is to be hidden.

    Where a value has several boxes, as one that is wrapped, its surrogate stands in the widest.
    """
    widest: dict[int, Box] = {}
    for each in found:
        box = each.place.box
        widest[id(each.decision)] = max(widest.get(id(each.decision), box), box, key=lambda other: other.width)
    lettered = []
    for each in found:
        box = each.place.box
        if each.decision.action is Action.SURROGATE:
            how = lettering(pixels, is_outside, box)
            how = how if widest[id(each.decision)] == box else replace(how, size_px=0)
            each = replace(each, place=replace(each.place, lettering=how))
        lettered.append(each)
    return lettered


def _outermost(found: Iterable[Shown]) -> list[Shown]:
    """Return what lies in no other one's box. Of two that share a box the stricter and surer one stays."""
    ordered = sorted(
        sorted(found, key=lambda each: strength(each.decision), reverse=True), key=lambda each: -_area(each.place.box)
    )
    kept: list[Shown] = []
    for each in ordered:
        if not any(_holds(other.place.box, each.place.box) for other in kept if _is_at_least(other, each)):
            kept.append(each)
    return sorted(kept, key=lambda each: (each.place.box.top, each.place.box.left, each.place.box))


def _is_at_least(other: Shown, each: Shown) -> bool:
    return strength(other.decision)[0] >= strength(each.decision)[0]


def _area(box: Box) -> int:
    return box.width * box.height


def _holds(outer: Box, inner: Box) -> bool:
    return outer.left <= inner.left and outer.top <= inner.top and inner.right <= outer.right and inner.bottom <= outer.bottom


def uncovered(findings: Iterable[Finding], covers: Sequence[Cover]) -> list[Finding]:
    """Return the findings of one frame that show: those of which some box is not mostly inside the painted ones."""
    boxes = [cover.box for cover in covers]
    return [
        finding
        for finding in findings
        if any(isinstance(place, OnScreen) and _is_seen(place.box, boxes) for place in finding.places)
    ]


def _is_seen(box: Box, covered: Sequence[Box]) -> bool:
    # Nearly all lie in one box, which takes no counting of pixels.
    return not any(_holds(other, box) for other in covered) and share_outside(box, covered) > COVERED
