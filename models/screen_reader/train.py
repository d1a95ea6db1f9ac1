"""Train the screen reader: `nox -s train_reader`. Lines are drawn as they are needed, no line twice.

python train.py reader.pt --minutes 240        on two cores; --resume goes on from where reader.pt was left
"""

from __future__ import annotations

import argparse
import itertools
import math
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import cv2
import numpy as np
import torch
from redact.ocr.screen_line import HEIGHT
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

import fonts
from alphabet import INDEX
from draw import Lines, Sample
from network import STRIDE, UP, Network, greedy
from texts import Texts

PIXELS_A_BATCH = 20_000
"""Columns of all lines of a batch together."""
POOL = 1_500
"""Lines that are sorted by width into batches."""
RATE = 2e-3

Batch = tuple[Tensor, Tensor, Tensor]
"""Images (lines, 1, 28, width), uint8; labels, one after the other; labels a line."""


class Drawn(IterableDataset[Batch]):
    """Batches of lines of about the same width, without end."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def __iter__(self) -> Iterator[Batch]:
        cv2.setNumThreads(1)
        worker = get_worker_info()
        rng = Random(f"{self._seed} {worker.id if worker else 0}")
        lines = Lines(rng, Texts(rng, is_held=False), fonts.load(held=False))
        while True:
            drawn = (lines.draw() for _ in itertools.count())
            pool = sorted(itertools.islice((line for line in drawn if line), POOL), key=lambda line: line.image.shape[1])
            batches = list(_batches(pool))
            rng.shuffle(batches)
            yield from map(_collated, batches)


def _batches(pool: list[Sample]) -> Iterator[list[Sample]]:
    batch: list[Sample] = []
    for line in pool:
        if batch and (len(batch) + 1) * line.image.shape[1] > PIXELS_A_BATCH:
            yield batch
            batch = []
        batch.append(line)
    yield batch


def _collated(batch: list[Sample]) -> Batch:
    width = max(line.image.shape[1] for line in batch)
    images = np.full((len(batch), 1, HEIGHT, width), 128, np.uint8)
    for number, line in enumerate(batch):
        images[number, 0, :, : line.image.shape[1]] = line.image
    labels = [INDEX[char] for line in batch for char in line.text]
    return torch.from_numpy(images), torch.tensor(labels), torch.tensor([len(line.text) for line in batch])


def as_input(images: Tensor) -> Tensor:
    """Return uint8 images as the network takes them."""
    return ((images.float() - 128) / 127).contiguous(memory_format=torch.channels_last)


def rate_at(done: float) -> float:
    """Return the learning rate when `done`, 0 to 1, of the training is over: a short rise, then half a cosine."""
    if done < 0.02:
        return RATE * max(done / 0.02, 0.01)
    return RATE * max(0.5 + 0.5 * math.cos(math.pi * (done - 0.02) / 0.98), 0.003)


def train(path: Path, minutes: float, seed: int, workers: int, resume: bool) -> None:
    torch.manual_seed(seed)
    network = Network().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    seen, spent, averaged = (
        0,
        0.0,
        torch.optim.swa_utils.AveragedModel(
            network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.999), use_buffers=True
        ),
    )
    if resume:
        state = torch.load(path)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        averaged.load_state_dict(state["averaged"])
        seen, spent = state["seen"], state["spent"]
    held = _held_out()
    loader = iter(
        DataLoader(Drawn(seed + seen), batch_size=None, num_workers=workers, prefetch_factor=40, multiprocessing_context="spawn")
    )
    next(loader)
    start, smooth, saved = time.perf_counter() - spent, float("nan"), spent
    for step in itertools.count():
        images, labels, lengths = next(loader)
        spent = time.perf_counter() - start
        done = min(spent / (60 * minutes), 1.0)
        for group in optimizer.param_groups:
            group["lr"] = rate_at(done)
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(as_input(images))
        positions = torch.full((len(images),), images.shape[3] // STRIDE * UP)
        loss = torch.nn.functional.ctc_loss(
            logits.log_softmax(-1).transpose(0, 1), labels, positions, lengths, reduction="sum", zero_infinity=True
        ) / len(labels)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        averaged.update_parameters(network)
        seen += len(images)
        smooth = loss.item() if math.isnan(smooth) else 0.99 * smooth + 0.01 * loss.item()
        if step % 200 == 0:
            print(f"{spent / 60:6.1f} min {seen:>9} lines  loss {smooth:.4f} a character", flush=True)
        if spent - saved > 300 or done == 1:
            saved = spent
            print(f"{seen:>9} lines  {measure(averaged.module, held)}", flush=True)
            state = {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "averaged": averaged.state_dict(),
                "seen": seen,
                "spent": spent,
            }
            torch.save(state, path.with_suffix(".part"))
            path.with_suffix(".part").replace(path)
        if done == 1:
            return


def _held_out() -> list[Sample]:
    rng = Random("held out")
    lines = Lines(rng, Texts(rng, is_held=True), fonts.load(held=True))
    return [line for _ in range(1200) if (line := lines.draw())]


def measure(network: torch.nn.Module, held: list[Sample]) -> str:
    """Return errors by character and lines exactly right, by kind, in %."""
    from rapidfuzz.distance import Levenshtein

    network.eval()
    found: dict[str, list[int]] = {}
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for batch in _batches(sorted(held, key=lambda line: line.image.shape[1])):
            for line, text in zip(batch, greedy(network(as_input(_collated(batch)[0]))), strict=True):
                for kind in ("all", line.kind):
                    sums = found.setdefault(kind, [0, 0, 0, 0])
                    sums[0] += Levenshtein.distance(text, line.text)
                    sums[1] += len(line.text)
                    sums[2] += text == line.text
                    sums[3] += 1
    network.train()
    return "  ".join(
        f"{kind} {100 * e / n:.2f}/{100 * right / lines:.0f}" for kind, (e, n, right, lines) in sorted(found.items())
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--minutes", type=float, default=240)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--resume", action="store_true")
    options = parser.parse_args()
    train(options.path, options.minutes, options.seed, options.workers, options.resume)
