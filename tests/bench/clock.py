"""What is timed: the seconds that one core works, so that nothing else on the machine is in the figures."""

from __future__ import annotations

import os
import resource
import time

import cv2


def use_one_core() -> None:
    """Keep this process, and those that it starts, to one core. On one core, Tesseract's threads would wait for one another."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    cv2.setNumThreads(1)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def seconds() -> float:
    """Return the processor time of this process and of those that it started and that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
