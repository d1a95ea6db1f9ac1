"""Recordings in and out.

    open_recording    a folder or archive -> Recording: its events, and its frames' pixels when asked for
    NativeSink        pixels and records  -> a folder
    FORMATS           what `redact list formats` shows

A recording comes from outside and may be hostile: nothing in it is believed before it is checked, and nothing but the
picture's pixels and the events' values gets out of this folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol

from redact.errors import InputError
from redact.formats.container import Container, Folder
from redact.formats.images import BadFrame, Encoding, Image
from redact.formats.limits import Limits
from redact.formats.native import NativeRecording
from redact.formats.sink import FrameNames, NativeSink
from redact.formats.tar_container import Tar
from redact.formats.zip_container import Zip
from redact.types import Frame, Session

__all__ = [
    "FORMATS",
    "BadFrame",
    "Encoding",
    "FormatCard",
    "FrameNames",
    "Image",
    "Limits",
    "NativeRecording",
    "NativeSink",
    "Recording",
    "open_recording",
]


class Recording(Protocol):
    """What every format gives: use it in a `with` statement."""

    session: Session

    def pixels(self, frame: Frame) -> Image:
        """Return a frame's picture, decoded now. Raises BadFrame."""

    def raw_digest(self, frame: Frame) -> bytes:
        """Return a digest by which byte-identical frames can be recognised. Never written. Raises BadFrame."""

    def close(self) -> None: ...

    def __enter__(self) -> Recording: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None: ...


@dataclass(frozen=True, slots=True)
class FormatCard:
    name: str
    summary: str
    reads: str
    writes: str


FORMATS = (
    FormatCard(
        name="redact-session",
        summary="session.json, events.jsonl and screenshots (PNG, JPEG, WebP, GIF, BMP, TIFF, AVIF), version 1",
        reads="a folder, .zip, .tar or .tar.gz",
        writes="a folder",
    ),
)


def open_recording(path: Path, limits: Limits = Limits()) -> Recording:  # noqa: B008  (Limits is frozen)
    """Open the recording at `path` and check its description and events. Raises InputError."""
    container = _container(path, limits)
    try:
        return NativeRecording(container, limits)
    except BaseException:
        container.close()
        raise


def _container(path: Path, limits: Limits) -> Container:
    if path.is_dir():
        return Folder(path, limits)
    if path.exists() and not path.is_file():
        raise InputError(f"{path}: neither a folder nor a file; give a session's folder or archive")
    try:
        with open(path, "rb") as file:
            start = file.read(512)
    except OSError as error:
        raise InputError(f"{path}: cannot be opened ({error.strerror}); give a session's folder or archive") from None
    # An archive is told by its content, and its name may be anything.
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Zip(path, limits)
    if start.startswith(b"\x1f\x8b") or start[257:262] == b"ustar":
        return Tar(path, limits)
    raise InputError(f"{path}: neither a folder nor a .zip, .tar or .tar.gz; give one of these")
