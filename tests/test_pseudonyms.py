"""A value keeps its name in its scope, in keys, texts and pixels, and no two scopes share one."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from redact.paint import mask_colour
from redact.placeholders import LETTERS, is_placeholder, placeholder, pseudonym
from redact.policy import Pseudonyms
from redact.pseudonyms import Pseudonym, keyed_token, scope_key
from redact.redactor import Redactor
from redact.spread import Values
from redact.types import Event, Session
from tests.conftest import Drawing
from tests.leaks import picture
from tests.strokes import focus, press, window

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
MAIL = "rosa.frank@example.org"


def session(title: str, user: str = "rosa") -> Session:
    return Session((Event(0, 0.0, "window", {"t": 0.0, "type": "window", "app": "A", "title": title}),), (), {"user": user})


ONE, OTHER = session("one"), session("two")


def token(scope: Pseudonyms, recorded: Session = ONE, key: bytes = KEY) -> str:
    return Values(scope_key(key, scope, recorded)).token(MAIL)


def test_in_a_session_a_value_has_a_name_of_its_own() -> None:
    scope = Pseudonyms(scope="session")
    assert token(scope) == token(scope, session("one"))
    assert token(scope) != token(scope, OTHER)
    assert token(scope) != token(scope, session("one", user="ines")), "its description is a part of it"
    assert token(scope) != token(scope, key=OTHER_KEY)


def test_in_a_batch_a_value_has_one_name_in_all_sessions_under_one_key() -> None:
    scope = Pseudonyms(scope="batch")
    assert token(scope) == token(scope, OTHER)
    assert token(scope) != token(scope, key=OTHER_KEY)


def test_in_a_release_a_value_has_one_name_and_in_the_next_one_another() -> None:
    november, december = (Pseudonyms(scope="release", release=name) for name in ("2026-11", "2026-12"))
    assert token(november) == token(november, OTHER)
    assert token(november) != token(december)
    assert token(november) != token(november, key=OTHER_KEY)


def test_no_two_scopes_share_a_name() -> None:
    batch, release = Pseudonyms(scope="batch"), Pseudonyms(scope="release", release="2026-11")
    assert len({token(scope) for scope in (batch, release, Pseudonyms(scope="session"))}) == 3
    assert keyed_token(KEY, MAIL) not in {token(batch), token(release)}, "nor does the key itself give any"


def test_the_key_of_a_scope_is_the_one_of_rfc_5869_and_so_the_same_in_the_next_version() -> None:
    extracted = hmac.digest(bytes(32), KEY, "sha256")
    expanded = hmac.digest(extracted, b"redact release\x002026-11\x01", "sha256")
    assert scope_key(KEY, Pseudonyms(scope="release", release="2026-11"), ONE) == expanded


def test_with_no_scope_there_is_no_name() -> None:
    assert scope_key(KEY, Pseudonyms(scope="none"), ONE) == b""
    assert token(Pseudonyms(scope="none")) == ""


def test_a_token_is_64_bits_in_hexadecimal() -> None:
    assert re.fullmatch("[0-9a-f]{16}", token(Pseudonyms()))


def test_a_placeholder_says_the_kind_and_in_letters_the_first_32_bits() -> None:
    assert placeholder("PERSON", "0123456789abcdef") == "<PERSON:abcdefgh>"
    assert placeholder("PERSON", "fedcba9876543210") == "<PERSON:ponmlkji>"
    assert placeholder("PERSON") == "<PERSON>"
    assert pseudonym("") == ""


@pytest.mark.parametrize(
    "text", ["<PERSON:abcdefg>", "<PERSON:abcdefghi>", "<PERSON:abcdefgz>", "<PERSON:>", "<JANE_DOE:abcdefgh>"]
)
def test_what_only_looks_like_a_placeholder_is_none(text: str) -> None:
    assert is_placeholder("<PERSON:abcdefgh>", {"PERSON"})
    assert not is_placeholder(text, {"PERSON"})


def test_the_operator_of_presidio_needs_its_tokens() -> None:
    with pytest.raises(ValueError, match="token"):
        Pseudonym().validate({})
    assert Pseudonym().operate("x", {"entity_type": "PERSON", "token": lambda text: ""}) == "<PERSON>"


def test_a_value_has_the_same_name_in_title_keys_and_clipboard_and_its_colour_on_the_screen(
    redactor: Redactor, screen: Drawing, tmp_path: Path, recording: Callable[..., Path]
) -> None:
    pixels = [screen("Staff", MAIL, "Order 17"), screen("Order 17", "Staff", "", MAIL)]
    records = [
        window("Mail", f"To {MAIL}"),
        {"type": "clipboard", "action": "copy", "text": MAIL.upper()},
        focus("To"),
        *press(*MAIL),
    ]
    redactor.session(recording(records, {f"frames/{n}.png": frame for n, frame in enumerate(pixels)}), tmp_path / "out")
    lines = [json.loads(line) for line in (tmp_path / "out" / "events.jsonl").read_text("utf-8").splitlines()]
    said = [str(line.get("title", line.get("text"))) for line in lines if line["type"] in ("window", "clipboard", "text")]
    (name,) = {*re.findall(r"<EMAIL_ADDRESS:([a-p]{8})>", " ".join(said))}
    assert said == [f"To <EMAIL_ADDRESS:{name}>", f"<EMAIL_ADDRESS:{name}>", f"<EMAIL_ADDRESS:{name}>"]
    colour = mask_colour("".join(f"{LETTERS.index(letter):x}" for letter in name))
    for number, row in enumerate((1, 3)):
        clean = picture(tmp_path / "out" / "frames" / f"{number}.png")
        assert tuple(clean[15 + 30 * row + 8, 60]) == colour


def test_where_values_have_no_names_placeholders_have_none_and_masks_are_black(screen: Drawing) -> None:
    plain = Redactor('version = 1\nname = "x"\n[pseudonyms]\nscope = "none"\n')
    assert plain.text(f"To {MAIL}").text == "To <EMAIL_ADDRESS>"
    pixels = plain.image(screen("Staff", MAIL)).pixels
    assert pixels is not None
    assert tuple(pixels[15 + 30 + 8, 60]) == (0, 0, 0)
