"""The command line: each command is the library's call, a progress bar, and a table at the end."""

from __future__ import annotations

import sys
from enum import Enum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from redact.errors import InputError, OutputError, UsageError, Withheld
from redact.terminal import progress_bar, show_counts, show_report, show_table

if TYPE_CHECKING:
    from redact.formats import Image, Limits
    from redact.redactor import Redactor

app = typer.Typer(
    help="Takes personal data and credentials out of recordings of computer use.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
policy_app = typer.Typer(help="See and check policies.", no_args_is_help=True)
app.add_typer(policy_app, name="policy")

PolicyFile = Annotated[
    Path | None, typer.Option("--policy", help="A policy file; without it, the shipped one.", show_default=False)
]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--key-file",
        help="At least 16 random bytes that values get their names from. Keep it with the raw recordings.",
        show_default=False,
    ),
]
Ocr = Annotated[str, typer.Option("--ocr", help="auto, or an engine that redact list engines names.")]
Lang = Annotated[
    str,
    typer.Option(
        "--lang", help="Languages that Tesseract reads where another script stands, such as ara+tha.", show_default=False
    ),
]
NamesModel = Annotated[
    str,
    typer.Option(
        "--names-model", help="A spaCy pipeline to find names with: a folder or an installed package.", show_default="ours"
    ),
]
Threads = Annotated[int | None, typer.Option(min=1, help="Lines to read at the same time.", show_default="all cores")]
Output = Annotated[Path, typer.Argument(help="A folder that redact run wrote.", show_default=False)]


class Listed(str, Enum):
    recognizers = "recognizers"
    detectors = "detectors"
    entities = "entities"
    formats = "formats"
    engines = "engines"


def _version(wanted: bool) -> None:
    if wanted:
        print(version("redact"))
        raise typer.Exit


@app.callback()
def _main(
    show_version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    pass


@app.command()
def run(
    session: Annotated[Path, typer.Argument(help="A recording: a folder, a file or an archive.", show_default=False)],
    out: Annotated[Path, typer.Argument(help="The folder to write; must not exist.", show_default=False)],
    policy: PolicyFile = None,
    ocr: Ocr = "auto",
    lang: Lang = "",
    key_file: KeyFile = None,
    names_model: NamesModel = "",
    threads: Threads = None,
    canaries: Annotated[
        int, typer.Option(min=0, max=1000, help="Frames to draw invented values into, to count how many are hidden.")
    ] = 0,
    format: Annotated[
        str, typer.Option("--format", help="A format that redact list formats names.", show_default="by its content")
    ] = "",
) -> None:
    """Sanitize one recording."""
    redactor = _redactor(policy, ocr, lang, key_file, names_model, threads)
    with progress_bar() as progress:
        report = redactor.session(session, out, progress=progress, canaries=canaries, format=format)
    show_report(report, out)


@app.command()
def demo(
    out: Annotated[Path, typer.Argument(help="The folder to write; must not exist.")] = Path("redact-demo"),
    ocr: Ocr = "auto",
    lang: Lang = "",
) -> None:
    """Sanitize the recording that ships with redact, and say where to look."""
    from importlib import resources

    redactor = _redactor(None, ocr, lang)
    if out.exists():
        raise OutputError(f"{out}: exists already; remove it or name another folder")
    with resources.as_file(resources.files("redact").joinpath("recordings/demo.zip")) as session:
        with progress_bar() as progress:
            report = redactor.session(session, out / "clean", progress=progress)
        from redact.demo import before_and_after

        before_and_after(session, out / "clean", out / "before-after.png")
    show_report(report, out / "clean")
    print(f"Look at {out / 'before-after.png'}, then at {out / 'clean' / 'events.jsonl'} and redact log {out / 'clean'}")


@app.command()
def verify(out: Output, policy: PolicyFile = None, ocr: Ocr = "auto", lang: Lang = "", threads: Threads = None) -> None:
    """Look at finished output once more, without the raw recording."""
    redactor = _redactor(policy, ocr, lang, threads=threads)
    with progress_bar() as progress:
        verified = redactor.verify(out, progress=progress)
    print(f"{out}: every box is covered, every file as its manifest says, and nothing to hide was found")
    print(verified)


@app.command("log")
def show_log(out: Output) -> None:
    """Count the redactions of finished output by type, action, recogniser and rule."""
    from collections import Counter

    from redact import log

    entries = Counter((e.kind, e.action, e.recognizer, e.rule) for e in log.read(out))
    show_table(("type", "action", "recogniser", "rule", "redactions"), [(*key, str(n)) for key, n in sorted(entries.items())])


@app.command()
def text(
    file: Annotated[Path, typer.Argument(help="A text file, or - for standard input.")] = Path("-"),
    policy: PolicyFile = None,
    names_model: NamesModel = "",
) -> None:
    """Redact text from a file or a pipe to standard output."""
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        decoded = raw.decode("utf-8")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not UTF-8 at byte {error.start}; convert it first") from None
    clean = _redactor(policy, names_model=names_model).text(decoded).text
    sys.stdout.buffer.write(clean.encode("utf-8"))


@app.command()
def image(
    file: Annotated[Path, typer.Argument(help="A picture, or - for standard input.", show_default=False)],
    out: Annotated[Path, typer.Argument(help="The PNG to write; must not exist; - for standard output.")] = Path("-"),
    policy: PolicyFile = None,
    ocr: Ocr = "auto",
    lang: Lang = "",
    scale: Annotated[float, typer.Option(min=0.1, max=10, help="Device pixels per CSS pixel of the screen.")] = 1.0,
    names_model: NamesModel = "",
    threads: Threads = None,
) -> None:
    """Redact one screenshot."""
    from redact import log
    from redact.formats import images

    if str(out) != "-" and out.exists():
        raise OutputError(f"{out}: exists already; name another file")
    redactor = _redactor(policy, ocr, lang, None, names_model, threads)
    picture = _picture(file, redactor.policy.limits)
    result = redactor.image(picture.pixels, scale=scale, jpeg_mcu=picture.jpeg_mcu)
    if result.pixels is None:
        raise Withheld(f"the policy drops {file}; nothing was written")
    png = images.encode(result.pixels, "png")
    if str(out) == "-":
        sys.stdout.buffer.write(png)
        return
    try:
        out.write_bytes(png)
    except OSError as error:
        out.unlink(missing_ok=True)
        raise OutputError(f"{out}: cannot be written ({error.strerror})") from error
    show_counts(log.counts(result.log))


def _picture(file: Path, limits: Limits) -> Image:
    from redact.formats import images
    from redact.formats.damage import Damaged

    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return images.decode(raw, limits)
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})") from error
    except Damaged as error:
        raise InputError(f"{file}: the picture {error}; export it again") from None


@app.command("list")
def show_list(what: Annotated[Listed, typer.Argument(show_default=False)]) -> None:
    """List what redact knows."""
    if what is Listed.formats:
        from redact.formats import FORMATS

        columns = ("format", "holds", "reads", "writes", "proof")
        show_table(columns, [(f.name, f.summary, f.reads, f.writes, f.proof) for f in FORMATS])
    elif what is Listed.engines:
        from redact.ocr import ENGINES, is_installed

        rows = [(name, card.summary, "yes" if is_installed(name) else "no") for name, card in ENGINES.items()]
        show_table(("engine", "is", "installed"), rows)
    elif what is Listed.recognizers:
        from redact.detect import Detector

        rows = [(card.name, ", ".join(card.kinds), card.summary) for card in Detector().recognizers]
        show_table(("recogniser", "finds", "how"), rows)
    elif what is Listed.detectors:
        from redact.eyes import DETECTORS

        rows = [(eye.name, ", ".join(eye.kinds), eye.summary) for eye in (make() for make in DETECTORS.values())]
        show_table(("detector", "finds", "how"), rows)
    else:
        from redact.redactor import known_kinds

        print("\n".join(sorted(known_kinds())))


@policy_app.command("show")
def policy_show(policy: PolicyFile = None) -> None:
    """Print the shipped policy, or a checked one."""
    from redact.policy_file import default_text, load
    from redact.redactor import known_kinds

    load(policy, known_kinds())
    print(policy.read_text("utf-8") if policy else default_text(), end="")


@policy_app.command("check")
def policy_check(policy: Annotated[Path, typer.Argument(help="A policy file.", show_default=False)]) -> None:
    """Check a policy, and print its fingerprint."""
    from redact.policy_file import load
    from redact.redactor import known_kinds

    print(load(policy, known_kinds()).fingerprint)


def _redactor(
    policy: Path | None,
    ocr: str = "auto",
    lang: str = "",
    key_file: Path | None = None,
    names_model: str = "",
    threads: int | None = None,
) -> Redactor:
    from redact.redactor import Redactor

    key = None
    if key_file is not None:
        try:
            key = key_file.read_bytes()
        except OSError as error:
            raise UsageError(f"--key-file {key_file}: cannot be read ({error.strerror})") from error
    return Redactor(policy, ocr=ocr, key=key, threads=threads, languages=lang, names_model=names_model)
