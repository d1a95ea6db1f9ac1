"""Texts that are written anew with each key: what is there at last tells what of it was there before.

An input event has the whole value of its field, and a text mutation that of its node. "j", "ja" and "jan" say nothing by
themselves, and are most of a name that stands there four events later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from redact.types import InEvent, TextRun, TextSpan

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Written:
    """What a field or a text node says from an event on, and where that stands. is_single: whether it can be one value only."""

    text: str = field(repr=False)
    place: InEvent = field(repr=False)
    is_single: bool = False


def runs(states: Sequence[Written]) -> Iterator[TextRun]:
    """Yield, for each state of one field, the texts that it came to be or had been, and where the characters of these stand.

    Those are the next fullest state, the fullest before, and the last. What of a text does not stand in the state stands where
    it is whole, so that a finding has all of its value.
    """
    start = 0
    for end in range(1, len(states) + 1):
        if end == len(states) or not _shared(states[end - 1].text, states[end].text):
            yield from _chain(states[start:end])
            start = end


def _chain(states: Sequence[Written]) -> Iterator[TextRun]:
    """Yield the runs of states that each share something with the next."""
    last = len(states) - 1
    peaks = [n for n in range(last + 1) if n == last or len(states[n + 1].text) < len(states[n].text)]
    peaks = [n for n in peaks if n in (0, last) or len(states[n - 1].text) <= len(states[n].text)]
    before = -1
    for peak in peaks:
        yield from _towards(states, range(peak - 1, before, -1), peak)
        before = peak
    for peak, following in pairwise(peaks):
        yield from _towards(states, range(peak + 1, following + 1), peak)
    if len(peaks) > 1:
        yield from _towards(states, range(peaks[-2], -1, -1), last, range(last - 1, peaks[-2], -1))


def _towards(states: Sequence[Written], numbers: range, target: int, between: range = range(0)) -> Iterator[TextRun]:
    """Yield the runs of states, each a neighbour of the one before it, over what stands in the state `target`.

    between: the states that lie between them and `target`.
    """
    text = states[target].text
    stands = list(range(len(text)))
    newer = text
    for number in (*between, *numbers):
        older = states[number].text
        first, last = _common(older, newer)
        stands = [*stands[:first], *[NOWHERE] * (len(older) - first - last), *stands[len(stands) - last :]]
        newer = older
        if number in numbers and older != text and any(position != NOWHERE for position in stands):
            yield _run(states[number], stands, states[target])


def _run(state: Written, stands: Sequence[int], target: Written) -> TextRun:
    if target.is_single and len(state.text) != len(target.text):
        # Whatever of the value is hidden, all that was on the way to it goes: a place of another length is taken whole.
        return TextRun(target.text, (TextSpan(0, len(target.text), state.place),))
    spans, at = [], 0
    for start, end, first, last in _pieces(state.text, stands):
        if at < start:
            spans.append(TextSpan(at, start, replace(target.place, start=at, end=start)))
        spans.append(TextSpan(start, end, replace(state.place, start=first, end=last)))
        at = end
    if at < len(target.text):
        spans.append(TextSpan(at, len(target.text), replace(target.place, start=at, end=len(target.text))))
    return TextRun(target.text, tuple(spans))


def _pieces(text: str, stands: Sequence[int]) -> Iterator[tuple[int, int, int, int]]:
    """Yield where each stretch of a state stands in the target, and where in itself.

    What was taken out again behind a character goes with it, up to the next space: a slip is as telling as what it was to be.
    """
    first = 0
    while first < len(stands):
        if stands[first] == NOWHERE:
            first += 1
            continue
        last = first + 1
        while last < len(stands) and stands[last] == stands[last - 1] + 1:
            last += 1
        behind = last
        while behind < len(stands) and stands[behind] == NOWHERE and not text[behind].isspace():
            behind += 1
        start, end = stands[first], stands[last - 1] + 1
        if behind == last:
            yield start, end, first, last
        else:
            if first < last - 1:
                yield start, end - 1, first, last - 1
            yield end - 1, end, last - 1, behind
        first = behind


def _shared(one: str, other: str) -> bool:
    return sum(_common(one, other)) > 0


def _common(one: str, other: str) -> tuple[int, int]:
    """Return how many characters two texts begin with in common, and end with behind those."""
    first = _beginning(one, other)
    return first, _beginning(one[first:][::-1], other[first:][::-1])


def _beginning(one: str, other: str) -> int:
    if one.startswith(other) or other.startswith(one):
        return min(len(one), len(other))
    return next(number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
