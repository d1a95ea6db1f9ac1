"""Published AgentNet trajectories (lines of JSON with `traj`) and the files of its bench (JSON with `steps`), with their images.

Coordinates are shares of the screen, 0 to 1, and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from redact.formats.container import Container
from redact.formats.document import NUMBER, Document, Vocabulary
from redact.formats.json_text import Edits
from redact.formats.layout import FormatCard, Layout, Seen
from redact.formats.python_code import actions, still_valid
from redact.strings import at
from redact.types import Pointer

FIELDS = (
    "task_id instruction traj index image value code observation thought action reflection last_step_correct "
    "last_step_redundant user_task_description high_level_task_description steps step_num milestone inner_monologue "
    "low_level_instruction ground_truth_actions alternative_options type params position x y text metadata bboxes "
    "category_id rel_bbox abs_bbox area meta_info websites system screen_resolution width height privacy_sensitivity "
    "complexity action_frequency action_entropy domain sub_domain task_completed alignment_score efficiency_score "
    "task_difficulty natural_language_task actual_task keys content key"
)
NUMBERS = "index step_num x y category_id rel_bbox abs_bbox area width height action_entropy alignment_score efficiency_score"
IS_PUBLISHED = re.compile(rb'^\s*\{\s*"task_id"\s*:.*"traj"\s*:\s*\[', re.DOTALL)
IS_BENCH = re.compile(rb'^\s*\{\s*"task_id"\s*:.*"steps"\s*:\s*\[', re.DOTALL)
DOCUMENTS = (".json", ".jsonl")


class AgentNet(Layout):
    card = FormatCard(
        name="agentnet",
        summary="published AgentNet trajectories and AgentNetBench files, with their images",
        reads="a .json or .jsonl file, or a folder of them with their images",
        writes="a folder with the same files; code stays Python",
        proof="each code parses, coordinates and counts are as they were, each image is there",
    )
    vocabulary = Vocabulary(
        frozenset(FIELDS.split()),
        {
            **dict.fromkeys(NUMBERS.split(), NUMBER),
            "type": re.compile(r"click|write|press|moveTo|scroll|hscroll|terminate|dragTo|hotkey|doubleClick|rightClick|wait"),
            "system": re.compile(r"Darwin|Windows|Linux"),
        },
    )

    def fits(self, container: Container) -> bool:
        files = [name for name in container.names if PurePosixPath(name).suffix.lower() in DOCUMENTS]
        starts = [container.start(name) for name in files]
        return bool(files) and all(IS_PUBLISHED.search(start) or IS_BENCH.search(start) for start in starts)

    def seen(self, document: Document, record: Mapping[str, Any]) -> Iterable[Seen]:
        for pointer in _codes(record):
            yield from actions(str(at(record, pointer)), pointer)

    def check(self, document: Document, record: Mapping[str, Any], edits: Edits) -> Edits:
        valid = {
            (pointer, False): still_valid(str(at(record, pointer)), edits[pointer, False])
            for pointer in _codes(record)
            if (pointer, False) in edits
        }
        return {**edits, **valid}


def _codes(record: Mapping[str, Any]) -> Iterator[Pointer]:
    """Yield where the code of each step stands."""
    for steps, inside in (("traj", ("value", "code")), ("steps", ("action",))):
        given = record.get(steps)
        for number, step in enumerate(given if isinstance(given, list) else ()):
            here: Any = step
            for name in inside:
                here = here.get(name) if isinstance(here, Mapping) else None
            if isinstance(here, str):
                yield steps, number, *inside
