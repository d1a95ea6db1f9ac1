"""Long texts made to be slow: what runs on, opens and never closes, or nearly matches everywhere."""

from __future__ import annotations

KILOBYTE = 1000
PIECES = (
    "a.", "1", "(1 ", "@", "Name: ", "A ", "a-b.", ":", "/home/", "sk-", "[{(\"'", "\"'`", "ä", "1234 5678-9012.", "1 ", "((",
    "a@", "a@b.", "key=", "password ", "eyJ", "eyJ.", "://", "DE12 ", "-----BEGIN ", "Jane Doe ", "Jane, ", "1-1-", "1.1.", "::",
    "f:", "C:\\Users\\", "user:a@", "--token ", "PIN 1", "SSN 1", "Dr. A", "A1", "1A-", "<a>", "\n", "\t ", "é1 ", "Ж", "日本 ",
    "born 1 ", "12 Main ", "aB3", "%40", "&quot;", "=" , "curl -u a ",
    "cancer ", "gay ", "has HIV\n", "St ", "aged 1 ", "GmbH ", "\u200b1", "x\u0301",
)  # fmt: skip
"""Each is repeated."""


def long_text(piece: str, kilobytes: int = 120) -> str:
    """Return `piece` over and over, so many thousand characters."""
    return piece * (kilobytes * KILOBYTE // len(piece))
