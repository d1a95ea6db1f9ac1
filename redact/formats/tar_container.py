"""A session in a .tar or .tar.gz.

The archive is indexed once and its entries are then read in place. A .tar.gz can only be read from its start, so it
is first inflated, under the limits, into a temporary file that has no name and is gone with the process.
"""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import tempfile
import threading
from pathlib import Path
from typing import Any, BinaryIO

from redact.formats.container import DAMAGED, Container, cause, is_inside
from redact.formats.limits import Limits

_FILES = (tarfile.REGTYPE, tarfile.AREGTYPE)
_HEADERS = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME)
_HEADER_BYTES = 1 << 16
_CHUNK = 1 << 20


class _Unwanted(ValueError):
    """An entry that no recorder writes."""


class _Header(tarfile.TarInfo):
    """Refuses an entry before `tarfile` acts on it: a header of a gigabyte would be read whole into memory."""

    @classmethod
    def frombuf(cls, buf: Any, encoding: str, errors: str) -> _Header:
        header = super().frombuf(buf, encoding, errors)
        if header.type not in (*_FILES, *_HEADERS, tarfile.DIRTYPE):
            raise _Unwanted
        if header.size < 0 or (header.type in _HEADERS and header.size > _HEADER_BYTES):
            raise _Unwanted
        return header


class Tar(Container):
    def __init__(self, path: Path, limits: Limits) -> None:
        super().__init__(path, limits)
        self._lock = threading.Lock()
        self._file: BinaryIO = open(path, "rb")  # noqa: SIM115  (closed by close)
        try:
            if self._file.read(2) == b"\x1f\x8b":
                self._inflate()
            self._entries = self._rooted(self._index())
        except _Unwanted:
            self.close()
            raise self._refuse("an entry is a link, a device or a sparse file; pack ordinary files only") from None
        except (*DAMAGED, tarfile.TarError) as error:
            self.close()
            raise self._refuse(f"is not a whole tar ({cause(error)}); copy it here again") from None
        except BaseException:
            self.close()
            raise
        self.names = frozenset(self._entries)

    def _inflate(self) -> None:
        self._file.seek(0)
        written = 0
        plain: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115
        try:
            with self._file as packed, gzip.GzipFile(fileobj=packed) as stream:
                while chunk := stream.read(_CHUNK):
                    written += len(chunk)
                    if written > self._limits.total_bytes:
                        raise self._refuse(f"inflates to more than {self._limits.total_bytes} bytes; split it")
                    plain.write(chunk)
        except BaseException:
            plain.close()
            raise
        self._file = plain

    def _index(self) -> dict[str, tuple[int, int]]:
        """Return the offset and size of every file."""
        file_size = self._file.seek(0, os.SEEK_END)
        self._file.seek(0)
        found: dict[str, tuple[int, int]] = {}
        seen = end = 0
        with tarfile.open(fileobj=self._file, mode="r:", tarinfo=_Header) as archive:
            while entry := archive.next():
                seen += 1
                if seen > self._limits.entries:
                    raise self._refuse(f"holds more than {self._limits.entries} entries; split it")
                if entry.sparse is not None:
                    raise _Unwanted
                # An entry that begins before the last one ended would be read for ever.
                if entry.offset_data < end or entry.size < 0 or entry.offset_data + entry.size > file_size:
                    raise self._refuse("is cut short or damaged; copy it here again")
                end = entry.offset_data + entry.size
                name = entry.name.removeprefix("./")
                if entry.isdir() and name in ("", "."):
                    continue
                if not is_inside(name):
                    raise self._refuse("an entry's name leads outside; pack the session's own files only")
                if entry.isdir():
                    continue
                if name in found:
                    raise self._refuse("two entries have the same name; pack it again")
                found[name] = (entry.offset_data, entry.size)
        # `tarfile` takes a damaged header for the archive's end. The true end is a block of zeros, or the file's.
        self._file.seek((end + 511) // 512 * 512)
        if self._file.read(512).strip(b"\0"):
            raise self._refuse("is damaged after some of its entries; copy it here again")
        return found

    def _open(self, name: str) -> BinaryIO:
        offset, size = self._entries[name]
        return io.BufferedReader(_Slice(self._file, self._lock, offset, size), 1 << 16)

    def close(self) -> None:
        self._file.close()


class _Slice(io.RawIOBase):
    """Some bytes of a file that other slices read at the same time."""

    def __init__(self, file: BinaryIO, lock: threading.Lock, offset: int, size: int) -> None:
        self._file = file
        self._lock = lock
        self._offset = offset
        self._end = offset + size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        wanted = min(len(buffer), self._end - self._offset)
        with self._lock:
            self._file.seek(self._offset)
            data = self._file.read(wanted)
        if wanted and not data:
            raise EOFError("the archive became shorter")
        buffer[: len(data)] = data
        self._offset += len(data)
        return len(data)
