"""What is hidden in a recording of documents goes from every byte of its copy, and all else stays as it was."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from redact import copies, log
from redact.errors import InputError, LeakFound, UsageError
from redact.formats import Limits, documents, images, open_format
from redact.in_place import in_place
from redact.redactor import Redactor
from redact.types import Pixels
from tests.conftest import Drawing

MAIL, PASSWORD = "rosalind.lindqvist@fjordmail.net", "Tr0ub4dor&3zz"


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(key=b"a key of sixteen", ocr="auto")


Chat = Callable[..., Path]


@pytest.fixture
def chat(tmp_path: Path) -> Chat:
    """Writes a chat log with these texts of a user, and pictures as data URLs."""

    def build(*said: str, pictures: tuple[bytes, ...] = (), name: str = "chat.json", indent: int | None = 2) -> Path:
        content = [
            *({"type": "text", "text": text} for text in said),
            *({"type": "image_url", "image_url": {"url": data_url(picture)}} for picture in pictures),
        ]
        path = tmp_path / name
        path.write_text(
            json.dumps([{"role": "user", "content": content}, {"role": "assistant", "content": "Done."}], indent=indent)
        )
        return path

    return build


def data_url(picture: bytes) -> str:
    kind = "jpeg" if picture.startswith(b"\xff\xd8") else "png"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"


def everything(out: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file())


def test_without_findings_every_byte_stays(redactor: Redactor, chat: Chat, screen: Drawing, tmp_path: Path) -> None:
    path = chat("Open the settings.", pictures=(images.encode(screen("Settings"), "png"),))
    redactor.session(path, tmp_path / "out")
    assert (tmp_path / "out" / "chat.json").read_bytes() == path.read_bytes()


def test_a_hidden_text_alone_differs(redactor: Redactor, chat: Chat, tmp_path: Path) -> None:
    path = chat("größer \\ first", f"write to {MAIL} now")
    report = redactor.session(path, tmp_path / "out")
    (line,) = report.log
    assert line.where == {"file": "chat.json", "record": 1, "field": "/content/1/text"}
    stands = f"<EMAIL_ADDRESS:{'x' * 8}>"
    copy = (tmp_path / "out" / "chat.json").read_bytes()
    before, _, behind = path.read_bytes().partition(MAIL.encode())
    assert copy.startswith(before + b"<EMAIL_ADDRESS:")
    assert copy[len(before) + len(stands) :] == behind
    assert MAIL.encode() not in everything(tmp_path / "out")


def test_what_is_found_in_one_record_is_hidden_in_those_before(
    redactor: Redactor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = ["please ask siobhan about it", "My name is Siobhan Wrzeskowa."]
    path = tmp_path / "chat.jsonl"
    path.write_text("".join(json.dumps({"role": "user", "content": text}) + "\r\n\n" for text in said))
    redactor.session(path, tmp_path / "whole")
    monkeypatch.setattr(documents, "WINDOW_BYTES", 0)
    redactor.session(path, tmp_path / "in parts")
    whole, parts = ((tmp_path / name / "chat.jsonl").read_bytes() for name in ("whole", "in parts"))
    assert whole == parts
    assert b"siobhan" not in whole.lower()
    assert whole.endswith(b"\r\n\n")


def test_a_picture_in_a_document_is_looked_at_and_painted(
    redactor: Redactor, chat: Chat, screen: Drawing, tmp_path: Path
) -> None:
    shown = screen("Reply to", MAIL, "thanks")
    path = chat("look", pictures=(images.encode(shown, "png"),))
    report = redactor.session(path, tmp_path / "out")
    (line,) = report.log
    assert (line.kind, line.where["frame"]) == ("EMAIL_ADDRESS", "chat.json#1.1")
    found = decoded(tmp_path / "out" / "chat.json")
    left, top, right, bottom = line.where["box"]
    assert (found[top:bottom, left:right] == found[top, left]).all()
    assert found.shape == shown.shape


def decoded(path: Path) -> Pixels:
    url = json.loads(path.read_text())[0]["content"][-1]["image_url"]["url"]
    return images.decode(base64.b64decode(url.partition(",")[2]), Limits()).pixels


def test_a_picture_with_more_in_it_than_a_picture_is_written_anew(
    redactor: Redactor, chat: Chat, screen: Drawing, tmp_path: Path
) -> None:
    png = images.encode(screen("Settings"), "png")
    told = png[:33] + b"\0\0\0\x04tEXtabcd" + b"\0\0\0\0" + png[33:]
    path = chat("look", pictures=(told,))
    redactor.session(path, tmp_path / "out")
    copy = (tmp_path / "out" / "chat.json").read_bytes()
    assert base64.b64encode(png)[:200] in copy
    assert len(copy) < len(path.read_bytes())


def test_a_file_whose_name_tells_something_has_another_one(redactor: Redactor, screen: Drawing, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    name = "rosalind.lindqvist@fjordmail.net.png"
    (folder / name).write_bytes(images.encode(screen("Settings"), "png"))
    (folder / "chat.json").write_text(json.dumps([{"role": "user", "content": "see", "images": [name]}]))
    redactor.session(folder, tmp_path / "out")
    pictures = [path.name for path in (tmp_path / "out").glob("*.png")]
    assert len(pictures) == 1
    assert json.loads((tmp_path / "out" / "chat.json").read_text())[0]["images"] == pictures
    assert b"lindqvist" not in everything(tmp_path / "out") + pictures[0].encode()


def test_what_is_no_document_is_not_passed_on(redactor: Redactor, chat: Chat, tmp_path: Path) -> None:
    folder = chat("hello").parent
    (folder / "notes.bin").write_bytes(b"\0\1\2 Rosalind")
    report = redactor.session(folder, folder.parent / "out")
    assert report.files_left_out == 1
    assert not (folder.parent / "out" / "notes.bin").exists()


@pytest.mark.parametrize("cut", [1, 40, -3], ids=["nearly all", "the most", "the end"])
def test_what_was_cut_off_is_refused_and_nothing_is_written(redactor: Redactor, chat: Chat, tmp_path: Path, cut: int) -> None:
    path = chat(f"write to {MAIL} now")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(InputError) as refused:
        redactor.session(path, tmp_path / "out", format="chat-log")
    assert "lindqvist" not in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_a_format_is_told_by_its_content_or_named(chat: Chat, tmp_path: Path) -> None:
    path = chat("hello").rename(tmp_path / "anything.json")
    with open_format(path, Limits()) as recording:
        assert isinstance(recording, documents.Documents)
        assert recording.layout.card.name == "chat-log"
    with pytest.raises(InputError, match="no format that redact knows"):
        open_format(Path(__file__), Limits())
    with pytest.raises(UsageError, match="redact list formats"):
        open_format(path, Limits(), "chat")


def test_the_second_look_sees_what_is_left_in_a_document(
    redactor: Redactor, chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = chat(f"write to {MAIL} now")
    monkeypatch.setattr(copies, "in_place", lambda *given: replace(in_place(*given), edits={}))
    with pytest.raises(LeakFound):
        redactor.session(path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_log_is_that_of_the_copy_and_the_copy_can_be_looked_at_again(
    redactor: Redactor, chat: Chat, screen: Drawing, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    report = redactor.session(chat(MAIL, pictures=(images.encode(screen(MAIL), "png"),)), out)
    assert log.read(out) == report.log
    assert json.loads((out / "manifest.json").read_text())["recording"] == "chat-log"
    redactor.verify(out)
    painted = json.loads((out / "chat.json").read_text())
    painted[0]["content"][-1]["image_url"]["url"] = data_url(images.encode(np.full_like(screen(MAIL), 255), "png"))
    (out / "chat.json").write_text(json.dumps(painted))
    with pytest.raises(LeakFound):
        redactor.verify(out)
