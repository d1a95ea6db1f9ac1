"""What is typed at a login, a lock screen or a dialog for a secret is one, but for a user name or an address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from redact.circumstances import surroundings
from redact.keystrokes import typings
from redact.secret_typing import Secrets, secret_typing
from redact.types import Event, Session

Record = dict[str, Any]
Keys = Callable[[str], list[Record]]

WORD = "Gwn7kestrel"
"""What is typed."""


def window(title: str = "Ledger", app: str = "Browser") -> Record:
    return {"type": "window", "app": app, "title": title}


def found(records: Sequence[Record]) -> Secrets:
    """Look for secrets in `records`, of which no frame was taken."""
    events = tuple(Event(n, n / 2, str(record["type"]), {"t": n / 2, **record}) for n, record in enumerate(records))
    session = Session(events, (), {})
    return secret_typing(session, typings(events), {}, surroundings(session))


def rules(records: Sequence[Record]) -> list[str]:
    return list(found(records).rules.values())


@pytest.mark.parametrize(
    "front",
    [
        window("Sign in - Harborline"),
        window("Log in to Harborline"),
        window("Harborline | Login"),
        window("Anmelden - Harborline"),
        window("Se connecter"),
        window("Iniciar sesión - Harborline"),
        window("Fazer login"),
        window("Accedi"),
        window("Inloggen bij Harborline"),
        window("Zaloguj się"),
        window("Logga in"),
        window("Log ind"),
        window("Kirjaudu sisään"),
        window("Přihlášení"),
        window("Giriş yap"),
        window("Вход"),
        window("登录"),
        window("ログイン"),
        window("로그인"),
        window("Authentication Required", "polkit-gnome-authentication-agent-1"),
        window("Unlock Login Keyring"),
        window("", "pinentry-gtk-2"),
        window("", "loginwindow"),
        window("Windows Security"),
        window("Entsperren"),
        window("Déverrouiller"),
        window("ロック解除"),
    ],
)
def test_what_is_typed_at_a_login_is_a_secret(front: Record, keys: Keys) -> None:
    assert rules([front, *keys(WORD), *keys("{Enter}")]) == ["login window"]


@pytest.mark.parametrize(
    "front",
    [
        window("Login page redesign - Board"),
        window("How to sign in - Help"),
        window("Unlocking growth - Slides"),
        window("Locked orders"),
        window("Ledger"),
        window("Vintage door locks - Shop"),
    ],
)
def test_what_is_typed_elsewhere_is_none(front: Record, keys: Keys) -> None:
    assert rules([front, *keys(WORD), *keys("{Enter}")]) == []


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("https://ledger.example/users/sign_in?next=/", ["login window"]),
        ("https://login.ledger.example/", ["login window"]),
        ("https://ledger.example/?from=/login", []),
        ("https://ledger.example/blog/login-trouble", []),
    ],
)
def test_an_address_says_that_somebody_signs_in(url: str, rule: list[str], keys: Keys) -> None:
    assert rules([window(), {"type": "navigate", "url": url}, *keys(WORD)]) == rule


def test_the_name_above_the_password_is_none(keys: Keys) -> None:
    records = [window("Sign in"), *keys("mara_velden"), *keys("{Tab}"), *keys(WORD), *keys("{Enter}")]
    assert list(found(records).rules) == [1]


def test_of_many_fields_only_the_first_is_for_a_name(keys: Keys) -> None:
    texts = ("mara_velden", "tulips", "Gwn7kestrel")
    records = [window("Sign in"), *(key for text in texts for key in (*keys(text), *keys("{Tab}")))]
    assert list(found(records).rules) == [1, 2]


def test_a_full_stop_makes_no_address_of_a_password(keys: Keys) -> None:
    assert rules([window("Sign in"), *keys("tulip.river"), *keys("{Enter}")]) == ["login window"]


def test_a_second_try_does_not_make_a_name_of_the_first(keys: Keys) -> None:
    records = [window("Sign in"), *keys("Gwn7kestrle"), *keys("{Enter}"), *keys(WORD), *keys("{Enter}")]
    assert list(found(records).rules) == [0, 1]


def test_nobody_gives_a_name_to_unlock_a_screen(keys: Keys) -> None:
    records = [window("Unlock"), *keys("harbor"), *keys("{Enter}"), *keys(WORD), *keys("{Enter}")]
    assert list(found(records).rules) == [0, 1]


@pytest.mark.parametrize("text", ["mara.velden@copperfern.example", "ledger.example/start", "https://ledger.example"])
def test_an_address_is_no_secret_at_a_login(text: str, keys: Keys) -> None:
    assert rules([window("Sign in"), *keys(text), *keys("{Enter}")]) == []


def test_a_field_with_a_name_of_its_own_is_left_to_its_name(keys: Keys) -> None:
    assert rules([window("Sign in"), {"type": "focus", "role": "textbox", "name": "Company"}, *keys(WORD)]) == []
