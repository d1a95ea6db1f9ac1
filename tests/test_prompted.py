"""What is typed where a terminal asks for a secret is one, and what is typed before and after is not."""

from __future__ import annotations

import pytest

from redact.keystrokes import Typing
from redact.policy import Surroundings
from redact.prompted import prompted
from redact.types import Box, Line, Word

HEIGHT = 14
ENTERS = [12, 22, 32]
COMMAND = Typing(0, 1, (10, 11), "sudo systemctl restart ledger", (), "")
SECRET = Typing(1, 1, (20, 21), "Wr8zesk!", (), "")
NEXT = Typing(2, 1, (30, 31), "tail -f /var/log/ledger", (), "")
ECHOED = "mara@kestrel:~$ sudo systemctl restart ledger"
PROMPT = "[sudo] password for mara:"


def screen(*texts: str, left: int = 8) -> tuple[Line, ...]:
    boxes = [Box(left, 18 * n, left + 7 * len(text), 18 * n + HEIGHT) for n, text in enumerate(texts)]
    return tuple(Line(box, ((Word(text, box, 1.0),),)) for text, box in zip(texts, boxes, strict=True))


def asked(*frames: tuple[int, tuple[Line, ...]], app: str = "gnome-terminal") -> set[int]:
    return set(prompted([COMMAND, SECRET, NEXT], frames, ENTERS, [Surroundings(app=app)] * 50))


def test_what_is_typed_while_a_prompt_waits_is_secret() -> None:
    assert asked((15, screen("$ ls", PROMPT))) == {SECRET.id}


def test_a_prompt_that_waits_when_the_last_letter_is_typed_is_not_that_of_the_next_command() -> None:
    assert asked((21, screen(PROMPT)), (29, screen(PROMPT, "ledger.service: active", "mara@kestrel:~$"))) == {SECRET.id}


def test_a_prompt_that_no_frame_caught_waiting_is_known_by_the_command_above_it() -> None:
    assert asked((40, screen("ls", ECHOED, PROMPT, "mara@kestrel:~$ tail -f /var/log/ledger"))) == {SECRET.id}


@pytest.mark.parametrize(
    "lines",
    [
        ("$ ls", PROMPT, "mara@kestrel:~$ "),
        ("mara@kestrel:~$ ",),
        ("Password",),
        ("Your password has expired",),
        (ECHOED, "ledger.service: active", PROMPT, "done"),
    ],
    ids=["answered before", "no prompt", "a form's label", "prose", "below another line"],
)
def test_other_screens_ask_for_nothing(lines: tuple[str, ...]) -> None:
    assert asked((15, screen(*lines)), (40, screen(*lines))) == set()


def test_another_column_does_not_stand_below_a_prompt() -> None:
    assert asked((15, (*screen(PROMPT), *screen("-", "Inbox", left=600)[1:]))) == {SECRET.id}


def test_a_command_of_another_field_is_not_the_one_above_the_prompt() -> None:
    elsewhere = Typing(1, 2, (20, 21), "Wrzesk", (), "")
    assert prompted([COMMAND, elsewhere], [(40, screen(ECHOED, PROMPT))], ENTERS, [Surroundings()] * 50) == frozenset()


def test_a_label_at_the_bottom_of_a_form_is_no_prompt() -> None:
    assert asked((15, screen("Name:", "PIN code:")), app="Firefox") == set()


def test_a_terminal_inside_an_editor_is_known_by_the_command() -> None:
    assert asked((40, screen(ECHOED, PROMPT)), app="Code") == {SECRET.id}
