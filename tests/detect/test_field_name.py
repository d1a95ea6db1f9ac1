"""Whether a field is for a secret, by its role and its name in many languages, and what only talks about secrets."""

from __future__ import annotations

import pytest

from redact.detect.credentials.field_name import is_secret_field

NAMES = [
    "Password",
    "password *",
    "Portal password",
    "New password (at least 8 characters)",
    "Confirm password",
    "Password again",
    "Password, required",
    "Repeat your password",
    "Wi-Fi password",
    "newPassword",
    "user_password",
    "Password for mara",
    "Passphrase",
    "PIN",
    "Enter PIN",
    "Card PIN",
    "CVV",
    "CVC / CVV2",
    "Security code",
    "Passwort",
    "Benutzerkennwort",
    "WLAN-Passwort",
    "Passwort wiederholen",
    "Passwort eingeben",
    "Neues Passwort",
    "Mot de passe",
    "Confirmez le mot de passe",
    "Votre mot de passe *",
    "Contraseña",
    "Contraseña actual",
    "Repita la contraseña",
    "Senha",
    "Confirmar senha",
    "Digite sua senha",
    "Parola d'ordine",
    "Inserisci la password",
    "Conferma password",
    "Wachtwoord",
    "Herhaal wachtwoord",
    "Hasło",
    "Powtórz hasło",
    "Lösenord",
    "Bekräfta lösenord",
    "Adgangskode",
    "Gentag adgangskode",
    "Passord",
    "Salasana",
    "Vahvista salasana",
    "Heslo",
    "Potvrďte heslo",
    "Şifre",
    "Şifrenizi girin",
    "Parola",
    "Пароль",
    "Введите пароль",
    "Повторите пароль",
    "密码",
    "请输入密码",
    "登录密码",
    "确认密码",
    "密碼",
    "パスワード",
    "新しいパスワード",
    "パスワード(確認)",
    "暗証番号",
    "비밀번호",
    "비밀번호 확인",
    "새 비밀번호",
    "セキュリティコード",
    "Kartenprüfnummer",
    "Cryptogramme visuel",
    "Código de seguridad",
    "SSH key passphrase",
    "Encryption passphrase",
]
OTHER_NAMES = [
    "Forgot password?",
    "Show password",
    "Password strength",
    "Password manager notes",
    "Search passwords",
    "Search password",
    "Passwort vergessen?",
    "Passwort anzeigen",
    "Afficher le mot de passe",
    "Mot de passe oublié ?",
    "¿Olvidaste tu contraseña?",
    "Mostrar contraseña",
    "Palabra clave",
    "Palabras clave",
    "Parola chiave",
    "Senha esquecida?",
    "Pokaż hasło",
    "Visa lösenord",
    "Näytä salasana",
    "Zobrazit heslo",
    "Şifremi unuttum",
    "Забыли пароль?",
    "Показать пароль",
    "忘记密码",
    "显示密码",
    "パスワードを忘れた",
    "パスワードを表示",
    "비밀번호 찾기",
    "Message",
    "E-mail address",
    "User name",
    "Username or password",
    "Notes",
    "Pinned messages",
    "Boarding pass",
    "Verification code",
    "One-time code",
    "Address and search bar",
    "Terminal",
    "Editor",
    "Compass",
    "Spinach",
    "Password policy",
    "Password hint",
    "Keywords",
    "Opinion",
    "Shopping",
    "Zip code",
    "Country code",
    "Status code",
    "Passport number",
    "Change password",
    "Reset password",
    "Number of passwords",
    "Chapin",
]
ROLES = [
    "AXSecureTextField",
    "password text",
    "passwordbox",
    "passwordBox",
    "PasswordBox",
    "ROLE_PASSWORD_TEXT",
    "password",
    "secure text field",
    "Password Edit",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_says_that_a_field_is_for_a_secret(name: str) -> None:
    assert is_secret_field("textbox", name) == "field name"


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_other_names_do_not(name: str) -> None:
    assert is_secret_field("textbox", name) == ""


@pytest.mark.parametrize("role", ROLES)
def test_a_role_says_so_whatever_the_name_is(role: str) -> None:
    assert is_secret_field(role, "Your answer") == "field role"


@pytest.mark.parametrize("role", ["textbox", "AXTextField", "text", "edit", "document", "combobox", ""])
def test_other_roles_do_not(role: str) -> None:
    assert is_secret_field(role, "Your answer") == ""


@pytest.mark.parametrize("role", ["searchbox", "button", "AXLink", "check box", "tab"])
def test_what_takes_no_secret_is_no_field_for_one(role: str) -> None:
    assert is_secret_field(role, "Password") == ""


def test_a_long_text_is_no_name() -> None:
    assert is_secret_field("textbox", "Tell us about your day. " * 6 + "Password") == ""
