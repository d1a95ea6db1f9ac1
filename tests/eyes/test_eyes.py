"""What the eyes see goes through the same policy and log as all else, and an eye that fails is a finding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from redact import Redactor
from redact.errors import LeakFound
from redact.eyes import DETECTORS, KINDS, Eyes, Sighting
from redact.eyes.codes import Codes
from redact.redactor import known_kinds
from redact.types import Box, Pixels
from tests.bench import eyes_codes, eyes_faces
from tests.conftest import Builder, Drawing

KEY = b"a key for tests only"
KEEPS_BADGES = 'version = 1\nname = "x"\n[[rules]]\nname = "badges stay"\nentities = ["BADGE"]\naction = "keep"\n'


class Sees:
    """A detector that sees what it is told to, or fails."""

    name, summary = "sees", "What it is told"

    def __init__(self, *seen: Sighting, fails: bool = False) -> None:
        self.seen, self._fails, self.looks = list(seen), fails, 0
        self.kinds: Sequence[str] = tuple(sighting.kind for sighting in seen)

    def find(self, pixels: Pixels, scale: float) -> list[Sighting]:
        self.looks += 1
        if self._fails:
            raise ZeroDivisionError("recorded text")
        return list(self.seen)


def test_a_code_is_covered_in_a_picture_and_its_sort_is_logged(redactor: Redactor) -> None:
    drawn = eyes_codes.qr(1, "plain")
    done = redactor.image(drawn.pixels)
    assert done.pixels is not None
    assert Codes().find(drawn.pixels, 1)
    assert Codes().find(done.pixels, 1) == []
    (entry,) = [entry for entry in done.log if entry.kind == "QR_CODE"]
    assert (entry.action, entry.recognizer) == ("mask", "codes (text)")


def test_a_face_is_covered_in_a_picture(redactor: Redactor) -> None:
    done = redactor.image(eyes_faces.tile(1, 50).pixels)
    assert [entry.recognizer for entry in done.log if entry.kind == "FACE"] == ["faces"]


def test_a_detector_that_fails_takes_the_frame() -> None:
    done = Redactor(key=KEY, eyes=[Sees(fails=True)]).image(np.full((60, 80, 3), 255, np.uint8))
    assert done.pixels is None
    (entry,) = done.log
    assert (entry.kind, entry.recognizer) == ("UNREAD", "sees (ZeroDivisionError)")


def test_the_policy_chooses_among_the_detectors_by_name() -> None:
    eye = Sees(Sighting("BADGE", Box(4, 4, 40, 40), 1.0))
    blank = np.full((60, 80, 3), 255, np.uint8)
    plain = 'version = 1\nname = "x"\n[eyes]\ndetectors = ["{}"]\n'
    assert len(Redactor(plain.format("s*"), key=KEY, eyes=[eye]).image(blank).log) == 1
    assert Redactor(plain.format("codes"), key=KEY, eyes=[eye]).image(blank).log == ()


def test_what_a_code_says_is_looked_for_where_it_stands_as_text(screen: Drawing) -> None:
    text = screen("See tulip-mango-97 below")
    says = Sees(Sighting("BADGE", Box(500, 4, 540, 20), 1.0, "Password: tulip-mango-97"))
    assert Redactor(key=KEY, eyes=[]).image(text).log == ()
    done = Redactor(key=KEY, eyes=[says]).image(text)
    lefts = [entry.where["box"][0] for entry in done.log]
    assert min(lefts) < 200 < max(lefts), "the text, and the badge that said it"


def test_a_code_that_may_stay_goes_if_it_says_what_may_not() -> None:
    blank = np.full((60, 80, 3), 255, np.uint8)
    stays, goes = (Sees(Sighting("BADGE", Box(4, 4, 40, 40), 1.0, text)) for text in ("Table 14", "anouk.velden@kestrel.example"))
    assert Redactor(KEEPS_BADGES, key=KEY, eyes=[stays]).image(blank).log == ()
    (entry,) = Redactor(KEEPS_BADGES, key=KEY, eyes=[goes]).image(blank).log
    assert entry.kind == "EMAIL_ADDRESS"


def test_a_frame_that_comes_back_is_looked_at_once() -> None:
    eye = Sees()
    eyes, blank = Eyes([eye]), np.zeros((8, 8, 3), np.uint8)
    assert eyes.see(blank, 1) is eyes.see(blank, 1)
    assert eye.looks == 1
    eyes.see(blank, 2)
    assert eye.looks == 2


def test_the_second_look_sees_what_the_first_passed_over(
    recording: Builder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redact.look.SEEN_AGAIN", 1)
    eye = Sees()
    redactor = Redactor(key=KEY, eyes=[eye], remembers=False)
    raw = recording([], {"frames/000001.png": np.full((60, 80, 3), 255, np.uint8)})
    redactor.session(raw, tmp_path / "clean")
    redactor.verify(tmp_path / "clean")
    eye.seen = [Sighting("FACE", Box(4, 4, 40, 40), 1.0)]
    with pytest.raises(LeakFound, match="FACE can still be seen"):
        redactor.verify(tmp_path / "clean")


def test_every_kind_can_be_named_in_a_policy() -> None:
    assert known_kinds() >= KINDS >= {"QR_CODE", "BARCODE", "FACE", "SIGNATURE", "ID_DOCUMENT"}


def test_nothing_is_loaded_before_somebody_looks() -> None:
    assert [make().name for make in DETECTORS.values()] == list(DETECTORS)


@pytest.mark.parametrize("score", [-0.1, 1.1])
def test_a_score_that_makes_no_sense_cannot_be(score: float) -> None:
    with pytest.raises(ValueError, match="0 to 1"):
        Sighting("FACE", Box(0, 0, 1, 1), score)
