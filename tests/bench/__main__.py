"""Run the bench: `nox -s bench`, or `python -m tests.bench` in an environment that has what the session installs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.bench import tables
from tests.bench.figures import Outcome
from tests.bench.planted import evenly, read, recordings
from tests.bench.subjects import measure_frames, measure_redact


def main() -> int:
    options = _options()
    planted = read(options.only)
    if not planted:
        print("bench: there is no such session; see fixtures/sessions", file=sys.stderr)
        return 2
    sessions = recordings(planted)
    chosen = {session.name: evenly(session.frames, options.frames or len(session.frames)) for session in sessions}
    outcomes: dict[str, Outcome] = {"redact": measure_redact(sessions, chosen, planted, options.ocr)}
    if not options.alone:
        try:
            from tests.bench.baseline import CAVEAT, Baseline

            outcomes["presidio"] = measure_frames(Baseline().redact, sessions, chosen, planted, "presidio")
            print(CAVEAT)
        except ImportError as error:
            print(f"bench: no comparison, {error.name} is not installed; nox -s bench installs it", file=sys.stderr)
    codec = measure_frames(lambda pixels: pixels, sessions, chosen, planted, "decode + encode")
    tables.show(outcomes)
    hidden = sum(each.is_hidden for each in codec.judged)
    # If this is not 0, the bench sees things as hidden that are in plain view, and no figure above means anything.
    print(f"Decoding and encoding alone: {codec.ms_a_frame:.0f} milliseconds a frame, hides {hidden} of {len(codec.judged)}.")
    if options.save:
        tables.save(outcomes, options.save)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nox -s bench --", description="What is hidden, what is left alone, and how fast.")
    parser.add_argument("--only", metavar="SESSION", action="append", default=[], help="one session; may be given again")
    parser.add_argument("--frames", metavar="N", type=int, help="judge N frames of each session, evenly spread, instead of all")
    parser.add_argument("--ocr", default="auto", help="the engine that redact reads with")
    parser.add_argument("--alone", action="store_true", help="leave presidio-image-redactor out")
    parser.add_argument("--save", metavar="FILE.json", type=Path, help="also write the figures and what was missed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
