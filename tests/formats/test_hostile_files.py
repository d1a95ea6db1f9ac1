"""Every broken file of the collections: read or refused, never a hang, a crash or any other error."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from redact.errors import InputError
from redact.formats import open_recording
from redact.formats.damage import Damaged
from redact.formats.images import decode, encode
from redact.formats.limits import Limits

from .samples import HOSTILE, png_chunks

pytestmark = pytest.mark.skipif(not HOSTILE.is_dir(), reason="the collections of broken files are not beside this checkout")

PICTURES = ("pngsuite", "png_crashers", "png_fuzz", "jpeg_fuzz", "pillow_bad", "generated")


def as_pillow_shows_it(data: bytes) -> np.ndarray:
    image = Pillow.open(io.BytesIO(data))
    if image.mode.startswith("I"):  # 16-bit gray, which Pillow would clip instead of scaling.
        samples = np.asarray(image).astype(int)
        high = np.where(samples == image.info.get("transparency", -1), 255, samples >> 8)
        return np.repeat(high[:, :, np.newaxis], 3, axis=2)
    ground = Pillow.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return np.asarray(ground.convert("RGB")).astype(int)


def test_the_png_suite_comes_out_as_pillow_shows_it() -> None:
    files = sorted((HOSTILE / "pngsuite").rglob("*.png"))
    assert len(files) > 50
    for path in files:
        data = path.read_bytes()
        assert np.abs(decode(data, Limits()).pixels - as_pillow_shows_it(data)).max() <= 1, path.name


@pytest.mark.parametrize("folder", PICTURES)
def test_a_hostile_picture_is_read_or_refused_quickly(folder: str) -> None:
    for path in sorted((HOSTILE / folder).rglob("*")):
        if not path.is_file():
            continue
        start_s = time.perf_counter()
        try:
            image = decode(path.read_bytes(), Limits())
        except Damaged:
            pass
        else:
            assert image.pixels.flags.c_contiguous
            assert image.pixels.ndim == 3
        assert time.perf_counter() - start_s < 5, path.name


REFUSED = [
    "bad_crc",
    "bomb_50000x50000_1bit",
    "dims_2147483647",
    "dims_zero",
    "empty",
    "idat_short",
    "jpeg_named",
    "no_iend",
    "not_a_png",
]
LEAKS = {
    "leak_16bit_low_byte": {"low bytes of 16-bit samples"},
    "leak_alpha0_rgb_payload": {"see-through pixels"},
    "leak_palette_unused": {"unused palette entries"},
    "leak_text_chunks": {"EXIF", "text", "time stamp", "other chunks"},
    "leak_trailing_acropalypse": {"bytes behind the picture"},
    "leak_trailing_zip_polyglot": {"bytes behind the picture"},
    "apng_hidden_frame": {"further frames"},
    "polyglot_html": {"text"},
}
"""What is hidden in each."""


@pytest.mark.parametrize("name", REFUSED)
def test_a_generated_broken_picture_is_refused(name: str) -> None:
    with pytest.raises(Damaged):
        decode((HOSTILE / "generated" / f"{name}.png").read_bytes(), Limits())


@pytest.mark.parametrize("name", LEAKS)
def test_of_a_carrier_only_the_picture_is_left(name: str) -> None:
    image = decode((HOSTILE / "generated" / f"{name}.png").read_bytes(), Limits())
    assert set(image.left_behind) == LEAKS[name]
    pixels = image.pixels
    chunks = png_chunks(encode(pixels, "png"))
    assert {kind for kind, _ in chunks} == {b"IHDR", b"IDAT", b"IEND"}
    rows = zlib.decompress(b"".join(content for kind, content in chunks if kind == b"IDAT"))
    assert len(rows) == pixels.shape[0] * (1 + 3 * pixels.shape[1])


@pytest.mark.parametrize("name", ["zip_symlink.zip", "zip_bomb_nested.zip"])
def test_a_hostile_archive_is_refused(name: str) -> None:
    with pytest.raises(InputError):
        open_recording(HOSTILE / "generated" / name)


STATUS = Path("/proc/self/status")


@pytest.mark.skipif(not STATUS.exists(), reason="this system does not tell the most memory a process has held")
def test_no_bomb_takes_half_a_gigabyte() -> None:
    # not getrusage: what it says of a child begins with what its parent held
    script = f"""
import re, sys
from pathlib import Path
from redact.formats.images import decode
from redact.formats.damage import Damaged
from redact.formats.limits import Limits
for name in sys.argv[1:]:
    try:
        decode(Path(name).read_bytes(), Limits())
    except Damaged:
        pass
print(re.search(r"VmHWM:\\s*(\\d+) kB", Path({str(STATUS)!r}).read_text())[1])
"""
    files = [str(path) for path in sorted((HOSTILE / "generated").glob("*.png"))]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", script, *files], cwd=root, capture_output=True, text=True, check=True)
    assert int(done.stdout) < 500 * 1024
