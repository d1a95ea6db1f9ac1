"""The small words that say something is about a person, per language. Data, and its sums over several languages.

Which language a line is in is told by the word of a category that stands in it, so "on" is he in Polish and nothing in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from redact.detect.special.category import ANY, LANGUAGES
from redact.detect.special.verbs import VERBS


def _each(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return the words of each language, and under ANY those that are no ordinary words of one of the other languages."""
    sets = {language: frozenset(table.get(language, "").split()) for language in LANGUAGES}
    return {**sets, ANY: frozenset().union(*sets.values()) - AMBIGUOUS}


AMBIGUOUS = frozenset(
    "on ona ma mi su io son es il elle me se a as is em haar ben sur er sie ihr sein seine mij ze hem me lei lui sono man sus men"
    " s m re ve d la os in an en zoon ho ha era dele mam tem no de der pai mama mae ser war lo le sua suo son sa"
    " ses opa oma est c".split()
)
"""Words that another language has for something else, and that therefore are asked for with words of their own language only."""

KIN = _each({
    "en": (
        "mother father mom mum dad wife husband son daughter brother sister boyfriend girlfriend partner fiancé fiancée"
        " uncle aunt"
        " grandmother grandfather boss colleague coworker neighbour neighbor roommate cousin niece nephew friend ex"
    ),
    "de": "mutter vater frau mann sohn tochter bruder schwester freund freundin chef chefin kollege kollegin oma opa tante onkel",
    "fr": "mère père femme mari fils fille frère sœur soeur copain copine collègue patron patronne oncle tante voisin voisine",
    "es": (
        "madre padre esposa esposo marido mujer hijo hija hermano hermana novio novia jefe jefa tío tía abuelo abuela"
        " compañera"
    ),
    "it": "madre padre moglie marito figlio figlia fratello sorella fidanzato fidanzata capo collega zio zia nonno nonna",
    "pt": "mãe pai esposa esposo marido mulher filho filha irmão irmã namorado namorada chefe colega tio tia avô avó",
    "nl": "moeder vader vrouw man zoon dochter broer zus vriend vriendin baas collega oom tante opa oma",
    "pl": "matka mama ojciec tata żona mąż syn córka brat siostra chłopak dziewczyna szef szefowa kolega koleżanka ciocia wujek",
})  # fmt: skip
"""Who somebody is to the one who writes."""

WHO = _each({
    "en": (
        "i my me myself he she his her him hers himself herself they them their your patient employee applicant candidate"
        " defendant suspect tenant inmate offender respondent claimant"
    ),
    "de": (
        "ich mein meine meinem meinen meiner mir mich er sie sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren ihm ihn"
        " patient patientin mitarbeiter mitarbeiterin bewerber bewerberin angeklagte angeklagter beschuldigte"
    ),
    "fr": (
        "je j mon ma mes moi il elle son sa ses lui patient patiente employé employée salarié salariée candidat candidate prévenu"
        " suis"
    ),
    "es": (
        "yo mi mis me él ella su sus le paciente empleado empleada candidato candidata acusado acusada soy estoy tengo tuve fui"
        " padezco sufro"
    ),
    "it": (
        "io mio mia miei mie mi lui lei suo sua suoi sue paziente dipendente candidato candidata imputato sono soffro ho"
    ),
    "pt": (
        "eu meu minha meus minhas me ele ela seu sua dele dela paciente funcionário funcionária candidato candidata sou estou"
        " tenho tive fui sofro"
    ),
    "nl": "ik mijn mij me hij zij ze zijn haar hem patiënt patiënte medewerker medewerkster kandidaat verdachte ben heb",
    "pl": (
        "ja mój moja moje mojej mojego mnie mi mam jestem byłam byłem on ona jego jej jemu pacjent pacjentka pacjentki pacjenta"
        " pracownik pracownica choruję chorowałam głosowałem głosowałam należę zostałem zostałam"
    ),
})  # fmt: skip
"""Who it is about."""

SAYS = {kind: _each(verbs) for kind, verbs in VERBS.items()}
"""What is said of people, per kind."""

STARTS = _each({
    "en": "", "de": "", "fr": "", "nl": "",
    "es": "es está era tiene tenía fue ha sufrió padece",
    "it": "è era ha aveva soffre",
    "pt": "é está era tem tinha foi teve",
    "pl": "jest był była ma miał miała choruje została został",
})  # fmt: skip
"""Forms that in some languages need no word for who it is, at the beginning of a sentence: "Es musulmana"."""

PRONOUNS = _each({
    "en": "i he she", "de": "ich er sie", "fr": "je il elle", "es": "yo él ella", "it": "io lui lei", "pt": "eu ele ela",
    "nl": "ik hij zij ze", "pl": "ja on ona",
})  # fmt: skip
COPULAS = _each({
    "en": "am is was s m be being became been", "de": "bin ist war sei", "fr": "suis est était",
    "es": "soy es era está estoy fue",
    "it": "sono è era", "pt": "sou é era está estou", "nl": "ben is was", "pl": "jestem jest był była byłem byłam",
})  # fmt: skip
FIRST = _each({
    "en": "", "de": "bin", "fr": "suis", "es": "soy estoy", "it": "", "pt": "sou estou", "nl": "", "pl": "jestem byłem byłam",
})  # fmt: skip
"""Forms of the first person, which need nobody named."""
MIDDLE = _each({
    "en": "a an the very openly not also still now half really legally totally practising devout as to for of in with on it was"
    " has been proudly secretly going profoundly registered lifelong always our committed from partially",
    "de": "ein eine einer einen eines seit auf nicht sehr auch offen jetzt fast an von für bei der die das den dem zum zur in"
    " als mit von Geburt",
    "fr": "un une très aussi pas de du des d la le les au à l en pour comme ouvertement presque depuis",
    "es": "un una muy también no el la los las de del al a por en con como por abiertamente casi",
    "it": "un una molto anche non il la i di del della al alla a per in con come apertamente quasi stato stata",
    "pt": "um uma muito também não o a os de do da ao à por em no na com como abertamente quase",
    "nl": "een erg ook niet de het van voor aan met op in tot als openlijk bijna al sinds van",
    "pl": "bardzo też nie na za o w z do jako otwarcie prawie od",
})  # fmt: skip
"""Words that may stand between a form of "to be", or a verb, and what is said."""
FOLLOW = _each({
    "en": "and or but so because since man woman person guy girl male female too who myself now by in at from with student"
    " couple voter teenager boy lady one",
    "de": "und oder aber seit geboren weil ist mann frau von",
    "fr": "et ou mais depuis parce de", "es": "y o pero desde porque de",
    "it": "e o ma da perché dalla", "pt": "e ou mas desde porque de", "nl": "en of maar sinds omdat man vrouw",
    "pl": "i lub ale od bo",
})  # fmt: skip
"""What may follow a trait directly: "he is black and", not "it is black text"."""
INSTITUTIONS = frozenset(
    "research news calendar market markets study studies journal center centre institute foundation charity charities awareness"
    " museum history music song songs film movie novel empire era art architecture holiday holidays festival statistics index"
    " cuisine food wine recipes restaurant literature wikipedia article articles forecast cells anthem playlist law policy"
    " conference prevention screening hospital theme color colour museum department forschung nachrichten kalender zentrum"
    " stiftung"
    " verein museum recherche actualités calendrier fondation investigación noticias calendario fundación ricerca notizie"
    " fondazione pesquisa notícias fundação onderzoek nieuws kalender stichting badania wiadomości fundacja"
    " dataset data model models api field fields detection statistics".split()
)
"""What makes of such a word the name of something else, directly behind it: "cancer research"."""


@cache
def people(languages: tuple[str, ...]) -> frozenset[str]:
    """Return the words for people, and those for who they are to somebody, of any of `languages`."""
    return frozenset().union(*(WHO[language] | KIN[language] for language in languages))


@cache
def said(kind: str, languages: tuple[str, ...]) -> frozenset[str]:
    """Return what is said of people in connection with `kind`."""
    return frozenset().union(*(SAYS[kind][language] for language in languages))


@cache
def starts(languages: tuple[str, ...]) -> frozenset[str]:
    """Return the forms that need no word for who it is at the beginning of a sentence."""
    return frozenset().union(*(STARTS[language] for language in languages))
