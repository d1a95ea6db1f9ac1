"""Cookies that are as good as a login: their names say session, token, auth, sid or csrf. Consent, theme and language stay.

Source: RFC 6265 (the headers); the names that frameworks give their session cookies, from their documentation.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from redact.detect import scores
from redact.detect.credentials.token_shape import is_word
from redact.detect.patterns import Pattern, Re2Recognizer, before

WELL_KNOWN = (
    r"(?:PHPSESSID|JSESSIONID(?:SSO)?|ASPSESSIONID[A-Z]{8}|ASP\.NET_SessionId|\.ASPXAUTH|\.AspNetCore\.[A-Za-z.]+|connect\.sid"
    r"|express\.sid|koa[.:]sess(?:\.sig)?|laravel_session|remember_(?:web_|user_)[A-Za-z0-9_]+|XSRF-TOKEN|csrftoken|sessionid"
    r"|_[a-z_]+_session|_gh_sess|user_session|wordpress_(?:logged_in|sec)_[0-9a-f]+|CFID|CFTOKEN|SAPISID|SSID|HSID|li_at"
    r"|(?:__Secure-|__Host-)[A-Za-z0-9.\-]{2,40}|(?:__Secure-)?(?:next-auth|authjs)\.session-token|sb-[a-z\-]+-token|cf_clearance"
    r"|MoodleSession|JIRASESSIONID|seraph\.rememberme\.cookie|grafana_session)"
)
PATTERNS = (
    Pattern(
        "pair",
        r"(?i)(?:^|[\s;\"'`\[{(,:])[a-z0-9_.\-]{0,40}(?:sess|sid|auth|token|csrf|xsrf|jwt|login|remember|sso|ticket|secret|credential"
        r"|identity)[a-z0-9_.\-]{0,60} ?= ?\"?([^\s;,\"'<>`]{8,})",
        scores.STRONG,
        1,
    ),
    Pattern("well-known name", rf"(?:^|[\s;\"'`\[{{(,:]){WELL_KNOWN} ?[=:]? ?[\"']?([^\s;,\"'<>`]{{12,}})", scores.STRONG, 1),
    Pattern(
        "row of a table",
        rf"(?:^|\s){WELL_KNOWN}[ \t|]{{1,8}}([A-Za-z0-9%+/_.~\-]{{12,}}={{0,2}})(?:$|[\s|])",
        scores.STRONG,
        1,
    ),
)
COOKIE_CHARACTERS = 600
"""How far in front of a pair its header may begin."""
IS_COOKIE = re.compile(r"cookie|\bcurl\b.* -b ")
NAME = re.compile(r"([\w.\-]+) ?[=:]? ?[\"']?[ \t|]*$")
NOT_A_LOGIN = re.compile(
    r"(?i)consent|locale|theme|lang|currency|pref|banner|seen|zone|count|expires|_at$|_ttl|_type|policy|author"
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    front = before(text, start, COOKIE_CHARACTERS)
    if pattern.name == "pair" and not IS_COOKIE.search(front):
        return 0.0
    name = NAME.search(text, max(0, start - 100), start)
    if name and NOT_A_LOGIN.search(name[1]):
        return 0.0
    return pattern.score if could_be_a_session(unquote(text[start:end])) else 0.0


def could_be_a_session(value: str) -> bool:
    """Return whether `value` was made by a program to be unguessable, rather than to be read."""
    if value[0] in "$<{%*•" or is_word(value) or len(set(value)) < 6:
        return False
    digits, letters = sum(map(str.isdigit, value)), sum(map(str.isalpha, value))
    parts = re.split(r"[-_.]", value)
    is_slug = len(parts) > 1 and all(len(part) < 12 and (part.isalpha() or part.isdigit()) for part in parts)
    return not is_slug and ((digits >= 2 and letters >= 2) or digits >= 12 or len(value) >= 24)


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "cookie",
        PATTERNS,
        kinds=["SESSION_COOKIE"],
        summary="Cookies of a session or a login, by their names",
        judge=judge,
        reach=COOKIE_CHARACTERS,
    )
