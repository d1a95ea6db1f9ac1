"""Vendors' tokens, exact or damaged by OCR"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from redact.detect.credentials.token_damaged import DamagedTokens
from redact.detect.credentials.token_exact import exact
from redact.detect.recognizer import LookupRecognizer


class ApiKeyRecognizer(LookupRecognizer):
    """Vendors' tokens by their form, exact or damaged by OCR"""

    def __init__(self) -> None:
        self._damaged = DamagedTokens()
        super().__init__("API key", ["API_KEY"])

    def look(self, text: str) -> Iterator[tuple[str, int, int, float]]:
        certain = exact(text)
        # The first half of a token that a space cuts may be whole by another row, so the one that reaches further counts too.
        ends = {token.start: token.end for token in certain}
        damaged = (token for token in self._damaged.tokens(text) if token.end > ends.get(token.start, 0))
        for token in chain(certain, damaged):
            yield "API_KEY", token.start, token.end, token.score


def recognizer() -> ApiKeyRecognizer:
    return ApiKeyRecognizer()
