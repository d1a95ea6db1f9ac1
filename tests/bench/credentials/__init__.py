"""Measures the detector on other tools' test strings of credentials: `python -m tests.bench --part credentials`.

covered   secrets covered and harmless texts flagged
speed     the catalogue's exact scan, beside Python's `re` with key words
"""
