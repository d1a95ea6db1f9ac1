"""What looks for things on screens that are not text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from redact.types import Box, Pixels


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something that a detector sees. Score: 0 to 1. sort: which of its kind it is, as the log may say it, such as "otpauth".

    text: what it says, where that can be told, such as the content of a code. It is recorded text.
    """

    kind: str
    box: Box
    score: float
    text: str = field(default="", repr=False)
    sort: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 1:
            raise ValueError(f"a score is 0 to 1, not {self.score}")


class VisualDetector(Protocol):
    """Looks at one frame after the other. What it needs to load is loaded when it first looks.

    kinds: of the sightings that there can be. summary: how it looks, for `redact list detectors`. What it returns depends on
    the frame alone, whatever it remembers of earlier ones.
    """

    @property
    def name(self) -> str: ...

    @property
    def kinds(self) -> Sequence[str]: ...

    @property
    def summary(self) -> str: ...

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        """Return what is in a frame. pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel.

        Boxes lie inside the frame. Whatever is raised makes the frame UNREAD.
        """
        ...
