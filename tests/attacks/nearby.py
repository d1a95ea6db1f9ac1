"""Frames side by side: a value that is hidden where all of it shows may show in part in the frame before or behind.

The attacker draws each candidate into every frame and compares what no box covers.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from redact import log
from redact.formats import Limits
from redact.formats.images import decode
from redact.paint import paint
from redact.redactor import Redactor
from redact.types import Action, Box, Cover, Pixels
from tests.attacks import drawing, values
from tests.attacks.chance import Outcome, picked
from tests.attacks.drawing import HEIGHT, WIDTH, Look

KIND = "US_SSN"
LABEL = values.LABELS[KIND]
Frames: TypeAlias = list[Image.Image]


def half_covered(look: Look, value: str) -> Frames:
    """Return a frame with the value, and one in which a dialog stands over the second half of it."""
    whole = drawing.screen(look, LABEL, value)
    below = whole.copy()
    left, top = drawing.value_at(look, LABEL)
    middle = left + int(drawing.font(look.font, look.size_px).getlength("000-0"))
    ImageDraw.Draw(below).rectangle((middle, top - 20, WIDTH - 20, top + 60), (200, 205, 210))
    return [whole, below]


def scrolled(look: Look, value: str) -> Frames:
    """Return a frame with the value, and one in which the upper third of it has gone below the bar at the top."""
    whole = drawing.screen(look, LABEL, value)
    moved = Image.new("RGB", (WIDTH, HEIGHT), drawing.THEMES[look.theme][1])
    up = drawing.value_at(look, LABEL)[1] + look.size_px // 2 - 30
    moved.paste(whole.crop((0, up, WIDTH, HEIGHT)), (0, 0))
    moved.paste(whole.crop((0, 0, WIDTH, 30)), (0, 0))
    return [whole, moved]


def typed(look: Look, value: str) -> Frames:
    """Return frames taken while the value was typed."""
    return [drawing.screen(look, LABEL, value[:length]) for length in (3, 6, 9, len(value))]


SCENES: dict[str, Callable[[Look, str], Frames]] = {"half covered": half_covered, "scrolled": scrolled, "typed": typed}


def attack(redactor: Redactor, scene: str, candidates: Sequence[str], trials: int, seed: int = 0) -> tuple[float, float]:
    """Return how often the right candidate is picked: where only the frame that shows all of it is covered, and from redact's
    output."""
    random_, naive, ours = random.Random(f"nearby {scene} {seed}"), 0.0, 0.0
    for _ in range(trials):
        look, truth = drawing.a_look(random_), random_.randrange(len(candidates))
        frames = SCENES[scene](look, candidates[truth])
        full = 0 if scene != "typed" else len(frames) - 1
        box = drawing.margin(drawing.ink_around(look, LABEL, candidates))
        covers = [[Cover(box, Action.MASK)] if number == full else [] for number in range(len(frames))]
        painted = [paint(drawing.pixels(frame), boxes) for frame, boxes in zip(frames, covers, strict=True)]
        drawn = [[drawing.pixels(frame) for frame in SCENES[scene](look, value)] for value in candidates]
        naive += picked(_distances(painted, covers, drawn), truth)
        ours += picked(_distances(*_sanitized(redactor, look, scene, frames, candidates[truth]), drawn), truth)
    return naive, ours


def _distances(seen: list[Pixels], covers: list[list[Cover]], drawn: list[list[Pixels]]) -> NDArray[np.float64]:
    """Return how far each candidate's frames are from those that are seen, outside of the boxes."""
    found = np.zeros(len(drawn))
    for number, (frame, boxes) in enumerate(zip(seen, covers, strict=True)):
        black = [Cover(cover.box, Action.MASK) for cover in boxes]
        outside = paint(frame, black).astype(np.int16)
        found += [float(np.abs(paint(frames[number], black) - outside).sum()) for frames in drawn]
    return found


def _sanitized(redactor: Redactor, look: Look, scene: str, frames: Frames, value: str) -> tuple[list[Pixels], list[list[Cover]]]:
    """Return the frames that redact writes, and what it covered. A frame that it drops is covered all over."""
    box = drawing.field_of(look, LABEL)
    events: list[dict[str, Any]] = [{"type": "focus", "role": "textbox", "name": LABEL, "bounds": [*_bounds(box)]}]
    done = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "raw/frames").mkdir(parents=True)
        for number, frame in enumerate(frames, 1):
            file = f"frames/{number:06d}.png"
            frame.save(folder / "raw" / file)
            if scene == "typed":
                end = (3, 6, 9, len(value))[number - 1]
                events += [{"type": "key", "action": a, "key": key} for key in value[done:end] for a in ("down", "up")]
                done = end
            events.append({"type": "screenshot", "file": file, "width": WIDTH, "height": HEIGHT})
        meta = {"format": "redact-session", "version": 1, "id": "s", "screen": {"width": WIDTH, "height": HEIGHT}}
        (folder / "raw/session.json").write_text(json.dumps(meta))
        lines = (json.dumps({"t": number / 8, **event}) + "\n" for number, event in enumerate(events))
        (folder / "raw/events.jsonl").write_text("".join(lines))
        redactor.session(folder / "raw", folder / "clean")
        entries = log.read(folder / "clean")
        files = [folder / f"clean/frames/{number:06d}.png" for number in range(1, len(frames) + 1)]
        everything = Cover(Box(0, 0, WIDTH, HEIGHT), Action.MASK)
        seen, covers = [], []
        for file_, frame in zip(files, frames, strict=True):
            name_ = file_.relative_to(folder / "clean").as_posix()
            boxes = [Box(*entry.where["box"]) for entry in entries if entry.where.get("frame") == name_]
            covers.append([Cover(each, Action.MASK) for each in boxes] if file_.exists() else [everything])
            seen.append(decode(file_.read_bytes(), Limits()).pixels if file_.exists() else drawing.pixels(frame))
        return seen, covers


def _bounds(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.width, box.height


def measure(trials: int = 20, count: int = 200) -> Iterator[Outcome]:
    """Yield how well one of `count` SSNs is picked from frames around the one that shows all of it."""
    redactor = Redactor('version = 1\nname = "nearby"', key=b"a key that the attacker has not", threads=1)
    candidates = values.candidates(KIND, count, seed=4)
    for scene in SCENES:
        naive, ours = attack(redactor, scene, candidates, trials)
        yield Outcome(f"frames side by side, {scene}", "only the whole value", naive, trials, 1 / count, is_control=True)
        yield Outcome(f"frames side by side, {scene}", "redact", ours, trials, 1 / count)
