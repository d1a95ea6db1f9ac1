"""Where secure fields stand on the screen: their dots tell how long a password is."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator

from redact.boxes import clip
from redact.types import SECURE, Box, Finding, Frame, OnScreen, Pixels, Session


class SecureFields:
    """The secure fields of a session, by the bounds that their focus events give.

    A field stands where it is until another window or page comes to the front, and after that in every frame that shows the
    same pixels there: not every page that a form leaves for looks another.
    """

    def __init__(self, session: Session) -> None:
        self._standing: dict[int, tuple[Box, ...]] = {}
        standing: tuple[Box, ...] = ()
        for event in session.events:
            if event.type in ("window", "navigate"):
                standing = ()
            elif event.type == "focus" and event.record.get("secure") is True:
                standing = (*standing, *_bounds(event.record.get("bounds")))
            elif event.type == "screenshot":
                self._standing[event.id] = standing
        self._shown: set[tuple[Box, bytes]] = set()

    def findings(self, frame: Frame, pixels: Pixels) -> Iterator[Finding]:
        """Yield the fields of one frame. Frames come in their order."""
        known = {box for box, _ in self._shown}
        for field in sorted({*self._standing.get(frame.event_id, ()), *known}):
            box = clip(field, frame.width, frame.height)
            if box is None:
                continue
            look = hashlib.blake2b(pixels[box.top : box.bottom, box.left : box.right].tobytes()).digest()
            if field in self._standing.get(frame.event_id, ()):
                self._shown.add((field, look))
            if (field, look) in self._shown:
                yield Finding(SECURE, "secure field", 1.0, (OnScreen(frame.id, box),), "")


def _bounds(bounds: object) -> list[Box]:
    """Return the box that a focus event's [x, y, width, height] say, if they say one."""
    if not isinstance(bounds, list) or len(bounds) != 4 or not all(isinstance(n, int | float) for n in bounds):
        return []
    x, y, width, height = bounds
    if width <= 0 or height <= 0:
        return []
    return [Box(math.floor(x), math.floor(y), math.ceil(x + width), math.ceil(y + height))]
