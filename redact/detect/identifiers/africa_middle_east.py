"""Identifiers of Africa and the Middle East: data, no code."""

from __future__ import annotations

from stdnum.il import idnr as il_id
from stdnum.za import idnr as za_id

from redact.detect.identifiers.identifier import Identifier

IDENTIFIERS = (
    Identifier(
        "IL_ID", "Israeli identity number", "teudat zehut|תעודת זהות|ת.ז.|ת\"ז|מספר זהות|israeli id|mispar zehut", r"\d{8}-?\d",
        "Population Registry, identity number: Luhn", il_id.is_valid, near="זהות zehut israeli",
    ),
    Identifier(
        "ZA_ID_NUMBER", "South African identity number",
        "sa id|rsa id|south african id|identity number|identity no|sa identity|za id", r"\d{6} ?\d{4} ?[01]\d{2}",
        "Identification Act 68 of 1997; Department of Home Affairs", za_id.is_valid, near="identity rsa",
    ),
    Identifier(
        "ZA_ID_NUMBER", "South African identity number as id number", "id number|id no", r"\d{6} ?\d{4} ?[01]\d{2}",
        "Identification Act 68 of 1997", za_id.is_valid, is_strict=True,
    ),
    Identifier(
        "NG_NIN", "Nigerian national identification number", "nin|nimc|national identification|nin no",
        r"\d{4}[ \-]?\d{3}[ \-]?\d{4}", "NIMC Act 2007", near="nin nimc",
    ),
)  # fmt: skip
