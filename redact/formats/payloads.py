"""What stands in base64 inside a text: pictures and fonts of a style sheet, drawings, canvases.

It is no text, so no recogniser can look at it; and what it is decides whether anybody can.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import unquote

from redact.formats.window import LEAST_PICTURE, PICTURE, PICTURE_START

IN_TEXT = re.compile(
    r"(?i)(?<![A-Za-z0-9])data:[^,;\"'()\s]{0,80}(?:;[^,;\"'()\s]{1,80}){0,4};base64,"
    r"(?P<said>[A-Za-z0-9+/_%-]{24,}=*)"
)
"""Source: RFC 2397. The characters are those of base64, of its form for addresses, and of percent-encoding."""
FONTS = (b"wOFF", b"wOF2", b"OTTO", b"ttcf", b"\x00\x01\x00\x00", b"true")
"""Source: OpenType, WOFF and WOFF 2 specifications."""
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
Sort: TypeAlias = Literal["font", "text", "unread"]


@dataclass(frozen=True, slots=True)
class Payload:
    """Characters [start, end) of a text, which are base64. said: what they are, if they are a text."""

    start: int
    end: int
    sort: Sort
    said: str = field(default="", repr=False)


def payloads(text: str) -> Iterator[Payload]:
    """Yield what stands in data URLs of a text. A text that is a picture as a whole is looked at as one, and has none."""
    if "base64," in text.lower() and not is_picture(text):
        for found in IN_TEXT.finditer(text):
            yield payload(found["said"], *found.span("said"))


def payload(encoded: str, start: int, end: int) -> Payload:
    """Return what some base64 is, of which nothing but that is known."""
    raw = _decoded(encoded)
    if raw is None:
        return Payload(start, end, "unread")
    if raw.startswith(FONTS):
        return Payload(start, end, "font")
    try:
        said = raw.decode("utf-8")
    except UnicodeDecodeError:
        return Payload(start, end, "unread")
    return Payload(start, end, "unread") if NO_TEXT.search(said) else Payload(start, end, "text", said)


def is_picture(text: str) -> bool:
    """Return whether a text is a picture in base64, which a window looks at as a frame."""
    return len(text) >= LEAST_PICTURE and PICTURE_START.match(text) is not None and PICTURE.fullmatch(text) is not None


def _decoded(encoded: str) -> bytes | None:
    plain = unquote(encoded).translate(str.maketrans("-_", "+/")).rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except binascii.Error:
        return None
