"""JSON that means one thing only.

Two parsers that disagree about a document let text slip past one of them: the first `"text"` of two is scanned and
the second is passed on. So whatever RFC 8259 leaves open is refused here: repeated keys, NaN, numbers beyond a float,
lone surrogates. No message quotes the document, for it is somebody's recording.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

import numpy as np

from redact.errors import InputError

MAX_DEPTH = 100
"""Of objects and lists inside one another. Accessibility trees are lists of nodes and seldom pass 40."""

MAX_VALUES = 2_000_000
"""In one document. Python takes up to thirty times the memory of the text `[[],[],[]]`."""

MAX_DIGITS = 1000
"""Of a whole number. Python itself refuses 4300 digits or more, depending on its version and settings."""


def parse(text: bytes, where: str, max_depth: int = MAX_DEPTH) -> Any:
    """Return the one value that `text` holds.

    where: what to call the document in an error, such as "events.jsonl, line 7". Raises InputError.
    """
    if text.startswith(b"\xef\xbb\xbf"):
        raise InputError(f"{where}: starts with a byte order mark; save it as UTF-8 without one")
    outside_strings = _outside_strings(text)
    if sum(outside_strings.count(mark) for mark in (b",", b"[", b"{")) > MAX_VALUES:
        raise InputError(f"{where}: more than {MAX_VALUES} values; split it")
    if _depth(outside_strings) > max_depth:
        raise InputError(f"{where}: more than {max_depth} objects and lists inside one another; flatten it")
    try:
        value = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_object,
            parse_float=_float,
            parse_int=_int,
            parse_constant=_constant,
        )
        if _SURROGATE_ESCAPE.search(text):
            # Half of a pair can be written as an escape, and no encoder can write it back.
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not UTF-8 at byte {error.start + 1}; save it as UTF-8") from None
    except UnicodeEncodeError:
        raise InputError(f"{where}: holds half of a surrogate pair; write each character whole") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: not JSON at character {error.pos + 1}; write one JSON value") from None
    except _Ambiguous as error:
        raise InputError(f"{where}: {error}") from None
    return value


class _Ambiguous(ValueError):
    """Valid to some parsers and not to others."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Ambiguous("an object has the same key twice; keep one of them")
    return result


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _Ambiguous("a number is too large; write one that fits a 64-bit float")
    return value


def _int(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _Ambiguous(f"a number has more than {MAX_DIGITS} digits; write it as a string")
    return int(digits)


def _constant(_word: str) -> NoReturn:
    raise _Ambiguous("NaN and Infinity are not JSON; write null")


_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")


def _outside_strings(text: bytes) -> bytes:
    """Return what is not in a string, so that it can be counted before the parser, which recurses, sees it.

    Where `text` stops being JSON the parser stops too, so this only has to be right up to there.
    """
    unescaped = text.replace(b"\\\\", b"").replace(b'\\"', b"")
    return b"".join(unescaped.split(b'"')[::2])


# "[" and "{" step in, "]" and "}" step out (255 is -1 as a signed byte), every other byte stays.
_STEPS = bytes({0x5B: 1, 0x7B: 1, 0x5D: 255, 0x7D: 255}.get(byte, 0) for byte in range(256))
_PIECE = 1 << 20


def _depth(outside_strings: bytes) -> int:
    """Return how many objects and lists lie inside one another."""
    steps = np.frombuffer(outside_strings.translate(_STEPS), np.int8)
    depth = deepest = 0
    for start in range(0, len(steps), _PIECE):
        depths = depth + np.cumsum(steps[start : start + _PIECE], dtype=np.int64)
        deepest = max(deepest, int(depths.max()))
        depth = int(depths[-1])
    return deepest
