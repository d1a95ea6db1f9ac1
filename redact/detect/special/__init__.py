"""Special categories of personal data: GDPR, articles 9 and 10.

`health`, `belief`, `conviction` and `intimate` are the tables; `signs` and `nearby` know what says that a word is about a person.
"""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect.special.belief import ETHNICITY, RELIGION
from redact.detect.special.conviction import CRIME, POLITICS, UNION
from redact.detect.special.health import HEALTH
from redact.detect.special.intimate import GENETIC, ORIENTATION
from redact.detect.special.special import SpecialCategories

CATEGORIES = (HEALTH, RELIGION, ETHNICITY, POLITICS, UNION, ORIENTATION, GENETIC, CRIME)


def recognizers() -> list[EntityRecognizer]:
    """Return the one recogniser of all categories."""
    return [SpecialCategories(CATEGORIES)]
