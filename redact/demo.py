"""A picture of before and after, for `redact demo`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from redact.formats import open_recording
from redact.formats.images import encode
from redact.log import read


def before_and_after(raw: Path, clean: Path, out: Path) -> None:
    """Write a picture with the frame in which most was covered: left as recorded, right as it was written.

    raw: the demo's recording; nobody's data. clean: its sanitized copy.
    """
    covered = [entry.where["frame"] for entry in read(clean) if "box" in entry.where]
    best = max(sorted(set(covered)), key=covered.count)
    sides = []
    for path in (raw, clean):
        with open_recording(path) as recording:
            frame = next(frame for frame in recording.session.frames if frame.id == best)
            sides.append(recording.pixels(frame).pixels)
    gap = np.full((sides[0].shape[0], 16, 3), 255, np.uint8)
    out.write_bytes(encode(np.concatenate([sides[0], gap, sides[1]], axis=1), "png"))
