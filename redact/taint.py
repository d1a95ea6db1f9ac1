"""What leaves a private place by the clipboard: a password copied in its manager stays private where it is pasted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from redact.types import Event


def taken_out(events: Sequence[Event], is_private: Callable[[int], bool]) -> Iterator[Event]:
    """Yield the events that copied something in a private place, or pasted elsewhere what can only come from one.

    Few recorders see a program's own copy button. So what is pasted after a private place was in front, and is nothing that was
    seen to be copied since, comes from there. is_private: whether the policy lets nothing through of what happens at an event.
    """
    private: set[str] = set()
    copied, was_private = "", False
    for event in events:
        if is_private(event.id):
            was_private = True
        text = _clipped(event)
        if not text.strip():
            continue
        is_paste = "paste" in (event.record.get("action"), event.record.get("source"))
        if is_private(event.id) and not is_paste:
            private.add(text)
            yield event
        elif is_paste and not is_private(event.id):
            if text in private or (was_private and text != copied):
                private.add(text)
                yield event
        elif not is_paste:
            copied, was_private = text, False


def _clipped(event: Event) -> str:
    is_paste = event.type == "text" and event.record.get("source") == "paste"
    return str(event.record["text"]) if event.type == "clipboard" or is_paste else ""
