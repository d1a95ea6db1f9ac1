"""What is looked through of typing: each field as a whole, every state that did not last, what says something only together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from redact.keystrokes.edits import State
from redact.keystrokes.typings import Typing
from redact.placeholders import before_placeholder
from redact.types import InEvent, Place, TextRun, TextSpan, Typed

LONGEST_PIECE = 8
"""Characters of a field that may hold a part of a value only: a card's number has four boxes, an IBAN up to nine."""
FEWEST_SIGNS = 4
CODE = "Verification code"
"""What fields of one sign each are for, whatever they call themselves."""

Labelled = tuple[TextRun, str]


def typing_runs(found: Iterable[Typing]) -> list[Labelled]:
    """Return the runs to look through, each with its field's label.

    A place of kind `Typed` without length is typing that left nothing; what was pasted stands in its clipboard event too.
    """
    runs: list[Labelled] = []
    fields = [list(stretches) for _, stretches in groupby(found, key=lambda typing: typing.field_id)]
    for stretches in fields:
        label = stretches[0].label
        runs += [(_joined(stretches, "\n"), label)]
        for before, typing in pairwise(stretches):
            if typing.is_seam or typing.erased_before:
                runs += [(run, label) for run in _seams(before, typing)]
        for typing in stretches:
            runs += [(_state_run(state, typing), label) for state in typing.states]
            runs += [(_variant_run(text, typing), label) for text in typing.variants]
            runs += [(run, label) for run in _pasted(typing)]
    runs += _neighbours(fields)
    return [(run, label) for run, label in runs if run.text.strip()]


def _whole(typing: Typing) -> Typed:
    return Typed(typing.id, 0, len(typing.text))


def _joined(pieces: Sequence[Typing], between: str) -> TextRun:
    text, spans = "", []
    for typing in pieces:
        text += between if text else ""
        if typing.text:
            spans.append(TextSpan(len(text), len(text) + len(typing.text), _whole(typing)))
        text += typing.text
    return TextRun(text, tuple(spans))


def _seams(before: Typing, typing: Typing) -> Iterator[TextRun]:
    """Yield what the field may hold where one stretch went on in what the other had left: behind it, or in front of it.

    Of what the second took away first, one Backspace may have gone to the end of a line.
    """
    for erased in sorted({typing.erased_before, max(typing.erased_before - 1, 0)}):
        kept = before.text[: before_placeholder(before.text, max(len(before.text) - erased, 0))]
        if kept and typing.text:
            pieces = (kept, Typed(before.id, 0, len(kept))), (typing.text, _whole(typing))
            for (first, place), (second, other) in (pieces, pieces[::-1]):
                both = first + second
                yield TextRun(both, (TextSpan(0, len(first), place), TextSpan(len(first), len(both), other)))


def _state_run(state: State, typing: Typing) -> TextRun:
    """Return the run over a state: each character stands where it is in the end, or nowhere in the text if it was erased.

    Of a text that came at once and is gone in part, what is left may be any of it.
    """
    stands: dict[int, list[int]] = {}
    for position, source in enumerate(typing.sources):
        stands.setdefault(source, []).append(position)
    wrote, met = Counter(state.sources), Counter[int]()
    spans = []
    for start, source in enumerate(state.sources):
        positions = stands.get(source, [])
        if not positions:
            place = Typed(typing.id, 0, 0, (source,))
        elif len(positions) == wrote[source]:
            at = positions[met[source]]
            place = Typed(typing.id, at, at + 1)
        else:
            place = _whole(typing)
        met[source] += 1
        spans.append(TextSpan(start, start + 1, place))
    return TextRun(state.text, tuple(spans))


def _variant_run(text: str, typing: Typing) -> TextRun:
    """Return the run over a variant. Which of its characters is which of the text is not known, even if they are as many."""
    return TextRun(text, tuple(TextSpan(start, start + 1, _whole(typing)) for start in range(len(text))))


def _pasted(typing: Typing) -> Iterator[TextRun]:
    """Yield the text once more with what came from the clipboard in the place where the clipboard has it."""
    own, spans, start = set(typing.events), [], 0
    pasted = {edit.event_id: edit.text for edit in typing.edits if edit.event_id not in own}
    for source, positions in groupby(typing.sources):
        end = start + len(list(positions))
        if source in pasted and (at := pasted[source].find(typing.text[start:end])) >= 0:
            place: Place = InEvent(source, ("text",), at, at + end - start)
            spans.append(TextSpan(start, end, place))
        start = end
    if spans:
        yield TextRun(typing.text, tuple(spans))


def _neighbours(fields: Sequence[Sequence[Typing]]) -> Iterator[Labelled]:
    """Yield fields side by side that hold a piece each as one text: a card typed into four boxes, a code into six."""
    for kind, group in groupby(fields, key=_piece):
        pieces = [next(typing for typing in stretches if typing.text) for stretches in group] if kind else []
        if kind == "sign" and len(pieces) >= FEWEST_SIGNS:
            yield _joined(pieces, ""), CODE
        elif kind == "piece" and len(pieces) >= 2:
            for between in ("", " "):
                yield _joined(pieces, between), pieces[0].label


def _piece(stretches: Sequence[Typing]) -> str:
    """Return whether a field holds a "sign" or a "piece" of a value, and nothing else; "" if not."""
    texts = [typing.text for typing in stretches if typing.text]
    if len(texts) != 1 or len(texts[0]) > LONGEST_PIECE or not texts[0].isalnum():
        return ""
    return "sign" if len(texts[0]) == 1 else "piece"
