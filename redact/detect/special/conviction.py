"""Words for political views, membership of a union, and criminal convictions and offences. Data, no code.

Source of the categories: GDPR, article 9(1): political opinions, trade union membership; article 10: criminal convictions.
"""

from __future__ import annotations

from redact.detect.special.category import ANY, Category

POLITICS = Category(
    "POLITICAL_VIEW",
    words={
        "en": (
            "left-wing|right-wing|far-right|far-left|pro-choice|pro-life|political views|political beliefs|political opinions"
            "|party membership|voting intention|anarchist|communist|communism|trotskyist|maga|brexiteer|democratic socialist"
            "|staunch republican|lifelong democrat|lifelong republican|registered democrat|registered republican"
            "|card-carrying member|ballot paper|party conference delegate"
        ),
        "de": (
            "linksradikal*|rechtsradikal*|rechtsextrem*|linksextrem*|Kommunist*|kommunistisch|Sozialist*|Parteimitglied*"
            "|Parteibuch|Parteiaustritt|Reichsbürger*|SPD-Mitglied|CDU-Mitglied|AfD-Mitglied|AfD-Wähler*|Grünen-Wähler*"
            "|politische Einstellung|politische Gesinnung"
        ),
        "fr": (
            "communiste|socialiste|anarchiste|gauchiste|extrême droite|extrême gauche|opinions politiques|encarté|encartée"
            "|militant politique|militante politique|lepéniste|macroniste|gilet jaune"
        ),
        "es": (
            "comunista|socialista|anarquista|fascista|extrema derecha|extrema izquierda|ideas políticas|ideología política"
            "|militante de|afiliado al partido|afiliada al partido|independentista"
        ),
        "it": (
            "comunist*|socialist*|anarchic*|fascist*|estrema destra|estrema sinistra|opinioni politiche|leghista"
            "|iscritto al partito|iscritta al partito|tessera di partito|tesserat*"
        ),
        "pt": (
            "comunista|socialista|anarquista|fascista|extrema direita|extrema esquerda|opiniões políticas|petista|bolsonarista"
            "|filiado ao partido|filiada ao partido|militante do"
        ),
        "nl": (
            "communist*|socialist*|anarchist*|extreemrechts*|extreemlinks*|politieke voorkeur|partijlid|PVV-stemmer|VVD-lid"
            "|politieke overtuiging"
        ),
        "pl": (
            "komunist*|socjalist*|anarchist*|narodowiec|poglądy polityczne|skrajna prawica|skrajna lewica|skrajnej prawicy"
            "|skrajnej lewicy|lewicow*"
            "|prawicow*|członkiem partii|członkinią partii|legitymacja partyjna|legitymację partyjną"
        ),
    },
    traits={
        "en": (
            "conservative|liberal|a conservative|a liberal|a democrat|a republican|democrat|republican|socialist|a socialist"
            "|libertarian|marxist|a tory|tory|politically left|politically right|a feminist|leftist|a leftist|royalist"
        ),
        "de": "konservativ|liberal|Sozialdemokrat*|Grüner|politisch links|politisch rechts|Marxist*",
        "fr": "de gauche|de droite|marxiste|royaliste|écologiste|centriste|souverainiste",
        "es": "de izquierdas|de derechas|conservador*|liberal|marxista|de izquierda|de derecha",
        "it": "di sinistra|di destra|conservator*|liberale|marxista|di centrodestra|di centrosinistra",
        "pt": "de esquerda|de direita|conservador*|liberal|marxista",
        "nl": "conservatief|liberaal|marxist*|politiek links|politiek rechts",
        "pl": "lewicow*|prawicow*|konserwatyst*|liberał*|marksist*",
    },
    objects={
        ANY: (
            "SPD|CDU|CSU|FDP|AfD|BSW|Die Linke|LFI|RN|PSOE|Vox|Podemos|Sumar|PP|Lega|PD|PSD|PT|Chega|VVD|PVV|D66|CDA|GroenLinks"
            "|PiS|PO|Konfederacja|Konfederację|Lewica|Lewicę|SNP|UKIP|DUP"
        ),
        "en": (
            "Labour|the Labour Party|Labour Party|Conservative|Conservatives|the Conservative Party|Conservative Party|Tory"
            "|Tories"
            "|Lib Dem|Lib Dems|Liberal Democrat*|Green|Greens|the Greens|the Green Party|Green Party|Reform UK|Plaid Cymru"
            "|Sinn Fein|Republican|Republicans|the Republican Party|Democrat|Democrats|Democratic|the Democratic Party|Trump"
            "|Biden|Brexit|Remain|Leave|left-wing|conservative|republican|democrat|democratic|the communist party"
        ),
        "de": "Grün|Grüne|die Grünen|den Grünen|der Grünen|Linke|Linkspartei|Freie Wähler",
        "fr": "Macron|Mélenchon|Le Pen|Rassemblement National|Parti socialiste|Les Républicains|Renaissance|à gauche|à droite",
        "es": "Partido Popular|Izquierda Unida|Ciudadanos|Junts|la izquierda|la derecha|Partido Socialista",
        "it": "Fratelli d'Italia|Forza Italia|Movimento 5 Stelle|Partito Democratico|la sinistra|la destra|Rifondazione",
        "pt": (
            "Bolsonaro|Lula|Bloco de Esquerda|Iniciativa Liberal|Partido dos Trabalhadores|Partido Comunista"
            "|Partido Socialista"
        ),
        "nl": "GroenLinks|Forum voor Democratie|Partij van de Arbeid|PvdA|ChristenUnie|de Partij voor de Dieren",
        "pl": "Platformę|Koalicję Obywatelską|Prawo i Sprawiedliwość|Razem|Platformy Obywatelskiej|Prawa i Sprawiedliwości",
    },
    said="i voted for|ich habe die grünen gewählt|ich wähle die|j'ai voté pour|voté a favor de|ho votato per|votei no|ik stem op",
    labels=(
        "political affiliation|political party|party affiliation|political views|political view|political opinion"
        "|political leaning"
        "|registered party|voter registration party|politische einstellung|parteizugehörigkeit|opinion politique"
        "|opinions politiques"
        "|affiliation politique|afiliación política|ideología política|filiación política|orientamento politico"
        "|affiliazione politica|filiação partidária|orientação política|politieke voorkeur|partijlidmaatschap"
        "|przynależność partyjna|poglądy polityczne"
    ),
    closed_labels="party|partei|parti|partido|partito|partij|partia",
    values="democratic|republican|independent|labour|conservative|liberal democrat*|green|libertarian",
    nothing=(
        "green party of options|labour market|labour cost|labour costs|conservative estimate|conservative garbage|liberal arts"
        "|leave policy|republican national|socialist realism|communist era|democratic republic|third party|vote count|vote leave"
    ),
)  # fmt: skip

UNION = Category(
    "UNION_MEMBERSHIP",
    words={
        ANY: "UNISON|GMB|AFL-CIO|SEIU|AFSCME|UAW|Teamsters",
        "en": (
            "trade union|trade unionist|labor union|labour union|teachers' union|nurses' union|workers' union|union rep"
            "|union representative|union dues|union card|union member|union membership|union organiser|union organizer"
            "|shop steward"
            "|collective bargaining unit|picket line|unite the union|on strike|join the union|joined the union"
            "|joined a union|left the union|member of the union"
            "|member of a union|our union|unionize*|unionise*"
        ),
        "de": (
            "ver.di|IG Metall|DGB|Gewerkschaft*|gewerkschaftlich|Betriebsrat|Betriebsrätin|Streikgeld|Vertrauensmann der IG"
            "|Warnstreik"
        ),
        "fr": "CGT|CFDT|syndicat|syndiqué|syndiquée|syndical*|délégué syndical|déléguée syndicale|gréviste|adhérent CGT|en grève",
        "es": (
            "CCOO|UGT|sindicato|sindicalista|sindicad*|delegado sindical|delegada sindical|cuota sindical|Comisiones Obreras"
            "|enlace sindical|en huelga"
        ),
        "it": "CGIL|CISL|sindacato|sindacal*|sindacalist*|tessera sindacale|quota sindacale|rappresentante sindacale|in sciopero",
        "pt": (
            "UGT|sindicato|sindicalista|sindicalizad*|delegado sindical|delegada sindical|quota sindical"
            "|contribuição sindical|em greve"
        ),
        "nl": "FNV|vakbond*|vakbondslid|vakbondscontributie|staakt|ondernemingsraad",
        "pl": "OPZZ|NSZZ|związkow*|związek zawodowy|związku zawodowym|związków zawodowych|składki związkowe|Solidarnoś*",
    },
    traits={"en": "a union man|union|unionised|unionized", "de": "organisiert", "fr": "syndiqué|syndiquée", "es": "sindicalista"},
    objects={
        "en": "Unite|the RMT|RMT|NEU|NASUWT|BMA|the teachers union",
        "de": "GEW|NGG|IG BCE|EVG|Marburger Bund",
        "fr": "FO|Force Ouvrière|SUD|la CGT",
        "pl": "związku|Solidarności",
    },
    labels=(
        "union membership|trade union membership|trade union|labor union|union member no|union dues|union local"
        "|gewerkschaftszugehörigkeit|gewerkschaft|gewerkschaftsbeitrag|appartenance syndicale|syndicat|cotisation syndicale"
        "|afiliación sindical|cuota sindical|sindicato|iscrizione sindacale|trattenuta sindacale|filiação sindical|quota sindical"
        "|vakbond|vakbondslidmaatschap|vakbondscontributie|przynależność związkowa|składka związkowa"
    ),
    yes_labels=(
        "union member|is union member|member of a union|gewerkschaftsmitglied|syndiqué|sindicado|vakbondslid|sindicalizado"
    ),
    nothing=(
        "sql union|union select|union all|european union|credit union|student union|students' union|western union|union square"
        "|state of the union|on strike through|disjoint union|rugby union|c union|union type"
    ),
)  # fmt: skip

CRIME = Category(
    "CRIMINAL_RECORD",
    words={
        ANY: "DUI|DWI",
        "en": (
            "criminal record|criminal conviction|prior conviction*|prior offence*|felony|misdemeanor*|misdemeanour*"
            "|prison sentence"
            "|suspended sentence|sentenced to|convicted of|on probation|on parole|probation officer|parole officer|pleaded guilty"
            "|pled guilty|found guilty|arrested for|arrested on|jailed for|ex-convict|ex-con|sex offender|drink driving"
            "|drunk driving"
            "|years in prison|months in prison|time in prison|behind bars|in jail|ankle monitor|ankle tag|restraining order"
            "|community service order|warrant for arrest|outstanding warrant|domestic violence|manslaughter|shoplifting"
            "|criminal charges|acquitted of|charged with theft|charged with assault|charged with fraud|charged with murder"
            "|police caution|spent conviction*|juvenile record"
        ),
        "de": (
            "vorbestraft|Vorstrafe*|Haftstrafe|Freiheitsstrafe|Bewährungsstrafe|auf Bewährung|Bewährungshelfer*|verurteilt"
            "|im Gefängnis|in Haft|Untersuchungshaft|Strafbefehl|Körperverletzung|Trunkenheitsfahrt|Straftäter*|festgenommen"
            "|Haftbefehl|Führungszeugnis mit|Ermittlungsverfahren"
        ),
        "fr": (
            "casier judiciaire|condamné à|condamnée à|condamné pour|condamnée pour|en prison|prison avec sursis|prison ferme"
            "|garde à vue|mis en examen|mise en examen|détention provisoire|liberté conditionnelle|contrôle judiciaire"
            "|violences conjugales|bracelet électronique|incarcéré|incarcérée|délinquant*"
        ),
        "es": (
            "antecedentes penales|condenado a|condenada a|condenado por|condenada por|en la cárcel|en prisión"
            "|libertad condicional|libertad provisional|prisión preventiva|orden de alejamiento|detenido por|detenida por"
            "|violencia de género|imputad*|delincuente|pena de prisión"
        ),
        "it": (
            "precedenti penali|condannato a|condannata a|condannato per|condannata per|in carcere|in prigione"
            "|arresti domiciliari|libertà vigilata|custodia cautelare|indagato per|indagata per|arrestato per|arrestata per"
            "|pregiudicat*|fedina penale|pena sospesa|patteggiat*"
        ),
        "pt": (
            "antecedentes criminais|antecedentes penais|registo criminal|condenado a|condenada a|condenado por|condenada por"
            "|na cadeia|na prisão|em prisão|liberdade condicional|prisão preventiva|prisão domiciliar|detido por|detida por"
            "|preso por|presa por|pulseira eletrónica|tornozeleira eletrônica|pena suspensa|violência doméstica"
        ),
        "nl": (
            "strafblad|veroordeeld tot|veroordeeld voor|veroordeeld wegens|gevangenisstraf|taakstraf|in de gevangenis|in de cel"
            "|voorwaardelijke straf|reclassering|aangehouden voor|aangehouden wegens|opgepakt voor|enkelband|huiselijk geweld"
            "|voorarrest|ex-gedetineerde"
        ),
        "pl": (
            "karalność|karany za|karana za|był karany|była karana|skazan*|wyrok w zawieszeniu|w więzieniu|w areszcie|aresztowan*"
            "|kurator sądowy|dozór elektroniczny|kara pozbawienia wolności|karę pozbawienia wolności|oskarżon*|przemoc domowa"
            "|warunkowe zwolnienie|jazdę po pijanemu"
        ),
    },
    traits={
        "en": "a felon|felon|a convicted felon|incarcerated|imprisoned|a criminal|a thief",
        "de": "kriminell|straffällig|inhaftiert|vorbestraft",
        "fr": "en prison|récidiviste",
    },
    objects={
        "en": (
            "theft|burglary|robbery|assault|fraud|rape|murder|arson|embezzlement|perjury|possession|shoplifting|drug offences"
            "|tax evasion|money laundering|trespassing|battery|stalking|harassment|drink driving|speeding|a felony|vandalism"
        ),
        "de": "Diebstahl*|Betrug*|Raub*|Mord*|Steuerhinterziehung|Urkundenfälschung|Einbruch*|Drogenbesitz*|Nötigung|Totschlag*",
        "fr": "vol|escroquerie|fraude|meurtre|viol|agression|trafic de stupéfiants|conduite en état d'ivresse|recel",
        "es": "robo|hurto|fraude|estafa|asesinato|homicidio|agresión|violación|tráfico de drogas|lesiones",
        "it": "furto|truffa|frode|omicidio|rapina|spaccio|stupro|evasione fiscale|guida in stato di ebbrezza|aggressione",
        "pt": "roubo|furto|fraude|homicídio|tráfico|agressão|estelionato|burla|violação",
        "nl": "diefstal|fraude|moord|mishandeling|inbraak|verkrachting|drugsbezit|rijden onder invloed|oplichting",
        "pl": "kradzież*|oszustwo|rozbój|pobicie|zabójstwo|posiadanie narkotyków|włamanie|gwałt",
    },
    labels=(
        "criminal record|criminal history|criminal convictions|prior convictions|convictions|index offence|vorstrafen"
        "|strafregister|bundeszentralregister|casier judiciaire|antecedentes penales|antecedentes criminais|precedenti penali"
        "|casellario giudiziale|strafblad|justitiële antecedenten|karalność|wyrok skazujący|dbs result|arrest record"
    ),
    closed_labels="offence|offense|offences|offenses|charge|charges|conviction|sentence|crime|verdict|delikt|straftat"
    "|délit|infraction|delito|reato|crime cometido|delict|przestępstwo|disposition",
    yes_labels="ever been convicted|have you ever been convicted|has criminal record|felony conviction|vorbestraft|on probation",
    values=(
        "petty theft|grand theft|grand larceny|larceny|aggravated assault|possession of|drink-driving|guilty"
        "|life imprisonment"
    ),
    nothing=(
        "conviction rate|sentence case|misdemeanor rates|speeding up|criminal record check|fraud detection|fraud prevention"
        "|battery level|battery life|battery charge|possession of the lock|assault course|crime statistics|crime news"
    ),
)  # fmt: skip
