"""How far a change in a JPEG reaches: to the edge of its coding blocks and a pixel further, whatever its sampling."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from redact.formats.damage import Damaged
from redact.formats.images import decode
from redact.formats.limits import Limits
from redact.types import Pixels

SAMPLINGS = {
    "4:4:4": (cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444, 8),
    "4:2:2": (cv2.IMWRITE_JPEG_SAMPLING_FACTOR_422, 16),
    "4:4:0": (cv2.IMWRITE_JPEG_SAMPLING_FACTOR_440, 16),
    "4:2:0": (cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420, 16),
    "4:1:1": (cv2.IMWRITE_JPEG_SAMPLING_FACTOR_411, 32),
}
"""By name: what OpenCV calls it, and the side of a block in pixels."""
LEFT, TOP, RIGHT, BOTTOM = 41, 37, 59, 46
"""Where the two pictures differ."""


def pair(height: int, width: int, is_gray: bool = False) -> tuple[Pixels, Pixels]:
    """Return two smooth pictures that differ in one box."""
    random = np.random.default_rng(5)
    coarse = random.integers(0, 256, (height // 8, width // 8, 3), np.uint8)
    first = np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
    second = first.copy()
    second[TOP:BOTTOM, LEFT:RIGHT] = random.integers(0, 256, (BOTTOM - TOP, RIGHT - LEFT, 3), np.uint8)
    if is_gray:
        return first[:, :, 0].copy(), second[:, :, 0].copy()
    return first, second


def coded(pixels: Pixels, quality: int, sampling: int, is_progressive: bool) -> bytes:
    settings = (
        *(cv2.IMWRITE_JPEG_QUALITY, quality),
        *(cv2.IMWRITE_JPEG_PROGRESSIVE, int(is_progressive)),
        *(cv2.IMWRITE_JPEG_SAMPLING_FACTOR, sampling),
    )
    return bytes(cv2.imencode(".jpg", pixels, settings)[1])


def changed(files: list[bytes]) -> tuple[NDArray[np.bool_], int]:
    """Return where the pictures of two files differ, and the side of their blocks."""
    first, second = (decode(file, Limits()) for file in files)
    assert first.jpeg_mcu is not None
    return np.any(first.pixels != second.pixels, axis=2), first.jpeg_mcu


def beyond(is_changed: NDArray[np.bool_], block_px: int, more_px: int) -> int:
    """Return how many pixels changed outside the blocks that the box touches and `more_px` around them."""
    outside = is_changed.copy()
    rows = slice(max(TOP // block_px * block_px - more_px, 0), -(-BOTTOM // block_px) * block_px + more_px)
    columns = slice(max(LEFT // block_px * block_px - more_px, 0), -(-RIGHT // block_px) * block_px + more_px)
    outside[rows, columns] = False
    return int(outside.sum())


@pytest.mark.parametrize("is_progressive", [False, True], ids=["baseline", "progressive"])
@pytest.mark.parametrize("size", [(96, 128), (97, 131), (89, 113)], ids=["whole blocks", "odd", "also odd"])
@pytest.mark.parametrize("name", SAMPLINGS)
def test_a_change_stays_in_its_blocks_and_a_pixel_around_them(name: str, size: tuple[int, int], is_progressive: bool) -> None:
    sampling, side = SAMPLINGS[name]
    for quality in (30, 75, 95):
        is_changed, block_px = changed([coded(pixels, quality, sampling, is_progressive) for pixels in pair(*size)])
        assert block_px == side
        assert is_changed[TOP:BOTTOM, LEFT:RIGHT].any()
        assert beyond(is_changed, block_px, 1) == 0


def test_the_pixel_around_them_is_needed_where_colour_is_coarser_than_light() -> None:
    sampling, _ = SAMPLINGS["4:2:0"]
    is_changed, block_px = changed([coded(pixels, 75, sampling, False) for pixels in pair(96, 128)])
    assert beyond(is_changed, block_px, 0) > 0


@pytest.mark.parametrize("is_progressive", [False, True], ids=["baseline", "progressive"])
def test_a_change_in_a_gray_picture_stays_in_its_blocks_of_8(is_progressive: bool) -> None:
    sampling, _ = SAMPLINGS["4:4:4"]
    is_changed, block_px = changed([coded(pixels, 75, sampling, is_progressive) for pixels in pair(97, 131, is_gray=True)])
    assert block_px == 8
    assert beyond(is_changed, block_px, 0) == 0


def without_last_scans(file: bytes, kept: int) -> bytes:
    """Return a progressive JPEG that ends after `kept` of its scans, with all that they need before them."""
    starts = [at for at in range(len(file) - 1) if file[at : at + 2] == b"\xff\xda"]
    return file[: file.rindex(b"\xff\xc4", 0, starts[kept])] + b"\xff\xd9"


@pytest.mark.parametrize("kept", [1, 3, 6])
def test_a_progressive_picture_without_its_last_scans_reaches_further_and_is_refused(kept: int) -> None:
    sampling, side = SAMPLINGS["4:2:0"]
    files = [without_last_scans(coded(pixels, 75, sampling, True), kept) for pixels in pair(96, 128)]
    shown = [cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_COLOR) for file in files]
    assert beyond(np.any(np.asarray(shown[0]) != np.asarray(shown[1]), axis=2), side, 1) > 0
    for file in files:
        with pytest.raises(Damaged, match="not all scans"):
            decode(file, Limits())


def test_a_scan_that_takes_bits_back_is_refused() -> None:
    whole = coded(pair(96, 128)[0], 75, SAMPLINGS["4:2:0"][0], True)
    assert decode(whole, Limits()).codec == "jpeg"
    vague = b"\xff\xda\0\x08\1\1\0\1\x05\1\0"  # The first coefficients of the first component, without their last bit.
    with pytest.raises(Damaged, match="not all scans"):
        decode(whole[:-2] + vague + b"\xff\xd9", Limits())


def test_blocks_of_three_are_refused() -> None:
    file = bytearray(coded(pair(96, 128)[0], 75, SAMPLINGS["4:2:0"][0], False))
    at = file.index(b"\xff\xc0") + 11
    assert file[at] == 0x22
    file[at] = 0x31
    with pytest.raises(Damaged, match="not read here"):
        decode(bytes(file), Limits())
