"""One value everywhere: what was found in one place is looked for in all others.

Values are compared folded: without case, spaces and punctuation, and with the characters that OCR confuses made one. In
strings they are also looked for percent-encoded, in base64 and in hexadecimal; on screens also with a slip or two of the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

import ahocorasick_rs

from redact.confused import fold, occurrences, origins, stands_alone
from redact.detect.local_part import names_of
from redact.detect.names import is_ordinary
from redact.detect.phone import national
from redact.detect.scores import HIDDEN, LIKELY
from redact.edges import edges_of, is_glued, with_edges
from redact.encodings import encodings
from redact.name_forms import NameForms
from redact.near import NearValues, allowed
from redact.placeholders import FILLER, FORM
from redact.pseudonyms import keyed_token
from redact.types import UNREAD, Match
from redact.weights import has_weight, is_guess, is_long, is_telling_local_part

RECOGNIZER = "spread"
LEAST_TYPED = 6
"""Folded characters from which on the beginning of a typed value is looked for."""
LEAST_BEGUN = 4
"""Folded characters from which on typing that ends with the beginning of a value was on its way to it."""
NEARLY_ALL = 0.8
"""The share of a misread text that a value takes up, if the text is that value."""
LEAST_PART = 3
"""Characters from which on a part of a value that was typed into several fields is looked for, where nothing stands beside it."""
LEAST_NATIONAL = 8
"""Digits of a telephone number from which on it is looked for without its country."""
LEAST_ENCODED = 6
"""Characters below which an encoded form could be anything."""
KEPT_TEXTS, LONGEST_KEPT = 2_000, 1000
WORDY_KINDS = frozenset({"HOSTNAME", "INTERNAL_URL", "ORGANIZATION", "LOCATION"})
"""Kinds whose beginnings are words: "ledger" of "ledger-db.internal"."""
WORD = re.compile(r"[^\W_]+")
IS_ROUND = re.compile(r"(?:19|20)\d\d|\d+00|\w{1,3}")
"""What is anything as often as a part of a value: years, round sums, a few letters."""
WORD_START = re.compile(r"(?<!\w)\w")
ENCODED_TOKEN = re.compile(r"[A-Za-z0-9+/=_-]+")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a folded text. whole: the folded value that it is, or is the beginning of."""

    kind: str
    score: float
    whole: str = field(repr=False)
    recognizer: str = RECOGNIZER
    edges: tuple[str, str] = field(default=("", ""), repr=False)
    """What stands before the first and behind the last of its letters and figures: the signs that folding takes away."""


class Values:
    """The values that were found in one session. They are for this process only: nothing prints or stores them.

    key: what tokens are computed with, if there are to be any; who has it can test guesses against them, so it stays with the raw
    recordings.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._found: dict[str, _Known] = {}
        self._names = NameForms()
        self._raw: set[str] = set()
        self._parts: dict[str, _Known] = {}
        self._folded: ahocorasick_rs.AhoCorasick | None = None
        self._encoded: ahocorasick_rs.AhoCorasick | None = None
        self._forms: ahocorasick_rs.BytesAhoCorasick | None = None
        self._near = NearValues({})
        self._begun: dict[str, str] = {}
        """By each beginning of a value, the value."""
        self._order: list[str] = []
        self._encoded_order: list[str] = []
        self._matches = lru_cache(maxsize=KEPT_TEXTS)(lambda text, is_inexact: tuple(self._look(text, is_inexact)))

    def __repr__(self) -> str:
        return f"<Values: {len(self._found)}>"

    def token(self, text: str) -> str:
        """Return what stands for a value: the same for the same value under the same key, telling nothing else; "" without a key.

        The beginning of a typed value, and a part of a name that only one person has, are that value.
        """
        text = unquote(text) if "%" in text else text
        return keyed_token(self._key, self._whole(fold(text) or text)) if self._key else ""

    def _whole(self, folded: str) -> str:
        """Return the value that a folded text is, is a part or the beginning of, or is with a slip or two."""
        if known := self._found.get(folded) or self._parts.get(folded):
            return known.whole
        near = self._nearly(folded)
        return self._found[near[0]].whole if near else self._names.whole(folded)

    def _nearly(self, folded: str) -> list[str]:
        """Return the values that a folded text is with a slip or two, sorted."""
        self._build()
        return sorted(value for value, start, end in self._near.find(folded) if end - start > NEARLY_ALL * len(folded))

    def surest(self, text: str, found: Match) -> tuple[str, float, str]:
        """Return kind, score and recogniser of a value that was `found` here: what it is where it was surest.

        Which of several recognisers knows a value in one more place depends on how it reads there, and is nobody's business.
        """
        folded = fold(text)
        known = self._found.get(folded)
        kind = known.kind if known else found.kind
        # What was misread here, in a word or all over, is taken for what it is.
        alike = [each for value in self._nearly(folded) if (each := self._found[value]).kind == kind]
        sure = max([*alike, known] if known else alike, key=lambda each: (each.score, each.recognizer), default=None)
        return (kind, max(sure.score, found.score), sure.recognizer) if sure else (kind, found.score, found.recognizer)

    def add(self, kind: str, text: str, score: float, *, is_typed: bool = False, recognizer: str = RECOGNIZER) -> None:
        """Remember a found value, unless it is so slight ("42", "Will") that looking for it would blank the session.

        What was typed stood on the screen unfinished before, so its beginnings are looked for as well; so are the shorter forms
        of a name, and what stands before the @ of an address.
        """
        folded = whole = fold(text)
        if kind == "PERSON":
            whole = "".join(sorted(map(fold, text.split())))  # "Doe, Jane" is Jane Doe
            self._add_name(text, score, whole)
        if kind == UNREAD or not has_weight(kind, text, folded) or is_guess(kind, text, score):
            return
        known = self._found.get(folded)
        if known is None or (known.score, known.recognizer) < (score, recognizer):
            self._found[folded] = _Known(kind, score, whole, recognizer, edges_of(text))
        for length in range(LEAST_TYPED, len(folded)) if is_typed and kind not in WORDY_KINDS else ():
            self._found.setdefault(folded[:length], _Known(kind, score, whole, recognizer))
        if kind == "PHONE_NUMBER" and len(part := national(text)) >= LEAST_NATIONAL:
            self._found.setdefault(part, _Known(kind, score, whole, recognizer))
        if kind == "EMAIL_ADDRESS":
            self._add_local_part(text.partition("@")[0])
        self._raw.add(text)
        self._changed()

    def add_parts(self, kind: str, parts: Sequence[str], score: float) -> None:
        """Remember what of a value was typed into each of several fields: "4242" is that only where it stands alone."""
        whole = fold("".join(parts))
        for part in parts:
            if len(part) >= LEAST_PART:
                self._parts.setdefault(fold(part), _Known(kind, score, whole))

    def _add_name(self, name: str, score: float, whole: str) -> None:
        if self._names.add(name, score, whole):
            self._changed()

    def _add_local_part(self, local_part: str) -> None:
        if names := names_of(local_part):
            name = " ".join(map(str.title, names))
            self._add_name(name, LIKELY, "".join(sorted(map(fold, names))))
        elif is_telling_local_part(local_part):
            folded = fold(local_part)
            self._found.setdefault(folded, _Known("USERNAME", LIKELY, folded))

    def _changed(self) -> None:
        self._folded = self._forms = None
        self._matches.cache_clear()

    def matches(self, text: str, *, is_inexact: bool = False) -> tuple[Match, ...]:
        """Return where any of the values stands in `text`, folded or encoded.

        is_inexact: whether a reader of screens, or somebody typing, may have got it a little wrong.
        """
        # Only lines are kept: they come back in the next frame.
        return self._matches(text, is_inexact) if len(text) <= LONGEST_KEPT else tuple(self._look(text, is_inexact))

    def part(self, text: str) -> tuple[str, float] | None:
        """Return the kind and the score of the value of which `text` is what one field holds, if it is."""
        known = self._parts.get(fold(text)) if self._parts else None
        return (known.kind, known.score) if known else None

    def begun(self, text: str) -> Iterator[Match]:
        """Yield where a line of typed `text` ends with the beginning of a value: somebody began to type it, and gave up."""
        self._build()
        end = -1
        for line in text.split("\n"):
            end += 1 + len(line)
            for word in WORD_START.finditer(text, end - len(line), end):
                letters = text[word.start() : end].strip()
                whole = self._begun.get(fold(letters))
                if whole is not None and not is_ordinary(letters) and FILLER not in letters:
                    # What is a whole value here, such as the name that an address begins with, is that.
                    yield Match(self._found[whole].kind, word.start(), end, HIDDEN, RECOGNIZER + " (begun)")
                    break

    def _look(self, text: str, is_inexact: bool) -> Iterator[Match]:
        self._build()
        if self._folded is None or self._encoded is None:
            return
        placed = [placeholder.span() for placeholder in FORM.finditer(text)] if "<" in text else []
        for number, first, last in occurrences(self._folded, text):
            if any(a <= first and last <= b for a, b in placed):
                continue  # somebody is called Iban, and that stands in <IBAN_CODE>
            if known := self._found.get(folded := self._order[number]):
                kind, score, recognizer = known.kind, known.score, known.recognizer
                is_meant = is_long(folded) or stands_alone(text, first, last) or is_glued(folded, text, first, last)
            else:
                (kind, score), recognizer = self._names.of(folded), RECOGNIZER
                is_meant = self._names.is_meant(folded, text, first, last)
            if is_meant:
                if known:
                    first, last = with_edges(text, first, last, known.edges)
                yield Match(kind, first, last, score, recognizer)
        for number, start, end in self._encoded.find_matches_as_indexes(text, overlapping=True):
            known = self._found[self._encoded_order[number]]
            first, last = start, end
            if "%" not in text[start:end] and "+" not in text[start:end]:
                # In base64 and hexadecimal what stands around a value is encoded with it.
                first, last = next((t.span() for t in ENCODED_TOKEN.finditer(text) if t.end() >= end), (start, end))
            yield Match(known.kind, min(first, start), max(last, end), known.score, RECOGNIZER + " (encoded)")
        if self._parts:
            for word in WORD.finditer(text):
                part = self._parts.get(fold(word[0]))
                if part and not IS_ROUND.fullmatch(word[0]):
                    yield Match(part.kind, *word.span(), part.score, RECOGNIZER + " (part)")
        if is_inexact:
            yield from self._misread(text)

    def _misread(self, text: str) -> Iterator[Match]:
        places: list[int] = []
        for folded, start, end in self._near.find(fold(text)):
            places = places or origins(text)
            first, last = places[start], places[end - 1] + 1
            if is_long(folded) or stands_alone(text, first, last):
                known = self._found[folded]
                yield Match(known.kind, *with_edges(text, first, last, known.edges), known.score, known.recognizer)

    def is_in(self, raw: bytes) -> bool:
        """Return whether one of the values stands in `raw`, in any of its `forms`."""
        if self._forms is None:
            self._forms = ahocorasick_rs.BytesAhoCorasick(sorted({*self.forms()}))
        return bool(self._forms.find_matches_as_indexes(raw))

    def forms(self) -> Iterator[bytes]:
        """Yield every byte string that can only be one of the values: plain and in UTF-16 if it is long, and encoded."""
        for raw in sorted(self._raw):
            if is_long(fold(raw)):
                yield from (raw.encode(), raw.encode("utf-16-le"), raw.encode("utf-16-be"))
            if len(raw) >= LEAST_ENCODED:
                yield from (form.encode() for form in encodings(raw))

    def _build(self) -> None:
        if self._folded is not None or not (forms := {*self._found, *self._names}):
            return
        self._order = sorted(forms)
        self._folded = ahocorasick_rs.AhoCorasick(self._order)
        pairs = sorted({(form, fold(raw)) for raw in self._raw if len(raw) >= LEAST_ENCODED for form in encodings(raw)})
        self._encoded_order = [folded for _, folded in pairs]
        self._encoded = ahocorasick_rs.AhoCorasick([form for form, _ in pairs])
        slips: dict[str, int] = {}
        for raw in self._raw:
            folded = fold(raw)
            slips[folded] = max(allowed(raw, folded), slips.get(folded, 0))
        wholes = sorted(slips)
        self._near = NearValues(slips)
        meant = [folded for folded in wholes if self._found[folded].kind not in WORDY_KINDS]
        self._begun = {folded[:length]: folded for folded in meant for length in range(LEAST_BEGUN, len(folded))}
