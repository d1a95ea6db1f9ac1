"""Histories of browser-use: what a step says and shows is hidden, also in steps before, and steps and times stay."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from redact.formats import Limits, documents, images, open_format
from redact.redactor import Redactor
from tests.conftest import Drawing
from tests.formats_of_others.test_documents import everything
from tests.formats_of_others.test_steps import SAMPLES, shape

MAIL, URL = "rosalind.lindqvist@fjordmail.net", "https://mail.fjordmail.net/inbox?user=rosalind.lindqvist%40fjordmail.net"


def step(number: int, action: dict[str, Any], url: str, picture: bytes) -> dict[str, Any]:
    state = {"evaluation_previous_goal": "Unknown", "memory": f"step {number}", "next_goal": "sign in"}
    return {
        "model_output": {"current_state": state, "action": [action]},
        "result": [{"is_done": False, "extracted_content": f"typed {MAIL}", "include_in_memory": True}],
        "state": {
            "tabs": [{"page_id": 0, "url": url, "title": "Inbox"}],
            "screenshot": base64.b64encode(picture).decode(),
            "interacted_element": [None],
            "url": url,
            "title": "Inbox",
        },
        "metadata": {"step_start_time": 1759555068.5598102, "step_end_time": 1759555089.731262, "step_number": number},
    }


def test_a_history_keeps_its_steps(screen: Drawing, tmp_path: Path) -> None:
    picture = images.encode(screen("Inbox", MAIL), "png")
    steps = [
        step(1, {"input_text": {"index": 3, "text": MAIL}}, "about:blank", images.encode(screen("Sign in"), "png")),
        step(2, {"wait": {"seconds": 3}}, URL, picture),
    ]
    (tmp_path / "history.json").write_text(json.dumps({"history": steps}, indent=2))
    report = Redactor(key=b"a key of sixteen").session(tmp_path / "history.json", tmp_path / "out")
    assert report.recording == "browser-use"
    copy = json.loads((tmp_path / "out" / "history.json").read_text())
    assert shape(copy) == shape({"history": steps})
    assert b"lindqvist" not in everything(tmp_path / "out")
    assert copy["history"][0]["state"] == steps[0]["state"]
    assert base64.b64decode(copy["history"][1]["state"]["screenshot"]) != picture


def test_the_sample_is_known() -> None:
    path = SAMPLES / "browser_use" / "AgentHistory.json"
    if not path.exists():
        pytest.skip("the samples of other tools are not here")
    with open_format(path, Limits()) as recording:
        assert isinstance(recording, documents.Documents)
        assert recording.layout.card.name == "browser-use"
        (window, *_) = recording.windows()
        assert window.documents > 1
