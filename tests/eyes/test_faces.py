"""Faces in photographs are hidden with the head around them, avatars whole; pictures without people are left alone."""

from __future__ import annotations

import pytest

from redact.boxes import share_outside
from redact.eyes.faces import Faces
from redact.eyes.photographs import photographs
from redact.types import Box
from tests.bench import eyes_faces
from tests.conftest import Drawing


@pytest.mark.parametrize("side", [25, 50, 100])
def test_a_face_in_a_video_call_is_hidden_with_the_head(side: int) -> None:
    shown = eyes_faces.tile(1, side)
    (seen,) = Faces().find(shown.pixels, 1)
    assert seen.kind == "FACE"
    assert share_outside(shown.box, [seen.box]) < 0.05
    assert seen.box.height < 4 * side, "the rest of the tile stays"


@pytest.mark.parametrize("side", [40, 48, 64])
def test_a_small_avatar_is_hidden_but_for_its_rim(side: int) -> None:
    shown = eyes_faces.avatar(1, side)
    (seen,) = Faces().find(shown.pixels, 1)
    assert share_outside(shown.box, [seen.box]) < 0.1


def test_the_face_of_a_portrait_is_where_it_is() -> None:
    # Her eyes are at 204, 115 and 243, 113, her chin at 165.
    portrait = eyes_faces.background("astronaut.png")
    surest = max(Faces().find(portrait, 1), key=lambda sighting: sighting.score)
    assert share_outside(Box(190, 85, 258, 165), [surest.box]) == 0
    assert surest.box.bottom < 230


@pytest.mark.parametrize("name", ["coffee.png", "chelsea.png", "brick.png", "gravel.png", "moon.png", "rocket.jpg", "page.png"])
def test_a_picture_without_people_has_no_face(name: str) -> None:
    assert Faces().find(eyes_faces.background(name), 1) == []


def test_text_is_no_photograph(screen: Drawing) -> None:
    assert photographs(screen("Anouk Velden", "cooler boots soon", "Illicit hills", size=16)) == []


def test_a_picture_in_a_page_is_a_photograph(screen: Drawing) -> None:
    page = screen(*["Open the File menu"] * 12).copy()
    page[100:220, 300:460] = eyes_faces.background("coffee.png")[:120, :160]
    (area,) = photographs(page)
    assert share_outside(Box(300, 100, 460, 220), [area]) < 0.05


def test_what_is_remembered_makes_no_difference() -> None:
    faces = Faces()
    frames = [eyes_faces.avatar(seed, 48).pixels for seed in (1, 3, 1)]
    assert [faces.find(frame, 1) for frame in frames] == [Faces().find(frame, 1) for frame in frames]
