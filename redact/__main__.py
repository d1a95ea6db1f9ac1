"""The command's entry: runs the command line and turns what goes wrong into one line and an exit status."""

from __future__ import annotations

import os
import sys
import traceback

INTERRUPTED = 130


def main() -> None:
    """Run the command line.

    An error that nobody raised on purpose prints its type and place and never its message, because messages quote data.
    """
    from redact import interrupt

    interrupt.listen()
    try:
        from redact.cli import app

        app(standalone_mode=False)
        interrupt.check()
    except BaseException as error:  # noqa: BLE001 - the last place to keep a message from the terminal
        if interrupt.was_asked():
            # Whatever an interruption turned into on its way up, it was an interruption. A thread that was just being started
            # is one that Python would wait for without end, so nobody is waited for.
            _fail("interrupted; nothing was written", INTERRUPTED)
            sys.stderr.flush()
            os._exit(INTERRUPTED)
        sys.exit(_report(error))


def _report(error: BaseException) -> int:
    import typer

    from redact.errors import RedactError

    if isinstance(error, SystemExit):
        return int(error.code or 0)
    if isinstance(error, BrokenPipeError):
        sys.stderr.close()  # whoever read our output has gone, and needs no word
        return 141
    if isinstance(error, RedactError):
        return _fail(str(error), error.exit_status)
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, typer.BadParameter.__mro__[1]):  # Typer names the base of its usage errors nowhere else
        error.show()  # type: ignore[attr-defined]
        return 2
    place = traceback.extract_tb(error.__traceback__)[-1]
    return _fail(f"internal error: {type(error).__name__} at {place.filename}:{place.lineno}", 70)


def _fail(message: str, status: int) -> int:
    print(f"redact: {message}", file=sys.stderr)
    return status


if __name__ == "__main__":
    main()
