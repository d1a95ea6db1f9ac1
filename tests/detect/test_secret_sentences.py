"""Many values in many sentences: what is covered of those that the recognisers were made with, and of those held back."""

from __future__ import annotations

import random
import string

import pytest

from redact.detect import Detector
from redact.detect.scores import HIDDEN
from tests.detect.secret_sentences import HELD, TUNED

WORDS = "anvil briar cobble dapple ember fathom gravel heron inkwell juniper kettle lantern mallow nettle".split()
SURNAMES = ("Thistlewood", "Quillfeather", "Bramblecote", "Marrowby")
VALUES_PER_SENTENCE = 5
KINDS = tuple(TUNED)


def password(draw: random.Random) -> str:
    return draw.choice(
        [
            "".join(draw.choices("abcdefghijkmnpqrstuvwxyz", k=8)) + draw.choice("23456789"),
            "".join(draw.choices(string.ascii_letters + "!@#$%&*-", k=12)) + "7",
            f"{draw.choice(WORDS)}{draw.choice(WORDS)}{draw.randrange(10, 99)}",
            "-".join(draw.sample([word for word in WORDS if len(word) > 4], 3)),
            f"{draw.choice(WORDS).title()}{draw.randrange(100, 9999)}{draw.choice('!#$*')}",
        ]
    )


def value(kind: str, draw: random.Random) -> str:
    if kind == "PASSWORD":
        return password(draw)
    if kind == "SECURITY_ANSWER":
        return draw.choice(SURNAMES)
    return "".join(draw.choices(string.digits, k=6 if kind == "OTP" else 4))


@pytest.mark.parametrize(("sentences", "least_covered"), [(TUNED, 0.97), (HELD, 0.93)], ids=["tuned", "held"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_is_covered_in_most_sentences(
    detector: Detector, kind: str, sentences: dict[str, tuple[str, ...]], least_covered: float
) -> None:
    draw = random.Random(kind)
    tried = covered = 0
    for sentence in sentences[kind]:
        for _ in range(VALUES_PER_SENTENCE):
            secret, login = value(kind, draw), f"{draw.choice(WORDS)}.{draw.choice(WORDS)}"
            text = sentence.format(value=secret, login=login)
            start = text.index(secret)
            tried += 1
            covered += any(
                match.start <= start and start + len(secret) <= match.end and match.score >= HIDDEN and match.kind in KINDS
                for match in detector.matches(text, with_names=False)
            )
    assert tried >= 50
    assert covered >= least_covered * tried
