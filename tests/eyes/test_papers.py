"""Fields with dots, identity cards and signatures are hidden whole; what merely resembles them is left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from redact.boxes import share_outside
from redact.eyes.dots import Dots
from redact.eyes.id_documents import IdDocuments
from redact.eyes.signatures import Signatures
from redact.types import Pixels
from tests.bench import eyes_faces, eyes_papers
from tests.conftest import Drawing


@pytest.mark.parametrize("count", [5, 8, 14])
def test_a_field_with_dots_is_hidden_over_its_whole_width(count: int) -> None:
    shown = eyes_papers.password_field(1, count)
    (seen,) = Dots().find(shown.pixels, 1)
    assert seen.kind == "PASSWORD"
    assert share_outside(shown.box, [seen.box]) == 0


def dotted(count: int, *, field: tuple[int, int, int, int] | None, pitch: int = 9) -> Pixels:
    image = Image.new("RGB", (500, 120), "white")
    pen = ImageDraw.Draw(image)
    if field:
        pen.rectangle(field, "white", "gray")
    for number in range(count):
        left = 40 + number * pitch
        pen.ellipse((left, 56, left + 6, 62), "black")
    return np.asarray(image)


def test_dots_in_a_field_are_seen_and_without_one_are_not() -> None:
    assert len(Dots().find(dotted(8, field=(30, 44, 330, 74)), 1)) == 1
    assert Dots().find(dotted(8, field=None), 1) == [], "the dots of a page that is turned over, or of a leader"


def test_dots_right_beside_the_border_of_their_field_are_seen() -> None:
    assert len(Dots().find(dotted(8, field=(36, 44, 330, 74)), 1)) == 1


@pytest.mark.parametrize("quality", [60, 75, 90])
def test_dots_are_seen_in_a_jpeg_wherever_its_blocks_begin(quality: int) -> None:
    page = dotted(8, field=(36, 44, 330, 74))
    for down in range(8):
        done, file = cv2.imencode(".jpg", np.roll(page, down, axis=0), [cv2.IMWRITE_JPEG_QUALITY, quality])
        assert done
        assert len(Dots().find(np.asarray(cv2.imdecode(file, cv2.IMREAD_COLOR), np.uint8), 1)) == 1


def test_an_ellipsis_in_a_field_is_no_password() -> None:
    assert Dots().find(dotted(3, field=(30, 44, 330, 74)), 1) == []


def test_the_width_of_what_is_hidden_does_not_tell_how_many_dots_there_are() -> None:
    boxes = [Dots().find(dotted(count, field=(30, 44, 330, 74)), 1)[0].box for count in (5, 8, 20)]
    assert boxes[0] == boxes[1] == boxes[2]


@pytest.mark.parametrize("side", [240, 340, 500])
def test_an_identity_card_is_hidden_whole(side: int) -> None:
    shown = eyes_papers.id_document(1, side)
    (seen,) = IdDocuments().find(shown.pixels, 1)
    assert seen.kind == "ID_DOCUMENT"
    assert share_outside(shown.box, [seen.box]) == 0


def test_a_person_in_a_video_call_is_no_document() -> None:
    assert IdDocuments().find(eyes_faces.tile(1, 75).pixels, 1) == []


def test_a_signature_is_hidden() -> None:
    shown = eyes_papers.signature(1, 300)
    (seen,) = Signatures().find(shown.pixels, 1)
    assert seen.kind == "SIGNATURE"
    assert share_outside(shown.box, [seen.box]) == 0


def test_text_boxes_and_rules_are_no_signatures(screen: Drawing) -> None:
    page = screen("Signature", "Anouk Velden", "illicit hills", size=40, scale=2).copy()
    page[100:102, 50:400] = 0
    image = Image.fromarray(page)
    ImageDraw.Draw(image).rounded_rectangle((300, 30, 500, 110), 12, None, "black", 2)
    assert Signatures().find(np.asarray(image), 1) == []
