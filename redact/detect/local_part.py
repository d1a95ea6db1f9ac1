"""The names that stand in an e-mail address in front of the @."""

from __future__ import annotations

import re
from functools import lru_cache

from redact.detect.names import is_first, is_interface, is_last

ROLES = frozenset(
    "abuse accounting accounts admin administrator alerts all answer api apply ap ar automated billing bot bounce bounces bugs"
    " business"
    " calendar care career careers case cc ceo cfo chat claims client clients company complaints compliance contact corp cs cto"
    " customer"
    " customers daemon data deploy desk dev devops digest director do donotreply drive editor editorial email employee"
    " enquiries events"
    " example exec external facilities feedback finance first firstname foo front general git group guest hello help helpdesk"
    " home"
    " hostmaster hr human info infra inquiries internal investor invoice invoices it jobs kontakt last lastname legal list"
    " lists local"
    " login mail mailer mailing management manager marketing me media member members name national news newsletter no no-reply"
    " nobody"
    " noreply not notification notifications notify office online operations ops order orders partner partners payment payments"
    " people"
    " person phone postmaster press privacy product production project public purchasing qa receipts reception recruiting"
    " recruitment"
    " relations remote replies reply report reports resources root sales sample security server service services shared"
    " shipping shop"
    " some someone staff staging store support survey system systems talent team teams tech technical test tester testing"
    " ticket tickets"
    " training update updates user users vendor warehouse web webmaster website welcome work world your".split()
)
LONGEST_NAME = 24


@lru_cache(maxsize=4096)
def names_of(local_part: str) -> tuple[str, ...]:
    """Return the one to three parts of a local part that are somebody's names, in their order there, or nothing.

    "mara.lindqvist" gives both, "m.lindqvist" the last name alone, "info", "no-reply" and "first.last" nothing. What follows a +
    and digits at the end of a part are no name. An unlisted pair counts where neither part is a role or a word of interfaces.
    """
    parts = [re.sub(r"\d+$", "", part) for part in re.split(r"[._\-]", local_part.partition("+")[0])]
    if not 2 <= len(parts) <= 4 or not all(part.isalpha() and len(part) <= LONGEST_NAME for part in parts):
        return ()
    lowered = [part.lower() for part in parts]
    if ROLES.intersection(lowered):
        return ()
    names = tuple(part for part in parts if len(part) > 1)
    if len(names) < 2:
        return names if len(names) == 1 and len(names[0]) > 3 and is_last(names[0]) and not is_interface(names[0]) else ()
    if any(map(is_interface, names)) and not (is_first(names[0]) and is_last(names[-1])):
        return ()
    is_listed = any(is_first(name) or is_last(name) for name in names)
    # Nobody has listed all names. Two words that are neither roles nor of interfaces are more often a name than anything else.
    return names if is_listed or (len(names) == 2 and min(map(len, names)) >= 3) else ()
