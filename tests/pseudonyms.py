"""Placeholders without their pseudonyms, which are others under each random key."""

from __future__ import annotations

import re


def bare(text: str) -> str:
    """Return `text` with "<PERSON>" for "<PERSON:kdabpcfe>"."""
    return re.sub(r"(?<=[A-Z]):[a-p]{8}>", ">", text)
