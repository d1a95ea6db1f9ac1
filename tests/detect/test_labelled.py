"""Passwords, secrets, one-time codes and addresses with a password, all by what stands beside them."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest

from tests.detect.conftest import Found

WORD = "maple" + "-Tiger" + "-71!"
"""An invented password."""

PASSWORDS = [
    f"password: {WORD}",
    f"Password = {WORD}",
    f"DB_PASSWORD={WORD}",
    f"export PGPASS={WORD}",
    f'"password": "{WORD}",',
    f"password := '{WORD}'",
    f"<password>{WORD}</password>",
    f"the staging pw is {WORD}",
    f"Passwort lautet {WORD}",
    f"la contraseña es {WORD}",
    f"mot de passe : {WORD}",
    f"비밀번호: {WORD}",
    f"[sudo] password for ana: {WORD}",
    f"login --password {WORD} --verbose",
    f"mysql -u root -p{WORD} shop",
    f"sshpass -p {WORD} ssh ana@host",
    f"docker login -u ana -p {WORD} registry.example",
    f"curl -u ana:{WORD} https://api.example",
    f"cmdkey /add:srv /user:ana /pass:{WORD}",
    f"CREATE USER ana IDENTIFIED BY '{WORD}';",
    f"login as ana / {WORD}",
]
NO_PASSWORDS = [
    "Forgot password?",
    "Password must be at least 8 characters",
    "Your password was changed 3 days ago",
    "Password:",
    "password: xxxxxxxx",
    "password = os.environ['DB_PASSWORD']",
    "password = getpass.getpass()",
    "password: ${DB_PASSWORD}",
    "password=$(cat /run/secrets/db)",
    "password: <password>",
    "password: your_password_here",
    "password: str,",
    "password: string;",
    "if password != confirm_password:",
    "self.password = password",
    "<input type='password' name='password' placeholder='Password'>",
    "mysql -u root -p shop",
    "mkdir -p src/components",
    "Compass: North",
    "passport number",
    "PASS src/app.test.ts",
    "the password is incorrect",
    "password: <PASSWORD>",
]


@pytest.mark.parametrize("text", PASSWORDS)
def test_a_password_is_found_by_what_stands_in_front_of_it(found: Found, text: str) -> None:
    assert found(text, "PASSWORD") == [WORD]


@pytest.mark.parametrize("text", NO_PASSWORDS)
def test_words_about_passwords_are_no_passwords(found: Found, text: str) -> None:
    assert found(text, "PASSWORD") == []


def test_a_password_element_is_not_taken_for_a_placeholder(found: Found) -> None:
    assert found("<PASSWORD>rosebud-9</PASSWORD>", "PASSWORD") == ["rosebud-9"]


def test_a_secret_is_found_by_its_label(found: Found, invented: Callable[[str, int], str]) -> None:
    value = invented(string.ascii_letters + string.digits, 32)
    for text in (
        f"SECRET_KEY={value}",
        f"client_secret: {value}",
        f"Authorization: Bearer {value}",
        f"Cookie: sessionid={value};",
        f"--token {value}",
        f"https://x.example/cb?access_token={value}&x=1",
        f"token is {value}",
    ):
        assert value in [*found(text, "SECRET"), *found(text, "CONNECTION_STRING")]
    spaced = f"{value[:10]}1 2{value[10:]}"
    assert found(f"auth_token={spaced}", "SECRET") == [spaced]


@pytest.mark.parametrize(
    "text",
    [
        "Primary key (id)",
        "key: value",
        "cache_key = user_id",
        "max_tokens: 4096",
        "token_type: bearer",
        "expires_in: 3599",
        "Authorization: Bearer <token>",
        "token = parser.stream.expect('name')",
        "tokens: List[Text] = []",
        "secretName: my-secret",
        "Public key: ssh-ed25519",
        "keyboard: orbit",
        "commit a190976eaa9e18727b60d5c0aa51872e3d4eb733",
        "x-request-id: 4e613a36-5119-4dcc-af9b-74f84ffcbf42",
        '"integrity": "sha384-mkG9jq69xJjxHgNul7zwQklCs5A4sxxv3PayAb6pq8fWAK627"',
    ],
)
def test_words_about_keys_are_no_secrets(found: Found, text: str) -> None:
    assert [kind for kind in ("SECRET", "API_KEY", "PASSWORD") if found(text, kind)] == []


CODES = [
    ("Your verification code is 794619", "794619"),
    ("OTP: 1234", "1234"),
    ("289432 is your Acme Bank one-time passcode.", "289432"),
    ("2FA code 123 456", "123 456"),
    ("Enter the 6-digit code\n459325", "459325"),
    ("Recovery codes\n0523-3075", "0523-3075"),
]


@pytest.mark.parametrize(("text", "value"), CODES)
def test_a_one_time_code_is_found_beside_its_word(found: Found, text: str, value: str) -> None:
    assert found(text, "OTP") == [value]


@pytest.mark.parametrize(
    "text", ["error code 232251", "ZIP code 90210", "Exit code 137", "Order 906227", "code: 12", "Enter code"]
)
def test_other_codes_are_no_one_time_codes(found: Found, text: str) -> None:
    assert found(text, "OTP") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"postgres://ana:{WORD}@db:5432/app", f"postgres://ana:{WORD}@db:5432/app"),
        (f"clone https://ana:{WORD}@git.example/app.git now", f"https://ana:{WORD}@git.example/app.git"),
        (f"redis://:{WORD}@cache:6379", f"redis://:{WORD}@cache:6379"),
        ("postgres://ana:mapleTi", "postgres://ana:mapleTi"),
        (f"Server=db;User Id=ana;Password={WORD};", WORD),
        ("otpauth://totp/Acme:ana?secret=JBSWY3DPEHPK3PXP", "JBSWY3DPEHPK3PXP"),
    ],
)
def test_an_address_with_a_password_is_found_whole(found: Found, text: str, value: str) -> None:
    assert found(text, "CONNECTION_STRING") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "http://localhost:8080/ @home",
        "https://x.example:8443/a",
        "mysql://root:${PASSWORD}@db/app",
        "postgres://ana@db/app",
        "a://b",
    ],
)
def test_an_address_without_a_password_is_let_be(found: Found, text: str) -> None:
    assert found(text, "CONNECTION_STRING") == []
