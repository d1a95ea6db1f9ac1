from __future__ import annotations

import contextlib
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.errors import InputError
from redact.formats.strict_json import MAX_DEPTH, MAX_DIGITS, parse

from .samples import HOSTILE

SAMPLES = HOSTILE / "json"
needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the JSON test suite is not beside this checkout")

SECRET = "Ada Invented"

json_text = st.text(st.characters(exclude_categories=["Cs"]))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | json_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(json_text, inner, max_size=4),
    max_leaves=20,
)


@given(json_values, st.booleans())
def test_whatever_is_written_is_read_back(value: Any, as_ascii: bool) -> None:
    assert parse(json.dumps(value, ensure_ascii=as_ascii).encode(), "here") == value


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(text: bytes) -> None:
    with contextlib.suppress(InputError):
        parse(text, "here")


@given(st.text('[]{}",:\\u dD8cf01tn', max_size=60))
def test_any_near_json_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(InputError):
        parse(text.encode(), "here")


REFUSED = {
    "a key given twice": b'{"a": 1, "a": 1}',
    "a key given twice, once escaped": b'{"a": 1, "\\u0061": 1}',
    "not a number": b'{"t": NaN}',
    "infinity": b'{"t": -Infinity}',
    "a number beyond a float": b'{"t": 1e999}',
    "a number of many digits": b"1" * (MAX_DIGITS + 1),
    "a number of too many digits for Python": b"1" * 5000,
    "half a surrogate pair": b'"\\ud83d"',
    "half a surrogate pair in a key": b'{"\\uDE00": 1}',
    "a surrogate pair backwards": b'"\\ude00\\ud83d"',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "bytes that are not UTF-8": b'"\xff"',
    "an overlong UTF-8 sequence": b'"\xc0\xaf"',
    "UTF-16": '"a"'.encode("utf-16"),
    "a line break in a string": b'"a\nb"',
    "two values": b"{} {}",
    "nothing": b"",
    "single quotes": b"{'a': 1}",
    "too deep": b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
    "far too deep and never closed": b"[" * 1_000_000,
    "far too deep in objects": b'{"a":' * 1_000_000,
    "far too many values": b"[" + b"[]," * 2_500_000 + b"[]]",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_what_parsers_could_take_differently_is_refused(text: bytes) -> None:
    with pytest.raises(InputError, match=r"^here: .*; "):
        parse(text, "here")


def test_what_is_just_allowed_is_read() -> None:
    deep = b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    assert parse(deep, "here") is not None
    assert parse(b"9" * MAX_DIGITS, "here") == int("9" * MAX_DIGITS)
    assert parse(b'"\\ud83d\\ude00"', "here") == "\N{GRINNING FACE}"
    assert parse(b"5e-324", "here") == math.ulp(0.0)


def test_a_byte_order_mark_is_called_by_its_name() -> None:
    with pytest.raises(InputError, match="byte order mark; save it as UTF-8 without one"):
        parse(b"\xef\xbb\xbf{}", "here")


def test_brackets_in_strings_are_not_depth() -> None:
    text = json.dumps(["[" * 500, '\\"' + "{" * 500, "\\"])
    assert parse(text.encode(), "here") == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        f'{{"text": "{SECRET}", "text": "{SECRET}"}}',
        f'{{"text": "{SECRET}"',
        f'{{"text": "{SECRET}\\x"}}',
        f'{{"{SECRET}": NaN}}',
        f'{{"{SECRET}": "\\ud800"}}',
    ],
)
def test_an_error_says_where_and_quotes_nothing(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text.encode(), "events.jsonl, line 7")
    assert str(caught.value).startswith("events.jsonl, line 7: ")
    assert not any(word in str(caught.value) for word in SECRET.split())


@needs_samples
def test_the_json_test_suite_gives_no_surprise() -> None:
    # Valid JSON all the same, and refused here on purpose.
    on_purpose = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}
    surprises = []
    for path in sorted(SAMPLES.glob("*.json")):
        try:
            parse(path.read_bytes(), "here")
            is_read = True
        except InputError:
            is_read = False
        wanted = {"y": path.name not in on_purpose, "n": False}.get(path.name[0], is_read)
        if is_read != wanted:
            surprises.append(path.name)
    assert surprises == []
