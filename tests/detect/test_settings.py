"""Passwords and secrets in settings files, markup, tables and code, and what else stands in the same places."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest

from tests.detect.conftest import Found

WORD = "willow" + "-Badger" + "-58!"
"""An invented password. The texts below are plain strings, which `test_asking` reads too."""

WITH_A_PASSWORD = [
    "DB_PASS=THE-VALUE",
    "db-passwd: THE-VALUE",
    "spring.datasource.password=THE-VALUE",
    "dbPassword = 'THE-VALUE'",
    "passwordValue: 'THE-VALUE'",
    "PASSWORD_OLD=THE-VALUE",
    "ARG DB_PASSWORD=THE-VALUE",
    "$env:DB_PASSWORD = 'THE-VALUE'",
    "set DB_PWD=THE-VALUE",
    '<add key="DbPassword" value="THE-VALUE" />',
    '<property name="db.password">THE-VALUE</property>',
    '<property name="db.password" value="THE-VALUE"/>',
    '<input type="password" id="p1" value="THE-VALUE">',
    '{"name": "DB_PASSWORD", "value": "THE-VALUE"}',
    "- name: DB_PASSWORD\n  value: THE-VALUE",
    '"Password"="THE-VALUE"',
    "**Password:** THE-VALUE",
    "**Password**: THE-VALUE",
    "| Password | THE-VALUE |",
    "| Wachtwoord | `THE-VALUE` |",
    "psk=THE-VALUE",
    'config["password"] = "THE-VALUE"',
    'client.setPassword("THE-VALUE");',
    'if ("THE-VALUE" == my_password) {',
    "mdp : THE-VALUE",
    "adgangskode: THE-VALUE",
    "hasło: THE-VALUE",
]


@pytest.mark.parametrize("text", WITH_A_PASSWORD)
def test_a_setting_shows_its_password(found: Found, text: str) -> None:
    assert WORD in found(text.replace("THE-VALUE", WORD), "PASSWORD")


WITHOUT = [
    "password_id = 2938479",
    "passwordLength: 12",
    "passwordHint = 'first pet'",
    "PASSWORD_HASHERS = ['django.contrib.auth']",
    "password_reset_timeout = 259200",
    "password: {{ vault_db_password }}",
    "password: {% raw %}",
    "password: !Ref DbPassword",
    "password: '%(db_password)s'",
    "password: 'db-password'",
    "secretKeyRef: app-secrets-token",
    "password: op://vault/db/password",
    "password = prompt('Password: ')",
    "password = form.cleaned_data['password']",
    "password = request.POST.get('password')",
    "password = sys.argv[2]",
    "password: @db.password@",
    "password: %DB_PASSWORD%",
    "password: ./run/secrets/db_password",
    "keyfile: /etc/ssl/private/server1.key",
    '"password": "Mot de passe",',
    '"password": "Your new password",',
    '"forgot_password": "Forgot your password?",',
    '<label for="password">Password</label>',
    '<input type="password" name="password" placeholder="At least 8 characters">',
    '<button name="reset_password" value="Reset password">Reset</button>',
    '<string name="password">Password</string>',
    "| user | password | role |",
    "| Password | required | string |",
    "Password e-mail",
    "Pass the value of x to the function",
    "Pass arguments_2 to the second stage",
    "if (password == confirmation) {",
    'if (event.key == "Enter") {',
    'if ("Enter" === event.key) {',
    "token = _Exec$group2[0];",
    "advapi32 = windll.advapi32",
    'SECRET = getenv("APP_SECRET_77X", "")',
    "key = abcdefghijklmnop",
    "token: aaaaaaaaaaaaaaaaaaaaaaaa",
    "token: ana@example.org",
    'key_template = "cache.%s.page2.%s"',
    "public_key = ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOr8x2k9WqLmZt4uPvBnYcJdHfEaGiRsTyUoKlMnBvCx",
    "key: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    'data-key="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4"',
    "setlocal indentkeys=0{,0},0),0],!^F,o,O,e",
    "key: [1, 2, 3]",
    "keys = {10, 20, 30, 40}",
]


@pytest.mark.parametrize("text", WITHOUT)
def test_other_settings_and_code_show_none(found: Found, text: str) -> None:
    assert [kind for kind in ("PASSWORD", "SECRET", "API_KEY") if found(text, kind)] == []


SECRETS = [
    "APP_SECRET=THE-VALUE",
    "clientSecret: 'THE-VALUE'",
    "token_value = 'THE-VALUE'",
    "tokenString: 'THE-VALUE'",
    '<setting name="ApiToken" value="THE-VALUE"/>',
    '{"key": "API_TOKEN", "value": "THE-VALUE"}',
    "| API key | THE-VALUE |",
    "schlüssel: THE-VALUE",
    "jeton : THE-VALUE",
    "segredo = THE-VALUE",
    "токен: THE-VALUE",
    "salt = 'THE-VALUE'",
    'char secret[25] = "THE-VALUE";',
    'builder.withToken("THE-VALUE")',
    'if ("THE-VALUE" == expected_token) {',
]


@pytest.mark.parametrize("text", SECRETS)
@pytest.mark.parametrize("alphabet", [string.ascii_lowercase, string.ascii_letters + string.digits])
def test_a_setting_shows_its_secret(found: Found, invented: Callable[[str, int], str], text: str, alphabet: str) -> None:
    value = invented(alphabet, 24)
    line = text.replace("THE-VALUE", value)
    assert value in [*found(line, "SECRET"), *found(line, "API_KEY")]


def test_bytes_of_a_key_are_a_secret(found: Found) -> None:
    for text in (
        "static const char key[] = {0x3f, 0x81, 0x02, 0xaa, 0x10, 0x5c, 0x77, 0xe1, 0x09}",
        "#define SIGN_KEY {0x3f, 0x81, 0x02, 0xaa, 0x10, 0x5c, 0x77, 0xe1, 0x09, \\",
        "Secret: []byte{17, 4, 250, 33, 9, 81, 120, 7, 66},",
    ):
        assert len(found(text, "SECRET")) == 1, text


def test_a_licence_key_is_a_secret_behind_its_word(found: Found) -> None:
    assert found("Product key: QWHTR-BVNZX-PLMKJ-GTRDS-XCVBN", "SECRET") == ["QWHTR-BVNZX-PLMKJ-GTRDS-XCVBN"]
    assert found("Key: SHIFT-ENTER", "SECRET") == []
