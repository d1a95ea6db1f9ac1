"""Run the attacks: `nox -s attack`, or `python -m tests.attacks` in an environment that has what the session installs."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path

from redact.redactor import Redactor
from tests.attacks import carving, drawing, guessing, mosaic, nearby, order, pairs, planted, rhythm, ringing, sweep, table, widths
from tests.attacks.chance import Outcome

GOAL_BITS = 0.5
JOURNAL = "build/attacks/pairs-{scope}.jsonl"


ATTACKS: Mapping[str, Callable[..., Iterator[Outcome]]] = {
    "mosaic": mosaic.measure,
    "ringing": ringing.measure,
    "carving": carving.measure,
    "nearby": nearby.measure,
    "rhythm": rhythm.measure,
    "guessing": guessing.measure,
    "order": order.measure,
}
OTHERS = ("widths", "sweep", "pairs")


def main() -> int:
    options = _options()
    parts, is_well = options.part or (*ATTACKS, *OTHERS), True
    if missing := len(drawing.DEBIAN) + 1 - len(drawing.fonts()):
        print(
            f"attacks: {missing} of the fonts that {drawing.FOLDER} should have are not there; the others are used",
            file=sys.stderr,
        )
    for name in ATTACKS:
        if name in parts:
            is_well &= table.show(name, ATTACKS[name](*([options.trials] if options.trials else [])))
    if "widths" in parts:
        is_well &= table.show_widths(list(widths.measure(options.names, options.looks)), GOAL_BITS)
    if "sweep" in parts:
        is_well &= _sweep(options.sweeps)
    if "pairs" in parts:
        is_well &= _pairs(options)
    return 0 if is_well else 1


def _sweep(sweeps: int) -> bool:
    """Print how many planted values are found in recordings and in what becomes of them, and where those were that are left."""
    redactor, many, missed, left = Redactor(key=b"a key for the sweep only"), 0, 0, set()
    for seed in range(sweeps):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            values = planted.write(folder / "raw", seed)
            many, missed = many + len(values), missed + len(values) - len(sweep.found(folder / "raw", values))
            redactor.session(folder / "raw", folder / "clean")
            left |= set(sweep.found(folder / "clean", values))
    print(f"Sweep: {many} values planted, {missed} of them not seen in the recordings; left in the results: {len(left)} places")
    for place in sorted(left):
        print(f"  {place}")
    return not missed and not left


def _pairs(options: argparse.Namespace) -> bool:
    """Run the pairs that the journal does not have yet, and print what is known of all that were asked for."""
    journal: Path = options.journal or Path(JOURNAL.format(scope=options.scope))
    journal.parent.mkdir(parents=True, exist_ok=True)
    lines = journal.read_text("utf-8").splitlines() if journal.exists() else []
    done = {said["seed"]: pairs.Outcome(**{**said, "differences": tuple(said["differences"])}) for said in map(json.loads, lines)}
    wanted = range(options.first, options.first + options.pairs)
    missing, start = [seed for seed in wanted if seed not in done], time.monotonic()
    with journal.open("a", encoding="utf-8") as file, multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        for outcome in pool.imap_unordered(partial(pairs.run, scope=options.scope), missing):
            done[outcome.seed] = outcome
            file.write(json.dumps(asdict(outcome)) + "\n")
            file.flush()
    return table.show_pairs([done[seed] for seed in wanted], time.monotonic() - start if len(missing) == len(wanted) else 0.0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nox -s attack --", description="Attacks on what redact writes.")
    parser.add_argument("--part", choices=(*ATTACKS, *OTHERS), action="append", default=[], help="one alone; may be given again")
    parser.add_argument("--trials", metavar="N", type=int, help="of each attack in a table, instead of what it has by itself")
    parser.add_argument("--pairs", metavar="N", type=int, default=1000, help="pairs of recordings")
    parser.add_argument("--first", metavar="SEED", type=int, default=0, help="the number of the first pair")
    parser.add_argument("--scope", choices=("none", "session"), default="none", help="of the pseudonyms in pairs")
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="processes that run pairs")
    parser.add_argument(
        "--journal", metavar="FILE", type=Path, help="what was run, to go on from; take a new one for a new version"
    )
    parser.add_argument("--names", metavar="N", type=int, default=1000, help="surnames whose boxes are measured")
    parser.add_argument("--looks", metavar="N", type=int, default=9, help="looks in which they are")
    parser.add_argument("--sweeps", metavar="N", type=int, default=20, help="recordings full of planted values")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
