"""Text is made plain without losing where it stood, and without making other languages' words into ours."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.detect.folding import fold
from redact.detect.lookalikes import ALWAYS, LETTERS, NOTHING

PLAIN = [
    ("4111\u200b 11\u00ad11\ufeff", "4111 1111"),
    ("1\u034f2\ufe0f3\u3164", "123"),
    ("\u202e12\u202c3\u2069", "123"),
    ("٤١١١ ۴۱ १२", "4111 41 12"),
    ("①②⑩ ❶ ¹²", "1210 1 12"),
    ("𝐉𝐚𝐧𝐞 𝟜𝟙 Ｊａｎｅ＠ｘ", "Jane 41 Jane@x"),
    ("219‐09‑9999 1−2 1⁃2 1﹣2", "219-09-9999 1-2 1-2 1-2"),
    ("1\u2007\u20092\u30003", "1  2 3"),
    ("ѕk_lіvе_1", "sk_live_1"),
    ("ΑΚΙΑ1X", "AKIA1X"),
    ("СН93 0076", "CH93 0076"),
    ("Müllеr", "Müller"),
    ("ᴊᴀɴᴇ 🅹🅰🅽🅴", "jane JANE"),
    ("g\u0336h\u0336p\u0301_1a\u20dd", "ghp_1a"),
    ("j\u0336o\u0332e", "joe"),
    ("A\u0301B\u0336N\u0303A", "ABNA"),
    ("Jose\u0301 O\u2019Neill", "José O'Neill"),
    ("jane。doe∕x", "jane.doe/x"),
    ("1️⃣2️⃣", "12"),
]
KEPT = ["Нет, то сор", "Иван Петров", "иван.petrov", "Γιάννης", "हिन्दी", "שָׁלוֹם", "ไม่รู้", "Łódź Škoda Nguyễn", "日本語", "🇩🇪 Öl"]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_what_people_read_is_what_patterns_get(text: str, plain: str) -> None:
    assert fold(text).text == plain


@pytest.mark.parametrize("text", KEPT)
def test_words_of_other_languages_stay_what_they_are(text: str) -> None:
    assert fold(text).text == unicodedata.normalize("NFC", text)


def test_each_character_knows_where_it_stood_with_its_marks() -> None:
    folded = fold("a\u200b4\u0336 ﬁ")
    assert folded.text == "a4 fi"
    assert [folded.original(i, i + 1) for i in range(5)] == [(0, 1), (2, 4), (4, 5), (5, 6), (5, 6)]
    assert folded.original(0, 2) == (0, 4)


@given(st.text(alphabet="aZ4 @-é\u0301\u0336\u200b\u034fЕα٤①ﬁ🅰\u3164\u3000\n", max_size=40))
def test_origins_are_in_order_and_inside_the_text(text: str) -> None:
    folded = fold(text)
    origins = [folded.original(i, i + 1) for i in range(len(folded.text))]
    assert origins == sorted(origins)
    assert all(0 <= start < end <= len(text) for start, end in origins)
    assert fold(folded.text).text.isascii() == folded.text.isascii()


def test_the_tables_hold_one_plain_form_each_and_no_letter_of_ours() -> None:
    assert not any(map(str.isascii, {*ALWAYS, *LETTERS, *NOTHING}))
    assert ALWAYS.keys().isdisjoint(LETTERS)
    assert all(map(str.isascii, {*ALWAYS.values(), *LETTERS.values()}))
