"""One-time codes: four to eight digits beside a word that says so, in mails, text messages, notifications and authenticator apps.

An error code, an exit code or a ZIP code is none, nor are prices, dates and the minutes until a code expires.
Source of the forms: Google's "G-123456"; the last line "@example.com #123456" of text messages (WICG, origin-bound one-time
codes).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.secret_words import CODE, IS, NO_WORD_BEFORE
from redact.detect.patterns import Pattern, Re2Recognizer, before

SIX = r"\d{3}[ \-]\d{3}|[A-Z]-\d{6}|\d{4,8}|\d{4} \d{4}|\d{2}-\d{2}-\d{2}"
VALUE = rf"({SIX})"
LETTERS_TOO = r"([A-Z0-9]{5,8}|[A-Z0-9]{3,4}-[A-Z0-9]{3,4})"
END = r"(?:$|[.,!](?:$|[^0-9]|[0-9]{1,2} ?分)|[^\w\-./,%€$£:])"
FOR = (
    r"(?: (?:for|from|to|at|für|von|zur|pour|de|du|para|del|di|per|da|voor|van|dla|do|för|till|från|pro|için|для"
    r"|от) [^\s:\d]{1,30}(?: [^\s:\d]{1,20}){0,3}?)?"
)
GAP = (
    rf"[\"')]{{0,2}}{FOR}(?: \(\w{{1,10}}\))?(?:(?: ?(?:{IS}))?(?: now)?[ :=\-#\"'\n\[【「『(]{{1,4}}"
    r"|は|是|为|為|는|은|이| ?[は是为為는은] ?)"
)
MINE = r"your|ihr|dein|votre|ton|su|tu|il tuo|il suo|o seu|seu|sua|je|uw|twój|twoje|din|ditt|váš|vaše|ваш|tu|la tua"
BARE = r"code|kod|kode|kód|código|codice|pin|passcode|kodunuz|код|コード"
YOURS = rf"(?:(?:{MINE})(?: [^\s:.]{{1,20}}){{0,3}}? (?:{BARE})|kodunuz|您的代码|코드는)"
USE = (
    r"use|enter|type|nutze|nutzen sie|verwende|verwenden sie|gib|geben sie|utilisez|saisissez|entrez|usa|utiliza|ingresa"
    r"|introduce|utilizza"
    r"|inserisci|digite|insira|informe|gebruik|voer|użyj|wpisz|podaj|använd|ange|použijte|zadejte|введите|используйте|girin"
)
TO = (
    r"to (?:verify|sign|log|confirm|complete|finish|access|reset|authenticate|continue)|as your|um |zur |pour |para |per "
    r"|om |aby |för att |k |чтобы"
    r"|для |ein\b|in the app|on the"
)
PATTERNS = (
    Pattern("after the word", rf"(?i){NO_WORD_BEFORE}(?:{CODE}){GAP}{VALUE}{END}", scores.STRONG, 1),
    Pattern("letters too", rf"{NO_WORD_BEFORE}(?i:(?:{CODE}|(?:{MINE}) (?:{BARE})))(?i:{FOR})(?: ?:|(?i: "
        rf"(?:{IS}):?))[ \n]{{1,3}}{LETTERS_TOO}{END}",
        scores.LIKELY, 1),
    Pattern("your code", rf"(?i){NO_WORD_BEFORE}{YOURS}{GAP}{VALUE}{END}", scores.LIKELY, 1),
    Pattern("bare word", rf"(?i){NO_WORD_BEFORE}(?:{BARE})(?: ?(?:{IS}))?[ :=\-#\"'\n]{{1,4}}(\d{{3}}[ \-]\d{{3}}"
        rf"|[A-Z]-\d{{6}}|\d{{6,8}}){END}",
        scores.POSSIBLE, 1),
    Pattern(
        "before the word",
        rf"(?i)(?:^|[\s(\[\"【]){VALUE}[\"\])】]? ?(?:(?:{IS}|-) (?:(?:{MINE}|the|der|die|das|le|la|el|o) )?"
        rf"(?:[^\s.]{{1,20}} ){{0,5}}?|は|是|为|(?:{MINE}) |(?:doğrulama|onay|güvenlik|giriş) )"
        rf"[^\s.]{{0,12}}?(?:{CODE}|{BARE})(?:$|[^a-z0-9_\-])",
        scores.STRONG, 1,
    ),
    Pattern("use it", rf"(?i)\b(?:{USE}) (?:(?:(?:the|den|le|el|il|o|de) )?(?:{BARE}) )?\"?{VALUE}\"? "
        rf"(?:{TO})", scores.LIKELY, 1),
    Pattern("Google", r"(?:^|[\s(\"'>])(G-\d{6})(?:$|[\s).,\"'<])", scores.STRONG, 1),
    Pattern("bound to a site", r"(?:^|\s)@(?:[a-z0-9\-]{1,40}\.){1,4}[a-z]{2,12} #(\d{4,8})(?:$|[\s%@])", scores.STRONG, 1),
    Pattern(
        "beside an account",
        r"(?:^|[\s(])[\w.+\-]{1,40}@[\w\-]{1,40}(?:\.[\w\-]{1,20}){1,3}\)?[ \t\n|]{1,4}(\d{3} ?\d{3})"
        r"(?:[ \t\n]{1,3}\d{1,2} ?s?)?[ \t]*(?:$|\n)",
        scores.LIKELY, 1,
    ),
    Pattern(
        "in an authenticator",
        r"(?i)\b(?:authenticator|authy|2fas|aegis|freeotp|andotp|duo mobile)\b[^\n]{0,40}"
        r"(?:\n[^\n]{1,60}){0,2}?[\n \t](\d{3} \d{3})(?:[ \t]+\d{1,2} ?s?)?[ \t]*(?:$|\n)",
        scores.LIKELY, 1,
    ),
)  # fmt: skip
OTHER_CODES = (
    "error", "exit", "status", "zip", "postal", "country", "area", "source", "promo", "discount", "qr", "http",
    "return", "response", "currency", "color", "colour", "product", "language", "dial", "airport", "reason", "tax",
    "sort", "vs", "bar", "post", "coupon", "gift", "voucher", "referral", "item", "stock", "event", "order", "booking",
    "reference", "postcode", "plz", "fehler", "erreur", "errore", "erro", "kodu", "pocztowy", "ошибки",
)  # fmt: skip
INDIAN_POSTCODE = re.compile(r"pin ?code[^0-9a-z]{0,4}(?:is )?$")
UNIT = re.compile(
    r"(?i)\W{0,2}(?:min|sec|hour|day|week|month|year|hrs?\b|attempt|time|digit|char|file|item|point|user|people|px|ms\b"
    r"|kb\b|mb\b|eur\b|usd\b"
    r"|chf\b|pln\b|kč|kr\b|zł|руб|тенге|stunde|tage|sekunde|heure|jour|seconde|hora|día|segundo|ore\b|giorn|dia|uur|dag"
    r"|godzin|dni\b|timm|hodin"
    r"|saat|dakika|minut|час|дн|分|秒|時間|小时|天|분|초)"
)
LASTS = re.compile(
    r"(?i)\b(?:expires?|valid|within|after|läuft|gültig|valable|válid\w|valid[oa]|geldig|ważny|giltig|platný)\b[^.\n]{0,15}$"
)
SHORT = re.compile(r"(?:^|[^a-z])(?:mfa|2fa|tan) $")
"""What stands in front of years, screens and sizes too."""
ENCODES = re.compile(r" to \w*code")
"""In English, where "to" is not Polish for "is"."""
CAPITALS = re.compile(r"[A-Z]+")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value, front = text[start:end], before(text, start, 60)
    # India calls its postcodes so.
    if INDIAN_POSTCODE.search(front) and re.fullmatch(r"[1-9]\d{2}[ \-]?\d{3}", value):
        return 0.0
    words = front.replace("_", " ").split()
    if any(word.strip("(\"':") in OTHER_CODES for word in words[-4:]):
        return 0.0
    if UNIT.match(text, end, end + 20) or LASTS.search(front) or front.endswith(("$", "€", "£", "#", "no. ", "nr. ")):
        return pattern.score if pattern.name == "bound to a site" else 0.0
    if ENCODES.match(text, end, end + 40):
        return 0.0
    if end - start == 4 and SHORT.search(front):
        return 0.0
    if pattern.name == "letters too" and not (any(map(str.isdigit, value)) and CAPITALS.search(value)):
        return 0.0
    if re.fullmatch(r"\d{4} \d{4}|\d\d-\d\d-\d\d", value) and pattern.name not in ("after the word", "your code"):
        return 0.0
    return pattern.score if end - start >= 4 else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "one-time code",
        PATTERNS,
        kinds=["OTP"],
        summary="One-time codes beside a word that says so",
        judge=judge,
    )
