"""Finds planted items in an output, knowing the truth and nothing of how the output was made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np

from redact.formats import Limits
from redact.formats.images import decode
from redact.types import Pixels

FIXTURES = Path(__file__).parents[1] / "fixtures"
PROMISED = frozenset(
    "EMAIL_ADDRESS PHONE_NUMBER CREDIT_CARD IBAN_CODE US_SSN PASSWORD API_KEY JWT PRIVATE_KEY CONNECTION_STRING".split()
)
"""Kinds of which every planted item must be gone, on screen and in events; the dots of secure fields come on top."""

CONTRAST = 40
"""Levels between a letter and its ground. Ink is what differs by that from the box's commonest colour."""
VISIBLE = 0.05
"""The share of an item's ink that may show: the edge of a letter that reaches out of its box."""


@lru_cache(maxsize=1)
def truth() -> tuple[Mapping[str, Any], ...]:
    """Return every planted item in every place."""
    return tuple(json.loads(line) for line in (FIXTURES / "planted.jsonl").read_text("utf-8").splitlines())


def sessions() -> list[str]:
    return sorted({item["session"] for item in truth()})


def is_promised(item: Mapping[str, Any]) -> bool:
    is_secure = item.get("masked") and item["surface"] == "screen"  # the dots of a password field, which tell its length
    return bool(is_secure) or (item["kind"] in PROMISED and not (item.get("partial") or item.get("clipped")))


def leaks(raw: Path, clean: Path, items: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield "kind surface" for each of `items` that shows in the output."""
    said = [squeezed(text) for text in event_texts(clean)]
    for item in items:
        if item["surface"] == "screen":
            if visible_ink(raw, clean, item) > VISIBLE:
                yield f"{item['kind']} screen {item['frame']} {item['boxes']}"
        elif any(squeezed(form) in text for form in {item["value"], item.get("shown", item["value"])} for text in said):
            yield f"{item['kind']} {item['surface']}"


def visible_ink(raw: Path, clean: Path, item: Mapping[str, Any]) -> float:
    """Return the share of an item's ink that stands in the written frame as it stood in the raw one, 0 to 1."""
    path = clean / item["frame"]
    if not path.exists():
        return 0.0
    before, after = picture(raw / item["frame"]), picture(path)
    ink, kept = 0, 0
    for left, top, right, bottom in item["boxes"]:
        patch = before[top:bottom, left:right].astype(int)
        colours, counts = np.unique(patch.reshape(-1, 3), axis=0, return_counts=True)
        is_ink = np.abs(patch - colours[counts.argmax()]).max(axis=2) > CONTRAST
        written = after[top:bottom, left:right]
        same = (patch == written).all(axis=2)
        ink += int(is_ink.sum())
        # Black letters under a black mask are the same pixels, and yet nothing shows where all is one colour.
        kept += int((is_ink & same).sum()) if (written != written[0, 0]).any() else 0
    return kept / ink if ink else 0.0


@lru_cache(maxsize=64)
def picture(path: Path) -> Pixels:
    return decode(path.read_bytes(), Limits()).pixels


def event_texts(folder: Path) -> Iterator[str]:
    """Yield every string of the session's JSON files, plain and percent-decoded, and what its keys type one after another."""
    keys = ""
    for name in ("session.json", "events.jsonl", "redaction-log.jsonl", "manifest.json"):
        path = folder / name
        if not path.exists():
            continue
        text = path.read_text("utf-8")
        for document in [json.loads(text)] if name.endswith(".json") else map(json.loads, text.splitlines()):
            for string in strings(document):
                yield string
                yield unquote(string)
            if document.get("type") == "key" and document["action"] == "down":
                if document["key"] == "Backspace":
                    keys = keys[:-1]
                elif len(document["key"]) == 1:
                    keys += document["key"]
            elif document.get("type") == "text":
                keys += document["text"]
    yield keys


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, int | float):
        yield repr(value)


def squeezed(text: str) -> str:
    return "".join(text.casefold().split())
