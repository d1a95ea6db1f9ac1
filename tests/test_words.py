"""Control with an arrow goes from word to word as Chromium does, and says where only a dictionary would know."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from redact.keystrokes.words import FARTHEST, word_end_after, word_start_after, word_start_before


def stops(text: str, step: Callable[[str, int], int | None], start: int) -> list[int | None]:
    """Return where the caret goes until it stays or is lost."""
    found: list[int | None] = []
    at: int | None = start
    while at is not None and (at := step(text, at)) not in found[-1:]:
        found.append(at)
    return found


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("hello world  foo", [5, 11, 16]),
        ("a.b, c.. d", [1, 2, 3, 4, 6, 8, 10]),
        ("foo@bar.com x", [3, 4, 7, 8, 11, 13]),
        ("don't stop-it now", [5, 10, 11, 13, 17]),
        ("foo_bar __ x", [7, 10, 12]),
        ("3.14 1,000 $5", [4, 10, 12, 13]),
        ("1.2.3 a.1 5.a 1:2", [5, 7, 8, 9, 11, 12, 13, 15, 16, 17]),
        ("'tis o' x''y", [1, 4, 6, 7, 9, 11, 12]),
        ("<=> $-+ 😀-", [3, 7, 10]),
        ("a\u00adb e\u0301f", [3, 7]),
        ("привет, мир.", [6, 7, 11, 12]),
        ("한국a", [2, 3]),
        ("  lead ", [6, 7]),
        ("a\u200bb", [1, 3]),
        ("Ⅳx y", [2, 4]),
        ("x²y", [1, 2, 3]),
        ("日本語 x", [None]),
        ("สวัสดี x", [None]),
        ("naïveสวัสดี", [None]),
        ("ab\ncd", [2, None]),
    ],
)
def test_forward_to_the_ends_of_words(text: str, ends: list[int | None]) -> None:
    assert stops(text, word_end_after, 0) == ends


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("hello world  foo", [13, 6, 0]),
        ("a.b, c.. d", [9, 6, 5, 3, 2, 1, 0]),
        ("don't stop-it now", [14, 11, 10, 6, 0]),
        ("  lead ", [2, 0]),
        ("x 日本語", [None]),
        ("日本語 x", [4, None]),
        ("สวัสดีnaïve", [None]),
        ("ab\n cd", [4, 3, None]),
    ],
)
def test_backward_to_the_starts_of_words(text: str, starts: list[int | None]) -> None:
    assert stops(text, word_start_before, len(text)) == starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("hello world  foo", [6, 13, 16]),
        ("a.b, c.. d", [1, 2, 3, 5, 6, 9, 10]),
        ("  lead ", [2, 7]),
        ("日本語 x", [None]),
    ],
)
def test_forward_to_the_starts_of_words_on_windows(text: str, starts: list[int | None]) -> None:
    assert stops(text, word_start_after, 0) == starts


def test_a_step_that_passes_too_much_is_not_known() -> None:
    word = "x" * FARTHEST
    assert word_start_before(word, FARTHEST) == 0
    assert word_end_after(word, 0) == FARTHEST
    assert word_start_before(f"{word} y{word}", 2 * FARTHEST + 2) is None
    assert word_end_after(f"{word}x", 0) is None
    assert word_start_after(f"{word}x", 0) is None
    assert word_start_after(f"y{' ' * FARTHEST}x", 0) is None
