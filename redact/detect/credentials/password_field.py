"""What stands beside the labels of login pages, password managers and secret stores, and behind the prompts of terminals.

A field's value stands behind its label without a colon, or below it, and buttons may follow it: "Password Xk9-… Copy". A prompt's
value is whatever follows, spaces included. Source of the forms: 1Password, Bitwarden, KeePassXC, LastPass, the password pages of
browsers, HashiCorp Vault and AWS Secrets Manager, as they show themselves; git's and OpenSSH's prompts.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.credentials.password_shape import chosen
from redact.detect.credentials.secret_words import PASSWORD, PIN
from redact.detect.patterns import Pattern, Re2Recognizer, without_trailing
from redact.detect.regex import LETTER
from redact.detect.username import LOGIN, NOBODY

WHOSE = (
    r"master|account|login|admin|root|wi-?fi|network|current|new|old|saved|generated|repeat|app|database|db|vault"
    r"|hauptpasswort|neues|aktuelles"
    r"|sicheres|router|device|encryption|document|zip|archive|user"
)
BUTTON = (
    r"copy|copied|show|hide|reveal|conceal|edit|regenerate|kopieren|anzeigen|verbergen|copier|afficher|masquer|copiar"
    r"|mostrar|ocultar|copia"
    r"|mostra|nascondi|kopiëren|kopiuj|pokaż|kopiera|visa|zobrazit|kopírovat|kopyala|göster|копировать|показать|コピー|表示|复制"
    r"|显示|복사|표시"
    r"|weak|good|strong|excellent|fair|very good|fantastic"
)
FIELD = rf"(?:^|\n|\t|\| ?|  )[ \t]*(?:(?:{WHOSE})[ \-])?(?:{PASSWORD}|pass)[\"*]?"
BELOW = r" ?:?[ \t]*\n[ \t]*"
PATTERNS = (
    Pattern("below", rf"(?i){FIELD}{BELOW}(\S{{6,80}})[ \t]*(?:$|\n|[ \t](?:{BUTTON}))", scores.LIKELY, 1),
    Pattern("beside", rf"(?i){FIELD}(?:[ \t]{{1,40}}| ?[:|][ \t]{{1,40}})(\S{{6,80}})[ \t]{{1,20}}(?:{BUTTON})(?:$"
        rf"|[^{LETTER}])", scores.LIKELY, 1),
    Pattern("PIN", rf"(?:^|\n)[ \t]*(?i:{PIN}) ?:?[ \t]*\n[ \t]*(\d{{4,8}})[ \t]*(?:$|\n)", scores.LIKELY, 1, "PIN"),
    Pattern("recovery key", r"(?i)\b(?:recovery|emergency|account|bitlocker|filevault)(?: recovery)? key[: \t\n]{1,3}("
        r"(?:[0-9A-Z]{4,6}[\- ]){4,12}[0-9A-Z]{4,6})",
        scores.STRONG, 1),
    Pattern("sudo", r"(?i)\[sudo\] ?[^\n:]{3,60}: ?(\S[^\n]{0,80})", scores.LIKELY, 1),
    Pattern("passphrase", r"(?i)\bEnter (?:same )?pass ?phrase(?: (?:for|again)[^\n:]{0,200})?"
        r"(?: \([^)\n]{1,40}\))?: ?(\S[^\n]{0,80})", scores.LIKELY, 1),
    Pattern("host's", rf"(?i){LOGIN}@[A-Za-z0-9.\-]{{1,80}}'s pass(?:word|phrase) ?: ?(\S[^\n]{{0,80}})", scores.LIKELY, 1),
    Pattern("git", r"(?i)\bPassword for '[a-z]{2,6}://[^'\n]{1,200}' ?: ?(\S{1,80})", scores.LIKELY, 1),
    Pattern("user of a host", rf"(?i)(?:^|[\s(])({LOGIN})@[A-Za-z0-9.\-]{{1,80}}(?:'s pass(?:word|phrase)|\) (?:password"
        rf"|verification code)) ?:", scores.STRONG, 1, "USERNAME"),
    Pattern("user of an address", rf"(?i)\bPassword for '[a-z]{{2,6}}://({LOGIN})@[^'\n]{{1,200}}'",
        scores.STRONG, 1, "USERNAME"),
    Pattern("user name asked", rf"(?i)\bUsername for '[^'\n]{{1,200}}' ?: ?({LOGIN})", scores.STRONG, 1, "USERNAME"),
    Pattern("password of a user", rf"(?i)\b(?:password|passphrase|passwort|kennwort|pin) (?:for|of|für)(?: user"
        rf"| benutzer)? '?({LOGIN})'? ?:", scores.LIKELY, 1, "USERNAME"),
)  # fmt: skip
PROMPTS = frozenset({"sudo", "passphrase", "host's", "git"})
MOST_WORDS = 6


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.kind == "USERNAME":
        return 0.0 if value.lower() in NOBODY or value.isdigit() else pattern.score
    if pattern.name in ("PIN", "recovery key"):
        return pattern.score if any(map(str.isdigit, value)) else 0.0
    if pattern.name not in PROMPTS:
        return chosen(value, is_told=False)
    words = value.split()
    # A terminal goes on with "Sorry, try again." where nothing was echoed and OCR lost the end of the line.
    if words[0] in ("Sorry,", "Sorry", "Permission", "must", "^C") or not any(map(str.isalnum, value)):
        return 0.0
    return pattern.score if len(words) <= MOST_WORDS else 0.0


def ending(text: str, start: int, end: int) -> int:
    """Return where the value ends without the space behind it."""
    return without_trailing(text, start, end, " \t\r")


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "password field or prompt",
        PATTERNS,
        kinds=["PASSWORD", "PIN", "USERNAME"],
        summary="Passwords in the fields of password managers and behind the prompts of terminals",
        judge=judge,
        ending=ending,
    )
