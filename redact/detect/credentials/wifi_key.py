"""Keys of wireless networks: beside their label, in QR codes, and as netsh, NetworkManager and wpa_supplicant show them.

Source: the WIFI: form of QR codes (ZXing's documentation), IEEE 802.11i (8 to 63 characters, or 64 hexadecimal digits), the
manuals of netsh, nmcli and wpa_supplicant.
"""

from __future__ import annotations

from redact.detect import scores
from redact.detect.credentials.token_shape import is_word
from redact.detect.patterns import Pattern, Re2Recognizer

VALUE = r"([^\s\"'<>]{8,64})"
KEY = r"(?:key|password|passphrase|passcode|pass|pwd|pw|psk|pre-?shared key|passwort|kennwort|schlüssel|code|clave|contraseña)"
PATTERNS = (
    Pattern("QR code", r"WIFI:(?:[A-OQ-Z]:(?:\\.|[^;\\\n]){0,64};){0,6}P:\"?((?:\\.|[^;\\\n\"]){5,64})", scores.CERTAIN, 1),
    Pattern(
        "label",
        rf"(?i)(?:wi-?fi|wlan|wireless|wpa[23]?(?:[\-/ ]?psk)?|wep|hotspot|(?:wireless|wi-?fi) network|network security)"
        rf"(?: network| security| pre-?shared)?[ \-_]?{KEY}\"? ?(?:[:=]|is|ist|lautet) ?[\"']?{VALUE}",
        scores.STRONG,
        1,
    ),
    Pattern(
        "label and space",
        rf"(?i)(?:wi-?fi|wlan|wpa[23]?|hotspot)(?: network| security)?[ \-_]?{KEY} [\"']?{VALUE}",
        scores.LIKELY,
        1,
    ),
    Pattern(
        "netsh",
        r"(?i)(?:key content|schlüsselinhalt|contenu de la clé|contenido de la clave|contenuto chiave) *: ?"
        r"([^\s\"'<>][^\n\"'<>]{6,62}[^\s\"'<>])",
        scores.CERTAIN,
        1,
    ),
    Pattern(
        "NetworkManager",
        rf"(?i)(?:802-11-wireless-security|wifi-sec)\.(?:psk|wep-key\d|password):? *[=:]? *{VALUE}",
        scores.CERTAIN,
        1,
    ),
    Pattern("nmcli", rf"\b(?:wifi|w) (?:connect|con|c|hotspot)\b[^\n]*? password [\"']?{VALUE}", scores.CERTAIN, 1),
    Pattern(
        "quoted key", r"(?:^|[\s{;,])(?:wpa_)?(?:psk|passphrase|sae_password|wep_key\d) ?= ?\"([^\"\n]{8,63})\"", scores.STRONG, 1
    ),
    Pattern("key", rf"(?:^|[\s{{;,])(?:wpa_psk|wpa_passphrase|psk|sae_password) ?= ?{VALUE}", scores.STRONG, 1),
    Pattern("wpa_passphrase", rf"\bwpa_passphrase (?:\"[^\"\n]+\"|\S+) [\"']?{VALUE}", scores.STRONG, 1),
)
SAID_OF_KEYS = frozenset(
    "absent available changed configured correct disabled enabled forgotten incorrect optional password personal protected"
    " required settings unavailable unchanged visible management enterprise".split()
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    folded = value.lower().strip(".,:;!?()")
    if value[0] in "$<{%*•" or len(set(value)) < 3 or folded in SAID_OF_KEYS or value.upper().startswith("WPA"):
        return 0.0
    if pattern.name == "label and space" and not (any(map(str.isdigit, value)) and any(map(str.isalpha, value))):
        return 0.0
    return scores.LIKELY if pattern.name == "label" and is_word(value) else pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "wireless key",
        PATTERNS,
        kinds=["WIFI_KEY"],
        summary="Keys of wireless networks, by label, QR code and the tools that show them",
        judge=judge,
    )
