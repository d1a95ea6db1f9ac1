"""JSON as it was written: where its values stand, and new ones in their place with every other byte as it was.

Bytes are taken apart without being parsed, so that a document of any size is never in memory as a whole. What comes out of here
is parsed by `strict_json` before anything is believed of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from mmap import mmap
from typing import TypeAlias

from redact.types import Pointer

Buffer: TypeAlias = bytes | mmap
"""What a document stands in."""

Edits: TypeAlias = Mapping[tuple[Pointer, bool], str]
"""New texts by pointer, and whether it is an object's key that is meant."""

TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
MARK = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],]', re.DOTALL)


def elements(raw: Buffer, pointer: Pointer) -> list[tuple[int, int]] | None:
    """Return where each element of the array at `pointer` begins and ends; None if no array is there."""
    for found, is_key, start, _ in _tokens(raw):
        if found == pointer and not is_key and raw[start : start + 1] == b"[":
            return list(_elements(raw, start + 1))
    return None


def _elements(raw: Buffer, at: int) -> Iterator[tuple[int, int]]:
    depth = 0
    for mark in MARK.finditer(raw, at):
        sign = mark[0]
        if sign in b"{[":
            depth += 1
        elif sign in b"}]":
            depth -= 1
        if depth < 0 or (depth == 0 and sign == b","):
            text = raw[at : mark.start()]
            if stripped := text.strip():
                start = at + text.index(stripped[:1])
                yield start, start + len(stripped)
            if depth < 0:
                return
            at = mark.end()


def spliced(raw: bytes, edits: Edits) -> bytes:
    """Return `raw` with new texts in the places of `edits`, and all else as it was.

    A number that is to go becomes 0: what reads it wants a number there.
    """
    return b"".join(spliced_apart(raw, edits, len(raw)))


def spliced_apart(raw: bytes, edits: Edits, cut: int) -> tuple[bytes, bytes]:
    """Return what `spliced` does, apart at the byte `cut` of `raw`, which is in no value."""
    new: list[tuple[int, int, bytes]] = []
    for pointer, is_key, start, end in _tokens(raw):
        text = edits.get((pointer, is_key))
        if text is not None and raw[start : start + 1] not in b"{[":
            old = raw[start:end]
            new.append((start, end, json.dumps(text, ensure_ascii=old.isascii()).encode() if old.startswith(b'"') else b"0"))
    return _replaced(raw, new, 0, cut), _replaced(raw, new, cut, len(raw))


def _replaced(raw: bytes, new: Iterable[tuple[int, int, bytes]], at: int, until: int) -> bytes:
    parts = []
    for start, end, token in new:
        if at <= start < until:
            parts += [raw[at:start], token]
            at = end
    return b"".join((*parts, raw[at:until]))


def _tokens(raw: Buffer) -> Iterator[tuple[Pointer, bool, int, int]]:
    """Yield the pointer of each key and value, whether it is a key, and where it begins and ends; of an object or array where its
    first sign does."""
    pointer: list[str | int] = []
    is_object: list[bool] = []
    is_key = False
    for token in TOKEN.finditer(raw):
        sign = raw[token.start()]
        if sign in b"{[":
            yield (*pointer,), False, token.start(), token.end()
            is_key = sign == 0x7B
            is_object.append(is_key)
            pointer.append("" if is_key else 0)
        elif sign in b"}]":
            if not is_object:
                return
            is_object.pop()
            pointer.pop()
            is_key = False
        elif sign == 0x2C:
            if not is_object:
                return
            is_key = is_object[-1]
            if not is_key:
                last = pointer[-1]
                pointer[-1] = last + 1 if isinstance(last, int) else 0
        elif sign == 0x3A:
            is_key = False
        elif is_key:
            if sign != 0x22:
                return
            pointer[-1] = json.loads(token[0])
            yield (*pointer,), True, token.start(), token.end()
        else:
            yield (*pointer,), False, token.start(), token.end()
