"""What is measured, each over the same recordings: redact, presidio-image-redactor, and decoding and encoding alone."""

from __future__ import annotations

import gc
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from redact.errors import RedactError
from redact.formats import Limits
from redact.formats.images import decode, encode
from redact.ocr.reader import Counts
from redact.redactor import Redactor
from redact.types import Pixels
from tests.bench import clock
from tests.bench.figures import Judged, Outcome
from tests.bench.planted import Planted, Recording, screenshots
from tests.bench.said import Said
from tests.bench.screen import HIDDEN, compare
from tests.bench.typed import judge
from tests.leaks import truth

Chosen = Mapping[str, Sequence[str]]
"""The frames to judge, by session."""


def measure_redact(recordings: Sequence[Recording], chosen: Chosen, planted: Sequence[Planted], ocr: str) -> Outcome:
    """Sanitize every session whole. Only the chosen frames are judged; all events, and what was typed, are."""
    outcome = Outcome()
    for recording in recordings:
        # A new one for each session, since it remembers the lines that it has read.
        redactor = Redactor(ocr=ocr, threads=1)
        warm_up(redactor)
        items = [item for item in planted if item.session == recording.name]
        with tempfile.TemporaryDirectory() as folder:
            written = Path(folder) / recording.name
            start = clock.seconds()
            try:
                redactor.session(recording.folder, written)
            except RedactError as error:
                outcome.refused[recording.name] = type(error).__name__
                continue
            outcome.seconds += clock.seconds() - start
            outcome.frames += len(recording.frames)
            _count(outcome, redactor)
            _judge_frames(outcome, recording, _written_frames(recording, written), chosen[recording.name], items)
            _judge_events(outcome, recording, written, items)
            rows = [row for row in truth() if row["session"] == recording.name]
            outcome.typed.append(judge(recording.name, recording.split, recording.folder, written, rows))
        _say(f"redact: {recording.name}")
    return outcome


def measure_frames(
    redact: Callable[[Pixels], Pixels], recordings: Sequence[Recording], chosen: Chosen, planted: Sequence[Planted], name: str
) -> Outcome:
    """Decode, redact and encode each chosen frame by itself."""
    outcome = Outcome()
    redact(np.full((80, 200, 3), 255, np.uint8))
    for recording in recordings:
        items = [item for item in planted if item.session == recording.name]
        written: dict[str, Pixels | None] = {}
        for frame in chosen[recording.name]:
            raw = (recording.folder / frame).read_bytes()
            start = clock.seconds()
            pixels = redact(decode(raw, Limits()).pixels)
            encode(pixels, "png")
            outcome.seconds += clock.seconds() - start
            outcome.frames += 1
            written[frame] = pixels
        _judge_frames(outcome, recording, written.__getitem__, chosen[recording.name], items)
        _say(f"{name}: {recording.name}")
    return outcome


def warm_up(redactor: Redactor) -> None:
    redactor.text("a")
    redactor.image(np.full((80, 200, 3), 255, np.uint8))
    redactor._lookout().reader.counts = Counts()
    gc.collect()  # what loading the models left behind


def _count(outcome: Outcome, redactor: Redactor) -> None:
    """Add what the reader of one session says of itself."""
    counts = redactor._lookout().reader.counts
    outcome.seen += Counter(
        {
            "frames": counts.frames,
            "frames known": counts.frames_known,
            "lines": counts.lines,
            "lines known": counts.lines - counts.lines_new,
        }
    )
    outcome.read += counts.read


def _written_frames(recording: Recording, written: Path) -> Callable[[str], Pixels | None]:
    """Return what gives the written picture of a raw frame. A name may have changed; the order of the screenshots may not."""
    names = {raw: shot.get("file") for raw, shot in zip(recording.frames, screenshots(written), strict=True)}

    def read(frame: str) -> Pixels | None:
        name = names[frame]
        return decode((written / name).read_bytes(), Limits()).pixels if name else None

    return read


def _judge_frames(
    outcome: Outcome,
    recording: Recording,
    written: Callable[[str], Pixels | None],
    frames: Sequence[str],
    items: Sequence[Planted],
) -> None:
    for frame in frames:
        here = [item for item in items if item.frame == frame]
        compared = compare(decode((recording.folder / frame).read_bytes(), Limits()).pixels, written(frame))
        for item in here:
            share = compared.hidden_share(item.boxes)
            outcome.judged.append(Judged(item, share >= HIDDEN, share))
        ink, left = compared.others([box for item in here for box in item.boxes], recording.scale)
        outcome.ink[recording.split] += ink
        outcome.ink_left[recording.split] += left


def _judge_events(outcome: Outcome, recording: Recording, written: Path, items: Sequence[Planted]) -> None:
    before, after = Said(recording.folder), Said(written)
    for item in items:
        if item.frame is None and not before.has(item):
            outcome.unreadable += 1
        elif item.frame is None:
            is_hidden = not after.has(item)
            outcome.judged.append(Judged(item, is_hidden, float(is_hidden)))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
