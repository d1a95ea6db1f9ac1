"""How the attacks are shown on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from tests.attacks import pairs
from tests.attacks.chance import Outcome
from tests.attacks.widths import Told

CONSOLE = Console(width=None if Console().is_terminal else 150)


def show(title: str, outcomes: Iterable[Outcome]) -> bool:
    """Print how often each attack was right, and return whether all are as they should be."""
    table = Table(title=title, title_justify="left")
    for name in ("attack", "against"):
        table.add_column(name)
    for name in ("right", "of", "chance", ""):
        table.add_column(name, justify="right")
    is_well = True
    for each in outcomes:
        is_well &= each.is_as_it_should_be
        said = (
            ("broken" if each.is_broken else "NOT BROKEN")
            if each.is_control
            else ("chance" if each.is_chance else "MORE THAN CHANCE")
        )
        against = f"{each.against} (control)" if each.is_control else each.against
        table.add_row(each.attack, against, f"{each.hits:.3g}", str(each.trials), f"{each.chance:.2g}", said)
    CONSOLE.print(table)
    return is_well


def show_widths(told: Sequence[Told], goal_bits: float) -> bool:
    """Print what boxes tell of names in each look, and return whether redact's tell no more than `goal_bits` on average."""
    table = Table(title="What boxes tell about surnames, in bits", title_justify="left")
    for name in ("font", "aligned"):
        table.add_column(name)
    for name in ("size in px", "names", "tight box (control)", "redact", "not found"):
        table.add_column(name, justify="right")
    for each in told:
        look = each.look
        row = (look.font.rpartition("/")[2] or "Pillow's own", look.align, look.size_px, each.names)
        table.add_row(*map(str, row), f"{each.tight:.2f}", f"{each.ours:.2f}", str(each.missed))
    mean = sum(each.ours for each in told) / len(told)
    CONSOLE.print(table)
    CONSOLE.print(f"redact's boxes tell {mean:.2f} bits on average; at most {goal_bits} are wanted.")
    return mean <= goal_bits


def show_pairs(outcomes: Sequence[pairs.Outcome], seconds: float) -> bool:
    """Print how many pairs gave the same bytes, and what differed, and return whether none differed."""
    table = Table(title="Recordings that differ in a secret alone", title_justify="left")
    table.add_column("kind")
    for name in ("pairs", "same bytes", "differ", "another kind", "another box", "nothing published"):
        table.add_column(name, justify="right")
    for kind in (*sorted({each.kind for each in outcomes}), ""):
        chosen = [each for each in outcomes if kind in ("", each.kind)]
        refused = sum(bool(each.refused) for each in chosen)
        differ = sum(bool(each.differences) for each in chosen)
        apart = [sum(each.apart == how for each in chosen) for how in ("another kind", "another box")]
        same = len(chosen) - differ - refused - sum(apart)
        table.add_row(kind or "all", *map(str, (len(chosen), same, differ, *apart, refused)))
    CONSOLE.print(table)
    causes = Counter(f"{each.kind}, {said}" for each in outcomes for said in sorted(set(each.differences)))
    for cause, count in causes.most_common(40):
        CONSOLE.print(f"{count:5} {cause}", highlight=False)
    failing = [each.seed for each in outcomes if each.differences]
    if failing:
        CONSOLE.print(f"Seeds of pairs that differ: {', '.join(map(str, failing[:40]))}{' …' if len(failing) > 40 else ''}")
    if seconds:
        CONSOLE.print(f"{len(outcomes)} pairs, {3600 * len(outcomes) / seconds:.0f} an hour")
    return not failing
