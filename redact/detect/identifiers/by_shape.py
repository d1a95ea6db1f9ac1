"""Identifiers without a label: by a way of writing that little else has, or by their check and a word near by."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.identifiers.identifier import END, Identifier, any_of, goes_on, is_end
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import LETTER, Regex


class ByShape(RegexRecognizer):
    """One identifier by its shape.

    Digits alone are searched for in a text only if one of the row's words is somewhere in it: then `engine.Nearby` lifts those
    that have the word near by. Elsewhere they are nothing, and not searched for.
    """

    def __init__(self, row: Identifier) -> None:
        self._row = row
        self._word = Regex(rf"(?i){any_of('|'.join(row.context))}(?:[^{LETTER}]|$)") if row.context else None
        self._shape = Regex(rf"\b({row.shape}){END}")
        self._alone = Regex(rf"\b({row.alone}){END}") if row.alone else None
        regexes = [regex for regex in (self._word, self._alone) if regex]
        super().__init__(row.name, [row.kind], regexes, context=row.context, summary=f"{row.name}: {row.source}")

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        if self._alone in occurring:
            yield from self._each(text, self._alone, self._row.sure)
        # `occurring` says what can be, and the shape is no part of what was asked, so the word has to be there indeed.
        if self._word and self._word in occurring and self._word.finds(text):
            yield from self._each(text, self._shape, scores.DOUBTFUL)

    def _each(self, text: str, regex: Regex | None, score: float) -> Iterator[RecognizerResult]:
        for _, (start, end) in regex.each(text, 1) if regex else ():
            if not is_end(text, start) and not goes_on(text, end) and self._row.passes(text[start:end]):
                yield RecognizerResult(self._row.kind, start, end, score)
