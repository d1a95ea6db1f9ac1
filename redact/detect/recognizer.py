"""What all our recognisers are: Presidio recognisers that name the expressions they search for, or look words up themselves.

Most lines of a screen have a match of none of them. Which ones have is found out once for all recognisers (`TextArtifacts`), and
a recogniser with nothing to look at is not asked.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect.nlp import TextArtifacts
from redact.detect.regex import Regex


class RegexRecognizer(EntityRecognizer):
    """A recogniser that finds nothing in a text in which none of its `regexes` has a match."""

    def __init__(
        self, name: str, kinds: Sequence[str], regexes: Iterable[Regex], *, context: Sequence[str] = (), summary: str = ""
    ) -> None:
        self.regexes = frozenset(regexes)
        self.summary = summary
        super().__init__(supported_entities=list(kinds), name=name, context=list(context))

    def load(self) -> None:
        """Nothing is loaded later."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """Return what is found in `text`. Artifacts of another engine than ours do not say what occurs, so all may."""
        return list(self.results(text, nlp_artifacts.occurring if isinstance(nlp_artifacts, TextArtifacts) else self.regexes))

    @abstractmethod
    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        """Yield what is found in `text`. occurring: the expressions that can have a match; to search for others is in vain."""


class LookupRecognizer(EntityRecognizer):
    """A recogniser that has a quick way of its own to look. What it found is kept from `occurs` to `analyze`, right after it."""

    def __init__(self, name: str, kinds: Sequence[str]) -> None:
        self.found = lru_cache(maxsize=4)(lambda text: tuple(self.look(text)))
        super().__init__(supported_entities=list(kinds), name=name)

    def load(self) -> None:
        """Nothing is loaded later."""

    def occurs(self, text: str) -> bool:
        """Return whether anything is found in `text`."""
        return bool(self.found(text))

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        return [RecognizerResult(kind, start, end, score) for kind, start, end, score in self.found(text)]

    @abstractmethod
    def look(self, text: str) -> Iterator[tuple[str, int, int, float]]:
        """Yield the kind, the start, the end and the score of what is found in `text`."""
