"""Run the bench: `nox -s bench`, or `python -m tests.bench` in an environment that has what the session installs."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from redact.detect import Detector
from redact.errors import MissingTool
from redact.ocr import ENGINES, load
from tests.bench import (
    clock,
    cost,
    lines,
    picture,
    reading_tables,
    scaling,
    spreading,
    tables,
    typing_model,
    typing_tables,
    typists,
)
from tests.bench.credentials import covered, speed
from tests.bench.credentials import tables as credential_tables
from tests.bench.figures import Outcome
from tests.bench.planted import Planted, Recording, evenly, read, recordings
from tests.bench.reading import Reader, measure
from tests.bench.stages import Stopwatch
from tests.bench.subjects import Chosen, measure_frames, measure_redact
from tests.bench.texts import part as text_part
from tests.bench.texts import text_tables

CODEC = "decode + encode"
PARTS = ("sessions", "typing", "reading", "scaling", "text", "credentials", "eyes")
Recorded: TypeAlias = tuple[list[Recording], Chosen, list[Planted]]


def main() -> int:
    options = _options()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # Faker keeps Italian towns in a set: each run would draw others, and every figure of texts would be a little different.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", "tests.bench", *sys.argv[1:]])
    clock.use_one_core()
    parts = options.part or PARTS
    document: dict[str, object] = {"machine": f"{platform.machine()}, Python {platform.python_version()}"}
    stopwatch, outcomes, readers = Stopwatch(), {}, []
    if not {"sessions", "typing"}.isdisjoint(parts):
        recorded = _recorded(options)
        if not recorded[0]:
            print("bench: there is no such session; see fixtures/sessions", file=sys.stderr)
            return 2
        with stopwatch.running():
            ours = measure_redact(*recorded, options.ocr)
    if "sessions" in parts:
        others = _others(options, recorded)
        outcomes = {"redact": ours, **others}
        _show_sessions(outcomes)
        cost.show_stages(stopwatch, ours, others)
        document.update(tables.document(outcomes), stages=cost.stages_document(stopwatch, ours, others))
    if "typing" in parts:
        sessions, chosen, planted = recorded
        spread = spreading.measure(ours, stopwatch, sessions, lambda some: measure_redact(some, chosen, planted, options.ocr))
        measured_typing = typing_model.measure(), typists.measure(), spread
        typing_tables.show(*measured_typing)
        document["typing"] = typing_tables.document(*measured_typing)
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
    if "eyes" in parts:
        try:
            from tests.bench import eyes, eyes_tables

            seen = eyes.measure()
            eyes_tables.show(seen)
            document["eyes"] = eyes_tables.document(seen)
        except ImportError as error:
            print(f"bench: no part eyes, {error.name} is not installed; nox -s bench installs it", file=sys.stderr)
    if options.picture:
        picture.draw(options.picture, stopwatch if outcomes else None, outcomes, readers)
    if options.save:
        options.save.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


def _recorded(options: argparse.Namespace) -> Recorded:
    """Return the recorded sessions, which frames of each to judge, and what is planted; nothing if there is no such session."""
    planted = read(options.only)
    sessions = recordings(planted)
    chosen = {session.name: evenly(session.frames, options.frames or len(session.frames)) for session in sessions}
    return sessions, chosen, planted


def _others(options: argparse.Namespace, recorded: Recorded) -> dict[str, Outcome]:
    """Return what other subjects than redact do to the recorded sessions."""
    found = {}
    if not options.alone:
        try:
            from tests.bench.baseline import CAVEAT, Baseline

            found["presidio"] = measure_frames(Baseline().redact, *recorded, "presidio")
            print(CAVEAT)
        except ImportError as error:
            print(f"bench: no comparison, {error.name} is not installed; nox -s bench installs it", file=sys.stderr)
    return {**found, CODEC: measure_frames(lambda pixels: pixels, *recorded, CODEC)}


def _show_sessions(outcomes: Mapping[str, Outcome]) -> None:
    tables.show({name: outcome for name, outcome in outcomes.items() if name != CODEC})
    codec = outcomes[CODEC]
    hidden = sum(each.is_hidden for each in codec.judged)
    # If this is not 0, the bench sees things as hidden that are in plain view, and no figure above means anything.
    print(f"Decoding and encoding alone: {codec.ms_a_frame:.0f} milliseconds a frame, hides {hidden} of {len(codec.judged)}.")


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
