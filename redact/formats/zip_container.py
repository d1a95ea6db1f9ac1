"""A session in a .zip."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path
from typing import BinaryIO

from redact.formats.container import DAMAGED, Container, cause, is_inside
from redact.formats.limits import Limits


class Zip(Container):
    """A zip of stored and deflated entries. Other methods can ask for gigabytes of memory."""

    def __init__(self, path: Path, limits: Limits) -> None:
        super().__init__(path, limits)
        try:
            self._zip = zipfile.ZipFile(path)
        except DAMAGED as error:
            raise self._refuse(f"is not a whole zip ({cause(error)}); copy it here again") from None
        try:
            self._entries = self._rooted(self._checked())
        except BaseException:
            self._zip.close()
            raise
        self.names = frozenset(self._entries)

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        found: dict[str, zipfile.ZipInfo] = {}
        entries = self._zip.infolist()
        if len(entries) > self._limits.entries:
            raise self._refuse(f"holds more than {self._limits.entries} entries; split it")
        if sum(entry.file_size for entry in entries) > self._limits.total_bytes:
            raise self._refuse(f"inflates to more than {self._limits.total_bytes} bytes; split it")
        for entry in entries:
            # Where a name holds a NUL, `filename` is cut there and `orig_filename` is not.
            name = entry.orig_filename
            kind = stat.S_IFMT(entry.external_attr >> 16)
            if not is_inside(name.removesuffix("/")) or kind not in (0, stat.S_IFREG, stat.S_IFDIR):
                raise self._refuse("an entry is a link, or its name leads outside; pack the session's own files only")
            if name.endswith("/"):
                continue
            if entry.flag_bits & 0x2041 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self._refuse("an entry is encrypted or not deflated; pack it again with ordinary zip settings")
            if name in found:
                raise self._refuse("two entries have the same name; pack it again")
            found[name] = entry
        return found

    def _open(self, name: str) -> BinaryIO:
        # Its own `readline` is slow where a limit is given.
        return io.BufferedReader(self._zip.open(self._entries[name]), 1 << 16)  # type: ignore[type-var]

    def close(self) -> None:
        self._zip.close()
