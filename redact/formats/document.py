"""Files of other tools' recordings as documents, each of which is parsed, looked through and rewritten by itself.

A document is a line of JSON, an element of the array that a JSON file is about, what is left of that file without them, or a
text. So files of any size are never in memory as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Literal, TypeAlias

from redact.errors import InputError
from redact.formats import json_text, strict_json
from redact.formats.json_text import Buffer, Edits
from redact.types import Pointer

RECORD = "record"
"""The type of a document among a session's events."""
TEXT = ("text",)
"""Where the content stands in the record of a document that is no JSON."""
MAX_DEPTH = 300
"""Of objects and lists inside one another. A page has two for each element, and elements stand 100 deep in some."""
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
Kind: TypeAlias = Literal["lines", "json", "text"]
"""Lines of JSON, one JSON value, or a text."""
KINDS: Mapping[str, Kind] = {
    **dict.fromkeys((".jsonl", ".ndjson"), "lines"),
    ".json": "json",
    **dict.fromkeys((".txt", ".md", ".log", ".py"), "text"),
}
BREAK = re.compile(rb"\r?\n")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a format that are nobody's: the names of its fields, and what those can say.

    values: by the name of the field that is nearest above a text, what it says then in full. Numbers are matched as texts.
    """

    fields: frozenset[str]
    values: Mapping[str, re.Pattern[str]]

    def owns(self, pointer: Pointer, text: str, is_key: bool) -> bool:
        if is_key:
            return text in self.fields
        name = next((part for part in reversed(pointer) if isinstance(part, str)), "")
        pattern = self.values.get(name)
        return pattern is not None and pattern.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Document:
    """One document, and where it stands.

    number: from 1 on of records, 0 of what is left of a file without them or of one that has none. before: what stands in front
    of it, which is only signs. cut: in what is left, where the records were; None if it has none.
    """

    file: str = field(repr=False)
    number: int
    raw: bytes = field(repr=False)
    is_json: bool = True
    before: bytes = field(default=b"", repr=False)
    cut: int | None = None

    def record(self, where: str) -> dict[str, Any]:
        """Return what it says; anything but an object as an object of its one part. Raises InputError, which quotes nothing."""
        if not self.is_json:
            try:
                return {TEXT[0]: self.raw.decode("utf-8")}
            except UnicodeDecodeError as error:
                raise InputError(f"{where}: not UTF-8 at byte {error.start + 1}; save it as UTF-8") from None
        value = strict_json.parse(self.raw, where, MAX_DEPTH) if self.raw.strip() else {}
        return value if isinstance(value, dict) else {"": value}

    def rewritten(self, edits: Edits) -> tuple[bytes, bytes]:
        """Return what stands in front of its records and what behind them; all of it in front if it has none."""
        if not self.is_json:
            text = edits.get((TEXT, False))
            return (self.raw if text is None else text.encode("utf-8")), b""
        if self.cut is None:
            return json_text.spliced(self.raw, _unwrapped(edits)), b""
        return json_text.spliced_apart(self.raw, _unwrapped(edits), self.cut)


def _unwrapped(edits: Edits) -> Edits:
    """Return edits of a value that is no object with pointers into the value."""
    return {((pointer[1:] if pointer[:1] == ("",) else pointer), is_key): text for (pointer, is_key), text in edits.items()}


def lines(file: str, raw: Buffer) -> Iterator[Document]:
    """Yield a document for each line of JSON, and one at the end for what stands behind the last."""
    at = number = 0
    before = b""
    for found in BREAK.finditer(raw):
        line = raw[at : found.start()]
        if line.strip():
            number += 1
            yield Document(file, number, line, before=before)
            before = b""
        else:
            before += line
        before += found[0]
        at = found.end()
    rest = raw[at:]
    yield Document(file, number + 1 if rest.strip() else 0, rest, before=before)


def whole(file: str, raw: Buffer, array: Pointer | None) -> Iterator[Document]:
    """Yield what a JSON file says without the elements of its `array`, then each of those; without such an array, all as one."""
    spans = json_text.elements(raw, array) if array is not None else None
    if not spans:
        yield Document(file, 0, raw[:])
        return
    first, last = spans[0][0], spans[-1][1]
    yield Document(file, 0, raw[:first] + raw[last:], cut=first)
    at = first
    for number, (start, end) in enumerate(spans, 1):
        yield Document(file, number, raw[start:end], before=raw[at:start])
        at = end


def kind_of(file: str) -> Kind | None:
    """Return how a file is read that is what its name says; None if it is no document."""
    return KINDS.get(PurePosixPath(file).suffix.lower())


def split(file: str, raw: Buffer, kind: Kind, array: Pointer | None) -> Iterator[Document]:
    """Yield the documents of a file. array: where in a JSON file that of its records is."""
    if kind == "lines":
        yield from lines(file, raw)
    elif kind == "text":
        yield Document(file, 0, raw[:], is_json=False)
    else:
        yield from whole(file, raw, array)


def said(document: Document) -> str:
    """Return what to call a document in a message: a file's name is recorded text."""
    suffix = PurePosixPath(document.file).suffix.lower()
    kind = f"a {suffix} file" if suffix in KINDS else "a file"
    return f"{kind}, record {document.number}" if document.number else kind
