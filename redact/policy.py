"""What is done with each finding: a TOML file, checked strictly, whose first rule that fits decides.

What no rule names is masked, and what could not be looked at may not be kept.
"""

from __future__ import annotations

import hashlib
import json
import sys
from typing import Annotated, Literal

import pydantic

from redact import private_places
from redact.detect import REGIONS
from redact.detect.scores import HIDDEN
from redact.formats.limits import Limits
from redact.placeholders import KIND
from redact.private_places import fits
from redact.types import PRIVATE, Action, Decision, Finding

if sys.version_info >= (3, 11):
    pass
else:
    pass

Kind = Annotated[str, pydantic.Field(pattern=f"^{KIND}$")]
STRICT = pydantic.ConfigDict(extra="forbid", strict=True, frozen=True)


class Surroundings(pydantic.BaseModel):
    """The app, the address and the window title that were in front at a moment. Empty where the recording does not say."""

    model_config = STRICT
    app: str = pydantic.Field(default="", repr=False)
    url: str = pydantic.Field(default="", repr=False)
    title: str = pydantic.Field(default="", repr=False)


class Let(pydantic.BaseModel):
    """Which apps or addresses may be kept at all, and which are dropped whole. Patterns as in a shell; case does not count."""

    model_config = STRICT
    keep: list[str] = ["*"]
    drop: list[str] = []

    def lets(self, name: str) -> bool:
        return not name or (fits(self.keep, name) and not fits(self.drop, name))


class Input(pydantic.BaseModel):
    model_config = STRICT
    bad_frames: Literal["refuse", "drop"] = "refuse"
    max_megapixels: float = pydantic.Field(default=64.0, gt=0, le=1000)
    max_seconds: float = pydantic.Field(default=20.0, gt=0, le=3600)
    spreading_codecs: Literal["mark", "refuse"] = "mark"
    """Pictures whose codec has spread their content further than any box reaches."""
    strict: bool = False
    """Whether a recording with anything in it that is not understood is refused."""


class Reading(pydantic.BaseModel):
    model_config = STRICT
    min_confidence: float = pydantic.Field(default=0.4, ge=0, le=1)
    regions: list[str] = pydantic.Field(default_factory=lambda: list(REGIONS))


class Eyes(pydantic.BaseModel):
    """Which detectors look for what is not text; patterns of their names."""

    model_config = STRICT
    detectors: list[str] = ["*"]


class Hiding(pydantic.BaseModel):
    """How far a box reaches beyond what it hides, so that its size does not tell what that was."""

    model_config = STRICT
    reach: Literal["widget", "bucket"] = "widget"
    bucket_px: int = pydantic.Field(default=64, ge=1, le=4096)
    """CSS pixels."""


class SecondLook(pydantic.BaseModel):
    """What the engine that did not read the recording reads of the result, besides all lines that were changed."""

    model_config = STRICT
    share: float = pydantic.Field(default=0.02, ge=0, le=1)
    """Of the lines that were not changed."""


class Behaviour(pydantic.BaseModel):
    """What may still be told of how somebody types and moves, where nothing is redacted; see redact.timeline."""

    model_config = STRICT
    rhythm: Literal["fixed", "coarse", "keep"] = "fixed"
    mouse: Literal["endpoints", "keep"] = "endpoints"


class Lists(pydantic.BaseModel):
    """The organisation's own words: `find` and `files` by kind, `allow` for what may stay.

    files: UTF-8 text with an entry a line, beside the policy file. Their entries are part of the policy's fingerprint.
    """

    model_config = STRICT
    find: dict[Kind, list[str]] = {}
    files: dict[Kind, str] = {}
    allow: list[str] = []


class Pseudonyms(pydantic.BaseModel):
    """How far a value keeps its name: in its session, in all that runs under one key, or in one release of that."""

    model_config = STRICT
    scope: Literal["none", "session", "batch", "release"] = "session"
    release: str = pydantic.Field(default="", max_length=80)


class Rule(pydantic.BaseModel):
    """Fits a finding of one of `entities`, scored within the limits, in one of `apps` and at one of `urls`."""

    model_config = STRICT
    name: str = pydantic.Field(min_length=1, max_length=80)
    entities: list[str] = pydantic.Field(min_length=1)
    action: Action = pydantic.Field(strict=False)
    min_score: float = pydantic.Field(default=0.0, ge=0, le=1)
    max_score: float = pydantic.Field(default=1.0, ge=0, le=1)
    apps: list[str] = pydantic.Field(default=["*"], min_length=1)
    urls: list[str] = pydantic.Field(default=["*"], min_length=1)

    def fits(self, finding: Finding, around: Surroundings) -> bool:
        return (
            fits(self.entities, finding.kind)
            and self.min_score <= finding.score <= self.max_score
            and fits(self.apps, around.app)
            and fits(self.urls, around.url)
        )

    @property
    def is_unconditional(self) -> bool:
        return "*" in self.apps and "*" in self.urls


class Policy(pydantic.BaseModel):
    """A whole policy file. Build one with `redact.policy_file`, which checks what a schema cannot."""

    model_config = STRICT
    version: Literal[1]
    name: str = pydantic.Field(min_length=1, max_length=80)
    input: Input = Input()
    reading: Reading = Reading()
    eyes: Eyes = Eyes()
    hiding: Hiding = Hiding()
    second_look: SecondLook = SecondLook()
    behaviour: Behaviour = Behaviour()
    apps: Let = Let()
    urls: Let = Let()
    titles: Let = Let()
    private: list[str] = []
    """Groups of places that are private as a whole; see redact.private_places."""
    private_action: Literal["drop", "mask"] = "drop"
    """What happens to all that was recorded in a private place."""
    lists: Lists = Lists()
    pseudonyms: Pseudonyms = Pseudonyms()
    thresholds: dict[str, Annotated[float, pydantic.Field(ge=0, le=1)]] = {"*": HIDDEN}
    """The least score by kind, with "*" for the others, that the rules are asked about; what is less sure is kept."""
    rules: list[Rule] = []

    @property
    def limits(self) -> Limits:
        """What a recording may ask of the machine."""
        return Limits(
            frame_pixels=int(self.input.max_megapixels * 1e6),
            decode_s=self.input.max_seconds,
            takes_spreading=self.input.spreading_codecs == "mark",
        )

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what the policy says, whatever the file's layout."""
        said = json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(said.encode()).hexdigest()

    def decide(self, finding: Finding, around: Surroundings = Surroundings()) -> Decision:  # noqa: B008 - frozen
        """Return what is done with `finding`: the first rule that fits; masked where none does."""
        if finding.kind == PRIVATE:
            return Decision(finding, Action(self.private_action), "private places")
        if finding.score < self.thresholds.get(finding.kind, self.thresholds.get("*", HIDDEN)):
            return Decision(finding, Action.KEEP, "thresholds")
        for rule in self.rules:
            if rule.fits(finding, around):
                return Decision(finding, rule.action, rule.name)
        return Decision(finding, Action.MASK, "no rule fits")

    def lets(self, around: Surroundings) -> bool:
        """Return whether anything of what happens in `around` may be kept."""
        return (
            self.apps.lets(around.app)
            and self.urls.lets(around.url)
            and self.titles.lets(around.title)
            and not any(private_places.PRIVATE[group].has(around.app, around.url, around.title) for group in self.private)
        )
