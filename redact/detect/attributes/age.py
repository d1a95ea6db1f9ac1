"""How old somebody is. Programs and caches have an age too: a unit, a word in front and a word behind can rule it out."""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.name_end import is_label
from redact.detect.names import is_ambiguous, is_first, is_interface, is_last
from redact.detect.patterns import Pattern, Re2Recognizer, before
from redact.detect.regex import CAPITAL, LETTER

YEARS = r"(1[01]\d|[1-9]?\d)"
NAME = rf"(?:[{CAPITAL}][{LETTER}'\-]*[{LETTER}]\.? ){{0,2}}[{CAPITAL}][{LETTER}'\-]*[{LETTER}]"
LABELS = r"(?:(?:patient|customer|user|employee|member|person)?age|alter|âge|edad|età|idade|leeftijd|wiek)"
SEPARATOR = r"(?: ?\([a-zé]{1,8}\)| ?/ ?(?:sex|gender))?[\\\"']{0,2}(?:[ \t]?[:=][ \t\\\"']{0,3}|[ \t]{1,2})"
PATTERNS = (
    Pattern(
        "label", rf"(?i)(?:^|[^{LETTER}0-9\-]){LABELS}{SEPARATOR}{YEARS}(?:$|[^0-9.,%+:\-]|[.,:](?:$|[^0-9]))", scores.STRONG, 1
    ),
    Pattern("years old", rf"(?i)\b{YEARS}[ \-]?(?:years?|yrs?)[ \-]?old", scores.LIKELY, 1),
    Pattern("y/o", rf"(?i)\b{YEARS} ?(?:y/o|y\.o\.|yo)(?:$|[^{LETTER}0-9])", scores.LIKELY, 1),
    Pattern(
        "aged", rf"(?i)\b(?:aged|turned|turns|turning) {YEARS}(?:$|[^{LETTER}0-9.,%:/\-]|[.,](?:$|[^0-9]))", scores.POSSIBLE, 1
    ),
    Pattern(
        "somebody is",
        rf"(?i)\b(?:i'm|i am|he's|he is|she's|she is|he was|she was|they're|we're both|who is|who's)"
        rf" (?:only |just |now |already |about )?{YEARS}"
        rf"(?: *$|[.!?;)](?:$|[^0-9])|, | (?:and|but|now|today|this|next|with|so|or so|i think)\b)",
        scores.LIKELY,
        1,
    ),
    Pattern(
        "introduced",
        rf"(?:\b(?i:i'm|i am|my name is|name's|this is|meet)) {NAME}, {YEARS}(?:$|[.,;)] ?(?:$|[^0-9]))",
        scores.LIKELY,
        1,
    ),
    Pattern("behind a name", rf"\b{NAME}(?:, | \(){YEARS}(?:$|\)|,? ?(?:$|[^0-9]))", scores.LIKELY, 1),
    Pattern("at the age of", rf"(?i)\bat (?:the )?age(?: of)? {YEARS}(?:$|[^{LETTER}0-9%:/\-])", scores.POSSIBLE, 1),
    Pattern("German", rf"(?i)\b{YEARS} ?(?:jahre alt|-?jährige?[rn]?\b)", scores.LIKELY, 1),
    Pattern("French", rf"(?i)âgée?s? de {YEARS} ans", scores.STRONG, 1),
    Pattern("Spanish", rf"(?i)\b{YEARS} años de edad|\b(?:tiene|tengo|cumple) {YEARS} años", scores.LIKELY, 1),
    Pattern("Spanish, has", rf"(?i)\b(?:tiene|tengo|cumple) {YEARS} años(?: *$|[^ ]| y )", scores.LIKELY, 1),
    Pattern("Italian", rf"(?i)\b(?:ha|ho|compie) {YEARS} anni(?: *$|[^ ]| e )|\bdi anni {YEARS}", scores.LIKELY, 1),
    Pattern("Portuguese", rf"(?i)\b{YEARS} anos de idade", scores.LIKELY, 1),
    Pattern("Dutch", rf"(?i)\b{YEARS} jaar oud", scores.LIKELY, 1),
    Pattern("Polish", rf"(?i)\b(?:ma|mam|skończyła?) {YEARS} (?:lat|lata)(?: *$|[^ ])", scores.LIKELY, 1),
)
OF_A_PERSON = frozenset(
    "patient customer user employee person current his her my child applicant client candidate member student driver insured"
    " spouse at"
    " the and your their is gender sex subject participant name".split()
)
"""What may stand directly in front of "age"."""
NO_YEARS = re.compile(
    r"(?i)[ _\-]?(?:d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?|s|onths?|os?)?|s(?:ec(?:ond)?s?)?|weeks?|w|tage?n?|stunden"
    r"|minuten"
    r"|monate?n?|jours?|mois|días?|meses|horas|giorni|mesi|dias|dagen|maanden|dni|miesi\w+|ns|us|k[bm]?|px|rows?|items?|groups?"
    r"|entries|or|to|bis|and (?:up|over|older)|und älter)(?:$|[^a-z])"
)
THINGS = re.compile(
    r"(?i)\b(?:bugs?|issues?|code|codebase|company|companies|buildings?|houses?|homes?|files?|repo(?:sitory)?|accounts?"
    r"|servers?|versions?"
    r"|cars?|trees?|laptops?|computers?|whisk(?:e)?y|wine|hardware|software|librar(?:y|ies)|project|machines?|phones?|tickets?"
    r"|brand"
    r"|firm|universe|earth|domain|certificate|backups?|snapshots?|records?|data|cache|logs?|keys?|entries|pages?|articles?|posts?"
    r"|browsers?|systems?|commits?|branch(?:es)?|vulnerabilit(?:y|ies)|apps?|pr|prs)\b"
)
LIMITS = re.compile(
    r"(?i)\b(?:must|at least|under|over|minimum|maximum|than|least|if|unless|children|up to|mindestens|should|need)\b"
)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    behind = text[end : end + 40].partition("\n")[0]
    front = before(text, start)
    if pattern.name == "label":
        words = re.findall(r"[^\W_]+", front)
        # camelCase and the label's own words do not count: what stands in front of the label does.
        label = next((i for i in range(len(words) - 1, -1, -1) if words[i] in LABEL_WORDS), 0)
        is_joined = re.search(r"[\w)][ _]$", front[: front.rfind(words[label])]) if words else None
        if is_joined and (label == 0 or words[label - 1] not in OF_A_PERSON):
            return 0.0
        is_short = behind[:1].upper() in ("M", "F") and not behind[1:2].isalnum()
        if (NO_YEARS.match(behind) and not is_short) or behind[:1] in ("_", "("):
            return 0.0
        if behind[:1].isalpha() and not is_short and not re.match(r"(?i)y(?:o|rs?|ears?)?\b", behind):
            return 0.0
        return pattern.score if text[start:end] != "0" else 0.0
    if text[max(0, start - 1) : start] in ("-", ".", ",", "/", "#", "+", "~", "<", ">") or int(text[start:end]) < 1:
        return 0.0
    if pattern.name == "behind a name" and not is_behind_a_name(text, start):
        return 0.0
    if pattern.name in ("introduced", "behind a name") and not LEAST_TOLD <= int(text[start:end]) <= MOST_TOLD:
        return 0.0
    if THINGS.search(behind) or THINGS.search(front[-30:]) or LIMITS.search(front[-25:]) or re.match(r".{0,12} or ", behind):
        return 0.0
    return pattern.score


def is_behind_a_name(text: str, start: int) -> bool:
    """Return whether the one to three words in front are a name that a list knows: "Berlin, 43" and "Errors (43)" are none."""
    found = NAME_IN_FRONT.search(text[max(0, start - 60) : start])
    words = re.findall(r"[^\W\d_]+", found[0])[-3:] if found else []
    is_listed = any((is_first(word) or is_last(word)) and not is_ambiguous(word) and not is_interface(word) for word in words)
    # "Paris, 43" is a place and a number as often as "Sarah, 43" is a person.
    is_told = len(words) > 1 or (text[start - 1] == "(" and is_first(words[0])) if words else False
    return is_listed and is_told and not (is_interface(words[-1]) or is_label(words[-1]))


LEAST_TOLD, MOST_TOLD = 16, 99
"""In brackets or between commas smaller numbers count: unread messages, errors, days of a month."""
NAME_IN_FRONT = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+\.? ){0,2}[^\W\d_a-z][\w'\-]*[^\W\d_](?:, | \()$")
LABEL_WORDS = frozenset(("age", "alter", "âge", "edad", "età", "idade", "leeftijd", "wiek"))


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "age",
        PATTERNS,
        kinds=["AGE"],
        summary="How old somebody is: with a label, or said in years",
        judge=judge,
    )
