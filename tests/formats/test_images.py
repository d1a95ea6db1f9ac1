from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow

from redact.formats import jpeg, png
from redact.formats.damage import Damaged
from redact.formats.images import Encoding, decode, encode
from redact.formats.limits import Limits

from .samples import chunk, picture, png_chunks, png_file

LIMITS = Limits()
SECRET = b"4111-1111-1111-1111"


def pillow_jpeg(mode: str = "RGB", **settings: Any) -> bytes:
    out = io.BytesIO()
    Pillow.fromarray(picture()).convert(mode).save(out, "jpeg", **settings)
    return out.getvalue()


def test_png_pixels_come_back_exactly() -> None:
    image = decode(encode(picture(), "png"), LIMITS)
    assert (image.pixels == picture()).all()
    assert (image.encoding, image.jpeg_mcu) == ("png", None)
    assert image.pixels.dtype == np.uint8
    assert image.pixels.flags.c_contiguous


def test_jpeg_pixels_come_back_nearly() -> None:
    smooth = cv2.resize(picture(4, 6), (48, 32), interpolation=cv2.INTER_CUBIC).astype(np.uint8)
    image = decode(encode(smooth, "jpeg"), LIMITS)
    assert np.abs(image.pixels.astype(int) - smooth).max() <= 16
    assert (image.encoding, image.jpeg_mcu) == ("jpeg", 8)


@pytest.mark.parametrize(("encoding", "signature"), [("png", b"\x89PNG"), ("jpeg", b"\xff\xd8\xff")])
def test_equal_pixels_give_equal_files(encoding: Encoding, signature: bytes) -> None:
    assert encode(picture(), encoding) == encode(picture().copy(), encoding)
    assert encode(picture(), encoding).startswith(signature)


def test_a_written_png_holds_its_size_its_pixels_and_nothing_else() -> None:
    assert {kind for kind, _ in png_chunks(encode(picture(), "png"))} == {b"IHDR", b"IDAT", b"IEND"}


def test_a_written_jpeg_holds_its_tables_its_pixels_and_nothing_else() -> None:
    file = encode(picture(), "jpeg")
    markers = {marker for marker, _, _, _ in jpeg._segments(file)}
    assert markers == {0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9}  # JFIF, quantisation, frame, Huffman, scan, end
    assert file.endswith(b"\xff\xd9")


# What a reader sees: colour and alpha


def test_colour_under_alpha_is_covered_with_white() -> None:
    rows = bytes([0, *(200, 10, 10, 0), *(200, 10, 10, 255), *(200, 10, 10, 128)])
    pixels = decode(png_file(3, 1, 8, png.RGB_ALPHA, rows), LIMITS).pixels
    assert pixels.tolist() == [[[255, 255, 255], [200, 10, 10], [227, 132, 132]]]


def test_an_opaque_picture_with_alpha_is_as_it_was() -> None:
    rows = bytes([0, *(200, 10, 20, 255), *(1, 2, 3, 255)])
    assert decode(png_file(2, 1, 8, png.RGB_ALPHA, rows), LIMITS).pixels.tolist() == [[[200, 10, 20], [1, 2, 3]]]


def test_gray_under_alpha_is_covered_with_white() -> None:
    pixels = decode(png_file(2, 1, 8, png.GRAY_ALPHA, bytes([0, 7, 0, 7, 255])), LIMITS).pixels
    assert pixels.tolist() == [[[255, 255, 255], [7, 7, 7]]]


def test_the_colour_of_a_see_through_palette_entry_is_covered_with_white() -> None:
    palette = chunk(b"PLTE", bytes([200, 10, 20, 1, 2, 3])) + chunk(b"tRNS", bytes([0]))
    pixels = decode(png_file(2, 1, 8, png.PALETTE, bytes([0, 0, 1]), palette), LIMITS).pixels
    assert pixels.tolist() == [[[255, 255, 255], [1, 2, 3]]]


def test_a_palette_index_without_an_entry_is_black() -> None:
    pixels = decode(png_file(2, 1, 8, png.PALETTE, bytes([0, 0, 9]), chunk(b"PLTE", bytes([200, 10, 20]))), LIMITS).pixels
    assert pixels.tolist() == [[[200, 10, 20], [0, 0, 0]]]


def test_the_one_see_through_colour_is_covered_with_white() -> None:
    key = chunk(b"tRNS", bytes([0, 200, 0, 10, 0, 20]))
    pixels = decode(png_file(2, 1, 8, png.RGB, bytes([0, 200, 10, 20, 20, 10, 200]), key), LIMITS).pixels
    assert pixels.tolist() == [[[255, 255, 255], [20, 10, 200]]]


def test_the_one_see_through_gray_is_covered_with_white_at_two_bits_a_sample() -> None:
    pixels = decode(png_file(4, 1, 2, png.GRAY, bytes([0, 0b00_01_10_11]), chunk(b"tRNS", bytes([0, 1]))), LIMITS).pixels
    assert pixels[0, :, 0].tolist() == [0, 255, 170, 255]


def test_a_16_bit_colour_is_see_through_only_if_all_its_bits_are() -> None:
    rows = bytes([0, *(1, 2, 3, 4, 5, 6), *(1, 2, 3, 4, 5, 7)])
    pixels = decode(png_file(2, 1, 16, png.RGB, rows, chunk(b"tRNS", bytes([1, 2, 3, 4, 5, 6]))), LIMITS).pixels
    assert pixels.tolist() == [[[255, 255, 255], [1, 3, 5]]]


@given(st.binary(min_size=24, max_size=24), st.binary(min_size=12, max_size=12))
def test_low_bytes_of_16_bit_samples_change_nothing(samples: bytes, low: bytes) -> None:
    other = bytes(low[index // 2] if index % 2 else byte for index, byte in enumerate(samples))
    first, second = (decode(png_file(2, 2, 16, png.RGB, b"\0" + s[:12] + b"\0" + s[12:]), LIMITS) for s in (samples, other))
    assert (first.pixels == second.pixels).all()
    assert first.pixels.tobytes() == samples[::2]


def test_only_the_default_picture_of_an_animation_is_read() -> None:
    still = bytes([0, 9, 9, 9])
    hidden = chunk(b"fcTL", bytes(26)) + chunk(b"fdAT", bytes(4) + zlib.compress(bytes([0, 255, 0, 0])))
    animation = png_file(1, 1, 8, png.RGB, still, chunk(b"acTL", struct.pack(">II", 2, 0)), hidden)
    assert decode(animation, LIMITS).pixels.tolist() == [[[9, 9, 9]]]


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_gray_and_ink_jpegs_come_out_as_pillow_reads_them(mode: str) -> None:
    file = pillow_jpeg(mode, quality=95)
    expected = np.asarray(Pillow.open(io.BytesIO(file)).convert("RGB")).astype(int)
    assert np.abs(decode(file, LIMITS).pixels - expected).max() <= 2


@pytest.mark.parametrize(("subsampling", "mcu"), [(0, 8), (1, 16), (2, 16)])
@pytest.mark.parametrize("progressive", [False, True])
def test_the_block_size_of_a_jpeg_follows_its_sampling(subsampling: int, mcu: int, progressive: bool) -> None:
    file = pillow_jpeg(subsampling=subsampling, progressive=progressive)
    assert decode(file, LIMITS).jpeg_mcu == mcu


def test_the_block_size_of_a_gray_jpeg_is_8_whatever_sampling_it_states() -> None:
    plain = pillow_jpeg("L")
    stated = plain.replace(b"\1\1\x11\0", b"\1\1\x22\0")
    assert stated != plain
    assert decode(plain, LIMITS).jpeg_mcu == decode(stated, LIMITS).jpeg_mcu == 8


# What stays behind


CARRIERS = {
    "after the end of a PNG": encode(picture(), "png") + SECRET,
    "in a text chunk": png_file(1, 1, 8, png.GRAY, bytes(2), chunk(b"tEXt", b"Comment\0" + SECRET)),
    "in an unknown chunk": png_file(1, 1, 8, png.GRAY, bytes(2), after=chunk(b"juNk", SECRET)),
    "in an unused palette entry": png_file(1, 1, 8, png.PALETTE, bytes(2), chunk(b"PLTE", bytes(5) + SECRET)),
    "under alpha": png_file(len(SECRET), 1, 8, png.GRAY_ALPHA, b"\0" + b"".join(bytes([c, 0]) for c in SECRET)),
    "after the end of a JPEG": encode(picture(), "jpeg") + SECRET,
    "in a JPEG comment": pillow_jpeg(comment=SECRET),
    "in a colour profile": pillow_jpeg(icc_profile=SECRET),
}


def readings(file: bytes) -> list[bytes]:
    """Return a file's bytes, and a PNG's samples: all of them, and every second one, since the alphas stand between."""
    if file.startswith(b"\xff\xd8"):
        return [file]
    rows = zlib.decompress(b"".join(content for kind, content in png_chunks(file) if kind == b"IDAT"))
    return [file, rows, rows[1::2]]


@pytest.mark.parametrize("file", CARRIERS.values(), ids=CARRIERS.keys())
def test_what_a_file_carries_besides_its_picture_stays_behind(file: bytes) -> None:
    assert any(SECRET in reading for reading in readings(file))
    image = decode(file, LIMITS)
    assert not any(SECRET in reading for reading in readings(encode(image.pixels, image.encoding)))


def test_the_decoder_does_not_meet_what_is_not_the_picture() -> None:
    assert SECRET not in jpeg.read(CARRIERS["in a JPEG comment"]).bare
    assert SECRET not in png.read(CARRIERS["in an unknown chunk"]).bare


# What is refused


def jpeg_with(marker: int, content: bytes) -> bytes:
    return b"\xff\xd8" + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + pillow_jpeg()[2:]


def exif(orientation: int, order: str) -> bytes:
    mark = b"II" if order == "<" else b"MM"
    return b"Exif\0\0" + mark + struct.pack(f"{order}HIHHHIHHI", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)


GOOD = encode(picture(), "png")
HEADER = GOOD[8:33]
BROKEN = {
    "nothing": b"",
    "text": b"<html>",
    "a GIF of nothing": b"GIF89a" + bytes(20),
    "a PNG signature": GOOD[:8],
    "a PNG without an end": GOOD[:-12],
    "a PNG cut in a chunk": GOOD[: len(GOOD) // 2],
    "a PNG with one byte changed": GOOD[:60] + bytes([GOOD[60] ^ 1]) + GOOD[61:],
    "a PNG with a wrong checksum": GOOD[:-13] + bytes([GOOD[-13] ^ 1]) + GOOD[-12:],
    "a PNG that inflates to too little": png_file(4, 4, 8, png.RGB, bytes(13 * 2)),
    "a PNG without a picture": GOOD[:33] + chunk(b"IEND", b""),
    "a PNG with two headers": GOOD[:33] + GOOD[8:],
    "a PNG with a split picture": GOOD[:-12] + chunk(b"PLTE", bytes(3)) + chunk(b"IDAT", b"") + GOOD[-12:],
    "a PNG of no width": png_file(0, 4, 8, png.RGB, bytes(4)),
    "a PNG of a huge width": png_file(2**31 - 1, 1, 8, png.RGB, bytes(4)),
    "a PNG of too many columns": png_file(70_000, 1, 8, png.GRAY, bytes(70_001)),
    "a PNG of too many pixels": png_file(60_000, 60_000, 1, png.GRAY, bytes(4)),
    "a PNG of 3 bits a sample": png_file(1, 1, 3, png.GRAY, bytes(2)),
    "a PNG of an unknown colour type": png_file(1, 1, 8, 5, bytes(2)),
    "a PNG with an unknown filter": png_file(1, 1, 8, png.GRAY, bytes([9, 0])),
    "a PNG without its palette": png_file(1, 1, 8, png.PALETTE, bytes(2)),
    "a PNG with a broken palette": png_file(1, 1, 8, png.PALETTE, bytes(2), chunk(b"PLTE", bytes(4))),
    "a PNG with a broken transparency": png_file(1, 1, 8, png.GRAY, bytes(2), chunk(b"tRNS", bytes(3))),
    "a PNG of an unknown kind": png_file(1, 1, 8, png.GRAY, bytes(2), chunk(b"CgBI", bytes(4))),
    "a PNG of endless parts": GOOD[:33] + chunk(b"junK", b"") * 200_001 + GOOD[33:],
    "a JPEG signature": b"\xff\xd8\xff",
    "a JPEG without an end": pillow_jpeg()[:-2],
    "a JPEG cut in its scan": pillow_jpeg()[:-200],
    "a JPEG cut in its tables": pillow_jpeg()[:100],
    "a JPEG with junk between its parts": b"\xff\xd8junk" + pillow_jpeg()[2:],
    "a JPEG without a picture": b"\xff\xd8\xff\xd9",
    "a JPEG with two pictures in it": pillow_jpeg()[:-2] + pillow_jpeg()[2:],
    "a JPEG of arithmetic codes": pillow_jpeg().replace(b"\xff\xc0\0", b"\xff\xc9\0"),
    "a JPEG of too many scans": pillow_jpeg()[:-2] + b"\xff\xda\0\x08\1\1\0\0\x3f\0\0" * 101 + b"\xff\xd9",
    "a JPEG on its side": jpeg_with(0xE1, exif(6, "<")),
    "a JPEG upside down": jpeg_with(0xE1, exif(3, ">")),
}


@pytest.mark.parametrize("file", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_picture_is_refused(file: bytes) -> None:
    with pytest.raises(Damaged):
        decode(file, LIMITS)


@pytest.mark.parametrize("segment", [exif(1, "<"), exif(1, ">"), exif(0, "<"), b"Exif\0\0II", b"Exif\0\0MM" + b"\xff" * 20])
def test_a_jpeg_that_is_upright_or_says_nothing_is_read(segment: bytes) -> None:
    assert decode(jpeg_with(0xE1, segment), LIMITS).pixels.shape == (32, 48, 3)


def test_a_text_bomb_is_not_inflated() -> None:
    bomb = zlib.compress(bytes(200_000_000), 9)
    for kind in (b"zTXt", b"iCCP"):
        file = png_file(1, 1, 8, png.GRAY, bytes([0, 5]), chunk(kind, b"name\0\0" + bomb))
        assert decode(file, LIMITS).pixels.tolist() == [[[5, 5, 5]]]


def test_a_deep_picture_counts_twice_against_the_limit() -> None:
    limits = Limits(frame_pixels=6)
    assert decode(png_file(2, 2, 8, png.GRAY, bytes(6)), limits).pixels.shape == (2, 2, 3)
    with pytest.raises(Damaged):
        decode(png_file(2, 2, 16, png.GRAY, bytes(10)), limits)


@given(st.data())
@pytest.mark.parametrize("file", [GOOD, pillow_jpeg()], ids=["png", "jpeg"])
def test_a_file_cut_anywhere_is_refused(file: bytes, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(file) - 1))
    with pytest.raises(Damaged):
        decode(file[:end], LIMITS)


@given(st.data())
@pytest.mark.parametrize("file", [GOOD, pillow_jpeg(), pillow_jpeg(progressive=True)], ids=["png", "jpeg", "progressive"])
def test_a_file_with_bytes_changed_is_read_or_refused(file: bytes, data: st.DataObject) -> None:
    changed = bytearray(file)
    for _ in range(data.draw(st.integers(1, 5))):
        changed[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    try:
        image = decode(bytes(changed), LIMITS)
    except Damaged:
        return
    assert image.pixels.ndim == 3
