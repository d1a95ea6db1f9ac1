"""What stands where text was taken out: the kind in angle brackets, as Presidio writes it."""

from __future__ import annotations

import re
from collections.abc import Collection

FILLER = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for each character of a placeholder while a text is looked through: no recogniser takes it for anything."""
KIND = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"
"""What a kind of finding may be called."""
FORM = re.compile(rf"<({KIND})>")


def placeholder(kind: str) -> str:
    return f"<{kind}>"


def is_placeholder(text: str, kinds: Collection[str]) -> bool:
    """Return whether `text` is the placeholder of one of `kinds`, and nothing else. "<JANE_DOE>" is none."""
    found = FORM.fullmatch(text)
    return found is not None and found[1] in kinds
