"""Draws invented values into copies of a result's frames, and counts how many of them the same stages hide there.

It is tried out on the frames as they were written. So nothing that was hidden has a part in it, and the count cannot tell of it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import TracebackType
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.circumstances import surroundings
from redact.formats import Image, Recording
from redact.invented_values import INVENTED, LABELS, NEED_LABEL, invented_value
from redact.leak_rate import CONFIDENCE, upper_bound
from redact.policy import Policy, Surroundings
from redact.types import Action, Colour, Event, Finding, Frame, Pixels, Session

A_FRAME = 4
"""Values that are drawn into one frame, as far as there is room."""
SIZES_CSS = (13, 14, 16, 18)
"""CSS pixels of the font."""
STEP = 4
"""Pixels between two places that are tried."""
CONTRAST = 40
"""Levels by which ink differs from what stood there before."""
VISIBLE = 0.05
"""The share of a value's ink that may be left of it: the edge of a letter tells nothing."""

Redacted = Callable[[Recording], Iterable[tuple[Frame, Image]]]
"""Gives the frames of a recording that stay, as they would be written."""


@dataclass(frozen=True, slots=True)
class Canaries:
    """How many values were drawn, and how many of them were hidden, by kind."""

    planted: Mapping[str, int]
    hidden: Mapping[str, int]

    def __str__(self) -> str:
        planted, hidden = sum(self.planted.values()), sum(self.hidden.values())
        return f"of {planted} invented values that were drawn into copies of frames, {hidden} were hidden"

    def as_manifest(self) -> dict[str, object]:
        """Return the counts, and the bound on the share of such values that are not hidden."""
        planted, hidden = sum(self.planted.values()), sum(self.hidden.values())
        return {
            "planted": planted,
            "hidden": hidden,
            "bound": round(upper_bound(planted - hidden, planted), 6),
            "confidence": CONFIDENCE,
            "kinds": {kind: {"planted": n, "hidden": self.hidden.get(kind, 0)} for kind, n in sorted(self.planted.items())},
        }


@dataclass(frozen=True, slots=True)
class _Canary:
    kind: str
    label: str
    text: str = field(repr=False)
    left: int
    """Of the label, where there is one."""
    text_left: int
    top: int
    size_px: float
    ink: Colour


def try_out(written: Recording, copies: int, policy: Policy, redacted: Redacted) -> Canaries:
    """Draw values into `copies` of the frames in `written`, evenly spread, and return how many `redacted` hides.

    Kinds that `policy` keeps, or for which it withholds a whole session, are left out.
    """
    trial = _Trial(written, copies, policy)
    planted, hidden = Counter[str](), Counter[str]()
    after = {frame.id: image.pixels for frame, image in redacted(trial)} if trial.session.frames else {}
    for frame in trial.session.frames:
        for canary, left in trial.left(frame, after.get(frame.id)):
            planted[canary.kind] += 1
            hidden[canary.kind] += left <= VISIBLE
    return Canaries(dict(planted), dict(hidden))


class _Trial:
    """A recording in memory: copies of frames with values in them, and what was in front of each."""

    def __init__(self, written: Recording, copies: int, policy: Policy) -> None:
        self._written = written
        frames = list({frame.id: frame for frame in written.session.frames}.values())
        chosen = Counter(frames[number * len(frames) // copies] for number in range(copies)) if frames else Counter[Frame]()
        around = surroundings(written.session)
        events: list[Event] = []
        self._copied: dict[str, Frame] = {}
        copied: list[Frame] = []
        by_event = {frame.event_id: frame for frame in chosen}
        for event in written.session.events:
            frame = by_event.get(event.id)
            if event.type in ("window", "navigate"):
                events.append(replace(event, id=len(events)))
            for _ in range(chosen[frame] if frame else 0):
                assert frame is not None
                copy = replace(frame, id=f"canaries/{len(copied):06d}.png", event_id=len(events))
                events.append(Event(copy.event_id, event.time_s, event.type, {**event.record, "file": copy.id}))
                self._copied[copy.id] = frame
                copied.append(copy)
        self.session = Session(tuple(events), tuple(copied), {}, written.session.scale)
        self._drawn = {
            copy.id: self._plan(copy, _hidden_kinds(policy, around[self._copied[copy.id].event_id])) for copy in copied
        }

    def _plan(self, copy: Frame, kinds: Sequence[str]) -> list[_Canary]:
        """Return what is drawn into a copy. It follows from the written file, so that every run draws the same."""
        frame = self._copied[copy.id]
        dice = random.Random(self._written.raw_digest(frame) + copy.id.encode())
        picked = dice.sample(kinds, min(A_FRAME, len(kinds)))
        return list(_placed(self._written.pixels(frame).pixels, picked, self.session.scale, dice))

    def pixels(self, frame: Frame) -> Image:
        image = self._written.pixels(self._copied[frame.id])
        return replace(image, pixels=_drawn(image.pixels, self._drawn[frame.id]))

    def left(self, frame: Frame, after: Pixels | None) -> Iterator[tuple[_Canary, float]]:
        """Yield each value that was drawn into a frame, and the share of its ink that stands there `after`; None: it is gone."""
        before = self._written.pixels(self._copied[frame.id]).pixels
        for canary in self._drawn[frame.id]:
            yield canary, 0.0 if after is None else _share_left(before, _drawn(before, [replace(canary, label="")]), after)

    def raw_digest(self, frame: Frame) -> bytes:
        return frame.id.encode()

    def close(self) -> None:
        pass

    def __enter__(self) -> _Trial:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        pass


def _hidden_kinds(policy: Policy, around: Surroundings) -> list[str]:
    """Return the kinds that are hidden at a place, of which values can be invented."""
    decided = {kind: policy.decide(Finding(kind, "canary", 1.0, (), ""), around).action for kind in sorted(INVENTED)}
    return [kind for kind, action in decided.items() if action not in (Action.KEEP, Action.WITHHOLD)]


def _placed(pixels: Pixels, kinds: Iterable[str], scale: float, dice: random.Random) -> Iterator[_Canary]:
    """Yield a value of each kind for which there is a flat place, the size of a line with room around it."""
    has_step = _steps(pixels)
    for kind in kinds:
        size, text = dice.choice(SIZES_CSS) * scale, invented_value(kind, dice)
        label = LABELS[kind] if kind in NEED_LABEL or dice.random() < 0.5 else ""
        room = round(size)
        indent = round(_font(size).getlength(label + " ")) if label else 0
        width, height = indent + round(_font(size).getlength(text)) + 2 * room, round(1.5 * size) + 2 * room
        places = _flat(has_step, width, height)
        if len(places):
            top, left = (STEP * int(number) for number in places[dice.randrange(len(places))])
            has_step[top : top + height, left : left + width] = 1
            ground = pixels[top, left].astype(int)
            ink = (20, 20, 20) if ground @ (299, 587, 114) > 128_000 else (235, 235, 235)
            yield _Canary(kind, label, text, left + room, left + room + indent, top + room, size, ink)


def _steps(pixels: Pixels) -> NDArray[np.uint8]:
    """Return (height, width): 1 where a pixel is not as the one beside it or below it."""
    found = np.zeros(pixels.shape[:2], np.uint8)
    found[:, :-1] |= (pixels[:, 1:] != pixels[:, :-1]).any(axis=2)
    found[:-1] |= (pixels[1:] != pixels[:-1]).any(axis=2)
    return found


def _flat(has_step: NDArray[np.uint8], width: int, height: int) -> NDArray[np.intp]:
    """Return the top left corners, in steps of STEP, of all places of this size that have one colour."""
    if has_step.shape[0] < height or has_step.shape[1] < width:
        return np.zeros((0, 2), np.intp)
    sums = cv2.integral(has_step)
    inside = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width] + sums[:-height, :-width]
    return np.argwhere(inside[::STEP, ::STEP] == 0)


def _drawn(pixels: Pixels, canaries: Iterable[_Canary]) -> Pixels:
    from PIL import Image as Canvas
    from PIL import ImageDraw

    canvas = Canvas.fromarray(pixels)
    pen = ImageDraw.Draw(canvas)
    for canary in canaries:
        pen.text((canary.left, canary.top), canary.label, canary.ink, _font(canary.size_px))
        pen.text((canary.text_left, canary.top), canary.text, canary.ink, _font(canary.size_px))
    return np.array(canvas)


@cache
def _font(size_px: float) -> Any:
    """Return the face that comes with Pillow, which is the same on every machine."""
    from PIL import ImageFont

    return ImageFont.load_default(size_px)


def _share_left(before: Pixels, drawn: Pixels, after: Pixels) -> float:
    """Return the share of what was drawn that stands there afterwards, 0 to 1."""
    is_ink = cv2.absdiff(before, drawn).max(axis=2) > CONTRAST
    rows, columns = np.flatnonzero(is_ink.any(axis=1)), np.flatnonzero(is_ink.any(axis=0))
    part = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    written = after[part]
    if (written == written[0, 0]).all():
        return 0.0  # Ink of the colour of what covers it is not seen.
    return float((written == drawn[part]).all(axis=2)[is_ink[part]].mean())
