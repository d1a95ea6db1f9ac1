"""Special categories of personal data. What is found is the whole line. All people are invented."""

from __future__ import annotations

import pytest

from redact.confused import fold
from redact.detect import Detector, scores
from redact.detect.special import CATEGORIES
from redact.detect.special.category import NOTHING
from redact.detect.special.special import LONGEST_PHRASE
from redact.weights import NAMELESS_KINDS
from tests.detect.conftest import Found
from tests.detect.special_lines import HITS, MISSES
from tests.detect.special_sentences import HELD, TUNE, sentences

HIT_ROWS = [(kind, line) for kind, lines in HITS.items() for line in lines]
MISS_ROWS = [(kind, line) for kind, lines in MISSES.items() for line in lines]
LEAST_RECALL = {"tune": 0.95, "held": 0.85}


@pytest.mark.parametrize(("kind", "line"), HIT_ROWS)
def test_a_line_that_tells_it_of_somebody_is_found_whole(found: Found, kind: str, line: str) -> None:
    assert found(f"Notes\n  {line} \nNext", kind) == [line]


@pytest.mark.parametrize(("kind", "line"), MISS_ROWS)
def test_the_word_alone_tells_nothing(found: Found, kind: str, line: str) -> None:
    assert found(line, kind) == []


def test_there_are_enough_lines_of_each() -> None:
    assert HITS.keys() == MISSES.keys()
    assert all(len(HITS[kind]) >= 15 and len(MISSES[kind]) >= 12 for kind in HITS)


def test_a_star_stands_at_the_end_of_a_phrase_only() -> None:
    entries = [entry for category in CATEGORIES for entry in category.entries()]
    assert len(entries) > 1000
    assert [entry.phrase for entry in entries if "*" in entry.phrase or not fold(entry.phrase)] == []
    assert max(len(entry.phrase) for entry in entries if entry.role == NOTHING) <= LONGEST_PHRASE


@pytest.mark.parametrize(("split", "templates"), [("tune", TUNE), ("held", HELD)])
def test_generated_sentences_are_found(found: Found, split: str, templates: dict[str, list[str]]) -> None:
    lines = sentences(templates)
    missed = [line for kind, line in lines if found(line, kind) != [line]]
    assert len(lines) >= 100
    assert 1 - len(missed) / len(lines) >= LEAST_RECALL[split], missed


def test_a_label_is_surer_than_prose(detector: Detector) -> None:
    def score(text: str) -> float:
        return max(match.score for match in detector.matches(text, with_names=False) if match.kind == "RELIGION")

    assert (score("Religion: Hindu"), score("She is a Hindu")) == (scores.STRONG, scores.LIKELY)


def test_a_person_in_another_line_is_no_sign(found: Found) -> None:
    assert found("She called.\nschizophrenia\nHe left.", "HEALTH_CONDITION") == []
    assert found("She called about her schizophrenia", "HEALTH_CONDITION") != []


def test_a_placeholder_in_the_line_stays_out_of_the_match(found: Found) -> None:
    assert found("<PERSON> says she is HIV positive", "HEALTH_CONDITION") == ["says she is HIV positive"]


def test_a_line_of_accents_keeps_its_offsets(found: Found) -> None:
    assert found("Größe: ﬁ\nÉlodie: “ma dépression”\nÖ", "HEALTH_CONDITION") == ["Élodie: “ma dépression”"]


def test_none_of_them_is_looked_for_elsewhere() -> None:
    assert HITS.keys() <= NAMELESS_KINDS
