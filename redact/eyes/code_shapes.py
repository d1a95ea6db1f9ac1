"""Where there is a QR, an Aztec or a bar code by its looks, though nobody can read it: what a window hides a part of, or what is
drawn with dots, a patient reader may still put together.
"""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from redact.boxes import clip, grow, overlap, union
from redact.types import Box

Gray = NDArray[np.uint8]

LEAST_CONTRAST = 40
"""Steps of 255 between dark and light."""
RINGS = (25 / 49, 9 / 49)
"""The areas within the rings of a finder pattern of 7 modules, as shares of its own. Source: ISO/IEC 18004, 6.3.3."""
SLACK = 1.45
"""How far those may be off, as a factor: rounded corners, and pixels that are shared out to both sides."""
FINDER = 7
SMALLEST = 10
"""Pixels of a finder pattern's side: below that a module is less than a pixel and a half."""
FARTHEST = 70
"""Modules from a finder pattern to where its code may end. Larger ones are none that a screen has room for."""
LEAST_MODULES = 14
"""Of the sides of a code, or of what can be seen of one."""
DENSE = 0.5
"""The share of a code's box that has modules."""
PARTS = 5
"""Rows and columns into which a code is divided to see whether it is alike everywhere."""
HALF, EVEN, MOST_PARTS = (0.28, 0.72), (0.12, 0.88), 0.8
"""What share of a code is dark, and of a part of it, and how many parts must be like that."""
SHORTEST_BAR = 20
"""Pixels."""
GAP = 24
"""Pixels from one edge of a bar to the next, at most."""
FEWEST_EDGES, LEAST_WIDTH = 24, 50
"""Of the bars of a code, side by side, and pixels that they take."""
UNLIKE = 2
"""Different distances from one edge to the next, at least: what has fewer is a grid or a chart."""


def squares(gray: Gray) -> list[tuple[Box, float]]:
    """Return the boxes of what is built around finder patterns, and how many pixels its modules have.

    gray: (height, width), uint8.
    """
    height, width = gray.shape
    found: list[tuple[Box, float]] = []
    for finder in _finders(gray):
        module = max(finder.width, finder.height) / FINDER
        if any(overlap(finder, box) for box, _ in found):
            continue
        window = clip(grow(finder, round(FARTHEST * module), width, height), width, height)
        box = _grown(gray, finder, window, module) if window is not None else None
        if box is not None:
            found = [(other, size) for other, size in found if not overlap(other, box)] + [(box, module)]
    return found


def bars(gray: Gray) -> list[Box]:
    """Return the boxes of bar codes, upright ones and those that lie on their side."""
    upright = list(_bars(gray))
    lying = (Box(box.top, box.left, box.bottom, box.right) for box in _bars(np.ascontiguousarray(gray.T)))
    return upright + list(lying)


def has_modules(gray: Gray) -> bool:
    """Return whether dark and light are shared out as in a code: about half and half, everywhere. Text is mostly ground."""
    _, is_dark = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    shares = cv2.resize(is_dark, (PARTS, PARTS), interpolation=cv2.INTER_AREA) / 255
    is_even = (shares > EVEN[0]) & (shares < EVEN[1])
    return bool(HALF[0] < shares.mean() < HALF[1] and is_even.mean() >= MOST_PARTS)


def _finders(gray: Gray) -> list[Box]:
    """Return the squares with a ring and a square inside, the largest first."""
    found = []
    local = cv2.blur(gray, (51, 51))
    for is_ink in (gray < local - 10.0, gray > local + 10.0):
        contours, tree = cv2.findContours(is_ink.astype(np.uint8), cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
        for number, (_, _, child, _) in enumerate(tree[0].tolist() if contours else ()):
            inner = tree[0][child][2] if child >= 0 else -1
            if inner < 0:
                continue
            x, y, w, h = cv2.boundingRect(contours[number])
            if min(w, h) < SMALLEST or max(w, h) > 1.25 * min(w, h):
                continue
            # The outline of a hole runs through the ring: its inside is what the ring leaves, less a pixel on each side.
            sides = [cv2.boundingRect(contours[each])[2:] for each in (child, inner)]
            shares = ((sides[0][0] - 2) * (sides[0][1] - 2) / (w * h), sides[1][0] * sides[1][1] / (w * h))
            if all(want / SLACK < share < want * SLACK for share, want in zip(shares, RINGS, strict=True)):
                found.append(Box(x, y, x + w, y + h))
    return sorted(found, key=lambda box: (-box.width * box.height, box))


def _grown(gray: Gray, finder: Box, window: Box, module: float) -> Box | None:
    """Return the box of all modules around a finder pattern, if they are as many as a code has."""
    crop = gray[window.top : window.bottom, window.left : window.right]
    kernel = np.ones((3, 3), np.uint8)
    is_edge = cv2.morphologyEx(crop, cv2.MORPH_GRADIENT, kernel) >= LEAST_CONTRAST
    # Modules lie side by side, and around them is ground for at least two: what is closed over is the code alone.
    reach, thin = round(3 * module) | 1, round(4 * module) | 1
    closed = cv2.morphologyEx(is_edge.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    # A window's edge that runs into it is thinner than it.
    solid = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((thin, thin), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    middle = labels[(finder.top + finder.bottom) // 2 - window.top, (finder.left + finder.right) // 2 - window.left]
    x, y, w, h, area = stats[middle].tolist()
    if middle == 0 or min(w, h) < LEAST_MODULES * module or area < DENSE * w * h:
        return None
    return union([finder, Box(window.left + x, window.top + y, window.left + x + w, window.top + y + h)])


def _bars(gray: Gray) -> Iterator[Box]:
    """Yield where upright bars stand side by side."""
    step = cv2.absdiff(gray[:, 1:], gray[:, :-1])
    is_edge = cv2.inRange(step, np.array(LEAST_CONTRAST), np.array(255))
    tall = cv2.morphologyEx(is_edge, cv2.MORPH_OPEN, np.ones((SHORTEST_BAR, 1), np.uint8))
    if not tall.any():
        return
    closed = cv2.morphologyEx(tall, cv2.MORPH_CLOSE, np.ones((1, GAP), np.uint8))
    closed = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((SHORTEST_BAR, LEAST_WIDTH // 2), np.uint8))
    if not closed.any():
        return
    _, _, found, _ = cv2.connectedComponentsWithStats(closed, connectivity=4)
    for x, y, w, h, _ in found[1:].tolist():
        columns = np.flatnonzero(tall[y : y + h, x : x + w].mean(axis=0) >= 128)
        edges = columns[np.diff(columns, prepend=-2) > 1]
        if w >= LEAST_WIDTH and len(edges) >= FEWEST_EDGES and len(set(np.diff(edges).tolist())) >= UNLIKE:
            yield Box(x, y, x + w + 1, y + h)
