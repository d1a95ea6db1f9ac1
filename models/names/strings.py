"""Text that names nobody: interface strings in thirty languages, English prose, code, and words that could be names.

From what open-source packages say on their screens (Django, Wagtail, Oscar, Django Helpdesk, Sphinx; all BSD) and from Python's
own library.
"""

from __future__ import annotations

import importlib.util
import re
import sysconfig
from pathlib import Path

import polib

from templates import is_held

PACKAGES = ("django", "wagtail", "oscar", "helpdesk", "sphinx")
CATALOGUES = "de fr es it pt_BR nl pl cs hu ro sv da nb fi et lv lt hr sl tr sk is ga el ru uk bg sr id vi".split()

HEADS = (
    "Mark Save Delete New Open Close Export Import Grace Rich Bill Will Drew Art Dash Page Jordan Austin Paris Summer Rose Frank Jack "
    "Max Victor Chase Grant Hunter Mason Parker Dawn Hope Faith Joy Sky Ray May June April August Print Share Copy Reset Account Team "
    "Billing Profile Security Advanced Display Language Default Custom Recent Shared Starred Archive Inbox Sent Trash Quick Smart Live "
    "Home Work Private Public Local Remote Total Sub Gross Net Due Paid Order Item Unit Price Sale Cash Credit Debit Balance Chart "
    "Docker Jenkins Grafana Linux Python Java Ruby Rust Swift Kotlin Chrome Firefox Safari Edge Word Excel Outlook Teams Slack Zoom "
    "Notion Figma Jira Postgres Redis Kafka Elastic Azure Amazon Google Windows Android Apple Monday Tuesday Wednesday Thursday Friday "
    "January February March July September October November December Spring Autumn Winter"
).split()
TAILS = (
    "Read Period Text Settings Options View Window Folder File Files Report Reports History Details Summary Overview Panel Bar Menu Tab "
    "Mode Theme Keys Key Token Tokens List Lists Board Page Pages River Station Street Due Date Name Names Number Address Status Type "
    "Help Support Center Centre Tools Editor Viewer Manager Builder Studio Library Store Cloud Drive Mail Calendar Notes Tasks Code Data "
    "Server Client Service Cluster Node Pipeline Branch Commit Issue Release Version Plan Budget Review Meeting Sprint Roadmap Team Job "
    "Invoice Payment Order Account Balance Card Bank Price Rate Tax Total Amount Group Role Access Log Session Device Network Port"
).split()


def interface(held: bool) -> tuple[list[str], list[str]]:
    """Return what packages say on screens in English, and in other languages."""
    folders = [Path(spec.origin).parent for name in PACKAGES if (spec := importlib.util.find_spec(name)) and spec.origin]
    english = {text for folder in folders for text in _messages(folder, "de", held, translated=False)}
    other = [text for folder in folders for code in CATALOGUES for text in _messages(folder, code, held)]
    return sorted(english), sorted(set(other))


def _messages(folder: Path, code: str, held: bool, translated: bool = True) -> list[str]:
    found = []
    for path in sorted(folder.glob(f"**/locale/{code}/LC_MESSAGES/*.po")):
        for message in polib.pofile(str(path)):
            text = (message.msgstr or message.msgstr_plural.get(0, "")) if translated else message.msgid
            if is_held(message.msgid) == held:
                plain = re.sub(r"%\(\w+\)[sd]|%[sd]|<[^>]*>|\{[^}]*\}", "", text)
                found += [line.strip() for line in plain.splitlines() if len(line.strip()) > 1]
    return found


def python(held: bool) -> tuple[list[str], list[str]]:
    """Return lines of English prose and of code, as Python's library has them. Lines that name an author are left out."""
    prose, code = [], []
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            line = line.strip()
            if (
                len(line) < 4
                or is_held(line) != held
                or re.search(r"(?i)\bby\b|author|contribut|written|thanks|copyright|@", line)
            ):
                continue
            is_prose = re.fullmatch(r"#? ?[A-Z]?[a-z']+( [A-Za-z']+[,.;:]?){4,}.*", line) is not None
            (prose if is_prose else code).append(line.removeprefix("# "))
    return prose, code
