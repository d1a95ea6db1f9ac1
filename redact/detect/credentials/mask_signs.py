"""The signs that programs show in place of what is typed into a secret field."""

from __future__ import annotations

DOTS = "•●∙⬤◦○■▪⚫·⋅・*"
FEWEST = 4
"""Three dots are an ellipsis, and two asterisks make a word bold."""


def is_mask(text: str) -> bool:
    """Return whether `text` is one such sign over and over, or the full stops that OCR takes small dots for."""
    signs = text.replace(" ", "")
    return len(signs) >= FEWEST and len(set(signs)) == 1 and signs[0] in DOTS + "."
