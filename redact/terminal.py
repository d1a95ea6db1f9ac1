"""What is shown on a terminal: a bar for long work and a table at the end. In a pipe, tabs and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

from redact import interrupt

if TYPE_CHECKING:
    from redact.report import Report


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar on a terminal, nothing in a pipe."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks: dict[str, TaskID] = {}

        def advance(stage: str, done: int, total: int) -> None:
            interrupt.check()
            if stage not in tasks:
                for earlier in tasks.values():
                    bar.update(earlier, completed=bar.tasks[earlier].total)
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield advance


def show_report(report: Report, out: Path) -> None:
    if not sys.stdout.isatty():
        return
    show_counts(report.counts)
    dropped = f", {report.frames_dropped} dropped" if report.frames_dropped else ""
    left_out = f", {report.files_left_out} unknown files left out" if report.files_left_out else ""
    print(f"{report.frames} frames{dropped}{left_out}; read by {' and '.join(report.engines)}; written to {out}")
    for line in (report.second_look, report.canaries):
        if line is not None:
            print(line)


def show_counts(counts: dict[str, dict[str, int]]) -> None:
    rows = [(kind, action, str(number)) for kind, actions in counts.items() for action, number in actions.items()]
    if sys.stdout.isatty():
        show_table(("type", "action", "redactions"), rows)


def show_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    if sys.stdout.isatty():
        table = Table(*head)
        for row in rows:
            table.add_row(*row)
        Console().print(table)
    else:
        for row in rows:
            print("\t".join(row))
