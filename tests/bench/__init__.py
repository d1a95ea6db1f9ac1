"""Measures what is hidden, what is left alone, how exactly screens are read and how fast: `nox -s bench`.

planted   the truth: every planted item in every place
screen    whether an item's ink still stands in a written frame
typing    what can be typed again from key events
said      whether an item can be read in written events
subjects  what is measured: redact, presidio-image-redactor, a codec that changes nothing
typed     whether typed values can be had again from what was written
figures   shares of what was judged
tables    how they are shown

typing_model     the model of a text field against recordings of Chromium's
typists          whether simulated typists can be told apart
spreading        what it costs and hides to look for one value everywhere
typing_tables    how these are shown

lines     the truth about the pages for reading
reading   what each engine makes of them
slips     how far that is from the truth
reading_tables   how that is shown

texts     what the detector makes of texts alone

clock     what time is: that of one core
stages    where it goes
scaling   how time and memory grow with a session
cost      how these are shown
picture   times and errors in one picture
rrweb_speed      how fast a stream of rrweb events is looked through
"""
