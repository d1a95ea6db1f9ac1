"""How the figures of reading are shown on a terminal and kept in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.table import Table

from tests.bench.lines import SCRIPTS
from tests.bench.reading import NOTICED, Reader
from tests.bench.slips import ALL, Read, by_group


def show(readers: Sequence[Reader]) -> None:
    console = Console(width=None if Console().is_terminal else 160)
    console.print(_errors("Given crops", readers, lambda reader: reader.given))
    console.print(_errors("End to end: found by our splitter", readers, lambda reader: reader.found))
    console.print(_rest(readers))


def _errors(title: str, readers: Sequence[Reader], reads: Callable[[Reader], Iterable[Read]]) -> Table:
    title += ": wrong characters (with those that the font draws alike), and lines exactly right, in %"
    table = Table("kind", "lines", title=title, title_justify="left")
    slips = [by_group(reads(reader)) for reader in readers]
    for reader in readers:
        table.add_column(f"{reader.name}\nwrong", justify="right")
        table.add_column("\nright", justify="right")
    for group in slips[0]:
        cells = [
            cell
            for each in slips
            for cell in (f"{each[group].error:.2f} ({each[group].raw_error:.2f})", f"{each[group].share_right:.1f}")
        ]
        table.add_row(group, str(slips[0][group].lines), *cells, end_section=group == list(slips[0])[-2])
    lost = [each[ALL].lines - each[ALL].found for each in slips]
    table.add_row("lines not read at all", "", *(cell for number in lost for cell in (str(number), "")))
    return table


def _rest(readers: Sequence[Reader]) -> Table:
    table = Table("", *(reader.name for reader in readers), title="Time, and lines in other scripts", title_justify="left")
    table.add_row("ms a line, one core", *(f"{reader.ms_a_line:.2f}" for reader in readers))
    first = readers[0].ms_a_line
    table.add_row(f"times that of {readers[0].name}", *(f"{reader.ms_a_line / first:.1f}" for reader in readers))
    for script in SCRIPTS:
        fates = [Counter(fate for line, fate in reader.scripts if line.kind == script) for reader in readers]
        table.add_row(script, *(", ".join(f"{fate} {number}" for fate, number in sorted(each.items())) for each in fates))
    return table


def document(readers: Iterable[Reader]) -> dict[str, object]:
    """Return the figures, and every line that was misread, as JSON has it."""
    return {
        reader.name: {
            "ms_a_line": round(reader.ms_a_line, 3),
            "given": _figures(reader.given),
            "found": _figures(reader.found),
            "scripts_unnoticed": [f"{line.page} {line.box}: {fate}" for line, fate in reader.scripts if fate != NOTICED],
            "misread": [_slip(read) for read in reader.given if not by_group([read])[ALL].right],
            "misread_when_found": [_slip(read) for read in reader.found if not by_group([read])[ALL].right],
        }
        for reader in readers
    }


def _figures(reads: Iterable[Read]) -> dict[str, dict[str, float]]:
    return {
        group: {"lines": each.lines, "error": each.error, "raw_error": each.raw_error, "right": each.share_right}
        for group, each in by_group(reads).items()
    }


def _slip(read: Read) -> dict[str, object]:
    line = read.line
    setting = f"{line.page} {line.family} {line.size_px} px"
    return {"kind": line.kind, "set": setting, "box": str(line.box), "text": line.text, "read": read.text}
