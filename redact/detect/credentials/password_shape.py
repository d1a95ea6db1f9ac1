"""Whether what stands behind "the password is" is a password, or goes on with the sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from redact.detect import scores
from redact.detect.credentials.stated_value import MASKED, NOT_A_VALUE, PLACEHOLDERS, REFERENCE
from redact.detect.names import is_interface, is_ordinary

FEWEST = 4
LONGEST = 100
MEASURE = re.compile(
    r"(?i)[<>~]?\d+(?:[.,]\d+)?[\-]?(?:st|nd|rd|th|s|sec|secs?|ms|mins?|minut\w*|hours?|hrs?|days?|weeks?|months?|years?|x"
    r"|k|kb|mb|gb|px|%"
    r"|bits?|bytes?|digits?|char(?:s|acters?)?|letters?|er|tage?n?|zeichen|jours?|caractères|días|caracteres|giorni"
    r"|caratteri|znak\w*"
    r"|tecken|dní|дн\w*|символ\w*|[€$£¥])\W*"
)
"""A number with its unit."""
STANDARD = re.compile(
    r"(?i)(?:sha|md|utf|aes|rsa|des|ecdsa|iso|rfc|oauth|openid|ipv|base|pbkdf|win(?:dows)?|tls|ssl|v|ver|type|level|step"
    r"|http|mp|usb|ps|fido"
    r"|wpa|ntlmv?|saml|kb|cve|phase|q|h|office|o|m)-?\d[\d.\-]*(?:[-_]\w+)?"
)
"""What else is made of letters and figures: the names of algorithms, versions and forms."""
NUMBERED = re.compile(r"\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|\d+(?:\.\d+)+|\d{1,3}|\(?\d+\)?")
PLACE = re.compile(
    r"(?i)[a-z]:\\|(?:https?|ftp|file)://|[./~]{0,2}/[\w.\-]+/|[\w.+\-]+@[\w\-]+\.\w|www\.|[\w\-]+(?:\.[\w\-]+)+/|\w+/\w+$"
)
FILE = re.compile(
    r"(?i)[\w\-./]+\.(?:txt|md|py|js|ts|json|ya?ml|toml|html?|pdf|docx?|xlsx?|png|jpe?g|conf|cfg|ini|sh|com|org|net|io|de"
    r"|example)"
)
CODED = re.compile(r"[(){}\[\]<>;]|::|->|=>|==|&&|\|\||^[$%&\\#]\w+$|^-{1,2}\w")
IDENTIFIER = re.compile(
    r"_?[a-z]+(?:_[a-z]+)+|_?[a-z_]+(?:\.[A-Za-z_]+)+|\w+=\w+|[A-Za-z]*_[A-Za-z_]*|[a-z]{2,}(?:[A-Z][a-z]+)+|[A-Z]+(?:_[A-Z]+)+"
)
SIGNS = re.compile(r"[@#$%^&*+=_~!?]")
CALL = re.compile(r"\w[(\[][\"'`]?\w|\w\(\)")
ENDS_PROSE = re.compile(
    r"(?:ed|ing|able|ible|ory|ive|ous|less|ful|ment|tion|sion|ness|ical|ally|ly|ant|ent|ance|ence|ary|ized|ised|long|short"
    r"|sensitive"
    r"|lich|isch|ung|keit|bar|ert|iert|elt|elle|eur|euse|ée|és|ées|ado|ada|ido|ida|ados|adas|ato|ata|uto|uta|ção|mente"
    r"|ment|ny|na|ne|ane|ony"
    r"|ый|ий|ая|ое|ые|ен|ено|ена|ены|ать|ить|tt|ad|ade|at|ats|lig|ligt|ký|ná|né|dır|dir|tır|tir|mış|miş)$"
)
"""How words end that say of a password how it is."""


def chosen(value: str, *, is_told: bool, is_english: bool = False) -> float:
    """Return how sure it is that `value`, one word without the punctuation around it, was chosen as a password; 0 if it is prose.

    is_told: whether the words in front leave little but a password or a word of prose; a number is one elsewhere too. is_english:
    whether that prose is English, whose words of that kind are known, so that another word can be told from them.
    """
    bare = value[:LONGEST]
    folded = bare.lower()
    if len(bare) < FEWEST or folded in NOT_A_VALUE or not any(map(str.isalnum, bare)):
        return 0.0
    if REFERENCE.match(bare) or MASKED.match(bare) or PLACEHOLDERS.search(bare) or PLACE.match(bare) or FILE.fullmatch(bare):
        return 0.0
    if CALL.search(bare):
        return 0.0
    if CODED.search(bare) and not (any(map(str.isdigit, bare)) and any(map(str.isalpha, bare)) and SIGNS.search(bare)):
        return 0.0
    if any(kind.fullmatch(bare) for kind in (MEASURE, STANDARD, IDENTIFIER)):
        return 0.0
    if NUMBERED.fullmatch(bare):
        return scores.LIKELY if is_told and len(bare) >= FEWEST and bare.isdigit() else 0.0
    has_digit, has_letter = any(map(str.isdigit, bare)), any(map(str.isalpha, bare))
    if has_letter and (has_digit or SIGNS.search(bare[:-1])):
        return scores.LIKELY
    if not has_letter:
        return scores.LIKELY if is_told and has_digit and len(set(bare)) > 3 else 0.0
    return _of_letters(bare.rstrip("!?"), is_told and is_english)


def _of_letters(value: str, is_plain_taken: bool) -> float:
    """Return how sure it is that a word without a figure is no word of prose."""
    parts = re.split(r"[\-._]", value)
    if len(parts) >= 3 and all(len(part) >= 4 for part in parts):
        return scores.LIKELY
    if any(a.islower() and b.isupper() for a, b in pairwise(value)):
        return scores.POSSIBLE if is_plain_taken and len(value) >= 8 else 0.0
    is_prose = any(
        part.lower() in NOT_A_VALUE or is_ordinary(part) or is_interface(part) or ENDS_PROSE.search(part.lower())
        for part in parts
    )
    # A capital begins a name, a title or a German noun.
    return scores.POSSIBLE if is_plain_taken and value.islower() and value.isascii() and len(value) >= 6 and not is_prose else 0.0
