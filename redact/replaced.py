"""Puts placeholders and surrogates into a text, through Presidio's anonymizer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

from redact.pieces import Piece, merged
from redact.pseudonyms import Pseudonym
from redact.surrogates.in_text import Surrogate, is_in_url
from redact.types import Action


def replaced(text: str, pieces: Iterable[Piece], *, is_key: bool = False) -> str:
    """Return `text` with a placeholder or a surrogate for each piece. In an object's key it is always a placeholder, as an
    invented text would look like a key of the recorder's own."""
    found = merged(piece for piece in pieces if piece.start < piece.end)
    if not found:
        return text
    # Presidio has one operator for each entity type, and ours differ from piece to piece: so each piece is a type of its own.
    results = [
        RecognizerResult(str(number), piece.start, piece.end, piece.decision.finding.score) for number, piece in enumerate(found)
    ]
    operators = {str(number): _operator(text, piece, is_key) for number, piece in enumerate(found)}
    # Neighbours of one kind stay apart, so that as many placeholders stand there as the log has lines.
    return str(_engine().anonymize(text, results, operators, merge_entities_with_spaces=False).text)


def _operator(text: str, piece: Piece, is_key: bool) -> OperatorConfig:
    finding = piece.decision.finding
    params = {"kind": finding.kind, "token": lambda _: finding.token, "is_in_url": is_in_url(text, piece.start)}
    is_surrogate = piece.decision.action is Action.SURROGATE and not is_key
    return OperatorConfig("surrogate" if is_surrogate else "pseudonym", params)


@cache
def _engine() -> Any:
    """Return Presidio's engine, which knows our operators: making one for each text would load all of them again."""
    engine: Any = AnonymizerEngine()  # type: ignore[no-untyped-call]
    engine.add_anonymizer(Pseudonym)
    engine.add_anonymizer(Surrogate)
    return engine
