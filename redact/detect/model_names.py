"""People, places, streets and organisations by the names model: what neither a label nor a list gives away.

The model has learned from screens, and still takes a heading for a person now and then. So what it says of words that are all
ordinary ones on screens stays a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect import scores
from redact.detect.name_end import name_end
from redact.detect.names import is_first, is_last, is_place, is_word

SURE = {
    "PERSON": scores.LIKELY,
    "LOCATION": scores.POSSIBLE,
    "STREET_ADDRESS": scores.LIKELY,
    "ORGANIZATION": scores.POSSIBLE,
}
"""How sure the model is of each kind. It gives no probabilities."""
MOST_DIGITS = {"PERSON": 1, "LOCATION": 0, "ORGANIZATION": 4}
"""Figures that a name may hold: one that a reader took for a letter, a year in a company's. More are a number of something."""
SEPARATORS = re.compile(r"\S*@\S*| [-–—] |[|:;·•/\\<>=\t\n()\[\]{}\"]")
LONGEST_ADDRESS = 100
CAMEL = re.compile(r"[a-zà-ÿ]{3}[A-Z][a-z]")
LONGEST_ABBREVIATION = 4
PROSE, LEAST_PROSE, JUDGED = re.compile(r"(?<!\S)[a-zà-ÿ]+(?!\S)"), 4, 300
SENDER = re.compile(r": \S|,? +\d\d?:\d\d\b")
GREETINGS = (
    "hi hello hey dear thanks you morning hallo liebe lieber moin danke bonjour salut chère cher merci hola querida querido "
    "gracias ciao cara caro grazie olá oi obrigado hoi beste bedankt cześć dzięki hej hei tack ahoj szia merhaba"
).split()
GREETING = re.compile(rf"(?i)(?:^|[^\w])(?:{'|'.join(GREETINGS)}),? $")


class ModelRecognizer(EntityRecognizer):
    """Names of people, places, streets and organisations, by the trained model"""

    def __init__(self) -> None:
        super().__init__(supported_entities=list(SURE), name="names model")

    def load(self) -> None:
        """The model belongs to the NLP engine, whose artifacts say what it found."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        found = []
        for entity in nlp_artifacts.entities:
            for start, end in _pieces(text, entity.start_char, entity.end_char, entity.label_):
                if entity.label_ == "PERSON":
                    end = name_end(text, start, end)
                if start < end and (score := _score(entity.label_, text, start, end)):
                    found.append(RecognizerResult(entity.label_, start, end, score))
        return found


def _pieces(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    """Yield what a span holds between separators, which no name holds: the model may go on into the next column."""
    at = start
    # What goes on behind the span may be an address.
    for separator in SEPARATORS.finditer(text, start, end + LONGEST_ADDRESS) if kind != "STREET_ADDRESS" else ():
        if separator.start() >= end:
            break
        yield _trimmed(text, at, separator.start())
        at = separator.end()
    if at < end:
        yield _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without what is neither letter nor figure at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _score(kind: str, text: str, start: int, end: int) -> float:
    value = text[start:end]
    words = re.findall(r"[^\W\d_]{2,}", value)
    if not words or kind not in SURE:
        return 0.0
    if kind != "STREET_ADDRESS" and sum(map(str.isdigit, value)) > MOST_DIGITS[kind]:
        return scores.DOUBTFUL
    if kind == "STREET_ADDRESS":
        return SURE[kind] if len(words) > 1 and not all(map(is_nothing_special, words)) else scores.DOUBTFUL
    if all(map(is_nothing_special, words)) and not (
        kind == "PERSON" and is_first(words[0]) and (len(words) > 1 or _is_prose(text))
    ):
        return scores.DOUBTFUL
    if kind != "PERSON" and value.islower() and not any(map(is_place, words)):
        return scores.DOUBTFUL
    if kind == "PERSON" and not any(is_first(word) or is_last(word) for word in words) and _is_no_name(text, start, end, words):
        return scores.DOUBTFUL
    if len(words) == 1 and not (is_first(words[0]) or is_last(words[0])):
        # One word that no list knows is as often the program, the service or the product that is on the screen.
        is_person = kind == "PERSON" and (_is_spoken_to(text, start, end) or (_is_prose(text) and text[start].isupper()))
        return scores.POSSIBLE if is_person else scores.DOUBTFUL
    return SURE[kind]


def _is_prose(text: str) -> bool:
    """Return whether `text` is a sentence, in which "Will" and "Mark" with a capital are somebody, and no menu."""
    return len(PROSE.findall(text[:JUDGED])) >= LEAST_PROSE


def _is_spoken_to(text: str, start: int, end: int) -> bool:
    """Return whether a word stands where only people stand: behind a greeting, or in front of what somebody wrote in a chat."""
    is_sender = not any(map(str.isalnum, text[:start])) and SENDER.match(text, end) is not None
    return text[start].isupper() and (is_sender or GREETING.search(text[max(start - 20, 0) : start]) is not None)


def _is_no_name(text: str, start: int, end: int, words: list[str]) -> bool:
    """Return whether words that no list knows are most likely those of a program or of an interface in another language."""
    value = text[start:end]
    # A name beside a figure is in a list; code and short capitals are identifiers and abbreviations, small letters a language.
    if any(map(str.isdigit, value)) or text[end : end + 1] in ("(", "[", "=") or CAMEL.search(value) or value.islower():
        return True
    if all(word.isupper() and len(word) <= LONGEST_ABBREVIATION for word in words) and not text.isupper():
        return True
    # A button says one word, or one beside an ordinary one: "Eine Umfrage".
    is_all = value == text.strip(" .:…!?*")
    return is_all and (len(words) == 1 or any(map(is_nothing_special, words)))


def is_nothing_special(word: str) -> bool:
    """Return whether `word` also stands where nobody is named, as it is or as a reader of screens may have misread it."""
    forms = {word, word.replace("I", "l").replace("0", "o").replace("1", "l")}
    return any(map(is_word, forms))


def recognizer() -> ModelRecognizer:
    return ModelRecognizer()
