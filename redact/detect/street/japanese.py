"""Addresses of Japan, in Japanese script from the prefecture down and in Latin letters from the block up.

Source: the forms of Japan Post by usage; a postcode is three digits, a dash and four; the 47 prefectures (ISO 3166-2:JP).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL
from redact.detect.street.parts import WORD, country

PREFECTURE = (
    r"(?:Hokkaido|Aomori|Iwate|Miyagi|Akita|Yamagata|Fukushima|Ibaraki|Tochigi|Gunma|Saitama|Chiba|Tokyo|Kanagawa|Niigata|Toyama"
    r"|Ishikawa|Fukui|Yamanashi|Nagano|Gifu|Shizuoka|Aichi|Mie|Shiga|Kyoto|Osaka|Hyogo|Nara|Wakayama|Tottori|Shimane|Okayama"
    r"|Hiroshima|Yamaguchi|Tokushima|Kagawa|Ehime|Kochi|Fukuoka|Saga|Nagasaki|Kumamoto|Oita|Miyazaki|Kagoshima|Okinawa)"
)
POSTCODE = r"\d{3}-\d{4}\b"
SCRIPT = r"[\x{3005}\x{3041}-\x{30FF}\x{4E00}-\x{9FFF}]"
DIGIT = r"[\d〇一二三四五六七八九十]"
DASH = r"[\-ー\x{2212}の]"
BLOCK = rf"(?:{DIGIT}{{1,4}}(?:丁目|番地?|号|{DASH}){{1,2}}){{1,3}}(?:{DIGIT}{{1,4}}号?)?|{DIGIT}{{1,4}}番"
NUMBERS = r"\d{1,4}(?:-\d{1,4}){1,3}"
AREA = rf"(?:[{CAPITAL}][A-Za-zōūŌŪ'\-]*(?:-ku|-shi|-cho|-machi|-ken|-fu|-to|-gun|-mura|-son|-chome)\b)"
PLACE = rf"(?:{WORD}(?: {WORD}){{0,2}}, ?\n?)"
PATTERNS = (
    Pattern(
        "script",
        rf"(?:〒? ?{POSTCODE} ?\n?)?(?:東京都|北海道|(?:京都|大阪)府|{SCRIPT}{{2,3}}県)?{SCRIPT}{{1,6}}[市区町村郡](?:{SCRIPT}"
        rf"|[A-Z]){{0,20}}(?:{BLOCK})"
        rf"(?: ?(?:{SCRIPT}|[A-Z]){{2,20}} ?\d{{1,4}}号?室?)?",
        scores.STRONG,
    ),
    Pattern(
        "script without number",
        rf"(?:〒? ?{POSTCODE} ?\n?)?(?:東京都|北海道|(?:京都|大阪)府|{SCRIPT}{{2,3}}県){SCRIPT}{{1,6}}[市区町村]{SCRIPT}{{0,8}}",
        scores.DOUBTFUL,
    ),
    Pattern("block", r"\d{1,2}丁目 ?\d{1,3}(?:番地?|-)(?:\d{1,3}号?)?", scores.LIKELY),
    Pattern("postcode sign", r"〒 ?\d{3}-?\d{4}\b", scores.STRONG),
    Pattern(
        "Latin with area",
        rf"(?:{WORD}(?: {WORD})? #?\d{{1,4}}, )?{NUMBERS},? (?:{PLACE}){{0,2}}{AREA}(?:, (?:{WORD}))?(?:,?"
        rf" {PREFECTURE})?(?:,? {POSTCODE})?"
        r"(?:,? Japan\b)?",
        scores.STRONG,
    ),
    Pattern(
        "Latin with prefecture", rf"\b{NUMBERS},? (?:{PLACE}){{1,3}}{PREFECTURE}(?:,? {POSTCODE})?(?:,? Japan\b)?", scores.STRONG
    ),
    Pattern(
        "chome",
        rf"\b(?:\d{{1,2}}-chome[ ,]+(?:\d{{1,3}}(?:-\d{{1,3}}){{0,2}},? )?{WORD}|{WORD}"
        rf" \d{{1,2}}-chome(?:[ ,\-]+\d{{1,3}}(?:-\d{{1,3}})?)?)"
        rf"(?:, {WORD}){{0,3}}(?:,? {POSTCODE})?",
        scores.STRONG,
    ),
    Pattern("prefecture with postcode", rf"(?:{AREA}, )?{PREFECTURE},? {POSTCODE}(?:,? Japan\b)?", scores.LIKELY),
)
NOT_A_PLACE = re.compile(r"(?:区別|市場|町内会|区分|区間|都市|市区町村)$|(?:対象|全)市区町村")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if pattern.name == "script" and NOT_A_PLACE.search(re.split(r"[\d〇一二三四五六七八九十]", text[start:end])[0]):
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("Japanese", PATTERNS, judge, "Street addresses of Japan, in Japanese script and in Latin letters")
