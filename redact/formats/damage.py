"""What the readers of picture files raise."""

from __future__ import annotations


class Damaged(ValueError):
    """A picture file is not what it should be. The message is a clause without a subject, such as "is cut short"."""
