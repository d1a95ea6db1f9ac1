"""The manifest: what a finished output consists of, how it was made, and what came of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from redact.errors import InputError

NAME = "manifest.json"
SOFTWARE = (
    "redact",
    "presidio-analyzer",
    "presidio-anonymizer",
    "spacy",
    "phonenumbers",
    "opencv-python-headless",
    "numpy",
)


def files(folder: Path) -> dict[str, dict[str, Any]]:
    """Return size and SHA-256 of every file under `folder` but the manifest, by relative path, sorted."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if name != NAME:
            raw = path.read_bytes()
            found[name] = {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
    return found


def write(folder: Path, said: Mapping[str, Any]) -> None:
    """Write the manifest of the finished `folder`; `said` is what it says besides files and versions."""
    manifest = {
        "format": "redact-manifest",
        "version": 1,
        **said,
        "software": {name: version(name) for name in SOFTWARE},
        "files": files(folder),
    }
    _save(folder, manifest)


def amend(folder: Path, said: Mapping[str, Any]) -> None:
    """Add to the manifest what is known only once the files that it describes have been looked at."""
    _save(folder, {**read(folder), **said})


def _save(folder: Path, manifest: Mapping[str, Any]) -> None:
    (folder / NAME).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")


def read(folder: Path) -> dict[str, Any]:
    """Return the manifest of a sanitized session. Raises InputError if there is none."""
    try:
        manifest = json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{folder}: no readable {NAME}, so this is no finished output; run redact again") from error
    if not isinstance(manifest, dict) or manifest.get("format") != "redact-manifest" or manifest.get("version") != 1:
        raise InputError(f"{folder / NAME}: not a manifest of a version that this redact knows")
    return manifest
