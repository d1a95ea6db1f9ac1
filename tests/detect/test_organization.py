"""Organisations by the legal form in their names, or by a label. All are invented."""

from __future__ import annotations

import pytest

from tests.detect.conftest import Found

HITS = [
    ("Invoice from Kestrelmoor Labs GmbH", "Kestrelmoor Labs GmbH"),
    ("Kronfeld und Söhne GmbH & Co. KG", "Kronfeld und Söhne GmbH & Co. KG"),
    ("the shares of Ondimar Pharma AG fell", "Ondimar Pharma AG"),
    ("Lichtwarte Holm e.V.", "Lichtwarte Holm e.V."),
    ("Brackwater & Sons Ltd.", "Brackwater & Sons Ltd."),
    ("Ostrand Systems LLC", "Ostrand Systems LLC"),
    ("© 2024 Tessalyn, Inc.", "2024 Tessalyn, Inc."),
    ("bill to: Ridgewaith Pty Ltd", "Ridgewaith Pty Ltd"),
    ("Fenwicket Trading Company", "Fenwicket Trading Company"),
    ("Quillonet Énergie S.A.", "Quillonet Énergie S.A."),
    ("Larkspure Conseil SARL, Lyon", "Larkspure Conseil SARL"),
    ("Dorvanez Logística S.L.", "Dorvanez Logística S.L."),
    ("Mirabelino Costruzioni S.p.A.", "Mirabelino Costruzioni S.p.A."),
    ("Vellmarken Holding B.V.", "Vellmarken Holding B.V."),
    ("Halvorstad Fisk AS", "Halvorstad Fisk AS"),
    ("Nordhavnet Shipping A/S", "Nordhavnet Shipping A/S"),
    ("Sundqvisten Bygg AB", "Sundqvisten Bygg AB"),
    ("Tamsinen Oyj", "Tamsinen Oyj"),
    ("Polnarek Sp. z o.o.", "Polnarek Sp. z o.o."),
    ("Kovářov Stavby s.r.o.", "Kovářov Stavby s.r.o."),
    ("Szarvaskő Kft.", "Szarvaskő Kft."),
    ("Tovarnikov d.o.o.", "Tovarnikov d.o.o."),
    ("Pradoalto Ltda", "Pradoalto Ltda"),
    ("Arakawano Optics Co., Ltd.", "Arakawano Optics Co., Ltd."),
    ("Employer: Kestrelmoor", "Kestrelmoor"),
    ('"company": "Brackwater Mills"', "Brackwater Mills"),
    ("Arbeitgeber: Ondimar Pharma", "Ondimar Pharma"),
    ("société : Larkspure Conseil", "Larkspure Conseil"),
    ("Bedrijf: Vellmarken", "Vellmarken"),
]
NOTHING = [
    "GmbH",
    "LLC formation",
    "Inc. and Ltd. companies",
    "New Company",
    "Add Company",
    "Create Company",
    "Time Limited Offer",
    "Access Limited",
    "Version Limited Edition",
    "Hello World Corp",
    "Save Changes Inc",
    "SELECT Name AS Title FROM Users",
    "SELECT u.Id, Qzid AS U FROM t",
    "INSERT INTO Zorbles AS SELECT",
    "import numpy as np",
    "Company: Settings",
    "Company:",
    "Organization: All",
    "Employer: Not specified",
    "company: string",
    "organization: null",
    "Accompany: Kestrelmoor",
    "the AG said so",
    "Kestrelmoor Incoming",
    "Kestrelmoor Agenda",
    "Kestrelmoor\nLimited",
]


@pytest.mark.parametrize(("text", "value"), HITS)
def test_an_organisation_is_found_by_its_legal_form_or_its_label(found: Found, text: str, value: str) -> None:
    assert found(text, "ORGANIZATION") == [value]


@pytest.mark.parametrize("text", NOTHING)
def test_ordinary_words_and_code_are_no_organisation(found: Found, text: str) -> None:
    assert found(text, "ORGANIZATION") == []
