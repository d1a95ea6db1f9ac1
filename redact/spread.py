"""One value everywhere: what was found in one place is looked for in all others.

Values are compared folded: without case, spaces and punctuation, and with the characters that OCR confuses made one. In
strings they are also looked for percent-encoded, in base64 and in hexadecimal.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote, quote_plus

import ahocorasick_rs

from redact.confused import fold, occurrences, stands_alone
from redact.detect.names import is_ordinary
from redact.detect.names.parts import is_listed
from redact.detect.scores import LIKELY, STRONG
from redact.name_forms import NameForms
from redact.placeholders import FORM
from redact.types import UNREAD, Match

RECOGNIZER = "spread"
LONG, LONG_WITH_DIGITS = 12, 8
"""Folded characters from which on a value is looked for inside longer words too: "harbor" stands in "harborline" by chance."""
LEAST_TYPED = 6
"""Folded characters from which on the beginning of a typed value is looked for."""
LEAST_ENCODED = 6
"""Characters below which an encoded form could be anything."""
KEPT_TEXTS, LONGEST_KEPT = 2_000, 1000
SINGLE_WORD_KINDS = frozenset({"USERNAME", "HANDLE", "PASSWORD", "API_KEY", "SECRET"})
WORDY_KINDS = frozenset({"HOSTNAME", "INTERNAL_URL", "ORGANIZATION", "LOCATION"})
"""Kinds whose beginnings are words: "ledger" of "ledger-db.internal"."""
NAMELESS_KINDS = frozenset(
    (
        "AGE GENDER MARITAL_STATUS NATIONALITY JOB_TITLE SALARY BALANCE DIAGNOSIS MEDICATION ALLERGY LAB_RESULT ICD_CODE "
        "PERFORMANCE_RATING DISCIPLINARY TERMINATION SICK_LEAVE POSTCODE CHAT_CHANNEL "
        "HEALTH_CONDITION RELIGION ETHNICITY POLITICAL_VIEW UNION_MEMBERSHIP SEXUAL_ORIENTATION GENETIC_DATA CRIMINAL_RECORD"
    ).split()
)
"""Kinds whose values many have: "divorced" beside a name tells something, and elsewhere nothing."""
ENCODED_TOKEN = re.compile(r"[A-Za-z0-9+/=_-]+")


class Values:
    """The values that were found in one session. They are for this process only: nothing prints or stores them.

    key: what tokens are computed with; who has it can test guesses against the log, so it stays with the raw recordings.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._found: dict[str, tuple[str, float]] = {}
        self._names = NameForms()
        self._raw: set[str] = set()
        self._folded: ahocorasick_rs.AhoCorasick | None = None
        self._encoded: ahocorasick_rs.AhoCorasick | None = None
        self._forms: ahocorasick_rs.BytesAhoCorasick | None = None
        self._order: list[str] = []
        self._encoded_order: list[str] = []
        self._matches = lru_cache(maxsize=KEPT_TEXTS)(lambda text: tuple(self._look(text)))

    def __repr__(self) -> str:
        return f"<Values: {len(self._found)}>"

    def token(self, kind: str, text: str) -> str:
        """Return what stands for a value in the log: the same for the same value under the same key, telling nothing else."""
        message = f"{kind}\0{fold(text) or text}".encode()
        return hmac.new(self._key, message, hashlib.sha256).hexdigest()[:16]

    def add(self, kind: str, text: str, score: float, *, is_typed: bool = False) -> None:
        """Remember a found value, unless it is so slight ("42", "Will") that looking for it would blank the session.

        What was typed stood on the screen unfinished before, so its beginnings are looked for as well; so are the shorter forms
        of a name.
        """
        folded = fold(text)
        if kind == "PERSON" and self._names.add(text, score):
            self._folded = None
            self._matches.cache_clear()
        if kind == UNREAD or not _has_weight(kind, text, folded) or _is_guess(kind, text, score):
            return
        if folded not in self._found or self._found[folded][1] < score:
            self._found[folded] = (kind, score)
        for length in range(LEAST_TYPED, len(folded)) if is_typed and kind not in WORDY_KINDS else ():
            self._found.setdefault(folded[:length], (kind, score))
        self._raw.add(text)
        self._folded = self._forms = None
        self._matches.cache_clear()

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return where any of the values stands in `text`, folded or encoded."""
        # Only lines are kept: they come back in the next frame.
        return self._matches(text) if len(text) <= LONGEST_KEPT else tuple(self._look(text))

    def _look(self, text: str) -> Iterator[Match]:
        self._build()
        if self._folded is None or self._encoded is None:
            return
        placed = [placeholder.span() for placeholder in FORM.finditer(text)] if "<" in text else []
        for number, first, last in occurrences(self._folded, text):
            if any(a <= first and last <= b for a, b in placed):
                continue  # somebody is called Iban, and that stands in <IBAN_CODE>
            if (folded := self._order[number]) in self._found:
                kind, score = self._found[folded]
                is_meant = _is_long(folded) or stands_alone(text, first, last)
            else:
                kind, score = self._names.of(folded)
                is_meant = self._names.is_meant(folded, text, first, last)
            if is_meant:
                yield Match(kind, first, last, score, RECOGNIZER)
        for number, start, end in self._encoded.find_matches_as_indexes(text, overlapping=True):
            kind, score = self._found[self._encoded_order[number]]
            first, last = start, end
            if "%" not in text[start:end] and "+" not in text[start:end]:
                # In base64 and hexadecimal what stands around a value is encoded with it.
                first, last = next((t.span() for t in ENCODED_TOKEN.finditer(text) if t.end() >= end), (start, end))
            yield Match(kind, min(first, start), max(last, end), score, RECOGNIZER + " (encoded)")

    def is_in(self, raw: bytes) -> bool:
        """Return whether one of the values stands in `raw`, in any of its `forms`."""
        if self._forms is None:
            self._forms = ahocorasick_rs.BytesAhoCorasick(sorted({*self.forms()}))
        return bool(self._forms.find_matches_as_indexes(raw))

    def forms(self) -> Iterator[bytes]:
        """Yield every byte string that can only be one of the values: plain and in UTF-16 if it is long, and encoded."""
        for raw in sorted(self._raw):
            if _is_long(fold(raw)):
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


def encodings(text: str) -> set[str]:
    """Return the forms that `text` takes percent-encoded, in hexadecimal and in base64, at each of base64's three offsets."""
    raw = text.encode()
    forms = {quote(text, safe=""), quote(text), quote_plus(text), raw.hex(), raw.hex().upper()} - {text}
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + raw).decode()
        # The characters that also hold bits of a neighbouring byte say nothing certain.
        start = (0, 2, 3)[offset]
        end = len(encoded.rstrip("=")) - (1 if (offset + len(raw)) % 3 else 0)
        core = encoded[start:end]
        forms |= {core, core.replace("+", "-").replace("/", "_")}
    return forms


def _has_weight(kind: str, text: str, folded: str) -> bool:
    if any(map(str.isdigit, text)) and any(map(str.isalpha, text)):
        return len(folded) >= 5
    if any(map(str.isdigit, text)):
        return len(folded) >= 7
    words = len(text.split())
    return len(folded) >= (7 if words > 1 else 6 if kind in SINGLE_WORD_KINDS else 8)


def _is_guess(kind: str, text: str, score: float) -> bool:
    """Return whether a value is too common, or a name too uncertain, to be looked for elsewhere."""
    if kind in NAMELESS_KINDS:
        return True
    if kind in ("LOCATION", "ORGANIZATION"):
        return score < LIKELY
    if kind != "PERSON" or score >= STRONG:
        return False
    words = text.split()
    return not any(map(is_listed, words)) and (len(words) == 1 or any(map(is_ordinary, words)) or len({*words}) < len(words))


def _is_long(folded: str) -> bool:
    # Confused letters are digits in a folded text; half a value of them is what chance does not give.
    return len(folded) >= (LONG_WITH_DIGITS if 2 * sum(map(str.isdigit, folded)) >= len(folded) else LONG)
