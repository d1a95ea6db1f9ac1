"""What comes out of two recordings does not tell their secrets apart, and a difference would be seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from redact.formats.images import encode
from redact.types import Pixels
from tests.attacks import compare, pairs, values

SEEDS = range(18)
"""Two pairs of each kind."""
LINE = {
    "kind": "PERSON",
    "where": {"frame": "frames/000001.png", "box": [64, 40, 192, 60]},
    "recognizer": "label",
    "score": 0.85,
    "action": "mask",
    "rule": "no rule fits",
    "token": "00112233445566ff",
}


def output(
    folder: Path, line: dict[str, Any] | None = None, said: str = "<PERSON:aabbccdd>", pixels: Pixels | None = None
) -> Path:
    """Write what looks like the output of redact."""
    (folder / "frames").mkdir(parents=True)
    frame = np.zeros((20, 30, 3), np.uint8) if pixels is None else pixels
    (folder / "frames/000001.png").write_bytes(encode(frame, "png"))
    (folder / "redaction-log.jsonl").write_text(json.dumps({**LINE, **(line or {})}, separators=(",", ":")) + "\n")
    (folder / "events.jsonl").write_text(json.dumps({"t": 0, "type": "window", "app": "Desk", "title": said}) + "\n")
    return folder


@pytest.mark.parametrize("seed", SEEDS)
def test_recordings_that_differ_in_a_secret_alone_give_the_same_bytes(seed: int) -> None:
    outcome = pairs.run(seed)
    assert (outcome.refused, outcome.differences) == ("", ())


def test_the_values_of_a_pair_are_not_the_same_and_those_of_a_kind_have_one_format() -> None:
    for seed in range(90):
        of = pairs.plan(seed)
        first, second = of.values
        assert first != second
        if of.kind != "PASSWORD":
            assert [char for char in first if not char.isalnum()] == [char for char in second if not char.isalnum()]
            assert len(first) == len(second)


def test_the_recordings_of_a_pair_have_the_same_events_at_the_same_times() -> None:
    of = next(plan for plan in map(pairs.plan, range(90)) if plan.kind == "US_SSN" and "keys" in plan.surfaces)
    first, second = (pairs.events(of, value) for value in of.values)
    assert [(event["t"], event["type"], list(event)) for event in first] == [(e["t"], e["type"], list(e)) for e in second]
    assert first != second


def test_every_kind_has_its_turn() -> None:
    assert {pairs.plan(seed).kind for seed in range(9)} == set(values.DRAWN)


def test_the_same_output_has_no_difference(tmp_path: Path) -> None:
    first, second = output(tmp_path / "a"), output(tmp_path / "b")
    assert list(compare.same(first, second)) == list(compare.alike(first, second)) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"recognizer": "spread"}, "log: recognizer label / spread"),
        ({"score": 0.8}, "log: score 0.8 / 0.85"),
        ({"where": {"frame": "frames/000001.png", "box": [64, 40, 256, 60]}}, "log: box, right of PERSON"),
    ],
    ids=["recogniser", "score", "box"],
)
def test_a_difference_in_the_log_is_named(tmp_path: Path, line: dict[str, Any], said: str) -> None:
    first, second = output(tmp_path / "a"), output(tmp_path / "b", line)
    assert list(compare.same(first, second)) == list(compare.alike(first, second)) == [said]


def test_a_difference_in_an_event_is_named_without_what_it_says(tmp_path: Path) -> None:
    first, second = output(tmp_path / "a"), output(tmp_path / "b", said="Orla Quillfeather")
    assert list(compare.same(first, second)) == ["events.jsonl: a field of window"]


def test_a_single_pixel_is_a_difference(tmp_path: Path) -> None:
    pixels = np.zeros((20, 30, 3), np.uint8)
    pixels[3, 4] = 1
    first, second = output(tmp_path / "a"), output(tmp_path / "b", pixels=pixels)
    assert list(compare.same(first, second)) == ["frame: some pixels differ"]


def test_a_file_that_only_one_has_is_a_difference(tmp_path: Path) -> None:
    first, second = output(tmp_path / "a"), output(tmp_path / "b")
    (second / "notes.txt").touch()
    assert list(compare.same(first, second)) == list(compare.alike(first, second)) == ["files: 4 / 5, or others"]


def test_other_names_for_the_same_values_are_no_difference_but_one_name_for_two_is(tmp_path: Path) -> None:
    first = output(tmp_path / "a", {"token": "00112233445566ff"}, "<PERSON:aabbccdd>")
    second = output(tmp_path / "b", {"token": "ffeeddcc00000000"}, "<PERSON:ppoonnmm>")
    other = output(tmp_path / "c", {"token": "ffeeddcc00000000"}, "<PERSON:aabbccdd>")
    assert list(compare.alike(first, second)) == []
    assert list(compare.alike(first, other)) == ["log: token"]


def test_masks_of_other_colours_are_no_difference_but_two_colours_for_one_are(tmp_path: Path) -> None:
    red, blue, both = (np.full((20, 30, 3), 200, np.uint8) for _ in range(3))
    red[5:9, 5:20], blue[5:9, 5:20], both[5:9, 5:20] = (90, 0, 0), (0, 0, 90), (0, 0, 90)
    both[5:9, 5:7] = (0, 90, 0)
    first, second, other = (output(tmp_path / name, pixels=pixels) for name, pixels in zip("abc", (red, blue, both), strict=True))
    assert list(compare.alike(first, second)) == []
    assert list(compare.alike(first, other)) == ["frame: some pixels differ, by more than the colours of masks"]
