"""Measures the detector alone, on texts made up for it: `python -m tests.bench --part text`.

sentences, screen_lines   what values are put into
values    what is put in, drawn from Faker's locales
filled    texts with what is planted in them
judged    what the detector makes of them: recall, precision, F2
interface false alarms on the strings of real interfaces
evasions  values dressed up so that people can read them and patterns cannot
speed     lines a second, and each recogniser on texts made to be slow
part      all of these in a row
text_tables      how they are shown
"""
