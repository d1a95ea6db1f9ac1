"""Whether typed values can be had again from an output: whole, or by their first letters, in any event or frame.

Knows the truth and nothing of how the output was made.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote

from tests.bench.typing import fields
from tests.leaks import VISIBLE, squeezed, strings, visible_ink

Row: TypeAlias = Mapping[str, Any]

LEAST = 4
"""Characters by which a value is given away. Of a shorter value, all of it."""
TYPED = frozenset({"keys", "erased"})
DIGEST = re.compile(r"[0-9a-f]{12,}")
"""Strings that hold any four digits sooner or later, and nothing that was recorded."""


@dataclass(frozen=True, slots=True)
class Left:
    """A typed value that can be had again from one place: from "events", or from the frame of this name."""

    id: str
    kind: str
    place: str
    length: int
    """Characters of it that can be read there, without spaces."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of the typed values of one session."""

    session: str
    split: str
    places: int
    """Where they can be had from the recording, events as one place."""
    left: tuple[Left, ...]
    """Where from the output."""


def judge(session: str, split: str, raw: Path, clean: Path, rows: Sequence[Row]) -> Figures:
    """Return what of a session's typed values can be had again. rows: the session's truth."""
    return Figures(session, split, len(recoverable(raw, raw, rows)), tuple(recoverable(raw, clean, rows)))


def document(figures: Iterable[Figures]) -> dict[str, object]:
    """Return the figures of each split, [left, of how many], and what was missed, as JSON has it."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    missed = []
    for each in figures:
        counts[each.split][0] += len(each.left)
        counts[each.split][1] += each.places
        missed += [f"{each.session} {left.id} {left.place} {left.length} characters" for left in each.left]
    return {"typed_values_recoverable": dict(counts), "missed": missed}


def recoverable(raw: Path, clean: Path, rows: Sequence[Row]) -> list[Left]:
    """Return each typed value and each place of the output at `clean` that gives it away: first events, then frames in order.

    rows: the truth about the recording at `raw`. Dots give nothing away here but how long a value is, and so do not count.
    """
    typed = {row["id"] for row in rows if row["surface"] in TYPED}
    rows_of_typed = [row for row in rows if row["id"] in typed]
    return [*_in_events(raw, clean, rows, rows_of_typed), *_in_frames(raw, clean, rows_of_typed)]


def _in_events(raw: Path, clean: Path, rows: Sequence[Row], rows_of_typed: Sequence[Row]) -> Iterator[Left]:
    recorded, harmless, written = _said(raw), _harmless(raw, rows), _said(clean)
    kinds = {row["id"]: row["kind"] for row in rows_of_typed}
    for plant_id, kind in kinds.items():
        # A prefix that stands in harmless text as well is no sign of the value.
        forms = (form for form in _forms(row for row in rows_of_typed if row["id"] == plant_id) if form not in harmless)
        found = next((form for form in forms if form in recorded and form in written), None)
        if found is not None:
            yield Left(plant_id, kind, "events", len(found))


def _forms(rows: Iterable[Row]) -> list[str]:
    """Return what gives a value away, the longest first: its first letters, and those of each part that went into its own box."""
    parts = set()
    for row in rows:
        parts.add(squeezed(row["value"]))
        if row["surface"] in TYPED and "from" in row:
            parts.add(squeezed(row["shown"]))
    whole = max(parts, key=len)
    prefixes = {part[:end] for part in parts for end in range(LEAST, len(part) + 1)} | {whole}
    return sorted(prefixes, key=lambda form: (-len(form), form))


def _said(folder: Path) -> str:
    """Return all that the files of a session say, squeezed: their names, strings, and what keys leave in each field."""
    texts = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))]
    for path in sorted(folder.glob("*.json*")):
        records = _records(path)
        texts += [text for record in records for text in strings(record) if not DIGEST.fullmatch(text)]
        if path.name == "events.jsonl":
            texts += _replayed(records)
    return _joined(texts)


def _records(path: Path) -> list[Any]:
    text = path.read_text("utf-8")
    if path.name in ("session.json", "events.jsonl"):
        return [json.loads(line) for line in text.splitlines()] if path.suffix == ".jsonl" else [json.loads(text)]
    # The numbers of the other files are sizes, counts and scores.
    lines = text.splitlines() if path.suffix == ".jsonl" else [text]
    return [json.loads(line, parse_int=_nothing, parse_float=_nothing) for line in lines]


def _nothing(_: str) -> None:
    """Stand for a number that says nothing."""


def _replayed(records: Sequence[Row]) -> list[str]:
    """Return what stood in each field, and what all fields together held in the end."""
    states = fields(records)
    return [*(text for each in states for text in each), "".join(each[-1] for each in states)]


def _harmless(raw: Path, rows: Iterable[Row]) -> str:
    """Return what the recording says, squeezed, with all that is planted taken out."""
    records: list[Any] = [json.loads(line) for line in (raw / "events.jsonl").read_text("utf-8").splitlines()]
    planted: dict[int, list[str]] = defaultdict(list)
    touched: Counter[int] = Counter()
    for row in rows:
        if "events" in row:
            first, last = row["events"]
            touched.update(range(first, last + 1))
            if row["surface"] not in TYPED:
                planted[first].append(row.get("shown", row["value"]))
        elif row["surface"] == "meta":
            planted[-1].append(row["value"])
    meta = json.loads((raw / "session.json").read_text("utf-8"))
    texts = list(_without(strings(meta), planted[-1]))
    for number, record in enumerate(records):
        texts += _without(strings(record), planted[number])
    ends = {"type": "focus"}
    texts += _replayed([ends if number in touched else record for number, record in enumerate(records)])
    return _joined(texts)


def _without(texts: Iterable[str], planted: Sequence[str]) -> Iterator[str]:
    """Yield `texts` with each planted string taken out, the longest first."""
    taken = sorted(planted, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, taken)) or r"(?!)")
    return (pattern.sub("\0", text) for text in texts)


def _joined(texts: Iterable[str]) -> str:
    return "\0".join(squeezed(form) for text in texts for form in (text, unquote(text)))


def _in_frames(raw: Path, clean: Path, rows: Iterable[Row]) -> Iterator[Left]:
    visible: dict[tuple[str, str], set[int]] = defaultdict(set)
    lengths, kinds = {}, {}
    rows = list(rows)
    widths = _widths(rows)
    for row in rows:
        if row["surface"] == "screen" and not row.get("masked") and visible_ink(raw, clean, row) > VISIBLE:
            key = row["frame"], row["id"]
            visible[key] |= _in_sight(row, widths)
            lengths[key], kinds[key] = len(squeezed(row["value"])), row["kind"]
    for (frame, plant_id), places in sorted(visible.items()):
        key = frame, plant_id
        if len(places) >= min(LEAST, lengths[key]):
            yield Left(plant_id, kinds[key], frame, len(places))


def _widths(rows: Iterable[Row]) -> dict[tuple[str, str], int]:
    """Return how wide each value is, in pixels, where all of it is in sight, by its id and what is shown."""
    widths: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        if row["surface"] == "screen" and not row.get("clipped"):
            key = row["id"], row.get("shown", row["value"])
            widths[key] = max(widths[key], _width(row))
    return widths


def _width(row: Row) -> int:
    return sum(right - left for left, _, right, _ in row["boxes"])


def _in_sight(row: Row, widths: Mapping[tuple[str, str], int]) -> set[int]:
    """Return which characters a row shows: of what is partly out of sight, as many as there is room for."""
    places = _places(row)
    whole = widths.get((row["id"], row.get("shown", row["value"])), 0)
    if not row.get("clipped") or not whole:
        return places
    return set(sorted(places)[: math.ceil(len(places) * min(_width(row) / whole, 1))])


def _places(row: Row) -> set[int]:
    """Return which characters of its value a row shows, spaces left out. Initials are none of them."""
    value, start = row["value"], row.get("from", 0)
    shown = row.get("shown", value)
    is_part = value.startswith(shown, start) or len(shown) >= LEAST
    return {start + place for place, char in enumerate(shown) if not char.isspace()} if is_part else set()
