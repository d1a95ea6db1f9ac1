"""The main job for other tools' recordings: every part is looked at, and written as a copy in its own layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from redact import log
from redact.formats import Image, images
from redact.formats.copy_sink import CopySink
from redact.formats.documents import Documents
from redact.formats.window import Picture, Window
from redact.in_place import in_place
from redact.job import Job, Progress, silent
from redact.log import LogEntry
from redact.look import Lookout
from redact.pieces import kept_kinds
from redact.policy import Policy
from redact.pseudonyms import scope_key
from redact.report import Report
from redact.second_look import SecondLook
from redact.spread import Values
from redact.types import Action, Decision, InEvent

ENDINGS = {"png": (".png",), "jpeg": (".jpg", ".jpeg")}


class Copier:
    """Writes the copy of one recording. values: what was found in it."""

    def __init__(self, recording: Documents, policy: Policy, lookout: Lookout, key: bytes, progress: Progress = silent) -> None:
        self._recording, self._policy, self._lookout, self._progress = recording, policy, lookout, progress
        self.values = Values(scope_key(key, policy.pseudonyms, recording.digest()))
        self.second = SecondLook(lookout)
        self._names: dict[str, str] = {}

    def write(self, stage: Path) -> Report:
        """Write everything but the manifest into an empty folder. Raises Withheld, InputError, OutputError."""
        if self._recording.layout.is_stream:
            # What the last part tells is to be hidden in the first.
            for window in self._recording.windows():
                self._job(window).look()
        lines: list[LogEntry] = []
        kept, frames, dropped, documents = Counter[str](), 0, 0, 0
        surfaces = Counter[tuple[str, str]]()
        with CopySink(stage) as sink:
            for window in self._recording.windows():
                job = self._job(window)
                job.look()
                pictures, gone = self._pictures(window, job)
                if not self._names:
                    self._names = _names(window, self._recording, job.decisions, pictures)
                done = in_place(window.session, job.decisions, job.typings, window.origins)
                window.write(sink, done.edits, pictures, self._names)
                places = _Places(window, self._names, {typing.id: typing.events[0] for typing in job.typings})
                frame_names = {frame.id: self._public(frame.id) for frame in window.session.frames}
                lines += log.entries(done.decisions, job.shown, places, frame_names)
                kept.update(kept_kinds(done.decisions))
                frames += len(window.session.frames)
                dropped += gone
                documents += window.documents
                surfaces.update(window.surfaces())
        log.write(stage, lines)
        return Report(
            frames=frames,
            frames_dropped=dropped,
            events=documents,
            files_left_out=len(self._recording.left_out),
            log=tuple(lines),
            kept=dict(sorted(kept.items())),
            engines=self._lookout.reader.engines,
            names_model=self._lookout.detector.names_model.version,
            recording=self._recording.layout.card.name,
            surfaces=[{"surface": what, "found": n, "treated": how} for (what, how), n in sorted(surfaces.items())],
        )

    def _job(self, window: Window) -> Job:
        return Job(window, self._policy, self._lookout, b"", self._progress, values=self.values, second=self.second)

    def _pictures(self, window: Window, job: Job) -> tuple[dict[str, Picture], int]:
        """Return every frame as it is to be seen, and how many are black: a recording has as many pictures as it had."""
        found, gone = {}, 0
        for frame, image in job.painted():
            if image is None:
                gone += 1
                image = Image(np.zeros((frame.height, frame.width, 3), np.uint8), "png", None)
            raw = window.raw(frame)
            is_plain = images.is_plain(raw, window.pixels(frame), image.pixels)
            found[frame.id] = Picture(raw if is_plain else images.encode(image.pixels, image.encoding), image.encoding)
        return found, gone

    def _public(self, frame_id: str) -> str:
        file, sign, number = frame_id.rpartition("#")
        return f"{self._names[file]}{sign}{number}" if sign and file in self._names else self._names[frame_id]


def _names(window: Window, recording: Documents, decisions: list[Decision], pictures: Mapping[str, Picture]) -> dict[str, str]:
    """Return what each file is called in the copy: its own name, unless that tells something or is no longer true."""
    telling = {
        place.pointer[1]
        for decision in decisions
        for place in (decision.finding.places if decision.action is not Action.KEEP else ())
        if isinstance(place, InEvent) and place.event_id == window.names_id and len(place.pointer) == 2
    }
    names: dict[str, str] = {}
    for number, file in enumerate(recording.files):
        picture = pictures.get(file)
        suffix = PurePosixPath(file).suffix
        if picture is not None and suffix.lower() not in ENDINGS[picture.encoding]:
            suffix = ENDINGS[picture.encoding][0]
        own = PurePosixPath(file).with_suffix(suffix).as_posix()
        names[file] = f"redacted-{number:06d}{suffix}" if number in telling or own in names.values() else own
    return names


@dataclass(frozen=True, slots=True)
class _Places:
    window: Window
    names: Mapping[str, str] = field(repr=False)
    first_keys: Mapping[int, int]
    gone: frozenset[int] = frozenset()

    def of_event(self, event_id: int) -> dict[str, Any]:
        if event_id == self.window.names_id:
            return {"files": True}
        document = self.window.document(event_id)
        where: dict[str, Any] = {"file": self.names[document.file]}
        return where | ({"record": document.number} if document.number else {})

    def of_typing(self, typing_id: int) -> dict[str, Any]:
        return self.of_event(self.window.origins[self.first_keys[typing_id]].event_id)
