"""The eyes' figures as tables and as a document."""

from __future__ import annotations

from dataclasses import asdict

from rich.console import Console
from rich.table import Table

from tests.bench.eyes import Measured


def show(measured: Measured) -> None:
    """Print what was hidden of what was drawn, and where something was seen that is not there."""
    table = Table("detector", "what", "hidden (tune)", "hidden (held)", title="What is not text")
    held = {(each.detector, each.style): each for each in measured.recalls if each.is_held}
    for each in measured.recalls:
        if not each.is_held:
            other = held[each.detector, each.style]
            table.add_row(each.detector, each.style, f"{each.hidden} of {each.drawn}", f"{other.hidden} of {other.drawn}")
    Console().print(table)
    # The sessions have fields with passwords: those of `dots` are no false alarms.
    table = Table(
        "detector", "pictures", "something seen in", "CPU ms each", title="Where there is no code, face, document or signature"
    )
    for alarm in measured.alarms:
        table.add_row(alarm.detector, alarm.pictures, f"{alarm.alarmed} of {alarm.looked_at}", f"{alarm.cpu_ms:.0f}")
    Console().print(table)


def document(measured: Measured) -> dict[str, object]:
    return asdict(measured)
