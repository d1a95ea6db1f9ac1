from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from redact.errors import InputError, OutputError
from redact.formats import FORMATS, BadFrame, Limits, NativeSink, open_recording
from redact.formats.images import decode, encode

from .samples import META, SHOT, picture, session

SECRET = "Ada Invented"

EVENTS: tuple[Mapping[str, Any], ...] = (
    SHOT,
    {"t": 0.5, "type": "key", "action": "down", "key": "a", "code": "KeyA", "repeat": False, "modifiers": []},
    {"t": 0.5, "type": "text", "text": "a", "source": "ime"},
    {"t": 1, "type": "pointer", "action": "move", "x": 1.5, "y": -2, "button": 0},
    {"t": 1, "type": "wheel", "x": 1, "y": 2, "dx": 0, "dy": -3},
    {"t": 1, "type": "window", "app": "Mail", "title": ""},
    {"t": 1, "type": "navigate", "url": "https://example.org"},
    {"t": 1, "type": "focus", "role": "textbox", "name": "", "secure": True, "bounds": [0, 0, 1, 2.5]},
    {"t": 1, "type": "clipboard", "action": "copy", "text": ""},
    {"t": 1, "type": "tree", "nodes": [{"name": "OK"}]},
    {"t": 2, "type": "pause"},
    {"t": 3, "type": "resume"},
    {"t": 4, "type": "mood", "value": {"deep": [1, None]}, "file": 7},
    {"t": 5, "type": "screenshot", "dropped": True},
)


def test_a_session_keeps_every_event_whole(tmp_path: Path) -> None:
    with open_recording(session(tmp_path / "s", EVENTS)) as recording:
        read = recording.session
    assert [event.record for event in read.events] == list(EVENTS)
    assert [(event.id, event.time_s, event.type) for event in read.events[:2]] == [(0, 0.0, "screenshot"), (1, 0.5, "key")]
    assert [(frame.id, frame.event_id, frame.width, frame.height) for frame in read.frames] == [("frames/000001.png", 0, 48, 32)]
    assert (read.meta, read.scale, read.left_out) == (META, 2.0, 0)


def test_files_that_no_event_names_are_counted(tmp_path: Path) -> None:
    path = session(tmp_path / "s")
    for name in ("notes.txt", "frames/000009.png", "manifest.json", "redaction-log.jsonl"):
        (path / name).write_text("x")
    with open_recording(path) as recording:
        assert recording.session.left_out == 2


def test_two_events_may_name_the_same_file(tmp_path: Path) -> None:
    with open_recording(session(tmp_path / "s", [SHOT, {**SHOT, "t": 9}])) as recording:
        first, second = recording.session.frames
        assert (first.id, first.event_id, second.id, second.event_id) == (second.id, 0, first.id, 1)
        assert (recording.pixels(first).pixels == recording.pixels(second).pixels).all()


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"format": None},
        {"version": 2},
        {"version": True},
        {"version": "1"},
        {"id": 7},
        {"screen": None},
        {"screen": {"width": 0, "height": 32}},
        {"screen": {"width": 48, "height": 70_000}},
        {"screen": {"width": 48.5, "height": 32}},
        {"screen": {"width": True, "height": 32}},
        {"screen": {"width": 48, "height": 32, "scale": 0}},
        {"screen": {"width": 48, "height": 32, "scale": "2"}},
    ],
)
def test_a_description_that_makes_no_sense_is_refused(change: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^session\.json: .*; "):
        open_recording(session(tmp_path / "s", meta={**META, **change}))


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"format": "redact-session", "version": 1, "version": 1}'])
def test_a_description_that_is_not_one_object_is_refused(text: str, tmp_path: Path) -> None:
    path = session(tmp_path / "s")
    (path / "session.json").write_text(text)
    with pytest.raises(InputError, match=r"^session\.json: "):
        open_recording(path)


@pytest.mark.parametrize("name", ["session.json", "events.jsonl"])
def test_a_session_without_one_of_its_files_is_refused(name: str, tmp_path: Path) -> None:
    path = session(tmp_path / "s")
    (path / name).unlink()
    with pytest.raises(InputError, match=f"{name}: missing; "):
        open_recording(path)


def test_a_place_without_a_session_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="missing"):
        open_recording(tmp_path / "empty")
    with pytest.raises(InputError, match="cannot be opened"):
        open_recording(tmp_path / "nowhere")


KEY = {"t": 0, "type": "key", "action": "down", "key": SECRET}


@pytest.mark.parametrize(
    ("event", "field"),
    [
        ({"type": "pause"}, "t"),
        ({"t": "0", "type": "pause"}, "t"),
        ({"t": -1, "type": "pause"}, "t"),
        ({"t": True, "type": "pause"}, "t"),
        ({"t": 10**400, "type": "pause"}, "t"),
        ({"t": 0}, "type"),
        ({"t": 0, "type": 7}, "type"),
        ({**KEY, "key": None}, "key"),
        ({**KEY, "action": "press"}, "action"),
        ({**KEY, "action": ["down"]}, "action"),
        ({**KEY, "repeat": "no"}, "repeat"),
        ({"t": 0, "type": "text"}, "text"),
        ({"t": 0, "type": "text", "text": [SECRET]}, "text"),
        ({"t": 0, "type": "pointer", "action": "move", "x": True, "y": 0}, "x"),
        ({"t": 0, "type": "pointer", "action": "move", "x": 0, "y": 10**400}, "y"),
        ({"t": 0, "type": "window", "app": SECRET}, "title"),
        ({"t": 0, "type": "navigate", "url": 7}, "url"),
        ({"t": 0, "type": "focus", "role": "textbox", "name": SECRET, "secure": 1}, "secure"),
        ({"t": 0, "type": "focus", "role": "textbox", "name": SECRET, "bounds": [0, 0, 1]}, "bounds"),
        ({"t": 0, "type": "clipboard", "action": "copy"}, "text"),
        ({"t": 0, "type": "tree", "nodes": SECRET}, "nodes"),
        ({**SHOT, "file": 7}, "file"),
        ({**SHOT, "width": 0}, "width"),
        ({**SHOT, "height": 32.0}, "height"),
        ({**SHOT, "dropped": "yes", "width": None}, "width"),
    ],
)
def test_a_field_of_the_wrong_type_is_refused_by_its_line(event: dict[str, Any], field: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=rf"^events\.jsonl, line 2: {field} is ") as caught:
        open_recording(session(tmp_path / "s", [SHOT, event]))
    assert not any(word in str(caught.value) for word in SECRET.split())


@pytest.mark.parametrize(
    "name", ["", "../a.png", "frames/../../a.png", "/etc/a.png", "C:\\a.png", "frames\\a.png", "a\0.png", "events.jsonl", "x/"]
)
def test_a_frame_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^events\.jsonl, line 1: file "):
        open_recording(session(tmp_path / "s", [{**SHOT, "file": name}]))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty; a session"),
        ("\n", "line 1: empty"),
        ('{"t":0,"type":"pause"}\n\n{"t":0,"type":"pause"}\n', "line 2: empty"),
        ('{"t":0,"type":"pause"}\n \n', "line 2: empty"),
        ('{"t":1,"type":"pause"}\n{"t":0.9,"type":"pause"}\n', "line 2: t goes backwards"),
        ('{"t":0,"type":"pause"}\n[]\n', "line 2: not an object"),
        ('{"t":0,"type":"pause"} {"t":0,"type":"pause"}\n', "line 1: not JSON"),
    ],
)
def test_lines_that_are_not_events_in_order_are_refused(text: str, reason: str, tmp_path: Path) -> None:
    path = session(tmp_path / "s")
    (path / "events.jsonl").write_text(text)
    with pytest.raises(InputError, match=reason):
        open_recording(path)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_the_last_line_may_end_as_it_likes(end: str, tmp_path: Path) -> None:
    path = session(tmp_path / "s")
    (path / "events.jsonl").write_bytes(b'{"t":0,"type":"pause"}' + end.encode())
    with open_recording(path) as recording:
        assert len(recording.session.events) == 1


def test_a_line_beyond_the_limit_is_named_and_not_read(tmp_path: Path) -> None:
    path = session(tmp_path / "s", [SHOT, {"t": 1, "type": "text", "text": "x" * 1000}])
    with pytest.raises(InputError, match="line 2: more than 500 bytes"):
        open_recording(path, Limits(line_bytes=500))


# One frame that cannot be used


def refusal(path: Path, limits: Limits = Limits()) -> str:  # noqa: B008  (Limits is frozen)
    with open_recording(path, limits) as recording:
        frame = recording.session.frames[0]
        with pytest.raises(BadFrame) as caught:
            recording.pixels(frame)
    assert 'bad_frames = "drop"' in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"<html>", "none of PNG, JPEG, WebP, GIF, BMP, TIFF and AVIF"),
        (encode(picture(), "png")[:-40], "is cut short"),
        (encode(picture(), "jpeg"), r"is a JPEG by another name; rename it to end in \.jpg"),
        (encode(picture(32, 47), "png"), "47 x 32 pixels and its event says 48 x 32"),
    ],
)
def test_a_bad_frame_is_named_with_its_reason(data: bytes, reason: str, tmp_path: Path) -> None:
    import re

    message = refusal(session(tmp_path / "s", frames={"000001.png": data}))
    assert message.startswith("frames/000001.png: ")
    assert re.search(reason, message)


def test_a_missing_frame_is_a_bad_frame_and_the_session_still_opens(tmp_path: Path) -> None:
    path = session(tmp_path / "s", frames={})
    assert "missing" in refusal(path)
    with open_recording(path) as recording, pytest.raises(BadFrame):
        recording.raw_digest(recording.session.frames[0])


def test_a_frame_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    assert "more than 100 bytes" in refusal(session(tmp_path / "s"), Limits(frame_bytes=100))


def test_a_frame_of_too_many_pixels_is_refused(tmp_path: Path) -> None:
    assert "larger than" in refusal(session(tmp_path / "s"), Limits(frame_pixels=100))


def test_a_frame_name_that_could_be_recorded_text_is_not_quoted(tmp_path: Path) -> None:
    name = f"{SECRET}.png"
    message = refusal(session(tmp_path / "s", [{**SHOT, "file": f"frames/{name}"}], frames={name: b"x"}))
    assert message.startswith("the frame of events.jsonl, line 1: ")
    assert not any(word in message for word in SECRET.split())


def test_equal_files_have_equal_digests(tmp_path: Path) -> None:
    frames = {"1.png": encode(picture(), "png"), "2.png": encode(picture(), "png"), "3.png": encode(picture(seed=2), "png")}
    events = [{**SHOT, "file": f"frames/{name}"} for name in frames]
    with open_recording(session(tmp_path / "s", events, frames=frames)) as recording:
        first, second, third = (recording.raw_digest(frame) for frame in recording.session.frames)
    assert first == second != third


# Writing


def test_a_written_session_reads_like_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    sink = NativeSink(tmp_path / "out")
    sink.write_frame("frames/000001.png", picture(), "png")
    sink.write_events(META, EVENTS)
    with open_recording(tmp_path / "out") as recording:
        assert [event.record for event in recording.session.events] == list(EVENTS)
        assert recording.session.meta == META
        assert (recording.pixels(recording.session.frames[0]).pixels == picture()).all()


def test_records_are_written_in_their_own_order_and_script(tmp_path: Path) -> None:
    NativeSink(tmp_path).write_events(META, [{"t": 1.5, "type": "text", "b": "é\u2028", "a": None}])
    assert (tmp_path / "events.jsonl").read_bytes() == '{"t":1.5,"type":"text","b":"é\u2028","a":null}\n'.encode()
    assert json.loads((tmp_path / "session.json").read_text()) == META


def test_nothing_that_is_not_json_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="JSON"):
        NativeSink(tmp_path).write_events(META, [{"t": float("nan")}])


def test_a_jpeg_frame_is_written_as_a_jpeg(tmp_path: Path) -> None:
    NativeSink(tmp_path).write_frame("frames/000001.jpg", picture(), "jpeg")
    assert decode((tmp_path / "frames" / "000001.jpg").read_bytes(), Limits()).encoding == "jpeg"


@pytest.mark.parametrize("name", ["../a.png", "/a.png", "events.jsonl", "manifest.json", ""])
def test_a_frame_is_not_written_elsewhere(name: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(ValueError, match="leads outside"):
        NativeSink(tmp_path / "out").write_frame(name, picture(), "png")
    assert list(tmp_path.rglob("*.*")) == []


def test_one_frame_does_not_replace_another(tmp_path: Path) -> None:
    sink = NativeSink(tmp_path)
    sink.write_frame("frames/000001.png", picture(), "png")
    before = (tmp_path / "frames" / "000001.png").read_bytes()
    with pytest.raises(OutputError, match="cannot be written"):
        sink.write_frame("frames/000001.png", picture(seed=2), "png")
    assert (tmp_path / "frames" / "000001.png").read_bytes() == before


def test_the_cards_say_what_is_read_and_written_and_what_proves_it() -> None:
    assert (FORMATS[0].name, FORMATS[0].writes) == ("redact-session", "a folder")
    assert len({card.name for card in FORMATS}) == len(FORMATS)
    assert all(card.summary and card.reads and card.writes and card.proof for card in FORMATS)
