"""Other tools' recordings: what is hidden in them, and whether the tools still read what comes out."""
