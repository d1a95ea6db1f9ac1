"""Screen fragments with the names in them marked: chat, mail, tables, titles, notices, prose, and what holds no name.

Everything is invented: templates, the values in them, and how they are worn (cases, a reader's slips, a space not seen).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import strings
import templates
from values import STATUSES, Values

Span = tuple[int, int, str]
"""Start, end, label."""

SLIPS = (
    ("O", "0"), ("0", "O"), ("l", "I"), ("I", "l"), ("1", "l"), ("rn", "m"), ("m", "rn"), ("é", "e"), ("ö", "o"), ("e", "c"),
    ("S", "5"), ("B", "8"),
)  # fmt: skip
"""What readers of screens take for what."""


@dataclass(frozen=True)
class Fragment:
    text: str
    spans: tuple[Span, ...]
    source: str


class Fragments:
    """Draws fragments without end. held: from the fifth of templates, names and strings that training does not see."""

    def __init__(self, rng: Random, held: bool) -> None:
        self._rng = rng
        self.values = Values(rng, held, lambda: self._cut(rng.choice(self._prose)))
        self._english, self._translated = strings.interface(held)
        self._prose, self._code = strings.python(held)
        self._words = sorted({word for text in self._english for word in re.findall(r"[A-Za-z]{3,}", text)})
        self._templates = {
            "names": templates.templates(templates.NAMES, held),
            "biographies": templates.templates(templates.PROSE, held),
            "places": templates.templates(templates.PLACES, held),
            "organizations": templates.templates(templates.ORGANIZATIONS, held),
        }
        self._before = {
            "person": templates.templates(templates.BEFORE_A_PERSON, held),
            "place": templates.templates(templates.BEFORE_A_PLACE, held),
            "organization": templates.templates(templates.BEFORE_AN_ORGANIZATION, held),
        }
        self._after = templates.templates(templates.AFTER_A_PERSON, held)
        self._kinds: dict[str, tuple[float, Callable[[], Fragment]]] = {
            "names": (20, lambda: self._filled("names")),
            "people": (26, self._person),
            "biographies": (10, lambda: self._filled("biographies")),
            "places": (8, lambda: self._filled("places")),
            "organizations": (6, lambda: self._filled("organizations")),
            "interface": (18, self._interface),
            "prose": (4, lambda: Fragment(self._cut(rng.choice(self._prose)), (), "prose")),
            "code": (4, lambda: Fragment(self._cut(rng.choice(self._code)), (), "code")),
            "headings": (9, self._heading),
        }

    def draw(self, kind: str = "") -> Fragment:
        """Return a fragment of `kind`, or of any."""
        while True:
            chosen = kind or self._rng.choices(list(self._kinds), [weight for weight, _ in self._kinds.values()])[0]
            fragment = self._kinds[chosen][1]()
            if fragment.text.strip():
                return self._worn(fragment) if fragment.spans else fragment

    def swapped(self, fragment: Fragment) -> Fragment:
        """Return `fragment` with other names in the places of its own, so that what is learned is what stands around them."""
        locale = self.values.locale()
        text, spans, at = "", [], 0
        for start, end, label in sorted(fragment.spans):
            if start < at:
                continue
            person = "p" if " " in fragment.text[start:end] else "last"
            slot = {"PERSON": person, "LOCATION": "city", "ORGANIZATION": "org"}.get(label)
            value = self.values.draw(slot, locale)[0] if slot else fragment.text[start:end]
            text += fragment.text[at:start]
            spans.append((len(text), len(text) + len(value), label))
            text += value
            at = end
        return Fragment(text + fragment.text[at:], tuple(spans), fragment.source)

    def _filled(self, kind: str) -> Fragment:
        rng = self._rng
        template = rng.choice(self._templates[kind])
        if kind in ("places", "organizations") and rng.random() < 0.35:
            slot, what = ("{city}", "place") if kind == "places" else ("{org}", "organization")
            template = f"{rng.choice(self._before[what])} {slot}"
        return self._with(template, kind)

    def _person(self) -> Fragment:
        """Return a person beside words that go with people, or beside any words of an interface."""
        rng = self._rng
        slot, shape = rng.choices(("{p}", "{first}", "{last}"), (55, 38, 7))[0], rng.random()
        before = rng.choice(self._before["person"]) if rng.random() < 0.75 else self._short()
        after = rng.choice(self._after) if rng.random() < 0.7 else self._short()
        gap = "" if after[0] in "',:" else rng.choice((" ", " ", " ", " - ", " | ", " · ", ": ", ", ", "\t"))
        if shape < 0.5:
            joint, end = rng.choice((" ", " ", " ", " ", ", ", ": ", " - ")), rng.choice(("", "", "", "", ",", ".", "!", "?"))
            template = f"{before}{joint}{slot}{end}"
        elif shape < 0.8:
            template = f"{slot}{gap}{after}"
        else:
            template = f"{before} {slot}{gap}{after}"
        if rng.random() < 0.12:
            template += rng.choice((" {say}", ", {say}", " - {topic}"))
        return self._with(template, "people")

    def _short(self) -> str:
        """Return one to three words of an interface, without braces."""
        text = self._rng.choice(self._english if self._rng.random() < 0.6 else self._translated)
        return " ".join(text.split()[: self._rng.randint(1, 3)]).replace("{", "").replace("}", "") or "-"

    def _with(self, template: str, source: str) -> Fragment:
        locale = self.values.locale()
        text, spans, at = "", [], 0
        for slot in re.finditer(r"\{(\w+)\}", template):
            text += template[at : slot.start()]
            value, label = self.values.draw(slot[1], locale)
            while source == "biographies" and slot[1] == "p" and "," in value:  # nobody writes so in a sentence
                value, label = self.values.draw(slot[1], locale)
            if label:
                spans.append((len(text), len(text) + len(value), label))
            text += value
            at = slot.end()
        return Fragment(text + template[at:], tuple(spans), source)

    def _interface(self) -> Fragment:
        rng = self._rng
        text = rng.choice(self._english if rng.random() < 0.55 else self._translated)
        shape = rng.random()
        text = self._cut(text) if shape < 0.4 else text.title() if shape < 0.55 else text.upper() if shape < 0.6 else text
        return Fragment(text, (), "interface")

    def _heading(self) -> Fragment:
        """Return words with capitals that are nobody's name, some of which could be."""
        rng = self._rng
        words = [rng.choice(strings.HEADS), rng.choice(strings.TAILS)]
        if rng.random() < 0.35:
            words = [rng.choice(self._words).capitalize() for _ in range(rng.randint(1, 3))]
        elif rng.random() < 0.2:
            words.insert(1, rng.choice(self._words).capitalize())
        text, shape = " ".join(words), rng.random()
        if shape < 0.12:
            text = f"{text}: {rng.choice(STATUSES)}"
        elif shape < 0.2:
            text = f"{text} ({rng.randint(1, 99)})"
        elif shape < 0.3:
            text = f"{text} {rng.choice('|·/-›')} {rng.choice(strings.HEADS)} {rng.choice(strings.TAILS)}"
        elif shape < 0.34:
            text = text.upper()
        return Fragment(text, (), "headings")

    def _cut(self, text: str) -> str:
        words = text.split()
        start = self._rng.randrange(max(len(words) - 3, 1)) if self._rng.random() < 0.4 else 0
        return " ".join(words[start : start + self._rng.randint(2, 16)])

    def _worn(self, fragment: Fragment) -> Fragment:
        """Return the fragment in other cases or with slips of a reader; the spans go along."""
        rng = self._rng
        text, spans, shape = fragment.text, list(fragment.spans), rng.random()
        if shape < 0.07 and len(text.upper()) == len(text):
            text = text.upper()
        elif shape < 0.15 and len(text.lower()) == len(text):
            text = text.lower()
        elif shape < 0.24:
            for _ in range(rng.randint(1, 2)):
                old, new = rng.choice(SLIPS)
                at = text.find(old)
                if at >= 0:
                    text = text[:at] + new + text[at + len(old) :]
                    by = len(new) - len(old)
                    spans = [(s + by * (s > at), e + by * (e > at), label) for s, e, label in spans]
        elif shape < 0.28 and spans:
            at = text.find(" ")
            if at >= 0 and not any(s < at < e for s, e, _ in spans) and not any(at in (e, s - 1) for s, e, _ in spans):
                text = text[:at] + text[at + 1 :]
                spans = [(s - (s > at), e - (e > at), label) for s, e, label in spans]
        return Fragment(text, tuple(spans), fragment.source)
