"""The library: one object that keeps its models loaded and runs the stages over sessions, texts, pictures and events."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from redact.detect import REGIONS, Detector
from redact.errors import UsageError
from redact.eyes import DETECTORS, KINDS, VisualDetector
from redact.formats import Image
from redact.job import Job, Progress, silent
from redact.log import LogEntry
from redact.look import Lookout
from redact.ocr import another
from redact.ocr import load as load_engines
from redact.pipeline import sanitize
from redact.policy import Policy
from redact.policy_file import load, parse
from redact.report import Report
from redact.second_look import Verified
from redact.types import KINDS_WITHOUT_RECOGNIZER, Event, Frame, Pixels, Session
from redact.verify import verify


@dataclass(frozen=True, slots=True)
class RedactedText:
    text: str
    log: tuple[LogEntry, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RedactedImage:
    pixels: Pixels | None
    """None if the policy drops the picture."""
    log: tuple[LogEntry, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RedactedEvents:
    records: tuple[Mapping[str, Any], ...] = field(repr=False)
    log: tuple[LogEntry, ...] = field(repr=False)


class Redactor:
    """Takes personal data and credentials out of recordings.

    policy: a Policy, TOML text, the path of a policy file, or None for the shipped one. ocr: "auto" or an engine's name.
    key: at least 16 bytes that the log's tokens are computed with; without one, a random one that is forgotten, so that
    tokens of two runs cannot be compared. threads: lines of text that are read at the same time; the result does not
    depend on it. languages: what Tesseract reads where a script stands that our own reader does not know, such as "ara+tha".
    names_model: the folder or the name of an installed spaCy pipeline to find names with, in place of the one that ships.
    remembers: whether readings of what was on the screen before are kept; the result does not depend on it either.
    eyes: who looks for what is not text, instead of all that `redact list detectors` has; the policy chooses among them by name.

    Raises ConfigError for a policy that cannot be, MissingTool for an engine or a model that is not installed. One Redactor is
    used by one thread at a time.
    """

    def __init__(
        self,
        policy: Policy | Path | str | None = None,
        *,
        ocr: str = "auto",
        key: bytes | None = None,
        threads: int | None = None,
        languages: str = "",
        names_model: str = "",
        remembers: bool = True,
        eyes: Iterable[VisualDetector] | None = None,
    ) -> None:
        if key is not None and len(key) < 16:
            raise UsageError(f"the key has {len(key)} bytes; use at least 16, from a random source")
        self._key = key or os.urandom(32)
        self._eyes = tuple(make() for make in DETECTORS.values()) if eyes is None else tuple(eyes)
        detector = Detector(names_model=names_model)
        known = known_kinds(detector).union(*(each.kinds for each in self._eyes))
        if isinstance(policy, str):
            policy = parse(policy, "the given policy", known)
        self.policy = policy if isinstance(policy, Policy) else load(policy, known)
        self._engine_name, self._threads = ocr, threads or os.cpu_count() or 1
        self._languages, self._remembers = languages, remembers
        regions, lists = tuple(self.policy.reading.regions), self.policy.lists
        if regions != REGIONS or lists.find or lists.allow:
            detector = Detector(regions, find=lists.find, allow=lists.allow, names_model=detector.names_model)
        self._detector = detector
        self._loaded: Lookout | None = None

    def session(
        self, path: Path | str, out: Path | str, *, progress: Progress = silent, canaries: int = 0, format: str = ""
    ) -> Report:
        """Sanitize the recording at `path` (a folder, .zip or .tar) into the new folder `out`.

        progress(stage, done, total) is told how far it is, in frames. canaries: copies of frames into which invented values are
        drawn, to count how many are hidden; see redact.canaries. format: a name that `redact list formats` has, if the
        recording's is not to be told by its content. Raises InputError if the recording cannot be read,
        OutputError if `out` cannot be written or exists, Withheld if the policy withholds the session and LeakFound if the
        second look finds something; `out` does not exist then.
        """
        policy, lookout, key = self._tools()
        return sanitize(
            Path(path), Path(out), policy=policy, lookout=lookout, key=key, progress=progress, canaries=canaries, format=format
        )

    def verify(self, out: Path | str, *, progress: Progress = silent) -> Verified:
        """Look at finished output again, without the raw recording. Raises LeakFound; InputError if it is no output."""
        return verify(Path(out), self.policy, self._lookout(), progress=progress)

    def text(self, text: str) -> RedactedText:
        """Return `text` with placeholders such as <EMAIL_ADDRESS> for what is to be hidden."""
        job = Job(_InMemory([{"t": 0.0, "type": "plain text", "content": text}]), *self._tools())
        job.look()
        done = job.events({})
        return RedactedText(done.records[0]["content"] if done.records else "", job.report(done, {}).log)

    def image(self, pixels: Pixels, *, scale: float = 1.0, jpeg_mcu: int | None = None) -> RedactedImage:
        """Return a picture of a screen with what is to be hidden covered.

        pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel, for the sizes that text can have.
        jpeg_mcu: for pixels that come from a JPEG, the side of the blocks that it is coded in, 8 or 16: a letter's traces
        reach through its whole block, so boxes are widened to them.
        """
        if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != "uint8" or not pixels.size:
            raise UsageError(f"a picture is (height, width, 3), uint8, not {pixels.shape}, {pixels.dtype}")
        height, width = pixels.shape[:2]
        record = {"t": 0.0, "type": "screenshot", "file": "image.png", "width": width, "height": height}
        job = Job(_InMemory([record], Image(pixels, "png", jpeg_mcu), scale), *self._tools())
        job.look()
        kept = {frame.id: image.pixels for frame, _, image in job.frames()}
        names = {name: name for name in kept}
        return RedactedImage(kept.get("image.png"), job.report(job.events(names), names).log)

    def events(self, records: Iterable[Mapping[str, Any]]) -> RedactedEvents:
        """Return events of the native format with their text and typing redacted.

        Nobody looks at pixels here, so every screenshot event comes back as dropped.
        """
        job = Job(_InMemory(list(records)), *self._tools())
        job.look()
        done = job.events({})
        return RedactedEvents(tuple(done.records), job.report(done, {}).log)

    def _tools(self) -> tuple[Policy, Lookout, bytes]:
        return self.policy, self._lookout(), self._key

    def _lookout(self) -> Lookout:
        if self._loaded is None:
            engines = load_engines(self._engine_name, self._threads, self._languages)
            second = another(engines[0].name, self._threads) if len(engines) == 1 else None
            self._loaded = Lookout(self._detector, engines, self.policy, self._remembers, self._eyes, second)
        return self._loaded


def known_kinds(detector: Detector | None = None) -> frozenset[str]:
    """Return every kind of finding that there can be, which is what a policy's rules may name."""
    return KINDS_WITHOUT_RECOGNIZER.union(KINDS, (detector or Detector()).entities)


class _InMemory:
    """A recording that is not on disk: events, and at most one picture."""

    def __init__(self, records: list[Mapping[str, Any]], image: Image | None = None, scale: float = 1.0) -> None:
        self._image = image
        events = tuple(Event(n, float(r["t"]), str(r["type"]), r) for n, r in enumerate(records))
        frames: tuple[Frame, ...] = ()
        if image is not None:
            height, width = image.pixels.shape[:2]
            frames = (Frame(str(records[0]["file"]), 0, 0.0, width, height),)
        self.session = Session(events, frames, {}, scale)

    def pixels(self, frame: Frame) -> Image:
        assert self._image is not None
        return self._image

    def raw_digest(self, frame: Frame) -> bytes:
        return b""

    def close(self) -> None:
        pass

    def __enter__(self) -> _InMemory:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        pass
