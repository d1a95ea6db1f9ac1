"""The names model: a spaCy pipeline that marks people, places, streets and organisations, asked for many texts at once.

Ours ships beside this file; `models/names` has its recipe and its card. Any other pipeline with an entity recogniser can take
its place. Nothing is fetched: what is not installed is an error.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops

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
LAST_TRAINED = "\u058f"
"""Scripts up to Armenian: ours has learned from Latin, Greek and Cyrillic, and knows nothing of others."""
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
        self._last = chr(sys.maxunicode) if name else LAST_TRAINED
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
                    self._kept[text] = tuple(self._entities(doc))
        for text in list(islice(self._kept, max(len(self._kept) - KEPT, 0))):
            del self._kept[text]

    def entities(self, text: str) -> tuple[Entity, ...]:
        """Return what the model finds in `text`, from left to right."""
        if text not in self._kept:
            self.prepare([text])
        return self._kept[text]

    def _entities(self, doc: Doc) -> Iterator[Entity]:
        for ent in doc.ents:
            if ent.label_ in MEANT and max(ent.text) <= self._last:
                yield Entity(ent.start_char, ent.end_char, MEANT[ent.label_])


def _can_name(text: str) -> bool:
    """Return whether `text` has a word that is not an ordinary one: of those nobody would believe the model (`model_names`)."""
    return any(is_first(w) or is_ambiguous(w) or not (is_ordinary(w) or is_interface(w)) for w in WORD.findall(text))


def _load(name: str) -> Language:
    try:
        with use_ops("numpy", use_blis=False):  # NumPy's multiplication is three times as fast as the one that spaCy brings
            return spacy.load(name or SHIPPED)
    except (OSError, ImportError, ValueError) as error:
        raise MissingTool(
            f"the names model {name or 'that ships with redact'!r} cannot be loaded ({type(error).__name__}); "
            "name the folder of a spaCy pipeline, or install one"
        ) from error
