"""Tokens that vendors give a fixed beginning, read exactly or as OCR damages them.

Exact patterns find about a third of the tokens on a screen: OCR puts spaces into half of them and takes 0 for O and 1 for l. So
each row of `token_kinds` is looked for by its prefix in all its misreadings; what follows counts as certain if it has the row's
characters and length, and as likely if it merely looks random and is nearly that long.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.digits import true_digits
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex
from redact.detect.token_kinds import TOKEN_KINDS, TokenKind
from redact.detect.token_shape import chunk_end, is_word, looks_random, spaced_end

LOOKALIKES = (
    "0OoQD",
    "1lIiL|!",
    "5Ss",
    "8B",
    "2Zz",
    "6Gb",
    "cC",
    "kK",
    "pP",
    "uU",
    "vV",
    "wW",
    "xX",
    "9g",
    "tT",
    "fF",
    "jJ",
    "yY",
)
SEPARATORS = "-_.~="
SLACK = 0.08
"""OCR drops and doubles characters: this part of the length may be missing or too much."""
CUT_OFF = 8
"""Characters after a prefix that are enough where the rest is out of sight."""
DISTINCTIVE = 3
"""A prefix of that many letters and digits is seldom the beginning of anything else."""
ORDINARY = frozenset(("key-", "live_", "secret_", "pul-", "ico-", "sk-", "sl."))
"""Prefixes that also begin ordinary names: a few characters after them are not enough."""

ANSI_COLOURS = frozenset(f"\x1b[{number}m" for number in range(30, 98))
"""A terminal's colour codes end in a letter and may stand right in front of a token."""

SHAPES = Regex(
    r"(?:"
    r"\b[MNO][A-Za-z0-9_\-]{23,27}\.[A-Za-z0-9_\-]{6}\.[A-Za-z0-9_\-]{27,38}"  # Discord: id.time.HMAC
    r"|\b\d{8,10}:A[A-Za-z0-9_\-]{33,36}"  # Telegram Bot API: id:secret
    r"|\b[0-9a-f]{32} ?- ?us ?\d{1,2}"  # Mailchimp: key-datacentre
    r"|\b[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}"  # Mailgun
    r"|\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-]{40,80}"  # Terraform Cloud
    r"|\bA3T[A-Z0-9]{17}\b"  # AWS, older access key id
    r"|\b[0-9a-f]{36}NRAL\b"  # New Relic licence key
    r"|\b\d{15,16}\|[A-Za-z0-9_\-]{27}\b"  # Facebook app token: id|secret
    r"|\bAAAAAAAAAA[A-Za-z0-9%]{60,120}"  # X app-only bearer token
    r"|\boy2[a-z0-9]{43}\b"  # NuGet
    r"|hooks\.slack\.com/(?:services|workflows)/[A-Za-z0-9_/\-]{20,120}"
    r"|discord(?:app)?\.com/api/webhooks/\d{15,20}/[A-Za-z0-9_\-]{20,80}"
    r"|(?i:AccountKey|SharedAccessKey) ?= ?[A-Za-z0-9+/]{40,88}={0,2}"  # Azure storage
    r"|\b[A-Za-z0-9_~.\-]{3}8Q~[A-Za-z0-9_~.\-]{31,34}"  # Azure AD client secret
    r"|\bS[UAONC][A-Z2-7]{56}\b"  # NATS seed
    r")"
)


def lookalike(character: str) -> str:
    """Return a pattern for a character of a prefix and what OCR makes of it."""
    if character in SEPARATORS:
        return r" ?[.,] ?" if character == "." else " ?= ?" if character == "=" else r" ?[\-_~.] ?"
    classes = "".join(sorted({other for group in LOOKALIKES if character in group for other in group} | {character}))
    return f"[{re.escape(classes)}]" if len(classes) > 1 else re.escape(character)


def tolerant(prefix: str) -> str:
    """Return a pattern for a prefix as OCR may read it. A distinctive one may have a space inside."""
    gap = " ?" if sum(map(str.isalnum, prefix)) >= DISTINCTIVE else ""
    # A separator in front would take the space before the token with it.
    return gap.join(map(lookalike, prefix)).removeprefix(" ?")


class ApiKeyRecognizer(RegexRecognizer):
    """Vendors' tokens by their prefix, exact or damaged by OCR"""

    def __init__(self) -> None:
        # The longest prefix first: sk-ant- before sk-.
        self._rows = sorted(TOKEN_KINDS, key=lambda row: -len(row.prefix))
        prefixes = [tolerant(row.prefix) for row in self._rows]
        self._prefix = Regex("|".join(prefixes))
        # Which row it is, once a prefix is found. Python's `re` is safe here: no prefix has an open-ended repeat.
        self._row = re.compile("|".join(f"({prefix})" for prefix in prefixes))
        super().__init__("API key", ["API_KEY"], (SHAPES, self._prefix))

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for (span,) in SHAPES.each(text):
            yield RecognizerResult("API_KEY", *span, scores.CERTAIN)
        for spans in self._prefix.each(text):
            start, body = spans[0]
            if (
                start
                and (text[start - 1].isalnum() or text[start - 1] in "_-+.")
                and text[max(0, start - 5) : start] not in ANSI_COLOURS
            ):
                continue
            which = self._row.match(text, start)
            if which is None or which.lastindex is None:
                raise RuntimeError("RE2 and re disagree on a prefix")
            end, score = found(text, start, body, self._rows[which.lastindex - 1])
            if score:
                yield RecognizerResult("API_KEY", start, end, score)


def found(text: str, start: int, body: int, row: TokenKind) -> tuple[int, float]:
    """Return where the token ends whose body begins at `body`, and how sure that it is one (0: it is none)."""
    is_exact_prefix = text[start:body] == row.prefix
    end = chunk_end(text, body, row.longest * 2, row.alphabet)
    chunk = text[body:end].rstrip(".:!?")
    if (
        is_exact_prefix
        and row.shortest <= len(chunk) <= row.longest
        and set(chunk) <= set(row.alphabet)
        and not _is_filler(chunk)
    ):
        return body + len(chunk), scores.CERTAIN
    shortest, longest = int(row.shortest * (1 - SLACK)), int(row.longest * (1 + SLACK)) + 1
    end = spaced_end(text, body, shortest, longest, row.alphabet)
    value = text[body:end].rstrip(".:!?")
    compact = value.replace(" ", "")
    is_random = looks_random(compact, least_digits=1) if is_exact_prefix else looks_random(compact)
    is_token = is_random or (is_exact_prefix and true_digits(compact) >= CUT_OFF)
    if not is_token or value.count(" ") > len(compact) / 5 or _is_prose(value):
        return end, 0.0
    if len(compact) >= shortest:
        return body + len(value), scores.STRONG if is_exact_prefix else scores.LIKELY
    is_cut_off = row.prefix[-1] in SEPARATORS and len(compact) >= CUT_OFF * (1 + (row.prefix in ORDINARY))
    return body + len(value), scores.POSSIBLE if is_cut_off and is_exact_prefix else 0.0


def _is_filler(chunk: str) -> bool:
    """Return whether a body is a placeholder: one or two characters over and over."""
    return len(set(chunk.lower())) <= 3


def _is_prose(value: str) -> bool:
    chunks = value.split(" ")
    return len(chunks) > 1 and sum(map(is_word, chunks)) > len(chunks) / 2


def recognizer() -> ApiKeyRecognizer:
    return ApiKeyRecognizer()
