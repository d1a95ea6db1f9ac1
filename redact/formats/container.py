"""A recording as a read-only set of named entries, whether it lies in a folder, a zip or a tar.

Nothing is ever written to a path of an archive's choosing. An entry that could lead outside (a link, `..`, an
absolute name) or that two programs would understand differently (two entries of one name) refuses the whole
recording. Names are recorded text, so no message quotes one.
"""

from __future__ import annotations

import mmap
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, TypeVar

from redact.errors import InputError
from redact.formats.limits import Limits

# What the readers of the standard library raise on a damaged archive. UnicodeError is a ValueError, and
# NotImplementedError and RecursionError are RuntimeErrors.
DAMAGED = (OSError, EOFError, ValueError, RuntimeError, OverflowError, zipfile.BadZipFile, zlib.error)

Value = TypeVar("Value")

START_BYTES = 4096


def cause(error: Exception) -> str:
    """Return why something could not be read, in words that quote nothing."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__


class Container:
    """Entries by name. Names use "/", and are relative to the session's own folder."""

    names: frozenset[str]

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits

    def _open(self, name: str) -> BinaryIO:
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the archive."""

    def __enter__(self) -> Container:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def read(self, name: str, limit: int) -> bytes | None:
        """Return all bytes of an entry, or None if they are more than `limit`. Raises InputError."""
        with self._damage(), self._open(name) as stream:
            data = stream.read(limit + 1)
        return data if len(data) <= limit else None

    def start(self, name: str) -> bytes:
        """Return the first bytes of an entry, by which its kind can be told. Raises InputError."""
        with self._damage(), self._open(name) as stream:
            return stream.read(START_BYTES)

    @contextmanager
    def view(self, name: str) -> Iterator[bytes | mmap.mmap]:
        """Give all of an entry: of an ordinary file without reading it. Raises InputError."""
        with self._damage(), self._open(name) as stream:
            try:
                view = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            except (OSError, ValueError):
                # An archive's entry, or nothing at all.
                data = stream.read(self._limits.document_bytes + 1)
                if len(data) > self._limits.document_bytes:
                    raise self._refuse(f"an entry has more than {self._limits.document_bytes} bytes; unpack it") from None
                yield data
                return
            with view:
                yield view

    def lines(self, name: str, limit: int) -> Iterator[bytes | None]:
        """Yield the lines of an entry, ends included; None, and then nothing, for a line of more than `limit` bytes."""
        with self._damage(), self._open(name) as stream:
            while line := stream.readline(limit + 1):
                if len(line) > limit:
                    yield None
                    return
                yield line

    @contextmanager
    def _damage(self) -> Iterator[None]:
        try:
            yield
        except DAMAGED as error:
            raise InputError(f"{self._path}: an entry cannot be read ({cause(error)}); copy it here again") from None

    def _refuse(self, reason: str) -> InputError:
        return InputError(f"{self._path}: {reason}")

    def _rooted(self, index: dict[str, Value]) -> dict[str, Value]:
        """Name archive entries from the session's folder, which may be a single folder in the archive.

        What lies beside that folder (macOS adds `__MACOSX/`) gets a name that starts with "../": it counts as left
        out, and nothing can ask for it.
        """
        if "session.json" in index:
            return index
        wrappers = [name.removesuffix("session.json") for name in index if re.fullmatch(r"[^/]+/session\.json", name)]
        if len(wrappers) > 1:
            raise self._refuse("holds several sessions; unpack it and give each one's folder")
        if not wrappers:
            return index
        prefix = wrappers[0]
        return {name.removeprefix(prefix) if name.startswith(prefix) else f"../{name}": value for name, value in index.items()}


def is_inside(name: str) -> bool:
    """Whether a name leads to a place inside the recording, on every operating system."""
    parts = name.split("/")
    return (
        len(name) <= 1024
        and not any(part in ("", ".", "..") for part in parts)
        and not re.match(r"[A-Za-z]:", name)
        and not re.search(r"[\x00-\x1f\x7f\\]", name)
    )


class Folder(Container):
    """A folder of ordinary files."""

    def __init__(self, path: Path, limits: Limits) -> None:
        super().__init__(path, limits)
        try:
            self.names = frozenset(self._walk())
        except OSError as error:
            raise self._refuse(f"cannot be listed ({error.strerror}); check its permissions") from None

    def _walk(self) -> Iterator[str]:
        waiting = [""]
        seen = 0
        while waiting:
            prefix = waiting.pop()
            with os.scandir(self._path / prefix) as entries:
                for entry in entries:
                    seen += 1
                    if seen > self._limits.entries:
                        raise self._refuse(f"holds more than {self._limits.entries} files; split it")
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{prefix}{entry.name}/")
                    elif entry.is_file(follow_symlinks=False):
                        yield f"{prefix}{entry.name}"
                    else:
                        raise self._refuse("holds a link or a device; replace it with a copy of the file")

    def _open(self, name: str) -> BinaryIO:
        # The folder may have changed since it was listed. Neither a link nor a pipe that waits for a writer is
        # followed.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._path / name, flags)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise self._refuse("a file was replaced by something else while it was read; read a copy")
        return open(descriptor, "rb")


class File(Container):
    """One ordinary file."""

    def __init__(self, path: Path, limits: Limits) -> None:
        super().__init__(path, limits)
        self.names = frozenset((path.name,))

    def _open(self, name: str) -> BinaryIO:
        return open(self._path, "rb")
