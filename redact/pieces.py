"""What was decided on parts of one text, with decisions that overlap made one: as many things go as can be told apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from redact.types import UNREAD, Action, Decision, InEvent, OnScreen, Place, Typed

STRICTNESS = {action: number for number, action in enumerate(Action)}


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters [start, end) of a text, and what is done with them."""

    start: int
    end: int
    decision: Decision


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Return `pieces` in order, with those that overlap as one, whose decision is the strictest and then the surest of theirs.

    A piece of no length, which stands for what was erased, overlaps none.
    """
    found: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: (each.start, each.end, strength(each.decision))):
        last = found[-1] if found else None
        if last is not None and max(last.start, piece.start) < min(last.end, piece.end):
            decision = max(last.decision, piece.decision, key=strength)
            found[-1] = Piece(last.start, max(last.end, piece.end), decision)
        else:
            found.append(piece)
    return found


def strength(decision: Decision) -> tuple[int, bool, float, str, str, str]:
    """Return what decides between decisions on the same thing: the stricter one, then what is known, then the surer one."""
    finding = decision.finding
    is_known = finding.kind != UNREAD
    return STRICTNESS[decision.action], is_known, finding.score, finding.kind, finding.token, finding.recognizer


def kept_kinds(decisions: Sequence[Decision], gone: Collection[int] = ()) -> dict[str, int]:
    """Return how many of `kept_apart` there are of each kind, sorted."""
    return dict(sorted(Counter(decision.finding.kind for decision in kept_apart(decisions, gone)).items()))


def kept_apart(decisions: Sequence[Decision], gone: Collection[int] = ()) -> Iterator[Decision]:
    """Yield the decisions to keep something in a text, or a row of a screen, where nothing is hidden; in no event that is `gone`.

    What else a hidden value could have been is told by nobody: how many other recognisers fit it, and what a model makes of the
    words around it, depends on its letters.
    """
    hidden: dict[Hashable, list[Place]] = defaultdict(list)
    for decision in decisions:
        for place in decision.finding.places if decision.action is not Action.KEEP else ():
            hidden[_holder(place)].append(place)
    for decision in decisions:
        if decision.action is Action.KEEP:
            places = decision.finding.places
            if any(isinstance(place, InEvent) and place.event_id in gone for place in places):
                continue
            if not any(_is_beside(place, other) for place in places for other in hidden.get(_holder(place), ())):
                yield decision


def _holder(place: Place) -> Hashable:
    """Return what two places must share to overlap at all."""
    if isinstance(place, InEvent):
        return place.event_id, place.pointer, place.is_key
    if isinstance(place, Typed):
        return "typed", place.typing_id
    return place.frame_id if isinstance(place, OnScreen) else place


def _is_beside(place: Place, hidden: Place) -> bool:
    """Return whether of two places with one holder the first is in the same row of a screen, or the same text."""
    if isinstance(place, OnScreen) and isinstance(hidden, OnScreen):
        return max(place.box.top, hidden.box.top) < min(place.box.bottom, hidden.box.bottom)
    return True
