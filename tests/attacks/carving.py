"""Carving: what a picture file holds besides the picture that is shown, and what is left of it after someone painted over it.

Every carrier hides a mark in a place of its own. Naive redactors paint and save; the mark must be found in what they write.
"""

from __future__ import annotations

import io
import json
import random
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image, ImageDraw, PngImagePlugin

from redact.redactor import Redactor
from redact.types import Box
from tests.attacks import drawing, values
from tests.attacks.chance import Outcome
from tests.attacks.sweep import inflated
from tests.formats.samples import chunk

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SIZE = (320, 120)
SECRET = Box(10, 20, 310, 60)
"""Where something stands that every redactor paints over."""
ROW = 90
"""A row of pixels outside it."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A picture file with a mark in it, and what a naive redactor makes of it."""

    name: str
    file: bytes = field(repr=False)
    naive: bytes = field(repr=False)


def picture(text: str, mode: str = "RGB") -> Image.Image:
    """Return a screen on which something stands that is to be hidden."""
    image = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(image).text((20, 30), f"SSN: {text}", "black", drawing.font(drawing.BUILT_IN, 18))
    return image.convert(mode)


def carriers(mark: bytes, text: str) -> Iterator[Carrier]:
    """Yield a file for every place that there is for a mark of 24 bytes."""
    said = PngImagePlugin.PngInfo()
    said.add_text("Comment", mark.decode())
    yield _saved("PNG text", picture(text), "PNG", pnginfo=said)
    packed = PngImagePlugin.PngInfo()
    packed.add_text("Comment", mark.decode(), zip=True)
    yield _saved("PNG compressed text", picture(text), "PNG", pnginfo=packed)
    exif = Image.Exif()
    exif[0x010E] = mark.decode()
    for kind in ("PNG", "JPEG"):
        yield _saved(f"EXIF of a {kind}", picture(text), kind, exif=exif.tobytes())
        yield _saved(f"colour profile of a {kind}", picture(text), kind, icc_profile=b"\0" * 128 + mark)
        yield _saved(
            f"thumbnail in a {kind}", picture(text), kind, exif=b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0" + _thumbnail(mark)
        )
    yield _saved("JPEG comment", picture(text), "JPEG", comment=mark)
    yield _palette(mark, text)
    yield _see_through(mark, text)
    yield _low_bytes(mark, text)
    yield _animation(mark, text)
    yield _overwritten(mark, text)


def carved(file: bytes, mark: bytes) -> bool:
    """Return whether a mark can be carved from a file: from its bytes, its compressed streams, or its decoded parts."""
    return any(mark in view for view in _views(file))


def _views(file: bytes) -> Iterator[bytes]:
    yield file
    yield from inflated(file)
    image = Image.open(io.BytesIO(file))
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        yield bytes(image.getpalette() or b"")
        yield from (channel.tobytes() for channel in image.convert("RGBA").split())
    samples = cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_UNCHANGED)
    if samples is not None:
        planes = samples.reshape(*samples.shape[:2], -1).transpose(2, 0, 1)
        yield from ((plane & 255).astype(np.uint8).tobytes() for plane in planes)


def _painted(image: Image.Image, colour: Any = 0) -> Image.Image:
    painted = image.copy()
    painted.paste(colour, (SECRET.left, SECRET.top, SECRET.right, SECRET.bottom))
    return painted


def _file(image: Image.Image, kind: str, **settings: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **settings)
    return file.getvalue()


def _saved(name: str, image: Image.Image, kind: str, **settings: Any) -> Carrier:
    """Return a file with these settings, and one painted and saved with everything that it held."""
    return Carrier(name, _file(image, kind, **settings), _file(_painted(image), kind, **settings))


def _thumbnail(mark: bytes) -> bytes:
    return _file(Image.new("RGB", (32, 12), "white"), "JPEG", comment=mark)


def _palette(mark: bytes, text: str) -> Carrier:
    image = picture(text, "P")
    used = bytes(image.getpalette() or b"")[: 3 * 200].ljust(3 * 200, b"\0")
    image = image.point(lambda index: min(index, 199))
    image.putpalette(used + mark + bytes(3 * 56 - len(mark)))
    return _saved("unused palette entries", image, "PNG")


def _see_through(mark: bytes, text: str) -> Carrier:
    samples = np.asarray(picture(text, "RGBA")).copy()
    samples[ROW, 50 : 50 + len(mark)] = [(byte, byte, byte, 0) for byte in mark]
    image = Image.fromarray(samples)
    return Carrier("pixels that are see-through", _file(image, "PNG"), _file(_painted(image.convert("RGB")), "PNG"))


def _low_bytes(mark: bytes, text: str) -> Carrier:
    samples = np.asarray(picture(text)).astype(np.uint16) * 257
    samples[ROW, 50 : 50 + len(mark)] = [(0xFF00 | byte,) * 3 for byte in mark]
    painted = samples.copy()
    painted[SECRET.top : SECRET.bottom, SECRET.left : SECRET.right] = 0
    files = [cv2.imencode(".png", each)[1].tobytes() for each in (samples, painted)]
    return Carrier("low bytes of 16-bit samples", *files)


def _animation(mark: bytes, text: str) -> Carrier:
    first, second = picture(text), np.full((SIZE[1], SIZE[0], 3), 255, np.uint8)
    second[ROW, 50 : 50 + len(mark)] = [(byte, byte, byte) for byte in mark]
    settings: dict[str, Any] = {"save_all": True, "append_images": [Image.fromarray(second)]}
    return _saved("later frame of an animation", first, "PNG", **settings)


def _overwritten(mark: bytes, text: str) -> Carrier:
    """Return a file over which a shorter one was written without cutting off what is left of the first.

    Source: CVE-2023-21036, "aCropalypse".
    """
    rows = np.asarray(picture(text, "L")).copy()
    rows[ROW, 50 : 50 + len(mark)] = list(mark)
    # Stored and not compressed, as some recorders do to be quick.
    stored = zlib.compress(b"".join(b"\0" + row.tobytes() for row in rows), 0)
    size = SIZE[0].to_bytes(4, "big") + SIZE[1].to_bytes(4, "big")
    before = SIGNATURE + chunk(b"IHDR", size + b"\x08\0\0\0\0") + chunk(b"IDAT", stored) + chunk(b"IEND", b"")
    rows[ROW] = 255
    after = _file(_painted(Image.fromarray(rows)), "PNG")
    left_over = after + before[len(after) :]
    return Carrier("overwritten in place", left_over, left_over)


def attack(redactor: Redactor, marks: int, seed: int = 0) -> dict[str, tuple[int, int]]:
    """Return how many of `marks` marks can be carved from naive files, and from what redact writes, by carrier.

    redactor: with a policy that drops pictures which it refuses.
    """
    random_ = random.Random(f"carving {seed}")
    found: dict[str, list[int]] = {}
    for _ in range(marks):
        mark = f"mark-{random_.getrandbits(76):019x}".encode()
        made = list(carriers(mark, values.ssn(random_)))
        with tempfile.TemporaryDirectory() as folder:
            clean = _sanitized(redactor, Path(folder), made)
        for carrier, written in zip(made, clean, strict=True):
            hits = found.setdefault(carrier.name, [0, 0])
            hits[0] += carved(carrier.naive, mark)
            hits[1] += any(carved(file, mark) for file in written)
    return {name: (hits[0], hits[1]) for name, hits in found.items()}


def _sanitized(redactor: Redactor, folder: Path, made: list[Carrier]) -> list[list[bytes]]:
    """Return what redact writes of each file: one picture, or none if it refuses it."""
    events, names = [], []
    (folder / "raw/frames").mkdir(parents=True)
    for number, carrier in enumerate(made, 1):
        names.append(f"frames/{number:06d}.{'png' if carrier.file.startswith(SIGNATURE) else 'jpg'}")
        (folder / "raw" / names[-1]).write_bytes(carrier.file)
        events.append({"t": number, "type": "screenshot", "file": names[-1], "width": SIZE[0], "height": SIZE[1]})
    meta = {"format": "redact-session", "version": 1, "id": "s", "screen": {"width": SIZE[0], "height": SIZE[1]}}
    (folder / "raw/session.json").write_text(json.dumps(meta))
    (folder / "raw/events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))
    redactor.session(folder / "raw", folder / "clean")
    return [[path.read_bytes() for path in [folder / "clean" / name] if path.exists()] for name in names]


def measure(marks: int = 20) -> Iterator[Outcome]:
    """Yield how many marks can be carved, by what carried them."""
    redactor = Redactor('version = 1\nname = "carving"\n[input]\nbad_frames = "drop"', key=b"a key for carving only", threads=1)
    for name, (naive, ours) in attack(redactor, marks).items():
        yield Outcome(f"carving, {name}", "paint and save", naive, marks, 0.0, is_control=True)
        yield Outcome(f"carving, {name}", "redact", ours, marks, 0.0)
