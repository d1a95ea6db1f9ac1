"""How the figures of credentials are shown on a terminal and kept in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from tests.bench.credentials.covered import SPLITS, Judged
from tests.bench.credentials.speed import Speed
from tests.bench.figures import Share


def show(judged: Iterable[Judged], speed: Mapping[str, Speed]) -> None:
    console = Console(width=None if Console().is_terminal else 120)
    judged = list(judged)
    if judged:
        console.print(_table("Secrets covered, by file", [each for each in judged if each.is_secret], lambda each: each.file))
        console.print(
            _table("Harmless texts flagged, by file", [each for each in judged if not each.is_secret], lambda each: each.file)
        )
        console.print(_table("Secrets covered, by kind", [each for each in judged if each.is_secret], lambda each: each.kind))
        console.print(
            _table("Harmless texts flagged, by kind", [each for each in judged if not each.is_secret], lambda each: each.kind)
        )
    else:
        console.print("No test strings of other tools beside this checkout: nothing to say of what is covered.")
    console.print(_speed(speed))


def document(judged: Iterable[Judged], speed: Mapping[str, Speed]) -> dict[str, object]:
    """Return the figures for a file: by file and half, and the speeds."""
    judged = list(judged)
    return {
        "covered": _shares([each for each in judged if each.is_secret], lambda each: each.file),
        "flagged": _shares([each for each in judged if not each.is_secret], lambda each: each.file),
        "speed": {
            name: {"megabytes a second": round(each.megabytes_a_second, 2), "lines a second": round(each.lines_a_second)}
            for name, each in speed.items()
        },
    }


def _shares(judged: Iterable[Judged], group: Callable[[Judged], str]) -> dict[str, dict[str, tuple[int, int]]]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for each in judged:
        part, whole = found.setdefault(group(each), {}).get(each.split, (0, 0))
        found[group(each)][each.split] = (part + each.is_found, whole + 1)
    return found


def _table(title: str, judged: Iterable[Judged], group: Callable[[Judged], str]) -> Table:
    table = Table("", *SPLITS, "both", title=title, title_justify="left")
    for name, shares in sorted(_shares(judged, group).items()):
        counts = [shares.get(split, (0, 0)) for split in SPLITS]
        both = tuple(map(sum, zip(*counts, strict=True)))
        table.add_row(escape(name), *(str(Share(*count)) for count in (*counts, both)))
    return table


def _speed(speed: Mapping[str, Speed]) -> Table:
    table = Table("exact scan of the catalogue", "MB a second", "lines a second", title="Speed on one core", title_justify="left")
    for name, each in speed.items():
        table.add_row(name, f"{each.megabytes_a_second:.1f}", f"{each.lines_a_second:,.0f}")
    return table
