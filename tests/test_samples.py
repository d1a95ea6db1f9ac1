"""Recordings that nobody here made pass through `Redactor.image`. They lie beside the checkout, where there are any."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from redact.formats import Limits
from redact.formats.images import decode
from redact.redactor import Redactor
from redact.types import Pixels

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"
STEPS = sorted(SAMPLES.glob("agentnet_steps/images/*.png"))
VIDEOS = sorted(SAMPLES.glob("agentnet_raw/*/*.mp4"))


def passes(redactor: Redactor, pixels: Pixels) -> None:
    done = redactor.image(pixels)
    assert done.pixels is not None
    assert done.pixels.shape == pixels.shape
    kept = (done.pixels == pixels).all(axis=2).mean()
    assert kept > 0.7, "a screen of ordinary work stays of use"
    again = redactor.image(done.pixels)
    # The names model goes by what stands around a word, and around this there are boxes now.
    found = [entry.kind for entry in again.log if entry.recognizer not in ("names model", "spread")]
    assert [kind for kind in found if kind != "UNREAD"] == [], "nothing found is found again"


@pytest.mark.skipif(not STEPS, reason="no sample screenshots beside this checkout")
@pytest.mark.parametrize("number", range(len(STEPS)))
def test_a_screenshot_of_somebody_elses_recording_passes(number: int, redactor: Redactor) -> None:
    passes(redactor, decode(STEPS[number].read_bytes(), Limits()).pixels)


@pytest.mark.skipif(not VIDEOS, reason="no sample video beside this checkout")
@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.95])
def test_a_still_of_somebody_elses_video_passes(share: float, redactor: Redactor) -> None:
    video = cv2.VideoCapture(str(VIDEOS[0]))
    video.set(cv2.CAP_PROP_POS_FRAMES, int(video.get(cv2.CAP_PROP_FRAME_COUNT) * share))
    is_read, still = video.read()
    video.release()
    assert is_read
    passes(redactor, np.ascontiguousarray(still[..., ::-1]).astype(np.uint8))
