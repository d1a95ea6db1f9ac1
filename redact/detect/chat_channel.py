"""Channels of chats: behind a label, at the start of a chat window's title, and in addresses of Slack, Discord and Teams.

A # alone begins issues, colours, headings and lines for the C preprocessor: it says nothing.
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

NAME = rf"[{LETTER}0-9][{LETTER}0-9_\-]{{1,79}}"
CHATS = r"(?:Slack|Discord|Microsoft Teams|Mattermost|Zulip|Rocket\.Chat|Element)"
PATTERNS = (
    Pattern(
        "label",
        rf"(?i)(?:^|[^{LETTER}0-9])(?:slack|discord|teams|chat)?[ _\-]?(?:channel|channels|kanal|canal|canale|kanaal|kanał)[\"']?"
        rf"(?: name)?(?: ?[:=] ?| )[\"']?(# ?{NAME})",
        scores.STRONG, 1,
    ),
    Pattern(
        "what chats say",
        rf"(?i)\b(?:message|posted (?:in|to)|mentioned you in|joined|shared in|you(?:'re| are) (?:now )?viewing|added to"
        rf"|invited (?:you )?to"
        rf"|nachricht an|envoyer un message dans|mensaje a|messaggio a) (#{NAME})",
        scores.LIKELY, 1,
    ),
    Pattern(
        "title",
        rf"(?:^|\n|! |\) |\* )(# ?{NAME}) (?:[|\-]|\([^)\n]{{1,20}}\) -) ?(?:[^\n]{{1,60}} [|\-] ?)?{CHATS}",
        scores.STRONG, 1,
    ),
    Pattern(
        "Slack's title",
        rf"(?:^|\n|! |\* )({NAME}) \((?:Channel|Private channel|Kanal|Canal|DM|Conversation)\) - [^\n]{{1,60}}Slack",
        scores.STRONG, 1,
    ),
    Pattern("Discord's title", rf"\bDiscord \| (# ?{NAME})", scores.STRONG, 1),
    Pattern(
        "Slack's address",
        rf"(?i)\bslack\.com/(?:archives|client/T[0-9A-Z]{{6,12}}|messages|app_redirect\?channel=)/?({NAME})",
        scores.STRONG, 1,
    ),
    Pattern("Discord's address", r"(?i)\bdiscord(?:app)?\.com/channels/((?:@me|\d{15,20})/\d{15,20})", scores.STRONG, 1),
    Pattern("Discord's invitation", r"(?i)\bdiscord(?:\.gg|(?:app)?\.com/invite)/([A-Za-z0-9\-]{4,32})", scores.LIKELY, 1),
    Pattern(
        "Teams' address",
        r"(?i)\bteams\.(?:microsoft|live)\.com/l/(?:channel|chat|team)/(19(?:%3a|:)[^\s\"'<>?#]{8,200})",
        scores.STRONG, 1,
    ),
)  # fmt: skip
EVERYBODYS = frozenset("general random announcements help support welcome rules allgemein général introductions".split())
"""Channels that every workspace has."""
COLOUR = re.compile(r"[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3}(?:[0-9a-fA-F]{2})?)?")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    name = text[start:end].lstrip("# ")
    if name.lower() in EVERYBODYS or (pattern.name != "Discord's address" and not any(map(str.isalpha, name))):
        return 0.0
    # "channel #a0b1c2" is a colour; "#decade" is a word only by chance.
    if COLOUR.fullmatch(name) and any(map(str.isdigit, name)) and not pattern.name.endswith("address"):
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "chat channel",
        PATTERNS,
        kinds=["CHAT_CHANNEL"],
        summary="Channels of chats behind a label, in titles and in addresses",
        judge=judge,
    )
