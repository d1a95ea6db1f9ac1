"""Non-interference: recordings that differ in nothing but a secret must give the same bytes.

Two values make a pair if they are of one kind and format and fall into one bucket: drawn, margins included, they take up the
same number of whole buckets of `hiding.bucket_px`, so that the box over either is the same. What a bucket still tells, which is
how many of them, is no secret. A password may have any length: nothing of it is told.
"""

from __future__ import annotations

import json
import math
import random
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from redact.errors import RedactError
from redact.redactor import Redactor
from redact.types import SECURE
from tests.attacks import compare, drawing, values
from tests.attacks.drawing import HEIGHT, WIDTH, Look

KEY = b"the key of all pairs, invented"
BUCKET_PX, MARGIN_PX, CLEAR_PX = 64, 2, 4
"""Of a bucket, of what is added around letters, and of how far a pair stays away from the end of its bucket."""
SMALL = {"JWT": 9, "IBAN_CODE": 14, "API_KEY": 14}
"""The largest letters in which a value fits on the screen, by kind."""
SURFACES = ("title", "url", "text", "keys", "clipboard", "tree", "unknown")


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about a pair but its two values, drawn by its seed."""

    seed: int
    kind: str
    look: Look
    suffix: str
    quality: int
    subsampling: str
    progressive: bool
    surfaces: frozenset[str]
    second: str
    """What the second frame shows: the same, the value elsewhere, or no value."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one pair. differences: what differs and where, without a word of what was recorded."""

    seed: int
    kind: str
    suffix: str
    differences: tuple[str, ...]
    refused: str = field(default="")
    """The error that kept both outputs back, if one did."""


def plan(seed: int) -> Plan:
    """Return the plan of the pair with this number: kinds take turns, everything else is drawn."""
    random_ = random.Random(f"pair {seed}")
    kind = list(values.DRAWN)[seed % len(values.DRAWN)]
    largest = SMALL.get(kind, 18)
    look = drawing.a_look(random_, (min(12, largest), largest))
    return Plan(
        seed,
        kind,
        look,
        suffix=random_.choice(("png", "jpg")),
        quality=random_.choice(drawing.QUALITIES),
        subsampling=random_.choice(list(drawing.SUBSAMPLINGS)),
        progressive=random_.random() < 0.25,
        surfaces=frozenset(surface for surface in SURFACES if random_.random() < 0.5),
        second=random_.choice(("same", "moved", "none")),
    )


def pair(of: Plan) -> tuple[str, str]:
    """Return two different values of the plan's kind and bucket."""
    random_ = random.Random(f"values {of.seed}")
    draw = values.DRAWN[of.kind]
    while True:
        first, second = draw(random_), draw(random_)
        if first != second and (of.kind == SECURE or _are_alike(of.look, first, second)):
            return first, second


def _are_alike(look: Look, first: str, second: str) -> bool:
    font = drawing.font(look.font, look.size_px)
    widths = [font.getlength(value) + 2 * MARGIN_PX for value in (first, second)]
    buckets = {math.ceil((width + slack) / BUCKET_PX) for width in widths for slack in (-CLEAR_PX, CLEAR_PX)}
    # Where all digits are as wide as each other, the end of a bucket may be near for every value.
    return len(first) == len(second) and (widths[0] == widths[1] or len(buckets) == 1)


def write(of: Plan, value: str, folder: Path) -> None:
    """Write the recording of a plan with this value."""
    label = values.LABELS[of.kind]
    dots = len(value) if of.kind == SECURE else 0
    shown = "" if dots else value
    looks = {"same": (of.look, shown, dots), "moved": (drawing.moved(of.look, 0, 37), shown, dots), "none": (of.look, "", 0)}
    pictures = [drawing.screen(of.look, label, shown, dots=dots)]
    look, again, dots = looks[of.second]
    pictures.append(drawing.screen(look, label, again, note="Status: saved", dots=dots))
    (folder / "frames").mkdir(parents=True)
    for number, picture in enumerate(pictures, 1):
        file = drawing.encoded(picture, of.suffix, of.quality, of.subsampling, of.progressive)
        (folder / f"frames/{number:06d}.{of.suffix}").write_bytes(file)
    screen = {"width": WIDTH, "height": HEIGHT, "scale": 1}
    meta = {"format": "redact-session", "version": 1, "id": f"pair-{of.seed}", "screen": screen}
    (folder / "session.json").write_text(json.dumps(meta), "utf-8")
    lines = (json.dumps(event) + "\n" for event in events(of, value))
    (folder / "events.jsonl").write_text("".join(lines), "utf-8")


def events(of: Plan, value: str) -> list[dict[str, Any]]:
    """Return the events of a recording: at the same times and places, whatever the value."""
    label, has, is_secret = values.LABELS[of.kind], of.surfaces.__contains__, of.kind == SECURE
    box = drawing.field_of(of.look, label)
    bounds = [box.left, box.top, box.width, box.height]
    shot = {"type": "screenshot", "width": WIDTH, "height": HEIGHT}
    is_typed = is_secret or has("keys") or has("text")
    found: list[tuple[float, dict[str, Any]]] = [
        (0.0, {"type": "window", "app": "Desk", "title": f"{label}: {value}" if has("title") and not is_secret else "Order"}),
        (0.3, {"type": "navigate", "url": "https://desk.example.com/orders/1182"}),
        (1.1, {"type": "focus", "role": "textbox", "name": label, "secure": is_secret, "bounds": bounds}),
        (4.0, shot | {"file": f"frames/000001.{of.suffix}"}),
        (4.1, {"type": "pointer", "action": "click", "x": 300, "y": 330, "button": 0}),
        (6.0, shot | {"file": f"frames/000002.{of.suffix}"}),
        (7.0, {"type": "focus", "role": "textbox", "name": "Note", "secure": False}),
        (7.5, {"type": "text", "text": "see you on Tuesday", "source": "typed"}),
    ]
    if is_typed and not has("text"):
        found += [(1.2 + 2.0 * n / len(value) + up, k) for n, key in enumerate(value) for up, k in _stroke(key)]
    elif is_typed:
        found.append((1.2, {"type": "text", "text": value, "source": "typed"}))
    if has("url") and not is_secret:
        found.append((0.4, {"type": "navigate", "url": f"https://desk.example.com/find?{quote(label)}={quote(value)}"}))
    if has("clipboard"):
        found.append((5.0, {"type": "clipboard", "action": "copy", "text": value}))
    if has("tree") and not is_secret:
        found.append((5.2, {"type": "tree", "nodes": [{"role": "textbox", "name": label, "value": value, "bounds": bounds}]}))
    if has("unknown") and not is_secret:
        found.append((5.4, {"type": "annotation", "said": f"{label}: {value}", "level": 2}))
    return [{"t": round(t, 4), **event} for t, event in sorted(found, key=lambda item: item[0])]


def _stroke(key: str) -> Iterator[tuple[float, dict[str, Any]]]:
    for action, after in (("down", 0.0), ("up", 0.01)):
        yield after, {"type": "key", "action": action, "key": key}


@lru_cache(maxsize=2)
def redactor(scope: str = "none") -> Redactor:
    return Redactor(f'version = 1\nname = "pairs"\n[pseudonyms]\nscope = "{scope}"', key=KEY, threads=1)


def run(seed: int, scope: str = "none") -> Outcome:
    """Run one pair through the whole pipeline and compare. scope: "session" compares with tokens replaced one to one."""
    of = plan(seed)
    folder = Path(tempfile.mkdtemp(prefix="pair-"))
    try:
        refused = []
        for name, value in zip("ab", pair(of), strict=True):
            write(of, value, folder / name)
            refused.append(_sanitized(folder / name, folder / f"out-{name}", scope))
        if any(refused):
            is_same = refused[0] == refused[1]
            found = [] if is_same else [f"outcome: {refused[0] or 'published'} / {refused[1] or 'published'}"]
            return Outcome(seed, of.kind, of.suffix, tuple(found), refused[0] if is_same else "")
        compared = compare.alike if scope != "none" else compare.same
        return Outcome(seed, of.kind, of.suffix, tuple(compared(folder / "out-a", folder / "out-b")))
    finally:
        shutil.rmtree(folder)


def _sanitized(raw: Path, out: Path, scope: str) -> str:
    try:
        redactor(scope).session(raw, out)
    except RedactError as error:
        return type(error).__name__
    return ""
