"""Run the bench: `nox -s bench`, or `python -m tests.bench` in an environment that has what the session installs."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from pathlib import Path

from redact.detect import Detector
from redact.errors import MissingTool
from redact.ocr import ENGINES, load
from tests.bench import clock, cost, lines, picture, reading_tables, scaling, tables
from tests.bench.credentials import covered, speed
from tests.bench.credentials import tables as credential_tables
from tests.bench.figures import Outcome
from tests.bench.planted import evenly, read, recordings
from tests.bench.reading import Reader, measure
from tests.bench.stages import Stopwatch
from tests.bench.subjects import measure_frames, measure_redact
from tests.bench.texts import part as text_part
from tests.bench.texts import text_tables

PARTS = ("sessions", "reading", "scaling", "text", "credentials")


def main() -> int:
    options = _options()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # Faker keeps Italian towns in a set: each run would draw others, and every figure of texts would be a little different.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", "tests.bench", *sys.argv[1:]])
    clock.use_one_core()
    parts = options.part or PARTS
    document: dict[str, object] = {"machine": f"{platform.machine()}, Python {platform.python_version()}"}
    stopwatch, outcomes, readers = None, {}, []
    if "sessions" in parts:
        stopwatch = Stopwatch()
        outcomes = _sessions(options, stopwatch)
        if not outcomes:
            print("bench: there is no such session; see fixtures/sessions", file=sys.stderr)
            return 2
        ours, *_ = outcomes.values()
        others = {name: outcome for name, outcome in outcomes.items() if outcome is not ours}
        cost.show_stages(stopwatch, ours, others)
        document.update(tables.document(outcomes), stages=cost.stages_document(stopwatch, ours, others))
    if "reading" in parts:
        readers = _readers(options.reader or list(ENGINES))
        reading_tables.show(readers)
        document["reading"] = reading_tables.document(readers)
    if "scaling" in parts:
        measured = scaling.measure(options.ocr)
        cost.show_scaling(measured)
        document["scaling"] = cost.scaling_document(measured)
    if "text" in parts:
        try:
            measured_text = text_part.measure()
            text_tables.show(measured_text)
            document["text"] = text_tables.document(measured_text)
        except ImportError as error:
            print(f"bench: no part text, {error.name} is not installed; nox -s bench installs it", file=sys.stderr)
    if "credentials" in parts:
        judged, speeds = covered.measure(Detector().matches), speed.measure()
        credential_tables.show(judged, speeds)
        document["credentials"] = credential_tables.document(judged, speeds)
    if options.picture:
        picture.draw(options.picture, stopwatch, outcomes, readers)
    if options.save:
        options.save.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


def _sessions(options: argparse.Namespace, stopwatch: Stopwatch) -> dict[str, Outcome]:
    """Return what each subject did to the recorded sessions, redact's first; nothing if there is no such session."""
    planted = read(options.only)
    if not planted:
        return {}
    sessions = recordings(planted)
    chosen = {session.name: evenly(session.frames, options.frames or len(session.frames)) for session in sessions}
    with stopwatch.running():
        outcomes = {"redact": measure_redact(sessions, chosen, planted, options.ocr)}
    if not options.alone:
        try:
            from tests.bench.baseline import CAVEAT, Baseline

            outcomes["presidio"] = measure_frames(Baseline().redact, sessions, chosen, planted, "presidio")
            print(CAVEAT)
        except ImportError as error:
            print(f"bench: no comparison, {error.name} is not installed; nox -s bench installs it", file=sys.stderr)
    tables.show(outcomes)
    codec = measure_frames(lambda pixels: pixels, sessions, chosen, planted, "decode + encode")
    hidden = sum(each.is_hidden for each in codec.judged)
    # If this is not 0, the bench sees things as hidden that are in plain view, and no figure above means anything.
    print(f"Decoding and encoding alone: {codec.ms_a_frame:.0f} milliseconds a frame, hides {hidden} of {len(codec.judged)}.")
    return {**outcomes, "decode + encode": codec}


def _readers(names: list[str]) -> list[Reader]:
    found = []
    for name in names:
        try:
            (engine,) = load(name, 1)
        except MissingTool as error:
            print(f"bench: {name} reads nothing here: {error}", file=sys.stderr)
            continue
        found.append(measure(engine, lines.read()))
        print(f"reading: {name}", file=sys.stderr, flush=True)
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nox -s bench --", description="What is hidden, what is read, and how fast.")
    parser.add_argument("--part", choices=PARTS, action="append", default=[], help="one part alone; may be given again")
    parser.add_argument("--only", metavar="SESSION", action="append", default=[], help="one session; may be given again")
    parser.add_argument("--frames", metavar="N", type=int, help="judge N frames of each session, evenly spread, instead of all")
    parser.add_argument("--ocr", default="auto", help="the engine that redact reads with")
    parser.add_argument("--reader", choices=list(ENGINES), action="append", default=[], help="one engine; may be given again")
    parser.add_argument("--alone", action="store_true", help="leave presidio-image-redactor out")
    parser.add_argument("--save", metavar="FILE.json", type=Path, help="also write the figures and what was missed")
    parser.add_argument("--picture", metavar="FILE.png", type=Path, help="also draw the times and the errors of reading")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
