"""The command line: statuses, pipes, and errors that never quote what was recorded."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from redact.formats import Limits
from redact.formats.images import decode, encode
from tests.conftest import Builder, Drawing
from tests.pseudonyms import bare

MAIL = "margaret.oakley@example.com"


def redact(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "redact", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=300, check=False)


@pytest.fixture
def raw(recording: Builder, screen: Drawing) -> Path:
    return recording([{"type": "window", "app": "Mail", "title": MAIL}], {"frames/000001.png": screen(f"To {MAIL}")})


def test_run_then_log_then_verify(raw: Path, tmp_path: Path) -> None:
    done = redact("run", raw, tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), "quiet in a pipe"
    assert b"EMAIL_ADDRESS\tmask" in redact("log", tmp_path / "out").stdout
    assert redact("verify", tmp_path / "out").returncode == 0
    frame = tmp_path / "out" / "frames" / "000001.png"
    frame.write_bytes((raw / "frames" / "000001.png").read_bytes())
    assert redact("verify", tmp_path / "out").returncode == 5


def test_text_goes_through_a_pipe() -> None:
    assert bare(redact("text", stdin=f"Mail {MAIL} – ok\n".encode()).stdout.decode()) == "Mail <EMAIL_ADDRESS> – ok\n"


def test_an_image_goes_through_a_pipe(screen: Drawing) -> None:
    pixels = screen(f"Mail {MAIL}", size=16)
    done = redact("image", "-", stdin=encode(pixels, "png"))
    written = decode(done.stdout, Limits()).pixels
    assert written.shape == pixels.shape
    assert not np.array_equal(written, pixels)


def test_boxes_in_a_jpeg_reach_to_the_ends_of_its_blocks(screen: Drawing) -> None:
    """Compression has smeared the letters over them."""
    pixels = screen(f"Mail {MAIL}", size=16)
    before = decode(encode(pixels, "jpeg"), Limits())
    after = decode(redact("image", "-", stdin=encode(pixels, "jpeg")).stdout, Limits()).pixels
    rows, columns = np.nonzero((before.pixels != after).any(axis=2))
    ink_rows, ink_columns = np.nonzero((before.pixels[:, columns.min() :] < 128).all(axis=2))
    assert before.jpeg_mcu == 8
    assert rows.min() <= max(ink_rows.min() // 8 * 8 - 1, 0)
    assert rows.max() >= ink_rows.max() // 8 * 8 + 8
    assert columns.max() >= (ink_columns.max() + columns.min()) // 8 * 8 + 8


@pytest.mark.parametrize("what", ["recognizers", "entities", "formats", "engines"])
def test_what_redact_knows_can_be_listed(what: str) -> None:
    assert redact("list", what).stdout.count(b"\n") >= (1 if what == "formats" else 2)


def test_the_shipped_policy_can_be_printed_and_used(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_bytes(redact("policy", "show").stdout)
    assert redact("policy", "check", policy).returncode == 0
    assert bare(redact("text", "--policy", policy, stdin=MAIL.encode()).stdout.decode()) == "<EMAIL_ADDRESS>"


def test_each_error_has_its_status_and_one_line(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("version = 1\nname = 'x'\nmystery = 1\n")
    cases = [
        (redact("run", tmp_path / "none", tmp_path / "out"), 3),
        (redact("run", raw, raw), 2),
        (redact("run", raw, tmp_path / "out", "--policy", tmp_path / "bad.toml"), 2),
        (redact("run", raw, tmp_path / "out", "--ocr", "magic"), 2),
        (redact("run"), 2),
        (redact("verify", tmp_path), 3),
        (redact("image", raw / "session.json"), 3),
        (redact("text", stdin=b"\xff"), 3),
        (redact("text", "--names-model", tmp_path / "none"), 4),
    ]
    for done, status in cases:
        assert done.returncode == status, done.stderr
        assert b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_broken_line_is_named_and_not_quoted(raw: Path, tmp_path: Path) -> None:
    with (raw / "events.jsonl").open("a") as file:
        file.write('{"t": 99.0, "type": "text", "text": "hunter two\n')
    done = redact("run", raw, tmp_path / "out")
    assert done.returncode == 3
    assert b"line 3" in done.stderr
    assert b"hunter" not in done.stderr


def test_an_internal_error_prints_its_type_and_place_and_never_its_message(tmp_path: Path) -> None:
    code = (
        "import redact.cli, redact.__main__ as m\n"
        "def boom(*_, **__): raise ZeroDivisionError('hunter two')\n"
        "redact.cli._redactor = boom\n"
        "m.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code, "text"], input=b"", capture_output=True, timeout=120, check=False)
    assert done.returncode == 70
    assert b"ZeroDivisionError at <string>:2" in done.stderr
    assert b"hunter" not in done.stderr + done.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing(number: signal.Signals, recording: Builder, screen: Drawing, tmp_path: Path) -> None:
    frames = {f"frames/{n:06d}.png": screen(*(f"Line {n} {row} of many" for row in range(20))) for n in range(1, 30)}
    raw = recording([], frames)
    command = [sys.executable, "-m", "redact", "run", str(raw), str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 60
        while not list(tmp_path.glob(".out.*.staging")) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.kill(process.pid, number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"nothing was written" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["raw"]


def test_the_same_key_file_gives_the_same_bytes(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"0123456789abcdef")
    for name in ("one", "two"):
        assert redact("run", raw, tmp_path / name, "--key-file", tmp_path / "key").returncode == 0
    one, two = ((tmp_path / name / "manifest.json").read_bytes() for name in ("one", "two"))
    assert one == two
    assert json.loads(one)["counts"]
