"""What is decided on typing and on windows is carried out in the documents that told of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from redact import formats
from redact.formats.container import Container
from redact.formats.document import Document, Vocabulary
from redact.formats.layout import HIDDEN_KEY, FormatCard, Layout, Seen
from redact.redactor import Redactor

Record = dict[str, Any]


class KeyLog(Layout):
    """An invented tool: a line for each key, and for each window and field that comes in front."""

    card = FormatCard("key-log", "", "", "", "")
    vocabulary = Vocabulary(frozenset({"key", "window", "field", "secret", "said"}), {"field": re.compile("Note|Password")})

    def fits(self, container: Container) -> bool:
        return False

    def seen(self, document: Document, record: Mapping[str, Any]) -> Iterable[Seen]:
        if "window" in record:
            yield Seen({"type": "window", "app": "Desk", "title": record["window"]}, {"title": ("window",)})
        if "field" in record:
            is_secret = record.get("secret") is True
            yield Seen({"type": "focus", "role": "textbox", "name": record["field"], "secure": is_secret}, {"name": ("field",)})
        if "key" in record:
            for action in ("down", "up"):
                yield Seen({"type": "key", "action": action, "key": record["key"]}, stroke={("key",): HIDDEN_KEY})
        if "said" in record:
            yield Seen({"type": "text", "text": record["said"], "source": "typed"}, {"text": ("said",)})


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setattr(formats, "LAYOUTS", (KeyLog(),))
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, KeyLog.card))

    def run(*records: Record, policy: str = "version = 1") -> list[Record]:
        (tmp_path / "raw.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
        redactor = Redactor('name = "test"\n' + policy, key=b"a key of sixteen")
        redactor.session(tmp_path / "raw.jsonl", tmp_path / "out", format="key-log")
        return [json.loads(line) for line in (tmp_path / "out" / "raw.jsonl").read_text().splitlines()]

    return run


def keys(text: str) -> list[Record]:
    return [{"key": char} for char in text]


def test_the_keys_of_a_secret_are_one_key(copied: Any) -> None:
    records = [{"field": "Password", "secret": True}, *keys("ab1!"), {"field": "Note"}, *keys("hello")]
    assert copied(*records) == [records[0], *keys("****"), *records[5:]]


def test_of_other_typing_the_hidden_value_goes_and_the_rest_stays(copied: Any) -> None:
    copy = copied({"field": "Note"}, *keys("to rosa@fjordmail.net now"))
    assert "".join(record["key"] for record in copy[1:]) == "to " + "*" * len("rosa@fjordmail.net") + " now"


def test_a_text_that_came_at_once_has_a_placeholder(copied: Any) -> None:
    (_, said) = copied({"field": "Note"}, {"said": "to rosa@fjordmail.net now"})
    assert re.fullmatch(r"to <EMAIL_ADDRESS:[a-p]{8}> now", said["said"])


def test_of_a_private_window_no_text_is_left(copied: Any) -> None:
    records = [{"window": "Order"}, {"said": "first"}, {"window": "Vault - Bitwarden"}, {"said": "second"}, *keys("ab")]
    policy = 'version = 1\nprivate_action = "mask"\n[titles]\ndrop = ["*Bitwarden*"]'
    copy = copied(*records, {"window": "Order"}, {"said": "third"}, policy=policy)
    assert copy[:2] == records[:2]
    assert copy[-2:] == [{"window": "Order"}, {"said": "third"}]
    hidden = json.dumps(copy[2:-2])
    assert not any(word in hidden for word in ("Bitwarden", "second", '"a"', '"b"'))


def test_a_found_title_is_hidden_where_it_stands(copied: Any) -> None:
    (record,) = copied({"window": "Mail from rosa@fjordmail.net"})
    assert re.fullmatch(r"Mail from <EMAIL_ADDRESS:[a-p]{8}>", record["window"])
