"""Understands typing: from key events to the text that they left in each field, and what stood there meanwhile."""

from redact.keystrokes.edits import Edit, text_at
from redact.keystrokes.typings import Typing, typing_runs, typings

__all__ = ["Edit", "Typing", "text_at", "typing_runs", "typings"]
