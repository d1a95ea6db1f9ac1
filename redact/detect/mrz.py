"""Machine-readable zones of passports and cards as OCR leaves them: spaces between groups, fillers read as quotes, K or c.

A clean line passes its check digits and is found by `identifiers.documents`. Here the structure of the line says what it is.
Source: ICAO Doc 9303 parts 4 to 6: lines of 44 (TD3), 36 (TD2) and 30 (TD1) characters.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from presidio_analyzer import RecognizerResult

from redact.detect import scores
from redact.detect.digits import DIGIT
from redact.detect.recognizer import RegexRecognizer
from redact.detect.regex import Regex

LENGTHS = (30, 36, 44)
SLACK = 2
"""Characters by which OCR miscounts a run of fillers. A line without any slip in it has its true length."""
DATE = f"{DIGIT}{{6}}{DIGIT}"
NATION = "[A-Z0<]{3}"
SEX = "[MFX<]"
FORMS = tuple(
    re.compile(form)
    for form in (
        # Passport and visa: the name, behind the document's type and the country that gave it.
        rf"(?:P[A-Z<]|V[A-Z<]|[IAC][A-Z<]){NATION}[A-Z0]{{2,}}(?:<[A-Z0]+)*<<[A-Z0<]*<{{4,}}",
        # Its second line: number, nation, date of birth, sex, expiry.
        rf"[A-Z0-9<]{{9}}[0-9A-Z<]{NATION}{DATE}{SEX}{DATE}[A-Z0-9<]{{6,17}}",
        # Card: type, country, number. Then date of birth, sex, expiry, nation. Then the name.
        rf"[IAC][A-Z0-9<]{NATION}[A-Z0-9<]{{9}}[0-9<][A-Z0-9<]*<{{4,}}",
        rf"{DATE}{SEX}{DATE}{NATION}[A-Z0-9<]{{9,12}}{DIGIT}",
        r"[A-Z0]{2,}(?:<[A-Z0]+)*<<[A-Z0]+(?:<[A-Z0]+)*<{4,}",
    )
)
NUMBERED = 1
"""The second form has no fillers that must be there."""


class MachineReadableZoneRecognizer(RegexRecognizer):
    """Lines of a machine-readable zone with slips of OCR in them"""

    # Folding has made a quotation mark of «.
    _line = Regex(r"(?:^|[\s\"'>|:])([A-Z0-9][A-Z0-9<\"cke ]{22,62}[A-Z0-9<\"cke])(?:$|[\s'|,\\])")

    def __init__(self) -> None:
        super().__init__(
            "machine-readable zone as read",
            ["MACHINE_READABLE_ZONE"],
            [self._line],
            summary="Machine-readable zones with slips of OCR",
        )

    def results(self, text: str, occurring: Collection[Regex]) -> Iterator[RecognizerResult]:
        for _, (start, end) in self._line.each(text, 1):
            if is_zone(text[start:end]):
                yield RecognizerResult("MACHINE_READABLE_ZONE", start, end, scores.STRONG)


def is_zone(line: str) -> bool:
    """Return whether `line` has the structure of a line of a zone once its fillers are read as such."""
    compact = line.replace(" ", "")
    for read in dict.fromkeys((_with_fillers(compact.replace('"', "<<")), _with_fillers(compact.replace('"', "<")))):
        slack = 0 if read == line else SLACK
        if not any(abs(len(read) - length) <= slack for length in LENGTHS) or read != read.upper():
            continue
        matching = [number for number, form in enumerate(FORMS) if form.fullmatch(read)]
        if matching and ("<" in read or matching == [NUMBERED]) and any(map(str.isalpha, read)):
            return True
    return False


def _with_fillers(compact: str) -> str:
    """Return `compact` with runs that OCR made of fillers made fillers again: "<<KK<", "<c<<", and a tail of them."""
    read = re.sub(r"(?<=<)[KCckeE]{1,6}(?=<)", lambda found: "<" * len(found[0]), compact)
    read = re.sub(r"(?<=<)[ck]+", lambda found: "<" * len(found[0]), read)
    return re.sub(r"(?<=<<)[KCcke<]+$", lambda found: "<" * len(found[0]), read)


def recognizer() -> MachineReadableZoneRecognizer:
    return MachineReadableZoneRecognizer()
