"""Three networks that find faces, each surer than the one before, run on onnxruntime.

Method and shapes: Zhang, Zhang, Li and Qiao, "Joint Face Detection and Alignment Using Multitask Cascaded Convolutional
Networks", 2016. The weights are those in the wheel `mtcnn`, which is not imported: its own code wants TensorFlow.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.errors import MissingTool
from redact.eyes.network import Grid, Network
from redact.types import Pixels

CELL, STRIDE = 12, 2
"""Pixels: the side of what the first network looks at, and from one place to the next."""
STEP = 0.709
"""From one scale to the next: half the area."""
SURE = (0.6, 0.7, 0.8)
"""What each network must be sure of."""
MOST = 3000
"""Places that the first network hands on. More than that is no picture of people."""

Found = NDArray[np.float64]
"""(number, 5): left, top, right, bottom in pixels, and how sure."""


class Networks:
    """The three networks. Raises MissingTool if their weights are not installed."""

    def __init__(self) -> None:
        self._first, self._second, self._third = _first(_weights("pnet")), _second(_weights("rnet")), _third(_weights("onet"))

    def faces(self, pixels: Pixels, smallest: int) -> Found:
        """Return the faces in a picture, at least `smallest` pixels wide, the surest first.

        pixels: (height, width, 3), uint8, RGB.
        """
        return self._looked_at_closely(pixels, self._proposed(pixels, smallest))

    def _proposed(self, pixels: Pixels, smallest: int) -> Found:
        found = [np.empty((0, 5))]
        scale, (height, width) = CELL / smallest, pixels.shape[:2]
        while min(height, width) * scale >= CELL:
            size = round(width * scale), round(height * scale)
            small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
            here = _alone(self._proposed_at(_normal(small[None])), 0.5)
            here[:, :4] /= scale
            found.append(here)
            scale *= STEP
        return _alone(np.concatenate(found), 0.7)[:MOST]

    def _proposed_at(self, pictures: Grid) -> Found:
        """Return where in one picture the first network sees faces."""
        moves, said = (part[0] for part in self._first.run(None, {"input": pictures}))
        scores = _certainty(said.transpose(1, 2, 0))
        rows, columns = np.nonzero(scores > SURE[0])
        corner = np.stack([columns, rows, columns, rows], 1) * float(STRIDE) + (0, 0, CELL, CELL)
        return np.column_stack([corner + moves[:, rows, columns].T * CELL, scores[rows, columns]])

    def _looked_at_closely(self, pixels: Pixels, found: Found) -> Found:
        for network, side, sure, of_smaller in ((self._second, 24, SURE[1], False), (self._third, 48, SURE[2], True)):
            if not len(found):
                return found
            found = _square(found)
            moves, said = network.run(None, {"input": _normal(_cut(pixels, found, side))})
            scores = _certainty(said)
            found = _alone(_moved(found, moves, scores)[scores > sure], 0.7, of_smaller=of_smaller)
        return found


def _weights(name: str) -> list[Grid]:
    spec = importlib.util.find_spec("mtcnn")
    if spec is None or not spec.submodule_search_locations:
        raise MissingTool("the networks that find faces are not installed; pip install mtcnn")
    import joblib  # type: ignore[import-untyped]

    loaded = joblib.load(Path(spec.submodule_search_locations[0]) / "assets/weights" / f"{name}.lz4")
    return [np.asarray(part, np.float32) for part in loaded]


def _first(w: Sequence[Grid]) -> Any:
    body = Network().convolve(*w[0:2]).rectify(w[2]).pool(2, reaches_over=True)
    body.convolve(*w[3:5]).rectify(w[5]).convolve(*w[6:8]).rectify(w[8])
    return body.session(_heads(body, Network.convolve, w[9:11], w[11:13]))


def _second(w: Sequence[Grid]) -> Any:
    body = Network().convolve(*w[0:2]).rectify(w[2]).pool(3, reaches_over=True)
    body.convolve(*w[3:5]).rectify(w[5]).pool(3, reaches_over=False).convolve(*w[6:8]).rectify(w[8])
    body.flatten().connect(*w[9:11]).rectify(w[11])
    return body.session(_heads(body, Network.connect, w[12:14], w[14:16]))


def _third(w: Sequence[Grid]) -> Any:
    body = Network().convolve(*w[0:2]).rectify(w[2]).pool(3, reaches_over=True)
    body.convolve(*w[3:5]).rectify(w[5]).pool(3, reaches_over=False).convolve(*w[6:8]).rectify(w[8]).pool(2, reaches_over=True)
    body.convolve(*w[9:11]).rectify(w[11]).flatten().connect(*w[12:14]).rectify(w[14])
    # The weights between are for eyes, nose and mouth, which nobody asks for.
    return body.session(_heads(body, Network.connect, w[15:17], w[19:21]))


def _heads(body: Network, layer: Callable[[Network, Grid, Grid], Network], *weights: Sequence[Grid]) -> list[str]:
    """Add a layer for where a face is, and one for whether it is one, and return their names."""
    tail, names = body.tail, []
    for pair in weights:
        body.tail = tail
        names.append(layer(body, *pair).tail)
    return names


def _certainty(said: Grid) -> Grid:
    """Return how sure a network is that it sees a face, 0 to 1. said: (…, 2), for no and for yes, before the softmax."""
    return np.asarray(1 / (1 + np.exp(np.clip(said[..., 0] - said[..., 1], -60, 60))), np.float32)


def _normal(pictures: NDArray[Any]) -> Grid:
    """Return (number, channels, height, width), from -1 to 1."""
    return np.ascontiguousarray((pictures.transpose(0, 3, 1, 2).astype(np.float32) - 127.5) / 128)


def _cut(pixels: Pixels, found: Found, side: int) -> NDArray[np.uint8]:
    """Return each place as a picture of its own, with gray where it reaches past the edge."""
    cuts = np.empty((len(found), side, side, 3), np.uint8)
    height, width = pixels.shape[:2]
    for number, (left, top, right, bottom) in enumerate(np.rint(found[:, :4]).astype(int).tolist()):
        x0, y0, x1, y1 = max(left, 0), max(top, 0), min(right, width), min(bottom, height)
        whole = np.full((max(bottom - top, 1), max(right - left, 1), 3), 127, np.uint8)
        if x0 < x1 and y0 < y1:
            whole[y0 - top : y1 - top, x0 - left : x1 - left] = pixels[y0:y1, x0:x1]
        way = cv2.INTER_AREA if whole.shape[0] > side else cv2.INTER_LINEAR
        cuts[number] = cv2.resize(whole, (side, side), interpolation=way)
    return cuts


def _moved(found: Found, moves: Grid, scores: Grid) -> Found:
    size = np.tile(found[:, 2:4] - found[:, :2], 2)
    return np.column_stack([found[:, :4] + moves * size, scores])


def _square(found: Found) -> Found:
    """Return `found` with each place made as high as wide around its middle."""
    middle = (found[:, :2] + found[:, 2:4]) / 2
    half = (found[:, 2:4] - found[:, :2]).max(axis=1, initial=1)[:, None] / 2
    return np.column_stack([middle - half, middle + half, found[:, 4]])


def _alone(found: Found, most: float, *, of_smaller: bool = False) -> Found:
    """Return the places, the surest first, that share at most `most` of what they cover with a surer one.

    of_smaller: whether that is of the smaller of both, instead of both together.
    """
    found = found[np.argsort(-found[:, 4], kind="stable")]
    sizes = np.maximum(found[:, 2:4] - found[:, :2], 0).prod(axis=1)
    kept, rest = [], np.arange(len(found))
    while len(rest):
        one, rest = rest[0], rest[1:]
        kept.append(one)
        low, high = np.maximum(found[one, :2], found[rest, :2]), np.minimum(found[one, 2:4], found[rest, 2:4])
        shared = np.maximum(high - low, 0).prod(axis=1)
        whole = np.minimum(sizes[one], sizes[rest]) if of_smaller else sizes[one] + sizes[rest] - shared
        rest = rest[shared <= most * np.maximum(whole, 1e-9)]
    return found[kept]
