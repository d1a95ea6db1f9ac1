"""Event streams of rrweb, with which PostHog, Sentry and many others record what somebody sees and does in a page.

A stream is a JSON array of events `{type, data, timestamp}`, an object that has one, or lines of JSON. Source: rrweb 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from redact.errors import InputError
from redact.formats import rrweb_events as rr
from redact.formats import rrweb_values
from redact.formats.container import Container
from redact.formats.document import Document, Kind, kind_of, said
from redact.formats.json_text import Edits
from redact.formats.layout import FormatCard, Layout, Seen
from redact.formats.payloads import is_picture, payload, payloads
from redact.formats.rrweb_page import Page
from redact.formats.rrweb_values import Written
from redact.formats.rrweb_words import VOCABULARY, is_apart
from redact.placeholders import is_placeholder, placeholder
from redact.runs import event_run, labelled
from redact.strings import texts
from redact.types import PRIVATE, SECURE, UNREAD, InEvent, Pointer, TextRun, TextSpan

SUFFIXES = (".json", ".jsonl", ".ndjson")
IS_EVENT = re.compile(
    rb'"type"\s*:\s*[0-8]\s*,\s*"(?:data|timestamp)"\s*:|"timestamp"\s*:\s*\d{10,}(?:\.\d+)?\s*,\s*"type"\s*:\s*[0-8]\s*[,}]'
)
"""Two of the three fields of an event, in an order in which recorders write them."""
ARRAYS: tuple[tuple[re.Pattern[bytes], Pointer], ...] = (
    (re.compile(rb"\s*\["), ()),
    (re.compile(rb'\s*\{.*?"data"\s*:\s*\{.*?"snapshots"\s*:\s*\[', re.DOTALL), ("data", "snapshots")),
    (re.compile(rb'\s*\{.*?"events"\s*:\s*\[', re.DOTALL), ("events",)),
)
"""Where the events of a file are, by how it starts: rrweb's own examples, and PostHog's export."""
IS_LINE = re.compile(rb"\s*(?:\{.*\}|\[.*\])\s*")
COMPRESSED = re.compile(r"\x1f\x8b|x[\x01\x5e\x9c\xda](?=.?[^\x20-\x7e])", re.DOTALL)
"""The first bytes of gzip and zlib as characters. Sources: RFC 1952, RFC 1950."""
SINGLE_TYPES = frozenset({"email", "tel", "url", "number", "date"})
MASK = frozenset("*•●")
MEDIA_TYPE = re.compile(r"image/[a-z0-9.+-]+")


class Rrweb(Layout):
    card = FormatCard(
        name="rrweb",
        summary="pages as rrweb records them: snapshots, mutations, inputs, plug-ins",
        reads="a .json or .jsonl file, or a folder of them",
        writes="a folder with the same files",
        proof="rrweb's Replayer",
    )
    vocabulary = VOCABULARY
    is_stream = True

    def __init__(self) -> None:
        self._kinds: dict[str, Kind] = {}
        self._arrays: dict[str, Pointer] = {}
        self.begin()

    def fits(self, container: Container) -> bool:
        return any(_is_stream(container, name) for name in container.names)

    def open(self, container: Container) -> None:
        if not self.fits(container):
            raise InputError('no events of rrweb ({"type", "data", "timestamp"}) in any .json or .jsonl file; unpack them first')
        for name in container.names:
            start = container.start(name)
            if name.lower().endswith(SUFFIXES):
                self._kinds[name] = "lines" if _has_lines(container, name) else "json"
                array = next((pointer for sign, pointer in ARRAYS if sign.match(start)), None)
                if array is not None:
                    self._arrays[name] = array

    def kind(self, file: str) -> Kind | None:
        return self._kinds.get(file) or kind_of(file)

    def array(self, file: str) -> Pointer | None:
        return self._arrays.get(file)

    def begin(self) -> None:
        self._page, self._href = Page(), ""
        self._start_part()

    def _start_part(self) -> None:
        """Forget what belongs to the part of the recording that was looked at."""
        self._page.forget_places()
        self._is_over = False
        self._runs: list[TextRun] = []
        self._states: dict[int, list[Written]] = {}
        self._secrets: dict[tuple[str, int], dict[Pointer, str]] = {}
        """What stands in fields for secrets, by document and place."""
        self._apart: list[dict[Pointer, str]] = []
        """The texts of each document that are looked at in parts."""

    def seen(self, document: Document, record: Mapping[str, Any]) -> Iterator[Seen]:
        if self._is_over:
            self._start_part()
            if self._href:
                yield Seen({"type": "navigate", "url": self._href}, is_borrowed=True)
        number = len(self._apart)
        self._apart.append(dict(_apart(document, record)))
        for pointer, event in rr.events(record):
            yield from self._pages(event, pointer)
            changed = self._page.take(event, number, pointer)
            for node, place, text in changed:
                self._states.setdefault(node, []).append(Written(text, place))
            self._runs += self._page.runs(node for node, _, _ in changed)
            for node, at, value in _values(event, pointer, self._page):
                if self._is_masked(node, value):
                    self._secrets.setdefault((document.file, document.number), {})[at] = value
                else:
                    is_single = self._page.role(node) in SINGLE_TYPES or not any(map(str.isspace, value))
                    self._states.setdefault(node, []).append(Written(value, InEvent(number, at, 0, len(value)), is_single))
                yield from self._typed(node, at, value)

    def _pages(self, event: Mapping[str, Any], pointer: Pointer) -> Iterator[Seen]:
        """Yield the address that an event tells: rrweb's own, and those of the recorders that add events of their own."""
        data = rr.data_of(event)
        holder, where = (data, ("data",)) if event["type"] == rr.META else (data.get("payload"), ("data", "payload"))
        if event["type"] in (rr.META, rr.CUSTOM) and isinstance(holder, Mapping) and isinstance(holder.get("href"), str):
            self._href = holder["href"]
            yield Seen({"type": "navigate", "url": self._href}, {"url": (*pointer, *where, "href")})

    def _is_masked(self, node: int, value: str) -> bool:
        """Return whether a value is a secret, or was hidden by the recorder, which keeps its length."""
        return self._page.is_secret(node) or {*value} <= MASK

    def _typed(self, node: int, at: Pointer, value: str) -> Iterator[Seen]:
        said = {"role": self._page.role(node), "name": self._page.label(node), "secure": self._is_masked(node, value)}
        yield Seen({"type": "focus", **said}, is_borrowed=True)
        yield Seen({"type": "text", "text": value}, {"text": at})

    def runs(self, documents: Mapping[int, Mapping[str, Any]]) -> list[TextRun]:
        ids = list(documents)
        found = [*self._runs]
        for node, states in self._states.items():
            label = self._page.label(node) if self._page.is_field(node) else ""
            found += [labelled(run, label) for run in rrweb_values.runs(states)]
        found = [_moved(run, ids) for run in found]
        for event_id, apart in zip(documents, self._apart, strict=True):
            found += (run for pointer, text in apart.items() for run in _parts(event_id, pointer, text))
        # What stands in secret fields is still asked for when this part is written.
        self._is_over = True
        return found

    def unread(self, documents: Mapping[int, Mapping[str, Any]]) -> Iterator[InEvent]:
        for event_id, apart in zip(documents, self._apart, strict=True):
            for pointer, text in apart.items():
                for each in _payloads(pointer, text):
                    if each.sort == "unread":
                        yield InEvent(event_id, pointer, each.start, each.end)

    def check(self, document: Document, record: Mapping[str, Any], edits: Edits) -> Edits:
        new = dict(edits)
        for pointer, value in self._secrets.get((document.file, document.number), {}).items():
            edit = new.get((pointer, False))
            if edit is not None and (not is_placeholder(edit, {SECURE}) or {*value} <= MASK):
                # No invented text stands for a password, and no pseudonym for the length of one.
                new[pointer, False] = placeholder(SECURE)
        if placeholder(PRIVATE) in new.values():
            # Where nothing may be seen, that goes too which was looked at in parts.
            new |= {
                (pointer, False): placeholder(PRIVATE) for pointer, _ in _apart(document, record) if (pointer, False) not in new
            }
        return {**new, **_media_types(record, new)}


def _is_stream(container: Container, name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and IS_EVENT.search(container.start(name)) is not None


def _has_lines(container: Container, name: str) -> bool:
    """Return whether the first line of a file is a JSON value of its own, and not the last."""
    with container.view(name) as raw:
        end = raw.find(b"\n")
        return end >= 0 and IS_LINE.fullmatch(raw[:end]) is not None and bool(raw[end : end + 100].strip())


def _values(event: Mapping[str, Any], pointer: Pointer, page: Page) -> Iterator[tuple[int, Pointer, str]]:
    """Yield what an event says that stands in fields: the field's node, where that is said, and the value."""
    data = rr.data_of(event)
    found: list[tuple[Any, Pointer, Any]] = []
    if rr.source_of(event) == rr.INPUT:
        found.append((data.get("id"), (*pointer, "data", "text"), data.get("text")))
    else:
        nodes = [(each.pointer, each.node) for each in rr.added(event, pointer)]
        if rr.source_of(event) == rr.MUTATION:
            nodes += rr.objects(data.get("attributes"), (*pointer, "data", "attributes"))
        for where, node in nodes:
            if isinstance(node.get("attributes"), Mapping) and page.is_field(node.get("id")):
                found.append((node.get("id"), (*where, "attributes", "value"), node["attributes"].get("value")))
    return ((node, where, text) for node, where, text in found if rr.is_id(node) and isinstance(text, str) and text)


def _moved(run: TextRun, ids: list[int]) -> TextRun:
    """Return a run with the events of its documents in place of their numbers."""
    spans = (
        replace(span, place=replace(span.place, event_id=ids[span.place.event_id]))
        for span in run.spans
        if isinstance(span.place, InEvent)
    )
    return replace(run, spans=tuple(spans))


def _payloads(pointer: Pointer, text: str) -> Iterator[Any]:
    if pointer[-1:] == ("base64",) and not is_placeholder(text, {UNREAD}):
        yield payload(text, 0, len(text))
    yield from payloads(text)


def _parts(event_id: int, pointer: Pointer, text: str) -> Iterator[TextRun]:
    """Yield what a text with base64 in it says besides that, and what is said in base64."""
    at = 0
    for each in _payloads(pointer, text):
        yield event_run(event_id, pointer, text[at : each.start], at=at)
        if each.sort == "text":
            yield TextRun(each.said, (TextSpan(0, len(each.said), InEvent(event_id, pointer, each.start, each.end)),))
        at = each.end
    yield event_run(event_id, pointer, text[at:], at=at)


def _media_types(record: Mapping[str, Any], edits: Edits) -> Edits:
    """Return what canvases say of the pictures in them that were painted: {data: [{base64}], type}."""
    found: dict[tuple[Pointer, bool], str] = {}
    for (pointer, _), text in edits.items():
        if pointer[-1:] == ("base64",) and len(pointer) > 3:
            holder: Any = record
            for part in pointer[:-3]:
                holder = holder[part]
            if isinstance(holder, Mapping) and MEDIA_TYPE.fullmatch(str(holder.get("type"))):
                found[(*pointer[:-3], "type"), False] = "image/png" if text.startswith("iVBOR") else "image/jpeg"
    return found


def _apart(document: Document, record: Mapping[str, Any]) -> Iterator[tuple[Pointer, str]]:
    """Yield the texts with base64 in them, and where they stand. Raises InputError if nobody can look at a text."""
    for text in texts(record):
        if COMPRESSED.match(text.text):
            raise InputError(f"{said(document)}: a compressed text; unpack it (rrweb: unpack, PostHog: gunzip) and try again")
        if not text.is_key and not text.is_number and is_apart(text.pointer, text.text) and not is_picture(text.text):
            yield text.pointer, text.text
