"""All recognisers over one text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from redact.detect.credentials.mask_signs import is_mask
from redact.detect.folding import fold
from redact.placeholders import FILLER, FORM
from redact.types import KINDS_WITHOUT_RECOGNIZER, UNREAD, Match

if TYPE_CHECKING:
    from presidio_analyzer import EntityRecognizer

    from redact.detect.names.model import NamesModel

REGIONS = ("US", "CA", "GB", "IE", "DE", "AT", "CH", "FR", "BE", "NL", "ES", "IT", "PT", "PL", "IN", "AU", "BR", "MX")
"""Whose national telephone numbers are understood unless a caller says otherwise."""

CACHED_TEXTS = 20_000
"""Most lines of a screen were on the screen before."""

WINDOW_CHARACTERS = 16_000
OVERLAP_CHARACTERS = 2_000
"""A longer text is looked through in windows that overlap, so that no step can take more than linear time over all of it."""

CLOSING_TAG = re.compile(r"</([A-Z][A-Z0-9_]*)>")


@dataclass(frozen=True, slots=True)
class RecognizerCard:
    """What `redact list recognizers` shows."""

    name: str
    kinds: tuple[str, ...]
    summary: str


class Detector:
    """Finds what is personal or secret in text.

    regions: ISO 3166 codes of the countries whose national telephone numbers are understood; the first wins a tie.
    extra: further Presidio recognisers. One that raises gives UNREAD over the text, as ours do.
    find: words to find besides, by kind: a tenant's employees, customers, code names. allow: words that may stay, where what is
    found is nothing more than them.
    names_model: a loaded one, or the folder or the name of a spaCy pipeline to take in place of the one that ships. Raises
    MissingTool.
    entities: every kind that `matches` can give, sorted. recognizers: one card each.
    """

    def __init__(
        self,
        regions: Sequence[str] = REGIONS,
        *,
        extra: Sequence[EntityRecognizer] = (),
        find: Mapping[str, Collection[str]] | None = None,
        allow: Collection[str] = (),
        names_model: str | NamesModel = "",
    ) -> None:
        from redact.detect import model_names
        from redact.detect.engine import Analyzer
        from redact.detect.names.model import NamesModel
        from redact.detect.registry import build
        from redact.detect.word_list import WordList

        self.names_model = NamesModel(names_model) if isinstance(names_model, str) else names_model
        recognizers = [*build(tuple(regions)), *extra]
        if find:
            recognizers.append(WordList("policy list", find, summary="Words that the policy lists"))
        self._allowed = WordList("allowed", {"ALLOWED": allow}, summary="Words that the policy lets stay")
        self._analyzer = Analyzer(recognizers, self.names_model)
        recognizers.append(model_names.recognizer())
        self.recognizers = tuple(
            RecognizerCard(
                str(recognizer.name),  # type: ignore[has-type]
                tuple(sorted(recognizer.supported_entities)),
                _summary(recognizer),
            )
            for recognizer in recognizers
        )
        self.entities = tuple(sorted({UNREAD, *(kind for card in self.recognizers for kind in card.kinds)}))
        self._placed = KINDS_WITHOUT_RECOGNIZER.union(self.entities)
        self._cached = lru_cache(maxsize=CACHED_TEXTS)(self._look)

    def matches(self, text: str, *, with_names: bool = True) -> tuple[Match, ...]:
        """Return everything found in `text`, sorted by start; matches may overlap. Scores: 0 to 1.

        A placeholder such as <EMAIL_ADDRESS> is never part of a match, so a redacted text can be looked through again.
        with_names: whether the names model is asked too, which takes longest.
        """
        # Only lines are kept: a cache of whole files would be a second copy of the recording in memory.
        return self._cached(text, with_names) if len(text) <= WINDOW_CHARACTERS else self._look(text, with_names)

    def prepare(self, texts: Iterable[str]) -> None:
        """Ask the names model about all `texts` at once; `matches` is several times as fast on them then, and says the same."""
        folded = (fold(_without_placeholders(text, self._placed)).text for text in dict.fromkeys(texts))
        try:
            self.names_model.prepare(text[first:last] for text in folded for first, last in _windows(text))
        except Exception:  # noqa: BLE001 - `matches` meets it again, text by text, and says which was not looked at
            return

    def _look(self, text: str, with_names: bool) -> tuple[Match, ...]:
        folded = fold(_without_placeholders(text, self._placed))
        found: set[Match] = set()
        for first, last in _windows(folded.text):
            window = folded.text[first:last]
            allowed = self._allowed.spans(window)
            for match in self._in_window(window, with_names):
                if match.kind == UNREAD or (
                    (any(map(str.isalnum, window[match.start : match.end])) or is_mask(window[match.start : match.end]))
                    and not any(start <= match.start and match.end <= end for start, end in allowed)
                ):
                    start, end = folded.original(first + match.start, first + match.end)
                    found.add(Match(match.kind, start, end, match.score, match.recognizer))
        return tuple(sorted(found, key=lambda match: (match.start, match.end, match.kind, match.recognizer)))

    def _in_window(self, text: str, with_names: bool) -> Iterator[Match]:
        try:
            results = self._analyzer.results(text, with_names)
        except Exception:  # noqa: BLE001 - spaCy or Presidio itself: the text was not looked at
            yield Match(UNREAD, 0, len(text), 1.0, "presidio")
            return
        for result in results:
            name = result.recognition_metadata[result.RECOGNIZER_NAME_KEY]
            yield Match(result.entity_type, result.start, result.end, round(result.score, 4), name)


def _without_placeholders(text: str, kinds: Collection[str]) -> str:
    """Return `text` with the placeholder of each of `kinds` replaced by as many characters that no recogniser takes for anything.

    Neither an element such as <PASSWORD>…</PASSWORD> nor <JANE_DOE> is a placeholder.
    """
    if "<" not in text:
        return text
    placed = set(kinds).difference(CLOSING_TAG.findall(text))
    return FORM.sub(lambda found: FILLER * len(found[0]) if found[1] in placed else found[0], text)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans that overlap and together cover `text`, which begin and end between words where they can."""
    start = 0
    while len(text) - start > WINDOW_CHARACTERS:
        end = start + WINDOW_CHARACTERS
        end = max(text.rfind(" ", end - 500, end), text.rfind("\n", end - 500, end)) + 1 or end
        yield start, end
        start = end - OVERLAP_CHARACTERS
        start = max(text.find(" ", start, start + 500), text.find("\n", start, start + 500), start)
    if text:
        yield start, len(text)


def _summary(recognizer: EntityRecognizer) -> str:
    """Return the first line of the module's docstring for our recognisers, and of the class's for others."""
    own = getattr(recognizer, "summary", "")
    return str(own) or (type(recognizer).__doc__ or "").strip().partition("\n")[0]
