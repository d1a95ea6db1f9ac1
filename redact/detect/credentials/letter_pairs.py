"""How unlike ordinary text the letters of a value are: "hqzvkwpltn" is no word of any language, "windll.advapi32" is two.

A value costs bits: each letter as many as its pair with the letter before it is rare in ordinary words, and a little more where
a new piece begins (a capital, a figure, a sign). Words and names of code need about four a character, random ones six.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise
from string import ascii_lowercase

from redact.detect.names import ordinary_words

PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^A-Za-z\d]+")
NEW_PIECE_BITS = 2.0
DIGIT_BITS = 3.3
"""Ten digits, all as likely."""
SIGN_BITS = 1.5

RANDOM_BITS = 5.3
"""From here on: 97 of 100 random values of eight letters and figures, 1 of 100 names in the code of Python's own library."""
WORDY_BITS = 4.6
"""Below: names of code, with figures or without. Hexadecimal digits may stay below too."""


@cache
def _costs() -> tuple[dict[str, float], dict[tuple[str, str], float]]:
    """Return the bits of a letter that begins a word, and of one that follows another."""
    firsts: Counter[str] = Counter(ascii_lowercase)
    pairs = Counter((first, second) for first in ascii_lowercase for second in ascii_lowercase)
    for word in ordinary_words():
        plain = [letter for letter in unicodedata.normalize("NFKD", word) if letter in ascii_lowercase]
        if len(plain) > 2:
            firsts[plain[0]] += 1
            pairs.update(pairwise(plain))
    followed: Counter[str] = Counter()
    for (first, _), number in pairs.items():
        followed[first] += number
    words = firsts.total()
    return (
        {letter: math.log2(words / number) for letter, number in firsts.items()},
        {pair: math.log2(followed[pair[0]] / number) for pair, number in pairs.items()},
    )


def bits_a_character(text: str) -> float:
    """Return how many bits a character of `text` needs, 0 for an empty one. Letters beyond a to z count as signs do."""
    begins, follows = _costs()
    bits = 0.0
    for piece in PIECE.findall(text):
        if piece[0].isascii() and piece[0].isalpha():
            letters = piece.lower()
            bits += NEW_PIECE_BITS + begins[letters[0]] + sum(follows[pair] for pair in pairwise(letters))
        elif piece[0].isdigit():
            bits += NEW_PIECE_BITS + DIGIT_BITS * len(piece)
        else:
            bits += SIGN_BITS * len(piece)
    return bits / len(text) if text else 0.0
