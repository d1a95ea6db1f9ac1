"""What is said of a person behind a label: tables, one row each, and the two things that prose says as well.

`personal`, `relatives`, `pay`, `employment` and `medical` are the tables; `age` and `said` know the words around a value.
"""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect.attributes import age, employment, medical, pay, personal, relatives, said
from redact.detect.attributes.attribute import AttributeRecognizer

TABLES = {
    "personal attributes": personal.ATTRIBUTES,
    "relatives": relatives.ATTRIBUTES,
    "pay and balance": pay.ATTRIBUTES,
    "employment": employment.ATTRIBUTES,
    "medical file": medical.ATTRIBUTES,
}


def recognizers() -> list[EntityRecognizer]:
    """Return one recogniser per table, and those of prose."""
    tables: list[EntityRecognizer] = [AttributeRecognizer(theme, table) for theme, table in TABLES.items()]
    return [*tables, age.recognizer(), said.recognizer()]
