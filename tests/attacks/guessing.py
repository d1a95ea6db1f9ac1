"""Exhaustive guessing: whoever can compute what stands for a value computes it for every value that there could be."""

from __future__ import annotations

import hashlib
import hmac
import json
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from redact.confused import fold
from redact.manifest import NAME as MANIFEST
from redact.paint import mask_colour
from redact.placeholders import FORM, pseudonym
from redact.redactor import Redactor
from tests.attacks import drawing, values
from tests.attacks.chance import Outcome
from tests.attacks.drawing import HEIGHT, WIDTH

KIND = "US_SSN"
POLICY = 'version = 1\nname = "guessing"'
HASHES = ("sha256", "sha1", "md5", "sha512", "blake2b", "blake2s", "sha3_256")
READ: dict[str, Callable[[str], str]] = {"token": str, "pseudonym": pseudonym}
"""What of a token can be read: all of it in the log, half of it in text."""
COLOUR = "mask colour"


def guesses(value: str) -> set[str]:
    """Return the tokens that a value would have without a key, or under a key that is none."""
    forms = {value, fold(value), "".join(filter(str.isalnum, value))}
    found = {hashlib.new(name, form.encode()).hexdigest()[:16] for name in HASHES for form in forms}
    return found | {
        hmac.new(key, form.encode(), "sha256").hexdigest()[:16] for form in forms for key in (b"", bytes(32), b"redact")
    }


class Table:
    """What every candidate could show, for looking up what was seen."""

    def __init__(self, candidates: Sequence[str]) -> None:
        self._known: dict[str, dict[str, set[int]]] = {name: {} for name in READ}
        for number, value in enumerate(candidates):
            for guess in guesses(value):
                for name, read in READ.items():
                    self._known[name].setdefault(read(guess), set()).add(number)

    def picked(self, name: str, seen: str, truth: int) -> float:
        """Return what one guess among the candidates that fit is worth."""
        fitting = self._known[name].get(seen, set())
        return (truth in fitting) / max(len(fitting), 1)


def plain(value: str) -> str:
    """Return the token of a log that has no key."""
    return hashlib.sha256(value.encode()).hexdigest()[:16]


def colour_chance() -> float:
    """Return how often the masks of two values have the same colour."""
    counts = Counter(mask_colour(f"{hue:04x}") for hue in range(0x10000))
    return sum((count / 0x10000) ** 2 for count in counts.values())


def attack(
    table: Table, candidates: Sequence[str], token_of: Callable[[str], str], trials: int, seed: int = 0
) -> dict[str, float]:
    """Return how often the right candidate is guessed, by what the attacker saw; or, of so few colours, how often the right one
    could be told to be right."""
    random_, hits = random.Random(f"guessing {seed}"), dict.fromkeys((*READ, COLOUR), 0.0)
    for _ in range(trials):
        truth = random_.randrange(len(candidates))
        token = token_of(candidates[truth])
        for name, read in READ.items():
            hits[name] += table.picked(name, read(token), truth)
        hits[COLOUR] += mask_colour(plain(candidates[truth])) == mask_colour(token)
    return hits


def ours(redactor: Redactor, value: str) -> str:
    """Return the token that redact's log has for a value. What the text shows of it must be of the same token."""
    done = redactor.events([{"t": 0.0, "type": "clipboard", "action": "copy", "text": f"SSN: {value}"}])
    (token,) = {entry.token for entry in done.log}
    shown = FORM.search(str(done.records[0]["text"]))
    assert shown is not None
    assert pseudonym(token) in shown[0]
    return token


def attack_manifest(redactor: Redactor, candidates: Sequence[str], trials: int, seed: int = 0) -> tuple[int, int]:
    """Return how often a digest in the manifest is that of a frame with a candidate drawn into it: where the manifest has the
    recorded frame's digest, and as redact writes it."""
    random_, hits = random.Random(f"manifest {seed}"), [0, 0]
    for _ in range(trials):
        look, truth = drawing.a_look(random_), random_.randrange(len(candidates))
        files = [drawing.encoded(drawing.screen(look, values.LABELS[KIND], value), "png") for value in candidates]
        said = _manifest(redactor, files[truth])
        with_raw = said + hashlib.sha256(files[truth]).hexdigest()
        for number, manifest in enumerate((with_raw, said)):
            fitting = [
                n for n, file in enumerate(files) if any(hashlib.new(name, file).hexdigest() in manifest for name in HASHES)
            ]
            hits[number] += fitting == [truth]
    return hits[0], hits[1]


def _manifest(redactor: Redactor, frame: bytes) -> str:
    meta = {"format": "redact-session", "version": 1, "id": "s", "screen": {"width": WIDTH, "height": HEIGHT}}
    shot = {"t": 0, "type": "screenshot", "file": "frames/000001.png", "width": WIDTH, "height": HEIGHT}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "raw/frames").mkdir(parents=True)
        (folder / "raw/frames/000001.png").write_bytes(frame)
        (folder / "raw/session.json").write_text(json.dumps(meta))
        (folder / "raw/events.jsonl").write_text(json.dumps(shot) + "\n")
        redactor.session(folder / "raw", folder / "clean")
        return (folder / "clean" / MANIFEST).read_text("utf-8")


def measure(trials: int = 50, count: int = 100_000, frames: int = 5) -> Iterator[Outcome]:
    """Yield how well SSNs are guessed from what stands for them, out of `count`, and frames from their digests."""
    redactor = Redactor(POLICY, key=b"a key that the attacker has not", threads=1)
    candidates = values.candidates(KIND, count, seed=3)
    table = Table(candidates)
    for against, token_of in (("plain SHA-256", plain), ("redact", lambda value: ours(redactor, value))):
        hits = attack(table, candidates, token_of, trials)
        for name, hit in hits.items():
            chance = colour_chance() if name == COLOUR else 1 / count
            yield Outcome(f"guessing, {name}", against, hit, trials, chance, is_control=against != "redact")
    raw, said = attack_manifest(redactor, candidates[:200], frames)
    yield Outcome("digests of frames", "digest of the raw frame", raw, frames, 1 / 200, is_control=True)
    yield Outcome("digests of frames", "redact", said, frames, 1 / 200)
