"""What every reader of a picture format gives: the picture as its file describes it, before it is decoded."""

from __future__ import annotations

from typing import Protocol

from redact.types import Pixels

EXIF, XMP, ICC = "EXIF", "XMP", "ICC profile"
TEXT, COMMENT, TIME = "text", "comment", "time stamp"
THUMBNAIL, FRAMES = "thumbnail", "further frames"
BEHIND = "bytes behind the picture"
HINTS = "colour and size hints"
"""What only tells how to show the picture, such as its gamma or its dots an inch."""
OTHER = "other chunks"
"""What no reader here knows."""


class Coded(Protocol):
    """A picture whose structure was checked and whose samples were not looked at yet."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    @property
    def weight(self) -> int:
        """How many times a pixel counts against the limit, for the memory that decoding takes."""

    @property
    def codec(self) -> str: ...

    @property
    def left_behind(self) -> frozenset[str]:
        """What else the file holds, as far as its structure tells."""

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """Return the picture on a white ground, and what only decoding shows to stay behind. Raises Damaged.

        seconds: that a decoder may take whose work the structure of its file does not bound.
        """
