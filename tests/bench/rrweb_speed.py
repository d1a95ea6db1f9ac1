"""How fast an rrweb stream is looked through: MB of JSON a second, and which parts of the work take how long.

python -m tests.bench.rrweb_speed [MB]
"""

from __future__ import annotations

import cProfile
import json
import pstats
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from redact.redactor import Redactor
from redact.report import Report
from tests.formats_of_others.rrweb_streams import Json, element, growing, mutation, page, stream, text, write

WORDS = (
    "order invoice shipped pending total item status report open closed draft region warehouse review update batch label carton "
    "route window ledger filter column export import delivery customer reference quantity discount approval"
).split()
PARTS = {
    "reading JSON": "strict_json.py:parse",
    "what rrweb's events mean": "rrweb.py:seen",
    "walks over strings": "strings.py:texts",
    "names model, in batches": "detector.py:prepare",
    "recognisers": "detector.py:matches",
    "values found elsewhere": "spread.py:matches",
    "bytes of the copy": "verify.py:_bytes",
    "verify": "verify.py:verify",
}


def visits(seed: int) -> Iterator[Json]:
    """Yield the events of somebody who goes from one list to the next: snapshots, rows that change, a filter that is typed."""
    pick = random.Random(seed)
    css = "".join(f".c{n} {{ margin: {n}px; color: #{n:06x}; }}\n" for n in range(3000))
    while True:
        numbers = iter(range(10, 100_000))
        rows = [
            element(next(numbers), "tr", *(element(next(numbers), "td", text(next(numbers), said)) for said in _cells(pick)))
            for _ in range(300)
        ]
        yield from page(element(4, "style", _cssText=css), element(5, "input", type="search"), element(6, "table", *rows))
        yield from growing(5, " ".join(_cells(pick)[:2]))
        for _ in range(300):
            move = {"x": pick.randrange(800), "y": pick.randrange(600), "id": 6, "timeOffset": -pick.randrange(500)}
            yield {"type": 3, "data": {"source": 1, "positions": [move] * 10}}
            yield mutation(texts=[{"id": 12 + 3 * pick.randrange(60), "value": _cells(pick)[0]}])


def _cells(pick: random.Random) -> list[str]:
    return [" ".join(pick.choices(WORDS, k=4)), f"{pick.randrange(10_000)} {pick.choice(WORDS)}", pick.choice(WORDS).title()]


def main(megabytes: float = 20) -> None:
    redactor = Redactor(key=b"a key for the bench")
    redactor.text("Dear Jane Roe")
    start = time.perf_counter()
    size, report = copied(redactor, megabytes, 1)
    seconds = time.perf_counter() - start
    print(f"{size:.1f} MB, {report.events} documents: {seconds:.0f} s, {size / seconds:.3f} MB/s, {len(report.log)} findings")
    profile = cProfile.Profile()
    profile.runcall(copied, redactor, megabytes / 20, 2)
    rows: dict[tuple[str, int, str], Any] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    taken = {f"{Path(file).name}:{name}": row[3] for (file, _, name), row in rows.items()}
    for part, function in PARTS.items():
        print(f"{part:26} {taken.get(function, 0.0) / taken['redactor.py:session']:5.0%}")


def copied(redactor: Redactor, megabytes: float, seed: int) -> tuple[float, Report]:
    """Make a stream and its copy. Returns the stream's size in MB, and the report."""
    events: list[Json] = []
    size = 0
    for event in visits(seed):
        size += len(json.dumps(event)) + 2
        if size > megabytes * 1e6:
            break
        events.append(event)
    with tempfile.TemporaryDirectory() as folder:
        raw = write(Path(folder) / "raw", stream(*events))
        return size / 1e6, redactor.session(raw, Path(folder) / "copy")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
