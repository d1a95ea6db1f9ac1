"""rrweb streams: nothing that was found is left in any state on the way to it, and the stream stays one."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest

from redact.errors import InputError
from redact.redactor import Redactor
from tests.formats_of_others.rrweb_streams import (
    Json,
    element,
    growing,
    mutation,
    page,
    shape,
    stream,
    text,
    typed,
    values,
    write,
)

ADDRESS = "marlene.ottway@example.org"
PASSWORD = "Quoll-7-harbour"
SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "samples" / "rrweb"


def copied(redactor: Redactor, tmp_path: Path, *events: Json) -> list[Json]:
    """Return the copy of a stream, which has the shape of the stream."""
    raw = stream(*events)
    redactor.session(write(tmp_path / "raw", raw), tmp_path / "copy")
    copy: list[Json] = json.loads((tmp_path / "copy" / "visit.json").read_bytes())
    assert shape(copy) == shape(raw)
    return copy


def beginnings(value: str) -> list[str]:
    return [value[:length] for length in range(4, len(value) + 1)]


def kinds(said: str) -> list[str]:
    return re.findall(r"<([A-Z_]+)(?::[a-p]{8})?>", said)


def test_every_value_on_the_way_to_an_address_loses_it(redactor: Redactor, tmp_path: Path) -> None:
    raw = [*page(element(4, "input", type="email")), *growing(4, ADDRESS)]
    copy = copied(redactor, tmp_path, *raw)
    assert [kinds(value) for value in values(copy)] == [["EMAIL_ADDRESS"]] * len(ADDRESS)
    everything = b"".join(path.read_bytes() for path in (tmp_path / "copy").iterdir()).decode()
    assert [said for said in beginnings(ADDRESS) if said in json.dumps(raw)] == beginnings(ADDRESS)
    assert [said for said in beginnings(ADDRESS) if said in everything] == []


def test_a_slip_on_the_way_to_a_value_goes_with_it(redactor: Redactor, tmp_path: Path) -> None:
    states = ["marl", "marlx", "marlxe", "marlx", "marl", "marlene.ottway@", ADDRESS]
    copy = copied(redactor, tmp_path, *page(element(4, "input", type="email")), *typed(4, *states))
    assert [kinds(value) for value in values(copy)] == [["EMAIL_ADDRESS"]] * 7
    assert "marl" not in json.dumps(copy)


def test_a_slip_in_a_text_area_goes_with_the_value_and_the_words_around_it_stay(redactor: Redactor, tmp_path: Path) -> None:
    states = ["to marlqq\n12 boxes", "to marl\n12 boxes", f"to {ADDRESS}\n12 boxes"]
    copy = copied(redactor, tmp_path, *page(element(4, "textarea")), *typed(4, *states))
    assert [re.sub("<.*>", "<>", value) for value in values(copy)] == ["to <>\n12 boxes"] * 3


def test_what_is_erased_again_goes_on_its_way_back_too(redactor: Redactor, tmp_path: Path) -> None:
    states = [ADDRESS[:length] for length in (*range(1, 27), *range(25, -1, -1))]
    copy = copied(redactor, tmp_path, *page(element(4, "input")), *typed(4, *states))
    assert values(copy)[-1] == ""
    assert {kinds(value)[0] for value in values(copy)[:-1]} == {"EMAIL_ADDRESS"}
    assert "marl" not in json.dumps(copy)


def test_a_text_area_keeps_its_other_words(redactor: Redactor, tmp_path: Path) -> None:
    note = f"letters go to {ADDRESS} before noon"
    copy = copied(redactor, tmp_path, *page(element(4, "textarea")), *growing(4, note))
    said = values(copy)
    assert said[:14] == [note[:length] for length in range(1, 15)]
    assert all(value.startswith("letters go to <EMAIL_ADDRESS") for value in said[14:])
    assert said[-1].endswith("> before noon")


def test_a_label_says_what_a_value_is(redactor: Redactor, tmp_path: Path) -> None:
    label = element(5, "label", text(6, "Surname"), element(7, "span", text(8, " *")), for_="who")
    copy = copied(redactor, tmp_path, *page(label, element(4, "input", id="who")), *growing(4, "Ottway"))
    assert [kinds(value) for value in values(copy)] == [["PERSON"]] * 6


def test_a_label_that_is_personal_itself_does_not_blank_what_stands_in_its_field(redactor: Redactor, tmp_path: Path) -> None:
    copy = copied(redactor, tmp_path, *page(element(4, "input", aria_label=f"Boxes for {ADDRESS}")), *typed(4, "12 boxes"))
    assert values(copy) == ["12 boxes"]
    assert ADDRESS not in json.dumps(copy)


@pytest.mark.parametrize(
    "field",
    [
        {"type": "password"},
        {"type": "text", "data_rr_is_password": "true"},
        {"type": "text", "autocomplete": "section-a current-password"},
        {"type": "tel", "autocomplete": "one-time-code"},
    ],
    ids=["password", "shown password", "autocomplete", "code"],
)
def test_what_is_typed_into_a_secret_field_goes_whatever_it_says(
    field: dict[str, str], redactor: Redactor, tmp_path: Path
) -> None:
    copy = copied(redactor, tmp_path, *page(element(4, "input", value="a b", **field)), *typed(4, "l", "le", "let", "let's"))
    assert [kinds(value) for value in values(copy)] == [["PASSWORD"]] * 4
    assert copy[1]["data"]["node"]["childNodes"][0]["childNodes"][0]["childNodes"][0]["attributes"]["value"].startswith(
        "<PASSWORD"
    )


def test_a_password_that_a_button_shows_is_one_still(redactor: Redactor, tmp_path: Path) -> None:
    shown = mutation(attributes=[{"id": 4, "attributes": {"type": "text", "value": PASSWORD}}])
    echoed = mutation(texts=[{"id": 6, "value": f"You chose {PASSWORD}."}])
    events = [*page(element(4, "input", type="password"), element(5, "p", text(6, "-"))), shown, *typed(4, PASSWORD), echoed]
    copy = copied(redactor, tmp_path, *events)
    assert kinds(copy[2]["data"]["attributes"][0]["attributes"]["value"]) == ["PASSWORD"]
    assert kinds(values(copy)[0]) == kinds(copy[4]["data"]["texts"][0]["value"]) == ["PASSWORD"]
    assert PASSWORD not in json.dumps(copy)


def test_the_mask_of_a_password_does_not_keep_its_length(redactor: Redactor, tmp_path: Path) -> None:
    copy = copied(
        redactor,
        tmp_path,
        *page(element(4, "input", type="password"), element(5, "input")),
        *growing(4, "***"),
        *growing(5, "••"),
    )
    assert values(copy) == ["<PASSWORD>"] * 5


def test_a_password_has_no_other_kind(redactor: Redactor, tmp_path: Path) -> None:
    copy = copied(redactor, tmp_path, *page(element(4, "input", type="password")), *typed(4, "536-90-4399", ADDRESS))
    assert [kinds(value) for value in values(copy)] == [["PASSWORD"]] * 2


def test_a_number_that_stands_in_several_nodes_goes_from_all_of_them(redactor: Redactor, tmp_path: Path) -> None:
    line = [text(5, "Card "), element(6, "b", text(7, "4012 88")), element(8, "i", text(9, "88 8888 1881")), text(10, " of mine")]
    said = json.dumps(copied(redactor, tmp_path, *page(element(4, "p", *line))))
    assert [part for part in ("4012 88", "88 8888", "1881") if part in said] == []
    assert '"Card "' in said
    assert '" of mine"' in said


def test_text_that_is_added_later_is_read_with_its_neighbours(redactor: Redactor, tmp_path: Path) -> None:
    first = {"parentId": 4, "nextId": None, "node": element(5, "b")}
    inside = {"parentId": 5, "nextId": None, "node": text(6, "88 8888 1881")}
    before = {"parentId": 4, "nextId": 5, "node": text(7, "4012 88")}
    events = [*page(element(4, "p")), mutation(adds=[first, inside]), mutation(adds=[before])]
    said = json.dumps(copied(redactor, tmp_path, *events))
    assert [part for part in ("4012 88", "88 8888", "1881") if part in said] == []


def test_a_text_that_is_rewritten_key_by_key_loses_what_it_came_to_be(redactor: Redactor, tmp_path: Path) -> None:
    states = [mutation(texts=[{"id": 5, "value": f"To {ADDRESS[:length]}"}]) for length in range(1, 27)]
    copy = copied(redactor, tmp_path, *page(element(4, "div", text(5, "To "), contenteditable="true")), *states)
    said = [event["data"]["texts"][0]["value"] for event in copy[2:]]
    assert {kinds(value)[0] for value in said} == {"EMAIL_ADDRESS"}
    assert "marl" not in json.dumps(copy)


def test_every_corner_of_an_event_is_looked_at(redactor: Redactor, tmp_path: Path) -> None:
    canvas = {"source": 9, "id": 5, "type": 0, "commands": [{"property": "fillText", "args": [ADDRESS, 4, 12]}]}
    log = {"plugin": "rrweb/console@1", "payload": {"level": "log", "trace": [], "payload": [f'"{ADDRESS}"']}}
    request = {"name": f"http://127.0.0.1/?who={ADDRESS}", "requestHeaders": {ADDRESS: "1"}, "startTime": 104.29999999701977}
    net = {"plugin": "rrweb/network@1", "payload": {"requests": [request]}}
    events: list[Json] = [
        *page(element(4, "a", href=f"mailto:{ADDRESS}", title=ADDRESS, data_who=ADDRESS), href=f"http://127.0.0.1/{ADDRESS}"),
        {"type": 3, "data": canvas},
        {"type": 6, "data": log},
        {"type": 5, "data": {"tag": ADDRESS, "payload": {"who": ADDRESS}}},
        {"type": 8, "data": {"type": "caption", "text": ADDRESS}},
        {"type": 3, "data": {"source": 8, "id": 6, "adds": [{"rule": f'.a::after {{ content: "{ADDRESS}" }}'}]}},
        {"type": 12, "data": {"news": [ADDRESS]}},
    ]
    copy = copied(redactor, tmp_path / "keys kept", *events)
    assert ADDRESS not in json.dumps(copy)
    raw = stream(*events, {"type": 6, "data": net})
    redactor.session(write(tmp_path / "raw", raw), tmp_path / "copy")
    said = (tmp_path / "copy" / "visit.json").read_text("utf-8")
    assert ADDRESS not in said
    assert "104.29999999701977" in said


def test_what_cannot_be_looked_into_is_taken_out_and_fonts_and_drawings_are_not(redactor: Redactor, tmp_path: Path) -> None:
    def url(media_type: str, data: bytes) -> str:
        return f"data:{media_type};base64,{base64.b64encode(data).decode()}"

    font = url("font/woff2", b"wOF2" + bytes(range(256)))
    icon = url("image/x-icon", b"\x00\x00\x01\x00" + bytes(range(256)))
    drawing = url("image/svg+xml", f"<svg><text>{ADDRESS}</text></svg>".encode())
    plain = url("image/svg+xml", b"<svg><path d='M0 0h24v24H0z'/></svg>")
    css = f"@font-face {{ src: url({font}) }} .a {{ background: url({icon}) }} .b::after {{ content: '{ADDRESS}' }}"
    style = element(4, "style", _cssText=css.replace("_cssText", ""))
    raw_canvas: Json = {
        "source": 9,
        "id": 5,
        "type": 1,
        "property": "bufferData",
        "args": [{"rr_type": "ArrayBuffer", "base64": "AAAA" * 9}],
    }
    events = [*page(style, element(5, "img", src=drawing), element(6, "img", src=plain)), {"type": 3, "data": raw_canvas}]
    said = json.dumps(copied(redactor, tmp_path, *events))
    assert font in said
    assert plain in said
    assert "background: url(data:image/x-icon;base64,<UNREAD>)" in said
    assert 'src": "data:image/svg+xml;base64,<EMAIL_ADDRESS' in said
    assert '"base64": "<UNREAD>"' in said
    assert ADDRESS not in said


@pytest.mark.parametrize("shape_of_file", ["array", "lines", "events", "posthog", "lines of arrays"])
def test_a_stream_without_findings_stays_as_it_is(shape_of_file: str, redactor: Redactor, tmp_path: Path) -> None:
    events = stream(
        *page(element(4, "p", text(5, "Nothing here"))), *typed(4, "a", "ab"), mutation(removes=[{"parentId": 3, "id": 4}])
    )
    data = {
        "array": json.dumps(events, indent=1),
        "lines": "\n".join(map(json.dumps, events)) + "\n",
        "events": json.dumps({"events": events, "title": "none"}),
        "posthog": json.dumps({"version": "2023-04-28", "data": {"id": "x", "snapshots": events}}, indent=2),
        "lines of arrays": "\n".join(json.dumps(events[at : at + 2]) for at in (0, 2, 4)),
    }[shape_of_file]
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "visit.json").write_text(data, "utf-8")
    report = redactor.session(raw, tmp_path / "copy")
    assert report.recording == "rrweb"
    assert (tmp_path / "copy" / "visit.json").read_text("utf-8") == data


def test_what_spans_two_parts_of_a_long_stream_is_hidden_in_both(
    redactor: Redactor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redact.formats.documents.WINDOW_BYTES", 0)
    label = element(5, "label", text(6, "Password"), element(4, "input", type="password"), element(7, "input", type="email"))
    copy = copied(redactor, tmp_path, *page(label), *typed(4, "h", "hu", "hub"), *growing(7, ADDRESS))
    assert [kinds(value) for value in values(copy)[:3]] == [["PASSWORD"]] * 3
    assert [said for said in beginnings(ADDRESS) if said in json.dumps(copy)] == []


@pytest.mark.parametrize("part_bytes", [4 << 20, 0], ids=["in one part", "event by event"])
def test_nothing_of_a_page_that_the_policy_lets_nobody_see_is_left(
    part_bytes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redact.formats.documents.WINDOW_BYTES", part_bytes)
    redactor = Redactor('version = 1\nname = "no clinic"\n[urls]\nkeep = ["*"]\ndrop = ["*://clinic.example/*"]\n')
    there = page(element(4, "p", text(5, "low tide")), href="http://clinic.example/results")
    elsewhere = page(element(4, "p", text(5, "high tide")), href="http://127.0.0.1/")
    later = mutation(texts=[{"id": 5, "value": "neap tide"}])
    font = base64.b64encode(b"wOF2 spring tide" + bytes(80)).decode()
    rule = f"@font-face {{ src: url(data:font/woff2;base64,{font}) }}"
    styled = {"type": 3, "data": {"source": 8, "id": 5, "adds": [{"rule": rule}, {"rule": ".ebb {}"}]}}
    said = json.dumps(copied(redactor, tmp_path, *there, later, styled, *elsewhere))
    assert "clinic.example" not in said
    assert "font-face" not in said
    assert [tide for tide in ("low tide", "neap tide", "high tide") if tide in said] == ["high tide"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (json.dumps(stream(*page()))[:-40], "not JSON"),
        (json.dumps(stream(*page(), {"type": 2, "data": "\x1f\x8b\x08\x00ab", "cv": "2024-10"})), "compressed"),
        (json.dumps([*stream(*page()), "x\x9c\x03\x00"]), "compressed"),
        (json.dumps(stream(*page())).replace('"id": 1}', '"id": 1, "id": 1}'), "twice"),
        ('[{"type": "2", "data": {}, "timestamp": 1}]', "no events of rrweb"),
    ],
    ids=["truncated", "gzip", "packed", "two keys", "another version"],
)
def test_what_is_no_stream_is_refused_and_nothing_is_written(data: str, said: str, redactor: Redactor, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "visit.json").write_text(data, "utf-8")
    with pytest.raises(InputError, match=said):
        redactor.session(raw, tmp_path / "copy", format="rrweb")
    assert not (tmp_path / "copy").exists()


@pytest.mark.skipif(not SAMPLE.is_dir(), reason="no sample of rrweb beside this checkout")
def test_a_recording_of_the_real_tool_loses_its_address_in_every_state(redactor: Redactor, tmp_path: Path) -> None:
    report = redactor.session(SAMPLE, tmp_path / "copy")
    raw, copy = (json.loads(next(folder.glob("local*.json")).read_bytes()) for folder in (SAMPLE, tmp_path / "copy"))
    assert shape(copy) == shape(raw)
    assert len(copy) == 33
    assert report.events == 34, "what is left of the file without its events is a document too"
    assert [kinds(value) for value in values(copy)] == [["EMAIL_ADDRESS"]] * 12 + [["PASSWORD"]] * 8
    said = json.dumps(copy)
    assert [value for value in ("jane", "Roe", "jax", "e.org", "**") if value in said] == []
