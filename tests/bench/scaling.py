"""How time grows with frames that show the same, and memory with frames that all differ.

`python -m tests.bench.scaling SESSION ENGINE` redacts one session and prints the most memory that it took, in MiB.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from redact.formats import Limits
from redact.formats.images import decode, encode
from redact.redactor import Redactor
from redact.types import Pixels
from tests.bench import clock
from tests.bench.subjects import warm_up
from tests.leaks import FIXTURES

REPEATED, TIMES = "day-tune", 10
SCROLLED = ("mail-tune", "crm-tune")
SHORT, LONG = 150, 600
"""Frames of the two sessions whose memory is compared."""
WIDTH, HEIGHT = 1920, 1080
STEP_ROWS = 13
"""Rows by which a long session scrolls from frame to frame."""


@dataclass(frozen=True, slots=True)
class Scaling:
    """seconds: of one core, for a session and for TIMES as many frames. mib: peak memory by number of frames."""

    frames: int
    seconds: tuple[float, float]
    mib: Mapping[int, float]

    @property
    def ratio(self) -> float:
        return self.seconds[1] / self.seconds[0]


def measure(ocr: str) -> Scaling:
    source = FIXTURES / "sessions" / REPEATED
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        repeat(source, folder / "repeated", TIMES)
        seconds = _seconds(source, folder / "once", ocr), _seconds(folder / "repeated", folder / "often", ocr)
        mib = {}
        for frames in (SHORT, LONG):
            scroll(folder / f"long-{frames}", frames)
            mib[frames] = _peak(folder / f"long-{frames}", ocr)
            shutil.rmtree(folder / f"long-{frames}")
        return Scaling(len(list((source / "frames").iterdir())), seconds, mib)


def repeat(source: Path, folder: Path, times: int) -> None:
    """Write a session in which everything of `source` happens `times` times, its frames under new names each time."""
    events = [json.loads(line) for line in (source / "events.jsonl").read_text("utf-8").splitlines()]
    (folder / "frames").mkdir(parents=True)
    shutil.copy(source / "session.json", folder)
    written = []
    for number in range(times):
        for event in events:
            moved = {**event, "t": event["t"] + number * (events[-1]["t"] + 1)}
            if event["type"] == "screenshot":
                path = Path(event["file"])
                moved["file"] = f"frames/{number:02d}{path.name}"
                shutil.copy(source / path, folder / moved["file"])
            written.append(moved)
    _write_events(folder, written)


def scroll(folder: Path, frames: int) -> None:
    """Write a session of full HD frames that all differ: a long page scrolls beside a still one, under a running clock."""
    (folder / "frames").mkdir(parents=True)
    screens = [decode(path.read_bytes(), Limits()).pixels for name in SCROLLED for path in _frames(name)]
    page, side = np.concatenate(screens), np.concatenate(screens[:2])[:HEIGHT, : WIDTH - screens[0].shape[1]]
    events = []
    for number in range(frames):
        name = f"frames/{number:06d}.png"
        (folder / name).write_bytes(encode(_frame(page, side, number), "png"))
        events.append({"t": float(number), "type": "screenshot", "file": name, "width": WIDTH, "height": HEIGHT})
    meta = {"format": "redact-session", "version": 1, "id": "long", "screen": {"width": WIDTH, "height": HEIGHT, "scale": 1}}
    (folder / "session.json").write_text(json.dumps(meta), "utf-8")
    _write_events(folder, events)


def _frame(page: Pixels, side: Pixels, number: int) -> Pixels:
    top = number * STEP_ROWS % (len(page) - HEIGHT)
    frame = np.concatenate([side, page[top : top + HEIGHT]], axis=1)
    frame[:40] = 235
    shown = f"{9 + number // 3600:02d}:{number // 60 % 60:02d}:{number % 60:02d}"
    cv2.putText(frame, shown, (WIDTH - 130, 27), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (30, 30, 30), 1, cv2.LINE_AA)
    return frame


def _frames(session: str) -> list[Path]:
    return sorted((FIXTURES / "sessions" / session / "frames").iterdir())


def _write_events(folder: Path, events: Iterable[Mapping[str, Any]]) -> None:
    (folder / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events), "utf-8")


def _seconds(session: Path, out: Path, ocr: str) -> float:
    redactor = Redactor(ocr=ocr, threads=1)
    warm_up(redactor)
    start = clock.seconds()
    redactor.session(session, out)
    return clock.seconds() - start


def _peak(session: Path, ocr: str) -> float:
    command = [sys.executable, "-m", "tests.bench.scaling", str(session), ocr]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _redact_and_print_peak(session: Path, ocr: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Redactor(ocr=ocr, threads=1).session(session, Path(folder) / "out")
    # The kernel's own mark: what getrusage gives begins with the memory of the process that started this one.
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("utf-8").splitlines())
    print(int(status["VmHWM"].split()[0]) / 1024)


if __name__ == "__main__":
    _redact_and_print_peak(Path(sys.argv[1]), sys.argv[2])
