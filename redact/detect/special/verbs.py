"""Verbs and nouns that are said of people, in front of what they are said with: per category and language. Data, no code."""

from __future__ import annotations

SUFFERS = {
    "en": (
        "diagnosed suffers suffering suffered recovering hospitalised hospitalized undergoing underwent undergoes survivor"
        " survived appointment admitted referred treated had"
    ),
    "de": "leidet leide erkrankt diagnostiziert behandelt termin hatte hat habe",
    "fr": ("souffre souffrant atteint atteinte diagnostiqué diagnostiquée soigné soignée hospitalisé hospitalisée rdv"),
    "es": "padece sufre sufrió diagnosticado diagnosticada diagnosticaron ingresado ingresada cita",
    "it": "soffre soffro diagnosticato diagnosticata ricoverato ricoverata affetto affetta malato malata visita",
    "pt": "sofre padece diagnosticado diagnosticada internado internada consulta",
    "nl": "lijdt lijd gediagnosticeerd opgenomen behandeld afspraak wegens",
    "pl": "cierpi cierpię choruje choruję zdiagnozowano chora chory leczy leczona leczony przeszedł przeszła wizyta",
}
BELIEVES = {
    "en": "converted convert baptised baptized practising practicing devout raised believes identifies",
    "de": "konvertiert getauft gläubig gläubige gläubiger konvertierte ausgetreten",
    "fr": "converti convertie baptisé baptisée pratiquant pratiquante croyant",
    "es": "convertido convertida convirtió bautizado bautizada creyente practicante",
    "it": "convertito convertita battezzato battezzata credente praticante",
    "pt": "converteu convertido convertida batizado batizada praticante",
    "nl": "bekeerd gedoopt gelovig praktiserend",
    "pl": "nawrócił nawróciła ochrzczony ochrzczona przeszedł przeszła",
}
VOTES = {
    "en": "voted votes voting vote donated canvassing canvassed campaigned campaigning member supporter voter activist",
    "de": "wählt wähle wählte gewählt mitglied eingetreten beigetreten gespendet anhänger anhängerin",
    "fr": "vote voté votes voterai membre adhérent adhérente militant militante rejoint",
    "es": "vota voto voté votó miembro afiliado afiliada militante votante",
    "it": "vota votato iscritto iscritta membro militante elettore elettrice",
    "pt": "vota votei votou membro filiado filiada militante eleitor eleitora",
    "nl": "stemt stem stemde gestemd lid",
    "pl": "głosuje głosuję głosował głosowała głosowałem głosowałam członkiem członkinią należy należę",
}
JOINS = {
    "en": "joined member steward organiser organizer dues",
    "de": "mitglied eingetreten beigetreten",
    "fr": "membre adhérent adhérente délégué déléguée syndiqué syndiquée",
    "es": "miembro afiliado afiliada",
    "it": "iscritto iscritta membro",
    "pt": "membro filiado filiada",
    "nl": "lid",
    "pl": "członkiem członkinią należy należę",
}
CONVICTED = {
    "en": "convicted sentenced arrested jailed accused guilty charged acquitted imprisoned",
    "de": "verurteilt angeklagt festgenommen verhaftet vorbestraft",
    "fr": "condamné condamnée accusé accusée arrêté arrêtée poursuivi poursuivie inculpé inculpée",
    "es": "condenado condenada acusado acusada detenido detenida imputado imputada",
    "it": "condannato condannata accusato accusata arrestato arrestata indagato indagata",
    "pt": "condenado condenada acusado acusada detido detida preso presa",
    "nl": "veroordeeld beschuldigd aangehouden gearresteerd verdacht verdachte",
    "pl": "skazany skazana oskarżony oskarżona aresztowany aresztowana zatrzymany zatrzymana karany karana",
}
INHERITS = {
    "en": "inherited carrier carries",
    "de": "geerbt vererbt anlageträgerin",
    "fr": "porteur porteuse hérité",
    "es": "portador portadora heredó",
    "it": "portatore portatrice ereditato",
    "pt": "portador portadora herdou",
    "nl": "drager draagster geërfd",
    "pl": "nosicielem nosicielką odziedziczył odziedziczyła",
}
CALLS = {"en": "identifies identified identify", "de": "identifiziert outete", "fr": "identifie", "es": "identifica"}

VERBS = {
    "HEALTH_CONDITION": SUFFERS,
    "RELIGION": BELIEVES,
    "ETHNICITY": CALLS,
    "POLITICAL_VIEW": VOTES,
    "UNION_MEMBERSHIP": JOINS,
    "SEXUAL_ORIENTATION": CALLS,
    "GENETIC_DATA": INHERITS,
    "CRIMINAL_RECORD": CONVICTED,
}
"""Of each kind."""
