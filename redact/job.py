"""One session on its way through the stages: look, decide, act."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain

from redact import log
from redact.circumstances import (
    meta_findings,
    orphan_findings,
    private_findings,
    secret_findings,
    surroundings,
    taken_out_findings,
    unread_findings,
)
from redact.covering import Covering, drops
from redact.erased import erased_findings
from redact.errors import Withheld
from redact.event_text import event_runs, meta_runs
from redact.formats import BadFrame, FrameNames, Image, Recording
from redact.keystrokes import typings
from redact.look import FrameText, Lookout, keystroke_runs
from redact.moved import moved
from redact.neighbours import Changes, carried
from redact.pictures import Pictures
from redact.pieces import kept_kinds
from redact.policy import Policy, Surroundings
from redact.pseudonyms import scope_key
from redact.report import Report
from redact.rewrite import Rewritten, rewrite
from redact.second_look import SecondLook
from redact.secret_typing import Screen, secret_typing
from redact.secure_fields import SecureFields
from redact.shown import Shown
from redact.spread import Values
from redact.surfaces import Picture, refuse_picture, refuse_unknown, surfaces
from redact.taint import taken_out
from redact.typed_on_screen import typed_on_screen
from redact.types import (
    UNREAD,
    Action,
    Decision,
    Finding,
    Frame,
    InEvent,
    OnScreen,
    Pixels,
    Session,
    WholeEvent,
    WholeFrame,
)

Progress = Callable[[str, int, int], None]
"""Told the stage, how many frames it has done, and of how many."""


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


class Job:
    """One session on its way through the stages: `look`, then `frames`, then `events`, then `report`.

    Holds what later stages need of earlier ones. values: what was found, here and in other parts of the recording. second: the
    second look at all of them.
    """

    def __init__(
        self,
        recording: Recording,
        policy: Policy,
        lookout: Lookout,
        key: bytes,
        progress: Progress = silent,
        *,
        values: Values | None = None,
        second: SecondLook | None = None,
    ) -> None:
        self._policy, self._lookout, self._progress = policy, lookout, progress
        self._pictures = Pictures(recording)
        self._session: Session = recording.session
        self._around = surroundings(self._session)
        self.typings = typings(self._session.events, str(self._session.meta.get("os", "")))
        self.decisions: list[Decision] = []
        self._frames = {frame.id: frame for frame in reversed(self._session.frames)}
        """The frames by name, each at its first showing."""
        self.shown: list[Shown] = []
        """What was painted in the frames so far."""
        self._changes = Changes()
        self._looked_at: dict[str, Picture] = {}
        self.second = SecondLook(lookout) if second is None else second
        self.values = Values(scope_key(key, policy.pseudonyms, self._session)) if values is None else values
        scale = self._session.scale
        self._covering = Covering(lookout, self.second, self.values, policy.hiding, scale, self._decided)

    def look(self) -> None:
        """Read everything, find everything, decide on everything. Raises Withheld."""
        session, values, lookout = self._session, self.values, self._lookout
        if self._policy.input.strict:
            refuse_unknown(session)
        private = list(private_findings(session, self._around, self._policy))
        behind = {place.event_id for finding in private for place in finding.places if isinstance(place, WholeEvent)}
        seen = self._see([frame for frame in self._order() if frame.event_id not in behind])
        events = [event for event in session.events if event.id not in behind]
        taken = list(taken_out(session.events, behind.__contains__))
        rules = self._find_secrets(seen, frozenset(event.id for event in taken))
        typed = [typing for typing in self.typings if behind.isdisjoint(typing.events)]
        others = [*meta_runs(session.meta), *session.runs, *keystroke_runs(typed)]
        self._decide(
            private,
            orphan_findings(session),
            unread_findings(session),
            meta_findings(session.meta, values),
            secret_findings(typed, values, rules),
        )
        self._decide(erased_findings(typed, values))
        self._decide(taken_out_findings(taken, behind, values))
        lookout.add_values(chain(event_runs(events), others), values, self._policy)
        lookout.add_screen_values(seen, values, self._policy)
        self._decide(lookout.findings(chain(event_runs(events), others), values))
        self._decide(*(lookout.screen_findings(text, values) for text in seen))
        self._decide(*(lookout.sight_findings(text) for text in seen))
        self._decide(*(lookout.unread(text) for text in seen))
        shown = {text.frame_id: text for text in seen}
        frames = [(frame.event_id, shown[frame.id]) for frame in session.frames if frame.id in shown]
        self._decide(typed_on_screen(typed, self.decisions, session.events, frames, session.scale))
        pixels_of = lru_cache(maxsize=2)(lambda frame_id: self._pixels(self._frames[frame_id]))
        self.decisions += list(carried(self.decisions, self._changes, pixels_of))
        self.decisions += list(moved(self.decisions, self._changes, pixels_of))
        self._withhold()

    def frames(self) -> Iterator[tuple[Frame, str, Image]]:
        """Yield the frames that stay, with what each is called in the result, painted. Raises Withheld."""
        renamed = {
            place.event_id
            for decision in self.decisions
            for place in (decision.finding.places if decision.action is not Action.KEEP else ())
            if isinstance(place, InEvent) and place.pointer == ("file",)
        }
        names = FrameNames(frame.id for frame in self._order())
        for number, (frame, painted) in enumerate(self.painted(), 1):
            if painted is not None:
                yield frame, names.of(frame.id, number, painted.encoding, frame.event_id in renamed), painted

    def painted(self) -> Iterator[tuple[Frame, Image | None]]:
        """Yield each frame as it is to be seen, None if it is to go. Raises Withheld."""
        on_frame: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            for place in decision.finding.places if decision.action is not Action.KEEP else ():
                if isinstance(place, OnScreen | WholeFrame):
                    on_frame.setdefault(place.frame_id, []).append(decision)
        frames = self._order()
        for number, frame in enumerate(frames):
            self._progress("hiding", number, len(frames))
            yield frame, self._hidden(frame, on_frame.get(frame.id, []))

    def events(self, names: Mapping[str, str]) -> Rewritten:
        """Return the session's events as they are to be written. names: what each frame that stays is called, by id."""
        return rewrite(self._session, self.decisions, self.typings, names, self._policy.behaviour)

    def report(self, done: Rewritten, names: Mapping[str, str]) -> Report:
        return Report(
            frames=len(self._frames),
            frames_dropped=len(self._frames) - len(names),
            events=len(done.records),
            files_left_out=self._session.left_out,
            log=log.entries(self.decisions, self.shown, done, names),
            kept=kept_kinds(self.decisions, done.gone),
            engines=self._lookout.reader.engines,
            names_model=self._lookout.detector.names_model.version,
        )

    def surfaces(self, done: Rewritten, names: Mapping[str, str], *, is_archive: bool) -> list[dict[str, object]]:
        return surfaces(
            done.meta,
            done.records,
            self._looked_at,
            names,
            frames=len(self._frames),
            left_out=self._session.left_out,
            is_archive=is_archive,
        )

    def _order(self) -> list[Frame]:
        return sorted(self._frames.values(), key=lambda frame: frame.event_id)

    def _see(self, frames: Sequence[Frame]) -> list[FrameText]:
        seen = []
        for number, frame in enumerate(frames):
            self._progress("looking", number, len(frames))
            found = self._image(frame)
            if found is not None:
                _, image = found
                self._changes.add(frame.id, image.pixels)
                seen.append(self._lookout.frame(frame.id, image, self._session.scale))
        return seen

    def _find_secrets(self, seen: Sequence[FrameText], taken: frozenset[int]) -> Mapping[int, str]:
        """Take for secrets what was typed as such, cover what shows how long they are, and return which rule found each.

        taken: the events in which something came from a private place.
        """
        screens = {
            text.frame_id: Screen(text.lines, text.unread, partial(self._pixels, self._frames[text.frame_id]))
            for text in seen
            if not text.failure
        }
        pasted = {typing.id: "clipboard" for typing in self.typings if not taken.isdisjoint(typing.events)}
        found = secret_typing(self._session, self.typings, screens, self._around, pasted)
        self.typings = tuple(replace(typing, is_secret=typing.id in found.rules) for typing in self.typings)
        fields = SecureFields(self._session, found.covered)
        for text in seen if not fields.are_none else ():
            frame = self._frames[text.frame_id]
            pixels = self._pixels(frame)
            if pixels is not None:
                self._decide(fields.findings(frame, pixels))
        return found.rules

    def _pixels(self, frame: Frame) -> Pixels | None:
        found = self._image(frame)
        return None if found is None else found[1].pixels

    def _image(self, frame: Frame) -> tuple[Hashable, Image] | None:
        """Return what tells a frame's file from others, and its picture; None if the policy drops frames as bad as this."""
        try:
            found = self._pictures.get(frame)
            picture = self._looked_at[frame.id] = Picture.of(found[1])
            if self._policy.input.strict:
                refuse_picture(frame, picture)
            return found
        except BadFrame as error:
            if self._policy.input.bad_frames == "refuse":
                raise
            finding = Finding(UNREAD, f"decoder ({type(error).__name__})", 1.0, (WholeFrame(frame.id),), "")
            decision = Decision(finding, Action.DROP, "input.bad_frames")
            if decision not in self.decisions:
                self.decisions.append(decision)
            return None

    def _decide(self, *groups: Iterable[Finding]) -> None:
        for findings in groups:
            self.decisions += map(self._decided, findings)

    def _decided(self, finding: Finding) -> Decision:
        return self._policy.decide(finding, self._surroundings(finding))

    def _surroundings(self, finding: Finding) -> Surroundings:
        place = finding.places[0]
        if isinstance(place, OnScreen | WholeFrame):
            return self._around[self._frames[place.frame_id].event_id]
        if isinstance(place, InEvent | WholeEvent) and place.event_id >= 0:
            return self._around[place.event_id]
        return Surroundings()

    def _withhold(self) -> None:
        rules = sorted({decision.rule for decision in self.decisions if decision.action is Action.WITHHOLD})
        if rules:
            raise Withheld(f"the policy withholds this session (rule {', '.join(rules)}); nothing was written")

    def _hidden(self, frame: Frame, decisions: Sequence[Decision]) -> Image | None:
        """Return a frame with everything covered that can be found in it, or None if it is to go."""
        found = None if any(map(drops, decisions)) else self._image(frame)
        if found is None:
            return None
        done = self._covering.covered(frame, *found, decisions)
        self.decisions += done.again
        self._withhold()
        self.shown += done.shown
        return done.image
