"""Take the mean of the weights of models that went on from one another: it finds a little more than the last of them.

python models/names/mean.py OUT MODEL MODEL...
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy

from train import save


def mean(paths: Sequence[Path], out: Path) -> None:
    """Write the mean of the models at `paths` to `out`."""
    models = [spacy.load(path) for path in paths]
    layers = [list(model.get_pipe("ner").model.walk()) for model in models]
    for same in zip(*layers, strict=True):
        for name in same[0].param_names:
            if all(layer.has_param(name) for layer in same):
                weights = np.mean([layer.get_param(name) for layer in same], axis=0)
                same[0].set_param(name, weights.astype(np.float32))
    save(models[0], out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("models", type=Path, nargs="+")
    options = parser.parse_args()
    mean(options.models, options.out)
