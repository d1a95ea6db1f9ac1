"""Places that a policy drops whole: told by app, address and title, and not by words that only look alike."""

from __future__ import annotations

import json
from typing import Any

import pytest

from redact.errors import ConfigError
from redact.policy import Surroundings
from redact.policy_file import default_text, parse
from redact.private_places import PRIVATE
from redact.redactor import Redactor, known_kinds
from tests.conftest import Builder, Drawing
from tests.leaks import picture

Place = tuple[str, str, str]
"""App, address, title."""

HITS: dict[str, list[Place]] = {
    "password managers": [
        ("1Password 8", "", ""),
        ("KeePassXC", "", ""),
        ("bitwarden", "", ""),
        ("Passwords", "", ""),
        ("Chrome", "https://vault.bitwarden.com/#/vault", ""),
        ("Chrome", "https://my.1password.com", ""),
        ("Chrome", "https://user@www.lastpass.com:443/vault?x=1", ""),
        ("Chrome", "chrome://password-manager/passwords", ""),
        ("Firefox", "about:logins", ""),
        ("Safari", "PASSWORDS.GOOGLE.COM/options", ""),
        ("Explorer", "", "Credential Manager"),
        ("Chrome", "https://pass.proton.me/u/0/share/x", ""),
        ("Chrome", "https://eu-west-1.console.aws.amazon.com/secretsmanager/secret?name=x", ""),
        ("Firefox", "https://vault.kestrel.example:8200/ui/vault/secrets/kv/show/app", ""),
        ("Brave", "brave://password-manager/passwords", ""),
        ("", "", "kestrel.kdbx [Locked] - KeePassXC"),
        ("Chrome", "", "Vaults | Bitwarden Web vault"),
    ],
    "incognito windows": [
        ("Chrome", "", "Cats - Google Chrome (Incognito)"),
        ("Chrome", "", "Katzen - Google Chrome (Inkognito)"),
        ("Edge", "", "Cats - [InPrivate] - Microsoft Edge"),
        ("Firefox", "", "Cats — Mozilla Firefox Private Browsing"),
        ("Firefox", "", "Katzen — Mozilla Firefox Privater Modus"),
        ("Firefox", "", "Chats — Navigation privée de Mozilla Firefox"),
        ("Brave", "", "Cats - Brave (Private)"),
        ("Firefox", "", "猫 — Mozilla Firefox プライベートブラウジング"),
    ],
    "banking": [
        ("Monzo", "", ""),
        ("Acme Mobile Banking", "", ""),
        ("Chrome", "https://www.kestrelbank.example/accounts", ""),
        ("Chrome", "https://online.kestrel.bank", ""),
        ("Chrome", "https://www.sparkasse-kestrel.de/login.html", ""),
        ("Chrome", "https://onlinebanking.kestrel.example/", ""),
        ("Chrome", "https://www.paypal.com/activity", ""),
        ("Chrome", "secure.chase.com", ""),
        ("Chrome", "", "Kestrel - Online Banking"),
        ("Preview", "", "Kontoauszug 04.pdf"),
    ],
    "health": [
        ("MyChart", "", ""),
        ("Health", "", ""),
        ("Chrome", "https://mychart.kestrel.example/inside", ""),
        ("Chrome", "https://www.kestrelclinic.example", ""),
        ("Chrome", "https://kestrel-hospital.example/patients", ""),
        ("Chrome", "https://www.doctolib.fr/account", ""),
        ("Chrome", "https://111.nhs.uk/", ""),
        ("Chrome", "", "Kestrel Patient Portal"),
        ("Word", "", "Patientenakte.docx"),
    ],
    "human resources": [
        ("Workday", "", ""),
        ("Chrome", "https://wd3.myworkday.com/kestrel/d/home.htmld", ""),
        ("Chrome", "https://kestrel.bamboohr.com", ""),
        ("Acrobat", "", "Payslip March.pdf"),
        ("Acrobat", "", "Gehaltsabrechnung 03.pdf"),
        ("Word", "", "Disciplinary hearing.docx"),
        ("Word", "", "Notes on disciplinary action"),
    ],
    "personal mail": [
        ("Chrome", "https://mail.google.com/mail/u/0/#inbox", ""),
        ("Chrome", "https://outlook.live.com/mail/0/", ""),
        ("Chrome", "https://www.icloud.com:443/mail", ""),
        ("Chrome", "", "Inbox (3) - wrzesk.korvane@gmail.com - Gmail"),
        ("Thunderbird", "", "wrzesk@gmx.net - Posteingang"),
    ],
}
NEAR: dict[str, list[Place]] = {
    "password managers": [
        ("Chrome", "https://host.example/docs/1password.com", "Reset your password"),
        ("Chrome", "https://notlastpass.com/", "Passwords best practices"),
        ("Keeper of Time", "https://accounts.google.com/", ""),
        ("Bit Warden Story", "about:config", "Manager"),
        ("Chrome", "https://docs.aws.amazon.com/secretsmanager/latest/userguide", "Secrets"),
        ("Chrome", "", "Pricing | Bitwarden"),
    ],
    "incognito windows": [
        ("Chrome", "https://host.example/incognito", "Incognito: a film review - Google Chrome"),
        ("Chrome", "", "Private repositories - Kestrel"),
        ("Slack", "", "private-plans - Kestrel - Slack"),
        ("Edge", "", "Cats - Microsoft Edge"),
        ("Chrome", "", "Privacy policy"),
    ],
    "banking": [
        ("Chrome", "https://databank.example/tables", "Databank"),
        ("Calendar", "", "Bank holiday list"),
        ("Chrome", "https://news.example/business/banking-crisis", "Banks in trouble"),
        ("Chrome", "https://www.banksidegallery.example/", "Gallery"),
        ("Chrome", "https://www.foodbank.example/donate", ""),
        ("Chrome", "https://purchase.com/orders", ""),
        ("Chrome", "https://www.booking.com/", ""),
        ("Chrome", "https://host.example/?next=https://www.paypal.com/", ""),
        ("Code", "", "bank_test.py - shop"),
        ("Power Bank Monitor", "", "Question bank"),
    ],
    "health": [
        ("Chrome", "https://api.host.example/health.json", "healthz"),
        ("Chrome", "https://www.hospitality.example/rooms", ""),
        ("Chrome", "https://news.example/clinic-opens.html", ""),
        ("Code", "", "Test results - pytest"),
        ("System Health Check", "", "Build health"),
        ("Chrome", "https://bytk.de/", ""),
    ],
    "human resources": [
        ("Chrome", "https://clever.co/", "Workdays in April"),
        ("Word", "", "Interdisciplinary research"),
        ("Chrome", "https://gusto.com.example/", "Payments"),
        ("Excel", "", "Performance of queries"),
    ],
    "personal mail": [
        ("Outlook", "https://outlook.office.com/mail/", "Inbox - wrzesk@kestrel.example"),
        ("Chrome", "https://hotmail.example/", ""),
        ("Chrome", "https://host.example/mail.google.com", "Mail merge"),
        ("Chrome", "https://notweb.de/", "Gmail API - Documentation"),
    ],
}


def has(group: str, place: Place) -> bool:
    return PRIVATE[group].has(*place)


def test_every_group_has_hits_and_near_misses() -> None:
    assert set(HITS) == set(NEAR) == set(PRIVATE)


@pytest.mark.parametrize(("group", "place"), [(group, place) for group in HITS for place in HITS[group]])
def test_a_private_place_is_known_by_what_it_calls_itself(group: str, place: Place) -> None:
    assert has(group, place)


@pytest.mark.parametrize(("group", "place"), [(group, place) for group in NEAR for place in NEAR[group]])
def test_what_only_sounds_like_one_is_none(group: str, place: Place) -> None:
    assert not has(group, place)


@pytest.mark.parametrize("group", PRIVATE)
def test_what_a_recording_does_not_say_is_in_no_group(group: str) -> None:
    assert not has(group, ("", "", ""))


def test_a_policy_drops_the_groups_that_it_names_and_no_others() -> None:
    policy = parse('version = 1\nname = "x"\nprivate = ["banking"]', "p", known_kinds())
    assert not policy.lets(Surroundings(url="https://online.kestrel.bank/"))
    assert policy.lets(Surroundings(app="KeePassXC"))


def test_a_policy_drops_titles() -> None:
    policy = parse('version = 1\nname = "x"\n[titles]\ndrop = ["*salary*"]', "p", known_kinds())
    assert not policy.lets(Surroundings(title="SALARY bands.xlsx"))
    assert policy.lets(Surroundings(title="Celery recipes"))


def test_an_unknown_group_is_an_error_that_names_the_groups() -> None:
    with pytest.raises(ConfigError, match="'bank'") as error:
        parse('version = 1\nname = "x"\nprivate = ["bank"]', "policy.toml", known_kinds())
    assert all(group in str(error.value) for group in PRIVATE)


def test_the_shipped_policy_tells_of_every_group() -> None:
    assert all(f'"{group}"' in default_text() for group in PRIVATE)


VISIT: list[dict[str, Any]] = [
    {"t": 0.0, "type": "window", "app": "Chrome", "title": "Cats - Google Chrome"},
    {"t": 1.0, "type": "clipboard", "action": "copy", "text": "a plain word"},
    {"t": 2.0, "type": "window", "app": "Chrome", "title": "Ferns - Google Chrome (Incognito)"},
    {"t": 3.0, "type": "navigate", "url": "https://host.example/ferns"},
    {"t": 4.0, "type": "clipboard", "action": "copy", "text": "maidenhair"},
    {"t": 5.0, "type": "key", "action": "down", "key": "q"},
    {"t": 6.0, "type": "window", "app": "Chrome", "title": "Cats - Google Chrome"},
    {"t": 7.0, "type": "clipboard", "action": "copy", "text": "another plain word"},
]


def test_what_happens_in_an_incognito_window_is_dropped(redactor: Redactor) -> None:
    done = redactor.events(VISIT)
    assert [record["t"] for record in done.records] == [0.0, 1.0, 2.0, 3.0, 3.0, 4.0]
    said = str(done.records)
    assert not any(word in said for word in ("Ferns", "ferns", "maidenhair"))
    assert "another plain word" in said
    assert {entry.action for entry in done.log if entry.kind == "PRIVATE_WINDOW"} == {"drop"}


def test_a_visit_at_an_incognito_address_does_not_make_the_next_window_private(redactor: Redactor) -> None:
    assert redactor.events(VISIT).records[-2]["title"] == VISIT[-2]["title"]


def test_a_frame_of_an_incognito_window_is_dropped(
    redactor: Redactor, recording: Builder, screen: Drawing, tmp_path: Any
) -> None:
    pixels = screen("Ferns grow here")
    shot = {"type": "screenshot", "file": "frames/2.png", "width": pixels.shape[1], "height": pixels.shape[0]}
    raw = recording([VISIT[2], {**shot, "t": 9.0}], {"frames/1.png": screen("Open the File menu")})
    (raw / "frames" / "2.png").write_bytes((raw / "frames" / "1.png").read_bytes())
    report = redactor.session(raw, tmp_path / "out")
    assert (report.frames, report.frames_dropped) == (2, 1)
    assert [path.name for path in (tmp_path / "out" / "frames").iterdir()] == ["1.png"]


def test_a_frame_of_a_private_place_is_masked_whole_where_the_policy_says_so(
    recording: Builder, screen: Drawing, tmp_path: Any
) -> None:
    masking = 'version = 1\nname = "x"\nprivate = ["incognito windows"]\nprivate_action = "mask"\n'
    pixels = screen("Ferns grow here")
    shot = {"type": "screenshot", "file": "frames/2.png", "width": pixels.shape[1], "height": pixels.shape[0]}
    typed = [{"t": 3.5, "type": "key", "action": action, "key": key} for key in "fern" for action in ("down", "up")]
    raw = recording([*VISIT[2:4], *typed, VISIT[4], {**shot, "t": 9.0}], {"frames/1.png": pixels})
    (raw / "frames" / "2.png").write_bytes((raw / "frames" / "1.png").read_bytes())
    report = Redactor(masking).session(raw, tmp_path / "out")
    assert report.frames_dropped == 0
    assert picture(tmp_path / "out" / "frames" / "1.png").any()
    assert not picture(tmp_path / "out" / "frames" / "2.png").any(), "black all over"
    said = (tmp_path / "out" / "events.jsonl").read_text()
    assert not any(word in said for word in ("ern", "maidenhair", '"key"'))
    assert [json.loads(line)["type"] for line in said.splitlines()].count("clipboard") == 1
