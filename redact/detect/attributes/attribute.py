"""What the tables of attributes are made of: a label, what may stand between, and the value as a group."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.identifiers.identifier import any_of
from redact.detect.patterns import Ending, without_trailing
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import LETTER, Regex

NOTE = r"(?: ?\([^)\n]{1,20}\))?[\\\"'\]*_]{0,4}(?:</?[a-z]{1,6}>)?"
OPENING = r"(?:</?[a-z]{1,6}>)?[ \t\\\"'*_\[(]{0,5}"
COLON = rf"{NOTE}[ \t]{{0,3}}(?:[:=]>?|\|){OPENING}"
"""Between a label and a value that could be anything: something that says the label has ended."""
GAP = rf"{NOTE}(?:[ \t]{{0,3}}[:;=|.>\-]{{1,2}}|[ \t]{{1,4}}){OPENING}"
"""Between a label and a value of a closed list: a space is enough, and OCR reads a colon as a semicolon or a point."""

REST = rf"[{LETTER}0-9][^\n\t|;<>{{}}\"\\]{{1,160}}"
"""The rest of the line, which `shortened` ends where the next label begins."""
NEXT_LABEL = re.compile(
    r"[ ,.]\s*(?:[^\W\d_a-zà-ÿ][\w'/\-]*(?: [a-zà-ÿ]\w*){0,2}|\w[\w'/\-]*) ?[:=](?!\d)|&\w+=|\s{2,}"
    r"| [-–·•] (?=\w+:)"
)
SENTENCE = re.compile(r"[.!?] (?=[A-ZÀ-Þ])")
TRAILING = " ,.:-'*_([/&"
PLACEHOLDER = re.compile(
    r"(?i)(?:none|n/?a|null|nil|undefined|unknown|required|optional|str|string|text|int|float|bool|boolean|number|object|array"
    r"|true"
    r"|false|any|all|select|choose|enter|please|add|edit|view|see|show|hide|sort|filter|tbd|todo|not|no|yes|your|this|that|these"
    r"|the|an?|if|is|are|when|how|what|where|default|new|search|keine?|aucune?|ninguna?|nessuna?|nenhuma?|geen|brak|required"
    r"|select|bitte|click|here|loading|error|missing|empty|disabled|enabled|invalid|nkda|nka)(?:$|[^\w\-])"
)
"""What a form, a schema or a help text has where the value would stand begins so."""
CODE = re.compile(r"^[\w.]+[(\[]|[=$]|->|::|^[a-z]+_[a-z_]+$|^[a-z]+[A-Z]\w*$|\bself\.|\breturn\b|%\(|%s|^\w+\.\w+\.\w+$|https?:")
"""A value of more than one word is rarely code, a single one with such signs always is."""


class Attribute(NamedTuple):
    """One thing that is said of a person behind a label."""

    kind: str
    name: str
    labels: str
    """Phrases in lower case with | between them. Written together, with _ or with - they count as well."""
    shape: str
    """The value: an expression without a group that captures."""
    source: str
    """The public document that says it is personal."""
    fits: Callable[[str], bool] | None = None
    """Whether a value of that shape is one after all."""
    is_listed: bool = False
    """Whether the shape is a closed list, or a way of writing, that needs no colon in front."""
    score: float = scores.STRONG
    ending: Ending | None = None
    """Where a value ends that may have run into the next label."""

    @property
    def expression(self) -> str:
        """The labels, what stands between, and the value as the one group."""
        return rf"(?i){any_of(self.labels)}{GAP if self.is_listed else COLON}({self.shape})"


class AttributeRecognizer(RegexRecognizer):
    """The attributes of one table, by their labels"""

    def __init__(self, theme: str, table: Sequence[Attribute]) -> None:
        self._rows = [(row, Regex(row.expression)) for row in table]
        names = ", ".join(row.name for row in table)
        kinds = sorted({row.kind for row in table})
        super().__init__(theme, kinds, (regex for _, regex in self._rows), summary=f"With a label in front: {names}")

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for row, regex in self._rows:
            for _, (start, end) in regex.each(text, 1) if regex in occurring else ():
                is_rest = row.shape == REST
                end = shortened(text, start, end, is_rest=is_rest)
                end = row.ending(text, start, end) if row.ending else end
                if start == end or is_placeholder(text[start:end], is_rest=is_rest) or _goes_on(text, end, row):
                    continue
                if row.fits is None or row.fits(text[start:end]):
                    yield RecognizerResult(row.kind, start, end, row.score)


def shortened(text: str, start: int, end: int, *, is_rest: bool) -> int:
    """Return where the value that begins at `start` ends: in front of the next label or column, or of the next sentence."""
    found = NEXT_LABEL.search(text, start, end + 3)
    end = min(end, found.start()) if found else end
    if not is_rest:
        return end
    sentence = SENTENCE.search(text, start, end)
    end = sentence.start() if sentence else end
    return without_trailing(text, start, end, TRAILING)


def is_placeholder(value: str, *, is_rest: bool) -> bool:
    """Return whether `value` is what forms, schemas and programs have where a value would stand."""
    return PLACEHOLDER.match(value) is not None or (is_rest and CODE.search(value) is not None)


def _goes_on(text: str, end: int, row: Attribute) -> bool:
    behind = text[end : end + 20]
    if behind[:1].isalnum() or behind[:1] in ("_", "%", "("):
        return True
    # "Sex: M/F" and "Gender: Male | Female" are the choices of a form, "Female | City" is a table.
    other = re.match(r" ?[/|,] ?(\w+)", behind)
    return other is not None and row.is_listed and other[1].lower() in row.shape.lower().strip("()?:").split("|")


def one_of(phrases: str) -> str:
    """Return an expression for one of `phrases`, the longest first, as the words end where a letter no longer follows."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases.split("|"), key=len, reverse=True))
