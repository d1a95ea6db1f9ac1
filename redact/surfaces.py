"""What kinds of content a recording holds, where, how many, and what became of each: for who must vouch that nothing was missed.

Events are counted as they are written. As they were recorded, the number of keys would tell how long a password is. Names are the
format's own or none at all: what a recorder calls a field of its own is recorded text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from redact.errors import InputError
from redact.event_text import KNOWN_FIELDS, KNOWN_TYPES, META_FIELDS, TYPING, is_format
from redact.formats import Image
from redact.strings import Text, texts
from redact.types import Event, Frame, Session

SCANNED, AS_TYPING = "scanned", "read as typing and scanned"
REBUILT, SPREAD = "rebuilt from pixels", "rebuilt from pixels, without the guarantee"
LEFT_BEHIND, NOT_PASSED_ON, RENAMED = "left behind", "not passed on", "renamed"
REMEDY = "take it out, or set strict = false in the policy's [input] table"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is told of a picture file besides its pixels; see `redact.formats.Image`."""

    codec: str
    spreads: bool
    left_behind: tuple[str, ...]

    @classmethod
    def of(cls, image: Image) -> Picture:
        return cls(image.codec or image.encoding, image.spreads, image.left_behind)


def surfaces(
    meta: Mapping[str, Any],
    records: Iterable[Mapping[str, Any]],
    pictures: Mapping[str, Picture],
    names: Mapping[str, str],
    *,
    frames: int,
    left_out: int,
    is_archive: bool,
) -> list[dict[str, object]]:
    """Return {"surface", "found", "treated"} for each kind of content that there is, sorted.

    meta, records: as they are written. pictures: what was decoded, by frame. names: what each frame that stays is called. frames:
    how many there are. left_out: files that no event names.
    """
    found: Counter[tuple[str, str]] = Counter()
    for picture in pictures.values():
        found[f"pictures: {picture.codec}", SPREAD if picture.spreads else REBUILT] += 1
        found.update((f"pictures: {name}", LEFT_BEHIND) for name in picture.left_behind)
    found["pictures: not decoded", NOT_PASSED_ON] += frames - len(pictures)
    found["names of pictures and their folders", SCANNED] += len(names)
    found["names of pictures and their folders", RENAMED] += sum(name != recorded for recorded, name in names.items())
    found["files that no event names", NOT_PASSED_ON] += left_out
    found["archive: its names, comments and times", LEFT_BEHIND] += is_archive
    found.update(_in_meta(meta))
    for number, record in enumerate(records):
        found.update(_in_event(Event(number, float(record["t"]), str(record["type"]), record)))
    return [{"surface": surface, "found": number, "treated": how} for (surface, how), number in sorted(found.items()) if number]


def _in_meta(meta: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for text in texts(meta):
        field = str(text.pointer[0])
        if not (text.is_key and text.pointer == (field,) and field in META_FIELDS):
            yield f"session.json: {field if field in META_FIELDS else 'unknown fields'}", SCANNED


def _in_event(event: Event) -> Iterator[tuple[str, str]]:
    if event.type not in KNOWN_TYPES:
        yield "events of unknown types", SCANNED
    for text in texts(event.record):
        field = str(text.pointer[0])
        if (event.type, field) in TYPING and text.pointer == (field,) and not text.is_key:
            yield f"events: {event.type}.{field}", AS_TYPING
        elif not is_format(event, text):
            yield _surface(event.type, field, text), SCANNED


def _surface(kind: str, field: str, text: Text) -> str:
    if field not in KNOWN_FIELDS:
        return "events: unknown fields"
    if text.is_key:
        return "events: object keys"
    if text.is_number:
        return "events: long numbers"
    return f"events: {kind}.{field}" if kind in KNOWN_TYPES else "events: fields of unknown types"


def refuse_unknown(session: Session) -> None:
    """Raise InputError, which quotes nothing, if there is anything in a recording besides its pictures that is not understood."""
    if not session.meta.keys() <= META_FIELDS:
        raise InputError(f"session.json: a field that the format does not have; {REMEDY}")
    for event in session.events:
        where = f"events.jsonl, line {event.id + 1}"
        if event.owns is not None:
            continue  # A record of another tool is scanned as a whole.
        if event.type not in KNOWN_TYPES:
            raise InputError(f"{where}: a type of event that the format does not have; {REMEDY}")
        if not event.record.keys() <= KNOWN_FIELDS:
            raise InputError(f"{where}: a field that the format does not have; {REMEDY}")
    if session.left_out:
        raise InputError(f"{session.left_out} files that no event names; {REMEDY}")


def refuse_picture(frame: Frame, picture: Picture) -> None:
    """Raise InputError if there is more in a picture's file than a picture, or if its codec has spread it."""
    where = f"the frame of events.jsonl, line {frame.event_id + 1}"
    if picture.left_behind:
        raise InputError(f"{where}: more in the file than a picture ({', '.join(picture.left_behind)}); {REMEDY}")
    if picture.spreads:
        raise InputError(f"{where}: {picture.codec}, which spreads what it shows; export it as PNG, or set strict = false")
