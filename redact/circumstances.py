"""What is found without a recogniser: it is personal by its circumstances, whatever it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from redact.keystrokes import Typing, orphans
from redact.placeholders import is_placeholder
from redact.policy import Policy, Surroundings
from redact.runs import event_run
from redact.spread import Values
from redact.strings import texts
from redact.types import (
    ABOUT_THE_PERSON,
    META,
    PRIVATE,
    SECURE,
    TAKEN_OUT,
    UNREAD,
    Box,
    Event,
    Finding,
    Frame,
    InEvent,
    OnScreen,
    Place,
    Session,
    Typed,
    WholeEvent,
    WholeFrame,
)


def meta_findings(meta: Mapping[str, Any], values: Values) -> Iterator[Finding]:
    """Yield what session.json says about the person and the machine."""
    for text in texts(meta):
        kind = ABOUT_THE_PERSON.get(str(text.pointer[0]))
        if kind and not text.is_key and text.text and not is_placeholder(text.text, {kind}):
            values.add(kind, text.text, 1.0, recognizer="session description")
            where = event_run(META, text.pointer, text.text).spans[0].place
            yield Finding(kind, "session description", 1.0, (where,), values.token(text.text))


def secret_findings(typings: Iterable[Typing], values: Values, rules: Mapping[int, str]) -> Iterator[Finding]:
    """Yield what was typed as a secret: a password, whatever it says.

    rules: what says so of each stretch, by its id.
    """
    for typing in typings:
        if typing.is_secret and not is_placeholder(typing.text, {SECURE}):
            for text in (typing.text, *typing.erased):
                values.add(SECURE, text, 1.0, is_typed=True, recognizer=rules[typing.id])
            where = Typed(typing.id, 0, len(typing.text))
            yield Finding(SECURE, rules[typing.id], 1.0, (where,), values.token(typing.text))


def unread_findings(session: Session) -> Iterator[Finding]:
    """Yield what stands in texts and is none, so that nobody can look into it."""
    for place in session.unread:
        yield Finding(UNREAD, "no text", 1.0, (place,), "")


def surroundings(session: Session) -> list[Surroundings]:
    """Return the app, the address and the title in front at each event. An app that comes back has its last address again."""
    found, app, title, urls = [], "", "", {"": ""}
    now = Surroundings()
    for event in session.events:
        if event.type in ("window", "navigate"):
            if event.type == "window":
                app, title = str(event.record["app"]), str(event.record.get("title", ""))
            else:
                urls[app] = str(event.record["url"])
            now = Surroundings(app=app, url=urls.get(app, ""), title=title)
        found.append(now)
    return found


def _all_of(frame: Frame, policy: Policy) -> Place:
    """Return the place of a frame that is to go, or of all that stands in it if it is to be masked."""
    if policy.private_action == "drop":
        return WholeFrame(frame.id)
    return OnScreen(frame.id, Box(0, 0, frame.width, frame.height), is_widget=True)


def orphan_findings(session: Session) -> Iterator[Finding]:
    """Yield the keys that came up and were never seen to go down: letters of what was typed where nobody looked."""
    for event_id in orphans(session.events):
        yield Finding(UNREAD, "key held before", 1.0, (WholeEvent(event_id),), "")


def private_findings(session: Session, around: Sequence[Surroundings], policy: Policy) -> Iterator[Finding]:
    """Yield what happened where the policy lets nothing through: one finding for each visit, so that nothing is counted."""
    frames = {frame.event_id: frame for frame in session.frames}
    for is_let, events in groupby(session.events, key=lambda event: policy.lets(around[event.id])):
        if not is_let:
            where: list[Place] = []
            for event in events:
                if event.id in frames:
                    where.append(_all_of(frames[event.id], policy))
                where.append(WholeEvent(event.id))
            yield Finding(PRIVATE, "policy", 1.0, tuple(where), "")


def taken_out_findings(taken: Iterable[Event], private: Collection[int], values: Values) -> Iterator[Finding]:
    """Yield the clipboard events that hold what was copied in a place which the policy keeps private.

    private: the events of such places, which go as a whole.
    """
    for event in taken:
        text = str(event.record["text"])
        values.add(TAKEN_OUT, text, 1.0, recognizer="clipboard")
        if event.id not in private and event.type == "clipboard":
            yield Finding(TAKEN_OUT, "clipboard", 1.0, (InEvent(event.id, ("text",), 0, len(text)),), values.token(text))
