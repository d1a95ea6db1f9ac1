"""Which strings of an event are recorded text: all but the format's own words, in the places that the format has for them."""

from __future__ import annotations

from typing import Any

import pytest

from redact.event_text import event_runs, meta_runs
from redact.strings import pointer_text
from redact.types import META, Event, InEvent


def seen(record: dict[str, Any]) -> set[str]:
    """Return the pointers of the strings that are looked at."""
    runs = event_runs([Event(0, 0.0, record["type"], {"t": 0.0, **record})])
    return {pointer_text(span.place.pointer) for run in runs for span in run.spans if isinstance(span.place, InEvent)}


def labels(record: dict[str, Any]) -> list[str]:
    return [run.text for run in event_runs([Event(0, 0.0, record["type"], {"t": 0.0, **record})])]


CODES = (
    "KeyA Digit0 F5 F12 Numpad7 NumpadEnter ArrowLeft ShiftRight ControlLeft BracketLeft IntlYen AudioVolumeUp MediaPlayPause "
    "Space Enter Escape Backspace Minus Quote Lang3 Unidentified"
).split()
NO_CODES = ["KeyAB", "Keyj", "Digit12", "wrzesk", "Space ", "F123", "Numpad", "NumpadWrzesk", "MediaWr", "ShiftMiddle"]


@pytest.mark.parametrize("code", [*CODES, ""])
def test_a_key_of_a_keyboard_is_no_recorded_text(code: str) -> None:
    assert seen({"type": "key", "action": "down", "key": "a", "code": code}) == set()


@pytest.mark.parametrize("code", NO_CODES)
def test_anything_else_that_calls_itself_a_code_is(code: str) -> None:
    assert seen({"type": "key", "action": "down", "key": "a", "code": code}) == {"/code"}


OWN = [
    ("pointer", "action", "move"),
    ("pointer", "action", "dblclick"),
    ("clipboard", "action", "paste"),
    ("pointer", "button", "left"),
    ("text", "source", "autofill"),
    ("key", "modifiers", "Shift"),
]


@pytest.mark.parametrize(("kind", "field", "word"), OWN)
def test_the_words_of_the_format_are_no_recorded_text(kind: str, field: str, word: str) -> None:
    assert seen({"type": kind, field: word}) == set()


@pytest.mark.parametrize(("kind", "field", "word"), OWN)
def test_another_word_in_their_place_is(kind: str, field: str, word: str) -> None:
    assert seen({"type": kind, field: f"{word} wrzesk"}) == {f"/{field}"}
    assert seen({"type": kind, field: f"x{word}"}) == {f"/{field}"}


@pytest.mark.parametrize(("field", "word"), sorted({(field, word) for _, field, word in OWN}))
def test_the_same_words_in_an_event_that_nobody_knows_are(field: str, word: str) -> None:
    assert f"/{field}" in seen({"type": "kestrel", field: word})


def test_modifiers_are_told_one_by_one() -> None:
    assert seen({"type": "key", "key": "a", "modifiers": ["ctrl", "Shift", "wrzesk"]}) == {"/modifiers/2"}


def test_a_key_inside_a_field_of_the_format_is_looked_at() -> None:
    assert seen({"type": "key", "key": "a", "modifiers": {"shift": True}}) == {"/modifiers/shift"}


def test_typing_is_read_elsewhere_and_the_same_fields_of_other_events_are_not() -> None:
    assert seen({"type": "key", "key": "wrzesk"}) == set()
    assert seen({"type": "text", "text": "wrzesk"}) == set()
    assert seen({"type": "clipboard", "text": "wrzesk"}) == {"/text"}
    assert seen({"type": "window", "app": "a", "title": "b", "key": "wrzesk"}) == {"/app", "/title", "/key"}


def test_an_unknown_type_and_unknown_fields_are_looked_at() -> None:
    assert seen({"type": "wrzesk", "note": "x"}) == {"/type", "/note"}, "the field's name is one of the strings there"


def test_measures_are_let_be_and_other_long_numbers_are_not() -> None:
    assert seen({"type": "pointer", "x": 1234567, "y": 1.234567}) == set()
    assert seen({"type": "pointer", "x": 1, "pressure": 4111111111111111}) == {"/pressure"}
    assert seen({"type": "window", "app": "", "x": 4111111111111111}) == {"/app", "/x"}


def test_a_value_stands_behind_what_names_it() -> None:
    assert "salary band: high" in labels({"type": "tree", "nodes": [{"salary_band": "high"}]})
    assert "Badge: E-20931" in labels({"type": "tree", "nodes": [{"name": "Badge", "value": "E-20931"}]})
    assert "E-20931" in labels({"type": "tree", "nodes": [{"title": "E-20931"}]}), "a title names nothing"


def test_a_table_in_a_string_is_looked_at_cell_by_cell_at_its_place() -> None:
    text = "Name\tBadge\nWrzesk\tE-20931"
    runs = list(event_runs([Event(0, 0.0, "clipboard", {"t": 0.0, "type": "clipboard", "text": text})]))
    (run,) = [run for run in runs if run.text == "Badge: E-20931"]
    place = run.spans[0].place
    assert isinstance(place, InEvent)
    assert text[place.start : place.end] == "E-20931"


def test_of_the_session_description_what_is_not_the_formats_own_is_looked_at() -> None:
    meta = {"format": "redact-session", "version": 1, "id": "wrzesk-1", "user": "wrzesk", "notes": ["call Wrzesk"]}
    assert [(run.text, run.spans[0].place) for run in meta_runs(meta)] == [
        ("wrzesk-1", InEvent(META, ("id",), 0, 8)),
        ("notes", InEvent(META, ("notes",), 0, 5, is_key=True)),
        ("call Wrzesk", InEvent(META, ("notes", 0), 0, 11)),
    ]


def test_what_stands_where_the_session_description_has_a_time_or_a_size_is_looked_at_if_it_is_none() -> None:
    meta = {"started": "2024-05-01T09:30:00Z", "screen": {"width": 1920, "height": 1080, "scale": 1.5}}
    assert list(meta_runs(meta)) == []
    meta = {"started": "by Wrzesk", "screen": {"width": 1920, "owner": "Wrzesk"}}
    assert [run.text for run in meta_runs(meta)] == ["by Wrzesk", "owner", "Wrzesk"]
