"""presidio-image-redactor as its README uses it: one call for each frame, nothing shared between them."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import spacy
import tldextract
from PIL import Image
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from redact.types import Pixels

CAVEAT = (
    "presidio-image-redactor: every recogniser that its analyzer has by default, but a blank spaCy pipeline for English, since "
    "its default language model is a download. So it finds no names by language model and lifts no score by context words."
)


class Baseline:
    def __init__(self) -> None:
        """Raises ImportError if presidio-image-redactor is not installed."""
        redactor: Any = importlib.import_module("presidio_image_redactor")
        self._engine = redactor.ImageRedactorEngine(redactor.ImageAnalyzerEngine(analyzer_engine=stock_analyzer()))

    def redact(self, pixels: Pixels) -> Pixels:
        return np.asarray(self._engine.redact(Image.fromarray(pixels)), np.uint8)


def stock_analyzer() -> Any:
    """Return Presidio's analyzer with the recognisers that it has by default, a blank pipeline, and nothing fetched."""
    # Its e-mail and URL recognisers would fetch the list of domain suffixes. The list inside tldextract serves as well.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    return AnalyzerEngine(nlp_engine=_Blank())


class _Blank(SpacyNlpEngine):
    """Presidio's own engine, with a pipeline that is built and not downloaded."""

    def __init__(self) -> None:
        super().__init__()
        pipelines: Any = {"en": spacy.blank("en")}
        self.nlp = pipelines

    def load(self) -> None:
        pass
