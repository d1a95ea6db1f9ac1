"""The names model: a spaCy pipeline that marks people, places, streets and organisations, asked for many texts at once.

Ours ships beside this file; `models/names` has its recipe and its card. Any other pipeline with an entity recogniser can take
its place. Nothing is fetched: what is not installed is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from redact.detect.names import (
    is_ambiguous,
    is_first,
    is_interface,
    is_ordinary,
    language,  # noqa: F401 - registers the language that ours is written in
)
from redact.errors import MissingTool

SHIPPED = Path(__file__).parent / "model"
MEANT = {
    "PERSON": "PERSON", "PER": "PERSON",
    "LOCATION": "LOCATION", "LOC": "LOCATION", "GPE": "LOCATION", "FAC": "LOCATION",
    "ORGANIZATION": "ORGANIZATION", "ORG": "ORGANIZATION",
    "STREET_ADDRESS": "STREET_ADDRESS",
}  # fmt: skip
"""What pipelines call their labels, and the kinds that they mean. Other labels (dates, products) say nothing about anyone."""
BATCH, ZONE = 256, 2048
"""Texts that go through the network together, and after which words are forgotten."""
KEPT = 20_000
WORD = re.compile(r"[^\W\d_]{2,}")


class Entity(NamedTuple):
    """What the model takes characters [start_char, end_char) of a text for, named as spaCy names the parts of a span."""

    start_char: int
    end_char: int
    label_: str


class NamesModel:
    """A loaded pipeline, and what it said of the last texts.

    name: the folder of a spaCy pipeline or the name of an installed one; empty for the one that ships. Raises MissingTool.
    """

    def __init__(self, name: str = "") -> None:
        self._pipeline = _load(name)
        self._kept: dict[str, tuple[Entity, ...]] = {}
        self.version = f"{self._pipeline.meta['name']} {self._pipeline.meta['version']}"

    def prepare(self, texts: Iterable[str]) -> None:
        """Ask about all `texts` that it has not been asked about, in batches: several times as fast as one by one."""
        unknown = {text: _can_name(text) for text in dict.fromkeys(texts) if text not in self._kept}
        self._kept.update({text: () for text, can_name in unknown.items() if not can_name})
        new = [text for text, can_name in unknown.items() if can_name]
        for start in range(0, len(new), ZONE):
            asked = new[start : start + ZONE]
            with self._pipeline.memory_zone():  # spaCy would keep every word that it has ever seen
                for text, doc in zip(asked, self._pipeline.pipe(asked, batch_size=BATCH), strict=True):
                    self._kept[text] = _entities(doc)
        for text in list(islice(self._kept, max(len(self._kept) - KEPT, 0))):
            del self._kept[text]

    def entities(self, text: str) -> tuple[Entity, ...]:
        """Return what the model finds in `text`, from left to right."""
        if text not in self._kept:
            self.prepare([text])
        return self._kept[text]


def _can_name(text: str) -> bool:
    """Return whether `text` has a word that is not an ordinary one: of those nobody would believe the model (`model_names`)."""
    return any(is_first(w) or is_ambiguous(w) or not (is_ordinary(w) or is_interface(w)) for w in WORD.findall(text))


def _entities(doc: Doc) -> tuple[Entity, ...]:
    return tuple(Entity(ent.start_char, ent.end_char, MEANT[ent.label_]) for ent in doc.ents if ent.label_ in MEANT)


def _load(name: str) -> Language:
    try:
        return spacy.load(name or SHIPPED)
    except (OSError, ImportError, ValueError) as error:
        raise MissingTool(
            f"the names model {name or 'that ships with redact'!r} cannot be loaded ({type(error).__name__}); "
            "name the folder of a spaCy pipeline, or install one"
        ) from error
