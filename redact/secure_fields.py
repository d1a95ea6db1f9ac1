"""Where secret fields stand on the screen: their dots tell how long a password is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from redact.boxes import box_of, clip
from redact.detect.credentials.field_name import is_secret_field
from redact.secret_typing import Covered
from redact.types import SECURE, Box, Event, Finding, Frame, OnScreen, Pixels, Session


class SecureFields:
    """The secret fields of a session: by the bounds that their focus events give, and by what was found of what was typed.

    A field stands where it is until another window or page comes to the front, and after that in every frame that shows the
    same pixels there: not every page that a form leaves for looks another.
    """

    def __init__(self, session: Session, covered: Iterable[Covered] = ()) -> None:
        self._standing: dict[int, dict[Box, str]] = {}
        found: dict[int, list[Covered]] = {}
        for each in covered:
            found.setdefault(each.event_id, []).append(each)
        standing: dict[Box, str] = {}
        for event in session.events:
            if event.type in ("window", "navigate"):
                standing = {}
            elif event.type == "focus" and (rule := _rule(event)) and (box := box_of(event.record.get("bounds"))):
                standing = {**standing, box: rule}
            elif event.type == "screenshot":
                # Dots that were found in a frame say nothing of the next, unless it looks the same there.
                self._standing[event.id] = standing | {each.box: each.rule for each in found.pop(event.id, ())}
            standing = standing | {each.box: each.rule for each in found.get(event.id, ())}
        self._shown: dict[tuple[Box, bytes], str] = {}

    @property
    def are_none(self) -> bool:
        """Whether there is nothing to look for in any frame."""
        return not any(self._standing.values())

    def findings(self, frame: Frame, pixels: Pixels) -> Iterator[Finding]:
        """Yield the fields of one frame. Frames come in their order."""
        standing = self._standing.get(frame.event_id, {})
        for field in sorted({*standing, *(box for box, _ in self._shown)}):
            box = clip(field, frame.width, frame.height)
            if box is None:
                continue
            look = hashlib.blake2b(pixels[box.top : box.bottom, box.left : box.right].tobytes()).digest()
            if field in standing:
                self._shown.setdefault((field, look), standing[field])
            if (field, look) in self._shown:
                yield Finding(SECURE, self._shown[field, look], 1.0, (OnScreen(frame.id, box, is_widget=True),), "")


def _rule(event: Event) -> str:
    """Return which rule says that the field of a focus event is secret, if any does."""
    if event.record.get("secure") is True:
        return "secure field"
    return is_secret_field(str(event.record.get("role", "")), str(event.record.get("name", "")))
