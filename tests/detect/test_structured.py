"""Secrets that their form gives away, exact, damaged by OCR, cut off and wrapped. Everything is invented."""

from __future__ import annotations

import string
import time
from collections.abc import Callable

import pytest
from mnemonic import Mnemonic

from redact.detect import Detector
from redact.detect.credentials import seed_phrase, wrapped
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex
from redact.detect.registry import build
from redact.detect.scores import HIDDEN
from tests.detect.conftest import Found
from tests.detect.structured_cases import HITS, MISSES, case

Invented = Callable[[str, int], str]
BASE62 = string.ascii_letters + string.digits
OURS = frozenset({
    "private key", "connection string", "JSON Web Token", "authorization header", "cookie", "credential file", "signed link",
    "webhook", "authenticator seed", "recovery code", "seed phrase", "wireless key", "licence key", "key shown in part",
})  # fmt: skip


def covered(detector: Detector, text: str, value: str) -> float:
    """Return which part of `value` in `text` is hidden."""
    hidden = {i for m in detector.matches(text, with_names=False) if m.score >= HIDDEN for i in range(m.start, m.end)}
    start = text.index(value)
    return sum(i in hidden for i in range(start, start + len(value))) / len(value)


@pytest.mark.parametrize("number", range(len(HITS)))
def test_a_secret_is_found_by_its_form_and_nothing_around_it(found: Found, number: int) -> None:
    kind, template = HITS[number]
    text, values = case(template)
    hits = found(text, kind)
    assert values
    assert [value for value in values if value not in hits] == []


@pytest.mark.parametrize("number", range(len(MISSES)))
def test_what_looks_like_a_secret_is_let_be(detector: Detector, number: int) -> None:
    text, _ = case(MISSES[number])
    matches = detector.matches(text, with_names=False)
    assert [(m.kind, m.recognizer) for m in matches if m.recognizer in OURS and m.score >= HIDDEN] == []


@pytest.mark.parametrize(
    "template",
    [
        "Authorization: Basic «~base64 18~ ~base64 14~==»",
        "Server=db;Database=shop;Uid=ana;Pwd=«~base62 14~»;",
        "AccountName=acme;AccountKey=«~base64 40~ ~base64 46~==»;EndpointSuffix=core.windows.net",
        "postgres: //ana:«~base62 8~ ~base62 6~»@db.example.com:5432/shop",
        "https: //hooks.slack. com/«services/T~upper 8~/B~upper 10~/~base62 12~ ~base62 12~»",
        "BitLocker «~digits 6~ - ~digits 6~-~digits 6~- ~digits 6~-~digits 6~-~digits 6~-~digits 6~-~digits 6~»",
        "Signature: AWS4-HMAC-SHA256 Credential=AKIA~upper 16~/x, SignedHeaders=host, Signature=«~hex 30~ ~hex 34~»",
    ],
)
def test_a_secret_into_which_a_reader_put_spaces_is_found_whole(detector: Detector, template: str) -> None:
    text, (value,) = case(template)
    assert covered(detector, text, value) == 1


WRAPPED = [
    "export GITHUB_TOKEN=«ghp_~base62 14~\n~base62 22~»\n$ ls",
    "Authorization: Bearer eyJ~url64 20~«.~url64 40~\n~url64 86~\n~url64 9~»",
    "curl -H 'X-Api-Key: «~base62 30~\n~base62 34~»'",
    "DATABASE_URL=postgres://ana:«~base62 12~@db.example.com:5432\n/shop4b2?sslmode=require»",
    "    client_secret = «~url64 34~\\\n    ~url64 12~»",
]
NOT_WRAPPED = [
    "export GITHUB_TOKEN=«ghp_~base62 36~»\nexport AWS_REGION=eu-west-1",
    "export GITHUB_TOKEN=«ghp_~base62 36~»\nplease rotate this token",
    "export GITHUB_TOKEN=«ghp_~base62 36~»\nAWS_DEFAULT_REGION2=eu-west-1",
    "export GITHUB_TOKEN=«ghp_~base62 36~»\nana@orchard:~$ ls",
    "export GITHUB_TOKEN=«ghp_~base62 36~»\nDocuments  Downloads",
    "token: «~base62 12~9z»\n~base62 24~",
]


@pytest.mark.parametrize("template", WRAPPED)
def test_a_secret_that_a_terminal_wrapped_is_found_to_its_end(detector: Detector, template: str) -> None:
    text, (value,) = case(template)
    assert covered(detector, text.replace("\n", "\n\n"), value.replace("\n", "\n\n")) < 1, (
        "the line break is what the test is about"
    )
    assert covered(detector, text, value) == 1


@pytest.mark.parametrize("template", NOT_WRAPPED)
def test_the_line_below_a_secret_is_let_be(found: Found, template: str) -> None:
    text, (value,) = case(template)
    assert value in [*found(text, "API_KEY"), *found(text, "SECRET")]


def test_a_wrapped_secret_ends_where_a_narrower_line_ends() -> None:
    first, second = "aB3xK9qL7m" * 4, "zP4wT8nR2c"
    text = f"{first}\n{second}\n{second}"
    assert wrapped.true_end(text, len(first)) == len(first) + 1 + len(second)


def test_a_private_key_in_a_log_and_in_json_is_found_whole(found: Found, invented: Invented) -> None:
    lines = [invented(BASE62 + "+/" * (n + 1), 64) for n in range(3)]
    header, footer = "-----BEGIN EC PRIVATE" + " KEY-----", "-----END EC PRIVATE" + " KEY-----"
    for join in ("\\\\n", "\\r\\n", "\n#7 0.312 ", "\n> "):
        block = join.join((header, *lines, footer))
        assert found(f'"log": "{block}"', "PRIVATE_KEY")[0].strip(' "') == block


@pytest.mark.parametrize("length", [12, 15, 18, 21, 24])
def test_every_seed_phrase_is_found_whatever_words_were_drawn(found: Found, length: int) -> None:
    for seed in range(20):
        phrase = Mnemonic("english").to_mnemonic(bytes((seed * 37 + i * i * 11 + i) % 256 for i in range(length * 4 // 3)))
        for text in (phrase, phrase.upper(), phrase.replace(" ", "\n"), phrase.replace(" ", ", ")):
            assert found(text, "SEED_PHRASE") == [text]


def test_words_of_the_list_are_known_by_four_letters() -> None:
    assert len(seed_phrase.listed()) == 2048
    assert seed_phrase.is_near("abandom")
    assert seed_phrase.is_near("si1ver")
    assert not seed_phrase.is_near("the")
    assert not seed_phrase.is_near("silverfish")


SLOW = (
    "Cookie: sid=a1b2c3d4;", "machine a login ", "orbit ", "1. orbit ", "recovery codes ", "recovery code a1b2-c3d4 ", "WIFI:S:",
    "psk=", "A1B2C-", "licence key A1B2-", "AAAA ", "/reset/", "?code=", "https://a.b/hooks/", "sk-...", "key ...", "x-key: ",
    "digest a=", "jdbc:", "-----BEGIN PRIVATE KEY-----", "LS0tLS1CRUdJTi", "AccountKey=", "token=" + "aB3" * 20 + "\n",
    "redis://a b1 ", "a:1:", "abcd1", "a", "wifi connect ", "Server=",
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(SLOW)))
def test_a_recogniser_of_forms_takes_little_time_on_a_text_made_to_be_slow(number: int) -> None:
    kilobytes = 200
    text = SLOW[number] * (kilobytes * 1000 // len(SLOW[number]))
    for recognizer in build(("US",)):
        if isinstance(recognizer, RegexRecognizer) and recognizer.name in OURS:  # type: ignore[has-type]
            began = time.process_time()
            list(recognizer.results(text, recognizer.regexes))
            # A second for a megabyte where nothing else runs; this leaves room for a machine under load.
            assert time.process_time() - began < 5 * kilobytes / 1000, recognizer.name  # type: ignore[has-type]


def test_a_private_key_is_none_in_a_certificate_in_base64(found: Found) -> None:
    assert Regex("LS0t").finds("LS0tLS1CRUdJTiBDRVJU")
    assert found("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUM1", "PRIVATE_KEY") == []
    assert found("LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpN", "PRIVATE_KEY") != []
