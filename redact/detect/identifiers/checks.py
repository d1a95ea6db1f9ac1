"""Check digits and structures that python-stdnum does not have."""

from __future__ import annotations

import re

from stdnum import bic, bitcoin

from redact.detect.digits import passes_luhn
from redact.detect.names import is_interface

ICAO_WEIGHTS = (7, 3, 1)
VIN_VALUES = dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10), *range(10)), strict=True)
)
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
BECH32M = 0x2BC830A3


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def icao_digit(field: str) -> str:
    """Return the check digit of a field of a travel document. Source: ICAO Doc 9303 part 3, 4.9. `field`: A-Z, 0-9 and <."""
    values = (0 if character == "<" else int(character, 36) for character in field)
    return str(sum(value * ICAO_WEIGHTS[position % 3] for position, value in enumerate(values)) % 10)


def is_mrz_line(line: str) -> bool:
    """Return whether `line` is one of a machine-readable zone of 30, 36 or 44 characters.

    A line of names has a document code or fillers only at its end; of the check digits of a line of data all but one must be
    right, as OCR breaks one. Source: ICAO Doc 9303 parts 4, 5 and 6.
    """
    if len(line) == 30 and re.match(r"[ACI][A-Z<][A-Z<]{3}[A-Z0-9<]{9}[0-9<]", line):
        return "<<" in line[15:] and (line[14] == "<" or line[14] == icao_digit(line[5:14]))
    if len(line) in (36, 44) and re.fullmatch(r"[ACIPV][A-Z<][A-Z<]{3}[A-Z]+(?:<[A-Z]+)*<<[A-Z<]*", line):
        return True
    if len(line) == 30 and re.fullmatch(r"[A-Z]+(?:<[A-Z]+)*<<[A-Z]+[A-Z<]*<", line):
        return True
    if len(line) == 30:
        fields = [(0, 6), (8, 14)] if re.match(r"\d{7}[MFX<]\d{7}[A-Z<]{3}", line) else []
    else:
        fields = [(0, 9), (13, 19), (21, 27)] if re.match(r"[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}", line) else []
    right = sum(line[end] == icao_digit(line[start:end]) for start, end in fields)
    return bool(fields) and right >= max(2, len(fields) - 1)


def is_bitcoin(address: str) -> bool:
    """Return whether a bitcoin address has its checksum. Source: Bitcoin Improvement Proposals 173 and 350; Base58Check."""
    if bitcoin.is_valid(address):
        return True
    data = address.lower().removeprefix("bc1")
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    if data == address.lower() or not set(data) <= set(alphabet):
        return False
    prefix = [ord(character) >> 5 for character in "bc"] + [0] + [ord(character) & 31 for character in "bc"]
    return bitcoin.bech32_checksum(prefix + [alphabet.index(character) for character in data]) == BECH32M


def is_rvnr(number: str) -> bool:
    """Return whether a German pension insurance number is sound. Source: VKVV § 4; Deutsche Rentenversicherung."""
    found = re.fullmatch(r"(\d{2})(\d{2})(\d{2})(\d{2})([A-Z])(\d{2})(\d)", number)
    if not found or not (1 <= int(found[2]) % 50 <= 31 and 1 <= int(found[3]) <= 12):
        return False
    digits = number[:8] + f"{ord(found[5]) - 64:02}" + found[6]
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    total = sum(sum(divmod(int(digit) * weight, 10)) for digit, weight in zip(digits, weights, strict=True))
    return total % 10 == int(found[7])


def is_hkid(number: str) -> bool:
    """Return whether a Hong Kong identity card number has its check digit. Source: Immigration Department; weights 9 to 1."""
    found = re.fullmatch(r"([A-Z]{1,2})(\d{6})\(?([0-9A])\)?", number)
    if not found:
        return False
    values = [36 if letter == " " else ord(letter) - 55 for letter in found[1].rjust(2)] + [int(digit) for digit in found[2]]
    total = sum(value * weight for value, weight in zip(values, range(9, 1, -1), strict=True))
    return (total + int(found[3], 16)) % 11 == 0


def is_taiwan_id(number: str) -> bool:
    """Return whether a Taiwanese identity card number has its check digit. Source: Ministry of the Interior, letters 10 to 35."""
    if not re.fullmatch(r"[A-Z][1289]\d{8}", number):
        return False
    tens, ones = divmod(TAIWAN_LETTERS.index(number[0]) + 10, 10)
    return (tens + ones * 9 + _weighted(number[1:], (8, 7, 6, 5, 4, 3, 2, 1, 1))) % 10 == 0


def is_nric(number: str) -> bool:
    """Return whether a Singaporean NRIC or FIN has its check letter. Source: Immigration and Checkpoints Authority."""
    if not re.fullmatch(r"[STFGM]\d{7}[A-Z]", number):
        return False
    total = _weighted(number[1:8], (2, 7, 6, 5, 4, 3, 2)) + {"T": 4, "G": 4, "M": 3}.get(number[0], 0)
    if number[0] == "M":
        return "KLJNPQRTUWX"[10 - total % 11] == number[8]
    return ("JZIHGFEDCBA" if number[0] in "ST" else "XWUTRQPNMLK")[total % 11] == number[8]


def is_npi(number: str) -> bool:
    """Return whether a United States provider number passes. Source: CMS, NPI check digit: Luhn with 80840 in front."""
    return bool(re.fullmatch(r"[12]\d{9}", number)) and passes_luhn("80840" + number)


def is_dea(number: str) -> bool:
    """Return whether a registration number passes. Source: Drug Enforcement Administration, Diversion Control Division."""
    if not re.fullmatch(r"[A-Z][A-Z9]\d{7}", number):
        return False
    digits = number[2:]
    return (_weighted(digits[:6], (1, 2, 1, 2, 1, 2))) % 10 == int(digits[6])


def is_vin(number: str) -> bool:
    """Return whether a vehicle number has the check digit of North America. Source: 49 CFR 565.15; ISO 3779."""
    if not re.fullmatch(r"[A-HJ-NPR-Z0-9]{13}\d{4}", number) or number.isdigit() or not re.search(r"[A-Z]", number[:3]):
        return False
    return "0123456789X"[sum(VIN_VALUES[c] * weight for c, weight in zip(number, VIN_WEIGHTS, strict=True)) % 11] == number[8]


def is_iccid(number: str) -> bool:
    """Return whether a SIM card's number passes. Source: ITU-T E.118: begins 89, at most 19 digits with a Luhn digit."""
    return bool(re.fullmatch(r"89\d{17,18}", number)) and passes_luhn(number)


def is_uk_driver(number: str) -> bool:
    """Return whether a British driver number can be: a birth date within. Source: DVLA, driver number format."""
    found = re.fullmatch(r"[A-Z]{1,5}9{0,4}\d([0156]\d)(\d\d)\d[A-Z9]{2}[0-9A-Z][A-Z]{2}", number)
    return bool(found) and len(number) == 16 and 1 <= int(found[1]) % 50 <= 12 and 1 <= int(found[2]) <= 31  # type: ignore[index]


def is_au_medicare(number: str) -> bool:
    """Return whether an Australian Medicare number has its check digit. Source: Services Australia, ninth digit modulo 10."""
    if not re.fullmatch(r"[2-6]\d{9,10}", number):
        return False
    return _weighted(number[:8], (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == int(number[8])


def is_bic(code: str) -> bool:
    """Return whether `code` has a country where a bank's code has one, and is no word. Source: ISO 9362; ISO 3166-1."""
    return bic.is_valid(code) and not is_interface(code)
