"""Numbers of patients, providers and health insurances: data, no code."""

from __future__ import annotations

from redact.detect.identifiers import checks
from redact.detect.identifiers.identifier import CODE, Identifier

MBI_LETTER = "[AC-HJKMNP-RT-Y]"
MBI = rf"[1-9]{MBI_LETTER}[0-9AC-HJKMNP-RT-Y]\d-?{MBI_LETTER}[0-9AC-HJKMNP-RT-Y]\d-?{MBI_LETTER}{MBI_LETTER}\d\d"

IDENTIFIERS = (
    Identifier(
        "MEDICAL_RECORD_NUMBER", "medical record number",
        "mrn|medical record|medical record no|patient id|patient no|patient number|patientennummer|patienten-id|patienten-nr"
        "|fallnummer|numéro de dossier|numéro patient|id paziente|historia clínica|patiëntnummer|chart number|chart no",
        CODE, "HIPAA, 45 CFR 164.514(b)(2)(i)(H)", fewest=3,
    ),
    Identifier(
        "US_NPI", "US provider identifier", "npi|national provider identifier|national provider|provider npi", r"[12]\d{9}",
        "CMS, National Provider Identifier standard, 45 CFR 162.406", checks.is_npi,
    ),
    Identifier(
        "US_MBI", "US Medicare beneficiary identifier", "mbi|medicare beneficiary|medicare id|medicare no|medicare number", MBI,
        "CMS, Understanding the Medicare beneficiary identifier format", alone=MBI.replace("-?", "-"),
        near="mbi medicare beneficiary", fewest=4,
    ),
    Identifier(
        "MEDICAL_LICENSE", "US DEA registration number", "dea|dea no|dea registration", r"[A-Z][A-Z9]\d{7}",
        "DEA Diversion Control Division, registration numbers", checks.is_dea,
    ),
    Identifier(
        "US_HEALTH_INSURANCE_MEMBER_ID", "health insurance member number",
        "member id|member no|member number|subscriber id|subscriber number|health plan id|group no|group number|insured id"
        "|versichertennummer|krankenversichertennummer|kvnr|numéro d'adhérent|beneficiary id",
        CODE, "HIPAA, 45 CFR 164.514(b)(2)(i)(I)", fewest=3,
    ),
    Identifier(
        "US_CLAIM_NUMBER", "insurance claim",
        "claim #|insurance claim|claim no|claim number|claim id|schadennummer|schaden-nr|numéro de sinistre|siniestro", CODE,
        "HIPAA, 45 CFR 164.514(b)(2)(i)(J)", fewest=4,
    ),
    Identifier(
        "US_PRESCRIPTION_NUMBER", "prescription",
        "prescription #|prescription no|prescription number|prescription id|rx #|rx no|rx number|rezeptnummer|rezept-id", CODE,
        "HIPAA, 45 CFR 164.514(b)(2)(i)(J)", fewest=4,
    ),
    Identifier(
        "ICD_CODE", "code of a diagnosis",
        "icd|icd-10|icd 10|icd10|icd-10-cm|icd-10-gm|icd-11|icd code|icd-10 code|diagnosis code|dx code|diagnoseschlüssel"
        "|diagnosecode|code cim|cim-10|código cie|cie-10|codice icd|kod icd",
        r"[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?", "WHO, ICD-10; GDPR, article 9(1)", fewest=1,
    ),
)  # fmt: skip
