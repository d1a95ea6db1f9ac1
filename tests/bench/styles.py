"""Draw one screen before, and after each style of hiding: `python -m tests.bench.styles docs/styles.png`."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from redact import Redactor
from redact.formats import open_recording
from redact.types import Box, Pixels
from tests.leaks import FIXTURES

SESSION, FRAME, PART = "crm-tune", "frames/000004.png", Box(0, 0, 1280, 560)
STYLES = {"as recorded": "", "mask": "mask", "blur": "blur", "surrogate": "surrogate"}
POLICY = """
version = 1
name = "{style}"
[[rules]]
name = "all"
entities = ["*"]
action = "{style}"
"""
CAPTION_PX, GAP_PX = 22, 12


def main(out: Path) -> None:
    with open_recording(FIXTURES / "sessions" / SESSION) as recording:
        frame = next(frame for frame in recording.session.frames if frame.id == FRAME)
        pixels, scale = recording.pixels(frame).pixels, recording.session.scale
    parts = {name: cut(pixels if not style else hidden(pixels, scale, style)) for name, style in STYLES.items()}
    rows = [
        np.concatenate([captioned(name, parts[name]) for name in pair], axis=1) for pair in (list(parts)[:2], list(parts)[2:])
    ]
    Image.fromarray(np.concatenate(rows)).quantize(128).save(out, optimize=True)


def hidden(pixels: Pixels, scale: float, style: str) -> Pixels:
    """Return a screen with everything that is found on it hidden in one style."""
    policy = POLICY.format(style=style)
    done = Redactor(policy, key=b"for this picture only").image(pixels, scale=scale).pixels
    assert done is not None
    return done


def cut(pixels: Pixels) -> Pixels:
    return pixels[PART.top : PART.bottom, PART.left : PART.right]


def captioned(name: str, pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    image = Image.new("RGB", (width + GAP_PX, height + CAPTION_PX + GAP_PX), "white")
    ImageDraw.Draw(image).text((4, 2), name, "black", ImageFont.load_default(15))
    image.paste(Image.fromarray(pixels), (0, CAPTION_PX))
    return np.asarray(image)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
