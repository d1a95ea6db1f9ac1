"""Names that stay the same: the keyed token that stands for a value wherever it stood, and how far its key reaches."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from presidio_anonymizer.operators import Operator, OperatorType

from redact.placeholders import placeholder
from redact.policy import Pseudonyms
from redact.types import Session

KEY_BYTES = 32
TOKEN_DIGITS = 16


def scope_key(key: bytes, scope: Pseudonyms, session: Session | bytes) -> bytes:
    """Return the key of all tokens in one scope, from which neither `key` nor that of another scope can be told; none for "none".

    session: the recording, or what tells it from all others. Source: RFC 5869 (HKDF).
    """
    if scope.scope == "none":
        return b""
    about = {
        "session": lambda: session if isinstance(session, bytes) else _digest(session),
        "batch": bytes,
        "release": scope.release.encode,
    }[scope.scope]()
    info = b"redact " + scope.scope.encode() + b"\0" + about
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)


def keyed_token(key: bytes, value: str) -> str:
    """Return what stands for `value` under `key`: 64 bits of its HMAC-SHA-256, in hexadecimal."""
    return hmac.new(key, value.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:TOKEN_DIGITS]


class Pseudonym(Operator):
    """An operator for Presidio's AnonymizerEngine: puts "<PERSON:kdabpcfe>" in the place of a value.

    Parameters: `token`, a function from the text that is replaced to its token in hexadecimal, or to "" for "<PERSON>" alone;
    `kind`, if it is another than the entity type.
    """

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        given = params or {}
        return placeholder(given.get("kind") or given["entity_type"], given["token"](text))

    def validate(self, params: dict[str, Any] | None = None) -> None:
        if not callable((params or {}).get("token")):
            raise ValueError("the operator needs `token`: a function from a text to its token")

    def operator_name(self) -> str:
        return "pseudonym"

    def operator_type(self) -> OperatorType:
        return OperatorType.Anonymize


def _digest(session: Session) -> bytes:
    """Return what tells a recording from all others. It is as secret as the recording, and goes nowhere but into a key."""
    digest = hashlib.blake2b(json.dumps(session.meta, sort_keys=True).encode())
    for event in session.events:
        digest.update(json.dumps(event.record, sort_keys=True).encode())
    return digest.digest()
