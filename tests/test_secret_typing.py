"""Typing that no recorder marked is a secret by its field, the login in front, or what the screen shows for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
import pytest

from redact.circumstances import surroundings
from redact.keystrokes import typings
from redact.secret_typing import Screen, Secrets, secret_typing
from redact.types import Box, Event, Frame, Line, Pixels, Session, Word

Record = dict[str, Any]
Keys = Callable[[str], list[Record]]

FIELD = Box(100, 100, 300, 127)
BOUNDS = [100, 100, 200, 27]
WORD = "Gwn7kestrel"
"""What is typed."""


def focus(name: str = "", role: str = "textbox", **more: Any) -> Record:
    return {"type": "focus", "role": role, "name": name, "secure": False, **more}


def window(title: str = "Ledger", app: str = "Browser") -> Record:
    return {"type": "window", "app": app, "title": title}


def shot(name: str) -> Record:
    return {"type": "screenshot", "file": name, "width": 400, "height": 300}


def line(text: str, left: int = 106, top: int = 106) -> Line:
    box = Box(left, top, left + 7 * len(text), top + 12)
    return Line(box, ((Word(text, box, 1.0),),))


def drawn(count: int = 0, left: int = 106, top: int = 110) -> Pixels:
    """Draw a field with dots in it."""
    pixels = np.full((300, 400, 3), 255, np.uint8)
    pixels[100:127, 100:300] = 128
    pixels[102:125, 102:298] = 255
    for number in range(count):
        pixels[top : top + 4, left + 7 * number : left + 7 * number + 4] = 0
    return pixels


def found(
    records: Sequence[Record],
    shows: Mapping[str, Sequence[Line]] | None = None,
    pixels: Mapping[str, Pixels] | None = None,
    unread: Mapping[str, Sequence[Box]] | None = None,
) -> Secrets:
    """Look for secrets in `records`, an event every half second, whose screenshots show these lines and pixels."""
    events = tuple(Event(n, n / 2, str(record["type"]), {"t": n / 2, **record}) for n, record in enumerate(records))
    frames = tuple(
        Frame(event.record["file"], event.id, event.time_s, 400, 300) for event in events if event.type == "screenshot"
    )
    session = Session(events, frames, {})
    screens = {
        frame.id: Screen(
            (shows or {}).get(frame.id, ()),
            (unread or {}).get(frame.id, ()),
            partial((pixels or {}).get, frame.id, drawn()),
        )
        for frame in frames
    }
    return secret_typing(session, typings(events), screens, surroundings(session))


def rules(*args: Any, **more: Any) -> list[str]:
    return list(found(*args, **more).rules.values())


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        (focus("Password", secure=True), "secure field"),
        (focus("Neues Passwort"), "field name"),
        (focus("", "AXSecureTextField"), "field role"),
        (focus("CVC"), "field name"),
    ],
)
def test_a_field_that_is_for_a_secret_makes_one_of_what_is_typed(field: Record, rule: str, keys: Keys) -> None:
    field = {**field, "secure": rule == "secure field"}
    assert rules([window(), field, *keys(WORD)]) == [rule]


@pytest.mark.parametrize("name", ["Message", "Search passwords", "User name", "Verification code"])
def test_another_field_does_not(name: str, keys: Keys) -> None:
    assert rules([window(), focus(name), *keys(WORD)]) == []


def test_a_prompt_is_asked_of_the_screen(keys: Keys) -> None:
    lines = {"1": [line("[sudo] password for mara:")]}
    assert rules([window(app="kitty"), *keys(WORD[:3]), shot("1"), *keys(WORD[3:]), *keys("{Enter}")], lines) == ["prompt"]


def typed_into_a_field(keys: Keys, text: str = WORD, *between: Record) -> list[Record]:
    return [window(), focus(bounds=BOUNDS), *keys(text), *between, shot("1"), *keys("{Enter}")]


def test_a_field_that_shows_nothing_takes_a_secret(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), {"1": [line("Ledger", top=20)]}) == ["no echo"]


@pytest.mark.parametrize(
    "shown",
    [WORD, "Gvvn7kestrel", "Gwn7 kestreI", "n7kestrel", "ГWN 7 KESTREL", "gwn7kestrel.example", "グン7ケストレル"],
    ids=["as typed", "two letters misread", "a space read", "its end", "capitals", "completed", "by an input method"],
)
def test_a_field_that_shows_it_takes_none(shown: str, keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), {"1": [line(shown)]}) == []


def test_what_one_frame_shows_need_not_be_shown_by_another(keys: Keys) -> None:
    records = [window(), focus(bounds=BOUNDS), *keys(WORD), shot("1"), *keys("s"), shot("2"), *keys("{Enter}")]
    assert rules(records, {"1": [line(WORD)]}) == []


def test_ink_in_the_field_that_nobody_could_read_may_be_the_text(keys: Keys) -> None:
    pixels = drawn()
    for left in range(106, 170, 7):
        pixels[106 + left % 3 : 118, left : left + 3] = 0
    assert rules(typed_into_a_field(keys), pixels={"1": pixels}) == []


def test_part_of_it_beside_the_field_is_no_echo(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), {"1": [line("Kestrel Ledger", top=20)]}) == ["no echo"]


def test_all_of_it_beside_the_field_says_that_the_page_has_moved(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), {"1": [line(WORD, top=20)]}) == []


@pytest.mark.parametrize(
    "between",
    [
        {"type": "wheel", "x": 1, "y": 1, "dx": 0, "dy": 40},
        {"type": "pointer", "action": "down", "x": 1, "y": 1, "button": 0},
        {"type": "key", "action": "down", "key": "Escape"},
        window("Another"),
        focus("Another"),
    ],
    ids=["scrolled", "clicked", "closed", "another window", "another field"],
)
def test_a_frame_of_later_says_nothing(between: Record, keys: Keys) -> None:
    assert rules(typed_into_a_field(keys, WORD, between)) == []


def test_a_screen_may_be_late(keys: Keys) -> None:
    records = [window(), focus(bounds=BOUNDS), {"type": "text", "text": WORD, "source": "paste"}, {**shot("1")}]
    assert rules(records) == ["no echo"]
    for n, record in enumerate(records):
        record["t"] = min(n / 2, 1.1)
    events = tuple(Event(n, float(record["t"]), str(record["type"]), record) for n, record in enumerate(records))
    session = Session(events, (Frame("1", 3, 1.1, 400, 300),), {})
    screens = {"1": Screen((), (), drawn)}
    assert not secret_typing(session, typings(events), screens, surroundings(session)).rules


@pytest.mark.parametrize(
    "text",
    ["Gwn", "wwwwwwww", "Please call the depot before noon and ask for Rosalind", "тихийокеан"],
    ids=["too short", "one key", "prose", "another script"],
)
def test_text_of_other_kinds_is_no_secret_for_its_silence(text: str, keys: Keys) -> None:
    assert rules(typed_into_a_field(keys, text)) == []


def test_where_the_field_was_not_read_the_log_says_so(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), unread={"1": [FIELD]}) == ["no echo (unread)"]
    assert rules(typed_into_a_field(keys), unread={"1": [Box(0, 200, 90, 220)]}) == ["no echo"]


def in_a_window(keys: Keys, after: str = "{Enter}", title: str = "Ledger") -> list[Record]:
    return [window(title), *keys(WORD), shot("1"), *keys(after), focus("Next")]


def test_a_window_that_shows_nothing_takes_a_secret(keys: Keys) -> None:
    assert rules(in_a_window(keys), {"1": [line("Ledger", top=20)]}) == ["no echo"]


def test_a_window_that_shows_it_anywhere_takes_none(keys: Keys) -> None:
    assert rules(in_a_window(keys), {"1": [line("Ledger", top=20), line(f"find: {WORD}", top=200)]}) == []


def test_a_window_that_is_not_on_the_frame_says_nothing(keys: Keys) -> None:
    assert rules(in_a_window(keys), {"1": [line("Inbox", top=20)]}) == []


def test_a_program_that_showed_other_typing_would_have_shown_this(keys: Keys) -> None:
    records = [window(""), *keys("systemctl"), shot("1"), *keys("{Enter}"), *keys(WORD), shot("2"), *keys("{Enter}")]
    assert list(found(records, {"1": [line("$ systemctl")], "2": [line("$ systemctl")]}).rules) == [1]


def test_commands_that_are_not_sent_off_are_none(keys: Keys) -> None:
    assert rules(in_a_window(keys, "{Escape}"), {"1": [line("Ledger", top=20)]}) == []


def test_dots_for_keys_make_a_secret(keys: Keys) -> None:
    secrets = found(typed_into_a_field(keys), pixels={"1": drawn(len(WORD))})
    assert list(secrets.rules.values()) == ["bullets"]
    assert [(cover.box, cover.rule) for cover in secrets.covered] == [(FIELD, "bullets")]


def test_dots_that_were_read_make_one_too(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), {"1": [line("***********")]}, {"1": drawn()}) == ["bullets"]


def test_dots_beside_what_the_field_shows_do_not(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys), {"1": [line(WORD)]}, {"1": drawn(4, left=200)}) == []


def test_dots_outside_the_field_do_not(keys: Keys) -> None:
    pixels = {"1": drawn(len(WORD), top=200)}
    assert rules(typed_into_a_field(keys), {"1": [line(WORD)]}, pixels) == []


def test_dots_that_were_typed_do_not(keys: Keys) -> None:
    assert rules(typed_into_a_field(keys, "••••••"), pixels={"1": drawn(6)}) == []


def test_dots_are_counted_where_the_field_is_not_known(keys: Keys) -> None:
    records = [window(""), *keys(WORD), shot("1"), *keys("{Enter}")]
    secrets = found(records, pixels={"1": drawn(11)})
    assert list(secrets.rules.values()) == ["bullets"]
    (cover,) = secrets.covered
    assert (cover.box.left, cover.box.right) == (98, 400), "far beyond the last of them"
    assert rules(records, pixels={"1": drawn(6)}) == [], "other dots"


def test_dots_that_stood_there_before_are_not_for_these_keys(keys: Keys) -> None:
    records = [window(""), shot("0"), *keys(WORD), shot("1"), *keys("{Enter}")]
    assert rules(records, pixels={"0": drawn(11), "1": drawn(11)}) == []
    assert rules(records, pixels={"0": drawn(0), "1": drawn(11)}) == ["bullets"]


def test_a_field_that_took_a_secret_takes_another_without_a_frame(keys: Keys) -> None:
    again = [focus(bounds=BOUNDS), *keys("Gwn7kestrle"), *keys("{Enter}")]
    assert rules([*typed_into_a_field(keys), *again], pixels={"1": drawn(11)}) == ["bullets", "bullets"]
    elsewhere = [focus(bounds=[100, 200, 200, 27]), *keys("Gwn7kestrle"), *keys("{Enter}")]
    assert rules([*typed_into_a_field(keys), *elsewhere], pixels={"1": drawn(11)}) == ["bullets"]


def test_what_came_from_a_private_place_is_a_secret_for_that() -> None:
    paste = {"type": "text", "text": "violet harbor", "source": "paste"}
    session = Session(tuple(Event(n, float(n), e["type"], e) for n, e in enumerate([window(), paste])), (), {})
    found = secret_typing(session, typings(session.events), {}, surroundings(session), {0: "clipboard"})
    assert found.rules == {0: "clipboard"}


def test_dots_that_come_back_without_a_key_are_found_in_their_own_frame(keys: Keys) -> None:
    """A browser fills in what was typed before."""
    records = [window(), *keys(WORD), shot("1"), window("Other"), shot("2"), shot("3")]
    rows = {"1": drawn(len(WORD)), "2": drawn(len(WORD), top=210), "3": drawn(4, top=210)}
    covered = found(records, pixels=rows).covered
    shots = [number for number, record in enumerate(records) if record["type"] == "screenshot"]
    assert [each.event_id for each in covered if each.box.top > 150] == [shots[1]]
