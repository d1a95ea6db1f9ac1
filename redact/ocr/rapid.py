"""The RapidOCR engine: PP-OCR's networks, which come inside its wheel, on onnxruntime. No system package, no download."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from redact.errors import MissingTool
from redact.ocr.crops import padded
from redact.types import Box, Pixels, Reading, Word

MARGIN = 0.12
HEIGHT, STEP = 48, 32
LEAST_WIDTH = 96
"""Pixels that the recogniser pads a line of 48 pixels' height to. Its own default, 320, is wasted on a button's text."""


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
        config.Rec.rec_img_shape = [3, HEIGHT, LEAST_WIDTH]
        self._recognizer = TextRecognizer(config.Rec)

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        return list(self._pool.map(self._line, crops))

    def _line(self, crop: Pixels) -> Reading:
        image, pad = padded(crop, MARGIN)
        # Every new shape leaves memory behind that the C library cannot use again, so there are few: multiples of 32 pixels at
        # the recogniser's height.
        more = -image.shape[1] % max(round(image.shape[0] * STEP / HEIGHT), 1)
        image = np.concatenate([image, np.repeat(image[:, -1:], more, axis=1)], axis=1)
        # One line at a time: in a batch, a line's padding, and with it the odd character, would depend on its neighbours.
        out: Any = self._recognizer(self._input(img=[np.ascontiguousarray(image[..., ::-1])], return_word_box=True))
        return _words(out.txts[0], out.word_results[0], image.shape[1], pad, crop)

    def read_area(self, pixels: Pixels) -> list[Reading]:
        out: Any = self._whole(np.ascontiguousarray(pixels[..., ::-1]), use_cls=False)
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
