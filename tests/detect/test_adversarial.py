"""A text made to be slow is looked through to its end by every recogniser. How long that takes is told by the bench."""

from __future__ import annotations

import pytest
from presidio_analyzer import EntityRecognizer

from redact.detect import REGIONS, Detector
from redact.detect.engine import Guarded
from redact.detect.folding import fold
from redact.detect.nlp import LANGUAGE, BuiltNlpEngine
from redact.detect.recognizer import RegexRecognizer
from redact.detect.registry import build
from redact.types import UNREAD
from tests.detect.adversarial_texts import PIECES, long_text

MEGABYTE_KB = 1000
END = "\nmail to: jane.doe@example.com, SSN 219-09-9999, IBAN DE89 3704 0044 0532 0130 00\n"
AT_THE_END = {"e-mail": "EMAIL_ADDRESS", "US social security": "US_SSN", "IBAN": "IBAN_CODE"}


@pytest.fixture(scope="module")
def recognizers() -> list[EntityRecognizer]:
    return build(REGIONS)


@pytest.fixture(scope="module")
def nlp_engine(recognizers: list[EntityRecognizer]) -> BuiltNlpEngine:
    return BuiltNlpEngine({regex for each in recognizers if isinstance(each, RegexRecognizer) for regex in each.regexes})


@pytest.mark.parametrize("number", range(len(PIECES)))
def test_every_recogniser_reads_a_slow_text_to_its_end(
    number: int, recognizers: list[EntityRecognizer], nlp_engine: BuiltNlpEngine
) -> None:
    text = fold(long_text(PIECES[number]) + END).text
    artifacts = nlp_engine.process_text(text, LANGUAGE)
    for recognizer in recognizers:
        guarded = Guarded(recognizer)
        results = guarded.analyze(text, [], artifacts)
        assert UNREAD not in {found.entity_type for found in results}, guarded.name  # type: ignore[has-type]
        if kind := AT_THE_END.get(str(guarded.name)):  # type: ignore[has-type]
            assert any(found.entity_type == kind and found.start > len(text) - len(END) for found in results), kind


@pytest.mark.parametrize("piece", ["a.", "1 ", "Jane Doe "])
def test_the_detector_finds_what_stands_behind_a_megabyte(detector: Detector, piece: str) -> None:
    text = long_text(piece, MEGABYTE_KB) + END
    matches = detector.matches(text)
    assert UNREAD not in {match.kind for match in matches}
    last = {match.kind for match in matches if match.start > len(text) - len(END)}
    assert last >= set(AT_THE_END.values())
