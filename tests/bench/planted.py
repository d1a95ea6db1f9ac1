"""The truth about the drawn sessions: what is planted, and every place where it shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from redact.types import Box
from tests.leaks import FIXTURES

APART = ("partial", "masked", "clipped")
"""Items of which not all can be read, so that nobody could be expected to know all of them: they are counted by themselves."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted value in one place: in a frame, or in events."""

    session: str
    split: str
    """ "tune" to work with, "held" to measure with."""
    id: str
    kind: str
    surface: str
    texts: tuple[str, ...] = field(repr=False)
    """What stands there."""
    apart: str | None
    frame: str | None
    boxes: tuple[Box, ...]


def read(only: Iterable[str] = ()) -> list[Planted]:
    """Return what is planted in all sessions, or in those named."""
    wanted = frozenset(only)
    rows = map(json.loads, (FIXTURES / "planted.jsonl").read_text("utf-8").splitlines())
    return [_planted(row) for row in rows if not wanted or row["session"] in wanted]


def _planted(row: Mapping[str, Any]) -> Planted:
    shown = row.get("shown", row["value"])
    return Planted(
        row["session"],
        row["split"],
        row["id"],
        row["kind"],
        row["surface"],
        (shown,) if row.get("partial") else tuple({shown, row["value"]}),
        next((state for state in APART if row.get(state)), None),
        row.get("frame"),
        tuple(Box(*box) for box in row.get("boxes", ())),
    )


@dataclass(frozen=True, slots=True)
class Recording:
    """A drawn session on disk. `frames`: the files of its screenshots, in order."""

    name: str
    split: str
    folder: Path
    frames: tuple[str, ...]
    scale: float


def recordings(planted: Iterable[Planted]) -> list[Recording]:
    found = []
    for name, split in sorted({(item.session, item.split) for item in planted}):
        folder = FIXTURES / "sessions" / name
        meta = json.loads((folder / "session.json").read_text("utf-8"))
        frames = tuple(shot["file"] for shot in screenshots(folder))
        found.append(Recording(name, split, folder, frames, meta["screen"]["scale"]))
    return found


def screenshots(folder: Path) -> list[Mapping[str, Any]]:
    """Return the screenshot events of a session in order. Redacting drops none and moves none."""
    lines = (folder / "events.jsonl").read_text("utf-8").splitlines()
    return [event for event in map(json.loads, lines) if event["type"] == "screenshot"]


def evenly(frames: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Return `number` of the frames, spread over all of them."""
    if number >= len(frames):
        return frames
    return tuple(frames[index * len(frames) // number] for index in range(number))
