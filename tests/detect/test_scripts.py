"""Labels of East Asia that run into their values, and machine-readable zones as OCR leaves them. All people are invented."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found

HITS = [
    ("PERSON", "姓名王小明", "王小明"),
    ("PERSON", "姓名：王小明", "王小明"),
    ("PERSON", "姓名王小明性别男", "王小明"),
    ("PERSON", "氏名 山田太郎", "山田太郎"),
    ("PERSON", "お名前：佐藤 花子様", "佐藤 花子"),
    ("PERSON", "이름 김민준", "김민준"),
    ("PERSON", "성명: 남궁민수", "남궁민수"),
    ("DATE_OF_BIRTH", "生年月日1990年1月2日", "1990年1月2日"),
    ("DATE_OF_BIRTH", "生年月日：平成2年1月2日", "平成2年1月2日"),
    ("DATE_OF_BIRTH", "출생 생년월일 1990.01.02", "1990.01.02"),
    ("PHONE_NUMBER", "電話番号03-1234-5678", "03-1234-5678"),
    ("PHONE_NUMBER", "手机号13800138000", "13800138000"),
    ("STREET_ADDRESS", "住所東京都千代田区丸の内1-2-3", "東京都千代田区丸の内1-2-3"),
    ("CN_RIC", "身份证号110101198507301234", "110101198507301234"),
    ("KR_RRN", "주민등록번호850730-1123456", "850730-1123456"),
    ("JP_MY_NUMBER", "個人番号1234 5678 9012", "1234 5678 9012"),
]
MISSES = [
    ("PERSON", "姓名不能为空"),
    ("PERSON", "姓名必填"),
    ("PERSON", "氏名を入力してください"),
    ("PERSON", "名前を付けて保存"),
    ("PERSON", "이름 변경"),
    ("PERSON", "이름을 입력하세요"),
    ("PERSON", "파일 이름이어야 합니다"),
    ("DATE_OF_BIRTH", "更新日1990年1月2日"),
    ("PHONE_NUMBER", "注文番号03-1234-5678"),
    ("STREET_ADDRESS", "住所を入力してください"),
    ("STREET_ADDRESS", "IP地址不能为空"),
    ("CN_RIC", "订单号110101198507301234"),
]


@pytest.mark.parametrize(("kind", "text", "value"), HITS, ids=range(len(HITS)))
def test_a_label_without_a_space_is_a_label(found: Found, kind: str, text: str, value: str) -> None:
    assert value in found(text, kind)


@pytest.mark.parametrize(("kind", "text"), MISSES, ids=range(len(MISSES)))
def test_what_a_form_says_of_a_field_is_no_value(found: Found, kind: str, text: str) -> None:
    assert found(text, kind) == []


ZONES = [
    "P<UTOLINDQVIST<<MARA<KKK<<<<<<<<<<<<<<<<<<<<",
    "P<UTOLINDQVIST<<MARA<MARY<<<<<<<<ccccc<<<<<<",
    "P< UTO LINDQVIST<<MARA <<<<<<<<<<<<<<<<<<<<<<<<<",
    "P<UTOLINDQVIST<<MARA<MARY<««««««««««",
    "L898902C36 UTO 7408122 F 1204159 ZE184226B<<<<<10",
    "L898902C36UTO74O8122F12O4159ZE184226B<<<<<10",
    "I<UTOD231458907 <<<<<<<<<<<<<<<",
    "7408122F1204159UTO <<<<<<<<<<< 6",
    "LINDQVIST<<MARA<MARY<KK<<<<<<<",
]
NO_ZONES = [
    "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH",
    "IF A < B AND C < D THEN RETURN E << 2 ELSE F",
    "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B",
    "AAAAB3NzaC1yc2EAAAADAQABAAABgQC7cccccccccccc",
]


@pytest.mark.parametrize("text", ZONES, ids=range(len(ZONES)))
def test_a_zone_is_found_with_the_slips_of_ocr_in_it(found: Found, text: str) -> None:
    assert found(text, "MACHINE_READABLE_ZONE") == [text]


@pytest.mark.parametrize("text", NO_ZONES, ids=range(len(NO_ZONES)))
def test_other_capitals_are_no_zone(found: Found, text: str) -> None:
    assert found(text, "MACHINE_READABLE_ZONE") == []
