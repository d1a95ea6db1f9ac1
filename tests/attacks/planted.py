"""A recording with an invented value in every place that the format and its picture files have."""

from __future__ import annotations

import base64
import io
import json
import random
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from PIL import Image

from tests.attacks import values
from tests.formats.samples import chunk

SIZE = (320, 120)


class Planter:
    """Gives a fresh value for every place, and remembers which."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"sweep {seed}")
        self.planted: dict[str, str] = {}
        """By the name of its place, each value."""

    def email(self, place: str) -> str:
        # Two letters and a number of its own, so that no value is part of another and no name is an ordinary word.
        name = "".join(self._random.choices(values.LOWER, k=2)) + self._random.choice(values.SURNAMES).lower()
        return self._keep(place, f"{name}{len(self.planted) + 100}@example.net")

    def bytes(self, place: str) -> bytes:
        return self.email(place).encode()

    def card(self, place: str) -> int:
        return int(self._keep(place, values.card(self._random).replace(" ", "")))

    def _keep(self, place: str, value: str) -> str:
        self.planted[place] = value
        return value


def write(folder: Path, seed: int = 0) -> dict[str, str]:
    """Write the recording and return the values by the names of their places."""
    planter = Planter(seed)
    frames = dict(_frames(planter))
    for name, file in frames.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(file)
    (folder / f"{planter.email('name of a file that no event names')}.txt").write_text(planter.email("such a file"))
    (folder / "session.json").write_text(json.dumps(_meta(planter)))
    shots = [{"type": "screenshot", "file": name, "width": SIZE[0], "height": SIZE[1]} for name in frames]
    shots[0]["note"] = planter.email("extra field of a screenshot")
    told = [*shots, *_events(planter), *_encoded(planter), *_typed(planter)]
    lines = (json.dumps({"t": number / 8, **event}) + "\n" for number, event in enumerate(told))
    (folder / "events.jsonl").write_text("".join(lines))
    return planter.planted


def _meta(planter: Planter) -> dict[str, Any]:
    told = {place: planter.email(f"session.json {place}") for place in ("id", "user", "host", "os", "note", "started")}
    screen = {"width": SIZE[0], "height": SIZE[1], "scale": 1, "name": planter.email("session.json screen")}
    deep = {"list": [{planter.email("session.json name of a field"): planter.email("session.json deep")}]}
    return {
        "format": "redact-session",
        "version": 1,
        **told,
        "screen": screen,
        "more": deep,
        "card": planter.card("session.json number"),
    }


def _events(planter: Planter) -> Iterator[dict[str, Any]]:
    put = planter.email
    site = "https://desk.example.com"
    yield {"type": "window", "app": put("window app"), "title": put("window title"), "extra": put("window extra")}
    yield {"type": "navigate", "url": f"{site}/find?mail={put('navigate query')}"}
    yield {"type": "navigate", "url": f"{site}/{quote(put('navigate path'), safe='')}/edit#{put('navigate fragment')}"}
    yield {"type": "focus", "role": put("focus role"), "name": put("focus name"), "bounds": [1, 2, 30, 10]}
    yield {"type": "clipboard", "action": "copy", "text": f"see {put('clipboard text')} please"}
    yield {"type": "clipboard", "action": put("clipboard action"), "text": "nothing"}
    yield {"type": "pointer", "action": put("pointer action"), "x": 3, "y": 4, "button": put("pointer button")}
    yield {"type": "wheel", "x": 3, "y": 4, "dx": 0, "dy": 1, "target": {"path": [put("wheel target")]}}
    yield {"type": "pause", "reason": put("pause reason")}
    yield {"type": "resume", "by": put("resume by")}
    node = {"role": "cell", "name": put("tree name"), put("tree name of a field"): 1, "children": [{"value": put("tree value")}]}
    yield {"type": "tree", "nodes": [node, put("tree string")]}
    yield {
        "type": f"opened {put('unknown type')}",
        "said": put("unknown field"),
        put("unknown name of a field"): [[put("in lists")]],
    }
    yield {"type": "metric", "number": planter.card("number"), "numbers": [planter.card("number in a list")]}
    yield {"type": "metric", "ratio": float(planter.card("number with a point"))}


def _encoded(planter: Planter) -> Iterator[dict[str, Any]]:
    """Yield values that stand as they are in one event and encoded in another."""
    for name, encode in ENCODINGS.items():
        value = planter.email(f"encoded as {name}")
        yield {"type": "clipboard", "action": "copy", "text": value}
        yield {"type": "request", "body": f"payload={encode(value)}&ok=1"}


def _wrapped(value: str) -> str:
    return base64.b64encode(f"from={value};to=".encode()).decode()


ENCODINGS: Mapping[str, Callable[[str], str]] = {
    "base64": lambda value: base64.b64encode(value.encode()).decode(),
    "base64 within more": _wrapped,
    "base64 for addresses": lambda value: base64.urlsafe_b64encode(value.encode()).decode().rstrip("="),
    "hexadecimal": lambda value: value.encode().hex(),
    "large hexadecimal": lambda value: value.encode().hex().upper(),
    "percent": lambda value: quote(value, safe=""),
    "percent throughout": lambda value: "".join(f"%{byte:02X}" for byte in value.encode()),
}


def _typed(planter: Planter) -> Iterator[dict[str, Any]]:
    yield {"type": "focus", "role": "textbox", "name": "To"}
    yield from _keys(planter.email("typed"))
    yield from _keys(["Enter"])
    yield {"type": "focus", "role": "textbox", "name": "Search"}
    erased = planter.email("typed and erased")
    yield from _keys([*erased, *["Backspace"] * len(erased), *"chairs"])
    yield {"type": "focus", "role": "textbox", "name": "Cc"}
    yield {"type": "text", "text": planter.email("text event"), "source": "paste", "origin": planter.email("text origin")}
    yield {
        "type": "key",
        "action": "down",
        "key": "a",
        "code": planter.email("key code"),
        "modifiers": [planter.email("modifiers")],
    }


def _keys(keys: str | list[str]) -> Iterator[dict[str, Any]]:
    return ({"type": "key", "action": action, "key": key} for key in keys for action in ("down", "up"))


def _frames(planter: Planter) -> Iterator[tuple[str, bytes]]:
    file = io.BytesIO()
    Image.new("RGB", SIZE, "white").save(file, "PNG")
    put = planter.bytes
    text = chunk(b"tEXt", b"Comment\0" + put("PNG tEXt"))
    packed = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(put("PNG zTXt")))
    international = chunk(b"iTXt", b"Title\0\0\0\0\0" + put("PNG iTXt"))
    packed_too = chunk(b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(put("PNG iTXt, compressed")))
    others = chunk(b"eXIf", b"II*\0" + put("PNG eXIf")) + chunk(b"prVt", put("PNG chunk of its own"))
    name = f"frames/{planter.email('name of a folder')}/{planter.email('name of a frame')}.png"
    at = file.getvalue().index(b"IDAT") - 4
    chunks = text + packed + international + packed_too + others
    whole = file.getvalue()[:at] + chunks + file.getvalue()[at:]
    yield name, whole + put("bytes behind a PNG") + zlib.compress(put("stream behind a PNG"))
    photo = io.BytesIO()
    Image.new("RGB", SIZE, "white").save(photo, "JPEG", comment=put("JPEG COM"))
    exif = b"Exif\0\0II*\0\x08\0\0\0\0\0" + put("JPEG APP1")
    marked = photo.getvalue()[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + photo.getvalue()[2:]
    yield "frames/000002.jpg", marked + put("bytes behind a JPEG")
