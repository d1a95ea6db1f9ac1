"""Keys of which a screen shows the ends: "sk-...x4Kd", "AKIA****7Q2D", "Token ghp_a1B…". What is shown is taken.

Lists of keys show them so. Dots alone, and a word in front of dots, are nothing.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.token_kinds import TOKEN_KINDS
from redact.detect.patterns import Pattern, Re2Recognizer

GAP = r"(?:\.{3,}|[*•●·]{3,}|[*•]{2,})"
PREFIXES = sorted({row.form.prefix for row in TOKEN_KINDS if len(row.form.prefix) > 2} | {"sk-proj-", "pk_live_", "AKIA", "ASIA"})
LONGEST_SHOWN = 40
PATTERNS = (
    Pattern(
        "vendor's prefix",
        rf"\b(?:{'|'.join(map(re.escape, PREFIXES))})[A-Za-z0-9_\-]{{0,{LONGEST_SHOWN}}}{GAP}[A-Za-z0-9_\-]{{0,{LONGEST_SHOWN}}}",
        scores.LIKELY,
    ),
    Pattern(
        "label",
        rf"(?i)(?:\bkeys?|secret|token|api[ _\-]?key|bearer)[\"']?(?: ending in|[ :=]){{1,3}}[\"']?"
        rf"([a-z0-9_\-]{{0,{LONGEST_SHOWN}}}{GAP}[a-z0-9_\-]{{0,{LONGEST_SHOWN}}})(?:$|[\s\"',;)|])",
        scores.LIKELY,
        1,
    ),
)
SPLIT = re.compile(GAP)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    front, behind = [*SPLIT.split(text[start:end], maxsplit=1), ""][:2]
    if pattern.name == "label" and not looks_cut(front) and not looks_cut(behind):
        return 0.0
    shown = "".join(part for part in (_without_prefix(front), behind) if part)
    is_mixed = any(map(str.isdigit, shown)) or (not shown.islower() and not shown.isupper() and not shown.istitle())
    return pattern.score if len(shown) >= 3 and is_mixed else 0.0


def looks_cut(part: str) -> bool:
    """Return whether three or more characters of a key are shown, digits among letters."""
    return len(part) >= 3 and any(map(str.isalpha, part)) and any(map(str.isdigit, part))


def _without_prefix(front: str) -> str:
    return next((front[len(prefix) :] for prefix in reversed(PREFIXES) if front.startswith(prefix)), front)


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "key shown in part",
        PATTERNS,
        kinds=["SECRET"],
        summary="Keys of which a list shows the ends only",
        judge=judge,
    )
