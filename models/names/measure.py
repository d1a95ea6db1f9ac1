"""How well a pipeline finds names: precision and recall by source and label, and how many texts without names it flags.

python models/names/measure.py [MODEL] [--corpora FOLDER] [--unlisted]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import spacy
from redact.detect.names import language
from redact.detect.names.model import SHIPPED
from spacy.attrs import SHAPE  # type: ignore[import-not-found]
from spacy.language import Language

import corpora
from fragments import Fragment, Fragments
from values import LABELS

HELD_FRAGMENTS = 5000


def held_out(folder: Path | None, fragments: int = HELD_FRAGMENTS) -> list[Fragment]:
    """Return what no model of ours learns from: fragments of held templates, names and strings, and a fifth of each corpus."""
    drawn = Fragments(Random("held"), held=True)
    return [drawn.draw() for _ in range(fragments)] + (list(corpora.read(folder, held=True)) if folder else [])


def measure(nlp: Language, held: Sequence[Fragment]) -> str:
    """Return a table in %. A name counts where its start, end and label are right to the token."""
    sums: dict[str, Counter[str]] = {}
    for fragment, doc in zip(held, nlp.pipe((fragment.text for fragment in held), batch_size=128), strict=True):
        said = {(ent.start, ent.end, ent.label_) for ent in doc.ents}
        spans = [(doc.char_span(start, end, alignment_mode="expand"), label) for start, end, label in fragment.spans]
        true = {(span.start, span.end, label) for span, label in spans if span is not None}
        for label in LABELS:
            of = sums.setdefault(f"{fragment.source} {label}", Counter())
            of["true"] += sum(span[2] == label for span in true)
            of["said"] += sum(span[2] == label for span in said)
            of["both"] += sum(span[2] == label for span in true & said)
        if not fragment.spans:
            of = sums.setdefault(f"{fragment.source} flagged", Counter())
            of["texts"] += 1
            of["flagged"] += bool(said)
    rows = []
    for key, of in sorted(sums.items()):
        if of["texts"]:
            rows.append(f"  {key:32s} {100 * of['flagged'] / of['texts']:5.1f} % of {of['texts']}")
        elif of["true"]:
            precision, recall = 100 * of["both"] / max(of["said"], 1), 100 * of["both"] / of["true"]
            rows.append(f"  {key:32s} precision {precision:5.1f}  recall {recall:5.1f}  of {of['true']}")
    return "\n".join(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, nargs="?", default=SHIPPED)
    parser.add_argument("--corpora", type=Path, help="a folder of *.jsonl; see corpora.py")
    parser.add_argument("--unlisted", action="store_true", help="as if our lists held no name at all")
    options = parser.parse_args()
    pipeline = spacy.load(options.model)
    if options.unlisted:
        pipeline.vocab.lex_attr_getters[SHAPE] = language.unlisted
    print(measure(pipeline, held_out(options.corpora)))
