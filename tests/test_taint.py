"""What was copied in a private place is private where it is pasted, and what was copied elsewhere is not."""

from __future__ import annotations

import pytest

from redact.redactor import Redactor
from redact.taint import taken_out
from tests.pseudonyms import bare
from tests.strokes import Record, clip, events, focus, held, press, window

VAULT, NOTES = window("1Password"), window("Notes")
SECRET, OTHER = "tulip mango harbor", "see you at nine"


def taken(*records: Record) -> list[int]:
    """Return the events that hold what was taken out of the places behind a window of the vault."""
    around, private = "", set()
    recorded = events(*records)
    for event in recorded:
        around = str(event.record.get("app", around))
        private |= {event.id} if around == "1Password" else set()
    return [event.id for event in taken_out(recorded, private.__contains__)]


def pasted(text: str) -> Record:
    return {"type": "text", "text": text, "source": "paste"}


def test_what_was_copied_in_a_private_place_is_private_there_and_where_it_is_pasted() -> None:
    assert taken(VAULT, clip("copy", SECRET), NOTES, clip("paste", SECRET)) == [1, 3]
    assert taken(VAULT, clip("cut", SECRET), NOTES, pasted(SECRET)) == [1, 3]


def test_it_stays_private_for_as_long_as_it_is_pasted_and_behind_other_copies() -> None:
    records = [VAULT, clip("copy", SECRET), NOTES, clip("copy", OTHER), clip("paste", OTHER), clip("paste", SECRET)]
    assert taken(*records) == [1, 5]


def test_what_is_pasted_after_a_private_place_and_was_not_seen_to_be_copied_comes_from_there() -> None:
    assert taken(VAULT, NOTES, clip("paste", SECRET), clip("paste", SECRET)) == [2, 3]
    assert taken(clip("copy", OTHER), VAULT, NOTES, clip("paste", SECRET)) == [3]


def test_what_was_copied_before_and_is_pasted_after_a_private_place_is_what_it_was() -> None:
    assert taken(clip("copy", OTHER), VAULT, NOTES, clip("paste", OTHER)) == []


def test_what_was_copied_after_a_private_place_is_what_it_is() -> None:
    assert taken(VAULT, NOTES, clip("copy", OTHER), clip("paste", OTHER), clip("paste", SECRET)) == []


def test_what_was_pasted_where_nothing_private_was_in_front_is_nobodys() -> None:
    assert taken(NOTES, clip("paste", OTHER), pasted(OTHER)) == []


def test_what_is_pasted_in_a_private_place_or_is_blank_is_not_taken_out_of_it() -> None:
    assert taken(VAULT, clip("paste", SECRET), clip("copy", " "), NOTES, clip("paste", " ")) == []


def test_what_is_typed_or_composed_is_not_pasted() -> None:
    composed = {"type": "text", "text": OTHER, "source": "ime"}
    assert taken(VAULT, NOTES, composed) == []
    assert taken(VAULT, NOTES, composed, clip("paste", SECRET)) == [3], "nor was it copied"


COPIED: dict[str, list[Record]] = {"a copy that was recorded": [clip("copy", SECRET)], "a copy that nobody saw": []}
PASTES: dict[str, list[Record]] = {
    "a text": [*held("Control", "v"), pasted(SECRET)],
    "the clipboard": [*held("Control", "v"), clip("paste", SECRET)],
}


@pytest.mark.parametrize("paste", PASTES)
@pytest.mark.parametrize("copy", COPIED)
def test_a_password_of_the_vault_is_hidden_everywhere(copy: str, paste: str, redactor: Redactor) -> None:
    where = [NOTES, focus("Remarks"), *press("a"), *PASTES[paste], window("Notes", f"{SECRET} - Notes")]
    records = [VAULT, *COPIED[copy], *where]
    done = redactor.events([{"t": n / 10, **record} for n, record in enumerate(records)]).records
    said = " ".join(bare(str(record)) for record in done)
    assert "tulip" not in said
    assert bare(done[-1]["title"]) == "<PRIVATE_TEXT> - Notes"


def test_the_same_words_stay_where_no_private_place_was(redactor: Redactor) -> None:
    records = [NOTES, focus("Remarks"), *held("Control", "v"), pasted(SECRET)]
    done = redactor.events([{"t": n / 10, **record} for n, record in enumerate(records)]).records
    assert done[-1]["text"] == SECRET
