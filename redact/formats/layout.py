"""What one format of another tool says of its files: which it has, what of them is its own, and what they tell of typing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from redact.formats.container import Container
from redact.formats.document import Document, Kind, Vocabulary, kind_of
from redact.formats.json_text import Edits
from redact.types import InEvent, Pointer, TextRun

HIDDEN_KEY = "*"
"""The key that is written for each that is hidden."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a document says in the words of the native format.

    event: with `type` and what that type has; `t` is added. pointers: where in the document the texts of its fields stand, and
    at: from which character on. stroke: what is written where, if the event is typing that is hidden and stands nowhere as it is.
    is_borrowed: whether its texts stand in other documents, where they are looked at.
    """

    event: Mapping[str, Any] = field(repr=False)
    pointers: Mapping[str, Pointer] = field(default_factory=dict, repr=False)
    stroke: Mapping[Pointer, str] = field(default_factory=dict, repr=False)
    at: int = 0
    is_borrowed: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The event of a document that an event was read from, and what the document said of it."""

    event_id: int
    seen: Seen = field(repr=False)


@dataclass(frozen=True, slots=True)
class FormatCard:
    """What `redact list formats` shows of a format."""

    name: str
    summary: str
    reads: str
    writes: str
    proof: str
    """Which tool reads the copy in the tests."""


class Layout:
    """What one format says of its files. Every hook has an answer that fits most."""

    card: FormatCard
    vocabulary: Vocabulary
    is_stream = False
    """Whether its documents can be understood a few at a time."""

    def fits(self, container: Container) -> bool:
        """Return whether a recording is of this format, by its content."""
        raise NotImplementedError

    def open(self, container: Container) -> None:
        """Take note of what a recording has, before anything is asked of it. Raises InputError if it cannot be of the format."""

    def begin(self) -> None:
        """Forget what was seen of a recording: it is read from its start again."""

    def kind(self, file: str) -> Kind | None:
        """Return how a file is read; None if it is no document of the format."""
        return kind_of(file)

    def array(self, file: str) -> Pointer | None:
        """Return where in a JSON file the array of records is; None for files that are one document."""
        return None

    def seen(self, document: Document, record: Mapping[str, Any]) -> Iterable[Seen]:
        """Yield what a document tells of where it happened and of what was typed, before what is in it is looked at."""
        return ()

    def runs(self, documents: Mapping[int, Mapping[str, Any]]) -> Iterable[TextRun]:
        """Yield what is said over several documents, such as a terminal's screen. documents: what each says, by its event."""
        return ()

    def unread(self, documents: Mapping[int, Mapping[str, Any]]) -> Iterable[InEvent]:
        """Yield what nobody can look into, and is therefore found as such. documents: as `runs` has them."""
        return ()

    def check(self, document: Document, record: Mapping[str, Any], edits: Edits) -> Edits:
        """Return edits after which a document is still of the format."""
        return edits
