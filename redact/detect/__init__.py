"""What in a text is personal or secret: plain text goes in, matches with offsets come out.

Importing this package is quick. Presidio, spaCy and the word lists are loaded when a `Detector` is made, and nothing here
opens a socket: no model, suffix list or word list is ever fetched.
"""

from redact.detect.detector import REGIONS, Detector, RecognizerCard

__all__ = ["REGIONS", "Detector", "RecognizerCard"]
