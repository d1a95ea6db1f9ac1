"""Looks for planted values in every byte of a folder: plain, in the encodings that programs use, and in compressed streams."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

MOST_INFLATED = 1 << 20
"""Bytes of one compressed stream that are looked at."""
WINDOWS = {"zlib": 15, "gzip": 31, "deflate": -15}
"""What zlib calls the wrappings of a stream."""


def forms(value: str) -> set[bytes]:
    """Return the bytes that a value can be: none of them stands in a file by chance."""
    raw = value.encode()
    found = {raw, raw[::-1], value.encode("utf-16-le"), value.encode("utf-16-be"), raw.hex().encode(), raw.hex().upper().encode()}
    found |= {quote(value, safe="").encode(), quote_plus(value).encode(), "".join(f"%{byte:02X}" for byte in raw).encode()}
    found |= {"".join(f"%{byte:02x}" for byte in raw).encode(), "".join(f"\\u{ord(char):04x}" for char in value).encode()}
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + raw)
        # The first and the last characters also hold bits of what stands beside the value.
        core = encoded[-(-offset * 4 // 3) : len(encoded.rstrip(b"=")) - ((offset + len(raw)) % 3 > 0)]
        found |= {core, core.replace(b"+", b"-").replace(b"/", b"_")}
    return found


def views(folder: Path) -> Iterator[bytes]:
    """Yield all that can be read in a folder: names, files, what is packed in them, and what the keys type."""
    for path in sorted(folder.rglob("*")):
        yield path.relative_to(folder).as_posix().encode()
        if path.is_file():
            raw = path.read_bytes()
            yield raw
            yield from inflated(raw)
            yield from _unwrapped(raw)
    for path in sorted(folder.glob("*.jsonl")):
        events = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        yield "".join(str(e.get("key", "")) for e in events if e.get("type") == "key" and e.get("action") == "down").encode()


def inflated(raw: bytes) -> Iterator[bytes]:
    """Yield what every compressed stream in `raw` holds, wherever it begins; it need not be whole."""
    for at in range(len(raw) - 2):
        for name, window in WINDOWS.items():
            is_zlib = raw[at] & 15 == 8 and (raw[at] << 8 | raw[at + 1]) % 31 == 0
            if (name == "zlib" and is_zlib) or (name == "gzip" and raw[at : at + 2] == b"\x1f\x8b") or name == "deflate":
                try:
                    yield zlib.decompressobj(window).decompress(raw[at:], MOST_INFLATED)
                except zlib.error:
                    continue


def _unwrapped(raw: bytes) -> Iterator[bytes]:
    """Yield the pixels of a PNG, whose stream may be cut into several chunks."""
    if raw.startswith(b"\x89PNG"):
        parts, at = [], 8
        while at + 12 <= len(raw):
            size = int.from_bytes(raw[at : at + 4], "big")
            if raw[at + 4 : at + 8] == b"IDAT":
                parts.append(raw[at + 8 : at + 8 + size])
            at += 12 + size
        yield from inflated(b"".join(parts))


def found(folder: Path, planted: Mapping[str, str]) -> list[str]:
    """Return the names of the places whose values can be found anywhere in `folder`."""
    left = {place: forms(value) for place, value in planted.items()}
    for view in views(folder):
        left = {place: all_forms for place, all_forms in left.items() if not _has(view, all_forms)}
    return [place for place in planted if place not in left]


def _has(view: bytes, all_forms: Iterable[bytes]) -> bool:
    return any(form in view for form in all_forms)
