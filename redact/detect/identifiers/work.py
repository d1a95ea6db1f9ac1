"""Numbers that an employer, a school or a company gives: nothing but the label tells them. Data, no code."""

from __future__ import annotations

from redact.detect import scores
from redact.detect.identifiers.identifier import CODE, Identifier

IDENTIFIERS = (
    Identifier(
        "EMPLOYEE_ID", "employee number",
        "employee id|employee no|employee number|employee code|employee #|emp id|emp no|empl id|empid|staff id|staff no"
        "|staff number|personnel number|personnel no|personnel id|payroll number|payroll id|worker id|mitarbeiternummer"
        "|mitarbeiter-nr|mitarbeiter-id|personalnummer|personal-nr|matricule|numéro de matricule|numéro d'employé"
        "|número de empleado|numero empleado|legajo|personeelsnummer|numer pracownika|matricola|anställningsnummer"
        "|medarbejdernummer|ansattnummer|社員番号|工号|사번",
        CODE, "GDPR, article 4(1): an identification number", fewest=2, alone=r"(?:EMP|EMPL)-\d{3,8}", sure=scores.LIKELY,
    ),
    Identifier(
        "STUDENT_ID", "student number",
        "student id|student no|student number|student #|matrikelnummer|matrikel-nr|matr.-nr|numéro étudiant"
        "|número de estudiante|studentnummer|numer albumu|matriculation number|matriculation no|matrícula estudiantil"
        "|学号|学籍番号|학번",
        CODE, "FERPA, 34 CFR 99.3; GDPR, article 4(1)", fewest=3,
    ),
    Identifier(
        "BADGE_NUMBER", "badge number",
        "badge:|badge id|badge no|badge number|badge #|access card|keycard|ausweiskarte|zutrittskarte|key card", CODE,
        "HIPAA, 45 CFR 164.514(b)(2)(i)(R)", fewest=3,
    ),
    Identifier(
        "CUSTOMER_ID", "customer number",
        "customer id|customer no|customer number|customer #|customer code|cust id|cust no|client id no|client number|client no"
        "|account holder id|kundennummer|kunden-nr|kundennr|kd-nr|kd.-nr|kunden-id|numéro client|numéro de client|n° client"
        "|réf client|número de cliente|numero cliente|codice cliente|código de cliente|klantnummer|klantnr|numer klienta"
        "|nr klienta|kundnummer|kundenummer|顧客番号|客户编号|고객번호",
        CODE, "GDPR, article 4(1): an identification number", fewest=3,
    ),
    Identifier(
        "INSURANCE_POLICY", "insurance policy",
        "policy number|policy no|policy #|policy id|insurance policy|versicherungsschein|versicherungsscheinnummer"
        "|policennummer|vertragsnummer|vsnr|police n°|numéro de police|número de póliza|póliza|numero polizza|polisnummer"
        "|numer polisy",
        CODE, "HIPAA, 45 CFR 164.514(b)(2)(i)(I)", fewest=4,
    ),
)  # fmt: skip
