"""Checks that some vendors build into their tokens. Passing one is proof; failing one proves nothing, since schemes change."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterator
from itertools import combinations, islice

from redact.detect.credentials.token_form import ALPHABETS, BECH32

BASE62_BY_VALUE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE58_BY_VALUE = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CRC_LENGTH = 6
CHECKSUM_BYTES = 4
SHORTEST_JSON = 12

TAKEN_FOR = {
    "0": "O",
    "O": "0",
    "1": "lI",
    "l": "1I",
    "I": "l1",
    "5": "S",
    "S": "5s",
    "s": "S",
    "8": "B",
    "B": "8",
    "2": "Z",
    "Z": "2z",
}
"""What OCR most often takes for another within tokens, both ways."""
TRIES = 40
"""Repaired readings that are looked at, those with one other character first. A 32-bit check passes by chance in none of them."""


def crc32_digits(body: str) -> str:
    """Return the six characters that GitHub and npm put behind a token's random part.

    Source: GitHub's blog, "Behind GitHub's new authentication token formats": a 32-bit CRC, in base 62, filled with zeros.
    """
    number = binascii.crc32(body.encode())
    digits = ""
    while number:
        number, digit = divmod(number, 62)
        digits = BASE62_BY_VALUE[digit] + digits
    return digits.rjust(CRC_LENGTH, "0")


def _crc32_base62(token: str) -> bool:
    body = token.partition("_")[2]
    if not body.isascii() or len(body) <= CRC_LENGTH:
        return False
    number = 0
    for character in body[-CRC_LENGTH:]:
        number = number * 62 + BASE62_BY_VALUE.find(character)
    return number == binascii.crc32(body[:-CRC_LENGTH].encode())


def _bech32(token: str) -> bool:
    """Source: BIP 173. The checksum is over the part in front of the last 1 as well."""
    lower = token.lower()
    human, _, data = lower.rpartition("1")
    if not human or not data or not set(data) <= set(BECH32) or token not in (lower, token.upper()):
        return False
    values = [*(ord(char) >> 5 for char in human), 0, *(ord(char) & 31 for char in human), *map(BECH32.index, data)]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator * (top >> bit & 1)
    return check == 1


def _base58check(token: str) -> bool:
    """Source: Bitcoin's Base58Check encoding: the last four bytes begin the double SHA-256 of the rest."""
    number = 0
    for character in token:
        digit = BASE58_BY_VALUE.find(character)
        if digit < 0:
            return False
        number = number * 58 + digit
    # A leading 1 is a byte of zeros.
    zeros = len(token) - len(token.lstrip("1"))
    data = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    body, check = data[:-CHECKSUM_BYTES], data[-CHECKSUM_BYTES:]
    return len(body) > CHECKSUM_BYTES and hashlib.sha256(hashlib.sha256(body).digest()).digest()[:CHECKSUM_BYTES] == check


def _crc16(token: str) -> bool:
    """Source: NATS nkeys and Stellar's SEP-23: base 32, the last two bytes are the CRC-16 (XModem) of the rest."""
    if not set(token) <= set(ALPHABETS["base32"]):
        return False
    data = base64.b32decode(token + "=" * (-len(token) % 8))
    return binascii.crc_hqx(data[:-2], 0).to_bytes(2, "little") == data[-2:]


def _base64_json(token: str) -> bool:
    """Whether what follows the first _ begins a JSON object in base 64, as it does with 1Password and Grafana."""
    encoded = token.rpartition("_")[2][:SHORTEST_JSON]
    try:
        return base64.urlsafe_b64decode(encoded).startswith(b'{"')
    except ValueError:
        return False


def _discord(token: str) -> bool:
    """Source: Discord's reference: the first part is the account's number in base 64, and numbers have 17 to 20 digits."""
    first = token.partition(".")[0]
    try:
        number = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4))
    except ValueError:
        return False
    return number.isdigit() and 17 <= len(number) <= 20


CHECKS: dict[str, Callable[[str], bool]] = {
    "base58check": _base58check,
    "base64-json": _base64_json,
    "bech32": _bech32,
    "crc16": _crc16,
    "crc32-base62": _crc32_base62,
    "discord": _discord,
}
SHORT = frozenset(("base64-json", "crc16", "discord"))
"""Checks that many readings of a token pass, so that one which had to be repaired proves nothing."""


def confirms(check: str, token: str) -> bool:
    """Return whether `token` passes the named check. False if there is none."""
    return check in CHECKS and CHECKS[check](token)


def confirms_repaired(check: str, token: str) -> bool:
    """Return whether `token`, or it with one or two characters replaced by what OCR takes for them, passes the check."""
    if confirms(check, token):
        return True
    return check in CHECKS and check not in SHORT and any(map(CHECKS[check], islice(_readings(token), TRIES)))


def _readings(token: str) -> Iterator[str]:
    places = [(place, other) for place, character in enumerate(token) for other in TAKEN_FOR.get(character, "")]
    for place, other in places:
        yield token[:place] + other + token[place + 1 :]
    for (first, one), (second, two) in combinations(places, 2):
        if first != second:
            yield token[:first] + one + token[first + 1 : second] + two + token[second + 1 :]
