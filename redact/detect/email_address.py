"""E-mail addresses, as typed, as percent-encoded in a URL, as OCR spaces them out and as a narrow column cuts them off.

Source: RFC 5321 section 4.1.2 for the lengths, RFC 6531 for letters of any script. Quoted local parts are left out: on
screens they do not occur. Presidio's own recogniser asks tldextract, which opens sockets; no list of all top-level domains is
needed to tell an address from prose, only one of file endings that look like domains.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

WORD = rf"[{LETTER}0-9]"
LOCAL = rf"{WORD}(?:[{LETTER}0-9._%+'\-]*[{LETTER}0-9_%+\-])?"
AT = r"(?:@|%40)"
LABEL = rf"{WORD}(?:[{LETTER}0-9\-]*{WORD})?"
DOMAIN = rf"(?:{LABEL}\.)+[{LETTER}]{{2,24}}"
COMMON_ENDINGS = r"(?:com|org|net|edu|gov|info|example|test|io|co|ai|app|dev|uk|de|fr|es|it|nl|pl|ca|au|in|br|mx|ch|at|be|us|eu)"

PATTERNS = (
    Pattern("address", rf"{LOCAL}{AT}{DOMAIN}", scores.CERTAIN),
    # "jane. doe@example. com", "jane.doe @ example.com": a space in the domain only before an ending that is surely one.
    Pattern("spaced", rf"(?:{WORD}+ ?[._\-] ?)?{LOCAL} ?{AT} ?(?:{LABEL} ?\. ?){{1,4}}{COMMON_ENDINGS}\b", scores.LIKELY),
    Pattern("spaced local part", rf"\b[a-z0-9]+(?: [._\-]|[._\-] ){LOCAL}{AT}{DOMAIN}", scores.LIKELY),
    # "jane.doe@exam...", and the same at the edge of a field.
    Pattern("cut off", rf"{LOCAL}@[{LETTER}0-9\-.]*\.\.\.?", scores.POSSIBLE),
    Pattern("cut off at the end", rf"{WORD}+\.[{LETTER}0-9._+\-]*{WORD}@[{LETTER}0-9\-.]*[{LETTER}0-9]$", scores.POSSIBLE),
)

FILE_ENDINGS = frozenset((
    "css", "gif", "go", "html", "ico", "jpeg", "jpg", "js", "json", "jsx", "md", "mjs", "pdf", "png", "py", "rb",
    "rs", "scss", "svg", "ts", "tsx", "txt", "webp", "yaml", "yml",
))  # fmt: skip
SERVICES = frozenset(("git", "hg", "svn"))
"""Login names of code hosts: "git@host.example:team/repo" names nobody."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].replace("%40", "@")
    local, _, domain = value.partition("@")
    if domain.rpartition(".")[2].lower() in FILE_ENDINGS and pattern.name != "cut off":
        return 0.0
    if local in SERVICES:
        return scores.DOUBTFUL
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "e-mail",
        PATTERNS,
        kinds=["EMAIL_ADDRESS"],
        summary="E-mail addresses, also spaced out, percent-encoded or cut off",
        judge=judge,
    )
