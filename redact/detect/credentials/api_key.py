"""Vendors' tokens, exact or damaged by OCR"""

from __future__ import annotations

from functools import lru_cache

from presidio_analyzer import RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect.credentials.token_damaged import DamagedTokens
from redact.detect.credentials.token_exact import Token, exact
from redact.detect.recognizer import LookupRecognizer


class ApiKeyRecognizer(LookupRecognizer):
    """Vendors' tokens by their form, exact or damaged by OCR"""

    def __init__(self) -> None:
        self._damaged = DamagedTokens()
        self._found = lru_cache(maxsize=4)(self._look)
        super().__init__(supported_entities=["API_KEY"], name="API key")

    def load(self) -> None:
        """Nothing is loaded later."""

    def occurs(self, text: str) -> bool:
        return bool(self._found(text))

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        return [RecognizerResult("API_KEY", token.start, token.end, token.score) for token in self._found(text)]

    def _look(self, text: str) -> tuple[Token, ...]:
        certain = exact(text)
        # The first half of a token that a space cuts may be whole by another row, so the one that reaches further counts too.
        ends = {token.start: token.end for token in certain}
        return (*certain, *(token for token in self._damaged.tokens(text) if token.end > ends.get(token.start, 0)))


def recognizer() -> ApiKeyRecognizer:
    return ApiKeyRecognizer()
