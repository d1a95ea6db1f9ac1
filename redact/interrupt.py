"""Ctrl+C and SIGTERM: raised at once, and remembered, since code that we call may swallow what is raised inside it."""

from __future__ import annotations

import signal
from types import FrameType

_asked = False


def listen() -> None:
    """Have both signals raise KeyboardInterrupt from now on."""
    signal.signal(signal.SIGINT, _take)
    signal.signal(signal.SIGTERM, _take)


def was_asked() -> bool:
    """Return whether one of the signals has come."""
    return _asked


def check() -> None:
    """Raise KeyboardInterrupt if one of the signals has come and got lost on the way."""
    if _asked:
        raise KeyboardInterrupt


def _take(number: int, frame: FrameType | None) -> None:
    global _asked
    _asked = True
    raise KeyboardInterrupt
