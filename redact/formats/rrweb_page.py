"""The page that rrweb's events draw: which text stands in which element, and what names and guards each field.

Only what is needed to understand text is kept: nodes by their ids, in the order in which they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from redact.formats import rrweb_events as rr
from redact.formats.rrweb_events import Added
from redact.types import InEvent, Pointer, TextRun, TextSpan

INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u "
        "var"
    ).split()
)
"""Elements that lie in a line of text. Source: HTML, phrasing content without what is a widget."""
SILENT = frozenset({"script", "style", "noscript", "template", "textarea", "title"})
"""Elements whose text is none of the page's lines."""
FIELDS = frozenset({"input", "textarea", "select"})
SECRET_TYPE = "password"
SECRET_USES = frozenset({"current-password", "new-password", "one-time-code"})
"""Values of `autocomplete`. Source: HTML, autofill detail tokens."""
WAS_PASSWORD = "data-rr-is-password"
"""What rrweb sets on a password field that the page has made readable."""
LONGEST_LABEL = 60
MOST_TEXTS = 500
"""Text nodes of a block that are read together."""


@dataclass(slots=True)
class _Node:
    tag: str
    parent_id: int | None
    attributes: dict[str, str] = field(default_factory=dict, repr=False)
    children: list[int] = field(default_factory=list, repr=False)
    text: str = field(default="", repr=False)
    place: InEvent | None = field(default=None, repr=False)
    """Where its text stands; None if that is in another part of the recording."""


class Page:
    """The page as it is after the events so far, the innermost frames' pages included."""

    def __init__(self) -> None:
        self._nodes: dict[int, _Node] = {}
        self._secret: set[int] = set()
        self._labels: dict[str, int] = {}
        """The label elements by the `id` attribute of the field that each is for."""

    def forget_places(self) -> None:
        """The events that follow are counted anew."""
        for node in self._nodes.values():
            node.place = None

    def take(self, event: Mapping[str, Any], document: int, pointer: Pointer) -> list[tuple[int, InEvent, str]]:
        """Bring the page up to date. Returns the text nodes that have a new text, where that stands, and the text.

        document: what stands for the event's document in places.
        """
        if event["type"] == rr.FULL_SNAPSHOT:
            self._nodes.clear()
            self._labels.clear()
        changed = []
        for each in rr.added(event, pointer):
            if text := self._add(each, document):
                changed.append(text)
        if rr.source_of(event) == rr.MUTATION:
            data = rr.data_of(event)
            for _, removed in rr.objects(data.get("removes"), ()):
                self._remove(removed.get("id"))
            for at, new in rr.objects(data.get("texts"), (*pointer, "data", "texts")):
                if rr.is_id(new.get("id")) and isinstance(new.get("value"), str):
                    place = InEvent(document, (*at, "value"), 0, len(new["value"]))
                    changed.append(self._write(new["id"], new["value"], place))
            for _, new in rr.objects(data.get("attributes"), ()):
                self._describe(new.get("id"), new.get("attributes"))
        return changed

    def _add(self, added: Added, document: int) -> tuple[int, InEvent, str] | None:
        node, number = added.node, added.node.get("id")
        if not rr.is_id(number):
            return None
        assert isinstance(number, int)
        tag = str(node.get("tagName", "")).lower() if node.get("type") == rr.ELEMENT else ""
        self._nodes[number] = _Node(tag, added.parent_id)
        parent = self._nodes.get(added.parent_id) if added.parent_id is not None else None
        if parent is not None:
            at = parent.children.index(added.next_id) if added.next_id in parent.children else len(parent.children)
            parent.children.insert(at, number)
        self._describe(number, node.get("attributes"))
        text = node.get("textContent")
        if node.get("type") == rr.TEXT and isinstance(text, str):
            return self._write(number, text, InEvent(document, (*added.pointer, "textContent"), 0, len(text)))
        return None

    def _write(self, number: int, text: str, place: InEvent) -> tuple[int, InEvent, str]:
        node = self._nodes.setdefault(number, _Node("", None))
        node.text, node.place = text, place
        return number, place, text

    def _describe(self, number: Any, attributes: Any) -> None:
        node = self._nodes.get(number) if rr.is_id(number) else None
        if node is None or not isinstance(attributes, Mapping):
            return
        node.attributes |= {name: value for name, value in attributes.items() if isinstance(value, str)}
        if node.tag == "label" and "for" in node.attributes:
            self._labels[node.attributes["for"]] = number
        if node.tag in FIELDS and _is_secret(node.attributes):
            # A button that shows the password makes another type of it. It is none the less one.
            self._secret.add(number)

    def _remove(self, number: Any) -> None:
        if not rr.is_id(number) or (node := self._nodes.get(number)) is None:
            return
        parent = self._nodes.get(node.parent_id) if node.parent_id is not None else None
        if parent is not None and number in parent.children:
            parent.children.remove(number)

    def is_field(self, number: Any) -> bool:
        return rr.is_id(number) and number in self._nodes and self._nodes[number].tag in FIELDS

    def is_secret(self, number: int) -> bool:
        """Return whether a field is, or was, for a password or a code that was sent."""
        return number in self._secret

    def role(self, number: int) -> str:
        """Return the type of a field, or its element."""
        node = self._nodes.get(number)
        return node.attributes.get("type", node.tag) if node else ""

    def label(self, number: int) -> str:
        """Return what names a field for those who see the page, else for its form; nothing if nothing does."""
        node = self._nodes.get(number)
        if node is None:
            return ""
        own = node.attributes
        labels = [own.get("aria-label", ""), self._label_text(number, node), own.get("placeholder", ""), own.get("title", "")]
        names = [own.get(name, "").replace("_", " ").replace("-", " ") for name in ("name", "autocomplete", "id")]
        return next((text for label in (*labels, *names) if (text := " ".join(label.split()).rstrip(" *:"))), "")[:LONGEST_LABEL]

    def _label_text(self, number: int, node: _Node) -> str:
        labelled = self._labels.get(node.attributes.get("id", ""))
        if labelled is None:
            while node.parent_id in self._nodes and node.tag != "label":
                number, node = node.parent_id, self._nodes[node.parent_id]
            labelled = number if node.tag == "label" else None
        return "".join(text.text for text in self._texts(labelled, True) if text.text) if labelled is not None else ""

    def runs(self, changed: Iterable[int]) -> Iterator[TextRun]:
        """Yield what stands in the innermost blocks of text nodes, in each that has more than one of these."""
        for block in dict.fromkeys(map(self._block, changed)):
            texts = self._texts(block, False)
            if self._nodes[block].tag not in SILENT and sum(1 for each in texts if each.text.strip()) > 1:
                yield _run(texts[:MOST_TEXTS])

    def _block(self, number: int) -> int:
        """Return the innermost element around a node that is no part of a line."""
        node = self._nodes[number]
        while node.parent_id in self._nodes and (node.tag in INLINE or not node.tag):
            number, node = node.parent_id, self._nodes[node.parent_id]
        return number

    def _texts(self, number: int, is_deep: bool) -> list[_Node]:
        """Return the text nodes and line breaks in an element. is_deep: also those in blocks in it."""
        found, waiting = [], [*reversed(self._nodes[number].children)]
        while waiting:
            node = self._nodes.get(waiting.pop())
            if node is None:
                continue
            if node.text or node.tag == "br":
                found.append(node)
            elif node.tag not in SILENT and (is_deep or node.tag in INLINE):
                waiting += reversed(node.children)
            elif not is_deep and node.tag:
                found.append(_Node("br", None))  # A block between two texts breaks the line.
        return found


def _run(texts: Iterable[_Node]) -> TextRun:
    text, spans = "", []
    for node in texts:
        said = node.text or "\n"
        if node.text and node.place is not None:
            spans.append(TextSpan(len(text), len(text) + len(said), node.place))
        text += said
    return TextRun(text, tuple(spans))


def _is_secret(attributes: Mapping[str, str]) -> bool:
    uses = {*attributes.get("autocomplete", "").lower().split()}
    is_password = attributes.get("type", "").lower() == SECRET_TYPE or WAS_PASSWORD in attributes
    return is_password or not uses.isdisjoint(SECRET_USES)
