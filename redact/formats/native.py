"""The native session format, version 1: session.json, events.jsonl, and the screenshots that the events name.

Reading checks everything that later stages rely on, and keeps everything else as it is. Pixels stay in the file until
they are asked for. A session that this package wrote reads like any other.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath
from types import TracebackType
from typing import Any

from redact.errors import InputError
from redact.formats import images, strict_json
from redact.formats.container import Container
from redact.formats.damage import Damaged
from redact.formats.events import frame_of, is_number, parse_event
from redact.formats.images import BadFrame, Image
from redact.formats.limits import Limits
from redact.types import Event, Frame, Session

FORMAT, VERSION = "redact-session", 1
META_FILE, EVENTS_FILE = "session.json", "events.jsonl"
OWN_FILES = frozenset((META_FILE, EVENTS_FILE, "redaction-log.jsonl", "manifest.json"))
"""What this package writes beside the frames. The last two, of a session that is clean already, are not passed on."""

_SUFFIXES = {
    "png": (".png",),
    "jpeg": (".jpg", ".jpeg"),
    "webp": (".webp",),
    "gif": (".gif",),
    "bmp": (".bmp",),
    "tiff": (".tiff", ".tif"),
    "avif": (".avif",),
}
"""How a frame's name may end, by the first word of its codec."""
_REMEDY = 'or set bad_frames = "drop" in the policy\'s [input] table to drop such frames and go on'


class NativeRecording:
    """An opened session. Close it, or use it in a `with` statement."""

    session: Session

    def __init__(self, container: Container, limits: Limits) -> None:
        self._container = container
        self._limits = limits
        meta, scale = self._meta()
        events, frames = self._events()
        named = {frame.id for frame in frames}
        left_out = len(container.names - OWN_FILES - named)
        self.session = Session(events, frames, meta, scale, left_out=left_out)

    def __enter__(self) -> NativeRecording:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._container.close()

    def pixels(self, frame: Frame) -> Image:
        """Return a frame's picture, decoded now. Raises BadFrame."""
        data = self._frame_bytes(frame)
        try:
            image = images.decode(data, self._limits)
        except Damaged as error:
            raise _bad(frame, f"the picture {error}; export it again") from None
        found = image.codec.split()[0]
        if PurePosixPath(frame.id).suffix.lower() not in _SUFFIXES[found]:
            raise _bad(frame, f"it is a {found.upper()} by another name; rename it to end in {_SUFFIXES[found][0]}")
        height, width = image.pixels.shape[:2]
        if (width, height) != (frame.width, frame.height):
            sizes = f"{width} x {height} pixels and its event says {frame.width} x {frame.height}"
            raise _bad(frame, f"the picture is {sizes}; write its true size into the event")
        return image

    def raw_digest(self, frame: Frame) -> bytes:
        """Return a digest of the encoded file, the same for the same bytes. Raises BadFrame.

        Never write it anywhere: what was redacted can be guessed until the guess has this digest.
        """
        return hashlib.blake2b(self._frame_bytes(frame), digest_size=32).digest()

    def _frame_bytes(self, frame: Frame) -> bytes:
        if frame.id not in self._container.names:
            raise _bad(frame, "the file is missing; put it there")
        try:
            data = self._container.read(frame.id, self._limits.frame_bytes)
        except InputError as error:
            raise _bad(frame, f"the file cannot be read ({error})") from None
        if data is None:
            raise _bad(frame, f"the file has more than {self._limits.frame_bytes} bytes; export it smaller")
        return data

    def _meta(self) -> tuple[dict[str, Any], float]:
        if META_FILE not in self._container.names:
            raise InputError(f"{META_FILE}: missing; give the folder or archive of one session")
        text = self._container.read(META_FILE, self._limits.line_bytes)
        if text is None:
            raise InputError(f"{META_FILE}: more than {self._limits.line_bytes} bytes; keep it to the session's description")
        meta = strict_json.parse(text, META_FILE)
        if not isinstance(meta, dict) or meta.get("format") != FORMAT:
            raise InputError(f'{META_FILE}: not a session\'s description; write an object with "format": "{FORMAT}"')
        if meta.get("version") != VERSION or isinstance(meta["version"], bool):
            raise InputError(f"{META_FILE}: version is not {VERSION}; convert the session, or use a newer release of redact")
        if not isinstance(meta.get("id"), str):
            raise InputError(f"{META_FILE}: id is not a string; give the session a name there")
        screen = meta.get("screen")
        if not isinstance(screen, dict):
            raise InputError(f"{META_FILE}: screen is not an object; write width, height and scale there")
        for side in ("width", "height"):
            if not is_number(screen.get(side), 1, 65535) or not isinstance(screen[side], int):
                raise InputError(f"{META_FILE}: screen.{side} is not a whole number of 1 to 65535; write pixels")
        scale = screen.get("scale", 1)
        if not is_number(scale, 0.1, 10):
            raise InputError(f"{META_FILE}: screen.scale is not a number of 0.1 to 10; write device pixels per CSS pixel")
        return meta, float(scale)

    def _events(self) -> tuple[tuple[Event, ...], tuple[Frame, ...]]:
        if EVENTS_FILE not in self._container.names:
            raise InputError(f"{EVENTS_FILE}: missing; give the folder or archive of one session")
        events: list[Event] = []
        frames: list[Frame] = []
        time_s = 0.0
        for index, line in enumerate(self._container.lines(EVENTS_FILE, self._limits.line_bytes)):
            where = f"{EVENTS_FILE}, line {index + 1}"
            if line is None:
                raise InputError(f"{where}: more than {self._limits.line_bytes} bytes; split the event")
            event = parse_event(line, index, where)
            if event.time_s < time_s:
                raise InputError(f"{where}: t goes backwards; sort the events by time")
            time_s = event.time_s
            events.append(event)
            frame = frame_of(event, where)
            if frame is not None:
                if frame.id in OWN_FILES:
                    raise InputError(f"{where}: file is one of the session's own files; name a screenshot")
                frames.append(frame)
        if not events:
            raise InputError(f"{EVENTS_FILE}: empty; a session has at least one event")
        return tuple(events), tuple(frames)


def _bad(frame: Frame, reason: str) -> BadFrame:
    # A file name is recorded text, unless it is only a number.
    is_silent = re.fullmatch(r"frames/[0-9]{1,9}\.(png|jpe?g|webp|gif|bmp|tiff?|avif)", frame.id)
    where = frame.id if is_silent else f"the frame of {EVENTS_FILE}, line {frame.event_id + 1}"
    return BadFrame(f"{where}: {reason}, {_REMEDY}")
