"""What a QR or a bar code is for, by what it says, and its content as text that recognisers understand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

PLAIN, LINK, LINK_WITH_TOKEN, ONE_TIME, WIFI, CONTACT, PAYMENT, BOARDING = (
    "text",
    "link",
    "link with token",
    "one-time password seed",
    "network",
    "contact",
    "payment",
    "boarding pass",
)

_BEGINS = (
    (ONE_TIME, ("otpauth:", "otpauth-migration:", "steam:")),
    (WIFI, ("wifi:",)),
    (
        CONTACT,
        ("begin:vcard", "mecard:", "bizcard:", "begin:vevent", "begin:vcalendar", "mailto:", "tel:", "sms:", "smsto:", "matmsg:"),
    ),
    (
        PAYMENT,
        (
            "bcd\n",
            "bcd\r",
            "spc\n",
            "spc\r",
            "bitcoin:",
            "ethereum:",
            "litecoin:",
            "lightning:",
            "upi:",
            "spd*",
            "st00",
            "bezahl",
            "payto:",
        ),
    ),
)
_PAYMENT_OF_MERCHANT = re.compile(r"0002010[12]\d\d")
"""Payload format and point of initiation. Source: EMV QR Code Specification for Payment Systems, merchant-presented, 4.7."""
_BOARDING = re.compile(r"M[1-9].{20}[E ][A-Z0-9 ]{7}[A-Z]{6}")
"""A pass's legs, name, "E" of an electronic ticket, booking and airports. Source: IATA Resolution 792, version 8."""
_TOKEN = re.compile(r"[?&#/=][^?&#/=]*(?=[^?&#/=]*\d)(?=[^?&#/=]*[A-Za-z])[\w.~%+-]{16,}")
_LABELS = {
    "FN": "Name", "N": "Name", "TEL": "Phone", "EMAIL": "Email", "ADR": "Address", "ORG": "Company", "BDAY": "Date of birth",
    "TITLE": "Job title", "URL": "Link", "NICKNAME": "Username", "TO": "Email", "S": "Network", "P": "Password", "I": "Username",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """sort: one of the constants above. text: what the code says, each field of a form behind a label, a line each."""

    sort: str
    text: str = field(repr=False)


def content_of(said: str) -> Content:
    """Return what a code is for and what it says. said: as it was decoded."""
    start = said[:32].lower().lstrip()
    for sort, beginnings in _BEGINS:
        if start.startswith(beginnings):
            return Content(sort, "\n".join((said, *_fields(said, sort))))
    if _PAYMENT_OF_MERCHANT.match(said):
        return Content(PAYMENT, said)
    if _BOARDING.match(said):
        return Content(BOARDING, f"{said}\nPassenger: {_passenger(said)}")
    if re.match(r"(?i)[a-z][a-z0-9+.-]{1,20}://|www\.", said):
        return Content(LINK_WITH_TOKEN if _TOKEN.search(said.split("://", 1)[-1]) else LINK, said)
    return Content(PLAIN, said)


def _fields(said: str, sort: str) -> Iterator[str]:
    """Yield the fields of a form behind their labels."""
    if sort == ONE_TIME:
        name, _, rest = said.partition("?")
        yield "Username: " + unquote(name.rpartition("/")[2]).rpartition(":")[2].strip()
        for item in rest.split("&"):
            if item.lower().startswith("secret="):
                yield "Secret key: " + item[7:]
    elif sort == WIFI or said[:7].lower() in ("mecard:", "matmsg:"):
        body = said.partition(":")[2]
        yield from _labelled(part for part in re.split(r"(?<!\\);", body))
    elif sort == CONTACT:
        yield from _labelled(said.splitlines())


def _labelled(fields: Iterator[str] | list[str]) -> Iterator[str]:
    for line in fields:
        name, _, value = line.partition(":")
        label = _LABELS.get(name.partition(";")[0].upper())
        if label and value:
            parts = [re.sub(r"\\(.)", r"\1", part) for part in re.split(r"(?<!\\);", value) if part]
            # A name stands with the last name first.
            yield f"{label}: " + (
                " ".join(reversed(parts[:2])) if name.upper().startswith("N") and len(parts) > 1 else ", ".join(parts)
            )


def _passenger(said: str) -> str:
    last, _, first = said[2:22].strip().title().partition("/")
    return f"{first} {last}".strip()
