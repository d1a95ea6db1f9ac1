"""Chat logs: the models of Anthropic's and OpenAI's own packages take the copy, and its pictures fit what is said of them."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import cv2
import pytest

from redact.formats import Limits, images
from redact.redactor import Redactor
from tests.conftest import Drawing
from tests.formats_of_others.test_documents import everything

MAIL = "rosalind.lindqvist@fjordmail.net"


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(key=b"a key of sixteen")


def anthropic_log(picture: bytes, media_type: str) -> list[dict[str, Any]]:
    source = {"type": "base64", "media_type": media_type, "data": base64.b64encode(picture).decode()}
    said = {"action": "type", "text": MAIL}
    return [
        {"role": "user", "content": "Log in."},
        {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_01A", "name": "computer", "input": said}]},
        {
            "role": "user",
            "content": [
                {"type": "tool_result", "tool_use_id": "toolu_01A", "content": [{"type": "image", "source": source}]},
                {"type": "text", "text": f"The account is {MAIL}."},
            ],
        },
    ]


def openai_log(picture: bytes, media_type: str) -> list[dict[str, Any]]:
    url = f"data:{media_type};base64,{base64.b64encode(picture).decode()}"
    call = {"type": "computer_call", "id": "cu_1", "call_id": "call_1", "status": "completed", "pending_safety_checks": []}
    return [
        {"role": "user", "content": "Log in."},
        {**call, "action": {"type": "type", "text": MAIL}},
        {"type": "computer_call_output", "call_id": "call_1", "output": {"type": "computer_screenshot", "image_url": url}},
    ]


def saved(log: Any, folder: Path) -> Path:
    (folder / "log.json").write_text(json.dumps(log))
    return folder / "log.json"


def test_anthropics_own_models_take_the_copy(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    beta = pytest.importorskip("anthropic.types.beta")
    pydantic = pytest.importorskip("pydantic")
    log = anthropic_log(images.encode(screen(MAIL), "png"), "image/png")
    redactor.session(saved(log, tmp_path), tmp_path / "out")
    copy = json.loads((tmp_path / "out" / "log.json").read_text())
    adapter = pydantic.TypeAdapter(beta.BetaMessageParam)
    assert [adapter.validate_python(message)["role"] for message in copy] == [message["role"] for message in log]
    assert copy[1]["content"][0]["input"]["text"].startswith("<EMAIL_ADDRESS")
    assert b"lindqvist" not in everything(tmp_path / "out")


def test_openais_own_models_take_the_copy(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    responses = pytest.importorskip("openai.types.responses")
    pydantic = pytest.importorskip("pydantic")
    redactor.session(saved(openai_log(images.encode(screen(MAIL), "png"), "image/png"), tmp_path), tmp_path / "out")
    copy = json.loads((tmp_path / "out" / "log.json").read_text())
    adapter = pydantic.TypeAdapter(responses.ResponseInputItemParam)
    assert len([adapter.validate_python(item) for item in copy]) == 3
    assert copy[1]["call_id"] == copy[2]["call_id"] == "call_1"
    assert b"lindqvist" not in everything(tmp_path / "out")


@pytest.mark.parametrize("make", [anthropic_log, openai_log])
def test_a_picture_of_another_sort_is_called_what_it_becomes(
    make: Any, redactor: Redactor, screen: Drawing, tmp_path: Path
) -> None:
    done, webp = cv2.imencode(".webp", screen("Settings", MAIL), [cv2.IMWRITE_WEBP_QUALITY, 101])
    assert done
    redactor.session(saved(make(webp.tobytes(), "image/webp"), tmp_path), tmp_path / "out")
    text = (tmp_path / "out" / "log.json").read_text()
    assert "image/webp" not in text
    assert text.count("image/png") == 1
    copy = json.loads(text)
    last = copy[2]
    data = (
        last["content"][0]["content"][0]["source"]["data"] if "content" in last else last["output"]["image_url"].partition(",")[2]
    )
    assert images.decode(base64.b64decode(data), Limits()).codec == "png"


def test_a_conversation_in_the_manner_of_sharegpt_keeps_its_images(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "1.png").write_bytes(images.encode(screen("Settings", MAIL), "png"))
    turns = [{"from": "human", "value": f"<image> Write to {MAIL}"}, {"from": "gpt", "value": "click(0.5, 0.5)"}]
    (folder / "data.json").write_text(json.dumps([{"id": "conv_1", "images": ["images/1.png"], "conversations": turns}]))
    redactor.session(folder, tmp_path / "out")
    (copy,) = json.loads((tmp_path / "out" / "data.json").read_text())
    assert copy["images"] == ["images/1.png"]
    assert copy["conversations"][1] == turns[1]
    assert copy["conversations"][0]["value"].startswith("<image> Write to <EMAIL_ADDRESS")
    assert b"lindqvist" not in everything(tmp_path / "out")
