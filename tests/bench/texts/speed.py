"""How fast the detector is: distinct lines a second, and each recogniser on texts made to be slow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from redact.detect import REGIONS, Detector
from redact.detect.folding import fold
from redact.detect.nlp import LANGUAGE, BuiltNlpEngine
from redact.detect.recognizer import RegexRecognizer
from redact.detect.registry import build
from tests.bench import clock
from tests.detect.adversarial_texts import PIECES, long_text

FEWEST_LINES = 5000
BATCH = 256
STOCK_LINES = 1000
"""Of them, how many are given to Presidio's recognisers: those are slow."""
SLOW_KB = 120
"""How long the texts are that are made to be slow, in thousand characters."""


@dataclass(frozen=True, slots=True)
class Slow:
    """What a recogniser needs for the text of which it needs most. piece: what is repeated there."""

    recognizer: str
    piece: str
    seconds_a_megabyte: float


def lines_a_second(lines: Sequence[str]) -> float:
    """Return how many of `lines`, no two alike, a new detector looks through in a second of one core.

    A detector that can look ahead is told of them in batches, as the pipeline does with the lines of a frame.
    """
    if len(set(lines)) != len(lines) or len(lines) < FEWEST_LINES:
        raise ValueError(f"{len(set(lines))} different lines of {len(lines)}; use {FEWEST_LINES} or more, no two alike")
    detector = Detector()
    prepare: Callable[[Sequence[str]], object] | None = getattr(detector, "prepare", None)
    detector.matches("what is loaded for the first text is not in the figure: jane.doe@example.com")
    began = clock.seconds()
    for start in range(0, len(lines), BATCH):
        batch = lines[start : start + BATCH]
        if prepare is not None:
            prepare(batch)
        for line in batch:
            detector.matches(line)
    return len(lines) / (clock.seconds() - began)


def stock_lines_a_second(lines: Sequence[str]) -> float:
    """Return how many of `lines` Presidio's own recognisers look through in a second of one core, without a language model."""
    from tests.bench.baseline import stock_analyzer

    analyzer = stock_analyzer()
    analyzer.analyze("jane.doe@example.com", LANGUAGE)
    chosen = lines[:: max(1, len(lines) // STOCK_LINES)]
    began = clock.seconds()
    for line in chosen:
        analyzer.analyze(line, LANGUAGE)
    return len(chosen) / (clock.seconds() - began)


def slowest(pieces: Iterable[str] = PIECES) -> list[Slow]:
    """Return, for each recogniser, the text that is worst for it, the slowest recogniser first."""
    recognizers = build(REGIONS)
    nlp_engine = BuiltNlpEngine({regex for each in recognizers if isinstance(each, RegexRecognizer) for regex in each.regexes})
    worst: dict[str, Slow] = {}
    for piece in pieces:
        text = fold(long_text(piece, SLOW_KB)).text
        if not text:
            continue
        artifacts = nlp_engine.process_text(text, LANGUAGE)
        for recognizer in recognizers:
            began = clock.seconds()
            recognizer.analyze(text, recognizer.supported_entities, artifacts)
            taken = (clock.seconds() - began) / (len(text.encode()) / 1e6)
            name = str(recognizer.name)  # type: ignore[has-type]
            if name not in worst or taken > worst[name].seconds_a_megabyte:
                worst[name] = Slow(name, piece, taken)
    return sorted(worst.values(), key=lambda slow: -slow.seconds_a_megabyte)
