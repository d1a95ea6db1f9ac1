"""Presidio's analyzer, set up so that it fetches nothing, leaves nothing out and takes linear time.

- The registry is explicit: no recogniser comes in by itself. Presidio's URL, US_DRIVER_LICENSE and US_BANK_NUMBER are mostly
  noise on screens, and its URL and e-mail recognisers ask tldextract, which opens sockets to fetch the public suffix list.
- A recogniser that raises, or answers with offsets that cannot be, gives UNREAD over the whole text.
- spaCy's pipeline is built here and loaded from nowhere. A blank one leaves the lemmas empty, and then Presidio's context
  words silently do nothing; this one fills them in. spaCy's own tokenizer takes quadratic time on a long run of brackets.
- Presidio's context enhancer walks all tokens of the text for each result. `Nearby` looks at the words beside it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import spacy
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from redact.detect import scores
from redact.detect.patterns import before
from redact.types import UNREAD

LANGUAGE = "en"
"""Presidio wants one. Our recognisers know several and ask for none."""


def analyzer(recognizers: Sequence[EntityRecognizer]) -> AnalyzerEngine:
    """Return Presidio's analyzer with these recognisers and no others."""
    registry = RecognizerRegistry(recognizers=[Guarded(recognizer) for recognizer in recognizers], supported_languages=[LANGUAGE])
    return AnalyzerEngine(
        registry=registry,
        nlp_engine=BuiltNlpEngine(),
        supported_languages=[LANGUAGE],
        context_aware_enhancer=Nearby(),
    )


class Guarded(EntityRecognizer):
    """A recogniser whose failure is a result."""

    def __init__(self, inner: EntityRecognizer) -> None:
        self.inner = inner
        super().__init__(
            supported_entities=[*inner.supported_entities, UNREAD],
            name=inner.name,  # type: ignore[has-type]
            supported_language=LANGUAGE,
            context=inner.context,
        )

    def load(self) -> None:
        """The inner recogniser loaded itself when it was made."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """Return what the inner recogniser found, or UNREAD over the whole text if that is no use."""
        unread = [RecognizerResult(UNREAD, 0, len(text), 1.0)]
        try:
            results = self.inner.analyze(text, self.inner.supported_entities, nlp_artifacts) or []
        except Exception:  # noqa: BLE001 - whatever it was, the text was not looked at
            return unread
        if not all(0 <= found.start < found.end <= len(text) and 0 <= found.score <= 1 for found in results):
            return unread
        # Without the inner recogniser's own metadata, so that Presidio names this one as the finder.
        return [RecognizerResult(found.entity_type, found.start, found.end, found.score) for found in results]


class Nearby(ContextAwareEnhancer):
    """Lifts a result when one of its recogniser's context words stands within five words in front of it, or right after."""

    WORDS_BEFORE = 5
    WORDS_AFTER = 2
    WINDOW_CHARACTERS = 60

    def __init__(self) -> None:
        super().__init__(scores.CONTEXT, scores.HIDDEN, self.WORDS_BEFORE, self.WORDS_AFTER)

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """Return the results, those with a supporting word beside them lifted. Whole words only: no "lic" in "public"."""
        wanted = {recognizer.id: frozenset(recognizer.context) for recognizer in recognizers}
        given = {word.lower() for word in context or ()}
        lifted = []
        for result in raw_results:
            words = wanted[result.recognition_metadata[RecognizerResult.RECOGNIZER_IDENTIFIER_KEY]]
            if words and result.entity_type != UNREAD and words & (given | self._words_beside(text, result)):
                result = copy.copy(result)
                result.score = min(1.0, max(result.score + self.context_similarity_factor, scores.HIDDEN))
            lifted.append(result)
        return lifted

    def _words_beside(self, text: str, result: RecognizerResult) -> set[str]:
        front = _words(before(text, result.start, self.WINDOW_CHARACTERS))
        behind = _words(text[result.end : result.end + self.WINDOW_CHARACTERS].partition("\n")[0].lower())
        return {*front[-self.WORDS_BEFORE :], *behind[: self.WORDS_AFTER]}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


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
    """Return the spaCy pipeline. A trained names model can be added to it."""
    language = spacy.blank(LANGUAGE)
    language.tokenizer = tokenizer(language.vocab)
    language.add_pipe("lower_as_lemma")
    return language


class BuiltNlpEngine(NlpEngine):
    """Presidio's view of `pipeline()`."""

    def __init__(self) -> None:
        self._language = pipeline()

    def load(self) -> None:
        """It is built, not loaded."""

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        doc = self._language(text)
        return NlpArtifacts(
            entities=list(doc.ents),
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.lemma_ for token in doc],
            nlp_engine=self,
            language=language,
        )

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
