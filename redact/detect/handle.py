"""Names that people go by in chats and on code hosts: "@mara_k" where somebody is spoken to, and whose a repository is.

An at sign also begins decorators, packages and at-rules, so it takes something around it: a way of speaking, or a word.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.profile_url import NO_OWNER
from redact.detect.regex import LETTER
from redact.detect.username import LOGIN, NOBODY

HANDLE = r"[A-Za-z][A-Za-z0-9_.\-]{1,38}[A-Za-z0-9_]"
PATTERNS = (
    Pattern("alone", rf"(?:^|[\s(])@({HANDLE})", scores.DOUBTFUL, 1),
    Pattern(
        "spoken to",
        rf"(?i)(?:^|[\s(])@({HANDLE})[,:!?]? (?:can|could|would|will|please|pls|thanks|thank|thx|fyi|what|when|where|why|how"
        rf"|did|do|are|is"
        rf"|was|has|have|you|your|i|we|let|lets|let's|here|said|wrote|replied|commented|mentioned|approved|requested|assigned"
        rf"|opened"
        rf"|closed|merged|joined|added|removed|pushed|kannst|könntest|bitte|danke|merci|peux|pouvez|puedes|gracias|puoi|grazie"
        rf"|pode|obrigad[oa]|kun|bedankt|możesz|dzięki)(?:$|[^{LETTER}0-9(=.])",
        scores.LIKELY, 1,
    ),
    Pattern(
        "spoken of",
        rf"(?i)(?:^|[^{LETTER}])(?:cc|thanks|thank you|thx|hi|hey|hello|ping|ask|dm|follow|mentioned|reviewers?|assignees?"
        rf"|assigned to"
        rf"|replying to|reply to|in reply to|danke|merci|gracias|grazie|hallo|author|(?:requested|reviewed|written|approved"
        rf"|opened|created|posted|assigned|invited|merged|pushed|closed|added|edited"
        rf"|shared|uploaded|photo) by|via|from|h/t|shout-?out to|twitter"
        rf"|instagram"
        rf"|insta|telegram|github|gitlab|tiktok|mastodon|handle|discord|slack|threads)[:,]? @({HANDLE})",
        scores.LIKELY, 1,
    ),
    # "Mara K @mara_k · 3h", as short messages are headed.
    Pattern("heading", rf"(?:^|[ \n])@({HANDLE}) ?[·•\-] ?(?:\d{{1,2}} ?[smhdw]\b|[A-Z][a-z]{{2}} \d)", scores.STRONG, 1),
    Pattern("signed", rf"(?:^|[·•|(] ?)by @({HANDLE})(?:$|[\s).,·•|])", scores.LIKELY, 1),
    Pattern("of a server", rf"(?:^|[\s(])@({HANDLE}@(?:[a-z0-9\-]{{1,40}}\.){{1,3}}[a-z]{{2,12}})\b", scores.STRONG, 1),
    Pattern("in another's", r"<@!?([UW][A-Z0-9]{7,11}|\d{17,20})>", scores.STRONG, 1),
    Pattern("git remote", rf"\bgit@[\w.\-]{{3,80}}[:/]({LOGIN})/[\w.\-]", scores.LIKELY, 1),
    Pattern(
        "label",
        rf"(?i)\b(?:handle|twitter|instagram|telegram|github|tiktok|mastodon|discord|skype|slack)(?: (?:handle|name|id|user))?"
        rf"[\"']? ?[:=] ?[\"']?@({HANDLE})", scores.STRONG, 1,
    ),
)  # fmt: skip
NO_HANDLE = NOBODY | frozenset(
    "abstract apply autowired bean before after charset channel container contextmanager cached_property dataclass deprecated"
    " everyone everybody entity extend font-face forward getter include inject injectable input jit keyframes layer layout"
    " media mixin"
    " nonnull nullable output page param parametrize patch pytest.fixture pytest.mark.parametrize return returns see setter"
    " since slot"
    " staticmethod supports tailwind team test throws todo typedef use version warn wraps author brief link code suppresswarnings"
    " requestmapping getmapping postmapping functools.wraps property.setter atomic register.filter receiver namespace"
    " channel everyone here org org-team types angular babel".split()
)
DECORATOR = re.compile(r"^[a-z_]+\.[a-z_.]+$|^[A-Z][a-z]+[A-Z]\w*$")
"""A decorator of a module, an annotation of a Java class."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if value.lower() in NO_HANDLE or len(value) < 3 or text[end : end + 1] in ("(", "{", "["):
        return 0.0
    if pattern.name == "git remote":
        return 0.0 if value.lower() in NO_OWNER else pattern.score
    if text[end : end + 1] == "/":
        return 0.0
    if pattern.name in ("spoken to", "alone") and DECORATOR.match(value):
        return 0.0
    return pattern.score if text[end : end + 1] != "@" or pattern.name == "of a server" else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "handle",
        PATTERNS,
        kinds=["HANDLE"],
        summary="@handles where somebody is spoken to or of, and owners of git remotes",
        judge=judge,
        context=("twitter", "github", "instagram", "telegram", "handle", "follow", "mentioned", "mastodon"),
    )
