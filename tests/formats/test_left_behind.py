"""What a file holds besides its picture is named, does not reach a decoder, and is not in what is written."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow

from redact.formats import avif, bmp, gif, jpeg, png, tiff, webp
from redact.formats.images import decode, encode
from redact.formats.limits import Limits

from .other_pictures import SAMPLES, SECRET, bmp_file, drawn, of_few_colours, saved, with_tag
from .samples import chunk, picture, png_file

GRAY_ROW = bytes([0, 5])
PLAIN_PNG = encode(picture(), "png")
PLAIN_JPEG = encode(picture(), "jpeg")
PROFILE = SECRET.ljust(200, b"\0")
XMP = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
THUMBNAIL_AND_TEXT = (
    b"Exif\0\0II*\0" + struct.pack("<IHHHIII", 8, 1, 0x010E, 2, len(SECRET) + 1, 26, 26 + 20) + SECRET + b"\0" + bytes(40)
)
"""An Exif block with a description, and a second directory behind it."""


def png_with(kind: bytes, content: bytes) -> bytes:
    return png_file(1, 1, 8, png.GRAY, GRAY_ROW, chunk(kind, content))


def jpeg_with(marker: int, content: bytes) -> bytes:
    return b"\xff\xd8" + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + PLAIN_JPEG[2:]


def animated(kind: str, **settings: Any) -> bytes:
    later = Pillow.new("RGB", (48, 32), (1, 2, 3))
    return saved(drawn(), kind, save_all=True, append_images=[later], **settings)


CARRIERS: dict[str, tuple[bytes, set[str]]] = {
    "text in a PNG": (png_with(b"tEXt", b"Comment\0" + SECRET), {"text"}),
    "XMP in a PNG": (png_with(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP), {"XMP"}),
    "Exif in a PNG": (png_with(b"eXIf", SECRET), {"EXIF"}),
    "a profile in a PNG": (png_with(b"iCCP", b"name\0\0" + SECRET), {"ICC profile"}),
    "the time in a PNG": (png_with(b"tIME", SECRET), {"time stamp"}),
    "the gamma of a PNG": (png_with(b"gAMA", SECRET), {"colour and size hints"}),
    "what nobody knows in a PNG": (png_with(b"juNk", SECRET), {"other chunks"}),
    "a palette beside colours in a PNG": (
        png_file(1, 1, 8, png.RGB, bytes([0, 1, 2, 3]), chunk(b"PLTE", SECRET[:18])),
        {"suggested palette"},
    ),
    "a later frame of a PNG": (png_with(b"fdAT", bytes(4) + SECRET), {"further frames"}),
    "behind a PNG": (PLAIN_PNG + SECRET, {"bytes behind the picture"}),
    "behind a PNG's rows": (
        png_file(1, 1, 8, png.GRAY, GRAY_ROW + SECRET),
        {"bytes behind the picture"},
    ),
    "Exif and a thumbnail in a JPEG": (jpeg_with(0xE1, THUMBNAIL_AND_TEXT), {"EXIF", "thumbnail"}),
    "XMP in a JPEG": (jpeg_with(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP), {"XMP"}),
    "a profile in a JPEG": (jpeg_with(0xE2, b"ICC_PROFILE\0\1\1" + SECRET), {"ICC profile"}),
    "Photoshop's in a JPEG": (jpeg_with(0xED, b"Photoshop 3.0\0" + SECRET), {"Photoshop resources"}),
    "a comment in a JPEG": (jpeg_with(0xFE, SECRET), {"comment"}),
    "what nobody knows in a JPEG": (jpeg_with(0xE9, SECRET), {"other chunks"}),
    "a JFIF thumbnail in a JPEG": (jpeg_with(0xE0, b"JFXX\0\x11" + SECRET), {"thumbnail"}),
    "behind a JPEG": (PLAIN_JPEG + SECRET, {"bytes behind the picture"}),
    "much in a WebP": (
        saved(drawn(), "webp", lossless=True, exif=THUMBNAIL_AND_TEXT, xmp=XMP, icc_profile=PROFILE),
        {"EXIF", "thumbnail", "XMP", "ICC profile"},
    ),
    "behind a WebP": (SAMPLES["webp"] + SECRET, {"bytes behind the picture"}),
    "a later frame of a WebP": (animated("webp", lossless=True, xmp=XMP), {"further frames", "XMP", "colour and size hints"}),
    "a comment in a GIF": (saved(of_few_colours(), "gif", comment=SECRET), {"comment"}),
    "a later frame of a GIF": (animated("gif", comment=SECRET), {"further frames", "comment"}),
    "behind a GIF": (SAMPLES["gif"] + SECRET, {"bytes behind the picture"}),
    "behind a BMP": (SAMPLES["bmp"] + SECRET, {"bytes behind the picture"}),
    "before the rows of a BMP": (
        bmp_file(1, 1, 24, SECRET)[:10] + struct.pack("<I", 54 + len(SECRET)) + bmp_file(1, 1, 24, SECRET)[14:] + bytes(4),
        {"bytes before the picture"},
    ),
    "between the rows of a BMP": (
        bmp_file(1, 1, 24, bytes([1, 2, 3, 4])) + SECRET,
        {"bytes between the rows", "bytes behind the picture"},
    ),
    "text in a TIFF": (saved(drawn(), "tiff", description=SECRET.decode()), {"text"}),
    "much in a TIFF": (
        saved(drawn(), "tiff", icc_profile=PROFILE, tiffinfo={700: XMP, 306: "2026:01:01 00:00:00", 50000: "x"}),
        {"ICC profile", "XMP", "time stamp", "other chunks"},
    ),
    "a later frame of a TIFF": (animated("tiff", description=SECRET.decode()), {"further frames", "text"}),
    "behind a TIFF": (SAMPLES["tiff"] + SECRET, {"bytes behind the picture"}),
    "a thumbnail in a TIFF": (with_tag(saved(drawn(), "tiff"), 330, 4, 8) + SECRET, {"thumbnail", "bytes behind the picture"}),
    "much in an AVIF": (
        saved(drawn(), "avif", exif=THUMBNAIL_AND_TEXT, xmp=XMP, icc_profile=PROFILE),
        {"EXIF", "thumbnail", "XMP", "ICC profile"},
    ),
    "behind an AVIF": (SAMPLES["avif"] + SECRET, {"bytes behind the picture"}),
    "a later frame of an AVIF": (animated("avif", xmp=XMP), {"further frames", "XMP"}),
}
BARE: dict[str, Callable[[bytes], bytes]] = {
    "png": lambda file: png.read(file).bare,
    "jpeg": lambda file: jpeg.read(file).bare,
    "webp": lambda file: webp.read(file).bare,
    "gif": lambda file: gif.read(file).bare,
    "bmp": lambda file: bmp.read(file).rows,
    "tiff": lambda file: tiff.read(file).bare,
    "avif": lambda file: avif.read(file).bare,
}
"""What the decoder of a codec sees of a file."""


@pytest.mark.parametrize(("file", "names"), CARRIERS.values(), ids=CARRIERS.keys())
def test_what_is_left_behind_is_named_and_only_that(file: bytes, names: set[str]) -> None:
    image = decode(file, Limits())
    assert set(image.left_behind) == names
    assert image.left_behind == tuple(sorted(image.left_behind))


COMPRESSED = {"behind a PNG's rows", "a palette beside colours in a PNG"}
"""In these it does not stand in the file as it is, or not whole."""


@pytest.mark.parametrize("name", CARRIERS.keys() - COMPRESSED)
def test_what_is_left_behind_reaches_no_decoder_and_no_output(name: str) -> None:
    file = CARRIERS[name][0]
    image = decode(file, Limits())
    assert SECRET in file
    assert SECRET not in BARE[image.codec.split()[0]](file)
    assert SECRET not in encode(image.pixels, image.encoding)


def test_a_picture_and_nothing_else_leaves_nothing_behind() -> None:
    for file in (PLAIN_PNG, PLAIN_JPEG, *SAMPLES.values()):
        assert decode(file, Limits()).left_behind == ()


# Palettes


def test_entries_that_no_pixel_has_are_named_unless_they_fill_the_palette_up() -> None:
    used, unused = bytes([200, 10, 20]), b"111-11"
    for more, names in ((unused, ("unused palette entries",)), (bytes(6), ())):
        assert decode(png_file(1, 1, 8, png.PALETTE, bytes(2), chunk(b"PLTE", used + more)), Limits()).left_behind == names
        entries = b"".join(entry + b"\0" for entry in (used, more[:3], more[3:]))
        assert decode(bmp_file(1, 1, 8, bytes(4), palette=entries), Limits()).left_behind == names


def test_an_unused_entry_of_a_gif_is_named() -> None:
    image = of_few_colours()
    image.putpalette([0, 0, 200, 200, 0, 0, 49, 49, 49])
    file = saved(image, "gif", optimize=False)
    assert decode(file, Limits()).left_behind == ("unused palette entries",)


def test_the_low_bytes_of_a_16_bit_png_are_named() -> None:
    assert decode(png_file(1, 1, 16, png.GRAY, bytes([0, 1, 2])), Limits()).left_behind == ("low bytes of 16-bit samples",)


@pytest.mark.parametrize(
    "file",
    [
        png_file(1, 1, 8, png.RGB_ALPHA, bytes([0, 1, 2, 3, 0])),
        png_file(1, 1, 8, png.GRAY, bytes([0, 7]), chunk(b"tRNS", bytes([0, 7]))),
        png_file(1, 1, 8, png.PALETTE, bytes(2), chunk(b"PLTE", b"abc") + chunk(b"tRNS", bytes(1))),
    ],
    ids=["alpha", "a colour", "an entry"],
)
def test_what_is_see_through_is_named(file: bytes) -> None:
    image = decode(file, Limits())
    assert image.pixels.tolist() == [[[255, 255, 255]]]
    assert image.left_behind == ("see-through pixels",)


def test_a_fourth_byte_that_says_something_is_named() -> None:
    image = decode(bmp_file(len(SECRET), 1, 32, b"".join(bytes([0, 0, 0, byte]) for byte in SECRET)), Limits())
    assert not image.pixels.any()
    assert image.left_behind == ("fourth bytes of the pixels",)


# The time that a PNG takes


def test_rows_that_inflate_to_far_more_than_the_picture_are_refused_before_libpng_inflates_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from redact.formats.damage import Damaged

    monkeypatch.setattr("redact.formats.opencv.decoded", lambda *_: pytest.fail("libpng saw it"))
    with pytest.raises(Damaged, match="inflates to more"):
        decode(png_file(1, 1, 8, png.GRAY, bytes(3 * 2**20)), Limits())


@pytest.mark.parametrize(("depth", "colour_type", "samples"), [(1, png.GRAY, 1), (8, png.RGB, 3), (16, png.RGB_ALPHA, 4)])
@pytest.mark.parametrize("size", [(1, 1), (3, 5), (8, 8), (9, 2)])
def test_an_interlaced_png_has_the_rows_of_its_passes_and_not_a_byte_more(
    size: tuple[int, int], depth: int, colour_type: int, samples: int
) -> None:
    width, height = size
    starts = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = b""
    for left, top, right, down in starts:
        columns = len(range(left, width, right))
        rows += b"".join(bytes(1 + (columns * depth * samples + 7) // 8) for _ in range(top, height, down) if columns)
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 1))
    for more, behind in ((b"", False), (b"\0", True)):
        packed = chunk(b"IDAT", zlib.compress(rows + more))
        image = decode(png.SIGNATURE + header + packed + chunk(b"IEND", b""), Limits())
        assert image.pixels.shape == (height, width, 3)
        assert ("bytes behind the picture" in image.left_behind) is behind


def test_a_png_whose_stream_is_followed_by_others_says_so() -> None:
    packed = chunk(b"IDAT", zlib.compress(GRAY_ROW)) + chunk(b"IDAT", zlib.compress(SECRET))
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, png.GRAY, 0, 0, 0))
    image = decode(png.SIGNATURE + header + packed + chunk(b"IEND", b""), Limits())
    assert (image.pixels == 5).all()
    assert image.left_behind == ("bytes behind the picture",)
    assert np.shape(image.pixels) == (1, 1, 3)
