"""Every row of the catalogue of tokens: what it says can be read, and what it describes is found and its near misses are not."""

from __future__ import annotations

import random

import pytest

from redact.detect.credentials.token_checks import CHECKS
from redact.detect.credentials.token_exact import exact
from redact.detect.credentials.token_form import parse
from redact.detect.credentials.token_kinds import SEVERITIES, TOKEN_KINDS, TokenKind
from redact.detect.credentials.token_samples import of_another_alphabet, sentence, token, too_short

NAMES = [f"{kind.vendor}, {kind.what}" for kind in TOKEN_KINDS]
each_kind = pytest.mark.parametrize("kind", TOKEN_KINDS, ids=NAMES)


def chance(kind: TokenKind) -> random.Random:
    return random.Random(kind.vendor + kind.what)


def values(text: str) -> list[str]:
    return [text[found.start : found.end] for found in exact(text)]


def begun(text: str, value: str) -> list[str]:
    """What of this value's kind is found in it, from its first character."""
    return [found for found in values(text) if found.startswith(value[:4])]


@each_kind
def test_a_token_of_each_kind_is_found_whole(kind: TokenKind) -> None:
    value = token(kind, chance(kind))
    assert value in values(sentence(kind, value))


@each_kind
def test_a_token_that_is_too_short_is_not_of_its_kind(kind: TokenKind) -> None:
    value = too_short(kind, chance(kind))
    assert kind not in {found.kind for found in exact(sentence(kind, value)) if found.start == sentence(kind, value).index(value)}


@each_kind
def test_a_token_with_a_strange_character_is_not_found_whole(kind: TokenKind) -> None:
    value = of_another_alphabet(kind, chance(kind))
    assert value not in values(sentence(kind, value))


@each_kind
def test_letters_in_front_make_it_something_else(kind: TokenKind) -> None:
    value = token(kind, chance(kind))
    assert value not in values(sentence(kind, "Zx" + value))


@pytest.mark.parametrize("kind", [kind for kind in TOKEN_KINDS if kind.near], ids=lambda kind: f"{kind.vendor}, {kind.what}")
def test_a_form_without_a_mark_is_nothing_without_its_word(kind: TokenKind) -> None:
    value = token(kind, chance(kind))
    assert kind not in {found.kind for found in exact(f"checksum of the file: {value}")}


def test_there_are_as_many_kinds_and_vendors_as_promised() -> None:
    assert len(TOKEN_KINDS) >= 250
    assert len({kind.vendor for kind in TOKEN_KINDS}) >= 150


def test_rows_are_sorted_and_none_is_there_twice() -> None:
    order = [(kind.vendor.casefold(), kind.what.casefold()) for kind in TOKEN_KINDS]
    assert order == sorted(set(order))
    assert len({(kind.written, kind.near) for kind in TOKEN_KINDS}) == len(TOKEN_KINDS)


@each_kind
def test_a_row_says_what_it_has_to(kind: TokenKind) -> None:
    assert kind.source.startswith("https://")
    assert kind.severity in SEVERITIES
    assert kind.check in CHECKS or not kind.check
    assert all(word == word.lower().strip() and len(word) >= 3 for word in kind.near)


@each_kind
def test_a_form_can_be_read_in_one_way_only(kind: TokenKind) -> None:
    """Otherwise Python's `re` could go back over a long text again and again."""
    for piece, following in zip(kind.form.pieces, kind.form.pieces[1:], strict=False):
        if piece.shortest != piece.longest:
            assert not set(piece.alphabet) & set(following.literal[:1] or following.alphabet)


@pytest.mark.parametrize("written", ["", "{hex}", "{hex:}", "{nothing:3}", "a{hex:4-2}", "{hex:32", "x{}"])
def test_a_form_with_a_slip_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="form"):
        parse(written)


def test_a_form_says_prefix_body_and_expression() -> None:
    form = parse("ab_{hex:4}-{digit:1-2}")
    assert form.prefix == "ab_"
    assert form.body.shortest == 6
    assert form.body.longest == 7
    assert set(form.body.alphabet) == set("0123456789abcdef-")
    assert form.regex() == r"ab_[0-9abcdef]{4,4}\-[0-9]{1,2}"
