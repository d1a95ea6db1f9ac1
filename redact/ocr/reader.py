"""Reads screens: splits a frame into lines and reads each distinct line image once.

A screen is mostly what it was a moment ago, so readings are kept by the pixels of the line: what scrolls, moves or comes
back is not read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from redact.boxes import apart, grow, moved
from redact.ocr.crops import cut, fitted
from redact.ocr.engines import OcrEngine
from redact.ocr.memory import Memory
from redact.ocr.split import split
from redact.ocr.splitter import Splitter
from redact.ocr.unsaid import unsaid
from redact.types import FOREIGN, Box, Line, Pixels, Reading, Word

KEPT_LINES = 50_000
"""Line images whose readings are remembered: about 50 MB."""
KEPT_AREAS = 1000
NEAR_AREA = 48
"""CSS pixels around an area that are read with it."""
KEPT_FRAMES = 500
"""Frames that are remembered as a whole: a frame that did not change is not even split again."""
LEAST_LETTERS = 3
"""An unsure reading of fewer letters and digits is an icon: no value of one or two characters would be looked for."""
LINE_FACTOR = 1.5
"""The sureness of a whole line varies less than that of its words, so its limit is higher by this."""
ICON_WIDTH = 1.3
"""The most width of an icon, in its height. A word of another script is wider, or is more than one sign."""
OTHER_SCRIPTS = 0x530
"""The first code point after Latin, Greek and Cyrillic."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read in one frame, and what could not be."""

    lines: tuple[Line, ...]
    unread: tuple[Box, ...]
    boxes: tuple[Box, ...] = ()
    """Of all lines, also of those in which nothing was read."""


@dataclass(slots=True)
class Counts:
    """What a reader did so far. Known frames are those that it had seen before; new lines are those that it had not."""

    frames: int = 0
    frames_known: int = 0
    lines: int = 0
    lines_new: int = 0
    read: Counter[str] = field(default_factory=Counter)
    """Lines, parts of lines and areas that each engine read."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is remembered of a line image: each engine's reading, and the boxes of what none could read."""

    readings: tuple[Reading, ...]
    unread: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a line that another engine is to read. line: the line's key. left: where the part begins there, in pixels."""

    line: bytes
    words: range
    left: int
    pixels: Pixels
    key: bytes
    engine: OcrEngine
    is_foreign: bool


class ScreenReader:
    """Reads frames with the first of its engines, doubtful lines with the second as well, other scripts with the last.

    doubtful: which words of a reading the second engine should read as well. A line in which the first engine read nothing
    is always read twice. min_confidence: 0 to 1; words below it in every reading are unread. remembers: whether what was
    read is kept; it makes no difference to what is returned.
    """

    def __init__(
        self,
        engines: Sequence[OcrEngine],
        doubtful: Callable[[Reading], range],
        min_confidence: float,
        remembers: bool = True,
    ) -> None:
        self._first, self._others = engines[0], engines[1:]
        self._finder = next((engine for engine in engines if engine.finds_lines), None)
        self._doubtful = doubtful
        self._min_confidence = min_confidence
        self._splitter = Splitter() if remembers else None
        self._frames: Memory[Seen] = Memory(KEPT_FRAMES * remembers)
        self._first_readings: Memory[Reading] = Memory(KEPT_LINES * remembers)
        self._lines: Memory[_Known] = Memory(KEPT_LINES * remembers)
        self._parts: Memory[Reading] = Memory(KEPT_LINES * remembers)
        self._areas: Memory[tuple[Reading, ...]] = Memory(KEPT_AREAS * remembers)
        self._placed: Memory[Line] = Memory(KEPT_LINES * remembers)
        self.engines = tuple(f"{engine.name} {engine.version}" for engine in engines)
        self.counts = Counts()

    def see(self, pixels: Pixels, scale: float = 1.0, *, twice: bool = True, is_jpeg: bool = False) -> Seen:
        """Read one frame. pixels: (height, width, 3), uint8, RGB. scale: device pixels per CSS pixel.

        twice: whether other engines are asked about what is doubtful; without them, nothing is said to be unread, and words that
        could be anything, such as the rest of a box's side, are left out.
        is_jpeg: whether the pixels are from a JPEG.
        """
        self.counts.frames += 1
        key = self._frames.key(pixels, f"frame {scale} {twice} {is_jpeg}")
        seen = self._frames.get(key)
        if seen is None:
            seen = self._see(pixels, scale, twice, is_jpeg)
            self._frames.put(key, seen)
        else:
            self.counts.frames_known += 1
        return seen

    def _see(self, pixels: Pixels, scale: float, twice: bool, is_jpeg: bool) -> Seen:
        if self._splitter and not is_jpeg:
            boxes, areas = self._splitter.split(pixels, scale)
        else:
            # In a JPEG a change shows further than its pixels: the frame is split as a whole.
            boxes, areas = split(pixels, scale, is_jpeg=is_jpeg)
        crops = [cut(pixels, box) for box in boxes]
        keys = [self._lines.key(crop, "line") for crop in crops]
        known = self._read(dict(zip(keys, crops, strict=True)), twice)
        lines, unread = [], []
        for key, box in zip(keys, boxes, strict=True):
            line = self._placed.get((key, box.left, box.top, twice))
            if line is None:
                line = Line(box, tuple(_moved(reading, box) for reading in known[key].readings))
                self._placed.put((key, box.left, box.top, twice), line)
            if any(line.readings):
                lines.append(line)
            unread += [moved(part, box.left, box.top) for part in known[key].unread]
        self.counts.lines += len(boxes)
        height, width = pixels.shape[:2]
        # In photographs a line comes apart into areas and what looks like lines. As one they can be read.
        for area in apart(grow(area, round(NEAR_AREA * scale), width, height) for area in areas):
            found = self._read_area(cut(pixels, area))
            lines += [Line(area, (_moved(reading, area),)) for reading in found or () if reading]
            unread += [area] if found is None else []
            unread += [
                moved(word.box, area.left, area.top) for reading in found or () for word in reading if self._is_doubtful(word)
            ]
        return Seen(tuple(lines), tuple(unread), tuple(boxes))

    def _read(self, crops: Mapping[bytes, Pixels], twice: bool) -> dict[bytes, _Known]:
        first = {key: reading for key in crops if (reading := self._first_readings.get(key)) is not None}
        new = {key: crop for key, crop in crops.items() if key not in first}
        self.counts.lines_new += len(new)
        for (key, crop), reading in zip(new.items(), self._asked(self._first, list(new.values())), strict=True):
            first[key] = fitted(reading, crop)
            self._first_readings.put(key, first[key])
        if not twice:
            limit = self._min_confidence
            return {key: _Known((tuple(w for w in reading if w.confidence >= limit),), ()) for key, reading in first.items()}
        known = {key: found for key in crops if (found := self._lines.get(key)) is not None}
        both = self._read_again({key: crops[key] for key in crops if key not in known}, first)
        for key, readings in both.items():
            known[key] = _Known(readings, tuple(self._unread(readings, crops[key])))
            self._lines.put(key, known[key])
        return known

    def _read_again(self, new: Mapping[bytes, Pixels], first: Mapping[bytes, Reading]) -> dict[bytes, tuple[Reading, ...]]:
        """Return the readings of the new lines, with another engine's added to each line that has doubtful words."""
        both: dict[bytes, tuple[Reading, ...]] = {key: (first[key],) for key in new}
        if not self._others:
            return both
        parts: list[_Part] = []
        for key, crop in new.items():
            reading = first[key]
            words = self._doubtful(reading)
            if words:
                left, right = reading[words[0]].box.left, reading[words[-1]].box.right
            elif crop.shape[1] > crop.shape[0] and (not reading or unsaid(reading, crop)):
                left, right = 0, crop.shape[1]
            else:
                continue
            image = cut(crop, Box(left, 0, right, crop.shape[0]))
            is_foreign = any(FOREIGN in reading[number].text for number in words)
            engine = self._others[-1] if is_foreign else self._others[0]
            parts.append(_Part(key, words, left, image, self._parts.key(image, engine.name), engine, is_foreign))
        for engine in self._others:
            asked = [part for part in parts if part.engine is engine]
            for part, again in zip(asked, self._read_parts(engine, asked), strict=True):
                reading = first[part.line]
                if part.is_foreign and not any(map(_has_other_script, again)):
                    # Who reads Latin letters where another script stands has not read it.
                    again = tuple(replace(word, confidence=0.0) for word in again)
                middle = _moved(again, Box(part.left, 0, part.left + 1, 1))
                both[part.line] = (reading, (*reading[: part.words.start], *middle, *reading[part.words.stop :]))
        return both

    def _read_parts(self, engine: OcrEngine, parts: Sequence[_Part]) -> list[Reading]:
        # The same prompt stands before many commands.
        known = {part.key: found for part in parts if (found := self._parts.get(part.key)) is not None}
        new = {part.key: part.pixels for part in parts if part.key not in known}
        for (key, image), reading in zip(new.items(), self._asked(engine, list(new.values())), strict=True):
            known[key] = fitted(reading, image)
            self._parts.put(key, known[key])
        return [known[part.key] for part in parts]

    def _read_area(self, crop: Pixels) -> tuple[Reading, ...] | None:
        """Return the lines in a part of a screen that does not come apart into lines; None if no engine can find them."""
        if self._finder is None:
            return None
        key = self._areas.key(crop, "area")
        found = self._areas.get(key)
        if found is None:
            self.counts.read[self._finder.name] += 1
            found = tuple(self._finder.read_area(crop))
            self._areas.put(key, found)
        return found

    def _is_doubtful(self, word: Word) -> bool:
        """Return whether a line of an area, of which there is one reading, may say something else than was read."""
        return word.confidence < LINE_FACTOR * self._min_confidence and _letters(word) >= LEAST_LETTERS

    def _asked(self, engine: OcrEngine, crops: Sequence[Pixels]) -> list[Reading]:
        self.counts.read[engine.name] += len(crops)
        return engine.read_lines(crops) if crops else []

    def _unread(self, readings: tuple[Reading, ...], crop: Pixels) -> list[Box]:
        """Return the boxes, in the line image, of what no engine is sure of. Of two engines the surer one counts."""
        whole = Box(0, 0, crop.shape[1], crop.shape[0])
        # Who is sure of a field's frame and says nothing of the text in it has not read it.
        left_out = [unsaid(reading, crop) for reading in readings]
        found = zip(readings, left_out, strict=True)
        best, missed = max(found, key=lambda each: (not each[1], bool(each[0]), _sureness(each[0])))
        limit = self._min_confidence
        words = [word for word in best if not is_icon(word, best)]
        if _sureness(best) < LINE_FACTOR * limit and sum(map(_letters, words)) >= LEAST_LETTERS:
            return [whole]
        return missed + [word.box for word in words if word.confidence < limit and _letters(word) >= LEAST_LETTERS]


def is_icon(word: Word, reading: Reading) -> bool:
    """Return whether a word is one sign of no script that the engine knows, about square, and there is no other in its line."""
    signs = sum(other.text.count(FOREIGN) for other in reading)
    return word.text == FOREIGN and signs == 1 and word.box.width <= ICON_WIDTH * word.box.height


def _letters(word: Word) -> int:
    # One sign can stand for a whole word of another script.
    return sum(LEAST_LETTERS if char == FOREIGN else char.isalnum() for char in word.text)


def _has_other_script(word: Word) -> bool:
    return any(ord(char) >= OTHER_SCRIPTS and char.isalpha() for char in word.text)


def _sureness(reading: Reading) -> float:
    letters = sum(len(word.text) for word in reading)
    return sum(word.confidence * len(word.text) for word in reading) / letters if letters else 0.0


def _moved(reading: Reading, to: Box) -> Reading:
    return tuple(replace(word, box=moved(word.box, to.left, to.top)) for word in reading)
