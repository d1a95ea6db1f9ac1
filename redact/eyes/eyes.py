"""Has every detector look at each frame, and keeps what one that fails says apart from what the others see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redact.eyes.detector import Sighting, VisualDetector
from redact.ocr.memory import Memory
from redact.types import Pixels

KEPT_FRAMES = 500


@dataclass(frozen=True, slots=True)
class Sighted:
    """What the detectors see in one frame, each sighting behind its detector's name."""

    sightings: tuple[tuple[str, Sighting], ...]
    failures: tuple[tuple[str, str], ...] = ()
    """The detectors that failed, and with what type of error: for them, nobody looked at the frame."""


class Eyes:
    """The detectors that look at frames. remembers: whether a frame that comes back is not looked at again."""

    def __init__(self, detectors: Sequence[VisualDetector], remembers: bool = True) -> None:
        self.detectors = tuple(detectors)
        self._frames: Memory[Sighted] = Memory(KEPT_FRAMES * remembers)

    def see(self, pixels: Pixels, scale: float) -> Sighted:
        """Look at one frame. pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel."""
        if not self.detectors:
            return Sighted(())
        key = self._frames.key(pixels, f"eyes {scale}")
        known = self._frames.get(key)
        if known is None:
            known = self._see(pixels, scale)
            self._frames.put(key, known)
        return known

    def _see(self, pixels: Pixels, scale: float) -> Sighted:
        seen: list[tuple[str, Sighting]] = []
        failures = []
        for detector in self.detectors:
            try:
                seen += [(detector.name, each) for each in detector.find(pixels, scale)]
            except Exception as error:  # noqa: BLE001 - whatever went wrong, the frame was not looked at
                failures.append((detector.name, type(error).__name__))
        return Sighted(tuple(seen), tuple(failures))
