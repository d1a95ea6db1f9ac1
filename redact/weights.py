"""Which found values weigh enough to be looked for everywhere: "Will" and "42" would blank the session."""

from __future__ import annotations

from redact.detect.local_part import ROLES
from redact.detect.names import is_ordinary, is_word
from redact.detect.names.parts import is_listed
from redact.detect.scores import LIKELY, STRONG
from redact.types import TAKEN_OUT

LONG, LONG_WITH_DIGITS = 12, 8
"""Folded characters from which on a value is looked for inside longer words too: "harbor" stands in "harborline" by chance."""
LEAST_LOCAL_PART = 6
SINGLE_WORD_KINDS = frozenset({TAKEN_OUT, "USERNAME", "HANDLE", "PASSWORD", "API_KEY", "SECRET"})
NAMELESS_KINDS = frozenset(
    (
        "AGE GENDER MARITAL_STATUS NATIONALITY JOB_TITLE SALARY BALANCE DIAGNOSIS MEDICATION ALLERGY LAB_RESULT ICD_CODE "
        "PERFORMANCE_RATING DISCIPLINARY TERMINATION SICK_LEAVE POSTCODE CHAT_CHANNEL "
        "HEALTH_CONDITION RELIGION ETHNICITY POLITICAL_VIEW UNION_MEMBERSHIP SEXUAL_ORIENTATION GENETIC_DATA CRIMINAL_RECORD"
    ).split()
)
"""Kinds whose values many have: "divorced" beside a name tells something, and elsewhere nothing."""


def has_weight(kind: str, text: str, folded: str) -> bool:
    """Return whether a value is long enough to be itself wherever it stands. folded: the same as `confused.fold` has it."""
    if any(map(str.isdigit, text)) and any(map(str.isalpha, text)):
        return len(folded) >= 5
    if any(map(str.isdigit, text)):
        return len(folded) >= 7
    words = len(text.split())
    return len(folded) >= (7 if words > 1 else 6 if kind in SINGLE_WORD_KINDS else 8)


def is_guess(kind: str, text: str, score: float) -> bool:
    """Return whether a value is too common, or a name too uncertain, to be looked for elsewhere."""
    if kind in NAMELESS_KINDS:
        return True
    if kind in ("LOCATION", "ORGANIZATION"):
        return score < LIKELY
    if kind != "PERSON" or score >= STRONG:
        return False
    words = text.split()
    return not any(map(is_listed, words)) and (len(words) == 1 or any(map(is_ordinary, words)) or len({*words}) < len(words))


def is_long(folded: str) -> bool:
    """Return whether a folded value is itself inside a longer word as well."""
    # Confused letters are digits in a folded text; half a value of them is what chance does not give.
    return len(folded) >= (LONG_WITH_DIGITS if 2 * sum(map(str.isdigit, folded)) >= len(folded) else LONG)


def is_telling_local_part(local_part: str) -> bool:
    """Return whether what stands before the @ of an address means somebody by itself."""
    return len(local_part) >= LEAST_LOCAL_PART and local_part.lower() not in ROLES and not is_word(local_part)
