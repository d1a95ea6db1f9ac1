"""Recordings of other tools that are made of documents and pictures: read in windows, and written as a copy in their own layout.

Strings that are pictures are looked at as pictures. Files that are neither documents nor pictures are not passed on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from types import TracebackType

from redact.formats import images
from redact.formats.container import Container
from redact.formats.damage import Damaged
from redact.formats.document import Document, split
from redact.formats.images import BadFrame, Image
from redact.formats.layout import Layout
from redact.formats.limits import Limits
from redact.formats.window import Window

OWN_FILES = frozenset({"redaction-log.jsonl", "manifest.json"})
WINDOW_BYTES = 4 << 20
"""Of the documents of a stream that are looked at together."""
SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\0", b"MM\0*")


class Documents:
    """An opened recording of another tool. Close it, or use it in a `with` statement."""

    def __init__(self, container: Container, limits: Limits, layout: Layout) -> None:
        self._container, self._limits = container, limits
        self.layout = layout
        layout.open(container)
        self.files = sorted(container.names - OWN_FILES)
        self.pictures = [file for file in self.files if container.start(file).startswith(SIGNATURES)]
        kinds = {file: layout.kind(file) for file in self.files if file not in self.pictures}
        self._documents = {file: kind for file, kind in kinds.items() if kind is not None}
        self.left_out = sorted({*self.files} - {*self.pictures, *self._documents})

    def __enter__(self) -> Documents:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._container.close()

    def windows(self) -> Iterator[Window]:
        """Yield the recording in parts, each of which is looked at by itself; the first has the files' names and pictures."""
        self.layout.begin()
        part: list[Document] = []
        size = 0
        is_first = True
        for document in self._split():
            if self.layout.is_stream and size > WINDOW_BYTES:
                yield Window(self, part, is_first=is_first)
                part, size, is_first = [], 0, False
            part.append(document)
            size += len(document.raw)
        yield Window(self, part, is_first=is_first)

    def digest(self) -> bytes:
        """Return what tells the recording from all others. It is as secret as the recording."""
        digest = hashlib.blake2b()
        for file in self.files:
            with self._container.view(file) as raw:
                digest.update(hashlib.blake2b(raw).digest())
        return digest.digest()

    def _split(self) -> Iterator[Document]:
        for file, kind in self._documents.items():
            with self._container.view(file) as raw:
                yield from split(file, raw, kind, self.layout.array(file))

    def read_picture(self, file: str) -> bytes:
        data = self._container.read(file, self._limits.frame_bytes)
        if data is None:
            raise BadFrame(f"a picture has more than {self._limits.frame_bytes} bytes; export it smaller")
        return data

    def decoded(self, data: bytes, where: str) -> Image:
        """Raises BadFrame."""
        try:
            return images.decode(data, self._limits)
        except Damaged as error:
            remedy = 'export it again, or set bad_frames = "drop" in the policy\'s [input] table'
            raise BadFrame(f"{where}: the picture {error}; {remedy}") from None
