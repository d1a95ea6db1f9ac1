"""Passwords as chats and mails say them: "the pw for the router is X", "use X to log in", "credentials: mara / X", "wifi is X".

In ten languages and more. "password: X" and what programs write are `labelled`'s. Most sentences about passwords name none, so a
word that may be prose has to look like a password (`password_shape`); one in quotes need not.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.password_shape import chosen
from redact.detect.credentials.prompt import FOR
from redact.detect.credentials.secret_words import IS, NO_WORD_BEFORE, PASSWORD
from redact.detect.credentials.stated_value import PLACEHOLDERS
from redact.detect.patterns import Pattern, Re2Recognizer, before, without_trailing
from redact.detect.regex import LETTER
from redact.detect.username import LOGIN

QUOTE = r"[\"'`]"
VALUE = rf"(?:\(?{QUOTE})?(\S{{4,100}})"
ADVERB = r"(?:now|still|just|currently|jetzt|noch|einfach|maintenant|ahora|ora|agora|nu|teraz|nyní|сейчас|теперь) "
GAP = r"(?: [^\s:=.!?]{1,20}){0,5}?"
FOR_WHAT = rf"(?: (?:{FOR}|am|im|vom|zum|der|des|au|al|alla|ao|w|na|i|в|на|от|к) [^\s:=]{{1,30}}(?: [^\s:=]{{1,20}}){{0,4}}?)"
OURS = (
    r"the|your|my|our|his|her|their|das|dein|ihr|mein|unser|le|votre|ton|mon|notre|la|tu|su|mi|nuestra|il|tuo|suo|mio|a|o"
    r"|sua|minha|nossa"
    r"|het|je|jouw|uw|mijn|ons|twoje|moje|nasze|ditt|mitt|vårt|lösenordet|vaše|tvoje|наш|ваш|мой|твой"
)
USE = (
    r"use|try|enter|type|nimm|nutze|verwende|benutze|utilise[rz]?|usa|utiliza|utilice|utilizza|gebruik|użyj|använd"
    r"|použij(?:te)?|используй(?:те)?"
)
TO = r"to|um|zum|pour|para|per|om|do|żeby|aby|för att|för|k|чтобы|для"
LOG_IN = (
    r"log|sign|unlock|open|get in|einlog|einzulog|anmeld|anzumeld|login|connect|vous connecter|iniciar|entrar|acceder"
    r"|accedere|entrare"
    r"|in te log|inlog|zalog|logowani|logga|inlogg|přihl|войти|входа"
)
LOGIN_DATA = (
    r"credentials|creds|login data|login details|login|logins|account details|zugangsdaten|anmeldedaten|logindaten|identifiants"
    r"|credenciales|datos de acceso|credenziali|dati di accesso|credenciais|dados de acesso|inloggegevens|inlog"
    r"|dane logowania|dane dostępowe"
    r"|inloggningsuppgifter|inlogg|přihlašovací údaje|giriş bilgileri|логин/пароль|логин и пароль|доступы|данные для входа"
    r"|ログイン情報|账号密码|帐号密码|登录信息|로그인 정보|계정 정보"
)
WIFI = (
    r"wi-?fi|wlan|wireless|hotspot|guest network|gast-?netz|red wifi|rete wifi|wi-?fi-?nät"
    r"|вай-?фай|вайфай|ワイファイ|无线网|와이파이"
)
AND = r"(?: ?[/|+] ?| (?:and|und|et|y|e|en|i|och|ve|и) (?:the )?(?:(?:pw|pwd|pass(?:word)?|passwort|mot de passe) )?)"
CHANGED = (
    r"(?:changed|set|reset|updated) to|auf|(?:changé|modifié)e? (?:en|pour|par)|cambi(?:ad[ao]|é|ata|ato) (?:a|por|in|con)"
    r"|alterad[ao] para|mudou para|(?:gewijzigd|veranderd) (?:in|naar)|zmieni(?:one|ono|łem|łam) na|(?:ändrat|bytt) till"
    r"|změněno na|изменё?н на"
)
CHAT = (
    rf"(?:pw|pwd|mdp|(?:temp(?:orary)?|initial|default|guest|admin|root|master|test|staging|temporäres|provisorisches"
    rf"|vorläufiges|neues"
    rf"|tijdelijk|nieuw|tymczasowe|nowe|tillfälligt|nytt|dočasné|nové|geçici|yeni|временный|новый|тимчасовий|臨時|仮|初期|临时|初始|임시|初回)"
    rf" ?(?:{PASSWORD}|pass|login)|(?:{PASSWORD}) (?:temporal|provisional|provisori[ao]|provisória|provisoire|temporaire"
    rf"|temporane[ao]|temporária))"
)
LOGIN_WORD = (
    r"user(?: ?name)?|login|account|benutzer(?:name)?|utilisateur|identifiant|usuario|utente|usuário|gebruiker"
    r"|użytkownik|användare|uživatel|kullanıcı|логин"
)
PATTERNS = (
    Pattern("is", rf"(?i){NO_WORD_BEFORE}(?:{PASSWORD}){GAP} (?:{IS})[ :]{{1,2}}(?:{ADVERB})?{VALUE}", scores.LIKELY, 1),
    Pattern("quoted", rf"(?i){NO_WORD_BEFORE}(?:{PASSWORD}){GAP} (?:{IS})[ :]{{1,2}}"
        rf"(?:{ADVERB})?{QUOTE}([^\"'`\n]{{4,60}}){QUOTE}",
        scores.STRONG, 1),
    Pattern("for what", rf"(?i){NO_WORD_BEFORE}(?:(?:{PASSWORD}){FOR_WHAT} ?[:=]|(?:{PASSWORD}) ?:) ?{VALUE}", scores.LIKELY, 1),
    Pattern("run on", rf"(?i)(?:{PASSWORD})(?:は|是|为|為|는|은|改为|改成) ?[:\"']?([!-~]{{4,60}})", scores.LIKELY, 1),
    Pattern("of letters and figures", r"(?i)(?:パスワード|密码|密碼|口令|비밀번호|비번|패스워드) ?([!-~]{6,60})",
        scores.LIKELY, 1),
    Pattern("chat", rf"(?i){NO_WORD_BEFORE}{CHAT}(?: ?(?:-|->|→) ?| ){VALUE}", scores.LIKELY, 1),
    Pattern("with a word", rf"(?i){NO_WORD_BEFORE}(?:{PASSWORD})(?: [{LETTER}]{{3,15}}){{1,2}} ?: ?{VALUE}", scores.LIKELY, 1),
    Pattern("after the login", rf"(?i){NO_WORD_BEFORE}(?:{LOGIN_WORD}):? {LOGIN},? (?:and |und |et |y |e )?(?:{PASSWORD}"
        rf"|pass):? {VALUE}", scores.LIKELY, 1),
    Pattern("set it to", rf"(?i)\b(?:set|changed?|reset|updated?) (?:(?:{OURS}) )?(?:[^\s.]{{1,15}} )?"
        rf"(?:{PASSWORD}) to {VALUE}", scores.LIKELY, 1),
    Pattern("mixed", rf"(?i){NO_WORD_BEFORE}(?:{PASSWORD})(?: ?(?:-|->|→|=>|\|))? {VALUE}", scores.LIKELY, 1),
    Pattern("changed to", rf"(?i){NO_WORD_BEFORE}(?:{PASSWORD})\b(?: [^\s.]{{1,15}}){{0,4}}? "
        rf"(?:{CHANGED}) {VALUE}", scores.LIKELY, 1),
    Pattern("is the password", rf"(?i)(?:^|[\s\"'(:,]){VALUE} (?:is|ist|est|es|è|é|jest|to|är|je|это) (?:(?:{OURS}) )?"
        rf"(?:[^\s.]{{1,15}} ){{0,2}}?(?:{PASSWORD})"
        r"(?:$|[^a-z0-9])", scores.LIKELY, 1),
    Pattern("use", rf"(?i)\b(?:{USE}) {VALUE} (?:{TO}) (?:[^\s.]{{1,12}} ){{0,2}}(?:{LOG_IN})", scores.LIKELY, 1),
    Pattern("log in with", rf"(?i)\b(?:log|sign|logge?n? (?:dich|sie sich)) ?[io]n (?:with|using|as"
        rf"|mit) {LOGIN}{AND}{VALUE}", scores.LIKELY, 1),
    Pattern("pair", rf"(?i)(?:{LOGIN_DATA})(?: [^\s:]{{1,20}}){{0,4}} ?[: ] ?[^\s/|,]{{2,60}}{AND}{VALUE}", scores.LIKELY, 1),
    Pattern("who", rf"(?i)(?:{LOGIN_DATA})(?: [^\s:]{{1,20}}){{0,4}} ?: ?({LOGIN}){AND}\S{{4}}", scores.LIKELY, 1, "USERNAME"),
    Pattern("wifi", rf"(?i){NO_WORD_BEFORE}(?:{WIFI})(?:[ \-]?(?:{PASSWORD}|key|code|pass|schlüssel)"
        rf"| ?\([^)\n]{{1,30}}\))?(?: here)?"
        rf"(?: ?[:=]| (?:{IS}):?|은|는|は|是) ?{VALUE}", scores.LIKELY, 1),
)  # fmt: skip
TOLD = frozenset({"is", "for what", "run on", "after the login"})
"""Where little but a password or prose follows."""
MIXED = frozenset({"mixed", "is the password", "changed to", "set it to"})
"""Where much follows that holds a figure, as a step's number or a file's."""
OTHER = re.compile(
    r"(?i)(?:hash\w*|length|länge|longueur|longitud|lunghezza|polic\w+|strength|field|hint|manager|expir\w+|minim\w+"
    r"|maxim\w+|complexity"
    r"|requirements?|rules?|attempts?|count|files?|path|type|format|algorithm|column|table|version|encod\w+|encrypt\w+|url"
    r"|link|example"
    r"|salt|digest|icon|css|class|regex|pattern|timeout|port|error|code|library|plugin|module|release|update)[^.]{0,30}$"
)
"""What is said of something else about passwords."""
ENGLISH = re.compile(
    r"(?:pass|password|passphrase|passcode|passwd|pwd|pw)\b[^.]{0,50} (?:is|was|are)(?: now| still| just"
    r"| currently)?[ :\"']{1,3}$"
)
TRAILING = ".,;:)]}>\"'`\\"


def ending(text: str, start: int, end: int) -> int:
    """Return where the value ends without the sentence's punctuation."""
    return without_trailing(text, start, end, TRAILING)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.kind == "USERNAME":
        words = text[end:].lstrip(" /|,+").split(maxsplit=1)
        return pattern.score if words and chosen(words[0], is_told=True) else 0.0
    if pattern.name == "quoted":
        return 0.0 if PLACEHOLDERS.search(value) or not value.strip() or value.count(" ") > 4 else pattern.score
    value = value.lstrip("\"'`(")
    if OTHER.search(before(text, start, 40)) and pattern.name != "wifi":
        return 0.0
    is_english = pattern.name == "is" and ENGLISH.search(before(text, start, 60)) is not None
    score = chosen(value, is_told=pattern.name in TOLD, is_english=is_english)
    if pattern.name in MIXED and _classes(value) < 2 + (pattern.name == "mixed"):
        return 0.0
    return score


def _classes(value: str) -> int:
    """Return how many of capitals, small letters, figures and signs are in `value`, but for a first capital and a last sign."""
    has_capital = any(map(str.isupper, value[1:])) and not value.isupper()
    has_letter = any(map(str.islower, value)) or value.isupper()
    has_sign = value.endswith(("$", "#", "%")) or any(not sign.isalnum() and sign not in "-_.,:/'" for sign in value[:-1])
    return has_capital + has_letter + any(map(str.isdigit, value)) + has_sign


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "password in prose",
        PATTERNS,
        kinds=["PASSWORD", "USERNAME"],
        summary="Passwords as chats and mails say them, in ten languages, and the login beside them",
        judge=judge,
        ending=ending,
    )
