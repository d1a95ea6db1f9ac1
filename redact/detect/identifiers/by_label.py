"""Identifiers with their label directly in front of them: "NHS number: X", "employee_id=X", "Matrikelnummer X".

A wrong check digit does not matter here, nor letters in place of digits: OCR makes both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from redact.detect import scores
from redact.detect.digits import CONFUSED, DIGIT, true_digits
from redact.detect.identifiers.identifier import CODE, END, Identifier, any_of, goes_on
from redact.detect.patterns import Judge, Pattern, Re2Recognizer

NUMBER = r"(?:[ _.\-]{0,2}(?:numbers?|num|no|nr|n°|numéro|número|numero|nummer|identifier|code|id|#))?\.?"
BETWEEN = r"(?: ?\([^)\n]{1,20}\))?[ \t:=#>\"'.*\-(\[]{1,6}(?:(?:is|ist|est|es|è) )?[\"'#]{0,2}"
DATE = re.compile(r"(?:19|20)\d\d[./\-]\d\d?[./\-]\d\d?|\d\d?[./\-]\d\d?[./\-](?:19|20)\d\d")
NOT_A_CODE = re.compile(r"\d\d?[./\-]\d\d?[./\-]\d\d|\d{1,3}(?:\.\d{3})*\.\d\d?|v?\d+(?:\.\d+){2,}", re.IGNORECASE)
"""Short dates, prices and versions, which only a shape that takes anything lets in."""


def by_label(theme: str, table: Sequence[Identifier]) -> Re2Recognizer:
    """Return the recogniser of the labels of a table."""
    rows = {row.name: row for row in table if row.labels}
    return Re2Recognizer(
        f"{theme} by label",
        [Pattern(row.name, expression(row), scores.LIKELY, 1, row.kind) for row in rows.values()],
        kinds=sorted({row.kind for row in rows.values()}),
        summary=f"With a label in front: {', '.join(rows)}",
        judge=judge_of(rows),
    )


def expression(row: Identifier) -> str:
    """Return the labels, what stands between, and the value as the one group."""
    value = row.shape.replace(r"\d", DIGIT)
    return rf"(?i){any_of(row.labels)}{NUMBER}{BETWEEN}({value}){END}"


def judge_of(rows: dict[str, Identifier]) -> Judge:
    def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
        row, value = rows[pattern.name], text[start:end]
        if goes_on(text, end) or true_digits(value) < row.fewest:
            return 0.0
        if row.check is None and (DATE.fullmatch(value) or (row.shape == CODE and NOT_A_CODE.fullmatch(value))):
            return 0.0
        if row.check and (row.passes(value) or row.passes(value.translate(CONFUSED))):
            return scores.CERTAIN
        return 0.0 if row.is_strict else pattern.score

    return judge
