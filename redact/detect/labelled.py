"""Credentials that nothing but a label gives away: "password: X", DB_PASS=X, --token X, "the pw is X", Cookie: session=X.

The value alone is taken, never the label. What programs write where a secret would stand (a reference, a type, a call, dots, a
placeholder) is left alone; so is prose ("Forgot password?", "at least 8 characters").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TypeAlias

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.label_words import PASSWORD_FORMS, SECRET_FORMS
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex, Span
from redact.detect.token_shape import is_word, looks_random

REFERENCE = re.compile(
    r"\$[A-Za-z_({]|~/|%[A-Za-z_]+%|%s\b|\{\{? ?[A-Za-z_.]+ ?\}|<[A-Za-z%]|&lt;[a-z]|os\.|process\.|env[\[.(]|getenv"
    r"|getpass|vault |file:|secrets\."
    r"|config\.|settings\.|self\.|this\.|args\.|params\.|request\.|var\.|arn:|https?://"
)
"""What stands for a secret without being one begins so."""
MASKED = re.compile(r"[*•●▪·x.X_\-]{3,}$|[*•●▪·]{2,}")
PLACEHOLDERS = re.compile(
    r"your|example|placeholder|change_?me|replace|insert|dummy|redacted|sample_|todo|fixme|my[_\-]|not[_\-]a|enter|hidden|masked"
    r"|fake|xxxx|^string$|^value$|^secret$|^test$|^abc$|^foo$|^bar$",
    re.IGNORECASE,
)
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
CODE = re.compile(r"^[A-Za-z_][\w.]*[(\[]|^[a-z_]+(?:\.[a-zA-Z_]+)+[,;)]*$|^[\[{(]|^[,;:)\]}]|[(\[]$|\)$|^r?re\.|^\w+::|->")
IDENTIFIER = re.compile(r"^[a-z]+(?:_[a-z]+)+[,;]?$|^[a-z]+(?:[A-Z][a-z]+)+[,;]?$")
NOT_A_CREDENTIAL = re.compile(
    r"(?i)(?:public|primary|foreign|partition|sort|cache|key)[ _\-]?key\W*$|(?:_id|_ids|_len|length|_count|_type|_url"
    r"|_uri|_name|_path|_file|_dir"
    r"|_expires?(?:_in|_at)?|_policy|_hint|_field|_label|hash(?:ed|es)?|_at|_limit|_size)[\"']?\W{1,4}$|keyword|keyboard"
    r"|keynote|monkey|turkey|hockey|compass|bypass|passport|surpass|encompass|integrity|sha\d|checksum|authors?\W|\$\(\w*\)"
)
"""Labels that hold such a word and announce no secret."""
LONGEST = 400
LONGEST_SCHEME = 20
FRONT = 10
BEHIND = LONGEST + LONGEST_SCHEME + 1
"""How many characters in front of a label and behind its quote are looked at, at most."""
JUDGED = 100
"""Characters of a value that are looked at to tell whether it is a secret."""
STOPS = {
    "assigned": re.compile(r"[\s\"'`<]"),
    "query": re.compile(r"[\s&<#\"']|%26"),
    "flag": re.compile(r"\s"),
    "said": re.compile(r"\s"),
    "form": re.compile(r"\s"),
    "PIN": re.compile(r"\s"),
    "pair": re.compile(r"[\s)]"),
    "SQL": re.compile(r"[\s;\"']"),
}
"""What ends a value without quotes."""
TRAILING = ".,;:)>]}\"'`\\"
INDIAN_POSTCODE = re.compile(r"(?i)pin ?code(?: is| ?[:=#])? [\"'`]?[1-9]\d{2} ?\d{3}[\"'`]?")
"""India calls its postcodes so, and they have six digits. `street.postcode` finds them."""
SCHEME = re.compile(r"(?i)(?:bearer|basic|digest|negotiate|ntlm|oauth|token) +")
"""What stands between "Authorization:" and the secret."""


class LabelledRecognizer(RegexRecognizer):
    """Passwords and secrets by the label, flag, assignment or header in front of them"""

    def __init__(self) -> None:
        forms = [("PASSWORD", *form) for form in PASSWORD_FORMS] + [("SECRET", *form) for form in SECRET_FORMS]
        self._forms = [(kind, form, Regex(source)) for kind, form, source in forms]
        super().__init__("labelled credential", ["PASSWORD", "SECRET", "API_KEY"], (regex for _, _, regex in self._forms))

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for kind, form, label in self._forms:
            known: dict[tuple[str, ...], Found] = {}
            for whole, *quotes in label.each(text) if label in occurring else ():
                first, last = quotes[0] if quotes else opening_quote(text, *whole)
                # A text packed with labels says the same over and over, and to look at a value takes longer than to find it.
                front, label_text = text[max(0, whole[0] - FRONT) : whole[0]], text[whole[0] : first]
                around = front, label_text, text[first:last], text[last : last + BEHIND]
                found = known.get(around)
                if found is None:
                    found = known[around] = look(text, whole[0], (first, last), kind, form)
                named, start, end, score = found
                if score:
                    yield RecognizerResult(named, last + start, last + end, score)


Found: TypeAlias = tuple[str, int, int, float]
"""The kind of a value, where it starts and ends, counted from the end of the quote in front, and the score."""


def look(text: str, label: int, quote: Span, kind: str, form: str) -> Found:
    """Return what stands behind a label that begins at `label` and ends with an opening quote, if there is one."""
    scheme = SCHEME.match(text, quote[1], quote[1] + LONGEST_SCHEME)
    start = scheme.end() if scheme else quote[1]
    end, is_quoted = value_end(text, start, text[slice(*quote)], form, kind)
    score = judge(text[start:end], kind, form, is_quoted)
    if score == 0 or NOT_A_CREDENTIAL.search(text[max(0, label - FRONT) : start]):
        return kind, 0, 0, 0.0
    if form == "PIN" and INDIAN_POSTCODE.fullmatch(text[label:end].strip()):
        return kind, 0, 0, 0.0
    is_api_key = kind == "SECRET" and "api" in text[label:start].lower()
    start += len(text[start:end]) - len(text[start:end].lstrip(" \"'`"))
    return "API_KEY" if is_api_key else kind, start - quote[1], end - quote[1], score


def opening_quote(text: str, start: int, end: int) -> Span:
    """Return where the quote lies that ends text[start:end], with what escapes it; an empty span if there is none."""
    if text.startswith("&quot;", max(start, end - len("&quot;")), end):
        return end - len("&quot;"), end
    if end == start or text[end - 1] not in "\"'`":
        return end, end
    first = end - 1
    while first > start and text[first - 1] == "\\":
        first -= 1
    return first, end


def value_end(text: str, start: int, quote: str, form: str, kind: str) -> tuple[int, bool]:
    """Return where the value that begins at `start` ends, and whether a closing quote says so."""
    line_end = text.find("\n", start, start + LONGEST)
    line_end = line_end if line_end >= 0 else min(len(text), start + LONGEST)
    closing = "<" if form == "element" else quote if quote == "&quot;" else quote[-1:]
    if closing:
        # OCR doubles quotes: `'‘value'` begins with two.
        first = start + len(text[start:line_end]) - len(text[start:line_end].lstrip(" \"'`"))
        found = text.find(closing, first + 1, line_end)
        if found > 0:
            return found - (text[found - 1] == "\\" and quote.startswith("\\")), True
    found_stop = STOPS.get(form, STOPS["assigned"]).search(text, start, line_end)
    end = found_stop.start() if found_stop else line_end
    if kind == "SECRET" and form in ("assigned", "header", "beside", "said"):
        end = _spaced(text, end, line_end)
    while end > start and text[end - 1] in TRAILING:
        end -= 1
    return end, False


def _spaced(text: str, end: int, line_end: int) -> int:
    """Return where a token without quotes ends into which OCR put spaces.

    It goes on while pieces look like no word; up to two short ones that do are bridged ("665b77 ff -c683").
    """
    bridged, position = 0, end
    while text[position : position + 1] == " " and position + 1 < line_end:
        following = text.find(" ", position + 1, line_end)
        following = following if following >= 0 else line_end
        piece = text[position + 1 : following].rstrip(TRAILING)
        if not piece or piece[0] in "#|&;>(" or "=" in piece.rstrip("=") or ":" in piece:
            break
        position = following
        if not is_word(piece) and (any(map(str.isdigit, piece)) or piece.isalpha()):
            end, bridged = position, 0
        elif len(piece) > 4 or (bridged := bridged + 1) > 2:
            break
    return end


def judge(value: str, kind: str, form: str, is_quoted: bool) -> float:
    """Return how sure it is that `value` is a secret, 0 if it is what programs or prose have there."""
    bare = value.strip(" \"'`,;")[:JUDGED]
    folded = bare.lower().strip(".,;:!?()")
    if len(bare) < 3 or not any(map(str.isalnum, bare)) or folded in NOT_A_VALUE:
        return 0.0
    # Nearly all that follows such words is no secret, and to see that is cheap; the expressions below are not.
    if kind == "SECRET" and not _secret(bare, form, is_quoted):
        return 0.0
    if REFERENCE.match(bare) or MASKED.match(bare) or (MASKED.search(bare) and len(set(bare)) < 8):
        return 0.0
    if PLACEHOLDERS.search(bare) and not (looks_random(bare) and len(bare) > 20):
        return 0.0
    if not is_quoted and (CODE.search(bare) or IDENTIFIER.match(bare)):
        return 0.0
    if form in ("SQL", "pair", "define") and not is_quoted and not any(map(str.isdigit, bare)):
        return 0.0
    if form in ("beside", "header") and not is_quoted and bare.split(" ")[0].lower() in NOT_A_VALUE:
        return 0.0
    if form == "PIN":
        return scores.STRONG if re.fullmatch(r"\d[\d \-]{2,11}", bare) else 0.0
    if kind == "SECRET":
        return _secret(bare, form, is_quoted)
    return _password(bare, form, is_quoted)


def _secret(value: str, form: str, is_quoted: bool) -> float:
    """Return how sure a value after a word such as token or key is: such words stand in front of much else."""
    compact = value.replace(" ", "")
    if re.fullmatch(r"\d{1,14}|v?\d+(?:\.\d+)+", compact) or len(compact) < 8 or value.count(" ") > len(compact) / 4:
        return 0.0
    if looks_random(compact):
        return scores.STRONG if len(compact) >= 16 else scores.DOUBTFUL if form == "beside" else scores.LIKELY
    return scores.POSSIBLE if is_quoted and len(compact) >= 20 and " " not in value and form != "call" else 0.0


def _password(value: str, form: str, is_quoted: bool) -> float:
    """Return how sure a value after a word for password is."""
    if " " in value and not is_quoted:
        return 0.0
    if is_quoted:
        return scores.STRONG if value.count(" ") <= 4 else 0.0
    is_plain = is_word(value)
    if form in ("said", "form"):
        return 0.0 if is_plain or len(value) < 5 or "/" in value else scores.LIKELY
    if form == "flag":
        return scores.LIKELY if len(value) >= 4 else 0.0
    return scores.LIKELY if is_plain else scores.STRONG


def recognizer() -> LabelledRecognizer:
    return LabelledRecognizer()
