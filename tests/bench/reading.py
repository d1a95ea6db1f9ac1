"""Has each engine read the same lines: cut out where the truth says, and found by our own splitter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from redact.ocr import OcrEngine, ScreenReader
from redact.ocr.strokes import strokes
from redact.types import FOREIGN, Box, Pixels, Reading
from tests.bench import clock
from tests.bench.lines import SCRIPTS, TrueLine, page
from tests.bench.slips import Read

MIN_CONFIDENCE = 0.4
"""That of the shipped policy: what is less sure is unread."""
OTHER_SCRIPTS = 0x530
"""The first code point after Latin, Greek and Cyrillic."""
NOTICED, MISTAKEN, DROPPED = "noticed", "mistaken", "dropped"
"""What may become of a line in another script: it is read in that script or said to be unread; it is taken for letters that do
not stand there; nothing says that something is there at all."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What one engine read. given: on crops; found: on whole pages. scripts: what became of each line in another script."""

    name: str
    given: Sequence[Read]
    found: Sequence[Read]
    scripts: Sequence[tuple[TrueLine, str]]
    ms_a_line: float
    """Of one core, on the crops."""


def measure(engine: OcrEngine, lines: Iterable[TrueLine]) -> Reader:
    """Have `engine` read all pages of `lines`."""
    given: list[Read] = []
    found: list[Read] = []
    scripts: list[tuple[TrueLine, str]] = []
    spent = 0.0
    for name, on_page in _by_page(lines).items():
        pixels = page(name)
        plain = [line for line in on_page if line.kind not in SCRIPTS]
        crops = [crop(pixels, line.box) for line in plain]
        engine.read_lines(crops[:1])
        start = clock.seconds()
        readings = engine.read_lines(crops)
        spent += clock.seconds() - start
        given += [Read(line, text_of(reading)) for line, reading in zip(plain, readings, strict=True)]
        # A new one for each page, since it remembers what it has read.
        seen = ScreenReader([engine], lambda _: range(0), MIN_CONFIDENCE).see(pixels, on_page[0].scale)
        words = _assigned(on_page, [(line.box, line.readings[0]) for line in seen.lines])
        found += [Read(line, text_of(words[line]), bool(words[line])) for line in plain]
        scripts += [(line, _noticed(line, words[line], seen.unread)) for line in on_page if line.kind in SCRIPTS]
    return Reader(engine.name, given, found, scripts, 1000 * spent / len(given) if given else 0.0)


def _by_page(lines: Iterable[TrueLine]) -> Mapping[str, list[TrueLine]]:
    pages: dict[str, list[TrueLine]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    return pages


def crop(pixels: Pixels, box: Box) -> Pixels:
    """Return a line's image as the splitter cuts it: from the first stroke to the last, strokes being two pixels wide."""
    left, right = max(box.left - 1, 0), min(box.right + 1, pixels.shape[1])
    image = pixels[box.top : box.bottom, left:right]
    is_ink = strokes(image) > 0
    columns, rows = np.flatnonzero(is_ink.any(axis=0)), np.flatnonzero(is_ink.any(axis=1))
    if columns.size:
        image = image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return np.ascontiguousarray(image)


def text_of(reading: Reading) -> str:
    return "".join(word.text if word.is_glued else f" {word.text}" for word in reading).strip()


def _assigned(lines: Sequence[TrueLine], found: Iterable[tuple[Box, Reading]]) -> Mapping[TrueLine, Reading]:
    """Give each word that was read to the line that it overlaps most; one that lies on none, to that of its own line."""
    words: dict[TrueLine, list[Reading]] = {line: [] for line in lines}
    for box, reading in sorted(found, key=lambda line: line[0].left):
        for word in reading:
            owner = _most(lines, word.box) or _most(lines, box)
            if owner is not None:
                words[owner].append((word,))
    return {line: sum(readings, ()) for line, readings in words.items()}


def _most(lines: Sequence[TrueLine], box: Box) -> TrueLine | None:
    best = max(lines, key=lambda line: _common(line.box, box))
    return best if _common(best.box, box) else None


def _common(one: Box, other: Box) -> int:
    """Return how many pixels two boxes share."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(width, 0) * max(height, 0)


def _noticed(line: TrueLine, reading: Reading, unread: Iterable[Box]) -> str:
    """Return what became of a line in another script. Half of its width must be noticed."""
    columns = np.zeros(line.box.width, np.bool_)
    told = [word.box for word in reading if any(map(_tells, word.text))]
    for box in (*told, *unread):
        if _common(line.box, box):
            columns[max(box.left - line.box.left, 0) : max(box.right - line.box.left, 0)] = True
    if columns.mean() >= 0.5:
        return NOTICED
    return MISTAKEN if reading or columns.any() else DROPPED


def _tells(char: str) -> bool:
    return char == FOREIGN or (ord(char) >= OTHER_SCRIPTS and char.isalpha())
