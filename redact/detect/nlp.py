"""What Presidio's recognisers are told of a text besides the text: spaCy's tokens and lemmas, and which expressions occur in it.

- The pipeline that gives tokens is built here and loaded from nowhere; the names model is another one, which is asked for many
  texts at once. A blank pipeline leaves the lemmas empty, and then Presidio's context words silently do nothing; this one
  fills them in. spaCy's own tokenizer takes quadratic time on a long run of brackets.
- Tokens take longer than all our recognisers together, and none of them wants any: they are made for the first that asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import spacy
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from redact.detect.names.model import Entity, NamesModel
from redact.detect.regex import Regex, Regexes

LANGUAGE = "en"
"""Presidio wants one. Our recognisers know several and ask for none."""


def tokenizer(vocab: Vocab) -> Any:
    """Return a spaCy tokenizer: runs of letters and digits, runs of space, and every other character by itself."""

    def tokenize(text: str) -> Doc:
        words = re.findall(r"\w+|\s+|[^\w\s]", text)
        return Doc(vocab, words=words, spaces=[False] * len(words))

    return tokenize


@Language.component("lower_as_lemma")
def lower_as_lemma(doc: Doc) -> Doc:
    """Give each token its lower case as lemma, so that Presidio has something to match context words against."""
    for token in doc:
        token.lemma_ = token.lower_
    return doc


def pipeline() -> Language:
    """Return the spaCy pipeline that gives tokens and lemmas."""
    language = spacy.blank(LANGUAGE)
    language.tokenizer = tokenizer(language.vocab)
    language.add_pipe("lower_as_lemma")
    return language


class TextArtifacts(NlpArtifacts):
    """What is known of one text. occurring: the expressions that have a match in it."""

    def __init__(self, text: str, occurring: frozenset[Regex], nlp_engine: BuiltNlpEngine) -> None:
        # Not what the parent does, which is to want all tokens now.
        self._text = text
        self.occurring = occurring
        self.nlp_engine = nlp_engine

    @cached_property
    def tokens(self) -> Doc:  # type: ignore[override]
        document: Doc = self.nlp_engine.document(self._text)
        return document

    @cached_property
    def entities(self) -> list[Entity]:  # type: ignore[override]
        return list(self.nlp_engine.names.entities(self._text)) if self.nlp_engine.names else []

    @cached_property
    def scores(self) -> list[float]:  # type: ignore[override]
        return [0.85] * len(self.entities)  # as Presidio has it

    @cached_property
    def tokens_indices(self) -> list[int]:  # type: ignore[override]
        return [token.idx for token in self.tokens]

    @cached_property
    def lemmas(self) -> list[str]:  # type: ignore[override]
        return [token.lemma_ for token in self.tokens]

    @cached_property
    def keywords(self) -> list[str]:  # type: ignore[override]
        keywords: list[str] = self.set_keywords(self.nlp_engine, self.lemmas, LANGUAGE)
        return keywords


class BuiltNlpEngine(NlpEngine):
    """Presidio's view of `pipeline()` and of the names model.

    regexes: the expressions that its artifacts tell about.
    """

    def __init__(self, regexes: Iterable[Regex], names: NamesModel | None = None) -> None:
        self._language = pipeline()
        self.names = names
        self._regexes = Regexes(regexes)

    def load(self) -> None:
        """It is built, not loaded."""

    def is_loaded(self) -> bool:
        return True

    def document(self, text: str) -> Doc:
        """Return the tokens of `text`."""
        return self._language(text)

    def process_text(self, text: str, language: str) -> TextArtifacts:
        return TextArtifacts(text, self._regexes.occurring(text), self)

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **_: Any
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        return False

    def is_punct(self, word: str, language: str) -> bool:
        return not any(map(str.isalnum, word))

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return [LANGUAGE]
