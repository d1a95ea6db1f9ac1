"""Addresses and names of machines: IPv4, IPv6, MAC, internal host names.

Source: RFC 4291 section 2.2 (IPv6 text forms), RFC 6890 (addresses that name no machine), IEEE 802 (MAC, and Cisco's form in
groups of four). A version number such as 1.2.3.4 has the shape of an address.
"""

from __future__ import annotations

import ipaddress

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer, before

OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
HOST = r"[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?"
PATTERNS = (
    Pattern("v4", rf"\b{OCTET}(?:\.{OCTET}){{3}}\b", scores.LIKELY, kind="IP_ADDRESS"),
    Pattern("v4 spaced", rf"\b{OCTET}(?: ?\. ?{OCTET}){{3}}\b", scores.DOUBTFUL, kind="IP_ADDRESS"),
    Pattern("v6", r"[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:%\w{1,12})?", scores.LIKELY, kind="IP_ADDRESS"),
    Pattern("MAC", r"\b[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5})\b", scores.STRONG, kind="MAC_ADDRESS"),
    Pattern("prompt", rf"\b[A-Za-z0-9._\-]+@({HOST})(?::[~/]|: ?~|:\S*[$#])", scores.STRONG, 1, "HOSTNAME"),
    Pattern(
        "internal name",
        rf"\b{HOST}\.(?:internal|local|corp|lan|intra|intranet|home\.arpa)(?:\.[a-z0-9\-]+)*\b",
        scores.LIKELY,
        kind="HOSTNAME",
    ),
    Pattern("MAC in fours", r"\b[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}\b", scores.POSSIBLE, kind="MAC_ADDRESS"),
)
VERSION_WORDS = ("v", "ver", "ver.", "version", "versions", "release", "build", "firmware", "driver", "section", "rev")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if pattern.kind == "HOSTNAME":
        return 0.0 if text[start:end] in ("localhost", "server", "host") else pattern.score
    front, behind = text[max(0, start - 1) : start], text[end : end + 2]
    if front.isalnum() or (front in (".", ":", "=") and text[max(0, start - 2) : start] in ("==", ">=", "<=", "~=", "0.", "::")):
        return 0.0
    if behind[:1].isalnum() or (behind[:1] in (".", ":", "-") and behind[1:].isalnum() and pattern.name != "v4"):
        return 0.0
    value = text[start:end]
    if pattern.kind == "MAC_ADDRESS":
        return 0.0 if front in (":", "-", ".") else pattern.score
    if pattern.name == "v6":
        return _six(value)
    return _four(text, start, end, value.replace(" ", ""), pattern.score)


def _four(text: str, start: int, end: int, value: str, score: float) -> float:
    behind = text[end : end + 2]
    if text[max(0, start - 1) : start] in ("-", "_", ".") or (behind[:1] in ("-", ".", "_") and behind[1:].isalnum()):
        return 0.0
    words = before(text, start).replace(":", " ").replace("(", " ").split()
    if words and words[-1] in VERSION_WORDS:
        return 0.0
    if value == "0.0.0.0" or value.startswith(("127.", "255.")):
        return scores.FAINT
    # 1.2.3.4 and 2.0.10.1 are nearly always versions or numbered headings.
    return scores.FAINT if all(int(part) < 20 for part in value.split(".")) and value[:3] != "10." else score


def _six(value: str) -> float:
    try:
        address = ipaddress.IPv6Address(value)
    except ValueError:
        return 0.0
    groups = [group for group in value.partition("%")[0].split(":") if group]
    if address.is_loopback or address.is_unspecified or len(groups) < 2:
        return 0.0
    return scores.STRONG if len(groups) >= 4 else scores.POSSIBLE if any(map(str.isdigit, value)) else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "network address",
        PATTERNS,
        kinds=["IP_ADDRESS", "MAC_ADDRESS", "HOSTNAME"],
        summary="IPv4, IPv6 and MAC addresses and internal host names, version numbers left out",
        judge=judge,
        context=("ip", "host", "server", "address", "addr", "gateway", "dns", "inet", "ssh", "ping", "router", "subnet"),
    )
