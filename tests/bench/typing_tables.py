"""How the figures of typing, and of looking for one value everywhere, are shown on a terminal and kept in a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from tests.bench.figures import Outcome, Share, hidden_everywhere
from tests.bench.spreading import Spreading
from tests.bench.tables import SPLITS, show_refused
from tests.bench.typing_model import Agreement
from tests.bench.typists import Figure

STATES = ("recorded", "fixed", "coarse", "keep")


def show(agreements: Mapping[str, Agreement], typists: Sequence[Figure], spreading: Spreading) -> None:
    """Show the figures. agreements: by half of the recordings."""
    console = Console(width=None if Console().is_terminal else 160)
    for table in (_model(agreements), _typists(typists), _spreading(spreading)):
        console.print(table)
    show_refused(console, spreading.on)
    console.print(f"Spreading takes {spreading.share:.1%} of the time of a session.")


def document(agreements: Mapping[str, Agreement], typists: Sequence[Figure], spreading: Spreading) -> dict[str, object]:
    """Return the figures, and by what the model of a field is lost or wrong, as JSON has it."""
    return {
        "model": {half: _agreement(found) for half, found in agreements.items()},
        "typists": [
            {"of": each.of, "state": each.state, "told": round(each.accuracy, 4), "is_chance": each.is_chance} for each in typists
        ],
        "spreading": {
            "share_of_time": round(spreading.share, 4),
            "refused": spreading.on.refused,
            "on": _outcome(spreading.on),
            "off": _outcome(spreading.off),
        },
    }


def _model(agreements: Mapping[str, Agreement]) -> Table:
    table = Table("", *agreements, title="The model of a text field, against recordings of Chromium's", title_justify="left")
    found = list(agreements.values())
    table.add_row("sequences", *(str(each.sequences) for each in found))
    table.add_row("states that agree, of those that it knows", *(str(Share(each.agreeing, each.states)) for each in found))
    table.add_row("steps after which it says that it is lost", *(f"{each.lost_share:.1%}" for each in found))
    return table


def _typists(figures: Sequence[Figure]) -> Table:
    first = figures[0]
    title = f"How often one of {first.typists} simulated typists is told by an entry; chance is {1 / first.typists:.1%}"
    table = Table("what they type", title=title, title_justify="left")
    for state in STATES:
        table.add_column(state, justify="right")
    for of in dict.fromkeys(each.of for each in figures):
        told = {each.state: f"{each.accuracy:.1%}{' (chance)' * each.is_chance}" for each in figures if each.of == of}
        table.add_row(of, *(told.get(state, "") for state in STATES))
    return table


def _spreading(spreading: Spreading) -> Table:
    table = Table("", "as it is", "switched off", title="Looking for one value everywhere", title_justify="left")
    both = spreading.on, spreading.off
    splits = [split for split in SPLITS if spreading.on.ink.get(split)]
    for split in splits:
        lost = spreading.points_lost(split)
        ink = [f"{outcome.other_ink_left(split).percent:.2f}%" for outcome in both]
        table.add_row(f"{split}: other ink left alone", f"{ink[0]} ({lost:.2f} points less)", ink[1])
    for place, is_screen in (("screen", True), ("events", False)):
        for split in splits:
            row = [str(_hidden(outcome, split, is_screen)) for outcome in both]
            table.add_row(f"{split}: planted items hidden, {place}", *row)
    for split in splits:
        row = [str(hidden_everywhere(outcome.whole).get(split, "")) for outcome in both]
        table.add_row(f"{split}: values hidden everywhere", *row)
    for split in splits:
        row = [str(outcome.typed_left(split)) for outcome in both]
        table.add_row(f"{split}: typed values that can be had again, by place", *row)
    return table


def _hidden(outcome: Outcome, split: str, is_screen: bool) -> Share:
    chosen = [e for e in outcome.whole if e.item.split == split and (e.item.frame is not None) == is_screen]
    return Share(sum(each.is_hidden for each in chosen), len(chosen))


def _agreement(found: Agreement) -> dict[str, object]:
    return {
        "sequences": found.sequences,
        "agreeing": [found.agreeing, found.states],
        "lost": [found.lost.total(), found.kinds.total()],
        "lost_by": dict(found.lost.most_common()),
        "differing_by": dict(found.differing.most_common()),
    }


def _outcome(outcome: Outcome) -> dict[str, object]:
    def pair(share: Share) -> list[int]:
        return [share.part, share.whole]

    return {
        split: {
            "other_ink_left": pair(outcome.other_ink_left(split)),
            "hidden_on_screen": pair(_hidden(outcome, split, is_screen=True)),
            "hidden_in_events": pair(_hidden(outcome, split, is_screen=False)),
            "typed_values_recoverable": pair(outcome.typed_left(split)),
        }
        for split in SPLITS
    }
