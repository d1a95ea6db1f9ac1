"""Keys become text, each stretch owning its keys, and what was erased is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.keystrokes import orphans, state_at, text_at
from tests.strokes import CLICK, Record, clip, codes, down, events, focus, held, press, typed, up, window


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


def test_text_events_are_typing_too() -> None:
    (typing,) = typed(*press("a"), {"type": "text", "text": "bc", "source": "paste"}, *press("d"))
    assert (typing.text, typing.events) == ("abcd", (0, 1, 2, 3, 4))


def test_what_is_typed_into_a_secure_field_is_secret_until_the_focus_changes() -> None:
    secure = focus("Password", secure=True)
    found = typed(secure, *press("x", "Tab", "y"), focus("City"), *press("z"))
    assert [(typing.text, typing.is_secret) for typing in found] == [("x", True), ("y", True), ("z", False)]


def test_a_click_ends_the_stretch_but_not_the_field() -> None:
    found = typed(*press("a"), CLICK, *press("b"))
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
STROKES = st.builds(lambda key, action: {"type": "key", "key": key, "action": action}, NAMES, st.sampled_from(["down", "up"]))
SHORTCUTS = st.sampled_from("acvxz").map(lambda key: held("Control", key))
CLIPS = st.builds(clip, st.sampled_from(["copy", "cut", "paste"]), st.sampled_from(["xy", "z"]))
TEXTS = st.sampled_from([{"type": "text", "text": text, "source": source} for text in ("ab", "é") for source in ("paste", "ime")])
OTHERS = st.sampled_from([CLICK, focus("City"), {"type": "screenshot"}, *press("ArrowUp"), *press("Tab")])
DOINGS = st.lists(st.one_of(STROKES, STROKES, CLIPS, TEXTS, OTHERS).map(lambda record: [record]) | SHORTCUTS, max_size=40)


@given(DOINGS)
def test_no_key_belongs_to_two_stretches(doings: list[list[Record]]) -> None:
    found = typed(*(record for records in doings for record in records))
    owned = [event for typing in found for event in typing.events]
    assert len(owned) == len(set(owned))
    assert all(typing.events == tuple(sorted(typing.events)) for typing in found)


@given(DOINGS)
def test_edits_done_again_give_the_text_and_for_each_character_its_event(doings: list[list[Record]]) -> None:
    records = [record for records in doings for record in records]
    for typing in typed(*records):
        last = state_at(typing.edits, len(records))
        assert (last.text, last.sources) == (typing.text, typing.sources)
        assert len(typing.sources) == len(typing.text)
        assert all(len(state.sources) == len(state.text) for state in typing.states)


def test_what_stood_there_at_any_moment_can_be_had_again() -> None:
    (typing,) = typed(*press("c", "a", "r", "Backspace", "Backspace", "u"))
    states = [text_at(typing.edits, event) for event in range(-1, 12, 2)]
    assert states == ["", "c", "ca", "car", "ca", "c", "cu"]
    assert state_at(typing.edits, 4).sources == (0, 2, 4), "right after the event itself"


PASTED: dict[str, list[Record]] = {
    "the clipboard's event": [clip("paste", "Rosa")],
    "a text event": [{"type": "text", "text": "Rosa", "source": "paste"}],
    "both": [clip("paste", "Rosa"), {"type": "text", "text": "Rosa", "source": "paste"}],
    "both the other way round": [{"type": "text", "text": "Rosa", "source": "paste"}, clip("paste", "Rosa")],
    "nothing but the key": [],
}


@pytest.mark.parametrize("told", PASTED)
def test_what_was_pasted_is_in_the_text_once_whatever_tells_of_it(told: str) -> None:
    (typing,) = typed(clip("copy", "Rosa"), *press("a"), *held("Control", "v"), *PASTED[told], *press("z"))
    assert typing.text == "aRosaz"


def test_an_event_of_a_later_paste_does_not_tell_what_an_earlier_key_pasted() -> None:
    late = {**clip("paste", "Rosa"), "t": 2.0}
    (typing,) = typed(clip("copy", "Rosa"), *held("Control", "v"), late)
    assert typing.text == "RosaRosa", "more than a second later"
    (typing,) = typed(clip("copy", "Rosa"), *held("Control", "v", "v"), clip("paste", "Rosa"))
    assert typing.text == "RosaRosa", "the next key came in between"


def test_a_paste_without_a_key_goes_where_somebody_types() -> None:
    (typing,) = typed(*press("a"), clip("paste", "Rosa"), *press("b"))
    assert (typing.text, typing.events) == ("aRosab", (0, 1, 3, 4))
    assert typing.sources == (0, 2, 2, 2, 2, 3)


def test_a_copy_seen_in_another_window_is_what_the_key_pastes() -> None:
    (typing,) = typed(
        window("Notes"), clip("copy", "one"), clip("copy", "two"), window("Mail"), focus("To"), *held("Control", "v")
    )
    assert typing.text == "two"


def test_what_is_cut_inside_a_field_comes_back_where_it_is_pasted() -> None:
    cut = [*press("a", "b", "c"), *held("Shift", "ArrowLeft"), *held("Control", "x")]
    (typing,) = typed(*cut, *press("Home"), *held("Control", "v"))
    assert typing.text == "cab"


def test_what_is_copied_inside_a_field_stays_and_can_be_pasted() -> None:
    (typing,) = typed(*press("a", "b"), *held("Control", "a", "c"), *press("End"), *held("Control", "v"))
    assert typing.text == "abab"


def test_a_copy_of_nothing_leaves_the_clipboard_as_it_was() -> None:
    (typing,) = typed(clip("copy", "Rosa"), *press("a"), *held("Control", "c"), *held("Control", "v"))
    assert typing.text == "aRosa"


def test_shift_for_enter_is_none_of_the_typing_around_it() -> None:
    first, second = typed(*press("a"), *held("Shift", "Enter"), *press("b"))
    assert (first.events, second.events) == ((0, 1), (6, 7)), "nor of that behind it"


def test_shift_for_a_letter_belongs_to_it_even_if_it_comes_up_behind_enter() -> None:
    (typing,) = typed(down("Shift"), *press("A"), *press("Enter"), up("Shift"))
    assert typing.events == (0, 1, 2, 5)


def test_a_modifier_that_changed_nothing_belongs_to_the_typing_around_it() -> None:
    (typing,) = typed(*press("a", "Shift", "b"))
    assert typing.events == (0, 1, 2, 3, 4, 5)
    (typing,) = typed(*press("a", "Shift", "Enter"))
    assert typing.events == (0, 1, 2, 3)
    assert typed(*press("Shift", "Enter")) == []


def test_shift_between_two_stretches_belongs_to_the_one_whose_letter_it_changes() -> None:
    first, second = typed(*press("a"), CLICK, *held("Shift", "B"))
    assert (first.events, second.events) == ((0, 1), (3, 4, 5, 6))


ENDS: dict[str, list[Record]] = {
    "undo": held("Control", "z"),
    "a click": [CLICK],
    "Page Up": press("PageUp"),
    "Up over a break": press("ArrowUp"),
    "a shortcut of the program": held("Control", "k"),
}


@pytest.mark.parametrize("end", ENDS)
def test_where_the_caret_is_lost_the_stretch_ends_and_what_follows_goes_on_in_it(end: str) -> None:
    broken = [{"type": "text", "text": "x\nab", "source": "typed"}, *ENDS[end], *press("c")]
    first, second = typed(*broken)
    assert (first.text, second.text) == ("x\nab", "c")
    assert (first.is_seam, second.is_seam) == (False, True)
    assert first.field_id == second.field_id


@pytest.mark.parametrize("end", ["Enter", "Tab"])
def test_what_follows_enter_and_tab_does_not_go_on_in_what_stood_before(end: str) -> None:
    _, second = typed(*press("a", end, "b"))
    assert not second.is_seam


def test_a_field_that_gets_the_focus_goes_on_in_nothing() -> None:
    _, second = typed(*press("a"), CLICK, focus("City"), *press("b"))
    assert not second.is_seam


def test_backspaces_at_the_beginning_of_a_stretch_are_counted() -> None:
    _, second = typed(*press("a", "b"), CLICK, *press("Backspace", "Backspace", "c", "Backspace", "d"))
    assert (second.text, second.erased_before) == ("d", 2)


def test_a_picture_of_the_screen_makes_a_state_of_what_stood_there() -> None:
    (typing,) = typed(*press("a", "b"), {"type": "screenshot"}, *press("c"))
    assert (typing.text, typing.erased) == ("abc", ("ab",))


def test_a_word_written_into_the_middle_leaves_the_state_before_it() -> None:
    (typing,) = typed(*press("a", "c", "ArrowLeft", "b"))
    assert (typing.text, typing.erased) == ("abc", ("ac",))


def test_only_what_is_near_the_caret_is_kept_of_a_state() -> None:
    long = {"type": "text", "text": "x" * 300, "source": "ime"}
    (typing,) = typed(long, *press("y", "Backspace", "z"))
    (state,) = typing.states
    assert (state.text, state.sources) == ("x" * 199 + "y", (0,) * 199 + (1,))


def test_a_key_that_comes_up_and_never_went_down_is_no_ones() -> None:
    records = [up("s"), *press("a"), up("Unidentified"), up("b"), down("c"), up("c"), up("c")]
    assert orphans(events(*records)) == (0, 3, 4, 7)
    assert [typing.events for typing in typed(*records)] == [(1, 2, 5, 6)]


def test_a_modifier_or_enter_that_comes_up_tells_nothing() -> None:
    assert orphans(events(*map(up, ["Enter", "Shift", "Tab", "ArrowLeft"]))) == ()


def test_a_letter_that_goes_down_small_and_comes_up_large_is_one_key() -> None:
    assert orphans(events(down("a"), down("Shift"), up("A"), up("Shift"))) == ()


LAYOUTS = {
    "azerty": (["KeyQ", "Shift+Digit1", "KeyW"], "q!w", "a1z"),
    "qwertz": (["KeyY", "KeyZ", "AltGr+KeyQ", "KeyA"], "yza", "zy@a"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_where_the_layout_is_unknown_what_others_make_of_the_keys_is_known_too(layout: str) -> None:
    pressed, text, variant = LAYOUTS[layout]
    (typing,) = typed(*codes(*pressed))
    assert typing.text == text
    assert variant in typing.variants


def test_keys_that_say_what_they_write_have_no_variants() -> None:
    (typing,) = typed(*press("z", "y"))
    assert typing.variants == ()


def test_nothing_prints_what_was_typed() -> None:
    (typing,) = typed(focus("Rosa"), *press(*"hunter", "Backspace"), *codes("KeyQ"))
    assert "hunte" not in repr(typing)
    assert "Rosa" not in repr(typing)
