"""The notation in which the catalogue of tokens writes down what a token looks like.

`ghp_{base62:36}` is `ghp_` and then 36 letters or digits; `{hex:32}-us{digit:1-2}` is 32 small hexadecimal digits, `-us` and one
or two digits. What stands outside braces is meant literally, capitals as capitals. `{uuid}` is short for its five groups.
"""

from __future__ import annotations

import re
import string
from typing import NamedTuple

LOWER36 = string.digits + string.ascii_lowercase
UPPER36 = string.digits + string.ascii_uppercase
BASE62 = LOWER36 + string.ascii_uppercase
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

ALPHABETS = {
    "digit": string.digits,
    "hex": "0123456789abcdef",
    "anyhex": "0123456789abcdefABCDEF",
    "base32": string.ascii_uppercase + "234567",
    "bech32": BECH32,
    "BECH32": BECH32.upper(),
    "lower36": LOWER36,
    "upper36": UPPER36,
    "base58": "".join(character for character in BASE62 if character not in "0OIl"),
    "base62": BASE62,
    "base62dash": BASE62 + "-",
    "base64": BASE62 + "+/",
    "base64url": BASE62 + "-_",
    "any64": BASE62 + "+/-_=",
    "dotted": BASE62 + "-_.",
    "slashed": BASE62 + "-_/",
    "slackdot": BASE62 + "-.",
    "psc": BASE62 + "-_.=",
    "percent64": BASE62 + "-_%",
    "azure": BASE62 + "-_.~",
    "pad": "=",
}
"""What may stand in braces: base64url has - and _, base64 + and /, any64 all of them; dotted, slashed and the rest add a few."""

UUID = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
RUN = re.compile(r"\{(\w+):(\d+)(?:-(\d+))?\}")


class Piece(NamedTuple):
    """Some literal characters, or a run of shortest to longest characters of an alphabet."""

    literal: str
    alphabet: str = ""
    shortest: int = 0
    longest: int = 0

    def regex(self) -> str:
        """Return the expression for the piece."""
        if self.literal:
            return re.escape(self.literal)
        return f"{character_class(self.alphabet)}{{{self.shortest},{self.longest}}}"


def character_class(alphabet: str) -> str:
    """Return the expression for one character of `alphabet`."""
    rest, ranges = set(alphabet), ""
    for run, short in ((string.digits, "0-9"), (string.ascii_lowercase, "a-z"), (string.ascii_uppercase, "A-Z")):
        if rest.issuperset(run):
            rest.difference_update(run)
            ranges += short
    return f"[{ranges}{''.join(map(re.escape, sorted(rest)))}]"


class Form(NamedTuple):
    """What a token looks like, from its first piece to its last."""

    pieces: tuple[Piece, ...]

    @property
    def prefix(self) -> str:
        """The literal characters it begins with, if any."""
        return self.pieces[0].literal

    @property
    def body(self) -> Piece:
        """What follows the prefix, taken as one run: all characters that can occur, how few and how many."""
        rest = self.pieces[1:] if self.prefix else self.pieces
        characters = "".join(sorted({character for piece in rest for character in piece.alphabet + piece.literal}))
        return Piece("", characters, *lengths(rest))

    def regex(self) -> str:
        """Return the expression for a token that is as it should be."""
        return "".join(piece.regex() for piece in self.pieces)


def lengths(pieces: tuple[Piece, ...]) -> tuple[int, int]:
    """Return how few and how many characters the pieces take together."""
    return (
        sum(piece.shortest + len(piece.literal) for piece in pieces),
        sum(piece.longest + len(piece.literal) for piece in pieces),
    )


def parse(written: str) -> Form:
    """Return the form that is written so. Raises ValueError."""
    pieces: list[Piece] = []
    spelled = written.replace("{uuid}", UUID)
    position = 0
    for run in RUN.finditer(spelled):
        if run.start() > position:
            pieces.append(Piece(spelled[position : run.start()]))
        if run[1] not in ALPHABETS or int(run[2]) > int(run[3] or run[2]):
            raise ValueError(f"form {written!r}: {run[0]} is no run of one of {', '.join(ALPHABETS)}")
        pieces.append(Piece("", ALPHABETS[run[1]], int(run[2]), int(run[3] or run[2])))
        position = run.end()
    if position < len(spelled):
        pieces.append(Piece(spelled[position:]))
    if not pieces or any(brace in piece.literal for piece in pieces for brace in "{}"):
        raise ValueError(f"form {written!r}: write runs as {{hex:32}} or {{base62:20-40}}")
    return Form(tuple(pieces))
