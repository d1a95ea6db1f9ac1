"""Words that stand in small letters in prose, on screens and in programs: they name nobody, whoever writes them with a capital.

Counted in what Python's library and a few open-source packages say (see strings.py), and in Faker's list of English words.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sysconfig
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import strings

PROSE = re.compile(r"(?<=[a-z,] )[a-z]{3,}(?= [a-z]|[.,;:]? [a-z]|[.,]$|$)")
"""A word between words."""
SMALL = re.compile(r"(?<![\w.@/%-])[^\W\d_A-ZÀ-ÞΑ-ΩЀ-Я]{3,}(?![\w@/(-])")
LEAST = 3
"""Lines that a word stands in at least."""


def words() -> list[str]:
    """Return the words, sorted."""
    counts: Counter[str] = Counter()
    for line in _lines():
        counts.update(set(PROSE.findall(line)))
    for held in (False, True):
        for texts in strings.interface(held):
            for text in texts:
                counts.update({word for word in SMALL.findall(text) if word == word.lower()})
    common = set(importlib.import_module("faker.providers.lorem.en_US").Provider.word_list)
    return sorted({word for word, count in counts.items() if count >= LEAST} | {word for word in common if word.islower()})


def _lines() -> Iterator[str]:
    specs = filter(None, map(importlib.util.find_spec, strings.PACKAGES))
    folders = [Path(spec.origin).parent for spec in specs if spec.origin] + [Path(sysconfig.get_path("stdlib"))]
    for folder in folders:
        for path in sorted(folder.glob("**/*")):
            if path.suffix in (".py", ".html", ".txt", ".rst") and "site-packages" not in path.relative_to(folder).parts:
                yield from path.read_text(encoding="utf-8", errors="replace").splitlines()
