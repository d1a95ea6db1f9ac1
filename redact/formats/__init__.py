"""Recordings in and out.

    open_recording    a folder or archive -> Recording: its events, and its frames' pixels when asked for
    open_format       the same, or what another tool made -> Documents, which come in windows that are Recordings
    NativeSink        pixels and records  -> a folder
    FORMATS           what `redact list formats` shows

A recording comes from outside and may be hostile: nothing in it is believed before it is checked, and nothing but the
picture's pixels and the events' values gets out of this folder.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Protocol

from redact.errors import InputError, UsageError
from redact.formats.agentnet import AgentNet
from redact.formats.browser_use import BrowserUse
from redact.formats.chat_log import ChatLog
from redact.formats.container import Container, File, Folder
from redact.formats.documents import Documents
from redact.formats.images import BadFrame, Encoding, Image
from redact.formats.layout import FormatCard, Layout
from redact.formats.limits import Limits
from redact.formats.native import META_FILE, NativeRecording
from redact.formats.osworld import OSWorld
from redact.formats.rrweb import Rrweb
from redact.formats.sink import FrameNames, NativeSink
from redact.formats.tar_container import Tar
from redact.formats.zip_container import Zip
from redact.types import Frame, Session

__all__ = [
    "FORMATS",
    "BadFrame",
    "Documents",
    "Encoding",
    "FormatCard",
    "FrameNames",
    "Image",
    "Limits",
    "NativeRecording",
    "NativeSink",
    "Recording",
    "open_format",
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


LAYOUTS: tuple[Layout, ...] = (OSWorld(), AgentNet(), BrowserUse(), ChatLog(), Rrweb())
"""The formats of other tools, in the order in which they are tried."""

FORMATS = (
    FormatCard(
        name="redact-session",
        summary="session.json, events.jsonl and screenshots (PNG, JPEG, WebP, GIF, BMP, TIFF, AVIF), version 1",
        reads="a folder, .zip, .tar or .tar.gz",
        writes="a folder",
        proof="our own reader",
    ),
    *(layout.card for layout in LAYOUTS),
)


def open_recording(path: Path, limits: Limits = Limits()) -> Recording:  # noqa: B008  (Limits is frozen)
    """Open the native recording at `path` and check its description and events. Raises InputError."""
    return open_format(path, limits, FORMATS[0].name)  # type: ignore[return-value]


def open_format(path: Path, limits: Limits, format: str = "") -> Recording | Documents:
    """Open a recording of any format, and check what there is to check before it is read.

    format: its name in FORMATS, if it is not to be told by its content. Raises InputError, or UsageError for an unknown format.
    """
    if format and format not in (card.name for card in FORMATS):
        raise UsageError(f"{format}: no format that redact knows; see redact list formats")
    container = _container(path, limits)
    try:
        if format in ("", FORMATS[0].name) and (format or META_FILE in container.names):
            return NativeRecording(container, limits)
        for layout in LAYOUTS:
            if format == layout.card.name or (not format and layout.fits(container)):
                # Another for each recording: what a layout has seen of one is nothing to the next.
                return Documents(container, limits, type(layout)())
    except BaseException:
        container.close()
        raise
    container.close()
    raise InputError(f"{path}: no format that redact knows (redact list formats); name one with --format")


def _container(path: Path, limits: Limits) -> Container:
    if path.is_dir():
        return Folder(path, limits)
    if path.exists() and not path.is_file():
        raise InputError(f"{path}: neither a folder nor a file; give a recording's folder, file or archive")
    try:
        with open(path, "rb") as file:
            start = file.read(512)
    except OSError as error:
        raise InputError(f"{path}: cannot be opened ({error.strerror}); give a recording's folder, file or archive") from None
    # An archive is told by its content, and its name may be anything.
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Zip(path, limits)
    if start.startswith(b"\x1f\x8b") or start[257:262] == b"ustar":
        return Tar(path, limits)
    return File(path, limits)
