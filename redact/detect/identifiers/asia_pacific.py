"""Identifiers of Asia and the Pacific: data, no code."""

from __future__ import annotations

from stdnum.au import tfn
from stdnum.cn import ric
from stdnum.id import nik
from stdnum.in_ import aadhaar, epic, gstin, pan
from stdnum.jp import in_ as my_number
from stdnum.kr import rrn
from stdnum.my import nric as my_nric
from stdnum.nz import ird
from stdnum.th import pin

from redact.detect import scores
from redact.detect.identifiers import checks
from redact.detect.identifiers.identifier import Identifier

GSTIN = r"[0-3]\d[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]"

IDENTIFIERS = (
    Identifier(
        "IN_AADHAAR", "Indian Aadhaar", "aadhaar|aadhar|uidai|आधार|aadhaar card", r"[2-9]\d{3}[ \-]?\d{4}[ \-]?\d{4}",
        "UIDAI, Aadhaar: Verhoeff check digit", aadhaar.is_valid,
    ),
    Identifier(
        "IN_PAN", "Indian permanent account number", "pan|pan card|permanent account", r"[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]",
        "Income Tax Department, structure of PAN", pan.is_valid, alone=r"[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]",
        sure=scores.LIKELY,
    ),
    Identifier(
        "IN_GSTIN", "Indian GST number", "gstin|gst|gst in|gst no", GSTIN, "Central Board of Indirect Taxes, GSTIN structure",
        gstin.is_valid, alone=GSTIN,
    ),
    Identifier(
        "IN_VOTER", "Indian voter id", "epic|voter id|voter card|elector|voter|elector's photo identity card",
        r"[A-Z]{3} ?\d{7}", "Election Commission of India, EPIC number", epic.is_valid,
    ),
    Identifier(
        "CN_RIC", "Chinese resident identity card",
        "身份证|身份证号|身份证号码|公民身份号码|居民身份证|resident identity|id card",
        r"\d{17}[0-9X]", "GB 11643-1999", ric.is_valid,
        alone=r"[1-9]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[0-9X]", sure=scores.LIKELY,
    ),
    Identifier(
        "HK_HKID", "Hong Kong identity card", "hkid|hk id|香港身份證|身份證號碼|身份證|hong kong identity card",
        r"[A-Z]{1,2} ?\d{6} ?(?:\([0-9A]\)|[0-9A])", "Immigration Department, Hong Kong identity card", checks.is_hkid,
        alone=r"[A-Z]{1,2}\d{6} ?\([0-9A]\)",
    ),
    Identifier(
        "TW_ID", "Taiwanese national id", "身分證字號|身分證|統一編號|national id|roc id|taiwan id", r"[A-Z][1289]\d{8}",
        "Ministry of the Interior, national identification card", checks.is_taiwan_id, near="身分證 taiwan",
    ),
    Identifier(
        "KR_RRN", "Korean resident registration number", "주민등록번호|주민번호|rrn|resident registration",
        r"\d{6}[ \-]?[1-8]\d{6}", "Resident Registration Act, enforcement rule", rrn.is_valid,
        alone=r"\d{2}[01]\d[0-3]\d-[1-8]\d{6}", sure=scores.LIKELY,
    ),
    Identifier(
        "JP_MY_NUMBER", "Japanese My Number", "マイナンバー|個人番号|my number|mynumber|individual number",
        r"\d{4}[ \-]?\d{4}[ \-]?\d{4}", "Number Use Act; Ministry of Internal Affairs, ordinance 85 of 2014",
        my_number.is_valid, near="マイナンバー 個人番号",
    ),
    Identifier(
        "SG_NRIC_FIN", "Singaporean NRIC or FIN", "nric|fin|nric/fin|identification number|ic no", r"[STFGM] ?\d{7} ?[A-Z]",
        "Immigration and Checkpoints Authority, NRIC and FIN", checks.is_nric, alone=r"[STFGM]\d{7}[A-Z]", sure=scores.LIKELY,
    ),
    Identifier(
        "MY_NRIC", "Malaysian identity card", "nric|mykad|kad pengenalan|no. kp|no kp|ic|no. k/p|ic no",
        r"\d{6}[ \-]?\d{2}[ \-]?\d{4}", "Jabatan Pendaftaran Negara, MyKad", my_nric.is_valid,
        alone=r"\d{2}[01]\d[0-3]\d-\d{2}-\d{4}", sure=scores.POSSIBLE,
    ),
    Identifier(
        "ID_NIK", "Indonesian NIK", "nik|no. ktp|ktp|nomor induk kependudukan|no ktp", r"\d{16}|\d{6}[. ]\d{6}[. ]\d{4}",
        "Undang-Undang 24/2013, Nomor Induk Kependudukan", nik.is_valid,
    ),
    Identifier(
        "TH_TNIN", "Thai national id", "เลขประจำตัวประชาชน|บัตรประชาชน|เลขบัตรประชาชน|thai id|citizen id|thai national id",
        r"\d[ \-]?\d{4}[ \-]?\d{5}[ \-]?\d{2}[ \-]?\d", "Department of Provincial Administration, citizen id", pin.is_valid,
        alone=r"\d-\d{4}-\d{5}-\d{2}-\d", sure=scores.LIKELY, near="thai บัตรประชาชน",
    ),
    Identifier(
        "PH_TIN", "Philippine tax number", "tin|bir tin|taxpayer identification", r"\d{3}-\d{3}-\d{3}(?:-\d{3,5})?",
        "Bureau of Internal Revenue, TIN", near="bir tin",
    ),
    Identifier(
        "AU_TFN", "Australian tax file number", "tfn|tax file|tax file no", r"\d{3}[ \-]?\d{3}[ \-]?\d{2,3}",
        "Australian Taxation Office, tax file number declaration", tfn.is_valid,
    ),
    Identifier(
        "AU_MEDICARE", "Australian Medicare card", "medicare|medicare card", r"[2-6]\d{3}[ \-]?\d{5}[ \-]?\d(?:[ \-/]?\d)?",
        "Services Australia, Medicare card: check digit in ninth place", checks.is_au_medicare,
    ),
    Identifier(
        "NZ_IRD", "New Zealand IRD number", "ird|ird no|inland revenue", r"\d{2,3}[ \-]?\d{3}[ \-]?\d{3}",
        "Inland Revenue, Resident withholding tax specification", ird.is_valid,
    ),
)  # fmt: skip
