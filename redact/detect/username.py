"""Login names: in home folders, shell prompts, after labels and in profile addresses."""

from __future__ import annotations

from redact.detect import scores
from redact.detect.names import is_interface, is_ordinary
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.regex import LETTER

LOGIN = rf"[{LETTER}0-9](?:[{LETTER}0-9._\-]*[{LETTER}0-9])?"
PATTERNS = (
    Pattern(
        "beside a password",
        rf"(?i)\b(?:user(?: ?name)?|login|account)(?: is| =|:)? ({LOGIN}),? (?:and |with )?(?:the )?"
        r"(?:password|passwort|pass|pwd|pw)\b",
        scores.LIKELY,
        1,
    ),
    Pattern("home folder", rf"(?:/home/|/Users/|/var/mail/|/export/home/)({LOGIN})", scores.STRONG, 1),
    # In a Windows path a name may hold a space, and then a backslash must follow.
    Pattern(
        "Windows profile",
        rf"(?i)[a-z]:(?:\\+|/)(?:users|documents and settings)(?:\\+|/)({LOGIN}(?:(?: |%20){LOGIN})?)(?:\\|/|>)",
        scores.STRONG,
        1,
    ),
    Pattern("Windows profile alone", rf"(?i)[a-z]:(?:\\+|/)(?:users|documents and settings)(?:\\+|/)({LOGIN})", scores.STRONG, 1),
    # \\server\users\mara and \\wsl$\Ubuntu\home\mara, also where a program doubled the backslashes.
    Pattern(
        "network folder", rf"(?i)\\(?:users|home|homes|profiles|homedrives?)\$?\\+({LOGIN})(?:[\\/\s\"'>]|$)", scores.STRONG, 1
    ),
    Pattern("tilde", rf"(?:^|[\s\"'=:(])~({LOGIN})/", scores.STRONG, 1),
    Pattern("home page", rf"[A-Za-z0-9]/(?:~|%7E)({LOGIN})(?:[/?#\s\"'<>)]|$)", scores.STRONG, 1),
    Pattern(
        "prompt", rf"(?:^|[\s(\[])({LOGIN})@[A-Za-z0-9][A-Za-z0-9.\-]*(?::[~/][^\s$#]*|[ :]~|: ~|:\S*[$#])", scores.STRONG, 1
    ),
    Pattern("prompt with folder", rf"(?:^|\s)\[({LOGIN})@[A-Za-z0-9][A-Za-z0-9.\-]* [^\]\n]{{1,80}}\] ?[$#%]", scores.STRONG, 1),
    Pattern("prompt of zsh", rf"(?:^|[\s(\[])({LOGIN})@[A-Za-z0-9][A-Za-z0-9\-]* [^\s@]{{1,60}} [%$](?:\s|$)", scores.STRONG, 1),
    Pattern(
        "prompt in an environment", rf"(?:^|\s)\([\w.\-]{{1,40}}\) ({LOGIN})@[A-Za-z0-9\-]+(?:$|[\s:%$#~])", scores.STRONG, 1
    ),
    Pattern("remote login", rf"\b(?:ssh|scp|sftp|rsync|mosh)\b[^\n]* ({LOGIN})@[A-Za-z0-9]", scores.LIKELY, 1),
    Pattern(
        "label",
        rf"(?i)\b(?:user ?name|user[_\-]?id|user ?login|login(?: name| as)?|user|logon|screen name|account name"
        rf"|benutzername|benutzer|identifiant|usuario|utente|gebruiker(?:snaam)?|sudo\] password for|signed in as"
        rf"|logged in as)[\"']?[ \t]?[:=][ \t]?[\"']?(@?{LOGIN})",
        scores.LIKELY,
        1,
    ),
    Pattern(
        "label without colon",
        rf"(?i)\b(?:signed in as|logged in as|password for|login as|username) (@?{LOGIN})",
        scores.POSSIBLE,
        1,
    ),
    Pattern("profile address", rf"(?i)[a-z0-9.]/(?:users?|u|profiles?|people|members?)/@?({LOGIN})", scores.POSSIBLE, 1),
    Pattern("to do", rf"(?:TODO|FIXME|XXX|HACK)\(@?({LOGIN})\)", scores.LIKELY, 1),
    Pattern(
        "query",
        rf"(?i)[?&](?:user(?:[_\-]?name)?|owner|login|author|assignee|reporter|created_by|uid|account|customer)=({LOGIN})",
        scores.POSSIBLE,
        1,
    ),
    Pattern("domain account", rf"\b[A-Z][A-Z0-9\-]{{1,14}}\\({LOGIN})\b", scores.POSSIBLE, 1),
)
NOBODY = frozenset((
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "actions", "admin", "administrator", "all", "and", "app", "appdata", "array", "as", "bin", "build", "by", "ci",
    "circleci", "classmethod", "component", "component.ts", "count", "daemon", "data", "debian", "default", "deploy",
    "desktop", "documents", "downloads", "ec2-user", "edit", "email", "email-address", "example", "false", "field",
    "for", "from", "git", "guest", "guide", "here", "home", "id", "import", "in", "index", "input", "int",
    "interface", "interface.", "is", "jenkins", "lib", "linuxbrew", "linuxbrewer", "list", "local", "login", "logout",
    "manual", "me", "media", "model", "mysql", "name", "new", "no", "nobody", "node", "none", "not", "null", "object",
    "on", "onboarding", "opt", "optional", "or", "override", "password", "permissions", "pi", "postgres", "property",
    "public", "required", "roles", "root", "runner", "search", "self", "service", "settings", "share", "shared",
    "signup", "staticmethod", "str", "string", "system", "test", "the", "there", "to", "true", "type", "types",
    "ubuntu", "user", "username", "users", "usr", "vagrant", "vscode", "was", "with", "www-data", "yes", "your",
))  # fmt: skip


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end].lstrip("@").lower()
    if value in NOBODY or len(value) < 2 or (value.isdigit() and len(value) < 5):
        return 0.0
    # "Username already taken" is prose.
    if pattern.name == "label without colon" and (is_ordinary(value) or is_interface(value)):
        return 0.0
    behind = text[end : end + 1]
    # A call, an attribute or a template is code; an address is an address.
    if behind in ("(", "[", "{", "=", "*") or (behind == "@" and pattern.name.startswith("label")):
        return 0.0
    return pattern.score


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "username",
        PATTERNS,
        kinds=["USERNAME"],
        summary="Login names in paths, prompts, profile addresses and after labels",
        judge=judge,
    )
