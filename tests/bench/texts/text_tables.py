"""How the figures of texts are shown on a terminal and kept in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from tests.bench.figures import Share
from tests.bench.texts.filled import SPLITS
from tests.bench.texts.interface import Alarms
from tests.bench.texts.judged import Figures, Report
from tests.bench.texts.part import SOURCES, Measured
from tests.bench.texts.values import NAMES

SHOWN = 10
ALL, NAMELESS = "all", "all but names, places, organisations"


def show(measured: Measured) -> None:
    console = Console(width=None if Console().is_terminal else 160)
    for source in SOURCES:
        reports = {split: measured.reports[source, split] for split in SPLITS}
        console.print(_by_type(source, reports))
        console.print(_most("missed", source, {split: report.missed for split, report in reports.items()}))
        console.print(_most("false alarms", source, {split: report.alarms for split, report in reports.items()}))
    console.print(_alarms(measured.alarms))
    console.print(_dressed(measured))
    console.print(_speed(measured))


def sums(report: Report) -> dict[str, Figures]:
    """Return the figures of all types together, and of those that need no model of names."""
    return {NAMELESS: report.all_but(NAMES), ALL: report.all_but()}


def _by_type(source: str, reports: Mapping[str, Report]) -> Table:
    table = Table(
        "type", title=f"Detector, {source}: planted values covered, and found spans that touch one", title_justify="left"
    )
    for split in SPLITS:
        for name in (f"{split}\nrecall", "\nas that type", "\nprecision", "\nF2"):
            table.add_column(name, justify="right")
    kinds = sorted({kind for report in reports.values() for kind in report.by_type})
    for kind in (*kinds, NAMELESS, ALL):
        cells: list[str] = []
        for report in reports.values():
            figures = sums(report)[kind] if kind in (NAMELESS, ALL) else report.by_type.get(kind, Figures())
            as_type = f"{figures.found_as / figures.found:.0%}" if figures.found else ""
            f2 = f"{figures.f2:.3f}" if figures.items else ""
            cells += [str(figures.recall), as_type, str(figures.precision), f2]
        table.add_row(kind, *cells, end_section=kind == kinds[-1])
    return table


def _most(what: str, source: str, counters: Mapping[str, Mapping[tuple[str, ...], int]]) -> Table:
    """Return the types of which most is wrong, each with the templates where it is most often."""
    title = f"Detector, {source}: {what}"
    if not any(counters.values()):
        return Table(title=f"{title}: none", title_justify="left")
    table = Table("", "type", "", "most often in", title=title, title_justify="left")
    for split, counter in counters.items():
        by_type: Counter[str] = Counter()
        for (kind, *_), number in counter.items():
            by_type[kind] += number
        for kind, number in by_type.most_common(SHOWN):
            worst = Counter(
                {where: n for (found, *where_), n in counter.items() if found == kind for where in [" | ".join(where_)]}
            )
            examples = "   ".join(f"{n}x {where}" for where, n in worst.most_common(3))
            table.add_row(split, kind, str(number), escape(examples.replace("\n", "⏎")[:110]))
        table.add_section()
    return table


def _alarms(found: Mapping[str, Alarms]) -> Table:
    table = Table("", "strings", "anything hidden", "a PERSON", title="False alarms on interface strings", title_justify="left")
    for split in SPLITS:
        each = found[split]
        table.add_row(split, str(each.strings), str(Share(each.alarmed, each.strings)), str(Share(each.persons, each.strings)))
        for kind, number in each.by_kind.most_common(SHOWN):
            table.add_row("", kind, str(number), escape("; ".join(each.examples[kind][:4])[:100]))
        table.add_section()
    return table


def _dressed(measured: Measured) -> Table:
    table = Table("", "values", "found plain", "of these covered when dressed", title="Unicode evasions", title_justify="left")
    for split in SPLITS:
        each = measured.dressed[split]
        table.add_row(split, str(each.values), str(Share(each.plain, each.values)), str(Share(each.covered, each.dressed)))
        for (name, template), number in Counter(each.missed).most_common(SHOWN):
            table.add_row("", str(number), name, escape(template))
        table.add_section()
    return table


def _speed(measured: Measured) -> Table:
    table = Table("", title="Speed on one core", title_justify="left", show_header=False)
    table.add_column(justify="right")
    table.add_row(f"distinct lines a second, of {measured.lines}", f"{measured.lines_a_second:,.0f}")
    if measured.stock:
        table.add_row("Presidio's own recognisers", f"{measured.stock:,.0f}")
        table.add_row("times as fast", f"{measured.lines_a_second / measured.stock:.1f}")
    for slow in measured.slow[:5]:
        table.add_row(f"slowest: {slow.recognizer}, over {escape(repr(slow.piece))}", f"{slow.seconds_a_megabyte:.2f} s a MB")
    return table


def document(measured: Measured) -> dict[str, object]:
    """Return the figures, and what was missed in which templates, as JSON has it. No value is in it."""
    return {
        "detector": {
            f"{source}, {split}": {
                "by_type": {kind: _figures(each) for kind, each in sorted({**report.by_type, **sums(report)}.items())},
                "missed": [[*where, number] for where, number in report.missed.most_common()],
                "false_alarms": [[*where, number] for where, number in report.alarms.most_common()],
            }
            for (source, split), report in measured.reports.items()
        },
        "interface": {
            split: {"strings": each.strings, "alarmed": each.alarmed, "persons": each.persons, "by_kind": dict(each.by_kind)}
            for split, each in measured.alarms.items()
        },
        "evasions": {
            split: {"dressed": each.dressed, "covered": each.covered, "missed": [[*at, n] for at, n in each.missed.items()]}
            for split, each in measured.dressed.items()
        },
        "lines": measured.lines,
        "lines_a_second": round(measured.lines_a_second),
        "stock_lines_a_second": round(measured.stock),
        "seconds_a_megabyte": {slow.recognizer: round(slow.seconds_a_megabyte, 3) for slow in measured.slow},
    }


def _figures(each: Figures) -> dict[str, float]:
    return {
        "items": each.items,
        "found": each.found,
        "found_as": each.found_as,
        "spans": each.spans,
        "right_spans": each.right_spans,
        "f2": round(each.f2, 4),
    }
