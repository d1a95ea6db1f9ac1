"""What is painted in a frame: the decisions on it, each in a box that does not tell its size, and none inside another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from redact.formats import Image
from redact.paint import mask_token
from redact.pieces import strength
from redact.policy import Hiding
from redact.types import COVERING, Box, Cover, Decision, OnScreen
from redact.widen import widened


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision, and where in a frame it is carried out."""

    decision: Decision
    place: OnScreen

    def cover(self, encoding: str) -> Cover:
        """Return what is to be painted in a frame that is written as `encoding`."""
        finding = self.decision.finding
        token = mask_token(finding.token, encoding)
        return Cover(self.place.box, self.decision.action, token, finding.kind, self.place.lettering)


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
    return _outermost(replace(each, place=replace(each.place, box=wide[each.place.box])) for each in found)


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
