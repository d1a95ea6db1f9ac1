"""Tokens as OCR damages them: spaces inside, characters taken for others, some missing.

Exact patterns find about a third of the tokens on a screen: OCR puts spaces into half of them and takes 0 for O and 1 for l. So
each prefix of the catalogue is looked for in all its misreadings, and what follows is as likely a token if it looks random and
is nearly as long as it should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from redact.detect import scores
from redact.detect.credentials.token_checks import confirms_repaired
from redact.detect.credentials.token_exact import Token, begins_token
from redact.detect.credentials.token_form import Piece
from redact.detect.credentials.token_kinds import TOKEN_KINDS, TokenKind
from redact.detect.credentials.token_shape import ORDINARY, is_filler, is_word, looks_random, reads_as_words, spaced_end
from redact.detect.digits import true_digits
from redact.detect.regex import Regex

LOOKALIKES = (
    "0OoQD",
    "1lIiL|!",
    "5Ss",
    "8B",
    "2Zz",
    "6Gb",
    "cC",
    "kK",
    "pP",
    "uU",
    "vV",
    "wW",
    "xX",
    "9g",
    "tT",
    "fF",
    "jJ",
    "yY",
)
SEPARATORS = "-_.~="
ONE_OF_GROUP = {character: group[0] for group in LOOKALIKES for character in group} | dict.fromkeys("-_~.,", "-")
"""What stands for each character and all that look like it. The groups have no character in common."""

SLACK = 0.08
"""OCR drops and doubles characters: this part of the length may be missing or too much."""
CUT_OFF = 8
"""Characters after a prefix that are enough where the rest is out of sight."""
DISTINCTIVE = 3
"""A prefix of that many letters and digits is seldom the beginning of anything else."""
UNMISTAKABLE = 10
"""One of that many needs no digit behind it."""
LEAST_PREFIX = 2
EXACT_ONLY = frozenset(
    "A3- api- API- mob- sdk- sat. pat. pat- prod- test_ hawk. oauth: service: DO KEY cio dose pub 1/ 2/ 4/0 0. 6L y0_ wx 1000. "
    "pa- cs ck_ cs_ re_ fw_ fc- cu_ SCW tss_ SA SU "
    "SO SN SC 11 00 fn su u S v1. v2. b_ account- ST_ sandbox_ sk_".split()
)
"""Prefixes so short or so ordinary that a misreading of one is nearly always something else."""


def lookalike(character: str) -> str:
    """Return a pattern for a character of a prefix and what OCR makes of it."""
    if character in SEPARATORS:
        return r" ?[.,] ?" if character == "." else " ?= ?" if character == "=" else r" ?[\-_~.] ?"
    classes = "".join(sorted({other for group in LOOKALIKES if character in group for other in group} | {character}))
    return f"[{re.escape(classes)}]" if len(classes) > 1 else re.escape(character)


def tolerant(prefix: str) -> str:
    """Return a pattern for a prefix as OCR may read it. A distinctive one may have a space inside."""
    gap = " ?" if sum(map(str.isalnum, prefix)) >= DISTINCTIVE else ""
    # A separator in front would take the space before the token with it.
    return gap.join(map(lookalike, prefix)).removeprefix(" ?")


def folded(prefix: str) -> str:
    """Return what all readings of a prefix have in common."""
    return "".join(ONE_OF_GROUP.get(character, character) for character in prefix if character != " ")


class _Row(NamedTuple):
    """All kinds of one prefix, and what their bodies come to together."""

    prefix: str
    folded: str
    body: Piece
    kind: TokenKind


def _rows() -> list[_Row]:
    """Return one row a prefix, the longest prefix first: sk-ant- before sk-."""
    of_prefix: dict[str, list[TokenKind]] = {}
    for kind in TOKEN_KINDS:
        if not kind.near and sum(map(str.isalnum, kind.form.prefix)) >= LEAST_PREFIX and kind.form.prefix not in EXACT_ONLY:
            of_prefix.setdefault(kind.form.prefix, []).append(kind)
    return [
        _Row(prefix, folded(prefix), _together([kind.form.body for kind in kinds]), max(kinds, key=lambda kind: kind.check))
        for prefix, kinds in sorted(of_prefix.items(), key=lambda item: -len(item[0]))
    ]


def _together(bodies: list[Piece]) -> Piece:
    alphabet = "".join(sorted(set("".join(body.alphabet for body in bodies))))
    return Piece("", alphabet, min(body.shortest for body in bodies), max(body.longest for body in bodies))


class DamagedTokens:
    """Finds them."""

    def __init__(self) -> None:
        self._rows = _rows()
        self._prefix = Regex("|".join(dict.fromkeys(tolerant(row.prefix) for row in self._rows)))
        self._rows_of: dict[str, tuple[list[_Row], int]] = {}

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield what looks like a damaged token, and those that are not damaged too."""
        judged: dict[str, tuple[int, float, TokenKind] | None] = {}
        for spans in self._prefix.each(text):
            start, end = spans[0]
            if not begins_token(text, start):
                continue
            rows, reach = self._rows_for(text[start:end])
            # A text packed with prefixes says the same over and over, and judging takes longer than finding.
            ahead = text[start : end + reach]
            if ahead not in judged:
                judged[ahead] = _first(ahead, rows)
            if token := judged[ahead]:
                yield Token(start, start + token[0], token[2], token[1])

    def _rows_for(self, prefix: str) -> tuple[list[_Row], int]:
        """Return the rows that a reading of a prefix may belong to, and how many characters behind it matter."""
        if prefix not in self._rows_of:
            read = folded(prefix)
            # An exact prefix before one that reads the same.
            rows = sorted((row for row in self._rows if read.startswith(row.folded)), key=lambda row: row.prefix != prefix)
            self._rows_of[prefix] = rows, max(row.body.longest for row in rows) * 2
        return self._rows_of[prefix]


def _first(text: str, rows: list[_Row]) -> tuple[int, float, TokenKind] | None:
    """Return the end, the score and the kind of the token that begins `text`, of the first row that it fits."""
    for row in rows:
        end, score = _judged(text, _length_of(text, row.folded), row)
        if score:
            return end, score, row.kind
    return None


def _length_of(text: str, prefix: str) -> int:
    """Return how many characters of `text` a folded prefix takes, spaces among and behind its separators included."""
    place = 0
    for _ in prefix:
        place += text[place] == " "
        place += 1
    return place + (prefix[-1] in "-=" and text[place : place + 1] == " ")


def _judged(text: str, body: int, row: _Row) -> tuple[int, float]:
    """Return where the token ends whose body begins at `body`, and how sure that it is one (0: it is none)."""
    is_exact_prefix = text[:body] == row.prefix
    alphabet = row.body.alphabet
    shortest, longest = int(row.body.shortest * (1 - SLACK)), int(row.body.longest * (1 + SLACK)) + 1
    end = spaced_end(text, body, shortest, longest, alphabet)
    value = text[body:end].rstrip(".:!?")
    compact = value.replace(" ", "")
    # The cheap questions first: a text may be packed with prefixes.
    if len(compact) < CUT_OFF or is_filler(compact) or value.count(" ") > len(compact) / 5:
        return end, 0.0
    is_unmistakable = sum(map(str.isalnum, row.prefix)) >= UNMISTAKABLE
    is_random = looks_random(compact, least_digits=1) if is_exact_prefix else looks_random(compact)
    is_token = is_random or is_unmistakable or (is_exact_prefix and true_digits(compact) >= CUT_OFF)
    if not is_token or _is_prose(value) or reads_as_words(value):
        return end, 0.0
    if len(compact) >= shortest:
        is_whole = row.body.shortest <= len(compact) <= row.body.longest
        if is_whole and confirms_repaired(row.kind.check, row.prefix + compact):
            return body + len(value), scores.CERTAIN
        return body + len(value), scores.STRONG if is_exact_prefix else scores.LIKELY
    is_cut_off = row.prefix[-1] in SEPARATORS and len(compact) >= CUT_OFF * (1 + (row.prefix in ORDINARY))
    return body + len(value), scores.POSSIBLE if is_cut_off and is_exact_prefix else 0.0


def _is_prose(value: str) -> bool:
    chunks = value.split(" ")
    return len(chunks) > 1 and sum(map(is_word, chunks)) > len(chunks) / 2
