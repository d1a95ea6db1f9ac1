"""Invented texts: of their value's kind, the same for the same token, nobody's, and nothing of the value in them."""

from __future__ import annotations

import hashlib
import inspect
import ipaddress
import re

import pytest
from stdnum import iban, luhn

from redact.detect import Detector
from redact.detect.scores import HIDDEN
from redact.redactor import known_kinds
from redact.surrogates import kinds, surrogate, variety
from redact.surrogates.form import Draws, choices, fill
from tests.leaks import truth

NOTHING = {"UNREAD", "PASSWORD", "PRIVATE_TEXT", "PRIVATE_WINDOW", "FACE", "SIGNATURE", "QR_CODE", "BARCODE", "ID_DOCUMENT"}
WORDS = {"tree": ["Elm", "Yew"]}


def tokens(number: int) -> list[str]:
    return [hashlib.sha256(str(n).encode()).hexdigest()[:16] for n in range(number)]


def some(kind: str, number: int = 200) -> list[str]:
    return [surrogate(kind, token) for token in tokens(number)]


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def test_a_surrogate_follows_from_kind_and_token_alone_and_so_is_the_same_in_the_next_version() -> None:
    assert list(inspect.signature(surrogate).parameters) == ["kind", "token"]
    assert surrogate("PERSON", "0123456789abcdef") == "Ljubica Kumar"
    assert surrogate("EMAIL_ADDRESS", "0123456789abcdef") == "clemens.yilmaz@example.com"
    assert surrogate("CREDIT_CARD", "0123456789abcdef") == "9999 2184 9588 9356"
    assert surrogate("PHONE_NUMBER", "0123456789abcdef") == "020 7946 0443"
    assert surrogate("PERSON", "") == "Emeka Fonseca"


def test_every_kind_that_there_is_has_its_form(detector: Detector) -> None:
    assert known_kinds(detector) <= kinds()
    assert {kind for kind in kinds() if not surrogate(kind, "0123456789abcdef")} == NOTHING


def test_a_kind_of_an_organisation_s_own_is_named_and_numbered() -> None:
    assert re.fullmatch(r"Project codename \d{4}", surrogate("PROJECT_CODENAME", "0123456789abcdef"))
    assert surrogate("", "0123456789abcdef") == "", "what has no kind has no text"


def test_two_people_seldom_share_a_name() -> None:
    assert variety("PERSON") >= 2**16
    assert len({*some("PERSON", 1000)}) >= 985
    assert variety("IP_ADDRESS") == 3 * 254


@pytest.mark.parametrize("kind", sorted(kinds() - NOTHING))
def test_no_recogniser_takes_a_surrogate_for_another_kind(detector: Detector, kind: str) -> None:
    found = some(kind)
    detector.prepare(found)
    taken = {match.kind for text in found for match in detector.matches(text) if match.score >= HIDDEN}
    assert taken <= {kind}


@pytest.mark.parametrize("kind", sorted(kinds() - NOTHING))
def test_a_surrogate_is_plain_letters_on_one_line(kind: str) -> None:
    assert all(re.fullmatch(r"[ -~]{1,60}", text) and text == text.strip() for text in some(kind, 50))


def test_cards_and_accounts_have_the_right_check_digits_and_no_issuer() -> None:
    cards, accounts = some("CREDIT_CARD"), some("IBAN_CODE")
    assert all(luhn.is_valid(card.replace(" ", "")) and card.startswith("9999 ") for card in cards)
    assert all(iban.is_valid(account) and account[5:14] == "0000 0000" for account in accounts)


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("EMAIL_ADDRESS", r"[a-z]+\.[a-z]+@example\.(com|net|org)"),
        (
            "PHONE_NUMBER",
            r"\([2-9]\d\d\) 555-01\d\d|(07700 |\+44 7700 )900\d{3}|020 7946 0\d{3}|01632 960\d{3}",
        ),
        ("US_SSN", r"9\d\d-[1-4]\d-\d{4}"),
        ("MAC_ADDRESS", r"02(:[0-9a-f]{2}){5}"),
        ("HOSTNAME", r"[a-z]+-\d{3}\.(example|test)"),
        ("PROFILE_URL", r"https://www\.example\.com/\w+"),
        ("WEBHOOK_URL", r"https://hooks\.example\.com/[\w-]+"),
        ("POSTCODE", r"00[0-4]\d\d"),
        ("DATE_OF_BIRTH", r"(19[5-9]\d|200[0-3])-(0[1-9]|1[0-2])-([01][1-9]|[12]0|2[1-8])"),
    ],
)
def test_what_could_be_somebody_s_is_from_a_range_that_is_nobody_s(kind: str, form: str) -> None:
    assert [text for text in some(kind) if not re.fullmatch(form, text)] == []


def test_addresses_of_machines_are_those_for_documentation() -> None:
    nets = [ipaddress.ip_network(net) for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")]
    found = {ipaddress.ip_address(text) for text in some("IP_ADDRESS")}
    assert all(sum(address in net for net in nets) == 1 for address in found)


def test_nobody_of_the_drawn_sessions_lends_a_name() -> None:
    planted = {word for item in truth() if item["split"] == "tune" for word in re.findall(r"[a-z]+", item["value"].lower())}
    assert planted.isdisjoint(" ".join(some("PERSON", 2000)).lower().split())


def test_check_digits_are_those_that_the_standards_give_as_examples() -> None:
    assert fill("4111 1111 1111 111{luhn}", {}, Draws(b"")) == "4111 1111 1111 1111"
    assert fill("7992739871{luhn}", {}, Draws(b"")) == "79927398713"
    assert fill("GB{mod97} WEST 1234 5698 7654 32", {}, Draws(b"")) == "GB82 WEST 1234 5698 7654 32"
    assert fill("DE{mod97} 3704 0044 0532 0130 00", {}, Draws(b"")) == "DE89 3704 0044 0532 0130 00"


@pytest.mark.parametrize(
    ("form", "like", "number"),
    [
        ("plain", "plain", 1),
        ("{000}", r"\d{3}", 1000),
        ("{01-12}/{8-9}", r"(0[1-9]|1[0-2])/[89]", 24),
        ("{a|bc}", "a|bc", 2),
        ("{tree} {tree lower}", "(Elm|Yew) (elm|yew)", 4),
        ("{xx}{AA}{aa}", "[0-9a-f]{2}[B-Z]{2}[b-z]{2}", 16**2 * 20**2 * 19**2),
    ],
)
def test_the_notation_of_forms(form: str, like: str, number: int) -> None:
    drawn = {fill(form, WORDS, Draws(token.encode())) for token in tokens(300)}
    assert all(re.fullmatch(like, text) for text in drawn)
    assert choices(form, WORDS) == number
    assert len(drawn) == number or len(drawn) > 100


@pytest.mark.parametrize("form", ["{bush}", "{tree upper}", "{0a}"])
def test_a_field_that_is_none_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match="no field"):
        fill(form, WORDS, Draws(b""))
