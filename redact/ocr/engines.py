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

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        """Read images of one line each, and return as many readings; an empty one where there is no text.

        crops: (height, width, 3), uint8, RGB, cut tightly around the text. Boxes: pixels of the crop. Confidence: 0 to 1.
        The reading of a crop must not depend on the others.
        """

    def read_area(self, pixels: Pixels) -> list[Reading]:
        """Find and read the lines of an image that may hold anything, from top to bottom. Boxes: pixels of that image."""


@dataclass(frozen=True, slots=True)
class EngineCard:
    """What `redact list engines` says. `module` has the engine as `Engine`, whose constructor raises MissingTool."""

    module: str
    summary: str


ENGINES: Mapping[str, EngineCard] = {
    "tesseract": EngineCard("redact.ocr.tesseract", "Tesseract, in-process where tesserocr is installed; fast"),
    "rapidocr": EngineCard("redact.ocr.rapid", "PP-OCR through RapidOCR, models in its wheel; exact"),
}


def load(name: str, threads: int) -> tuple[OcrEngine, ...]:
    """Return the engines to read with: the first reads every line, the second, where there is one, the doubtful ones.

    "auto" is Tesseract for the bulk and RapidOCR for what is doubtful, or RapidOCR alone where Tesseract is not installed.
    Raises MissingTool if the engine that `name` asks for is not installed, UsageError if there is no such engine.
    """
    if name == "auto":
        try:
            return (_engine("tesseract", threads), _engine("rapidocr", threads))
        except MissingTool:
            return (_engine("rapidocr", threads),)
    if name not in ENGINES:
        raise UsageError(f"--ocr {name}: there is no such engine; use auto, {' or '.join(ENGINES)}")
    return (_engine(name, threads),)


def _engine(name: str, threads: int) -> OcrEngine:
    engine: OcrEngine = importlib.import_module(ENGINES[name].module).Engine(threads)
    return engine


def is_installed(name: str) -> bool:
    """Return whether the engine `name` can be loaded here."""
    try:
        _engine(name, 1)
    except MissingTool:
        return False
    return True
