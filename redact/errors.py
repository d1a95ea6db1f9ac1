"""What can go wrong, and the exit status of each.

    RedactError
    ├── UsageError      2   the command line or a call asks for what cannot be
    │   ├── ConfigError 2   the policy says what cannot be
    │   └── OutputError 2   the result cannot be written there
    ├── InputError      3   the recording cannot be read
    ├── MissingTool     4   an engine or model is not installed
    ├── Withheld        1   the policy withholds this session
    └── LeakFound       5   the second look found something; nothing was published

A message says where, what and the remedy, and never quotes the recording.
"""

from __future__ import annotations


class RedactError(Exception):
    """The base of every error that this package raises on purpose."""

    exit_status = 70


class UsageError(RedactError):
    exit_status = 2


class ConfigError(UsageError):
    pass


class InputError(RedactError):
    exit_status = 3


class MissingTool(RedactError):
    exit_status = 4


class OutputError(UsageError):
    pass


class Withheld(RedactError):
    exit_status = 1


class LeakFound(RedactError):
    exit_status = 5
