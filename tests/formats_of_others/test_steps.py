"""OSWorld's results and AgentNet's trajectories: what is typed by code is understood, and code stays code."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from redact.errors import InputError
from redact.formats import Limits, documents, images, open_format
from redact.formats.python_code import actions, still_valid, without_typing
from redact.redactor import Redactor
from tests.conftest import Drawing
from tests.formats_of_others.test_documents import everything

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
MAIL = "rosalind.lindqvist@fjordmail.net"


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(key=b"a key of sixteen")


def step(number: int, action: str, **more: Any) -> dict[str, Any]:
    return {
        "step_num": number,
        "action_timestamp": f"20260122@14431446635{number}",
        "action": action,
        "response": f"Action: {action}",
        "reward": 0,
        "done": False,
        "info": {},
        "screenshot_file": f"step_{number}.png",
        **more,
    }


def osworld(folder: Path, *steps: dict[str, Any], screen: Drawing) -> Path:
    folder.mkdir()
    (folder / "traj.jsonl").write_text("".join(json.dumps(each) + "\n" for each in steps))
    (folder / "result.txt").write_text("1.0\n")
    for each in steps:
        (folder / each["screenshot_file"]).write_bytes(images.encode(screen("Settings"), "png"))
    return folder


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_what_code_types_is_typing() -> None:
    code = "import pyautogui\npyautogui.click(3, 4)\npyautogui.write('ab', interval=0.1)\npyautogui.hotkey(['ctrl', 'v'])\n"
    seen = list(actions(code, ("action",)))
    events = [each.event for each in seen]
    found = [(each["type"], each.get("key", each.get("text")), each.get("action")) for each in events]
    assert found == [
        ("pointer", None, "click"),
        ("text", "ab", None),
        ("key", "Control", "down"),
        ("key", "v", "down"),
        ("key", "v", "up"),
        ("key", "Control", "up"),
    ]
    assert code[seen[1].at :].startswith("ab'"), "it says where the text stands"
    assert list(actions("DONE", ())) == list(actions("no python (", ())) == []


@pytest.mark.parametrize(
    ("code", "at"), [("x.write('ab')", 9), ("gr\u00fc = 1; x.write(r'ab')", 19), ('x.write("""a\nb""")', 11)]
)
def test_where_a_text_stands_in_code(code: str, at: int) -> None:
    (seen,) = actions(code, ())
    assert seen.at == at
    assert code[at:].startswith(seen.event["text"])


def test_a_text_with_escapes_stands_nowhere_as_it_is() -> None:
    (seen,) = actions("x.write('a\\tb')", ("code",))
    assert (seen.pointers, seen.stroke) == ({}, {("code",): "x.write('*')"})


def test_code_without_its_typing_does_the_same_otherwise() -> None:
    code = 'x.click(1, 2)  # here\nx.write("gr\u00fc\u00dfe",\n  interval=1)\nx.press("a"); x.moveTo(5, 6)\n'
    assert without_typing(code) == "x.click(1, 2)  # here\nx.write('*',\n  interval=1)\nx.press('*'); x.moveTo(5, 6)\n"


def test_code_stays_code() -> None:
    code = "x.write('a')\nx.write('b')"
    assert still_valid(code, "x.write('<PERSON>')") == "x.write('<PERSON>')"
    assert still_valid("open(siobhan)", "open(<PERSON:abcdefgh>)") == "open(PERSON_abcdefgh)"
    assert still_valid(code, "x.write('<PERSON>") == "pass"
    assert still_valid("to siobhan", "to <PERSON>") == "to <PERSON>", "it was none"


def test_an_osworld_result_keeps_its_steps_and_its_code(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    raw = osworld(
        tmp_path / "raw",
        step(1, f"import pyautogui\npyautogui.typewrite('{MAIL}')"),
        step(2, "pyautogui.click(1896.149, 89.011, button='left')"),
        step(3, "DONE", done=True),
        screen=screen,
    )
    report = redactor.session(raw, tmp_path / "out")
    assert report.counts == {"EMAIL_ADDRESS": {"mask": 2}}
    before, after = lines(raw / "traj.jsonl"), lines(tmp_path / "out" / "traj.jsonl")
    assert before[1:] == after[1:]
    assert ast.parse(after[0]["action"])
    assert after[0]["action"].startswith("import pyautogui\npyautogui.typewrite('<EMAIL_ADDRESS:")
    assert b"lindqvist" not in everything(tmp_path / "out")
    assert (tmp_path / "out" / "step_3.png").read_bytes() == (raw / "step_3.png").read_bytes()
    assert (tmp_path / "out" / "result.txt").read_text() == "1.0\n"


def test_a_value_that_is_pressed_key_by_key_over_steps_is_hidden(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    steps = [step(number, f"pyautogui.press('{key}')", response="") for number, key in enumerate(MAIL[:8] + "@fjordmail.net", 1)]
    redactor.session(osworld(tmp_path / "raw", *steps, screen=screen), tmp_path / "out")
    pressed = [ast.parse(each["action"]) for each in lines(tmp_path / "out" / "traj.jsonl")]
    keys = [tree.body[0].value.args[0].value for tree in pressed]
    assert len(keys) == len(steps)
    assert set(keys) == {"*"}


def test_an_agentnet_trajectory_keeps_its_coordinates(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    said = [
        {"index": 0, "image": "0.png", "value": {"code": f"pyautogui.write('{MAIL}')", "thought": f"I type {MAIL}."}},
        {"index": 1, "image": "1.png", "value": {"code": "pyautogui.click(x=0.9722, y=0.9701)"}},
    ]
    record = {"task_id": "t_0", "instruction": "Write to Rosalind Lindqvist.", "traj": said}
    (folder / "data.jsonl").write_text(json.dumps(record) + "\n")
    for number in range(2):
        (folder / f"{number}.png").write_bytes(images.encode(screen("Settings", MAIL), "png"))
    redactor.session(folder, tmp_path / "out")
    (after,) = lines(tmp_path / "out" / "data.jsonl")
    assert after["traj"][1] == said[1]
    assert ast.parse(after["traj"][0]["value"]["code"])
    assert [each["image"] for each in after["traj"]] == ["0.png", "1.png"]
    assert b"lindqvist" not in everything(tmp_path / "out").lower()


@pytest.mark.parametrize("cut", ['{"step_num": 1, "action": "x"', '{"step_num": 1, "action": "x"}\n{"step_num": NaN}\n'])
def test_a_broken_trajectory_is_refused(redactor: Redactor, tmp_path: Path, cut: str) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "traj.jsonl").write_text(cut)
    with pytest.raises(InputError, match="record"):
        redactor.session(tmp_path / "raw", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("osworld", "osworld"),
        ("agentnet_steps/published", "agentnet"),
        ("agentnet_steps/s_7f27a11115e596eb.json", "agentnet"),
        ("message_logs/anthropic_synthetic.json", "chat-log"),
        ("message_logs/openai_synthetic.json", "chat-log"),
    ],
)
def test_real_samples_are_known_and_come_out_whole(redactor: Redactor, tmp_path: Path, sample: str, name: str) -> None:
    path = SAMPLES / sample
    if not path.exists():
        pytest.skip("the samples of other tools are not here")
    with open_format(path, Limits()) as recording:
        assert isinstance(recording, documents.Documents)
        assert recording.layout.card.name == name
    redactor.session(path, tmp_path / "out")
    raw = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in raw:
        before, after = file.read_text(), (tmp_path / "out" / file.name).read_text()
        assert before.count("\n") == after.count("\n")
        assert "jane.roe@" not in after
        shape_before, shape_after = ([shape(each) for each in parsed(text)] for text in (before, after))
        assert shape_before == shape_after


def parsed(text: str) -> list[Any]:
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.splitlines()]


def shape(value: Any) -> Any:
    """Return a document without its texts: keys, numbers and lengths of lists are to stay."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(each) for each in value]
    return "" if isinstance(value, str) else value
