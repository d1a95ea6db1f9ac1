"""Takes personal data and credentials out of recordings of computer use.

    from redact import Redactor
    Redactor().session("recording", "clean")

The heavy parts are imported when a Redactor is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from redact.errors import (
    ConfigError,
    InputError,
    LeakFound,
    MissingTool,
    OutputError,
    RedactError,
    UsageError,
    Withheld,
)

if TYPE_CHECKING:
    from redact.policy import Policy
    from redact.redactor import RedactedEvents, RedactedImage, RedactedText, Redactor
    from redact.report import Report

__all__ = [
    "ConfigError",
    "InputError",
    "LeakFound",
    "MissingTool",
    "OutputError",
    "Policy",
    "RedactError",
    "RedactedEvents",
    "RedactedImage",
    "RedactedText",
    "Redactor",
    "Report",
    "UsageError",
    "Withheld",
]

_LAZY = {
    "Policy": "policy",
    "Report": "report",
    **dict.fromkeys(("RedactedEvents", "RedactedImage", "RedactedText", "Redactor"), "redactor"),
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module 'redact' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"redact.{_LAZY[name]}"), name)
