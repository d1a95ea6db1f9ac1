"""Imports point down: a module may import from lower lines of LAYERS only, and every module stands in one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "redact"

LAYERS = (
    ("__main__",),
    ("cli",),
    ("terminal",),
    ("__init__",),
    ("demo", "redactor"),
    ("pipeline",),
    ("copies",),
    ("job",),
    ("covering", "policy_file", "report"),
    ("canaries", "surfaces", "verify"),
    ("log",),
    ("shown",),
    ("second_look", "typed_on_screen"),
    ("look",),
    ("circumstances",),
    ("erased", "secure_fields"),
    ("secret_typing",),
    ("in_place", "rewrite"),
    (
        "initials",
        "manifest",
        "moved",
        "paint",
        "pictures",
        "prompted",
        "replaced",
        "screens",
        "second_reading",
        "spread",
        "staging",
        "taint",
        "widen",
    ),
    ("neighbours", "pseudonyms", "surrogates", "timeline"),
    ("edges", "pieces", "policy", "weights"),
    ("eyes", "lettering", "name_forms", "near", "rollover"),
    ("formats", "ocr", "detect", "keystrokes"),
    ("event_text",),
    ("boxes", "confused", "encodings", "placeholders", "runs", "strings", "tables"),
    ("bare", "invented_values", "leak_rate", "private_places", "types", "errors", "interrupt"),
)
HEIGHT = {name: len(LAYERS) - number for number, names in enumerate(LAYERS) for name in names}
FILES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """Return the file, or for a folder's file the folder, that stands in LAYERS."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("redact.")}
        elif isinstance(node, ast.ImportFrom) and node.module == "redact":
            found |= {alias.name for alias in node.names}  # from redact import log
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("redact."):
            found.add(str(node.module).split(".")[1])
        elif isinstance(node, ast.ImportFrom) and node.level:
            found.add("a relative import")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_is_below_it(path: Path) -> None:
    own = part(path)
    for name in imported(path) - {own}:
        assert name in HEIGHT, f"{name} stands in no layer"
        assert HEIGHT[name] < HEIGHT[own], f"{own} imports {name}, which is not below it"


def test_every_module_stands_in_a_layer() -> None:
    assert {part(path) for path in FILES} == set(HEIGHT)


def test_an_import_of_the_package_is_seen(tmp_path: Path) -> None:
    source = tmp_path / "x.py"
    source.write_text("from redact import log\nimport redact.cli\nfrom redact.ocr.split import split\n")
    assert imported(source) == {"log", "cli", "ocr"}
