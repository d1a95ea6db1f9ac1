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
from redact.detect.credentials.command_forms import PASSWORD_COMMANDS, SECRET_COMMANDS
from redact.detect.credentials.label_words import PASSWORD_FORMS, SECRET_FORMS
from redact.detect.credentials.stated_value import judge
from redact.detect.credentials.token_shape import is_word
from redact.detect.names import is_ordinary
from redact.detect.patterns import without_trailing
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex, Span

NOT_A_CREDENTIAL = re.compile(
    r"(?:(?i:public|primary|foreign|partition|sort|cache|key|hot|indent|short ?cut)[ _\-]?(?i:keys?)"
    r"|(?:[_\-. ]|(?<=[a-z])(?=[A-Z]))(?i:ids?|len|length|count|type|ur[li]|uris?|name|path|file|dir"
    r"|expir(?:y|es?)(?:[_\-]?(?:in|at))?|mgr|manager|dicts?|handler|policy|hint|field|label|hash(?:ed|es)?|at|limit|size|rate|version|prefix|suffix|format|regex|pattern|template|placeholder"
    r"|min|max|ttl|timeout|lifetime|algorithm|alg|header|index|error|message|text|title|prompt|help|visible|strength|enabled"
    r"|required|reset|changed|class|style|icon|button|link|page|view|form)|(?i:hash(?:ed|es)?))[\"']?[)\]]?\W{1,4}$"
    r"|(?i:keyword|keyboard|keynote|monkey|turkey|hockey|compass|bypass|passport|surpass|encompass|integrity|sha\d|checksum"
    r"|authors?\W|\$\(\w*\))"
)
"""Labels that hold such a word and announce no secret."""
SECRET_ID = re.compile(r"(?i)(?:access[_\-]?key|secret)[_\-]?id[\"']?\W{1,6}$")
"""Some names that end in "id" do."""
LONGEST = 400
LONGEST_SCHEME = 20
FRONT = 10
BEHIND = LONGEST + LONGEST_SCHEME + 1
"""How many characters in front of a label and behind its quote are looked at, at most."""
STOPS = {
    "assigned": re.compile(r"[\s\"'`<]|&\w{1,30}="),
    "query": re.compile(r"[\s&<#\"']|%26"),
    "flag": re.compile(r"\s"),
    "said": re.compile(r"\s"),
    "form": re.compile(r"\s"),
    "PIN": re.compile(r"\s"),
    "pair": re.compile(r"[\s)]"),
    "SQL": re.compile(r"[\s;\"']"),
    "cell": re.compile(r"[\s|]"),
    "login": re.compile(r"[\s@\"']"),
    "bytes": re.compile(r"[}\])]"),
}
"""What ends a value without quotes."""
TRAILING = ".,;:)>]}\"'`\\"
INDIAN_POSTCODE = re.compile(r"(?i)pin ?code(?: is| ?[:=#])? [\"'`]?[1-9]\d{2} ?\d{3}[\"'`]?")
"""India calls its postcodes so, and they have six digits. `street.postcode` finds them."""
COMPARED = re.compile(r"[=!]==? ?$")
"""What is compared to a secret without quotes is no secret but a name."""
PIECE_END = re.compile(r"[ \"',]|\\[nrt\"]")
"""A space, or what ends a value inside a longer text."""
SCHEME = re.compile(r"(?i)(?:bearer|basic|digest|negotiate|ntlm|oauth|token) +")
"""What stands between "Authorization:" and the secret."""


class LabelledRecognizer(RegexRecognizer):
    """Passwords and secrets by the label, flag, assignment or header in front of them"""

    def __init__(self) -> None:
        forms = [("PASSWORD", *form) for form in PASSWORD_FORMS + PASSWORD_COMMANDS]
        forms += [("SECRET", *form) for form in SECRET_FORMS + SECRET_COMMANDS]
        self._forms = [(kind, form, Regex(source)) for kind, form, source in forms]
        super().__init__("labelled credential", ["PASSWORD", "SECRET", "API_KEY"], (regex for _, _, regex in self._forms))

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for kind, form, label in self._forms:
            known: dict[tuple[str, ...], Found] = {}
            for whole, *quotes in label.each(text) if label in occurring else ():
                first, last = quotes[0] if quotes else opening_quote(text, *whole)
                if text.startswith("--", last):
                    continue  # the next option, or dashes where a value would stand
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
    if not is_quoted and COMPARED.search(text, quote[0] - 4, quote[1]):
        return kind, 0, 0, 0.0
    score = judge(text[start:end], kind, form, is_quoted, text[label:start])
    if (
        score == scores.LIKELY
        and kind == "PASSWORD"
        and form == "assigned"
        and not is_quoted
        and is_sentence(text, label, start, end)
    ):
        return kind, 0, 0, 0.0
    if score == 0 or announces_nothing(text, label, start, form) or (form == "form" and not ends_line(text, end)):
        return kind, 0, 0, 0.0
    if form == "PIN" and INDIAN_POSTCODE.fullmatch(text[label:end].strip()):
        return kind, 0, 0, 0.0
    is_api_key = kind == "SECRET" and "api" in text[label:start].lower()
    start += len(text[start:end]) - len(text[start:end].lstrip(" \"'`"))
    return "API_KEY" if is_api_key else kind, start - quote[1], end - quote[1], score


def announces_nothing(text: str, label: int, start: int, form: str) -> bool:
    """Return whether the label that begins at `label` is one that holds such a word and announces no secret."""
    named = text[max(0, label - FRONT) : start]
    if form == "flag":
        # In front of the option stands a command, which may be about anything.
        named = " ".join(named.split(" ")[-2:])
    return bool(NOT_A_CREDENTIAL.search(named)) and not SECRET_ID.search(named)


def is_sentence(text: str, label: int, start: int, end: int) -> bool:
    """Return whether the value is an ordinary word in a sentence: "First pass: collect all nodes", "pwd: expected bytes"."""
    is_behind_a_word = text[max(0, label - FRONT) : label].rstrip(" ")[-1:].isalpha()
    if is_behind_a_word and is_word(text[start:end]) and text[label:start].lower().rstrip(" :") == "pass":
        return True
    following = text[end : end + BEHIND].partition("\n")[0].split(" ")
    has_more = len(following) > 1 and following[0] == "" and is_ordinary(following[1].rstrip(".,;:!?"))
    return is_ordinary(text[start:end]) and (has_more or text[start - 2 : start] == "->")


def ends_line(text: str, end: int) -> bool:
    """Return whether no more than a word, as a button has it, stands behind `end` on its line."""
    return len(text[end : end + BEHIND].partition("\n")[0].strip(" \"'`.,;:").split()) < 2


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
    return without_trailing(text, start, end, TRAILING), False


def _spaced(text: str, end: int, line_end: int) -> int:
    """Return where a token without quotes ends into which OCR put spaces.

    It goes on while pieces look like no word; up to two short ones that do are bridged ("665b77 ff -c683").
    """
    bridged, position = 0, end
    if text[end - 1 : end] in (",", ";"):
        return end
    while text[position : position + 1] == " " and position + 1 < line_end:
        found = PIECE_END.search(text, position + 1, line_end)
        following = found.start() if found else line_end
        piece = text[position + 1 : following].rstrip(TRAILING)
        if not piece or piece[0] in "#|&;>(<=" or "=" in piece.rstrip("=") or ":" in piece:
            break
        position = following
        if not is_word(piece) and (any(map(str.isdigit, piece)) or piece.isalpha()):
            end, bridged = position, 0
        elif len(piece) > 4 or (bridged := bridged + 1) > 2:
            break
    return end


def recognizer() -> LabelledRecognizer:
    return LabelledRecognizer()
