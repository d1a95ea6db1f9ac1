"""OSWorld results: traj.jsonl with a line for each step, and the screenshots that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from redact.formats.container import Container
from redact.formats.document import NUMBER, Document, Vocabulary
from redact.formats.json_text import Edits
from redact.formats.layout import FormatCard, Layout, Seen
from redact.formats.python_code import actions, still_valid
from redact.types import Pointer

TRAJECTORY = "traj.jsonl"
CODE: Pointer = ("action",)
IS_STEP = re.compile(rb'"step_num"\s*:.*"action"\s*:', re.DOTALL)


class OSWorld(Layout):
    card = FormatCard(
        name="osworld",
        summary="results of OSWorld: traj.jsonl, screenshots, result.txt",
        reads="a folder, .zip, .tar or .tar.gz",
        writes="a folder with the same files; action stays Python",
        proof="each line has its fields, each action parses, each screenshot is there",
    )
    vocabulary = Vocabulary(
        frozenset("step_num action_timestamp action response reward done info screenshot_file fail error".split()),
        {"step_num": NUMBER, "reward": NUMBER, "action_timestamp": re.compile(r"\d{8}@\d{6,15}")},
    )

    def fits(self, container: Container) -> bool:
        return TRAJECTORY in container.names and IS_STEP.search(container.start(TRAJECTORY)) is not None

    def seen(self, document: Document, record: Mapping[str, Any]) -> Iterable[Seen]:
        code = record.get("action")
        if isinstance(code, str):
            yield from actions(code, CODE)

    def check(self, document: Document, record: Mapping[str, Any], edits: Edits) -> Edits:
        code, new = record.get("action"), edits.get((CODE, False))
        if isinstance(code, str) and new is not None:
            return {**edits, (CODE, False): still_valid(code, new)}
        return edits
