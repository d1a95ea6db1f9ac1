"""Names of people: after a label or a greeting, before an e-mail address, and by word lists.

A trained model can say more; this much is certain without one. On screens nearly every heading has two capitals ("Mark Read",
"Grace Period", "Jordan River"), so capitals alone say nothing: one of two words must be a name that is not also a word of
interfaces.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.name_end import is_label, name_end
from redact.detect.names import is_ambiguous, is_first, is_interface, is_last, is_ordinary
from redact.detect.patterns import Pattern, Re2Recognizer
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import CAPITAL, LETTER, Regex

WORD = rf"[{CAPITAL}](?:[{LETTER}'\-]*[{LETTER}])?"
LONGER = rf"[{CAPITAL}][{LETTER}'\-]*[{LETTER}]"
"""Of two letters or more, as every listed name has."""
PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|zu|af)"
NAME = rf"{WORD}\.?(?: (?:{PARTICLE} ){{0,2}}{WORD}\.?){{0,3}}"
STRICT_LABELS = (
    r"full name|first name|last name|given name|family name|middle name|surname|maiden name|display name"
    r"|user ?full ?name|first_name|last_name|full_name|firstname|lastname|fullname|given_name|family_name|display_name"
    r"|displayname|name on card|cardholder(?: name)?|account holder|contact(?: (?:name|person))?|customer(?: name)?"
    r"|client(?: name)?|employee(?: name)?|line manager|manager|supervisor|patient(?: name)?|assigned to|assignee"
    r"|assigned by|reporter|reported by|requested by|requester|approved by|approver|prepared by|created by|modified by"
    r"|edited by|updated by|uploaded by|posted by|written by|submitted by|signed by|signed|invited by|organi[sz]er"
    r"|attendees?|participants?|recipient|sender|payee|beneficiary|owner|author|committer|attn|attention|ship to"
    r"|bill to|sold to|deliver to|emergency contact|next of kin|spouse|guardian|doctor|physician|interviewer|candidate"
    r"|applicant|tenant|landlord|passenger|guest|student|teacher|instructor|vorname|nachname|ansprechpartner|kunde"
    r"|bearbeiter|nom|prénom|nombre|apellidos?|nome|cognome|naam|reviewer|reviewed by|speaker|host|salesperson|agent"
    r"|member|hired|resident|insured|subscriber"
)
MAIL_LABELS = r"(?i:from|to|cc|bcc|reply-to|sender|name|contact|user)|Von|An|De|À|Para|Da|Van|Aan"
"""The short ones with a capital only: "de: …" is the key of a translation."""
TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Herr|Frau|Fräulein|Monsieur|Madame|Mme|Mlle|Señora?|Sr\.|Sra|Signora?"
    r"|Dott|Rev\.|Hon\.)"
)
GREETINGS = (
    r"(?:Dear|Hi|Hello|Hey|Hallo|Liebe[r]?|Sehr geehrte[r]? (?:Herr|Frau)|Bonjour|Cher|Chère|Hola|Estimad[oa]"
    r"|Querid[oa]|Ciao|Gentile|Thanks|Regards,|Best,|Sincerely,|Cheers,|Welcome(?: back)?,?"
    r"|Good (?:morning|afternoon|evening),?)"
)
END = rf"(?:[^{LETTER}0-9]|$)"
SEPARATOR = r"[\"']?[ \t]?[:=][ \t]?[\"']?"

PATTERNS = (
    Pattern("label", rf"(?:^|[^\w])(?i:{STRICT_LABELS}){SEPARATOR}({NAME}){END}", scores.STRONG, 1),
    Pattern("mail label", rf"(?:^|[^\w.])(?:{MAIL_LABELS}){SEPARATOR}({NAME}){END}", scores.LIKELY, 1),
    Pattern(
        "label without colon",
        rf"(?:^|\n)(?i:assigned to|full name|first name|last name|attn|cc|bcc|from|reported by|created by|requested by"
        rf"|approved by) ({NAME})",
        scores.POSSIBLE,
        1,
    ),
    Pattern("title", rf"\b{TITLES}\.? ({NAME})", scores.STRONG, 1),
    Pattern("greeting", rf"(?:^|[^\w]){GREETINGS} ({NAME})", scores.LIKELY, 1),
    Pattern("before an address", rf"({NAME})[\"']? ?(?:<|&lt;|\(|\[)[^\s<>@()]+@[^\s<>()]+", scores.STRONG, 1),
    Pattern(
        "last, first",
        rf"(?:^|[^\w])(?:(?i:{STRICT_LABELS})|{MAIL_LABELS}){SEPARATOR}({WORD}, {WORD}(?: [A-Z]\.?)?)",
        scores.STRONG,
        1,
    ),
)
NOT_A_NAME = frozenset((
    "a", "admin", "administrator", "again", "all", "an", "anonymous", "bot", "both", "client", "customer",
    "everybody", "everyone", "folks", "guest", "info", "it", "madam", "me", "my", "n/a", "none", "null", "our",
    "sales", "service", "sir", "support", "system", "team", "that", "the", "there", "this", "undefined", "unknown",
    "us", "user", "users", "we", "world", "you", "your",
))  # fmt: skip


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    """Return how sure the words after a label are a name: words of interfaces stand there as often."""
    words = re.findall(r"[^\W\d_][^\s,]*", text[start:end])
    if not words or words[0].lower().rstrip(".") in NOT_A_NAME:
        return 0.0
    plain = [word.rstrip(".,") for word in words]
    if any(map(is_first, plain)) or any(map(is_last, plain)):
        is_listed = any((is_first(word) or is_last(word)) and not is_interface(word) for word in plain)
        return pattern.score if is_listed else scores.DOUBTFUL
    if all(is_interface(word) or is_ordinary(word) for word in plain) or (
        all(word.isupper() and len(word) > 1 for word in plain) and pattern.name != "before an address"
    ):
        return scores.FAINT
    if is_interface(plain[0]) or is_interface(plain[-1]):
        return scores.DOUBTFUL
    has_two = len(words) >= 2
    if pattern.name in ("greeting", "label without colon"):
        return scores.DOUBTFUL if pattern.name == "greeting" and not has_two else scores.DOUBTFUL + 0.1 * has_two
    return pattern.score if has_two or pattern.name in ("title", "label") else scores.POSSIBLE


def labelled() -> Re2Recognizer:
    return Re2Recognizer(
        "labelled name",
        PATTERNS,
        kinds=["PERSON"],
        summary="Names after labels and greetings and before e-mail addresses",
        judge=judge,
        ending=name_end,
    )


class ListedNameRecognizer(RegexRecognizer):
    """First and last names side by side, by word lists"""

    _pairs = Regex(
        rf"(?:^|[^{LETTER}0-9_@#/\-])({LONGER})(?: [A-Z]\.?)?(?: {PARTICLE}){{0,2}} ({WORD})(?:'s)?(?:$|[^{LETTER}0-9_@/\-])"
    )
    _reversed = Regex(rf"(?:^|[^{LETTER}0-9_@#/\-])({WORD}), ({WORD})(?:$|[^{LETTER}0-9_@/\-])")

    def __init__(self) -> None:
        super().__init__("listed name", ["PERSON"], (self._pairs, self._reversed))

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        # The search goes on after the first word: "Contact Jane Doe" is first looked at as "Contact Jane".
        for _, first, last in self._pairs.each(text, 1):
            if score := pair_score(text[slice(*first)], text[slice(*last)]):
                yield RecognizerResult("PERSON", first[0], last[1], score)
        for _, last, first in self._reversed.each(text, 1):
            # "Monday, April" and "However, Thomas" are prose; a line that holds nothing else is a list of people.
            least = scores.HIDDEN if (last[0], first[1]) == (0, len(text)) else scores.LIKELY
            if pair_score(text[slice(*first)], text[slice(*last)]) >= least and not is_interface(text[slice(*last)]):
                yield RecognizerResult("PERSON", last[0], first[1], scores.POSSIBLE)


@lru_cache(maxsize=4096)
def pair_score(first: str, last: str) -> float:
    """Return how sure two capitalised words are a first and a last name."""
    if first.isupper() != last.isupper() and len(first) > 2 and len(last) > 2:
        return 0.0
    parts = first.split("-")
    if not is_first(first) and not all(map(is_first, parts)):
        return 0.0
    if is_interface(first) or is_label(last):
        return 0.0
    has_last = is_last(last) or any(map(is_last, last.split("-"))) or last[:2] in ("O'", "Mc")
    sure_first = not is_ambiguous(first)
    sure_last = has_last and not is_ambiguous(last) and not is_interface(last)
    if sure_first and sure_last:
        return scores.LIKELY
    if sure_first and has_last and not is_interface(last):
        return scores.POSSIBLE
    if sure_last:
        return scores.POSSIBLE
    if sure_first and len(last) > 2 and not is_interface(last) and not is_ambiguous(last):
        return scores.HIDDEN
    return 0.0


def listed() -> ListedNameRecognizer:
    return ListedNameRecognizer()
