"""Recordings whose screenshots are neither PNG nor JPEG, from end to end."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow

from redact.formats import BadFrame, FrameNames, open_recording
from redact.formats.images import decode
from redact.formats.limits import Limits
from redact.formats.png import SIGNATURE
from redact.log import read
from redact.redactor import Redactor
from redact.types import Pixels
from tests.conftest import Builder, Drawing

MAIL = "ada.invented@example.org"


def saved(pixels: Pixels, kind: str, **settings: Any) -> bytes:
    out = io.BytesIO()
    Pillow.fromarray(pixels).save(out, kind, **settings)
    return out.getvalue()


def test_frames_of_other_formats_become_pngs_with_their_boxes(
    redactor: Redactor, recording: Builder, screen: Drawing, tmp_path: Path
) -> None:
    pixels = screen(f"Reply to {MAIL}", size=18)
    names = ["000001.webp", "000002.gif", "000002.bmp", "000003.tiff", "000004.png"]
    raw = recording([], {f"frames/{name}": pixels for name in names})
    for name in names[:-1]:
        kind = name.rpartition(".")[2]
        (raw / "frames" / name).write_bytes(saved(pixels, kind, **({"lossless": True} if kind == "webp" else {})))
    report = redactor.session(raw, tmp_path / "out")
    frames = tmp_path / "out" / "frames"
    assert sorted(path.name for path in frames.iterdir()) == [
        "000001.png",
        "000003.png",
        "000004.png",
        "redacted-000002.png",
        "redacted-000003.png",
    ]
    assert all(path.read_bytes().startswith(SIGNATURE) for path in frames.iterdir())
    assert len({path.read_bytes() for path in frames.iterdir() if "redacted-000002" not in path.name}) == 1
    shots = [json.loads(line) for line in (tmp_path / "out" / "events.jsonl").read_text().splitlines()]
    written = [shot["file"] for shot in shots]
    assert written[0] == "frames/000001.png"
    assert written[1:3] == ["frames/redacted-000002.png", "frames/redacted-000003.png"]
    assert report.counts["EMAIL_ADDRESS"] == {"mask": 5}
    assert {entry.where["frame"] for entry in read(tmp_path / "out")} == set(written)
    redactor.verify(tmp_path / "out")


@pytest.mark.parametrize(
    ("ending", "kind"), [("png", "webp"), ("webp", "gif"), ("gif", "bmp"), ("bmp", "tiff"), ("tiff", "avif")]
)
def test_a_frame_by_the_name_of_another_format_is_refused_and_told_its_own(
    ending: str, kind: str, recording: Builder, screen: Drawing
) -> None:
    pixels = screen("nobody")
    raw = recording([], {f"frames/000001.{ending}": pixels, f"frames/000002.{kind}": pixels})
    for name in (f"000001.{ending}", f"000002.{kind}"):
        (raw / "frames" / name).write_bytes(saved(pixels, kind))
    with open_recording(raw) as opened:
        wrong, right = opened.session.frames
        assert opened.pixels(right).codec.startswith(kind)
        with pytest.raises(BadFrame, match=rf"^frames/000001.{ending}: it is a .* rename it to end in \.{kind},"):
            opened.pixels(wrong)


def test_a_picture_of_another_format_goes_through_a_pipe(screen: Drawing) -> None:
    file = saved(screen(f"Reply to {MAIL}", size=18), "webp")
    done = subprocess.run([sys.executable, "-m", "redact", "image", "-"], input=file, capture_output=True, check=True)
    written, before = (decode(data, Limits()) for data in (done.stdout, file))
    assert written.codec == "png"
    assert written.pixels.shape == before.pixels.shape
    assert (written.pixels != before.pixels).any()


def test_a_frame_keeps_its_name_or_its_stem_where_no_other_has_that() -> None:
    names = FrameNames(["a/1.PNG", "a/2.jpeg", "a/3.webp", "a/4.gif", "a/4.bmp", "a/5.tif", "a/5.PNG", "a/6.avif", "A/6.bmp"])
    expected = {
        ("a/1.PNG", "png"): "a/1.PNG",
        ("a/2.jpeg", "jpeg"): "a/2.jpeg",
        ("a/3.webp", "png"): "a/3.png",
        ("a/4.gif", "png"): "frames/redacted-000009.png",
        ("a/4.bmp", "png"): "frames/redacted-000009.png",
        ("a/5.tif", "png"): "frames/redacted-000009.png",
        ("a/5.PNG", "png"): "a/5.PNG",
        ("a/6.avif", "png"): "frames/redacted-000009.png",
    }
    assert {key: names.of(key[0], 9, key[1], False) for key in expected} == expected  # type: ignore[arg-type]
    assert names.of("a/1.PNG", 9, "png", True) == "frames/redacted-000009.png"
    assert names.of("a/2.jpeg", 9, "jpeg", True) == "frames/redacted-000009.jpg"
