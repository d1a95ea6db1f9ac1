"""Public texts with their names marked, where they are to be had: rows {"text", "spans": [{"start", "end", "label"}]}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from fragments import Fragment
from templates import is_held
from values import LOCATION, ORGANIZATION, OTHER, PERSON

MEANT = {
    "PER": PERSON, "person": PERSON, "LOC": LOCATION, "location": LOCATION,
    "ORG": ORGANIZATION, "corporation": ORGANIZATION, "group": ORGANIZATION,
    "MISC": OTHER, "product": OTHER, "creative-work": OTHER,
}  # fmt: skip
"""Their labels and ours."""


def read(folder: Path, held: bool) -> Iterator[Fragment]:
    """Yield the texts of `folder`: the fifth of each file that is held back, or the others."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in path.read_text("utf-8").splitlines():
            said = json.loads(row)
            if is_held(said["text"]) == held:
                meant = [span for span in said["spans"] if span["label"] in MEANT and "@" not in _around(said["text"], span)]
                spans = tuple((span["start"], span["end"], MEANT[span["label"]]) for span in meant)
                yield Fragment(said["text"], spans, path.stem)


def _around(text: str, span: dict[str, int]) -> str:
    """Return the span's text and the character before it. Some corpora take @handles for people, others do not: we do not."""
    return text[max(span["start"] - 1, 0) : span["end"]]
