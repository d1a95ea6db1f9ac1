"""Histories of browser-use agents: what the model put out, what came of it, and the page at each step, with its screenshot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from redact.formats.container import Container
from redact.formats.document import NUMBER, Document, Vocabulary
from redact.formats.layout import FormatCard, Layout, Seen
from redact.types import Pointer

FIELDS = (
    "history model_output current_state evaluation_previous_goal memory next_goal action result is_done success judgement "
    "error extracted_content include_in_memory include_extracted_content_only_once long_term_memory attachments images "
    "metadata state url title tabs page_id tab_id target_id parent_page_id parent_target_id interacted_element screenshot "
    "screenshot_path step_start_time step_end_time input_tokens step_number step_interval model_actions thinking "
    "state_message index text query search_google go_to_url open_tab click_element input_text scroll wait seconds done "
    "tag_name xpath highlight_index entire_parent_branch_path attributes shadow_root css_selector page_coordinates "
    "viewport_coordinates viewport_info x y width height node_id backend_node_id frame_id node_type node_value node_name "
    "bounds x_path element_hash"
)
NUMBERS = (
    "step_start_time step_end_time input_tokens step_number step_interval page_id index seconds highlight_index x y width height "
    "node_id backend_node_id node_type element_hash"
)
IS_HISTORY = re.compile(rb'^\s*\{\s*"history"\s*:\s*\[\s*\{\s*"model_output"')


class BrowserUse(Layout):
    card = FormatCard(
        name="browser-use",
        summary="histories of browser-use agents, with their screenshots",
        reads="a .json file",
        writes="a folder with the same file",
        proof="the fields and counts of AgentHistoryList",
    )
    vocabulary = Vocabulary(frozenset(FIELDS.split()), dict.fromkeys(NUMBERS.split(), NUMBER))
    is_stream = True

    def fits(self, container: Container) -> bool:
        return bool(container.names) and all(IS_HISTORY.match(container.start(name)) for name in container.names)

    def array(self, file: str) -> Pointer | None:
        return ("history",)

    def seen(self, document: Document, record: Mapping[str, Any]) -> Iterable[Seen]:
        state = record.get("state")
        if isinstance(state, Mapping) and isinstance(state.get("url"), str):
            title = state.get("title")
            if isinstance(title, str):
                yield Seen({"type": "window", "app": "browser", "title": title}, {"title": ("state", "title")})
            yield Seen({"type": "navigate", "url": state["url"]}, {"url": ("state", "url")})
