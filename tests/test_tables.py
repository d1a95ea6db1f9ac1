"""What stands in a column is named by its header, and what is no table has none."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.tables import cells, headers_on_screen, is_header
from redact.types import Box

Placed = tuple[str, int, int]
"""A line of a screen: what it says, where it begins, where its top is. A letter is 8 pixels wide, a line 16 high."""


def headed(*lines: Placed) -> dict[str, str]:
    """Return what heads each line that stands in a column."""
    said = [text for text, _, _ in lines]
    boxes = [Box(left, top, left + 8 * len(text), top + 16) for text, left, top in lines]
    return {said[number]: header for number, header in headers_on_screen(said, boxes).items()}


def row(top: int, *texts: str, at: tuple[int, ...] = (20, 220, 420)) -> list[Placed]:
    return [(text, left, top) for text, left in zip(texts, at, strict=False)]


def right(top: int, *texts: str) -> list[Placed]:
    return [(text, edge - 8 * len(text), top) for text, edge in zip(texts, (180, 380, 580), strict=False)]


def middle(top: int, *texts: str) -> list[Placed]:
    return [(text, center - 4 * len(text), top) for text, center in zip(texts, (100, 300, 500), strict=False)]


HEADERS = ("Employee", "Salary", "Phone")
ROW = ("Wrzesk Korvane", "61200", "2125550142")


@pytest.mark.parametrize("aligned", [row, right, middle])
def test_a_column_is_named_by_its_header_however_it_is_aligned(aligned: Callable[..., list[Placed]]) -> None:
    assert headed(*aligned(10, *HEADERS), *aligned(40, *ROW)) == dict(zip(ROW, HEADERS, strict=True))


def test_the_header_is_named_without_its_sort_arrow() -> None:
    assert headed(*row(10, "Employee ▲", "Salary ▾"), *row(40, *ROW[:2])) == {ROW[0]: "Employee", ROW[1]: "Salary"}


def test_every_row_is_headed_by_the_first_and_not_by_the_one_above_it() -> None:
    found = headed(*row(10, "Name", "Team"), *row(40, "Wrzesk", "Payments"), *row(70, "Korvane", "Search"))
    assert found == {"Wrzesk": "Name", "Payments": "Team", "Korvane": "Name", "Search": "Team"}


def test_of_two_tables_each_has_its_own_headers() -> None:
    upper = (*row(10, "Name", "Team"), *row(40, "Wrzesk", "Payments"))
    lower = (*row(300, "Iban", "Sum"), *row(330, "DE89 3704", "120,00"))
    found = headed(*upper, *lower)
    assert found == {"Wrzesk": "Name", "Payments": "Team", "DE89 3704": "Iban", "120,00": "Sum"}


def test_a_gap_ends_a_table() -> None:
    assert set(headed(*row(10, "Name", "Team"), *row(40, "Wrzesk", "Ops"), *row(70 + 16 * 4, "Korvane", "Web"))) == {
        "Wrzesk",
        "Ops",
    }


def test_a_row_with_an_empty_cell_belongs_to_its_table() -> None:
    found = headed(*row(10, *HEADERS), ("Wrzesk", 20, 40), ("2125550142", 420, 40))
    assert found == {"Wrzesk": "Employee", "2125550142": "Phone"}


def test_rows_need_not_stand_on_one_pixel() -> None:
    assert headed(("Name", 20, 10), ("Team", 220, 13), ("Wrzesk", 22, 44), ("Ops", 219, 40)) == {"Wrzesk": "Name", "Ops": "Team"}


NO_TABLES = {
    "a paragraph": [("Dear all the offer is attached", 20, 10), ("and Wrzesk will call", 20, 32), ("you about it", 20, 54)],
    "a menu": [(text, 20, 10 + 24 * number) for number, text in enumerate(("File", "Edit", "View", "Help"))],
    "a menu bar above a page": [*row(10, "File", "Edit", "View", at=(20, 70, 120)), ("Wrzesk Korvane wrote to you", 300, 60)],
    "a sentence below two words": [*row(10, "Name", "Team"), ("Wrzesk will call you", 20, 40)],
    "two fields below one heading": [("Figures of the whole team", 20, 10), ("Wrzesk", 20, 40), ("Korvane", 164, 40)],
    "one column": [("Name", 20, 10), ("Wrzesk", 20, 40), ("Korvane", 20, 70)],
    "rows that are not aligned": [*row(10, "Name", "Team"), *row(40, "Wrzesk", "Ops", at=(90, 300))],
    "numbers above numbers": [*row(10, "2024", "1200"), *row(40, "2025", "1300")],
    "code": [*row(10, "x = 1", "if y {"), *row(40, "z", "w")],
    "a form": [*row(10, "Name:", "Wrzesk"), *row(40, "Team:", "Ops"), *row(70, "Badge:", "E-20931")],
    "nothing": [],
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table_has_no_headers(name: str) -> None:
    assert headed(*NO_TABLES[name]) == {}


@pytest.mark.parametrize("text", ["Name", "Date of birth", "E-mail", "Geburtsdatum", "生年月日", "Phone / fax"])
def test_words_can_head_a_column(text: str) -> None:
    assert is_header(text)


@pytest.mark.parametrize("text", ["", "2024", "Q3", "a=b", "jane@host.example", "f(x) {", "$HOME", "a" * 31, "-"])
def test_numbers_and_code_head_nothing(text: str) -> None:
    assert not is_header(text)


def read(text: str) -> list[tuple[str, str]]:
    return [(header, text[start:end]) for header, start, end in cells(text)]


JANE = [("Name", "Wrzesk K"), ("Phone", "2125550142")]
TABLES = {
    "tabs": ("Name\tPhone\nWrzesk K\t2125550142\n", JANE),
    "bars": ("Name | Phone\nWrzesk K | 2125550142", JANE),
    "bars at both ends": ("| Name | Phone |\n|---|:--:|\n| Wrzesk K | 2125550142 |", JANE),
    "semicolons": ("Name;Phone\nWrzesk K;2125550142", JANE),
    "commas": ("Name,Phone\nWrzesk K,2125550142", JANE),
    "spaces": ("Name        Phone\nWrzesk K    2125550142", JANE),
    "lines of Windows": ("Name\tPhone\r\nWrzesk K\t2125550142\r\n", JANE),
    "psql": (" Name     |   Phone    \n----------+------------\n Wrzesk K | 2125550142\n(1 row)\n", JANE),
    "drawn rules": ("Name | Phone\n━━━━━┼━━━━━\nWrzesk K | 2125550142", JANE),
    "an empty line": ("Name,Phone\n\nWrzesk K,2125550142", JANE),
    "quotes": ('"Name","Phone"\n"Wrzesk K","2125550142"', JANE),
    "a comma inside quotes": (
        'Name,Phone,Note\n"Korvane, Wrzesk",212,"a ""b"", c"\nRoe,213,x',
        [
            ("Name", "Korvane, Wrzesk"), ("Phone", "212"), ("Note", 'a ""b"", c'),
            ("Name", "Roe"), ("Phone", "213"), ("Note", "x"),
        ],
    ),
    "empty cells": ("Name,Phone,Fax\nWrzesk K,,\n,2125550142,", JANE),
    "an empty cell between bars": ("| Name | Phone |\n|--|--|\n| Wrzesk K | |\n| | 2125550142 |", JANE),
    "an empty last column": (" Name | Phone | Fax \n------+-------+-----\n Wrzesk K | 2125550142 | \n", JANE),
    "spaces behind commas": ("Name, Phone, Team\nRoe, 213, Ops", [("Name", "Roe"), ("Phone", "213"), ("Team", "Ops")]),
    "what follows the table": ("Name\tPhone\nWrzesk K\t2125550142\nThat is all.\nx\ty", JANE),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_text_are_named_by_its_first_line(name: str) -> None:
    text, expected = TABLES[name]
    assert read(text) == expected


NO_TEXT_TABLES = {
    "one line": "Name,Phone",
    "a sentence with a comma": "Hi there, could you look\nat this, please",
    "a greeting": "Thanks, Wrzesk\nBest, Tilo",
    "a list": "Name\nWrzesk\nKorvane",
    "lines of other lengths": "Name,Phone\nWrzesk\na,b,c",
    "numbers above numbers": "1,2\n3,4",
    "code": "f(a, b);\ng(c, d);",
    "a header alone": "Name | Phone\n-----+------\n",
    "nothing": "",
}


@pytest.mark.parametrize("name", NO_TEXT_TABLES)
def test_a_text_that_is_no_table_has_no_cells(name: str) -> None:
    assert read(NO_TEXT_TABLES[name]) == []


VALUES = st.text(alphabet="abäЖ日0129 .@-'", max_size=12).map(lambda text: " ".join(text.strip("' ").split()))
"""What a field can hold: no separator, and no space or quote at its ends."""


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=5), st.sampled_from(["\t", "|", ";", ","]))
def test_the_offsets_of_cells_give_back_what_was_written(rows: list[tuple[str, ...]], separator: str) -> None:
    text = "\n".join(separator.join(fields) for fields in [("Name", "Phone", "Team"), *rows])
    filled = [fields for fields in rows if set("".join(fields)) - {"-", " "}]  # a row of strokes is a rule
    assert read(text) == [pair for fields in filled for pair in zip(("Name", "Phone", "Team"), fields, strict=True) if pair[1]]


@given(st.text(alphabet="ab1 \t|;,\"'\n-"))
def test_cells_are_inside_the_text_in_order_and_hold_something(text: str) -> None:
    found = list(cells(text))
    assert all(0 <= start < end <= len(text) and "\n" not in text[start:end] for _, start, end in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(
    st.lists(st.tuples(st.sampled_from(["Name", "x@y", "12", "Team:"]), st.integers(0, 500), st.integers(0, 300)), max_size=12)
)
def test_any_lines_of_a_screen_are_looked_at_without_an_error(lines: list[Placed]) -> None:
    boxes = [Box(left, top, left + 8 * len(text), top + 16) for text, left, top in lines]
    said = [text for text, _, _ in lines]
    found = headers_on_screen(said, boxes)
    assert all(is_header(header) and header in {text.rstrip(":") for text in said} for header in found.values())
    assert set(found) <= set(range(len(lines)))
