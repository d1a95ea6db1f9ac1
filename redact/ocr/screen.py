"""Our own engine: a small network that was trained on text as screens draw it (`models/screen_reader`), on onnxruntime.

It reads Latin, Greek and Cyrillic letters. Where another script stands it says so, with FOREIGN, and is sure of nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources
from itertools import groupby, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from redact.errors import MissingTool
from redact.ocr.screen_line import SIDE, Gray, prepared
from redact.types import FOREIGN, Box, Pixels, Reading, Word

COLUMNS_AT_ONCE = 2048
"""Columns of line images that go through the network together: more needs memory and saves no time."""
COLUMNS_A_POSITION = 2
"""Columns of a line image for each of the network's outputs."""
HEIGHTS = (19, 21, 17)
"""How high a line is made for each glance at it. In training cuts were often a little higher than the ink."""
SURE = 0.8
"""A line with a character less sure than this is glanced at again. One in five is."""
TWINS = (
    ("АВЕЅІЈКМНОРСТУХаеорсухѕіј", "ABESIJKMHOPCTYXaeopcyxsij"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
)
"""Letters of Cyrillic and of Greek, and the Latin ones that look the same."""
TO_LATIN = {ord(letter): twin for letters, twins in TWINS for letter, twin in zip(letters, twins, strict=True)}
LIKE_DIGITS = "OoIl"
"""What a font may draw like a digit."""
DIGITS = str.maketrans(LIKE_DIGITS, "0011")
FROM_LATIN = tuple(str.maketrans(twins, letters) for letters, twins in TWINS)


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    middle: float
    """In pixels of the crop."""
    sureness: float


class Engine:
    name = "screen"
    finds_lines = False

    def __init__(self, threads: int) -> None:
        """Raises MissingTool if the model that comes with the package is missing or damaged."""
        import onnxruntime  # type: ignore[import-untyped]

        folder = resources.files("redact.ocr") / "screen_reader"
        try:
            card: dict[str, Any] = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
            model = (folder / "reader.onnx").read_bytes()
        except OSError as error:
            raise MissingTool("the screen reader's model is missing; install redact again") from error
        if hashlib.sha256(model).hexdigest() != card["sha256"]:
            raise MissingTool("the screen reader's model is damaged; install redact again")
        self.version = f"{card['version']} ({card['sha256'][:8]})"
        self._alphabet = "\0" + card["alphabet"]
        options = onnxruntime.SessionOptions()
        # A network run on one thread gives the same sums on every machine; batches are what runs side by side.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # Every width would keep a plan and memory of its own: 50 MiB after 600 screens, for a quarter of the network's time.
        options.enable_mem_pattern = options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._pool = ThreadPoolExecutor(threads)

    def read_lines(self, crops: Sequence[Pixels]) -> list[Reading]:
        found = self._glance(crops, HEIGHTS[0])
        unsure = [number for number, chars in enumerate(found) if _least(chars) < SURE]
        seen = {number: [found[number]] for number in unsure}
        for height in HEIGHTS[1:]:
            for number, chars in zip(unsure, self._glance([crops[number] for number in unsure], height), strict=True):
                seen[number].append(chars)
            # What two glances agree on needs no third.
            unsure = [number for number in unsure if len(set(map(_text, seen[number]))) > 1]
        found = [_most_said(seen.get(number, [chars])) for number, chars in enumerate(found)]
        return [_words(chars, crop.shape[1], crop.shape[0]) for chars, crop in zip(found, crops, strict=True)]

    def _glance(self, crops: Sequence[Pixels], height: int) -> list[list[_Char]]:
        """Return the characters of each line, which is made `height` pixels high."""
        lines = [prepared(crop, height) for crop in crops]
        by_width: dict[int, list[int]] = defaultdict(list)
        for number, (image, _) in enumerate(lines):
            by_width[image.shape[1]].append(number)
        batches = [
            numbers[start : start + size]
            for width, numbers in by_width.items()
            for size in (max(COLUMNS_AT_ONCE // width, 1),)
            for start in range(0, len(numbers), size)
        ]
        found: list[list[_Char]] = [[] for _ in crops]
        outputs = self._pool.map(lambda batch: self._run([lines[number][0] for number in batch]), batches)
        for batch, (best, sureness) in zip(batches, outputs, strict=True):
            for number, row, sure in zip(batch, best, sureness, strict=True):
                found[number] = self._chars(row, sure, lines[number][1])
        return found

    def read_area(self, pixels: Pixels) -> list[Reading]:
        """Nothing: this engine reads lines and finds none."""
        return []

    def _run(self, images: Sequence[Gray]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        best, sureness = self._session.run(None, {"lines": np.stack(images)[:, None]})
        return best, sureness

    def _chars(self, best: NDArray[np.int64], sureness: NDArray[np.float32], scale: float) -> list[_Char]:
        """Return the characters of a line: the outputs without repeats and blanks, each in the middle of its stretch."""
        starts = np.flatnonzero(np.diff(best, prepend=-1))
        ends = np.append(starts[1:], len(best))
        middles = ((starts + ends) / 2 * COLUMNS_A_POSITION - SIDE) / scale
        sure = np.maximum.reduceat(sureness, starts)
        found = zip(best[starts].tolist(), middles.tolist(), sure.tolist(), strict=True)
        return [_Char(self._alphabet[number], middle, sureness) for number, middle, sureness in found if number]


def _most_said(glances: Sequence[list[_Char]]) -> list[_Char]:
    """Return the line as most of the glances have it; of as many, the one whose least sure character is the surest."""
    texts = [_text(chars) for chars in glances]
    return max(zip(map(texts.count, texts), map(_least, glances), glances, strict=True), key=lambda glance: glance[:2])[2]


def _text(chars: Sequence[_Char]) -> str:
    return "".join(char.text for char in chars)


def _least(chars: Sequence[_Char]) -> float:
    return min((char.sureness for char in chars), default=0.0)


def _words(chars: Sequence[_Char], width: int, height: int) -> Reading:
    """Return the words of a line. A character reaches halfway to its neighbours; a word is as sure as its least sure one."""
    borders = [0.0, *((one.middle + other.middle) / 2 for one, other in pairwise(chars)), float(width)]
    found = []
    for is_space, group in groupby(range(len(chars)), key=lambda number: chars[number].text == " "):
        numbers = list(group)
        if is_space:
            continue
        text = _one_kind(_one_script("".join(chars[number].text for number in numbers)))
        starts = tuple(min(max(round(borders[number]), 0), width - 1) for number in numbers)
        right = min(max(round(borders[numbers[-1] + 1]), starts[0] + 1), width)
        sureness = 0.0 if FOREIGN in text else min(chars[number].sureness for number in numbers)
        found.append(Word(text, Box(starts[0], 0, right, height), sureness, starts=starts))
    return tuple(found)


def _one_script(word: str) -> str:
    """Return a word in one script: letters that are drawn alike in several are those of the script that the others are in."""
    if word.isascii():
        return word
    latin = word.translate(TO_LATIN)
    if not any(_is_other(char) for char in latin):
        return latin if any(char.isascii() and char.isalnum() for char in word) else word
    for table, is_its_own in zip(FROM_LATIN, (_is_cyrillic, _is_greek), strict=True):
        whole = word.translate(table)
        if all(is_its_own(char) for char in whole if char.isalpha()):
            return whole
    return word


def _one_kind(word: str) -> str:
    """Return a number, or a long word of hexadecimal digits, with digits in place of letters that are drawn like them."""
    twins = sum(map(word.count, LIKE_DIGITS))
    if not twins:
        return word
    others = [char for char in word if char.isalnum() and char not in LIKE_DIGITS]
    digits = sum(map(str.isdecimal, others))
    is_number = digits == len(others) >= max(twins, 2) and not word.endswith("l")  # 50l are litres
    is_hexadecimal = len(others) >= 8 and digits >= 2 and set("".join(others).lower()) <= set("0123456789abcdef")
    return word.translate(DIGITS) if is_number or is_hexadecimal else word


def _is_other(char: str) -> bool:
    return _is_greek(char) or _is_cyrillic(char)


def _is_greek(char: str) -> bool:
    return "\u0370" <= char < "\u0400"


def _is_cyrillic(char: str) -> bool:
    return "\u0400" <= char < "\u0530"
