"""Every string of a JSON document, with the pointer that leads to it; and the putting of new ones in their place.

Object keys are strings like any other, and long numbers too: a card number is one, with or without quotation marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from redact.types import Pointer

LEAST_DIGITS = 6
"""Numbers of fewer digits are not looked at."""


@dataclass(frozen=True, slots=True)
class Text:
    """A string, or the text of a number, at `pointer`; with `is_key`, the key that `pointer` ends in."""

    pointer: Pointer = field(repr=False)
    text: str = field(repr=False)
    is_key: bool = False
    is_number: bool = False

    @property
    def is_worth_a_look(self) -> bool:
        """Return whether this could say anything about anyone: any string, and numbers that are not short."""
        return not self.is_number or sum(map(str.isdigit, self.text)) >= LEAST_DIGITS


def texts(document: object, pointer: Pointer = ()) -> Iterator[Text]:
    """Yield every string, key and long number of `document` in order."""
    if isinstance(document, str):
        yield Text(pointer, document)
    elif isinstance(document, Mapping):
        for key, value in document.items():
            yield Text((*pointer, key), key, is_key=True)
            yield from texts(value, (*pointer, key))
    elif isinstance(document, list | tuple):
        for index, value in enumerate(document):
            yield from texts(value, (*pointer, index))
    elif isinstance(document, int | float) and not isinstance(document, bool):
        number = Text(pointer, _digits(document), is_number=True)
        if number.is_worth_a_look:
            yield number


def rewritten(document: Any, new: Callable[[Text], str | None], pointer: Pointer = ()) -> Any:
    """Return a copy of `document` in which each text for which `new` has another stands replaced by that."""
    if isinstance(document, Mapping):
        copy: dict[str, Any] = {}
        for key, value in document.items():
            name = new(Text((*pointer, key), key, is_key=True)) or key
            while name in copy:  # two keys that became the same placeholder are still two keys
                name += "_"
            copy[name] = rewritten(value, new, (*pointer, key))
        return copy
    if isinstance(document, list | tuple):
        return [rewritten(value, new, (*pointer, index)) for index, value in enumerate(document)]
    if isinstance(document, str):
        replacement = new(Text(pointer, document))
        return document if replacement is None else replacement
    if isinstance(document, int | float) and not isinstance(document, bool):
        replacement = new(Text(pointer, _digits(document), is_number=True))
        return document if replacement is None else replacement
    return document


def _digits(number: float) -> str:
    """Return a number as text: one without a fraction in its figures alone, as 4111111111111111.0 is a card number too."""
    return repr(int(number)) if isinstance(number, float) and number.is_integer() else repr(number)


def at(record: Any, pointer: Pointer) -> Any:
    """Return what stands at a place of a JSON document."""
    for part in pointer:
        record = record[part]
    return record


def pointer_text(pointer: Pointer) -> str:
    """Return `pointer` as RFC 6901 writes it."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in pointer)
