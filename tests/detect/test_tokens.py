"""Vendors' tokens, JSON Web Tokens, private keys. All are drawn from a seeded generator: none was ever given out."""

from __future__ import annotations

import base64
import random
import string
from collections.abc import Callable

import pytest

from redact.detect import Detector
from redact.detect.credentials.token_damaged import EXACT_ONLY
from redact.detect.credentials.token_kinds import TOKEN_KINDS, TokenKind
from redact.detect.credentials.token_shape import looks_random
from tests.detect.conftest import Found

Invented = Callable[[str, int], str]
BASE62 = string.ascii_letters + string.digits
SPACED = (
    "GitHub",
    "GitLab",
    "Stripe",
    "Slack",
    "npm",
    "Docker",
    "Shopify",
    "Databricks",
    "Hugging Face",
    "DigitalOcean",
    "Anthropic",
)
LONGER = ("routable", "three parts")
"""Longer forms of a prefix: half of one is whole by the shorter."""
KINDS = [
    kind
    for kind in TOKEN_KINDS
    if kind.vendor in SPACED
    and not kind.near
    and kind.form.prefix not in EXACT_ONLY
    and not any(word in kind.what for word in LONGER)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.vendor}, {kind.what}")
def test_a_token_with_a_space_inside_is_found_whole(detector: Detector, kind: TokenKind) -> None:
    chance = random.Random(kind.written)
    value = "".join(piece.literal or "".join(chance.choices(piece.alphabet, k=piece.shortest)) for piece in kind.form.pieces)
    middle = len(kind.form.prefix) + (len(value) - len(kind.form.prefix)) // 2
    spaced = f"{value[:middle]} {value[middle:]}"
    covered = {i for m in detector.matches(spaced, with_names=False) if m.score >= 0.4 for i in range(m.start, m.end)}
    assert len(covered) >= len(spaced) - 2


def test_a_token_is_found_though_its_prefix_was_misread(found: Found, invented: Invented) -> None:
    body = invented(BASE62, 36)
    for prefix in ("ghp_", "gh p_", "ghp-", "ghP_"):
        assert found(f"key {prefix}{body} end", "API_KEY") == [prefix + body]


def test_a_token_that_is_cut_off_is_found_and_the_prose_behind_it_is_not(found: Found, invented: Invented) -> None:
    value = "ghp_" + invented(BASE62, 14)
    assert found(f"{value} please rotate it", "API_KEY") == [value]
    assert found(f"{value}…", "API_KEY") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "ghp_",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "sk-your-key-here",
        "xoxb-your-bot-token",
        "secret_access_key=$NAME",
        "npm.example.org/package/name-12",
        "pip/x.py,sha256=" + "aqQufMzRw46ZpFlzmYaYeT2-nzmKb-hmcrApppJ862k",
        "key-value store 12",
        "live_stream",
        "the SK of 3 items",
        "commit 55893b6e262e27021e26b6e9c7d29b3650034b89",
        "4e613a36-5119-4dcc-af9b-74f84ffcbf42",
    ],
)
def test_a_prefix_alone_or_a_hash_is_no_token(found: Found, text: str) -> None:
    assert found(text, "API_KEY") == []


def encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def jwt(invented: Invented) -> str:
    return ".".join((encoded('{"alg":"HS256","typ":"JWT"}'), encoded('{"sub":"4711","name":"Z"}'), invented(BASE62, 43)))


def test_a_json_web_token_is_found_whole_cut_off_and_spaced(found: Found, invented: Invented) -> None:
    whole = jwt(invented)
    spaced = whole[:20] + " " + whole[20:60] + " " + whole[60:]
    assert found(f"cookie {whole};", "JWT") == [whole]
    assert found(whole[:30], "JWT") == [whole[:30]]
    assert found(spaced, "JWT") == [spaced]


def test_a_json_web_token_that_was_misread_is_found(found: Found, invented: Invented) -> None:
    read = "eyhb" + jwt(invented)[4:].replace("J", "").replace(".", "")
    assert found(f"Token {read} saved", "JWT") == [read]
    path = "eyeTracking/calibration/ScreenPositions_2024/measurements/FirstSeries3.json"
    assert found(f"cat {path}", "JWT") == []
    assert found("eyes 1 to 4 were open while the other 12 people were looking at what stood there", "JWT") == []


@pytest.mark.parametrize("text", ["jwt", "eyJ", "hey Jude", "keyJ", "jwt: eyJhbGciOi..."])
def test_a_beginning_alone_is_no_json_web_token(found: Found, text: str) -> None:
    assert found(text, "JWT") == []


def key_lines(invented: Invented, count: int) -> list[str]:
    return [invented(BASE62 + "+/" * (n + 1), 64) for n in range(count)]


def test_a_private_key_is_found_from_its_header_to_its_footer(found: Found, invented: Invented) -> None:
    name = "PRIVATE" + " KEY"
    for kind in ("RSA ", "OPENSSH ", "EC ", ""):
        block = "\n".join((f"-----BEGIN {kind}{name}-----", *key_lines(invented, 3), f"-----END {kind}{name}-----"))
        assert found(f"cat id\n{block}\n$ ls", "PRIVATE_KEY")[0].strip() == block
    flat = block.replace("\n", "\\n")
    assert found(f'"key": "{flat}"', "PRIVATE_KEY")[0].strip(' "') == flat


def test_a_private_key_is_found_without_its_end_and_line_by_line(found: Found, invented: Invented) -> None:
    header, lines = "-----BEGIN RSA PRIVATE" + " KEY-----", key_lines(invented, 3)
    assert found(header, "PRIVATE_KEY") == [header]
    assert found("\n".join((header, *lines)), "PRIVATE_KEY") == ["\n".join((header, *lines))]
    assert found(lines[0], "PRIVATE_KEY") == [lines[0]]
    assert found(header.replace("BEGIN", "BEG1N").replace("-----", "----"), "PRIVATE_KEY")


def test_hashes_images_and_certificates_are_no_private_keys(found: Found, invented: Invented) -> None:
    line = invented(BASE62, 64)
    certificate = "\n".join(("-----BEGIN CERTIFICATE-----", line, line, "-----END CERTIFICATE-----"))
    for text in (f"sha512 {line}", f"data:image/png;base64,{line}", f"ssh-rsa {line}", "ab12" * 16, "A" * 64, certificate):
        assert found(text, "PRIVATE_KEY") == []


def test_prose_does_not_look_random() -> None:
    assert looks_random("aB3dE5gH7jK9mN1p")
    for text in ("internationalisation", "PASSWORD_HASHERS", "aaaaaaaa1111", "", "x"):
        assert not looks_random(text)
