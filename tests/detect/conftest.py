"""One detector for all tests, and a short way to say what it finds."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from redact.detect import Detector
from redact.detect.scores import HIDDEN

Found = Callable[[str, str], list[str]]


@pytest.fixture(scope="session")
def detector() -> Detector:
    return Detector()


@pytest.fixture(scope="session")
def found(detector: Detector) -> Found:
    """What of one kind would be hidden in a text: found("mail a@b.example", "EMAIL_ADDRESS"). The longest where some overlap.

    Without the names model, whose opinion of a word is not what a recogniser's table of hits and near misses is about.
    """

    def values(text: str, kind: str) -> list[str]:
        spans = [(m.start, m.end) for m in detector.matches(text, with_names=False) if m.kind == kind and m.score >= HIDDEN]
        outer = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
        return [text[start:end] for start, end in dict.fromkeys(outer)]

    return values


@pytest.fixture(scope="session")
def invented() -> Callable[[str, int], str]:
    """Characters nobody was ever given: invented(alphabet, length), the same at every run."""

    def draw(alphabet: str, length: int) -> str:
        return "".join(random.Random(f"{alphabet}{length}").choices(alphabet, k=length))

    return draw
