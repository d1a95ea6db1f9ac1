"""Which stretches of typing are secrets, and by which rule, which is what the log says of each.

A recorder may mark the field; if none does, the field's role or name may say so, a prompt, the login in front, or the screen,
which shows dots for what is typed there, or nothing.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from redact.boxes import clip, share_outside
from redact.detect.credentials.field_name import is_secret_field
from redact.eyes.bullets import Row
from redact.keystrokes import Typing
from redact.policy import Surroundings
from redact.prompted import prompted
from redact.secret_typing.login_window import typed_to_sign_in
from redact.secret_typing.on_screen import BULLETS, OnScreenTyping, Screen
from redact.types import Box, Session

__all__ = ["Covered", "Screen", "Secrets", "secret_typing"]

WIDE_CSS_PIXELS = 320
"""A row of dots whose field is not known is covered up to a multiple of this, so that its end does not tell their number."""
AROUND_CSS_PIXELS = 8
"""Added on the other sides of such a row: the height of text is more than that of its dots."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A box that shows how long a secret is, from an event on, and the rule that found the secret."""

    event_id: int
    box: Box
    rule: str


@dataclass(frozen=True, slots=True)
class Secrets:
    """The rule that found each secret stretch, by its id, and what shows how long they are."""

    rules: Mapping[int, str]
    covered: tuple[Covered, ...]


def secret_typing(
    session: Session,
    typings: Sequence[Typing],
    screens: Mapping[str, Screen],
    around: Sequence[Surroundings],
    told: Mapping[int, str] = MappingProxyType({}),
) -> Secrets:
    """Return which of `typings` are secrets.

    screens: the frames that could be looked at, by id. around: what was in front at each event. told: the rules of stretches that
    are known to be secrets for other reasons.
    """
    rules = {typing.id: rule for typing in typings if (rule := _by_field(typing))}
    rest = [typing for typing in typings if typing.id not in rules]
    enters = [event.id for event in session.events if event.type == "key" and event.record["key"] == "Enter"]
    shown = [(frame.event_id, screens[frame.id].lines) for frame in session.frames if frame.id in screens]
    rules.update({typing.id: told[typing.id] for typing in rest if typing.id in told})
    rules.update(dict.fromkeys(typed_to_sign_in(rest, around), "login window"))
    rules.update(dict.fromkeys(prompted(rest, shown, enters, around), "prompt"))
    on_screen = OnScreenTyping(session, screens, around)
    rules.update(on_screen.rules([typing for typing in rest if typing.id not in rules]))
    # No frame may have been taken when the same field was filled in again.
    fields = {_field(typing, around): rules[typing.id] for typing in rest if typing.id in rules and typing.bounds is not None}
    for typing in rest:
        if typing.id not in rules and _field(typing, around) in fields and not on_screen.shows(typing):
            rules[typing.id] = fields[_field(typing, around)]
    return Secrets(rules, tuple(_covered([typing for typing in rest if typing.id in rules], rules, on_screen, session)))


def _by_field(typing: Typing) -> str:
    return "secure field" if typing.is_secret else is_secret_field(typing.role, typing.label)


def _field(typing: Typing, around: Sequence[Surroundings]) -> Hashable:
    return around[typing.events[0]], typing.label, typing.bounds


def _covered(
    typings: Sequence[Typing], rules: Mapping[int, str], on_screen: OnScreenTyping, session: Session
) -> Iterator[Covered]:
    standing: list[Box] = []
    for typing in typings:
        box = typing.bounds
        if box is None or not on_screen.is_line(box):
            row = on_screen.dots(typing)
            box = None if row is None else _without_end(row, session)
        if box is not None:
            standing.append(box)
            yield Covered(typing.events[0], box, rules[typing.id])
    # A field may show its dots again in another frame, without a key: when its window comes back, or the browser fills it in.
    unplaced = [typing for typing in typings if typing.bounds is None]
    lengths, apps = {len(typing.text) for typing in unplaced}, {on_screen.app(typing.events[0]) for typing in unplaced}
    seen: dict[int, list[Box]] = {}
    for event_id, row in on_screen.all_rows(lengths, apps):
        boxes, found = seen.setdefault(event_id, [*standing]), _without_end(row, session)
        if found is not None and share_outside(row.box, boxes) > 0:
            boxes.append(found)
            yield Covered(event_id, found, BULLETS)


def _without_end(row: Row, session: Session) -> Box | None:
    """Return a box over `row` and what may follow it, as wide for any row of its kind."""
    around, wide = (math.ceil(pixels * session.scale) for pixels in (AROUND_CSS_PIXELS, WIDE_CSS_PIXELS))
    width = math.ceil((row.box.width + around) / wide) * wide
    box = Box(row.box.left - around, row.box.top - around, row.box.left + width, row.box.bottom + around)
    return clip(box, max(frame.width for frame in session.frames), max(frame.height for frame in session.frames))
