"""The truth about the pages for reading: every line, where its ink is, and which of its characters its font draws alike."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from redact.formats import Limits
from redact.formats.images import decode
from redact.types import Box, Pixels
from tests.leaks import FIXTURES

FOLDER = FIXTURES / "reading"
SCRIPTS = ("Chinese", "Japanese", "Korean", "Arabic")
"""Kinds of lines that are only to be noticed."""


@dataclass(frozen=True, slots=True)
class TrueLine:
    """One line of a page. size_px: CSS pixels. antialiasing: "gray" or "lcd"."""

    page: str
    scale: float
    box: Box
    kind: str
    text: str = field(repr=False)
    family: str
    size_px: int
    antialiasing: str
    twins: tuple[str, ...] = ()
    """Groups of characters that this font at this size draws as the same pixels, of which some stand in the text."""


def read(path: Path = FOLDER / "lines.jsonl") -> list[TrueLine]:
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [TrueLine(**{**row, "box": Box(*row["box"]), "twins": tuple(row["twins"])}) for row in rows]


@lru_cache(maxsize=4)
def page(name: str) -> Pixels:
    return decode((FOLDER / name).read_bytes(), Limits()).pixels
