"""Reads screens: splits a frame into lines and reads each distinct line image once.

A screen is mostly what it was a moment ago, so readings are kept by the pixels of the line: what scrolls, moves or comes
back is not read again.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from redact.ocr.crops import fitted
from redact.ocr.engines import OcrEngine
from redact.ocr.split import split, strokes
from redact.types import Box, Line, Pixels, Reading, Word

KEPT = 50_000
"""Line images whose readings are remembered: about 50 MB."""
KEPT_FRAMES = 500
"""Frames that are remembered as a whole: a frame that did not change is not even split again."""
LEAST_LETTERS = 3
"""An unsure reading of fewer letters and digits is an icon: no value of one or two characters would be looked for."""


LEAST_STROKES = 6
LINE_FACTOR = 1.5
"""The sureness of a whole line varies less than that of its words, so its limit is higher by this."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read in one frame, and what could not be."""

    lines: tuple[Line, ...]
    unread: tuple[Box, ...]


class ScreenReader:
    """Reads frames with one engine, and doubtful lines with a second one as well.

    doubtful: which words of a reading the second engine should read as well. A line in which the first engine read nothing
    is always read twice. min_confidence: 0 to 1; words below it in every reading are unread.
    """

    def __init__(
        self,
        engines: Sequence[OcrEngine],
        doubtful: Callable[[Reading], range],
        min_confidence: float,
    ) -> None:
        self._first, self._second = engines[0], engines[1] if len(engines) > 1 else None
        self._doubtful = doubtful
        self._min_confidence = min_confidence
        self._known: OrderedDict[bytes, tuple[Reading, ...]] = OrderedDict()
        self._frames: OrderedDict[bytes, Seen] = OrderedDict()
        self.engines = tuple(f"{engine.name} {engine.version}" for engine in engines)
        self.lines_seen = self.lines_read = self.lines_read_twice = 0

    def see(self, pixels: Pixels, scale: float = 1.0) -> Seen:
        """Read one frame. pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel."""
        key = _key(pixels, f"frame {scale}".encode())
        if key not in self._frames:
            self._frames[key] = self._see(pixels, scale)
            if len(self._frames) > KEPT_FRAMES:
                self._frames.popitem(last=False)
        return self._frames[key]

    def _see(self, pixels: Pixels, scale: float) -> Seen:
        boxes, areas = split(pixels, scale)
        crops = [_crop(pixels, box) for box in boxes]
        lines = [
            Line(box, tuple(_moved(reading, box) for reading in readings))
            for box, readings in zip(boxes, self._read(crops), strict=True)
        ]
        for area in areas:
            crop = _crop(pixels, area)
            key = _key(crop, b"area")
            found = self._remembered(key)
            if found is None:
                found = self._remember(key, tuple(self._first.read_area(crop)))
            lines += [Line(area, (_moved(reading, area),)) for reading in found]
        unread = tuple(box for line in lines for box in self._unread(line, pixels))
        return Seen(tuple(line for line in lines if any(line.readings)), unread)

    def _read(self, crops: Sequence[Pixels]) -> list[tuple[Reading, ...]]:
        keys = [_key(crop, b"line") for crop in crops]
        readings = {key: known for key in keys if (known := self._remembered(key)) is not None}
        new = {key: crop for key, crop in zip(keys, crops, strict=True) if key not in readings}
        self.lines_seen += len(crops)
        self.lines_read += len(new)
        for (key, crop), reading in zip(new.items(), self._first.read_lines(list(new.values())), strict=True):
            readings[key] = (fitted(reading, crop),)
        if self._second is not None:
            self._read_again(self._second, new, readings)
        for key in new:
            self._remember(key, readings[key])
        return [readings[key] for key in keys]

    def _read_again(self, engine: OcrEngine, new: Mapping[bytes, Pixels], readings: dict[bytes, tuple[Reading, ...]]) -> None:
        """Add the second engine's reading to each of the new lines that has doubtful words."""
        parts: list[tuple[bytes, range, int, Pixels]] = []
        for key, crop in new.items():
            (reading,) = readings[key]
            words = self._doubtful(reading)
            if words:
                left, right = reading[words[0]].box.left, reading[words[-1]].box.right
                parts.append((key, words, left, np.ascontiguousarray(crop[:, left:right])))
            elif not reading and crop.shape[1] > crop.shape[0]:
                parts.append((key, range(0), 0, crop))
        # The same prompt stands before many commands.
        unknown = {part_key: part for *_, part in parts if self._remembered(part_key := _key(part, b"part")) is None}
        self.lines_read_twice += len(unknown)
        for (part_key, part), again in zip(unknown.items(), engine.read_lines(list(unknown.values())), strict=True):
            self._remember(part_key, (fitted(again, part),))
        for key, words, left, part in parts:
            (reading,), (again,) = readings[key], self._known[_key(part, b"part")]
            middle = tuple(_moved(again, Box(left, 0, left + 1, 1)))
            readings[key] = (reading, (*reading[: words.start], *middle, *reading[words.stop :]))

    def _remembered(self, key: bytes) -> tuple[Reading, ...] | None:
        if key in self._known:
            self._known.move_to_end(key)
        return self._known.get(key)

    def _remember(self, key: bytes, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        self._known[key] = readings
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return readings

    def _unread(self, line: Line, pixels: Pixels) -> list[Box]:
        """Return the boxes of what no engine is sure of. Of two engines the surer one counts."""
        best = max(line.readings, key=_sureness)
        if not any(best):
            return [line.box] if _looks_like_text(_crop(pixels, line.box)) else []
        limit = self._min_confidence
        if _sureness(best) < LINE_FACTOR * limit and sum(map(_letters, best)) >= LEAST_LETTERS:
            return [line.box]
        return [word.box for word in best if word.confidence < limit and _letters(word) >= LEAST_LETTERS]


def _letters(word: Word) -> int:
    return sum(map(str.isalnum, word.text))


def _looks_like_text(crop: Pixels) -> bool:
    """Return whether a line in which nobody read anything has a row with as many strokes side by side as a short word has."""
    is_ink = strokes(crop) > 0
    begins = np.count_nonzero(is_ink[:, 1:] & ~is_ink[:, :-1], axis=1)
    return crop.shape[1] >= 3 * crop.shape[0] and int(begins.max(initial=0)) >= LEAST_STROKES


def _sureness(reading: Reading) -> float:
    letters = sum(len(word.text) for word in reading)
    return sum(word.confidence * len(word.text) for word in reading) / letters if letters else 0.0


def _crop(pixels: Pixels, box: Box) -> Pixels:
    return np.ascontiguousarray(pixels[box.top : box.bottom, box.left : box.right])


def _key(crop: Pixels, purpose: bytes) -> bytes:
    shape = np.array(crop.shape, np.int32).tobytes()
    return hashlib.blake2b(crop.tobytes(), digest_size=16, key=purpose, salt=shape[:8]).digest()


def _moved(reading: Reading, to: Box) -> Reading:
    return tuple(
        replace(
            word,
            box=Box(word.box.left + to.left, word.box.top + to.top, word.box.right + to.left, word.box.bottom + to.top),
        )
        for word in reading
    )
