"""Make the model that the package ships from a trained network: `python export.py reader.pt`.

The exported network takes bytes and gives, for every position, the likeliest output and how likely it is. Convolutions are
quantised to 8 bits with ranges seen on drawn lines.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import onnx
import torch
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from redact.ocr.screen_line import HEIGHT
from torch import Tensor, nn

import fonts
from alphabet import ALPHABET
from draw import Lines
from network import Network
from texts import Texts

FOLDER = Path(__file__).parents[2] / "redact" / "ocr" / "screen_reader"
CALIBRATION_LINES = 400


class Reader(nn.Module):
    """The network with what is before and after it at run time."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, lines: Tensor) -> tuple[Tensor, Tensor]:
        """(lines, 1, 28, width), uint8 → best outputs and their probabilities, each (lines, width / 2)."""
        likely = self.network((lines.float() - 128) / 127).softmax(-1)
        return likely.argmax(-1), likely.amax(-1)


class Drawn(CalibrationDataReader):
    def __init__(self) -> None:
        rng = Random("calibration")
        lines = Lines(rng, Texts(rng, is_held=False), fonts.load(held=False))
        drawn = (lines.draw() for _ in range(CALIBRATION_LINES))
        self._images: Iterator[np.ndarray] = iter([line.image for line in drawn if line])

    def get_next(self) -> dict[str, np.ndarray] | None:
        image = next(self._images, None)
        return None if image is None else {"lines": image[None, None]}


def fuse(module: nn.Module) -> None:
    """Put each normalisation into the convolution before it."""
    for child in module.children():
        if isinstance(child, nn.Sequential) and len(child) == 3 and isinstance(child[1], nn.BatchNorm2d):
            child[0], child[1] = nn.utils.fuse_conv_bn_eval(child[0], child[1]), nn.Identity()
        else:
            fuse(child)


def export(trained: Path, version: str, quantised: bool) -> None:
    network = Network()
    state = torch.load(trained)
    network.load_state_dict(
        {name.removeprefix("module."): value for name, value in state["averaged"].items() if name != "n_averaged"}
    )
    network.eval()
    fuse(network)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exact, prepared, small = (str(Path(folder) / name) for name in ("exact.onnx", "prepared.onnx", "small.onnx"))
        example = torch.zeros(2, 1, HEIGHT, 320, dtype=torch.uint8)
        torch.onnx.export(
            Reader(network),
            (example,),
            exact,
            input_names=["lines"],
            output_names=["best", "sureness"],
            dynamic_axes={"lines": {0: "n", 3: "width"}, "best": {0: "n", 1: "positions"}, "sureness": {0: "n", 1: "positions"}},
            opset_version=17,
            dynamo=False,
        )
        if quantised:
            quant_pre_process(exact, prepared)
            quantize_static(
                prepared,
                small,
                Drawn(),
                quant_format=QuantFormat.QDQ,
                op_types_to_quantize=["Conv", "Relu"],  # not the last layer, or all that is likely is as likely
                per_channel=True,
                weight_type=QuantType.QInt8,
                activation_type=QuantType.QUInt8,
            )
        model = onnx.load(small if quantised else exact)
    model.doc_string = ""
    data = model.SerializeToString()
    (FOLDER / "reader.onnx").write_bytes(data)
    card = {
        "version": version,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "trained_lines": state["seen"],
        "trained_minutes": round(state["spent"] / 60),
        "alphabet": ALPHABET,
    }
    (FOLDER / "reader.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(data) / 1e6:.1f} MB, {state['seen']} lines")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("--version", default="1")
    parser.add_argument("--exact", action="store_true", help="leave the weights as they are")
    options = parser.parse_args()
    export(options.trained, options.version, not options.exact)
