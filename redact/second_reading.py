"""Reads finished frames with the engine that did not read the recording: what boxes have left of lines, and some of the others.

Two readers seldom err on the same line. Every line that a box has changed is read, and of the unchanged ones a sample, which
says how much the first reader misses at most (`leak_rate.py`). Line images are known by their pixels, so each is read once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import xxhash

from redact.boxes import is_in_row, moved
from redact.ocr import OcrEngine, ScreenReader
from redact.ocr.crops import cut, fitted
from redact.ocr.memory import Memory
from redact.ocr.strokes import strokes
from redact.placeholders import FILLER
from redact.types import Box, Line, Pixels, Reading, Word

KEPT_PIECES = 50_000
"""Images whose readings are remembered."""
BESIDE = 1.0
"""Heights of a line that a box may stand away from it, in its row, and still be its neighbour."""
NARROWEST = 1.0
"""Heights of a line: what boxes have left of it and is narrower is a letter or two, which are no value."""

ROOM = 0.15
"""Heights of a line that are put above and below it."""


@dataclass(frozen=True, slots=True)
class SecondSeen:
    """A frame's lines: those that were read here have that reading, all others the first engine's.

    Line images are known by bytes that nobody else is told: the changed ones, all others, and the sample of these by place.
    """

    lines: tuple[Line, ...]
    changed: frozenset[bytes] = frozenset()
    unchanged: frozenset[bytes] = frozenset()
    sampled: Mapping[Box, bytes] = field(default_factory=dict)


class SecondReader:
    """Reads with `engine`, None if there is no other than the first, what `reader` splits into lines.

    share: of the unchanged lines, 0 to 1, that are read. Their pixels alone tell which, so that neither the order of frames nor
    another run makes a difference. min_confidence: 0 to 1; words below it are what is left of letters at the edge of a box.
    """

    def __init__(
        self, reader: ScreenReader, engine: OcrEngine | None, share: float, min_confidence: float, remembers: bool = True
    ) -> None:
        self.name = f"{engine.name} {engine.version}" if engine else ""
        self._reader, self._engine = reader, engine
        self._share, self._min_confidence = share, min_confidence
        self._readings: Memory[Reading] = Memory(KEPT_PIECES * remembers)
        self._placed: Memory[Line] = Memory(KEPT_PIECES * remembers)

    def see(self, pixels: Pixels, scale: float, covered: Sequence[Box], *, is_jpeg: bool = False) -> SecondSeen:
        """Read one finished frame. pixels: (height, width, 3), uint8, RGB. covered: the boxes that are painted in it."""
        seen = self._reader.see(pixels, scale, twice=False, is_jpeg=is_jpeg)
        if self._engine is None:
            return SecondSeen(seen.lines)
        pieces: dict[Box, list[Box]] = {}
        changed, unchanged, sampled = set(), set(), {}
        for line in seen.boxes:
            digest = _digest(cut(pixels, line))
            if near := [box for box in covered if _is_near(line, box)]:
                changed.add(digest)
                pieces[line] = [tight for piece in _pieces(line, near) if (tight := _tight(pixels, piece))]
            else:
                unchanged.add(digest)
                if int.from_bytes(digest[:8], "big") < self._share * 2**64:
                    sampled[line] = digest
                    pieces[line] = [line]
        again = self._read(self._engine, pixels, pieces)
        first = {line.box: line for line in seen.lines}
        lines = [again[box] if box in again else first[box] for box in seen.boxes if box in again or box in first]
        of_areas = first.keys() - set(seen.boxes)
        lines += [line for line in seen.lines if line.box in of_areas]
        return SecondSeen(tuple(lines), frozenset(changed), frozenset(unchanged), sampled)

    def _read(self, engine: OcrEngine, pixels: Pixels, pieces: Mapping[Box, Sequence[Box]]) -> dict[Box, Line]:
        """Return lines as they are read piece by piece. pieces: those of each line, from left to right."""
        crops = {piece: cut(pixels, piece) for each in pieces.values() for piece in each}
        keys = {piece: self._readings.key(crop, "piece") for piece, crop in crops.items()}
        readings = {key: reading for key in keys.values() if (reading := self._readings.get(key)) is not None}
        new = {keys[piece]: crop for piece, crop in crops.items() if keys[piece] not in readings}
        images = [_roomy(crop) for crop in new.values()]
        for (key, crop), reading in zip(new.items(), engine.read_lines(images) if images else [], strict=True):
            sure = tuple(word for word in reading if word.confidence >= self._min_confidence)
            readings[key] = fitted(sure, crop)
            self._readings.put(key, readings[key])
        return {line: self._line(line, [(piece, readings[keys[piece]]) for piece in each]) for line, each in pieces.items()}

    def _line(self, box: Box, read: Sequence[tuple[Box, Reading]]) -> Line:
        """Return a line of pieces. What lies between two of them is covered: FILLER, so that no value reaches over it."""
        words: list[Word] = []
        end = box.left
        for piece, reading in read:
            if words and reading:
                words.append(Word(FILLER, Box(end, box.top, max(piece.left, end + 1), box.bottom), 1.0))
            words += [replace(word, box=moved(word.box, piece.left, piece.top)) for word in reading]
            end = piece.right
        line = Line(box, (tuple(words),))
        # The same object for the same line, so that what follows from it can be remembered.
        known = self._placed.get((box, line.readings))
        if known is None:
            self._placed.put((box, line.readings), line)
        return known or line


def _is_near(line: Box, box: Box) -> bool:
    beside = round(BESIDE * line.height)
    is_in_its_row = box.top < line.bottom and line.top < box.bottom
    return is_in_its_row and box.left < line.right + beside and line.left - beside < box.right


def _pieces(line: Box, covered: Sequence[Box]) -> Iterator[Box]:
    """Yield what boxes have left of a line, from left to right. A box that reaches into it from above or below takes nothing."""
    across = [box for box in covered if is_in_row(box, line)]
    left = line.left
    for start, end in [*sorted((box.left, box.right) for box in across), (line.right, line.right)]:
        if min(start, line.right) - left >= NARROWEST * line.height:
            yield Box(left, line.top, min(start, line.right), line.bottom)
        left = max(left, end)


def _tight(pixels: Pixels, piece: Box) -> Box | None:
    """Return the columns of a piece that have strokes, as high as its line, or None: it is read as large as in its line."""
    columns = np.flatnonzero(strokes(cut(pixels, piece)).any(axis=0)).tolist()
    return Box(piece.left + columns[0], piece.top, piece.left + columns[-1] + 1, piece.bottom) if columns else None


def _roomy(crop: Pixels) -> Pixels:
    """Return a line image with ground above and below it. RapidOCR makes all lines as high, and needs time by their width: this
    room saves a tenth of it, and as much room again cost one line of 225 in fixtures/reading."""
    room = round(ROOM * crop.shape[0])
    ground = np.median(np.concatenate([crop[0], crop[-1]]), axis=0).tolist()
    return cv2.copyMakeBorder(crop, room, room, 0, 0, cv2.BORDER_CONSTANT, value=ground).astype(np.uint8)


def _digest(crop: Pixels) -> bytes:
    """Return what a line image is known by, the same in every run: a memory's own keys are others in every process."""
    return xxhash.xxh3_128(repr(crop.shape).encode() + crop.tobytes()).digest()
