"""How the figures of time and memory are shown on a terminal and kept in a file."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from tests.bench.figures import Outcome, Share
from tests.bench.scaling import TIMES, Scaling
from tests.bench.stages import REST, Stopwatch


def show_stages(stopwatch: Stopwatch, ours: Outcome, others: Mapping[str, Outcome]) -> None:
    """Show where the time goes, beside what other subjects need."""
    console = Console(width=None if Console().is_terminal else 160)
    table = Table("stage", title="Time by stage, milliseconds a frame on one core", title_justify="left")
    for name in ("all", "of it in the second look", "share"):
        table.add_column(name, justify="right")
    whole = sum(stopwatch.seconds.values())
    for stage in stopwatch.reached():
        spent, again = stopwatch.seconds[stage], stopwatch.second_look[stage]
        cells = f"{1000 * spent / ours.frames:.1f}", f"{1000 * again / ours.frames:.1f}", f"{spent / whole:.0%}"
        table.add_row(stage, *cells, end_section=stage == REST)
    again = sum(stopwatch.second_look.values())
    table.add_row("all", f"{1000 * whole / ours.frames:.1f}", f"{1000 * again / ours.frames:.1f}", "")
    for name, other in others.items():
        table.add_row(name, f"{other.ms_a_frame:.1f}", "", "")
    console.print(table)
    for name, ratio in ratios(ours, others).items():
        told = f"takes {ratio:.3g} times as long" if ratio > 1 else f"is {1 / ratio:.3g} times as fast"
        console.print(f"Redact {told} as {name}.")
    seen = ours.seen
    console.print(
        f"Known before: {Share(seen['frames known'], seen['frames'])} frames, {Share(seen['lines known'], seen['lines'])} lines. "
        f"Of all lines read: {', '.join(f'{name} {share}' for name, share in shares(ours).items())}"
    )


def ratios(ours: Outcome, others: Mapping[str, Outcome]) -> dict[str, float]:
    """Return how many times longer redact takes than each of the others."""
    return {name: ours.ms_a_frame / other.ms_a_frame for name, other in others.items() if other.frames}


def shares(ours: Outcome) -> dict[str, Share]:
    """Return the share of the lines on the screens that each engine read; most lines were seen before."""
    return {name: Share(number, ours.seen["lines"]) for name, number in ours.read.most_common()}


def show_scaling(scaling: Scaling) -> None:
    once, often = scaling.seconds
    table = Table("", title="Longer sessions", title_justify="left", show_header=False)
    table.add_column(justify="right")
    table.add_row(f"{scaling.frames} frames", f"{once:.1f} s")
    table.add_row(f"the same {TIMES} times", f"{often:.1f} s, {scaling.ratio:.2f} times as long")
    (short, few), (long, many) = scaling.mib.items()
    table.add_row(f"peak memory, {short} frames of 1080p that all differ", f"{few:.0f} MiB")
    table.add_row(f"peak memory, {long} frames", f"{many:.0f} MiB, {many - few:+.0f} MiB")
    Console().print(table)


def stages_document(stopwatch: Stopwatch, ours: Outcome, others: Mapping[str, Outcome]) -> dict[str, object]:
    def a_frame(seconds: Mapping[str, float]) -> dict[str, float]:
        return {stage: round(1000 * seconds[stage] / ours.frames, 2) for stage in stopwatch.reached()}

    return {
        "ms_a_frame": a_frame(stopwatch.seconds),
        "of_it_in_the_second_look": a_frame(stopwatch.second_look),
        "times_as_long_as": ratios(ours, others),
        "seen": dict(ours.seen),
        "read": dict(ours.read),
    }


def scaling_document(scaling: Scaling) -> dict[str, object]:
    return {
        "frames": scaling.frames,
        "seconds": scaling.seconds,
        "ratio": round(scaling.ratio, 2),
        "peak_mib": {str(frames): round(mib) for frames, mib in scaling.mib.items()},
    }
