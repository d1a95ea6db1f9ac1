"""Fields whose role or name says that what is typed there is a secret: "secure text field", "Confirm password", "CVV", "PIN".

A recorder that does not say `secure` still says what the accessibility tree calls a field. The words are those of prompts; what
stands beside them must be what labels of fields have, for "Password strength" and "Search passwords" are asked for no secret.
Codes that are sent to a person are not here: they are found by what they are labelled with.
"""

from __future__ import annotations

import re

from redact.detect.credentials.password_field import BUTTON
from redact.detect.credentials.prompt import NOT_ASKED, TAIL
from redact.detect.credentials.secret_words import PASSWORD, PIN, expression
from redact.detect.folding import fold
from redact.detect.regex import LETTER, Regex

ROLE = re.compile(r"passw(?:or)?d|securetext|secureedit|secureinput")
"""Inside a role without its spaces and signs: AXSecureTextField, ROLE_PASSWORD_TEXT, "password text", PasswordBox."""
NO_FIELD = re.compile(r"search|button|link|check ?box|radio|switch|menu|tab\b|heading|static|image")
"""Roles that take no text, or no secret, whatever their name is."""
CARD = expression("""
    cvv, cvv2, cvc, cvc2, csc, cvn, card verification code, card verification value, card verification number, security code,
    card security code, kartenprüfnummer, kartenprüfziffer, prüfziffer, sicherheitscode, cryptogramme, cryptogramme visuel,
    code de sécurité, código de seguridad, código de segurança, codice di sicurezza, beveiligingscode, kod bezpieczeństwa,
    säkerhetskod, sikkerhedskode, sikkerhetskode, turvakoodi, bezpečnostní kód, güvenlik kodu, код безопасности,
    セキュリティコード, 安全码, 安全碼, 보안 코드, 보안코드
""")
IN_COMPOUNDS = (
    r"passw[o0]rd|passwd|passphrase|passwort|kennwort|wachtwoord|l[öo]senord|passord|adgangskode|salasana|jelszó|пароль|password"
)
"""Words that are the end of longer ones: Benutzerkennwort, newPassword."""
KIND_OF_FIELD = (
    r"field|input|box|edit|text ?box|entry|required|optional|confirmation|repeat|feld|pflichtfeld|erforderlich"
    r"|bestätigen|bestätigung|wiederholen|wiederholung|champ|obligatoire|requis|campo|obligatorio|obrigatório|obbligatorio"
    r"|verplicht|veld|bevestigen|herhalen|pole|wymagane|fält|obligatoriskt|kenttä|povinné|zorunlu|tekrarı|поле|обязательно"
    r"|actual|actuel|nueva|nouveau|anterior|ancien|attuale|nuova|atual|nova"
    r"|повторно|必須|必填|필수|欄|入力欄|확인|確認|确认"
)
NAME = Regex(
    rf"(?i)(?:(?:^|[^{LETTER}0-9]|[의的の您请請入录錄]|[一-龥ぁ-んァ-ン가-힣])(?:{PASSWORD}|{PIN}|{CARD})|{IN_COMPOUNDS})"
    rf"{TAIL}(?:[ ,\-]{{0,2}}\(?(?:{KIND_OF_FIELD})\)?){{0,2}}[\s*:：;]*$"
)
ELSE = re.compile(
    rf"(?i)\b(?:{BUTTON}|find|search\w*|filter|look up|suche\w*|recherche\w*|rechercher|buscar|cerca|trova|pesquisar|procurar"
    r"|zoek\w*|szukaj|sök|søg|etsi|hledat|ara|поиск|найти|näytä|vis|tonen|unohditko|glemt|glemte|sblocca|palabras?|zapomenut[éa]"
    r"|boarding|title|name of|number of|hint)\b"
    r"|显示|顯示|隐藏|隱藏|表示|表示する|숨기|표시|找回|重置|搜索|検索|검색|찾기|忘れ|強度|强度"
)
"""What a button beside the field does, a search for passwords, and "palabra clave", which is a keyword."""
LONGEST_NAME = 120


def is_secret_field(role: str, name: str) -> str:
    """Return which of the two says that a field is for a secret, "field role" or "field name"; nothing if neither does."""
    if ROLE.search(re.sub(r"[^a-z]", "", role.lower())):
        return "field role"
    if len(name) > LONGEST_NAME or NO_FIELD.search(role.lower()):
        return ""
    text = fold(name).text.strip()
    for spans in NAME.each(text):
        front = text[: spans[0][0] + 1]
        if not NOT_ASKED.search(front) and not ELSE.search(front):
            return "field name"
    return ""
