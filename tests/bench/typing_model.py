"""How well the model of a text field agrees with a real one: recorded sequences replayed, state by state.

python -m tests.bench.typing_model
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from redact.keystrokes.editor import Editor
from redact.keystrokes.keyboard import Keyboard
from redact.keystrokes.stroke import Command

EDITING = Path(__file__).parents[2] / "fixtures" / "editing"
HALVES = ("tune", "held")


class State(NamedTuple):
    """What a field shows. Positions are code points."""

    text: str
    anchor: int
    caret: int


class Step(NamedTuple):
    """One event that may change a field: its kind, what the model and the field show after it, whether the model is lost."""

    kind: str
    modelled: State
    real: State
    is_lost: bool


@dataclass(slots=True)
class Agreement:
    """Of one half of the recordings. `states`: how often the model said that it knows."""

    sequences: int = 0
    states: int = 0
    agreeing: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    """How often the model said that it does not know, by what was done."""
    kinds: Counter[str] = field(default_factory=Counter)
    """How often each thing was done."""
    differing: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        return self.agreeing / self.states

    @property
    def lost_share(self) -> float:
        return self.lost.total() / self.kinds.total()


def measure(folder: Path = EDITING) -> Mapping[str, Agreement]:
    """Return how the model agrees with the recordings, by half."""
    return {half: agreement(half, folder) for half in HALVES}


def agreement(half: str, folder: Path = EDITING, without: Collection[str] = (), layout: str = "") -> Agreement:
    """Return how the model agrees with a half of the recordings, from whose key events the fields `without` were taken."""
    found = Agreement()
    for sequence in sequences(half, folder):
        found.sequences += 1
        for step in replay(sequence, without, layout):
            found.kinds[step.kind] += 1
            if step.is_lost:
                found.lost[step.kind] += 1
                continue
            found.states += 1
            found.agreeing += step.modelled == step.real
            found.differing[step.kind] += step.modelled != step.real
    return found


def sequences(half: str, folder: Path = EDITING) -> Iterator[Mapping[str, Any]]:
    with gzip.open(folder / f"{half}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def replay(sequence: Mapping[str, Any], without: Collection[str] = (), layout: str = "") -> Iterator[Step]:
    """Yield every step of a recorded sequence. A model that is lost or wrong goes on from what the recording shows."""
    keyboard, editor = Keyboard("Linux", layout), Editor(is_multiline=sequence["field"] == "textarea", os="Linux")
    value, events = sequence["value"], [_less(event, without) for event in sequence["events"]]
    real = State(value, len(value), len(value))
    _show(editor, real)
    for number, (event, after) in enumerate(zip(events, sequence["states"], strict=True)):
        kind = _perform(event, number, keyboard, editor)
        real = _state(after, real)
        follows = events[number + 1] if number + 1 < len(events) else {}
        if not kind or (event["type"] == "key" and follows.get("type") == "clipboard"):
            continue  # What Control with X does comes with the clipboard event behind it.
        modelled = State(editor.text, editor.anchor, editor.caret)
        yield Step(kind, modelled, real, editor.is_lost)
        if editor.is_lost or modelled != real:
            _show(editor, real)


def _less(event: Mapping[str, Any], without: Collection[str]) -> Mapping[str, Any]:
    # A character that no key of the layout writes can only be known from `key`.
    if event["type"] != "key" or ("key" in without and not event["key"].isascii()):
        return event
    return {name: value for name, value in event.items() if name not in without}


def _perform(event: Mapping[str, Any], number: int, keyboard: Keyboard, editor: Editor) -> str:
    """Do what an event does. Returns its kind, empty for what leaves a field alone."""
    if event["type"] == "pointer":
        editor.is_lost = True
        return "pointer"
    if event["type"] == "text" or (event["type"] == "clipboard" and event["action"] == "paste"):
        editor.insert(event["text"], number)
        return str(event["type"])
    if event["type"] == "clipboard":
        return str(event["action"])
    if event["action"] == "up":
        keyboard.release(event)
        return ""
    stroke = keyboard.press(event)
    editor.strike(stroke, number)
    extends = " extending" if stroke.extends and stroke.command.name.startswith("MOVE") else ""
    return "" if stroke.command is Command.NOTHING else stroke.command.name.lower().replace("_", " ") + extends


def _state(after: list[Any] | None, before: State) -> State:
    """Return what the recording says about a field, which counts UTF-16 units and leaves out what did not change."""
    if after is None:
        return before
    text = before.text if after[0] is None else after[0]
    units = text.encode("utf-16-le")
    anchor, caret = (len(units[: 2 * position].decode("utf-16-le", "replace")) for position in after[1:])
    return State(text, anchor, caret)


def _show(editor: Editor, state: State) -> None:
    editor.text, editor.anchor, editor.caret = state
    editor.sources = [-1] * len(state.text)
    editor.is_lost = False


if __name__ == "__main__":
    for half, found in measure().items():
        print(f"{half}: {found.agreeing} of {found.states} states agree ({found.share:.3%}), lost {found.lost_share:.2%}")
        for kind, count in found.kinds.most_common():
            print(f"  {kind:36} {count:6} lost {found.lost[kind]:5} differing {found.differing[kind]:4}")
