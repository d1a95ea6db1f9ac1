"""What a place may be called behind a label: words with capitals, and small words between them."""

from __future__ import annotations

from redact.detect.names import is_interface
from redact.detect.regex import CAPITAL, LETTER

WORD = rf"(?-i:[{CAPITAL}])[{LETTER}'.\-]*[{LETTER}]"
SMALL = r"(?:(?:of|the|am|an|der|de|la|le|sur|del|di|do|da|aan|den|nad|upon) ){0,2}"
PLACE = rf"{WORD}(?:,? {SMALL}{WORD}){{0,3}}(?: \([A-Z]{{2,3}}\))?"
"""A group of an expression that ignores case, so the capital is asked for here."""

NOT_A_PLACE = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept"
    " oct"
    " nov dec monday tuesday wednesday thursday friday saturday sunday enter select required optional string date number".split()
)


def is_place(value: str) -> bool:
    """Return whether `value` is neither a month nor the next label of a form. Any other name may be a place."""
    words = value.replace(",", " ").split()
    return words[0].lower() not in NOT_A_PLACE and not all(map(is_interface, words))
