"""Where a rule says so, invented text stands in events, and a placeholder wherever it could not."""

from __future__ import annotations

from typing import Any

import pytest

from redact.keystrokes import typings
from redact.placeholders import FILLER, placeholder
from redact.redactor import Redactor
from redact.rewrite import Rewritten, rewrite
from redact.surrogates import surrogate
from redact.surrogates.in_text import Surrogate, in_url, is_in_url, without_invented
from redact.types import Action, Decision, Event, Finding, InEvent, Place, Session, Typed
from tests.strokes import focus, press

TOKEN, OTHER = "0123456789abcdef", "fedcba9876543210"
NAME, MAIL = surrogate("PERSON", TOKEN), surrogate("EMAIL_ADDRESS", TOKEN)
POLICY = """
version = 1
name = "natural"
[[rules]]
name = "invent"
entities = ["*"]
action = "surrogate"
"""


def decided(kind: str, *where: Place, action: Action = Action.SURROGATE, score: float = 0.9, token: str = TOKEN) -> Decision:
    return Decision(Finding(kind, "test", score, where, token), action, "rule")


def run(records: list[dict[str, Any]], *decisions: Decision) -> Rewritten:
    events = tuple(Event(n, float(n), r["type"], {"t": float(n), **r}) for n, r in enumerate(records))
    return rewrite(Session(events, (), {"id": "s1", "user": "jane"}), decisions, typings(events), {})


def title(text: str, *decisions: Decision) -> str:
    return str(run([{"type": "window", "app": "M", "title": text}], *decisions).records[0]["title"])


def at(start: int, end: int) -> InEvent:
    return InEvent(0, ("title",), start, end)


def test_the_surrogate_of_the_value_s_kind_and_token_stands_in_its_place() -> None:
    assert title("To Jane Doe now", decided("PERSON", at(3, 11))) == f"To {NAME} now"
    assert title("Jane Doe", decided("PERSON", at(0, 8), token=OTHER)) == surrogate("PERSON", OTHER) != NAME


def test_in_one_text_each_value_has_what_its_own_rule_says() -> None:
    masked = decided("PERSON", at(3, 6), action=Action.MASK, token=OTHER)
    assert title("Jo Ann Jo", decided("PERSON", at(0, 2)), masked, decided("PERSON", at(7, 9))) == (
        f"{NAME} {placeholder('PERSON', OTHER)} {NAME}"
    )


def test_what_overlaps_is_the_surrogate_of_the_surest() -> None:
    found = title("jane@example.org", decided("PERSON", at(0, 4), score=0.5), decided("EMAIL_ADDRESS", at(0, 16)))
    assert found == MAIL


@pytest.mark.parametrize("action", [Action.MASK, Action.BLUR])
@pytest.mark.parametrize("part", [at(0, 4), at(5, 12)], ids=["first", "last"])
def test_what_overlaps_is_the_placeholder_of_the_part_that_is_to_have_one(action: Action, part: InEvent) -> None:
    found = title("jane@example.org", decided("PERSON", part, action=action, score=0.5), decided("EMAIL_ADDRESS", at(0, 16)))
    assert found == placeholder("PERSON", TOKEN)


@pytest.mark.parametrize("kind", ["PASSWORD", "UNREAD", "PRIVATE_TEXT"])
def test_a_kind_of_which_nothing_is_invented_keeps_its_placeholder(kind: str) -> None:
    assert title("ab cd", decided(kind, at(3, 5))) == f"ab {placeholder(kind, TOKEN)}"


def test_in_an_address_a_surrogate_is_percent_encoded() -> None:
    url = "https://crm.example/find?q=Jane+Doe&page=2"
    done = run([{"type": "navigate", "url": url}], decided("PERSON", InEvent(0, ("url",), 27, 35)))
    assert done.records[0]["url"] == f"https://crm.example/find?q={NAME.replace(' ', '%20')}&page=2"


@pytest.mark.parametrize(
    ("front", "is_inside"),
    [
        ("https://crm.example/people/", True),
        ("see (https://crm.example/?q=", True),
        ("ftp://", True),
        ("www.crm.example/", True),
        ("crm.example/?q=", True),
        ("localhost.test:8080/", True),
        ("", False),
        ("https://crm.example/ opened by ", False),
        ("https://crm.example/\n", False),
        ("/home/", False),
        ("To: ", False),
        ("version 1.2/", False),
    ],
)
def test_what_stands_in_an_address(front: str, is_inside: bool) -> None:
    assert is_in_url(front + "Jane", len(front)) is is_inside


def test_the_key_of_an_object_keeps_a_placeholder() -> None:
    where = ("seen", "jane@example.org")
    done = run(
        [{"type": "x", "seen": {"jane@example.org": "Jane"}}],
        decided("EMAIL_ADDRESS", InEvent(0, where, 0, 16, is_key=True)),
        decided("PERSON", InEvent(0, where, 0, 4)),
    )
    assert done.records[0]["seen"] == {placeholder("EMAIL_ADDRESS", TOKEN): NAME}


def test_typing_becomes_one_text_event_with_the_surrogate() -> None:
    done = run(press(*"hi Jane"), decided("PERSON", Typed(0, 3, 7)))
    assert [(record["type"], record["text"]) for record in done.records] == [("text", f"hi {NAME}")]


def test_a_typed_password_keeps_its_placeholder_whatever_the_rule_says() -> None:
    done = run([focus("Password", secure=True), *press(*"kestrel")], decided("PERSON", Typed(0, 0, 7)))
    assert done.records[-1]["text"] == placeholder("PASSWORD", TOKEN)


def test_a_value_has_one_surrogate_in_title_keys_and_clipboard() -> None:
    redactor = Redactor(POLICY, key=b"a key for tests only")
    mail = "rosa.frank@corp.example.org"
    records = [
        {"type": "window", "app": "Mail", "title": f"To {mail}"},
        {"type": "clipboard", "action": "copy", "text": mail.upper()},
        focus("To"),
        *press(*mail),
    ]
    done = redactor.events([{"t": float(n), **record} for n, record in enumerate(records)])
    said = [
        str(record.get("title", record.get("text")))
        for record in done.records
        if record["type"] in ("window", "clipboard", "text")
    ]
    (token,) = {entry.token for entry in done.log if entry.kind == "EMAIL_ADDRESS"}
    invented = surrogate("EMAIL_ADDRESS", token)
    assert said == [f"To {invented}", invented, invented]


def test_the_operator_of_presidio_needs_its_tokens() -> None:
    with pytest.raises(ValueError, match="token"):
        Surrogate().validate({})
    assert Surrogate().operate("x", {"entity_type": "PERSON", "token": lambda text: TOKEN}) == NAME
    assert Surrogate().operate("x", {"entity_type": "PASSWORD", "token": lambda text: ""}) == "<PASSWORD>"


def test_a_text_is_looked_through_without_what_was_invented_for_it() -> None:
    text = f"{NAME} wrote https://a.example/{in_url(NAME)}, {NAME}s and 47 of 470, B47"
    clean = without_invented(text, [NAME, "47", ""])
    blank, longer = FILLER * len(NAME), FILLER * len(in_url(NAME))
    assert clean == f"{blank} wrote https://a.example/{longer}, {NAME}s and {FILLER * 2} of 470, B47"
    assert without_invented(text, []) == text
