"""Numbers of video meetings and their passcodes: who has both is in the room.

Source: the addresses and invitations that Zoom, Google Meet, Microsoft Teams and Webex send.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.digits import DIGIT
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

NUMBER = rf"{DIGIT}{{3}}[ \-]?{DIGIT}{{3,4}}(?:[ \-]?{DIGIT}{{2,4}}){{1,3}}"
ID_LABELS = (
    r"(?:meeting|webinar|conference|besprechungs?|konferenz|vergader|webex)[ \-_]?(?:id|number|no\.?|nummer|kennung|access code)"
    r"|id (?:de )?(?:la )?(?:réunion|reunión|reunião|riunione)|id (?:da|della) (?:reunião|riunione)|identyfikator spotkania"
    r"|id van (?:de )?vergadering"
)
CODE_LABELS = (
    r"(?:meeting|webinar|conference|zoom)[ \-_]?(?:passcode|password|pass code|pwd)|passcode|pass code|kenncode|meeting-kenncode"
    r"|code secret|código de acceso|código de acesso|codice d'accesso|passcode riunione|toegangscode|kod dostępu|phone passcode"
)
SEPARATOR = r"[\"']{0,2} ?(?:\([^)\n]{1,20}\) ?)?[:=#] ?[\"']?"
WEB = r"(?i)(?:^|[^A-Za-z0-9])(?:[a-z0-9\-]+\.)*"
PATTERNS = (
    Pattern(
        "Zoom", rf"{WEB}(?:zoom\.us|zoom\.com|zoomgov\.com)/(?:j|w|s|wc(?:/join)?|my|meeting/register"
        r"|rec/share)/([A-Za-z0-9._\-]{4,80})",
        scores.STRONG, 1, "MEETING_ID",
    ),
    Pattern("Zoom's programme", r"(?i)\bzoom(?:mtg|us)://[^\s\"']{1,80}[?&]confno=(\d{9,11})", scores.STRONG, 1, "MEETING_ID"),
    Pattern(
        "Zoom's passcode",
        r"(?i)\bzoom(?:mtg|us|gov)?(?:\.us|\.com|:)/[^\s\"'<>]{1,120}[?&](?:amp;)?pwd=([A-Za-z0-9._%\-]{4,80})", scores.STRONG, 1,
        "MEETING_PASSCODE",
    ),
    Pattern(
        "Google Meet",
        r"(?i)\bmeet\.google\.com/([a-z]{3}-[a-z]{4}-[a-z]{3}|lookup/[a-z0-9]{5,30})",
        scores.STRONG, 1, "MEETING_ID",
    ),
    Pattern("Google Meet's title", r"\bMeet [-|] ([a-z]{3}-[a-z]{4}-[a-z]{3})\b", scores.STRONG, 1, "MEETING_ID"),
    Pattern(
        "Teams",
        r"(?i)\bteams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet|meetup-join|v2/meetup-join)/([^\s\"'<>?#]{6,200})",
        scores.STRONG, 1,
        "MEETING_ID",
    ),
    Pattern("Teams' passcode", r"(?i)\bteams\.(?:microsoft|live)\.com/meet/\d{6,20}\?p=([A-Za-z0-9]{6,40})", scores.STRONG, 1,
        "MEETING_PASSCODE",
    ),
    Pattern(
        "Webex",
        rf"{WEB}webex\.com/(?:meet/|join/|(?:[a-z0-9\-]+/)+j\.php\?MTID=|wbxmjs/joinservice/sites/[a-z0-9.\-]+/meeting/download/)"
        r"([A-Za-z0-9._\-]{3,80})",
        scores.STRONG, 1, "MEETING_ID",
    ),
    Pattern("Jitsi", r"(?i)\bmeet\.jit\.si/([A-Za-z0-9_\-]{4,80})", scores.STRONG, 1, "MEETING_ID"),
    Pattern("label", rf"(?i)(?:^|[^{LETTER}])(?:{ID_LABELS}){SEPARATOR}({NUMBER})", scores.STRONG, 1, "MEETING_ID"),
    Pattern("label without colon", rf"(?i)(?:^|[^{LETTER}])(?:{ID_LABELS}) ({NUMBER})", scores.LIKELY, 1, "MEETING_ID"),
    Pattern(
        "labelled passcode", rf"(?i)(?:^|[^{LETTER}])(?:{CODE_LABELS}){SEPARATOR}([A-Za-z0-9!@#$%&*?+_\-]{{4,16}})",
        scores.STRONG, 1,
        "MEETING_PASSCODE",
    ),
    Pattern("one tap", r"\+\d{7,15},,(\d{9,11})#", scores.STRONG, 1, "MEETING_ID"),
    Pattern("one tap's passcode", r"\+\d{7,15},,\d{9,11}#(?:,+)\*(\d{4,10})#", scores.STRONG, 1, "MEETING_PASSCODE"),
)  # fmt: skip
NO_ROOM = frozenset(
    "join start new settings test profile meeting pricing download downloads schedule signin login landing success".split()
)
WORD = re.compile(r"[A-Z]?[a-z]+[!?]?|[A-Z]+")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value, behind = text[start:end], text[end : end + 1]
    if value.lower() in NO_ROOM or behind in ("{", "$", "*"):
        return 0.0
    if pattern.name == "labelled passcode":
        # "Passcode: required" is said of one.
        return 0.0 if WORD.fullmatch(value) or len(set(value)) == 1 else pattern.score
    if pattern.name.startswith("label"):
        return 0.0 if behind.isalnum() or sum(map(str.isdigit, value)) < 7 else pattern.score
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "meeting",
        PATTERNS,
        kinds=["MEETING_ID", "MEETING_PASSCODE"],
        summary="Numbers and passcodes of video meetings, in addresses and behind labels",
        judge=judge,
    )
