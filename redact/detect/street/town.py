"""Lines that are no more than a postcode and a town, where the country's form is telling: "1015 CJ Amsterdam", "D-80331 München".

Source: the postcode forms of the Universal Postal Union. Five digits and a word are too often something else ("10000 Items"), so
they need a word beside them; the American, British, Brazilian, Indian and Japanese forms stand with those countries' streets.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.street.parts import TOWN, country, is_counted, is_plain

PATTERNS = (
    Pattern("country sign", rf"\b(?:D|DE|CH|AT|NL|PL|FR|BE|IT|ES|LU)-? ?-? ?\d{{4,5}} {TOWN}", scores.LIKELY),
    Pattern("one-letter sign", rf"\b[ABFEIL]-\d{{4,5}} {TOWN}", scores.DOUBTFUL),
    Pattern("Dutch", rf"\b[1-9]\d{{3}} ?[A-Z]{{2}},? {TOWN}", scores.LIKELY),
    Pattern("Polish", rf"\b\d{{2}}-\d{{3}} {TOWN}", scores.LIKELY),
    Pattern("Italian", rf"\b\d{{5}},? {TOWN}(?: \([A-Z]{{2}}\)|, [A-Z]{{2}}\b)", scores.LIKELY),
    Pattern("French CEDEX", rf"\b\d{{5}} (?:{TOWN} )?(?:CEDEX|Cedex)(?: \d{{1,2}})?\b", scores.STRONG),
    Pattern("digits", rf"\b\d{{5}} {TOWN}", scores.DOUBTFUL),
)
COMMIT_WORDS = frozenset("fix fixes add adds use set get run wip bug refactor improve handle allow avoid drop bump make".split())
"""What stands behind the key of a ticket: "DE-12345 Fix"."""
NOT_DUTCH = frozenset(
    "AM PM HD MB KB GB TB ID US UK EU TV OK PC MS NS HZ KM CM MM KG LB OZ FT IN MP PX PT DB DP SP QA BC AD CE CA PR QR IP AI"
    " ML UI UX"
    " XP HP SA SD SS ET PT CT UT IS OF TO BY AT ON OR NO VS RT DM EP LP CD VM OS".split()
)
"""Units and abbreviations behind a number ("1080 HD", "2024 AM"), and the three pairs that no Dutch postcode has."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    town = re.sub(r"^(?:[A-Z]{0,2}[\d\- ]+)(?:[A-Z]{2}\b,?)?", "", value)
    if (
        is_plain(town)
        or town.strip().split(" ")[0].lower() in COMMIT_WORDS
        or is_counted(text, start)
        or len(town.strip(" ,")) < 3
    ):
        return 0.0
    if pattern.name == "Dutch":
        is_unit = value[4:].strip()[:2] in NOT_DUTCH
        return scores.DOUBTFUL if is_unit else pattern.score
    # "10-100 Users" is a range of something, and no Polish town ends in s.
    if pattern.name == "Polish" and town.endswith("s"):
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return country("town", PATTERNS, judge, "Postcode and town in the forms that a country has for itself")
