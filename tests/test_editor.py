"""A modelled text field does what a real one does, says where it cannot know, and ties every character to its event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.keystrokes import text_at
from redact.keystrokes.editor import LONGEST_LINE, Editor
from redact.keystrokes.edits import Edit
from redact.keystrokes.stroke import Command, Stroke
from tests.bench.typing_model import Agreement, agreement, measure

LEAST_AGREEING = 0.999
MOST_LOST = 0.03
TELLS_NOTHING = {"pointer", "undo", "redo"}
"""What leaves the field in a state that keys do not tell, always."""
SOMETIMES_UNKNOWN = {"move up", "move down", "move word back", "move word forward", "erase word back", "erase word forward"} | {
    "move line start",
    "move line end",
}
"""What does so where pixels, a dictionary, a break of lines or a line that is too long decide, and else not."""


@pytest.fixture(scope="module")
def agreements() -> dict[str, Agreement]:
    return dict(measure())


@pytest.mark.parametrize("half", ["tune", "held"])
def test_the_model_agrees_with_chromium_where_it_says_that_it_knows(agreements: dict[str, Agreement], half: str) -> None:
    found = agreements[half]
    assert found.sequences >= 1500
    assert found.states > 20_000
    assert found.share >= LEAST_AGREEING, found.differing


@pytest.mark.parametrize("half", ["tune", "held"])
def test_the_model_is_lost_only_where_keys_do_not_tell(agreements: dict[str, Agreement], half: str) -> None:
    found = agreements[half]
    assert found.lost_share <= MOST_LOST
    assert {kind.removesuffix(" extending") for kind in found.lost} <= TELLS_NOTHING | SOMETIMES_UNKNOWN
    assert all(found.lost[kind] == found.kinds[kind] > 0 for kind in TELLS_NOTHING)


@pytest.mark.parametrize(("without", "layout"), [("modifiers", ""), ("code", ""), ("key", "us")])
def test_a_recorder_may_leave_something_out(agreements: dict[str, Agreement], without: str, layout: str) -> None:
    found = agreement("tune", without=[without], layout=layout)
    assert found.share >= LEAST_AGREEING, found.differing
    assert found.lost == agreements["tune"].lost


def field(shown: str, os: str = "Linux", is_multiline: bool | None = False) -> Editor:
    """Return a field as shown: "one [two|" has the caret at the bar and the other end of the selection at the bracket."""
    editor = Editor(is_multiline, os)
    editor.insert(shown.replace("[", "").replace("|", ""), 0)
    editor.caret = shown.replace("[", "").index("|")
    editor.anchor = shown.replace("|", "").index("[") if "[" in shown else editor.caret
    return editor


def shown(editor: Editor) -> str:
    marks = {editor.caret: "|"}
    if editor.anchor != editor.caret:
        marks[editor.anchor] = "["
    return "".join(marks.get(at, "") + char for at, char in enumerate((*editor.text, "")))


def struck(before: str, command: Command, os: str = "Linux", is_multiline: bool | None = False, extends: bool = False) -> str:
    editor = field(before, os, is_multiline)
    editor.strike(Stroke(command, extends=extends), 1)
    return "lost" if editor.is_lost else shown(editor)


@pytest.mark.parametrize(
    ("before", "command", "after"),
    [
        ("ab|c", Command.ERASE_CHARACTER_BACK, "a|c"),
        ("ab|c", Command.ERASE_CHARACTER_FORWARD, "ab|"),
        ("|abc", Command.ERASE_CHARACTER_BACK, "|abc"),
        ("abc|", Command.ERASE_CHARACTER_FORWARD, "abc|"),
        ("a[b|c", Command.ERASE_CHARACTER_BACK, "a|c"),
        ("a|b[c", Command.ERASE_WORD_BACK, "a|c"),
        ("one two |x", Command.ERASE_WORD_BACK, "one |x"),
        ("one| two x", Command.ERASE_WORD_FORWARD, "one| x"),
        ("one t|wo", Command.ERASE_LINE_BACK, "|wo"),
        ("one t|wo", Command.ERASE_LINE_FORWARD, "one t|"),
        ("ab|c", Command.MOVE_CHARACTER_BACK, "a|bc"),
        ("a[b|c", Command.MOVE_CHARACTER_BACK, "a|bc"),
        ("a|b[c", Command.MOVE_CHARACTER_FORWARD, "ab|c"),
        ("a|b[c", Command.MOVE_LINE_END, "abc|"),
        ("ab|c", Command.SELECT_ALL, "[abc|"),
        ("[abc|", Command.CUT, "|"),
        ("ab|c", Command.CUT, "ab|c"),
        ("a[b|c", Command.COPY, "a[b|c"),
        ("a[b|c", Command.PASTE, "a[b|c"),
        ("ab|c", Command.ENTER, "ab|c"),
        ("ab|c", Command.ESCAPE, "ab|c"),
        ("ab|c", Command.NOTHING, "ab|c"),
        (f"{'x' * LONGEST_LINE}x|", Command.MOVE_LINE_START, f"|{'x' * LONGEST_LINE}x"),
        ("ab|c", Command.UNDO, "lost"),
        ("ab|c", Command.REDO, "lost"),
        ("ab|c", Command.TAB, "lost"),
        ("ab|c", Command.UNKNOWN, "lost"),
        ("ab|c", Command.MOVE_UP, "lost"),  # A single line may have a list under it, or a history.
    ],
)
def test_a_stroke_in_a_single_line(before: str, command: Command, after: str) -> None:
    assert struck(before, command) == after


@pytest.mark.parametrize(
    ("before", "command", "after"),
    [
        ("a|bc", Command.MOVE_CHARACTER_FORWARD, "a[b|c"),
        ("a[b|c", Command.MOVE_CHARACTER_BACK, "a|bc"),
        ("one t|wo", Command.MOVE_WORD_BACK, "one |t[wo"),
        ("one t|wo", Command.MOVE_TEXT_START, "|one t[wo"),
        ("on[e t|wo", Command.MOVE_LINE_START, "|on[e two"),
    ],
)
def test_shift_moves_one_end_of_the_selection(before: str, command: Command, after: str) -> None:
    assert struck(before, command, extends=True) == after


@pytest.mark.parametrize(
    ("before", "command", "after"),
    [
        ("a|b", Command.ENTER, "a\n|b"),
        ("one\nt|wo\nx", Command.MOVE_LINE_START, "one\n|two\nx"),
        ("one\nt|wo\nx", Command.MOVE_LINE_END, "one\ntwo|\nx"),
        ("one\nt|wo\nx", Command.MOVE_TEXT_END, "one\ntwo\nx|"),
        ("one\n|two", Command.ERASE_CHARACTER_BACK, "one|two"),
        ("one\n|two", Command.ERASE_WORD_BACK, "one|two"),
        ("one\n|two", Command.ERASE_LINE_BACK, "one|two"),
        ("one|\ntwo", Command.ERASE_LINE_FORWARD, "one|two"),
        ("one|\ntwo", Command.ERASE_WORD_FORWARD, "lost"),
        ("on|e\ntwo", Command.MOVE_UP, "|one\ntwo"),
        ("one\nt|wo", Command.MOVE_DOWN, "one\ntwo|"),
        ("one\n|two", Command.MOVE_UP, "|one\ntwo"),
        ("one\n\ntw|o", Command.MOVE_UP, "one\n|\ntwo"),
        ("one\n[tw|o", Command.MOVE_UP, "|one\ntwo"),
        ("one\nt|wo", Command.MOVE_UP, "lost"),
        ("one\n|two", Command.MOVE_WORD_BACK, "lost"),
        (f"{'x' * LONGEST_LINE}|", Command.MOVE_LINE_START, f"|{'x' * LONGEST_LINE}"),
        (f"{'x' * LONGEST_LINE}x|", Command.MOVE_LINE_START, "lost"),
    ],
)
def test_a_stroke_in_several_lines(before: str, command: Command, after: str) -> None:
    assert struck(before, command, is_multiline=True) == after


def test_up_and_down_keep_a_column_that_only_pixels_tell() -> None:
    editor = field("one\n\ntw|o", is_multiline=True)
    editor.strike(Stroke(Command.MOVE_UP), 1)
    assert not editor.is_lost
    editor.strike(Stroke(Command.MOVE_UP), 2)
    assert editor.is_lost


def test_any_other_move_forgets_that_column() -> None:
    editor = field("one\n\ntw|o", is_multiline=True)
    for command in (Command.MOVE_UP, Command.MOVE_LINE_START, Command.MOVE_UP):
        editor.strike(Stroke(command), 1)
    assert shown(editor) == "|one\n\ntwo"
    assert not editor.is_lost


def test_enter_loses_a_field_that_may_have_one_line_or_several() -> None:
    assert struck("ab|", Command.ENTER, is_multiline=None) == "lost"


@pytest.mark.parametrize(
    ("os", "before", "command", "extends", "after"),
    [
        ("Windows 11", "one| two x", Command.MOVE_WORD_FORWARD, False, "one |two x"),
        ("Windows 11", "|one two x", Command.ERASE_WORD_FORWARD, False, "|two x"),
        ("macOS 15", "|one two x", Command.MOVE_WORD_FORWARD, False, "one| two x"),
        ("macOS 15", "|one two x", Command.ERASE_WORD_FORWARD, False, "| two x"),
        ("Linux", "|one two x", Command.MOVE_WORD_FORWARD, False, "one| two x"),
        ("", "|one two x", Command.MOVE_WORD_FORWARD, False, "lost"),
        ("", "one |two", Command.MOVE_WORD_FORWARD, False, "one two|"),
        ("", "|one two x", Command.ERASE_WORD_FORWARD, False, "lost"),
        ("Linux", "one [tw|o", Command.MOVE_LINE_START, True, "|one [two"),
        ("macOS 15", "one [tw|o", Command.MOVE_LINE_START, True, "|one tw[o"),
        ("macOS 15", "one tw[o|", Command.MOVE_WORD_BACK, True, "one tw|o"),
        ("Linux", "one tw[o|", Command.MOVE_WORD_BACK, True, "one |tw[o"),
    ],
)
def test_platforms_differ(os: str, before: str, command: Command, extends: bool, after: str) -> None:
    assert struck(before, command, os, extends=extends) == after


@pytest.mark.parametrize(
    ("os", "after"), [("Windows", "on|e\ntwo"), ("macOS", "|one\ntwo"), ("Linux", "|one\ntwo"), ("", "lost")]
)
def test_up_in_the_first_line(os: str, after: str) -> None:
    assert struck("on|e\ntwo", Command.MOVE_UP, os, is_multiline=True) == after


@pytest.mark.parametrize(("os", "after"), [("Linux", "[ab|c"), ("macOS", "|abc[")])
def test_on_a_mac_all_that_is_selected_has_no_moving_end(os: str, after: str) -> None:
    editor = field("ab|c", os)
    editor.strike(Stroke(Command.SELECT_ALL), 1)
    editor.strike(Stroke(Command.MOVE_CHARACTER_BACK, extends=True), 2)
    assert shown(editor) == after


@pytest.mark.parametrize(
    ("before", "after_backspace", "after_arrow"),
    [
        ("a😀|", "a|", "a|😀"),
        ("e\u0301|", "e|", "|e\u0301"),
        ("👍🏽|", "|", "|👍🏽"),
        ("👨‍👩‍👧|", "|", "|👨‍👩‍👧"),
        ("🇩🇪🇫🇷|", "🇩🇪|", "🇩🇪|🇫🇷"),
        ("❤️|", "|", "|❤️"),
        ("1️⃣|", "|", "|1️⃣"),
        ("🏴\U000e0067\U000e0062\U000e007f|", "|", "|🏴\U000e0067\U000e0062\U000e007f"),
        ("กำ|", "ก|", "|กำ"),
        ("한국|", "한|", "한|국"),
    ],
)
def test_one_backspace_and_one_arrow_may_take_several_code_points(before: str, after_backspace: str, after_arrow: str) -> None:
    assert struck(before, Command.ERASE_CHARACTER_BACK) == after_backspace
    assert struck(before, Command.MOVE_CHARACTER_BACK) == after_arrow


def test_a_single_line_makes_spaces_of_the_breaks_in_what_is_pasted() -> None:
    editor = field("|")
    editor.insert("12 Elm St\r\nBristol\n", 1)
    assert shown(editor) == "12 Elm St Bristol|"


def test_each_character_knows_the_event_that_wrote_it() -> None:
    editor = Editor()
    for number, char in enumerate("abc"):
        editor.strike(Stroke(Command.INSERT, char), number)
    editor.strike(Stroke(Command.MOVE_CHARACTER_BACK), 3)
    edit = editor.insert("xy", 4)
    assert (editor.text, editor.sources) == ("abxyc", [0, 1, 4, 4, 2])
    assert edit == Edit(4, 2, 2, "xy")


def test_typing_over_a_selection_is_one_edit() -> None:
    editor = field("one [two|")
    assert editor.selected == "two"
    assert editor.strike(Stroke(Command.INSERT, "6"), 7) == Edit(7, 4, 7, "6")


def test_no_text_shows_in_its_repr() -> None:
    assert "hunter" not in repr(field("hunter|")) + repr(Stroke(Command.INSERT, "hunter"))


TEXTS = st.text(st.sampled_from("ab1. ,'_\n-éß\u0301\u200d日한😀👍🏽🇩🇪"), max_size=4)
STROKES = st.builds(Stroke, st.sampled_from(list(Command)), TEXTS, st.booleans())


@given(st.lists(STROKES, max_size=40), st.sampled_from([None, True, False]), st.sampled_from(["Windows", "macOS", "Linux", ""]))
def test_the_caret_stays_inside_and_the_edits_make_the_text(strokes: list[Stroke], is_multiline: bool | None, os: str) -> None:
    editor, edits = Editor(is_multiline, os), list[Edit]()
    for number, stroke in enumerate(strokes):
        before = editor.text
        edit = editor.strike(stroke, number)
        edits += [edit] if edit else []
        assert edit or editor.text == before
        assert edit is None or stroke.command in (Command.INSERT, Command.PASTE) or editor.text != before
        assert 0 <= editor.caret <= len(editor.text)
        assert 0 <= editor.anchor <= len(editor.text)
        assert len(editor.sources) == len(editor.text)
    assert text_at(edits, len(strokes)) == editor.text
