"""Where a name ends: in front of the next label of a form, which stands beside it once a line has lost its columns."""

from __future__ import annotations

import re

from redact.detect.names import is_interface, is_last

LABELS = frozenset(
    "account address age amount birth birthday cell city comment comments company country customer date department dept dob"
    " e-mail email employer fax gender id job language location login mail mobile name nationality nickname no note notes nr"
    " number occupation order organisation organization password phone position postal postcode profession region relation"
    " relationship religion role salary sex ssn state status street tel telephone title town type url user username website"
    " zip alter anschrift datum geburtsdatum geschlecht ort straße telefon adresse sexe téléphone ville edad sexo teléfono"
    " indirizzo sesso telefono endereço idade telefone adres geslacht leeftijd wiek".split()
)
"""What the next field of a form is called, in lower case."""
WORD = re.compile(r"[^\s,.]+")


def is_label(word: str) -> bool:
    """Return whether `word` is what a field of a form is called, and nobody's last name."""
    return word.lower() in LABELS and not is_last(word)


def name_end(text: str, start: int, end: int) -> int:
    """Return where the name that begins at `start` ends: in front of a label, or of a third word that is one of interfaces."""
    for number, word in enumerate(WORD.finditer(text, start, end)):
        if number == 1 and is_label(word[0]):
            break
        # Nearly all words are somebody's last name; behind two others they rarely are.
        if number > 1 and (word[0].lower() in LABELS or (is_interface(word[0]) and not is_last(word[0]))):
            break
    else:
        return end
    return start + len(text[start : word.start()].rstrip(" ,.\t"))
