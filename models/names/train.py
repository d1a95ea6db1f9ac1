"""Train the names model: `nox -s train -- --minutes 90 --corpora FOLDER`. Fragments are drawn as they are needed.

    python models/names/train.py OUT --minutes 90 [--corpora FOLDER] [--start MODEL]

Every five minutes the model is measured on fragments whose templates, names and strings it does not learn from, and on the held
fifth of each corpus; what is written is the average of its weights over the last steps.
"""

from __future__ import annotations

import argparse
import itertools
import math
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import spacy
from redact.detect.names import language
from spacy.attrs import SHAPE  # type: ignore[import-not-found]
from spacy.lang.lex_attrs import word_shape
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, NumpyOps, set_current_ops

import corpora
from fragments import Fragment, Fragments
from measure import held_out, measure
from values import LABELS

CORPORA_SHARE = 0.45
SWAPPED_SHARE = 0.75
"""Of the corpora's texts, those whose names are exchanged for others."""
UNLISTED = 0.35
"""Of the names and places in our lists, those that a model in training is not told about: most people's are in no list."""
META = {"name": "screen_names", "version": "1.0.0", "license": "Apache-2.0", "spacy_version": ">=3.8,<4"}
RATE = 1.2e-3
DROPPED = 0.3
WIDTH = 96
NER = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": WIDTH,
                "attrs": ["LOWER", "PREFIX", "SUFFIX", "NORM", "SHAPE"],
                "rows": [12000, 4000, 4000, 6000, 1000],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": WIDTH,
                "window_size": 1,
                "maxout_pieces": 3,
                "depth": 4,
            },
        },
    }
}


def train(out: Path, minutes: float, folder: Path | None, seed: int, start: Path | None = None) -> None:
    """Train for `minutes` of wall clock, on from the model `start` if there is one, and write the model to `out`."""
    spacy.util.fix_random_seed(seed)
    set_current_ops(NumpyOps(use_blis=False))  # twice as many fragments a second
    rng = Random(seed)
    nlp = spacy.load(start) if start else blank()
    fragments = Fragments(rng, held=False)
    nlp.vocab.lex_attr_getters[SHAPE] = lambda word: as_if_listed(word, fragments.values.listed)
    held = held_out(folder, 3000)
    public: dict[str, list[Fragment]] = {}
    if folder:
        for fragment in corpora.read(folder, held=False):
            public.setdefault(fragment.source, []).append(fragment)
    drawn = mixed(rng, fragments, public)
    if not start:
        nlp.initialize(lambda: list(itertools.islice(examples(nlp, drawn), 500)))
    optimizer = Adam(learn_rate=RATE, beta1=0.9, beta2=0.999, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    began, seen, told = time.perf_counter(), 0, 0.0
    losses: dict[str, float] = {}
    while (done := (time.perf_counter() - began) / (60 * minutes)) < 1:
        optimizer.learn_rate = RATE * warmth(done)
        batch = list(itertools.islice(examples(nlp, drawn), 48 + int(208 * done)))
        nlp.update(batch, sgd=optimizer, drop=DROPPED, losses=losses)
        seen += len(batch)
        if time.perf_counter() - told > 300:
            told = time.perf_counter()
            with nlp.use_params(optimizer.averages):
                print(
                    f"{done:.0%} {seen} fragments, loss {losses.get('ner', 0) / max(seen, 1):.2f}\n{measure(nlp, held)}",
                    flush=True,
                )
                save(nlp, out)
    with nlp.use_params(optimizer.averages):
        save(nlp, out)
    print(f"{seen} fragments\n{measure(spacy.load(out), held)}", flush=True)


def as_if_listed(word: str, blends: Mapping[str, str]) -> str:
    """Return `language.shape` of `word` as if our lists held fewer names, and some that nobody has."""
    lower = word.lower()
    if lower in blends:
        return f"{word_shape(word)} {blends[lower]}"
    is_unlisted = zlib.crc32(lower.encode()) % 100 < 100 * UNLISTED
    return language.unlisted(word) if is_unlisted else language.shape(word)


def save(nlp: Language, out: Path) -> None:
    """Write the model without its vocabulary: that is every word that it has seen, and nothing needs it."""
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.meta.update(META)
    nlp.to_disk(out, exclude=["vocab"])


def warmth(done: float) -> float:
    """Return the part of the learning rate at `done`, 0 to 1, of the training: up for a fiftieth, then down along a cosine."""
    return max(done / 0.02, 0.02) if done < 0.02 else max(0.5 + 0.5 * math.cos(math.pi * done), 0.01)


def blank() -> Language:
    nlp = language.Screens()
    ner: Any = nlp.add_pipe("ner", config=NER)
    for label in LABELS:
        ner.add_label(label)
    return nlp


def mixed(rng: Random, fragments: Fragments, public: Mapping[str, Sequence[Fragment]]) -> Iterator[Fragment]:
    """Yield fragments of all sources without end; each corpus as often as the others, whatever its size."""
    while True:
        if public and rng.random() < CORPORA_SHARE:
            chosen = rng.choice(public[rng.choice(list(public))])
            yield fragments.swapped(chosen) if rng.random() < SWAPPED_SHARE else chosen
        else:
            yield fragments.draw()


def examples(nlp: Language, drawn: Iterator[Fragment]) -> Iterator[Example]:
    for fragment in drawn:
        doc = nlp.make_doc(fragment.text)
        spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in fragment.spans]
        said = Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
        said.ents = spacy.util.filter_spans([Span(said, span.start, span.end, span.label_) for span in spans if span is not None])
        yield Example(doc, said)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--corpora", type=Path, help="a folder of *.jsonl; see corpora.py")
    parser.add_argument("--start", type=Path, help="a model to go on from")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    train(options.out, options.minutes, options.corpora, options.seed, options.start)
