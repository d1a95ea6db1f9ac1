"""The names model: any spaCy pipeline can be one, what it says is weighed, and what it cannot say is UNREAD.

The models here are made in the test, of rules: what a trained one thinks of a word is not what is tested.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from redact.detect import Detector, scores
from redact.detect.names import language, model
from redact.detect.names.language import ScreenTokenizer
from redact.detect.names.model import SHIPPED, NamesModel
from redact.errors import MissingTool
from redact.redactor import Redactor
from redact.types import UNREAD, Match
from tests.pseudonyms import bare

LARGEST_BYTES = 15_000_000
SAID = {
    "GPE": "Korvanesk Bay",
    "FAC": "Tilbrook Hall",
    "LOC": "Mount Zarn",
    "PER": "Wrzesk Tilbrun",
    "ORG": "Quincewell Optics",
    "DATE": "Zorember",
    "PERSON": "Open Settings",
    "STREET_ADDRESS": "Zarnhof bei Wrzesk",
}
"""What the model of these tests says of which words."""
CROSSING = "Wrzesk Ondimar | Tilbrun Korvan"
ADDRESSED = "Wrzesk Ondimar wrzesk@host.example Tilbrun"
STREETS = "Wrzeska | Ondimarska"
TEXTS = [f"seen: {words} here" for words in SAID.values()] + ["", "12 34", "a 1", "nothing of note"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline on disk that knows SAID by heart, and takes a line with a separator for one name."""
    language = spacy.blank("en")
    ruler: Any = language.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in SAID.items()])
    ruler.add_patterns([{"label": "PERSON", "pattern": CROSSING}, {"label": "PERSON", "pattern": ADDRESSED}])
    ruler.add_patterns([{"label": "STREET_ADDRESS", "pattern": STREETS}])
    path = tmp_path_factory.mktemp("model") / "ruled"
    language.to_disk(path)
    return path


@pytest.fixture(scope="module")
def ruled(folder: Path) -> Detector:
    return Detector(names_model=str(folder))


def by_model(detector: Detector, text: str) -> list[Match]:
    return [match for match in detector.matches(text) if match.recognizer == "names model"]


def found(detector: Detector, text: str) -> list[tuple[str, str]]:
    return [(match.kind, text[match.start : match.end]) for match in by_model(detector, text)]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("GPE", "LOCATION"),
        ("FAC", "LOCATION"),
        ("LOC", "LOCATION"),
        ("PER", "PERSON"),
        ("ORG", "ORGANIZATION"),
        ("STREET_ADDRESS", "STREET_ADDRESS"),
    ],
)
def test_the_labels_of_other_pipelines_are_our_kinds(ruled: Detector, label: str, kind: str) -> None:
    assert found(ruled, f"seen: {SAID[label]} here") == [(kind, SAID[label])]
    assert by_model(ruled, f"seen: {SAID[label]} here")[0].score >= scores.HIDDEN


def test_other_labels_say_nothing_about_anyone(ruled: Detector) -> None:
    assert found(ruled, f"in {SAID['DATE']} then") == []


def test_ordinary_words_stay_a_guess(ruled: Detector) -> None:
    (match,) = by_model(ruled, SAID["PERSON"])
    assert match.score < scores.HIDDEN


def test_a_name_ends_at_a_separator_which_no_name_holds(ruled: Detector) -> None:
    assert found(ruled, f"- {CROSSING} -") == [("PERSON", "Wrzesk Ondimar"), ("PERSON", "Tilbrun Korvan")]


def test_an_address_is_no_part_of_a_name(ruled: Detector) -> None:
    assert found(ruled, ADDRESSED) == [("PERSON", "Wrzesk Ondimar"), ("PERSON", "Tilbrun")]


def test_a_street_address_is_left_whole(ruled: Detector) -> None:
    assert found(ruled, f"to {STREETS} .") == [("STREET_ADDRESS", STREETS)]


def test_the_model_is_asked_only_where_it_is_wanted(ruled: Detector) -> None:
    assert [m for m in ruled.matches(SAID["PER"], with_names=False) if m.recognizer == "names model"] == []


def test_the_library_takes_another_model_and_a_policy_with_lists_keeps_it(folder: Path) -> None:
    redactor = Redactor('version = 1\nname = "x"\n[lists]\nallow = ["Korvanesk Bay"]', names_model=str(folder))
    assert bare(redactor.text(f"{SAID['GPE']}, {SAID['ORG']}").text) == f"{SAID['GPE']}, <ORGANIZATION>"


def test_a_model_that_is_not_there_is_an_error_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(MissingTool, match=r"names model .*cannot be loaded .*name the folder of a spaCy pipeline, or install"):
        Detector(names_model=str(tmp_path / "none"))
    with pytest.raises(MissingTool, match="no_such_pipeline"):
        Redactor(names_model="no_such_pipeline")


def test_a_folder_that_is_no_pipeline_is_the_same_error(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 3\n")
    (tmp_path / "meta.json").write_text("{}")
    with pytest.raises(MissingTool, match="names model"):
        NamesModel(str(tmp_path))


@Language.component("tests_that_raises")
def that_raises(doc: Doc) -> Doc:
    if "Zarn" in doc.text:
        raise RuntimeError("no words of the recording here")
    return doc


def test_a_text_at_which_the_model_raises_is_unread_and_others_are_not(tmp_path: Path) -> None:
    language = spacy.blank("en")
    language.add_pipe("tests_that_raises")
    language.to_disk(tmp_path / "raising")
    detector = Detector(names_model=str(tmp_path / "raising"))
    text = "Mount Zarn jane@host.example"
    detector.prepare(["Nothing", text, "More"])
    assert Match(UNREAD, 0, len(text), 1.0, "presidio") in detector.matches(text)
    assert detector.matches("Nothing") == detector.matches("More") == ()
    assert "EMAIL_ADDRESS" in {match.kind for match in detector.matches(text, with_names=False)}


def test_a_prepared_text_says_what_it_says_alone(folder: Path, ruled: Detector) -> None:
    prepared = Detector(names_model=str(folder))
    prepared.prepare(TEXTS)
    assert [prepared.matches(text) for text in TEXTS] == [ruled.matches(text) for text in TEXTS]


def test_prepared_texts_are_not_asked_about_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = NamesModel(str(folder))
    names.prepare(TEXTS)
    expected = [names.entities(text) for text in TEXTS]
    monkeypatch.setattr(Language, "__call__", lambda *_: pytest.fail("asked again"))
    assert [names.entities(text) for text in TEXTS] == expected
    assert sum(map(bool, expected)) == len(SAID) - 1, "all but the date"


def test_what_is_no_longer_kept_is_asked_about_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "KEPT", 2)
    names = NamesModel(str(folder))
    names.prepare(TEXTS)
    assert len(names._kept) == 2
    assert [e.label_ for e in names.entities(TEXTS[0])] == ["LOCATION"]


SCREENS = [
    "Wrzesk Tilbrun <w.tilbrun@host.example>",
    "Inbox (3) - Kestrelmoor - Mail",
    "  12:04   Tilbrun, Wrzesk\tUlica Wrzeska 7, 00-950 Korvanesk",
    "def main(argv: list[str]) -> int:",
    "青鷺計画 — 山田",
    "((((",
    "",
]


@pytest.fixture(scope="module")
def shipped() -> NamesModel:
    return NamesModel()


def test_the_shipped_model_is_small_and_keeps_no_words_of_what_it_learned_from(shipped: NamesModel) -> None:
    files = [path for path in SHIPPED.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= LARGEST_BYTES
    assert not [path for path in SHIPPED.rglob("*") if "vocab" in path.name or "strings" in path.name or "vectors" in path.name]
    assert shipped.version


def test_the_shipped_model_says_the_same_in_batches_as_one_by_one(shipped: NamesModel) -> None:
    one_by_one = [shipped.entities(text) for text in SCREENS]
    batched = NamesModel()
    batched.prepare(SCREENS)
    assert [batched.entities(text) for text in SCREENS] == one_by_one


def test_the_shipped_model_names_kinds_that_the_detector_announces(detector: Detector) -> None:
    assert set(model.MEANT.values()) <= set(detector.entities)


@given(st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \t\n.@_-'12Aa"))))
@settings(max_examples=500)
def test_the_tokenizer_keeps_every_character(text: str) -> None:
    assert "".join(token.text_with_ws for token in ScreenTokenizer(Vocab())(text)) == text


@pytest.mark.parametrize("text", ["Jane2.Doe_x@host", "a  b", " \t\n ", "café–bar", "C:\\Users\\jane"])
def test_figures_letters_and_signs_are_tokens_of_their_own(text: str) -> None:
    for token in ScreenTokenizer(Vocab())(text):
        assert len({(char.isalpha(), char.isdigit()) for char in token.text}) == 1


@pytest.mark.parametrize("piece", ["(", "a.", " ", "[{", "a1", "\t ", "https://"])
def test_the_tokenizer_takes_linear_time(piece: str) -> None:
    """spaCy's own takes minutes on 200 kB of brackets."""
    began = time.process_time()
    ScreenTokenizer(Vocab())(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 10


def test_one_word_that_no_list_knows_counts_where_only_people_stand(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Wrzesk"}])
    pipeline.to_disk(tmp_path / "one")
    detector = Detector(names_model=str(tmp_path / "one"))
    for text, is_hidden in {
        "Hi Wrzesk, ready?": True,
        "Wrzesk 14:03": True,
        "Wrzesk: see you": True,
        "Wrzesk": False,
        "Open Wrzesk": False,
        "Wrzesk 2024": False,
        "nobody at the office had seen Wrzesk since the spring": True,
    }.items():
        assert [match.score >= scores.HIDDEN for match in by_model(detector, text)] == [is_hidden], text


@pytest.mark.parametrize("value", ["VIN", "Wrzesk 4711 2208", "IBAN"])
def test_a_label_and_a_number_are_guesses_whatever_the_model_says(tmp_path: Path, value: str) -> None:
    pipeline = spacy.blank("en")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": value}])
    pipeline.to_disk(tmp_path / "one")
    detector = Detector(names_model=str(tmp_path / "one"))
    assert [match.score for match in by_model(detector, f"the {value}: x")] == [scores.DOUBTFUL]


def test_small_letters_that_no_list_knows_are_another_language(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "wrzesk ondimar"}, {"label": "PERSON", "pattern": "Wrzesk Ondimar"}])
    pipeline.to_disk(tmp_path / "two")
    detector = Detector(names_model=str(tmp_path / "two"))
    assert [match.score for match in by_model(detector, "ask wrzesk ondimar then")] == [scores.DOUBTFUL]
    assert [match.score for match in by_model(detector, "ask Wrzesk Ondimar then")] == [scores.LIKELY]


def test_what_ours_says_of_scripts_that_it_has_not_learned_is_nothing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    pipeline = spacy.blank("xx")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "תצוגה"}])
    monkeypatch.setattr("redact.detect.names.model._load", lambda name: pipeline)
    assert NamesModel().entities("עם תצוגה") == ()
    assert [entity.label_ for entity in NamesModel("another").entities("עם תצוגה")] == ["PERSON"]


def test_the_model_is_told_what_lists_say_of_a_word() -> None:
    assert language.shape("Maria") == "Xxxxx f"
    assert language.shape("Wrzesk") == "Xxxxx "
    assert language.shape("save") == "xxxx w"
    assert "p" in language.listed("Lisbon")
    assert language.unlisted("Maria") == "Xxxxx "
    assert [token.shape_ for token in language.Screens().make_doc("Maria 7")] == ["Xxxxx f", "d "]


def test_programs_in_small_letters_are_no_organisation(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "kestrelpass -p"}, {"label": "ORG", "pattern": "Kestrelpass Velm"}])
    pipeline.to_disk(tmp_path / "small")
    detector = Detector(names_model=str(tmp_path / "small"))
    assert [match.score for match in by_model(detector, "run kestrelpass -p now")] == [scores.DOUBTFUL]
    assert [match.score for match in by_model(detector, "ask Kestrelpass Velm now")] == [scores.POSSIBLE]
