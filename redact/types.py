"""The values that flow between the stages: frozen, and silent about what was recorded.

Every interval is half open. `repr` never shows recorded text, so that a value may stand in a log or a traceback.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 3), uint8, RGB."""

Pointer: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a JSON document: the keys and indexes that lead to it."""

META = -1
"""The event id of the session's own description (session.json)."""

UNREAD = "UNREAD"
"""The kind of what could not be looked at. No policy may keep it."""

PRIVATE = "PRIVATE_WINDOW"
"""The kind of what happened in an app or at an address that the policy does not let through."""

FOREIGN = "\N{REPLACEMENT CHARACTER}"
"""What a reading has where letters of a script stand that its engine does not read."""

SECURE = "PASSWORD"
"""The kind of what is typed into a secure field, whatever it says."""

TAKEN_OUT = "PRIVATE_TEXT"
"""The kind of what was copied where the policy lets nothing through, wherever it turns up."""

ABOUT_THE_PERSON = {"user": "USERNAME", "host": "HOSTNAME", "os": "OPERATING_SYSTEM"}
"""Fields of session.json that the format calls personal, whatever they say, and their kinds."""

KINDS_WITHOUT_RECOGNIZER = frozenset({UNREAD, PRIVATE, SECURE, TAKEN_OUT, *ABOUT_THE_PERSON.values()})
"""Kinds that are found by other ways than a recogniser."""


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle in pixels, origin top left, right and bottom excluded."""

    left: int
    top: int
    right: int
    bottom: int

    def __post_init__(self) -> None:
        if self.left >= self.right or self.top >= self.bottom:
            raise ValueError(f"a box needs left < right and top < bottom, not {self}")

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Frame:
    """One screenshot. Its pixels stay on disk until they are asked for."""

    id: str
    """The name its screenshot event gives it, such as "frames/000001.png"."""
    event_id: int
    time_s: float
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the recording, kept whole."""

    id: int
    """Its position among the session's events, from 0."""
    time_s: float
    type: str
    record: Mapping[str, Any] = field(repr=False)
    owns: Callable[[Pointer, str, bool], bool] | None = field(default=None, repr=False, compare=False)
    """Of a record that another tool wrote: whether a text, or an object's key, is a word of that tool's format and nobody's."""


@dataclass(frozen=True, slots=True)
class Session:
    """One recording: its events in time order, its frames in the order they were taken, its description."""

    events: tuple[Event, ...]
    frames: tuple[Frame, ...]
    meta: Mapping[str, Any] = field(repr=False)
    scale: float = 1.0
    """Device pixels per CSS pixel."""
    runs: tuple[TextRun, ...] = field(default=(), repr=False)
    """Text that is spread over several events, where that tells more; below, what in texts is none and cannot be looked into."""
    unread: tuple[InEvent, ...] = field(default=(), repr=False)
    left_out: int = 0
    """Files of the recording that no event names: they are not looked at, and so not passed on."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that an OCR engine read, or a part of one. Confidence: 0 to 1."""

    text: str = field(repr=False)
    box: Box
    confidence: float
    is_glued: bool = False
    """Whether it follows the word before it without a space."""
    starts: tuple[int, ...] = ()
    """Where each of its characters begins, in pixels from the left; empty if the engine does not say."""


Reading: TypeAlias = tuple[Word, ...]
"""The words of one line image from left to right, as one engine read them."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line of text on a screen, with each engine's reading of it, the first engine's first.

    The same line at the same place of the next frame is the same object, so that what follows from it can be remembered.
    """

    box: Box
    readings: tuple[Reading, ...]


Colour: TypeAlias = tuple[int, int, int]
"""RGB, 0 to 255."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How invented text is drawn where something was hidden."""

    size_px: int
    """Of the font; 0 where nothing but the ground is drawn."""
    ink: Colour
    ground: Colour
    base_px: int = 0
    """How far below the top of its box the base line is; 0 for the middle."""


@dataclass(frozen=True, slots=True)
class OnScreen:
    """A part of a frame."""

    frame_id: str
    box: Box
    is_widget: bool = False
    """Whether the box is that of a thing which is as large whatever stands in it, such as a field."""
    lettering: Lettering | None = None
    """How a surrogate stands there, once that is decided."""


@dataclass(frozen=True, slots=True)
class InEvent:
    """Characters [start, end) of a string in an event's record, or of an object's key there (`is_key`)."""

    event_id: int
    pointer: Pointer = field(repr=False)
    start: int
    end: int
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters [start, end) of what a stretch of typing left behind. Erased text has none: start equals end."""

    typing_id: int
    start: int
    end: int
    wrote: tuple[int, ...] = ()
    """The events that wrote what was erased."""


@dataclass(frozen=True, slots=True)
class WholeFrame:
    """All of a frame."""

    frame_id: str


@dataclass(frozen=True, slots=True)
class WholeEvent:
    """All of an event."""

    event_id: int


Place: TypeAlias = OnScreen | InEvent | Typed | WholeFrame | WholeEvent | Box
"""Where something stands. A box alone is a part of the frame that is being looked at; no finding keeps one."""


@dataclass(frozen=True, slots=True)
class TextSpan:
    """The place of characters [start, end) of a run."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text to look through, and where each part of it stands.

    Spans are sorted and do not overlap. Characters outside every span (a label put in front, a space between two words)
    help a recogniser to understand and stand nowhere.
    """

    text: str = field(repr=False)
    spans: tuple[TextSpan, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What a recogniser found at characters [start, end) of a text. Score: 0 to 1."""

    kind: str
    start: int
    end: int
    score: float
    recognizer: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a match needs 0 <= start < end, not {self.start} and {self.end}")
        if not 0 <= self.score <= 1:
            raise ValueError(f"a score is 0 to 1, not {self.score}")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the policy must decide on. From here on there is no recorded text.

    token: keyed HMAC of the value: equal values have equal ones. is_of_its_moment: whether it holds for its frame alone.
    """

    kind: str
    recognizer: str
    score: float
    places: tuple[Place, ...]
    token: str
    is_of_its_moment: bool = False


class Action(str, enum.Enum):
    """What happens to a finding, the mildest first."""

    KEEP = "keep"
    SURROGATE = "surrogate"
    BLUR = "blur"
    MASK = "mask"
    DROP = "drop"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True)
class Decision:
    finding: Finding
    action: Action
    rule: str


COVERING = frozenset({Action.SURROGATE, Action.BLUR, Action.MASK})
"""The actions that leave a frame and cover a part of it."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A box to paint, and how."""

    box: Box
    action: Action
    """One of COVERING."""
    token: str = ""
    """That of the value below it, or nothing."""
    kind: str = ""
    """That of the value below it, of which a surrogate is invented."""
    lettering: Lettering | None = None
    """For a surrogate."""

    def __post_init__(self) -> None:
        if self.action not in COVERING:
            raise ValueError(f"a box is masked, blurred or drawn over, not {self.action.value}")
        if (self.lettering is not None) != (self.action is Action.SURROGATE):
            raise ValueError("a surrogate has its lettering, and nothing else has one")
