"""A closed list of nations: how eight languages begin the word for each, and the codes that passports have.

Source: ISO 3166-1 alpha-3 for the codes; the words by usage.
"""

from __future__ import annotations

import unicodedata

from redact.detect.regex import LETTER

NATION = rf"(?:(?:new|south|north|united|great|the|saudi|sri|costa|el) )?[{LETTER}]{{2,20}}"
"""A word or two, which `is_nation` looks up."""
WHOLE = frozenset(
    "united kingdom|united states|united arab|great britain|the netherlands|the philippines|sri lankan|el salvador".split("|")
)

STEMS = tuple(
    "afghan alban alger algier algeri americ amerik andorr angol argentin armen armeni austral austri oesterreich osterreich"
    " autrich"
    " oostenrij austriac azerb bahrain bangla belar weissruss belg belgi bolivi bosni botswan brasil brazil bresil braziliaan"
    " brit"
    " bulgar burund cambod kambod cameroon kamerun camerun canad kanad chil chin cines colomb kolumb congol kongol costa croat"
    " kroat"
    " chorwa hrvat cuba kuban kubań cypr zypr czech tschech tchequ ceco checo tsjech czesk danish daniel dansk dane danois dan"
    " danes"
    " duns dunsk dutch niederl neerland holand hollan oland nederland ecuador egypt aegypt agypt egipt egipc english engl inglese"
    " ingles eritre eston estland ethiop athiop etiop filipin philip fin finn finland finlan french franz francai frances franc"
    " fransk frankr georgia georgi german deutsch allemand alem aleman tedesc duits niemc niemieck ghan greek griech grec grieg"
    " greck"
    " guatem guine guyan haiti hait hondur hungar ungar hongr ungher hongaar wegier island iceland islenk india indisch indien"
    " indones iran persian iraq irak irish irland irlan iers israel itali ital wloch wlosk ivor jamaic jamaik japan japon giappon"
    " jordan kazakh kasach kenya keny kenia korean coree corea kore kosov kuwait kyrgyz laos latvi lett lettisch letton lotew"
    " lebane libane libanes libanais liban libyan libi lithuan litau lituan litew luxemb luksemb macedon mazedon madagas malays"
    " malawi"
    " malaysi mali malt mauriti mexic mexik mexican moldov mongol monteneg morocc marok maroc marrocc mozamb myanmar namib nepal"
    " nicarag nigeri norweg norveg norueg noor norw oman pakist palestin panam paragua peruan peruvian peruv polish poln polon"
    " polac"
    " polacc polsk pool pools portug roman rumaen ruman roumain roemeen rumun russian russ rusos rus rosyj rosj rwand salvador"
    " saudi senegal serb singap slovak slowak slovaq eslovac slovacch slowac sloven slowen eslovend somal south spanish span"
    " espagn"
    " espan spagn spaans hiszpan srilank sudan swed schwed sued suec svezi svedes zweed szwed swiss schweiz suiss suiz svizzer"
    " zwitser szwajcar syri syr taiwan tajik tanzan thai tansan tunis turk tuerk turc turec turk ugand ukrain ucrain ucran"
    " oekrain"
    " uruguay usbek uzbek venezuel vietnam wietnam welsh scottish yemen jemen zambi zimbabw emirat".split()
)
WORDS = frozenset("us usa uk eu u.s. u.k. dane thai dutch turk scot briton swede finn pole czech serb croat greek lao".split())
CODES = frozenset(
    "AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR"
    " CAN CAF"
    " TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB"
    " GEO DEU"
    " GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA"
    " LBN LSO"
    " LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA"
    " MKD NOR"
    " OMN PAK PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE"
    " CHE SYR"
    " TWN TJK TZA THA TLS TGO TTO TUN TUR TKM UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE UTO".split()
)
DEMONYMS = frozenset(
    "afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani bahraini"
    " bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chilean"
    " chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english eritrean estonian"
    " ethiopian filipino filipina finnish french gambian georgian german ghanaian greek guatemalan haitian honduran hungarian"
    " icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean"
    " kosovan kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malaysian"
    " malian maltese mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan"
    " nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese qatari romanian"
    " russian rwandan salvadoran saudi scottish senegalese serbian singaporean slovak slovakian slovenian somali spanish sudanese"
    " swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan"
    " vietnamese welsh yemeni zambian zimbabwean".split()
)
"""What people are said to be in English. A stem is too little in prose: "she is Jordan", "he is Frances"."""
LONGEST_ENDING = 7
"""Letters behind a stem: "deutsch" and "deutsche Staatsangehörige", not "manual" behind "man"."""
SHORTEST_STEM = 4


def is_nation(value: str) -> bool:
    """Return whether `value` is a nation, a nationality or a passport's code for one, in one of eight languages."""
    if value.upper() in CODES and value.isupper():
        return True
    if plain(value) in WHOLE:
        return True
    first, *more = plain(value).split()
    if first in WORDS:
        return True
    if first == "new" and more:
        return more[0].startswith("zealand")
    if first == "south" and more:
        return more[0].startswith(("afric", "kore", "sudan"))
    return any(
        first.startswith(stem) and len(first) - len(stem) <= LONGEST_ENDING for stem in STEMS if len(stem) >= SHORTEST_STEM
    )


def plain(text: str) -> str:
    """Return `text` in lower case without accents: "Française" and "FRANCAISE" become the same."""
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
