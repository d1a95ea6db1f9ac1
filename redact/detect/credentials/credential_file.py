"""Credentials by the file that holds them: .netrc, .npmrc, Docker's config.json, .pgpass, service accounts, Terraform's state.

Source: curl's and npm's documentation, Docker's config reference, the PostgreSQL manual (the password file), Google Cloud's
documentation (service account keys), Terraform's (JSON output).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.auth_header import holds_a_pair
from redact.detect.credentials.token_shape import looks_random
from redact.detect.patterns import Pattern, Re2Recognizer

QUOTE = r"\\?[\"']"
PATTERNS = (
    Pattern(
        "netrc",
        r"\b(?:machine\s+\S+|default)\s+login\s+\S+\s+(?:account\s+\S+\s+)?password\s+(\"[^\"\n]{3,}\"|\S{3,})",
        scores.CERTAIN, 1, "PASSWORD",
    ),
    Pattern("npm", r"(?:^|[\s/:\"'])_(?:authToken|auth|password) ?= ?[\"']?([^\s\"'<>]{6,})", scores.STRONG, 1, "SECRET"),
    Pattern(
        "Docker", rf"{QUOTE}(?:auth|identitytoken|registrytoken){QUOTE} ?: ?{QUOTE}([A-Za-z0-9+/_.\-]{{6,}}={{0,2}})",
        scores.STRONG, 1, "SECRET",
    ),
    Pattern("service account", rf"{QUOTE}private_key_id{QUOTE} ?: ?{QUOTE}([0-9a-f]{{20,64}})", scores.CERTAIN, 1, "SECRET"),
    Pattern(
        "Terraform", r"\"sensitive\" ?: ?true,(?:\s*\"type\" ?: ?\"[^\"\n]{1,40}\",)?\s*\"value\" ?: ?\"([^\"\n]{3,})\"",
        scores.CERTAIN, 1, "SECRET",
    ),
    Pattern(
        "pgpass",
        r"(?:^|\n)(?:[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+|localhost|\*):(?:\d{4,5}|\*):(?:[A-Za-z_][A-Za-z0-9_\-]*|\*):[A-Za-z0-9_.\-]+"
        r":(\S{4,})",
        scores.LIKELY, 1, "PASSWORD",
    ),
)  # fmt: skip
FILLER = re.compile(r"[xX]{5,}|[0]{8,}")
IS_FILE = re.compile(r"\.(?:py|js|ts|tsx|jsx|go|rs|c|h|cpp|cc|java|rb|php|sh|md|txt|log|css|html?|json|ya?ml|toml):")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if value[0] in "$<{%*•" or len(set(value)) < 3 or FILLER.search(value):
        return 0.0
    if pattern.name == "Docker":
        return pattern.score if holds_a_pair(value) or (len(value) >= 16 and looks_random(value)) else 0.0
    if pattern.name == "pgpass":
        # "src/app.py:1234:main:x:…" is a place in a program.
        line = text[text.rfind("\n", 0, start) + 1 : start]
        return pattern.score if not IS_FILE.search(line) and re.search(r"[^A-Za-z]", value) else 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "credential file",
        PATTERNS,
        kinds=["PASSWORD", "SECRET"],
        summary="Credentials in .netrc, .npmrc, .pgpass, Docker's, Google's and Terraform's files",
        judge=judge,
    )
