"""What a recording holds and what became of it; what is not understood and may be refused; and names, which are text too."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from redact.errors import InputError
from redact.redactor import Redactor
from redact.surfaces import Picture, refuse_picture, refuse_unknown, surfaces
from redact.types import Event, Frame, Session
from tests.conftest import Builder, Drawing
from tests.test_output import names

PERSON = "Jane Doe"
STRICT = 'version = 1\nname = "x"\n[input]\nstrict = true\n'


def listed(records: list[dict[str, Any]] = [], **more: Any) -> list[tuple[object, ...]]:  # noqa: B006 - read only
    given: dict[str, Any] = {"pictures": {}, "names": {}, "frames": 0, "left_out": 0, "is_archive": False, "meta": {}} | more
    return [
        tuple(each.values()) for each in surfaces(given.pop("meta"), records, given.pop("pictures"), given.pop("names"), **given)
    ]


def test_pictures_are_listed_by_codec_and_by_what_their_files_held_besides() -> None:
    pictures = {
        "1": Picture("png", False, ("EXIF", "text")),
        "2": Picture("png", False, ("text",)),
        "3": Picture("webp", True, ()),
    }
    assert listed(pictures=pictures, names={"1": "1", "2": "redacted"}, frames=5, left_out=2, is_archive=True) == [
        ("archive: its names, comments and times", 1, "left behind"),
        ("files that no event names", 2, "not passed on"),
        ("names of pictures and their folders", 1, "renamed"),
        ("names of pictures and their folders", 2, "scanned"),
        ("pictures: EXIF", 1, "left behind"),
        ("pictures: not decoded", 2, "not passed on"),
        ("pictures: png", 2, "rebuilt from pixels"),
        ("pictures: text", 2, "left behind"),
        ("pictures: webp", 1, "rebuilt from pixels, without the guarantee"),
    ]


def test_strings_are_listed_by_the_formats_own_names_and_by_no_others() -> None:
    records = [
        {"t": 0.0, "type": "window", "app": "Mail", "title": "Inbox", PERSON: "x"},
        {"t": 0.0, "type": "tree", "nodes": [{"name": "a", "value": 4242424242}]},
        {"t": 0.0, "type": "key", "action": "down", "key": "a"},
        {"t": 0.0, "type": f"of {PERSON}", "text": "a"},
    ]
    assert listed(records, meta={"format": "redact-session", "id": "1", PERSON: {"a": "b"}}) == [
        ("events of unknown types", 1, "scanned"),
        ("events: fields of unknown types", 2, "scanned"),
        ("events: key.key", 1, "read as typing and scanned"),
        ("events: long numbers", 1, "scanned"),
        ("events: object keys", 2, "scanned"),
        ("events: tree.nodes", 1, "scanned"),
        ("events: unknown fields", 2, "scanned"),
        ("events: window.app", 1, "scanned"),
        ("events: window.title", 1, "scanned"),
        ("session.json: format", 1, "scanned"),
        ("session.json: id", 1, "scanned"),
        ("session.json: unknown fields", 3, "scanned"),
    ]


def test_the_manifest_lists_the_surfaces_and_they_do_not_tell_how_long_a_password_is(
    redactor: Redactor, recording: Builder, screen: Drawing, keys: Any, tmp_path: Path
) -> None:
    secure = {"type": "focus", "role": "textbox", "name": "Password", "secure": True}
    said = []
    for number, typed in enumerate(("hunter2", "correct-horse-battery")):
        folder = recording([secure, *keys(typed)], {"frames/1.png": screen("nobody is here")})
        redactor.session(folder, tmp_path / str(number))
        folder.rename(tmp_path / f"raw{number}")
        said.append(json.loads((tmp_path / str(number) / "manifest.json").read_text("utf-8"))["surfaces"])
    assert said[0] == said[1]
    assert {"surface": "pictures: png", "found": 1, "treated": "rebuilt from pixels"} in said[0]


UNKNOWN: dict[str, tuple[list[dict[str, Any]], dict[str, Any], int, str]] = {
    "a field of an event": ([{"type": "window", "app": "a", "title": "b", PERSON: 1}], {}, 0, "line 1: a field"),
    "a type of event": ([{"type": f"call {PERSON}"}], {}, 0, "line 1: a type of event"),
    "a field of session.json": ([{"type": "pause"}], {PERSON: 1}, 0, "session.json: a field"),
    "a file": ([{"type": "pause"}], {}, 1, "1 files that no event names"),
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_what_is_not_understood_is_refused_without_a_word_of_it(what: str) -> None:
    records, meta, left_out, message = UNKNOWN[what]
    events = tuple(Event(n, 0.0, record["type"], {"t": 0.0, **record}) for n, record in enumerate(records))
    with pytest.raises(InputError, match=message) as refused:
        refuse_unknown(Session(events, (), {"format": "redact-session", "id": "1", **meta}, 1.0, left_out=left_out))
    assert PERSON not in str(refused.value)
    assert "strict = false" in str(refused.value)


def test_what_the_format_has_is_not_refused() -> None:
    event = Event(0, 0.0, "key", {"t": 0.0, "type": "key", "action": "down", "key": "a", "code": "KeyA", "repeat": False})
    refuse_unknown(Session((event,), (), {"format": "redact-session", "version": 1, "id": "1", "user": "x"}, 1.0, left_out=0))


def test_a_picture_with_more_in_it_and_one_that_its_codec_spreads_are_refused() -> None:
    frame = Frame(f"{PERSON}.png", 4, 0.0, 10, 10)
    refuse_picture(frame, Picture("png", False, ()))
    with pytest.raises(InputError, match=r"line 5: more in the file than a picture \(EXIF, text\)"):
        refuse_picture(frame, Picture("png", False, ("EXIF", "text")))
    with pytest.raises(InputError, match="line 5: webp, which spreads"):
        refuse_picture(frame, Picture("webp", True, ()))


def test_a_strict_policy_refuses_and_leaves_nothing(recording: Builder, screen: Drawing, tmp_path: Path) -> None:
    folder = recording([{"type": "pause", PERSON: 1}], {"frames/1.png": screen("nobody is here")})
    with pytest.raises(InputError, match="line 2: a field"):
        Redactor(STRICT).session(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_no_name_of_a_folder_a_session_or_an_archive_gets_into_the_result(
    redactor: Redactor, recording: Builder, screen: Drawing, tmp_path: Path
) -> None:
    files = {f"frames of {PERSON}/{n}.png": screen("nobody is here", str(n)) for n in (1, 2)}
    more: dict[str, Any] = {"id": f"call with {PERSON}", "started": f"by {PERSON}", PERSON: 1, f"of {PERSON}": {PERSON: PERSON}}
    folder = recording([{"type": "window", "app": "Mail", "title": f"Customer: {PERSON}"}], files, **more)
    with zipfile.ZipFile(tmp_path / f"{PERSON}.zip", "w") as archive:
        archive.comment = PERSON.encode()
        for name in names(folder):
            archive.write(folder / name, f"{PERSON}/{name}")
    redactor.session(tmp_path / f"{PERSON}.zip", tmp_path / "out")
    assert [name for name in names(tmp_path / "out") if name.endswith("png")] == [
        "frames/redacted-000001.png",
        "frames/redacted-000002.png",
    ]
    for path in (tmp_path / "out").rglob("*"):
        assert "jane" not in path.relative_to(tmp_path / "out").as_posix().lower()
        assert path.is_dir() or b"jane" not in path.read_bytes().lower()
