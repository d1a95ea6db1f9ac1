"""Lines that tell a special category of somebody, and lines that hold the same words and tell nothing. All people are"
" invented."""

from __future__ import annotations

HITS: dict[str, list[str]] = {
    "HEALTH_CONDITION": [
        "Ravi is on sick leave after chemotherapy", "she is HIV positive", "my depression is back", "had an abortion last year",
        "She was diagnosed with multiple sclerosis", "He's blind in one eye", "her pregnancy is in week 12",
        "Ich bin wegen einer Depression krankgeschrieben", "Meine Mutter hat Brustkrebs", "Il souffre d'épilepsie",
        "Elle est enceinte de trois mois", "Tengo cáncer de pulmón", "mi hermano sufre esquizofrenia",
        "Mia madre ha la leucemia",
        "Estou em quimioterapia desde maio", "Mijn vader heeft borstkanker gehad", "Moja mama choruje na raka",
        "Jest w ciąży, zwolnienie lekarskie od maja", "Jonas Lindqvist | dialysis | Tue 9:00", '"healthCondition": "lupus"',
        "Disability status: registered", "my chem0therapy starts Monday",
    ],
    "RELIGION": [
        "Religion: Roman Catholic", '"religion": "Zoroastrian"', "employeeReligion=buddhist", "Konfession: rk",
        "She converted to Islam in 2019", "My neighbour is a practising Muslim", "he is an atheist", "She is Christian.",
        "Ich bin katholisch getauft", "Seine Frau ist Jüdin", "Il est musulman pratiquant", "Mi madre es testigo de Jehová",
        "Soy católica", "Lei è musulmana", "Ela é evangélica e canta no coro", "Hij is moslim", "Moja żona jest buddystką",
        "Wyznanie: prawosławne", "Jane Lindqvist   Jewish   1984",
    ],
    "ETHNICITY": [
        "Ethnicity: White British", '"ethnicity": "Black or African American"', "Ethnic origin: Yoruba", "Race: Asian",
        "He is black and grew up here", "My grandmother was Cherokee, a Native American", "She is Latina",
        "her parents are African American", "Ethnische Herkunft: kurdisch", "Er ist Kurde", "Meine Frau ist schwarz.",
        "Elle est d'origine maghrébine", "Ella es gitana", "Mi padre es indígena", "Origine etnica: araba",
        "Ele é indígena", "Hij is van Marokkaanse afkomst", "Jego ojciec jest pochodzenia romskiego", "she identifies as black",
    ],
    "POLITICAL_VIEW": [
        "I voted for Labour", "Political affiliation: Green", "He's a member of the Conservative Party",
        "She is a libertarian.",
        "my political views are my own business, I'm a socialist", '"partyAffiliation": "Democratic"', "He donated to the"
        " Republicans",
        "Ich wähle die Grünen", "Er ist CDU Mitglied geworden, seit 2004 Parteimitglied", "J'ai voté Macron",
        "Elle est de gauche", "Voté a Podemos", "Mi padre es comunista", "Ho votato Forza Italia", "Lui è di sinistra.",
        "Votei no Lula", "Ik stem op de PVV", "Głosowałam na Lewicę", "Poglądy polityczne: konserwatywne",
    ],
    "UNION_MEMBERSHIP": [
        "She joined the union in March", "I'm a UNISON member", "Union membership: GMB", "he is our shop steward",
        "my trade union pays the lawyer", "Her union dues are deducted monthly", "Ich bin in der Gewerkschaft",
        "Gewerkschaft: ver.di", "Er ist Mitglied der IG Metall", "Elle est syndiquée à la CGT", "Cotisation syndicale : CFDT",
        "Soy delegado sindical", "Mi hermana está afiliada a CCOO", "Sono iscritta alla CGIL", "Sou sindicalizado",
        "Mijn vakbond heeft gebeld", "Hij is vakbondslid", "Należę do związku zawodowego",
        "Jonas Lindqvist, union rep, floor 2",
    ],
    "SEXUAL_ORIENTATION": [
        '"sexualOrientation": "straight"', "Sexual orientation: Bisexual", "I am gay", "He came out as gay", "She is a lesbian",
        "my brother is bi", "Orientation: gay", "Ich bin lesbisch", "Er ist schwul", "Elle est lesbienne", "Je suis homosexuel",
        "Soy gay", "Mi hija es bisexual", "Lei è lesbica", "Ela é bissexual", "Hij is homo", "Jest gejem", "Jestem lesbijką",
    ],
    "GENETIC_DATA": [
        "She carries the BRCA1 mutation", "my 23andMe results", "Genotype: AG", "Carrier status: CFTR heterozygous",
        "Her genetic test came back", "I have Lynch syndrome", "His DNA profile was stored", "Karyotype: 47,XXY",
        "Mein Gentest war positiv", "Sie hat eine Genmutation", "Mon test génétique est positif", "Elle est porteuse du gène",
        "Mi prueba de ADN llegó", "Il mio test del DNA", "Meu teste genético chegou", "Mijn DNA-test is binnen",
        "Moje badania genetyczne", "Haplogroup: R1b",
    ],
    "CRIMINAL_RECORD": [
        "He was convicted of theft", "She was sentenced to 18 months", "I have a criminal record",
        "Criminal record: burglary 2011",
        "my probation officer called", "Offence: petty theft", "He was arrested for drunk driving", "tenant pleaded guilty",
        "Er ist vorbestraft", "Sie wurde wegen Betrugs verurteilt", "Il a été condamné pour vol", "Elle est en garde à vue",
        "Fue condenada por estafa", "Mi hermano está en la cárcel", "Lui è agli arresti domiciliari", "Ele foi preso por furto",
        "Hij is veroordeeld tot een taakstraf", "Jego brat siedzi w więzieniu", "Ever been convicted: yes",
    ],
}  # fmt: skip

MISSES: dict[str, list[str]] = {
    "HEALTH_CONDITION": [
        "health check failed", "I had a stroke of luck", "Ihre Operation war erfolgreich",
        "he had a breakdown of the costs", "cancer research news", "Settings > Accessibility", "depression in the curve",
        "the patient thread",
        "Great Depression, 1929", "stroke width", "blind carbon copy", "my button is disabled by CSS", "he is blind copied",
        "self.is_pregnant = False", "memory leak diagnosed", "The patient scheduler waits", "Our heart of the system",
        "Cancer awareness month", "the server suffers from overload", "hearing aids and parts", "Pregnant: no",
        "COVID dashboard",
        "abortion of the transaction", "int rehab = 0;", "I fixed the race and the dialysis_test.py",
    ],
    "RELIGION": [
        "Orthodox Easter calendar", "Islamic calendar", "Religion: required", "religion: str", "Religion: Select",
        "Mass: 20 kg",
        "Jewish Museum Berlin", "Christian Dior", "catholic taste", "Religion | Age | City", "an orthodox approach",
        "History of Buddhism", "his mosque_id = 4", "Faith in the build", "religion = models.CharField(max_length=20)",
    ],
    "ETHNICITY": [
        "black theme", "white space", "Asian markets", "race condition", "native language", "Black Friday", "it is black text",
        "Ethnicity: Select", "Race: 10 km", "color: black", "I am on a white list", "He bought black shoes",
        "background: white",
        "ethnicity: Optional[str]", "she is white listed", "Arab Spring",
    ],
    "POLITICAL_VIEW": [
        "Labour market report", "sie ist links", "The third party Labour", "Green party of options",
        "conservative estimate", "liberal arts", "Party size: 4",
        "Leave page",
        "Political party: Select", "a democratic process", "vote count 12", "left aligned", "I left, he is right behind",
        "Remain signed in", "republic of letters", "socialist realism in art", "AfD", "his vote was for option B",
    ],
    "UNION_MEMBERSHIP": [
        "union all select", "trade union (SQL UNION)", "European Union", "typing.Union[str, int]", "credit union",
        "Student Union",
        "member of the union type", "Trade union: required", "disjoint union", "Western Union transfer", "in unison",
        "UNION SELECT name", "union membership figures 2020", "strike through",
    ],
    "SEXUAL_ORIENTATION": [
        "straight line", "Jane Gay left a message", "From: Élodie Le Gay", "Glad to Be Gay (Live)", "gay bar opens",
        "Orientation: landscape", "bi-weekly", "go straight ahead",
        "Sexual orientation: Select", "trans fat", "he is straight forward", "gay rights march", "Interested in: invoices",
        "homo sapiens", "queer.py", "orientation = portrait", "I walked straight home",
    ],
    "GENETIC_DATA": [
        "genetic algorithm", "mutation testing", "gene expression database", "GraphQL mutation", "Carrier: DHL", "carrier lost",
        "Variant: blue", "genetic programming", "DNA of the company", "variant: primary", "genotype: str", "mutation: required",
        "inherited class", "Gen 3 SSD",
    ],
    "CRIMINAL_RECORD": [
        "killed process", "conviction rate", "charged $20", "Sentence case", "I was charged $20", "fraud detection",
        "in jail(8)",
        "battery charged", "Criminal record: required", "Charge: 80 %", "Conviction: strong", "arrested development",
        "possession of the lock", "charges: none", "crime statistics 2020", "he is guilty of over-engineering",
        "execution of the sentence",
    ],
}  # fmt: skip
