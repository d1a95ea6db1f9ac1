"""Credentials that a terminal or an editor wrapped onto the next line.

A line's recognisers end at its end. What stands at the beginning of the next line belongs to a credential that reached the right
edge, if it looks as random and is followed by nothing that prose or an assignment goes on with.
"""

from __future__ import annotations

import re

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.credentials.token_shape import is_word, looks_random

KINDS = frozenset({"API_KEY", "SECRET", "PASSWORD", "JWT", "CONNECTION_STRING", "SESSION_COOKIE", "WEBHOOK_URL", "PRIVATE_KEY"})
NARROWEST = 32
"""Characters of a line that can have reached a right edge. No window in which anybody works is narrower."""
MOST_LINES = 40
LONGEST_LINE = 1000
BREAK = re.compile(r"\\?\r?\n[ \t]{0,8}(?:[|>│] ?)?")
CHUNK = re.compile(r"[A-Za-z0-9+/_\-.~%&=@:?]+")
GOES_ON = re.compile(r"$|[\s\"'`,;)}\]<|]")
"""What may stand behind the end of a credential."""
SHORTEST = 8
"""Characters that look random by themselves; a line that is nothing else may be shorter, as the last one is."""
SHORTEST_ALONE = 3
NEXT_LABEL = re.compile(r"[A-Za-z_][\w.\-]*[=:](?!=*$)")


def continued(text: str, results: list[RecognizerResult]) -> list[RecognizerResult]:
    """Return the `results` that end at the end of a line and go on, each from its start to its true end."""
    ends: dict[int, int] = {}
    further = []
    for result in results:
        if result.entity_type not in KINDS or result.score < scores.HIDDEN or result.end >= len(text):
            continue
        end = ends.get(result.end)
        if end is None:
            end = ends[result.end] = true_end(text, result.end)
        if end > result.end:
            longer = RecognizerResult(result.entity_type, result.start, end, result.score)
            longer.recognition_metadata = result.recognition_metadata
            further.append(longer)
    return further


def true_end(text: str, end: int) -> int:
    """Return where a credential ends that ends at `end` on its line: there, or on a line below."""
    line_start = text.rfind("\n", max(0, end - LONGEST_LINE), end) + 1
    width = end - line_start
    for _ in range(MOST_LINES):
        line_break = BREAK.match(text, end, end + 16)
        if width < NARROWEST or not line_break:
            return end
        chunk = CHUNK.match(text, line_break.end(), line_break.end() + LONGEST_LINE)
        if not chunk or not belongs(text, chunk, width):
            return end
        end = chunk.end()
        # Only a line as wide as the one above it was wrapped too.
        if end - (text.rfind("\n", 0, end) + 1) < width - 2:
            return end
    return end


def belongs(text: str, chunk: re.Match[str], width: int) -> bool:
    """Return whether `chunk`, at the beginning of a line, is the rest of a credential that reached column `width`."""
    value = chunk[0]
    if len(value) > width + 2 or not GOES_ON.match(text, chunk.end()) or NEXT_LABEL.match(value):
        return False
    is_alone = text[chunk.end() : chunk.end() + 3].lstrip("\"'`,;)}")[:1] in ("", "\n", "\r")
    core = value.strip(".:")
    has_both = any(map(str.isdigit, core)) and any(map(str.isalpha, core))
    if is_alone and SHORTEST_ALONE <= len(core) < SHORTEST:
        return has_both or (not is_word(core) and core.isalpha() and not core.islower() and not core.isupper())
    return len(core) >= SHORTEST and looks_random(core, least_digits=1) and not is_word(core)
