"""Keys become text, each stretch owning its keys, and what was erased is kept."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from redact.keystrokes import Typing, text_at, typing_runs, typings
from redact.types import Event


def events(*records: dict[str, Any]) -> list[Event]:
    return [Event(n, float(n), record["type"], {"t": float(n), **record}) for n, record in enumerate(records)]


def press(*keys: str) -> list[dict[str, Any]]:
    return [{"type": "key", "action": action, "key": key} for key in keys for action in ("down", "up")]


def down(key: str) -> dict[str, Any]:
    return {"type": "key", "action": "down", "key": key}


def up(key: str) -> dict[str, Any]:
    return {"type": "key", "action": "up", "key": key}


def typed(*records: dict[str, Any]) -> list[Typing]:
    return list(typings(events(*records)))


def test_characters_make_text_and_own_their_keys() -> None:
    (typing,) = typed(*press("h", "i"))
    assert (typing.text, typing.events) == ("hi", (0, 1, 2, 3))


def test_shift_belongs_to_the_typing_and_writes_nothing() -> None:
    (typing,) = typed(down("Shift"), down("A"), up("a"), up("Shift"))
    assert (typing.text, typing.events) == ("A", (0, 1, 2, 3))


def test_backspace_erases_and_the_erased_state_is_kept() -> None:
    (typing,) = typed(*press("c", "a", "r", "Backspace", "Backspace", "u", "p"))
    assert (typing.text, typing.erased) == ("cup", ("car",))


def test_delete_takes_what_is_right_of_the_caret() -> None:
    (typing,) = typed(*press("a", "b", "c", "ArrowLeft", "ArrowLeft", "Delete"))
    assert typing.text == "ac"


def test_home_and_end_move_the_caret() -> None:
    (typing,) = typed(*press("b", "Home", "a", "End", "c"))
    assert typing.text == "abc"


def test_control_backspace_erases_a_word() -> None:
    (typing,) = typed(*press("o", "n", "e", " ", "t", "w", "o"), down("Control"), *press("Backspace"), up("Control"), *press("6"))
    assert typing.text == "one 6"


def test_all_selected_text_is_replaced_by_what_is_typed_next() -> None:
    (typing,) = typed(*press("o", "l", "d"), down("Control"), *press("a"), up("Control"), *press("n", "e", "w"))
    assert (typing.text, typing.erased) == ("new", ("old",))


def test_a_shortcut_writes_nothing() -> None:
    assert [typing.text for typing in typed(down("Meta"), *press("c"), up("Meta"), *press("x"))] == ["x"]


def test_altgr_which_looks_like_control_and_alt_writes_its_character() -> None:
    (typing,) = typed(down("Control"), down("AltGraph"), *press("@"), up("AltGraph"), up("Control"))
    assert typing.text == "@"


def test_enter_and_tab_stay_and_end_the_stretch() -> None:
    first, second = typed(*press("a", "Enter", "b", "Tab"))
    assert (first.text, first.events, second.text, second.events) == ("a", (0, 1), "b", (4, 5))


def test_a_key_that_comes_up_after_enter_still_belongs_to_what_it_typed() -> None:
    (typing,) = typed(down("a"), down("Enter"), up("a"), up("Enter"))
    assert typing.events == (0, 2)


def test_a_field_is_offered_as_a_whole_over_its_lines() -> None:
    runs = typing_runs(typed({"type": "focus", "role": "textbox", "name": "Note"}, *press("a", "Enter", "b")))
    assert [(run.text, label) for run, label in runs] == [("a\nb", "Note")]


def test_text_events_are_typing_too() -> None:
    (typing,) = typed(*press("a"), {"type": "text", "text": "bc", "source": "paste"}, *press("d"))
    assert (typing.text, typing.events) == ("abcd", (0, 1, 2, 3, 4))


def test_what_is_typed_into_a_secure_field_is_secret_until_the_focus_changes() -> None:
    secure = {"type": "focus", "role": "textbox", "name": "Password", "secure": True}
    found = typed(secure, *press("x", "Tab", "y"), {"type": "focus", "role": "textbox", "name": "City"}, *press("z"))
    assert [(typing.text, typing.is_secret) for typing in found] == [("x", True), ("y", True), ("z", False)]


def test_a_click_ends_the_stretch_but_not_the_field() -> None:
    found = typed(*press("a"), {"type": "pointer", "action": "click", "x": 1, "y": 1, "button": 0}, *press("b"))
    assert [typing.text for typing in found] == ["a", "b"]
    assert len({typing.field_id for typing in found}) == 1


def test_an_unknown_name_of_a_key_is_text() -> None:
    """A recorder that writes whole words into `key` must not get them past the scan."""
    assert typed(down("hunter two"))[0].text == "hunter two"
    assert typed(down("Margaret"))[0].text == "Margaret"


def test_a_repeated_key_writes_each_time() -> None:
    (typing,) = typed(down("a"), {**down("a"), "repeat": True}, up("a"))
    assert (typing.text, typing.events) == ("aa", (0, 1, 2))


NAMES = st.sampled_from(["a", "B", "1", " ", "Backspace", "Delete", "ArrowLeft", "ArrowRight", "Home", "End", "Enter", "Shift"])


@given(st.lists(st.tuples(NAMES, st.sampled_from(["down", "up"])), max_size=40))
def test_no_key_belongs_to_two_stretches(strokes: list[tuple[str, str]]) -> None:
    found = typed(*({"type": "key", "key": key, "action": action} for key, action in strokes))
    owned = [event for typing in found for event in typing.events]
    assert len(owned) == len(set(owned))
    assert all(typing.events == tuple(sorted(typing.events)) for typing in found)


def test_what_stood_there_at_any_moment_can_be_had_again() -> None:
    (typing,) = typed(*press("c", "a", "r", "Backspace", "Backspace", "u"))
    states = [text_at(typing.edits, event) for event in range(-1, 12, 2)]
    assert states == ["", "c", "ca", "car", "ca", "c", "cu"]
