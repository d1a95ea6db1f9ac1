"""Frames with everything covered that was found in them, and whatever only shows up once that is done."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from redact.formats import Image
from redact.look import Lookout
from redact.paint import paint, without_letters
from redact.policy import Hiding
from redact.second_look import SecondLook
from redact.shown import Shown, shown, uncovered
from redact.spread import Values
from redact.types import Action, Cover, Decision, Finding, Frame, OnScreen, WholeFrame

LOOKS = 3
"""Times that a painted frame is read again, and what shows up then painted too, before the final check."""


@dataclass(frozen=True, slots=True)
class Covered:
    """What became of one frame."""

    image: Image | None
    """None if it is to go."""
    shown: Sequence[Shown]
    """What was painted in it."""
    again: Sequence[Decision]
    """What was found in it only once it was painted."""


class Covering:
    """Covers the frames of one session, in their order.

    decide: says what is done with a finding. second: counts what it looks at of the result.
    """

    def __init__(
        self,
        lookout: Lookout,
        second: SecondLook,
        values: Values,
        hiding: Hiding,
        scale: float,
        decide: Callable[[Finding], Decision],
    ) -> None:
        self._lookout, self._second, self._values = lookout, second, values
        self._hiding, self._scale, self._decide = hiding, scale, decide
        self._last: tuple[Hashable, list[Hashable], Covered] | None = None
        """The last frame's file, what was to be covered in it, and what became of it."""

    def covered(self, frame: Frame, file: Hashable, image: Image, decisions: Sequence[Decision]) -> Covered:
        """Return what becomes of a frame. file: tells its picture from others. decisions: those on it, none of which drops it."""
        asked = [each for decision in decisions for each in _asked(decision, frame.id)]
        if self._last is not None and self._last[:2] == (file, asked):
            last = self._last[2]
            return replace(last, shown=[replace(each, place=replace(each.place, frame_id=frame.id)) for each in last.shown])
        again: list[Decision] = []
        painted, there = self._painted(frame, image, decisions)
        for _ in range(LOOKS):
            hidden = self._still_shown(frame, painted, [each.cover for each in there])
            again += hidden
            if not hidden:
                break
            if any(drops(decision) or decision.action is Action.WITHHOLD for decision in hidden):
                return Covered(None, (), again)
            painted, there = self._painted(frame, image, [*decisions, *again])
        done = Covered(painted, there, again)
        if not again:
            # What only this frame's second look found must be decided on, and logged, for the next one too.
            self._last = file, asked, done
        return done

    def _painted(self, frame: Frame, image: Image, decisions: Sequence[Decision]) -> tuple[Image, list[Shown]]:
        there = shown(decisions, frame.id, image, self._hiding, self._scale)
        return replace(image, pixels=paint(image.pixels, [each.cover for each in there], image.encoding)), there

    def _still_shown(self, frame: Frame, painted: Image, covers: Sequence[Cover]) -> list[Decision]:
        """Return what to hide of a painted frame that can still be seen: by the first reader, else by the second or the eyes."""
        painted = replace(painted, pixels=without_letters(painted.pixels, covers))
        if covers:
            text = self._lookout.frame(frame.id, painted, self._scale, again=True, covered=[cover.box for cover in covers])
            if hidden := self._to_hide(self._lookout.screen_findings(text, self._values, again=True), covers):
                return hidden
        hidden = self._to_hide(self._second.findings(frame.id, painted, self._scale, covers, self._values), covers)
        self._second.count(decision.finding for decision in hidden)
        seen = self._lookout.seen_again(frame.id, painted, self._scale) if covers else ()
        return hidden + self._to_hide(seen, covers)

    def _to_hide(self, findings: Iterable[Finding], covers: Sequence[Cover]) -> list[Decision]:
        decided = map(self._decide, uncovered(findings, covers))
        return [decision for decision in decided if decision.action is not Action.KEEP]


def drops(decision: Decision) -> bool:
    """Return whether a decision takes its whole frame. To mask or blur a whole frame is to drop it."""
    return decision.action is Action.DROP or any(isinstance(place, WholeFrame) for place in decision.finding.places)


def _asked(decision: Decision, frame_id: str) -> list[Hashable]:
    """Return all that says what a decision does to a frame, whichever frame it is."""
    bare = replace(decision, finding=replace(decision.finding, places=()))
    places = decision.finding.places
    return [(bare, place.box, place.is_widget) for place in places if isinstance(place, OnScreen) and place.frame_id == frame_id]
