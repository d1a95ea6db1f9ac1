"""What the tables of special categories are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

ANY = ""
"""The language of what several languages write alike."""
LANGUAGES = tuple("en de fr es it pt nl pl".split())

Phrases: TypeAlias = Mapping[str, str]
"""Per language phrases with | between them. A * at the end stands for any ending; a capital has to be one in the text too."""

WORD, TRAIT, OBJECT, SAID, LABEL, CLOSED_LABEL, YES_LABEL, VALUE, NOTHING = (
    "word trait object said label closed-label yes-label value nothing".split()
)
PROSE = frozenset((WORD, TRAIT, OBJECT, SAID))
VALUES = frozenset((WORD, TRAIT, OBJECT, SAID, VALUE))
LABELS = frozenset((LABEL, CLOSED_LABEL, YES_LABEL))


class Entry(NamedTuple):
    """One phrase of a table. languages: in which it is this. is_stem: whether any ending may follow."""

    kind: str
    role: str
    languages: tuple[str, ...]
    phrase: str
    is_stem: bool


class Category(NamedTuple):
    """One special category: its words, by what has to stand with them before they tell something about a person."""

    kind: str
    words: Phrases
    """They count with any sign of a person close by: "my chemotherapy"."""
    traits: Phrases
    """They mean other things too and count where they are said of somebody: "she is blind", not "a blind carbon copy"."""
    objects: Phrases
    """They count behind a verb that is said of people alone: "convicted of theft", "voted for Labour"."""
    said: str = ""
    """Phrases that hold their person already, in all languages."""
    labels: str = ""
    """Any value behind one of these and a colon counts."""
    closed_labels: str = ""
    """These are labels of other things too, so the value has to be in a table."""
    yes_labels: str = ""
    """The value is a yes."""
    values: str = ""
    """What is a value behind a label and says nothing elsewhere."""
    nothing: str = ""
    """Phrases that hold one of the words and mean something else."""

    def entries(self) -> Iterator[Entry]:
        """Yield all phrases, each with its role."""
        spoken = ((WORD, self.words), (TRAIT, self.traits), (OBJECT, self.objects))
        plain = (
            (SAID, self.said), (LABEL, self.labels), (CLOSED_LABEL, self.closed_labels), (YES_LABEL, self.yes_labels),
            (VALUE, self.values), (NOTHING, self.nothing),
        )  # fmt: skip
        for role, table in (*spoken, *((role, {ANY: phrases}) for role, phrases in plain)):
            languages: dict[str, list[str]] = {}
            for language, phrases in table.items():
                for phrase in dict.fromkeys(filter(None, phrases.split("|"))):
                    languages.setdefault(phrase, []).append(language)
            for phrase, spoken_in in languages.items():
                yield Entry(self.kind, role, tuple(spoken_in), phrase.rstrip("*"), phrase.endswith("*"))
