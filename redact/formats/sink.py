"""Writing a session in the native format, into a folder that does not have its final name yet.

Frames are made from pixels alone and records from values alone: no byte is copied from the recording.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from redact.errors import OutputError
from redact.formats.container import is_inside
from redact.formats.images import Encoding, encode
from redact.formats.native import EVENTS_FILE, META_FILE, OWN_FILES
from redact.types import Pixels


class FrameNames:
    """What the frames of a session are called in the result."""

    def __init__(self, frame_ids: Iterable[str]) -> None:
        self._stems = Counter(_stem(frame_id) for frame_id in frame_ids)

    def of(self, frame_id: str, number: int, encoding: Encoding, is_telling: bool) -> str:
        """Return a frame's name: its own, with another ending if it is written in another format, or one by its number.

        is_telling: whether something in its own name is to be hidden. Of two frames that differ in nothing but their endings,
        such as 1.webp and 1.gif, one that needs another ending gets the number.
        """
        endings = (".png",) if encoding == "png" else (".jpg", ".jpeg")
        path = PurePosixPath(frame_id)
        if not is_telling and path.suffix.lower() in endings:
            return frame_id
        if is_telling or self._stems[_stem(frame_id)] > 1:
            return f"frames/redacted-{number:06d}{endings[0]}"
        return path.with_suffix(endings[0]).as_posix()


class NativeSink:
    def __init__(self, folder: Path) -> None:
        """folder: exists, and is empty. Making its content durable and giving it its name is the caller's part."""
        self._folder = folder
        self._last: tuple[Pixels, bytes] | None = None

    def write_frame(self, name: str, pixels: Pixels, encoding: Encoding) -> None:
        """Write one frame, once: it is an error to write the same name again. Raises OutputError.

        The same array again, which nobody may change in between, is not encoded again.
        """
        if not is_inside(name) or name in OWN_FILES:
            raise ValueError("a frame's name leads outside the session or to one of its own files")
        path = self._folder / name
        with disk():
            path.parent.mkdir(parents=True, exist_ok=True)
        if self._last is None or self._last[0] is not pixels:
            self._last = pixels, encode(pixels, encoding)
        with disk(), self._new(name) as file:
            file.write(self._last[1])

    def write_events(self, meta: Mapping[str, Any], records: Iterable[Mapping[str, Any]]) -> None:
        """Write session.json and events.jsonl. Equal values give equal bytes. Raises OutputError."""
        with disk(), self._new(META_FILE) as file:
            file.write(_line(meta))
        with disk(), self._new(EVENTS_FILE) as file:
            for record in records:
                file.write(_line(record))

    def _new(self, name: str) -> BinaryIO:
        # "x": on a disk that does not tell "A.png" from "a.png", one frame must not replace another.
        return open(self._folder / name, "xb")


def _stem(frame_id: str) -> str:
    # Not every disk tells A.png from a.png.
    return PurePosixPath(frame_id).with_suffix("").as_posix().lower()


def _line(record: Mapping[str, Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"


@contextmanager
def disk() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # The path is left out, for a frame's name is recorded text.
        raise OutputError(f"the result cannot be written: {error.strerror}; check the place and its free space") from None
