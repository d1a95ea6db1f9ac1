"""Pictures in and out: files of many formats to RGB pixels, and pixels to PNGs and JPEGs that hold nothing else.

A file is told by its content. Its structure is checked and its size limited before a decoder sees it, and the decoder gets a
copy without anything that is not the picture. PNGs and JPEGs are decoded in this process, by OpenCV, since what it may do with
them is bounded by their size; all others in a process of their own, by Pillow, under a limit of time and memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import cv2
import numpy as np

from redact.errors import InputError
from redact.formats import avif, bmp, gif, jpeg, png, tiff, webp
from redact.formats.coded import Coded
from redact.formats.damage import Damaged
from redact.formats.limits import Limits
from redact.types import Pixels

Encoding: TypeAlias = Literal["png", "jpeg"]

# OpenCV has names for these since 4.11. Older releases ignore what they do not know.
_PNG_FILTER, _PNG_FILTER_UP = 19, 32

# A screen repeats downwards: this is both faster (23 to 27 ms) and smaller (.65 to 1.5 MB) than OpenCV's default at
# 1080p.
_PNG_SETTINGS = (cv2.IMWRITE_PNG_COMPRESSION, 1, _PNG_FILTER, _PNG_FILTER_UP)
_JPEG_SETTINGS = (
    *(cv2.IMWRITE_JPEG_QUALITY, 95),
    *(cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444),
)

_READERS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Coded]], ...] = (
    (lambda data: data.startswith(png.SIGNATURE), png.read),
    (lambda data: data.startswith(jpeg.SIGNATURE), jpeg.read),
    (lambda data: data.startswith(b"RIFF") and data[8:12] == b"WEBP", webp.read),
    (lambda data: data.startswith((b"GIF87a", b"GIF89a")), gif.read),
    (lambda data: data.startswith(b"BM"), bmp.read),
    (lambda data: data.startswith((b"II*\0", b"MM\0*")), tiff.read),
    (lambda data: data[4:8] == b"ftyp", avif.read),
)
PLAIN = frozenset(("png", "jpeg"))
"""Codecs whose files may be passed on as they are, if they hold nothing but a picture."""
_SPREADING = frozenset(("webp lossy", "avif"))
"""They predict a block from its neighbours' pixels and smooth across blocks, so content has no bounds that a box could reach."""


class BadFrame(InputError):
    """One picture of a recording cannot be used. The others may be."""


@dataclass(frozen=True, slots=True)
class Image:
    """A decoded picture."""

    pixels: Pixels = field(repr=False)
    encoding: Encoding
    """What it is written as."""
    jpeg_mcu: int | None
    """The side in pixels of the blocks a JPEG is coded in (8; 16 or 32 where colour is subsampled); None for all others."""
    codec: str = ""
    """What the file was: "png", "jpeg", "webp", "gif" and so on; nothing for a picture that was no file."""
    spreads: bool = False
    """Whether the codec has spread content further than any box reaches, so that traces may stand outside of all boxes."""
    left_behind: tuple[str, ...] = ()
    """What else the file held and is not passed on, such as "EXIF", "text", "bytes behind the picture"; sorted."""


def decode(data: bytes, limits: Limits) -> Image:
    """Return the picture in a file: the first one as a viewer shows it, laid on white. Raises Damaged."""
    read = next((read for is_one, read in _READERS if is_one(data)), None)
    if read is None:
        raise Damaged("is none of PNG, JPEG, WebP, GIF, BMP, TIFF and AVIF" if data else "is empty")
    coded = read(data)
    _check_size(coded.width, coded.height, coded.weight, limits)
    spreads = coded.codec in _SPREADING
    if spreads and not limits.takes_spreading:
        raise Damaged(f"is {coded.codec}, which has spread what it shows further than any box reaches, and the policy takes none")
    pixels, found = coded.pixels(limits.decode_s)
    mcu_px = coded.mcu_px if isinstance(coded, jpeg.Jpeg) else None
    behind = tuple(sorted(coded.left_behind | found))
    return Image(pixels, "png" if mcu_px is None else "jpeg", mcu_px, coded.codec, spreads, behind)


def encode(pixels: Pixels, encoding: Encoding) -> bytes:
    """Return a PNG or JPEG file of `pixels` and nothing else: equal pixels give equal bytes."""
    settings = _PNG_SETTINGS if encoding == "png" else _JPEG_SETTINGS
    extension = ".png" if encoding == "png" else ".jpg"
    done, file = cv2.imencode(extension, cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), settings)
    if not done:
        raise RuntimeError(f"OpenCV could not encode {pixels.shape} as {encoding}")
    return file.tobytes()


def is_plain(data: bytes, image: Image, pixels: Pixels) -> bool:
    """Return whether a file says what `pixels` show and nothing else, so that it may stay as it is.

    image: what was decoded from it. A palette or an alpha channel may hold what nobody sees.
    """
    if image.left_behind or image.codec not in PLAIN or not np.array_equal(image.pixels, pixels):
        return False
    return image.encoding == "jpeg" or data[24:26] in (b"\x08\x00", b"\x08\x02")


def _check_size(width: int, height: int, weight: int, limits: Limits) -> None:
    if not width or not height:
        raise Damaged("has no width or no height")
    if width * height * weight > limits.frame_pixels or max(width, height) > 65535:
        raise Damaged(f"is larger than {limits.frame_pixels // 1_000_000} megapixels or 65535 pixels a side")
