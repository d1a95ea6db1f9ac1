"""The protocol of an OCR engine, and the choice among those that are installed."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from redact.errors import MissingTool, UsageError
from redact.types import Pixels, Reading


class OcrEngine(Protocol):
    """Reads images. An engine is used by one thread at a time; it may use several itself."""

    name: str
    version: str
    finds_lines: bool
    """Whether `read_area` finds anything. If it does not, what no other engine looks into is unread."""

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        """Read images of one line each, and return as many readings; an empty one where there is no text.

        crops: (height, width, 3), uint8, RGB, cut tightly around the text. Boxes: pixels of the crop. Confidence: 0 to 1.
        The reading of a crop must not depend on the others. FOREIGN stands for letters of a script that is not read.
        """

    def read_area(self, pixels: Pixels) -> list[Reading]:
        """Find and read the lines of an image that may hold anything, from top to bottom. Boxes: pixels of that image."""


@dataclass(frozen=True, slots=True)
class EngineCard:
    """What `redact list engines` says. `module` has the engine as `Engine`, whose constructor raises MissingTool."""

    module: str
    summary: str


ENGINES: Mapping[str, EngineCard] = {
    "screen": EngineCard("redact.ocr.screen", "our own reader of screen text: exact, and an order of magnitude faster"),
    "tesseract": EngineCard("redact.ocr.tesseract", "Tesseract, in-process where tesserocr is installed; many languages"),
    "rapidocr": EngineCard("redact.ocr.rapid", "PP-OCR through RapidOCR, models in its wheel; exact"),
}

BY_EXACTNESS = ("screen", "rapidocr", "tesseract")
"""The engines' names, the most exact first."""


def load(name: str, threads: int, languages: str = "") -> tuple[OcrEngine, ...]:
    """Return the engines to read with: the first reads every line; the second, where there is one, what is doubtful; the
    third, where there is one, other scripts in place of the second.

    "auto" is our own reader, and RapidOCR for what is doubtful: both come with the package, so that every machine reads the
    same. languages: Tesseract's names of those to read with Tesseract, joined by "+", such as "ara+tha".
    Raises MissingTool if an engine or a language that is asked for is not installed, UsageError if there is no such engine.
    """
    if name not in ("auto", *ENGINES):
        raise UsageError(f"--ocr {name}: there is no such engine; use auto, {' or '.join(ENGINES)}")
    if languages and name not in ("auto", "tesseract"):
        raise UsageError(f"--lang is for Tesseract, which --ocr {name} leaves out; use --ocr auto or --ocr tesseract")
    if languages and name == "tesseract":
        return (_engine("tesseract", threads, languages),)
    engines = tuple(_engine(each, threads) for each in (("screen", "rapidocr") if name == "auto" else (name,)))
    return (*engines, _engine("tesseract", threads, languages)) if languages else engines


def another(first: str, threads: int) -> OcrEngine | None:
    """Return an engine to read with what the one named `first` has read before; None if no other is installed."""
    for name in BY_EXACTNESS:
        if name != first:
            try:
                return _engine(name, threads)
            except MissingTool:
                continue
    return None


def _engine(name: str, threads: int, *settings: str) -> OcrEngine:
    engine: OcrEngine = importlib.import_module(ENGINES[name].module).Engine(threads, *settings)
    return engine


def is_installed(name: str) -> bool:
    """Return whether the engine `name` can be loaded here."""
    try:
        _engine(name, 1)
    except MissingTool:
        return False
    return True
