"""The characters that the screen reader knows, in the order of its outputs."""

from __future__ import annotations

from redact.types import FOREIGN

ASCII = "".join(map(chr, range(0x20, 0x7F)))
LATIN = "".join(map(chr, [*range(0xA1, 0xAD), *range(0xAE, 0x180)])) + "ƒȘșȚțẞ"
GREEK = "".join(chr(c) for c in range(0x386, 0x3CF) if c not in (0x387, 0x38B, 0x38D, 0x3A2))
CYRILLIC = "".join(map(chr, range(0x401, 0x460))) + "Ґґ"
SIGNS = "–—‘’‚“”„†‡•…‰‹›€™←↑→↓−≈≠≤≥✓✕●○■□▲▼▶◀★☆№₹₽₺₿⌘⇧⌥"

ALPHABET = ASCII + LATIN + GREEK + CYRILLIC + SIGNS + FOREIGN
INDEX = {char: number for number, char in enumerate(ALPHABET, start=1)}
"""Output 0 is CTC's blank."""
