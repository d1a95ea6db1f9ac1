"""Of a value in every place that the format has, none is left in any byte of the result."""

from __future__ import annotations

import base64
import gzip
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from redact.redactor import Redactor
from tests.attacks import planted, sweep

VALUE = "orla.quill77@example.net"


@pytest.fixture(scope="module")
def swept(redactor: Redactor, tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, str], list[str], list[str]]:
    """What was planted, and where it was found in the recording and in the result."""
    folder = tmp_path_factory.mktemp("sweep")
    values = planted.write(folder / "raw")
    redactor.session(folder / "raw", folder / "clean")
    return values, sweep.found(folder / "raw", values), sweep.found(folder / "clean", values)


def test_every_planted_value_is_found_in_the_recording(swept: tuple[Mapping[str, str], list[str], list[str]]) -> None:
    values, raw, _ = swept
    assert len(values) > 60
    assert raw == list(values)


def test_no_planted_value_is_found_in_the_result(swept: tuple[Mapping[str, str], list[str], list[str]]) -> None:
    assert swept[2] == []


@pytest.mark.parametrize(
    "content",
    [
        VALUE.encode(),
        VALUE[::-1].encode(),
        VALUE.encode("utf-16-le"),
        VALUE.encode("utf-16-be"),
        VALUE.encode().hex().upper().encode(),
        b"orla.quill77%40example.net",
        base64.b64encode(VALUE.encode()),
        base64.b64encode(b"x" + VALUE.encode() + b"yz"),
        base64.b64encode(b"xx" + VALUE.encode() + b"z"),
        zlib.compress(b"so " + VALUE.encode()),
        gzip.compress(b"so " + VALUE.encode()),
        zlib.compress(base64.b64encode(b"so " + VALUE.encode())),
        zlib.compress(b"so " + VALUE.encode())[2:],
    ],
    ids="plain reversed utf-16-le utf-16-be hex percent base64 base64-1 base64-2 zlib gzip zlib-base64 deflate".split(),
)
def test_a_value_is_found_in_the_middle_of_a_file_in_whatever_form(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.bin").write_bytes(b"\x01\x02before" + content + b"behind\xff")
    assert sweep.found(tmp_path, {"a": VALUE, "b": "nobody@example.net"}) == ["a"]


def test_a_value_is_found_in_the_name_of_a_file_and_in_keys(tmp_path: Path) -> None:
    (tmp_path / VALUE).touch()
    lines = "".join(f'{{"type":"key","action":"down","key":"{key}"}}\n' for key in "ida@example.net")
    (tmp_path / "events.jsonl").write_text(lines)
    assert sweep.found(tmp_path, {"name": VALUE, "keys": "ida@example.net"}) == ["name", "keys"]
