"""The RapidOCR engine: PP-OCR's networks, which come inside its wheel, on onnxruntime. No system package, no download."""

from __future__ import annotations

import ctypes
import importlib.metadata
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import cv2
import numpy as np

from redact.errors import MissingTool
from redact.ocr.crops import padded
from redact.types import Box, Pixels, Reading, Word

MARGIN = 0.12
LEAST_WIDTH = 96
"""Pixels that the recogniser pads a line of 48 pixels' height to. Its own default, 320, is wasted on a button's text."""
LEAST_AREA, NARROWEST = 96, 4
"""Pixels of the least side of what the text detector is given, and how much longer the other side may be."""
TRIM_AFTER = 24
"""Images read between two times that freed memory is given back: often enough for 100 MiB, too rarely to cost time."""


class Engine:
    name = "rapidocr"
    finds_lines = True

    def __init__(self, threads: int) -> None:
        """Raises MissingTool if RapidOCR or its models are missing."""
        try:
            from rapidocr import RapidOCR
            from rapidocr.ch_ppocr_rec import TextRecInput, TextRecognizer
        except ImportError as error:
            raise MissingTool("RapidOCR is not installed; pip install rapidocr onnxruntime") from error
        self.version = importlib.metadata.version("rapidocr")
        self._pool = ThreadPoolExecutor(threads)
        self._since_trim = 0
        self._input = TextRecInput
        self._whole = RapidOCR(
            params={
                "Global.log_level": "critical",
                # A network run on one thread gives the same sums on every machine; lines are what runs side by side.
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        config = self._whole.cfg
        config.Rec.engine_cfg = config.EngineConfig[config.Rec.engine_type.value]
        config.Rec.model_root_dir = config.Global.model_root_dir
        config.Rec.font_path = config.Global.font_path
        config.Rec.rec_img_shape = [3, 48, LEAST_WIDTH]
        self._recognizer = TextRecognizer(config.Rec)

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        found = list(self._pool.map(self._line, crops))
        self._count(len(crops))
        return found

    def _count(self, images: int) -> None:
        self._since_trim += images
        if self._since_trim >= TRIM_AFTER:
            self._since_trim = 0
            _trim()

    def _line(self, crop: Pixels) -> Reading:
        image, pad = padded(crop, MARGIN)
        # One line at a time: in a batch, a line's padding, and with it the odd character, would depend on its neighbours.
        out: Any = self._recognizer(self._input(img=[np.ascontiguousarray(image[..., ::-1])], return_word_box=True))
        return _words(out.txts[0], out.word_results[0], image.shape[1], pad, crop)

    def read_area(self, pixels: Pixels) -> list[Reading]:
        out: Any = self._whole(np.ascontiguousarray(_broad(pixels)[..., ::-1]), use_cls=False)
        self._count(1)
        if out.boxes is None:
            return []
        height, width = pixels.shape[:2]
        found = []
        for corners, text, score in zip(out.boxes, out.txts, out.scores, strict=True):
            (left, top), (right, bottom) = np.floor(corners.min(axis=0)), np.ceil(corners.max(axis=0))
            x0, y0 = min(max(int(left), 0), width - 1), min(max(int(top), 0), height - 1)
            box = Box(x0, y0, min(max(int(right), x0 + 1), width), min(max(int(bottom), y0 + 1), height))
            found.append((Word(text.strip(), box, float(score)),) if text.strip() else ())
        return [reading for reading in found if reading]


def _broad(pixels: Pixels) -> Pixels:
    """Return an area with ground to its right and below, where it is small or narrow. The text detector enlarges what it is given
    until the shorter side has 736 pixels: a strip would become gigabytes."""
    height, width = pixels.shape[:2]
    least = max(LEAST_AREA, max(height, width) // NARROWEST)
    below, beside = max(least - height, 0), max(least - width, 0)
    ground = np.median(pixels.reshape(-1, 3), axis=0).tolist()
    return cv2.copyMakeBorder(pixels, 0, below, 0, beside, cv2.BORDER_CONSTANT, value=ground).astype(np.uint8)


def _trim() -> None:
    """Have the C library give freed memory back to the system. The network leaves some behind for every new width of a line,
    which glibc keeps, and after an hour of other widths that is gigabytes."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def _words(text: str, info: Any, width: int, pad: int, crop: Pixels) -> Reading:
    """Place words by the columns at which the network put out their characters."""
    if not text.strip() or not info.words:
        return ()
    columns = [column for word in info.word_cols for column in word]
    step = width / info.line_txt_len
    scores = [score for char, score in zip(text, info.confs, strict=True) if not char.isspace()]
    found, at = [], 0
    for word in text.split():
        first, last = columns[at], columns[at + len(word) - 1]
        left = min(max(int((first - 0.5) * step) - pad, 0), crop.shape[1] - 1)
        right = min(max(int((last + 1.5) * step) - pad, left + 1), crop.shape[1])
        confidence = float(np.mean(scores[at : at + len(word)]))
        starts = tuple(int((column - 0.5) * step) - pad for column in columns[at : at + len(word)])
        box = Box(left, 0, right, crop.shape[0])
        found.append(Word(word, box, min(max(confidence, 0.0), 1.0), starts=starts))
        at += len(word)
    return tuple(found)
