"""Understands typing: from key events to the text that they left in each field, and what stood there meanwhile."""

from redact.keystrokes.edits import Edit, State, state_at, states_at, text_at
from redact.keystrokes.typed_runs import typing_runs
from redact.keystrokes.typings import Typing, orphans, typings

__all__ = ["Edit", "State", "Typing", "orphans", "state_at", "states_at", "text_at", "typing_runs", "typings"]
