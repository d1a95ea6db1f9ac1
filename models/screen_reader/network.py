"""The screen reader's network: a stack of convolutions over a line image, trained with CTC. 1.1 million parameters.

No recurrence and nothing that looks at the whole line: a stretch of a line reads the same wherever it stands.
"""

from __future__ import annotations

from torch import Tensor, nn

from alphabet import ALPHABET

OUTPUTS = len(ALPHABET) + 1
STRIDE = 4
"""Columns of the image for each position of the body."""
UP = 2
"""Outputs for each of these: letters as narrow as an i need more than one."""
HALF = 96
"""What an output is decided from."""


def _conv(
    inputs: int, outputs: int, size: tuple[int, int], stride: tuple[int, int] = (1, 1), dilation: int = 1, valid: bool = False
) -> nn.Sequential:
    padding = (0, 0) if valid else ((size[0] - 1) // 2, (size[1] - 1) // 2 * dilation)
    layer = nn.Conv2d(inputs, outputs, size, stride, padding, (1, dilation), bias=False)
    return nn.Sequential(layer, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, channels: int, size: tuple[int, int], dilation: int = 1) -> None:
        super().__init__()
        self.inner = _conv(channels, channels, size, dilation=dilation)

    def forward(self, image: Tensor) -> Tensor:
        return image + self.inner(image)


class Network(nn.Module):
    """(lines, 1, 28, width), float, 0 for the ground → (lines, width / 2, OUTPUTS) logits."""

    def __init__(self, channels: int = 192) -> None:
        super().__init__()
        self.eyes = nn.Sequential(
            _conv(1, 16, (3, 3), (2, 2)),
            _conv(16, 32, (3, 3), (2, 2)),
            Residual(32, (3, 3)),
            Residual(32, (3, 3)),
            _conv(32, 64, (3, 3), (2, 1)),
            Residual(64, (3, 3)),
            Residual(64, (3, 3)),
            _conv(64, channels, (4, 1), valid=True),
        )
        self.body = nn.Sequential(*(Residual(channels, (1, 3), dilation) for dilation in (1, 2, 1, 3, 1, 2, 1, 1)))
        self.halves = nn.Conv2d(channels, HALF * UP, 1)
        self.head = nn.Linear(HALF, OUTPUTS)

    def forward(self, image: Tensor) -> Tensor:
        out = self.halves(self.body(self.eyes(image)))
        lines, _, _, positions = out.shape
        out = out.view(lines, UP, HALF, positions).permute(0, 3, 1, 2).reshape(lines, positions * UP, HALF)
        return self.head(out).float()


def greedy(logits: Tensor) -> list[str]:
    """Return the text of each line: the likeliest output at every position, repeats and blanks left out."""
    found = []
    for best in logits.argmax(-1).tolist():
        kept = [now for before, now in zip([0, *best], best, strict=False) if now and now != before]
        found.append("".join(ALPHABET[number - 1] for number in kept).strip())
    return found
