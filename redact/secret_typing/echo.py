"""Whether a screen shows what was typed: in the field's box if it is known, anywhere on the frame if not.

Compared are pieces of three characters, folded as OCR confuses them, so that a slip of the reader costs three and no more.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence

from redact.boxes import overlap
from redact.confused import fold
from redact.runs import reading_run
from redact.types import Box, Line

PIECE = 3
WINDOW = 12
"""Characters that are compared at once: what a narrow field shows of a long text, and what one line of a wrapped one does."""
SHOWN, CERTAIN = 0.5, 0.8
"""Shares of a window's pieces that one line has if it shows it: with slips of the reader, and as good as without."""
LEAST = 4
"""Characters below which nothing can be told."""
LEAST_ANYWHERE = 6
"""Characters from which on chance does not put a text elsewhere on the screen."""
ONE_LINE = 4.0
"""Heights of a line below which a field has one line only, in which letters at all are an echo, whatever they are."""


class Echo(enum.Enum):
    """What a frame tells of a text."""

    SHOWN = enum.auto()
    HIDDEN = enum.auto()
    UNKNOWN = enum.auto()


def echo(text: str, lines: Sequence[Line], bounds: Box | None) -> Echo:
    """Return whether `lines` show `text`, typed into the field at `bounds` (pixels), or anywhere if they are not known."""
    wanted = fold(text)
    if len(wanted) < LEAST or sum(map(str.isascii, text)) * 2 < len(text):
        return Echo.UNKNOWN  # few characters stand anywhere by chance, and other scripts may be read wrongly
    everywhere = _share(wanted, (text for line in lines for text in _said(line)))
    if bounds is None and len(wanted) < LEAST_ANYWHERE:
        return Echo.SHOWN if everywhere == 1 else Echo.UNKNOWN if everywhere else Echo.HIDDEN
    if bounds is None:
        return Echo.SHOWN if everywhere >= SHOWN else Echo.HIDDEN
    inside = [(line, texts) for line in lines if any(texts := _said(line, bounds))]
    if _share(wanted, (text for _, texts in inside for text in texts)) >= SHOWN:
        return Echo.SHOWN
    if inside and bounds.height < ONE_LINE * min(line.box.height for line, _ in inside):
        letters = sum(max(map(len, texts)) for _, texts in inside)
        if letters >= max(LEAST, min(len(wanted), WINDOW) // 2):
            return Echo.SHOWN  # an input method or a completion writes something else than the keys say
    # Where the whole of it stands beside the box, the box is that of a page which has moved since.
    return Echo.UNKNOWN if everywhere >= CERTAIN and len(wanted) >= LEAST_ANYWHERE else Echo.HIDDEN


def _said(line: Line, bounds: Box | None = None) -> list[str]:
    """Return what each reading of a line says, folded: all of it, or its words at the height of `bounds`."""
    return [
        fold(reading_run([tuple(word for word in reading if bounds is None or _is_inside(word.box, bounds))]).text)
        for reading in line.readings
    ]


def _is_inside(box: Box, bounds: Box) -> bool:
    middle = (box.top + box.bottom) / 2
    return overlap(box, bounds) > 0 and bounds.top <= middle < bounds.bottom


def _share(wanted: str, lines: Iterable[str]) -> float:
    """Return the largest share, 0 to 1, of the pieces of the beginning or of the last windows of `wanted` that a line has."""
    windows = {wanted[:WINDOW], wanted[-WINDOW:], wanted[-2 * WINDOW : -WINDOW] or wanted}
    pieces = [{window[at : at + PIECE] for at in range(len(window) - PIECE + 1)} for window in windows if len(window) >= LEAST]
    return max((sum(piece in line for piece in each) / len(each) for line in lines for each in pieces), default=0.0)
