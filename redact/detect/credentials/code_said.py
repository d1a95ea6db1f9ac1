"""PINs and the codes of doors, gates and alarms, as people say them: "PIN for the card is 1234", "the door code is 4711".

A PIN of a plug, a chip or a map has no such number behind it; India's PIN codes are postcodes.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.secret_words import IS, NO_WORD_BEFORE, PIN
from redact.detect.patterns import Pattern, Re2Recognizer, before

CODE = (
    r"code|combination|combo|passcode|pin|kod|kód|kodu|koden|código|codigo|codice|combinación|combinaison|kombination"
    r"|szyfr|код|šifra|şifresi"
)
DOOR = (
    r"front door|back door|door|gate|garage|alarm|safe|lock ?box|locker|padlock|building|entry|entrance|elevator|lift"
    r"|house|apartment|office"
    r"|intercom|key ?safe|key ?box|voicemail|sim|phone|card|credit card|debit card|bank card"
    r"|tür|haustür|tor|garage|alarmanlage|tresor|schlüsseltresor|schloss|haus|büro|karte|handy|ec-karte|kreditkarte"
    r"|porte|portail|immeuble|coffre|coffre-fort|alarme|entrée|carte|téléphone|digicode"
    r"|puerta|portal|portón|alarma|caja fuerte|candado|edificio|oficina|tarjeta|móvil|teléfono|garaje"
    r"|porta|portone|cancello|cassaforte|allarme|palazzo|ufficio|carta|cellulare|bancomat"
    r"|portão|porta|cofre|prédio|cartão|celular|escritório|cadeado"
    r"|alarmsysteem|deur|voordeur|poort|kluis|pas|kantoor|slot|kaart|telefoon"
    r"|drzwi|bramy|bramki|domofonu|sejfu|alarmu|karty|telefonu|klatki|furtki"
    r"|dörren|porten|grinden|larmet|kassaskåpet|kortet|telefonen|dveří|vrat|brány|sejfu|karty|alarmu|telefonu"
    r"|kapı|kapının|kasa|kasanın|alarm|kart|kartın|двери|домофона|ворот|сейфа|карты|сигнализации|телефона|подъезда"
)
ONE_WORD = (
    r"türcode|haustürcode|torcode|zutrittscode|alarmcode|tresorcode|safecode|digicode|deurcode|poortcode|toegangscode"
    r"|alarmcode|portkod(?:en)?"
    r"|dörrkod(?:en)?|larmkod(?:en)?|pinkod(?:en)?|dørkode|alarmkode|門禁密码|门禁密码"
    r"|门锁密码|开门密码|ドアの暗証番号|暗証番号"
    r"|オートロック|도어락 비밀번호|현관 비밀번호"
    r"|공동현관 비밀번호|현관 비번|银行卡密码|取款密码"
)
VALUE = r"(\*?(?:\d{4,8}|\d{3}|\d{2}(?:-\d{2}){2,3}|\d{1,4}[A-F]\d{0,4}|[A-F]\d{3,5}|\d{2} \d{2}(?: \d{2})?)[*#]?)"
END = r"(?:$|[^A-Za-z\x{C0}-\x{1FFF}0-9%€$.,/:\-]|[.,](?:$|[^0-9]))"
"""No unit, and no letter but of a script that puts no space between words."""
FOR_WHAT = (
    r"(?: (?:for|to|of|on|für|zu|zur|zum|der|des|de|du|para|del|di|per|da|do|voor|van|het|dla|för|till|pro|k|для|от"
    r"|к|von|od|ke|ze|till) (?:[^\s:.]{1,15} ){0,3}?"
)
BETWEEN = rf"(?: ?[:=]| (?:{IS})[: ]?|는|은|は|是|为)"
PATTERNS = (
    Pattern("PIN", rf"(?i){NO_WORD_BEFORE}(?:{PIN})(?: "
        rf"(?:[^\s:.\d]{{1,20}} ){{0,4}}?[^\s:.\d]{{1,20}})?{BETWEEN} ?\"?{VALUE}{END}", scores.LIKELY, 1),
    Pattern("bare PIN", rf"{NO_WORD_BEFORE}PIN[ \t\n]{{1,3}}(\d{{4,6}}){END}", scores.LIKELY, 1),
    Pattern("PIN beside", rf"(?i){NO_WORD_BEFORE}(?:пин-код|пин|geheimzahl|pinkod|pin-kod|código pin|code pin|codice pin"
        rf"|kod pin|pin kodu|暗証番号) {VALUE}{END}", scores.LIKELY, 1),
    Pattern("is the PIN", rf"(?i)(?:^|[\s(\"]){VALUE}\"? (?:is|ist|est|es|è|é|jest|to|är|je|это) (?:[^\s.]{{1,9}} ){{0,2}}"
        rf"(?:{PIN})(?:$|[^a-z0-9-])",
        scores.LIKELY, 1),
    Pattern("door code", rf"(?i){NO_WORD_BEFORE}(?:{DOOR})['s]{{0,2}}[ \-]?(?:(?:entry|access|key|keypad|unlock) )?"
        rf"(?:{CODE})(?:{BETWEEN}|-)? ?\"?{VALUE}{END}",
        scores.LIKELY, 1),
    Pattern("code for the door", rf"(?i){NO_WORD_BEFORE}(?:{CODE}){FOR_WHAT}(?:l'|d'|all'|dell')?"
        rf"(?:{DOOR})){BETWEEN}? ?\"?{VALUE}{END}", scores.LIKELY, 1),
    Pattern("door's code", rf"(?i)(?:{ONE_WORD})(?: [^\s:.\d]{{1,20}}){{0,3}}?{BETWEEN}? ?\"?{VALUE}{END}", scores.LIKELY, 1),
)  # fmt: skip
OTHER = re.compile(
    r"(?i)\b(?:gpio|header|connector|board|arduino|esp\w*|chip|socket|jumper|bowling|map|chart|button|zip|post\w*|area|qr"
    r"|dress|bar|source|cheat)\b"
)
POSTCODE = re.compile(r"pin ?(?:code)?(?: is| ?[:=#])? ?$")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    front = before(text, start, 50)
    digits = sum(map(str.isdigit, value))
    if digits < 3 or OTHER.search(front):
        return 0.0
    if len(value) == 3 and not re.search(r"alarm|lock|safe|combin|door|gate", front):
        return 0.0
    if POSTCODE.search(front) and re.fullmatch(r"[1-9]\d{5}", value) and "code" in front[-12:]:
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "PIN or door code",
        PATTERNS,
        kinds=["PIN"],
        summary="PINs and the codes of doors, safes and alarms, beside words that say so",
        judge=judge,
    )
