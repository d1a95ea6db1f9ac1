"""The letters of a hidden value are covered while they are typed, in their field and where the page says them again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from redact.boxes import grow
from redact.formats import Image
from redact.formats.images import encode
from redact.keystrokes import Typing
from redact.look import FrameText
from redact.redactor import Redactor
from redact.screens import Margin
from redact.typed_on_screen import typed_on_screen
from redact.types import Action, Box, Decision, Finding, Line, OnScreen, Typed, Word
from tests.conftest import Drawing
from tests.leaks import picture
from tests.strokes import CLICK, Record, events, focus, press, typed, window

NAME = "Rosa Frank"
BOUNDS, INSIDE = [100, 100, 200, 27], Box(102, 102, 298, 125)
"""A field, and what is covered of it with a margin: all but its frame."""
BLANK = Image(np.full((320, 640, 3), 255, np.uint8), "png", None)
LASTING, MOMENTARY = False, True
"""Whether what is covered may stand in the next frame as well."""
Found = list[tuple[bool, Box]]


def at(text: str, left: int = 106, top: int = 106) -> Line:
    """Return a line of letters eight pixels wide; each word has a box."""
    words, right = [], left
    for word in text.split():
        words.append(Word(word, Box(right, top, right + 8 * len(word), top + 12), 1.0))
        right += 8 * len(word) + 8
    return Line(Box(left, top, right, top + 12), (tuple(words),))


def shot(name: str) -> Record:
    return {"type": "screenshot", "file": name, "width": 640, "height": 320}


def word(letters: int, before: int = 0, left: int = 106, top: int = 106) -> Box:
    """Return the box that covers `letters` characters of a line behind `before` others."""
    return grow(Box(left + 8 * before, top, left + 8 * (before + letters), top + 12), 2, 640, 320)


def found(
    records: Sequence[Record],
    shows: Mapping[str, Sequence[Line]],
    where: Typed = Typed(0, 0, len(NAME)),  # noqa: B008 - frozen
    *,
    action: Action = Action.MASK,
    is_secret: bool = False,
) -> dict[str, Found]:
    """Return by frame what is covered if what stands in `where` of the typing is a name to be hidden."""
    recorded = events(*records)
    stretches: list[Typing] = [replace(typing, is_secret=is_secret) for typing in typed(*records)]
    frames = [
        (event.id, FrameText(event.record["file"], tuple(shows[event.record["file"]]), (), Margin(BLANK, 1.0)))
        for event in recorded
        if event.type == "screenshot"
    ]
    decision = Decision(Finding("PERSON", "test", 0.9, (where,), "ab"), action, "rule")
    covered: dict[str, Found] = {name: [] for name in shows}
    for finding in typed_on_screen(stretches, [decision], recorded, frames, 1.0):
        (place,) = finding.places
        assert isinstance(place, OnScreen)
        assert (finding.kind, finding.token) == ("PERSON", "ab")
        covered[place.frame_id].append((finding.is_of_its_moment, place.box))
    return covered


def field(**more: object) -> Record:
    return focus("Name", bounds=BOUNDS, **more)


def test_the_first_letters_are_covered_in_a_field_whose_place_is_known() -> None:
    records = [field(), *press("R"), shot("1"), *press("o"), shot("2"), *press(*NAME[2:]), shot("3")]
    covered = found(records, {"1": [at("R")], "2": [at("Ro")], "3": [at(NAME)]})
    assert covered["1"] == [(LASTING, word(1))]
    assert covered["2"] == [(LASTING, word(2))]
    assert (LASTING, word(10)) in covered["3"]


def test_two_letters_elsewhere_are_not_those_of_the_field() -> None:
    records = [field(), *press(*"Ro"), shot("1"), *press(*NAME[2:])]
    covered = found(records, {"1": [at("Ro"), at("Ro", 400, 30)]})
    assert covered["1"] == [(LASTING, word(2))]


def test_a_field_in_which_nothing_can_be_read_is_covered_whole() -> None:
    records = [field(), *press("R"), shot("1"), *press(*NAME[1:])]
    assert found(records, {"1": []})["1"] == [(MOMENTARY, INSIDE)]


def test_a_high_field_in_which_nothing_can_be_read_is_not_given_up() -> None:
    records = [focus("Note", bounds=[100, 100, 200, 160]), *press("R"), shot("1"), *press(*NAME[1:])]
    assert found(records, {"1": []}) == {"1": []}


def test_three_letters_that_were_misread_may_be_others_and_the_field_is_covered_whole() -> None:
    records = [field(), *press(*"Ros"), shot("1"), *press(*NAME[3:])]
    assert found(records, {"1": [at("Rom")]})["1"] == [(MOMENTARY, INSIDE)]


def test_a_letter_that_could_not_be_read_is_covered_where_the_value_stands_later() -> None:
    records = [focus("Name"), *press("R"), shot("1"), *press(*NAME[1:]), shot("2")]
    covered = found(records, {"1": [], "2": [at(NAME)]})
    assert covered["1"] == [(MOMENTARY, word(10))]


def test_without_the_place_of_the_field_four_letters_are_found_wherever_they_stand_alone() -> None:
    records = [focus("Name"), *press(*"Ros"), shot("1"), *press("a"), shot("2"), *press(*" Frank")]
    covered = found(records, {"1": [at("Ros")], "2": [at("Rosa"), at("Rosamund", 106, 206)]})
    assert {box for _, box in covered["2"]} == {word(4)}
    assert {box for _, box in covered["1"]} == {word(4)}, "where they were found later"


def test_a_mirror_of_the_field_is_covered_from_four_letters_on() -> None:
    records = [field(), *press(*"Ros"), shot("1"), *press("a"), shot("2"), *press(*" Frank")]
    mirror = 400, 200
    covered = found(records, {"1": [at("Ros"), at("Ros", *mirror)], "2": [at("Rosa"), at("Hello Rosa!", *mirror)]})
    assert covered["1"] == [(LASTING, word(3))]
    assert (MOMENTARY, word(5, 6, *mirror)) in covered["2"]


def test_a_longer_word_elsewhere_is_no_mirror() -> None:
    records = [field(), *press(*"Rosa"), shot("1"), *press(*" Frank")]
    covered = found(records, {"1": [at("Rosa"), at("Rosamund", 400, 200)]})
    assert {box for _, box in covered["1"]} == {word(4)}


def test_words_in_front_of_the_value_stay_and_help_to_find_its_first_letter() -> None:
    records = [field(), *press(*"Dear R"), shot("1"), *press(*NAME[1:])]
    assert found(records, {"1": [at("Dear R")]}, Typed(0, 5, 15))["1"] == [(LASTING, word(1, 5))]


def test_a_field_that_holds_more_is_not_given_up_for_a_letter_that_could_not_be_read_but_for_four() -> None:
    records = [field(), *press(*"Dear R"), shot("1"), *press(*"osa"), shot("2"), *press(*NAME[4:])]
    covered = found(records, {"1": [], "2": []}, Typed(0, 5, 15))
    assert covered == {"1": [], "2": [(MOMENTARY, INSIDE)]}


def test_letters_right_in_front_of_the_value_help_to_find_it_too() -> None:
    records = [field(), *press(*"NoR"), shot("1"), *press(*NAME[1:])]
    assert found(records, {"1": [at("NoR")]}, Typed(0, 2, 12))["1"] == [(LASTING, word(3))]


def test_words_behind_the_value_stay() -> None:
    records = [field(), *press(*f"{NAME} yes"), shot("1")]
    assert {box for _, box in found(records, {"1": [at(f"{NAME} yes")]})["1"]} == {word(10)}


def test_of_a_text_that_came_at_once_only_the_value_is_covered() -> None:
    pasted = {"type": "text", "text": f"Dear {NAME}", "source": "paste"}
    covered = found([field(), pasted, shot("1")], {"1": [at(f"Dear {NAME}")]}, Typed(0, 5, 15))
    assert {box for _, box in covered["1"]} == {word(10, 5)}


def test_a_slip_of_the_fingers_goes_with_the_letters_before_it() -> None:
    records = [field(), *press(*"Rosx"), shot("1"), *press("Backspace", *"a Frank")]
    assert {box for _, box in found(records, {"1": [at("Rosx")]})["1"]} == {word(4)}


@pytest.mark.parametrize(("read", "length"), [("Rosa Frcnk", 10), ("Roso Frcnk", 10), ("Hosa", 4)])
def test_letters_that_were_misread_are_covered_in_the_field(read: str, length: int) -> None:
    records = [field(), *press(*NAME[:length]), shot("1"), *press(*NAME[length:])]
    covered = found(records, {"1": [at(read), at(read, 400, 200)]})
    assert covered["1"] == [(LASTING, word(length))]


def test_what_stays_in_a_field_that_was_left_is_covered_until_the_page_goes() -> None:
    left = [field(), *press(*NAME), focus("City"), shot("1"), {"type": "navigate", "url": "https://a.example"}, shot("2")]
    covered = found(left, {"1": [at(NAME)], "2": [at(NAME)]})
    assert covered == {"1": [(LASTING, word(10))], "2": []}


@pytest.mark.parametrize(("text", "is_covered"), [("7", True), (NAME, False)])
def test_a_field_that_was_left_with_a_letter_or_two_is_given_up_where_nothing_can_be_read(text: str, is_covered: bool) -> None:
    covered = found([field(), *press(*text), focus("City"), shot("1")], {"1": []}, Typed(0, 0, len(text)))
    assert covered["1"] == ([(MOMENTARY, INSIDE)] if is_covered else [])


def test_of_a_field_that_holds_more_only_the_value_is_covered_when_it_was_left() -> None:
    left = [field(), *press(*f"Dear {NAME}"), CLICK, focus("City"), shot("1")]
    assert found(left, {"1": [at(f"Dear {NAME}")]}, Typed(0, 5, 15))["1"] == [(LASTING, word(10, 5))]


def test_erased_letters_are_covered_in_the_frames_that_showed_them() -> None:
    records = [field(), *press(*"Rosa"), shot("1"), *press(*["Backspace"] * 4, "x"), shot("2")]
    covered = found(records, {"1": [at("Rosa")], "2": [at("x")]}, Typed(0, 0, 0, (1, 3, 5, 7)))
    assert {box for _, box in covered["1"]} == {word(4)}
    assert covered["2"] == []


def test_of_a_secret_and_of_a_field_with_one_value_alone_everything_that_was_ever_typed_is_covered() -> None:
    records = [field(), *press(*"tulq"), shot("1"), *press(*["Backspace"] * 4, *"mango")]
    assert found(records, {"1": [at("tulq")]}, Typed(0, 0, 4))["1"] == []
    for where, is_secret in ((Typed(0, 0, 4), True), (Typed(0, 0, 5), False)):
        covered = found(records, {"1": [at("tulq")]}, where, is_secret=is_secret)
        assert {box for _, box in covered["1"]} == {word(4)}


def test_what_is_kept_is_not_covered() -> None:
    records = [field(), *press(*NAME), shot("1")]
    assert found(records, {"1": [at(NAME)]}, action=Action.KEEP) == {"1": []}


def test_no_frame_before_the_first_key_is_covered() -> None:
    records = [field(), shot("1"), *press(*NAME)]
    assert found(records, {"1": [at(NAME)]}) == {"1": []}


@pytest.mark.parametrize("bounds", [[10, 46, 400, 30], None], ids=["with bounds", "without bounds"])
def test_the_beginning_of_a_card_number_is_gone_from_the_frames(
    bounds: list[int] | None, redactor: Redactor, screen: Drawing, tmp_path: Path
) -> None:
    value, begun = "4000123412341234", "40001"
    frames = [screen("Pay with", text, "Order 17", f"Preview {text}") for text in (begun, value)]
    height, width = frames[0].shape[:2]
    shots = [{**shot(f"frames/{n}.png"), "width": width, "height": height} for n in range(2)]
    where = {"bounds": bounds} if bounds else {}
    records = [window("Shop"), focus("Pay with", **where), *press(*begun), shots[0], *press(*value[len(begun) :]), shots[1]]
    raw, out = tmp_path / "raw", tmp_path / "out"
    (raw / "frames").mkdir(parents=True)
    described = {"format": "redact-session", "version": 1, "id": "s1", "screen": {"width": width, "height": height, "scale": 1}}
    (raw / "session.json").write_text(json.dumps(described))
    (raw / "events.jsonl").write_text("".join(json.dumps({"t": n / 5, **record}) + "\n" for n, record in enumerate(records)))
    for number, pixels in enumerate(frames):
        (raw / "frames" / f"{number}.png").write_bytes(encode(pixels, "png"))
    redactor.session(raw, out)
    clean = picture(out / "frames" / "0.png")
    pitch = 30
    for row, is_hidden in enumerate([False, True, False, True]):
        top = pitch // 2 + row * pitch
        part = slice(top, top + 16), slice(0, width)
        assert (frames[0][part] < 128).any(), "there is ink"
        is_same = np.array_equal(clean[part], frames[0][part])
        assert is_same is not is_hidden
    letters = slice(50, 58), slice(22, 50)
    assert len(np.unique(clean[letters].reshape(-1, 3), axis=0)) == 1, "one flat colour from the first letter to the last"
