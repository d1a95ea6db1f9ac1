"""People in the query of an address: "?first_name=Mara&dob=1990-01-02", plain or percent-encoded. The key says what a value is.

What somebody searched for (q=) is left to the recognisers that know values by themselves; login names are `username`'s.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from redact.detect import scores
from redact.detect.names import is_ambiguous, is_first, is_interface, is_last
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

BEGIN = r"(?i)(?:[?&#]|&amp;|%3F|%26)(?:[a-z]{1,20}(?:[_.\-]|%5B|\[))?"
EQUALS = r"(?:%5D|\])?(?:=|%3D)"
ENCODED = r"%(?:20|2[1-57-9A-E]|25[2-9A-F][0-9A-F]|[89A-F][0-9A-F])"
"""Not an encoded & or ?, which ends the value of an address inside an address."""
NAME = rf"((?:[{LETTER}.'+\-_]|{ENCODED}){{2,80}})"
PATTERNS = (
    Pattern(
        "part of a name",
        rf"{BEGIN}(?:(?:first|last|middle|given|family|full|sur|maiden)[_\-]?name|[fl]name|firstname|lastname|vorname|nachname"
        rf"|prenom"
        rf"|apellidos?|cognome|nombre){EQUALS}{NAME}",
        scores.STRONG, 1, "PERSON",
    ),
    Pattern(
        "name",
        rf"{BEGIN}(?:name|display[_\-]?name|customer(?:[_\-]?name)?|client(?:[_\-]?name)?|contact(?:[_\-]?name)?"
        rf"|patient(?:[_\-]?name)?"
        rf"|employee(?:[_\-]?name)?|recipient|sender|to|from|user|username|assignee|assigned[_\-]?to|owner|author|reporter"
        rf"|manager|cn"
        rf"|candidate|attendee|person|member|created[_\-]?by|account[_\-]?name){EQUALS}{NAME}",
        scores.LIKELY, 1, "PERSON",
    ),
    Pattern(
        "date of birth",
        rf"{BEGIN}(?:dob|b(?:irth)?[_\-]?da(?:y|te)|date[_\-]?of[_\-]?birth|geburtsdatum){EQUALS}"
        r"(\d{1,4}(?:[./\-]|%2F|%2E|%20)?\d{1,2}(?:[./\-]|%2F|%2E|%20)?\d{1,4})",
        scores.STRONG, 1, "DATE_OF_BIRTH",
    ),
    Pattern(
        "telephone",
        rf"{BEGIN}(?:phone|tel|telephone|mobile|cell|msisdn|fax|phone[_\-]?(?:number|no)|mobile[_\-]?(?:number|no)|telefon"
        rf"|whatsapp)"
        rf"{EQUALS}((?:\+|%2B)?(?:\d|%20|%28|%29|[+().\-]){{6,30}}\d)",
        scores.STRONG, 1, "PHONE_NUMBER",
    ),
)  # fmt: skip
NOBODY = frozenset(
    "admin all any anonymous asc default desc email empty false foo guest id index keyword me mine my name new no none null"
    " number order"
    " rank relevance score search sort string system test text true undefined unknown user value yes you".split()
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    if pattern.kind != "PERSON":
        return pattern.score if sum(map(str.isdigit, text[start:end])) >= 6 else 0.0
    if text[end : end + 1] in ("@", "{", "$", "(") or text[end : end + 3] == "%40":
        return 0.0
    words = re.findall(r"[^\W\d_]+", unquote_plus(unquote_plus(text[start:end])))
    if not words or len(words) > 5 or words[0].lower() in NOBODY:
        return 0.0
    listed = [word for word in words if is_first(word) or is_last(word)]
    if pattern.name == "part of a name":
        return 0.0 if all(map(is_interface, words)) and not listed else pattern.score
    # Any key may hold any word: two, one of them a name and no word of interfaces, or a name that is nothing else.
    sure = [word for word in listed if not is_interface(word) and not is_ambiguous(word)]
    return pattern.score if sure and (len(words) >= 2 or (len(sure[0]) > 3 and sure[0][0].isupper())) else 0.0


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "query of an address",
        PATTERNS,
        kinds=["PERSON", "DATE_OF_BIRTH", "PHONE_NUMBER"],
        summary="Names, dates of birth and telephone numbers in queries, by their keys",
        judge=judge,
    )
