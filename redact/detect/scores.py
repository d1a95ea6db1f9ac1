"""How sure a recogniser is, in one table.

The shipped policy's thresholds hide what scores HIDDEN or more, so whatever is often wrong without a word beside it stays below,
and a word beside it (see `engine.Nearby`) lifts it by CONTEXT.
"""

HIDDEN = 0.4
"""From here on the shipped policy hides; its table of thresholds can say otherwise by kind."""

CERTAIN = 0.95
"""A check digit, or a format that nothing else has."""

STRONG = 0.85
"""A label says so, or a format that little else has."""

LIKELY = 0.6
"""The shape alone, or a label in front of something that could be prose."""

POSSIBLE = 0.5
"""The shape with a slip in it, as OCR makes them."""

DOUBTFUL = 0.3
"""Below HIDDEN unless a word beside it supports it."""

FAINT = 0.1
"""Far below HIDDEN: nearly always something else."""

CONTEXT = 0.35
"""What a supporting word beside a match adds. The sum is at least HIDDEN and at most 1."""
