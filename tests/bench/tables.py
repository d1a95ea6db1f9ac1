"""How the figures are shown on a terminal and kept in a file."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from tests.bench import typed
from tests.bench.figures import Judged, Outcome, Share, hidden, hidden_everywhere
from tests.bench.planted import APART

SPLITS = ("tune", "held")
NAMELESS, ALL = "all but PERSON", "all"
Outcomes = Mapping[str, Outcome]
"""By subject, ours first."""


def show(outcomes: Outcomes) -> None:
    console = Console(width=None if Console().is_terminal else 160)
    ours = next(iter(outcomes.values()))
    for table in (_by_kind(outcomes), _by_surface(outcomes), _apart(outcomes), _rest(outcomes)):
        console.print(table)
    show_refused(console, ours)
    if ours.unreadable:
        console.print(f"{ours.unreadable} items in events cannot be read in the raw ones by this bench, and are not counted.")


def show_refused(console: Console, outcome: Outcome) -> None:
    if outcome.refused:
        names = ", ".join(f"{name} ({error})" for name, error in outcome.refused.items())
        console.print(f"Nothing was published of, and so nothing counted for: {names}")


def document(outcomes: Outcomes) -> dict[str, object]:
    """Return the figures, and what was missed where, as JSON has it."""
    return {name: _document(outcome) for name, outcome in outcomes.items()}


def _by_kind(outcomes: Outcomes) -> Table:
    table = Table(title="Planted items that are hidden, by type", title_justify="left")
    table.add_column("type")
    cells: list[Mapping[str, Share]] = []
    for split in SPLITS:
        for name, outcome in outcomes.items():
            for place in ("screen", "events"):
                is_screen = place == "screen"
                chosen = [e for e in outcome.whole if e.item.split == split and (e.item.frame is not None) == is_screen]
                if chosen:
                    table.add_column(f"{split}, {place}\n{name}", justify="right")
                    nameless = [each for each in chosen if each.item.kind != "PERSON"]
                    sums = {**hidden(nameless, lambda _: NAMELESS), **hidden(chosen, lambda _: ALL)}
                    cells.append({**hidden(chosen, lambda each: each.item.kind), **sums})
    kinds = sorted({kind for column in cells for kind in column} - {NAMELESS, ALL})
    for kind in (*kinds, NAMELESS, ALL):
        table.add_row(kind, *(str(column.get(kind, "")) for column in cells), end_section=kind == kinds[-1])
    return table


def _columns(table: Table, outcomes: Outcomes) -> list[tuple[str, str]]:
    """Give `table` a column for each split and subject, and return them."""
    names = [(split, name) for split in SPLITS for name in outcomes]
    for split, name in names:
        table.add_column(f"{split}\n{name}", justify="right")
    return names


def _by_surface(outcomes: Outcomes) -> Table:
    table = Table("place", title="Planted items that are hidden, by place", title_justify="left")
    names = _columns(table, outcomes)
    found = {
        (name, *group): share
        for name, outcome in outcomes.items()
        for group, share in hidden(outcome.whole, lambda each: (each.item.split, each.item.surface)).items()
    }
    surfaces = sorted({surface for _, _, surface in found}, key=lambda surface: (surface != "screen", surface))
    for surface in surfaces:
        table.add_row(surface, *(str(found.get((name, split, surface), "")) for split, name in names))
    table.add_section()
    everywhere = {name: hidden_everywhere(outcome.whole) for name, outcome in outcomes.items()}
    table.add_row("values, everywhere", *(str(everywhere[name].get(split, "")) for split, name in names))
    return table


def _apart(outcomes: Outcomes) -> Table:
    table = Table("what", title="Counted apart: half typed, password dots, partly out of sight", title_justify="left")
    names = _columns(table, outcomes)
    found = {
        (name, *group): share
        for name, outcome in outcomes.items()
        for group, share in hidden(
            (each for each in outcome.judged if each.item.apart),
            lambda each: (each.item.split, each.item.apart, each.item.frame is not None),
        ).items()
    }
    for state in APART:
        for place, is_screen in (("screen", True), ("events", False)):
            row = [str(found.get((name, split, state, is_screen), "")) for split, name in names]
            if any(row):
                table.add_row(f"{state}, {place}", *row)
    return table


def _rest(outcomes: Outcomes) -> Table:
    table = Table("", *outcomes, title="The rest", title_justify="left")
    for split in SPLITS:
        shares = [outcome.other_ink_left(split) for outcome in outcomes.values()]
        table.add_row(f"{split}: other ink left alone", *(f"{s.percent:.1f}%" if s.whole else "" for s in shares))
    for split in SPLITS:
        row = [str(outcome.typed_left(split)) for outcome in outcomes.values()]
        table.add_row(f"{split}: typed values that can be had again, by place", *row)
    table.add_row("milliseconds a frame", *(f"{outcome.ms_a_frame:.0f}" for outcome in outcomes.values()))
    table.add_row("frames", *(str(outcome.frames) for outcome in outcomes.values()))
    return table


def _place(each: Judged) -> str:
    item = each.item
    place = f"{item.session} {item.surface} {item.frame or ''} {item.id} {item.apart or ''} {each.hidden_share:.0%} hidden"
    return " ".join(place.split())


def _document(outcome: Outcome) -> dict[str, object]:
    def counted(shares: Mapping[tuple[str, str], Share]) -> dict[str, dict[str, list[int]]]:
        return {split: {n: [s.part, s.whole] for (sp, n), s in sorted(shares.items()) if sp == split} for split in SPLITS}

    return {
        "frames": outcome.frames,
        "ms_a_frame": round(outcome.ms_a_frame, 1),
        "refused": outcome.refused,
        "hidden_by_kind": counted(hidden(outcome.whole, lambda each: (each.item.split, each.item.kind))),
        "hidden_by_place": counted(hidden(outcome.whole, lambda each: (each.item.split, each.item.surface))),
        "values_hidden_everywhere": {s: [share.part, share.whole] for s, share in hidden_everywhere(outcome.whole).items()},
        "other_ink_left": {split: round(outcome.ink_left[split] / ink, 4) for split, ink in outcome.ink.items() if ink},
        **({"typed": typed.document(outcome.typed)} if outcome.typed else {}),
        "missed": [_place(each) for each in outcome.judged if not each.is_hidden],
    }
