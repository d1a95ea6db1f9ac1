"""Reading screens: a frame is split into lines, each distinct line is read once, and what could not be read is said so."""

from redact.ocr.engines import ENGINES, OcrEngine, another, is_installed, load
from redact.ocr.reader import ScreenReader, Seen, is_icon

__all__ = ["ENGINES", "OcrEngine", "ScreenReader", "Seen", "another", "is_icon", "is_installed", "load"]
