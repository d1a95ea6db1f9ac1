"""Tokens that are written as the catalogue says, to the character.

One pass finds every literal beginning of every kind (`ghp_`) and another, in small letters, every word that a kind wants in front
of it (`datadog`). Only there is a kind's expression tried. So the time does not grow with the number of kinds, and a text with
none of these strings, as nearly all are, is done after the two passes.

Python's `re` is safe here: an expression is tried at one place or within one window, and no form can be read in two ways (each
run of varying length ends the form or is followed by a character that it has not), so nothing is gone back over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from redact.detect import scores
from redact.detect.credentials.token_checks import confirms
from redact.detect.credentials.token_form import character_class, lengths
from redact.detect.credentials.token_kinds import TOKEN_KINDS, TokenKind
from redact.detect.credentials.token_shape import is_filler, is_ordinary, looks_random, reads_as_words
from redact.detect.regex import Regex

ANSI_COLOURS = frozenset(f"\x1b[{number}m" for number in range(30, 98))
"""A terminal's colour codes end in a letter and may stand right in front of a token."""
ESCAPES = re.compile(r"(?:\\[nrt]|%[0-9A-Fa-f]{2})\Z")
"""So do line breaks as JSON writes them, and signs as addresses write them."""

LEAST_ANCHOR = 2
"""A single character is no rare string to look for."""
NEAR_CHARACTERS = 80
"""How far behind its word a token may begin, on the same line."""
KEY_WORDS = ("key", "token", "secret", "auth", "pass", "pwd", "credential", "bearer", "license", "licence", "client_id", "seed")
"""One of these must stand between a vendor's plain name and the token: other things of a vendor's have numbers too. A near word
with a sign in it, such as `dd_api_key`, says enough by itself."""


class Token(NamedTuple):
    """A token in a text: characters [start, end), and how sure that is."""

    start: int
    end: int
    kind: TokenKind
    score: float


class _Anchor(NamedTuple):
    """A literal of a kind's form: how few and how many characters of the form stand in front of it."""

    literal: str
    shortest: int
    longest: int


class _Stretch(NamedTuple):
    """Characters in which a token may begin: from a near word to so far behind it."""

    start: int
    limit: int
    says_enough: bool


def _anchor(kind: TokenKind) -> _Anchor | None:
    """Return the literal to look for: the prefix if it is long enough, or else the longest."""
    pieces = kind.form.pieces
    anchors = [
        _Anchor(piece.literal, *lengths(pieces[:n])) for n, piece in enumerate(pieces) if len(piece.literal) >= LEAST_ANCHOR
    ]
    if not anchors or kind.near:
        return None
    return anchors[0] if anchors[0].longest == 0 else max(anchors, key=lambda anchor: len(anchor.literal))


@cache
def _compiled(kind: TokenKind) -> re.Pattern[str]:
    """Return the expression for a whole token, compiled when the first is met."""
    last = kind.form.pieces[-1].alphabet
    return re.compile(
        kind.form.regex() + f"(?!{character_class(last + 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')})"
    )


_ANCHORED = [(anchor, kind) for kind in TOKEN_KINDS if (anchor := _anchor(kind))]
_KINDS_AT: dict[str, list[tuple[_Anchor, TokenKind]]] = {}
for _pair in _ANCHORED:
    _KINDS_AT.setdefault(_pair[0].literal, []).append(_pair)
_LITERALS = sorted(_KINDS_AT)
_LITERAL_SEARCH = ahocorasick_rs.AhoCorasick(_LITERALS, implementation=ahocorasick_rs.Implementation.DFA)

_KINDS_NEAR: dict[str, list[TokenKind]] = {}
for _kind in TOKEN_KINDS:
    for _word in _kind.near:
        _KINDS_NEAR.setdefault(_word, []).append(_kind)
_WORDS = sorted(_KINDS_NEAR)
_WORD_SEARCH = ahocorasick_rs.AhoCorasick(_WORDS, implementation=ahocorasick_rs.Implementation.DFA)


@cache
def _unanchored() -> tuple[Regex, tuple[tuple[TokenKind, Regex], ...]]:
    """Return the kinds that have neither a literal nor a word to look for, RE2's expression for each, and one for any of them."""
    kinds = [kind for kind in TOKEN_KINDS if not kind.near and not _anchor(kind)]
    sources = [rf"\b{kind.form.regex()}" for kind in kinds]
    return Regex("|".join(sources)), tuple(zip(kinds, map(Regex, sources), strict=True))


def exact(text: str) -> list[Token]:
    """Return the tokens of `text`, the longest where several begin at one place, sorted by start."""
    longest: dict[int, Token] = {}
    for start, kind in _candidates(text):
        found = _compiled(kind).match(text, start)
        if found and (token := _judged(found[0], start, kind)):
            known = longest.get(start)
            if known is None or (token.end, token.score) > (known.end, known.score):
                longest[start] = token
    return sorted(longest.values(), key=lambda token: token.start)


def begins_token(text: str, start: int) -> bool:
    """Return whether what stands in front of `start` lets a token begin there."""
    before = text[start - 1 : start]
    if not before.isalnum():
        return not before or before not in "_-+."
    return text[max(0, start - 5) : start] in ANSI_COLOURS or bool(ESCAPES.search(text, max(0, start - 3), start))


def _candidates(text: str) -> Iterator[tuple[int, TokenKind]]:
    """Yield where a token of a kind may begin."""
    for number, at, _ in _LITERAL_SEARCH.find_matches_as_indexes(text, overlapping=True):
        may_begin = begins_token(text, at)
        for anchor, kind in _KINDS_AT[_LITERALS[number]]:
            if anchor.longest == 0:
                if may_begin:
                    yield at, kind
                continue
            for start in range(max(0, at - anchor.longest), at - anchor.shortest + 1):
                if begins_token(text, start):
                    yield start, kind
    any_of_them, unanchored = _unanchored()
    for kind, regex in unanchored if any_of_them.finds(text) else ():
        for (span,) in regex.each(text):
            if begins_token(text, span[0]):
                yield span[0], kind
    yield from _near(text)


def _near(text: str) -> Iterator[tuple[int, TokenKind]]:
    """Yield where a token may begin that has one of its words in front of it."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital such as İ becomes two characters
        lower = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    behind: dict[TokenKind, list[_Stretch]] = {}
    for number, at, end in _WORD_SEARCH.find_matches_as_indexes(lower, overlapping=True):
        word = _WORDS[number]
        says_enough = not word.isalpha()
        if not says_enough and at and lower[at - 1].isalpha():
            continue
        line_end = text.find("\n", end, end + NEAR_CHARACTERS)
        limit = line_end if line_end >= 0 else end + NEAR_CHARACTERS
        for kind in _KINDS_NEAR[word]:
            stretches = behind.setdefault(kind, [])
            # What stands behind two words is looked through once.
            if stretches and at <= stretches[-1].limit:
                stretches[-1] = _Stretch(stretches[-1].start, limit, says_enough or stretches[-1].says_enough)
            else:
                stretches.append(_Stretch(at, limit, says_enough))
    for kind, stretches in behind.items():
        for start, limit, says_enough in stretches:
            for found in _compiled(kind).finditer(text, start, limit + kind.form.body.longest):
                said = lower[max(start, found.start() - NEAR_CHARACTERS) : found.start()]
                is_said = says_enough or any(key in said for key in KEY_WORDS)
                if is_said and found.start() < limit and begins_token(text, found.start()):
                    yield found.start(), kind


def _judged(value: str, start: int, kind: TokenKind) -> Token | None:
    """Return the token, unless it is a placeholder, words behind an ordinary prefix, or known by a word only and not random."""
    value = value.rstrip(".")
    body = value[len(kind.form.prefix) :]
    if confirms(kind.check, value):
        return Token(start, start + len(value), kind, scores.CERTAIN)
    if is_filler(body) or (is_ordinary(kind.form.prefix) and reads_as_words(body)) or (kind.near and not looks_random(value)):
        return None
    return Token(start, start + len(value), kind, scores.STRONG if kind.near else scores.CERTAIN)
