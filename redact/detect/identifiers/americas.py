"""Identifiers of the Americas: data, no code. Social security numbers have their own recogniser, `us_ssn`."""

from __future__ import annotations

from stdnum.ar import cuit
from stdnum.br import cnpj, cpf
from stdnum.ca import sin
from stdnum.cl import rut
from stdnum.co import nit
from stdnum.mx import curp, rfc
from stdnum.us import ein

from redact.detect import scores
from redact.detect.identifiers.identifier import Identifier

CURP = r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d"
RFC = r"[A-ZÑ&]{3,4}[ \-]?\d{6}[ \-]?[0-9A-Z]{2}[0-9A]"

IDENTIFIERS = (
    Identifier(
        "US_EIN", "US employer identification number",
        "ein|employer identification|employer id|fein|federal tax id|federal ein|tax id|tin", r"\d{2}-\d{7}",
        "IRS, How EINs are assigned and valid EIN prefixes", ein.is_valid, near="employer",
    ),
    Identifier(
        "US_EIN", "US employer identification number without dash",
        "ein:|ein #|ein no|ein number|fein|employer identification|federal tax id|federal ein", r"\d{9}",
        "IRS, How EINs are assigned and valid EIN prefixes", ein.is_valid,
    ),
    Identifier(
        "US_A_NUMBER", "US alien registration number",
        "a-number|alien number|alien registration|alien id|uscis|uscis #|a#|a-no",
        r"A[ \-]?\d{3}[ \-]?\d{3}[ \-]?\d{2,3}|\d{3}-?\d{3}-?\d{3}", "USCIS policy manual, A-number: seven to nine digits",
        near="alien uscis",
    ),
    Identifier(
        "CA_SIN", "Canadian social insurance number", "sin|social insurance|numéro d'assurance sociale|assurance sociale|nas",
        r"\d{3}[ \-]?\d{3}[ \-]?\d{3}", "Service Canada, Social Insurance Number: Luhn", sin.is_valid,
    ),
    Identifier(
        "BR_CPF", "Brazilian CPF", "cpf|cadastro de pessoas físicas|cpf/mf", r"\d{3}\.?\d{3}\.?\d{3}-?\d{2}",
        "Receita Federal, Instrução Normativa RFB 2172/2024", cpf.is_valid, alone=r"\d{3}\.\d{3}\.\d{3}-\d{2}",
    ),
    Identifier(
        "BR_CNPJ", "Brazilian CNPJ", "cnpj|cadastro nacional da pessoa jurídica", r"\d{2}\.?\d{3}\.?\d{3}/?\d{4}-?\d{2}",
        "Receita Federal, Instrução Normativa RFB 2119/2022", cnpj.is_valid, alone=r"\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}",
    ),
    Identifier(
        "MX_CURP", "Mexican CURP", "curp|clave única de registro de población", CURP,
        "RENAPO, Instructivo normativo para la asignación de la CURP", curp.is_valid, alone=CURP, sure=scores.CERTAIN,
    ),
    Identifier(
        "MX_RFC", "Mexican RFC", "rfc|registro federal de contribuyentes|r.f.c.", RFC,
        "SAT, Registro Federal de Contribuyentes: homoclave and check digit", rfc.is_valid,
        alone=r"[A-ZÑ]{4}\d{6}[0-9A-Z]{2}[0-9A]", sure=scores.POSSIBLE,
    ),
    Identifier(
        "AR_CUIT", "Argentine CUIT or CUIL", "cuit|cuil|cuit/cuil|cdi", r"(?:20|23|24|27|30|33|34)[ \-]?\d{8}[ \-]?\d",
        "ARCA, Clave Única de Identificación Tributaria", cuit.is_valid, alone=r"(?:20|23|24|27|30|33|34)-\d{8}-\d",
        sure=scores.LIKELY,
    ),
    Identifier(
        "CL_RUT", "Chilean RUT", "rut|r.u.t.|rol único tributario", r"\d{1,2}\.?\d{3}\.?\d{3}-?[0-9K]",
        "Servicio de Registro Civil e Identificación, módulo 11", rut.is_valid, alone=r"\d{1,2}\.\d{3}\.\d{3}-[0-9K]",
        sure=scores.LIKELY,
    ),
    Identifier(
        "CO_NIT", "Colombian NIT", "nit|n.i.t.|número de identificación tributaria", r"\d{3}\.?\d{3}\.?\d{3}-?\d|\d{9}-\d",
        "DIAN, Número de Identificación Tributaria", nit.is_valid,
    ),
)  # fmt: skip
