"""Writing the copy of another tool's recording into a folder that does not have its final name yet."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from redact.formats.container import is_inside
from redact.formats.sink import disk


class CopySink:
    """Files by name. A document is written in as many parts as it is read in. Use it in a `with` statement."""

    def __init__(self, folder: Path) -> None:
        """folder: exists, and is empty."""
        self._folder = folder
        self._open: dict[str, BinaryIO] = {}
        self._tails: dict[str, bytes] = {}
        self._closing = ExitStack()

    def document(self, name: str, data: bytes, tail: bytes = b"") -> None:
        """Write the next part of a document. tail: what stands at its end, behind all other parts. Raises OutputError."""
        with disk():
            if name not in self._open:
                self._open[name] = self._closing.enter_context(self._new(name))
            self._open[name].write(data)
        self._tails[name] = self._tails.get(name, b"") + tail

    def picture(self, name: str, data: bytes) -> None:
        """Write a file at once. Raises OutputError."""
        with disk(), self._new(name) as file:
            file.write(data)

    def _new(self, name: str) -> BinaryIO:
        if not is_inside(name):
            raise ValueError("a file's name leads outside the copy")
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x": on a disk that does not tell "A.png" from "a.png", one file must not replace another.
        return open(path, "xb")

    def __enter__(self) -> CopySink:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with disk(), self._closing:
            for name, tail in self._tails.items() if kind is None else ():
                self._open[name].write(tail)
