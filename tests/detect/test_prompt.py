"""Whether a line asks for a secret: prompts of terminals and dialogs in many languages, and what only looks like them."""

from __future__ import annotations

import pytest

from redact.detect.credentials.prompt import asks_for_secret

ASKS = [
    "[sudo] password for mara:",
    "[sudo] password for mara: ",
    "mara@host.example's password:",
    "mara@192.0.2.7's passw0rd:",
    "Enter passphrase for key '/home/mara/.ssh/id_ed25519':",
    'Enter passphrase for "/home/mara/.ssh/id_ed25519": ',
    "Password for user postgres:",
    "PIN:",
    "Enter PIN",
    "Enter PIN for 'YubiKey':",
    "Verification code:",
    "(mara@host) Verification code:",
    "(mara@host) Password:",
    "Enter MFA code",
    "Enter MFA code:",
    "Passcode or option (1-3):",
    "Password for 'https://mara@git.example':",
    "Enter the password for mara:",
    "Password:",
    "password:",
    "Passw0rd",
    "Enter password:",
    "Enter password: ****",
    "Enter pass phrase for server.key:",
    "Enter PEM pass phrase:",
    "Enter Export Password:",
    "Verifying - Enter Export Password:",
    "Enter passphrase (empty for no passphrase):",
    "Enter same passphrase again:",
    "Vault password:",
    "New Vault password (default):",
    "BECOME password:",
    "New password:",
    "Retype new password:",
    "Current password:",
    "(current) UNIX password:",
    "Enter host password for user 'mara':",
    "Password for mara@KESTREL.EXAMPLE:",
    "Please unlock disk sda5_crypt:",
    "Enter passphrase for /dev/sda2:",
    "Master password:",
    "[sudo] Passwort für mara:",
    "[sudo] Mot de passe de mara :",
    "[sudo] contraseña para mara:",
    "[sudo] password di mara:",
    "[sudo] senha para mara:",
    "[sudo] wachtwoord voor mara:",
    "[sudo] hasło użytkownika mara:",
    "[sudo] hasIo użytkownika mara:",
    "[sudo] lösenord för mara:",
    "[sudo] heslo pro mara:",
    "[sudo] mara için parola:",
    "[sudo] пароль для mara:",
    "[sudo] mara のパスワード:",
    "[sudo] mara 的密码：",
    "[sudo] mara의 암호:",
    "Введите пароль:",
    "请输入密码：",
    "パスワードを入力してください:",
    "비밀번호를 입력하세요:",
    "Podaj hasło:",
    "Zadejte heslo:",
    "Şifrenizi girin:",
    "Bitte Passwort eingeben:",
    "Passwort:",
    "Geben Sie Ihr Passwort ein:",
    "Voer uw wachtwoord in:",
    "Enter the 6-digit code:",
    "Enter the code from your authenticator app:",
    "Two-factor code:",
    "OTP:",
    "Bestätigungscode:",
    "Code de vérification :",
    "Código de verificación:",
    "mara@host.example's password",
    "[sudo] password for mara",
    "Password for user postgres",
    "Enter passphrase",
    "Enter password█",
]
ASKS_NOT = [
    "mara@host:~$",
    "mara@host:~$ pwd",
    "mara@host:~/passwords$",
    "$ ls",
    "root@box:/etc#",
    "The password: it must be changed every month",
    "Your password is weak",
    "Forgot password?",
    "Forgot your password?",
    "Change password",
    "Reset password:",
    "Show password",
    "Invalid password:",
    "2031-01-12 09:15:02 INFO enter password:",
    "Jan 12 09:15:02 host sshd[12]: Failed password for mara",
    "ERROR: wrong password:",
    "Password must have at least 8 characters",
    "Username for 'https://git.example':",
    "Username:",
    "login:",
    "    password:",
    '"password":',
    'password = input("Password:")',
    'parser.add_argument("--password:")',
    "# Enter the password:",
    "Passwords:",
    "Pin",
    "Pin this message",
    "Unpin",
    "PIN map",
    "ZIP code:",
    "Enter ZIP code:",
    "Promo code",
    "Enter your promo code:",
    "Error code:",
    "Code:",
    "code review is done",
    "Password: tr0ub4dor",
    "Use a passkey to sign in",
    "Password strength:",
    "Password hint:",
    "Password manager",
    "There are many things that you should know about how we keep your password:",
    "Compass:",
    "Your password has expired",
    "Passport number:",
    "password: required",
    "Hide password",
    "tan",
    "Token is required",
    "Save password?",
    "We never ask for your password.",
]


@pytest.mark.parametrize("line", ASKS)
def test_a_prompt_asks_for_a_secret(line: str) -> None:
    assert asks_for_secret(line)


@pytest.mark.parametrize("line", ASKS_NOT)
def test_other_lines_ask_for_none(line: str) -> None:
    assert not asks_for_secret(line)


@pytest.mark.parametrize("line", ["[sudo] password for mara:", "Enter PIN:", "Passwort:"])
def test_dots_and_a_cursor_may_stand_behind_a_prompt_and_a_value_may_not(line: str) -> None:
    assert asks_for_secret(f"{line} ")
    assert asks_for_secret(f"{line} ********")
    assert asks_for_secret(f"{line} _")
    assert not asks_for_secret(f"{line} tr0ub4dor")


def test_a_long_line_is_told_by_its_end() -> None:
    assert asks_for_secret("x " * 100_000 + "\u2028" + "y. Password:")
    assert not asks_for_secret("Password: " * 10_000 + "x")
