"""The second look: reads what was written with its own eyes, and says what is still there.

Nothing here trusts the plan. Frames are decoded from the written files; a covered box is one that painting once more leaves
as it is; lines are read by the engine that did not read the recording too; text is looked for in the bytes themselves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from redact import log, manifest
from redact.bare import is_bare
from redact.boxes import clip
from redact.circumstances import surroundings
from redact.errors import LeakFound, UsageError
from redact.event_text import event_runs, meta_runs
from redact.formats import Documents, Image, Recording, open_format
from redact.formats.layout import HIDDEN_KEY
from redact.formats.native import OWN_FILES
from redact.formats.window import Window
from redact.keystrokes import typings
from redact.log import LogEntry
from redact.look import Lookout, keystroke_runs
from redact.paint import is_covered, without_letters
from redact.placeholders import is_placeholder, placeholder
from redact.policy import Policy, Surroundings
from redact.second_look import SecondLook, Verified
from redact.shown import uncovered
from redact.spread import Values
from redact.surrogates import surrogate
from redact.surrogates.in_text import without_invented
from redact.types import SECURE, Action, Box, Cover, Finding, Frame, Lettering, TextRun

PICTURES = frozenset({".png", ".jpg", ".jpeg"})


def verify(
    folder: Path,
    policy: Policy,
    lookout: Lookout,
    values: Values | None = None,
    *,
    leaks: int | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Verified:
    """Check a finished or staged output, and return what was looked at twice.

    values: what was found in the raw recording, where that is still known. leaks: lines of the sample in which the second reader
    found something that was covered since; without it, what the manifest says of them.
    Raises LeakFound, which names every place and no text, and InputError if `folder` is no output at all.
    """
    said = manifest.read(folder)
    if said["policy"]["fingerprint"] != policy.fingerprint:
        raise UsageError(f"{folder}: made with another policy ({said['policy']['name']}); give that one with --policy")
    complaints = list(_files(folder, said))
    entries = log.read(folder)
    if log.counts(entries) != said["counts"]:
        complaints.append("manifest.json: its counts are not those of the log")
    if complaints:
        raise _leak(folder, complaints)
    values = values or Values(b"")
    second = SecondLook(lookout)
    complaints += _bytes(folder, values)
    with open_format(folder, policy.limits, said.get("recording", "")) as recording:
        boxes_of = _boxes(entries)
        for part in recording.windows() if isinstance(recording, Documents) else (recording,):
            if part.session.left_out:
                complaints.append(f"{part.session.left_out} pictures that no event names")
            around = surroundings(part.session)
            if isinstance(part, Window):
                complaints += _documents(part, around, policy, lookout, values)
            else:
                complaints += _events(part, entries, around, policy, lookout, values)
            complaints += _frames(part, boxes_of, around, policy, lookout, second, values, progress)
    if complaints:
        raise _leak(folder, complaints)
    return second.verified(said.get("second_look", {}).get("leaks", 0) if leaks is None else leaks)


def _leak(folder: Path, complaints: Sequence[str]) -> LeakFound:
    shown = "; ".join(complaints[:5]) + (f"; and {len(complaints) - 5} more" if len(complaints) > 5 else "")
    return LeakFound(f"the second look at {folder.name} found what should not be there: {shown}")


def _files(folder: Path, said: dict[str, Any]) -> Iterator[str]:
    """Every file is the one that the manifest describes, there is no other, and each frame is a picture and nothing else."""
    found = manifest.files(folder)
    for name in sorted({*found, *said["files"]}):
        if found.get(name) != said["files"].get(name):
            yield "a file is missing, changed or not in the manifest"
        elif _is_picture(name, said) and not is_bare(name, (folder / name).read_bytes()):
            yield f"{name}: no picture, or more in it than a picture"


def _is_picture(name: str, said: dict[str, Any]) -> bool:
    """Return whether a file can be nothing but a picture: in the native format all are but its own."""
    return PurePosixPath(name).suffix.lower() in PICTURES if "recording" in said else name not in OWN_FILES


def _bytes(folder: Path, values: Values) -> Iterator[str]:
    """No found value stands in any byte of the output, plain or encoded."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if values.is_in(path.read_bytes()):
            yield f"{path.relative_to(folder).as_posix()}: a found value stands in its bytes"


def _events(
    recording: Recording,
    entries: Sequence[LogEntry],
    around: Sequence[Surroundings],
    policy: Policy,
    lookout: Lookout,
    values: Values,
) -> Iterator[str]:
    session = recording.session
    for entry in entries:
        # A frame whose name was found has another name now, and no placeholder in it.
        if "field" in entry.where and entry.action == "mask" and entry.where["field"] != "/file":
            holder = session.meta if "session" in entry.where else _line(recording, entry)
            if "<" not in json.dumps(holder):
                yield f"the log has {placeholder(entry.kind)} at {_said(entry)}, where no placeholder stands"
    invented = invented_texts(entries)
    for event in session.events:
        for finding in lookout.findings(_without(invented.get(event.id + 1, ()), event_runs([event])), values, again=True):
            if policy.decide(finding, around[event.id]).action is not Action.KEEP:
                yield f"events.jsonl, line {event.id + 1}: {finding.kind} is left"
    typed = typings(session.events, str(session.meta.get("os", "")))
    if any(typing.is_secret and not is_placeholder(typing.text, {SECURE}) for typing in typed):
        yield "events.jsonl: something is left in a secure field"
    others = [*meta_runs(session.meta), *keystroke_runs(typed)]
    for finding in lookout.findings(_without(list(chain(*invented.values())), others), values, again=True):
        if policy.decide(finding).action is not Action.KEEP:
            yield f"{finding.kind} is left in session.json or in what the keys typed"


def invented_texts(entries: Iterable[LogEntry]) -> dict[int, list[str]]:
    """Return the texts that by the log were invented for hidden values, by the line of the events, 0 for session.json."""
    found: dict[int, list[str]] = {}
    for entry in entries:
        if entry.action == Action.SURROGATE.value and "field" in entry.where:
            found.setdefault(entry.where.get("line", 0), []).append(surrogate(entry.kind, entry.token))
    return found


def _without(invented: Collection[str], runs: Iterable[TextRun]) -> Iterable[TextRun]:
    """Return `runs` with what no recogniser takes for anything in the place of each invented text."""
    return (replace(run, text=without_invented(run.text, invented)) for run in runs) if invented else runs


def _documents(window: Window, around: Sequence[Surroundings], policy: Policy, lookout: Lookout, values: Values) -> Iterator[str]:
    for event in window.session.events:
        for finding in lookout.findings(event_runs([event]), values, again=True):
            if policy.decide(finding, around[event.id]).action is not Action.KEEP:
                yield f"{window.said(event.id)}: {finding.kind} is left"
    if window.session.unread:
        yield "something is left that nobody can look into"
    typed = typings(window.session.events)
    if any(
        typing.is_secret and not (is_placeholder(typing.text, {SECURE}) or {*typing.text} <= {HIDDEN_KEY}) for typing in typed
    ):
        yield "something is left in a secure field"
    for finding in lookout.findings([*window.session.runs, *keystroke_runs(typed)], values, again=True):
        if policy.decide(finding).action is not Action.KEEP:
            yield f"{finding.kind} is left in what stands over several records"


def _frames(
    recording: Recording,
    boxes_of: Mapping[str, list[Cover]],
    around: Sequence[Surroundings],
    policy: Policy,
    lookout: Lookout,
    second: SecondLook,
    values: Values,
    progress: Callable[[str, int, int], None] | None,
) -> Iterator[str]:
    frames, scale = recording.session.frames, recording.session.scale
    last: tuple[object, ...] = ()
    for number, frame in enumerate(frames):
        if progress:
            progress("checking", number, len(frames))
        boxes = boxes_of.get(frame.id, [])
        same = (recording.raw_digest(frame), boxes, around[frame.event_id])
        if same == last:
            continue
        last = same
        image = recording.pixels(frame)
        yield from _painted(frame, image, boxes)
        image = replace(image, pixels=without_letters(image.pixels, boxes))
        shown = partial(_shown, frame, boxes=boxes, around=around[frame.event_id], policy=policy)
        text = lookout.frame(frame.id, image, scale, again=True, covered=[each.box for each in boxes])
        if text.failure:
            yield f"{frame.id}: could not be read again ({text.failure})"
        yield from shown(lookout.screen_findings(text, values, again=True))
        yield from shown(second.findings(frame.id, image, scale, boxes, values))
        yield from shown(lookout.seen_again(frame.id, image, scale))


def _line(recording: Recording, entry: LogEntry) -> Any:
    number = entry.where["line"]
    events = recording.session.events
    return dict(events[number - 1].record) if 0 < number <= len(events) else None


def _said(entry: LogEntry) -> str:
    return f"line {entry.where['line']}" if "line" in entry.where else "session.json"


def _boxes(entries: Sequence[LogEntry]) -> dict[str, list[Cover]]:
    """Return what was covered, by frame."""
    found: dict[str, list[Cover]] = {}
    for entry in entries:
        if "frame" in entry.where and "box" in entry.where:
            said = entry.where.get("lettering")
            colours = {name: tuple(said[name]) for name in ("ink", "ground")} if said else {}
            lettering = Lettering(**{**said, **colours}) if said else None
            cover = Cover(Box(*entry.where["box"]), Action(entry.action), entry.token, entry.kind, lettering)
            found.setdefault(entry.where["frame"], []).append(cover)
    return found


def _painted(frame: Frame, image: Image, covers: Sequence[Cover]) -> Iterator[str]:
    """Painting once more must change nothing: every mask is flat, every blur comes from outside its box."""
    inside = [cover for cover in covers if clip(cover.box, frame.width, frame.height) == cover.box]
    if len(inside) < len(covers):
        yield f"{frame.id}: a box of the log lies outside the frame"
    if not is_covered(image.pixels, inside, image.encoding):
        yield f"{frame.id}: a box of the log is not covered"


def _shown(
    frame: Frame, findings: Iterable[Finding], *, boxes: Sequence[Cover], around: Surroundings, policy: Policy
) -> Iterator[str]:
    for finding in uncovered(findings, boxes):
        if policy.decide(finding, around).action is not Action.KEEP:
            yield f"{frame.id}: {finding.kind} can still be seen"
