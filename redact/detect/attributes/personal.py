"""What a form asks of a person besides the name: gender, marital status, nationality, place of birth. Data, no code.

The age has a file of its own, as "age" stands in front of much that is no person's.
"""

from __future__ import annotations

from redact.detect.attributes.attribute import Attribute, one_of
from redact.detect.attributes.nations import NATION, is_nation
from redact.detect.attributes.place import PLACE, is_place

GENDERS = (
    "male|female|man|woman|non-binary|nonbinary|non binary|transgender|trans man|trans woman|genderqueer|genderfluid|agender"
    "|intersex|divers|diverse|männlich|weiblich|mann|frau|masculin|féminin|homme|femme|masculino|femenino|femenina|hombre|mujer"
    "|maschio|femmina|maschile|femminile|feminino|homem|mulher|mannelijk|vrouwelijk|vrouw|kobieta|mężczyzna|żeńska|męska"
)
STATUSES = (
    "single|married|divorced|widowed|separated|engaged|in a relationship|domestic partnership|civil partnership|ledig|verheiratet"
    "|geschieden|verwitwet|getrennt lebend|eingetragene lebenspartnerschaft|célibataire|marié|mariée|divorcé|divorcée|veuf|veuve"
    "|pacsé|pacsée|soltero|soltera|casado|casada|divorciado|divorciada|viudo|viuda|separado|separada|celibe|nubile|coniugato"
    "|coniugata|sposato|sposata|divorziato|divorziata|vedovo|vedova|solteiro|solteira|viúvo|viúva|união estável|ongehuwd|gehuwd"
    "|gescheiden|weduwe|weduwnaar|kawaler|panna|żonaty|zamężna|rozwiedziony|rozwiedziona|wdowiec|wdowa"
)

IDENTIFIED = "GDPR, article 4(1): factors specific to the identity of a person"

ATTRIBUTES = (
    Attribute(
        "GENDER", "gender", "gender|sex|geschlecht|sexe|genre|sexo|género|sesso|genere|gênero|geslacht|płeć|gender identity",
        one_of(GENDERS), IDENTIFIED, is_listed=True,
    ),
    # One letter: the colon must be there, and only the words that have no other use.
    Attribute(
        "GENDER", "gender in one letter", "gender|sex|geschlecht|sexe|sexo|sesso|geslacht|płeć", "m|f|w|x|d|k|v", IDENTIFIED,
    ),
    Attribute("GENDER", "gender on a card", "sex|geschlecht|sexe|sexo|sesso", r"(?-i:M|F|W|X)", IDENTIFIED, is_listed=True),
    Attribute(
        "MARITAL_STATUS", "marital status",
        "marital status|civil status|familienstand|état civil|situation familiale|situation de famille|situation matrimoniale"
        "|estado civil|stato civile|burgerlijke staat|stan cywilny|relationship status",
        one_of(STATUSES), IDENTIFIED, is_listed=True,
    ),
    Attribute(
        "NATIONALITY", "nationality",
        "nationality|nationalities|citizenship|country of citizenship|staatsangehörigkeit|nationalität"
        "|staatsbürgerschaft"
        "|nationalité|citoyenneté|nacionalidad|ciudadanía|nazionalità|cittadinanza|nacionalidade|cidadania|nationaliteit"
        "|staatsburgerschap|obywatelstwo|narodowość",
        NATION, IDENTIFIED, is_nation, is_listed=True,
    ),
    Attribute(
        "PLACE_OF_BIRTH", "place of birth",
        "place of birth|birth place|city of birth|town of birth|country of birth|birth country|birth city|geburtsort|geburtsland"
        "|lieu de naissance|ville de naissance|pays de naissance|lugar de nacimiento|luogo di nascita|comune di nascita"
        "|local de nascimento|naturalidade|geboorteplaats|geboorteland|miejsce urodzenia|kraj urodzenia",
        PLACE, IDENTIFIED, is_place, is_listed=True,
    ),
)  # fmt: skip
