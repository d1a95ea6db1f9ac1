"""Output appears whole or not at all: it is made under another name, synced, and renamed into place."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redact.errors import OutputError


@contextmanager
def staged(path: Path, out: Path) -> Iterator[Path]:
    """Give an empty folder beside `out` that takes its name at the end, and is discarded if anything goes wrong."""
    source, target = path.resolve(), out.resolve()
    if os.path.lexists(out):
        raise OutputError(f"{out}: exists already; name a folder that does not")
    if target == source or source in target.parents:
        raise OutputError(f"{out}: lies inside the recording; name a folder elsewhere")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=".staging", dir=target.parent))
    except OSError as error:
        raise OutputError(f"{out}: cannot be made ({error.strerror}); name a folder that can be written") from error
    try:
        yield stage
        _sync(stage)
        stage.chmod(0o755 & ~_umask())
        # A folder is not renamed over another that has something in it, so a rival's finished output stays.
        os.rename(stage, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror}); check the place and its free space") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def _sync(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with open(path, "rb") as file:
                os.fsync(file.fileno())
        else:
            _sync_folder(path)
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows cannot open folders, and does not need it
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
