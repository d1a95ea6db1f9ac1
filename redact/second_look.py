"""The second look at the frames of one result, by the engine that did not read the recording, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from redact.boxes import overlap
from redact.formats import Image
from redact.leak_rate import CONFIDENCE, upper_bound
from redact.look import FrameText, Lookout
from redact.screens import Margin
from redact.spread import Values
from redact.types import UNREAD, Box, Cover, Finding, OnScreen

NO_ENGINE = "none: no other engine is installed"


@dataclass(frozen=True, slots=True)
class Verified:
    """What the second look at a result looked at. Lines are distinct line images."""

    lines_changed: int
    """Lines beside or below painted boxes: all of them were read."""
    lines_sampled: int
    """Of all others."""
    lines: int
    leaks: int
    """Lines of the sample in which something was found. It was covered since."""
    engine: str
    """Name and version."""
    bound: float
    """On the share of the unchanged lines in which that engine would find something, 0 to 1."""
    confidence: float

    def __str__(self) -> str:
        return (
            f"read again by {self.engine}: all {self.lines_changed} changed lines and {self.lines_sampled} of the "
            f"{self.lines - self.lines_changed} others; at {self.confidence:.0%} confidence it would find something in no more "
            f"than {self.bound:.2%} of those"
        )

    def as_manifest(self) -> dict[str, object]:
        return {**asdict(self), "bound": round(self.bound, 6)}


class SecondLook:
    """Looks at the finished frames of one session, one after the other, and counts what it has looked at."""

    def __init__(self, lookout: Lookout) -> None:
        self._lookout = lookout
        self._changed: set[bytes] = set()
        self._unchanged: set[bytes] = set()
        self._sampled: set[bytes] = set()
        self._found: set[bytes] = set()
        self._here: dict[Box, bytes] = {}
        """The lines of the sample in the frame looked at last."""

    def findings(self, frame_id: str, image: Image, scale: float, covers: Iterable[Cover], values: Values) -> list[Finding]:
        """Return what can be found in a finished frame, covered or not. values: what was found in the recording.

        A reader that fails leaves the frame unread, which is a finding.
        """
        boxes = tuple(cover.box for cover in covers)
        try:
            seen = self._lookout.second.see(image.pixels, scale, boxes, is_jpeg=image.encoding == "jpeg")
        except Exception as error:  # noqa: BLE001 - whatever went wrong, the frame was not looked at
            self._here = {}
            height, width = image.pixels.shape[:2]
            everywhere = OnScreen(frame_id, Box(0, 0, width, height))
            return [Finding(UNREAD, f"second reader ({type(error).__name__})", 1.0, (everywhere,), "")]
        self._changed |= seen.changed
        self._unchanged |= seen.unchanged
        self._sampled.update(seen.sampled.values())
        self._here = dict(seen.sampled)
        if not seen.changed and not seen.sampled:
            return []
        text = FrameText(frame_id, seen.lines, (), Margin(image, scale), covered=boxes)
        return list(self._lookout.screen_findings(text, values, again=True))

    def count(self, hidden: Iterable[Finding]) -> None:
        """Take down what is to be hidden of the frame looked at last: a line of the sample with a part of it was a leak."""
        boxes = [place.box for finding in hidden for place in finding.places if isinstance(place, OnScreen)]
        self._found.update(key for line, key in self._here.items() if any(overlap(line, box) for box in boxes))

    @property
    def leaks(self) -> int:
        return len(self._found)

    def verified(self, leaks: int = 0) -> Verified:
        """Return what was looked at. leaks: lines of the sample that were covered before, and so are among the changed now."""
        sampled = len(self._sampled) + leaks
        return Verified(
            lines_changed=len(self._changed),
            lines_sampled=sampled,
            lines=len(self._changed | self._unchanged),
            leaks=leaks,
            engine=self._lookout.second.name or NO_ENGINE,
            bound=upper_bound(leaks, sampled),
            confidence=CONFIDENCE,
        )
