"""Papers of any country, mostly told by their label alone: data, no code."""

from __future__ import annotations

from redact.detect import scores
from redact.detect.identifiers import checks
from redact.detect.identifiers.identifier import Identifier

PASSPORT = r"\d{2}[A-Z]{2}\d{5}|[A-Z]{0,3}\d{6,9}|[A-Z0-9]{2}\d{5,7}[A-Z0-9]{0,2}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}"
LICENCE = r"(?-i:[A-Z0-9](?:-?[A-Z0-9]){2,17}(?: \d{3,4}\b){0,4})"
PLATE = r"(?-i:[A-ZÄÖÜ0-9]{1,8}(?:[ \-·][A-ZÄÖÜ0-9]{1,4}\b){0,3})"

IDENTIFIERS = (
    Identifier(
        "US_PASSPORT", "US passport", "us passport|u.s. passport|united states passport|passport card", r"[A-Z]?\d{8}|\d{9}",
        "US Department of State, next generation passport",
    ),
    Identifier(
        "UK_PASSPORT", "UK passport", "uk passport|british passport", r"\d{9}", "HM Passport Office, basic passport checks",
    ),
    Identifier(
        "DE_PASSPORT", "German passport", "reisepass|reisepassnummer|pass-nr|passnummer|reisepass-nr",
        r"[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?", "Passverordnung, serial number", fewest=3,
    ),
    Identifier(
        "PASSPORT", "passport",
        "passport|passeport|pasaporte|passaporto|passaporte|paspoort|paspoortnummer|paszport|nr paszportu|pasport|pas nr"
        "|passport book|护照|护照号码|護照|パスポート|여권번호|паспорт",
        PASSPORT, "ICAO Doc 9303 part 4: up to nine letters and digits", fewest=4,
    ),
    Identifier(
        "US_DRIVER_LICENSE", "US driver license",
        "driver license|driver's license|drivers license|driver lic|dl no|dl number|dl#|driver licence|driver's licence"
        "|license dl",
        LICENCE, "AAMVA, DL/ID card design standard", fewest=4,
    ),
    Identifier(
        "DRIVER_LICENSE", "driving licence of another country",
        "führerschein|führerscheinnummer|fuehrerschein|führerschein-nr|permis de conduire|patente di guida|permiso de conducir"
        "|carnet de conducir|rijbewijs|rijbewijsnummer|prawo jazdy|carta de condução|carteira de motorista|cnh"
        "|licencia de conducir|körkort|førerkort|kørekort|ajokortti",
        LICENCE, "Directive 2006/126/EC, annex I, field 5", fewest=5,
    ),
    Identifier(
        "NATIONAL_ID", "national identity card",
        "national id|national identity|identity card|id card|carte d'identité|carta d'identità|cédula|cedula"
        "|cédula de ciudadanía|tarjeta de identidad|documento de identidad|dowód osobisty|nr dowodu|identiteitskaart"
        "|bilhete de identidade|cartão de cidadão|carte nationale d'identité|cni",
        r"(?-i:[A-Z0-9]{1,20}(?:[.\-][A-Z0-9]{1,10}){0,4}(?: \d{2,6}\b){0,5})", "ICAO Doc 9303 parts 5 and 6", fewest=5,
    ),
    Identifier(
        "TAX_ID", "tax number",
        "tax id|tax number|tax identification|taxpayer identification|taxpayer id|tin|steuernummer|steuer-nr|st.-nr"
        "|numéro fiscal|numero fiscal|número fiscal|tax reference|nip|inn|инн|adószám",
        r"(?-i:[A-Z0-9]{1,18}(?:[.\-/][A-Z0-9]{1,10}){0,4}(?: \d{2,6}\b){0,5})", "OECD, tax identification numbers by country",
        fewest=7,
    ),
    Identifier(
        "MACHINE_READABLE_ZONE", "machine-readable zone", "", r"[A-Z0-9][A-Z0-9<]{29}(?:[A-Z0-9<]{6}(?:[A-Z0-9<]{8})?)?",
        "ICAO Doc 9303 parts 3 to 6", checks.is_mrz_line, alone=r"[A-Z0-9][A-Z0-9<]{29}(?:[A-Z0-9<]{6}(?:[A-Z0-9<]{8})?)?",
        sure=scores.CERTAIN,
    ),
    Identifier(
        "LICENSE_PLATE", "licence plate",
        "license plate|licence plate|number plate|plate no|plate number|vehicle registration|registration plate|kennzeichen"
        "|kfz-kennzeichen|amtliches kennzeichen|plaque d'immatriculation|immatriculation|matrícula|targa|kenteken|nummerplaat"
        "|tablica rejestracyjna|nr rejestracyjny|reg plate|vrn|placa",
        PLATE, "Vienna Convention on Road Traffic, annex 2: letters and digits", fewest=1,
    ),
)  # fmt: skip
