"""Tokens that nobody was ever given, made from the catalogue: for tests, and for whoever puts something in a token's place."""

from __future__ import annotations

import random

from redact.detect.credentials.token_checks import CRC_LENGTH, crc32_digits
from redact.detect.credentials.token_exact import KEY_WORDS
from redact.detect.credentials.token_kinds import TokenKind
from redact.detect.credentials.token_shape import is_filler, looks_random, reads_as_words

STRANGE = "é"
"""Stands in no token."""


def token(kind: TokenKind, chance: random.Random) -> str:
    """Return a token of `kind`: no placeholder, no words, with the check digits of its kind where those are a CRC."""
    while True:
        value = "".join(
            piece.literal or "".join(chance.choices(piece.alphabet, k=chance.randint(piece.shortest, piece.longest)))
            for piece in kind.form.pieces
        )
        body = value[len(kind.form.prefix) :]
        if not is_filler(body) and not reads_as_words(body) and looks_random(value) and not value.endswith("."):
            return _checked(kind, value)


def sentence(kind: TokenKind, value: str) -> str:
    """Return a line with `value` in it as such tokens stand on screens: behind the first word that has to be near, if any has."""
    if not kind.near:
        return f"export X='{value}'"
    return f"{kind.near[0]} {KEY_WORDS[0]}: '{value}'"


def too_short(kind: TokenKind, chance: random.Random) -> str:
    """Return a token of which so much is missing that it is one no more: its first run is one character short."""
    pieces = kind.form.pieces
    runs = [piece for piece in pieces if not piece.literal and piece.shortest]
    value = ""
    for piece in pieces:
        length = piece.shortest - (piece is runs[0])
        value += piece.literal or "".join(chance.choices(piece.alphabet, k=length))
    return value


def of_another_alphabet(kind: TokenKind, chance: random.Random) -> str:
    """Return a token with a character in its first run that such a run never has."""
    value = token(kind, chance)
    place = next(piece for piece in kind.form.pieces if not piece.literal).shortest // 2 + len(kind.form.prefix)
    return value[:place] + STRANGE + value[place + 1 :]


def _checked(kind: TokenKind, value: str) -> str:
    if kind.check != "crc32-base62":
        return value
    body = value.removeprefix(kind.form.prefix)[:-CRC_LENGTH]
    return kind.form.prefix + body + crc32_digits(body)
