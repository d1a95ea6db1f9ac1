"""Streets of no known form that the words in front give away: "lives at 838 Fox Knoll", "the lease for Furugatan 12".

Streets are called all sorts of things, and a number beside one or two capitals is nothing by itself ("12 Open Issues", "Windows
11"). Words such as "lives at" leave little else; after "moved to" or "in front of" the number has to come first.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.names import is_interface
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER
from redact.detect.street.english import STREET_NAMES
from redact.detect.street.parts import LABELS

SURE = (
    r"(?:(?:lives?|lived|living|resides?|resided|residing|staying|stays|based) (?:at|on)|home address(?: is)?"
    r"|(?:my|his|her|our|their|your|new|home|postal|mailing|shipping|billing|delivery|street|residential|current|permanent)"
    r" address(?: is(?: now)?| was|:)?|(?:my|our|his|her|their|the) (?:place|house|home|flat|apartment)(?: is)?(?:,|:| at| on)?"
    r"|(?:house|home|flat|apartment|property|premises|residence|cottage|villa|lease|tenancy|mortgage|rent|deed)"
    r" (?:at|on|for|of)|wohnt in(?: der)?|wohnhaft|habite(?: au)?|domicilié(?:e)?(?: au)?|vive en|domiciliad[oa] en|abita in"
    r"|residente in|mora na|reside en)"
)
UNSURE = (
    r"(?:(?:moved|moving|move|relocated|sent|send|sending|deliver|delivered|delivery|ship|shipped|shipping|drive|come|came|went"
    r"|mailed|forwarded|parcel|package|everything|it|them) to|(?:in front of|across from|opposite|next to|located at|situated at"
    r"|pick(?:ed|s)? (?:me|him|her|us|them|it) up (?:at|from)|meet(?:s|ing)? (?:me|him|her|us|them)? ?at|party at|dinner at))"
)
PLACE_WORD = rf"[{CAPITAL}][{LETTER}'.\-]*[{LETTER}]"
SMALL = r"(?:(?:de|del|de la|della|di|da|do|dos|du|la|le|van|der|den|of|the) ){0,2}"
FLAT = r"(?:(?:Flat|Apartment|Apt\.?|Unit|Suite|Studio|Level|Floor) [A-Za-z0-9]{1,4},? )?"
NUMBER = r"\d{1,5}[A-Za-z]?(?:[/\-]\d{1,5}[A-Za-z]?)?"
NUMBER_FIRST = rf"{FLAT}{NUMBER},? {PLACE_WORD}(?: {PLACE_WORD}){{0,3}}"
INSIDE = r"(?: \d{1,4}[A-Za-z]?\b)?(?: (?:Interior|Int\.?|Piso|Depto\.?) \w{1,4})?"
NUMBER_LAST = rf"{PLACE_WORD}(?: {SMALL}{PLACE_WORD}){{0,3}},? {NUMBER}{INSIDE}"
PATTERNS = (
    Pattern("number first", rf"(?i:\b{SURE}|\b{UNSURE}) ({NUMBER_FIRST})", scores.LIKELY, 1),
    Pattern("number last", rf"(?i:\b{SURE}|\bin front of|\bmoved to) ({NUMBER_LAST})(?:$|[^{LETTER}0-9:%/])", scores.LIKELY, 1),
)
NOT_A_STREET = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept"
    " oct nov dec monday tuesday wednesday thursday friday saturday sunday room gate level step chapter page section part version"
    " windows python ubuntu debian fedora ios android macos java node phase stage week day year grade tier team group terminal"
    " platform track building block hall floor line lane aisle desk table seat row episode season sprint euro euros"
    " dollars pounds usd eur gbp am pm percent people users items minutes hours days weeks months years times nights guests"
    " bedrooms rooms"
    " iphone pixel galaxy xbox playstation php postgres postgresql mysql django rails bootstrap vue angular react".split()
)
"""What a number counts, or what has a number of its own."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    words = re.findall(r"[^\W\d_][^\W\d_'\-]+", value)
    streets = [word.lower() for word in words if word.lower() not in ("flat", "unit", "apt", "apartment", "suite", "studio")]
    if not streets or any(word in NOT_A_STREET for word in streets) or text[end : end + 1] in ("_", "@", "("):
        return 0.0
    if all(is_interface(word) and word not in STREET_NAMES for word in streets):
        return 0.0
    if pattern.name == "number last":
        is_year = re.search(r"\b(?:19|20)\d\d$", value)
        return 0.0 if is_year or any(map(str.isupper, words)) else pattern.score
    # "send it to 3 Reviewers": one word behind a number is counted.
    return pattern.score if len(streets) > 1 else scores.DOUBTFUL


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "announced address",
        PATTERNS,
        kinds=["STREET_ADDRESS"],
        summary="Streets of no known form behind words such as lives at, the house at, moved to",
        judge=judge,
        context=LABELS,
    )
