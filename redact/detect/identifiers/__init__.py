"""Numbers and codes that stand for a person: what they look like is in tables, one row each, and how sure a find is here in code.

`europe`, `americas`, `asia_pacific`, `africa_middle_east`, `documents`, `finance`, `health`, `devices` and `work` are the tables.
"""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect.identifiers import (
    africa_middle_east,
    americas,
    asia_pacific,
    devices,
    documents,
    europe,
    finance,
    health,
    work,
)
from redact.detect.identifiers.by_label import by_label
from redact.detect.identifiers.by_shape import ByShape

TABLES = {
    "European ids": europe.IDENTIFIERS,
    "American ids": americas.IDENTIFIERS,
    "Asian and Pacific ids": asia_pacific.IDENTIFIERS,
    "African and Middle Eastern ids": africa_middle_east.IDENTIFIERS,
    "papers": documents.IDENTIFIERS,
    "accounts": finance.IDENTIFIERS,
    "health ids": health.IDENTIFIERS,
    "devices": devices.IDENTIFIERS,
    "work ids": work.IDENTIFIERS,
}


def recognizers() -> list[EntityRecognizer]:
    """Return one recogniser per table, which goes by labels, and one for each identifier that can be told without."""
    rows = [row for table in TABLES.values() for row in table]
    labelled: list[EntityRecognizer] = [by_label(theme, table) for theme, table in TABLES.items()]
    return [*labelled, *(ByShape(row) for row in rows if row.alone or row.context)]
