"""Looking for what is not text: codes, faces, dots of passwords, identity documents, signatures."""

from collections.abc import Callable

from redact.eyes.codes import Codes
from redact.eyes.detector import Sighting, VisualDetector
from redact.eyes.dots import Dots
from redact.eyes.eyes import Eyes, Sighted
from redact.eyes.faces import Faces
from redact.eyes.id_documents import IdDocuments
from redact.eyes.signatures import Signatures

DETECTORS: dict[str, Callable[[], VisualDetector]] = {
    Codes.name: Codes,
    Faces.name: Faces,
    Dots.name: Dots,
    IdDocuments.name: IdDocuments,
    Signatures.name: Signatures,
}
"""What ships, by name. Each is made without loading anything."""

KINDS = frozenset(kind for each in (Codes, Faces, Dots, IdDocuments, Signatures) for kind in each.kinds)

__all__ = ["DETECTORS", "KINDS", "Eyes", "Sighted", "Sighting", "VisualDetector"]
