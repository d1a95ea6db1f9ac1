"""Canaries: invented values that are drawn into copies of frames, of which those are counted that are hidden."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from redact.canaries import Canaries, try_out
from redact.detect import Detector
from redact.formats import Image, Recording, open_recording
from redact.invented_values import INVENTED, LABELS, NEED_LABEL, invented_value
from redact.policy_file import parse
from redact.redactor import Redactor, known_kinds
from redact.types import Frame
from tests.conftest import Builder, Drawing
from tests.test_output import names

EMPTY = 'version = 1\nname = "x"\n'


@pytest.fixture
def raw(recording: Builder, screen: Drawing) -> Path:
    pages = {f"frames/{n}.png": np.vstack([screen(f"page {n}"), np.full((500, 560, 3), 245, np.uint8)]) for n in range(1, 4)}
    return recording([], pages)


def as_it_is(trial: Recording) -> Iterator[tuple[Frame, Image]]:
    yield from ((frame, trial.pixels(frame)) for frame in trial.session.frames)


def in_ink(trial: Recording) -> Iterator[tuple[Frame, Image]]:
    """Cover all in the colour of the letters, which are what they were then, and yet not seen."""
    for frame in trial.session.frames:
        yield frame, Image(np.full_like(trial.pixels(frame).pixels, 20), "png", None)


def test_all_are_hidden_on_a_plain_page_and_nothing_else_changes(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    redactor.session(raw, tmp_path / "without")
    report = redactor.session(raw, tmp_path / "with", canaries=3)
    assert report.canaries is not None
    assert (sum(report.canaries.planted.values()), sum(report.canaries.hidden.values())) == (12, 12)
    assert names(tmp_path / "with") == names(tmp_path / "without")
    for name in names(tmp_path / "with"):
        ours, others = (tmp_path / "with" / name).read_bytes(), (tmp_path / "without" / name).read_bytes()
        if name == "manifest.json":
            said = json.loads(ours)
            # 1 - .05 ** (1 / 12)
            assert {key: said["canaries"][key] for key in ("planted", "hidden", "bound")} == {
                "planted": 12,
                "hidden": 12,
                "bound": 0.220922,
            }
            assert said == {**json.loads(others), "canaries": said["canaries"]}
        else:
            assert ours == others


def test_what_nobody_hides_is_counted_as_shown(raw: Path) -> None:
    with open_recording(raw) as written:
        counted = try_out(written, 3, parse(EMPTY, "a test", known_kinds()), as_it_is)
    assert (sum(counted.planted.values()), sum(counted.hidden.values())) == (12, 0)


def test_what_is_covered_or_gone_is_counted_as_hidden(raw: Path) -> None:
    for redacted in (in_ink, lambda trial: iter(())):
        with open_recording(raw) as written:
            counted = try_out(written, 2, parse(EMPTY, "a test", known_kinds()), redacted)
        assert sum(counted.hidden.values()) == sum(counted.planted.values()) == 8


def test_more_copies_than_frames_are_different_copies_and_the_same_in_every_run(raw: Path) -> None:
    seen: list[list[bytes]] = []

    def kept(trial: Recording) -> Iterator[tuple[Frame, Image]]:
        seen.append([image.pixels.tobytes() for _, image in as_it_is(trial)])
        yield from as_it_is(trial)

    for _ in range(2):
        with open_recording(raw) as written:
            try_out(written, 7, parse(EMPTY, "a test", known_kinds()), kept)
    assert len(set(seen[0])) == 7
    assert seen[0] == seen[1]


def test_kinds_that_the_policy_keeps_or_withholds_a_session_for_are_left_out(raw: Path) -> None:
    rule = '[[rules]]\nname = "{0}"\nentities = ["{0}"]\naction = "{1}"\n'
    kept = [*INVENTED.keys() - {"US_SSN", "API_KEY"}]
    rules = "".join(rule.format(kind, "keep") for kind in kept) + rule.format("API_KEY", "withhold")
    with open_recording(raw) as written:
        counted = try_out(written, 3, parse(EMPTY + rules, "a test", known_kinds()), as_it_is)
    assert counted.planted == {"US_SSN": 3}


def test_where_there_is_no_room_nothing_is_drawn(recording: Builder) -> None:
    noise = np.random.default_rng(2).integers(0, 255, (300, 400, 3)).astype(np.uint8)
    with open_recording(recording([], {"frames/1.png": noise})) as written:
        counted = try_out(written, 2, parse(EMPTY, "a test", known_kinds()), as_it_is)
    assert counted == Canaries({}, {})
    assert counted.as_manifest()["bound"] == 1.0


def test_two_values_never_stand_in_one_place(recording: Builder) -> None:
    narrow = np.full((60, 200, 3), 255, np.uint8)
    with open_recording(recording([], {"frames/1.png": narrow})) as written:
        counted = try_out(written, 20, parse(EMPTY, "a test", known_kinds()), as_it_is)
    assert 1 <= sum(counted.planted.values()) <= 20


@pytest.mark.parametrize("kind", sorted(INVENTED))
def test_what_is_invented_is_found_as_what_it_is(kind: str) -> None:
    detector, dice = Detector(), random.Random(7)
    for _ in range(5):
        label = LABELS[kind] + " " if kind in NEED_LABEL else ""
        matches = detector.matches(label + invented_value(kind, dice))
        assert kind in {match.kind for match in matches if match.score >= 0.5}


def test_the_check_digits_are_right() -> None:
    """As the networks' and the banks' own documentation has them: 4111…1111 passes Luhn, DE89… passes mod 97."""
    dice = random.Random(3)
    for _ in range(20):
        card = [int(digit) for digit in invented_value("CREDIT_CARD", dice).replace(" ", "")]
        assert sum(sum(divmod(2 * n, 10)) if place % 2 == 0 else n for place, n in enumerate(card)) % 10 == 0
        iban = invented_value("IBAN_CODE", dice).replace(" ", "")
        assert int(iban[4:] + "1314" + iban[2:4]) % 97 == 1
