"""Whether a run of characters looks made by a random generator, and where it ends when OCR put spaces into it."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise

LEAST_ENTROPY_BITS = 2.8
"""Bits a character. English words of that length stay below, random hexadecimal digits come above."""

CHUNK_END = re.compile(r"[\s\"'`,;<>(){}\[\]]")
"""What stands in no token, OCR slips included. A bounded search: callers give the end."""

ENDS_OF_WORDS = (".", "!", "?", ":")

FEWEST_CHARACTERS = 3
"""A body of no more different characters is a placeholder: xxxxxxxx, 0000-0000."""

LEAST_DISTINCTIVE = 5
"""A prefix of that many characters is seldom the beginning of anything else."""
ORDINARY = frozenset("key- key_ live_ test_ secret_ pul- ico- sk- sl. secret-live- secret-test- prod- api_ service:".split())
"""Prefixes that also begin ordinary names: a few characters after them are not enough."""

WORDS = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{4,}")
PAIRS = frozenset(
    """
    th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce
    li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em
    ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay
    ex ke ui oo ey
    """.split()
)
"""Pairs of letters that English words are made of: one in five of all pairs, and four in five of those in words."""
FEWEST_PAIRS = 6
PART_OF_PAIRS = 0.7
PART_OF_LETTERS = 0.55
"""So much of what is no sign has to be words."""


def entropy_bits(text: str) -> float:
    """Return Shannon's entropy of the characters of `text`, in bits a character."""
    counts = Counter(text)
    return -sum(count / len(text) * math.log2(count / len(text)) for count in counts.values()) if text else 0.0


def looks_random(text: str, least_digits: int = 2) -> bool:
    """Return whether `text` has digits among letters or capitals among small letters, and few repeats."""
    digits = sum(map(str.isdigit, text))
    is_mixed = digits >= 16 or (digits >= least_digits and sum(map(str.isalpha, text)) >= 2) or _turns(text) >= 3
    return is_mixed and entropy_bits(text) >= min(LEAST_ENTROPY_BITS, math.log2(max(len(text), 2)) * 0.75)


def is_filler(body: str) -> bool:
    """Return whether `body` is a placeholder: a few characters over and over, or one that says so."""
    return len(set(body.lower())) <= FEWEST_CHARACTERS or "EXAMPLE" in body


def is_ordinary(prefix: str) -> bool:
    """Return whether a prefix also begins other things: it is short, or a word and no more."""
    return len(prefix) < LEAST_DISTINCTIVE or prefix in ORDINARY


def reads_as_words(body: str) -> bool:
    """Return whether `body` is mostly words: names of things, which may be as long as tokens and begin as they do."""
    words = WORDS.findall(body)
    pairs = [first + second for word in words for first, second in pairwise(word.lower())]
    return (
        len(pairs) >= FEWEST_PAIRS
        and sum(pair in PAIRS for pair in pairs) >= PART_OF_PAIRS * len(pairs)
        and sum(map(len, words)) >= PART_OF_LETTERS * sum(map(str.isalnum, body))
    )


def _turns(text: str) -> int:
    """Return how often a capital follows a small letter."""
    if text.islower() or text.isupper():
        return 0
    return sum(first.islower() and second.isupper() for first, second in pairwise(text))


def is_word(chunk: str) -> bool:
    """Return whether `chunk` is written as words are: letters only, no capital within."""
    letters = chunk[:-1] if chunk[-1:] in ENDS_OF_WORDS else chunk
    return (
        not letters
        or (letters.isalpha() and (letters[1:].islower() or len(letters) == 1))
        or (chunk.isalpha() and chunk.isupper())
    )


def chunk_end(text: str, start: int, longest: int, alphabet: str = "/=:+") -> int:
    """Return where the run of token characters that begins at `start` ends.

    OCR slips are let through, but /, =, : and + only where `alphabet` has them: elsewhere they begin something else.
    """
    limit = min(len(text), start + longest)
    found = CHUNK_END.search(text, start, limit)
    end = found.start() if found else limit
    stops = [position for stop in "/=:+" if stop not in alphabet and (position := text.find(stop, start, end)) >= 0]
    return min(stops, default=end)


def spaced_end(text: str, start: int, shortest: int, longest: int, alphabet: str = "/=:+") -> int:
    """Return where a token of that many characters ends, though single spaces may stand inside it.

    Words are taken in only while the token is too short without them; one that stays too short ends at its last chunk with a
    digit, since what follows a token that was cut off is prose.
    """
    end = chunk_end(text, start, longest + longest // 8, alphabet)
    length, sure_end = end - start, end
    while length < shortest and text[end : end + 1] == " ":
        following = chunk_end(text, end + 1, longest, alphabet)
        chunk = text[end + 1 : following]
        if not chunk or length + len(chunk) > longest:
            break
        end, length = following, length + len(chunk)
        if any(map(str.isdigit, chunk)) or not is_word(chunk):
            sure_end = end
    return end if length >= shortest else sure_end
