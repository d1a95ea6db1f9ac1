"""The organisation's own words: from the policy and from files beside it, found and left alone as they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redact.detect import Detector
from redact.errors import ConfigError
from redact.policy import Policy
from redact.policy_file import load, parse
from redact.redactor import Redactor
from redact.types import UNREAD, Action, Finding
from tests.pseudonyms import bare

KNOWN = {"PERSON", "EMAIL_ADDRESS"}
HEAD = 'version = 1\nname = "test"\n'
Written = Callable[..., Path]


def policy(text: str) -> Policy:
    return parse(HEAD + text, "policy.toml", KNOWN)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a policy, and files beside it: written("[lists]…", staff="Wrzesk")."""

    def write(text: str, **files: str) -> Path:
        for name, content in files.items():
            (tmp_path / f"{name}.txt").write_text(content, "utf-8")
        (tmp_path / "policy.toml").write_text(HEAD + text, "utf-8")
        return tmp_path / "policy.toml"

    return write


def test_a_file_of_words_stands_beside_the_policy(written: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = written('[lists]\nfind = { PERSON = ["Tilo"] }\nfiles = { PERSON = "staff.txt" }', staff="Wrzesk\n\n  Korvane \n")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert load(path, KNOWN).lists.find == {"PERSON": ["Tilo", "Wrzesk", "Korvane"]}


def test_the_mark_that_windows_puts_in_front_of_a_file_is_no_part_of_a_word(written: Written) -> None:
    path = written('[lists]\nfiles = { PERSON = "staff.txt" }', staff="\ufeffOri\n")
    assert load(path, KNOWN).lists.find == {"PERSON": ["Ori"]}


def test_the_fingerprint_tells_what_the_files_say_and_not_what_they_are_called(written: Written) -> None:
    line = '[lists]\nfiles = {{ PERSON = "{}.txt" }}'
    first = load(written(line.format("staff"), staff="Wrzesk"), KNOWN).fingerprint
    assert load(written(line.format("people"), people="Wrzesk\n"), KNOWN).fingerprint == first
    assert load(written(line.format("staff"), staff="Wrzesk\nKorvane"), KNOWN).fingerprint != first


def test_a_missing_file_is_an_error_with_place_and_remedy(written: Written) -> None:
    with pytest.raises(ConfigError, match=r"lists\.files\.PERSON: staff\.txt cannot be read \(FileNotFoundError\); name a UTF-8"):
        load(written('[lists]\nfiles = { PERSON = "staff.txt" }'), KNOWN)


def test_a_file_that_is_no_text_is_an_error_without_its_content(written: Written) -> None:
    path = written('[lists]\nfiles = { PERSON = "staff.txt" }')
    (path.parent / "staff.txt").write_bytes("Wrzesk\xff".encode("latin-1"))
    with pytest.raises(ConfigError, match="UnicodeDecodeError") as error:
        load(path, KNOWN)
    assert "Wrzesk" not in str(error.value)


def test_a_policy_that_is_no_file_has_no_files_beside_it() -> None:
    with pytest.raises(ConfigError, match=r"lists\.find"):
        policy('[lists]\nfiles = { PERSON = "staff.txt" }')


@pytest.mark.parametrize("kind", ["project codename", "Project", "1ST", "A__B", "A_", '"<X>"'])
@pytest.mark.parametrize("table", ["find", "files"])
def test_a_kind_that_could_be_no_placeholder_is_refused(kind: str, table: str) -> None:
    words = '["Heron"]' if table == "find" else '"words.txt"'
    quoted = kind if kind.startswith('"') else f'"{kind}"'
    with pytest.raises(ConfigError, match=rf"policy\.toml: top level, lists\.{table}"):
        policy(f"[lists]\n{table} = {{ {quoted} = {words} }}")


def test_a_rule_may_name_a_kind_that_only_a_list_has() -> None:
    rule = '[[rules]]\nname = "code names"\nentities = ["PROJECT_CODENAME"]\naction = "drop"\n'
    found = policy('[lists]\nfind = { PROJECT_CODENAME = ["Blue Heron"] }\n' + rule)
    assert found.decide(Finding("PROJECT_CODENAME", "policy list", 0.85, (), "")).action is Action.DROP
    with pytest.raises(ConfigError, match="no recogniser finds 'PROJECT_CODENAME'"):
        policy(rule)


ALLOWED = "quince.release@example.com"


@pytest.fixture(scope="module")
def listing() -> Redactor:
    find = 'find = { PROJECT_CODENAME = ["Blue Heron"], CLIENT = ["Quincewell"] }'
    return Redactor(HEAD + f'[lists]\n{find}\nallow = ["{ALLOWED}", "Quincewell Cloud"]')


def test_a_listed_word_is_hidden_and_a_new_kind_needs_no_rule(listing: Redactor) -> None:
    assert bare(listing.text("the blue heron release").text) == "the <PROJECT_CODENAME> release"


def test_what_is_allowed_stays_and_what_is_more_than_that_does_not(listing: Redactor, redactor: Redactor) -> None:
    assert bare(redactor.text(f"write to {ALLOWED} now").text) == "write to <EMAIL_ADDRESS> now", "otherwise it is hidden"
    assert listing.text(f"write to {ALLOWED.upper()} now").text == f"write to {ALLOWED.upper()} now"
    assert ALLOWED not in listing.text(f"write to the.{ALLOWED} now").text, "what is found is more than what is allowed"


def test_a_listed_word_stays_inside_one_that_is_allowed(listing: Redactor) -> None:
    assert listing.text("in Quincewell Cloud").text == "in Quincewell Cloud"
    assert bare(listing.text("for Quincewell").text) == "for <CLIENT>"


class Crashing(EntityRecognizer):
    """Raises at every text"""

    def load(self) -> None: ...

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        raise RuntimeError


def test_what_nobody_looked_at_cannot_be_allowed() -> None:
    detector = Detector(extra=[Crashing(["X"], name="crashing")], allow=["Quincewell Cloud"])
    assert UNREAD in {match.kind for match in detector.matches("Quincewell Cloud")}
