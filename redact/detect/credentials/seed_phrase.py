"""Seed phrases of wallets: 12, 15, 18, 21 or 24 words of one list of 2048, in a line, numbered or one under the other.

Source: BIP-0039; its list is in the `mnemonic` package. No two of its words share their first four letters, so a misread word is
still known by them. The checksum is not asked for: one misread word would break it, and eleven drawn words in a row
are never prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from itertools import groupby, pairwise

from mnemonic import Mnemonic
from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex

KEY_LETTERS = 4
LONGEST_WORD = 8
ENOUGH = 11
"""Words in a row that are a seed phrase though nothing says so."""
ENOUGH_LABELLED = 4
ENOUGH_NUMBERED = 4
ENOUGH_IN_COLUMNS = 3
"""Words of a row where a wallet counts down the columns: "1 … 5 … 9 …"."""
LENGTHS = (12, 15, 18, 21, 24)
WORDS_A_SLIP = 6
"""One word of so many may be misread."""
BETWEEN = r"(?:[\s,;|\"'\[\]]|\\n){1,6}"
NUMBER = r"#?\d{1,2}[.):]? ?"
WORD = r"[A-Za-z][A-Za-z0-9|]{2,8}"
RUN = Regex(rf"\b(?:{NUMBER})?{WORD}(?:{BETWEEN}(?:{NUMBER})?{WORD}){{2,}}")
LABEL = re.compile(
    r"(?i)(?:seed|recovery|secret|backup|mnemonic|wallet|wiederherstellungs|sicherungs)[ \-_]?(?:recovery[ \-_]?)?"
    r"(?:phrase|words?|seed|mnemonic)\W{0,4}(?:is\W{1,2})?$|mnemonic\W{1,4}$|frase semilla\W{0,4}$|phrase secrète\W{0,4}$"
)
LABEL_CHARACTERS = 60
PIECE = re.compile(r"(?:#?(\d{1,2})[.):]? ?)?([A-Za-z][A-Za-z0-9|]{2,8})")
DIGITS_READ = str.maketrans("01|5", "olls")


GRAMMAR = frozenset(
    "about above across after again all also always another any around can else ever few first give good have into just keep"
    " know leave less like little long make man many more most much must near need never new next now off often"
    " once one only open other over own please real right same small some such than that then there they thing this time"
    " too toward until upon use very want way what when where will word work year you young".split()
)
"""Words of the list that prose is made of. Of twelve drawn words half a one is among them; of prose that the list happens to
cover, every second."""


@lru_cache(maxsize=1)
def listed() -> frozenset[str]:
    """Return the 2048 words."""
    return frozenset(Mnemonic("english").wordlist)


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """Return the first four letters of each word that has more: what tells it from all others."""
    return frozenset(word[:KEY_LETTERS] for word in listed() if len(word) > KEY_LETTERS)


def is_listed(word: str) -> bool:
    """Return whether `word` is on the list, exactly but for its case."""
    return word.lower() in listed()


def is_near(word: str) -> bool:
    """Return whether `word` is on the list, or begins as a word of it does and is no longer than any."""
    plain = word.lower().translate(DIGITS_READ)
    return plain in listed() or (len(plain) > KEY_LETTERS and plain[:KEY_LETTERS] in beginnings() and len(plain) <= LONGEST_WORD)


class SeedPhraseRecognizer(RegexRecognizer):
    """Seed phrases of wallets, by the list of their words, also numbered and with a word misread"""

    def __init__(self) -> None:
        super().__init__("seed phrase", ["SEED_PHRASE"], (RUN,), summary=type(self).__doc__ or "")

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        known: dict[str, bool] = {}
        for (span,) in RUN.each(text):
            words = list(PIECE.finditer(text, *span))
            # Most runs of words are prose: three of the list in it are needed before anything is looked at closely.
            if sum(map(is_listed, {word[2] for word in words})) < ENOUGH_IN_COLUMNS:
                continue
            known.update((word[2], is_near(word[2])) for word in words if word[2] not in known)
            for phrase in _phrases(words, known):
                if score := _score(text, phrase):
                    yield RecognizerResult("SEED_PHRASE", phrase[0].start(2), phrase[-1].end(2), score)


def _phrases(words: list[re.Match[str]], near: Mapping[str, bool]) -> Iterator[list[re.Match[str]]]:
    """Yield the longest runs of `words` that are on the list; few of a run are misread, and not its first or last.

    near: which words are on the list or nearly so.
    """
    for run in _runs(words, near.__getitem__):
        exact = [number for number, word in enumerate(run) if is_listed(word[2])]
        inner = run[exact[0] : exact[-1] + 1] if exact else []
        if inner and (len(inner) - len(exact)) * WORDS_A_SLIP <= len(inner):
            yield inner
        else:
            yield from _runs(inner, is_listed)


def _runs(words: list[re.Match[str]], belongs: Callable[[str], bool]) -> Iterator[list[re.Match[str]]]:
    for is_run, run in groupby(words, lambda word: belongs(word[2])):
        if is_run:
            yield list(run)


def _score(text: str, words: list[re.Match[str]]) -> float:
    """Return how sure it is that `words`, all of the list, are a seed phrase."""
    plain = [word[2].lower() for word in words]
    if len(set(plain)) < len(plain) * 2 / 3 or sum(map(GRAMMAR.__contains__, plain)) > len(plain) / 3:
        return 0.0
    exact = sum(is_listed(word[2]) for word in words)
    if len(words) in LENGTHS and exact == len(words):
        return scores.CERTAIN
    if len(words) >= ENOUGH:
        return scores.STRONG if exact >= ENOUGH else scores.POSSIBLE
    begin = words[0].start()
    if len(words) >= ENOUGH_LABELLED and LABEL.search(text, max(0, begin - LABEL_CHARACTERS), begin):
        return scores.STRONG
    return scores.POSSIBLE if exact == len(words) and _is_part_of_a_list(text, words) else 0.0


def _is_part_of_a_list(text: str, words: list[re.Match[str]]) -> bool:
    """Return whether a line is numbered small words and nothing else, as a wallet shows a part of its phrase."""
    numbers = [int(word[1]) for word in words if word[1]]
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    line = text[text.rfind("\n", 0, words[0].start()) + 1 : words[0].start()] + text[words[-1].end() :].partition("\n")[0]
    is_alone = not any(map(str.isalnum, line))
    if len(numbers) < len(words) or len(steps) != 1 or not is_alone or not all(word[2].islower() for word in words):
        return False
    step = steps.pop()
    return step > 0 and len(words) >= (ENOUGH_NUMBERED if step == 1 else ENOUGH_IN_COLUMNS)


def recognizer() -> SeedPhraseRecognizer:
    return SeedPhraseRecognizer()
