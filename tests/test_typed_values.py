"""No typed value can be had again from an output: not whole, and not by four of its first letters."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from redact.formats.images import encode
from tests.bench.typed import LEAST, TYPED, Left, document, judge, recoverable
from tests.conftest import Builder, Drawing
from tests.leaks import FIXTURES, sessions, squeezed, truth

Keys = Callable[[str], list[dict[str, Any]]]
NAME, CARD, CODE = "Rosalind Frank", "4000123412341234", "207944"


def planted(name: str) -> list[Mapping[str, Any]]:
    return [row for row in truth() if row["session"] == name]


@pytest.mark.parametrize("name", sessions())
def test_every_typed_value_can_be_had_from_the_recording(name: str) -> None:
    """The leak test below can fail: the same eyes find every value in the raw events and in every raw frame that shows it."""
    raw, rows = FIXTURES / "sessions" / name, planted(name)
    typed = {row["id"] for row in rows if row["surface"] in TYPED}
    found = {(left.id, left.place) for left in recoverable(raw, raw, rows)}
    shown = {
        (row["id"], row["frame"])
        for row in rows
        if row["id"] in typed and row["surface"] == "screen" and not row.get("masked") and not row.get("clipped")
        if len(squeezed(row.get("shown", row["value"]))) >= LEAST
    }
    assert {(each, "events") for each in typed} | shown <= found


@pytest.mark.parametrize("name", sessions())
def test_no_typed_value_can_be_had_from_the_output(name: str, cleaned: dict[str, Path]) -> None:
    assert recoverable(FIXTURES / "sessions" / name, cleaned[name], planted(name)) == []


def row(value: str, first: int, last: int, surface: str = "keys", **more: object) -> dict[str, Any]:
    return {"id": "x", "kind": "K", "value": value, "surface": surface, "events": [first, last], **more}


def of(folder: Path, name: str, events: Sequence[Mapping[str, Any]], **files: str) -> Path:
    """Return a session with these events, and files of these names and contents."""
    (folder / name).mkdir()
    (folder / name / "session.json").write_text("{}")
    (folder / name / "events.jsonl").write_text("".join(json.dumps({"t": 0, **event}) + "\n" for event in events))
    for stem, content in files.items():
        (folder / name / f"{stem}.json").write_text(content)
    return folder / name


def events_left(tmp_path: Path, before: list[dict[str, Any]], after: list[dict[str, Any]], rows: list[dict[str, Any]]) -> int:
    """Return how many characters of the one planted value can be had from the events `after`."""
    found = recoverable(of(tmp_path, "raw", before), of(tmp_path, "clean", after), rows)
    return found[0].length if found else 0


FOCUS = {"type": "focus", "role": "textbox", "name": ""}
STAYS = {
    "nothing": ("", 0),
    "three letters": ("Ros", 0),
    "four letters": ("Rosa", 4),
    "all but the last letter": ("Rosalind Fran", 12),
    "the last name alone": ("Frank", 0),
    "all of it in capitals": ("ROSALIND FRANK", 13),
}


@pytest.mark.parametrize("case", STAYS)
def test_keys_that_stay_give_a_value_away_by_its_first_letters(case: str, tmp_path: Path, keys: Keys) -> None:
    typed, length = STAYS[case]
    before = keys(NAME)
    assert events_left(tmp_path, before, keys(typed), [row(NAME, 0, len(before) - 1)]) == length


def test_what_was_erased_can_be_had_too(tmp_path: Path, keys: Keys) -> None:
    raw = keys(NAME + "{Backspace}" * 14)
    assert events_left(tmp_path, raw, raw, [row(NAME, 0, len(raw) - 1, "erased")]) == 13


def test_letters_that_the_recording_never_had_are_no_sign(tmp_path: Path, keys: Keys) -> None:
    raw = keys("Rosali")
    assert events_left(tmp_path, raw, keys(NAME), [row(NAME, 0, len(raw) - 1, "erased", shown="Rosali")]) == 6


def boxes(keys: Keys, value: str, size: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the events of a value that is typed into boxes of `size` characters, and their rows."""
    events, rows = [], []
    for start in range(0, len(value), size):
        events.append(FOCUS)
        part = value[start : start + size]
        place: dict[str, Any] = {"from": start} if start else {}
        rows.append(row(value, len(events), len(events) + 2 * len(part) - 1, shown=part, partial=True, **place))
        events += keys(part)
    return events, rows


def test_a_code_in_one_letter_boxes_is_joined_and_read(tmp_path: Path, keys: Keys) -> None:
    raw, rows = boxes(keys, CODE, 1)
    (tmp_path / "all").mkdir()
    assert events_left(tmp_path / "all", raw, raw, rows) == 6
    three_boxes = raw[: 3 * 3]
    assert events_left(tmp_path, raw, three_boxes, rows) == 0


def test_a_later_box_of_a_card_number_counts_by_itself(tmp_path: Path, keys: Keys) -> None:
    raw, rows = boxes(keys, CARD, 4)
    last_box = raw[-9:]
    assert events_left(tmp_path, raw, last_box, rows) == 4


def test_a_value_is_seen_in_any_string_also_as_addresses_spell_it(tmp_path: Path, keys: Keys) -> None:
    raw = keys("ann@example.org")
    url = {"type": "navigate", "url": "https://example.org/?to=ann%40example.org"}
    assert events_left(tmp_path, raw, [url], [row("ann@example.org", 0, len(raw) - 1)]) == 15


def test_letters_that_harmless_text_has_too_are_no_sign(tmp_path: Path, keys: Keys) -> None:
    title = {"type": "window", "app": "Editor", "title": "rosary.txt"}
    raw = [title, *keys(NAME)]
    rows = [row(NAME, 1, len(raw) - 1)]
    assert events_left(tmp_path, raw, [title], rows) == 0
    (tmp_path / "longer").mkdir()
    assert events_left(tmp_path / "longer", raw, [title, *keys("Rosal")], rows) == 5


def test_digests_and_sizes_in_the_manifest_are_no_sign_but_its_strings_are(tmp_path: Path, keys: Keys) -> None:
    raw, rows = boxes(keys, CODE, 6)
    digest = json.dumps({"sha256": "ab" * 20 + "2079" + "cd" * 10, "size": 20794})
    quoted = json.dumps({"note": "code 2079"})
    before = of(tmp_path, "raw", raw)
    assert recoverable(before, of(tmp_path, "digest", [], manifest=digest), rows) == []
    assert recoverable(before, of(tmp_path, "quoted", [], manifest=quoted), rows) == [Left("x", "K", "events", 4)]


HALVES = (0, 0, 280, 60), (280, 0, 560, 60)


def on_screen(shown: str, start: int = 0, half: int = 0, *, value: str = CODE, **more: object) -> dict[str, Any]:
    place = {"frame": "frames/000001.png", "boxes": [list(HALVES[half])], "shown": shown, "from": start}
    return {"id": "x", "kind": "K", "value": value, "surface": "screen", **place, **more}


SHOWN: dict[str, tuple[list[dict[str, Any]], int]] = {
    "four digits": ([on_screen("2079")], 4),
    "three digits": ([on_screen("207")], 0),
    "the same three digits twice": ([on_screen("207"), on_screen("207", half=1)], 0),
    "three digits and the next three": ([on_screen("207"), on_screen("944", 3, half=1)], 6),
    "dots": ([on_screen(CODE, masked=True)], 0),
    "three letters and initials": ([on_screen("ind", 5, value=NAME), on_screen("RF", half=1, value=NAME)], 0),
    "a name but for one letter inside": ([on_screen("Roslind", value=NAME)], 7),
}


@pytest.mark.parametrize("case", SHOWN)
def test_a_frame_gives_a_value_away_by_four_characters_that_stand_in_it(
    case: str, recording: Builder, screen: Drawing, keys: Keys
) -> None:
    rows, length = SHOWN[case]
    raw = recording(keys(CODE), {"frames/000001.png": screen("M " * 20)})
    found = recoverable(raw, raw, [row(rows[0]["value"], 1, 12), *rows])
    assert [left.length for left in found if left.place != "events"] == ([length] if length else [])


def test_a_covered_frame_gives_nothing_away_nor_does_one_that_was_dropped(
    recording: Builder, screen: Drawing, keys: Keys, tmp_path: Path
) -> None:
    pixels = screen("207944 MMMM")
    raw = recording(keys(CODE), {"frames/000001.png": pixels})
    rows = [row(CODE, 1, 12), on_screen(CODE)]
    assert [left.place for left in recoverable(raw, raw, rows)] == ["events", "frames/000001.png"]
    clean = of(tmp_path, "clean", [])
    assert recoverable(raw, clean, rows) == [], "dropped"
    (clean / "frames").mkdir()
    (clean / "frames" / "000001.png").write_bytes(encode(np.zeros_like(pixels), "png"))
    assert recoverable(raw, clean, rows) == [], "covered"


def test_the_bench_counts_by_split_and_says_what_was_missed_where(tmp_path: Path, keys: Keys) -> None:
    raw = of(tmp_path, "raw", keys(NAME))
    rows = [row(NAME, 0, 27)]
    kept, gone = (judge("a-tune", "tune", raw, clean, rows) for clean in (raw, of(tmp_path, "clean", [])))
    assert document([kept, gone]) == {
        "typed_values_recoverable": {"tune": [1, 2]},
        "missed": ["a-tune x events 13 characters"],
    }
