"""Random letters cost more than words do, whatever the case and the signs between them."""

from __future__ import annotations

import random
import string

import pytest

from redact.detect.credentials.letter_pairs import RANDOM_BITS, WORDY_BITS, bits_a_character


@pytest.mark.parametrize(
    "text", ["position_ids_key", "windll.advapi32", "RIDING_CARRIAGE_0023", "Benutzerverwaltung", "mot-de-passe"]
)
def test_words_and_names_of_code_are_cheap(text: str) -> None:
    assert bits_a_character(text) < WORDY_BITS


@pytest.mark.parametrize("alphabet", [string.ascii_lowercase, string.ascii_letters + string.digits])
@pytest.mark.parametrize("length", [10, 16, 32])
def test_nine_in_ten_random_values_are_dear(alphabet: str, length: int) -> None:
    draw = random.Random(length)
    values = ["".join(draw.choices(alphabet, k=length)) for _ in range(300)]
    assert sum(bits_a_character(value) > RANDOM_BITS for value in values) > 270


def test_nothing_costs_nothing() -> None:
    assert bits_a_character("") == 0
