"""What is said of a person: by label in eight languages, and in prose. All people are invented."""

from __future__ import annotations

import pytest

from redact.detect import Detector, scores
from redact.detect.attributes import TABLES
from redact.detect.attributes.nations import is_nation
from tests.detect.conftest import Found

HITS = [
    ("AGE", "Age: 43", "43"),
    ("AGE", "Patient age: 43 years", "43"),
    ("AGE", '"patientAge": 43,', "43"),
    ("AGE", "Age/Sex: 43/F", "43"),
    ("AGE", "Alter: 43 Jahre", "43"),
    ("AGE", "Edad: 43 años", "43"),
    ("AGE", "Wiek: 43", "43"),
    ("AGE", "she is 43 years old", "43"),
    ("AGE", "a 43-year-old woman from Lublin", "43"),
    ("AGE", "43 y/o male", "43"),
    ("AGE", "Mara, aged 43, moved here", "43"),
    ("AGE", "sie ist 43 Jahre alt", "43"),
    ("AGE", "âgée de 43 ans", "43"),
    ("AGE", "mujer de 43 años de edad", "43"),
    ("AGE", "tiene 43 años.", "43"),
    ("AGE", "ha 43 anni e vive sola", "43"),
    ("AGE", "com 43 anos de idade", "43"),
    ("AGE", "is 43 jaar oud", "43"),
    ("AGE", "ma 43 lata.", "43"),
    ("GENDER", "Gender: Female", "Female"),
    ("GENDER", '"gender": "f"', "f"),
    ("GENDER", "DOB 01/02/1990 Sex F", "F"),
    ("GENDER", "Geschlecht weiblich", "weiblich"),
    ("GENDER", "Płeć: kobieta", "kobieta"),
    ("GENDER", "Gender: Female | City: Lund", "Female"),
    ("MARITAL_STATUS", "Marital status: married", "married"),
    ("MARITAL_STATUS", '"marital_status": "divorced"', "divorced"),
    ("MARITAL_STATUS", '\\"maritalStatus\\": \\"Widowed\\"', "Widowed"),
    ("MARITAL_STATUS", "Familienstand verheiratet", "verheiratet"),
    ("MARITAL_STATUS", "État civil : mariée", "mariée"),
    ("NATIONALITY", "Nationality: Polish", "Polish"),
    ("NATIONALITY", "Nationality POL", "POL"),
    ("NATIONALITY", "Staatsangehörigkeit: österreichisch", "österreichisch"),
    ("NATIONALITY", "Nationalité : française", "française"),
    ("NATIONALITY", "Ciudadanía: mexicana", "mexicana"),
    ("NATIONALITY", "She is a Polish citizen", "Polish"),
    ("NATIONALITY", "a citizen of Norway since 2001", "Norway"),
    ("NATIONALITY", "ist polnische Staatsangehörige", "polnische"),
    ("NATIONALITY", "de nationalité belge", "belge"),
    ("PLACE_OF_BIRTH", "Place of birth: Kraków", "Kraków"),
    ("PLACE_OF_BIRTH", "Lieu de naissance : Aix-en-Provence", "Aix-en-Provence"),
    ("PLACE_OF_BIRTH", "Geburtsort: Bad Homburg Beruf: Lehrerin", "Bad Homburg"),
    ("PLACE_OF_BIRTH", "She was born in Lublin, Poland in 1984", "Lublin, Poland"),
    ("PLACE_OF_BIRTH", "born 2 March 1984 in Lublin", "Lublin"),
    ("FAMILY_RELATION", "Mother's maiden name: Kowalska", "Kowalska"),
    ("FAMILY_RELATION", '"motherMaidenName": "Kowalska"', "Kowalska"),
    ("FAMILY_RELATION", "Ehepartner: Jonas Lindqvist", "Jonas Lindqvist"),
    ("FAMILY_RELATION", "Father: Jonas Lindqvist", "Jonas Lindqvist"),
    ("EMERGENCY_CONTACT", "Emergency contact: Mara Lindqvist (wife)", "Mara Lindqvist (wife)"),
    ("EMERGENCY_CONTACT", "Next of kin: Mara Lindqvist", "Mara Lindqvist"),
    ("EMERGENCY_CONTACT", "Notfallkontakt: Jonas Lindqvist", "Jonas Lindqvist"),
    ("JOB_TITLE", "Job title: Senior Payroll Wizard", "Senior Payroll Wizard"),
    ("JOB_TITLE", "Beruf: Buchhalterin", "Buchhalterin"),
    ("JOB_TITLE", "Position: Head of Payroll", "Head of Payroll"),
    ("SALARY", "Salary: 84,000 EUR", "84,000 EUR"),
    ("SALARY", "Base salary $84,000.00 per year", "$84,000.00"),
    ("SALARY", "Bruttogehalt: 4.250,00 €", "4.250,00 €"),
    ("SALARY", '"annual_salary": 84000,', "84000"),
    ("SALARY", "Hourly rate: $42.50", "$42.50"),
    ("SALARY", "Wynagrodzenie brutto: 9 800 zł", "9 800 zł"),
    ("BALANCE", "Account balance: $12,345.67", "$12,345.67"),
    ("BALANCE", "Kontostand: -1.204,50 EUR", "-1.204,50 EUR"),
    ("BALANCE", "Available balance 980.12 USD", "980.12 USD"),
    ("PERFORMANCE_RATING", "Performance rating: 2 - below expectations", "2 - below expectations"),
    ("DISCIPLINARY", "Disciplinary action: written warning for lateness", "written warning for lateness"),
    ("DISCIPLINARY", "Abmahnung: wiederholt zu spät", "wiederholt zu spät"),
    ("TERMINATION", "Reason for termination: repeated lateness", "repeated lateness"),
    ("TERMINATION", "Last working day: 31 May 2024", "31 May 2024"),
    ("SICK_LEAVE", "Sick leave: 3-7 May", "3-7 May"),
    ("SICK_LEAVE", "Arrêt maladie : du 3 au 7 mai", "du 3 au 7 mai"),
    ("DIAGNOSIS", "Diagnosis: Type 2 diabetes mellitus Medication: Metformin 500 mg", "Type 2 diabetes mellitus"),
    ("DIAGNOSIS", '"diagnosis": "Asthma", "ward": 4', "Asthma"),
    ("DIAGNOSIS", "Hauptdiagnose: Hypertonie. Nächster Termin", "Hypertonie"),
    ("MEDICATION", "Current medications: Lisinopril 10 mg daily", "Lisinopril 10 mg daily"),
    ("MEDICATION", "Rx: Lisinopril 10 mg daily", "Lisinopril 10 mg daily"),
    ("ALLERGY", "Allergies: penicillin, nuts", "penicillin, nuts"),
    ("ALLERGY", "Uczulenia: penicylina", "penicylina"),
    ("LAB_RESULT", "HbA1c: 7.2 %", "7.2 %"),
    ("LAB_RESULT", "Glucose 104 mg/dL (70-99)", "104 mg/dL"),
    ("LAB_RESULT", "Blood pressure: 140/90 mmHg", "140/90 mmHg"),
    ("LAB_RESULT", "Blood type: O+", "O+"),
    ("LAB_RESULT", "HIV test: negative", "negative"),
]
MISSES = [
    ("AGE", "age: 3 days"),
    ("AGE", "cache age 43"),
    ("AGE", "cache_age: 43"),
    ("AGE", "Page 43"),
    ("AGE", "max-age=43"),
    ("AGE", "Age: 18-24"),
    ("AGE", "Age: 18+"),
    ("AGE", "43 years of experience"),
    ("AGE", "the code is 12 years old"),
    ("AGE", "a 10-year-old bug"),
    ("AGE", "You must be 18 years old"),
    ("AGE", "aged 43%"),
    ("GENDER", "Gender: Male / Female"),
    ("GENDER", "Gender: required"),
    ("GENDER", "gender: string"),
    ("GENDER", "Sex education"),
    ("MARITAL_STATUS", "Status: single"),
    ("MARITAL_STATUS", "Marital status: select"),
    ("NATIONALITY", "Nationality: required"),
    ("NATIONALITY", "Language: Polish"),
    ("NATIONALITY", "is a senior citizen"),
    ("PLACE_OF_BIRTH", "born in March 1984"),
    ("PLACE_OF_BIRTH", "The idea was born in Berlin"),
    ("PLACE_OF_BIRTH", "Place of birth: Required"),
    ("FAMILY_RELATION", "Father: Process"),
    ("FAMILY_RELATION", "Spouse: Select"),
    ("EMERGENCY_CONTACT", "Emergency contact: Add contact"),
    ("JOB_TITLE", "Job title: required"),
    ("JOB_TITLE", "Position: absolute"),
    ("JOB_TITLE", "Title: Untitled document"),
    ("JOB_TITLE", "role: button"),
    ("JOB_TITLE", "Title: Head, Body and Footer"),
    ("JOB_TITLE", "Title: Product Manager Interview Notes"),
    ("SALARY", "Salary: 2024"),
    ("SALARY", "Bonus: 5"),
    ("SALARY", "frame rate: 60"),
    ("BALANCE", "White balance: 5500"),
    ("BALANCE", "Balance: 50%"),
    ("PERFORMANCE_RATING", "Performance rating: how to"),
    ("PERFORMANCE_RATING", "Performance: 92"),
    ("DISCIPLINARY", "Warning: unused variable"),
    ("TERMINATION", "Termination reason: OOMKilled"),
    ("TERMINATION", "Reason: Error"),
    ("SICK_LEAVE", "Sick leave policy"),
    ("DIAGNOSIS", "Diagnosis: memory leak in the cache"),
    ("DIAGNOSIS", "diagnosis: str"),
    ("DIAGNOSIS", "diagnosis = get_diagnosis(patient)"),
    ("DIAGNOSIS", "Diagnosis of the problem"),
    ("MEDICATION", "RX: 12.5 MB/s"),
    ("MEDICATION", "Rx: packets 120 bytes"),
    ("ALLERGY", "Allergies: none known"),
    ("LAB_RESULT", "Alt: 34"),
    ("LAB_RESULT", "test: positive"),
    ("LAB_RESULT", "BMI: n/a"),
]


@pytest.mark.parametrize(("kind", "text", "value"), HITS, ids=range(len(HITS)))
def test_an_attribute_is_found_by_its_label_or_as_prose_says_it(found: Found, kind: str, text: str, value: str) -> None:
    assert found(text, kind) == [value]


@pytest.mark.parametrize(("kind", "text"), MISSES, ids=range(len(MISSES)))
def test_what_forms_and_programs_say_is_no_attribute(found: Found, kind: str, text: str) -> None:
    assert found(text, kind) == []


def test_every_kind_of_the_tables_has_a_hit_and_a_source() -> None:
    rows = [row for table in TABLES.values() for row in table]
    assert {row.kind for row in rows} <= {kind for kind, _, _ in HITS}
    assert all(row.source and row.labels == row.labels.lower() for row in rows)


@pytest.mark.parametrize("label", ["Stato civile", "Burgerlijke staat", "stan cywilny", "ESTADO CIVIL", "relationship_status"])
def test_a_label_counts_in_any_language_and_spelling(detector: Detector, label: str) -> None:
    matches = detector.matches(f"{label}: divorced", with_names=False)
    assert [match.kind for match in matches if match.score >= scores.HIDDEN] == ["MARITAL_STATUS"]


def test_a_nation_is_one_in_eight_languages_and_a_word_is_none() -> None:
    assert all(map(is_nation, ("German", "deutsch", "allemande", "alemana", "tedesca", "alemã", "Duitse", "niemieckie", "DEU")))
    assert not any(map(is_nation, ("senior", "unknown", "yes", "single", "deu", "general", "digital")))
