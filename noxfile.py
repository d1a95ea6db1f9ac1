"""Everything that is run on this repository. `nox -l` lists it; `nox` alone runs what must pass before a push.

Each session has its own environment, with the exact versions of requirements/ci.txt. `nox -R` runs it again without
installing, and so offline; `nox --force-python 3.13 -s tests` takes another Python.
"""

from __future__ import annotations

import pathlib
import shutil

import nox

nox.needs_version = ">=2025.10.14"
nox.options.default_venv_backend = "virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "tests"]

LOCK = "requirements/ci.txt"
DEMO = "build/redact-demo"


@nox.session
def tests(session: nox.Session) -> None:
    """The tests, with both OCR engines where Tesseract is installed. `nox -s tests -- tests/test_paint.py` runs a part."""
    install(session, "--editable", ".", *group("test"))
    install_tesserocr(session)
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, layout and types. `nox -s lint -- --fix` first mends what can be mended."""
    install(session, "--editable", ".", *group("lint"))
    if "--fix" in session.posargs:
        session.run("ruff", "check", "--fix", ".")
        session.run("ruff", "format", ".")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def fixtures(session: nox.Session) -> None:
    """Draw the recorded sessions again and compare the truth. Wants chromium and the fonts that fixtures/README.md names."""
    install(session, *group("fixtures"))
    session.run("python", "fixtures/make.py", *(session.posargs or ["--check"]))


@nox.session
def bench(session: nox.Session) -> None:
    """What is hidden, what is left alone and how fast, beside presidio-image-redactor. `nox -s bench -- --help`."""
    install(session, "--editable", ".", *group("bench"))
    # It asks for opencv-python, whose cv2 would overwrite that of the headless wheel; what it imports is in the group above.
    install(session, "--no-deps", *group("baseline"))
    install_tesserocr(session)
    session.run("python", "-m", "tests.bench", *session.posargs)


@nox.session
def attack(session: nox.Session) -> None:
    """Attacks on what redact writes, each beside a weak control that it breaks. `nox -s attack -- --pairs 10000 --jobs 2`."""
    install(session, "--editable", ".", *group("bench"))
    session.run("python", "-m", "tests.attacks", *session.posargs)


@nox.session
def train_reader(session: nox.Session) -> None:
    """Train the screen reader anew: hours on two cores. `-- --minutes 240`, `-- --resume`; see models/screen_reader/README.md."""
    session.install("--editable", ".", *group("reader"))
    trained = "build/reader.pt"
    pathlib.Path(trained).parent.mkdir(exist_ok=True)
    session.run("python", "models/screen_reader/train.py", trained, *session.posargs)
    session.run("python", "models/screen_reader/export.py", trained)


@nox.session
def train(session: nox.Session) -> None:
    """Train the names model anew: an hour or two on a core. `-- --minutes 90 --corpora FOLDER`; see models/names/README.md."""
    install_texts(session)
    session.run("python", "models/names/train.py", "build/names", *session.posargs)


@nox.session
def measure(session: nox.Session) -> None:
    """Measure the shipped names model, or another, on what it has not learned from. `-- MODEL --corpora FOLDER`."""
    install_texts(session)
    session.run("python", "models/names/measure.py", *session.posargs)


@nox.session
def lists(session: nox.Session) -> None:
    """Make the word lists of redact/detect/names anew."""
    install_texts(session)
    session.run("python", "models/names/make.py", *session.posargs)


@nox.session
def demo(session: nox.Session) -> None:
    """Install the package as anyone would and redact the recording that comes with it."""
    install(session, ".")
    shutil.rmtree(DEMO, ignore_errors=True)
    session.run("redact", "demo", DEMO, *session.posargs)


@nox.session
def lock(session: nox.Session) -> None:
    """Choose the versions of requirements/ci.txt anew, for every supported Python. `-- --upgrade` takes the newest."""
    session.install("uv")
    groups = [f"--group={name}" for name in ("test", "lint", "fixtures", "bench", "baseline", "texts")]
    quiet = ["--quiet", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--no-emit-package=opencv-python"]
    versions = ["--universal", "--python-version=3.10", "--no-python-downloads", "--extra=tesserocr", *groups]
    command = "--custom-compile-command=nox -s lock"
    session.run("uv", "pip", "compile", "pyproject.toml", "-o", LOCK, *versions, *quiet, command, *session.posargs)


def install(session: nox.Session, *what: str) -> None:
    session.install("--constraint", LOCK, *what)


def install_texts(session: nox.Session) -> None:
    """Install what names and interface strings come from. Of the packages in `catalogues` only their catalogues are wanted."""
    install(session, "--editable", ".", *group("texts"))
    session.install("--no-deps", *group("catalogues"))


def install_tesserocr(session: nox.Session) -> None:
    """Install Tesseract's in-process binding. It has no wheel for some platforms, and pytesseract does the same, slower."""
    try:
        install(session, "--only-binary", "tesserocr", "tesserocr")
    except nox.command.CommandFailed:
        session.warn("tesserocr has no wheel here; Tesseract is used through pytesseract")


def group(name: str) -> tuple[str, ...]:
    return nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), name)
