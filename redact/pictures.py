"""The pictures of a recording, decoded once where memory allows it."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import PurePosixPath

from redact.formats import Image, Recording
from redact.types import Frame

KEPT_BYTES = 160 * 2**20


class Pictures:
    """Decodes frames and keeps the first ones, as many as fit, for the next time that they are asked for.

    Every frame is looked at before the first is painted, so those that were decoded last would be the wrong ones to keep.
    Frames are known by their files' bytes: the same file under another name is the same picture.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._kept: dict[Hashable, Image] = {}
        self._last: tuple[Hashable, Image] | None = None
        self._free = KEPT_BYTES

    def get(self, frame: Frame) -> tuple[Hashable, Image]:
        """Return what tells a frame's file from others, and its picture. Raises BadFrame."""
        # What its event says of a picture is checked when it is decoded, and so is part of what it is known by.
        key = self._recording.raw_digest(frame), frame.width, frame.height, PurePosixPath(frame.id).suffix
        if self._last is not None and self._last[0] == key:
            return self._last
        image = self._kept.get(key)
        if image is None:
            image = self._recording.pixels(frame)
            if image.pixels.nbytes <= self._free:
                self._free -= image.pixels.nbytes
                self._kept[key] = image
        self._last = key, image
        return self._last
