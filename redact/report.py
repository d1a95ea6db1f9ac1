"""What became of one session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from redact import log
from redact.canaries import Canaries
from redact.log import LogEntry
from redact.policy import Policy
from redact.second_look import Verified


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one session."""

    frames: int
    frames_dropped: int
    events: int
    files_left_out: int
    log: tuple[LogEntry, ...] = field(repr=False)
    kept: Mapping[str, int]
    """Findings that the policy kept, by kind, where nothing else was hidden in their place."""
    engines: tuple[str, ...]
    names_model: str
    """Name and version."""
    recording: str = ""
    """The format of another tool that the copy is in."""
    surfaces: Sequence[Mapping[str, object]] = ()
    """What the recording holds, and what became of it; see redact.surfaces."""
    second_look: Verified | None = None
    canaries: Canaries | None = None

    @property
    def afterwards(self) -> dict[str, object]:
        """What the manifest says of the looks at the written files."""
        looks = {"second_look": self.second_look, "canaries": self.canaries}
        return {name: look.as_manifest() for name, look in looks.items() if look is not None}

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """Redactions by kind and action."""
        return log.counts(self.log)

    def as_manifest(self, policy: Policy) -> dict[str, object]:
        """Return what the manifest says of this run besides files and versions."""
        return {
            "outcome": "sanitized",
            **({"recording": self.recording} if self.recording else {}),
            "policy": {"name": policy.name, "fingerprint": policy.fingerprint},
            "ocr": list(self.engines),
            "names_model": self.names_model,
            "frames": {"recorded": self.frames, "dropped": self.frames_dropped},
            "events": self.events,
            "files_left_out": self.files_left_out,
            "counts": self.counts,
            "kept": dict(self.kept),
            "surfaces": list(self.surfaces),
        }
