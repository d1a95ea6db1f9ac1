"""Sentences made from templates: those that the tables were tuned with, and those that were held back. All people are"
" invented."""

from __future__ import annotations

from itertools import cycle

WHO = ("Tomasz Okafor", "my sister", "She", "Ravi", "our new colleague", "I")
TUNE: dict[str, list[str]] = {
    "HEALTH_CONDITION": [
        "she was diagnosed with {}|bipolar disorder|diabetes|epilepsy|leukemia",
        "my {} is getting worse|asthma|anxiety disorder|OCD",
        "his {} appointment is on Friday|psychiatrist|oncology|dialysis", "sie leidet an {}|Depressionen|Migräne|Epilepsie",
        "elle souffre de {}|migraines|dépression", "tiene {} desde 2019|cáncer|diabetes|asma", "ze heeft {}|kanker|epilepsie",
    ],
    "RELIGION": [
        "she is {}|Jewish|Hindu|Muslim|an atheist|a Sikh", "he converted to {}|Islam|Judaism|Buddhism",
        "Religion: {}|Jewish|Hindu",
        "er ist {}|Moslem|Buddhist|Atheist|Muslim", "il est {}|juif|catholique|athée", "ella es {}|judía|musulmana|atea",
    ],
    "ETHNICITY": [
        "she is {}|Latina|mixed race|Black|African American", "Ethnicity: {}|Hispanic|South Asian|Mixed",
        "er ist {}|Kurde|schwarz",
        "Origine ethnique : {}|kabyle|kurde",
    ],
    "POLITICAL_VIEW": [
        "he voted {}|Labour|Green|Tory|Republican", "she is a {}|communist|Democrat|conservative", "er wählt {}|SPD|AfD|CDU",
        "Party affiliation: {}|Republican|Independent", "es {} convencido|comunista|socialista",
    ],
    "UNION_MEMBERSHIP": [
        "I am a member of {}|UNISON|the union|GMB", "er ist in der {}|Gewerkschaft|IG Metall",
        "elle est {}|syndiquée|déléguée syndicale",
        "Union membership: {}|RMT|Unite",
    ],
    "SEXUAL_ORIENTATION": [
        "he is {}|gay|bisexual|asexual", "my son is {}|gay|bi|queer", "sie ist {}|lesbisch|bisexuell",
        "es {}|gay|lesbiana|bisexual",
        "Sexual orientation: {}|Straight|Pansexual",
    ],
    "GENETIC_DATA": [
        "her {} came back positive|BRCA2 test|genetic test|carrier screening", "mein {} ist da|Gentest|DNA-Test",
        "Genotype: {}|AA|CT",
    ],
    "CRIMINAL_RECORD": [
        "he was convicted of {}|fraud|assault|burglary", "she was arrested for {}|shoplifting|DUI",
        "er wurde wegen {} verurteilt|Diebstahls|Betrugs",
        "il a été condamné pour {}|vol|fraude", "Criminal history: {}|robbery 2012|assault",
    ],
}  # fmt: skip
"""Per kind a template and its fillings, with | between them."""

HELD: dict[str, list[str]] = {
    "HEALTH_CONDITION": [
        "WHO went through chemo twice for {}|lymphoma|breast cancer|melanoma",
        "WHO can't come in, {} again|migraine|panic attacks",
        "Ravi takes insulin for his {}|diabetes|type 1 diabetes",
        "ich habe {} und nehme Tabletten|Asthma|Bluthochdruck|Diabetes",
        "mon frère est suivi pour {}|une leucémie|un cancer", "mi madre está en {}|quimioterapia|diálisis",
        "mio padre è in cura per {}|un tumore|la depressione", "a minha mãe tem {}|câncer|diabetes|Parkinson",
        "mijn zus is {}|zwanger|autistisch|blind", "mój brat ma {}|cukrzycę|padaczkę|depresję",
        "Please keep it quiet that she had {}|a miscarriage|an abortion|a stroke",
    ],
    "RELIGION": [
        "WHO grew up {} and left later|Mormon|Catholic|Jewish", "her family goes to the {} every week|mosque|synagogue",
        "he was raised {}|Protestant|Catholic|Jewish", "meine Eltern sind {}|evangelisch|muslimisch|Zeugen Jehovas",
        "ma grand-mère était {}|juive|protestante", "mi abuelo era {}|judío|católico",
        "lui è {} praticante|cattolico|musulmano",
        "o meu pai é {}|católico|ateu|budista", "zijn vrouw is {}|katholiek|joods|gereformeerd",
        "ona jest {}|katoliczką|ateistką",
        "faith: {}|Muslim|Sikh",
    ],
    "ETHNICITY": [
        "her mother is {} and her father is not|Hispanic|Aboriginal|Maori", "race/ethnicity {}|White British|Black African",
        "meine Oma war {}|Romni|Sintezza|Kurdin", "sa mère est {}|kabyle|métisse|kurde", "su abuela era {}|mapuche|gitana",
        "sua avó era {}|indígena|cigana", "zijn vader is {}|Koerdisch|zwart", "jego babcia była {}|Romką|Cyganką",
    ],
    "POLITICAL_VIEW": [
        "WHO campaigned for the {} last year|Greens|Tories|Lib Dems", "my dad is a lifelong {}|Democrat|Republican|Tory",
        "meine Chefin ist in der {}|SPD|CDU|AfD", "il a voté {} au premier tour|Mélenchon|Le Pen|Macron",
        "mi jefe vota a {}|Vox|Podemos",
        "lei ha votato {}|Forza Italia|PD", "ela votou no {}|Lula|Bolsonaro", "mijn baas stemt {}|VVD|GroenLinks",
        "on głosuje na {}|Konfederację|PiS|Lewicę",
    ],
    "UNION_MEMBERSHIP": [
        "WHO pays dues to the {}|Teamsters|trade union", "he is the {} for our floor|union rep|shop steward",
        "mein Kollege ist {}|Gewerkschafter|bei ver.di", "mon collègue est à la {}|CGT|CFDT",
        "mi compañera es {}|sindicalista|enlace sindical",
        "lei è una {}|sindacalista", "zij is actief bij de {}|FNV|vakbond", "on jest w {}|związku zawodowym|Solidarności",
    ],
    "SEXUAL_ORIENTATION": [
        "did you know that Ravi is {}?|gay|bisexual|queer", "her daughter told us she is {}|a lesbian|trans|pansexual",
        "mein Chef ist {}|schwul|bi", "mon oncle est {}|gay|homosexuel", "mi primo es {}|gay|homosexual",
        "suo figlio è {}|gay|omosessuale",
        "o meu irmão é {}|gay|homossexual", "haar broer is {}|homo|biseksueel", "mój kolega jest {}|gejem|biseksualny",
    ],
    "GENETIC_DATA": [
        "WHO sent a {} to the clinic|DNA sample|genetic test kit", "their {} shows a risk|genome sequence|23andMe report",
        "seine {} ist erblich|Genmutation|Erbkrankheit", "sa {} est confirmée|mutation génétique|maladie génétique",
        "su {} salió positiva|prueba genética|mutación genética", "jej {} jest potwierdzona|mutacja genu|choroba genetyczna",
    ],
    "CRIMINAL_RECORD": [
        "WHO spent two {}|years in prison|months in prison", "my ex is {}|on parole|on probation|behind bars",
        "sein Bruder sitzt {}|im Gefängnis|in Haft", "mon voisin est {}|en prison|sous contrôle judiciaire",
        "su marido está {}|en prisión|en la cárcel",
        "mio zio è finito {}|in carcere|in prigione", "o vizinho dela foi {}|preso por tráfico|condenado a três anos",
        "haar man zit {}|in de gevangenis|in de cel", "jego syn został {}|skazany za kradzież|aresztowany",
    ],
}  # fmt: skip
"""Written after the tables, and not looked at while those were changed."""


def sentences(templates: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return the kind and the line of every template with every filling; WHO becomes one person after the other."""
    people = cycle(WHO)
    filled = []
    for kind, rows in templates.items():
        for row in rows:
            template, *fillings = row.split("|")
            filled += [(kind, template.replace("WHO", next(people)).format(filling)) for filling in fillings]
    return filled
