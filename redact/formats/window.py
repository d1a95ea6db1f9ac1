"""A part of another tool's recording as a session, and the copy of it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import TracebackType
from typing import Any, Protocol

from redact.formats.copy_sink import CopySink
from redact.formats.document import RECORD, Document, said
from redact.formats.images import Encoding, Image
from redact.formats.json_text import Edits
from redact.formats.layout import Layout, Origin
from redact.strings import at, texts
from redact.types import Event, Frame, Pointer, Session

NAMES = "names"
"""What the record of the names of a recording's files calls them."""
PICTURE = re.compile(r"(?:data:(image/[a-z0-9.+-]+);base64,)?([A-Za-z0-9+/\s]+=*\s*)")
PICTURE_START = re.compile(
    r"(?:data:image/[a-z0-9.+-]+;base64,)?(?:iVBORw0KGgo|/9j/|R0lGOD|UklGR|Qk[0-3]|SUkq|TU0AK|AAAA.{4}Z0eX)"
)
"""A picture in base64: the first bytes of PNG, JPEG, GIF, WebP, BMP, TIFF and AVIF. Source: RFC 4648, RFC 2397."""
SCANNED, REBUILT, NOT_PASSED_ON = "scanned", "rebuilt from pixels", "not passed on"
NOT_UNDERSTOOD = "files of other kinds"
LEAST_PICTURE = 80
"""Characters of the least picture."""
MEDIA_TYPE = re.compile(r"image/(?:png|jpe?g|gif|webp|bmp|tiff|avif)")
MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A file with a picture in it and nothing else."""

    data: bytes = field(repr=False)
    encoding: Encoding


class Source(Protocol):
    """The recording that a window is a part of."""

    layout: Layout
    files: list[str]
    pictures: list[str]
    left_out: list[str]

    def read_picture(self, file: str) -> bytes: ...

    def decoded(self, data: bytes, where: str) -> Image:
        """Raises BadFrame."""


class Window:
    """A part of a recording as a session: an event for each document, behind the events that were read from it.

    origins: of the events that were read from documents, by their id.
    """

    def __init__(self, source: Source, documents: Sequence[Document], *, is_first: bool) -> None:
        self._source, self._documents = source, dict[int, Document]()
        self._events: list[Event] = []
        self._frames: list[Frame] = []
        self._data: dict[str, Pointer] = {}
        """Where the pictures that stand in documents stand there, by their frames' names."""
        self.origins: dict[int, Origin] = {}
        self.names_id: int | None = None
        """The event that has the names of the recording's files."""
        if is_first:
            self.names_id = 0
            self._events.append(Event(0, 0.0, RECORD, {NAMES: list(source.files)}, _owns_names))
            for file in source.pictures:
                self._add_frame(file, source.read_picture(file), 0)
        for document in documents:
            self._add(document)
        records = {event_id: self._events[event_id].record for event_id in self._documents}
        runs, unread = tuple(source.layout.runs(records)), tuple(source.layout.unread(records))
        left_out = len(source.left_out) * is_first
        self.session = Session(tuple(self._events), tuple(self._frames), {}, runs=runs, unread=unread, left_out=left_out)

    def _add(self, document: Document) -> None:
        vocabulary = self._source.layout.vocabulary
        record = document.record(said(document))
        seen = list(self._source.layout.seen(document, record))
        event_id = len(self._events) + len(seen)
        for each in seen:
            number = len(self._events)
            self.origins[number] = Origin(event_id, each)
            borrowed = _owns_all if each.is_borrowed else None
            self._events.append(Event(number, 0.0, each.event["type"], {"t": 0.0, **each.event}, borrowed))
        pictures = {text.pointer for text in texts(record) if not text.is_key and _picture(text.text)}

        def owns(pointer: Pointer, text: str, is_key: bool) -> bool:
            return (not is_key and pointer in pictures) or vocabulary.owns(pointer, text, is_key)

        self._documents[event_id] = document
        self._events.append(Event(event_id, 0.0, RECORD, record, owns))
        for count, pointer in enumerate(sorted(pictures, key=str), 1):
            name = f"{document.file}#{document.number}.{count}"
            found = _picture(at(record, pointer))
            assert found is not None
            self._data[name] = pointer
            self._add_frame(name, base64.b64decode(found[2]), event_id)

    def _add_frame(self, name: str, data: bytes, event_id: int) -> None:
        height, width = self._source.decoded(data, self._where(name, event_id)).pixels.shape[:2]
        self._frames.append(Frame(name, event_id, 0.0, width, height))

    def _where(self, name: str, event_id: int) -> str:
        return f"a picture in {said(self._documents[event_id])}" if name in self._data else "a picture file"

    def raw(self, frame: Frame) -> bytes:
        """Return a frame's file as it was recorded. Raises BadFrame."""
        pointer = self._data.get(frame.id)
        if pointer is None:
            return self._source.read_picture(frame.id)
        found = _picture(at(self._events[frame.event_id].record, pointer))
        assert found is not None
        return base64.b64decode(found[2])

    def pixels(self, frame: Frame) -> Image:
        """Return a frame's picture, decoded now. Raises BadFrame."""
        return self._source.decoded(self.raw(frame), self._where(frame.id, frame.event_id))

    def raw_digest(self, frame: Frame) -> bytes:
        return hashlib.blake2b(self.raw(frame), digest_size=32).digest()

    @property
    def documents(self) -> int:
        """How many documents it has, but for empty ones."""
        return sum(bool(document.raw.strip()) for document in self._documents.values())

    def document(self, event_id: int) -> Document:
        return self._documents[event_id]

    def said(self, event_id: int) -> str:
        """Return what to call the document of an event in a message."""
        return said(self._documents[event_id]) if event_id in self._documents else "the name of a file"

    def surfaces(self) -> Counter[tuple[str, str]]:
        """Return how many of each kind of content there are, and how they are treated."""
        found = Counter({("files: their names", SCANNED): len(self._source.files)} if self.names_id is not None else {})
        found[NOT_UNDERSTOOD, NOT_PASSED_ON] = len(self._source.left_out) if self.names_id is not None else 0
        for document in self._documents.values():
            found[f"documents: {'JSON' if document.is_json else 'text'}", SCANNED] += bool(document.raw.strip())
        for frame in self._frames:
            found["pictures in documents" if frame.id in self._data else "picture files", REBUILT] += 1
        return +found

    def close(self) -> None:
        """The recording it is of stays open."""

    def __enter__(self) -> Window:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        pass

    def write(
        self,
        sink: CopySink,
        edits: Mapping[int, Edits],
        pictures: Mapping[str, Picture],
        names: Mapping[str, str],
    ) -> None:
        """Write the copy of this part, in which every document stands where it stood.

        edits: by the events of documents. pictures: every frame as it is to be seen. names: what each file is called in the copy.
        """
        in_documents: dict[int, list[Frame]] = {}
        for frame in self._frames:
            if frame.id in self._data:
                in_documents.setdefault(frame.event_id, []).append(frame)
            else:
                sink.picture(names[frame.id], pictures[frame.id].data)
        renamed = {old: new for old, new in names.items() if old != new}
        for event_id, document in self._documents.items():
            record = self._events[event_id].record
            new = dict(edits.get(event_id, {}))
            new.update(_with_new_names(record, renamed, new))
            for frame in in_documents.get(event_id, ()):
                new.update(self._repainted(frame, pictures[frame.id]))
            head, tail = document.rewritten(self._source.layout.check(document, record, new) if new else {})
            sink.document(names[document.file], document.before + head, tail)

    def _repainted(self, frame: Frame, picture: Picture) -> Edits:
        """Return the texts of a picture in a document, and of the field beside it that says what sort of picture it is."""
        pointer = self._data[frame.id]
        record = self._events[frame.event_id].record
        found = _picture(at(record, pointer))
        assert found is not None
        front = f"data:{MEDIA_TYPES[picture.encoding]};base64," if found[1] else ""
        edits = {(pointer, False): front + base64.b64encode(picture.data).decode()}
        holder = at(record, pointer[:-1])
        if isinstance(holder, Mapping):
            is_said = [name for name, value in holder.items() if isinstance(value, str) and MEDIA_TYPE.fullmatch(value)]
            edits |= {((*pointer[:-1], name), False): MEDIA_TYPES[picture.encoding] for name in is_said}
        return edits


def _with_new_names(record: Mapping[str, Any], renamed: Mapping[str, str], edits: Edits) -> Edits:
    """Return what a record says of files that have another name in the copy: their names, with or without their folders."""
    if not renamed:
        return {}
    known = {**{PurePosixPath(old).name: PurePosixPath(new).name for old, new in renamed.items()}, **renamed}
    return {(text.pointer, text.is_key): known[text.text] for text in texts(record) if text.text in known and not text.is_number}


def _picture(text: object) -> re.Match[str] | None:
    """Return the parts of a text that is a picture in base64: its media type, if it says that, and what is encoded."""
    if not isinstance(text, str) or len(text) < LEAST_PICTURE or not PICTURE_START.match(text):
        return None
    return PICTURE.fullmatch(text)


def _owns_names(pointer: Pointer, text: str, is_key: bool) -> bool:
    return is_key


def _owns_all(pointer: Pointer, text: str, is_key: bool) -> bool:
    return True
