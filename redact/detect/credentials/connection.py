"""Credentials inside addresses: scheme://user:password@host, key=value connection strings, signed links.

An address with a password is taken whole: who logs in where is no more for others than the password.

Source: RFC 3986 section 3.2.1 (userinfo); the connection string forms of ADO.NET and JDBC.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer

SCHEME = r"[A-Za-z][A-Za-z0-9+.\-]*"
PASSWORD = r"[^\s@\"'<>/][^\s@\"'<>]*(?: [^\s@\"'<>]+){0,3}"
PATTERNS = (
    Pattern(
        "user and password",
        rf"{SCHEME} ?:? ?/ ?/ ?[^\s:/\"'<>]* ?: ?{PASSWORD} ?@ ?[A-Za-z0-9\[][^\s\"'<>]*",
        scores.CERTAIN,
    ),
    Pattern("at sign inside", rf"{SCHEME}://[^\s:/@\"'<>]*:[^\s\"'<>/]*@[^\s\"'<>/@]*@[A-Za-z0-9\[][^\s\"'<>]*", scores.CERTAIN),
    Pattern(
        "cut off",
        r"\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|ftps?|sftp|smtps?|ldaps?)://[^\s:/@\"'<>]+:[^\s@\"'<>/]{3,}",
        scores.POSSIBLE,
    ),
    Pattern(
        "colon lost",
        r"\b(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|amqps?|ftps?|sftp|smtps?|ldaps?)(?:\+[a-z]{1,12})? ?:? ?/ ?/ ?"
        r"([^\s@\"'<>:/]{1,40} [^\s@\"'<>/]+(?: [^\s@\"'<>/]+)? ?@ ?[A-Za-z0-9\[][^\s\"'<>]*)",
        scores.POSSIBLE,
        1,
    ),
    Pattern(
        "Oracle",
        r"(?:jdbc:oracle:[a-z0-9]{1,8}:|\bsqlplus (?:-[a-zA-Z]+ )?)([A-Za-z0-9_$#]{1,40}/[^\s@\"'<>]{3,}@"
        r"[A-Za-z0-9/(\[][^\s\"'<>]*)",
        scores.CERTAIN,
        1,
    ),
    Pattern(
        "JDBC parameter",
        r"(?i)jdbc:[^\s\"'<>]*?[?&;](?:password|passwd|pwd|pass)=([^\s&;\"'<>]{3,})",
        scores.CERTAIN,
        1,
    ),
    Pattern(
        "Azure key",
        r"(?i)(?:account ?key|shared ?access ?key|shared ?access ?signature) ?= ?"
        r"([a-z0-9+/%&=\-:.]{20,}(?: [a-z0-9+/]{12,}){0,3}={0,2})",
        scores.CERTAIN,
        1,
    ),
    Pattern("token as user", r"https?://([A-Za-z0-9_\-]{16,})@[A-Za-z0-9]", scores.LIKELY, 1),
    Pattern(
        "key=value",
        r"(?i)(?:server|data source|host|endpoint|addr)=[^\n]*?(?:password|pwd|accountkey|sharedaccesskey) ?= ?([^;\"'\s]+)",
        scores.STRONG,
        1,
    ),
    Pattern(
        "signed link",
        r"(?i)https?://[^\s\"'<>]*[?&](?:x-amz-signature|sig|signature|x-goog-signature|token|access_token)=([A-Za-z0-9%_\-.~]{16,})",
        scores.STRONG,
        1,
    ),
    Pattern("one-time password seed", r"otpauth://[^\s\"'<>]*secret=([A-Za-z2-7=]{8,})", scores.CERTAIN, 1),
)
PORT = re.compile(r"\d{1,5}(?:$|[/?#\s@])")
"""http://host:8080/ has no password, whatever follows."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.group == 0:
        value = re.sub(r"^[^/]*/ ?/[^:]*: ?", "", value).rpartition("@")[0] or value.rpartition(":")[2]
    if pattern.name == "colon lost" and not _is_mixed(value.rpartition("@")[0].partition(" ")[2]):
        return 0.0
    # $NAME, ${NAME}, <%= name %>, {name} and dots stand where a password would.
    if PORT.match(value) or not value or value[0] in "$<{%*•" or not any(map(str.isalnum, value)):
        return 0.0
    return pattern.score


def _is_mixed(password: str) -> bool:
    """Return whether digits stand among letters: without the colon, prose in front of an address looks the same."""
    return any(map(str.isdigit, password)) and any(map(str.isalpha, password))


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "connection string",
        PATTERNS,
        kinds=["CONNECTION_STRING"],
        summary="Addresses with a password, connection strings and signed links",
        judge=judge,
    )
