"""The forms that a text takes where programs encode it."""

from __future__ import annotations

import base64
from urllib.parse import quote, quote_plus


def encodings(text: str) -> set[str]:
    """Return the forms that `text` takes percent-encoded, in hexadecimal and in base64, at each of base64's three offsets."""
    raw = text.encode()
    forms = {quote(text, safe=""), quote(text), quote_plus(text), raw.hex(), raw.hex().upper()} - {text}
    forms |= {"".join(f"%{byte:02{case}}" for byte in raw) for case in "xX"}
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + raw).decode()
        # The characters that also hold bits of a neighbouring byte say nothing certain.
        start = (0, 2, 3)[offset]
        end = len(encoded.rstrip("=")) - (1 if (offset + len(raw)) % 3 else 0)
        core = encoded[start:end]
        forms |= {core, core.replace("+", "-").replace("/", "_")}
    return forms
