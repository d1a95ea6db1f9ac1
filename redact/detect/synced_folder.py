"""Whose folder is kept in step: "OneDrive - Company" names the employer in every path below it."""

from __future__ import annotations

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

NAME = rf"[{LETTER}0-9][{LETTER}0-9 .,&'\-]{{0,58}}[{LETTER}0-9.]"
PATTERNS = (
    Pattern("in a path", rf"OneDrive(?:(?: |%20)-(?: |%20))({NAME})(?:[\\/]|\"|'|$|\n)", scores.LIKELY, 1),
    Pattern("on a Mac", r"CloudStorage/OneDrive-([A-Za-z0-9][A-Za-z0-9.\-]{1,58})", scores.LIKELY, 1),
    Pattern("of Google", r"CloudStorage/GoogleDrive-([^\s/@]{2,60}@[^\s/]{3,60})", scores.STRONG, 1),
    Pattern("of Dropbox", rf"[\\/]Dropbox \(({NAME})\)", scores.LIKELY, 1),
)
NO_COMPANY = ("personal", "persönlich", "personnel", "shared", "freigegeben")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    return 0.0 if text[start:end].lower() in NO_COMPANY else pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "synchronised folder",
        PATTERNS,
        kinds=["ORGANIZATION"],
        summary="The company in the name of a OneDrive, Dropbox or Google Drive folder",
        judge=judge,
    )
