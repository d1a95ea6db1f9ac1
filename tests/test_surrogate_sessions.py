"""Sessions whose values are replaced by invented ones pass the second look, as PNG and as JPEG."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from redact.redactor import Redactor
from redact.surrogates import surrogate
from tests.conftest import Builder, Drawing

MAIL, NAME = "theo.lindqvist@lakeview.example", "Rosalind Frankenthal"
POLICY = 'version = 1\nname = "invented"\n[[rules]]\nname = "all"\nentities = ["*"]\naction = "surrogate"\n'


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_a_value_has_one_surrogate_in_keys_titles_and_frames(
    suffix: str, recording: Builder, screen: Drawing, keys: Callable[[str], list[dict[str, Any]]], tmp_path: Path
) -> None:
    frame = f"frames/000001.{suffix}"
    raw = recording(
        [
            {"type": "window", "app": "Mail", "title": f"Message to {MAIL}"},
            {"type": "focus", "role": "textbox", "name": "To"},
            *keys(MAIL),
        ],
        {frame: screen(f"Send a copy to {MAIL}", f"Name: {NAME}", ink="navy", ground="#f4f4f0")},
    )
    redactor = Redactor(POLICY, key=b"a key for surrogates only")
    redactor.session(raw, tmp_path / "clean")
    redactor.verify(tmp_path / "clean")
    log = [json.loads(line) for line in (tmp_path / "clean/redaction-log.jsonl").read_text().splitlines()]
    (token,) = {line["token"] for line in log if line["kind"] == "EMAIL_ADDRESS"}
    events = [json.loads(line) for line in (tmp_path / "clean/events.jsonl").read_text().splitlines()]
    invented = surrogate("EMAIL_ADDRESS", token)
    assert f"Message to {invented}" in [event.get("title") for event in events]
    assert invented in [event.get("text") for event in events]
    assert {line["where"]["lettering"]["size_px"] > 0 for line in log if "box" in line["where"]} == {True}
