"""Names that people have, as lower-case words. The lists were made by models/names/make.py from Faker's (MIT)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset((files(__name__) / f"{name}.txt").read_text(encoding="utf-8").split())


def is_first(word: str) -> bool:
    """Return whether `word` is a first name."""
    return word.lower() in _list("first")


def is_last(word: str) -> bool:
    """Return whether `word` is a last name."""
    return word.lower() in _list("last")


def is_ambiguous(word: str) -> bool:
    """Return whether `word`, though a name, is also an ordinary word of interfaces or a place."""
    return word.lower() in _list("ambiguous")


def is_interface(word: str) -> bool:
    """Return whether `word` stands on buttons, menus and headings, and so is no last name nobody has listed."""
    return word.lower() in _list("interface")


def is_ordinary(word: str) -> bool:
    """Return whether `word` stands in small letters in prose and on screens, in any of thirty languages."""
    return word.lower() in _list("ordinary")


def ordinary_words() -> frozenset[str]:
    """Return the words of which `is_ordinary` is true."""
    return _list("ordinary")


def is_word(word: str) -> bool:
    """Return whether `word`, name or not, also stands where nobody is named."""
    return is_ordinary(word) or is_interface(word) or is_ambiguous(word)


def is_place(word: str) -> bool:
    """Return whether `word` is by itself a town or a country."""
    return word.lower() in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(place.lower() for place in places() if " " not in place)


def places() -> list[str]:
    """Return towns and countries, as they are written."""
    return (files(__name__) / "places.txt").read_text(encoding="utf-8").splitlines()
