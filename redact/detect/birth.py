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
PATTERNS = (
    Pattern(
        "labelled",
        rf"(?i)(?:\b|_){LABEL}(?:[ _]?\([^)\n]{{0,20}}\))?\\?[\"']?[ :=.\-]{{0,4}}\\?[\"']?{DATE}(?:[^0-9]|$)",
        scores.STRONG,
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
