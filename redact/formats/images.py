"""Pictures in and out: PNG and JPEG files to RGB pixels, and pixels to files that hold nothing else.

A file is told by its content. Its structure is checked and its size limited before the one decoder, OpenCV's, sees
it, and the decoder gets a copy without anything that is not the picture. Colour is decided here and not by the
decoder: see-through pixels are laid on white, so that what nobody saw does not come up, and of 16-bit samples the
high byte is kept.

OpenCV refuses PNG data that inflates to too little, and drops what is too much. A JPEG scan that is damaged inside
shows as gray or wrong blocks: libjpeg only warns. Such a picture is looked at and redacted as it shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.errors import InputError
from redact.formats import jpeg, png
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
_BAND_ROWS = 32


class BadFrame(InputError):
    """One picture of a recording cannot be used. The others may be."""


@dataclass(frozen=True, slots=True)
class Image:
    """A decoded picture."""

    pixels: Pixels = field(repr=False)
    encoding: Encoding
    """Of the file it came from."""
    jpeg_mcu: int | None
    """The side in pixels of the blocks a JPEG is coded in (8; 16 where colour is subsampled); None for a PNG."""
    codec: str = ""
    """What the file was: "png", "jpeg", "webp", "gif" and so on; nothing for a picture that was no file."""
    spreads: bool = False
    """Whether the codec has spread content further than any box reaches, so that traces may stand outside of all boxes."""
    left_behind: tuple[str, ...] = ()
    """What else the file held and is not passed on, such as "EXIF", "text", "bytes behind the picture"; sorted."""


def decode(data: bytes, limits: Limits) -> Image:
    """Return the picture in a PNG or JPEG file. Raises Damaged."""
    if data.startswith(png.SIGNATURE):
        picture = png.read(data)
        _check_size(picture.width, picture.height, 2 if picture.depth == 16 else 1, limits)
        return Image(_png_pixels(picture), "png", None, "png")
    if data.startswith(jpeg.SIGNATURE):
        photo = jpeg.read(data)
        _check_size(photo.width, photo.height, 2 if photo.is_progressive else 1, limits)
        return Image(_rgb(_decoded(photo.bare, cv2.IMREAD_COLOR, photo.width, photo.height)), "jpeg", photo.mcu_px, "jpeg")
    raise Damaged("is empty" if not data else "is neither PNG nor JPEG")


def encode(pixels: Pixels, encoding: Encoding) -> bytes:
    """Return a PNG or JPEG file of `pixels` and nothing else: equal pixels give equal bytes."""
    settings = _PNG_SETTINGS if encoding == "png" else _JPEG_SETTINGS
    extension = ".png" if encoding == "png" else ".jpg"
    done, file = cv2.imencode(extension, cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), settings)
    if not done:
        raise RuntimeError(f"OpenCV could not encode {pixels.shape} as {encoding}")
    return file.tobytes()


def _check_size(width: int, height: int, weight: int, limits: Limits) -> None:
    if not width or not height:
        raise Damaged("has no width or no height")
    if width * height * weight > limits.frame_pixels or max(width, height) > 65535:
        raise Damaged(f"is larger than {limits.frame_pixels // 1_000_000} megapixels or 65535 pixels a side")


def _decoded(file: bytes, flags: int, width: int, height: int) -> NDArray[Any]:
    try:
        samples = cv2.imdecode(np.frombuffer(file, np.uint8), flags)
    except cv2.error:
        samples = None
    if samples is None or samples.shape[:2] != (height, width):
        raise Damaged("is damaged or cut short")
    return samples


def _png_pixels(picture: png.Png) -> Pixels:
    is_plain = picture.depth <= 8 and picture.colour_type in (png.GRAY, png.RGB, png.PALETTE)
    if is_plain and (picture.colour_type == png.PALETTE or not picture.transparency):
        return _rgb(_decoded(picture.bare, cv2.IMREAD_COLOR, picture.width, picture.height))
    samples = _decoded(picture.bare, cv2.IMREAD_UNCHANGED, picture.width, picture.height)
    if samples.ndim == 2:
        samples = samples[:, :, np.newaxis]
    if samples.shape[2] not in (1, 3, 4) or samples.dtype not in (np.uint8, np.uint16):
        raise Damaged("is decoded in a way that this version of OpenCV should not")
    is_clear = _clear_colour(samples, picture)
    if samples.dtype == np.uint16:
        samples >>= 8
    high: NDArray[np.uint8] = samples.astype(np.uint8, copy=False)
    if is_clear is not None:
        high[is_clear] = 255
    if high.shape[2] == 4:
        return _on_white(high)
    return _rgb(high if high.shape[2] == 3 else high.repeat(3, axis=2))


def _clear_colour(samples: NDArray[Any], picture: png.Png) -> NDArray[np.bool_] | None:
    """Return where a picture without alpha has the one colour that its tRNS calls see-through."""
    if picture.colour_type not in (png.GRAY, png.RGB) or not picture.transparency:
        return None
    if len(picture.transparency) != 2 * samples.shape[2]:
        raise Damaged("has a transparency that makes no sense")
    key = np.frombuffer(picture.transparency, ">u2")[::-1].astype(np.uint32)  # OpenCV's order is blue first.
    if picture.depth < 8:
        key = key * (255 // (2**picture.depth - 1))  # OpenCV has spread the samples over 0 to 255.
    is_clear: NDArray[np.bool_] = np.all(samples == key, axis=2)
    return is_clear


def _on_white(bgra: NDArray[np.uint8]) -> Pixels:
    if bgra[:, :, 3].min() == 255:  # Screens are opaque, though some recorders write an alpha.
        return np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB), np.uint8)
    rgb = np.empty((*bgra.shape[:2], 3), np.uint8)
    for top in range(0, len(bgra), _BAND_ROWS):  # In bands, since the sums take four times the memory.
        band = bgra[top : top + _BAND_ROWS]
        rgb[top : top + _BAND_ROWS] = png.on_white(band[:, :, 2::-1], band[:, :, 3:])
    return rgb


def _rgb(bgr: NDArray[Any]) -> Pixels:
    rgb: Pixels = np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)
    return rgb
