"""Numbers of telephones, SIM cards, vehicles and machines: data, no code."""

from __future__ import annotations

from stdnum import imei, imsi

from redact.detect import scores
from redact.detect.identifiers import checks
from redact.detect.identifiers.identifier import CODE, Identifier

VIN = r"[A-HJ-NPR-Z0-9]{13}\d{4}"

IDENTIFIERS = (
    Identifier(
        "IMEI", "IMEI", "imei|imei1|imei2|imei 1|imei 2|imei/meid", r"\d{15}|\d{2}[ \-]\d{6}[ \-]\d{6}[ \-]\d",
        "3GPP TS 23.003, clause 6: Luhn", imei.is_valid,
    ),
    Identifier(
        "IMSI", "IMSI", "imsi", r"\d{14,15}", "ITU-T E.212; 3GPP TS 23.003, clause 2", imsi.is_valid,
    ),
    Identifier(
        "ICCID", "SIM card number", "iccid|sim card|sim no|sim number|simkarte|sim",
        r"89\d{17,18}|89\d{2} \d{4} \d{4} \d{4} \d{3,4}", "ITU-T E.118: Luhn", checks.is_iccid, near="iccid sim",
    ),
    Identifier(
        "VIN", "vehicle identification number",
        "vin|vehicle identification|vehicle id|chassis|chassis no|fahrgestellnummer|fahrzeug-identifizierungsnummer|fin"
        "|fahrgestell-nr|numéro de châssis|número de bastidor|telaio|numer vin",
        r"[A-HJ-NPR-Z0-9]{17}", "ISO 3779; 49 CFR 565.15", checks.is_vin, alone=VIN, sure=scores.LIKELY, fewest=4,
    ),
    Identifier(
        "SERIAL_NUMBER", "serial number",
        "serial:|serial #|serial number|serial no|s/n|seriennummer|serien-nr|numéro de série|número de serie|numero di serie"
        "|número de série|serienummer|numer seryjny|service tag",
        CODE, "HIPAA, 45 CFR 164.514(b)(2)(i)(M)", fewest=3,
    ),
)  # fmt: skip
