"""What an employer writes of somebody: the job, how well it is done, and how it ends. Data, no code but the words for jobs."""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.attributes.attribute import REST, Attribute

JOB = re.compile(
    r"(?i)\b(?:\w*(?:engineer|developer|manager|director|analyst|architect|consultant|accountant|attorney|lawyer|paralegal|nurse"
    r"|physician|surgeon|doctor|dentist|pharmacist|therapist|teacher|professor|lecturer|researcher|scientist|designer|technician"
    r"|electrician|plumber|mechanic|carpenter|chef|cook|waiter|waitress|cashier|salesperson|representative|recruiter|secretary"
    r"|receptionist|assistant|clerk|coordinator|specialist|supervisor|foreman|officer|president|founder|partner|principal"
    r"|controller"
    r"|auditor|bookkeeper|buyer|planner|strategist|copywriter|journalist|librarian|driver|pilot|firefighter|trainer|intern"
    r"|trainee"
    r"|apprentice|associate|executive|advisor|adviser|counsel|statistician|economist|operator|inspector|tester|administrator"
    r"|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|lehrer(?:in)?|ärztin|arzt|pfleger(?:in)?|buchhalter(?:in)?"
    r"|referent(?:in)?|sachbearbeiter(?:in)?|verkäufer(?:in)?|mitarbeiter(?:in)?|geschäftsführer(?:in)?|kaufmann|kauffrau|monteur"
    r"|ingénieur|développeur|développeuse|directeur|directrice|responsable|comptable|infirmière?|médecin|enseignante?|avocate?"
    r"|ingeniero|ingeniera|desarrolladora?|directora?|gerente|contadora?|enfermer[ao]|médic[ao]|profesora?|abogad[ao]|analista"
    r"|ingegnere|sviluppatore|direttore|direttrice|ragioniere|infermier[ea]|medico|insegnante|avvocato|engenheir[ao]|diretora?"
    r"|advogad[ao]|ontwikkelaar|directeur|verpleegkundige|leraar|boekhouder|medewerker|kierownik|inżynier|programista|dyrektor"
    r"|księgow[ya]|pielęgniarka|lekarz|nauczyciel(?:ka)?|specjalista)|c[efotmi]o|cpo|vp"
    r"|head(?= of)|(?:team|tech|technical|project) lead)"
    r"(?:$|,| (?:of|for|at|in|i{1,3}|iv|[1-5]|und|de|des|du|der|für)\b| ?[(\-/|&])"
)
"""A word for a job at the end of the value, or where its field of work follows."""
MOST_WORDS = 9
CAUSE_OF_A_PROGRAM = re.compile(
    r"(?i)oom|kill|sig[a-z]{3,4}\b|exit|evict|crash|process|pod\b|container|session|timeout|instance|completed"
)
A_RATING = re.compile(r"(?i)^[1-5](?:[.,]\d)?(?:\s|/|$)|\b(?:exceeds?|exceeded|meets?|met|below|above|partially|outstanding"
    r"|unsatisfactory|satisfactory|excellent|good|poor|needs improvement|expectations|sehr gut|gut|befriedigend|ausreichend"
    r"|mangelhaft|insuffisant|satisfaisant|bueno|insuficiente|buono|bom|goed|voldoende|onvoldoende|dobra)")  # fmt: skip


def is_job(value: str) -> bool:
    """Return whether a word for a job ends `value`, or is followed by its field of work."""
    return len(value.split()) <= MOST_WORDS and JOB.search(value) is not None


def is_longer_job(value: str) -> bool:
    """Return whether `value` is a job of several words: "admin" and "manager" alone are roles of accounts and windows."""
    return " " in value and is_job(value)


def is_title(value: str) -> bool:
    """Return whether `value` may be anybody's job title: a few words, the first with a capital."""
    return value[0].isupper() and len(value.split()) <= MOST_WORDS


def is_of_a_person(value: str) -> bool:
    """Return whether `value` tells why a person left, not why a program did."""
    return " " in value and not CAUSE_OF_A_PROGRAM.search(value)


def has_day(value: str) -> bool:
    """Return whether `value` has a digit: a day, or a number of them."""
    return any(map(str.isdigit, value))


ATTRIBUTES = (
    Attribute(
        "JOB_TITLE", "job title",
        "job title|employee title|position title|berufsbezeichnung|stellenbezeichnung|intitulé du poste|intitulé de poste"
        "|título del puesto|puesto de trabajo|qualifica professionale|título do cargo|functietitel|nazwa stanowiska",
        REST, "GDPR, article 4(1); CCPA, section 1798.140(v)(1)(I)", is_title,
    ),
    Attribute(
        "JOB_TITLE", "occupation",
        "occupation|profession|current position|designation|beruf|tätigkeit|métier|fonction|poste|ocupación|profesión|puesto"
        "|cargo"
        "|professione|mansione|profissão|beroep|functie|zawód|stanowisko",
        REST, "GDPR, article 4(1); CCPA, section 1798.140(v)(1)(I)", is_job,
    ),
    Attribute(
        "JOB_TITLE", "position or role", "position|role|title|job", REST, "GDPR, article 4(1)", is_longer_job,
        score=scores.LIKELY,
    ),
    Attribute(
        "PERFORMANCE_RATING", "performance rating",
        "performance rating|performance review rating|performance review|performance appraisal|appraisal rating|annual rating"
        "|year-end rating|leistungsbeurteilung|leistungsbewertung|mitarbeiterbeurteilung|évaluation annuelle"
        "|évaluation de la performance|note de performance|evaluación de desempeño|evaluación del desempeño"
        "|valutazione delle prestazioni|valutazione della performance|avaliação de desempenho|beoordeling|ocena pracownicza"
        "|ocena okresowa|ocena roczna",
        REST, "GDPR, article 4(4): performance at work", lambda value: A_RATING.search(value) is not None,
    ),
    Attribute(
        "DISCIPLINARY", "disciplinary record",
        "disciplinary action|disciplinary record|disciplinary note|disciplinary measure|disciplinary history|written warning"
        "|verbal warning|final written warning|abmahnung|disziplinarmaßnahme|avertissement disciplinaire|sanction disciplinaire"
        "|medida disciplinaria|sanción disciplinaria|amonestación|provvedimento disciplinare|sanzione disciplinare"
        "|richiamo scritto|medida disciplinar|advertência disciplinar|disciplinaire maatregel|officiële waarschuwing"
        "|kara dyscyplinarna|upomnienie",
        REST, "GDPR, article 88: employment",
    ),
    Attribute(
        "TERMINATION", "end of employment",
        "reason for termination|termination reason|reason for dismissal|dismissal reason|reason for leaving|kündigungsgrund"
        "|grund der kündigung|austrittsgrund|motif de licenciement|motif du licenciement|motif de rupture|motif de départ"
        "|motivo del despido|motivo de despido|motivo de baja|motivo di licenziamento|motivo del licenziamento"
        "|motivo da rescisão|motivo da demissão|ontslagreden|reden van ontslag|reden ontslag|przyczyna zwolnienia"
        "|przyczyna wypowiedzenia|powód zwolnienia",
        REST, "GDPR, article 88: employment", is_of_a_person,
    ),
    Attribute(
        "TERMINATION", "last day",
        "termination date|date of termination|last day of employment|last working day|kündigung zum|austrittsdatum"
        "|letzter arbeitstag|date de fin de contrat|date de licenciement|fecha de despido|fecha de cese|data di cessazione"
        "|data da demissão|datum uitdiensttreding|laatste werkdag|data zwolnienia|ostatni dzień pracy",
        REST, "GDPR, article 88: employment", has_day,
    ),
    Attribute(
        "SICK_LEAVE", "sick leave",
        "sick leave|sick days|sick note|medical leave|leave reason|reason for absence|absence reason|krankmeldung"
        "|krankgeschrieben"
        "|krankschreibung|krankheitstage|krankenstand|arbeitsunfähig|arbeitsunfähigkeit|fehlgrund|arrêt maladie|congé maladie"
        "|arrêt de travail|baja médica|baja por enfermedad|licencia médica|permiso por enfermedad|congedo per malattia"
        "|assenza per malattia|giorni di malattia|licença médica|baixa médica|atestado médico|ziekteverlof|ziekmelding"
        "|ziektedagen|zwolnienie lekarskie|zwolnienie chorobowe|urlop chorobowy",
        REST, "GDPR, article 9(1): data concerning health",
    ),
)  # fmt: skip
