"""A policy is checked strictly, and the first rule that fits decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from redact.errors import ConfigError
from redact.policy import Policy, Surroundings
from redact.policy_file import default_text, load, parse
from redact.redactor import known_kinds
from redact.types import PRIVATE, UNREAD, Action, Finding

KNOWN = {"PERSON", "EMAIL_ADDRESS", "IP_ADDRESS"}


def policy(text: str) -> Policy:
    return parse('version = 1\nname = "test"\n' + text, "policy.toml", KNOWN)


def rule(name: str, entities: str, more: str = 'action = "keep"') -> str:
    return f'[[rules]]\nname = "{name}"\nentities = {entities}\n{more}\n'


def finding(kind: str, score: float = 0.9) -> Finding:
    return Finding(kind, "test", score, (), "")


def test_what_no_rule_names_is_masked() -> None:
    assert policy("").decide(finding("PERSON")).action is Action.MASK


def test_the_first_rule_that_fits_decides_and_is_named() -> None:
    found = policy(rule("a", '["IP_*"]') + rule("b", '["PERSON"]', 'action = "blur"'))
    assert found.decide(finding("IP_ADDRESS")).rule == "a"
    assert found.decide(finding("PERSON")).action is Action.BLUR


def test_a_rule_fits_only_within_its_scores() -> None:
    found = policy('[thresholds]\n"*" = 0.0\n' + rule("weak", '["PERSON"]', 'max_score = 0.3\naction = "keep"'))
    assert found.decide(finding("PERSON", 0.3)).action is Action.KEEP
    assert found.decide(finding("PERSON", 0.31)).action is Action.MASK


def test_a_policy_without_thresholds_has_the_shipped_one() -> None:
    assert policy("").decide(finding("PERSON", 0.39)).action is Action.KEEP
    assert policy("[thresholds]\nPERSON = 0.9\n").decide(finding("IP_ADDRESS", 0.39)).action is Action.KEEP
    assert policy("").decide(finding("PERSON", 0.4)).action is Action.MASK


def test_what_is_below_the_threshold_of_its_kind_stays_whatever_the_rules_say() -> None:
    found = policy('[thresholds]\n"*" = 0.4\nPERSON = 0.7\n' + rule("all", '["*"]', 'action = "drop"'))
    assert found.decide(finding("PERSON", 0.69)).action is Action.KEEP
    assert found.decide(finding("PERSON", 0.7)).action is Action.DROP
    assert found.decide(finding("IP_ADDRESS", 0.39)).rule == "thresholds"
    assert found.decide(finding("IP_ADDRESS", 0.4)).action is Action.DROP
    assert policy('[thresholds]\n"*" = 1.0\n').decide(finding(UNREAD, 1.0)).action is Action.MASK


def test_a_rule_fits_only_in_its_apps_and_at_its_addresses() -> None:
    found = policy(rule("here", '["PERSON"]', 'apps = ["Term*"]\nurls = ["*intranet*"]\naction = "drop"'))
    assert found.decide(finding("PERSON"), Surroundings(app="terminal", url="http://intranet/x")).action is Action.DROP
    assert found.decide(finding("PERSON"), Surroundings(app="Mail", url="http://intranet/x")).action is Action.MASK


def test_apps_and_addresses_are_let_through_by_lists() -> None:
    found = policy('[apps]\nkeep = ["Mail", "Chrome"]\n[urls]\nkeep = ["*"]\ndrop = ["*://bank.example/*"]\n')
    assert found.lets(Surroundings(app="mail"))
    assert not found.lets(Surroundings(app="Notes"))
    assert not found.lets(Surroundings(app="Chrome", url="https://bank.example/accounts"))
    assert found.lets(Surroundings()), "an event before the first window event is not in an app"


def test_what_is_private_is_dropped_whatever_the_rules_say() -> None:
    found = parse('version = 1\nname = "x"\n' + rule("all", '["PRIVATE*"]'), "p", {*KNOWN, PRIVATE})
    assert found.decide(finding(PRIVATE)).action is Action.DROP


BROKEN = {
    "unknown key": ("maximum = 3", "unknown key maximum"),
    "misspelt key of a rule": (rule("a", '["PERSON"]', 'acton = "keep"\naction = "keep"'), "rule 1: unknown key acton"),
    "unknown action": (rule("a", '["PERSON"]', 'action = "hide"'), "rule 1, action"),
    "no action": (rule("a", '["PERSON"]', ""), "action is missing"),
    "score out of range": (rule("a", '["PERSON"]', 'min_score = 1.5\naction = "keep"'), "rule 1, min_score"),
    "scores exchanged": (rule("a", '["PERSON"]', 'min_score = 0.9\nmax_score = 0.1\naction = "keep"'), "can never fit"),
    "entity that nothing finds": (rule("a", '["PERSN"]'), "no recogniser finds 'PERSN'"),
    "no entities": (rule("a", "[]"), "rule 1, entities"),
    "rule behind one that takes all": (rule("a", '["*"]', 'action = "mask"') + rule("b", '["PERSON"]'), "rule 'a' above it"),
    "two of one name": (rule("a", '["PERSON"]') + rule("a", '["EMAIL_ADDRESS"]'), "two rules of this name"),
    "a threshold of nothing": ("[thresholds]\nNOBODY = 0.5\n", "no recogniser finds 'NOBODY'"),
    "unread may not be kept": (rule("a", f'["{UNREAD}"]'), "cannot be kept"),
    "text for a number": ('[input]\nmax_megapixels = "64"', "max_megapixels"),
    "a country that is none": ('[reading]\nregions = ["DE", "Bavaria"]', "'Bavaria' is no country"),
    "a release without a name": ('[pseudonyms]\nscope = "release"', "go together"),
    "a release that nothing asks for": ('[pseudonyms]\nscope = "batch"\nrelease = "2026-11"', "go together"),
    "a scope that is none": ('[pseudonyms]\nscope = "month"', "pseudonyms.scope"),
    "not TOML": ("rules = [", "not TOML"),
    "a key twice": ('[apps]\nkeep = ["a"]\nkeep = ["b"]', "not TOML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_policy_is_refused_with_place_and_remedy(name: str) -> None:
    text, expected = BROKEN[name]
    with pytest.raises(ConfigError, match=r"policy\.toml") as error:
        policy(text)
    assert expected in str(error.value)


def test_a_value_keeps_its_name_in_its_session_unless_the_policy_says_otherwise() -> None:
    assert policy("").pseudonyms.scope == "session"
    named = policy('[pseudonyms]\nscope = "release"\nrelease = "2026-11"')
    assert (named.pseudonyms.scope, named.pseudonyms.release) == ("release", "2026-11")
    assert named.fingerprint != policy("").fingerprint


def test_a_policy_of_another_version_is_refused() -> None:
    with pytest.raises(ConfigError, match="version"):
        parse('version = 2\nname = "x"', "p", KNOWN)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.toml", KNOWN)


def test_the_shipped_policy_is_sound_and_keeps_nothing_that_was_not_looked_at() -> None:
    shipped = parse(default_text(), "shipped", known_kinds())
    assert shipped.decide(finding(UNREAD, 1.0)).action is Action.MASK
    assert not shipped.lets(Surroundings(app="1Password 8"))


def test_the_fingerprint_tells_what_a_policy_says_and_not_how_it_is_laid_out() -> None:
    assert policy("").fingerprint == policy("# a comment\n\n").fingerprint
    assert policy("").fingerprint != policy(rule("a", '["PERSON"]')).fingerprint
