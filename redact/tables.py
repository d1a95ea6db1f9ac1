"""Tables: what stands in a column is named by its header, on a screen and in text.

Recognisers go by labels, and in a table the label stands once, above all its values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from redact.types import Box

LONGEST_HEADER = 30
HEADER = re.compile(r"[^\W\d_][^\d=@$<>{}\[\];]*")
"""What can name a column or a field: words, and neither numbers nor code."""
SORTED = " ↑↓▲▼▾:"
"""What stands behind a header: a colon, or how its column is sorted."""
MOST_ROWS_APART = 3.5
"""Heights of a header's text that lie between one row and the next at most."""
COMMA = re.compile(r" *, *")
SEPARATORS = (re.compile(r" *\t *"), re.compile(r" *\| *"), re.compile(r" *; *"), COMMA, re.compile(r"  +"))
QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
"""A field in which separators are no separators. Source: RFC 4180, section 2."""
RULE = re.compile(r"[\s|+:=─━┼│\-]+")
"""The line between a header and its rows: nothing but strokes."""


class Cell(NamedTuple):
    """Characters [start, end) of a text, and what the table's header says of them."""

    header: str
    start: int
    end: int


def is_header(text: str) -> bool:
    """Return whether `text` can name a column or a field."""
    return len(text) <= LONGEST_HEADER and HEADER.fullmatch(text) is not None


def headers_on_screen(said: Sequence[str], boxes: Sequence[Box]) -> dict[int, str]:
    """Return what heads the column that a line stands in, by the line's number, where it stands in one.

    A table has two columns and more: a row of headers, and below it rows of which two cells and more are aligned with headers,
    at the left, at the right or in the middle.
    """
    rows, names = _rows(boxes), [text.rstrip(SORTED) for text in said]
    found: dict[int, str] = {}
    for number, row in enumerate(rows):
        heads = [line for line in row if line not in found and is_header(names[line])]
        # Colons on some are those of a form: a label, and beside it what it names.
        is_form = len({said[line].endswith(":") for line in row}) > 1
        if len(heads) < 2 or len(heads) < 0.6 * len(row) or is_form:
            continue
        height = max(boxes[line].height for line in heads)
        bottom = max(boxes[line].bottom for line in heads)
        for below in rows[number + 1 :]:
            if min(boxes[line].top for line in below) - bottom > MOST_ROWS_APART * height:
                break
            aligned = {line: head for line in below if (head := _head_of(boxes[line], heads, boxes, height)) is not None}
            if len(aligned) >= 2:
                found.update({line: names[head] for line, head in aligned.items()})
                bottom = max(boxes[line].bottom for line in below)
    return found


def _rows(boxes: Sequence[Box]) -> list[list[int]]:
    """Return the numbers of the boxes that stand beside each other, from left to right, the uppermost row first."""
    rows: list[list[int]] = []
    for number in sorted(range(len(boxes)), key=lambda number: (boxes[number].top + boxes[number].bottom, boxes[number].left)):
        middle = (boxes[number].top + boxes[number].bottom) / 2
        if rows and boxes[rows[-1][0]].top <= middle < boxes[rows[-1][0]].bottom:
            rows[-1].append(number)
        else:
            rows.append([number])
    return [sorted(row, key=lambda number: boxes[number].left) for row in rows]


def _head_of(box: Box, heads: Sequence[int], boxes: Sequence[Box], height: int) -> int | None:
    """Return which of `heads` a cell is aligned with best, if it is with any."""
    best, least = None, height + 1
    for head in heads:
        over = boxes[head]
        off = min(abs(box.left - over.left), abs(box.right - over.right), abs(box.left + box.right - over.left - over.right) // 2)
        if off < least:
            best, least = head, off
    return best


def cells(text: str) -> Iterator[Cell]:
    """Yield the cells of a text that is a table: lines of as many fields, the first of which are headers.

    Fields are separated by tabs, bars, semicolons, commas, or two spaces and more. Two words with a comma and a space between
    them head no table: that is how sentences and greetings begin.
    """
    head, *rest = text.split("\n", 1)
    if not rest:
        return
    has_bars = head.lstrip().startswith("|")
    for separator in SEPARATORS:
        headers = [header for header, _, _ in _fields(head, separator, has_bars)]
        is_prose = separator is COMMA and len(headers) == 2 and ", " in head
        if len(headers) >= 2 and not is_prose and all(map(is_header, headers)):
            at, found = len(head) + 1, []
            for line in rest[0].split("\n"):
                fields = [] if RULE.fullmatch(line) else list(_fields(line, separator, has_bars))
                if len(fields) == len(headers):
                    found += [Cell(header, at + a, at + b) for header, (_, a, b) in zip(headers, fields, strict=True) if a < b]
                elif line.strip() and fields:
                    break
                at += len(line) + 1
            if found:
                yield from found
                return


def _fields(line: str, separator: re.Pattern[str], has_bars: bool) -> Iterator[tuple[str, int, int]]:
    """Yield the fields of a line with where they begin and end, without quotes. An empty field is one too.

    has_bars: whether a bar stands at both ends of each line of the table, and so separates nothing there.
    """
    start, end = len(line) - len(line.lstrip(" \r")), len(line.rstrip(" \r"))
    if has_bars:
        start += line.startswith("|", start, end)
        end -= line.endswith("|", start, end)
    while True:
        quoted = QUOTED.match(line, start, end)
        found = separator.search(line, quoted.end() if quoted else start, end)
        first, last = start, found.start() if found else end
        while first < last and line[first] in "\"' ":
            first += 1
        while last > first and line[last - 1] in "\"' ":
            last -= 1
        yield line[first:last], first, last
        if found is None:
            return
        start = found.end()
