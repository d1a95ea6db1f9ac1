"""Presidio's analyzer, set up so that it fetches nothing, leaves nothing out, takes linear time and is asked only where it helps.

- The registry is explicit: no recogniser comes in by itself. Presidio's URL, US_DRIVER_LICENSE and US_BANK_NUMBER are mostly
  noise on screens, and its URL and e-mail recognisers ask tldextract, which opens sockets to fetch the public suffix list.
- A recogniser that raises, or answers with offsets that cannot be, gives UNREAD over the whole text.
- Ours say what they search for, so only those are asked that can find something, and for most texts none. Other people's
  recognisers are always asked. The names model was asked about many texts at once before.
- Presidio's context enhancer walks all tokens of the text for each result. `Nearby` looks at the words beside it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect import model_names, scores
from redact.detect.credentials.wrapped import continued
from redact.detect.names.model import NamesModel
from redact.detect.nlp import LANGUAGE, BuiltNlpEngine
from redact.detect.patterns import before
from redact.detect.recognizer import LookupRecognizer, RegexRecognizer
from redact.detect.regex import Regex
from redact.types import UNREAD


class Analyzer:
    """Presidio's analyzer with these recognisers and no others, the names model, and what lines wrap."""

    def __init__(self, recognizers: Sequence[EntityRecognizer], names: NamesModel) -> None:
        self._names, self._model = names, Guarded(model_names.recognizer())
        self._guarded = [Guarded(recognizer) for recognizer in recognizers]
        # Presidio would put the list together anew for each text.
        self._entities = sorted({kind for guarded in (*self._guarded, self._model) for kind in guarded.supported_entities})
        self._lists = {n: guarded.inner for n, guarded in enumerate(self._guarded) if isinstance(guarded.inner, LookupRecognizer)}
        others = (number for number, guarded in enumerate(self._guarded) if guarded.regexes is None)
        self._always = frozenset(others).difference(self._lists)
        self._searching: dict[Regex, list[int]] = {}
        for number, guarded in enumerate(self._guarded):
            for regex in guarded.regexes or ():
                self._searching.setdefault(regex, []).append(number)
        self._nlp_engine = BuiltNlpEngine(self._searching, names)
        self._engine = AnalyzerEngine(
            registry=OnlyTheAsked(recognizers=[*self._guarded, self._model], supported_languages=[LANGUAGE]),
            nlp_engine=self._nlp_engine,
            supported_languages=[LANGUAGE],
            context_aware_enhancer=Nearby(),
        )

    def results(self, text: str, with_names: bool) -> list[RecognizerResult]:
        """Return what the recognisers, and the names model if it is wanted, find in `text`."""
        artifacts = self._nlp_engine.process_text(text, LANGUAGE)
        # There are more recognisers than most lines have words: only those that can find something are so much as counted.
        numbers = self._always.union(*(self._searching[regex] for regex in artifacts.occurring))
        numbers |= {number for number, words in self._lists.items() if words.occurs(text)}
        asked: list[EntityRecognizer] = [self._guarded[number] for number in sorted(numbers)]
        if with_names and self._names.entities(text):
            asked.append(self._model)
        if not asked:
            return []
        found = self._engine.analyze(text, LANGUAGE, self._entities, nlp_artifacts=artifacts, ad_hoc_recognizers=asked)
        return [*found, *continued(text, found)] if "\n" in text else found


class OnlyTheAsked(RecognizerRegistry):
    """Presidio adds the recognisers that a request names to its own; here they stand in their place."""

    def get_recognizers(
        self,
        language: str,
        entities: list[str] | None = None,
        all_fields: bool = False,
        ad_hoc_recognizers: list[EntityRecognizer] | None = None,
    ) -> list[EntityRecognizer]:
        return list(ad_hoc_recognizers or self.recognizers)


class Guarded(EntityRecognizer):
    """A recogniser whose failure is a result."""

    def __init__(self, inner: EntityRecognizer) -> None:
        self.inner = inner
        self.regexes = inner.regexes if isinstance(inner, RegexRecognizer) else None
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
