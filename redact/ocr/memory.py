"""What was read before, found again by its pixels."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

import numpy as np
import xxhash

from redact.types import Pixels

Value = TypeVar("Value")


class Memory(Generic[Value]):
    """The values that were used last, by the image that they came from. most: how many; 0 remembers nothing.

    An image is known by a hash of its pixels, with a seed that nobody outside this process can foresee: no recording can
    hold two images that are made to be taken for one another.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Value] = OrderedDict()
        self._seed = secrets.randbits(64)

    def key(self, pixels: Pixels, purpose: str) -> bytes:
        """Return what an image is remembered by. pixels: (height, width, 3), uint8. purpose: what it is read for."""
        hashed = xxhash.xxh3_128(f"{purpose} {pixels.shape[0]} {pixels.shape[1]}".encode(), self._seed)
        hashed.update(np.ascontiguousarray(pixels).data)
        return hashed.digest()

    def get(self, key: Hashable) -> Value | None:
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key]

    def put(self, key: Hashable, value: Value) -> None:
        self._kept[key] = value
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
