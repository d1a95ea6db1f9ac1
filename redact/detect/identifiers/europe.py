"""Identifiers of Europe: data, no code. See `identifier.Identifier` for what the columns mean."""

from __future__ import annotations

from stdnum.at import vnr
from stdnum.be import nn
from stdnum.bg import egn
from stdnum.ch import ssn
from stdnum.cz import rc
from stdnum.de import idnr
from stdnum.dk import cpr
from stdnum.es import dni, nie
from stdnum.eu import vat
from stdnum.fi import hetu
from stdnum.fr import nir
from stdnum.gb import nhs, utr
from stdnum.hr import oib
from stdnum.ie import pps
from stdnum.it import codicefiscale
from stdnum.nl import bsn
from stdnum.no import fodselsnummer
from stdnum.pl import pesel
from stdnum.pt import nif
from stdnum.ro import cnp
from stdnum.se import personnummer
from stdnum.tr import tckimlik

from redact.detect import scores
from redact.detect.identifiers import checks
from redact.detect.identifiers.identifier import Identifier

NINE = r"\d{3}[ .]?\d{3}[ .]?\d{3}"
NINO = r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]"
FISCAL_CODE = r"[A-Z]{3} ?[A-Z]{3} ?[0-9L-NP-V]{2}[ABCDEHLMPRST][0-9L-NP-V]{2} ?[A-Z][0-9L-NP-V]{3}[A-Z]"
RVNR = r"\d{2} ?\d{6} ?[A-Z] ?\d{2}[ ]?\d"
NIR = r"[1-478] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}"
NIR_GROUPED = r"[1-478] \d{2} \d{2} (?:\d{2}|2[AB]) \d{3} \d{3} \d{2}"
HETU = r"\d{6}[\-+ABCDEFYXWVU]\d{3}[0-9A-FHJ-NPR-Y]"
VAT = (
    r"(?:ATU\d{8}|BE ?[01]\d{3}\.?\d{3}\.?\d{3}|(?:DE|EE|EL|PT) ?\d{9}|(?:DK|FI|HU|LU|MT|SI) ?\d{8}|ES ?[A-Z0-9]\d{7}[A-Z0-9]"
    r"|FR ?[A-Z0-9]{2} ?\d{9}|IE ?\d[A-Z0-9+*]\d{5}[A-W][A-I]?|(?:HR|IT|LV) ?\d{11}|NL ?\d{9}B\d{2}|(?:PL|SK) ?\d{10}|SE ?\d{12}"
    r"|CZ ?\d{8,10}|BG ?\d{9,10}|CY ?\d{8}[A-Z]|LT ?(?:\d{12}|\d{9})|RO ?\d{6,10})"
)

IDENTIFIERS = (
    Identifier(
        "UK_NINO", "UK national insurance number", "national insurance|ni no|ni number|nino|n.i. number", NINO,
        "HMRC, National Insurance Manual NIM39110", alone=NINO, near="insurance", fewest=4,
    ),
    Identifier(
        "UK_NHS", "UK NHS number", "nhs|nhs no|chi number|health and care number", r"\d{3}[ \-]?\d{3}[ \-]?\d{4}",
        "NHS Data Dictionary, NHS number", nhs.is_valid,
    ),
    Identifier(
        "UK_UTR", "UK unique taxpayer reference", "utr|unique taxpayer reference|taxpayer reference|self assessment",
        r"\d{5} ?\d{5}K?|\d{3} ?\d{3} ?\d{4}", "HMRC, Unique Taxpayer Reference", utr.is_valid, near="taxpayer hmrc",
    ),
    Identifier(
        "UK_DRIVING_LICENCE", "UK driving licence", "driving licence|driver number|licence no|driving license|dvla",
        r"[A-Z]{1,5}9{0,4} ?\d{6} ?[A-Z9]{2}[0-9A-Z] ?[A-Z]{2}", "DVLA, driver number format", checks.is_uk_driver,
        alone=r"[A-Z]{1,5}9{0,4} ?\d{6} ?[A-Z9]{2}[0-9A-Z] ?[A-Z]{2}", sure=scores.STRONG, near="driving dvla licence",
    ),
    Identifier(
        "IE_PPS", "Irish personal public service number", "pps|ppsn|pps no|rsi number|personal public service",
        r"\d{7} ?[A-W][ABHTWX]?", "Department of Social Protection, PPS numbers", pps.is_valid,
    ),
    Identifier(
        "DE_TAX_ID", "German tax id",
        "steuer-id|steuerid|idnr|steueridentifikationsnummer|steuerliche identifikationsnummer|steuer-identifikationsnummer"
        "|steuer-idnr|identifikationsnummer|steueridentnummer|tin",
        r"\d{2} ?\d{3} ?\d{3} ?\d{3}", "Bundeszentralamt für Steuern, Abgabenordnung § 139b", idnr.is_valid, near="steuer",
    ),
    Identifier(
        "DE_SOCIAL_SECURITY", "German pension insurance number",
        "rvnr|rentenversicherung|rentenversicherungsnummer|sozialversicherungsnummer|sv-nummer|sv-nr|versicherungsnummer|svnr"
        "|rv-nummer",
        RVNR, "VKVV § 2 and § 4", checks.is_rvnr, alone=RVNR,
    ),
    Identifier(
        "DE_ID_CARD", "German identity card",
        "ausweis|ausweisnummer|personalausweis|personalausweisnummer|ausweis-nr|dokumentennummer",
        r"[CFGHJKLMNPRTVWXYZ0-9]{9} ?\d?", "BMI, Personalausweisverordnung, serial number", fewest=4,
    ),
    Identifier(
        "FR_NIR", "French social security number",
        "nir|numéro de sécurité sociale|sécurité sociale|sécu|n° de sécurité sociale|insee|numéro d'inscription au répertoire"
        "|securite sociale|n° ss",
        NIR, "INSEE, numéro d'inscription au répertoire", nir.is_valid, alone=NIR_GROUPED, near="sociale sécu",
    ),
    Identifier(
        "IT_FISCAL_CODE", "Italian codice fiscale", "codice fiscale|cod. fisc.|cod fiscale|c.f.|fiscal code", FISCAL_CODE,
        "Decreto del Ministero delle Finanze 23 December 1976, n. 13813", codicefiscale.is_valid, alone=FISCAL_CODE,
        sure=scores.CERTAIN, near="fiscale",
    ),
    Identifier(
        "ES_NIF", "Spanish DNI", "dni|nif|d.n.i.|n.i.f.|documento nacional de identidad|dni/nif|nif/cif",
        r"\d{8}[ \-]?[A-Z]|\d{2}\.\d{3}\.\d{3}[ \-]?[A-Z]",
        "Real Decreto 1553/2005; Ministerio del Interior, cálculo del dígito de control", dni.is_valid,
        alone=r"\d{8}-?[TRWAGMYFPDXBNJZSQVHLCKE]|\d{2}\.\d{3}\.\d{3}-?[TRWAGMYFPDXBNJZSQVHLCKE]", sure=scores.POSSIBLE,
    ),
    Identifier(
        "ES_NIE", "Spanish foreigner's number",
        "nie|n.i.e.|número de identidad de extranjero|numero de identidad de extranjero", r"[XYZ][ \-]?\d{7}[ \-]?[A-Z]",
        "Orden INT/2058/2008", nie.is_valid, alone=r"[XYZ]-?\d{7}-?[A-Z]", sure=scores.LIKELY,
    ),
    Identifier(
        "PT_NIF", "Portuguese tax number",
        "nif|contribuinte|número de contribuinte|numero de contribuinte|número de identificação fiscal", NINE,
        "Decreto-Lei n.º 14/2013", nif.is_valid,
    ),
    Identifier(
        "NL_BSN", "Dutch citizen service number", "bsn|burgerservicenummer|sofinummer|sofi-nummer|burger service",
        r"\d{4}[ .]?\d{2}[ .]?\d{3}|" + NINE, "Wet algemene bepalingen burgerservicenummer; RvIG, elfproef", bsn.is_valid,
    ),
    Identifier(
        "BE_NN", "Belgian national number",
        "rijksregisternummer|insz|niss|numéro national|numéro de registre national|registre national|rijksregister"
        "|nationaal nummer|rrn",
        r"\d{2}[. ]?\d{2}[. ]?\d{2}[ \-]?\d{3}[. ]?\d{2}", "Arrêté royal du 3 avril 1984", nn.is_valid,
        alone=r"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}", near="registre",
    ),
    Identifier(
        "AT_SVNR", "Austrian social insurance number",
        "svnr|sv-nr|sv-nummer|sozialversicherungsnummer|versicherungsnummer|vnr|vsnr|sozialversicherungsnr", r"\d{4} ?\d{6}",
        "ASVG § 31; Dachverband der Sozialversicherungsträger", vnr.is_valid,
    ),
    Identifier(
        "CH_AHV", "Swiss social security number", "ahv|avs|ahv-nr|ahv-nummer|n° avs|ahvn13|navs13|sozialversicherungsnummer",
        r"756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}", "Bundesamt für Sozialversicherungen, AHVN13", ssn.is_valid,
        alone=r"756[. ]\d{4}[. ]\d{4}[. ]\d{2}",
    ),
    Identifier(
        "SE_PERSONNUMMER", "Swedish personal identity number",
        "personnummer|personnr|pers.nr|samordningsnummer|swedish personal identity|svenskt personnummer",
        r"(?:19|20)?\d{6}[\-+ ]?\d{4}", "Skatteverket, SKV 704", personnummer.is_valid,
    ),
    Identifier(
        "DK_CPR", "Danish CPR number", "cpr|cpr-nr|cpr-nummer|cprnr|personnummer|cpr.nr", r"\d{6}[\- ]?\d{4}",
        "Indenrigsministeriet, CPR-kontoret", cpr.is_valid,
    ),
    Identifier(
        "NO_FODSELSNUMMER", "Norwegian national identity number",
        "fødselsnummer|fødselsnr|fnr|fodselsnummer|personnummer|d-nummer|fødselsnummer (11 siffer)", r"\d{6}[\- ]?\d{5}",
        "Skatteetaten, fødselsnummer; folkeregisterforskriften", fodselsnummer.is_valid,
    ),
    Identifier(
        "FI_PERSONAL_IDENTITY_CODE", "Finnish personal identity code",
        "henkilötunnus|hetu|henkilotunnus|personbeteckning|sotu", HETU,
        "Digital and Population Data Services Agency, personal identity code", hetu.is_valid, alone=HETU, sure=scores.LIKELY,
    ),
    Identifier(
        "PL_PESEL", "Polish PESEL", "pesel|nr pesel|numer pesel", r"\d{11}", "Ustawa o ewidencji ludności, art. 15",
        pesel.is_valid,
    ),
    Identifier(
        "CZ_RC", "Czech or Slovak birth number", "rodné číslo|rč|r.č.|rodne cislo|rodné č.|rod. č.", r"\d{6} ?/? ?\d{3,4}",
        "Zákon č. 133/2000 Sb.; Zákon č. 301/1995 Z. z.", rc.is_valid, near="rodné rodne",
    ),
    Identifier(
        "RO_CNP", "Romanian personal numerical code", "cnp|cod numeric personal|codul numeric personal", r"[1-9]\d{12}",
        "Legea 105/1996", cnp.is_valid,
    ),
    Identifier(
        "BG_EGN", "Bulgarian uniform civil number", "егн|egn|единен граждански номер|лнч", r"\d{10}",
        "Закон за гражданската регистрация", egn.is_valid,
    ),
    Identifier(
        "HR_OIB", "Croatian OIB", "oib|osobni identifikacijski broj", r"\d{11}", "Zakon o osobnom identifikacijskom broju",
        oib.is_valid,
    ),
    Identifier(
        "TR_NATIONAL_ID", "Turkish national id",
        "tckn|tc kimlik|t.c. kimlik|kimlik no|kimlik numarası|tc no|t.c. no|tc kimlik numarası", r"[1-9]\d{10}",
        "Nüfus ve Vatandaşlık İşleri, T.C. kimlik numarası", tckimlik.is_valid, near="kimlik",
    ),
    Identifier(
        "EU_VAT", "EU VAT number",
        "vat|vat reg|vat id|vatin|ust-id|ust-idnr|ust.-id.-nr|ustid|uid|umsatzsteuer-id|tva|n° tva|tva intracommunautaire"
        "|partita iva|p. iva|p.iva|iva|btw|btw-nummer|moms|mva|nip ue|dič|kdv",
        VAT, "Council Directive 2006/112/EC; European Commission, VIES", vat.is_valid, near="ust umsatzsteuer vies",
    ),
)  # fmt: skip
