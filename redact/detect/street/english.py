"""Addresses of the United States, Canada, Britain and Ireland: number and street, unit, town, postcode.

Source: USPS Publication 28 (street suffixes, state codes, military mail), Royal Mail's postcode format and areas, Canada Post's
postal code format.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.names import is_interface
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import CAPITAL, LETTER
from redact.detect.street.parts import BETWEEN, START, WORD, capitals, country, either_case, is_counted, is_plain

STATE = (
    r"(?:A[AEPLKRZS]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT"
    r"|V[AIT]|W[AIVY])"
)
ZIP = r"\d{5}(?:-\d{4})?\b"
UK_AREA = (
    r"(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?"
    r"|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
)
UK_POSTCODE = rf"{UK_AREA}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{{2}}\b"
CANADIAN_POSTCODE = r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT),? [A-Z]\d[A-Z] ?\d[A-Z]\d\b"
TAIL = rf"(?:{STATE},? {ZIP}|{UK_POSTCODE}|{CANADIAN_POSTCODE})"

SURE = either_case(
    "Street Str Avenue Ave Road Rd Boulevard Blvd Lane Ln Terrace Parkway Pkwy Crescent Mews Turnpike Expressway Causeway"
    " Broadway"
)
UNSURE = either_case(
    "St Drive Dr Court Ct Place Pl Square Sq Ter Way Circle Cir Highway Hwy Trail Trl Close Gardens Grove Row Hill Walk"
    " Alley Loop"
    " Plaza Park Green Rise Path Ridge Quay Wharf Common Vale"
    " Lodge Brook Mount Glen Fields Heights Manor Meadow Meadows Orchard Woods Spur Trace Junction Groves"
)
SUFFIX = rf"(?:{SURE}|{UNSURE})"
NUMBER = r"(?:\d{1,5}|[lI]\d{1,3}|\d{1,3}[lO]\d?)[A-Za-z]?(?:[\-/]\d{1,4}[A-Za-z]?)?"
"""With the letters that screens are misread as: "l2 Oak Lane"."""
DIRECTION = r"(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.? )?"
NAME = rf"(?:(?:{WORD}|\d{{1,3}}(?:st|nd|rd|th|ST|ND|RD|TH)) ){{1,3}}"
UNIT = r"(?:,? (?:Apt|APT|Apartment|Suite|SUITE|Ste|STE|Unit|UNIT|Flat|Floor|Fl|Rm|Room|Bldg|#)\b?\.? ?#?[A-Za-z0-9\-]{1,6}\b)?"
STREET = rf"{START}{NUMBER} ?{DIRECTION}{NAME}{SUFFIX}\b\.?(?: (?:[NSEW]|NE|NW|SE|SW)\b)?{UNIT}"
ROUTE = rf"{START}\d{{2,5}} {DIRECTION}(?:(?:US|State|County|Old|Farm) )?(?:Highway|Hwy|Route|Road|Rte) \d{{1,4}}\b{UNIT}"
NO_SUFFIX = rf"\b\d{{1,4}}[A-Za-z]? (?:The [{CAPITAL}][{LETTER}]+|Broadway)\b{UNIT}"
PIECE = rf"(?:[{CAPITAL}#]|\d)[{LETTER}\d'.#/\-]*"
SEGMENT = rf"{PIECE}(?: (?:(?:of|the|and|&|on|upon|le|in) ){{0,2}}{PIECE}){{0,5}}"
FLAT = r"(?:(?:Flat|Apartment|Apt|Unit|Suite|Studio|Floor) [A-Za-z0-9]{1,4}, )?"
LOWER = (
    r"(?i)\b\d{1,5}[a-z]? (?:[a-z'.]{2,15} ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|terrace|drive|dr|court|ct"
    r"|crescent|close|place|way)\b\.?(?:,? (?:apt|unit|suite|flat|#)\.? ?[a-z0-9]{1,5}\b)?"
)
PATTERNS = (
    Pattern("with postcode", rf"{START}{SEGMENT}(?:{BETWEEN}{SEGMENT}){{0,4}}{BETWEEN}{TAIL}", scores.STRONG),
    Pattern("street", FLAT + STREET, scores.LIKELY),
    Pattern(
        "with unit",
        rf"\b{NUMBER} {DIRECTION}(?:{WORD} ){{1,4}}(?:Apt|Apartment|Suite|Ste)\b\.? ?#?[A-Z]?\d{{1,4}}[A-Z]?\b",
        scores.LIKELY,
    ),
    Pattern("route", ROUTE, scores.POSSIBLE),
    Pattern("without suffix", NO_SUFFIX, scores.DOUBTFUL),
    Pattern("small, with postcode", rf"{LOWER}[,\n ]{{1,2}}[a-z .'\-]{{2,25}}[, \n]{{1,2}}{TAIL}", scores.STRONG),
    Pattern("small", LOWER, scores.DOUBTFUL),
    Pattern("British postcode", rf"\b{UK_POSTCODE}", scores.DOUBTFUL),
)
WORDS_TOO = frozenset("AL AS CO DE HI ID IN LA MA ME MS OH OK OR PA AA AE AP".split())
"""States whose code is a word or an abbreviation as well: "Order ID 12345"."""
NOT_A_STREET = frozenset(
    "google one flash hard disk usb tape test shared network open new two three four one-way half full star word"
    " my our your this that each every no any next last first second icloud zip data cloud virtual local external thumb team"
    " media".split()
)
"""What stands in front of "Drive", "Place", "Close" and "Way" when no street is meant."""
STREET_NAMES = frozenset(
    "main park church school river lake hill bridge station market court spring garden tower state high".split()
)
"""Words of interfaces that are more often what a street is called."""
NO_STREET_BEHIND = re.compile(r"[ \-](?:View|Maps?|Sync|Works?|Trip|Block|Runner|Test|Mode|Name|Number|File|Folder|Tracks?)\b")
SHAPE = re.compile(rf"(?:^|, |(?i:address))({NUMBER})( ?){DIRECTION}((?:[^\s,]+ ){{1,3}})({SUFFIX})\b")
LAST = re.compile(rf"(?:{TAIL})$", re.IGNORECASE)


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name.endswith("with postcode"):
        return with_postcode(value)
    if pattern.name == "British postcode":
        return (
            scores.LIKELY if re.search(r"(?:UK|United Kingdom|England|Scotland|Wales)\b", text[end : end + 20]) else pattern.score
        )
    if pattern.name == "small" and not (value.islower() or value.isupper()):
        return 0.0
    if is_counted(text, start) or NO_STREET_BEHIND.match(text, end):
        return scores.FAINT
    return street(value, text[end : end + 2]) if pattern.name == "street" else pattern.score


def with_postcode(value: str) -> float:
    """Return how sure an address with town and postcode is. Without a number in front it is a town's."""
    tail = LAST.search(value)
    if not tail:
        return 0.0
    head, state = value[: tail.start()], tail[0][:2]
    if (
        state.upper() in WORDS_TOO
        and tail[0][2:3] in (" ", ",")
        and (state.islower() or not head.endswith((", ", "\n", "APO ", "FPO ", "DPO ")))
    ):
        return 0.0
    if any(character.isdigit() for character in head):
        return scores.STRONG if len(capitals(head)) > 1 or value.islower() else scores.LIKELY
    words = capitals(head)
    if not words or is_interface(words[-1]):
        return 0.0
    return scores.LIKELY if head.count(",") > 1 or not is_plain(head) else scores.POSSIBLE


def street(value: str, behind: str) -> float:
    """Return how sure a number and a street are without a town: by the suffix, and by what the street is called."""
    found = SHAPE.search(value)
    if not found:
        return 0.0
    number, space, name, suffix = found.groups()
    names = [word.lower().strip(".'") for word in name.split()]
    digits = re.sub(r"\D", "", number)
    is_year = bool(re.fullmatch(r"(?:19|20)\d\d", number))
    everyday = sum((is_interface(word) and word not in STREET_NAMES) or word in NOT_A_STREET for word in names)
    has_more = value[found.end() :].strip(" .") != ""
    if names[-1] in NOT_A_STREET and not has_more:
        return scores.FAINT
    if re.fullmatch(SURE, suffix) or (names[-1] in STREET_NAMES and suffix in ("St", "ST")):
        # "12Oak Lane" lost a space; "3D View Terrace" did not.
        sure = everyday < len(names) and not (is_year and re.match(r" [A-Z]", behind)) and (space or len(digits) > 1)
        return scores.LIKELY if sure or has_more else scores.DOUBTFUL
    if everyday == len(names) or (is_year and not has_more) or not space or (everyday and not has_more):
        return scores.DOUBTFUL
    return scores.POSSIBLE if has_more or len(digits) in (2, 3, 4) or len(names) > 1 else scores.DOUBTFUL


def recognizer() -> Re2Recognizer:
    return country("English", PATTERNS, judge, "Street addresses of the United States, Canada, Britain and Ireland")
