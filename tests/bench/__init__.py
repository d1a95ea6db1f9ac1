"""Measures what is hidden, what is left alone and how fast, on the drawn sessions: `nox -s bench`.

planted   the truth: every planted item in every place
screen    whether an item's ink still stands in a written frame
typing    what can be typed again from key events
said      whether an item can be read in written events
subjects  what is measured: redact, presidio-image-redactor, a codec that changes nothing
figures   shares of what was judged
tables    how they are shown
"""
