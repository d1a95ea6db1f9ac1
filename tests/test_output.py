"""Output appears whole or not at all, and is checked before it gets its name."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from redact.errors import InputError, LeakFound, OutputError, UsageError, Withheld
from redact.formats import NativeSink
from redact.log import read
from redact.redactor import Redactor
from redact.types import Pixels
from tests.conftest import Builder, Drawing

MAIL = "margaret.oakley@example.com"


@pytest.fixture
def raw(recording: Builder, screen: Drawing) -> Path:
    events = [{"type": "window", "app": "Mail", "title": f"To {MAIL}"}]
    return recording(events, {"frames/000001.png": screen(f"Reply to {MAIL}", "and nobody else")}, user="moakley")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_output_has_the_same_layout_and_two_more_files(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    redactor.session(raw, tmp_path / "out")
    assert names(tmp_path / "out") == [
        "events.jsonl",
        "frames/000001.png",
        "manifest.json",
        "redaction-log.jsonl",
        "session.json",
    ]


def test_a_zip_gives_what_the_folder_gives(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "raw.zip", "w") as archive:
        for name in names(raw):
            archive.write(raw / name, name)
    redactor.session(raw, tmp_path / "one")
    redactor.session(tmp_path / "raw.zip", tmp_path / "two")
    same = [name for name in names(tmp_path / "one") if name != "manifest.json"]
    assert names(tmp_path / "two") == names(tmp_path / "one")
    assert [(tmp_path / "one" / n).read_bytes() for n in same] == [(tmp_path / "two" / n).read_bytes() for n in same]
    one, two = (json.loads((tmp_path / out / "manifest.json").read_text("utf-8")) for out in ("one", "two"))
    of_the_archive = {"surface": "archive: its names, comments and times", "found": 1, "treated": "left behind"}
    assert two.pop("surfaces") == [of_the_archive, *one.pop("surfaces")]
    assert one == two


def test_the_log_says_where_and_why_and_never_what(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    redactor.session(raw, tmp_path / "out")
    by_place = {tuple(sorted(entry.where)): entry for entry in read(tmp_path / "out")}
    assert by_place[("field", "line")].kind == "EMAIL_ADDRESS"
    assert by_place[("field", "line")].where == {"line": 2, "field": "/title"}
    assert by_place[("box", "frame")].where["frame"] == "frames/000001.png"
    assert by_place[("field", "session")].kind == "USERNAME"
    text = (tmp_path / "out" / "redaction-log.jsonl").read_text()
    assert "margaret" not in text
    assert "moakley" not in text


def test_the_manifest_describes_the_output(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    redactor.session(raw, tmp_path / "out")
    said = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert said["outcome"] == "sanitized"
    assert said["policy"]["fingerprint"] == redactor.policy.fingerprint
    assert sorted(said["files"]) == [n for n in names(tmp_path / "out") if n != "manifest.json"]
    assert said["counts"]["USERNAME"] == {"mask": 1}
    assert said["ocr"]


def test_files_that_no_event_names_are_left_out_and_counted(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    (raw / "notes.txt").write_text(MAIL)
    (raw / "frames" / "999.png").write_bytes(b"not looked at")
    report = redactor.session(raw, tmp_path / "out")
    assert report.files_left_out == 2
    assert "notes.txt" not in names(tmp_path / "out")


def test_output_that_exists_is_never_touched(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(OutputError, match="exists already"):
        redactor.session(raw, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_output_inside_the_recording_is_refused(redactor: Redactor, raw: Path) -> None:
    with pytest.raises(OutputError, match="inside the recording"):
        redactor.session(raw, raw / "clean")


FAILURES = {
    "a full disk": OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
    "an interruption": KeyboardInterrupt(),
    "a bug": ZeroDivisionError("the text of a recording"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_after_a_failure_nothing_is_left(
    name: str, redactor: Redactor, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(tmp_path)

    def fail(self: NativeSink, *_: Any) -> None:
        raise FAILURES[name]

    monkeypatch.setattr(NativeSink, "write_events", fail)
    with pytest.raises((OutputError, KeyboardInterrupt, ZeroDivisionError)):
        redactor.session(raw, tmp_path / "out")
    assert names(tmp_path) == before
    assert not (tmp_path / "out").exists()


def test_a_frame_that_no_engine_can_read_is_dropped_and_logged(
    redactor: Redactor, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(pixels: Pixels, scale: float) -> None:
        raise RuntimeError(MAIL)

    monkeypatch.setattr(redactor._lookout().reader, "see", crash)
    report = redactor.session(raw, tmp_path / "out")
    assert report.counts["UNREAD"] == {"mask": 1}
    assert "frames/000001.png" not in names(tmp_path / "out")
    shot = json.loads((tmp_path / "out" / "events.jsonl").read_text().splitlines()[0])
    assert shot["dropped"] is True
    assert "file" not in shot


def test_a_bad_frame_is_an_error_unless_the_policy_drops_it(raw: Path, tmp_path: Path) -> None:
    (raw / "frames" / "000001.png").write_bytes(b"")
    with pytest.raises(InputError, match=r"frames/000001\.png"):
        Redactor().session(raw, tmp_path / "out")
    policy = 'version = 1\nname = "lenient"\n[input]\nbad_frames = "drop"\n'
    report = Redactor(policy).session(raw, tmp_path / "out")
    assert (report.frames, report.frames_dropped, report.counts["UNREAD"]) == (1, 1, {"drop": 1})


def rule(action: str) -> str:
    return f'version = 1\nname = "x"\n[[rules]]\nname = "mail"\nentities = ["EMAIL_ADDRESS"]\naction = "{action}"\n'


def test_a_withheld_session_leaves_nothing(raw: Path, tmp_path: Path) -> None:
    with pytest.raises(Withheld, match="rule mail"):
        Redactor(rule("withhold")).session(raw, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_drop_takes_the_frame_and_keeps_its_event(raw: Path, tmp_path: Path) -> None:
    report = Redactor(rule("drop")).session(raw, tmp_path / "out")
    assert report.frames_dropped == 1
    events = [json.loads(line) for line in (tmp_path / "out" / "events.jsonl").read_text().splitlines()]
    assert [(event["type"], event.get("dropped")) for event in events] == [("screenshot", True), ("window", None)]


def test_blurred_output_passes_the_second_look(raw: Path, tmp_path: Path) -> None:
    redactor = Redactor(rule("blur"))
    report = redactor.session(raw, tmp_path / "out")
    assert report.counts["EMAIL_ADDRESS"] == {"blur": 2}
    redactor.verify(tmp_path / "out")


def test_a_private_app_is_dropped_whole(recording: Builder, screen: Drawing, keys: Any, tmp_path: Path) -> None:
    raw = recording([], {"frames/000001.png": screen("opening"), "frames/000002.png": screen("vault")})
    lines = (raw / "events.jsonl").read_text().splitlines()
    private = [{"t": 0.5, "type": "window", "app": "KeePassXC", "title": "Vault"}]
    typed = [{"t": 2.0, **event} for event in keys(f"my note {MAIL}")]
    back = [{"t": 3.0, "type": "window", "app": "Editor", "title": "x.py"}]
    events = [json.loads(lines[0]), *private, json.loads(lines[1]), *typed, *back]
    (raw / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))
    report = Redactor().session(raw, tmp_path / "out")
    assert report.frames_dropped == 1
    written = [json.loads(line) for line in (tmp_path / "out" / "events.jsonl").read_text().splitlines()]
    assert [event["type"] for event in written] == ["screenshot", "window", "screenshot", "window"]
    assert written[1]["title"] == "<PRIVATE_WINDOW>"
    assert written[2]["dropped"] is True
    assert "note" not in str(written)
    private_lines = [entry for entry in report.log if entry.kind == "PRIVATE_WINDOW"]
    assert len(private_lines) <= 4, "the log does not count what was typed there"


def test_a_secure_field_is_covered_while_its_dots_stand_there(recording: Builder, screen: Drawing, tmp_path: Path) -> None:
    dots, empty = screen("••••••"), screen(" ")
    raw = recording([], {f"frames/00000{n}.png": pixels for n, pixels in enumerate((empty, dots, dots, empty), 1)})
    shots = [json.loads(line) for line in (raw / "events.jsonl").read_text().splitlines()]
    focus = {"t": 0.5, "type": "focus", "role": "textbox", "name": "Password", "secure": True, "bounds": [10, 5, 200, 40]}
    page = {"t": 1.5, "type": "navigate", "url": "https://x.example/next"}
    events = [shots[0], focus, shots[1], page, shots[2], shots[3]]
    (raw / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))
    Redactor().session(raw, tmp_path / "out")
    covered = [entry.where["frame"] for entry in read(tmp_path / "out") if entry.recognizer == "secure field"]
    assert covered == ["frames/000002.png", "frames/000003.png"]


def test_what_was_typed_and_erased_is_found_and_leaves_no_keys(
    redactor: Redactor, recording: Builder, keys: Any, tmp_path: Path
) -> None:
    typed = keys(MAIL + "{Backspace}" * len(MAIL) + "nobody")
    redactor.session(recording(typed), tmp_path / "out")
    (event,) = map(json.loads, (tmp_path / "out" / "events.jsonl").read_text().splitlines())
    assert (event["type"], event["text"]) == ("text", "nobody")
    assert [(entry.kind, entry.where) for entry in read(tmp_path / "out")] == [("EMAIL_ADDRESS", {"line": 1})]


def test_jpeg_frames_stay_jpeg_and_are_covered(redactor: Redactor, recording: Builder, screen: Drawing, tmp_path: Path) -> None:
    raw = recording([], {"frames/000001.jpg": screen(f"Reply to {MAIL}", size=18)})
    report = redactor.session(raw, tmp_path / "out")
    assert report.counts["EMAIL_ADDRESS"] == {"mask": 1}
    assert (tmp_path / "out" / "frames" / "000001.jpg").read_bytes()[:3] == b"\xff\xd8\xff"


DAMAGE = {
    "a changed frame": lambda out: (out / "frames/000001.png").write_bytes((out / "frames/000001.png").read_bytes() + b"x"),
    "an added file": lambda out: (out / "extra.txt").write_text("x"),
    "a missing file": lambda out: (out / "events.jsonl").unlink(),
    "a shortened log": lambda out: (out / "redaction-log.jsonl").write_text(""),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_changed_output_fails_its_verification(name: str, redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    redactor.session(raw, tmp_path / "out")
    redactor.verify(tmp_path / "out")
    DAMAGE[name](tmp_path / "out")
    with pytest.raises(LeakFound):
        redactor.verify(tmp_path / "out")


def test_verification_needs_the_policy_that_was_used(redactor: Redactor, raw: Path, tmp_path: Path) -> None:
    redactor.session(raw, tmp_path / "out")
    with pytest.raises(UsageError, match="another policy"):
        Redactor(rule("blur")).verify(tmp_path / "out")


def test_a_folder_without_a_manifest_is_no_output(redactor: Redactor, raw: Path) -> None:
    with pytest.raises(InputError, match="no finished output"):
        redactor.verify(raw)


def test_a_frame_named_after_somebody_gets_another_name(
    redactor: Redactor, recording: Builder, screen: Drawing, tmp_path: Path
) -> None:
    folder = recording([{"type": "window", "app": "Mail", "title": "Inbox"}], {f"frames/{MAIL}.png": screen("nobody")})
    redactor.session(folder, tmp_path / "out")
    assert [name for name in names(tmp_path / "out") if name.startswith("frames")] == ["frames/redacted-000001.png"]
    assert MAIL not in (tmp_path / "out" / "events.jsonl").read_text("utf-8")
