"""What the eyes see: codes, faces, dots, documents and signatures that are drawn, and what they see where there is nothing.

Of everything that is drawn, even seeds are for tuning and odd ones are held.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from redact.boxes import share_outside
from redact.eyes import DETECTORS, Eyes
from redact.types import Box, Pixels
from tests.bench import eyes_codes, eyes_faces, eyes_papers

MOST_OUTSIDE = 0.05
"""The share of a thing that may be left in view, if it is to count as hidden. Of a face, its edge may be a little more."""
MOST_OF_A_FACE = 0.2
SESSIONS = Path(__file__).parents[2] / "fixtures" / "sessions"
WITHOUT_PEOPLE = (
    *(
        "brick",
        "cell",
        "chelsea",
        "clock_motion",
        "coffee",
        "coins",
        "color",
        "grass",
        "gravel",
        "horse",
        "ihc",
        "logo",
        "microaneurysms",
    ),
    *("moon", "motorcycle_left", "motorcycle_right", "page", "phantom", "text"),
)
"""Pictures of scikit-image's, on which nobody and nothing that the eyes look for is to be seen."""


@dataclass(frozen=True, slots=True)
class Recall:
    """How many things of a kind were hidden, of how many. is_held: whether nothing was tuned on them."""

    detector: str
    style: str
    is_held: bool
    hidden: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Alarms:
    """In how many pictures a detector saw something, of how many that have nothing, and how long it took for one."""

    detector: str
    pictures: str
    alarmed: int
    looked_at: int
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Measured:
    recalls: tuple[Recall, ...]
    alarms: tuple[Alarms, ...]


def measure(times: int = 50) -> Measured:
    """Draw `times` things of each kind for each half, and look for them; then look where there is nothing."""
    recalls = [
        _recall(name, style, make, range(is_held, 2 * times, 2), most, is_held)
        for name, style, make, most in _kinds()
        for is_held in (False, True)
    ]
    return Measured(tuple(recalls), tuple(_alarms()))


def _kinds() -> Iterator[tuple[str, str, Callable[[int], tuple[Pixels, Box]], float]]:
    """Yield each detector with what it is to find, how that is drawn, and how much of it may be left in view."""
    for style in eyes_codes.QR_STYLES:
        yield "codes", f"QR, {style}", partial(_code, partial(eyes_codes.qr, style=style)), MOST_OUTSIDE
    for name in eyes_codes.MATRIX:
        yield "codes", name, partial(_code, partial(eyes_codes.matrix, name=name)), MOST_OUTSIDE
    for name in eyes_codes.LINEAR:
        yield "codes", name, partial(_code, partial(eyes_codes.linear, name=name)), MOST_OUTSIDE
    for share in (0.1, 0.25, 0.5):
        yield (
            "codes",
            f"QR, {share:.0%} behind a window",
            partial(_code, partial(eyes_codes.behind_a_window, share=share)),
            MOST_OUTSIDE,
        )
    for side in (24, 32, 40, 48, 64):
        yield "faces", f"avatar, {side} px", partial(_shown, partial(eyes_faces.avatar, side=side)), MOST_OF_A_FACE
    for side in (20, 25, 32, 50, 75, 100):
        yield "faces", f"video tile, face of {side} px", partial(_shown, partial(eyes_faces.tile, side=side)), MOST_OF_A_FACE
    for side in (5, 8, 14):
        yield "dots", f"field with {side} dots", partial(_shown, partial(eyes_papers.password_field, side=side)), MOST_OUTSIDE
    for side in (240, 340, 500):
        yield "id_documents", f"card, {side} px", partial(_shown, partial(eyes_papers.id_document, side=side)), MOST_OUTSIDE
    for side in (100, 180, 300):
        yield "signatures", f"signature, {side} px", partial(_shown, partial(eyes_papers.signature, side=side)), MOST_OUTSIDE


def _code(make: Callable[[int], eyes_codes.Drawn], seed: int) -> tuple[Pixels, Box]:
    drawn = make(seed)
    return drawn.pixels, drawn.box


def _shown(make: Callable[[int], eyes_faces.Shown], seed: int) -> tuple[Pixels, Box]:
    shown = make(seed)
    return shown.pixels, shown.box


def _recall(
    name: str, style: str, make: Callable[[int], tuple[Pixels, Box]], seeds: range, most_outside: float, is_held: bool
) -> Recall:
    detector, hidden = DETECTORS[name](), 0
    for seed in seeds:
        pixels, box = make(seed)
        hidden += share_outside(box, [sighting.box for sighting in detector.find(pixels, 1)]) < most_outside
    return Recall(name, style, is_held, hidden, len(seeds))


def _alarms() -> Iterator[Alarms]:
    sessions = sorted(SESSIONS.glob("*-tune/frames/*"))
    pictures = sorted(
        path for path in eyes_faces.DATA.iterdir() if path.stem in WITHOUT_PEOPLE and path.suffix in (".png", ".jpg")
    )
    for what, files in (("frames of the tune sessions", sessions), ("pictures without people", pictures)):
        for name, make in DETECTORS.items():
            # What it remembers from frame to frame is part of what it costs.
            eyes, alarmed, took = Eyes([make()]), 0, 0.0
            for file in files:
                pixels = _read(file)
                start = time.process_time()
                alarmed += bool(eyes.see(pixels, 1).sightings)
                took += time.process_time() - start
            yield Alarms(name, what, alarmed, len(files), 1000 * took / max(len(files), 1))


def _read(file: Path) -> Pixels:
    picture = cv2.imread(str(file), cv2.IMREAD_COLOR)
    assert picture is not None
    return np.ascontiguousarray(picture[..., ::-1], np.uint8)
