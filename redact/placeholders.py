"""What stands where something was taken out: the kind in angle brackets, as Presidio writes it, and the value's pseudonym."""

from __future__ import annotations

import re
from collections.abc import Collection

FILLER = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for each character of a placeholder while a text is looked through: no recogniser takes it for anything."""
KIND = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"
"""What a kind of finding may be called."""
LETTERS = "abcdefghijklmnop"
PSEUDONYM_LENGTH = 8
FORM = re.compile(rf"<({KIND})(?::[{LETTERS[0]}-{LETTERS[-1]}]{{{PSEUDONYM_LENGTH}}})?>")


def placeholder(kind: str, token: str = "") -> str:
    """Return what stands for a value: "<PERSON>", or with its token "<PERSON:kdabpcfe>". token: hexadecimal, or nothing."""
    return f"<{kind}:{pseudonym(token)}>" if token else f"<{kind}>"


def pseudonym(token: str) -> str:
    """Return the first 32 bits of a token in letters: figures could be taken for a number."""
    return "".join(LETTERS[int(digit, 16)] for digit in token[:PSEUDONYM_LENGTH])


def before_placeholder(text: str, at: int) -> int:
    """Return the place `at`, or where the placeholder begins that it lies in: half of one would be taken for a text."""
    return next((found.start() for found in FORM.finditer(text) if found.start() < at < found.end()), at)


def is_placeholder(text: str, kinds: Collection[str]) -> bool:
    """Return whether `text` is the placeholder of one of `kinds`, and nothing else. "<JANE_DOE>" is none."""
    found = FORM.fullmatch(text)
    return found is not None and found[1] in kinds
