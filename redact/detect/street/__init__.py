"""Where somebody lives or is: street addresses by country, boxes, towns with their postcode, postcodes and positions.

One file per country's forms, each a table of patterns and a judge; `parts` is what they share.
"""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from redact.detect.street import (
    announced,
    by_label,
    dutch,
    english,
    french,
    german,
    indian,
    italian,
    japanese,
    polish,
    portuguese,
    position,
    post_box,
    postcode,
    spanish,
    town,
)


def recognizers() -> list[EntityRecognizer]:
    """Return one recogniser for each country's addresses, and those for boxes, towns, labels, postcodes and positions."""
    return [
        module.recognizer()
        for module in (
            english, german, french, spanish, italian, dutch, polish, portuguese, indian, japanese,
            post_box, town, by_label, announced, postcode, position,
        )
    ]  # fmt: skip
