"""JSON is rewritten where it stands: a new text goes where the old one was, and every other byte stays."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.formats.json_text import elements, spliced, spliced_apart
from redact.strings import texts

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
DOCUMENTS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4), max_leaves=12
)


def renewed(document: Any, pointer: tuple[str | int, ...], new: str) -> Any:
    """Return a copy of a document in which another text stands at a place, or 0 where a number was."""
    if not pointer:
        return new if isinstance(document, str) else 0
    copy: Any = dict(document) if isinstance(document, dict) else list(document)
    copy[pointer[0]] = renewed(copy[pointer[0]], pointer[1:], new)
    return copy


@given(DOCUMENTS, st.booleans(), st.sampled_from([None, 1]), st.data())
def test_one_text_changes_and_nothing_else(document: Any, is_ascii: bool, indent: int | None, data: st.DataObject) -> None:
    raw = json.dumps(document, ensure_ascii=is_ascii, indent=indent).encode("utf-8", "surrogatepass")
    assert spliced(raw, {}) == raw
    places = [text.pointer for text in texts(document) if not text.is_key]
    if places:
        pointer = data.draw(st.sampled_from(places))
        assert json.loads(spliced(raw, {(pointer, False): "n\u00fc\\"})) == renewed(document, pointer, "n\u00fc\\")


@given(st.lists(DOCUMENTS, max_size=4), st.sampled_from([None, 2]))
def test_the_elements_of_an_array_are_what_stands_in_it(items: list[Any], indent: int | None) -> None:
    raw = json.dumps({"before": [1, {"log": []}], "log": {"entries": items}, "behind": "]"}, indent=indent).encode()
    found = elements(raw, ("log", "entries"))
    assert found is not None
    assert [json.loads(raw[start:end]) for start, end in found] == items


def test_where_no_array_is_there_are_no_elements() -> None:
    assert elements(b'{"log": {"entries": {}}}', ("log", "entries")) is None
    assert elements(b"[1, 2]", ("log",)) is None


@pytest.mark.parametrize(
    ("raw", "edits", "new"),
    [
        (b'{"a" : "b",\t"c":1.50e3}', {(("a",), False): "x"}, b'{"a" : "x",\t"c":1.50e3}'),
        (b'{"a" : "b",\t"c":1.50e3}', {(("c",), False): "x"}, b'{"a" : "b",\t"c":0}'),
        (b'{"a" : "b"}', {(("a",), True): "x"}, b'{"x" : "b"}'),
        (b'["\\u00e4", 1]', {((0,), False): "\u00f6"}, b'["\\u00f6", 1]'),
        ('["\u00e4", 1]'.encode(), {((0,), False): "\u00f6"}, '["\u00f6", 1]'.encode()),
        (b'[["a"], "a"]', {((0, 0), False): "x"}, b'[["x"], "a"]'),
    ],
)
def test_what_is_written_is_as_what_stood_there(raw: bytes, edits: Any, new: bytes) -> None:
    assert spliced(raw, edits) == new


def test_a_document_comes_apart_where_its_records_were() -> None:
    raw = b'{"title": "a", "entries": [], "end": "b"}'
    head, tail = spliced_apart(raw, {(("title",), False): "longer", (("end",), False): "x"}, raw.index(b"]"))
    assert (head, tail) == (b'{"title": "longer", "entries": [', b'], "end": "x"}')
