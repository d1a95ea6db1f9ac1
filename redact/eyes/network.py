"""Small convolutional networks, put together from their weights as an ONNX model, which onnxruntime runs.

ONNX is a protocol buffer of few kinds of messages, so writing one needs no library. Source: onnx.proto of ONNX 1.15, operators
of version 13.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Grid: TypeAlias = NDArray[np.float32]

IR, OPERATORS = 8, 13
"""Versions of the format."""
FLOAT = 1
INT, INTS = 2, 7
"""Kinds of an attribute."""
WIRE_NUMBER, WIRE_BYTES = 0, 2


class Network:
    """Layers one after the other. Each call adds one, from what the one before gives or from what `tail` names."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._weights: list[bytes] = []
        self.tail = "input"

    def convolve(self, weights: Grid, bias: Grid) -> Network:
        """Add a convolution. weights: (height, width, channels in, channels out)."""
        return self._add("Conv", [weights.transpose(3, 2, 0, 1), bias])

    def rectify(self, slope: Grid) -> Network:
        """Add a parametric rectifier. slope: of what is below zero, for each channel."""
        return self._add("PRelu", [slope.reshape(-1, 1, 1) if slope.ndim > 1 else slope])

    def pool(self, side: int, *, reaches_over: bool) -> Network:
        """Add the largest of each square, two pixels apart. reaches_over: whether the last square may reach past the edge."""
        return self._add("MaxPool", [], kernel_shape=[side, side], strides=[2, 2], ceil_mode=int(reaches_over))

    def flatten(self) -> Network:
        """Make each picture one row: column by column, as these networks were trained."""
        return self._add("Transpose", [], perm=[0, 3, 2, 1])._add("Flatten", [], axis=1)

    def connect(self, weights: Grid, bias: Grid) -> Network:
        """Add a fully connected layer. weights: (values in, values out)."""
        return self._add("Gemm", [weights, bias])

    def session(self, outputs: Sequence[str]) -> Any:
        """Return an onnxruntime session that takes (number, 3, height, width) and gives `outputs`, by the name of their tail."""
        import onnxruntime  # type: ignore[import-untyped]

        options = onnxruntime.SessionOptions()
        # A network run on one thread gives the same sums on every machine.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # What it would keep for each new size of picture is not given back.
        options.enable_cpu_mem_arena = False
        graph = b"".join(_field(1, node) for node in self._nodes)
        graph += _field(2, b"network") + b"".join(_field(5, weight) for weight in self._weights)
        graph += _field(11, _value("input", ["number", 3, "height", "width"]))
        graph += b"".join(_field(12, _value(name, None)) for name in outputs)
        model = _field(1, IR) + _field(7, graph) + _field(8, _field(1, b"") + _field(2, OPERATORS))
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def _add(self, operator: str, weights: Sequence[Grid], **attributes: int | list[int]) -> Network:
        names = [self.tail]
        for weight in weights:
            names.append(f"weight{len(self._weights)}")
            self._weights.append(_tensor(names[-1], weight))
        self.tail = f"layer{len(self._nodes)}"
        node = b"".join(_field(1, name.encode()) for name in names) + _field(2, self.tail.encode()) + _field(4, operator.encode())
        self._nodes.append(node + b"".join(_field(5, _attribute(*item)) for item in attributes.items()))
        return self


def _attribute(name: str, value: int | list[int]) -> bytes:
    if isinstance(value, int):
        return _field(1, name.encode()) + _field(3, value) + _field(20, INT)
    return _field(1, name.encode()) + b"".join(_field(8, each) for each in value) + _field(20, INTS)


def _tensor(name: str, weights: Grid) -> bytes:
    dimensions = b"".join(_field(1, size) for size in weights.shape)
    raw = np.ascontiguousarray(weights, "<f4").tobytes()
    return dimensions + _field(2, FLOAT) + _field(8, name.encode()) + _field(9, raw)


def _value(name: str, shape: Sequence[int | str] | None) -> bytes:
    sizes = [_field(1, size) if isinstance(size, int) else _field(2, size.encode()) for size in shape or ()]
    stated = _field(2, b"".join(_field(1, size) for size in sizes)) if shape else b""
    return _field(1, name.encode()) + _field(2, _field(1, _field(1, FLOAT) + stated))


def _field(number: int, value: int | bytes) -> bytes:
    """Return one field of a protocol buffer."""
    if isinstance(value, int):
        return _varint(number << 3 | WIRE_NUMBER) + _varint(value)
    return _varint(number << 3 | WIRE_BYTES) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])
