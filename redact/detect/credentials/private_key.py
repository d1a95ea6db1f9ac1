"""Private keys: blocks in PEM, OpenSSH, PGP and PuTTY form, whole or cut off, single lines of them, and keys by their field.

Source: RFC 7468 (PEM), RFC 9580 section 6 (PGP armor), PuTTY user manual appendix C, RFC 7518 section 6 (the fields of a JSON web
key), wg(8) (WireGuard's keys: 32 bytes in base64). Lines hold 64, 70 or 76 characters of
base64. A screen is looked at line by line, so a line of base64 alone counts too, unless its words say image, hash or certificate.
"""

from __future__ import annotations

import base64

from redact.detect import scores
from redact.detect.credentials.token_shape import entropy_bits
from redact.detect.patterns import Pattern, Re2Recognizer, before

DASHES = r"[\-=~_ ]{2,12}"
HEADER = rf"{DASHES}B ?E ?[GC6] ?[I1l|] ?N [A-Z0-9 ]{{0,24}}PR[I1l|]VATE K[EF]Y(?: BL[O0]CK)?{DASHES}"
FOOTER = rf"{DASHES}E ?N ?[DO0] [A-Z0-9 ]{{0,24}}PR[I1l|]VATE K[EF]Y(?: BL[O0]CK)?{DASHES}"
LINE_BREAK = r"(?:\n|\\n|\\r|\r| )"
LINE = r"[ \t|>#*\"']{0,12}[A-Za-z0-9+/=]{16,}[\"', ]{0,3}"
TIME = r"\d{1,6}[.:]\d{1,6} "
"""What logs of builds put in front of each line."""
ARMOR = r"[ \t]*(?:Proc-Type|DEK-Info|Version|Comment)[:,][^\n]*"

PATTERNS = (
    Pattern("block", rf"{HEADER}(?:\s|\\n|\\r|{ARMOR}|{TIME}|[A-Za-z0-9+/=\"',|>#*\\])*(?:{FOOTER})?", scores.CERTAIN),
    Pattern("end of a block", rf"(?:{LINE}{LINE_BREAK})*[A-Za-z0-9+/=\"', |>#*\\\t]*\s?{FOOTER}", scores.CERTAIN),
    Pattern("PuTTY block", r"(?:Private-Lines: \d+(?:\s+[A-Za-z0-9+/=]{16,})*|Private-MAC: [0-9a-f]{40,})", scores.CERTAIN),
    Pattern("encoded block", r"LS0tLS1CRUdJTi[A-Za-z0-9+/=]{20,}", scores.STRONG),
    Pattern("WireGuard key", r"(?i)\b(?:private|preshared) ?key ?[=:] ?([a-z0-9+/]{42,43}={0,2})", scores.CERTAIN, 1),
    Pattern(
        "JSON web key",
        r"\"(?:d|k|p|q|dp|dq|qi)\\?\" ?: ?\\?\"([A-Za-z0-9_\-]{40,})",
        scores.STRONG,
        1,
    ),
    Pattern("line", r"(?:^|\s|[|>\"'])([A-Za-z0-9+/]{60,76}={0,2})(?:$|\s|[|<\"'\\])", scores.POSSIBLE, 1),
)
CERTIFICATE_CHARACTERS = 4000
"""In front of a line of a certificate: where it may have begun."""
NOT_A_KEY = (
    "sha", "integrity", "hash", "digest", "checksum", "image", "base64,", "certificate", "public", "ssh-", "ecdsa", "data:",
    "commit", "fingerprint", "url(",
)  # fmt: skip


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if pattern.name == "encoded block":
        return 0.0 if is_public(text[start:end]) else pattern.score
    if pattern.name != "line":
        return pattern.score
    value = text[start:end]
    has_all = any(map(str.isdigit, value)) and any(map(str.islower, value)) and any(map(str.isupper, value))
    words = before(text, start, 80)
    if not has_all or entropy_bits(value) < 4.2 or is_text(value) or any(word in words for word in NOT_A_KEY):
        return 0.0
    front = text[max(0, start - CERTIFICATE_CHARACTERS) : start]
    in_certificate = "-BEGIN CERT" in front or "-BEGIN PUBLIC" in front
    return 0.0 if in_certificate else pattern.score


def is_public(encoded: str) -> bool:
    """Return whether base64 that begins with "-----BEGIN" goes on to name a certificate or a public key."""
    opening = base64.b64decode(encoded[:32]).upper()
    return b" CERT" in opening or b" PUBLIC" in opening or b" X509" in opening


def is_text(encoded: str) -> bool:
    """Return whether base64 is of something that people can read, or of numbers that are mostly zeros: no key is.

    Of random bytes three in eight are printable or zero, and of a line's 45 hardly ever twice as many.
    """
    plain = base64.b64decode(encoded[: len(encoded) // 4 * 4])
    return sum(byte == 0 or 32 <= byte < 127 for byte in plain) > len(plain) * 0.75


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "private key",
        PATTERNS,
        kinds=["PRIVATE_KEY"],
        summary="Private key blocks, cut-off blocks and single lines of them",
        judge=judge,
        reach=CERTIFICATE_CHARACTERS,
    )
