"""The Tesseract engine: in-process through tesserocr where that is installed, otherwise a process for each frame's lines.

Tesseract was trained on print: it wants dark letters on a light ground, of about the height that scanned text has.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.errors import MissingTool
from redact.ocr.crops import padded
from redact.types import Box, Pixels, Reading, Word

LINE_HEIGHT = 48
"""Pixels that a line with its margins is scaled to."""
MARGIN = 0.5
REMEDY = "install it (Debian: apt-get install tesseract-ocr), or use --ocr rapidocr"

Gray = NDArray[np.uint8]


class Engine:
    name = "tesseract"
    finds_lines = True

    def __init__(self, threads: int, languages: str = "eng") -> None:
        """languages: Tesseract's names, joined by "+". Raises MissingTool if Tesseract or one of them is not installed."""
        # Tesseract's own threads cost more than they bring on line images; ours read several lines at once.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        self._driver: _InProcess | _Processes
        try:
            self._driver = _InProcess(threads, languages)
        except ImportError:
            self._driver = _Processes(languages)
        self.version = self._driver.version

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        images, frames = [], []
        for crop in crops:
            gray, pad = _dark_on_light(crop)
            zoom = LINE_HEIGHT / gray.shape[0]
            width = max(int(gray.shape[1] * zoom), 1)
            images.append(np.asarray(cv2.resize(gray, (width, LINE_HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8))
            frames.append((crop.shape[1], crop.shape[0], pad, zoom))
        return [
            tuple(word for raw in words if (word := _placed(raw, *frame)))
            for words, frame in zip(self._driver.lines(images), frames, strict=True)
        ]

    def read_area(self, pixels: Pixels) -> list[Reading]:
        gray, pad = _dark_on_light(pixels, share=0.02)
        frame = (pixels.shape[1], pixels.shape[0], pad, 1.0)
        return [(word,) for raw in self._driver.area(gray) if (word := _placed(raw, *frame))]


RawWord = tuple[str, float, tuple[int, int, int, int], list[int]]
"""Text, confidence from 0 to 100, left, top, right, bottom in the image that was read, and where its characters begin."""


def _dark_on_light(crop: Pixels, share: float = MARGIN) -> tuple[Gray, int]:
    image, pad = padded(crop, share)
    gray = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    if np.median(gray) < (int(gray.min()) + int(gray.max())) / 2:
        gray = np.uint8(255) - gray
    return np.asarray(cv2.normalize(gray, np.empty_like(gray), 0, 255, cv2.NORM_MINMAX), np.uint8), pad


def _placed(raw: RawWord, width: int, height: int, pad: int, zoom: float) -> Word | None:
    text, confidence, (left, top, right, bottom), starts = raw
    # A word that Tesseract puts into the margin that was added around the crop has its ink at the crop's edge.
    x0 = min(max(int(left / zoom) - pad, 0), width - 1)
    y0 = min(max(int(top / zoom) - pad, 0), height - 1)
    x1 = min(max(-int(-right // zoom) - pad, x0 + 1), width)
    y1 = min(max(-int(-bottom // zoom) - pad, y0 + 1), height)
    if not text.strip():
        return None
    placed = tuple(int(start / zoom) - pad for start in starts)
    return Word(text.strip(), Box(x0, y0, x1, y1), min(max(confidence / 100, 0.0), 1.0), starts=placed)


class _InProcess:
    def __init__(self, threads: int, languages: str) -> None:
        import tesserocr  # type: ignore[import-not-found,import-untyped,unused-ignore]

        self._tesserocr = tesserocr
        self._pool = ThreadPoolExecutor(threads)
        self._folder, self.version = _installed(languages)
        self._languages = languages
        self._idle: SimpleQueue[Any] = SimpleQueue()
        for _ in range(threads):
            self._idle.put(self._api())
        self.version = tesserocr.tesseract_version().split()[1]

    def _api(self) -> Any:
        return self._tesserocr.PyTessBaseAPI(path=self._folder, lang=self._languages, psm=self._tesserocr.PSM.SINGLE_LINE)

    def lines(self, images: Sequence[Gray]) -> list[list[RawWord]]:
        return list(self._pool.map(self._line, images))

    def _line(self, image: Gray, psm: str = "SINGLE_LINE") -> list[RawWord]:
        api = self._idle.get()
        try:
            api.SetPageSegMode(getattr(self._tesserocr.PSM, psm))
            api.SetImageBytes(image.tobytes(), image.shape[1], image.shape[0], 1, image.shape[1])
            api.SetSourceResolution(70)
            api.Recognize()
            found: list[RawWord] = []
            word, symbol = self._tesserocr.RIL.WORD, self._tesserocr.RIL.SYMBOL
            for at in self._tesserocr.iterate_level(api.GetIterator(), symbol):
                if at.Empty(symbol):
                    continue
                if at.IsAtBeginningOf(word) or not found:
                    found.append(("", at.Confidence(word), at.BoundingBox(word), []))
                # What Tesseract says of a whole word is turned round where the script runs from right to left.
                text, *rest, starts = found[-1]
                sign = at.GetUTF8Text(symbol)
                found[-1] = (text + sign, *rest, [*starts, *[at.BoundingBox(symbol)[0]] * len(sign)])
            return found
        finally:
            api.Clear()
            self._idle.put(api)

    def area(self, image: Gray) -> list[RawWord]:
        return self._line(image, "SPARSE_TEXT")


class _Processes:
    """Through pytesseract. A process for each line would cost more than the reading, so lines are stacked to one page."""

    GAP = 32

    def __init__(self, languages: str) -> None:
        self._folder, self.version = _installed(languages)
        self._languages = languages

    def lines(self, images: Sequence[Gray]) -> list[list[RawWord]]:
        if not images:
            return []
        pitch = LINE_HEIGHT + self.GAP
        page = np.full((pitch * len(images), max(image.shape[1] for image in images)), 255, np.uint8)
        for row, image in enumerate(images):
            page[row * pitch : row * pitch + LINE_HEIGHT, : image.shape[1]] = image
        found: list[list[RawWord]] = [[] for _ in images]
        for text, confidence, (left, top, right, bottom), _ in self._words(page, psm=6):
            row = min((top + bottom) // 2 // pitch, len(images) - 1)
            found[row].append((text, confidence, (left, top - row * pitch, right, bottom - row * pitch), []))
        return found

    def area(self, image: Gray) -> list[RawWord]:
        return list(self._words(image, psm=11))

    def _words(self, image: Gray, psm: int) -> list[RawWord]:
        import pytesseract  # type: ignore[import-untyped]

        settings = f"--psm {psm} --dpi 70"
        kind = pytesseract.Output.DICT
        table = pytesseract.image_to_data(image, lang=self._languages, config=settings, output_type=kind)
        # Tesseract also writes rows for pages and lines, with confidence -1. Only word rows hold text.
        return [
            (text, float(confidence), (x, y, x + w, y + h), [])
            for text, confidence, x, y, w, h in zip(
                *(table[name] for name in ("text", "conf", "left", "top", "width", "height")), strict=True
            )
            if float(confidence) >= 0
        ]


def _installed(languages: str) -> tuple[str, str]:
    """Return the folder of the language data and the version of the installed Tesseract."""
    try:
        said = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True, timeout=30)
        version = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=True, timeout=30)
    except (OSError, subprocess.SubprocessError) as error:
        raise MissingTool(f"Tesseract is not installed; {REMEDY}") from error
    folder = re.search(r'"([^"]+)"', said.stdout + said.stderr)
    missing = set(languages.split("+")).difference((said.stdout + said.stderr).split())
    if folder is None or missing:
        wanted = ", ".join(sorted(missing))
        raise MissingTool(f"Tesseract has no language data for {wanted}; install it (Debian: tesseract-ocr-CODE)")
    return folder[1], (version.stdout + version.stderr).split()[1]
