"""Login names as prose, commands and system logs say them: "my username is mara88", "user mara logged in", "su - mara".

In prose most words behind "username is" are ordinary ones ("required", "taken"), so a word has to look like a login there:
figures or signs in it, or a word that is in no list of ordinary words and ends as none does.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.credentials.stated_value import NOT_A_VALUE
from redact.detect.names import is_interface, is_ordinary
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.username import LOGIN, NOBODY

ACCOUNT = r"(?:user ?names?|user[ \-]?ids?|log-?in(?: name| id)?|screen ?name|nick ?name|account ?name|handle|gamer ?tag|userid)"
QUOTE = r"[\"'`]?"
SAID = (
    Pattern(
        "account is",
        rf"(?i)\b{ACCOUNT} (?:is now|is|was|will be|should be|must be|ist|lautet|est|es|è|é|to)[: ]{{1,2}}{QUOTE}@?({LOGIN})",
        scores.LIKELY,
        1,
    ),
    Pattern(
        "log in as",
        rf"(?i)\b(?:log(?:ged|ging|s)?[ \-]?(?:in|on)(?:to)?|sign(?:ed|ing|s)?[ \-]?in|connect(?:ed|ing)?|authenticated?"
        rf"|find me|add me|follow me|message me) (?:as|under)(?: user)? {QUOTE}@?({LOGIN})",
        scores.LIKELY,
        1,
    ),
    Pattern("pair", rf"(?i)\blog ?in (?:with|as|:)? ?({LOGIN}) ?/ ?[^\s/]{{5}}", scores.LIKELY, 1),
    Pattern(
        "user did",
        rf"(?i)\buser {QUOTE}({LOGIN}){QUOTE} (?:(?:has|was|is|had) )?(?:been )?(?:successfully )?(?:logged|signed|authenticated"
        rf"|connected|disconnected|locked|unlocked|disabled|created|deleted|removed|added|not|does|failed|from|changed|uploaded"
        rf"|downloaded|requested)\b",
        scores.LIKELY,
        1,
    ),
    Pattern("for user", rf"(?i)\b(?:for|by|of)(?: (?:invalid|illegal|local|remote))? user {QUOTE}({LOGIN})", scores.POSSIBLE, 1),
    Pattern("invalid user", rf"\b(?:[Ii]nvalid|[Ii]llegal) user ({LOGIN}) from\b", scores.LIKELY, 1),
)
"""Where the word itself has to look like a login."""
CERTAIN = (
    Pattern("accepted", rf"\bAccepted (?:password|publickey|keyboard-interactive/pam) for ({LOGIN}) from\b", scores.STRONG, 1),
    Pattern("id", rf"\b[ue]?u?id=\d+\(({LOGIN})\)", scores.STRONG, 1),
    Pattern("substitute user", rf"(?:^|[\s;&|])su (?:- |-l |--login )({LOGIN})(?:$|[\s;&|])", scores.LIKELY, 1),
    Pattern("do as", rf"\bsudo (?:-\S+ )*-u ?({LOGIN})(?:$|\s)", scores.LIKELY, 1),
    Pattern("account command", rf"\b(?:useradd|adduser|userdel|usermod|passwd|chage|finger)(?: -\S+)*"
        rf" ({LOGIN})$", scores.LIKELY, 1),
    Pattern("owner", rf"\bchown (?:-\S+ )*({LOGIN})(?::[A-Za-z0-9_.\-]*)? [^\s]", scores.LIKELY, 1),
    Pattern("basic login", rf"\b(?:curl|wget|http|https)\b[^\n]*? (?:-u|--user)[ =]?{QUOTE}({LOGIN}):", scores.STRONG, 1),
    Pattern(
        "client login", rf"\b(?:mysql|mysqldump|mariadb|psql|mongosh?|redis-cli|smbclient)\b[^\n]*?"
        rf" (?:-u|-U|--user|--username)[ =]?({LOGIN})(?:$|\s)", scores.LIKELY, 1,
    ),
    # -rw-r--r-- 1 mara staff 4096 …
    Pattern("file list", rf"(?:^|\s)[\-dlcbps](?:[r\-][w\-][xsStT\-]){{3}}[.+@]? +\d+ +({LOGIN}) ", scores.STRONG, 1),
    # mara  4711  0.3  1.2 …
    Pattern("process list", rf"(?:^|\n)({LOGIN})\+? +\d{{1,7}} +\d{{1,3}}\.\d +\d{{1,3}}\.\d +\d+ +\d+", scores.STRONG, 1),
    Pattern("who is on", rf"(?:^|\n)({LOGIN}) +(?:pts/\d+|tty[A-Z]{{0,3}}\d{{1,3}}|console|:\d) ", scores.STRONG, 1),
)  # fmt: skip
NO_LOGIN = NOBODY | frozenset(
    "_apt apache avahi backup bind chrony colord cron dbus docker elastic ftp games gdm geoclue gnome-initial-setup http kernoops"
    " lightdm lp mail man messagebus mongodb munge named news nginx ntp oracle polkitd proxy pulse redis reboot rtkit shutdown"
    " speech-dispatcher sshd staff sync sys syslog systemd systemd+ systemd-network systemd-resolve systemd-timesync tcpdump"
    " tomcat tss unbound usbmux uucp uuidd wheel whoopsie www wwwrun zabbix".split()
)
"""Accounts that belong to programs."""
ENDS_PROSE = re.compile(
    r"(?:ed|ing|able|ible|ory|ive|ous|less|ful|ment|tion|sion|ness|ical|ally|ly|ant|ent|ance|ence|ary|ized|ised|long|short"
    r"|sensitive)$"
)
"""How English words end that stand behind such a label."""


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].lower()
    if value in NO_LOGIN or len(value) < 2 or value.isdigit() or text[end : end + 1] in ("(", "[", "{", "=", "@", "$", "*"):
        return 0.0
    if pattern in CERTAIN:
        return pattern.score
    if any(not letter.isalpha() for letter in value.replace("-", "")):
        return 0.0 if value[0].isdigit() or any(part in NOT_A_VALUE for part in re.split(r"[._]", value)) else pattern.score
    words = value.split("-")
    is_prose = any(word in NOT_A_VALUE or is_ordinary(word) or is_interface(word) or ENDS_PROSE.search(word) for word in words)
    return 0.0 if is_prose else pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "login in prose",
        SAID + CERTAIN,
        kinds=["USERNAME"],
        summary="Login names in prose, in commands, and in what systems list and log",
        judge=judge,
    )
