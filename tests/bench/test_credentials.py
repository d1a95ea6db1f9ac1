"""The bench's judge of credentials sees what is covered and what is not, and its yardstick finds what the catalogue does."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from redact.detect.credentials.token_kinds import TOKEN_KINDS
from redact.detect.credentials.token_samples import token
from redact.types import Match
from tests.bench.credentials.covered import Judged, is_covered, measure
from tests.bench.credentials.speed import by_key_words, ordinary

TEXT = "the key is abcdefghij"


@pytest.mark.parametrize(
    ("found", "is_so"),
    [
        ([Match("SECRET", 11, 21, 1.0, "r")], True),
        ([Match("PERSON", 11, 20, 1.0, "r")], True),
        ([Match("SECRET", 11, 19, 1.0, "r")], False),
        ([Match("SECRET", 11, 15, 1.0, "r"), Match("URL", 15, 21, 1.0, "r")], True),
        ([], False),
    ],
    ids=["all of it", "nine tenths, by any kind", "less", "in two parts", "nothing"],
)
def test_a_secret_is_covered_where_nine_tenths_of_it_are_hidden(found: list[Match], is_so: bool) -> None:
    assert is_covered(TEXT, "abcdefghij", found) is is_so


def test_where_the_secret_is_not_known_a_credential_has_to_be_found() -> None:
    assert is_covered(TEXT, None, [Match("SECRET", 0, 3, 1.0, "r")])
    assert not is_covered(TEXT, None, [Match("PERSON", 0, 3, 1.0, "r")])


def test_rows_are_counted_by_file_half_and_kind(tmp_path: Path) -> None:
    rows = [
        {"text": TEXT, "is_secret": True, "secret_value_if_known": "abcdefghij", "rule": "key"},
        {"text": "nothing", "is_secret": False, "secret_value_if_known": None, "neg_kind": "prose"},
        {"text": "an id", "is_secret": True, "secret_value_if_known": "id", "rule": "key", "kind": "identifier"},
    ]
    (tmp_path / "ours.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    judged = measure(lambda text: [Match("API_KEY", 0, len(text), 0.39 if text == "nothing" else 0.4, "r")], tmp_path)
    assert [(each.file, each.kind, each.is_secret, each.is_found) for each in judged] == [
        ("ours", "key", True, True),
        ("ours", "prose", False, False),
    ]
    assert all(isinstance(each, Judged) and each.split in ("tune", "held") for each in judged)


def test_no_figures_without_the_test_strings(tmp_path: Path) -> None:
    assert measure(lambda text: [], tmp_path / "none") == []


def test_the_scan_that_ours_is_compared_with_finds_tokens() -> None:
    scan, rng = by_key_words(), Random("yardstick")
    kind = next(kind for kind in TOKEN_KINDS if kind.form.prefix == "glpat-")
    value = token(kind, rng)
    assert scan(f"use {value} now") == [value]
    assert scan("nothing to see") == []


def test_ordinary_text_is_as_long_as_it_should_be() -> None:
    assert len(ordinary(0.3)) == 300_000
