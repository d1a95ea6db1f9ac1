"""Reads a policy from its TOML file, and checks what a schema cannot."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from fnmatch import fnmatchcase
from importlib import resources
from pathlib import Path
from typing import Any

import pydantic

from redact import private_places
from redact.errors import ConfigError
from redact.policy import Policy, Rule
from redact.private_places import fits
from redact.types import UNREAD, Action

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def default_text() -> str:
    """Return the policy that is shipped, as TOML."""
    return resources.files("redact").joinpath("policies/default.toml").read_text("utf-8")


def load(path: Path | None, known: Collection[str]) -> Policy:
    """Return the policy in the file `path`, or the shipped one. known: every kind that a recogniser can find.

    Raises ConfigError, which names the file, the rule and the remedy.
    """
    if path is None:
        return parse(default_text(), "the shipped policy", known)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the policy cannot be read ({type(error).__name__}); name a TOML file") from error
    return parse(text, str(path), known, path.parent)


def parse(text: str, source: str, known: Collection[str], folder: Path | None = None) -> Policy:
    """Return the policy that the TOML `text` says. `source` stands in errors; `folder` has its files. Raises ConfigError."""
    try:
        policy = Policy.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{source}: not TOML: {error}") from error
    except pydantic.ValidationError as error:
        raise ConfigError(f"{source}: " + "; ".join(_complaint(item) for item in error.errors())) from error
    policy = _with_files(policy, folder, source)
    _check(policy, source, known)
    return policy


def _complaint(error: Any) -> str:
    path = list(error["loc"])
    where = "top level"
    if path[:1] == ["rules"] and len(path) > 1:
        where = f"rule {path[1] + 1}"
        path = path[2:]
    key = ".".join(str(part) for part in path)
    if error["type"] == "extra_forbidden":
        return f"{where}: unknown key {key}; remove it or correct its spelling"
    if error["type"] == "missing":
        return f"{where}: {key} is missing; add it"
    return f"{where}, {key}: {error['msg'].lower()}"


def _with_files(policy: Policy, folder: Path | None, source: str) -> Policy:
    """Return `policy` with the entries of its files of words among those that it lists itself. Raises ConfigError."""
    find = {kind: list(entries) for kind, entries in policy.lists.find.items()}
    for kind, name in policy.lists.files.items():
        where = f"{source}, lists.files.{kind}"
        if folder is None:
            raise ConfigError(f"{where}: a policy that is no file has no files beside it; list the words in lists.find")
        try:
            entries = (folder / name).read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{where}: {name} cannot be read ({type(error).__name__}); name a UTF-8 text file") from error
        find.setdefault(kind, []).extend(entry.strip() for entry in entries if entry.strip())
    return policy.model_copy(update={"lists": policy.lists.model_copy(update={"find": find, "files": {}})})


def _check(policy: Policy, source: str, known: Collection[str]) -> None:
    from phonenumbers import SUPPORTED_REGIONS

    for group in policy.private:
        if group not in private_places.PRIVATE:
            groups = ", ".join(private_places.PRIVATE)
            raise ConfigError(f"{source}, private: there is no group {group!r}; there are {groups}")

    if (policy.pseudonyms.scope == "release") != bool(policy.pseudonyms.release):
        raise ConfigError(f'{source}, pseudonyms: scope = "release" and the name of the release go together; give both')
    unknown = sorted(set(policy.reading.regions) - SUPPORTED_REGIONS)
    if unknown:
        raise ConfigError(f'{source}, reading.regions: {unknown[0]!r} is no country; use ISO 3166 codes such as "DE"')
    kinds = {*known, *policy.lists.find, UNREAD}
    for kind in sorted(policy.thresholds.keys() - kinds - {"*"}):
        raise ConfigError(f"{source}, thresholds: no recogniser finds {kind!r}; see redact list entities")
    names: set[str] = set()
    for number, rule in enumerate(policy.rules):
        where = f"{source}, rule {rule.name!r}"
        if rule.name in names:
            raise ConfigError(f"{where}: there are two rules of this name; the log could not tell them apart, rename one")
        names.add(rule.name)
        if rule.min_score > rule.max_score:
            raise ConfigError(f"{where}: min_score is above max_score, so it can never fit; exchange them")
        meant = _meant(rule, kinds)
        for entity in rule.entities:
            if not any(fnmatchcase(kind, entity) for kind in kinds):
                raise ConfigError(f"{where}: no recogniser finds {entity!r}, so it can never fit; see redact list entities")
        if rule.action is Action.KEEP and UNREAD in meant and rule.max_score == 1:  # UNREAD always scores 1
            raise ConfigError(f"{where}: {UNREAD} is what nobody looked at and cannot be kept; mask, blur or drop it")
        for earlier in policy.rules[:number]:
            if (
                earlier.is_unconditional
                and meant <= _meant(earlier, kinds)
                and earlier.min_score <= rule.min_score
                and earlier.max_score >= rule.max_score
            ):
                raise ConfigError(f"{where}: rule {earlier.name!r} above it takes all that it could fit; remove it or move it up")


def _meant(rule: Rule, kinds: Iterable[str]) -> set[str]:
    return {kind for kind in kinds if fits(rule.entities, kind)}
