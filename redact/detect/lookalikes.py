"""Characters that look like others: what a reader takes for a plain letter, digit or sign, and a pattern does not.

Source: Unicode Technical Standard 39 (confusables.txt), of which these are the ones that hardly anybody tells apart in a common
font, and the code charts of the enclosed and the small capital letters, to which NFKC gives no plain form.
"""

from __future__ import annotations


def _each(table: dict[str, str]) -> dict[str, str]:
    return {lookalike: plain for plain, lookalikes in table.items() for lookalike in lookalikes}


ALWAYS = _each({
    "'": "‘’‚‛ʼ", '"': "“”„«»", "-": "−⁃˗➖", ".": "‧。", "/": "⁄∕", ":": "∶։꞉", "\n": "\u2028\u2029",
    "a": "ᴀɑ", "b": "ʙ", "c": "ᴄ", "d": "ᴅ", "e": "ᴇ", "f": "ꜰ", "g": "ɡɢ", "h": "ʜ", "i": "ɪ", "j": "ᴊ", "k": "ᴋ", "l": "ʟ",
    "m": "ᴍ", "n": "ɴ", "o": "ᴏ", "p": "ᴘ", "r": "ʀ", "s": "ꜱ", "t": "ᴛ", "u": "ᴜ", "v": "ᴠ", "w": "ᴡ", "y": "ʏ", "z": "ᴢ",
})  # fmt: skip
ALWAYS |= {chr(first + place): chr(65 + place) for first in (0x1F150, 0x1F170) for place in range(26)}
"""Signs, small capitals, and letters in dark circles and boxes: in no language's words is anything else meant by them."""

NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Shown as nothing, though Unicode does not count them among the format characters (Cf)."""

LETTERS = _each({
    "A": "АΑ", "B": "ВΒ", "C": "СϹ", "E": "ЕΕ", "F": "Ϝ", "H": "НΗ", "I": "ІΙӀ", "J": "ЈϳͿ", "K": "КΚ", "M": "МΜ", "N": "Ν",
    "O": "ОΟՕ", "P": "РΡ", "Q": "Ԛ", "S": "ЅՏ", "T": "ТΤ", "U": "Ս", "W": "Ԝ", "X": "ХΧ", "Y": "ҮΥ", "Z": "Ζ",
    "a": "аα", "b": "Ь", "c": "сϲ", "d": "ԁ", "e": "еε", "f": "ғ", "g": "ց", "h": "һհ", "i": "іι", "j": "ј",
    "k": "κк", "l": "ӏ", "m": "м", "n": "ոηп", "o": "оοօσ", "p": "рρ", "q": "ԛզ", "r": "г", "s": "ѕ", "t": "τт",
    "u": "υս", "v": "ѵν", "w": "ԝω", "x": "хχ", "y": "уγ",
})  # fmt: skip
"""Of Cyrillic, Greek and Armenian. Only for words otherwise of Latin letters or digits: "Нет" and "то" are words of their own.
"""


def is_other_script(character: str) -> bool:
    """Return whether `character` is a letter of one of the scripts that LETTERS takes from."""
    return "\u0370" <= character <= "\u058f" or "\u1c80" <= character <= "\u1c8f" or "\ua640" <= character <= "\ua69f"
