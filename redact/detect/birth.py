"""Dates of birth: a date with a label that says so."""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

LABEL = (
    r"(?:d\.?o\.?b\.?|date[ _\-]?of[ _\-]?birth|birth[ _\-]?date|birth[ _]?day|bday|born(?: on)?"
    r"|geb(?:urtsdatum|urtstag|oren(?: am)?|\.)"
    r"|n[ée]e?(?:\(e\))? le|date de naissance|fecha de nacimiento|nacid[oa] el|data di nascita|nat[oa] il"
    r"|geboortedatum|geboren op|data de nascimento|data urodzenia)"
)
MONTH = rf"(?:[{LETTER}]{{3,9}}\.?)"
DATE = (
    r"(\d{4} ?[./\-] ?\d{1,2} ?[./\-] ?\d{1,2}"
    r"|\d{1,2} ?[./\- ] ?\d{1,2} ?[./\- ] ?(?:\d{4}|\d{2})"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)?[ \-](?:de )?{MONTH},?[ \-](?:de )?\d{{2,4}}"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{8}})"
)
ORDINAL_DATE = rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? \d{{4}}"
SAID = (
    r"(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|geburtsdatum|geburtstag|date de naissance|fecha de nacimiento"
    r"|data di nascita|data de nascimento|geboortedatum|data urodzenia)"
)
PATTERNS = (
    Pattern(
        "labelled",
        rf"(?i)(?:\b|_){LABEL}(?:[ _]?\([^)\n]{{0,20}}\))?\\?[\"']?[ :=.\-]{{0,4}}\\?[\"']?{DATE}(?:[^0-9]|$)",
        scores.STRONG,
        1,
    ),
    # "her date of birth, 3 May 1981, …", "my birthday is May 3rd, 1981".
    Pattern(
        "said",
        rf"(?i)\b{SAID}(?:,| (?:is|was|ist|est|es|è|é|to|of|on|as|=|(?:listed|given) as)(?: on)?:?) {DATE}(?:[^0-9]|$)",
        scores.STRONG,
        1,
    ),
    Pattern("born on the", rf"(?i)\bborn (?:on )?(?:the )?({ORDINAL_DATE})(?:[^0-9]|$)", scores.STRONG, 1),
    # A row of people that gives the social security number has the date of birth beside it.
    Pattern(
        "beside a number",
        rf"(?i)(?:^|[\s,;|]){DATE}[\s,;|]{{1,3}}\d{{3}}-\d{{2}}-\d{{4}}(?:[^0-9\-]|$)",
        scores.LIKELY,
        1,
    ),
    Pattern(
        "behind a number",
        rf"(?i)(?:^|[\s,;|])\d{{3}}-\d{{2}}-\d{{4}}[\s,;|]{{1,3}}{DATE}(?:[^0-9]|$)",
        scores.LIKELY,
        1,
    ),
)


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "date of birth",
        PATTERNS,
        kinds=["DATE_OF_BIRTH"],
        summary="Dates with a label such as Date of birth, DOB or Geburtsdatum",
    )
