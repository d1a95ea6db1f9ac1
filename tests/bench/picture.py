"""One picture of the figures: where the time goes, beside what others take, and how often each reader errs."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.figures import Outcome
from tests.bench.reading import Reader
from tests.bench.slips import by_group
from tests.bench.stages import ORDER, Stopwatch

OURS = "#1f4e79"
SHADES = f"#4c78a8 #72b7b2 #b5cf6b {OURS} #f58518 #ffbf79 #e45756 #d4a6c8 #b279a2 #9d755d #eeca3b #54a24b #bab0ac".split()
COLOURS = dict(zip(ORDER, SHADES, strict=True))
READER_COLOURS = (OURS, "#54a24b", "#f58518")
PLAIN = "#9aa0a6"


def draw(path: Path, stopwatch: Stopwatch | None, outcomes: Mapping[str, Outcome], readers: Sequence[Reader]) -> None:
    """Write a PNG of what was measured. outcomes: redact's first. Raises ImportError without matplotlib."""
    matplotlib: Any = importlib.import_module("matplotlib")
    matplotlib.use("Agg")
    plots: Any = importlib.import_module("matplotlib.pyplot")
    plots.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False, "axes.titlelocation": "left"})
    heights = [*((1.9, 2.6) if stopwatch else ()), *((4.4,) if readers else ())]
    size = {"figsize": (10, sum(heights)), "height_ratios": heights, "layout": "constrained", "squeeze": False}
    figure, axes = plots.subplots(len(heights), 1, **size)
    if stopwatch:
        _draw_subjects(axes[0, 0], outcomes)
        _draw_stages(axes[1, 0], stopwatch, outcomes)
    if readers:
        _draw_errors(axes[-1, 0], readers)
    figure.savefig(path, dpi=130)
    plots.close(figure)


def _draw_subjects(axis: Any, outcomes: Mapping[str, Outcome]) -> None:
    """Draw a bar for each subject."""
    ours = next(iter(outcomes))
    figures = [outcome.ms_a_frame for outcome in outcomes.values()]
    bars = axis.barh(list(outcomes), figures, color=[OURS if name == ours else PLAIN for name in outcomes])
    axis.bar_label(bars, [f"{figure:.0f} ms{_compared(figures[0] / figure)}" for figure in figures], padding=4)
    axis.invert_yaxis()
    axis.set(title="Time a frame, on one core", xlim=(0, 1.4 * max(figures)), xlabel="milliseconds")


def _compared(ratio: float) -> str:
    """Return what it means that redact takes `ratio` times as long."""
    if ratio == 1:
        return ""
    return f" (redact takes {ratio:.2g} times as long)" if ratio > 1 else f" (redact is {1 / ratio:.2g} times as fast)"


def _draw_stages(axis: Any, stopwatch: Stopwatch, outcomes: Mapping[str, Outcome]) -> None:
    """Draw redact's time by stage, the second look in pale, above that of the subject that does the least."""
    (name, ours), *_, (least, other) = outcomes.items()
    left = 0.0
    for stage in stopwatch.reached():
        again = 1000 * stopwatch.second_look[stage] / ours.frames
        first = 1000 * stopwatch.seconds[stage] / ours.frames - again
        axis.barh(name, first, left=left, color=COLOURS[stage], label=f"{stage} {first + again:.1f}")
        axis.barh(name, again, left=left + first, color=COLOURS[stage], alpha=0.5)
        left += first + again
    axis.bar_label(axis.barh(least, other.ms_a_frame, color=PLAIN), [f"{other.ms_a_frame:.0f} ms"], padding=4)
    axis.text(left, 0, f" {left:.0f} ms", va="center")
    axis.invert_yaxis()
    limit = 1.1 * max(left, other.ms_a_frame)
    axis.set(title="Where redact's goes; what its second look takes is pale", xlim=(0, limit), xlabel="milliseconds")
    axis.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.32), ncols=5, fontsize=8)


def _draw_errors(axis: Any, readers: Sequence[Reader]) -> None:
    """Draw the wrong characters of each group and reader: on given crops as a bar, end to end as a line across."""
    given = {reader.name: by_group(reader.given) for reader in readers}
    found = {reader.name: by_group(reader.found) for reader in readers}
    groups = list(next(iter(given.values())))
    thick = 0.8 / len(readers)
    for number, (name, colour) in enumerate(zip(given, READER_COLOURS, strict=False)):
        places = [row + (number - (len(readers) - 1) / 2) * thick for row in range(len(groups))]
        errors = [given[name][group].error for group in groups]
        ends = [found[name][group].error for group in groups]
        axis.bar(places, errors, 0.92 * thick, color=colour, label=name)
        axis.hlines(ends, [x - 0.46 * thick for x in places], [x + 0.46 * thick for x in places], color="black", linewidth=1.2)
        for x, error, end in zip(places, errors, ends, strict=True):
            above = {"xytext": (0, 2), "textcoords": "offset points", "ha": "center", "fontsize": 6.5}
            axis.annotate(f"{end:.1f}" if end >= 0.95 else f"{end:.2f}", (x, max(error, end)), **above)
    axis.set_xticks(range(len(groups)), [group.replace(", ", ",\n") for group in groups])
    axis.set_ylim(0, 1.15 * axis.get_ylim()[1])
    axis.set(title="Wrong characters, in %: given the line (bar), and found by our splitter (black line, number)")
    axis.legend(frameon=False, loc="upper left", ncols=len(readers))
