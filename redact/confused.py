"""Text without what readers of screens confuse: case, spaces, punctuation, accents, and letters that look like others."""

from __future__ import annotations

import unicodedata

CONFUSED = str.maketrans("oil|!szbgq", "0111152899")
"""Each character that OCR takes for another, and the one that stands for all of them."""


class _Folds(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code)).casefold()
        self[code] = folded = "".join(filter(str.isalnum, plain)).translate(CONFUSED)
        return folded


FOLDS = _Folds()
"""At most as many as there are characters in Unicode, and it says nothing of the order that they came in."""


def fold(text: str) -> str:
    """Return `text` folded."""
    return text.translate(FOLDS)


def origins(text: str) -> list[int]:
    """Return for each character of the folded text the index of the one that it comes from."""
    return [index for index, char in enumerate(text) for _ in FOLDS[ord(char)]]
