"""Compares two outputs byte for byte, and says what differs and where without a word of what is in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import numpy as np

from redact.formats import Limits
from redact.formats.images import decode
from redact.log import NAME as LOG
from redact.manifest import NAME as MANIFEST
from redact.placeholders import pseudonym
from redact.types import Pixels

OWN_NAMES = frozenset("kind recognizer score action rule where token box frame line field t type counts kept files".split())
"""Names that redact's own formats have, which may be shown; any other name may be recorded."""
OWN_WORDS = ("kind", "recognizer", "score", "action", "rule")
"""Fields of the log that hold no recorded text."""
TOKEN = re.compile(r'(?<="token":")[0-9a-f]{16}(?=")|(?<=:)[a-p]{8}(?=>)')


def same(first: Path, second: Path) -> Iterator[str]:
    """Yield every difference between two folders: names, sizes, and what is in each file."""
    names = [_names(folder) for folder in (first, second)]
    if names[0] != names[1]:
        yield f"files: {len(names[0])} / {len(names[1])}, or others"
        return
    for name in names[0]:
        raw = [(folder / name).read_bytes() for folder in (first, second) if not (folder / name).is_dir()]
        if raw and raw[0] != raw[1]:
            yield from _explained(name, raw[0], raw[1])


def alike(first: Path, second: Path) -> Iterator[str]:
    """Yield every difference that is left when tokens are numbered in the order in which they come, and the colours of masks are
    replaced one to one: names may differ, and nothing else."""
    names = [_names(folder) for folder in (first, second)]
    if names[0] != names[1]:
        yield f"files: {len(names[0])} / {len(names[1])}, or others"
        return
    numbers: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for name in names[0]:
        if name.endswith((".png", ".jpg")):
            a, b = (decode((folder / name).read_bytes(), Limits()).pixels for folder in (first, second))
            if not _is_one_to_one(a, b):
                yield f"frame: {_differing(a, b)}, by more than the colours of masks"
        elif not (first / name).is_dir():
            texts = [(folder / name).read_text("utf-8") for folder in (first, second)]
            if name == MANIFEST:
                texts = [_without_digests(text) for text in texts]
            texts = [_numbered(text, known) for text, known in zip(texts, numbers, strict=True)]
            if texts[0] != texts[1]:
                yield from _explained(name, texts[0].encode(), texts[1].encode())


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def _numbered(text: str, known: dict[str, int]) -> str:
    def number(found: re.Match[str]) -> str:
        name = pseudonym(found[0]) if len(found[0]) == 16 else found[0]
        return str(known.setdefault(name, len(known)))

    return TOKEN.sub(number, text)


def _without_digests(manifest: str) -> str:
    said = json.loads(manifest)
    return json.dumps({**said, "files": sorted(said["files"])})


def _is_one_to_one(a: Pixels, b: Pixels) -> bool:
    """Return whether a picture becomes the other by exchanging some colours for others, wherever they differ."""
    if a.shape != b.shape:
        return False
    is_other = (a != b).any(axis=2)
    both = np.unique(np.concatenate([a[is_other], b[is_other]], axis=1), axis=0)
    return len(both) == len(np.unique(both[:, :3], axis=0)) == len(np.unique(both[:, 3:], axis=0))


def _explained(name: str, first: bytes, second: bytes) -> Iterator[str]:
    """Yield what differs in a file that is not the same in both folders."""
    if name.endswith((".png", ".jpg")):
        a, b = (decode(raw, Limits()).pixels for raw in (first, second))
        yield f"frame: {_differing(a, b)}"
    elif name == LOG:
        yield from _log(*([json.loads(line) for line in raw.splitlines()] for raw in (first, second)))
    elif name == MANIFEST:
        a_said, b_said = (json.loads(raw) for raw in (first, second))
        # The digests of files that differ say nothing new.
        yield from _manifest(a_said, b_said) or [f"{name}: only what it says of files that differ"]
    else:
        a_lines, b_lines = ([json.loads(line) for line in raw.splitlines()] for raw in (first, second))
        if len(a_lines) != len(b_lines):
            yield f"{name}: {len(a_lines)} / {len(b_lines)} lines"
        else:
            yield from sorted({f"{name}: {place}" for a, b in zip(a_lines, b_lines, strict=True) for place in _places(a, b)})


def _log(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what differs between two logs, where they have the same number of lines by line."""
    if len(first) != len(second):
        said = [{(line["kind"], line["recognizer"], "box" in line["where"]) for line in log} for log in (first, second)]
        only = sorted(f"{kind} by {by} {'on screen' if seen else 'in text'}" for kind, by, seen in said[0] ^ said[1])
        yield f"log: another number of lines ({'; '.join(only) or 'of the same kinds'})"
        return
    for a, b in zip(first, second, strict=True):
        for word in OWN_WORDS:
            if a[word] != b[word]:
                yield f"log: {word} {' / '.join(sorted(map(str, (a[word], b[word]))))}"
        if a["where"] != b["where"]:
            boxes = [line["where"].get("box") for line in (a, b)]
            if all(boxes):
                sides = zip(("left", "top", "right", "bottom"), *boxes, strict=True)
                yield f"log: box, {' and '.join(side for side, one, other in sides if one != other) or 'frame'} of {a['kind']}"
            else:
                yield f"log: where of {a['kind']}"
        if a["token"] != b["token"]:
            yield "log: token"


def _manifest(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    """Return what differs between two manifests besides files."""
    found = []
    for name in sorted(first.keys() | second.keys() - {"files"}):
        if name != "files" and first.get(name) != second.get(name):
            kinds = [kind for kind in first[name] if first[name][kind] != second[name].get(kind)] if name == "kept" else []
            kinds += [kind for kind in second[name] if kind not in first[name]] if name == "kept" else []
            found.append(f"manifest: {name}{' of ' + ' and '.join(sorted(kinds)) if kinds else ''}")
    return found


def _places(first: Any, second: Any, field: str = "") -> Iterator[str]:
    """Yield the names of the fields in which two JSON values differ. A name that is not redact's own is not shown."""
    if isinstance(first, dict) and isinstance(second, dict):
        if list(first) != list(second):
            yield f"{field}: other names"
            return
        for name in first:
            shown = name if name in OWN_NAMES else f"a field of {first['type']}" if not field and "type" in first else "a field"
            yield from _places(first[name], second[name], field or shown)
    elif isinstance(first, list) and isinstance(second, list):
        for a, b in zip_longest(first, second):
            yield from _places(a, b, field)
    elif first != second:
        yield field or "its value"


def _differing(a: Pixels, b: Pixels) -> str:
    """Return how much of two pictures differs."""
    if a.shape != b.shape:
        return "another size"
    return f"{'some' if (a != b).any() else 'no'} pixels differ"
