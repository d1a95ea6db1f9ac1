"""People who stand in a form for somebody else's sake: relatives by their label, and whom to call. Data, no code."""

from __future__ import annotations

from redact.detect import scores
from redact.detect.attributes.attribute import Attribute, one_of
from redact.detect.name_end import name_end
from redact.detect.patterns import Pattern
from redact.detect.person import WORD, judge

PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ter|zu)"
CASED = rf"(?-i:{WORD})"
NAME = rf"{CASED}(?: (?:{PARTICLE} ){{0,2}}{CASED}\.?){{0,3}}"
RELATIONS = (
    "wife|husband|spouse|partner|mother|father|mom|dad|mum|sister|brother|son|daughter|friend|parent|guardian|aunt|uncle|cousin"
    "|grandmother|grandfather|ehefrau|ehemann|mutter|vater|schwester|bruder|tochter|sohn|partnerin|freundin|freund|épouse|époux"
    "|conjoint|mère|père|sœur|frère|fille|fils|esposa|esposo|madre|padre|hermana|hermano|hija|hijo|moglie|marito|sorella|fratello"
    "|figlia|figlio|mãe|pai|irmã|irmão|filha|filho|echtgenoot|echtgenote|moeder|vader|zus|broer|dochter|zoon|żona|mąż|matka"
    "|ojciec"
    "|siostra|brat|córka|syn"
)
WHOM_TO_CALL = rf"{NAME}(?:,? ?[(\-,/] ?(?:{one_of(RELATIONS)})\)?)?"


def is_name(value: str) -> bool:
    """Return whether `value` may be a name: words of interfaces stand behind such labels as well."""
    name = value.partition("(")[0].strip()
    # Only how the judge weighs a labelled name is of interest, not the score.
    return judge(name, 0, len(name), Pattern("label", "", scores.STRONG)) >= scores.HIDDEN


ATTRIBUTES = (
    Attribute(
        "FAMILY_RELATION", "relative",
        "mother's maiden name|mother maiden name|mother's name|father's name|mother name|father name|spouse|spouse name"
        "|spouse's name"
        "|name of spouse|husband's name|wife's name|child's name|name of child|children's names|guardian name|legal guardian"
        "|mädchenname der mutter|geburtsname der mutter|name der mutter|name des vaters|ehepartner|ehefrau|ehemann"
        "|nom de jeune fille de la mère|nom de la mère|nom du père|conjoint|nombre de la madre|nombre del padre|cónyuge"
        "|apellido de soltera de la madre|cognome da nubile della madre|nome della madre|nome del padre|coniuge|nome da mãe"
        "|nome do pai|nome do cônjuge|cônjuge|meisjesnaam moeder|naam moeder|naam vader|echtgenoot|echtgenote"
        "|nazwisko panieńskie matki|imię matki|imię ojca|małżonek|współmałżonek",
        NAME, "GDPR, article 4(1)", is_name, ending=name_end,
    ),
    # A single word for a relative is also a word of trees and processes: both words of a name must be there.
    Attribute(
        "FAMILY_RELATION", "relative by one word",
        "mother|father|wife|husband|son|daughter|brother|sister|mutter|vater|tochter|sohn|mère|père|épouse|époux|madre|padre"
        "|esposa"
        "|esposo|moglie|marito|mãe|pai|moeder|vader|matka|ojciec|żona|mąż",
        rf"{CASED}(?: (?:{PARTICLE} ){{0,2}}{CASED}){{1,3}}", "GDPR, article 4(1)", is_name, score=scores.LIKELY,
        ending=name_end,
    ),
    Attribute(
        "EMERGENCY_CONTACT", "whom to call",
        "emergency contact|emergency contact name|emergency contact person|contact in emergency|in case of emergency"
        "|in case of emergency contact|in case of emergency notify|ice contact|next of kin|notfallkontakt|im notfall"
        " benachrichtigen"
        "|nächste angehörige|personne à prévenir|personne à contacter|personne à prévenir en cas d'urgence|contact d'urgence"
        "|contacto de emergencia|en caso de emergencia|contatto di emergenza|contato de emergência|contacto de emergência"
        "|noodcontact|contactpersoon bij nood|kontakt alarmowy|osoba do kontaktu|kontakt w nagłych wypadkach",
        WHOM_TO_CALL, "GDPR, article 4(1)", is_name,
    ),
)  # fmt: skip
