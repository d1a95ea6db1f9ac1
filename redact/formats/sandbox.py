"""Decoding in a process of its own, for formats whose structure does not bound a decoder's work.

Each picture has a process, which gets the bytes of the picture, gives back as many samples as the picture's header says, and
ends: nothing that one picture does to its decoder reaches the next. Starting one takes a tenth of a second.
"""

from __future__ import annotations

import contextlib
import math
import subprocess
import sys
import threading
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from redact.formats.damage import Damaged
from redact.formats.decoder import NO_DECODER

Kind: TypeAlias = Literal["Gif", "WebP", "Tiff", "Avif"]
"""As Pillow calls its readers."""

_PROGRAM = Path(__file__).with_name("decoder.py")


def decoded(kind: Kind, file: bytes, width: int, height: int, bands: Literal[1, 4], seconds: float) -> NDArray[np.uint8]:
    """Return the samples of a picture file, (height, width, bands), RGBA if four. Raises Damaged.

    seconds: after which the process is killed.
    """
    size = width * height * bands
    # An empty path is the folder that somebody happens to be in, and may lie beside a stranger's files.
    paths = [path for path in sys.path if path]
    sizes = map(str, (width, height, bands, math.ceil(seconds) + 1))
    is_late = threading.Event()
    with subprocess.Popen(
        [sys.executable, "-I", str(_PROGRAM), kind, *sizes, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # What a decoder complains about may quote the picture's texts.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:

        def end() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            samples = _exchanged(process, file, size)
            status = process.wait() if len(samples) == size else -1
        finally:
            timer.cancel()
            process.kill()
    if is_late.is_set():
        raise Damaged("takes too long to decode")
    if process.returncode == NO_DECODER:
        raise Damaged(f"is {kind} coded, which the installed Pillow cannot read")
    if status or len(samples) != size:
        raise Damaged("is damaged or cut short")
    return np.frombuffer(samples, np.uint8).reshape(height, width, bands)


def _exchanged(process: subprocess.Popen[bytes], file: bytes, size: int) -> bytes:
    """Hand over a file, and return at most `size` + 1 bytes of what comes back."""
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(BrokenPipeError):
        process.stdin.write(file)
    with contextlib.suppress(BrokenPipeError):
        process.stdin.close()
    return process.stdout.read(size + 1)
