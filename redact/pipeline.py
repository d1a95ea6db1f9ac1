"""The main job: look, decide, act, look again, and only then give the result its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from redact import log, manifest, verify
from redact.canaries import try_out
from redact.copies import Copier
from redact.errors import UsageError
from redact.formats import Documents, Image, NativeSink, Recording, open_format, open_recording
from redact.job import Job, Progress, silent
from redact.look import Lookout
from redact.policy import Policy
from redact.report import Report
from redact.staging import staged
from redact.types import (
    Frame,
)


def sanitize(
    path: Path,
    out: Path,
    *,
    policy: Policy,
    lookout: Lookout,
    key: bytes,
    progress: Progress = silent,
    canaries: int = 0,
    format: str = "",
) -> Report:
    """Read the recording at `path` and write its sanitized copy to the new folder `out`.

    canaries: copies of its frames into which invented values are drawn, to count how many are hidden. format: the recording's, if
    it is not to be told by its content.
    Raises InputError, OutputError, Withheld or LeakFound; nothing is left behind then.
    """
    with staged(path, out) as stage, open_format(path, policy.limits, format) as recording:
        if isinstance(recording, Documents):
            if canaries:
                raise UsageError("canaries are drawn into sessions of the native format only; leave --canaries out")
            return _copied(recording, stage, policy, lookout, key, progress)
        job = Job(recording, policy, lookout, key, progress)
        job.look()
        sink = NativeSink(stage)
        names = {}
        for frame, name, image in job.frames():
            names[frame.id] = name
            sink.write_frame(name, image.pixels, image.encoding)
        done = job.events(names)
        sink.write_events(done.meta, done.records)
        report = replace(job.report(done, names), surfaces=job.surfaces(done, names, is_archive=path.is_file()))
        log.write(stage, report.log)
        manifest.write(stage, report.as_manifest(policy))
        verified = verify.verify(stage, policy, lookout, job.values, leaks=job.second.leaks, progress=progress)
        report = replace(report, second_look=verified)
        if canaries:
            with open_recording(stage, policy.limits) as written:
                report = replace(report, canaries=try_out(written, canaries, policy, partial(_shown, policy, lookout)))
        manifest.amend(stage, report.afterwards)
    return report


def _copied(recording: Documents, stage: Path, policy: Policy, lookout: Lookout, key: bytes, progress: Progress) -> Report:
    copier = Copier(recording, policy, lookout, key, progress)
    report = copier.write(stage)
    manifest.write(stage, report.as_manifest(policy))
    verified = verify.verify(stage, policy, lookout, copier.values, leaks=copier.second.leaks, progress=progress)
    report = replace(report, second_look=verified)
    manifest.amend(stage, report.afterwards)
    return report


def _shown(policy: Policy, lookout: Lookout, recording: Recording) -> Iterator[tuple[Frame, Image]]:
    """Yield the frames of a recording that stay, as its own run would write them."""
    job = Job(recording, policy, lookout, b"")
    job.look()
    for frame, _, image in job.frames():
        yield frame, image
