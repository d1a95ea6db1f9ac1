"""How much a recording may ask of the machine that reads it.

A recording is a stranger's file. Every size below is checked against the bytes that really arrive, since what a header
claims is the stranger's word.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """More than any recording needs, and less than hurts."""

    frame_pixels: int = 64_000_000
    """Of one picture: two 4K screens have 17 million. 16-bit samples and progressive JPEGs count twice, for their memory."""
    decode_s: float = 20.0
    """Seconds that the decoding of one picture may take."""
    takes_spreading: bool = True
    """Whether pictures are read whose codec has spread their content further than any box reaches."""
    frame_bytes: int = 128 * 2**20
    """Of one encoded picture."""
    line_bytes: int = 64 * 2**20
    """Of one line of JSON, and of session.json."""
    document_bytes: int = 512 * 2**20
    """Of a document in an archive. Others may be of any size."""
    entries: int = 250_000
    """Files and folders in a recording."""
    total_bytes: int = 64 * 2**30
    """What all entries of an archive inflate to."""

    def __post_init__(self) -> None:
        if (
            min(self.frame_pixels, self.frame_bytes, self.line_bytes, self.document_bytes, self.entries, self.total_bytes) < 1
            or self.decode_s <= 0
        ):
            raise ValueError(f"a limit is more than nothing: {self}")
