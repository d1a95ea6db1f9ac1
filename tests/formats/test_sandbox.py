"""The process that decodes: what it does wrong, and what becomes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow

from redact.formats import decoder, sandbox
from redact.formats.damage import Damaged
from redact.formats.images import decode
from redact.formats.limits import Limits

from .other_pictures import SAMPLES, SECRET, drawn, saved


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return where to put the program that is run instead of the decoder."""
    path = tmp_path / "decoder.py"
    monkeypatch.setattr(sandbox, "_PROGRAM", path)
    return path


def test_a_decoder_that_takes_too_long_is_killed(program: Path, tmp_path: Path) -> None:
    program.write_text(f"import os, time\nopen({str(tmp_path / 'id')!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)\n")
    with pytest.raises(Damaged, match="takes too long to decode"):
        decode(SAMPLES["webp"], Limits(decode_s=1.0))
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "id").read_text()), 0)


def test_a_decoder_that_neither_reads_nor_ends_is_killed(program: Path) -> None:
    program.write_text("import time\ntime.sleep(600)\n")
    with pytest.raises(Damaged, match="takes too long to decode"):
        sandbox.decoded("WebP", bytes(10**6), 1, 1, 4, 1.0)


@pytest.mark.parametrize(
    "source",
    [
        "raise SystemExit(1)",
        "import os; os.abort()",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(bytes(48 * 32 * 4 - 1))",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(bytes(48 * 32 * 4 + 1))",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(bytes(48 * 32 * 4)); sys.exit(1)",
    ],
    ids=["ends", "crashes", "gives too little", "gives too much", "gives all and says that it is wrong"],
)
def test_a_decoder_that_fails_leaves_the_picture_refused_and_the_next_one_read(
    source: str, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.write_text(source)
    with pytest.raises(Damaged, match="is damaged or cut short"):
        decode(SAMPLES["webp"], Limits())
    monkeypatch.undo()
    assert decode(SAMPLES["webp"], Limits()).pixels.shape == (32, 48, 3)


def test_a_decoder_that_writes_without_end_is_not_listened_to(program: Path) -> None:
    program.write_text("import sys\nsys.stdin.buffer.read()\nwhile True:\n    sys.stdout.buffer.write(bytes(10**6))\n")
    with pytest.raises(Damaged, match="is damaged or cut short"):
        decode(SAMPLES["webp"], Limits(decode_s=60))


def test_a_format_that_pillow_cannot_read_is_called_so(program: Path) -> None:
    program.write_text(f"raise SystemExit({decoder.NO_DECODER})")
    with pytest.raises(Damaged, match="which the installed Pillow cannot read"):
        decode(SAMPLES["avif"], Limits())


def test_a_picture_of_another_size_than_stated_is_refused() -> None:
    with pytest.raises(Damaged):
        sandbox.decoded("WebP", SAMPLES["webp"], 32, 48, 4, 20)


def test_what_a_decoder_complains_about_is_not_shown(program: Path, capfd: pytest.CaptureFixture[str]) -> None:
    program.write_text(f"raise ValueError({SECRET.decode()!r})")
    with pytest.raises(Damaged):
        decode(SAMPLES["gif"], Limits())
    assert capfd.readouterr() == ("", "")


def test_the_folder_that_one_is_in_lends_the_decoder_no_module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "PIL.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    assert decode(SAMPLES["gif"], Limits()).codec == "gif"


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="this system does not say what a process may take")
def test_a_decoder_may_take_little_memory_and_write_no_file() -> None:
    script = """
import sys
sys.path.insert(0, sys.argv[1])
import decoder
decoder._limit(7, 2**29)
print(open("/proc/self/limits").read())
"""
    folder = str(Path(decoder.__file__).parent)
    said = subprocess.run([sys.executable, "-I", "-c", script, folder], capture_output=True, text=True, check=True).stdout
    limits = {line[:26].strip(): line[26:47].strip() for line in said.splitlines()}
    assert limits["Max cpu time"] == "7"
    assert limits["Max address space"] == str(2**29)
    assert limits["Max core file size"] == limits["Max file size"] == "0"


QUICK: dict[str, dict[str, Any]] = {"avif": {"speed": 10}, "webp": {"lossless": True, "method": 0, "quality": 0}}
"""How to write them without waiting."""


@pytest.mark.parametrize("kind", ["webp", "gif", "tiff", "avif"])
def test_a_large_screen_fits_into_the_memory_that_a_decoder_may_take(kind: str) -> None:
    small = drawn().quantize(64) if kind == "gif" else drawn()
    if kind != "gif":
        small.putalpha(drawn(seed=2).convert("L"))
    screen = small.resize((3840, 2160), Pillow.Resampling.NEAREST)
    assert decode(saved(screen, kind, **QUICK.get(kind, {})), Limits(decode_s=120)).pixels.shape == (2160, 3840, 3)


def test_samples_come_back_as_the_header_says() -> None:
    samples = sandbox.decoded("WebP", SAMPLES["webp"], 48, 32, 4, 20)
    assert samples.shape == (32, 48, 4)
    assert samples.dtype == np.uint8
