"""WebP, GIF, BMP, TIFF and AVIF as a viewer shows them."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from redact.formats import avif, bmp, gif, tiff, webp
from redact.formats.avif_items import _contents, boxes, items
from redact.formats.coded import Coded
from redact.formats.damage import Damaged
from redact.formats.images import decode
from redact.formats.limits import Limits

from .other_pictures import FADED, FADED_ON_WHITE, SAMPLES, bmp_file, drawn, of_few_colours, saved, with_tag
from .samples import picture

LIMITS = Limits()
READERS: dict[str, Callable[[bytes], Coded]] = {
    "webp": webp.read,
    "webp lossy": webp.read,
    "gif": gif.read,
    "bmp": bmp.read,
    "tiff": tiff.read,
    "avif": avif.read,
}


def shown(file: bytes) -> list[list[list[int]]]:
    found: list[list[list[int]]] = decode(file, LIMITS).pixels.tolist()
    return found


@pytest.mark.parametrize("codec", SAMPLES)
def test_a_picture_comes_out_as_pillow_reads_it_and_says_its_codec(codec: str) -> None:
    image = decode(SAMPLES[codec], LIMITS)
    expected = np.asarray(Pillow.open(io.BytesIO(SAMPLES[codec])).convert("RGB"))
    assert (image.pixels == expected).all()
    assert (image.codec, image.encoding, image.jpeg_mcu) == (codec, "png", None)
    assert image.pixels.flags.c_contiguous
    assert image.left_behind == ()


@pytest.mark.parametrize("codec", ["webp", "bmp", "tiff"])
def test_a_lossless_picture_comes_back_exactly(codec: str) -> None:
    assert (decode(SAMPLES[codec], LIMITS).pixels == picture()).all()


def test_what_spreads_is_said_to() -> None:
    assert {codec for codec, file in SAMPLES.items() if decode(file, LIMITS).spreads} == {"webp lossy", "avif"}


def test_a_picture_that_spreads_is_refused_where_the_policy_takes_none() -> None:
    limits = Limits(takes_spreading=False)
    for codec in ("webp lossy", "avif"):
        with pytest.raises(Damaged, match="spread"):
            decode(SAMPLES[codec], limits)
    assert decode(SAMPLES["webp"], limits).codec == "webp"


# What nobody saw does not come up

BGRA = bytes(FADED[0][:, [2, 1, 0, 3]].tobytes())
SEE_THROUGH = {
    "a WebP": saved(Pillow.fromarray(FADED), "webp", lossless=True, exact=True),
    "a TIFF": saved(Pillow.fromarray(FADED), "tiff", compression="tiff_lzw"),
    "a BMP": bmp_file(3, 1, 32, BGRA, masks=(0xFF0000, 0xFF00, 0xFF, 0xFF000000)),
}


@pytest.mark.parametrize("file", SEE_THROUGH.values(), ids=SEE_THROUGH.keys())
def test_colour_under_alpha_is_covered_with_white(file: bytes) -> None:
    assert shown(file) == FADED_ON_WHITE
    assert decode(file, LIMITS).left_behind == ("see-through pixels",)


def test_colour_under_the_alpha_of_lossy_pictures_is_covered_with_white() -> None:
    clear = np.dstack((picture(), np.zeros((32, 48), np.uint8)))
    for kind in ("webp", "avif"):
        image = decode(saved(Pillow.fromarray(clear), kind, quality=90), LIMITS)
        assert image.pixels.min() == 255
        assert "see-through pixels" in image.left_behind


def test_premultiplied_colour_is_laid_on_white_and_what_is_under_alpha_0_does_not_come_up() -> None:
    half = np.array([[[100, 5, 5, 128], [200, 10, 10, 0]]], np.uint8)
    file = with_tag(saved(Pillow.fromarray(half), "tiff"), 338, 3, 1)
    assert shown(file) == [[[227, 132, 132], [255, 255, 255]]]


def test_the_see_through_index_of_a_gif_is_white() -> None:
    file = saved(of_few_colours(), "gif", transparency=1)
    assert shown(file)[0] == [[0, 0, 200], [255, 255, 255], [255, 255, 255], [0, 0, 200]]
    assert decode(file, LIMITS).left_behind == ("see-through pixels",)


# Palettes and samples of other sizes


@pytest.mark.parametrize("kind", ["gif", "bmp", "tiff"])
def test_a_palette_picture_has_its_colours(kind: str) -> None:
    assert shown(saved(of_few_colours(), kind))[0] == [[0, 0, 200], [200, 0, 0], [200, 0, 0], [0, 0, 200]]


def test_an_index_without_an_entry_is_black() -> None:
    file = bmp_file(4, 1, 8, bytes([0, 1, 7, 255]), palette=bytes([1, 2, 3, 0, 4, 5, 6, 0]))
    assert shown(file) == [[[3, 2, 1], [6, 5, 4], [0, 0, 0], [0, 0, 0]]]


@pytest.mark.parametrize(("depth", "row"), [(1, 0b0110_0000), (4, 0x01)])
def test_a_bmp_of_few_bits_is_unpacked_from_the_highest(depth: int, row: int) -> None:
    palette = bytes([9, 9, 9, 0, 200, 0, 0, 0])
    assert shown(bmp_file(2, 1, depth, bytes([row, 0, 0, 0]), palette=palette)) == [[[9, 9, 9], [0, 0, 200]]]


def test_the_rows_of_a_bmp_go_up_and_with_a_negative_height_down() -> None:
    rows = bytes([1, 1, 1, 0]) + bytes([2, 2, 2, 0])
    assert shown(bmp_file(1, 2, 24, rows)) == [[[2, 2, 2]], [[1, 1, 1]]]
    assert shown(bmp_file(1, -2, 24, rows)) == [[[1, 1, 1]], [[2, 2, 2]]]


def test_the_fourth_byte_of_a_bmp_without_alpha_changes_nothing() -> None:
    assert shown(bmp_file(2, 1, 32, bytes([1, 2, 3, 0, 1, 2, 3, 255]))) == [[[3, 2, 1], [3, 2, 1]]]


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGB", "RGBA"])
def test_a_tiff_is_read_however_it_is_packed(mode: str, compression: str) -> None:
    image = drawn().convert("RGBA")
    image.putalpha(drawn(seed=2).convert("L"))
    image = drawn().quantize(32) if mode == "P" else image.convert(mode)
    ground = Pillow.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    pixels = decode(saved(image, "tiff", compression=compression), LIMITS).pixels.astype(int)
    assert np.abs(pixels - np.asarray(ground.convert("RGB"))).max() <= 1


def test_the_differences_of_a_tiff_are_summed() -> None:
    file = saved(drawn(), "tiff", compression="tiff_lzw", tiffinfo={317: 2})
    assert (decode(file, LIMITS).pixels == picture()).all()


def test_a_gray_tiff_may_begin_at_white() -> None:
    gray = Pillow.fromarray(np.array([[0, 55, 255]], np.uint8))
    assert shown(with_tag(saved(gray, "tiff"), 262, 3, 0)) == [[[255] * 3, [200] * 3, [0] * 3]]


def test_of_a_16_bit_tiff_the_high_bytes_are_kept() -> None:
    image = decode(saved(Pillow.fromarray(np.array([[0x1234, 0xFF00]], np.uint16)), "tiff"), LIMITS)
    assert image.pixels.tolist() == [[[0x12] * 3, [0xFF] * 3]]
    assert image.left_behind == ("low bytes of 16-bit samples",)


# The first picture, where it belongs


def test_a_first_picture_that_covers_a_part_of_the_canvas_lies_on_white() -> None:
    file = bytearray(saved(of_few_colours(), "gif"))
    file[6:10] = struct.pack("<HH", 6, 3)
    at = file.index(b"," + struct.pack("<HHHH", 0, 0, 4, 2))
    file[at + 1 : at + 5] = struct.pack("<HH", 2, 1)
    pixels = decode(bytes(file), LIMITS).pixels
    assert pixels.shape == (3, 6, 3)
    assert pixels[1].tolist() == [[255] * 3, [255] * 3, [0, 0, 200], [200, 0, 0], [200, 0, 0], [0, 0, 200]]
    file[6:10] = struct.pack("<HH", 5, 3)
    with pytest.raises(Damaged, match="outside of its canvas"):
        decode(bytes(file), LIMITS)


@pytest.mark.parametrize("kind", ["webp", "gif", "tiff", "avif"])
def test_of_several_pictures_the_first_is_read(kind: str) -> None:
    first, second = Pillow.new("RGB", (16, 16), (0, 200, 0)), Pillow.new("RGB", (16, 16), (200, 0, 0))
    file = saved(first, kind, save_all=True, append_images=[second], **({"lossless": True} if kind == "webp" else {}))
    image = decode(file, LIMITS)
    assert np.abs(image.pixels.astype(int) - (0, 200, 0)).max() <= 4
    assert "further frames" in image.left_behind


# What is refused

TIFF = saved(drawn(), "tiff")
EXIF_ON_ITS_SIDE = b"Exif\0\0II" + struct.pack("<HIHHHIHHI", 42, 8, 1, 0x0112, 3, 1, 6, 0, 0)
BROKEN = {
    "a WebP on its side": saved(drawn(), "webp", exif=EXIF_ON_ITS_SIDE),
    "a TIFF on its side": with_tag(TIFF, 274, 3, 6),
    "a TIFF of inks": saved(drawn().convert("CMYK"), "tiff"),
    "a TIFF of floats": saved(drawn().convert("F"), "tiff"),
    "a TIFF of JPEG": saved(drawn(), "tiff", compression="jpeg"),
    "a TIFF of tiles": with_tag(TIFF, 322, 3, 16),
    "a TIFF of planes": with_tag(TIFF, 284, 3, 2),
    "a TIFF of other bit orders": with_tag(TIFF, 266, 3, 2),
    "a TIFF that leads outside": with_tag(TIFF, 273, 4, 10**6),
    "a TIFF of too many columns": with_tag(TIFF, 256, 4, 70_000),
    "a TIFF of no rows": with_tag(TIFF, 257, 4, 0),
    "a BMP of run lengths": bmp_file(4, 1, 8, bytes(4))[:30] + b"\1" + bmp_file(4, 1, 8, bytes(4))[31:],
    "a BMP of 16 bits": bmp_file(4, 1, 16, bytes(8)),
    "a BMP of odd masks": bmp_file(1, 1, 32, bytes(4), masks=(0x3FF00000, 0xFFC00, 0x3FF, 0)),
    "a BMP of no width": bmp_file(0, 1, 24, bytes(4)),
    "a BMP that is cut short": bmp_file(4, 4, 24, bytes(47)),
    "a GIF of no palette": saved(of_few_colours(), "gif")[:10] + b"\0\0\0" + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;",
    "a GIF of too many parts": b"GIF89a\1\0\1\0\0\0\0" + b"!\xfe\1x\0" * 1_000_001,
    "a WebP of two pictures in one": b"RIFF\x1c\0\0\0WEBPVP8L\0\0\0\0VP8 \0\0\0\0",
    "an AVIF of no picture": struct.pack(">I4s4s4s", 16, b"ftyp", b"avif", bytes(4)),
}


@pytest.mark.parametrize("file", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_broken_or_odd_is_refused(file: bytes) -> None:
    with pytest.raises(Damaged):
        decode(file, LIMITS)


@pytest.mark.parametrize(
    "turn", [(b"irot", b"\1"), (b"imir", b"\1"), (b"clap", bytes(32))], ids=["turned", "mirrored", "cropped"]
)
def test_an_avif_that_is_not_shown_as_it_is_stored_is_refused(turn: tuple[bytes, bytes]) -> None:
    top = dict(boxes(SAMPLES["avif"])[0])
    found = items(SAMPLES["avif"], top[b"meta"])
    stored = [(kind, content) for kind, content, _ in found.properties[found.main]]
    picture_bytes = b"".join(found.contents[found.main])
    assert decode(avif._file([stored], [picture_bytes], False), LIMITS).codec == "avif"
    with pytest.raises(Damaged, match="turned or cropped"):
        decode(avif._file([[*stored, turn]], [picture_bytes], False), LIMITS)


def test_strips_that_lie_over_one_another_are_no_more_than_the_file() -> None:
    file = bytearray(tiff._file(1, 2, 1, 1, [b"\x07", b"\x09"]))
    assert shown(bytes(file)) == [[[7, 7, 7]], [[9, 9, 9]]]
    assert file[-18:-2] == struct.pack("<4I", len(file) - 2, len(file) - 1, 1, 1)
    file[-18:-2] = struct.pack("<4I", 0, 0, len(file), len(file))
    with pytest.raises(Damaged, match="cut short"):
        decode(bytes(file), LIMITS)


def test_pieces_of_an_avif_that_lie_over_one_another_are_no_more_than_the_file() -> None:
    def places(*pieces: tuple[int, int]) -> bytes:
        listed = b"".join(struct.pack(">II", *piece) for piece in pieces)
        return struct.pack(">IBBHHHH", 0, 0x44, 0, 1, 1, 0, len(pieces)) + listed

    assert _contents(places((0, 2), (6, 4)), b"0123456789", b"") == {1: (b"01", b"6789")}
    for pieces in (((0, 10), (0, 1)), ((8, 3),), ((0, 0),)):
        with pytest.raises(Damaged, match="cut short"):
            _contents(places(*pieces), b"0123456789", b"")


@pytest.mark.parametrize("codec", SAMPLES)
def test_a_size_over_the_limit_is_refused_before_anything_is_decoded(codec: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redact.formats.sandbox.decoded", lambda *_: pytest.fail("a decoder saw it"))
    with pytest.raises(Damaged, match="larger than"):
        decode(SAMPLES[codec], Limits(frame_pixels=48 * 32 - 1))


# Any damage


@given(st.data())
@settings(deadline=None)
@pytest.mark.parametrize("codec", SAMPLES)
def test_the_structure_of_a_damaged_file_is_read_or_refused(codec: str, data: st.DataObject) -> None:
    changed = bytearray(SAMPLES[codec])
    for _ in range(data.draw(st.integers(1, 5))):
        changed[data.draw(st.integers(4, min(len(changed) - 1, 600)))] = data.draw(st.integers(0, 255))
    try:
        found = READERS[codec](bytes(changed))
    except Damaged:
        return
    assert found.width >= 0
    assert found.height >= 0


@given(st.data())
@settings(max_examples=12, deadline=None)
@pytest.mark.parametrize("codec", SAMPLES)
def test_a_damaged_picture_is_refused_or_has_the_size_that_it_states(codec: str, data: st.DataObject) -> None:
    changed = bytearray(SAMPLES[codec])
    changed[data.draw(st.integers(200, len(changed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = READERS[codec](bytes(changed))
        image = decode(bytes(changed), LIMITS)
    except Damaged:
        return
    assert image.pixels.shape == (found.height, found.width, 3)


@given(st.data())
@settings(max_examples=12, deadline=None)
@pytest.mark.parametrize("codec", SAMPLES)
def test_a_file_cut_anywhere_is_refused(codec: str, data: st.DataObject) -> None:
    with pytest.raises(Damaged):
        decode(SAMPLES[codec][: data.draw(st.integers(0, len(SAMPLES[codec]) - 1))], LIMITS)
