"""Whether what stands behind a label is the secret that the label announces.

What programs write where a secret would stand (a reference, a type, a call, a path, dots, a placeholder) is none; nor is prose
("Password: required", "at least 8 characters"). A word for password is believed nearly always, a word such as key or token only
in front of what looks made by a random generator.
"""

from __future__ import annotations

import re
from itertools import pairwise

from redact.detect import scores
from redact.detect.credentials.label_words import PASSWORD_WORDS
from redact.detect.credentials.letter_pairs import RANDOM_BITS, WORDY_BITS, bits_a_character
from redact.detect.credentials.token_shape import is_word, looks_random
from redact.detect.names import is_interface, is_ordinary

REFERENCE = re.compile(
    r"\$[A-Za-z_({]|~/|%[A-Za-z_]+%|%\(|%s\b|\{\{? ?[A-Za-z_.]+ ?\}|\{[%#{]|#\{|@\{|@[A-Za-z.]+@$|<[A-Za-z%]|&lt;[a-z]|os\."
    r"|process\.|env[\[.(]|getenv|getpass|vault |file:|env:|secrets\.|data[:.]|local\.|module\.|System\.|Environment\.|ENV\["
    r"|config\.|settings\.|self\.|this\.|args\.|params\.|request\.|var\.|arn:|https?://|op://|ref\+|!Ref|!Sub|!GetAtt|Fn::"
    r"|ssh-(?:rsa|dss|ed25519)|ecdsa-|sha\d{1,3}[:\-]|md5:|qr[/{]|~[a-z]+\.|\\\\\w|[bgls]:[a-z_]+"
)
"""What stands for a secret without being one begins so."""
MASKED = re.compile(r"[*•●▪·x.X_\-]{3,}$|[*•●▪·]{2,}")
PLACEHOLDERS = re.compile(
    r"your|example|placeholder|change_?me|replace|insert|dummy|redacted|sample_|todo|fixme|my[_\-]|not[_\-]a|enter|hidden|masked"
    r"|fake|xxxx|^string$|^value$|^secret$|^test$|^abc$|^foo$|^bar$",
    re.IGNORECASE,
)
FORMAT = re.compile(r"%[sdr](?![A-Za-z0-9])|\{\d{0,2}\}|\{[a-zA-Z_.]{3,}\}|\$\{\w{2,}|\$\([a-z]|<%")
"""A program puts something there."""
NOT_A_VALUE = frozenset((
    "a", "about", "accepted", "again", "again.", "already", "also", "an", "and", "any", "argument", "array", "at",
    "authentication", "auto", "basic", "be", "bearer", "bool", "boolean", "by", "bytes", "can", "cannot", "changed",
    "char", "char*", "combination", "confirm", "correct", "current", "default", "dict", "did", "digest", "disabled",
    "do", "does", "else", "empty", "enabled", "enter", "expired", "failed", "false", "field", "float", "for",
    "forgot", "forgot?", "form", "from", "has", "hash", "hashes", "have", "here", "hidden", "hide", "how", "if", "in",
    "incorrect", "input", "int", "integer", "invalid", "is", "it", "key", "label", "list", "login", "manager", "may",
    "medium", "missing", "must", "my", "needed", "never", "new", "nil", "no", "none", "not", "null", "oauth",
    "object", "of", "off", "old", "on", "only", "option", "optional", "or", "parameter", "passwd", "password",
    "please", "policy", "prompt", "protected", "protection", "pwd", "rejected", "required", "required.", "reset",
    "reset?", "return", "rotated", "same", "saved", "secret", "self", "set", "settings", "should", "show", "sign",
    "still", "stored", "str", "string", "strong", "text", "that", "the", "this", "to", "token", "too", "true", "type",
    "undefined", "unknown", "unset", "updated", "use", "used", "username", "using", "validation", "value", "visible",
    "void", "was", "weak", "were", "what", "when", "who", "why", "will", "with", "wrong", "yes", "your",
))  # fmt: skip
CODE = re.compile(
    r"^[A-Za-z_$][\w.$]*[(\[]|^[a-z_]+(?:\.[a-zA-Z_]+)+[,;)]*$|^[\[{(]|^[,;:)\]}]|[(\[]$|\)$|^r?re\.|^\w+::|->|[}\])][,;:\])]"
    r"|^_\w*[A-Za-z]\w*(?:\.\w+)*[,;:]?$|^[\w.]+ [+*/%|&] [\w.]+$"
)
IDENTIFIER = re.compile(r"^[a-z]+(?:_[a-z]+)+[,;]?$|^[a-z]+(?:[A-Z][a-z]+)+[,;]?$|^[A-Z]+(?:_[A-Z]+\d?)+$")
NAMED = re.compile(
    r"(?:[A-Za-z]+[_\-.])*[A-Za-z]*(?:[_\-.]|\B(?=[A-Z]))(?i:password|passwd|pwd|secret|token|key)s?|[A-Za-z]+="
    r"|(?:[A-Za-z]+_)*(?i:password|passwd|pwd|secret|token|key)s?(?:_[A-Za-z]+)+"
)
"""The name of a place where a secret is: "db-password", "userToken"."""
PATH = re.compile(
    r"(?:\.{1,2}|~|[A-Za-z]:)?[/\\][\w.\- ]+[/\\]|[\w.\-]+[/\\](?:[\w.\-]+[/\\])*[\w\-]+\.[a-z]{2,5}$"
    r"|(?:[\w.\- ]+\\){2,}"
    r"|[\w.:\-]+\.(?:pem|key|crt|cer|p12|pfx|jks|pub|json|ya?ml|toml|ini|cfg|conf|env|txt|log|py|js|ts|html?)$"
)
ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)*\.[a-z]{2,}$|[A-Za-z][\w.\-]*:\d{2,5}$")
"""Of mail, or of a server's port."""
IN_CODE = re.compile(r"[A-Za-z_$][\w.$]*")
FEW_DIGITS = 4
HEXADECIMAL = re.compile(r"[0-9a-fA-F]+")
NAME_OF_LABEL = re.compile(r"([\w.\-]+)\W*$")
PASSWORD_WORD = re.compile(rf"(?i)\b(?:{PASSWORD_WORDS})\b")
LICENCE_KEY = re.compile(r"[A-Z0-9]{5}(?:-[A-Z0-9]{5}){2,}|[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3,}|[A-Z0-9]{6}(?:-[A-Z0-9]{6}){2,}")
BYTES = re.compile(r"(?i)(?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s*,\s*(?:0x[0-9a-f]{1,2}|\d{1,3})){7,}")
BRACKETS = "(){}[]<>"
SIGNS = 4
"""As many different ones stand in no name and no number."""
JUDGED = 100
"""Characters of a value that are looked at to tell whether it is a secret."""
STRICT = ("said", "form", "loose", "cell", "attribute", "call")
"""Forms that also stand in front of ordinary words."""


def judge(value: str, kind: str, form: str, is_quoted: bool, label: str = "") -> float:
    """Return how sure it is that `value` is a secret, 0 if it is what programs or prose have there.

    kind: PASSWORD, or SECRET after words that also stand in front of much else. form: the way the label is written. label: what
    stands in front of the value, quote included.
    """
    bare = value.strip(" \"'`,;")[:JUDGED]
    folded = bare.lower().strip(".,;:!?()")
    if form == "bytes":
        return scores.STRONG if _are_bytes(bare) else 0.0
    if len(bare) < 3 or not any(map(str.isalnum, bare)) or folded in NOT_A_VALUE:
        return 0.0
    # Between the quotes of two strings stands code.
    if value[:1] in (",", ";", ")") or value[:2] in (" .", " +", " ,"):
        return 0.0
    # Nearly all that follows such words is no secret, and to see that is cheap; the expressions below are not.
    score = _secret(bare, form, is_quoted, "secret" in label.lower()) if kind == "SECRET" else _password(bare, form, is_quoted)
    if score == 0 or _is_reference(bare, kind, is_quoted) or _is_placeholder(bare, kind):
        return 0.0
    name = NAME_OF_LABEL.search(label)
    if name and name[1].lower() == folded:
        return 0.0
    if form in ("SQL", "pair", "define") and not is_quoted and not any(map(str.isdigit, bare)):
        return 0.0
    first = bare.split(" ")[0]
    if form in ("beside", "header") and not is_quoted and (_is_plain(first) or not (first[0].isalnum() or first[0] in "_-/+")):
        return 0.0
    return score


def _is_reference(bare: str, kind: str, is_quoted: bool) -> bool:
    """Return whether `bare` names a place where a secret is, or is code that gets one."""
    if REFERENCE.match(bare) or FORMAT.search(bare) or NAMED.fullmatch(bare):
        return True
    if (not is_quoted and IDENTIFIER.match(bare)) or ((kind == "SECRET" or not is_quoted) and CODE.search(bare)):
        return True
    return (bool(PATH.match(bare)) and bits_a_character(bare) < RANDOM_BITS) or (kind == "SECRET" and bool(ADDRESS.match(bare)))


def _is_placeholder(bare: str, kind: str) -> bool:
    """Return whether `bare` only shows where a secret would stand."""
    if MASKED.match(bare) or (MASKED.search(bare) and len(set(bare)) < 8) or (len(set(bare.lower())) < 3 and len(bare) > 3):
        return True
    if PLACEHOLDERS.search(bare) and not (looks_random(bare) and len(bare) > 20):
        return True
    steps = sum(ord(second) - ord(first) == 1 for first, second in pairwise(bare))
    return kind == "SECRET" and steps >= (len(bare) - 1) * 0.9


def _are_bytes(value: str) -> bool:
    """Return whether `value` is a list of numbers of which a key may be made: not 0, 0, 1, 1 and not 10, 20, 30."""
    if not BYTES.match(value):
        return False
    numbers = [int(number, 16 if number[:2].lower() == "0x" else 10) for number in re.findall(r"0[xX]\w{1,2}|\d{1,3}", value)]
    return len(set(numbers)) >= 6 and numbers != sorted(numbers)


def _secret(value: str, form: str, is_quoted: bool, is_sure: bool) -> float:
    """Return how sure a value after a word such as token or key is: such words stand in front of much else.

    is_sure: the word is "secret".
    """
    compact = value.replace(" ", "")
    if (
        re.fullmatch(r"\d{1,14}|0x[0-9a-f]{1,8}|v?\d+(?:\.\d+)+", compact)
        or len(compact) < 8
        or value.count(" ") > len(compact) / 4
    ):
        return 0.0
    if not is_quoted and " " in value and is_ordinary(value.split(" ")[0]):
        return 0.0
    bits = bits_a_character(compact)
    if not (is_sure and is_quoted) and bits < WORDY_BITS and _is_name_in_code(compact):
        return 0.0
    if looks_random(compact):
        return scores.STRONG if len(compact) >= 16 else scores.DOUBTFUL if form == "beside" else scores.LIKELY
    if LICENCE_KEY.fullmatch(compact) or _is_scrambled(value):
        return scores.LIKELY
    if form not in ("beside", "said", "header") and " " not in value and bits >= RANDOM_BITS:
        return scores.LIKELY
    return scores.POSSIBLE if is_quoted and len(compact) >= 20 and " " not in value and form != "call" else 0.0


def _is_name_in_code(value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    return digits <= FEW_DIGITS and bool(IN_CODE.fullmatch(value)) and not HEXADECIMAL.fullmatch(value)


def _is_scrambled(value: str) -> bool:
    """Return whether `value` has many different signs, and brackets only such as close nothing."""
    if " " in value or len({sign for sign in value if not sign.isalnum() and sign not in "_-./:,'\""}) < SIGNS:
        return False
    pairs = zip(BRACKETS[::2], BRACKETS[1::2], strict=True)
    return not any(map(value.__contains__, BRACKETS)) or any(
        value.count(opening) != value.count(closing) for opening, closing in pairs
    )


def _password(value: str, form: str, is_quoted: bool) -> float:
    """Return how sure a value after a word for password is."""
    if form == "PIN":
        return scores.STRONG if re.fullmatch(r"\d[\d \-]{2,11}", value) else 0.0
    if PASSWORD_WORD.fullmatch(value) or re.fullmatch(r"\d+(?:\.\d+)+", value):
        return 0.0
    if " " in value:
        return scores.STRONG if is_quoted and form != "attribute" and value.count(" ") <= 4 and not _is_prose(value) else 0.0
    is_plain = _is_plain(value)
    if form in STRICT:
        return 0.0 if is_plain or len(value) < 5 or ("/" in value and not is_quoted) else scores.LIKELY
    if is_quoted:
        return scores.STRONG
    if form == "flag":
        return scores.LIKELY if len(value) >= 4 and not value.startswith("-") else 0.0
    return scores.LIKELY if is_plain else scores.STRONG


def _is_plain(value: str) -> bool:
    """Return whether `value` is a word, or a few ordinary ones with hyphens, as "e-mail" and "Sign-in" are."""
    pieces = [piece.rstrip(".,:!?") for piece in value.split("-")]
    return is_word(value) or all(len(piece) < 2 or is_ordinary(piece) or is_interface(piece) for piece in pieces)


def _is_prose(value: str) -> bool:
    """Return whether several words are written as a sentence or a heading is, and not as a passphrase."""
    words = value.split()
    return all(map(is_word, words)) and (value[-1] in ".?!:…" or PASSWORD_WORD.search(value) is not None)
