"""Looks at a recording: everything that is text in it becomes runs, and everything found in the runs becomes findings.

A value that is found in one run is looked for in all of them. What could not be read becomes a finding too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import xxhash

from redact.boxes import union
from redact.detect import Detector
from redact.detect.scores import HIDDEN, LIKELY
from redact.eyes import Eyes, Sighted, VisualDetector
from redact.formats import Image
from redact.initials import initials
from redact.keystrokes import Typing, typing_runs
from redact.ocr import OcrEngine, ScreenReader, is_icon
from redact.policy import Policy
from redact.private_places import fits
from redact.runs import labelled, places, reading_run, text_at
from redact.screens import Margin, Screens
from redact.second_reading import SecondReader
from redact.spread import Values
from redact.types import (
    FOREIGN,
    UNREAD,
    Action,
    Box,
    Finding,
    Line,
    Match,
    OnScreen,
    Place,
    Reading,
    TextRun,
    TextSpan,
    Typed,
    WholeFrame,
)

NOTHING = Sighted(())
CODES = frozenset({"QR_CODE", "BARCODE"})
"""What is larger the more it says."""
SEEN_AGAIN = 0.25
"""The share of finished frames that the eyes look at again."""
DOUBTFUL = 0.7
"""A word whose least sure character is below this is read again. Of the reader's words on fonts that it was not trained on, 2 %
are, and three in five of those are wrong."""
SURE = 0.97
"""What looks like a value and is no known one is read again if it is not as sure as this, with the words beside it."""
VALUE_LIKE = re.compile(
    r"(?=\S*\d)(?=\S*[A-Za-z])\S{10,}"  # letters mixed with digits
    r"|(?=\S*[a-z]\S*[A-Z])\S{16,}"  # or large with small ones
    r"|\S+@\S+[.,]\S+"
    r"|(?!\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4})\+?\(?\d(?:[ ().\-/]{0,2}\d){6,}"  # a long number, no date
)
"""What a single misread character can keep from being found."""


@dataclass(frozen=True, slots=True)
class FrameText:
    """What stands in one frame, and what could not be read."""

    frame_id: str
    lines: tuple[Line, ...]
    unread: tuple[Box, ...]
    margin: Margin
    failure: str = ""
    """The type of the error that kept the whole frame from being read."""
    sighted: Sighted = NOTHING
    """What is not text; nothing where nobody looked for it."""
    covered: tuple[Box, ...] = ()
    """The boxes that were painted in it."""


class Lookout:
    """Reads frames and texts, and tells what is in them. second: reads results, where there is only one engine to read with."""

    def __init__(
        self,
        detector: Detector,
        engines: Sequence[OcrEngine],
        policy: Policy,
        remembers: bool = True,
        eyes: Sequence[VisualDetector] = (),
        second: OcrEngine | None = None,
    ) -> None:
        self.detector = detector
        self.eyes = Eyes([each for each in eyes if fits(policy.eyes.detectors, each.name)], remembers)
        self.reader = ScreenReader(engines, self._doubtful, policy.reading.min_confidence, remembers)
        second = engines[1] if len(engines) > 1 else second
        self.second = SecondReader(self.reader, second, policy.second_look.share, policy.reading.min_confidence, remembers)
        self._screens = Screens()

    def frame(self, frame_id: str, image: Image, scale: float, *, again: bool = False, covered: Iterable[Box] = ()) -> FrameText:
        """Read one frame. An engine that fails leaves the frame unread, which is a finding.

        again: whether it is one that was painted, in the boxes `covered`. Its lines were read with every engine when they were
        whole; what a box has cut off looks doubtful to all of them, and only the first is asked what it still says.
        """
        margin = Margin(image, scale)
        sighted = NOTHING if again else self.eyes.see(image.pixels, scale)
        try:
            seen = self.reader.see(image.pixels, scale, twice=not again, is_jpeg=image.encoding == "jpeg")
        except Exception as error:  # noqa: BLE001 - whatever went wrong, the frame was not looked at
            return FrameText(frame_id, (), (), margin, type(error).__name__, sighted)
        return FrameText(frame_id, seen.lines, seen.unread, margin, sighted=sighted, covered=tuple(covered))

    def add_values(self, runs: Iterable[TextRun], values: Values, policy: Policy) -> None:
        """Remember what the recognisers find in `runs` and the policy does not keep, to look for it everywhere."""
        runs = list(runs)
        self.detector.prepare(run.text for run in runs)
        for run in runs:
            for match in self.detector.matches(run.text):
                found = text_at(run, match.start, match.end)
                probe = Finding(match.kind, match.recognizer, match.score, (), "")
                if found and policy.decide(probe).action is not Action.KEEP:
                    is_typed = any(isinstance(span.place, Typed) for span in run.spans)
                    values.add(match.kind, found, match.score, is_typed=is_typed, recognizer=match.recognizer)
                    if len(pieces := _typed_pieces(run, match)) > 1:
                        values.add_parts(match.kind, pieces, match.score)

    def add_screen_values(self, frames: Iterable[FrameText], values: Values, policy: Policy) -> None:
        """Do what `add_values` does, for what stands in `frames`. The same text is looked at once."""
        known: dict[tuple[str, int], TextRun] = {}
        for frame in frames:
            for run in self._screens.runs(frame.lines):
                known.setdefault((run.text, run.spans[0].start), run)
            for run in _said(frame.sighted):
                known.setdefault((run.text, 0), run)
        self.add_values(known.values(), values, policy)

    def findings(self, runs: Iterable[TextRun], values: Values, *, again: bool = False) -> Iterator[Finding]:
        """Yield what the recognisers, and the values found elsewhere, find in `runs`; the same in the same places once, or again
        where it is surer.

        again: whether something was hidden here before. The names model goes by what stands around a word: it was asked when
        the text was whole, and what it says of a text with holes is about the holes.
        """
        for finding, _ in self._findings(runs, values, again, is_read=False):
            yield finding

    def _findings(self, runs: Iterable[TextRun], values: Values, again: bool, *, is_read: bool) -> Iterator[tuple[Finding, str]]:
        """Yield each finding and what it says. is_read: whether a reader of screens may have misread the runs."""
        known: dict[tuple[str, tuple[Place, ...]], float] = {}
        for run in runs:
            is_typed = any(isinstance(span.place, Typed) for span in run.spans)
            found = [
                *self.detector.matches(run.text, with_names=not again),
                *values.matches(run.text, is_inexact=is_read or is_typed),
            ]
            if is_typed:
                found += values.begun(run.text)
            elif run.spans and (part := values.part(text_at(run, 0, len(run.text)))):
                found.append(Match(part[0], run.spans[0].start, run.spans[-1].end, part[1], "spread (part)"))
            for match in _outermost(found):
                where = places(run, match.start, match.end)
                said = text_at(run, match.start, match.end)
                kind, score, recognizer = values.surest(said, match)
                if where and known.get((kind, where), -1.0) < score:
                    known[kind, where] = score
                    yield Finding(kind, recognizer, score, where, values.token(said)), said

    def screen_findings(self, frame: FrameText, values: Values, *, again: bool = False) -> Iterator[Finding]:
        """Yield what can be found in what a frame says. again: as `findings` has it."""
        names = []
        runs = [*self._screens.runs(frame.lines, frame.covered), *_said(frame.sighted)]
        for finding, said in self._findings(runs, values, again, is_read=True):
            boxes = _joined(place for place in finding.places if isinstance(place, Box))
            names += [(said, box) for box in boxes if finding.kind == "PERSON" and finding.score >= HIDDEN]
            yield replace(finding, places=tuple(OnScreen(frame.frame_id, frame.margin.box(box)) for box in boxes))
        for name, box in initials(frame.lines, names):
            where = OnScreen(frame.frame_id, frame.margin.box(box))
            yield Finding("PERSON", "initials", LIKELY, (where,), values.token(name))

    def sight_findings(self, frame: FrameText) -> Iterator[Finding]:
        """Yield what the eyes see in a frame, and the whole frame for each of them that failed."""
        for name, sighting in frame.sighted.sightings:
            where = OnScreen(frame.frame_id, frame.margin.box(sighting.box), is_widget=sighting.kind not in CODES)
            recognizer = f"{name} ({sighting.sort})" if sighting.sort else name
            yield Finding(sighting.kind, recognizer, sighting.score, (where,), "")
        for name, failure in frame.sighted.failures:
            yield Finding(UNREAD, f"{name} ({failure})", 1.0, (WholeFrame(frame.frame_id),), "")

    def seen_again(self, frame_id: str, image: Image, scale: float) -> Iterator[Finding]:
        """Yield what the eyes see in a finished frame. They look at some again only: which, its pixels alone tell."""
        if xxhash.xxh3_64_intdigest(image.pixels.tobytes()) < SEEN_AGAIN * 2**64:
            sighted = self.eyes.see(image.pixels, scale)
            yield from self.sight_findings(FrameText(frame_id, (), (), Margin(image, scale), sighted=sighted))

    def unread(self, frame: FrameText) -> Iterator[Finding]:
        """Yield what of a frame could not be read."""
        if frame.failure:
            yield Finding(UNREAD, f"ocr ({frame.failure})", 1.0, (WholeFrame(frame.frame_id),), "")
        for box in frame.unread:
            where = OnScreen(frame.frame_id, frame.margin.box(box))
            # The next frame was looked at as well.
            yield Finding(UNREAD, "ocr", 1.0, (where,), "", is_of_its_moment=True)

    def _doubtful(self, reading: Reading) -> range:
        """Return which words one slip of the engine could have hidden something in: those that it is unsure of, and those
        that look like a value which no recogniser knows for one."""
        doubts = [
            number
            for number, word in enumerate(reading)
            if (FOREIGN in word.text and not is_icon(word, reading))
            or (word.confidence < DOUBTFUL and sum(map(str.isalnum, word.text)) >= 2)
        ]
        run = reading_run([reading])
        if likely := list(VALUE_LIKE.finditer(run.text)):
            known = [match for match in self.detector.matches(run.text, with_names=False) if match.score >= 0.5]
            for found in likely:
                inside = [n for n, span in enumerate(run.spans) if span.start < found.end() and found.start() < span.end]
                first, last = max(inside[0] - 2, 0), min(inside[-1] + 2, len(reading) - 1)
                is_known = any(match.start < found.end() and found.start() < match.end for match in known)
                if not is_known and min(word.confidence for word in reading[first : last + 1]) < SURE:
                    doubts += [first, last]
        return range(min(doubts), max(doubts) + 1) if doubts else range(0)


def _said(sighted: Sighted) -> Iterator[TextRun]:
    """Yield what codes say, as text that stands where they stand."""
    for _, sighting in sighted.sightings:
        if sighting.text:
            yield TextRun(sighting.text, (TextSpan(0, len(sighting.text), sighting.box),))


def keystroke_runs(typings: Sequence[Typing]) -> list[TextRun]:
    """Return the runs over what was typed outside secure fields, each behind its field's label."""
    return [labelled(run, label) for run, label in typing_runs([t for t in typings if not t.is_secret])]


def _typed_pieces(run: TextRun, match: Match) -> list[str]:
    """Return what of a match was typed into each field."""
    pieces: dict[int, str] = {}
    for span in run.spans:
        if isinstance(span.place, Typed) and span.start < match.end and match.start < span.end:
            said = run.text[max(span.start, match.start) : min(span.end, match.end)]
            pieces[span.place.typing_id] = pieces.get(span.place.typing_id, "") + said
    return list(pieces.values())


def _outermost(found: Sequence[Match]) -> list[Match]:
    """Return the matches that no other one, as sure and as wide, contains."""
    ordered = sorted(found, key=lambda match: (match.start, -match.end, -match.score, match.recognizer))
    kept: list[Match] = []
    for match in ordered:
        if not any(k.start <= match.start and match.end <= k.end and k.score >= match.score for k in kept):
            kept.append(match)
    return kept


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Return boxes with the words of one line made one box, so that neither the number of words nor their gaps show."""
    joined: list[Box] = []
    for box in boxes:
        if joined and (joined[-1].top, joined[-1].bottom) == (box.top, box.bottom):
            joined[-1] = union([joined[-1], box])
        else:
            joined.append(box)
    return joined
