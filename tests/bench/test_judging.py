"""The bench's own eyes: what is in plain view counts as shown, what is covered or gone as hidden."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from redact.types import Box
from tests.bench.planted import Planted, evenly
from tests.bench.said import Said
from tests.bench.screen import compare
from tests.bench.typing import fields, typed
from tests.conftest import Drawing

LINE = Box(0, 10, 560, 45)


@pytest.mark.parametrize(("ink", "ground"), [("black", "white"), ("white", "black"), ("#777777", "#999999")])
@pytest.mark.parametrize("cover", [0, 255, 128])
def test_covered_ink_is_hidden_whatever_the_colours(screen: Drawing, ink: str, ground: str, cover: int) -> None:
    raw = screen("Rosalind Frank", "stays", ink=ink, ground=ground)
    written = raw.copy()
    written[LINE.top : LINE.bottom] = cover
    assert compare(raw, raw).hidden_share([LINE]) == 0
    assert compare(raw, written).hidden_share([LINE]) == 1
    total, left = compare(raw, written).others([LINE], 1)
    assert total == left > 0


def test_a_half_covered_line_is_half_hidden(screen: Drawing) -> None:
    raw = screen("MMMMMMMMMMMM")
    written = raw.copy()
    columns = np.flatnonzero((raw < 128).any(axis=(0, 2)))
    written[:, : (columns[0] + columns[-1]) // 2] = 0
    assert 0.4 < compare(raw, written).hidden_share([LINE]) < 0.6


def test_of_a_dropped_frame_nothing_stands(screen: Drawing) -> None:
    assert compare(screen("Rosalind Frank"), None).hidden_share([LINE]) == 1
    assert compare(screen("Rosalind Frank"), None).others([], 1)[1] == 0


def keys(*names: str, **more: Any) -> list[Mapping[str, Any]]:
    return [{"type": "key", "action": action, "key": name, **more} for name in names for action in ("down", "up")]


def test_replayed_keys_give_the_text_and_what_was_erased() -> None:
    events = [*keys("a", "b", "x", "Backspace", "c"), *keys("v", modifiers=["Control"]), {"type": "focus"}, *keys("d")]
    assert typed(events) == ["abx", "abc", "d"]


def test_a_late_correction_goes_where_the_caret_was_put() -> None:
    assert typed(keys("a", "c", "ArrowLeft", "b", "End", "d", "Enter")) == ["abcd"]


SELECTED = {
    "all": ([("a", "Control")], ["abc", "d"]),
    "back to the start": ([("Home", "Shift")], ["abc", "d"]),
    "one letter": ([("ArrowLeft", "Shift")], ["abc", "abd"]),
    "two letters": ([("ArrowLeft", "Shift"), ("ArrowLeft", "Shift")], ["abc", "ad"]),
    "nothing any more": ([("ArrowLeft", "Shift"), ("ArrowRight", "")], ["abcd"]),
    "all, and cut": ([("a", "Control"), ("x", "Control")], ["abc", "d"]),
    "all, and cut in the midst": ([("ArrowLeft", ""), ("ArrowLeft", "Shift"), ("x", "Control"), ("End", "")], ["abc", "acd"]),
    "the end of it, and erased": ([("Home", ""), ("End", "Shift"), ("Backspace", "")], ["abc", "d"]),
}


@pytest.mark.parametrize("case", SELECTED)
def test_what_is_selected_is_replaced_by_what_is_typed_next(case: str) -> None:
    chords, texts = SELECTED[case]
    pressed = [event for key, held in chords for event in keys(key, modifiers=[held] if held else [])]
    assert typed([*keys("a", "b", "c"), *pressed, *keys("d")]) == texts


def test_fields_are_told_apart_and_each_ends_with_what_it_held() -> None:
    events = [*keys("a", "Backspace", "b", "Tab"), *keys("c"), {"type": "focus"}, {"type": "window"}, *keys("d")]
    assert fields(events) == [["a", "b"], ["c"], ["d"]]


SAID = {
    "Ann Lee": True,
    "an lee": False,
    "ann@example.org": True,
    "4111 1111 1111 1111": True,
    "Bo": False,
}


@pytest.mark.parametrize("text", SAID)
def test_an_item_is_read_as_whole_words_and_long_ones_without_their_spaces(tmp_path: Path, text: str) -> None:
    events = [
        {"t": 0, "type": "clipboard", "action": "copy", "text": "To ANN LEE, card 4111111111111111, Bob"},
        {"t": 1, "type": "clipboard", "action": "copy", "text": "https://example.org/?to=ann%40example.org"},
        {"t": 2, "type": "window", "app": "Bo", "title": "an lee"},
    ]
    (tmp_path / "session.json").write_text("{}")
    (tmp_path / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))
    item = Planted("s", "tune", "x", "PERSON", "clipboard", (text,), None, None, ())
    assert Said(tmp_path).has(item) is SAID[text]


def test_frames_are_spread_evenly() -> None:
    assert evenly(tuple("abcdef"), 3) == ("a", "c", "e")
    assert evenly(tuple("ab"), 3) == ("a", "b")
