"""Where the time of a run goes: a clock around the functions that are the stages, put there for the bench alone."""

from __future__ import annotations

import functools
import importlib
import inspect
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final
from unittest.mock import patch

from tests.bench import clock

REST: Final = "other"
SECOND_LOOK: Final = "verify"
EYES: Final = "eyes"
SPREAD: Final = "spread"
READERS: Final = ("read: screen", "read: rapidocr", "read: tesseract")
STAGES: Final = (
    (REST, "redact.redactor:Redactor.session"),
    ("decode", "redact.formats.images:decode"),
    ("split", "redact.ocr.splitter:Splitter.split"),
    ("look up", "redact.ocr.reader:ScreenReader.see"),
    ("read: screen", "redact.ocr.screen:Engine.read_lines"),
    ("read: rapidocr", "redact.ocr.rapid:Engine.read_lines"),
    ("read: rapidocr", "redact.ocr.rapid:Engine.read_area"),
    ("read: tesseract", "redact.ocr.tesseract:Engine.read_lines"),
    ("read: tesseract", "redact.ocr.tesseract:Engine.read_area"),
    ("detect", "redact.detect.detector:Detector._look"),
    ("detect", "redact.look:Lookout.add_values"),
    ("detect", "redact.look:Lookout.add_screen_values"),
    ("detect", "redact.look:Lookout.findings"),
    ("detect", "redact.look:Lookout.screen_findings"),
    (SPREAD, "redact.spread:Values.add"),
    (SPREAD, "redact.spread:Values.matches"),
    (SPREAD, "redact.spread:Values.begun"),
    (SPREAD, "redact.spread:Values.part"),
    (SPREAD, "redact.look:initials"),
    (SPREAD, "redact.job:typed_on_screen"),
    (SPREAD, "redact.neighbours:Changes.add"),
    (SPREAD, "redact.job:carried"),
    (SPREAD, "redact.job:moved"),
    (EYES, "redact.eyes.eyes:Eyes.see"),
    ("paint", "redact.covering:paint"),
    ("encode", "redact.formats.sink:encode"),
    (SECOND_LOOK, "redact.verify:verify"),
    (SECOND_LOOK, "redact.second_look:SecondLook.findings"),
)
"""Each stage, and a function that is of it: where it is looked up, so a name that was imported stands with the importer.

Looking up is what is done to a frame besides splitting it and reading its new lines: telling which lines were there before.
Spreading is what takes a value from one place to another; tests/bench/spreading.py switches it off.
"""
ORDER: Final = ("decode", "split", "look up", *READERS, "detect", EYES, SPREAD, "paint", "encode", SECOND_LOOK, REST)


class Stopwatch:
    """Processor seconds by stage. Time in a stage that another one calls is that stage's alone.

    seconds: of the whole run. second_look: the part of it that is spent inside the second look.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.second_look: dict[str, float] = defaultdict(float)
        self._stack: list[str] = []
        self._since = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Time what runs inside. Raises LookupError if a function of STAGES is not there, or a stage was never reached."""
        with ExitStack() as patches:
            for stage, name in STAGES:
                owner, attribute = found(name)
                patches.enter_context(patch.object(owner, attribute, self._timed(stage, getattr(owner, attribute))))
            yield
        missed = [stage for stage in ORDER if stage not in self.seconds and stage not in READERS]
        if missed:
            raise LookupError(f"nothing went through {', '.join(missed)}: see STAGES in tests/bench/stages.py")

    def reached(self) -> list[str]:
        """Return the stages that there were, in their order. Of the readers, not all are used."""
        return [stage for stage in ORDER if stage in self.seconds]

    def _timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def timed(*args: Any, **more: Any) -> Any:
            with self._in(stage):
                return function(*args, **more)

        @functools.wraps(function)
        def timed_steps(*args: Any, **more: Any) -> Any:
            steps = function(*args, **more)
            while True:
                with self._in(stage):
                    step = next(steps, self)
                if step is self:
                    return
                yield step

        return timed_steps if inspect.isgeneratorfunction(function) else timed

    @contextmanager
    def _in(self, stage: str) -> Iterator[None]:
        # What runs outside a session, such as warming up or the judging of the bench, is not counted.
        if not self._stack and stage != REST:
            yield
            return
        self._turn()
        self._stack.append(stage)
        try:
            yield
        finally:
            self._turn()
            self._stack.pop()

    def _turn(self) -> None:
        """Give the time since the last turn to the stage that it was spent in."""
        now = clock.seconds()
        if self._stack:
            self.seconds[self._stack[-1]] += now - self._since
            if SECOND_LOOK in self._stack:
                self.second_look[self._stack[-1]] += now - self._since
        self._since = now


def found(name: str) -> tuple[Any, str]:
    """Return what holds the function `name`, and what it is called there."""
    module, _, path = name.partition(":")
    *holders, attribute = path.split(".")
    try:
        owner = functools.reduce(getattr, holders, importlib.import_module(module))
        getattr(owner, attribute)
    except (ImportError, AttributeError) as error:
        raise LookupError(f"{name} is no more: mend STAGES in tests/bench/stages.py") from error
    return owner, attribute
