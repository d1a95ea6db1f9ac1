"""Whether a planted item can be read in the events of a session."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

from tests.bench.planted import Planted
from tests.bench.typing import typed
from tests.leaks import squeezed, strings

SURFACES = {
    "window": "title",
    "navigate": "url",
    "clipboard": "clipboard",
    "text": "text",
    "focus": "focus",
    "tree": "tree",
    "key": "keys",
}
LEAST_SQUEEZED = 8
"""From this many characters on a value is also looked for with all spaces left out; shorter ones would turn up in words."""


class Said:
    """All that a session's events say, by surface."""

    def __init__(self, folder: Path) -> None:
        records = [json.loads(line) for line in (folder / "events.jsonl").read_text("utf-8").splitlines()]
        found: dict[str, list[str]] = defaultdict(list)
        for record in records:
            found[SURFACES.get(record["type"], "unknown")] += strings(record)
        # What was typed may have become one text event, and what came as text may stand amid what was typed.
        found["text"] += typed(records)
        found["keys"] = found["erased"] = found["text"]
        found["meta"] = list(strings(json.loads((folder / "session.json").read_text("utf-8"))))
        self._said: Mapping[str, str] = {surface: _joined(texts) for surface, texts in found.items()}
        self._squeezed = {surface: _joined(map(squeezed, texts)) for surface, texts in found.items()}

    def has(self, item: Planted) -> bool:
        """Return whether what `item` shows can be read, as whole words in any case, on any event of its surface."""
        said, close = self._said.get(item.surface, ""), self._squeezed.get(item.surface, "")
        return any(
            re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", said)
            or (len(squeezed(text)) >= LEAST_SQUEEZED and squeezed(text) in close)
            for text in item.texts
        )


def _joined(texts: Iterable[str]) -> str:
    lowered = [text.casefold() for text in texts]
    return "\0".join((*lowered, *(unquote(text) for text in lowered if "%" in text)))
