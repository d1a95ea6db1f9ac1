"""Words for religion and ethnic origin. Data, no code.

Source of the categories: GDPR, article 9(1): religious or philosophical beliefs; racial or ethnic origin.
"""

from __future__ import annotations

from redact.detect.special.category import ANY, Category

RELIGION = Category(
    "RELIGION",
    words={
        ANY: "islam|sikh*|jehova*|hindu|hindus|scientolog*|ramadan|bat mitzvah|bar mitzvah",
        "en": (
            "muslim*|moslem*|jewish|judaism|buddhis*|hinduism|catholicism|mormon*|quaker*|protestant*|pentecostal*|evangelical"
            "|presbyterian*|atheis*|agnostic|christianity|church of england|born again|born-again|sunni|shia|shiite|baha'i"
            "|jehovah's witness*|latter-day saint*|anglican*|lutheran*|methodist*|mosque|synagogue|hajj|rosary|kosher|halal"
            "|parish|catholic church|catholic faith|christian faith|baptised|baptized|christened"
        ),
        "de": (
            "Muslim*|Moslem*|muslimisch*|jüdisch*|Jude|Jüdin|Judentum|Buddhis*|Christentum|katholisch*|Katholik*|evangelisch*"
            "|Protestant*|orthodox|konfessionslos|Atheis*|atheistisch|Agnostik*|Zeugen Jehovas|Zeugin Jehovas|Moschee|Synagoge"
            "|Kirchenaustritt|Aleviti*|alevitisch*|Mormon*|getauft|Konfirmation|Kommunion"
        ),
        "fr": (
            "musulman*|juif|juive|judaïsme|bouddhis*|catholique|protestant|protestante|évangélique|athée|agnostique|laïque"
            "|christianisme|témoin de Jéhovah|témoins de Jéhovah|mosquée|synagogue|baptisé|baptisée|mormon*|croyant|croyante"
            "|pratiquant|pratiquante"
        ),
        "es": (
            "musulm*|judí*|budis*|católic*|protestante|evangélic*|ateo|atea|agnóstic*|cristianismo|testigo de Jehová"
            "|testigos de Jehová|mezquita|sinagoga|bautizad*|mormón*|hinduis*"
        ),
        "it": (
            "musulman*|ebre*|ebraic*|buddist*|cattolic*|protestante|evangelic*|ateo|atea|ateismo|agnostic*|cristianesimo"
            "|testimone di Geova|testimoni di Geova|moschea|sinagoga|battezzat*|mormon*|valdes*|induist*"
        ),
        "pt": (
            "muçulman*|judeu|judia|judaísmo|budis*|católic*|protestante|evangélic*|ateu|ateia|agnóstic*|cristianismo"
            "|testemunha de Jeová|testemunhas de Jeová|mesquita|sinagoga|batizad*|mórmon*|umbandista|candomblé|espírita"
        ),
        "nl": (
            "moslim*|joods*|jood|jodin|boeddhis*|katholiek*|protestant*|gereformeerd*|hervormd*|atheïs*|agnost*|christendom"
            "|jehova's getuige*|moskee|synagoge|gedoopt|mormoon|hindoe*|ongelovig"
        ),
        "pl": (
            "muzułman*|żyd|żydem|żydówk*|żydowsk*|buddyst*|buddyzm|katolik*|katolick*|katoliczk*|protestant*|ewangelik*"
            "|prawosławn*|ateist*|agnosty*|chrześcijaństw*|świadek Jehowy|świadkiem Jehowy|meczet|synagog*|ochrzczon*|bierzmowan*"
            "|niewierząc*|wierząc*"
        ),
    },
    traits={
        "en": (
            "christian|a christian|catholic|jew|a jew|orthodox|orthodox jewish|evangelical christian|religious|baptist|pagan"
            "|wiccan"
        ),
        "de": "Christ|Christin|christlich|religiös|gläubig|Orthodoxer",
        "fr": "chrétien|chrétienne|orthodoxe|religieux|religieuse",
        "es": "cristian*|ortodox*|religios*|creyente",
        "it": "cristian*|ortodoss*|religios*|credente|praticante",
        "pt": "cristã|cristão|ortodox*|religios*|crente",
        "nl": "christen|christelijk|gelovig|religieus|orthodox",
        "pl": "chrześcijan*|religijn*",
    },
    objects={
        "en": "christianity|catholicism|islam|judaism|buddhism|hinduism|the church|our church|holy communion",
        "de": "Islam|Christentum|Judentum|Kirche|katholischen Kirche|evangelischen Kirche",
        "fr": "islam|christianisme|judaïsme|bouddhisme|Église",
        "es": "islam|cristianismo|judaísmo|budismo|Iglesia",
        "it": "islam|cristianesimo|ebraismo|buddismo|Chiesa",
        "pt": "islã|islão|cristianismo|judaísmo|budismo|Igreja",
        "nl": "islam|christendom|jodendom|boeddhisme|kerk",
        "pl": "islam|chrześcijaństwo|judaizm|buddyzm|kościoła|wiarę",
    },
    said=(
        "attends mosque|converted to islam|convertido al islam|convertita all'islam|ins judentum konvertiert"
        "|zum islam konvertiert"
    ),
    labels=(
        "religion|religious affiliation|religious belief|religious beliefs|religious preference|faith community|konfession"
        "|religionszugehörigkeit|religionsgemeinschaft|glaubensrichtung|kirchensteuermerkmal|confession religieuse"
        "|appartenance religieuse|confesión religiosa|confessione religiosa|confissão religiosa|religião|religión|religione"
        "|religie"
        "|geloofsovertuiging|godsdienst|kerkgenootschap|wyznanie|religia"
    ),
    closed_labels=(
        "faith|denomination|belief|beliefs|confession|glaube|croyance|fe|fede|fé|geloof|wiara|dietary requirements|diet"
    ),
    values=(
        "rk|ev|vd|ak|jd|christian*|catholic|roman catholic|römisch-katholisch|evangelical|baptist|pagan|jain|shinto|taois*"
        "|daoist|zoroastrian|druze|konfessionslos|sans religion|bez wyznania|orthodox|chrétien*|cristian*|christlich|secular"
    ),
    nothing=(
        "orthodox easter|religious freedom|religion class|religious studies|jewish museum|christian dior"
        "|christian science monitor"
        "|jewish calendar|islamic calendar|hijri calendar|hebrew calendar|catholic school|islamic state|protestant reformation"
        "|religion select"
    ),
)  # fmt: skip

ETHNICITY = Category(
    "ETHNICITY",
    words={
        ANY: "afro*|ashkenazi|sephardi|maori|māori|inuit|roma-abstammung",
        "en": (
            "african american*|african-american*|afro-caribbean|black british|mixed race|mixed-race|biracial|multiracial"
            "|native american|first nations|native hawaiian|pacific islander|alaska native|hispanic|latino|latina|latinx"
            "|caucasian|romani|gypsy|irish traveller|south asian|east asian|aboriginal|torres strait islander|person of colour"
            "|person of color|people of color|kurdish|uyghur|half-chinese|half-japanese|half-black|ethnic minority"
            "|ethnic background|asian american"
        ),
        "de": (
            "Afrodeutsch*|afrodeutsche*|Sinti|Sintezza|Sinto|Romni|kurdisch*|Kurde|Kurdin|schwarze Deutsche|dunkelhäutig*"
            "|Migrationshintergrund|türkischstämmig*|arabischstämmig*|polnischstämmig*|indigen*|Person of Color"
        ),
        "fr": (
            "d'origine maghrébine|d'origine africaine|d'origine arabe|d'origine kurde|d'origine asiatique|maghrébin*|métis"
            "|métisse"
            "|tzigane|autochtone|kurde|afro-descendant*|gitan|gitane"
        ),
        "es": (
            "gitan*|mestiz*|indígena*|afrodescendiente*|afrolatin*|mulat*|de origen árabe|de origen africano|kurd*"
            "|de raza negra|de etnia gitana|quechua|mapuche"
        ),
        "it": "rom|sinti|meticci*|mulatt*|curd*|di origine africana|di origine araba|di colore|afroitalian*|di etnia rom",
        "pt": "cigan*|mestiç*|indígena*|afrodescendente*|pard*|mulat*|quilombola*|curd*|de raça negra|de origem africana",
        "nl": "zigeuner*|marokkaanse afkomst|turkse afkomst|surinaamse afkomst|koerdisch*|halfbloed|migratieachtergrond|Sinti",
        "pl": "romsk*|cygan*|kurdyjsk*|mulat*|łemk*|kaszub*|śląskiej narodowości|pochodzenia żydowskiego|pochodzenia romskiego",
    },
    traits={
        "en": "black|a black|white|asian|arab|half asian|brown|mixed|latin|indigenous|roma|of colour",
        "de": "schwarz|Schwarze|weiß|farbig|Asiatin|Araber*|arabischer Herkunft|Roma",
        "fr": "noir|noire|blanc|blanche|arabe|asiatique|rom|berbère|kabyle",
        "es": "negr*|blanc*|árabe|asiátic*|moren*|latin*",
        "it": "ner*|bianc*|arab*|asiatic*|latin*",
        "pt": "negr*|branc*|árabe|asiátic*|pret*|amarel*",
        "nl": "zwart|blank|wit|Arabisch|Aziatisch|Roma",
        "pl": "czarnoskór*|białoskór*|Arab*|Azjat*|Kurd*|Rom|Romem|Romką",
    },
    objects={
        "en": "black|asian|white|arab|kurdish|cherokee|navajo|indigenous",
        "de": "Roma|Kurden|arabisch",
    },
    labels=(
        "ethnicity|ethnic origin|ethnic group|race/ethnicity|race / ethnicity|racial origin|self-identified race|ethnie"
        "|ethnische herkunft|ethnische zugehörigkeit|volkszugehörigkeit|origine ethnique|appartenance ethnique|origen étnico"
        "|etnia|origen racial|origine etnica|origem étnica|cor/raça|raça/cor|etniciteit|etnische afkomst|etnische achtergrond"
        "|pochodzenie etniczne|narodowość etniczna|tribe|caste"
    ),
    closed_labels="race|heritage|hautfarbe|herkunft|raza|raça|rasa|afkomst|pochodzenie",
    values=(
        "white british|white irish|other white|black african|black caribbean|black or african american|asian british|asian indian"
        "|white and asian|two or more races|hispanic or latino|not hispanic|non-hispanic|american indian|han chinese|pardo"
        "|indígena"
        "|white european|chinese british|weiße hautfarbe|dalit|brahmin|kshatriya"
    ),
    nothing=(
        "black friday|black theme|white space|white label|white paper|black box|asian markets|asian cuisine|native language"
        "|race condition|white list|black list|white noise|hispanic heritage month|native american music|gypsy jazz|arab spring"
    ),
)  # fmt: skip
