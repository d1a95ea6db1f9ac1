"""Turns keys into the text that they left behind, each character tied to its keys, and keeps what was erased on the way.

A field holds what is typed between two changes of focus. Within it a stretch of typing ends where Enter is pressed or the
caret goes where the keys do not tell; a stretch is what is replaced as a whole, so that of redacted typing neither the
keys nor their number nor their rhythm remain. Key names: W3C UI Events, KeyboardEvent.key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from redact.keystrokes.edits import Edit
from redact.types import Event, TextRun, TextSpan, Typed

MODIFIERS = frozenset({"Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "FnLock", "NumLock", "OS", "Super"})
LOSES_CARET = frozenset({"ArrowUp", "ArrowDown", "PageUp", "PageDown"})
NAMED_KEYS = frozenset(
    (
        "Unidentified Alt AltGraph CapsLock Control Fn FnLock Meta NumLock ScrollLock Shift Symbol SymbolLock Hyper Super OS "
        "Enter Tab ArrowDown ArrowLeft ArrowRight ArrowUp End Home PageDown PageUp Backspace Clear Copy CrSel Cut Delete "
        "EraseEof ExSel Insert Paste Redo Undo Accept Again Attn Cancel ContextMenu Escape Execute Find Help Pause Play Props "
        "Select ZoomIn ZoomOut BrightnessDown BrightnessUp Eject LogOff Power PowerOff PrintScreen Hibernate Standby WakeUp "
        "AllCandidates Alphanumeric CodeInput Compose Convert Dead FinalMode GroupFirst GroupLast GroupNext GroupPrevious "
        "ModeChange NextCandidate NonConvert PreviousCandidate Process SingleCandidate HangulMode HanjaMode JunjaMode Eisu "
        "Hankaku Hiragana HiraganaKatakana KanaMode KanjiMode Katakana Romaji Zenkaku ZenkakuHankaku Soft1 Soft2 Soft3 Soft4 "
        "ChannelDown ChannelUp Close MailForward MailReply MailSend MediaClose MediaFastForward MediaPause MediaPlay "
        "MediaPlayPause MediaRecord MediaRewind MediaStop MediaTrackNext MediaTrackPrevious New Open Print Save SpellCheck "
        "AudioVolumeDown AudioVolumeUp AudioVolumeMute MicrophoneToggle MicrophoneVolumeMute SpeechInputToggle "
        "LaunchApplication1 LaunchApplication2 LaunchCalendar LaunchContacts LaunchMail LaunchMediaPlayer LaunchMusicPlayer "
        "LaunchPhone LaunchScreenSaver LaunchSpreadsheet LaunchWebBrowser LaunchWebCam LaunchWordProcessor BrowserBack "
        "BrowserFavorites BrowserForward BrowserHome BrowserRefresh BrowserSearch BrowserStop AppSwitch Call Camera CameraFocus "
        "EndCall GoBack GoHome HeadsetHook LastNumberRedial Notification MannerMode VoiceDial"
    ).split()
).union(f"F{number}" for number in range(1, 25))
"""Key values that are names. Source: W3C, UI Events KeyboardEvent key Values. Any other value is text, and so is looked at."""


@dataclass(frozen=True, slots=True)
class Typing:
    """One stretch of typing. `events`: every key and text event of it, in order; `text`: what it left behind."""

    id: int
    field_id: int
    events: tuple[int, ...]
    text: str = field(repr=False)
    erased: tuple[str, ...] = field(repr=False)
    """What stood there before something was erased, each time that happened."""
    label: str = field(repr=False)
    is_secret: bool = False
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    """All that was done to the text, from nothing on."""


def typings(events: Iterable[Event]) -> tuple[Typing, ...]:
    """Return the stretches of typing in `events`, in order of their first key."""
    reader = _Reader()
    for event in events:
        reader.take(event)
    return reader.found()


def typing_runs(found: Iterable[Typing]) -> list[tuple[TextRun, str]]:
    """Return the runs to look through, each with its field's label: every field as a whole, every state that was erased."""
    fields: dict[int, list[Typing]] = {}
    for typing in found:
        fields.setdefault(typing.field_id, []).append(typing)
    runs: list[tuple[TextRun, str]] = []
    for stretches in fields.values():
        text, spans = "", []
        for typing in stretches:
            text += "\n" if text else ""
            if typing.text:
                span = TextSpan(len(text), len(text) + len(typing.text), Typed(typing.id, 0, len(typing.text)))
                spans.append(span)
            text += typing.text
            runs += [
                (TextRun(state, (TextSpan(0, len(state), Typed(typing.id, 0, 0)),)), typing.label) for state in typing.erased
            ]
        if text.strip():
            runs.append((TextRun(text, tuple(spans)), stretches[0].label))
    return runs


def _names(modifiers: object) -> list[str]:
    """Return the modifiers that an event names: in a list, or joined to one string, as recorders do."""
    if isinstance(modifiers, str):
        return modifiers.replace("+", " ").split()
    return [str(name) for name in modifiers] if isinstance(modifiers, list | tuple) else []


class _Stretch:
    """A stretch under way: its text, its caret, and what was erased. Its keys may still come up after it has ended."""

    def __init__(self, field_id: int, label: str, is_secret: bool) -> None:
        self.field_id, self.label, self.is_secret = field_id, label, is_secret
        self.events: list[int] = []
        self.chars: list[str] = []
        self.erased: list[str] = []
        self.edits: list[Edit] = []
        self._caret = 0
        self._is_erasing = False
        self._is_all_selected = False

    def insert(self, text: str) -> None:
        if self._is_all_selected:
            self.erase(0, len(self.chars))
        self.edits.append(Edit(self.events[-1], self._caret, self._caret, text))
        self.chars[self._caret : self._caret] = text
        self._caret += len(text)
        self._is_erasing = False

    def move(self, to: int) -> None:
        self._caret = min(max(to, 0), len(self.chars))
        self._is_erasing = self._is_all_selected = False

    def press(self, key: str, by_word: bool) -> None:
        """Do what a named key does to the text."""
        if key == "ArrowLeft":
            self.move(self._word_start() if by_word else self._caret - 1)
        elif key == "ArrowRight":
            self.move(self._word_end() if by_word else self._caret + 1)
        elif key in ("Home", "End"):
            self.move(0 if key == "Home" else len(self.chars))
        elif self._is_all_selected and key in ("Backspace", "Delete"):
            self.erase(0, len(self.chars))
        elif key == "Backspace":
            self.erase(self._word_start() if by_word else max(self._caret - 1, 0), self._caret)
        elif key == "Delete":
            self.erase(self._caret, self._word_end() if by_word else min(self._caret + 1, len(self.chars)))

    def erase(self, start: int, end: int) -> None:
        # Of a row of Backspaces only the first meets a state that is new.
        if not self._is_erasing and end > start:
            self.erased.append("".join(self.chars))
        self.edits.append(Edit(self.events[-1], start, end, ""))
        del self.chars[start:end]
        self._caret, self._is_erasing, self._is_all_selected = start, True, False

    def select_all(self) -> None:
        self._is_all_selected = True

    def _word_start(self) -> int:
        return "".join(self.chars[: self._caret]).rstrip().rfind(" ") + 1

    def _word_end(self) -> int:
        rest = "".join(self.chars[self._caret :])
        skipped = len(rest) - len(rest.lstrip())
        word = rest.lstrip().partition(" ")[0]
        return self._caret + skipped + len(word)


class _Reader:
    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []
        self._field = (0, "", False)
        self._down: dict[str, _Stretch | None] = {}
        """The keys that are held, and the stretch that each belongs to; None for a key that belongs to none."""
        self._current: _Stretch | None = None

    def found(self) -> tuple[Typing, ...]:
        typed = sorted((s for s in self._stretches if s.events), key=lambda s: s.events[0])
        return tuple(
            Typing(number, s.field_id, tuple(s.events), "".join(s.chars), tuple(s.erased), s.label, s.is_secret, tuple(s.edits))
            for number, s in enumerate(typed)
        )

    def take(self, event: Event) -> None:
        record = event.record
        if event.type == "key":
            # Shift changes what a key says, not which key it is.
            physical = str(record.get("code") or record["key"].lower())
            if record["action"] == "down":
                self._down[physical] = self._press(event, record)
            elif (stretch := self._down.pop(physical, self._current)) is not None:
                stretch.events.append(event.id)
        elif event.type == "text":
            self._own(event).insert(str(record["text"]))
        elif event.type == "focus":
            self._enter(str(record.get("name", "")), record.get("secure") is True)
        elif event.type in ("window", "navigate", "pause", "resume"):
            self._enter("", False)
        elif event.type == "pointer" and record.get("action") in ("down", "click", "dblclick"):
            # The click may have moved the caret anywhere, even into a field that no focus event tells of.
            self._current = None

    def _press(self, event: Event, record: Mapping[str, Any]) -> _Stretch | None:
        key = str(record["key"])
        held = {name.lower() for name in (*self._down, *_names(record.get("modifiers")))}
        is_altgr = any(name.startswith("altg") or name == "altright" for name in held)
        is_control = any(name.startswith(("control", "ctrl")) for name in held) and not is_altgr
        is_command = is_control or any(name.startswith(("meta", "os", "super", "cmd")) for name in held)
        by_word = is_control or (any(name.startswith("alt") for name in held) and not is_altgr)
        if key in ("Enter", "Tab"):
            # These are what the person does with the field, not what is in it: they stay, and the stretch ends.
            self._current = None
            return None
        if key in LOSES_CARET:
            self._current = None
            return None
        stretch = self._own(event)
        if key in MODIFIERS or key in ("Dead", "Process", "Unidentified", "Compose"):
            pass
        elif is_command and len(key) == 1:
            if key.lower() == "a":
                stretch.select_all()
            elif key.lower() in "xyz":
                # Cut, undo and redo leave a text that the keys do not tell.
                stretch.erased.append("".join(stretch.chars))
                self._current = None
        elif key in NAMED_KEYS:
            stretch.press(key, by_word)
        else:
            stretch.insert(key)
        return stretch

    def _own(self, event: Event) -> _Stretch:
        if self._current is None:
            self._current = _Stretch(*self._field)
            self._stretches.append(self._current)
        self._current.events.append(event.id)
        return self._current

    def _enter(self, label: str, is_secret: bool) -> None:
        self._current = None
        self._field = (self._field[0] + 1, label, is_secret)
