"""Non-interference: recordings that differ in nothing but a secret of one kind and bucket must give the same bytes.

Two values make a pair if they are of one kind and format and, drawn, share a bucket of `redact.widen`, with a few pixels to
spare. A password may have any length: nothing of it is told. What a reader makes of a drawn value can still be of another kind,
or its box in another bucket, when it errs or takes the space between two words for none. Such pairs are counted apart, by what
the log says of places and kinds; all others must be the same to the last byte.
"""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote

from redact import log
from redact.boxes import snap
from redact.errors import RedactError
from redact.redactor import Redactor
from redact.types import SECURE, Box
from redact.widen import bucketed
from tests.attacks import compare, drawing, values
from tests.attacks.drawing import HEIGHT, WIDTH, Look

KEY = b"the key of all pairs, invented"
BUCKET_PX, CLEAR_PX = 64, 2
"""Of a bucket, and of how far a reader may take letters for larger or smaller than they are."""
LARGEST = {"JWT": 9, "IBAN_CODE": 14, "API_KEY": 14}
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
    values: tuple[str, str] = field(default=("", ""), repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one pair. differences: what differs and where, without a word of what was recorded."""

    seed: int
    kind: str
    suffix: str
    differences: tuple[str, ...]
    refused: str = ""
    """The error that kept both outputs back, if one did."""
    apart: str = ""
    """In what the log has another kind or box for the one secret than for the other, if it has."""


def plan(seed: int) -> Plan:
    """Return the plan of the pair with this number."""
    for attempt in range(1000):
        random_ = random.Random(f"pair {seed} {attempt}")
        of = _plan(seed, random_)
        if found := _pair(of, random_):
            return replace(of, values=found)
    raise LookupError(f"pair {seed}: no two values share a bucket anywhere")


def _plan(seed: int, random_: random.Random) -> Plan:
    """Return a plan without values: kinds take turns, everything else is drawn."""
    kind = list(values.DRAWN)[seed % len(values.DRAWN)]
    largest = LARGEST.get(kind, 18)
    return Plan(
        seed,
        kind,
        drawing.a_look(random_, (min(13, largest), largest)),
        suffix=random_.choice(("png", "jpg")),
        quality=random_.choice(drawing.QUALITIES),
        subsampling=random_.choice(list(drawing.SUBSAMPLINGS)),
        progressive=random_.random() < 0.25,
        surfaces=frozenset(surface for surface in SURFACES if random_.random() < 0.5),
        second=random_.choice(("same", "moved", "none")),
    )


def _pair(of: Plan, random_: random.Random) -> tuple[str, str] | None:
    """Return two different values of the plan's kind and bucket, if a few tries find them."""
    draw = values.DRAWN[of.kind]
    for _ in range(20):
        first, second = draw(random_), draw(random_)
        if first != second and (of.kind == SECURE or _are_alike(of, first, second)):
            return first, second
    return None


def _are_alike(of: Plan, first: str, second: str) -> bool:
    """Return whether two values share a bucket, also where their letters are taken for a little larger or smaller."""
    label, grid = values.LABELS[of.kind], 16 if of.suffix == "jpg" else 1
    reaches = set()
    for value in (first, second):
        ink = drawing.ink_box(of.look, label, [value])
        for left, top, right, bottom in product((-CLEAR_PX, CLEAR_PX), repeat=4):
            box = Box(ink.left + left, ink.top + top, ink.right + right, ink.bottom + bottom)
            reaches.add(bucketed(drawing.margin(snap(box, grid, WIDTH, HEIGHT)), BUCKET_PX, WIDTH, HEIGHT))
    return len(reaches) == 1 and len(first) == len(second)


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
        for name, value in zip("ab", of.values, strict=True):
            write(of, value, folder / name)
            refused.append(_sanitized(folder / name, folder / f"out-{name}", scope))
        if any(refused):
            is_same = refused[0] == refused[1]
            found = [] if is_same else [f"outcome: {refused[0] or 'published'} / {refused[1] or 'published'}"]
            return Outcome(seed, of.kind, of.suffix, tuple(found), refused=refused[0] if is_same else "")
        if apart := told_apart(folder / "out-a", folder / "out-b"):
            return Outcome(seed, of.kind, of.suffix, (), apart=apart)
        compared = compare.alike if scope != "none" else compare.same
        return Outcome(seed, of.kind, of.suffix, tuple(compared(folder / "out-a", folder / "out-b")))
    finally:
        shutil.rmtree(folder)


def told_apart(first: Path, second: Path) -> str:
    """Return whether by their logs two secrets were found as other kinds, or in other boxes; nothing if neither."""
    lines = [log.read(folder) for folder in (first, second)]
    if len({tuple(sorted((line.kind, json.dumps(_unboxed(line.where))) for line in said)) for said in lines}) > 1:
        return "another kind"
    return "another box" if len({json.dumps([dict(line.where) for line in said]) for said in lines}) > 1 else ""


def _unboxed(where: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in where.items() if name != "box"}


def _sanitized(raw: Path, out: Path, scope: str) -> str:
    try:
        redactor(scope).session(raw, out)
    except RedactError as error:
        return type(error).__name__
    return ""
