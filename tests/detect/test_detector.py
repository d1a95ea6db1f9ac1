"""What holds for every recogniser and every text."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect import Detector
from redact.detect.detector import OVERLAP_CHARACTERS, WINDOW_CHARACTERS
from redact.detect.regex import LARGEST_PROGRAM, Regex
from redact.types import UNREAD, Match


class Crashing(EntityRecognizer):
    """Raises at every text"""

    def load(self) -> None: ...

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        raise RuntimeError("no words of the recording here")


class Nonsense(Crashing):
    """Answers with offsets that cannot be"""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        return [RecognizerResult("X", 3, len(text) + 1, 0.5)]


@pytest.mark.parametrize("broken", [Crashing, Nonsense])
def test_a_recogniser_that_fails_makes_the_whole_text_unread(broken: type[Crashing]) -> None:
    detector = Detector(extra=[broken(supported_entities=["X"], name="broken")])
    matches = detector.matches("hello jane@example.com")
    assert Match(UNREAD, 0, 22, 1.0, "broken") in matches
    assert "EMAIL_ADDRESS" in {match.kind for match in matches}


def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    matches = Detector().matches("mail jane@sub.example.co.uk or see https://x.example.com/?a=b 203.0.113.9")
    assert {"EMAIL_ADDRESS", "IP_ADDRESS"} <= {match.kind for match in matches}


def test_importing_the_package_loads_neither_presidio_nor_spacy() -> None:
    code = "import sys, redact.detect; print([m for m in ('presidio_analyzer', 'spacy', 'phonenumbers') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_placeholders_are_never_part_of_a_match(detector: Detector) -> None:
    for kind in detector.entities:
        for text in (
            f"<{kind}>",
            f"From: <{kind}>",
            f"password: <{kind}>",
            f"/home/<{kind}>/x",
            f"https://a:<{kind}>@b.c",
            f"Dear <{kind}>,",
        ):
            covered = {position for match in detector.matches(text) for position in range(match.start, match.end)}
            assert not covered & set(range(text.index("<"), text.index(">") + 1)), text


def test_every_kind_is_announced_and_every_recogniser_has_a_card(detector: Detector) -> None:
    assert detector.entities == tuple(sorted(detector.entities))
    assert {"EMAIL_ADDRESS", "PERSON", "API_KEY", "PASSWORD", "US_SSN", UNREAD} <= set(detector.entities)
    assert all(card.name and card.kinds and card.summary for card in detector.recognizers)
    assert len({card.name for card in detector.recognizers}) == len(detector.recognizers)


def test_a_word_beside_a_number_lifts_its_score(detector: Detector) -> None:
    def score(text: str) -> float:
        return max((match.score for match in detector.matches(text) if match.kind == "US_SSN"), default=0.0)

    assert score("SSN 219099999") > score("219099999")
    assert score("possnible 219099999") == score("219099999")


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_offsets_are_characters_of_the_text_that_was_given(detector: Detector, front: str, behind: str) -> None:
    address = "jane.doe@example.com"
    text = f"{front} {address} {behind}"
    start = len(front) + 1
    covered = {i for m in detector.matches(text) if m.kind == "EMAIL_ADDRESS" for i in range(m.start, m.end)}
    assert set(range(start, start + len(address))) <= covered


@given(st.text())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_sorted_matches_inside_it_and_is_never_unread(detector: Detector, text: str) -> None:
    matches = detector.matches(text)
    assert [m.start for m in matches] == sorted(m.start for m in matches)
    assert all(0 <= m.start < m.end <= len(text) and 0 <= m.score <= 1 and m.kind in detector.entities for m in matches)
    assert UNREAD not in {m.kind for m in matches}


@given(st.text(alphabet="aä€😀\u0301 @.", max_size=40))
def test_re2_offsets_are_those_of_python(text: str) -> None:
    assert [span for (span,) in Regex("€|a|😀").each(text)] == [(i, i + 1) for i, c in enumerate(text) if c in "€a😀"]


def test_half_a_surrogate_pair_is_read_past(detector: Detector) -> None:
    assert [m.kind for m in detector.matches("a\ud800b jane@example.com")] == ["EMAIL_ADDRESS"]


@pytest.mark.parametrize("offset", [0, WINDOW_CHARACTERS - 10, WINDOW_CHARACTERS - OVERLAP_CHARACTERS - 5, 3 * WINDOW_CHARACTERS])
def test_a_value_anywhere_in_a_long_text_is_found_whole(detector: Detector, offset: int) -> None:
    text = ("lorem ipsum " * 8000)[:offset].rpartition(" ")[0] + " jane.doe@example.com " + "dolor sit " * 4000
    start = text.index("jane")
    assert (start, start + 20) in {(m.start, m.end) for m in detector.matches(text) if m.kind == "EMAIL_ADDRESS"}


@pytest.mark.parametrize("piece", ["a.", "1 ", "((", "a@", "ghp_", "key=", "eyJ", "://", "DE12 ", "-----BEGIN "])
def test_a_text_made_to_be_slow_is_read_to_its_end(detector: Detector, piece: str) -> None:
    text = piece * (30_000 // len(piece)) + " jane.doe@example.com"
    matches = detector.matches(text)
    assert UNREAD not in {m.kind for m in matches}
    assert any(m.end == len(text) and m.kind == "EMAIL_ADDRESS" for m in matches)


def test_an_expression_too_large_for_re2_is_refused() -> None:
    with pytest.raises(ValueError, match=str(LARGEST_PROGRAM)):
        Regex(r"\pL{0,200}x")


def test_interface_words_are_let_be(detector: Detector) -> None:
    for text in (
        "File Edit View Help",
        "Save Changes",
        "1-50 of 1,234",
        "Ln 12, Col 34",
        "Updated 3 minutes ago",
        "Sign in with Google",
        "••••",
    ):
        assert [m for m in detector.matches(text) if m.score >= 0.4] == []


def test_no_recogniser_takes_the_class_name_of_one_of_presidios_own() -> None:
    """Presidio's registry looks classes up by name among all subclasses, and would make ours where it means its own."""
    import presidio_analyzer.predefined_recognizers as theirs

    def subclasses(of: type) -> set[type[Any]]:
        children: list[type[Any]] = of.__subclasses__()
        return {found for child in children for found in {child, *subclasses(child)}}

    Detector()
    ours = {found.__name__ for found in subclasses(EntityRecognizer) if found.__module__.startswith("redact.")}
    assert ours
    assert not ours & set(dir(theirs))
