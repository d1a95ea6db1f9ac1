"""What a patient's file says behind its labels: diagnosis, medication, allergies, values of the laboratory. Data, no code.

Numbers of patients and codes of diagnoses are in `redact.detect.identifiers.health`.
"""

from __future__ import annotations

import re

from redact.detect.attributes.attribute import REST, Attribute

OF_A_MACHINE = re.compile(
    r"(?i)\b(?:server|memory|timeout|network|disk|config|configuration|database|query|cache|driver|bug|deadlock|race|exception"
    r"|null"
    r"|pointer|thread|process|compiler|build|commit|module|package|dependency|version|api|dns|cpu|gpu|kernel|firewall|log|logs"
    r"|code"
    r"|parser|variable|function|bytes|packets|dropped|mb/s|gb|kb|mbps|dbm|errors?)\b"
)
"""Who looks for faults in programs also speaks of a diagnosis."""
DOSE = re.compile(
    r"(?i)\d ?(?:mg|mcg|µg|μg|g|ml|iu|ie|i\.e\.|units?|tabs?|tablets?|capsules?|tabletten|comprimés?|comprimidos?|puffs?|drops?"
    r"|%)\b"
    r"|\b(?:daily|bid|tid|qid|prn|po|qhs|nightly|weekly|täglich|par jour|al día|al giorno|ao dia|daags|dziennie|\d-\d-\d)\b"
)
UNIT = (
    r"(?:%|mg/d[Ll]|g/d[Ll]|g/[Ll]|mmol/mol|mmol/[Ll]|[µμ]mol/[Ll]|umol/[Ll]|nmol/[Ll]|I?U/[Ll]|m[IU]{1,2}/m?[Ll]|[µμu]IU/m[Ll]"
    r"|ng/m[Ll]"
    r"|pg/m[Ll]|ng/d[Ll]|mm ?Hg|bpm|kg/m[²2]|mEq/[Ll]|fL|x ?10\^?\d+/[µu]?[Ll]|[Kk]/[µu][Ll]|/[µu][Ll])"
)
RESULT = rf"[<>]?\d{{1,4}}(?:[.,/]\d{{1,3}})? ?{UNIT}"
HEALTH = "GDPR, article 9(1): data concerning health; HIPAA, 45 CFR 160.103"


def is_of_a_patient(value: str) -> bool:
    """Return whether `value` speaks of no machine."""
    return not OF_A_MACHINE.search(value) and any(map(str.isalpha, value))


def is_prescription(value: str) -> bool:
    """Return whether `value` says how much of something to take and how often."""
    return is_of_a_patient(value) and DOSE.search(value) is not None and not value[0].isdigit()


ATTRIBUTES = (
    Attribute(
        "DIAGNOSIS", "diagnosis",
        "diagnosis|diagnoses|primary diagnosis|secondary diagnosis|admitting diagnosis|discharge diagnosis|diagnosed with|dx"
        "|chief complaint|medical condition|medical conditions|past medical history|medical history|disability|diagnose"
        "|hauptdiagnose"
        "|nebendiagnose|verdachtsdiagnose|vorerkrankungen|behinderung|diagnostic médical|diagnostic principal|antécédents"
        " médicaux"
        "|diagnóstico|diagnóstico principal|antecedentes médicos|diagnosi|diagnosi principale|anamnesi|hoofddiagnose"
        "|medische voorgeschiedenis|rozpoznanie|diagnoza|choroby przewlekłe",
        REST, HEALTH, is_of_a_patient,
    ),
    Attribute(
        "MEDICATION", "medication",
        "medication|medications|current medications|current medication|prescribed medication|meds|home meds|medikament"
        "|medikamente"
        "|medikation|dauermedikation|médicament|médicaments|traitement en cours|traitement médical|medicación|medicación actual"
        "|medicamento|medicamentos|farmaci|terapia in corso|terapia farmacologica|medicação|medicatie|medicijnen|leki"
        "|przyjmowane leki",
        REST, HEALTH, is_of_a_patient,
    ),
    # "Rx" is also what a network card receives.
    Attribute(
        "MEDICATION", "prescription", "rx|prescription|rezept|ordonnance|receta|ricetta|receita|recept|recepta",
        REST, HEALTH, is_prescription,
    ),
    Attribute(
        "ALLERGY", "allergy",
        "allergies|allergy|allergic to|known allergies|drug allergies|drug allergy|food allergies|allergie|allergien"
        "|unverträglichkeiten"
        "|allergies connues|intolérances|alergia|alergias|alergias conocidas|intolerancias|allergie note|intolleranze|alergias"
        " conhecidas"
        "|allergieën|alergie|uczulenia|uczulony na",
        REST, HEALTH, is_of_a_patient,
    ),
    Attribute(
        "LAB_RESULT", "value of the laboratory",
        "hba1c|a1c|hemoglobin|haemoglobin|hämoglobin|hémoglobine|hemoglobina|glucose|blood sugar|blutzucker|glycémie|glucosa"
        "|glicemia"
        "|glukoza|cholesterol|cholesterin|cholestérol|colesterol|colesterolo|ldl|hdl|triglycerides|triglyceride|triglicéridos"
        "|creatinine"
        "|kreatinin|créatinine|creatinina|kreatynina|egfr|tsh|psa|wbc|rbc|leukozyten|leucocytes|platelets|thrombozyten|alt|ast"
        "|ggt|crp"
        "|ferritin|vitamin d|bilirubin|potassium|sodium|calcium|uric acid|blood pressure|blutdruck|tension artérielle|presión"
        " arterial"
        "|pressione arteriosa|pressão arterial|bloeddruk|ciśnienie krwi|bp|heart rate|pulse|bmi",
        RESULT, HEALTH, is_listed=True,
    ),
    Attribute(
        "LAB_RESULT", "blood group", "blood type|blood group|blutgruppe|groupe sanguin|grupo sanguíneo|gruppo sanguigno"
        "|bloedgroep"
        "|grupa krwi", r"(?-i:A|B|AB|O|0)(?: ?(?:[+\-]|(?:Rh|rh) ?(?:[+\-]|pos|neg)\w*|pos(?:itiv\w*)?|neg(?:ativ\w*)?))",
        HEALTH, is_listed=True,
    ),
    Attribute(
        "LAB_RESULT", "test result",
        "lab result|lab results|laboratory result|laboratory results|hiv|hiv test|hiv status|covid-19 test|covid test|covid-19"
        "|pcr test"
        "|pregnancy test|hepatitis b|hepatitis c|drug test|drug screen|laborwerte|laborbefund|résultats d'analyses|resultados"
        " de laboratorio"
        "|esami del sangue|resultados laboratoriais|labuitslag|wyniki badań",
        r"(?:(?:non-?)?reactive|positive?|negative?|positiv|negativ|positivo|negativo|positif|négatif|positief|negatief|dodatni"
        r"|ujemny"
        r"|not detected|detected)", HEALTH, is_listed=True,
    ),
)  # fmt: skip
