"""The structure of a TIFF file, and a copy of it that holds its first picture's bytes and nothing else.

What is copied says that it is gray, as wide as a row has bytes: the decoder only undoes the compression, and what the bytes
mean is decided here. Read are strips of gray, palette or RGB samples of up to 16 bits, not compressed or by LZW, Deflate or
PackBits, as programs write screenshots. Tiles, planes, floats, inks, JPEG and fax are refused. Source: TIFF 6.0 (Adobe).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from redact.formats import colour, sandbox
from redact.formats.damage import Damaged
from redact.formats.tiff_tags import Tag, Tags, directory
from redact.types import Pixels

_COMPRESSIONS = (1, 5, 8, 32946, 32773)
"""None, LZW, Deflate by its two names, PackBits."""
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE = 0, 1, 2, 3
_NO_ALPHA, _PREMULTIPLIED, _ALPHA = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Tiff:
    width: int
    height: int
    depth: int
    """Bits a sample."""
    meaning: int
    """What TIFF calls the photometric interpretation."""
    samples: int
    """Of a pixel, alpha included."""
    alpha: int
    """What a sample more than the colours is."""
    is_differenced: bool
    order: str
    palette: tuple[int, ...] = field(repr=False)
    bare: bytes = field(repr=False)
    left_behind: frozenset[str]

    codec = "tiff"

    @property
    def weight(self) -> int:
        return 2 if self.depth == 16 else 1

    def pixels(self, seconds: float) -> tuple[Pixels, frozenset[str]]:
        """See Coded."""
        rows = sandbox.decoded("Tiff", self.bare, _row_bytes(self), self.height, 1, seconds)[:, :, 0]
        if self.depth < 8:
            return self._meant(colour.unpacked(rows, self.depth, self.width)[:, :, np.newaxis])
        shape = self.height, self.width, self.samples
        if self.depth == 8:
            summed = rows.reshape(shape)
            return self._meant(np.cumsum(summed, axis=1, dtype=np.uint8) if self.is_differenced else summed)
        wide = rows.reshape(self.height, -1).view(f"{self.order}u2").reshape(shape)
        if self.is_differenced:
            wide = np.cumsum(wide, axis=1, dtype=np.uint16)
        pixels, behind = self._meant((wide >> 8).astype(np.uint8))
        return pixels, behind | {colour.LOW_BYTES}

    def _meant(self, samples: NDArray[np.uint8]) -> tuple[Pixels, frozenset[str]]:
        """Return the colours that samples of (height, width, samples a pixel) stand for."""
        if self.meaning == _PALETTE:
            table = (np.array(self.palette, np.uint32).reshape(3, -1).T >> 8).astype(np.uint8)
            return colour.coloured(np.ascontiguousarray(samples[:, :, 0]), table)
        colours = 3 if self.meaning == _RGB else 1
        light = samples[:, :, :colours]
        if self.depth < 8:
            light = light * np.uint8(255 // (2**self.depth - 1))
        if self.meaning == _WHITE_IS_ZERO:
            light = 255 - light
        rgb = np.ascontiguousarray(light) if colours == 3 else colour.gray(light[:, :, 0])
        if self.samples == colours:
            return rgb, frozenset()
        if self.alpha == _NO_ALPHA:
            return rgb, frozenset(("further samples",))
        alpha = samples[:, :, colours:]
        if self.alpha == _PREMULTIPLIED:
            ground = 255 - alpha
            flat = np.where(rgb > 255 - ground, 255, rgb + ground).astype(np.uint8)
            return flat, frozenset((colour.SEE_THROUGH,)) if ground.any() else frozenset()
        return colour.flattened(np.concatenate((rgb, alpha), axis=2))


def read(data: bytes) -> Tiff:
    """Return what a TIFF file holds of its first picture, which is not looked into. Raises Damaged."""
    order = "<" if data[:2] == b"II" else ">"
    tags = directory(data, order)
    width, height = tags.one(Tag.WIDTH), tags.one(Tag.HEIGHT)
    samples, meaning, compression = tags.one(Tag.SAMPLES, 1), tags.one(Tag.MEANING), tags.one(Tag.COMPRESSION, 1)
    depths = set(tags.all(Tag.DEPTH, (1,)))
    depth = depths.pop()
    colours = 3 if meaning == _RGB else 1
    more = tags.all(Tag.EXTRA, ())
    alpha = more[0] if more else _NO_ALPHA
    predictor = tags.one(Tag.PREDICTOR, 1)
    if tags.one(Tag.ORIENTATION, 1) != 1:
        raise Damaged("is turned by its orientation")
    is_read = (
        not depths
        and compression in _COMPRESSIONS
        and meaning in (_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE)
        and depth in ((8, 16) if samples > 1 else (1, 2, 4, 8) if meaning == _PALETTE else (1, 2, 4, 8, 16))
        and samples - colours in ((0,) if meaning == _PALETTE else (0, 1))
        and alpha in (_NO_ALPHA, _PREMULTIPLIED, _ALPHA)
        and not (meaning == _WHITE_IS_ZERO and samples > 1)
        and predictor in ((1, 2) if depth >= 8 else (1,))
        and tags.one(Tag.PLANES, 1) == tags.one(Tag.FILL_ORDER, 1) == 1
        and set(tags.all(Tag.SAMPLE_FORMAT, (1,))) == {1}
        and not tags.has_tiles
    )
    if not is_read:
        raise Damaged("is coded in a way that is not read here")
    palette = tags.all(Tag.PALETTE, ()) if meaning == _PALETTE else ()
    if meaning == _PALETTE and len(palette) != 3 << depth:
        raise Damaged("has a palette that makes no sense")
    strips, rows = _strips(data, tags, height)
    row_bytes = (width * samples * depth + 7) // 8
    is_differenced = predictor == 2 and compression in (5, 8, 32946)
    return Tiff(
        width,
        height,
        depth,
        meaning,
        samples,
        alpha,
        is_differenced,
        order,
        palette,
        _file(row_bytes, height, compression, rows, strips),
        tags.left_behind,
    )


def _row_bytes(picture: Tiff) -> int:
    return (picture.width * picture.samples * picture.depth + 7) // 8


def _strips(data: bytes, tags: Tags, height: int) -> tuple[list[bytes], int]:
    """Return the compressed strips, and the rows in each."""
    rows = min(tags.one(Tag.ROWS, height), height)
    starts, sizes = tags.all(Tag.STRIPS), tags.all(Tag.STRIP_SIZES)
    if not rows or not len(starts) == len(sizes) == -(-height // rows):
        raise Damaged("has its parts in the wrong order")
    # Strips may lie over one another, and would be more than the file.
    if sum(sizes) > len(data) or any(start + size > len(data) for start, size in zip(starts, sizes, strict=True)):
        raise Damaged("is cut short")
    return [data[start : start + size] for start, size in zip(starts, sizes, strict=True)], rows


def _file(row_bytes: int, height: int, compression: int, rows: int, strips: Sequence[bytes]) -> bytes:
    """Return a TIFF of gray bytes."""
    sizes = [len(strip) for strip in strips]
    lists_at = 8 + 2 + 12 * 9 + 4
    strips_at = lists_at + 8 * len(strips)
    starts = list(accumulate(sizes[:-1], initial=strips_at))
    entries = (
        _entry(Tag.WIDTH, row_bytes),
        _entry(Tag.HEIGHT, height),
        _entry(Tag.DEPTH, 8),
        _entry(Tag.COMPRESSION, compression),
        _entry(Tag.MEANING, _BLACK_IS_ZERO),
        # Several numbers stand behind the directory, one stands in it.
        _entry(Tag.STRIPS, lists_at if len(strips) > 1 else starts[0], len(strips)),
        _entry(Tag.SAMPLES, 1),
        _entry(Tag.ROWS, rows),
        _entry(Tag.STRIP_SIZES, lists_at + 4 * len(strips) if len(strips) > 1 else sizes[0], len(strips)),
    )
    lists = struct.pack(f"<{2 * len(strips)}I", *starts, *sizes)
    return b"".join((b"II*\0", struct.pack("<IH", 8, len(entries)), *entries, bytes(4), lists, *strips))


def _entry(tag: Tag, value: int, count: int = 1) -> bytes:
    return struct.pack("<HHII", tag, 4, count, value)
