"""What the screen tells of typing: dots, one for each key, or nothing at all, mean that it was a secret.

Dots say it most surely. Nothing says it only where the screen would have shown something: in the field's box, or in a window
that the frame shows, by its title or by what else was typed there. What is prose, what is one key over and over, and what was
left without Enter, Tab or a click (commands of an editor, moves of a game) is no secret for that alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from redact.boxes import clip, overlap
from redact.eyes.bullets import Row, ink_width, read_rows, rows
from redact.keystrokes import Typing
from redact.policy import Surroundings
from redact.secret_typing.echo import LEAST, LEAST_ANYWHERE, Echo, echo
from redact.secret_typing.moments import Moment, Moments
from redact.types import Box, Frame, Line, Pixels, Session

BULLETS, NO_ECHO, NO_ECHO_READ = "bullets", "no echo", "no echo (unread)"
"""The last where part of the frame could not be read, and the text may stand there."""
MOST_WORDS, LONGEST, FEWEST_KEYS = 6, 80, 3
"""Words and characters of a secret at most, and different characters at least."""
SAME_PLACE = 2
"""Pixels by which a row may begin elsewhere in another frame."""
FRAME_CSS_PIXELS = 5
"""The sides of a field that are its frame, and the ring around it that says that it has the focus."""
NARROWEST_CSS_PIXELS = 2
"""How wide a letter is at least."""
LINE_CSS_PIXELS = 80
"""The height of a field with one line, at most, with much room around it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is known of one frame: its lines, what of it could not be read, and how to get its picture."""

    lines: Sequence[Line]
    unread: Sequence[Box]
    pixels: Callable[[], Pixels | None] = field(repr=False)


class OnScreenTyping:
    """Compares stretches of typing with the frames taken meanwhile. screens: by the id of each frame that was looked at."""

    def __init__(self, session: Session, screens: Mapping[str, Screen], around: Sequence[Surroundings]) -> None:
        self._moments = Moments(session)
        self._screens, self._around, self._scale = screens, around, session.scale
        self._frames: Sequence[Frame] = sorted(session.frames, key=lambda frame: frame.event_id)
        self._rows: dict[str, list[Row]] = {}

    def rules(self, typings: Iterable[Typing]) -> dict[int, str]:
        """Return by which rule, if any, each of `typings` is a secret, by id."""
        told = [(typing, self._echoes(typing)) for typing in typings]
        echoing = {self.app(typing.events[0]) for typing, echoes in told if any(found is Echo.SHOWN for _, found in echoes)}
        return {
            typing.id: rule
            for typing, echoes in told
            if (rule := self._rule(typing, echoes, self.app(typing.events[0]) in echoing))
        }

    def shows(self, typing: Typing) -> bool:
        """Return whether a frame shows what `typing` typed."""
        return any(told is Echo.SHOWN for _, told in self._echoes(typing))

    def is_line(self, bounds: Box) -> bool:
        """Return whether a field has one line, as those for secrets do. A terminal or a page has many."""
        return bounds.height <= LINE_CSS_PIXELS * self._scale

    def dots(self, typing: Typing) -> Row | None:
        """Return the longest row of dots that a frame shows for the keys of `typing`."""
        found = [row for moment, told in self._echoes(typing) for row in self._dots(typing, moment, told)]
        return max(found, key=lambda row: row.count, default=None)

    def all_rows(self, lengths: Collection[int], apps: Collection[str]) -> Iterator[tuple[int, Row]]:
        """Yield each row of so many dots in the frames of `apps`, behind the event that took its frame."""
        for frame in self._frames if lengths else ():
            if frame.id in self._screens and self.app(frame.event_id) in apps:
                yield from ((frame.event_id, row) for row in self._rows_of(frame) if row.count in lengths)

    def _rule(self, typing: Typing, echoes: Sequence[tuple[Moment, Echo]], is_echoing: bool) -> str:
        if any(next(self._dots(typing, moment, told), None) for moment, told in echoes):
            return BULLETS
        hidden = [moment for moment, told in echoes if told is Echo.HIDDEN]
        if not hidden or any(told is Echo.SHOWN for _, told in echoes) or not _can_be_secret(typing.text):
            return ""
        if typing.bounds is None or not self.is_line(typing.bounds):
            hidden = [moment for moment in hidden if is_echoing or self._has_title(moment.frame)]
            hidden = [moment for moment in hidden if len(moment.settled) >= LEAST_ANYWHERE]
            if not self._moments.is_submitted(typing):
                return ""
        else:
            hidden = [moment for moment in hidden if not self._has_ink(moment, typing.bounds)]
        if not hidden:
            return ""
        return NO_ECHO if any(self._is_read(moment.frame, typing.bounds) for moment in hidden) else NO_ECHO_READ

    def _echoes(self, typing: Typing) -> list[tuple[Moment, Echo]]:
        """Return the moments of `typing` whose frame was read and shows its field, and what each tells."""
        return [
            (moment, echo(moment.settled, self._screens[moment.frame.id].lines, typing.bounds))
            for moment in self._moments.of(typing)
            if moment.frame.id in self._screens and len(moment.settled) >= LEAST and _has_field(moment.frame, typing.bounds)
        ]

    def _dots(self, typing: Typing, moment: Moment, told: Echo) -> Iterator[Row]:
        """Yield the rows of dots on a frame that stand for what was typed by then."""
        if told is Echo.SHOWN or len(set(moment.latest)) == 1:
            return  # a row of dots can be typed too
        bounds = typing.bounds
        for row in self._rows_of(moment.frame):
            is_as_long = len(moment.settled) - 1 <= row.count <= len(moment.latest) + 1
            if bounds is None:
                if is_as_long and not self._was_there(row, typing):
                    yield row
            elif overlap(row.box, bounds) and (is_as_long or self.is_line(bounds)):
                yield row

    def _was_there(self, row: Row, typing: Typing) -> bool:
        """Return whether the last frame before `typing` has the same row."""
        before = [f for f in self._frames if f.event_id < typing.events[0] and f.id in self._screens][-1:]
        return any(
            row.count == other.count
            and abs(row.box.left - other.box.left) <= SAME_PLACE
            and abs(row.box.top - other.box.top) <= SAME_PLACE
            for frame in before
            for other in self._rows_of(frame)
        )

    def _rows_of(self, frame: Frame) -> list[Row]:
        if frame.id not in self._rows:
            screen = self._screens[frame.id]
            pixels = screen.pixels()
            self._rows[frame.id] = [*(rows(pixels) if pixels is not None else ()), *read_rows(screen.lines)]
        return self._rows[frame.id]

    def _is_read(self, frame: Frame, bounds: Box | None) -> bool:
        """Return whether all of the field could be read, or of the frame if its place is not known."""
        unread = self._screens[frame.id].unread
        return not any(bounds is None or overlap(box, bounds) for box in unread)

    def _has_ink(self, moment: Moment, bounds: Box) -> bool:
        """Return whether more stands in the field than a caret and a button: letters that are as one with its frame go unread."""
        pixels = self._screens[moment.frame.id].pixels()
        frame = math.ceil(FRAME_CSS_PIXELS * self._scale)
        narrowest = NARROWEST_CSS_PIXELS * self._scale * len(moment.settled)
        inside = clip(bounds, moment.frame.width, moment.frame.height)
        if pixels is None or inside is None or min(inside.width, inside.height) <= 2 * frame:
            return True
        part = pixels[inside.top + frame : inside.bottom - frame, inside.left + frame : inside.right - frame]
        return ink_width(part) >= min(narrowest, bounds.width / 2)

    def _has_title(self, frame: Frame) -> bool:
        """Return whether the window in front stands on the frame: what is recorded may be another of two displays."""
        return echo(self._around[frame.event_id].title, self._screens[frame.id].lines, None) is Echo.SHOWN

    def app(self, event_id: int) -> str:
        """Return the app in front at an event."""
        return self._around[event_id].app


def _has_field(frame: Frame, bounds: Box | None) -> bool:
    return bounds is None or clip(bounds, frame.width, frame.height) is not None


def _can_be_secret(text: str) -> bool:
    return len(text) <= LONGEST and len(text.split()) <= MOST_WORDS and len(set(text)) >= FEWEST_KEYS
