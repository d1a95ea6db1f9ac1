"""What stands behind "Address:", "Anschrift:", "住所:" and is in no form of its own: "Address: Old Mill, Low Row 3".

The value alone is taken. It must hold a number and a word with a capital, or commas between words; an address of a machine, a
mailbox or memory is none.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer, before
from redact.detect.street.parts import is_plain

SURE = (
    r"(?:home|postal|mailing|street|shipping|billing|delivery|residential|permanent|current|business|correspondence"
    r"|registered|work)"
    r"[ _]?address(?:[ _]?(?:line)?[ _]?[12])?|address[ _]?line[ _]?[12]?|anschrift|wohnanschrift|wohnadresse|lieferadresse"
    r"|rechnungsadresse|postanschrift|adresse postale|adresse de (?:livraison|facturation)|domicilio|direcci[oó]n de"
    r" (?:envío|facturación)"
    r"|indirizzo di (?:residenza|spedizione|fatturazione)|residenza|endereço de entrega|bezorgadres|woonadres|adres zamieszkania"
    r"|adres (?:dostawy|zameldowania|do korespondencji)|ship to|deliver to|bill to|street[ _]?(?:address)?[ _]?[12]?|住所|所在地"
)
UNSURE = (
    r"address(?:es)?[ _]?[12]?|addr[12]?|adresse|dirección|direccion|indirizzo|endereço|endereco|adres|lives at|living at"
    r"|resides at"
)
VALUE = r"([^\s\"'<>{}\[\]|\\:=][^\"<>{}\[\]|\\\t\n\r]{4,120})"
PATTERNS = (
    Pattern("sure", rf"(?i)(?:^|[^a-z]|\b)(?:{SURE})[\"']? ?[:=] ?[\"']?{VALUE}", scores.STRONG, 1),
    Pattern("unsure", rf"(?i)(?:^|[^a-z]|\b)(?:{UNSURE})[\"']?(?: ?[:=] ?[\"']?| ){VALUE}", scores.LIKELY, 1),
)
OTHER_ADDRESS = re.compile(
    r"(?:ip|ipv4|ipv6|mac|e-?mail|mail|web|memory|base|bus|host|server|source|src|dest|dst|destination|remote|local|bind"
    r"|listen|client"
    r"|network|physical|virtual|wallet|bitcoin|contract|bluetooth|return|reply-to|from|to|url|site|start|end|proxy|gateway"
    r"|internet|hw)"
    r"[ _\-.]*$"
)
NOT_A_PLACE = re.compile(
    r"\S@\S|://|^\d+(?:\.\d+){2}|^0x|^[\w\-]+\.[\w\-.]+(?::\d+)?$|^[\w.\-]+:\d+$|^[(\[{$%*&#\-]|[({;]|=>|==|^/|\w="
    r"|\blambda\b|\d\.\d+\.\d"
    r"|^(?-i:is|was|of|in|on|for|at|the|a|an|this|not|field|must|already|required|invalid|and|or|to)\b",
    re.IGNORECASE,
)
WORDY = re.compile(r"[^\W\d_]{3,}")
CLOSING = re.compile(r"(?:[.;,\s]|\.\s.*)$")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].strip()
    label = before(text, start, 60)
    name = re.split(r"(?i)addr|adres|direcc|indir|ender", label)
    if NOT_A_PLACE.search(value) or (len(name) > 1 and OTHER_ADDRESS.search(name[-2])):
        return 0.0
    words = WORDY.findall(value)
    has_number = re.search(r"(?<![\w.])\d{1,5}[A-Za-z]?(?![\w.]\d)", value) is not None
    has_capital = any(not word[0].islower() for word in words)
    if not words or not has_number or (not has_capital and (pattern.name == "unsure" or len(words) < 3)):
        return 0.0
    if len(value.split()) > 16 or (is_plain(value) and "," not in value):
        return 0.0
    has_sign = label.rstrip(" \"'").endswith((":", "="))
    return pattern.score if has_sign and has_capital else scores.POSSIBLE if has_sign else scores.FAINT


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "labelled address", PATTERNS, kinds=["STREET_ADDRESS"], summary="Street addresses after a label", judge=judge
    )
