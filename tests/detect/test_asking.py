"""Recognisers are asked only where they can find something, and nothing is lost by it."""

from __future__ import annotations

import ast
import json
import random
import string
from pathlib import Path
from typing import Any

import pytest
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect import REGIONS, Detector
from redact.detect.folding import fold
from redact.detect.nlp import LANGUAGE, BuiltNlpEngine
from redact.detect.recognizer import LookupRecognizer, RegexRecognizer
from redact.detect.regex import Regex, Regexes
from redact.detect.registry import build
from redact.types import UNREAD, Match
from tests.detect.identifier_cases import BESIDE_OTHERS, HITS, NEAR, NOTHING
from tests.detect.structured_cases import HITS as STRUCTURED
from tests.detect.structured_cases import case as filled
from tests.detect.test_identifiers import shown

PLANTED = Path(__file__).parents[2] / "fixtures" / "planted.jsonl"
CONTEXTS = (
    "{}",
    "x{}y",
    "password: {}",
    "token={}&x=1",
    "From: {} <a@b.example>",
    "https://u:{}@host.example/x",
    "tel {} or card {}",
    "C:\\Users\\{}\\x",
    "code is {}",
    "Dear {}, your address {}",
    '"{}": "{}"',
    "curl -u a:{} x",
    "?owner={}",
    "-----BEGIN PRIVATE KEY----- {}",
)

RARE = (
    "Arbeitgeber: Kestrelmoor Labs",
    "the offer of Kestrelmoor Labs GmbH is here",
    "#define API_TOKEN  'abc",
    "htpasswd -b .htpasswd jane abc",
    "user/password: jane / abc",
    "https://aaaaaaaabbbbbbbb@host.example",
    "net use z: /user:jane abc",
    "https://host.example/?sig=aaaaaaaabbbbbbbb",
    "redis-cli -h host -a abc",
    "P.O. Box 123",
    "setx MY_PASSWORD abc",
    "Private-Lines: 8",
    "login jane password abc",
    "openssl enc -k abc",
    "LS0tLS1CRUdJTi" + "a" * 20,
    "PASSWORD ('abc')",
    "Assigned to Jane",
    "eyJaaaaaaaa..b.c.d",
    "oy2" + "a" * 43,
    "login('jane', password, 'abc')",
    "name='my_password' value='abc'",
    "PIN: 1234",
    "jane .doe@example.com",
    "Server=host;User=jane;Pwd=abc",
    "!3d48.8566!4d2.3522",
    "#map=15/48.8566/2.3522",
    "/@48.8566,2.3522,15z",
    "?q=48.85,2.35",
    "geo:48.8566,2.3522",
    "?lat=48.8566&lon=2.3522",
    "<zip>94107</zip>",
    "ZIP 94107",
    "CAP: 20121",
    "PLZ 80331",
)
"""For expressions that nothing else here meets."""


def corpus() -> list[str]:
    """What the tests beside this one look through and what the fixtures plant, whole and as OCR damages it; and chance."""
    draw = random.Random(1)
    tests = [ast.parse(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("test_*.py"))]
    texts = [
        node.value for test in tests for node in ast.walk(test) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    values = sorted({json.loads(line)["value"] for line in PLANTED.read_text("utf-8").splitlines()})
    texts += [*RARE, *NOTHING]
    texts += [shown(*case) for case in (*HITS, *BESIDE_OTHERS, *NEAR)]
    texts += [filled(template)[0] for _, template in STRUCTURED]
    texts += [draw.choice(CONTEXTS).replace("{}", value) for value in values]
    slipped = [
        "".join(draw.choices((c, "", c + " ", c.swapcase(), "O", "1"), (90, 2, 3, 2, 2, 1))[0] for c in text) for text in texts
    ]
    alphabets = (string.printable, string.digits + " .-/():", string.hexdigits + ":-. ", "aäſKﬁ€😀\u0301 @.İı1", "key=:'@/eyJ.- ")
    chance = ["".join(draw.choices(draw.choice(alphabets), k=draw.randint(0, 60))) for _ in range(500)]
    everything = [*texts, *slipped, *(text.swapcase() for text in texts[::4]), *chance]
    return [fold(text).text for text in everything]


@pytest.fixture(scope="module")
def ours() -> list[RegexRecognizer]:
    found = [recognizer for recognizer in build(REGIONS) if isinstance(recognizer, RegexRecognizer)]
    assert all(isinstance(recognizer, (RegexRecognizer, LookupRecognizer)) for recognizer in build(REGIONS))
    return found


@pytest.fixture(scope="module")
def nlp_engine(ours: list[RegexRecognizer]) -> BuiltNlpEngine:
    return BuiltNlpEngine({regex for recognizer in ours for regex in recognizer.regexes})


def test_all_expressions_at_once_occur_where_each_alone_does(ours: list[RegexRecognizer], nlp_engine: BuiltNlpEngine) -> None:
    regexes = {regex for recognizer in ours for regex in recognizer.regexes}
    met: set[Regex] = set()
    for text in corpus():
        occurring = nlp_engine.process_text(text, LANGUAGE).occurring
        assert occurring == {regex for regex in regexes if regex.finds(text)}, text
        met |= occurring
    assert met == regexes, {regex.source for regex in regexes - met}


def test_a_recogniser_that_is_told_what_occurs_finds_what_it_finds_untold(
    ours: list[RegexRecognizer], nlp_engine: BuiltNlpEngine
) -> None:
    for text in corpus()[::3]:
        artifacts = nlp_engine.process_text(text, LANGUAGE)
        for recognizer in ours:
            untold = list(recognizer.results(text, recognizer.regexes))
            assert recognizer.analyze(text, [], artifacts) == untold, text
            assert not untold or recognizer.regexes & artifacts.occurring, text


class Curious(EntityRecognizer):
    """Asks for all that Presidio tells of a text"""

    seen: dict[str, Any]

    def load(self) -> None: ...

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        as_presidio_has_it = NlpArtifacts(
            list(nlp_artifacts.tokens.ents),
            nlp_artifacts.tokens,
            [token.idx for token in nlp_artifacts.tokens],
            [token.lemma_ for token in nlp_artifacts.tokens],
            nlp_artifacts.nlp_engine,
            LANGUAGE,
        )
        for name in ("entities", "tokens", "tokens_indices", "lemmas", "keywords", "scores"):
            assert getattr(nlp_artifacts, name) == getattr(as_presidio_has_it, name)
        return [RecognizerResult("WORDS", 0, len(nlp_artifacts.keywords), 0.5)]


def test_a_recogniser_of_others_is_always_asked_and_gets_its_tokens() -> None:
    detector = Detector(extra=[Curious(["WORDS"], name="curious")])
    assert detector.matches("Plain Words, here!") == (Match("WORDS", 0, 3, 0.5, "curious"),)


def test_a_text_that_cannot_be_searched_is_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Regexes, "occurring", refuse)
    assert Detector().matches("hello") == (Match(UNREAD, 0, 5, 1.0, "presidio"),)


@pytest.mark.parametrize(
    ("text", "value", "recognizer"),
    [
        ("Fräulein Jana Kowalska", "Jana Kowalska", "labelled name"),
        ("Jana Kowalska &lt;jana@host.example&gt;", "Jana Kowalska", "labelled name"),
        ("?owner=jkowalska", "jkowalska", "username"),
    ],
)
def test_no_cheap_test_stands_in_front_of_an_expression(detector: Detector, text: str, value: str, recognizer: str) -> None:
    assert (value, recognizer) in {(text[match.start : match.end], match.recognizer) for match in detector.matches(text)}
