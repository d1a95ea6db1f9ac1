"""How much of public test strings the detector covers: secrets, and how many harmless texts it flags.

The strings are rows of JSON lines: {"text", "is_secret", "secret_value_if_known", "rule", "neg_kind"}. Half of them, told by
their own characters, is kept out of tuning.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from redact.detect.scores import HIDDEN
from redact.types import Match

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "data" / "credentials"
LEAST_COVERED = 0.9
"""Of a secret's characters, how many must be hidden."""
CREDENTIALS = frozenset((
    "API_KEY", "CONNECTION_STRING", "JWT", "LICENSE_KEY", "OTP", "PASSWORD", "PIN", "PRIVATE_KEY", "SECRET", "SECURITY_ANSWER",
    "SEED_PHRASE", "SESSION_COOKIE", "WEBHOOK_URL", "WIFI_KEY",
))  # fmt: skip
SPLITS = ("tune", "held")

Look = Callable[[str], Sequence[Match]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One row. is_found: a secret that is covered, or a harmless text that is flagged."""

    file: str
    split: str
    kind: str
    is_secret: bool
    is_found: bool


def measure(look: Look, folder: Path = FOLDER) -> list[Judged]:
    """Return what became of every row of every file in `folder`; nothing if it is not there."""
    return [judged for path in sorted(folder.glob("*.jsonl")) for judged in _judged(look, path)]


def _judged(look: Look, path: Path) -> Iterator[Judged]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text, is_secret = row["text"], row["is_secret"]
        if row.get("kind") == "identifier":
            continue
        found = [match for match in look(text) if match.score >= HIDDEN]
        is_found = is_covered(text, row["secret_value_if_known"], found) if is_secret else _has_credential(found)
        split = SPLITS[zlib.crc32(text.encode()) % 2 == 0]
        yield Judged(path.stem, split, row["rule"] if is_secret else row["neg_kind"], is_secret, is_found)


def is_covered(text: str, secret: str | None, found: Sequence[Match]) -> bool:
    """Return whether `secret` is hidden; where it is not known which it is, whether a credential is found at all."""
    start = text.find(secret) if secret else -1
    if secret is None or start < 0:
        return _has_credential(found)
    places = [start + number for number, char in enumerate(secret) if not char.isspace()]
    hidden = sum(any(match.start <= place < match.end for match in found) for place in places)
    return hidden >= LEAST_COVERED * len(places)


def _has_credential(found: Sequence[Match]) -> bool:
    return any(match.kind in CREDENTIALS for match in found)
