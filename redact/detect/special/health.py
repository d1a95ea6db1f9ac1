"""Words for illness, disability and treatment. Data, no code.

What stands behind the label of a patient's file (diagnosis, medication, allergies) has kinds of its own: `attributes.medical`.
Source of the category: GDPR, article 9(1), data concerning health; article 4(15).
"""

from __future__ import annotations

from redact.detect.special.category import ANY, Category

HEALTH = Category(
    "HEALTH_CONDITION",
    words={
        ANY: (
            "hiv|hiv positive|hiv-positiv*|hiv+|AIDS|adhd|ptsd|copd|covid|long covid|burnout|hepatitis|diabetes|asthma|parkinson*"
            "|alzheimer*|tuberculosis|chlamydia|herpes|lupus|fibromyalgia|insulin|methadone|prozac|sertralin*|metformin|chemo"
            "|bulimia|anorexia|dialysis|autism*"
        ),
        "en": (
            "depression|clinical depression|postnatal depression|anxiety disorder|bipolar|bipolar disorder|schizophreni*"
            "|obsessive compulsive disorder|OCD|eating disorder|panic attack*|panic disorder|suicidal|suicide attempt|self-harm"
            "|overdose|alcoholism|alcoholic|drug addict*|addiction|rehab|autistic|syphilis|gonorrh*|sexually transmitted"
            "|cancer|tumor|tumour|leukemia|leukaemia|lymphoma|melanoma|metasta*|chemotherapy|radiotherapy|radiation therapy"
            "|diabetic|epilepsy|epileptic|asthmatic|migraine*|multiple sclerosis|dementia|crohn's|crohn's disease"
            "|ulcerative colitis|endometriosis|arthritis|heart attack|heart failure|heart condition|heart surgery|pacemaker"
            "|high blood pressure|hypertension|miscarriage|abortion|ivf|pregnant|pregnancy|menopause|hysterectomy|mastectomy"
            "|vasectomy|infertility|erectile dysfunction|antidepressant*|antipsychotic*|psychiatrist|psychiatric|psychotherap*"
            "|therapist|oncolog*|sick leave|medical leave|maternity leave|wheelchair|down syndrome|cerebral palsy|dyslexi*"
            "|transplant|biopsy|surgery|insomnia|obesity|obese|seizures|eczema|psoriasis|anaemia|anemia|kidney failure"
            "|liver disease|kidney disease|cirrhosis|back pain|slipped disc|hearing loss|hospitali?ed|disability benefit*"
            "|medication"
        ),
        "de": (
            "Depression*|depressiv*|Angststörung*|bipolar*|Schizophrenie|Magersucht|magersüchtig|Essstörung*|Zwangsstörung*"
            "|Suizidversuch|suizidal|selbstmordgefährdet|Alkoholiker*|alkoholabhängig|drogenabhängig|Alkoholsucht|Krebs"
            "|Brustkrebs|Lungenkrebs|Darmkrebs|Hautkrebs|Prostatakrebs|Tumor*|Leukämie|Chemotherapie|Strahlentherapie"
            "|Bestrahlung|Dialyse|Diabetiker*|Epilepsie|Epileptiker*|Migräne|Multiple Sklerose|Demenz|dement|Schlaganfall"
            "|Herzinfarkt|Herzschrittmacher|Bluthochdruck|Fehlgeburt|Abtreibung|schwanger|Schwangerschaft"
            "|künstliche Befruchtung|Psychiater*|Psychiatrie|Psychotherap*|Therapeut*|krankgeschrieben|Krankschreibung"
            "|Reha|schwerbehindert*|Schwerbehinderung|Rollstuhl|Legasthenie|Organspende|Transplantation|Biopsie"
            "|Antidepressiv*|Bandscheibenvorfall|Rheuma|Neurodermitis|Wechseljahre"
        ),
        "fr": (
            "dépression|dépressi*|anxiété|trouble anxieux|bipolaire|schizophrén*|anorexie|boulimie|suicidaire"
            "|tentative de suicide|alcoolique|alcoolisme|toxicomane|séropositi*|VIH|sida|syphilis|cancer|tumeur|leucémie"
            "|chimiothérapie|chimio|radiothérapie|dialyse|diabète|diabétique|épileps*|épileptique|asthme|asthmatique|migraine*"
            "|sclérose en plaques|démence|AVC|infarctus|crise cardiaque|pacemaker|hypertension|fausse couche|avortement|IVG"
            "|FIV|enceinte|grossesse|ménopause|psychiatre|psychiatri*|psychothérap*|oncolog*|arrêt maladie|congé maladie"
            "|fauteuil roulant|trisomie|dyslexi*|greffe|biopsie|antidépresseur*|endométriose|handicapé|handicapée|autiste"
        ),
        "es": (
            "depresión|ansiedad|trastorno bipolar|trastorno alimentario|esquizofreni*|suicid*|alcohólic*|alcoholismo"
            "|drogadict*|seropositiv*|VIH|sida|sífilis|cáncer|tumor|leucemia|linfoma|quimioterapia|quimio|radioterapia|diálisis"
            "|diabétic*|epilepsia|epiléptic*|asma|asmátic*|migraña*|esclerosis múltiple|demencia|ictus|infarto|marcapasos"
            "|hipertensión|hipertens*|aborto|embarazo|embarazada|menopausia|psiquiatr*|psicoterap*|oncólog*|baja médica"
            "|baja por enfermedad|silla de ruedas|síndrome de down|dislexi*|trasplante|biopsia|antidepresiv*|discapacidad"
            "|fecundación in vitro"
        ),
        "it": (
            "depressione|depress*|ansia|disturbo bipolare|disturbo alimentare|schizofreni*|anoressi*|bulimi*|suicid*|alcolist*"
            "|alcolismo|tossicodipendent*|sieropositiv*|sifilide|cancro|tumore|leucemia|linfoma|chemioterapia|radioterapia"
            "|dialisi|diabete|diabetic*|epilessia|epilettic*|asmatic*|emicrania|sclerosi multipla|demenza|ictus|infarto"
            "|ipertensione|ipertes*|aborto|incinta|gravidanza|menopausa|psichiatr*|psicoterap*|oncolog*|malattia oncologica"
            "|congedo per malattia|sedia a rotelle|sindrome di down|dislessi*|trapianto|biopsia|antidepressiv*|disabile"
        ),
        "pt": (
            "depressão|ansiedade|transtorno bipolar|esquizofreni*|anorexi*|bulimi*|suicid*|alcoólatra|alcoolismo|soropositiv*"
            "|seropositiv*|VIH|sida|sífilis|câncer|cancro|tumor|leucemia|linfoma|quimioterapia|radioterapia|diálise|diabétic*"
            "|epilepsia|epilétic*|epiléptic*|asma|asmátic*|enxaqueca|esclerose múltipla|demência|AVC|infarto|enfarte"
            "|hipertensão|hipertens*|aborto|gravidez|grávida|menopausa|psiquiatr*|psicoterap*|oncolog*|licença médica"
            "|baixa médica|cadeira de rodas|síndrome de down|dislexi*|transplante|biópsia|antidepressiv*|deficiência"
        ),
        "nl": (
            "depressie*|depressief|angststoornis|bipolair*|schizofreni*|eetstoornis|zelfmoordpoging|suïcidaal|alcoholist*"
            "|alcoholverslav*|drugsverslaafd*|seropositie*|kanker|borstkanker|longkanker|darmkanker|leukemie|chemotherapie"
            "|chemokuur|bestraling|dialyse|suikerziekte|diabeet|epilepsie|astma|migraine|multiple sclerose|dementie|beroerte"
            "|hartaanval|hartinfarct|hoge bloeddruk|miskraam|abortus|zwanger|zwangerschap|overgang|psychiater|psychiatri*"
            "|psychotherap*|oncolo*|ziekteverlof|ziekgemeld|rolstoel|dyslexi*|transplantatie|biopsie|antidepressiva"
            "|gehandicapt|arbeidsongeschikt*|overspannen"
        ),
        "pl": (
            "depresj*|zaburzenia lękowe|choroba dwubiegunowa|schizofreni*|anoreksj*|bulimi*|próba samobójcza|alkoholi*"
            "|uzależnion*|zakażon*|rak|raka|rakiem|nowotwór|nowotwor*|białaczk*|chemioterapi*|radioterapi*|dializ*|cukrzyc*"
            "|padaczk*|astm*|migren*|stwardnienie rozsiane|demencj*|udar|udaru|zawał|zawału|nadciśnieni*|poronieni*|aborcj*"
            "|w ciąży|ciąża|ciążę|menopauz*|psychiatr*|psychoterap*|onkolog*|zwolnieniu lekarskim"
            "|zwolnienie lekarskie|wózku inwalidzkim|niepełnosprawn*|dysleksj*|przeszczep*|biopsj*|przeciwdepresyjn*"
        ),
    },
    traits={
        "en": "blind|deaf|disabled|depressed|infertile|in a coma|terminally ill|mentally ill|sober|an addict|in therapy",
        "de": "blind|taub|gehörlos|behindert|querschnittsgelähmt|unfruchtbar|todkrank|psychisch krank|abhängig",
        "fr": "aveugle|sourd|sourde|malentendant*|stérile|dépendant|dépendante|en phase terminale",
        "es": "cieg*|sord*|discapacitad*|estéril|deprimid*|autista",
        "it": "ciec*|sord*|sterile|depress*|autistic*|celiac*|dipendente da droghe",
        "pt": "ceg*|surd*|deficiente|estéril|deprimid*|autista",
        "nl": "blind|doof|slechthorend|onvruchtbaar|verslaafd|autistisch|terminaal",
        "pl": "niewidom*|głuch*|bezpłodn*|autystyczn*|chor*",
    },
    objects={
        "en": (
            "MS|stroke|a stroke|std|sti|mental illness|nervous breakdown|concussion|pneumonia|sepsis"
            "|angina|appendicitis|a fracture|chronic pain|hearing aids"
        ),
        "de": "MS|Operation|Lungenentzündung|Zusammenbruch|Sucht|Entzug|Behinderung|Blutvergiftung",
        "fr": "pneumonie|handicap|burn-out|surdité",
        "es": "neumonía|sordera|cirugía|adicción",
        "it": "polmonite|sordità|dipendenza|intervento chirurgico",
        "pt": "pneumonia|surdez|cirurgia|dependência química",
        "nl": "longontsteking|verslaving|doofheid",
        "pl": "zapalenie płuc|alkoholizm*|epilepsj*|stwardnieni*",
    },
    said=(
        "had an abortion|had a miscarriage|tested positive for hiv|is hiv positive|went into rehab|on antidepressants"
        "|lebt mit hiv|est séropositif|est séropositive|est enceinte|está embarazada|è incinta|está grávida|is zwanger"
        "|jest w ciąży|on sick leave|krankgeschrieben wegen|en arrêt maladie|de baja por depresión"
        "|na zwolnieniu lekarskim|attempted suicide|a subi une ivg|in trattamento oncologico"
    ),
    labels=(
        "health condition|health conditions|pre-existing condition|pre-existing conditions|disability status|degree of disability"
        "|gesundheitszustand|grad der behinderung|état de santé|situation de handicap|estado de salud|problemas de salud"
        "|stato di salute|condizioni di salute|estado de saúde|problemas de saúde|gezondheidstoestand|stan zdrowia"
        "|stopień niepełnosprawności|reasonable adjustments|mental health history|pregnancy status"
    ),
    yes_labels=(
        "pregnant|is pregnant|disabled person|has disability|registered disabled|diabetic|is diabetic|smoker|schwanger"
        "|schwerbehindert|enceinte|travailleur handicapé|embarazada|discapacidad|incinta|invalidità|grávida|zwanger"
        "|arbeidsongeschikt|w ciąży|niepełnosprawny|niepełnosprawność|wheelchair user"
    ),
    nothing=(
        "great depression|economic depression|tropical depression|antidepressant market|sign of cancer|cancer sign"
        "|tropic of cancer"
        "|zodiac cancer|cancer research|health check|pregnant pause|blind copy|color blind mode|abortion law|abortion debate"
        "|abortion policy|stroke width|covid statistics|covid dashboard|diabetes research|stroke of luck|stroke of genius"
    ),
)  # fmt: skip
