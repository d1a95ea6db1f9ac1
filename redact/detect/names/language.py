"""The spaCy language of our names model: how a screen's text falls into tokens, and what the model is told of each.

Importing this file registers it with spaCy, which a saved pipeline of this language needs to be loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.attrs import LOWER, NORM, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]
from spacy.lang.lex_attrs import word_shape
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from redact.detect.names import is_first, is_last, is_place, is_word

TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\S ]+|[^\w\s]|_| ")
"""Runs of letters, of figures, of white space that is not a space; any other character by itself."""


NO_NAME = str.maketrans("", "", "flp")
"""What takes out of `listed` what is said of names."""


class ScreenTokenizer:
    """Takes linear time whatever the text, which spaCy's own does not on a long run of brackets. Names in file names, in
    addresses and beside figures come out as tokens of their own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for token in TOKEN.findall(text):
            if token == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(token)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> ScreenTokenizer:
        return self

    def to_disk(self, path: Path, **_: Any) -> None:
        """There is nothing to keep."""

    def from_disk(self, path: Path, **_: Any) -> ScreenTokenizer:
        return self


@registry.tokenizers("redact.screens.v1")  # type: ignore[untyped-decorator]
def screen_tokenizer() -> Callable[[Language], ScreenTokenizer]:
    return lambda language: ScreenTokenizer(language.vocab)


def listed(word: str) -> str:
    """Return what our lists say of `word`: a first name, a last name, a place, a word that names nobody as well."""
    return "".join(sign for sign, knows in (("f", is_first), ("l", is_last), ("p", is_place), ("w", is_word)) if knows(word))


def shape(word: str) -> str:
    """Return the form of `word` and what lists say of it."""
    return f"{word_shape(word)} {listed(word)}"


def unlisted(word: str) -> str:
    """Return what `shape` would, if no list held `word` for a name or a place."""
    return f"{word_shape(word)} {listed(word).translate(NO_NAME)}"


class ScreenDefaults(BaseDefaults):
    """A name nobody has listed is told by how it begins and ends: three letters, and four instead of spaCy's norm. What lists
    know goes with the shape: the model learns what that is worth where the word stands."""

    config: Any = {"nlp": {"tokenizer": {"@tokenizers": "redact.screens.v1"}}}  # noqa: RUF012 - as spaCy has it
    lex_attr_getters: Any = {  # noqa: RUF012
        LOWER: str.lower,
        PREFIX: lambda word: word[:3].lower(),
        SUFFIX: lambda word: word[-3:].lower(),
        NORM: lambda word: word[-4:].lower(),
        SHAPE: shape,
    }


@registry.languages("screens")
class Screens(Language):  # type: ignore[no-untyped-call]
    lang = "screens"
    Defaults = ScreenDefaults
